"""``kg validate``: fine, or what is wrong with the quote beside it."""

from __future__ import annotations

from pathlib import Path

import pytest
from rdflib import XSD, Graph, Literal

from kg.cli.app import run
from kg.export.turtle import write_turtle
from kg.vocab import KG
from tests.export.corpus import two_pages


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    graph = two_pages()
    (tenure,) = [node for node, title in graph.subject_objects(KG.title) if str(title) == "开发区管委会主任"][
        :1
    ]
    graph.set((tenure, KG.confidence, Literal("1.5", datatype=XSD.decimal)))
    write_turtle(graph, tmp_path / "graph.ttl")
    return tmp_path


def test_a_sound_graph(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_turtle(two_pages(), tmp_path / "graph.ttl")
    assert run(["validate", str(tmp_path)]) == 0
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "图谱符合约束" in printed.err


def test_a_violation_stands_beside_its_quote(broken: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["validate", str(broken)]) == 1
    printed = capsys.readouterr()
    name, iri, english, chinese, value, quote, where = printed.out.strip().split("\n")
    assert name == "开发区管委会主任"
    assert "/tenure/" in iri
    assert english == "  A fact must have one confidence (kg:confidence) between 0 and 1."
    assert chinese == "  每条事实应有一个 0 到 1 的置信度（kg:confidence）。"
    assert value == "  value 值: 1.5"
    assert quote == "  “开发区管委会主任金锋”"
    assert where.startswith("  第1篇文章 · 2023-03-")
    assert "1 violation 违反约束 1 处" in printed.err


def test_nonsense_where_numbers_should_be(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What breaks the shapes must not break the report."""
    text = """@prefix kg: <https://w3id.org/govkg/ontology#> . @prefix oa: <http://www.w3.org/ns/oa#> .
        @prefix prov: <http://www.w3.org/ns/prov#> .
        <urn:t> a kg:Tenure ; kg:confidence "sure" ; prov:wasDerivedFrom <urn:p> .
        <urn:p> a kg:Passage ; oa:exact "甲"@zh ; oa:start "here" ; oa:end "²" ."""
    (tmp_path / "graph.ttl").write_text(text, encoding="utf-8")
    assert run(["validate", str(tmp_path / "graph.ttl")]) == 1
    assert "“甲”" in capsys.readouterr().out


def test_an_empty_graph_breaks_nothing(tmp_path: Path) -> None:
    write_turtle(Graph(), tmp_path / "graph.ttl")
    assert run(["validate", str(tmp_path)]) == 0


def test_a_graph_that_is_not_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["validate", str(tmp_path)]) == 2
    assert "build a graph with kg build first" in capsys.readouterr().err
