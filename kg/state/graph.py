"""The blocks of a state as a graph."""

from __future__ import annotations

from collections.abc import Iterable

import pyoxigraph
from rdflib import Graph

from kg.export.turtle import HEAD
from kg.query.load import graph_from


def graph_of(blocks: Iterable[str]) -> Graph:
    """The graph that some blocks of Turtle spell."""
    return graph_from(pyoxigraph.parse(HEAD + "\n".join(blocks), format=pyoxigraph.RdfFormat.TURTLE))
