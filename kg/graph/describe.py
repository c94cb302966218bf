"""Everything that a graph knows about one thing, for people: ``kg show GRAPH 金锋``."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from rdflib import ORG, RDF, SKOS, Graph, Literal, URIRef
from rdflib.term import Node

from kg.graph.evidence import Evidence, aliases, evidence_of, name, shown_day, text
from kg.graph.words import (
    amount_words,
    observation_words,
    ranking_words,
    replaced_words,
    stage_words,
    status_words,
)
from kg.nearest import nearest
from kg.vocab import KG, OA, SCHEMA, label

KINDS = ("Official", "Body", "Company", "Zone", "Place", "Project", "Event", "Document")
"""Classes whose members can be asked for, by local name, in order of interest."""

_MOST = 20


@dataclass(frozen=True, slots=True)
class Item:
    """One statement with what supports it."""

    text: str
    """管委会主任 · 高邮经济开发区管理委员会"""
    evidence: Evidence | None
    """``None`` where the statement is a shortcut that no passage states by itself."""


@dataclass(frozen=True, slots=True)
class Section:
    """Statements of one sort."""

    title: str
    """In English: posts, projects, events, figures …"""
    title_zh: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Thing:
    """An official, body, company, zone, place, project or event, and what is known of it."""

    iri: str
    kind: str
    """Local name of its class."""
    kind_zh: str
    name: str
    aliases: tuple[str, ...]
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class Description:
    """The answer to a name: the things that bear it, or else names that are near."""

    asked: str
    things: tuple[Thing, ...]
    """Several where people or projects share a name, or only part of it was given."""
    nearest: tuple[str, ...] = ()
    """Names to try instead; where ``things`` is full, further ones that hold what was asked."""


def describe(graph: Graph, asked: str) -> Description:
    """Everything known about what bears a name.

    A name or alias that is the same wins; without one, those that contain what was asked;
    without any, ``nearest`` offers names that look alike.
    """
    asked = asked.strip()
    found, nearest = meant(graph, asked)
    things = tuple(thing_of(graph, node) for node in found[:_MOST])
    further = tuple(name(graph, node) for node in found[_MOST : 2 * _MOST])
    return Description(asked, things, further or nearest)


def meant(graph: Graph, asked: str) -> tuple[list[URIRef], tuple[str, ...]]:
    """What a name means, as :func:`describe` has it: those that bear it, else names that are near."""
    names = _names(graph)
    exact = [node for node, known in names.items() if asked in known]
    found = exact or [node for node, known in names.items() if asked and any(asked in n for n in known)]
    everything = () if found else sorted({n for known in names.values() for n in known})
    return found, tuple(nearest(asked, everything) if asked else ())


def _names(graph: Graph) -> dict[URIRef, tuple[str, ...]]:
    """Name and aliases of all that can be asked for, by kind and then by name."""
    found = {}
    for kind in KINDS:
        nodes = [node for node in graph.subjects(RDF.type, KG[kind]) if isinstance(node, URIRef)]
        for node in sorted(nodes, key=lambda node: (name(graph, node), node)):
            labels = (*graph.objects(node, SKOS.prefLabel), *graph.objects(node, SKOS.altLabel))
            found[node] = tuple(str(each) for each in labels)
    return found


def thing_of(graph: Graph, node: URIRef) -> Thing:
    """Everything known about a node of one of the :data:`KINDS`."""
    kind = next(kind for kind in KINDS if (node, RDF.type, KG[kind]) in graph)
    sections = (
        Section(title, title_zh, tuple(sorted(items(graph, node), key=_by_date)))
        for title, title_zh, items in _SECTIONS
    )
    return Thing(
        iri=str(node),
        kind=kind,
        kind_zh=label(KG[kind]),
        name=name(graph, node),
        aliases=aliases(graph, node),
        sections=tuple(section for section in sections if section.items),
    )


def _by_date(item: Item) -> tuple[str, str]:
    sources = item.evidence.sources if item.evidence else ()
    return (sources[0].date if sources else "", item.text)


def _said(graph: Graph, fact: Node, *parts: str) -> Item:
    return Item(" · ".join(part for part in parts if part), evidence_of(graph, fact))


def _identity(graph: Graph, node: Node) -> Iterator[Item]:
    """What states the thing itself: a project's or an event's own passages."""
    if (node, RDF.type, KG.Project) in graph:
        where = _list(graph, graph.objects(node, KG.inZone))
        details = (
            _list(graph, graph.objects(node, KG.investor)),
            where,
            " → ".join(stage_words(graph, node)),
        )
        extra = (text(graph, node, KG.industry), text(graph, node, KG.capacity))
        yield _said(graph, node, name(graph, node), *details, *extra)
    elif (node, RDF.type, KG.Event) in graph:
        when, where = shown_day(text(graph, node, SCHEMA.startDate)), text(graph, node, SCHEMA.location)
        yield _said(graph, node, when, name(graph, node), where)


def _belongs(graph: Graph, node: Node) -> Iterator[Item]:
    places = (*graph.objects(node, KG.partOf), *graph.objects(node, KG.jurisdiction))
    yield from (Item(name(graph, place), None) for place in places)


def _posts(graph: Graph, node: Node) -> Iterator[Item]:
    """The posts of an official."""
    for tenure in graph.subjects(ORG.member, node):
        body, role = graph.value(tenure, ORG.organization), graph.value(tenure, ORG.role)
        yield _said(graph, tenure, status_words(graph, tenure), name(graph, role), name(graph, body))


def _people(graph: Graph, node: Node) -> Iterator[Item]:
    """Who holds which post in a body or company."""
    for tenure in graph.subjects(ORG.organization, node):
        official, role = graph.value(tenure, ORG.member), graph.value(tenure, ORG.role)
        yield _said(graph, tenure, name(graph, official), status_words(graph, tenure), name(graph, role))


def _projects(graph: Graph, node: Node) -> Iterator[Item]:
    """The projects of a company, zone or place."""
    for project in {*graph.subjects(KG.investor, node), *graph.subjects(KG.inZone, node)}:
        money = "、".join(sorted(_amount(graph, each) for each in graph.objects(project, KG.investment)))
        yield _said(graph, project, name(graph, project), money, " → ".join(stage_words(graph, project)))


def _money(graph: Graph, node: Node) -> Iterator[Item]:
    yield from (_said(graph, each, _amount(graph, each)) for each in graph.objects(node, KG.investment))


def _amount(graph: Graph, investment: Node) -> str:
    """总投资 50亿元（后改为30亿元）."""
    kind, replaced = name(graph, graph.value(investment, KG.amountKind)), replaced_words(graph, investment)
    return f"{kind} {amount_words(graph, investment)}" + (f"（{replaced}）" if replaced else "")


def _events(graph: Graph, node: Node) -> Iterator[Item]:
    """The events that an official took part in, or that a body organised."""
    chaired = set(graph.subjects(KG.chair, node))
    joined = {*graph.subjects(SCHEMA.attendee, node), *graph.subjects(SCHEMA.organizer, node)}
    for event in chaired | joined:
        role = "主持" if event in chaired else ""
        yield _said(graph, event, shown_day(text(graph, event, SCHEMA.startDate)), name(graph, event), role)


def _took_part(graph: Graph, node: Node) -> Iterator[Item]:
    """Who chaired, attended and organised an event; its own passages support all of them."""
    for word, predicate in (("主持", KG.chair), ("主办", SCHEMA.organizer), ("参加", SCHEMA.attendee)):
        if people := _list(graph, graph.objects(node, predicate)):
            yield Item(f"{word}：{people}", None)


def _documents(graph: Graph, node: Node) -> Iterator[Item]:
    """What was issued, read out, heard or signed at an event, or at which event a document was."""
    if titles := _list(graph, graph.objects(node, KG.document)):
        yield Item(titles, None)
    for event in graph.subjects(KG.document, node):
        yield _said(graph, event, shown_day(text(graph, event, SCHEMA.startDate)), name(graph, event))


def _statements(graph: Graph, node: Node) -> Iterator[Item]:
    """What was said at an event, or what an official said where."""
    for passage in graph.objects(node, KG.statement):
        yield Item(text(graph, passage, OA.exact), None)
    for passage in graph.subjects(KG.speaker, node):
        yield Item(text(graph, passage, OA.exact), None)


def _figures(graph: Graph, node: Node) -> Iterator[Item]:
    for each in graph.subjects(KG.subject, node):
        if (each, RDF.type, KG.Observation) in graph:
            yield _said(graph, each, observation_words(graph, each))


def _rankings(graph: Graph, node: Node) -> Iterator[Item]:
    for each in graph.subjects(KG.subject, node):
        if (each, RDF.type, KG.Ranking) in graph:
            yield _said(graph, each, ranking_words(graph, each))


def _list(graph: Graph, nodes: Iterable[Node]) -> str:
    return "、".join(sorted(name(graph, node) for node in nodes if not isinstance(node, Literal)))


_SECTIONS: tuple[tuple[str, str, Callable[[Graph, Node], Iterator[Item]]], ...] = (
    ("what it is", "概况", _identity),
    ("belongs to", "隶属", _belongs),
    ("posts", "任职", _posts),
    ("people", "任职人员", _people),
    ("projects", "项目", _projects),
    ("money", "金额", _money),
    ("took part", "参加者", _took_part),
    ("events", "活动", _events),
    ("documents", "文件", _documents),
    ("statements", "讲话", _statements),
    ("figures", "指标", _figures),
    ("rankings", "排名", _rankings),
)
