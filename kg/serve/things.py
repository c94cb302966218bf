"""What is known of one thing, as its page shows it and as RDF."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from urllib.parse import quote

import pyoxigraph as ox
from rdflib import RDF, RDFS, XSD, Graph, Literal, URIRef
from rdflib.term import Node

from kg.errors import VocabularyError
from kg.graph.describe import KINDS, Thing, thing_of
from kg.graph.evidence import Evidence, evidence_of, name, shown_day, text
from kg.graph.words import FACT_KINDS, fact_words
from kg.query.load import as_graph
from kg.vocab import KG, OA, PREFIXES, SCHEMA, label

MOST = 200
"""Values of one property on a page; the RDF has more."""
MOST_TRIPLES = 10_000
"""Of one thing's RDF."""


@dataclass(frozen=True, slots=True)
class Value:
    """The value of a property: a text, and a link where it is a thing of its own."""

    text: str
    link: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A property and its values."""

    term: str
    """With its prefix: ``org:member``."""
    zh: str
    en: str
    values: tuple[Value, ...]
    left_out: int = 0
    """Values that aren't shown."""


@dataclass(frozen=True, slots=True)
class View:
    """A thing's page."""

    iri: str
    path: str
    """Of the page, without the part that says which: ``official/金锋-0d3c``."""
    title: str
    kinds: tuple[tuple[str, str], ...]
    """Chinese and English names of its classes."""
    known: Thing | None
    """Facts with their quotes, for officials, bodies, projects and the like."""
    evidence: Evidence | None
    """For a fact."""
    said: tuple[Row, ...]
    """What the graph says of it."""
    used: tuple[Row, ...]
    """Where the graph speaks of it."""


@dataclass(frozen=True, slots=True)
class Things:
    """The things of a graph by their IRIs and by the paths of their pages."""

    store: ox.Store
    base: str

    @property
    def graph(self) -> Graph:
        return as_graph(self.store)

    def node(self, path: str) -> URIRef | None:
        """The thing of a path, if the graph speaks of it."""
        try:
            node = ox.NamedNode(self.base + path)
        except ValueError:
            return None
        known = any(self.store.quads_for_pattern(node, None, None)) or any(
            self.store.quads_for_pattern(None, None, node)
        )
        return URIRef(node.value) if known else None

    def link(self, node: Node) -> str:
        """Where a thing's page is; an IRI of elsewhere is its own."""
        iri = str(node)
        if iri.startswith(self.base):
            return "/id/" + quote(iri.removeprefix(self.base), safe="/")
        return iri if iri.startswith(("https://", "http://")) else ""

    def rdf(self, node: URIRef, media_type: str) -> bytes:
        """The statements of and about a thing."""
        term = ox.NamedNode(node)
        quads = [
            *self.store.quads_for_pattern(term, None, None),
            *islice(self.store.quads_for_pattern(None, None, term), MOST_TRIPLES),
        ]
        form = ox.RdfFormat.from_media_type(media_type)
        written = ox.serialize((quad.triple for quad in quads), format=form, prefixes=PREFIXES)
        assert written is not None
        return written

    def view(self, node: URIRef) -> View:
        """What a thing's page shows."""
        graph = self.graph
        kinds = sorted(kind for kind in graph.objects(node, RDF.type) if isinstance(kind, URIRef))
        return View(
            iri=str(node),
            path=str(node).removeprefix(self.base),
            title=title(graph, node),
            kinds=tuple(words(kind)[1:] for kind in kinds),
            known=thing_of(graph, node) if any(kind in kinds for kind in _known_kinds()) else None,
            evidence=evidence_of(graph, node) if set(kinds) & set(FACT_KINDS) else None,
            said=tuple(self._rows(graph, graph.predicate_objects(node))),
            used=tuple(self._rows(graph, ((p, s) for s, p in graph.subject_predicates(node)))),
        )

    def _rows(self, graph: Graph, pairs: Iterable[tuple[Node, Node]]) -> Iterator[Row]:
        found: dict[Node, list[Node]] = {}
        for predicate, value in pairs:
            found.setdefault(predicate, []).append(value)
        for predicate, values in sorted(found.items(), key=lambda pair: str(pair[0])):
            shown = sorted((self._value(graph, v) for v in values[:MOST]), key=lambda v: (v.text, v.link))
            yield Row(*words(predicate), tuple(shown), len(values) - len(shown))

    def _value(self, graph: Graph, node: Node) -> Value:
        if isinstance(node, Literal):
            return Value(shown_day(node) if node.datatype == XSD.gMonthDay else str(node))
        return Value(title(graph, node), self.link(node))


def title(graph: Graph, node: Node) -> str:
    """What a thing is called, or says, or else its IRI."""
    for kind in graph.objects(node, RDF.type):
        if kind in FACT_KINDS and (found := fact_words(graph, node)):
            return found
    labels = name(graph, node) or text(graph, node, RDFS.label)
    other = (
        text(graph, node, SCHEMA.headline) or text(graph, node, SCHEMA.name) or text(graph, node, OA.exact)
    )
    return labels or other or words(node)[0]


def words(term: Node) -> tuple[str, str, str]:
    """A term with its prefix, and what people call it in Chinese and in English."""
    iri = str(term)
    short = next((f"{p}:{iri[len(ns) :]}" for p, ns in PREFIXES.items() if iri.startswith(ns)), iri)
    try:
        return short, label(URIRef(iri), "zh"), label(URIRef(iri), "en")
    except VocabularyError:  # a term of another vocabulary
        return short, short, short


def _known_kinds() -> frozenset[Node]:
    return frozenset(KG[kind] for kind in KINDS)
