"""Whose time a figure is of that prints none, or that something else has come from."""

from __future__ import annotations

import pytest

from tests.pipes.test_observations import told
from tests.support import read


def periods(text: str, headline: str = "", date: str = "2024-02-28") -> list[str]:
    found = read(text, headline, year=int(date[:4]), date=date)._.observations
    return [f"{o.measure} {o.period}" for o in found]


def kinds(text: str, date: str = "2024-02-28") -> list[str]:
    found = read(text, "", year=int(date[:4]), date=date)._.observations
    return [f"{o.measure} {o.kind.value}" for o in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "今年一季度,全市用电量由去年的8亿千瓦时增至9亿千瓦时,工业产值120亿元。",
            ["用电量 2023", "用电量 2024-Q1", "工业产值 2024-Q1"],
        ),
        (
            "全市规上企业由2020年的86家增加到2023年的135家。",
            ["规上企业 2020", "规上企业 2023"],
        ),
        (
            "2023年,全市工业产值120亿元。\n全年进出口4亿元。\n力争全年税收3亿元。",
            ["工业产值 2023", "进出口 2023", "税收 2024"],
        ),
        ("全年进出口4亿元。", ["进出口 2023"]),
        ("1至12月,全市进出口4亿元。四季度,开工项目12个。", ["进出口 2023-01/2023-12", "开工项目 2023-Q4"]),
        ("力争全年进出口4亿元。", ["进出口 2024"]),
        ("今年,全市开工项目30个,其中四季度开工12个。", ["开工项目 2024", "开工项目 2024-Q4"]),
        ("温如玉要求,要抓好项目。全年新开工项目30个。", ["新开工项目 2024"]),
    ],
)
def test_periods(text: str, expected: list[str]) -> None:
    assert periods(text) == expected


def test_the_year_of_a_page_at_its_end_is_its_own() -> None:
    text = "2023年,全市工业产值120亿元。\n全年进出口4亿元。"
    assert periods(text, date="2024-12-28") == ["工业产值 2023", "进出口 2024"]


@pytest.mark.parametrize(
    ("headline", "period"),
    [("2023年高邮市国民经济和社会发展统计公报", "2023"), ("2023年高邮新年音乐会", "")],
)
def test_a_review_is_of_the_period_in_its_headline(headline: str, period: str) -> None:
    assert periods("全市用电量9亿千瓦时。", headline) == [f"用电量 {period}"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "会上通报,高新技术企业由去年底的86家增至135家,税收由去年同期的3.2亿元提高到2023年的4.1亿元。",
            [
                ("高新技术企业", "86家", "", "actual"),
                ("高新技术企业", "135家", "", "actual"),
                ("税收", "320000000CNY", "", "actual"),
                ("税收", "410000000CNY", "", "actual"),
            ],
        ),
        ("到2025年,全市税收4.1亿元。", [("税收", "410000000CNY", "", "target")]),
    ],
)
def test_what_something_has_come_from_is_of_the_same_measure(
    text: str, expected: list[tuple[str, str, str, str]]
) -> None:
    assert told(text) == expected


def test_what_is_over_is_told_not_aimed_at() -> None:
    text = "到2025年,全市工业产值要突破150亿元:2023年,完成工业产值120亿元。"
    assert kinds(text) == ["工业产值 target", "工业产值 actual"]
    assert kinds("预计全年工业产值150亿元,上半年,完成工业产值80亿元。", date="2024-07-18") == [
        "工业产值 expected",
        "工业产值 actual",
    ]
    assert kinds("日历翻到2024年,全市收入120亿元。") == ["收入 actual"]


def test_without_a_masthead_the_news_tells_what_is_over() -> None:
    text = "1月9日,大会召开。日历翻过,到2024年,要过150亿元:2023年,工业产值120亿元。"
    doc = read(text, year=2024, anchor="2024-01-09")
    assert [(o.kind.value, o.period) for o in doc._.observations][-1] == ("actual", "2023")
