"""``kg timeline`` and ``kg conflicts`` as people and programs see them."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from kg.cli.app import run
from kg.export.turtle import write_turtle
from kg.resolve import read_judgements
from tests.graph.histories import history


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("history") / "graph.ttl"
    write_turtle(history(), path)
    return str(path)


def test_a_career(graph: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["timeline", graph, "张扬"]) == 0
    printed = capsys.readouterr().out
    assert "2021-03-01 – 2022-03-01  市长 · 高邮市人民政府" in printed
    assert "“市长张扬”  2021-03-01.txt" in printed


def test_json_and_csv_say_the_same(graph: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["timeline", graph, "王强", "--format", "json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert run(["timeline", graph, "王强", "--format", "csv"]) == 0
    assert list(csv.DictReader(io.StringIO(capsys.readouterr().out, newline=""))) == rows
    assert rows == [
        {
            "first seen": "2023-05-01",
            "last seen": "2023-05-01",
            "what": "市长 · 高邮市人民政府",
            "note": "正处级",
            "quote": "市长王强",
            "page": "2023-05-01.txt",
        }
    ]


def test_an_ambiguous_name_lists_its_candidates(graph: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["timeline", graph, "高邮"]) == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "高邮经济开发区  Zone 园区  高邮市" in printed.err


def test_an_unknown_name(graph: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["timeline", graph, "张杨"]) == 1
    assert "did you mean 张扬" in capsys.readouterr().err


def test_conflicts(graph: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["conflicts", graph]) == 0
    printed = capsys.readouterr()
    assert printed.out.index("“规上工业产值112.6亿元”") < printed.out.index("“规上工业产值108.5亿元”")
    assert printed.err == "1 conflict 矛盾\n"
    assert run(["conflicts", graph, "--format", "json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert [(row["kind"], row["quote"], row["page"]) for row in rows] == [
        ("differingFigures", "规上工业产值112.6亿元", "2023-04-18.txt"),
        ("differingFigures", "规上工业产值108.5亿元", "2023-07-01.txt"),
    ]


def test_doubts_are_a_file_of_judgements(
    graph: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["conflicts", graph, "--doubts"]) == 0
    assert "0 pairs that may be one" in capsys.readouterr().err
    assert run(["conflicts", graph, "--doubts", "--format", "csv"]) == 0
    judgements = tmp_path / "judgements.csv"
    judgements.write_text(capsys.readouterr().out, encoding="utf-8", newline="")
    assert read_judgements(judgements) == ()
