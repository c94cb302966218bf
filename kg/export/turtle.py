"""Turtle: the record of a build."""

from __future__ import annotations

from pathlib import Path

from rdflib import Graph

from kg.files import atomic_write


def write_turtle(graph: Graph, path: Path) -> None:
    """Write the graph as UTF-8 with Unix line ends, byte for byte the same for the same triples.

    Raises:
        OutputError: the file can't be written; an old one is left as it was.
    """
    text = graph.serialize(format="turtle", encoding="utf-8")
    with atomic_write(path) as file:
        file.write(text.strip(b"\n") + b"\n")
