"""One project of two articles is one, phases stay two."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from kg.merge import merge_projects
from kg.types import Amount, AmountKind, Entity, EntityKind, Investment, Passage, Project, Stage

ZONE = Entity(EntityKind.ZONE, "高邮经济开发区")
CITY = Entity(EntityKind.PLACE, "高邮市")


def project(name: str, article: int, *stages: Stage, zone: Entity = CITY, money: int = 0) -> Project:
    quote = Passage(article, name, article * 100, article * 100 + len(name))
    investment = Investment(
        kind=AmountKind.TOTAL,
        amount=Amount(Decimal(money), "CNY"),
        text="总投资",
        passages=(quote,),
        rule="projects.money.total",
        confidence=0.9,
    )
    return Project(
        name=name,
        zone=zone,
        stages=stages,
        investments=(investment,) if money else (),
        passages=(quote,),
        rule="projects.head",
        confidence=0.9,
    )


def test_two_printings_are_one_project_with_both_passages() -> None:
    short = project("同翎太阳能电池", 1, Stage.COMPLETED, money=20)
    long = project("同翎太阳能电池项目", 2, Stage.STARTED, zone=ZONE, money=20)
    (merged,) = merge_projects([short, long])
    assert merged.name == "同翎太阳能电池项目"
    assert merged.aliases == ("同翎太阳能电池",)
    assert merged.stages == (Stage.STARTED, Stage.COMPLETED)
    assert merged.zone == ZONE
    assert [i.passages[0].article for i in merged.investments] == [1]
    assert [p.article for p in merged.passages] == [1, 2]


def test_phases_stay_apart() -> None:
    first, second = project("智纬产业园一期项目", 1), project("智纬产业园二期项目", 1)
    assert merge_projects([first, second]) == (first, second)


def test_a_stage_is_planned_where_no_article_says_that_it_is_reached() -> None:
    news = project("同翎太阳能电池项目", 1, Stage.STARTED, Stage.PRODUCING)
    plan = replace(news, planned=(Stage.STARTED, Stage.PRODUCING))
    (merged,) = merge_projects([plan, replace(news, stages=(Stage.STARTED,))])
    assert merged.planned == (Stage.PRODUCING,)
