"""The queries that come with ``kg``: they answer, and take their parameters as terms."""

from __future__ import annotations

from decimal import Decimal

import pytest
from rdflib import Graph

from kg.errors import InputError
from kg.query.named import named_queries, named_query
from kg.query.run import run_query


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
