"""Growth as it is told beside 同比增长: with manner, in multiples, after an increase, for two at once."""

from __future__ import annotations

import pytest

from tests.pipes.test_observations import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("全市进出口118亿元,同比大幅增长36.9%。", [("进出口", "11800000000CNY", "36.9", "actual")]),
        ("跨境电商出口37.6亿元,逆势增长52%。", [("跨境电商出口", "3760000000CNY", "52", "actual")]),
        (
            "一般公共预算收入17.5亿元,扣除留抵退税因素后同口径增长5.1%。",
            [("一般公共预算收入", "1750000000CNY", "5.1", "actual")],
        ),
        ("全市产值5.2亿元,超去年同期近三成。", [("产值", "520000000CNY", "30", "actual")]),
        ("全市进出口额4.7亿元,是上年同期的1.5倍。", [("进出口额", "470000000CNY", "50", "actual")]),
        ("全市外贸货值102亿元,比去年同期多了两成。", [("外贸货值", "10200000000CNY", "20", "actual")]),
        ("全市春灌引水1.9亿立方米,比去年压减4%。", [("春灌引水", "190000000立方米", "-4", "actual")]),
        ("全市实际使用外资2800万美元,同比增长两倍。", [("实际使用外资", "28000000USD", "200", "actual")]),
        (
            "全市跨境人民币结算77亿元,比去年同期翻了一番。",
            [("跨境人民币结算", "7700000000CNY", "100", "actual")],
        ),
        (
            "全市税收完成41.8亿元,比上年同期少收2.2亿元,下降5%。",
            [
                ("税收", "4180000000CNY", "-5", "actual"),
                ("税收比上年同期少收", "220000000CNY", "", "actual"),
            ],
        ),
        (
            "全市实现产值41.7亿元,上缴税金3.6亿元,同比增幅分别为9.8%、12%。",
            [("产值", "4170000000CNY", "9.8", "actual"), ("上缴税金", "360000000CNY", "12", "actual")],
        ),
    ],
)
def test_growth_in_other_words(text: str, expected: list[tuple[str, str, str, str]]) -> None:
    assert told(text) == expected
