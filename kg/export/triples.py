"""N-Triples, one statement a line, and TriG, one named graph a page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from io import BytesIO
from pathlib import Path

import pyoxigraph as ox
from rdflib import Graph

from kg.export.bypage import Triple, split_by_page
from kg.files import atomic_write
from kg.query.terms import from_rdflib
from kg.vocab import PREFIXES


def write_ntriples(graph: Graph, path: Path) -> None:
    """Write canonical N-Triples, sorted: two graphs can be compared with ``diff``.

    Raises:
        OutputError: the file can't be written; an old one is left as it was.
    """
    text = ntriples(graph)
    with atomic_write(path) as file:
        file.write(text)


def ntriples(graph: Graph) -> bytes:
    """Canonical N-Triples, sorted."""
    buffer = BytesIO()
    ox.serialize(_in_order(graph), buffer, ox.RdfFormat.N_TRIPLES)
    return buffer.getvalue()


def write_trig(graph: Graph, path: Path) -> None:
    """Write TriG: what a page says stands in a graph named by the page's IRI.

    All graphs together hold the very triples of the whole. What two pages say stands in both
    their graphs, and a person or body that several name is described in each. The default graph
    holds what no page says: the run, the data sets, the concepts of the ontology.

    Raises:
        OutputError: the file can't be written; an old one is left as it was.
    """
    buffer = BytesIO()
    ox.serialize(_quads(graph), buffer, ox.RdfFormat.TRIG, prefixes=PREFIXES)
    with atomic_write(path) as file:
        file.write(_prefixes_in_order(buffer.getvalue()))


def _prefixes_in_order(text: bytes) -> bytes:
    """The serialiser writes prefixes first, in the order of a hash table that differs from run to run."""
    lines = text.split(b"\n", len(PREFIXES))
    return b"\n".join([*sorted(lines[:-1]), lines[-1]])


def _quads(graph: Graph) -> Iterator[ox.Quad]:
    for page, triples in split_by_page(graph):
        name = ox.DefaultGraph() if page is None else ox.NamedNode(page)
        for triple in _in_order(triples):
            yield ox.Quad(triple.subject, triple.predicate, triple.object, name)


def _in_order(triples: Iterable[Triple]) -> list[ox.Triple]:
    """Triples sorted by subject, predicate and object as they are printed."""
    converted = (ox.Triple(*map(from_rdflib, triple)) for triple in triples)  # type: ignore[arg-type]
    return sorted(converted, key=lambda each: (str(each.subject), str(each.predicate), str(each.object)))
