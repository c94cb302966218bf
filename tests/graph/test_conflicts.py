"""Contradictions and open questions, read from the graph."""

from __future__ import annotations

from dataclasses import replace

from kg.graph.conflicts import conflicts, doubts
from kg.settings import Settings
from tests import factory
from tests.graph.histories import MAYOR, history, page
from tests.graphs import build_graph


def test_both_sides_of_a_contradiction_come_with_their_quotes() -> None:
    (found,) = conflicts(history())
    assert (found.kind, found.kind_zh) == ("differingFigures", "数值不一")
    assert [(side.text, [(s.quote, s.date) for s in side.evidence.sources]) for side in found.sides] == [
        (
            "高邮经济开发区 · 2023-Q1 规上工业产值 112.6亿元",
            [("规上工业产值112.6亿元", "2023-04-18")],
        ),
        (
            "高邮经济开发区 · 2023-Q1 规上工业产值 108.5亿元",
            [("规上工业产值108.5亿元", "2023-07-01")],
        ),
    ]


def test_two_holders_of_one_seat() -> None:
    other = replace(MAYOR, person="李明", passages=(factory.passage("市长李明", 20),))
    pages = [page("2022-03-01", MAYOR), page("2022-03-01", other, name="b.txt"), page("2022-05-01", MAYOR)]
    (found,) = conflicts(build_graph(pages, Settings()))
    assert found.kind == "twoHolders"
    assert {side.text for side in found.sides} == {
        "张扬 · 市长 · 高邮市人民政府",
        "李明 · 市长 · 高邮市人民政府",
    }


def test_a_graph_without_contradictions() -> None:
    graph = build_graph([page("2022-03-01", MAYOR)], Settings())
    assert conflicts(graph) == ()
    assert doubts(graph) == ()


def test_pairs_that_may_be_one_come_with_score_and_reasons() -> None:
    elsewhere = replace(
        MAYOR, person="徐建平", title="秘书长", post="秘书长", body=factory.body("澜州市委", place="澜州市")
    )
    here = replace(MAYOR, person="徐建平", title="县委书记", post="县委书记", body=factory.body("高邮市委"))
    pages = [
        page("2021-03-01", here),
        factory.page(elsewhere, name="b.txt", context=replace(factory.LANZHOU, date="2025-03-01", year=2025)),
    ]
    (doubt,) = doubts(build_graph(pages, Settings()))
    assert doubt.kind == "Official"
    assert 0 < doubt.score < 1
    assert {doubt.left_words.split("|")[0], doubt.right_words.split("|")[0]} == {"徐建平"}
    assert doubt.left < doubt.right
    assert doubt.reasons
