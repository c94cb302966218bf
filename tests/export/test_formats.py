"""Every format: the same bytes for the same graph, hostile text kept whole, errors said."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from rdflib import Graph

from kg.errors import InputError, OutputError
from kg.export.formats import FORMATS, Format, format_of
from kg.export.turtle import write_turtle
from tests.export.corpus import two_pages

NAMES = [
    "turtle",
    "ntriples",
    "trig",
    "jsonld",
    "graphml",
    "gexf",
    "neo4j",
    "parquet",
    "csv",
    "spells",
    "ftm",
]
EVERY = pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)


@pytest.fixture(scope="module")
def graph() -> Graph:
    return two_pages()


def contents(path: Path) -> dict[str, bytes]:
    files = sorted(path.rglob("*")) if path.is_dir() else [path]
    return {file.name if path.is_dir() else "": file.read_bytes() for file in files}


def test_the_formats() -> None:
    assert [form.name for form in FORMATS] == NAMES


def test_an_unknown_format_offers_the_nearest() -> None:
    with pytest.raises(InputError, match=r"no format is named 'pdf'; kg export --list shows all"):
        format_of("pdf")
    with pytest.raises(InputError, match=r"no format is named 'turtel'; did you mean turtle"):
        format_of("turtel")


@EVERY
def test_the_same_triples_give_the_same_bytes(form: Format, graph: Graph, tmp_path: Path) -> None:
    again = Graph(bind_namespaces="none")
    for prefix, namespace in graph.namespaces():
        again.bind(prefix, namespace)
    for triple in sorted(graph, reverse=True):
        again.add(triple)
    form.write(graph, tmp_path / "one")
    form.write(again, tmp_path / "two")
    assert contents(tmp_path / "one") == contents(tmp_path / "two")


def test_another_process_gives_the_same_bytes(graph: Graph, tmp_path: Path) -> None:
    """Hash tables of another process have another order."""
    write_turtle(graph, tmp_path / "graph.ttl")
    code = (
        "import sys; from pathlib import Path; from kg.export.formats import FORMATS\n"
        "from kg.query.load import load_graph; folder = Path(sys.argv[1])\n"
        "for form in FORMATS: form.write(load_graph(folder), folder / sys.argv[2] / form.name)"
    )
    for seed in ("1", "2"):
        (tmp_path / seed).mkdir()
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        subprocess.run([sys.executable, "-c", code, str(tmp_path), seed], check=True, env=environment)
    for name in NAMES:
        assert contents(tmp_path / "1" / name) == contents(tmp_path / "2" / name), name


@EVERY
def test_what_cannot_be_written_is_said(form: Format, graph: Graph, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("old", encoding="utf-8")
    with pytest.raises(OutputError, match=r"can't be written|not a folder"):
        form.write(graph, tmp_path / "file" / "graph")
    assert (tmp_path / "file").read_text(encoding="utf-8") == "old"


@EVERY
def test_an_empty_graph_is_written(form: Format, tmp_path: Path) -> None:
    form.write(Graph(), tmp_path / "out")
    assert all(contents(tmp_path / "out").values()) or form.name in {"ntriples", "trig", "ftm"}
