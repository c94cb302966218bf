"""Which milestones a page only plans, aims at or pushes for, and which it says have been reached."""

from __future__ import annotations

import pytest

from tests.support import read

NAME = "恒昇轻量瓶项目"


def told(text: str, **context: object) -> list[str]:
    """The stages of each project; a star behind those that are only planned."""
    return [
        "".join(stage.value + "*" * (stage in project.planned) for stage in project.stages)
        for project in read(text, **context)._.projects
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{NAME}在高新区开工。", "开工"),
        (f"{NAME}预计明年6月竣工。", "竣工*"),
        (f"{NAME}计划总投资5亿元,去年4月开工,预计明年6月竣工,年底投产。", "开工竣工*投产*"),
        (f"{NAME}力争6月底前开工,明年投产。", "开工*投产*"),
        (f"拟投资3亿元的{NAME}签约落户高新区。", "签约落户"),
        (f"石川强调,要抓好{NAME},尽快投产达产。", "投产*达产*"),
        (f"石川要求,{NAME}竣工投产。", "竣工*投产*"),
        (f"{NAME}如期竣工。", "竣工"),
        (f"{NAME}国庆前投产。", "投产*"),
        (f"{NAME}已进入投产倒计时。", "投产*"),
        (f"{NAME}具备投产条件,待验收后投产。", "投产*"),
        (f"双方就{NAME}落地三垛镇进行磋商。", "洽谈落户*"),
        (f"{NAME}总投资5亿元,25日前投用。", "投产*"),
        (f"{NAME}正在安装设备,8月就能投产。", "在建投产*"),
        (f"一年前,{NAME}签约。", "签约"),
        (f"启动邻里中心建设、建成恒昇安置小区,推动{NAME}开工。", "开工*"),
    ],
)
def test_words_of_one_project(text: str, expected: str) -> None:
    assert expected in told(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"推动{NAME}开工建设。", "开工*"),
        (f"成功推动{NAME}落户高新区。", "落户"),
        (f"今年以来,全市推动{NAME}开工。", "开工"),
        (f"去年,全市推动{NAME}开工。", "开工"),
        (f"推动去年签约的{NAME}开工。", "签约开工*"),
        (f"促成{NAME}早日落户高新区。", "落户*"),
    ],
)
def test_pushes_are_plans_unless_their_time_is_over(text: str, expected: str) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    ("issue", "words", "expected"),
    [
        ("2023-08-18", "8月1日投产", "投产"),
        ("2023-08-18", "8月25日投产", "投产*"),
        ("2023-08-18", "6月投产", "投产"),
        ("2023-08-18", "10月投产", "投产*"),
        ("2023-08-18", "8月投产", "投产"),
        ("2023-08-18", "8月底投产", "投产*"),
        ("2023-08-18", "四季度投产", "投产*"),
        ("2023-08-18", "2024年6月投产", "投产*"),
        ("2023-08-18", "2022年10月投产", "投产"),
        ("2023-01-18", "12月投产", "投产"),
        ("2023-01-18", "4月投产", "投产*"),
        ("--08-18", "10月投产", "投产*"),
        ("--08-18", "四季度投产", "投产*"),
        ("--08-18", "6月投产", "投产"),
        ("", "年底投产", "投产*"),
    ],
)
def test_times_lie_before_or_after_the_day_of_the_page(issue: str, words: str, expected: str) -> None:
    year = 2023 if issue.startswith("2023") else None
    assert told(f"{NAME}总投资5亿元,{words}。", date=issue, anchor=issue, year=year) == [expected]


def test_a_word_that_it_is_reached_wins() -> None:
    text = f"推动{NAME}投产。\n该项目上周已投产,产品发往上海。"
    assert told(text) == ["投产"]


def test_of_two_projects_each_has_its_own() -> None:
    assert told(f"确保{NAME}开工、恒朗铝箔项目投产。") == ["开工*", "投产*"]
    assert told(f"园区加快建设步伐,{NAME}开工,恒朗铝箔项目竣工。") == ["开工", "竣工"]


def test_what_those_pushed_for_have_reached_is_reached() -> None:
    assert told("盯紧恒昇轻量瓶、恒朗铝箔两个签约项目,力争上半年开工。") == ["签约开工*", "签约开工*"]


def test_what_is_built_or_talked_over_is_never_planned() -> None:
    assert told(f"要加快推进{NAME}建设。") == ["在建"]
    assert told(f"计划就{NAME}深入洽谈。") == ["洽谈"]
