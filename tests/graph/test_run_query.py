"""SPARQL: answers as tables, mistakes as messages, nothing but reading."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from rdflib import Graph

from kg.errors import InputError
from kg.export.turtle import write_turtle
from kg.graph.build import build_graph
from kg.graph.query import load_graph, named_queries, named_query, run_query
from kg.graph.table import Table, to_csv, to_json
from kg.settings import Settings
from kg.types import Status
from tests import factory


@pytest.fixture(scope="module")
def graph() -> Graph:
    page = factory.page(
        factory.tenure(),
        factory.tenure(person="杨海蔚", title="副书记", status=Status.FORMER),
        factory.project(zone=factory.zone(), investments=(factory.investment(),)),
        factory.event(attendees=("杨海蔚", "金锋"), chairs=("金锋",)),
        factory.observation(growth=Decimal("-2.5")),
        factory.observation("12500000000"),
    )
    return build_graph([page], Settings())


def test_select(graph: Graph) -> None:
    table = run_query(
        graph,
        "SELECT ?name ?title { ?t org:member/skos:prefLabel ?name ; org:role/skos:prefLabel ?title }",
    )
    assert table == Table(("name", "title"), (("杨海蔚", "副书记"), ("金锋", "主任")))


def test_values_are_numbers_where_they_are_numbers(graph: Graph) -> None:
    table = run_query(graph, "SELECT ?v ?g ?none { ?o kg:growthRate ?g ; schema:value ?v }")
    assert table.rows == ((Decimal(12400000000), Decimal("-2.5"), None),)
    assert to_csv(table) == "v,g,none\r\n12400000000,-2.5,\r\n"
    assert to_json(table) == '[\n  {\n    "v": 12400000000,\n    "g": -2.5,\n    "none": null\n  }\n]'


def test_the_order_asked_for_is_kept(graph: Graph) -> None:
    table = run_query(graph, "SELECT ?n { ?x a kg:Official ; skos:prefLabel ?n } ORDER BY DESC(?n)")
    assert table.rows == (("金锋",), ("杨海蔚",))


def test_ask_and_construct(graph: Graph) -> None:
    assert run_query(graph, "ASK { ?x a kg:Official }") == Table(("answer",), ((True,),))
    table = run_query(graph, "CONSTRUCT { ?x rdfs:label ?n } WHERE { ?x a kg:Official ; skos:prefLabel ?n }")
    assert table.columns == ("subject", "predicate", "object")
    assert [row[2] for row in table.rows] == ["杨海蔚", "金锋"]


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ("SELECT ?x WHERE {\n  ?x a kg:Tenure", "line 2, column"),
        ("", "line 1, column 1"),
        ("SELECT ?x { ?x a foo:Bar }", "Unknown namespace prefix : foo; known prefixes: foaf, kg"),
        ("INSERT DATA { <a:b> <a:c> 1 }", r"would change the graph \(INSERT\)"),
        ("# a comment\nPREFIX a: <b:c>\nDELETE WHERE { ?s ?p ?o }", r"would change the graph \(DELETE\)"),
        ("LOAD <file:///etc/passwd>", r"would change the graph \(LOAD\)"),
        ("SELECT * { SERVICE <http://localhost:1> { ?s ?p ?o } }", "another endpoint"),
        ("SELECT * { FILTER EXISTS { SERVICE <http://localhost:1> { ?s ?p ?o } } }", "another endpoint"),
        ("SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }", "another graph"),
        ("SELECT * FROM NAMED <file:///etc/passwd> { GRAPH ?g { ?s ?p ?o } }", "another graph"),
        ('SELECT * { ?s skos:prefLabel ?o FILTER REGEX(STR(?o), "[") }', "can't be answered"),
    ],
)
def test_what_is_wrong_is_said(graph: Graph, query: str, message: str) -> None:
    size = len(graph)
    with pytest.raises(InputError, match=message):
        run_query(graph, query)
    assert len(graph) == size


@pytest.mark.parametrize("name", list(named_queries()))
def test_named_queries_answer_and_say_what(graph: Graph, name: str) -> None:
    query = named_query(name)
    table = run_query(graph, query.text)
    assert query.title
    assert query.question.endswith("?")
    assert query.question_zh.endswith("？")
    assert table.columns
    assert table.rows


def test_figures_that_disagree(graph: Graph) -> None:
    table = run_query(graph, named_query("contradictions").text)
    row = (
        "高邮经济开发区",
        "规上工业产值",
        "2023-Q1",
        "实际",
        "CNY",
        2,
        Decimal(12400000000),
        Decimal(12500000000),
    )
    assert table.rows == (row,)


def test_an_unknown_name_offers_the_nearest() -> None:
    with pytest.raises(
        InputError, match=r"no query is named 'post'; did you mean posts\?|did you mean posts,"
    ):
        named_query("post")


def test_load(graph: Graph, tmp_path: Path) -> None:
    write_turtle(graph, tmp_path / "graph.ttl")
    assert set(load_graph(tmp_path / "graph.ttl")) == set(graph)
    assert set(load_graph(tmp_path)) == set(graph)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"@prefix a: <b:c> .\na:x a:y ;;; .\na:z", r"bad\.ttl, line [23]: not Turtle"),
        (b"<html>", r"bad\.ttl: not Turtle"),
        (b"\xff\xfe\x00", r"bad\.ttl: byte 0 is not UTF-8"),
        (None, r"bad\.ttl: can't be read: No such file"),
    ],
)
def test_what_is_no_graph_is_said(content: bytes | None, message: str, tmp_path: Path) -> None:
    path = tmp_path / "bad.ttl"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(InputError, match=message):
        load_graph(path)


@pytest.mark.parametrize("text", ["=HYPERLINK(1)", "+1", "-1+2", "@SUM(A1)", "\tx", "\rx"])
def test_page_text_is_no_formula(text: str) -> None:
    assert to_csv(Table(("a",), ((text,),))).split("\r\n", 1)[1].lstrip('"').startswith(f"'{text[0]}")


def test_csv_quotes_what_needs_it() -> None:
    assert to_csv(Table(("a", "b"), (('说"好"', "一,二\n三"),))) == 'a,b\r\n"说""好""","一,二\n三"\r\n'
