"""What one graph says that another doesn't: facts that came, went, or say more or less than before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from rdflib import PROV, RDF, Graph, Literal
from rdflib.term import Node

from kg.graph.evidence import evidence_of, name, text
from kg.graph.words import FACT_KINDS, fact_words
from kg.vocab import KG, OA

_NO_WORDS = frozenset((PROV.wasGeneratedBy, KG.milestone))
"""Properties that tell readers nothing: the run is the program's, milestones are told as stages."""


class Way(StrEnum):
    """What happened to a fact."""

    CAME = "came"
    WENT = "went"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True, order=True)
class Difference:
    """A fact that is not the same in two graphs."""

    kind: str
    """Local name of its class."""
    fact: str
    """金锋 · 管委会主任 · 高邮经济开发区管理委员会, as the graph says that has it, the new one if both."""
    way: Way
    detail: str
    """The quote of one that came or went; of a changed one what it says more (+) and less (-)."""
    source: str
    """Date and page of the quote; empty where it is the detail that counts."""
    iri: str


def differences(old: Graph, new: Graph) -> tuple[Difference, ...]:
    """The facts that came, went and changed, sorted by kind and words.

    A fact is the same one where its IRI is. The run that read it, a matter of the program rather
    than of the pages, does not count.
    """
    return tuple(sorted(_differences(old, new)))


def _differences(old: Graph, new: Graph) -> Iterator[Difference]:
    for kind in FACT_KINDS:
        before, after = set(old.subjects(RDF.type, kind)), set(new.subjects(RDF.type, kind))
        yield from (_whole(old, kind, fact, Way.WENT) for fact in before - after)
        yield from (_whole(new, kind, fact, Way.CAME) for fact in after - before)
        for fact in before & after:
            if detail := _detail(old, new, fact):
                words = fact_words(new, fact)
                yield Difference(_local(kind), words, Way.CHANGED, detail, "", str(fact))


def _whole(graph: Graph, kind: Node, fact: Node, way: Way) -> Difference:
    sources = evidence_of(graph, fact).sources
    quote, source = (sources[0].quote, f"{sources[0].date} {sources[0].page}") if sources else ("", "")
    return Difference(_local(kind), fact_words(graph, fact), way, quote, source.strip(), str(fact))


def _detail(old: Graph, new: Graph, fact: Node) -> str:
    before, after = _said(old, fact), _said(new, fact)
    changes = [("-", old, *pair) for pair in before - after] + [("+", new, *pair) for pair in after - before]
    words = [f"{sign}{_called(said)} {_words(graph, value)}" for sign, graph, said, value in changes]
    return "; ".join(sorted(words, key=lambda word: (word[1:].split(" ", 1)[0], word)))


def _said(graph: Graph, fact: Node) -> set[tuple[Node, Node]]:
    return {pair for pair in graph.predicate_objects(fact) if pair[0] not in _NO_WORDS}


def _words(graph: Graph, value: Node) -> str:
    """A value as people read it: text, a thing's name, a passage's quote."""
    if isinstance(value, Literal):
        return str(value)
    if quote := text(graph, value, OA.exact):
        return f"“{quote}”"
    return name(graph, value) or _local(value)


def _called(predicate: Node) -> str:
    return "quote" if predicate == PROV.wasDerivedFrom else _local(predicate)


def _local(term: Node) -> str:
    """The last part of an IRI: ``Tenure``, ``attestedOn``."""
    return str(term).rpartition("#")[2].rpartition("/")[2]
