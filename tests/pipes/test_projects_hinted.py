"""Names that the model takes for a project's with little certainty: what is said of them decides."""

from __future__ import annotations

import pytest

from kg.nlp import load_pipeline, read_article
from kg.types import PageContext
from tests.support import article, read


def names(text: str) -> list[str]:
    return [project.name for project in read(text)._.projects]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("7月2日,总投资3.2亿元的恒朗涂布机和1.5亿元的朗晨无人机落定三垛镇。", ["恒朗涂布机", "朗晨无人机"]),
        ("三垛镇的重卡换电站总投资8.5亿元,已经开工。", ["重卡换电站"]),
        ("润朗国际信息港总投资100亿元,正在建设。", ["润朗国际信息港"]),
        ("三垛镇产业园二期标准化厂房竣工,总投资2亿元。", ["三垛镇产业园二期标准化厂房"]),
    ],
)
def test_a_hint_with_a_sum_is_a_project(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "从分布看,送桥镇签下项目11宗,计划投资额63亿元;三垛镇9宗,计划投资额41亿元。",
        "游客在恒朗涂布机前合影。",
        "江苏恒朗泵业投资3亿元。",
    ],
)
def test_counts_and_firms_are_none(text: str) -> None:
    assert names(text) == []


def test_a_firm_in_front_of_what_it_builds_is_none() -> None:
    assert names(
        "三垛镇签约:恒朗汽车电子:智能座舱控制器项目,2.1亿元;江苏朗晨泵业:核级泵扩能项目,1.9亿元。"
    ) == [
        "智能座舱控制器项目",
        "核级泵扩能项目",
    ]


def test_what_is_let_to_many_needs_a_sum_or_phase() -> None:
    assert "标准化厂房" not in names("今年三垛镇要推动恒朗智造科技园和光电材料产业园标准化厂房建设。")


def test_what_only_a_rule_sees_needs_more() -> None:
    text = "项目眼下忙于洁净车间装修。"
    alone = read_article(load_pipeline("none"), article(text), PageContext())
    assert [project.name for project in alone._.projects] == ["忙于洁净车间"]
    assert names(text) == []
    assert names("城南工业园区拿下的岳岚港航物流园体量最大。") == ["岳岚港航物流园"]
