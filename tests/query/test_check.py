"""What is refused before a query runs."""

from __future__ import annotations

import pytest

from kg import vocab
from kg.errors import InputError
from kg.query.check import asks_elsewhere, check, is_ordered, unknown_terms


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


@pytest.mark.parametrize(
    ("sparql", "expected"),
    [
        ("SELECT * { ?t a kg:Tenur ; kg:titel ?x . ?t kg:title ?y. }", {"Tenur": "Tenure", "titel": "title"}),
        ("SELECT * { ?p kg:investment/kg:valu|^kg:inZon ?x }", {"valu": "", "inZon": "inZone"}),
        ("PREFIX g: <https://w3id.org/govkg/ontology#> SELECT * { ?t a g:Tenur }", {"Tenur": "Tenure"}),
        ("SELECT * { ?t a <https://w3id.org/govkg/ontology#Tenur> }", {"Tenur": "Tenure"}),
        ("PREFIX kg: <http://e/> SELECT * { ?t a kg:Tenur }", {}),
        ("SELECT * { ?t rdfs:label 'kg:Tenur' ; schema:nme ?kg:x } # kg:Tenur", {}),
        ("SELECT * { ?t a kg:Qqqq }", {"Qqqq": ""}),
        ("SELECT * { ?t a kg:Tenure ; kg:stage kg:started }", {}),
    ],
)
def test_terms_that_the_ontology_lacks(sparql: str, expected: dict[str, str]) -> None:
    assert unknown_terms(sparql) == expected


def test_the_named_queries_know_their_terms() -> None:
    assert {
        name: found for name, text in vocab.named_queries().items() if (found := unknown_terms(text))
    } == {}
