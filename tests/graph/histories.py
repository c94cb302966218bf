"""A few pages over the years: a mayor and his successor, a project, a quarter told twice."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

from rdflib import Graph

from kg.settings import Settings
from kg.types import Amount, PageFacts, Stage, Status
from tests import factory
from tests.graphs import build_graph

MAYOR = factory.tenure(
    person="张扬",
    title="市长",
    post="市长",
    body=factory.body("高邮市人民政府", "市政府", category="GovernmentBody"),
    passages=(factory.passage("市长张扬"),),
)
ANOTHER = replace(MAYOR, person="王强", passages=(factory.passage("市长王强", 20),))


def page(date: str, *facts: Any, name: str = "") -> PageFacts:
    """A page of one day of 高邮市."""
    context = replace(factory.GAOYOU, date=date, year=int(date[:4]))
    return factory.page(*facts, name=name or f"{date}.txt", context=context)


def project(stage: Stage, value: str, words: str) -> Any:
    return factory.project(
        stages=(stage,), investments=(factory.investment(value, words),), zone=factory.zone()
    )


def figure(value: str) -> Any:
    words = factory.passage(f"规上工业产值{value}亿元", 200)
    amount = Amount(Decimal(value) * 10**8, "CNY")
    return factory.observation(amount=amount, passages=(words,))


def history() -> Graph:
    """The graph of all of them."""
    return build_graph(
        [
            page("2021-03-01", MAYOR),
            page("2022-03-01", MAYOR),
            page("2023-05-01", replace(MAYOR, status=Status.FORMER), ANOTHER),
            page("2021-06-01", project(Stage.SIGNED, "10000000000", "总投资100亿元")),
            page("2022-06-01", project(Stage.STARTED, "12000000000", "总投资120亿元")),
            page("2023-04-18", figure("112.6")),
            page("2023-07-01", figure("108.5")),
        ],
        Settings(),
    )
