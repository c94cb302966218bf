"""``kg query``: three ways to give a query, three forms of its answer."""

from __future__ import annotations

import csv
import io
import json
from itertools import product
from pathlib import Path

import pytest

from kg.cli.app import run
from kg.export.turtle import write_turtle
from kg.query.named import named_queries
from kg.settings import Settings
from tests import factory
from tests.graphs import build_graph

SPARQL = """SELECT ?name ?title WHERE {
  ?t a kg:Tenure ; org:member/skos:prefLabel ?name ; org:role/skos:prefLabel ?title
  FILTER(?name = "贺承远"@zh) }"""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the Turtle alone: all that a query needs."""
    out = tmp_path_factory.mktemp("built")
    page = factory.page(
        factory.tenure(person="贺承远", title="副市长", body=factory.body("澜州市人民政府")),
        factory.project(zone=factory.zone(), investments=(factory.investment(),)),
    )
    write_turtle(build_graph([page], Settings()), out / "graph.ttl")
    return out


def test_json(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["query", str(built), SPARQL, "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out) == [{"name": "贺承远", "title": "副市长"}]


def test_csv_from_a_file(built: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "q.rq").write_text(SPARQL, encoding="utf-8-sig")  # as Notepad saves it
    arguments = ["query", str(built / "graph.ttl"), "--file", str(tmp_path / "q.rq"), "--format", "csv"]
    assert run(arguments) == 0
    assert list(csv.DictReader(io.StringIO(capsys.readouterr().out))) == [
        {"name": "贺承远", "title": "副市长"}
    ]


def test_a_named_query_as_a_table(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["query", str(built), "--name", "posts"]) == 0
    assert "贺承远" in capsys.readouterr().out


def test_the_list_of_named_queries(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["query", "--list"]) == 0
    printed = capsys.readouterr().out
    assert "projects-by-zone" in printed
    assert "问题" in printed


@pytest.mark.parametrize("width", ["70", "80", "200"])
def test_names_in_the_list_are_whole(
    width: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", width)
    assert run(["query", "--list"]) == 0
    assert set(named_queries()) <= {line.split(" ")[0] for line in capsys.readouterr().out.splitlines()}


def test_a_career_takes_few_lines_at_80_columns(
    built: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    assert run(["query", str(built), "--name", "careers", "--person", "贺承远"]) == 0
    printed = capsys.readouterr().out
    assert printed.count("贺承远") == 1
    assert len(printed.splitlines()) < 8
    assert "https://" not in printed


def test_markup_in_the_data_is_printed_as_it_is(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["query", str(built), 'SELECT ("[bold]\\u001b[2J" AS ?x) {}']) == 0
    printed = capsys.readouterr().out
    assert "[bold]" in printed
    assert "\x1b[2J" not in printed


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "give one query"),
        ([SPARQL, "--name", "posts"], "give one query"),
        (["SELECT ?x WHERE { ?x a kg:Tenure "], "line 1"),
        (["INSERT DATA { kg:a kg:b kg:c }"], "would change the graph"),
        (["--name", "post"], "did you mean posts"),
        (["--file", "absent.rq"], "absent.rq: can't be read"),
        (["--name", "careers", "--person"], "Option '--person' requires an argument"),
        (["--name", "careers", "--person", "--format", "csv"], "--format is an option"),
        (["--name", "careers", "--person", "温如玉", "--person", "白露"], "given 2 times"),
        (["--name", "careers", "--per", "温如玉"], "--person"),
        ([SPARQL, "--person", "温如玉"], "No such option: --person"),
        ([SPARQL, "--format", "parquet"], "name a file with -o"),
        ([SPARQL, "--format", "table", "-o", "a.txt"], "choose another --format"),
        ([SPARQL, "--format", "turtle"], "which no accepted format holds"),
        ([SPARQL, "--timeout", "0"], "Invalid value for '--timeout'"),
        ([SPARQL, "--timeout", "nan"], "Invalid value for '--timeout'"),
        ([SPARQL, "--memory", "0"], "Invalid value for '--memory'"),
        ([SPARQL, "--size", "-5"], "Invalid value for '--size'"),
        (
            ["SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }", "--timeout", "1"],
            "longer than 1 s",
        ),
        (["SELECT * { ?a ?b ?c . ?d ?e ?f }", "--size", "1"], "larger than 1048576 bytes"),
    ],
)
def test_wrong_queries(
    arguments: list[str], message: str, built: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["query", str(built), *arguments]) == 2
    assert message in capsys.readouterr().err


def test_an_unknown_term_is_told_of(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["query", str(built), "SELECT ?t { ?t a kg:Tenur }"]) == 0
    printed = capsys.readouterr().err
    assert "warning: the ontology has no kg:Tenur" in printed
    assert "did you mean kg:Tenure?" in printed


@pytest.mark.parametrize("content", [None, b"\xff\xfe\x00", "这不是 Turtle".encode()])
def test_what_is_no_graph(content: bytes | None, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "graph.ttl"
    if content is not None:
        path.write_bytes(content)
    assert run(["query", str(path), SPARQL]) == 2
    assert "kg build" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("form", "printed"),
    [
        ("markdown", "| name | title |\n| --- | --- |\n| 贺承远 | 副市长 |\n"),
        ("csv", "name,title\r\n贺承远,副市长\r\n"),
        (
            "sparql-json",
            '{"head":{"vars":["name","title"]},"results":{"bindings":['
            '{"name":{"type":"literal","value":"贺承远","xml:lang":"zh"},'
            '"title":{"type":"literal","value":"副市长","xml:lang":"zh"}}]}}',
        ),
    ],
)
def test_forms(
    form: str, printed: str, built: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(["query", str(built), SPARQL, "--format", form]) == 0
    assert capfd.readouterr().out == printed.replace("\r\n", "\n" if form != "csv" else "\r\n")
    assert run(["query", str(built), SPARQL, "--format", form, "-o", str(tmp_path / "answer")]) == 0
    mark = "\ufeff" if form == "csv" else ""  # Excel reads a file as UTF-8 only if it begins so
    assert (tmp_path / "answer").read_bytes().decode() == mark + printed


def test_parquet(built: Path, tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    file = tmp_path / "answer.parquet"
    assert run(["query", str(built), SPARQL, "--format", "parquet", "-o", str(file)]) == 0
    assert parquet.read_table(file).to_pylist() == [{"name": "贺承远", "title": "副市长"}]


def test_triples_as_turtle(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sparql = (
        "CONSTRUCT { ?p skos:prefLabel ?n } { ?p a kg:Official ; skos:prefLabel ?n FILTER(?n = '贺承远'@zh) }"
    )
    assert run(["query", str(built), sparql, "--format", "turtle"]) == 0
    assert 'skos:prefLabel "贺承远"@zh .' in capsys.readouterr().out


def test_a_parameter_is_an_option(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    named = (["--name", "careers"], ["--name=careers"], ["-n", "careers"], ["-ncareers"])
    for name, person in product(named, (["--person", "贺承远"], ["--person=贺承远"])):
        assert run(["query", str(built), *person, *name, "--format", "json"]) == 0
        assert {row["person"] for row in json.loads(capsys.readouterr().out)} == {"贺承远"}


def test_a_store_answers_like_its_turtle(
    built: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = str(tmp_path / "store")
    assert run(["store", str(built), "-o", folder]) == 0
    assert capsys.readouterr().out == f"{folder}\n"
    for _ in range(2):  # making it anew replaces it
        assert run(["query", folder, SPARQL, "--format", "json"]) == 0
        assert json.loads(capsys.readouterr().out) == [{"name": "贺承远", "title": "副市长"}]
        assert run(["store", str(built), "-o", folder]) == 0
        capsys.readouterr()


def test_a_store_takes_no_folder_of_other_things(
    built: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "letter.txt").write_text("亲启", encoding="utf-8")
    assert run(["store", str(built), "-o", str(tmp_path)]) == 2
    assert "holds something that is no store" in capsys.readouterr().err
    assert [entry.name for entry in tmp_path.iterdir()] == ["letter.txt"]


def test_the_help_of_a_named_query_tells_its_parameters(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["query", "--name", "events", "--help"]) == 0
    printed = capsys.readouterr().out
    assert "--person NAME" in printed
    assert "--since DATE" in printed


def test_a_name_without_its_language_is_told_of(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["query", str(built), 'SELECT ?p { ?p skos:prefLabel "贺承远" }']) == 0
    assert '请写作 "贺承远"@zh' in capsys.readouterr().err
    assert run(["query", str(built), 'SELECT ?p { ?p skos:prefLabel ?n FILTER(STR(?n) = "无此人") }']) == 0
    assert "@zh" not in capsys.readouterr().err


def test_large_numbers_are_readable(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["query", str(built), "--name", "money-by-zone"]) == 0
    assert "10,000,000,000" in capsys.readouterr().out
    assert run(["query", str(built), "--name", "money-by-zone", "--format", "csv"]) == 0
    assert ",10000000000" in capsys.readouterr().out
