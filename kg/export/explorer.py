"""The graph as the explorer tells it: nodes with their values, lines with all their quotes.

Facts with parts of their own become what a reader expects to see: a tenure is a line from an
official to a body, an investment a value of its project, a figure a node beside its subject.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rdflib import ORG, RDF, Graph, Literal, URIRef
from rdflib.term import Node as Term

from kg.export.words import KINDS, Pair
from kg.graph.evidence import Evidence, aliases, evidence_of, name, text
from kg.graph.words import amount_words, observation_words, stages, status_words
from kg.vocab import KG, SCHEMA, label

Value = tuple[str, str]
"""A key of :data:`kg.export.words.VALUES` and what stands there."""

NOTHING = Evidence((), 0.0, ())

_GENERAL = {"Fact", *(kind.term for kind in KINDS)}
_LITERALS = (
    ("date", SCHEMA.startDate),
    ("location", SCHEMA.location),
    ("industry", KG.industry),
    ("capacity", KG.capacity),
    ("adcode", KG.adcode),
)
_PROPERTIES = (
    ("investor", KG.investor),
    ("inZone", KG.inZone),
    ("chair", KG.chair),
    ("attendee", SCHEMA.attendee),
    ("organizer", SCHEMA.organizer),
    ("document", KG.document),
    ("subject", KG.subject),
    ("administeredBy", KG.administeredBy),
    ("jurisdiction", KG.jurisdiction),
    ("partOf", KG.partOf),
)
"""Lines that are one triple, by their key in :data:`kg.export.words.RELATIONS`."""


@dataclass(frozen=True, slots=True)
class Node:
    """A thing with a name."""

    iri: str
    kind: int
    """Index into :data:`kg.export.words.KINDS`."""
    type: Pair
    """Label of its most special class: 政府机构 rather than 机构."""
    label: str
    aliases: tuple[str, ...]
    values: tuple[Value, ...]
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Line:
    """A relation between two nodes, by index."""

    start: int
    end: int
    relation: str
    """Key of :data:`kg.export.words.RELATIONS`."""
    text: str
    """What the page prints for it, such as the post."""
    evidence: Evidence | None = None
    """``None`` where what states the line is its start: a meeting and who took part."""


@dataclass(frozen=True, slots=True)
class Story:
    """All nodes and lines, in an order that depends on the graph alone."""

    nodes: tuple[Node, ...]
    lines: tuple[Line, ...]


def read_story(graph: Graph) -> Story:
    """Read nodes and lines from a graph in the terms of the ontology."""
    nodes = tuple(_nodes(graph))
    index = {URIRef(node.iri): i for i, node in enumerate(nodes)}
    lines = [*_tenures(graph, index), *_links(graph, index)]
    return Story(nodes, tuple(sorted(lines, key=lambda e: (e.start, e.end, e.relation, e.text))))


def _nodes(graph: Graph) -> Iterator[Node]:
    seen: set[Term] = set()
    for kind, what in enumerate(KINDS):
        found = set(graph.subjects(RDF.type, KG[what.term])) - seen
        seen |= found
        yield from sorted((_node(graph, term, kind) for term in found), key=lambda n: (n.label, n.iri))


def _node(graph: Graph, term: Term, kind: int) -> Node:
    figure = KINDS[kind].term == "Observation"
    return Node(
        iri=str(term),
        kind=kind,
        type=_type(graph, term, kind),
        label=(observation_words(graph, term) if figure else name(graph, term)) or str(term),
        aliases=aliases(graph, term),
        values=tuple(_values(graph, term)),
        evidence=_node_evidence(graph, term),
    )


def _type(graph: Graph, term: Term, kind: int) -> Pair:
    own = (str(t).removeprefix(KG.iri) for t in graph.objects(term, RDF.type) if str(t).startswith(KG.iri))
    special = min((local for local in own if local not in _GENERAL), default=KINDS[kind].term)
    return label(KG[special], "zh"), label(KG[special], "en")


def _values(graph: Graph, term: Term) -> Iterator[Value]:
    for key, predicate in _LITERALS:
        found = {str(value) for value in graph.objects(term, predicate) if isinstance(value, Literal)}
        yield from ((key, value) for value in sorted(found))
    yield from (("stage", stage) for stage in stages(graph, term))
    amounts = graph.objects(term, KG.investment)
    words = {f"{name(graph, graph.value(a, KG.amountKind))} {amount_words(graph, a)}" for a in amounts}
    yield from (("amount", word) for word in sorted(words))
    yield from (("post", _post(graph, tenure)) for tenure in _without_body(graph, term))


def _without_body(graph: Graph, official: Term) -> list[Term]:
    """Tenures that name no body: there is no node to draw a line to."""
    tenures = graph.subjects(ORG.member, official)
    return sorted((t for t in tenures if (t, ORG.organization, None) not in graph), key=str)


def _node_evidence(graph: Graph, term: Term) -> Evidence:
    facts = [evidence_of(graph, fact) for fact in (term, *_without_body(graph, term))]
    stated = [fact for fact in facts if fact.sources]
    if len(stated) <= 1:
        return stated[0] if stated else NOTHING
    sources = sorted({source for fact in stated for source in fact.sources})
    rules = sorted({rule for fact in stated for rule in fact.rules})
    return Evidence(tuple(sources), min(fact.confidence for fact in stated), tuple(rules))


def _tenures(graph: Graph, index: dict[URIRef, int]) -> Iterator[Line]:
    for tenure in graph.subjects(RDF.type, KG.Tenure):
        official, body = graph.value(tenure, ORG.member), graph.value(tenure, ORG.organization)
        if isinstance(official, URIRef) and isinstance(body, URIRef) and official in index and body in index:
            evidence = evidence_of(graph, tenure)
            yield Line(index[official], index[body], "holds", _post(graph, tenure), evidence)


def _post(graph: Graph, tenure: Term) -> str:
    """高邮市委副书记（原任） · 2023-03-18."""
    title = text(graph, tenure, KG.title) or name(graph, graph.value(tenure, ORG.role))
    status = status_words(graph, tenure)
    dates = "、".join(sorted(str(day) for day in graph.objects(tenure, KG.attestedOn)))
    return (f"{title}（{status}）" if status else title) + (f" · {dates}" if dates else "")


def _links(graph: Graph, index: dict[URIRef, int]) -> Iterator[Line]:
    for relation, predicate in _PROPERTIES:
        for term, value in graph.subject_objects(predicate):
            if not (isinstance(term, URIRef) and isinstance(value, URIRef)):
                continue
            if term not in index or value not in index:
                continue
            if relation == "attendee" and (term, KG.chair, value) in graph:
                continue  # who chairs a meeting attends it; one line tells both
            yield Line(index[term], index[value], relation, "")
