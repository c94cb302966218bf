"""Which page says which part of a graph."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from rdflib import PROV, QB, RDF, Graph, URIRef
from rdflib.term import Node

from kg.vocab import KG, SCHEMA

Triple = tuple[Node, Node, Node]
_Described = dict[Node, list[tuple[Node, Node]]]


def split_by_page(graph: Graph) -> Iterator[tuple[URIRef | None, set[Triple]]]:
    """The triples that no page says, under ``None``, then those of each page, by its IRI.

    A page says its articles, their passages, the facts that these state, and what the facts
    are about: officials, bodies, places, up to the province. Every triple is in some part.
    """
    described: _Described = defaultdict(list)
    for subject, predicate, value in graph:
        described[subject].append((predicate, value))
    home = _homes(graph)
    stated = _stated(graph, home)
    bound = {*home, *stated, *graph.subjects(RDF.type, KG.Run), *graph.subjects(RDF.type, QB.DataSet)}
    pages = [node for node in graph.subjects(RDF.type, KG.Page) if isinstance(node, URIRef)]
    parts = {page: _part(page, described, home, stated, bound) for page in sorted(pages)}
    said = set().union(*parts.values())
    yield None, {triple for triple in graph if triple not in said}
    yield from parts.items()


def _homes(graph: Graph) -> dict[Node, Node]:
    """The page that a page, article or passage belongs to: itself, or the one above it."""
    home: dict[Node, Node] = {page: page for page in graph.subjects(RDF.type, KG.Page)}
    for kind in ("Article", "Passage"):
        for node in graph.subjects(RDF.type, KG[kind]):
            above = graph.value(node, SCHEMA.isPartOf)
            if above in home:
                home[node] = home[above]
    return home


def _stated(graph: Graph, home: dict[Node, Node]) -> dict[Node, set[Node]]:
    """The pages that state a fact."""
    stated: dict[Node, set[Node]] = defaultdict(set)
    for fact, passage in graph.subject_objects(PROV.wasDerivedFrom):
        if passage in home:
            stated[fact].add(home[passage])
    return stated


def _part(
    page: Node,
    described: _Described,
    home: dict[Node, Node],
    stated: dict[Node, set[Node]],
    bound: set[Node],
) -> set[Triple]:
    """What one page says."""
    waiting = [node for node, place in home.items() if place == page]
    waiting += [fact for fact, pages in stated.items() if page in pages]
    reached, found = set(waiting), set()
    while waiting:
        node = waiting.pop()
        for predicate, value in described.get(node, ()):
            if home.get(value, page) != page or page not in stated.get(value, {page}):
                continue  # another page's passage or fact
            found.add((node, predicate, value))
            if value not in reached and value not in bound and not str(value).startswith(KG.iri):
                reached.add(value)
                waiting.append(value)
    return found
