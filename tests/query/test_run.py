"""SPARQL: answers as tables, mistakes as messages, nothing but reading."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest
from rdflib import Graph

from kg.errors import InputError
from kg.query.run import run_query
from kg.query.table import Table, to_csv, to_json


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


@pytest.mark.parametrize(
    "literal", ['"NaN"^^xsd:double', '"INF"^^xsd:double', '"NaN"^^xsd:decimal', '"1E+9"^^xsd:decimal']
)
def test_what_is_no_number_for_python_stands_as_text(graph: Graph, literal: str) -> None:
    table = run_query(graph, f"SELECT ?v {{ VALUES ?v {{ {literal} 2 1 }} }}")
    assert table.rows == ((1,), (2,), (literal.split('"')[1],))
    assert json.loads(to_json(table))[2] == {"v": literal.split('"')[1]}


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
        ("SELECT ?x { ?x a foo:Bar }", "line 1, column 25: unknown prefix foo:; known prefixes: foaf, kg"),
        ("INSERT DATA { <a:b> <a:c> 1 }", r"would change the graph \(INSERT\)"),
        ("# a comment\nPREFIX a: <b:c>\nDELETE WHERE { ?s ?p ?o }", r"would change the graph \(DELETE\)"),
        ("LOAD <file:///etc/passwd>", r"would change the graph \(LOAD\)"),
        ("SELECT * { SERVICE <http://localhost:1> { ?s ?p ?o } }", "another endpoint"),
        ("SELECT * { FILTER EXISTS { SERVICE <http://localhost:1> { ?s ?p ?o } } }", "another endpoint"),
        ("SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }", "another graph"),
        ("SELECT * FROM NAMED <file:///etc/passwd> { GRAPH ?g { ?s ?p ?o } }", "another graph"),
        ("SELECT (<a:b>(1) AS ?x) {}", "can't be answered: The custom function <a:b> is not supported"),
        ("SELECT * { ?s ?p ?o " + "}" * 3, "line 1, column 24: check brackets"),
        (
            'SELECT * {\n ?s ?p "金锋" ?? }',
            r"line 2, column 13: expected BIND\n \?s \?p \"金锋\" \?\? }\n            \^",
        ),
        ("SELECT * {" + "{" * 300 + "}" * 301, "nested too deeply"),
        ("SELECT * {} #" + "x" * 200_000, "has 200013 characters"),
    ],
)
def test_what_is_wrong_is_said(graph: Graph, query: str, message: str) -> None:
    size = len(graph)
    with pytest.raises(InputError, match=message):
        run_query(graph, query)
    assert len(graph) == size
