"""Names that the model takes for a project's with little certainty: what is said of them decides."""

from __future__ import annotations

import pytest

from kg.nlp import load_pipeline
from kg.types import PageContext
from tests.support import article, read, read_article


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


def owners(text: str) -> dict[str, list[str]]:
    return {project.name: [firm.name for firm in project.companies] for project in read(text)._.projects}


@pytest.mark.parametrize(
    ("text", "name", "firm"),
    [
        ("总投资1.5亿元的朗川杧果精深加工项目在三垛镇开工。", "朗川杧果精深加工项目", "朗川"),
        ("总投资20亿元的宁波朗鲸冷链枢纽港在三垛镇开工。", "宁波朗鲸冷链枢纽港", "宁波朗鲸"),
        (
            "恒昇化工有限公司总经理方晓与白露分别致辞,朗川杧果精深加工项目签约。",
            "朗川杧果精深加工项目",
            "朗川",
        ),
        (
            "在江苏恒昇卫浴有限公司老厂区里,朗沛厨卫“工业上楼”项目开工。",
            "朗沛厨卫“工业上楼”项目",
            "朗沛",
        ),
    ],
    ids=["no product known", "what a city builds too", "beside a guest", "in another's yard"],
)
def test_a_name_begins_with_the_firm_that_is_heard(text: str, name: str, firm: str) -> None:
    assert owners(text)[name] == [firm]


def test_a_town_is_no_firm_that_a_name_begins_with() -> None:
    assert owners("总投资2亿元的三垛杧果精深加工项目开工。") == {"三垛杧果精深加工项目": []}


def test_without_a_model_nothing_is_heard_in_a_name() -> None:
    text = "总投资1.5亿元的朗川杧果精深加工项目在三垛镇开工。"
    doc = read_article(load_pipeline("none"), article(text), PageContext(place="高邮市"))
    assert [project.companies for project in doc._.projects] == [()]
