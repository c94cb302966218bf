"""Growth, shares and totals that reports spell out in words."""

from __future__ import annotations

import pytest

from tests.pipes.test_observations import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("全市税收4.6亿元,比去年同期高出两成。", [("税收", "460000000CNY", "20", "actual")]),
        ("全市桑园面积扩到3.2万亩,比上年扩大四成。", [("桑园面积", "32000亩", "40", "actual")]),
        ("全市新登记企业862家,同比减少近一成半。", [("新登记企业", "862家", "-15", "actual")]),
        (
            "全市富硒食品产值68亿元,占规上工业产值的四分之一强。",
            [
                ("富硒食品产值", "6800000000CNY", "", "actual"),
                ("富硒食品产值占规上工业产值", "25%", "", "actual"),
            ],
        ),
        (
            "全市聚集企业216家,其中规上企业占四成。",
            [("聚集企业", "216家", "", "actual"), ("规上企业占比", "40%", "", "actual")],
        ),
        ("这一仗打成了,三成立方米的料已经备好,五成员工返岗。", []),
        ("全市用电量占全省的三分之一,产值占四成多。", []),
        (
            "全市零售总额24.6亿元,增幅超一成,为10.6%。",
            [("零售总额", "2460000000CNY", "10.6", "actual")],
        ),
        (
            "全市完成工业投资31亿元,较上年同期增长12.4%;出口2亿元,涨幅3.1%。",
            [("工业投资", "3100000000CNY", "12.4", "actual"), ("出口", "200000000CNY", "3.1", "actual")],
        ),
        (
            "全市规上工业总产值106亿元,与去年同期相比增长8.9%。",
            [("规上工业总产值", "10600000000CNY", "8.9", "actual")],
        ),
        (
            "有关部门预计,四季度规上工业增加值增速将加快到8%左右。",
            [("规上工业增加值", "8%", "8", "expected")],
        ),
    ],
)
def test_growth_and_shares(text: str, expected: list[tuple[str, str, str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("全市规上工业增加值由负转正,增长2.8%。", [("规上工业增加值", "2.8%", "2.8", "actual")]),
        (
            "全市工业产值再创新高,达到86亿元,同比增长11%。",
            [("工业产值", "8600000000CNY", "11", "actual")],
        ),
        ("全市茶叶产量连年攀升,去年达到420吨。", [("茶叶产量", "420吨", "", "actual")]),
        ("固定资产投资项目加快推进,完成投资12亿元。", []),
    ],
)
def test_a_measure_of_the_clause_before(text: str, expected: list[tuple[str, str, str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "全市村集体收入由去年的86万元增至今年的135万元。",
            [("村集体收入", "860000CNY", "", "actual"), ("村集体收入", "1350000CNY", "", "actual")],
        ),
        (
            "全市新增规上企业9家,总数增至103家。",
            [("新增规上企业", "9家", "", "actual"), ("规上企业", "103家", "", "actual")],
        ),
        (
            "全市新增规上企业9家,累计达到103家。",
            [("新增规上企业", "9家", "", "actual"), ("规上企业", "103家", "", "actual")],
        ),
    ],
)
def test_what_something_has_come_to(text: str, expected: list[tuple[str, str, str, str]]) -> None:
    assert told(text) == expected
