"""Names that a model hears: where they begin and end, and when they are projects' without more."""

from __future__ import annotations

import pytest

from kg.pipes.projects.hearing import as_heard
from kg.pipes.projects.mention import Mention
from kg.pipes.projects.mentions import find_mentions


def mention(text: str, name: str, rule: str = "projects.work") -> Mention:
    start = text.index(name)
    return Mention(start, start + len(name), start, start + len(name), start, rule, name)


@pytest.mark.parametrize(
    ("text", "name", "heard", "rule"),
    [
        (
            "临河牧场风电场配套升压站,投资7300万元",
            "临河牧场",
            "临河牧场风电场配套升压站",
            "projects.work",
        ),
        ("要求县养老中心项目竣工", "求县养老中心项目", "县养老中心项目", "projects.head"),
    ],
)
def test_a_model_sets_the_edges_of_a_name(text: str, name: str, heard: str, rule: str) -> None:
    start = text.index(heard)
    found = as_heard(text, mention(text, name, rule), [(start, start + len(heard))], [])
    assert (found.name, found.rule) == (heard, rule)


@pytest.mark.parametrize(
    ("text", "name", "heard"),
    [
        ("三垛化工园及新建污水处理厂项目", "污水处理厂项目", "三垛化工园及新建污水处理厂项目"),
        ("朗晨公司绿氢制甲醇项目", "朗晨公司绿氢制甲醇项目", "绿氢制甲醇项目"),
        ("含氟光学膜项目一期", "含氟光学膜项目", "含氟光学膜项目一期"),
    ],
)
def test_other_edges_are_the_rules_own(text: str, name: str, heard: str) -> None:
    start = text.index(heard)
    found = as_heard(text, mention(text, name, "projects.head"), [(start, start + len(heard))], [])
    assert found.name == name


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "方晓察看了正在试生产的鑫泰年产3万吨碳纤维基地和园区第三污水处理厂扩建工程",
            ["鑫泰年产3万吨碳纤维基地", "园区第三污水处理厂扩建工程"],
        ),
        (
            "温如玉察看了朗晨刷丝智能工厂和澄子河生态修复工程",
            ["朗晨刷丝智能工厂", "澄子河生态修复工程"],
        ),
        ("方晓看了石川社区保障性租赁住房项目", ["石川社区保障性租赁住房项目"]),
        ("市第二水厂及配套管网工程", ["市第二水厂及配套管网工程"]),
    ],
)
def test_works_joined_by_and_are_two(text: str, names: list[str]) -> None:
    assert [m.name for m in find_mentions(text, [])] == names


def test_a_hall_with_a_sum_of_its_own_is_a_project() -> None:
    text = "脱毒种薯繁育中心项目5月动工;白露农业公司投资2000万元的薯粉加工车间,4月3日投产"
    assert [m.name for m in find_mentions(text, [])] == ["脱毒种薯繁育中心项目", "薯粉加工车间"]
