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
        ("本周要情\n◆11月4日◆ 温如玉调研\n◆11月5日◆ 方晓视察", ["11-04", "11-05"]),
        ("日历\n[11·4]温如玉调研\n[11·5]方晓视察\n[11·8]石川会见", ["11-04", "11-05", "11-08"]),
        ("要事回顾\n4号,温如玉调研。\n6号,方晓视察。", ["11-04", "11-06"]),
        ("十月大事记\n▲四日 温如玉调研\n▲三十一日 方晓视察", ["10", "10-04", "10-31"]),
        ("每周政事\n4日(周一)上午\n温如玉调研\n5日(周二)\n方晓视察", ["11-04", "11-05"]),
        ("动态\n4日—6日 石川赴苏州招商\n7日 方晓视察", ["11-04", "11-07"]),
        ("市领导活动\n温如玉到白沙镇调研(4日)\n方晓视察市场(6日)", ["11-04", "11-06"]),
        ("简讯\n白沙镇举办丰收节。11月4日\n方晓视察市场。 11月6日", ["11-04", "11-06"]),
        ("指标\n8.6\n11.4\n5.0\n3.15", []),
        ("周末愉快\n周一见", []),
    ],
)
def test_days_at_the_head_of_lines(text: str, days: list[str]) -> None:
    assert [d.value.removeprefix("2024-") for d in find_dates(text, ISSUE)] == days


def test_a_line_over_its_day_heads_the_item() -> None:
    text = (
        "快讯\n(11月4日)市委书记石川来到白沙镇,调研秋粮收购工作。\n"
        "市政府召开常务会议\n(11月5日)市长温如玉主持召开市政府常务会议。"
    )
    assert [(day, people) for _, day, people in told(text, "快讯")] == [
        ("2023-11-04", ("石川",)),
        ("2023-11-05", ("温如玉",)),
    ]


def test_a_line_that_only_says_who_was_there_goes_on() -> None:
    text = (
        "一周政务\n周一\n全市安全生产大会召开\n副市长方晓主持,市长温如玉讲话\n市委书记石川会见客商\n"
        "周三\n市政协主席白露视察菜市场。"
    )
    assert [people for *_, people in told(text, "一周政务")] == [("方晓", "温如玉"), ("石川",), ("白露",)]


def test_rows_with_who_was_there() -> None:
    text = (
        "公务活动\n日期|活动内容|参加人员\n11月4日|全县招商调度会|方晓、石川\n"
        "11月5日|赴白沙镇调研产业园建设|温如玉\n11月6日—7日|赴深圳招商|石川、顾林"
    )
    assert told(text, "公务活动") == [
        ("全县招商调度会", "2023-11-04", ("方晓", "石川")),
        ("赴白沙镇调研产业园建设", "2023-11-05", ("温如玉",)),
        ("赴深圳招商", "2023-11-06", ("石川", "顾林")),
    ]


def test_a_week_of_an_unknown_year_begins_on_monday() -> None:
    text = "(11月4日—10日)\n周一:温如玉调研\n周四:方晓视察"
    assert [d.value for d in find_dates(text, PageContext())] == ["--11-04", "--11-04", "--11-07"]


@pytest.mark.parametrize(
    "text",
    [
        "县委办公室通知\n2024年5月6日\n县政府办公室通知\n2024年5月7日",  # signed, nothing below
        "3月4日前完成摸底\n3月9日至11日验收\n4月起施行",
        "3月4日,县长石川率队赴苏州。\n5日,石川走进海纳集团。",
        "主要指标\n县区 生产总值 增速\n白沙区 186.3 11.5\n送桥县 97.4 -3.1\n三垛县 64.05 10.3\n",
        "主要指标\n县区 生产总值 增速\n白沙区 186.3 11.5\n送桥县 97.4 12.1\n",
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
