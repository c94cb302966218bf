"""What the readers of rows share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol, TypeVar

from rdflib import RDF, Graph
from rdflib.term import Node

from kg.graph.evidence import Evidence, name
from kg.vocab import KG


class Named(Protocol):
    """A row of a thing with a name."""

    @property
    def name(self) -> str: ...
    @property
    def iri(self) -> str: ...


Row = TypeVar("Row", bound=Named)


def by_name(rows: Iterable[Row]) -> tuple[Row, ...]:
    """Rows sorted by name, then IRI."""
    return tuple(sorted(rows, key=lambda row: (row.name, row.iri)))


def members(graph: Graph, kind: str) -> Iterator[Node]:
    """The members of a class, by its local name."""
    return graph.subjects(RDF.type, KG[kind])


def seen(dates: Iterable[str]) -> tuple[str, str]:
    """The first and the last of some dates; one without a year says nothing."""
    known = sorted(date for date in dates if date[:1].isdigit())
    return (known[0], known[-1]) if known else ("", "")


def quotes(evidence: Evidence) -> tuple[str, ...]:
    """The words of the pages, each once, oldest first."""
    return tuple(dict.fromkeys(source.quote for source in evidence.sources))


def narrowest(graph: Graph, node: Node, kind: str) -> str:
    """The local name of the class that says most: GovernmentBody rather than Body."""
    found = {local(each) for each in graph.objects(node, RDF.type) if str(each).startswith(KG.iri)}
    return min(found - {kind}, default=kind)


def names(graph: Graph, nodes: Iterable[Node]) -> tuple[str, ...]:
    """The names of things, sorted."""
    return tuple(sorted(name(graph, node) for node in nodes))


def iris(nodes: Iterable[Node]) -> tuple[str, ...]:
    """The IRIs of things, sorted."""
    return tuple(sorted(str(node) for node in nodes))


def iri(node: Node | None) -> str:
    """The IRI of a thing, empty where there is none."""
    return "" if node is None else str(node)


def local(term: Node | None) -> str:
    """``acting`` for ``kg:acting``, empty where there is no term."""
    return "" if term is None else str(term).removeprefix(KG.iri)
