"""Turtle: the record of a build."""

from __future__ import annotations

from pathlib import Path

import rdflib


def write_turtle(graph: rdflib.Graph, path: Path) -> None:
    """Write the graph, byte for byte the same for the same triples."""
    graph.serialize(path, format="turtle")
