"""Events, figures, rankings and the articles that report them."""

from __future__ import annotations

from decimal import Decimal

from rdflib import Graph
from rdflib.term import Node

from kg.graph.evidence import aliases, evidence_of, name, text
from kg.graph.rows.common import by_name, iri, iris, local, members, names, narrowest, quotes
from kg.graph.rows.types import ArticleRow, EventRow, FigureRow, RankingRow
from kg.vocab import KG, SCHEMA


def events(graph: Graph) -> tuple[EventRow, ...]:
    """Every event, by name."""
    return by_name(_event(graph, node) for node in members(graph, "Event"))


def figures(graph: Graph) -> tuple[FigureRow, ...]:
    """Every observation, by subject, measure and period."""
    rows = (_figure(graph, node) for node in members(graph, "Observation"))
    return tuple(sorted(rows, key=lambda row: (row.subject, row.measure, row.period, row.iri)))


def rankings(graph: Graph) -> tuple[RankingRow, ...]:
    """Every ranking, by subject, measure, field and period."""
    rows = (_ranking(graph, node) for node in members(graph, "Ranking"))
    return tuple(sorted(rows, key=lambda row: (row.subject, row.measure, row.scope, row.period, row.iri)))


def articles(graph: Graph) -> tuple[ArticleRow, ...]:
    """Every article, by page and number."""
    rows = (_article(graph, node) for node in members(graph, "Article"))
    return tuple(sorted(rows, key=lambda row: (row.page, row.page_iri, row.number, row.iri)))


def _event(graph: Graph, node: Node) -> EventRow:
    evidence = evidence_of(graph, node)
    return EventRow(
        name=name(graph, node),
        aliases=aliases(graph, node),
        kind=narrowest(graph, node, "Event"),
        date=text(graph, node, SCHEMA.startDate),
        location=text(graph, node, SCHEMA.location),
        organizers=names(graph, graph.objects(node, SCHEMA.organizer)),
        chairs=names(graph, graph.objects(node, KG.chair)),
        attendees=names(graph, graph.objects(node, SCHEMA.attendee)),
        confidence=evidence.confidence,
        quotes=quotes(evidence),
        iri=str(node),
        organizer_iris=iris(graph.objects(node, SCHEMA.organizer)),
        chair_iris=iris(graph.objects(node, KG.chair)),
        attendee_iris=iris(graph.objects(node, SCHEMA.attendee)),
    )


def _figure(graph: Graph, node: Node) -> FigureRow:
    evidence = evidence_of(graph, node)
    subject, growth = graph.value(node, KG.subject), text(graph, node, KG.growthRate)
    return FigureRow(
        subject=name(graph, subject),
        measure=name(graph, graph.value(node, KG.measure)),
        period=text(graph, node, KG.period),
        kind=local(graph.value(node, KG.observationKind)),
        value=Decimal(text(graph, node, SCHEMA.value) or 0),
        unit=text(graph, node, SCHEMA.unitText),
        bound=text(graph, node, KG.bound),
        growth=Decimal(growth) if growth else None,
        confidence=evidence.confidence,
        quotes=quotes(evidence),
        iri=str(node),
        subject_iri=iri(subject),
    )


def _ranking(graph: Graph, node: Node) -> RankingRow:
    evidence = evidence_of(graph, node)
    subject = graph.value(node, KG.subject)
    out_of, moved = text(graph, node, KG.outOf), text(graph, node, KG.moved)
    return RankingRow(
        subject=name(graph, subject),
        measure=name(graph, graph.value(node, KG.measure)),
        scope=text(graph, node, KG.scope),
        position=int(text(graph, node, KG.position) or 0),
        out_of=int(out_of) if out_of else None,
        bound=text(graph, node, KG.bound),
        moved=int(moved) if moved else None,
        period=text(graph, node, KG.period),
        kind=local(graph.value(node, KG.observationKind)),
        confidence=evidence.confidence,
        quotes=quotes(evidence),
        iri=str(node),
        subject_iri=iri(subject),
    )


def _article(graph: Graph, node: Node) -> ArticleRow:
    page = graph.value(node, SCHEMA.isPartOf)
    return ArticleRow(
        headline=text(graph, node, SCHEMA.headline),
        date=text(graph, node, SCHEMA.datePublished),
        authors=tuple(sorted(str(author) for author in graph.objects(node, SCHEMA.author))),
        page=text(graph, page, SCHEMA.name),
        number=int(text(graph, node, SCHEMA.position) or 0),
        iri=str(node),
        page_iri=iri(page),
    )
