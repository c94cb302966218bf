"""The graph as a network for people: entities as nodes, relations as edges.

What stands between two entities in RDF is folded into the edge: a tenure is an edge from the
official to the body, with the post as its label. Amounts, stages and figures, which lead
nowhere, are words on the node they belong to.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import networkx as nx
from rdflib import ORG, RDF, Graph, Literal, URIRef
from rdflib.term import Node

from kg.graph.evidence import aliases, evidence_of, name, text
from kg.graph.words import amount_words, figure_words, replaced_words, stage_words, status_words
from kg.vocab import KG, SCHEMA, label

KINDS = ("Official", "Body", "Company", "Zone", "Place", "Project", "Event")
"""Classes whose members are nodes, by local name."""

Attributes = dict[str, str | float]

_LINKS: tuple[tuple[str, URIRef], ...] = (
    ("Project", KG.investor),
    ("Project", KG.inZone),
    ("Event", KG.chair),
    ("Event", SCHEMA.attendee),
    ("Event", SCHEMA.organizer),
    ("Body", KG.jurisdiction),
    ("Body", KG.partOf),
    ("Company", KG.jurisdiction),
    ("Zone", KG.partOf),
    ("Zone", KG.administeredBy),
    ("Place", KG.partOf),
)
"""Properties that are edges, by the class of their subject."""


def to_networkx(graph: Graph) -> nx.MultiDiGraph:
    """The network of a graph; nodes are named by their IRI.

    Every node has ``label``, ``kind`` (``Official`` …), ``kind_label`` (人物 …), ``aliases``
    and ``detail`` (posts, money and stages, date and place, or figures and ranks). Every edge has
    ``label``, ``kind`` (``tenure`` or the property's local name) and ``fact`` (the IRI that
    states it). Nodes and edges that a passage states also have ``quote``, ``headline``,
    ``date``, ``page`` and ``confidence``. All values are strings, ``confidence`` a float.
    """
    network = nx.MultiDiGraph()
    for kind in KINDS:
        for node in sorted(graph.subjects(RDF.type, KG[kind]), key=str):
            network.add_node(str(node), **_node(graph, node, kind))
    for source, target, key, attributes in sorted(_edges(graph), key=lambda edge: edge[:3]):
        if source in network and target in network:
            network.add_edge(source, target, key=key, **attributes)
    return network


def _node(graph: Graph, node: Node, kind: str) -> Attributes:
    return {
        "label": name(graph, node),
        "kind": kind,
        "kind_label": label(KG[kind]),
        "aliases": "、".join(aliases(graph, node)),
        "detail": "；".join(_DETAILS[kind](graph, node)),
        **(_evidence(graph, node) if kind in {"Project", "Event"} else {}),
    }


def _edges(graph: Graph) -> Iterator[tuple[str, str, str, Attributes]]:
    """Source, target, key and attributes of every edge."""
    for tenure in graph.subjects(RDF.type, KG.Tenure):
        official, body = graph.value(tenure, ORG.member), graph.value(tenure, ORG.organization)
        if body is not None:
            post: Attributes = {"label": _post(graph, tenure), "kind": "tenure", "fact": str(tenure)}
            yield str(official), str(body), str(tenure), post | _evidence(graph, tenure)
    for kind, predicate in _LINKS:
        local = predicate.removeprefix(KG.iri).removeprefix(str(SCHEMA))
        for node in graph.subjects(RDF.type, KG[kind]):
            fact = _evidence(graph, node) if kind in {"Project", "Event"} else {}
            for value in graph.objects(node, predicate):
                if not isinstance(value, Literal):
                    link: Attributes = {"label": label(predicate), "kind": local, "fact": str(node)}
                    yield str(node), str(value), local, link | fact


def _evidence(graph: Graph, fact: Node) -> Attributes:
    evidence = evidence_of(graph, fact)
    if not evidence.sources:
        return {}
    first = evidence.sources[0]
    return {
        "quote": first.quote,
        "headline": first.headline,
        "date": first.date,
        "page": first.page,
        "confidence": evidence.confidence,
    }


def _post(graph: Graph, tenure: Node) -> str:
    """副书记, with 代理, 拟任 or 原任 in front where it isn't simply held."""
    status = status_words(graph, tenure)
    role = name(graph, graph.value(tenure, ORG.role))
    return f"{status}·{role}" if status else role


def _posts(graph: Graph, official: Node) -> list[str]:
    return sorted({text(graph, tenure, KG.title) for tenure in graph.subjects(ORG.member, official)})


def _money_and_stages(graph: Graph, project: Node) -> list[str]:
    """总投资30亿元, 开工, 投产（计划）: amounts that later news replaced are left out."""
    amounts = [a for a in graph.objects(project, KG.investment) if not replaced_words(graph, a)]
    money = {f"{name(graph, graph.value(a, KG.amountKind))}{amount_words(graph, a)}" for a in amounts}
    return [*sorted(money), *stage_words(graph, project)]


def _when_and_where(graph: Graph, event: Node) -> list[str]:
    return [
        part for part in (text(graph, event, SCHEMA.startDate), text(graph, event, SCHEMA.location)) if part
    ]


def _figures(graph: Graph, subject: Node) -> list[str]:
    return sorted({figure_words(graph, found) for found in graph.subjects(KG.subject, subject)})


_DETAILS: dict[str, Callable[[Graph, Node], list[str]]] = {
    "Official": _posts,
    "Body": _figures,
    "Company": _figures,
    "Zone": _figures,
    "Place": _figures,
    "Project": _money_and_stages,
    "Event": _when_and_where,
}
