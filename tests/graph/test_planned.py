"""A stage that pages only plan is told apart until one says that it has been reached."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from rdflib import Graph

from kg.export.explorer import read_story
from kg.export.marks import fact_text
from kg.graph.conflicts import conflicts
from kg.graph.describe import describe
from kg.graph.explain import explain
from kg.graph.rows import projects
from kg.graph.timeline import timelines
from kg.graph.validate import validate
from kg.query.load import as_store
from kg.query.named import named_query
from kg.query.run import run_query
from kg.settings import Settings
from kg.types import PageFacts, Stage, StageTold
from kg.vocab import KG, concept
from tests import factory
from tests.graphs import build_graph

NAME = "恒昇轻量瓶项目"
STARTED, PRODUCING = Stage.STARTED, Stage.PRODUCING


def page(date: str, words: str, stages: tuple[Stage, ...], planned: tuple[Stage, ...] = ()) -> PageFacts:
    quote = factory.passage(words, 70)
    project = factory.project(
        NAME,
        zone=factory.zone(),
        stages=stages,
        planned=planned,
        told=tuple(StageTold(stage, quote) for stage in stages),
        passages=(factory.passage(NAME, 50), quote),
    )
    return factory.page(project, name=f"{date}.txt", context=replace(factory.GAOYOU, date=date))


MARCH = page("2023-03-01", "去年开工,8月投产", (STARTED, PRODUCING), (PRODUCING,))
AUGUST = page("2023-08-20", "正式投产", (PRODUCING,))
LATER = factory.page(
    factory.observation(), name="2025-01-01.txt", context=replace(factory.GAOYOU, date="2025-01-01")
)


def graph_of(*pages: PageFacts) -> Graph:
    return build_graph(pages, Settings())


@pytest.fixture(scope="module")
def planned() -> Graph:
    return graph_of(MARCH)


@pytest.fixture(scope="module")
def reached() -> Graph:
    return graph_of(MARCH, AUGUST)


def test_the_graph_keeps_all_stages_and_names_those_planned(planned: Graph, reached: Graph) -> None:
    assert [(row.stages, row.planned) for row in projects(planned)] == [(("开工", "投产"), ("投产",))]
    assert [(row.stages, row.planned) for row in projects(reached)] == [(("开工", "投产"), ())]
    assert set(planned.objects(predicate=KG.plannedStage)) == {concept("Stage", "投产")}
    validate(planned)
    validate(reached)


def test_a_milestone_has_the_day_of_the_page_that_says_it_is_reached(planned: Graph, reached: Graph) -> None:
    def days(graph: Graph) -> list[tuple[str, str, str]]:
        (found,) = timelines(graph, NAME).found
        return [(entry.first, entry.what, entry.quote) for entry in found.entries]

    plan = "去年开工,8月投产"
    assert days(planned) == [("2023-03-01", "开工", plan), ("2023-03-01", "投产（计划）", plan)]
    assert days(reached) == [("2023-03-01", "开工", plan), ("2023-08-20", "投产", "正式投产")]


def test_people_see_which_are_planned(planned: Graph) -> None:
    line = f"{NAME} · 高邮经济开发区 · 开工 → 投产（计划）"
    (thing,) = describe(planned, NAME).things
    assert thing.sections[0].items[0].text == line
    (explained,) = explain(planned, NAME)
    assert explained.text == line
    assert [each.stage for each in explained.stages] == ["开工", "投产（计划）"]
    assert fact_text(MARCH.projects[0]) == line
    story = read_story(planned)
    assert [(story.stage_names[r.stage][0], r.planned) for r in story.stages] == [
        ("开工", False),
        ("投产", True),
    ]


def test_a_plan_that_is_told_after_a_later_stage_is_no_contradiction() -> None:
    signed = page("2023-09-01", "二期计划签约", (Stage.SIGNED,), (Stage.SIGNED,))
    assert conflicts(graph_of(AUGUST, signed)) == ()
    assert conflicts(graph_of(AUGUST, as_reached(signed))) != ()


def as_reached(facts: PageFacts) -> PageFacts:
    """The same page, as if it had said that all stages are reached."""
    return replace(facts, projects=tuple(replace(project, planned=()) for project in facts.projects))


def answer(graph: Graph, query: str, *columns: str, **parameters: str) -> list[tuple[Any, ...]]:
    table = run_query(as_store(graph), named_query(query).bind(parameters))
    places = [table.columns.index(column) for column in columns]
    return [tuple(row[place] for place in places) for row in table.rows]


def test_queries_count_what_is_reached(planned: Graph, reached: Graph) -> None:
    assert answer(planned, "stages-by-zone", "stage", "projects") == [("开工", 1)]
    assert answer(reached, "stages-by-zone", "stage", "projects") == [("投产", 1)]
    listed = answer(planned, "projects-by-zone", "stage", "planned")
    assert sorted(listed) == [("开工", False), ("投产", True)]


def test_a_project_that_was_signed_and_never_opened_as_planned_is_stalled() -> None:
    signed = page("2023-03-01", "签约,计划8月投产", (Stage.SIGNED, PRODUCING), (PRODUCING,))
    assert answer(graph_of(signed, LATER), "stalled-projects", "project", "stage") == [(NAME, "签约")]
    assert answer(graph_of(as_reached(signed), LATER), "stalled-projects", "project") == []


def test_a_plan_is_open_until_a_page_says_it_is_reached() -> None:
    plan = ("投产", "2023-03-01", "去年开工,8月投产")
    columns = ("stage", "announced", "quote")
    assert answer(graph_of(MARCH, LATER), "open-plans", *columns, "waiting") == [(*plan, 22)]
    assert answer(graph_of(MARCH, LATER), "open-plans", *columns, months="23") == []
    assert answer(graph_of(MARCH, AUGUST, LATER), "open-plans", *columns) == []


def test_a_plan_of_an_undated_page_is_open_for_nobody_knows_how_long() -> None:
    undated = replace(MARCH, context=replace(factory.GAOYOU, date=""))
    assert answer(graph_of(undated), "open-plans", "stage", "announced", "waiting") == [("投产", None, None)]
    assert answer(graph_of(undated), "open-plans", "stage", months="1") == []
