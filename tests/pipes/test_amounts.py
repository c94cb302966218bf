"""Amounts: the words that are marked, and the value they come to."""

from __future__ import annotations

from decimal import Decimal

import pytest

from kg.pipes.amounts import find_amounts
from tests.support import read


@pytest.mark.parametrize(
    ("text", "words", "value", "unit", "bound"),
    [
        ("总投资约12.5亿元", "12.5亿元", "1250000000", "CNY", "about"),
        ("总投资超5亿元", "5亿元", "500000000", "CNY", "min"),
        ("产值突破了1.2万亿元", "1.2万亿元", "1200000000000", "CNY", "min"),
        ("总投资约50亿的产业园", "50亿", "5000000000", "CNY", "about"),
        ("近8.2亿美元", "8.2亿美元", "820000000", "USD", "max"),
        ("不少于3亿元", "3亿元", "300000000", "CNY", "min"),
        ("不超过三百万元", "三百万元", "3000000", "CNY", "max"),
        ("6500万欧元", "6500万欧元", "65000000", "EUR", ""),
        ("12亿港元左右", "12亿港元", "1200000000", "HKD", "about"),
        ("30亿日元", "30亿日元", "3000000000", "JPY", ""),
        ("资金30万人民币", "30万人民币", "300000", "CNY", ""),
        ("1亿2000万元", "1亿2000万元", "120000000", "CNY", ""),
        ("5亿多元", "5亿多元", "500000000", "CNY", "min"),
        ("三十亿元以上", "三十亿元", "3000000000", "CNY", "min"),
        ("五千八百万元", "五千八百万元", "58000000", "CNY", ""),
        ("三点五亿元", "三点五亿元", "350000000", "CNY", ""),
        ("3-5亿元", "3-5亿元", "300000000", "CNY", ""),
        ("10亿至20亿元", "10亿至20亿元", "1000000000", "CNY", ""),
        ("500万元-1000万元", "500万元-1000万元", "5000000", "CNY", ""),
        ("实现GDP118.5亿元", "118.5亿元", "11850000000", "CNY", ""),
        ("11.3万平方米", "11.3万平方米", "113000", "平方米", ""),
        ("装机300万千瓦", "300万千瓦", "3000000", "千瓦", ""),
        ("增长6.4%", "6.4%", "6.4", "%", ""),
        ("增幅为-3.2%", "-3.2%", "-3.2", "%", ""),
        ("百分之三十", "百分之三十", "30", "%", ""),
        ("提高0.5个百分点", "0.5个百分点", "0.5", "个百分点", ""),
        ("用电6.42亿度", "6.42亿度", "642000000", "度", ""),
        ("发行300万股", "300万股", "3000000", "股", ""),
        ("到位投资总计1.85亿。", "1.85亿", "185000000", "CNY", ""),
        ("15,000人", "15,000人", "15000", "人", ""),
        ("12万余人次", "12万余人次", "120000", "人次", "min"),
        ("十余家企业", "十余家", "10", "家", "min"),
        ("千余名职工", "千余名", "1000", "名", "min"),
        ("两三家", "两三家", "2", "家", ""),
        ("两个在建项目", "两个", "2", "个", ""),
        ("2至3家", "2至3家", "2", "家", ""),
    ],
)
def test_one_amount(text: str, words: str, value: str, unit: str, bound: str) -> None:
    (found,) = find_amounts(text)
    assert text[found.start : found.end] == words
    assert (found.amount.value, found.amount.unit, found.amount.bound) == (Decimal(value), unit, bound)
    assert found.label == ("MONEY" if unit in ("CNY", "USD", "EUR", "HKD", "JPY") else "QUANTITY")


@pytest.mark.parametrize(
    "text",
    [
        "6个月",
        "第3家",
        "第三个",
        "一个项目",
        "千家万户",
        "两个维护",
        "数十家",
        "5人民",
        "3月18日",
        "2023年度",
        "播放量3亿,",
    ],
)
def test_no_figure(text: str) -> None:
    assert find_amounts(text) == []


def test_component_marks_spans_in_order() -> None:
    doc = read("5000万元以上项目4个,增长两成。")
    assert [(s.text, s.label_, s._.amount.value) for s in doc.spans["kg_amounts"]] == [
        ("5000万元", "MONEY", Decimal(50000000)),
        ("4个", "QUANTITY", Decimal(4)),
    ]


def test_long_runs_of_digits_take_no_long_time() -> None:
    assert find_amounts("9" * 20000 + "一" * 20000) == []
