"""Careers, projects and figures in the order of time."""

from __future__ import annotations

import pytest
from rdflib import Graph

from kg.graph.timeline import Entry, timelines
from tests.graph.histories import history


@pytest.fixture(scope="module")
def graph() -> Graph:
    return history()


def entries(graph: Graph, name: str) -> list[Entry]:
    (found,) = timelines(graph, name).found
    return list(found.entries)


def test_a_career_tells_first_and_last_sighting_and_what_ended_it(graph: Graph) -> None:
    (post,) = entries(graph, "张扬")
    assert (post.first, post.last, post.what) == ("2021-03-01", "2022-03-01", "市长 · 高邮市人民政府")
    assert (post.quote, post.page) == ("市长张扬", "2021-03-01.txt")
    assert post.note.startswith("至迟2023-05-01止（")
    assert post.note.endswith("2023-05-01.txt）；正处级")


def test_a_post_that_nobody_ended_goes_on(graph: Graph) -> None:
    expected = Entry(
        "2023-05-01", "2023-05-01", "市长 · 高邮市人民政府", "正处级", "市长王强", "2023-05-01.txt"
    )
    assert entries(graph, "王强") == [expected]


def test_a_project_goes_through_its_stages_with_its_money(graph: Graph) -> None:
    found = [(e.first, e.what, e.note, e.page) for e in entries(graph, "新瑞光电10GW电池项目")]
    assert found == [
        ("2021-06-01", "签约", "", "2021-06-01.txt"),
        ("2021-06-01", "总投资 100亿元", "后改为120亿元", "2021-06-01.txt"),
        ("2022-06-01", "开工", "", "2022-06-01.txt"),
        ("2022-06-01", "总投资 120亿元", "", "2022-06-01.txt"),
    ]


def test_a_zone_has_its_figures_by_period(graph: Graph) -> None:
    found = [(e.first, e.what, e.page) for e in entries(graph, "高邮经济开发区")]
    assert found == [
        ("2023-Q1", "2023-Q1 规上工业产值 108.5亿元", "2023-07-01.txt"),
        ("2023-Q1", "2023-Q1 规上工业产值 112.6亿元", "2023-04-18.txt"),
    ]


def test_what_is_unknown_gets_near_names(graph: Graph) -> None:
    answer = timelines(graph, "高邮开发区")
    assert answer.found == ()
    assert "高邮经济开发区" in answer.nearest


def test_several_candidates_are_told_apart_and_an_iri_picks_one(graph: Graph) -> None:
    answer = timelines(graph, "高邮")
    kinds = {(each.name, each.kind, each.told_by) for each in answer.found}
    assert {("高邮市", "Place", ("扬州市",)), ("高邮经济开发区", "Zone", ("高邮市",))} <= kinds
    for each in answer.found:
        assert timelines(graph, each.iri).found == (each,)
