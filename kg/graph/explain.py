"""Why the graph says what it says: ``kg explain GRAPH FACT``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from rdflib import RDF, SKOS, Graph, URIRef
from rdflib.term import Node

from kg import lexicon
from kg.graph.evidence import Evidence, Source, evidence_of, text
from kg.graph.words import FACT_KINDS, fact_words, milestone_words
from kg.nearest import nearest
from kg.vocab import KG, label

_BORDER = re.compile(r"[\s·、：→（）()]+")
"""What stands between the words of a fact's line."""


@dataclass(frozen=True, slots=True, order=True)
class Rule:
    """A rule that read a fact, and what it goes by."""

    name: str
    zh: str
    en: str


@dataclass(frozen=True, slots=True)
class Reached:
    """A stage of a project, with the words that tell of it."""

    stage: str
    """签约; 投产（计划） where it is only planned."""
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """A fact with all that it rests on."""

    iri: str
    kind: str
    """Local name of its class."""
    kind_zh: str
    text: str
    """金锋 · 管委会主任 · 高邮经济开发区管理委员会"""
    rules: tuple[Rule, ...]
    evidence: Evidence
    stages: tuple[Reached, ...] = ()
    """Of a project: what it has reached or plans, and by which words."""
    within: tuple[tuple[str, str], ...] = ()
    """Asked words that stand in it only inside longer ones, with those: 市长 inside 副市长."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word that was asked for."""

    word: str
    facts: int
    """How many facts hold it."""
    near: tuple[str, ...]
    """Words of facts that are spelled alike, where none holds it."""


def explain(graph: Graph, asked: str) -> tuple[Explanation, ...]:
    """The facts that are meant, sorted by kind and text; those that have every asked word as such first.

    Args:
        asked: an IRI or its end (``tenure/5f1c0a…``), or words that a fact's line has to hold
            (``金锋 主任``).
    """
    facts = _facts(graph)
    meant = [(kind, node) for kind, node in facts if _ends_in(str(node), asked)]
    words = [] if meant else asked.split()
    if words:
        meant = [(kind, node) for kind, node in facts if all(w in fact_words(graph, node) for w in words)]
    found = [_explanation(graph, str(kind), node, words) for kind, node in meant]
    return tuple(sorted(found, key=lambda each: (bool(each.within), each.kind, each.text, each.iri)))


def known_words(graph: Graph, asked: str) -> tuple[Word, ...]:
    """Each asked word with how many facts hold it, or what it may mean: why nothing was found."""
    lines = [fact_words(graph, node) for _, node in _facts(graph)]
    words = {word for line in lines for word in _BORDER.split(line)}
    found = {word: sum(word in line for line in lines) for word in asked.split()}
    return tuple(
        Word(word, facts, () if facts else tuple(nearest(word, words))) for word, facts in found.items()
    )


def _facts(graph: Graph) -> list[tuple[Node, URIRef]]:
    return [
        (kind, node)
        for kind in FACT_KINDS
        for node in graph.subjects(RDF.type, kind)
        if isinstance(node, URIRef)
    ]


def _ends_in(iri: str, asked: str) -> bool:
    return iri == asked or ("/" in asked and iri.endswith("/" + asked.lstrip("/")))


def _explanation(graph: Graph, kind: str, node: URIRef, asked: list[str]) -> Explanation:
    evidence, words = evidence_of(graph, node), fact_words(graph, node)
    return Explanation(
        iri=str(node),
        kind=kind.rpartition("#")[2],
        kind_zh=label(URIRef(kind)),
        text=words,
        rules=tuple(rule_named(rule) for rule in evidence.rules),
        evidence=evidence,
        stages=_stages(graph, node),
        within=tuple((word, longer) for word in asked if (longer := _longer(word, words))),
    )


def _stages(graph: Graph, node: URIRef) -> tuple[Reached, ...]:
    """The milestones of a project in the order of its stages."""
    found = []
    for milestone in graph.objects(node, KG.milestone):
        stage = graph.value(milestone, KG.stage)
        order = int(text(graph, stage, SKOS.notation) or 0)
        found.append(
            (order, Reached(milestone_words(graph, node, milestone), evidence_of(graph, milestone).sources))
        )
    return tuple(reached for _, reached in sorted(found, key=lambda pair: pair[0]))


def _longer(word: str, line: str) -> str:
    """The longer word of a fact's line that holds an asked one; empty where it stands there as such.

    >>> [_longer(word, "贺承远 · 副市长 · 澜州市人民政府") for word in ("市长", "副市长")]
    ['副市长', '']
    """
    words = _BORDER.split(line)
    return "" if word in words else next((longer for longer in words if word in longer), "")


def rule_named(name: str) -> Rule:
    """A rule with what it goes by; one that isn't described keeps its name alone."""
    return _rules().get(name, Rule(name, "", ""))


@cache
def _rules() -> dict[str, Rule]:
    return {row["rule"]: Rule(row["rule"], row["zh"], row["en"]) for row in lexicon.table("rules")}
