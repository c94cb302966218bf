"""Facts that came, went and changed between two graphs."""

from __future__ import annotations

from typing import Any

import pytest

from kg.graph.diff import Difference, Way, differences
from kg.settings import Settings
from kg.types import PageFacts, Stage
from tests import factory
from tests.graphs import build_graph


def between(old: list[PageFacts], new: list[PageFacts]) -> list[tuple[str, ...]]:
    found = differences(build_graph(old, Settings()), build_graph(new, Settings()))
    return [(d.way, d.kind, d.fact, d.detail, d.source) for d in found]


ONE = factory.page(factory.tenure())
TWO = factory.page(factory.tenure(person="杨海蔚", title="副书记", body=None), name="b.txt")


def test_nothing_between_a_graph_and_itself() -> None:
    assert between([ONE, TWO], [TWO, ONE]) == []


@pytest.mark.parametrize(("old", "new", "way"), [([], [TWO], "came"), ([TWO], [], "went")])
def test_a_page_more_or_less(old: list[PageFacts], new: list[PageFacts], way: str) -> None:
    expected = (way, "Tenure", "杨海蔚 · 副书记", "开发区管委会主任金锋", "2023-03-18 b.txt")
    assert between([ONE, *old], [ONE, *new]) == [expected]


def test_what_a_fact_says_more_and_less() -> None:
    def page(**changes: Any) -> PageFacts:
        return factory.page(factory.project(**changes))

    found = between([page(industry="光伏")], [page(industry="电池", stages=(Stage.STARTED,), confidence=0.8)])
    assert found == [
        (
            "changed",
            "Project",
            "新瑞光电10GW电池项目 · 开工",
            "+confidence 0.8; -confidence 0.9; +industry 电池; -industry 光伏; +stage 开工",
            "",
        )
    ]


def test_another_run_is_no_difference() -> None:
    old, new = build_graph([ONE], Settings(model="none")), build_graph([ONE], Settings())
    assert differences(old, new) == ()


def test_facts_have_their_iris() -> None:
    graph = build_graph([ONE], Settings())
    (found,) = differences(build_graph([], Settings()), graph)
    assert isinstance(found, Difference)
    assert found.way is Way.CAME
    assert found.iri.startswith("https://w3id.org/govkg/id/tenure/")
