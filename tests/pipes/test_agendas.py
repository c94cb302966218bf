"""Agendas and reviews of a week: each item has its own day and people, in whatever layout it is printed."""

from __future__ import annotations

import pytest

from kg.pipes.dates.agenda import heads
from kg.pipes.dates.find import find_dates
from kg.types import PageContext
from tests.support import read

ISSUE = PageContext(year=2024, date="2024-11-11", anchor="2024-11-11")
Told = tuple[str, str, tuple[str, ...]]


def told(text: str, headline: str) -> list[Told]:
    return [(e.name, e.date, e.attendees) for e in read(text, headline)._.events]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "一周要事\n(11月4日—11月10日)\n**4日**市委书记温如玉到白沙镇\n同日市长齐望山\n**6日**动员会召开",
            ["11-04", "11-04", "11-04", "11-06"],
        ),
        (
            "政务日历\n【4日】市委书记温如玉\n【5日】市长\n【同日】方晓\n【7日】会议",
            ["11-04", "11-05", "11-05", "11-07"],
        ),
        ("要闻\n(11月4日—10日)\n周一:温如玉\n星期二:方晓\n周日:石川", ["11-04", "11-04", "11-05", "11-10"]),
        ("一周\n周一:市委书记温如玉\n周三:市长齐望山", ["11-04", "11-06"]),
        ("时政\n11.4\n温如玉调研\n11.5\n方晓视察\n11.7\n石川会见", ["11-04", "11-05", "11-07"]),
        ("时政\n11/4 | 温如玉调研\n11/5 | 方晓视察\n11/7 | 石川会见", ["11-04", "11-05", "11-07"]),
        ("▲4日,市委书记温如玉调研。▲5日,市长齐望山主持会议。", ["11-04", "11-05"]),
        ("指标\n8.6\n11.4\n5.0\n3.15", []),
        ("周末愉快\n周一见", []),
    ],
)
def test_days_at_the_head_of_lines(text: str, days: list[str]) -> None:
    assert [d.value.removeprefix("2024-") for d in find_dates(text, ISSUE)] == days


def test_a_week_of_an_unknown_year_begins_on_monday() -> None:
    text = "(11月4日—10日)\n周一:温如玉调研\n周四:方晓视察"
    assert [d.value for d in find_dates(text, PageContext())] == ["--11-04", "--11-04", "--11-07"]


@pytest.mark.parametrize(
    "text",
    [
        "县委办公室通知\n2024年5月6日\n县政府办公室通知\n2024年5月7日",  # signed, nothing below
        "3月4日前完成摸底\n3月9日至11日验收\n4月起施行",
        "3月4日,县长石川率队赴苏州。\n5日,石川走进海纳集团。",
    ],
)
def test_what_is_no_agenda(text: str) -> None:
    assert heads(text) == ()


WEEK = [
    ("县委常委会会议", "2023-03-06", ("温如玉",)),
    ("齐望山到白沙镇调研茶产业", "2023-03-06", ("齐望山", "白露")),
    ("全县招商引资动员会", "2023-03-08", ("石川", "顾林")),
]


@pytest.mark.parametrize(
    "text",
    [
        # the day in front
        "(3月6日—12日)\n6日 县委书记温如玉主持召开县委常委会会议。\n"
        "同日 县长齐望山到白沙镇调研茶产业,县农业农村局局长白露陪同。\n"
        "8日 全县招商引资动员会召开。副县长石川主持,县商务局局长顾林讲话。",
        # a day above several items
        "◆周一(3月6日)\n县委书记温如玉主持召开县委常委会会议。\n县长齐望山到白沙镇调研茶产业,县农业农村局局长白露陪同。\n"
        "◆周三(3月8日)\n全县招商引资动员会召开。副县长石川主持,县商务局局长顾林讲话。",
        # hours
        "3月6日 星期一\n09:00县委书记温如玉主持召开县委常委会会议。\n"
        "15:30县长齐望山到白沙镇调研茶产业,县农业农村局局长白露陪同。\n"
        "3月8日 星期三\n09:30全县招商引资动员会召开,副县长石川主持,县商务局局长顾林讲话。",
        # numbers
        "3月6日:\n1.县委书记温如玉主持召开县委常委会会议。\n2.县长齐望山到白沙镇调研茶产业,县农业农村局局长白露陪同。\n"
        "3月8日:\n1.全县招商引资动员会召开,副县长石川主持,县商务局局长顾林讲话。",
        # parts of a day
        "【3月6日】上午 县委书记温如玉主持召开县委常委会会议。\n"
        "下午 县长齐望山到白沙镇调研茶产业,县农业农村局局长白露陪同。\n"
        "【3月8日】全天 全县招商引资动员会召开,副县长石川主持,县商务局局长顾林讲话。",
    ],
)
def test_items_keep_to_themselves(text: str) -> None:
    assert told(text, "一周政务") == WEEK


@pytest.mark.parametrize(
    "text",
    [
        "|日期|活动|领导|\n|3月6日|全县招商引资动员会|齐望山、石川|\n|3月8日|江平县党政代表团来我县考察|方晓|",
        "日期\t活动\t领导\n3月6日\t全县招商引资动员会召开\t齐望山、石川\n3月8日\t江平县党政代表团来我县考察\t方晓",
        "3月6日\n全县招商引资动员会\n齐望山、石川\n3月8日\n江平县党政代表团来我县考察\n方晓",
    ],
)
def test_a_column_of_names(text: str) -> None:
    assert told(text, "政务日历") == [
        ("全县招商引资动员会", "2023-03-06", ("齐望山", "石川")),
        ("江平县党政代表团来我县考察", "2023-03-08", ("方晓",)),
    ]


@pytest.mark.parametrize(
    ("headline", "text"),
    [
        ("春节值班安排", "2月9日 白露 县政府办主任顾林\n2月10日 方晓(副县长、二级调研员) 石川"),
        ("下周政务活动预告", "3月27日 县委书记温如玉主持召开县委常委会会议\n3月28日 全县动员会召开,石川参加"),
    ],
)
def test_rosters_and_what_is_to_come_are_no_events(headline: str, text: str) -> None:
    assert told(text, headline) == []


def test_a_timetable_adds_nothing_to_the_tour() -> None:
    text = (
        "3月4日,全县项目观摩会举行。县委书记温如玉、县长齐望山参加。\n【路线】\n08:30 行政中心上车\n"
        "09:00 开发区·海纳轴承二期项目\n10:10 白沙镇·茶叶加工厂项目\n15:00 返回行政中心"
    )
    assert told(text, "一天三站看变化") == [("全县项目观摩会", "2023-03-04", ("温如玉", "齐望山"))]


@pytest.mark.parametrize(
    "text",
    [
        "3月4日,全县动员会召开。县委书记温如玉请大家当好三个人:明白人、传话人、领路人。",
        "3月4日,全县动员会召开。县委书记温如玉要求干部做战斗员、宣传员和服务员。",
    ],
)
def test_what_people_should_be_is_nobody(text: str) -> None:
    assert told(text, "") == [("全县动员会", "2023-03-04", ("温如玉",))]
