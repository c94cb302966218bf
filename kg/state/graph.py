"""The blocks of a state as a graph."""

from __future__ import annotations

from collections.abc import Iterable

import pyoxigraph
from rdflib import Graph
from rdflib.term import Node

from kg.export.turtle import HEAD
from kg.query.terms import Term, to_rdflib
from kg.vocab import PREFIXES


def graph_of(blocks: Iterable[str]) -> Graph:
    """The graph that some blocks of Turtle spell."""
    graph = Graph(bind_namespaces="none")
    for prefix, namespace in PREFIXES.items():
        graph.bind(prefix, namespace)
    known: dict[Term, Node] = {}

    def node(term: Term) -> Node:
        if term not in known:
            known[term] = to_rdflib(term)
        return known[term]

    for quad in pyoxigraph.parse(HEAD + "\n".join(blocks), format=pyoxigraph.RdfFormat.TURTLE):
        graph.add((node(quad.subject), node(quad.predicate), node(quad.object)))
    return graph
