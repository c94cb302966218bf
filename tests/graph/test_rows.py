"""Flat rows of a graph, whole."""

from __future__ import annotations

from decimal import Decimal

import pytest
from rdflib import XSD, Graph, Literal, URIRef

from kg.graph import rows
from kg.graph.rows.tables import TABLES, columns_of
from kg.vocab import KG
from tests.export.corpus import two_pages


@pytest.fixture(scope="module")
def graph() -> Graph:
    return two_pages()


def test_an_article_with_its_page(graph: Graph) -> None:
    first, second = rows.articles(graph)
    assert (first.headline, first.page, first.number, first.authors) == ("第1篇文章", "a.txt", 1, ("何苗",))
    assert second.page == "b.txt"


def test_a_figure_that_is_a_target(graph: Graph) -> None:
    (figure,) = rows.figures(graph)
    assert (figure.subject, figure.period, figure.kind) == ("高邮经济开发区", "2023-Q1", "target")
    assert (figure.value, figure.unit, figure.growth) == (Decimal("12400000000"), "CNY", None)
    assert figure.quotes == ("规上工业产值124亿元",)


def test_a_rank_with_its_field(graph: Graph) -> None:
    (ranking,) = rows.rankings(graph)
    assert (ranking.subject, ranking.measure) == ("高邮经济开发区", "综合考核评价")
    assert (ranking.scope, ranking.position, ranking.out_of) == ("全省118家经开区", 5, 118)
    assert (ranking.moved, ranking.bound, ranking.period, ranking.kind) == (7, "", "2023", "actual")


def test_places_by_level(graph: Graph) -> None:
    levels = {place.name: (place.level, place.adcode) for place in rows.places(graph)}
    assert levels["高邮市"] == ("county", "321084")
    assert levels["江苏省"] == ("province", "32")


def test_the_narrowest_class_of_a_body(graph: Graph) -> None:
    kinds = {body.name: body.kind for body in rows.bodies(graph)}
    assert kinds["高邮市财政局"] == "GovernmentBody"
    assert kinds["高邮经济开发区管理委员会"] == "Body"
    assert kinds["高邮新瑞光电有限公司"] == "Company"


def test_money_of_several_currencies_is_not_added_up(graph: Graph) -> None:
    (project,) = rows.projects(graph)
    assert project.total == Decimal("10000000000")
    assert [(each.text, each.kind) for each in rows.money(graph)] == [
        (each.text, each.kind) for each in project.money
    ]


def test_a_post_with_its_time_and_rank() -> None:
    graph = two_pages()
    (post,) = [post for post in rows.posts(graph) if post.role == "局长"]
    node = URIRef(post.iri)
    for predicate, value in ((KG.validFrom, "2020-06-29"), (KG.validTo, "2023-01-05")):
        graph.add((node, predicate, Literal(value, datatype=XSD.date)))
    graph.set((node, KG.rank, Literal("正科级")))
    graph.set((node, KG.level, Literal("county")))
    (post,) = [post for post in rows.posts(graph) if post.iri == str(node)]
    assert (post.start, post.end, post.rank, post.level) == ("2020-06-29", "2023-01-05", "正科级", "county")


@pytest.mark.parametrize("kind", TABLES)
def test_rows_are_sorted_and_their_columns_plain(kind: str, graph: Graph) -> None:
    table = TABLES[kind]
    found = table.read(graph)
    assert found
    assert found == table.read(graph)
    columns = columns_of(table.row)
    assert "iri" in columns
    for row in found:
        for column in columns:
            value = getattr(row, column)
            assert value is None or isinstance(value, str | int | float | Decimal | tuple)
