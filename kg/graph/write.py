"""What every writer of facts shares: the graph, the page it writes, and the usual triples."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from rdflib import RDF, RDFS, SKOS, Graph, Literal, URIRef
from rdflib.term import Node

from kg.graph.iris import Minter, jurisdiction
from kg.graph.literals import legal, number, zh
from kg.types import PageFacts
from kg.vocab import KG


@dataclass(frozen=True, slots=True)
class PageWriter:
    """Adds the facts of one page to a graph."""

    graph: Graph
    mint: Minter
    facts: PageFacts
    run: URIRef
    """The activity that made the graph."""

    @property
    def jurisdiction(self) -> str:
        return jurisdiction(self.facts)

    def add(self, node: Node, predicate: URIRef, *values: Node | None) -> None:
        """State a property, once for each value that there is."""
        for value in values:
            if value is not None:
                self.graph.add((node, predicate, value))

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
        known = self.graph.value(node, KG.confidence)
        if isinstance(known, Literal):
            confidence = max(confidence, float(Decimal(str(known))))
        self.graph.set((node, KG.confidence, number(confidence)))
