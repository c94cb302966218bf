"""``kg query``: three ways to give a query, three forms of its answer."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from kg.cli.app import run

SPARQL = """SELECT ?name ?title WHERE {
  ?t a kg:Tenure ; org:member/skos:prefLabel ?name ; org:role/skos:prefLabel ?title
  FILTER(?name = "贺承远"@zh) }"""


def test_json(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["query", str(built), SPARQL, "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out) == [{"name": "贺承远", "title": "副市长"}]


def test_csv_from_a_file(built: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "q.rq").write_text(SPARQL, encoding="utf-8")
    arguments = ["query", str(built / "graph.ttl"), "--file", str(tmp_path / "q.rq"), "--format", "csv"]
    assert run(arguments) == 0
    assert list(csv.DictReader(io.StringIO(capsys.readouterr().out))) == [
        {"name": "贺承远", "title": "副市长"}
    ]


def test_a_named_query_as_a_table(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["query", str(built), "--named", "posts"]) == 0
    assert "贺承远" in capsys.readouterr().out


def test_the_list_of_named_queries(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["query", "--list"]) == 0
    printed = capsys.readouterr().out
    assert "projects-by-zone" in printed
    assert "问题" in printed


def test_markup_in_the_data_is_printed_as_it_is(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["query", str(built), 'SELECT ("[bold]\\u001b[2J" AS ?x) {}']) == 0
    printed = capsys.readouterr().out
    assert "[bold]" in printed
    assert "\x1b[2J" not in printed


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "give one query"),
        ([SPARQL, "--named", "posts"], "give one query"),
        (["SELECT ?x WHERE { ?x a kg:Tenure "], "line 1"),
        (["INSERT DATA { kg:a kg:b kg:c }"], "would change the graph"),
        (["--named", "post"], "did you mean posts"),
        (["--file", "absent.rq"], "absent.rq: can't be read"),
    ],
)
def test_wrong_queries(
    arguments: list[str], message: str, built: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["query", str(built), *arguments]) == 2
    assert message in capsys.readouterr().err


@pytest.mark.parametrize("content", [None, b"\xff\xfe\x00", "这不是 Turtle".encode()])
def test_what_is_no_graph(content: bytes | None, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "graph.ttl"
    if content is not None:
        path.write_bytes(content)
    assert run(["query", str(path), SPARQL]) == 2
    assert "kg build" in capsys.readouterr().err
