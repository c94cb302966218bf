"""What stands behind a fact: quotes, articles, dates, pages, confidence and rule."""

from __future__ import annotations

from dataclasses import dataclass

from rdflib import PROV, SKOS, Graph
from rdflib.term import Node

from kg.vocab import KG, OA, SCHEMA


@dataclass(frozen=True, slots=True, order=True)
class Source:
    """One passage that states a fact."""

    date: str
    """ISO date of the article, empty where it has none."""
    page: str
    """File name."""
    start: int
    end: int
    """Character offsets in the decoded file, end exclusive."""
    quote: str
    headline: str
    """Empty where the article has none."""

    @property
    def where(self) -> str:
        """Where the passage stands, for readers: 项目集中开工 · 2023-03-18 · p1.txt [120–134]."""
        known = " · ".join(part for part in (self.headline, shown_day(self.date), self.page) if part)
        return f"{known} [{self.start}–{self.end}]"


@dataclass(frozen=True, slots=True)
class Evidence:
    """All that supports one fact."""

    sources: tuple[Source, ...]
    """Oldest first."""
    confidence: float
    rules: tuple[str, ...]


def evidence_of(graph: Graph, fact: Node) -> Evidence:
    """The passages, confidence and rules of a fact."""
    confidence = text(graph, fact, KG.confidence)
    return Evidence(
        sources=tuple(
            sorted(source_of(graph, passage) for passage in graph.objects(fact, PROV.wasDerivedFrom))
        ),
        confidence=float(confidence) if confidence else 0.0,
        rules=tuple(sorted(str(rule) for rule in graph.objects(fact, KG.rule))),
    )


def source_of(graph: Graph, passage: Node) -> Source:
    """A passage with its article and page."""
    article = graph.value(passage, SCHEMA.isPartOf)
    page = graph.value(article, SCHEMA.isPartOf)
    return Source(
        date=text(graph, article, SCHEMA.datePublished),
        page=text(graph, page, SCHEMA.name),
        start=_offset(text(graph, passage, OA.start)),
        end=_offset(text(graph, passage, OA.end)),
        quote=text(graph, passage, OA.exact),
        headline=text(graph, article, SCHEMA.headline),
    )


def _offset(digits: str) -> int:
    """An offset, 0 where a graph that breaks the shapes has none or another text."""
    return int(digits) if digits.isdecimal() else 0


def shown_day(day: str) -> str:
    """A day as people write it: one of no year, ``--03-18`` in RDF, is 03-18."""
    return day.removeprefix("--")


def text(graph: Graph, node: Node | None, predicate: Node) -> str:
    """The first value of a property, in sorted order, as text; empty where there is none."""
    if node is None:  # which a query would read as "of anything"
        return ""
    return min((str(value) for value in graph.objects(node, predicate)), default="")


def name(graph: Graph, node: Node | None) -> str:
    """The Chinese name of a thing or concept, empty where it has none."""
    if node is None:
        return ""
    labels = {getattr(label, "language", None): str(label) for label in graph.objects(node, SKOS.prefLabel)}
    return labels.get("zh") or min(labels.values(), default="")


def aliases(graph: Graph, node: Node) -> tuple[str, ...]:
    """The other printings of a name, sorted."""
    return tuple(sorted(str(alias) for alias in graph.objects(node, SKOS.altLabel)))
