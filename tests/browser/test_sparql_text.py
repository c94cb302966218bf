"""What the page says to Oxigraph and makes of its answers; no engine and no document is needed."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page


def literal(value: str, datatype: str = "") -> dict[str, str]:
    kind = {"datatype": f"http://www.w3.org/2001/XMLSchema#{datatype}"} if datatype else {}
    return {"type": "literal", "value": value, **kind}


@pytest.mark.parametrize(
    ("query", "form", "ordered", "refusal"),
    [
        ("SELECT * { ?s ?p ?o } ORDER BY ?s", "select", True, None),
        ("select * { { select ?s { ?s ?p ?o } order by ?s limit 3 } }", "select", False, None),
        ("# ORDER BY ?s\nSELECT * { ?s ?p 'order by' }", "select", False, None),
        ("PREFIX a: <x#y> BASE <z>\nprefix : <> CONSTRUCT WHERE { ?s a:b ?o }", "construct", False, None),
        ("DESCRIBE ?order", "describe", False, None),
        ("ASK { ?from ?by ?o }", "ask", False, None),
        ('INSERT DATA { <a> <b> "c" }', "insert", False, "update"),
        ("# SELECT\nDROP ALL", "drop", False, "update"),
        ("SELECT * { service <http://x> { ?s ?p ?o } }", "select", False, "service"),
        ("SELECT * FROM <g> { ?s ?p ?o }", "select", False, "from"),
        ('SELECT * { ?s ?service "FROM <g>" }', "select", False, None),
        ("", "", False, None),
    ],
)
def test_what_a_query_is(scripts: Page, query: str, form: str, ordered: bool, refusal: str | None) -> None:
    asked = "query => ['form', 'isOrdered', 'refusal'].map(name => kg.sparqlText[name](query))"
    assert scripts.evaluate(asked, query) == [form, ordered, refusal]


def test_places_in_errors_are_the_readers(scripts: Page) -> None:
    query = scripts.evaluate("kg.sparqlText.withPrefixes('ASK {}', {kg: 'k#', skos: 's#'})")
    assert query == "PREFIX kg: <k#> PREFIX skos: <s#>\nASK {}"
    complaint = "message => kg.sparqlText.complaint(message)"
    assert scripts.evaluate(complaint, "error at 3:7: expected one of 'x',\n'y'") == {
        "line": 2,
        "column": 7,
        "hint": "syntax",
    }
    assert scripts.evaluate(complaint, "error at 2:1: expected Prefix not found")["hint"] == "prefix"
    assert scripts.evaluate(complaint, "out of memory") == {"message": "out of memory"}


@pytest.mark.parametrize(
    ("term", "text"),
    [
        (literal("007", "integer"), "7"),
        (literal("-0.50", "decimal"), "-0.5"),
        (literal("-0.0", "decimal"), "0"),
        (literal("+120.00", "decimal"), "120"),
        (literal(".5", "decimal"), "0.5"),
        (literal("123456789012345678901234567890", "integer"), "123456789012345678901234567890"),
        (literal("abc", "integer"), "abc"),
        (literal("1.5E1", "double"), "15"),
        (literal("1", "boolean"), "true"),
        (literal("金锋"), "金锋"),
        (literal("007"), "007"),
        ({"type": "uri", "value": "https://e.org/金"}, "https://e.org/金"),
        ({"type": "bnode", "value": "b0"}, "_:b0"),
        (None, ""),
    ],
)
def test_a_cell_reads_as_kg_query_prints_it(scripts: Page, term: Any, text: str) -> None:
    answer = {"head": {"vars": ["x"]}, "results": {"bindings": [{"x": term} if term else {}]}}
    assert rows(scripts, answer, "SELECT ?x {}") == [[text]]


def test_rows_are_sorted_unless_the_query_orders_them(scripts: Page) -> None:
    values = [
        literal("b"),
        literal("10", "integer"),
        {"type": "uri", "value": "a"},
        literal("9.5", "decimal"),
    ]
    bindings: list[dict[str, Any]] = [{"x": value} for value in values]
    answer = {"head": {"vars": ["x"]}, "results": {"bindings": [*bindings, {}, {"x": literal("\U00020000")}]}}
    assert rows(scripts, answer, "SELECT ?x {}") == [[""], ["9.5"], ["10"], ["a"], ["b"], ["\U00020000"]]
    assert rows(scripts, answer, "SELECT ?x {} ORDER BY ?x")[0] == ["b"]
    assert rows(scripts, {"head": {}, "boolean": True}, "ASK {}") == [["true"]]


def rows(scripts: Page, answer: Any, query: str) -> list[list[str]]:
    found: list[list[str]] = scripts.evaluate(
        "([answer, query]) => kg.sparqlText.table(answer, query).rows.map(row => row.map(cell => cell.text))",
        [answer, query],
    )
    return found
