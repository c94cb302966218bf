"""A graph's triples by subject, read once: an explorer asks several questions of every node."""

from __future__ import annotations

from collections.abc import Iterator

from rdflib import RDF, SKOS, Graph, Literal, URIRef
from rdflib.term import Node


class Statements:
    """What a graph says of each subject; every answer is in an order that depends on the graph alone."""

    def __init__(self, graph: Graph) -> None:
        self._by_subject: dict[Node, dict[Node, list[Node]]] = {}
        self._members: dict[Node, list[URIRef]] = {}
        for subject, predicate, value in graph:
            self._by_subject.setdefault(subject, {}).setdefault(predicate, []).append(value)
            if predicate == RDF.type and isinstance(subject, URIRef):
                self._members.setdefault(value, []).append(subject)

    def members(self, kind: URIRef) -> list[URIRef]:
        """The things of a class that have an IRI, sorted by it."""
        return sorted(self._members.get(kind, ()), key=str)

    def values(self, subject: Node | None, predicate: URIRef) -> list[Node]:
        """All values of a property, sorted as text."""
        found = self._by_subject.get(subject, {}).get(predicate, []) if subject is not None else []
        return sorted(found, key=str) if len(found) > 1 else found

    def things(self, subject: Node | None, predicate: URIRef) -> Iterator[URIRef]:
        """The values of a property that have an IRI."""
        return (value for value in self.values(subject, predicate) if isinstance(value, URIRef))

    def value(self, subject: Node | None, predicate: URIRef) -> Node | None:
        """The first value of a property."""
        return next(iter(self.values(subject, predicate)), None)

    def text(self, subject: Node | None, predicate: URIRef) -> str:
        """The first value of a property as text, empty where there is none."""
        found = self.values(subject, predicate)
        return str(found[0]) if found else ""

    def texts(self, subject: Node, predicate: URIRef) -> tuple[str, ...]:
        """The literals of a property, each once."""
        found = {str(value) for value in self.values(subject, predicate) if isinstance(value, Literal)}
        return tuple(sorted(found))

    def name(self, subject: Node | None, language: str = "zh") -> str:
        """The name of a thing in a language, else in any; empty where it has none."""
        labels = self.values(subject, SKOS.prefLabel)
        own = (label for label in labels if getattr(label, "language", None) == language)
        return str(next(own, labels[0] if labels else ""))

    def types(self, subject: Node) -> list[Node]:
        """The classes of a thing."""
        return self.values(subject, RDF.type)
