"""Figures that are ratios, concentrations or the shares of a joint measure."""

from __future__ import annotations

import pytest

from tests.pipes.test_observations import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("全市城乡居民收入比缩小到1.86:1。", [("城乡居民收入比", "1.86:1", "", "actual")]),
        (
            "城乡居民人均可支配收入之比由上年的1.92:1缩小至1.88:1。",
            [
                ("城乡居民人均可支配收入之比", "1.92:1", "", "actual"),
                ("城乡居民人均可支配收入之比", "1.88:1", "", "actual"),
            ],
        ),
        ("市队以3:1取胜,上半场比分为2:1,比赛9:30开始,两家按6:4出资。", []),
        ("6月末,全市金融机构存贷比为79.5%。", [("金融机构存贷比", "79.5%", "", "actual")]),
        (
            "全市PM2.5平均浓度28微克/立方米,同比下降8.5%。",
            [("PM2.5平均浓度", "28微克/立方米", "-8.5", "actual")],
        ),
    ],
)
def test_ratios_and_concentrations(text: str, expected: list[tuple[str, str, str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "三次产业结构由2020年的9.1:45.2:45.7优化为8.2:46.3:45.5。",
        "全市三次产业比例为8.2:46.3:45.5。",
        "三次产业占比分别为8.2%、46.3%和45.5%。",
        "一、二、三产业比重分别为8.2%、46.3%和45.5%。",
    ],
)
def test_shares_of_the_sectors(text: str) -> None:
    shares = ("8.2%", "46.3%", "45.5%")
    assert told(text) == [
        (f"第{number}产业比重", share, "", "actual") for number, share in zip("一二三", shares, strict=True)
    ]


def test_numbers_between_colons_that_are_no_shares() -> None:
    assert told("三次产业结构图见8:46:12时段。") == []


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("批发、零售、住宿业分别增长8.1%、9.3%和10.2%。", ["批发业", "零售业", "住宿业"]),
        ("农、林、牧业产值分别增长3.1%、4.2%和5.3%。", ["农业产值", "林业产值", "牧业产值"]),
        ("全市外贸、工业分别增长3.1%和4.2%。", ["外贸", "工业"]),
        ("三次产业增加值分别增长3.1%、6.2%、5.5%。", [f"第{number}产业增加值" for number in "一二三"]),
    ],
)
def test_names_that_share_what_ends_the_last(text: str, measures: list[str]) -> None:
    assert [measure for measure, *_ in told(text)] == measures


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        (
            "数字经济完成投资64亿元,同比增长15%,在服务业投资中的占比为31.5%,对服务业投资增长的贡献率达48.5%。",
            [
                "数字经济完成投资",
                "数字经济完成投资在服务业投资中的占比",
                "数字经济完成投资对服务业投资增长的贡献率",
            ],
        ),
        (
            "完成农业投资6亿元,同比增长11.5%,明显快于全部投资增幅,占全部投资比重为8.4%。",
            ["农业投资", "农业投资占全部投资比重"],
        ),
        ("民营经济对税收的贡献率达61%。", ["民营经济对税收的贡献率"]),
    ],
)
def test_a_share_is_of_what_was_told_before(text: str, measures: list[str]) -> None:
    assert [measure for measure, *_ in told(text)] == measures


def test_a_round_share_is_told_more_exactly() -> None:
    assert told("全市技改投资占比已超过三成、达31.5%。") == [("技改投资占比", "31.5%", "", "actual")]
