"""What is known of a name in the order of time: ``kg timeline GRAPH 贺承远``.

An official's career, a project's way from talks to full output with its money, the figures
and ranks of a zone or place by period. First and last sighting are days on which pages print a post; start
and end are told only where a page states or proves them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rdflib import ORG, RDF, Graph, URIRef
from rdflib.term import Node

from kg.graph.describe import meant
from kg.graph.evidence import evidence_of, name, text
from kg.graph.words import (
    amount_words,
    figure_words,
    milestone_words,
    planned_words,
    replaced_words,
    status_words,
)
from kg.types import Stage
from kg.vocab import KG, SCHEMA, label

_KINDS = ("Official", "Project", "Zone", "Place", "Body", "Company")
"""Classes whose members have a timeline, by local name."""
_STAGES = {word: nth for nth, stage in enumerate(Stage) for word in (stage.value, planned_words(stage.value))}


@dataclass(frozen=True, slots=True, order=True)
class Entry:
    """A stretch or point of time, and what it holds."""

    first: str
    """First day, month or period on which it is seen; empty where the pages have no date."""
    last: str
    """The last one; of a point the first."""
    what: str
    """管委会主任 · 高邮经济开发区管理委员会; 签约; 总投资 25亿元; 2021-Q1 规上工业产值 112.6亿元."""
    note: str
    """When it began and ended and what shows that, what it was replaced by, which rank it has."""
    quote: str
    """Words of the first page that says so."""
    page: str
    """Name of that page."""


@dataclass(frozen=True, slots=True)
class Timeline:
    """One official, project, zone, place, body or company over time."""

    iri: str
    kind: str
    """Local name of its class."""
    kind_zh: str
    name: str
    told_by: tuple[str, ...]
    """What tells it from others of its name: bodies of an official, place of a zone."""
    entries: tuple[Entry, ...]
    """Oldest first, those without a date last."""


@dataclass(frozen=True, slots=True)
class Timelines:
    """The answer to a name."""

    found: tuple[Timeline, ...]
    """Several where the name is ambiguous."""
    nearest: tuple[str, ...]
    """Names to try instead, where nothing is found."""


def timelines(graph: Graph, asked: str) -> Timelines:
    """The timelines of all that bear a name or IRI; a name is looked up as ``describe`` does."""
    asked = asked.strip()
    iri = URIRef(asked)
    nodes, nearest = ([iri], ()) if (iri, None, None) in graph else meant(graph, asked)
    return Timelines(tuple(_timelines(graph, nodes)), nearest)


def _timelines(graph: Graph, nodes: Iterable[Node]) -> Iterator[Timeline]:
    for node in nodes:
        kinds = [kind for kind in _KINDS if (node, RDF.type, KG[kind]) in graph]
        if kinds:
            entries = sorted(_entries(graph, node), key=_place)
            told_by = tuple(sorted(_told_by(graph, node)))
            yield Timeline(
                str(node), kinds[0], label(KG[kinds[0]]), name(graph, node), told_by, tuple(entries)
            )


def _place(entry: Entry) -> tuple[bool, str, int, Entry]:
    """Where an entry stands: by its first day, those without one last; of one day stages first, in order."""
    return not entry.first, entry.first, _STAGES.get(entry.what, len(_STAGES)), entry


def _told_by(graph: Graph, node: Node) -> Iterator[str]:
    for predicate in (ORG.memberOf, KG.partOf, KG.jurisdiction, KG.inZone):
        yield from {name(graph, each) for each in graph.objects(node, predicate)} - {""}


def _entries(graph: Graph, node: Node) -> Iterator[Entry]:
    yield from (_post(graph, tenure) for tenure in graph.subjects(ORG.member, node))
    yield from (_milestone(graph, node, each) for each in graph.objects(node, KG.milestone))
    yield from (_money(graph, each) for each in graph.objects(node, KG.investment))
    yield from (_figure(graph, each) for each in graph.subjects(KG.subject, node))


def _post(graph: Graph, tenure: Node) -> Entry:
    days = sorted(str(day) for day in graph.objects(tenure, KG.attestedOn))
    words = (
        status_words(graph, tenure),
        name(graph, graph.value(tenure, ORG.role)),
        name(graph, graph.value(tenure, ORG.organization)),
    )
    return _entry(graph, tenure, days, words, _tenure_notes(graph, tenure))


def _tenure_notes(graph: Graph, tenure: Node) -> Iterator[str]:
    """第2段; 2020-06-29起; 至迟2020-06-29止（继任：方志高，t07.txt）; 正处级."""
    term = text(graph, tenure, KG.term)
    yield f"第{term}段" if term not in {"", "1"} else ""
    start = text(graph, tenure, KG.validFrom)
    yield f"{start}起" if start else ""
    reason = name(graph, graph.value(tenure, KG.endReason))
    if end := text(graph, tenure, KG.validTo):
        precision = graph.value(tenure, KG.validToPrecision)
        shown = text(graph, graph.value(tenure, KG.endedBy), SCHEMA.name)
        why = "，".join(part for part in (reason, text(graph, tenure, KG.successor), shown) if part)
        limit = name(graph, precision) if precision == KG.notLaterThan else ""
        yield f"{limit}{end}止" + (f"（{why}）" if why else "")
    elif reason:
        yield f"已止（{reason}）"
    rank = text(graph, tenure, KG.rank)
    yield rank if rank != "unknown" else ""


def _milestone(graph: Graph, project: Node, milestone: Node) -> Entry:
    days = [str(day) for day in graph.objects(milestone, KG.attestedOn)]
    return _entry(graph, milestone, days, (milestone_words(graph, project, milestone),))


def _money(graph: Graph, investment: Node) -> Entry:
    words = f"{name(graph, graph.value(investment, KG.amountKind))} {amount_words(graph, investment)}"
    days = [source.date for source in evidence_of(graph, investment).sources if source.date]
    return _entry(graph, investment, sorted(days), (words,), [replaced_words(graph, investment)])


def _figure(graph: Graph, figure: Node) -> Entry:
    period = text(graph, figure, KG.period)
    start, _, end = period.partition("/")
    days = [start, end or start] if period else []
    return _entry(graph, figure, days, (figure_words(graph, figure),))


def _entry(
    graph: Graph, fact: Node, days: list[str], words: Iterable[str], notes: Iterable[str] = ()
) -> Entry:
    sources = evidence_of(graph, fact).sources
    first = sources[0] if sources else None
    return Entry(
        first=days[0] if days else "",
        last=days[-1] if days else "",
        what=" · ".join(word for word in words if word),
        note="；".join(note for note in notes if note),
        quote=first.quote if first else "",
        page=first.page if first else "",
    )
