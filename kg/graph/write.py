"""What every writer of facts shares: the triples that it has said, and the usual ones."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from rdflib import RDF, RDFS, SKOS, URIRef
from rdflib.term import Node

from kg.graph.iris import Minter
from kg.graph.literals import legal, number, zh
from kg.resolve.identity import jurisdiction
from kg.resolve.parts import PersonIs, ProjectIs
from kg.types import PageFacts
from kg.vocab import KG

Triple = tuple[Node, Node, Node]


@dataclass(slots=True)
class Writer:
    """Collects the triples of one node of the network."""

    mint: Minter
    run: URIRef
    """The activity that made the graph."""
    triples: set[Triple] = field(default_factory=set)
    _confidence: dict[Node, float] = field(default_factory=dict)

    def add(self, node: Node, predicate: URIRef, *values: Node | None) -> None:
        """State a property, once for each value that there is."""
        self.triples.update((node, predicate, value) for value in values if value is not None)

    def declare(self, node: URIRef, kind: URIRef, name: str = "", aliases: Iterable[str] = ()) -> URIRef:
        """State the class and the labels of a thing; an alias never repeats the name."""
        self.add(node, RDF.type, kind)
        if name:
            self.add(node, SKOS.prefLabel, zh(name))
            self.add(node, RDFS.label, zh(name))
        for alias in aliases:
            if legal(alias) not in {"", legal(name)}:
                self.add(node, SKOS.altLabel, zh(alias))
        return node

    def raise_confidence(self, node: URIRef, confidence: float) -> None:
        """A fact stated twice is as sure as its surest statement, whichever comes first."""
        self._confidence[node] = max(confidence, self._confidence.get(node, confidence))

    def said(self) -> set[Triple]:
        """All triples."""
        sure = {(node, KG.confidence, number(value)) for node, value in self._confidence.items()}
        return self.triples | sure


@dataclass(slots=True)
class PageWriter(Writer):
    """Collects what one page says, its names resolved."""

    facts: PageFacts = field(kw_only=True)
    people: dict[str, PersonIs] = field(kw_only=True)
    projects: dict[int, ProjectIs] = field(kw_only=True)
    codes: dict[str, str] = field(kw_only=True, default_factory=dict)
    """Division codes of places as the page's facts know them: 第四师可克达拉市, which no table has."""

    @property
    def jurisdiction(self) -> str:
        return jurisdiction(self.facts)
