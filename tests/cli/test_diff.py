"""``kg diff`` on graphs given as folders and as files."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from kg.cli.app import run
from kg.export.turtle import write_turtle
from kg.settings import Settings
from tests import factory
from tests.graphs import build_graph


@pytest.fixture
def graphs(tmp_path: Path) -> tuple[str, str]:
    (tmp_path / "new").mkdir()
    write_turtle(build_graph([], Settings()), tmp_path / "old.ttl")
    page = factory.page(factory.tenure(post="=1+1"))
    write_turtle(build_graph([page], Settings()), tmp_path / "new" / "graph.ttl")
    return str(tmp_path / "old.ttl"), str(tmp_path / "new")


def test_a_table(graphs: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["diff", *graphs]) == 0
    printed = capsys.readouterr()
    assert "came" in printed.out
    assert "1 came, 0 went, 0 changed" in printed.err


def test_json_and_csv_say_the_same(graphs: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["diff", *graphs, "--format", "json"]) == 0
    (row,) = json.loads(capsys.readouterr().out)
    assert run(["diff", *graphs, "--format", "csv"]) == 0
    (cells,) = csv.DictReader(io.StringIO(capsys.readouterr().out, newline=""))
    assert cells == row
    assert (row["change"], row["kind"], row["source"]) == ("came", "Tenure", "2023-03-18 a.txt")
    assert row["fact"] == "金锋 · 主任 · 高邮经济开发区管理委员会"


def test_no_difference(graphs: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["diff", graphs[1], graphs[1]]) == 0
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "0 came, 0 went, 0 changed" in printed.err


def test_what_is_no_graph(tmp_path: Path, graphs: tuple[str, str]) -> None:
    assert run(["diff", str(tmp_path / "absent"), graphs[1]]) == 2
