"""Where pages contradict each other, and which things may be one: ``kg conflicts GRAPH``."""

from __future__ import annotations

from dataclasses import dataclass

from rdflib import RDF, Graph
from rdflib.term import Node

from kg.graph.evidence import Evidence, evidence_of, name, text
from kg.graph.words import FACT_KINDS, fact_words
from kg.vocab import KG


@dataclass(frozen=True, slots=True)
class Side:
    """One of the facts that contradict each other."""

    text: str
    """沈怀舟 · 市委书记 · 中共澜州市委员会"""
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Conflict:
    """Facts that can't all be true; all of them stay in the graph."""

    iri: str
    kind: str
    """Local name of the concept: ``twoHolders``, ``differingFigures``, ``stagesOutOfOrder``."""
    kind_zh: str
    sides: tuple[Side, ...]
    """Oldest first."""


@dataclass(frozen=True, slots=True, order=True)
class Doubt:
    """Two things that may be one, which the pages don't prove."""

    score: float
    """How likely they are one, 0–1."""
    kind: str
    """Local name of their class."""
    left: str
    right: str
    """Their IRIs, as ``judgements.csv`` takes them."""
    left_words: str
    right_words: str
    """Name, place and body of each."""
    reasons: tuple[str, ...]


def conflicts(graph: Graph) -> tuple[Conflict, ...]:
    """Every contradiction of the graph, by kind and then by its oldest fact."""
    found = [_conflict(graph, node) for node in graph.subjects(RDF.type, KG.Conflict)]
    return tuple(sorted(found, key=lambda c: (c.kind, [_order(side) for side in c.sides], c.iri)))


def doubts(graph: Graph) -> tuple[Doubt, ...]:
    """Every pair left open, the likeliest first."""
    links = graph.subjects(KG.judgement, KG.unsure)
    found = (doubt for link in links if (doubt := _doubt(graph, link)))
    return tuple(sorted(found, key=lambda doubt: (-doubt.score, doubt)))


def _conflict(graph: Graph, node: Node) -> Conflict:
    kind = graph.value(node, KG.conflictKind)
    facts = graph.objects(node, KG.involves)
    sides = (Side(_words(graph, fact), evidence_of(graph, fact)) for fact in facts)
    return Conflict(str(node), _local(kind), name(graph, kind), tuple(sorted(sides, key=_order)))


def _order(side: Side) -> tuple[str, str]:
    return side.evidence.sources[0].date if side.evidence.sources else "", side.text


def _words(graph: Graph, fact: Node) -> str:
    """A fact on one line; of a milestone its project, stage and day."""
    if any((fact, RDF.type, kind) in graph for kind in FACT_KINDS):
        return fact_words(graph, fact)
    project = graph.value(predicate=KG.milestone, object=fact)
    words = (name(graph, project), name(graph, graph.value(fact, KG.stage)), text(graph, fact, KG.attestedOn))
    return " · ".join(word for word in words if word)


def _doubt(graph: Graph, link: Node) -> Doubt | None:
    ends = sorted(graph.objects(link, KG.links), key=str)
    if len(ends) != 2:  # what was joined is one
        return None
    kinds = ("Official", "Company", "Project")
    return Doubt(
        score=float(text(graph, link, KG.score) or 0),
        kind=next((kind for kind in kinds if (ends[0], RDF.type, KG[kind]) in graph), ""),
        left=str(ends[0]),
        right=str(ends[1]),
        left_words=text(graph, link, KG.linkLeft),
        right_words=text(graph, link, KG.linkRight),
        reasons=tuple(sorted(str(reason) for reason in graph.objects(link, KG.reason))),
    )


def _local(term: Node | None) -> str:
    return str(term or "").rpartition("#")[2]
