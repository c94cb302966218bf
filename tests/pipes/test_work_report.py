"""What a report to a work meeting tells: projects by size, honours won, plans; and tours of sites."""

from __future__ import annotations

from decimal import Decimal

import pytest

from kg.types import Stage
from tests.pipes.test_observations import told
from tests.support import read

BIG = (
    "全区招商有了收成,云岭新材料一体化、恒跃10GWh动力电池、恒跃20GWh储能电池等3个百亿级项目"
    "已投产1个、在建1个、签约1个,白水拖拉机制造基地、凯诺100吨及以上系列矿用挖掘机、"
    "金昌泰等3个50亿级项目都在往前走。"
)


def test_the_level_of_a_class_holds_for_those_it_names_and_each_has_its_stage() -> None:
    projects = read(BIG)._.projects
    assert [(p.name, p.stages, [i.amount.value for i in p.investments]) for p in projects] == [
        ("云岭新材料一体化", (Stage.PRODUCING,), [Decimal(10**10)]),
        ("恒跃10GWh动力电池", (Stage.BUILDING,), [Decimal(10**10)]),
        ("恒跃20GWh储能电池", (Stage.SIGNED,), [Decimal(10**10)]),
        ("白水拖拉机制造基地", (), [Decimal(5 * 10**9)]),
        ("凯诺100吨及以上系列矿用挖掘机", (), [Decimal(5 * 10**9)]),
        ("金昌泰", (), [Decimal(5 * 10**9)]),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "2023年,全区企业摘牌不少,凯诺机械上榜全国绿色工厂、3家企业入选市级数字车间名录、"
            "4家企业获评省级质量标杆单位,29家企业入选省创新型企业。",
            [
                ("入选市级数字车间名录企业", "3家"),
                ("获评省级质量标杆单位企业", "4家"),
                ("入选省创新型企业企业", "29家"),
            ],
        ),
    ],
)
def test_honours_are_the_zones_each_with_what_was_won(text: str, expected: list[tuple[str, str]]) -> None:
    figures = read(text, "经开区召开2024年工作部署会")._.observations
    assert [(o.measure, f"{o.amount.value}{o.amount.unit}") for o in figures] == expected
    assert {o.subject.name for o in figures} == {"高邮经济开发区"}


def test_what_is_scheduled_in_a_demand_is_aimed_at() -> None:
    text = (
        "县长白露要求,要盯住工地,年度新开工的45个制造业项目6月底前动起来,"
        "签约满半年仍未动工的11个项目要逐一过堂。"
    )
    assert [(measure, kind) for measure, _, _, kind in told(text)] == [
        ("新开工制造业项目", "target"),
        ("签约满半年仍未动工项目", "actual"),
    ]


@pytest.mark.parametrize(
    ("text", "stages"),
    [
        ("4月2日,县长白露来到恒跃光能、凯诺机械等5个项目现场,督查重大项目开竣工情况。", [(), ()]),
        (
            "看到恒跃光能、凯诺机械等项目施工现场人声鼎沸,县长白露要求加快进度。",
            [(Stage.BUILDING,), (Stage.BUILDING,)],
        ),
        ("县长白露来到红梅花园老旧小区改造现场,了解管网工程。", [(Stage.BUILDING,)]),
        ("县长白露来到老旧小区改造现场,了解管网工程。", []),
    ],
)
def test_a_site_on_a_tour_is_as_far_as_words_say(text: str, stages: list[tuple[Stage, ...]]) -> None:
    assert [p.stages for p in read(text, "县领导督查项目开竣工情况")._.projects] == stages


@pytest.mark.parametrize(
    "text",
    [
        "县长白露通报了今年预算安排及“两重一实”项目编排情况。",
        "县长白露要求做好系列民生实事项目。",
    ],
)
def test_plans_and_classes_are_no_projects(text: str) -> None:
    assert read(text)._.projects == ()


def test_a_part_of_a_province_is_no_firm() -> None:
    (project,) = read("“苏北智慧农业服务平台建设项目”获得补助资金3000万元。")._.projects
    assert project.companies == ()


def test_a_project_listed_and_printed_below_a_picture_is_kept() -> None:
    text = "看到天禾光能、邦泽药业等项目现场一派繁忙,县长白露要求加快进度。\n天禾光能项目建设俯瞰图"
    assert [p.name for p in read(text)._.projects] == ["天禾光能项目", "邦泽药业"]


def test_the_zone_that_calls_a_meeting_is_not_cut_at_its_open_door() -> None:
    text = "9月12日,经开区党工委书记石川主持召开经开区三季度项目调度会。"
    (event,) = read(text)._.events
    assert event.name == "经开区三季度项目调度会"


def test_words_of_a_slogan_are_nobody() -> None:
    text = (
        "5月6日,经开区召开文明创建推进会。经开区领导石川参加会议。会议提出,“市民素养、街巷面貌、"
        "便民服务”三件事一起抓,人人出力。"
    )
    (event,) = read(text)._.events
    assert event.attendees == ("石川",)


@pytest.mark.parametrize("name", ["1-10月项目", "县重点建设项目", "其中新建项目", "先期合作项目"])
def test_all_projects_of_a_kind_or_time_are_none(name: str) -> None:
    assert read(f"{name}累计完成投资62.9亿元。")._.projects == ()


def test_a_measure_begins_behind_the_dash_and_what_an_occasion_saw() -> None:
    text = "本次集中签约活动共有签约项目42个。主会场交出亮眼答卷——现场集中签约项目20个。"
    assert [measure for measure, *_ in told(text)] == ["签约项目", "现场集中签约项目"]
