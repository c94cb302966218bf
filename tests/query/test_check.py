"""What is refused before a query runs."""

from __future__ import annotations

import pytest

from kg.errors import InputError
from kg.query.check import asks_elsewhere, check, is_ordered


@pytest.mark.parametrize(
    "sparql",
    [
        "SELECT * { SERVICE <http://e/> { ?s ?p ?o } }",
        "SELECT * { service silent <http://e/> {} }",
        "SELECT * { SERVICE\n#c\nSILENT # {\n <http://e/>#x\n{} }",
        "SELECT * { ?s ?p 1SERVICE<http://e/>{} }",
        "SELECT * { { ?s ?p ?o }SERVICE ?where { } }",
        "PREFIX x: <http://e/> SELECT * { SERVICE x: { } }",
        "PREFIX x: <http://e/> SELECT * { SERVICE x:y#c\n{ } }",
        "ASK { FILTER EXISTS { SERVICE <http://e/> { } } }",
        # What looks like a string to one reader need not be one to another.
        'SELECT * { FILTER(?a<?b#>"""\n) SERVICE <http://e/> {?s ?p ?o} #"""\n }',
        "SELECT * { ?s ?p 'x' . # ' \n SERVICE <http://e/> {} }",
    ],
)
def test_asking_elsewhere(sparql: str) -> None:
    assert asks_elsewhere(sparql)
    with pytest.raises(InputError, match="SERVICE"):
        check(sparql)


@pytest.mark.parametrize(
    "sparql",
    [
        "SELECT ?service { ?service a ?type }",
        "SELECT * { ?x kg:service ?y . ?y <http://e/service> ?z }",
        'SELECT * { ?x ?y "customer service" FILTER(CONTAINS(?z, "SERVICE for all")) }',
        "SELECT ?from { ?from ?order ?by } # FROM <a:b> ORDER BY ?x",
        "SELECT * { ?x a kg:from . ?y ?z '} FROM <a:b>' }",
        "PREFIX load: <a:b> SELECT * {}",
        "BASE <http://insert/> PREFIX a: <b:c> ASK {}",
    ],
)
def test_words_that_only_look_like_it(sparql: str) -> None:
    assert not asks_elsewhere(sparql)
    check(sparql)


@pytest.mark.parametrize(
    ("sparql", "elsewhere"),
    [
        ("SERVICE " * 20_000, False),
        ("service" * 28_000, True),
        ("service#" * 20_000, True),
        ("service\n" * 20_000, False),
        ("{" * 150 + "'" * 100_000, False),
        ("SELECT * { SERVICE <http://e/" + "x" * 5_000 + "> {} }", True),
        ("SELECT * { SERVICE #" + "x" * 5_000 + "\n<http://e/> {} }", True),
    ],
)
def test_long_texts_are_looked_at_in_time(sparql: str, elsewhere: bool) -> None:
    assert asks_elsewhere(sparql) is elsewhere


@pytest.mark.parametrize(
    ("sparql", "ordered"),
    [
        ("SELECT * { ?s ?p ?o } ORDER BY ?s", True),
        ("SELECT * { ?s ?p ?o } order\n by DESC(?s) VALUES ?s { 1 }", True),
        ("SELECT * { { SELECT * { ?s ?p ?o } ORDER BY ?s LIMIT 1 } }", False),
        ('SELECT * { ?s ?p "ORDER BY ?s" }', False),
        ("SELECT * { ?s ?p ?o } # ORDER BY ?s", False),
    ],
)
def test_order(sparql: str, ordered: bool) -> None:
    assert is_ordered(sparql) is ordered
