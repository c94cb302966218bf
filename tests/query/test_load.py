"""Graphs from Turtle, from a build and from a store."""

from __future__ import annotations

from pathlib import Path

import pytest
from rdflib import Graph

from kg.errors import InputError
from kg.export.turtle import write_turtle
from kg.query.load import load_graph, write_store


def test_load(graph: Graph, tmp_path: Path) -> None:
    write_turtle(graph, tmp_path / "graph.ttl")
    assert set(load_graph(tmp_path / "graph.ttl")) == set(graph)
    assert set(load_graph(tmp_path)) == set(graph)


def test_others_may_read_a_store_as_they_may_a_file(graph: Graph, tmp_path: Path) -> None:
    write_turtle(graph, tmp_path / "graph.ttl")
    write_store(tmp_path, tmp_path / "store")
    (tmp_path / "folder").mkdir()
    assert (tmp_path / "store").stat().st_mode == (tmp_path / "folder").stat().st_mode


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"@prefix a: <b:c> .\na:x a:y ;;; .\na:z", r"bad\.ttl, line [23]: not Turtle"),
        (b"<html>", r"bad\.ttl, line 1: not Turtle"),
        (b"\xff\xfe\x00", r"bad\.ttl, line 1: not Turtle .*UTF-8"),
        (None, r"bad\.ttl: can't be read: No such file"),
    ],
)
def test_what_is_no_graph_is_said(content: bytes | None, message: str, tmp_path: Path) -> None:
    path = tmp_path / "bad.ttl"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(InputError, match=message):
        load_graph(path)
