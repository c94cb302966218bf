"""Whose time a figure is of that prints none, or that something else has come from."""

from __future__ import annotations

import pytest

from tests.pipes.test_observations import told
from tests.support import read


def periods(text: str, headline: str = "", date: str = "2024-02-28") -> list[str]:
    found = read(text, headline, year=int(date[:4]), date=date)._.observations
    return [f"{o.measure} {o.period}" for o in found]


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
        ("全年进出口4亿元。", ["进出口 2024"]),
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
