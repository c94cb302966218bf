"""Names that a model hears: where they begin and end, and when they are projects' without more."""

from __future__ import annotations

import pytest

from kg.pipes.projects.hearing import Hearing, as_heard, guessed_names
from kg.pipes.projects.mention import Mention
from kg.pipes.projects.mentions import find_mentions


def mention(text: str, name: str, rule: str = "projects.work") -> Mention:
    start = text.index(name)
    return Mention(start, start + len(name), start, start + len(name), start, rule, name)


def hears(start: int, end: int) -> Hearing:
    return Hearing([(start, end)], [(start, end)], [])


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
        ("那块地留给朗晨公司的储能项目", "那块地留给朗晨公司的储能项目", "储能项目", "projects.head"),
    ],
)
def test_a_model_sets_the_edges_of_a_name(text: str, name: str, heard: str, rule: str) -> None:
    start = text.index(heard)
    found = as_heard(text, mention(text, name, rule), hears(start, start + len(heard)), [])
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
    firms = [(0, 4)] if text.startswith("朗晨公司") else []
    found = as_heard(text, mention(text, name, "projects.head"), hears(start, start + len(heard)), firms)
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


@pytest.mark.parametrize(
    ("text", "name", "found"),
    [
        ("恒朗公司打算拿出1.2亿元搞一个化纤直播供应链基地", "一个化纤直播供应链基地", ["化纤直播供应链基地"]),
        ("恒朗公司凑了6000万元上马无水氟化氢,塔器还没订", "无水氟化氢", ["无水氟化氢"]),
        ("园里的无水氟化氢已销往外地", "无水氟化氢", []),
        ("去年产值6000万元,无水氟化氢已销往外地", "无水氟化氢", []),
        ("园区花了6000万元改造管网;无水氟化氢已销往外地", "无水氟化氢", []),
        ("该项目总投资6000万元,其中一期厂房已经封顶", "一期厂房", []),
        ("恒朗公司投资6000万元,目前一期厂房已经封顶", "一期厂房", []),
        ("恒朗公司用6000万元换来一块地,建无水氟化氢", "无水氟化氢", ["无水氟化氢"]),
        ("这一项目总投资6000万元,配套冷库正在建设", "配套冷库", []),
        ("恒朗公司投资6000万元,年内建成玻璃温室3万平方米", "玻璃温室", []),
        ("恒朗公司投资6000万元,无水氟化氢扩建", "氟化氢", []),
        ("投资6000万元以上的水产加工项目都要有人包联", "水产加工项目", []),
    ],
)
def test_a_guess_counts_where_a_sum_buys_nothing_else(text: str, name: str, found: list[str]) -> None:
    start = text.index(name)
    guesses = guessed_names(text, [(start, start + len(name))], [], [])
    assert [(m.name, m.rule) for m in guesses] == [(each, "projects.guess") for each in found]


def test_a_guess_is_none_where_each_sum_has_its_name() -> None:
    text = "恒朗公司投资6000万元的冷链物流项目有无水氟化氢"
    guess = [(text.index("无水"), len(text))]
    known = [mention(text, "冷链物流项目")]
    assert [list(guessed_names(text, guess, [], each)) == [] for each in (known, [])] == [True, False]
