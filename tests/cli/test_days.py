"""Days of no year: ``--09-17`` for programs, 09-17 for people."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import kg
from kg.cli.app import run

PAGE = Path(__file__).parents[2] / "seeds" / "haixi-undated.txt"
RAW = re.compile(r"--\d\d-\d\d")


@pytest.fixture(scope="module")
def undated(tmp_path_factory: pytest.TempPathFactory) -> str:
    out = tmp_path_factory.mktemp("undated")
    kg.write_build(kg.build([PAGE], settings=kg.Settings(model="none")), out)
    return str(out)


def test_programs_have_the_day_as_rdf_has_it(undated: str, capsys: pytest.CaptureFixture[str]) -> None:
    for form in ("csv", "json"):
        assert run(["query", undated, "--name", "events", "--format", form]) == 0
        assert RAW.search(capsys.readouterr().out)


@pytest.mark.parametrize(
    "arguments",
    [
        ["query", "GRAPH", "--name", "events"],
        ["query", "GRAPH", "--name", "events", "--format", "markdown"],
        ["show", "GRAPH", "发车仪式"],
        ["explain", "GRAPH", "发车仪式"],
        ["annotate", str(PAGE), "--model", "none"],
    ],
)
def test_people_read_it_as_they_write_it(
    arguments: list[str], undated: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([undated if each == "GRAPH" else each for each in arguments]) == 0
    printed = capsys.readouterr().out
    assert "09-1" in printed
    assert RAW.findall(printed) == []


def test_an_annotated_page_has_it_so_too(tmp_path: Path) -> None:
    assert run(["annotate", str(PAGE), "--model", "none", "--html", str(tmp_path / "page.html")]) == 0
    html = (tmp_path / "page.html").read_text(encoding="utf-8")
    assert '<p class="date">09-1' in html
    assert RAW.findall(re.sub(r"<(style|script)\b.*?</\1>", "", html, flags=re.DOTALL)) == []
