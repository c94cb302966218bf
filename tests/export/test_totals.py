"""What a project costs is one sum, whoever is asked: rows, named queries, the explorer, other programs."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from rdflib import Graph

from kg.export.explorer import read_story
from kg.export.ftm import write_ftm
from kg.export.neo4j import write_neo4j
from kg.export.network import to_networkx
from kg.graph import rows
from kg.graph.describe import describe
from kg.query.load import as_store
from kg.query.named import named_query
from kg.query.run import run_query
from kg.settings import Settings
from kg.types import Amount, PageFacts
from tests import factory
from tests.graphs import build_graph

SUMMING = ("money-by-zone", "money-by-zone-and-year", "top-investors")
"""Queries that add up what projects cost, under ``total``."""


def told(date: str, *sums: tuple[int, str]) -> PageFacts:
    """A page on which one project costs some hundreds of millions; without a day it is undated."""
    words = {"min": "超", "max": "近", "about": "约", "": ""}
    investments = tuple(
        factory.investment(
            amount=Amount(Decimal(value) * 10**8, "CNY", bound), text=f"总投资{words[bound]}{value}亿元"
        )
        for value, bound in sums
    )
    project = factory.project(
        "恒昇电池项目",
        zone=factory.zone(),
        companies=(factory.company(),),
        industry="光伏",
        investments=investments,
    )
    name = f"{date}-{sums[0][0]}.txt"
    return factory.page(project, name=name, context=replace(factory.GAOYOU, date=date))


CASES = [
    ("changed", (("2021-01-05", (50, "")), ("2021-06-05", (30, ""))), 30, {50}),
    (
        "twice changed",
        (("2021-01-05", (50, "")), ("2021-06-05", (30, "")), ("2022-01-05", (40, ""))),
        40,
        {50, 30},
    ),
    ("back again", (("2021-01-05", (50, "")), ("2021-06-05", (30, "")), ("2022-01-05", (50, ""))), 50, {30}),
    ("rounded on one page", (("2021-01-05", (50, "min"), (52, "")),), 52, set()),
    ("rounded afterwards", (("2021-01-05", (52, "")), ("2021-06-05", (50, "min"))), 52, set()),
    ("rounded before", (("2021-01-05", (50, "min")), ("2021-06-05", (52, ""))), 52, {50}),
    ("without days", (("", (52, "")), ("", (55, ""))), 55, set()),
    ("less, and rounded", (("2021-01-05", (52, "")), ("2021-06-05", (30, "about"))), 30, {52}),
]


def graph_of(days: tuple[tuple[str, tuple[int, str]], ...]) -> Graph:
    return build_graph([told(*day) for day in days], Settings())


@pytest.mark.parametrize(
    ("days", "total", "replaced"), [case[1:] for case in CASES], ids=[c[0] for c in CASES]
)
def test_all_tell_the_same_total(
    days: tuple[tuple[str, tuple[int, str]], ...], total: int, replaced: set[int], tmp_path: Path
) -> None:
    graph, yuan = graph_of(days), total * 10**8
    (project,), (zone,) = rows.projects(graph), rows.zones(graph)
    assert (project.total, zone.total) == (yuan, yuan)
    assert {int(money.value) // 10**8 for money in project.money if money.superseded} == replaced
    store = as_store(graph)
    for name in SUMMING:
        table = run_query(store, named_query(name).text)
        counted = [
            (row[table.columns.index("projects")], row[table.columns.index("total")]) for row in table.rows
        ]
        dated = all(date for date, *_ in days)
        assert counted == ([(1, yuan)] if dated or not name.endswith("year") else []), name
    assert [row[1:] for row in run_query(store, named_query("industries").text).rows] == [(1, yuan)]
    listed = run_query(store, named_query("projects-by-zone").text)
    assert [row[listed.columns.index("total")] for row in listed.rows] == [yuan]
    story = read_story(graph)
    assert {int(money.value) // 10**8 for money in story.money if money.superseded} == replaced
    write_neo4j(graph, tmp_path)
    with (tmp_path / "Project.csv").open(encoding="utf-8") as file:
        assert [row["total:double"] for row in csv.DictReader(file)] == [str(yuan)]


def test_a_sum_that_was_replaced_says_so(tmp_path: Path) -> None:
    graph = graph_of((("2021-01-05", (50, "")), ("2021-06-05", (30, ""))))
    (project,) = describe(graph, "恒昇电池项目").things
    (money,) = [section for section in project.sections if section.title == "money"]
    assert [item.text for item in money.items] == ["总投资 50亿元（后改为30亿元）", "总投资 30亿元"]
    details = [
        data["detail"] for _, data in to_networkx(graph).nodes(data=True) if data["label"] == "恒昇电池项目"
    ]
    assert details == ["总投资30亿元"]
    write_ftm(graph, tmp_path / "all.json")
    entities = map(json.loads, (tmp_path / "all.json").read_text(encoding="utf-8").splitlines())
    (told_of,) = [entity["properties"] for entity in entities if entity["schema"] == "Project"]
    assert told_of["amount"] == [str(30 * 10**8)]
    assert "总投资50亿元（后有变化） — “总投资50亿元”" in told_of["notes"]
