"""Everything known of a name."""

from __future__ import annotations

from decimal import Decimal

import pytest
from rdflib import Graph

from kg.graph.describe import Thing, describe
from kg.graph.evidence import Source
from kg.graph.summary import Summary, summarize
from kg.graph.words import in_chinese, in_words, place
from kg.settings import Settings
from kg.types import Amount, ObservationKind, Stage, Status
from tests import factory
from tests.graphs import build_graph


@pytest.fixture(scope="module")
def graph() -> Graph:
    page = factory.page(
        factory.tenure(),
        factory.tenure(title="副书记", body=factory.body("高邮市委"), status=Status.FORMER),
        factory.tenure(person="王伟", title="镇长", body=None),
        factory.project(
            aliases=("新瑞光电项目",),
            companies=(factory.company("新瑞光电"),),
            zone=factory.zone("高邮经济开发区", "开发区"),
            stages=(Stage.STARTED, Stage.SIGNED),
            investments=(factory.investment(amount=Amount(Decimal(10**10), "CNY", "about")),),
        ),
        factory.event(chairs=("金锋",), organizer=factory.body()),
        factory.observation(growth=Decimal("22.8"), kind=ObservationKind.EXPECTED),
        factory.ranking(kind=ObservationKind.TARGET),
    )
    other = factory.page(factory.tenure(person="王伟"), name="b.txt", context=factory.LANZHOU)
    return build_graph([page, other], Settings())


def told(thing: Thing) -> dict[str, list[str]]:
    return {section.title: [item.text for item in section.items] for section in thing.sections}


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        (
            "金锋",
            {
                "posts": ["主任 · 高邮经济开发区管理委员会", "原任 · 副书记 · 高邮市委"],
                "events": ["2023-03-18 · 项目建设推进会 · 主持"],
            },
        ),
        (
            "高邮经济开发区管理委员会",
            {
                "belongs to": ["高邮市"],
                "people": ["金锋 · 主任", "王伟 · 主任"],
                "events": ["2023-03-18 · 项目建设推进会"],
            },
        ),
        (
            "新瑞光电项目",
            {
                "what it is": ["新瑞光电10GW电池项目 · 新瑞光电 · 高邮经济开发区 · 签约 → 开工"],
                "money": ["总投资 约100亿元"],
            },
        ),
        ("新瑞光电", {"projects": ["新瑞光电10GW电池项目 · 总投资 约100亿元 · 签约 → 开工"]}),
        (
            "开发区",
            {
                "belongs to": ["高邮市"],
                "projects": ["新瑞光电10GW电池项目 · 总投资 约100亿元 · 签约 → 开工"],
                "figures": ["2023-Q1 规上工业产值 124亿元 (预计, +22.8%)"],
                "rankings": ["2023 综合考核评价 全省118家经开区第5位 (目标, +7位)"],
            },
        ),
        (
            "项目建设推进会",
            {
                "what it is": ["2023-03-18 · 项目建设推进会"],
                "took part": ["主办：高邮经济开发区管理委员会", "主持：金锋", "参加：金锋"],
            },
        ),
        ("江苏省", {}),
    ],
)
def test_everything_known(graph: Graph, asked: str, expected: dict[str, list[str]]) -> None:
    (thing,) = describe(graph, asked).things
    assert told(thing) == expected


def test_a_statement_has_its_source(graph: Graph) -> None:
    (thing,) = describe(graph, "金锋").things
    evidence = thing.sections[0].items[0].evidence
    assert evidence is not None
    assert (evidence.confidence, evidence.rules) == (0.97, ("officials.chain",))
    assert evidence.sources == (Source("2023-03-18", "a.txt", 0, 10, "开发区管委会主任金锋", "第1篇文章"),)


def test_a_shared_name_gives_each_of_its_bearers(graph: Graph) -> None:
    things = describe(graph, "王伟").things
    assert sorted(told(thing)["posts"] for thing in things) == [["主任 · 高邮经济开发区管理委员会"], ["镇长"]]


def test_part_of_a_name_will_do(graph: Graph) -> None:
    assert [(thing.kind, thing.name) for thing in describe(graph, "经济开发").things] == [
        ("Body", "高邮经济开发区管理委员会"),
        ("Zone", "高邮经济开发区"),
    ]


def test_an_unknown_name_offers_the_nearest(graph: Graph) -> None:
    found = describe(graph, "项目建设推动会")
    assert (found.things, found.nearest) == ((), ("项目建设推进会",))
    assert describe(graph, "  ").things == ()


def test_summary(graph: Graph) -> None:
    assert summarize(graph) == Summary(
        pages=2,
        articles=2,
        officials=3,
        posts=4,
        bodies=2,
        companies=1,
        projects=1,
        zones=1,
        places=4,
        money=1,
        events=1,
        observations=1,
        rankings=1,
        passages=7,
    )


@pytest.mark.parametrize(
    ("value", "unit", "words"),
    [
        ("12400000000", "CNY", "124亿元"),
        ("3000000", "USD", "300万美元"),
        ("27", "个", "27个"),
        ("22.50", "%", "22.5%"),
        ("-120000000", "CNY", "-1.2亿元"),
        ("9999", "SGD", "9999新元"),
        ("5", "XAU", "5XAU"),
    ],
)
def test_amounts_in_words(value: str, unit: str, words: str) -> None:
    assert in_words(Decimal(value), unit) == words


@pytest.mark.parametrize(
    ("number", "words"),
    [(1, "一"), (10, "十"), (12, "十二"), (30, "三十"), (103, "一百零三"), (1024, "1024")],
)
def test_positions_in_chinese(number: int, words: str) -> None:
    assert in_chinese(number) == words


def test_the_last_that_is_meant_is_no_position() -> None:
    assert (place(5), place(30, "max")) == ("第5位", "前30位")
