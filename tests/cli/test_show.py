"""``kg show``: all that is known of a name, or names that are near."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.cli.app import run
from kg.export.turtle import write_turtle
from kg.settings import Settings
from tests import factory
from tests.graphs import build_graph


def test_an_official_with_quote_and_place(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["show", str(built), "贺承远"]) == 0
    printed = capsys.readouterr().out
    assert "副市长 · 澜州市人民政府" in printed
    assert "“副市长贺承远”" in printed
    assert "lanzhou-2021-09-p1.txt [96–103]" in printed


def test_a_name_that_is_not_there(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["show", str(built), "贺承运"]) == 1
    assert "did you mean 贺承远" in capsys.readouterr().err


@pytest.fixture
def park(tmp_path: Path) -> str:
    """A zone with five projects, one of which six passages tell of."""
    quotes = tuple(factory.passage(f"恒昇电池{n}期项目在高邮经济开发区", 50 * n) for n in range(6))
    projects = [factory.project(f"恒昇电池{n}期项目", zone=factory.zone()) for n in range(4)]
    projects.append(factory.project("白露冷链项目", zone=factory.zone(), passages=quotes))
    write_turtle(build_graph([factory.page(*projects)], Settings()), tmp_path / "graph.ttl")
    return str(tmp_path)


def test_a_part_of_many_names_lists_them(park: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["show", park, "恒昇"]) == 0
    printed = capsys.readouterr()
    assert [line.split()[0] for line in printed.out.splitlines()] == [f"恒昇电池{n}期项目" for n in range(4)]
    assert "请给出其中一个的全名" in printed.err


def test_a_zone_shows_a_few_quotes_of_each_project(park: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["show", park, "高邮经济开发区"]) == 0
    assert "3 more quotes 另有3处原文" in capsys.readouterr().out
    assert run(["show", park, "白露冷链项目"]) == 0
    assert "more quotes" not in capsys.readouterr().out
