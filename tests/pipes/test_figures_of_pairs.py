"""Figures of one of two, of several at once, and rates told place by place."""

from __future__ import annotations

import pytest

from tests.pipes.test_observations import told
from tests.support import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "制造业投资和技改投资较快,前者增长14.1%,后者增长11.5%。",
            [("制造业投资", "14.1%", "14.1"), ("技改投资", "11.5%", "11.5")],
        ),
        (
            "进出口总额19.4亿元,出口16.2亿元,一个涨13.5%,一个涨16.9%。",
            [("进出口总额", "1940000000CNY", "13.5"), ("出口", "1620000000CNY", "16.9")],
        ),
        (
            "全市新引进亿元以上项目27个,开工14个,前者完成全年目标的45%,后者只有31.1%。",
            [
                ("新引进亿元以上项目", "27个", ""),
                ("开工亿元以上项目", "14个", ""),
                ("新引进亿元以上项目完成全年目标", "45%", ""),
                ("开工亿元以上项目完成全年目标", "31.1%", ""),
            ],
        ),
        (
            "税收12亿元,非税收入3亿元,后者占20%。",
            [("税收", "1200000000CNY", ""), ("非税收入", "300000000CNY", ""), ("非税收入占比", "20%", "")],
        ),
        ("两家都在扩产,一个涨13.5%。", []),
    ],
)
def test_one_of_two(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert [(measure, value, growth) for measure, value, growth, _ in told(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "三垛镇和临泽镇工业用电量领先,前者增长9.6%,后者增长9.1%。",
        "论工业用电量的涨幅,三垛镇9.6%、临泽镇9.1%。",
        "从工业用电量增速看,三垛镇9.6%,临泽镇9.1%。",
    ],
)
def test_rates_place_by_place(text: str) -> None:
    found = read(text)._.observations
    assert [(o.subject.name, o.measure, str(o.growth)) for o in found] == [
        ("高邮市三垛镇", "工业用电量", "9.6"),
        ("高邮市临泽镇", "工业用电量", "9.1"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "工业投资、技改投资均增长12%以上。",
            [("工业投资", "12%", "12"), ("技改投资", "12%", "12")],
        ),
        (
            "增加值、工业投资等三项指标增速都超8%。",
            [("增加值", "8%", "8"), ("工业投资", "8%", "8")],
        ),
        (
            "批零住餐四大行业销售额(营业额)分别增长8.1%、9.4%、5.2%、11.6%。",
            [
                ("批发业销售额", "8.1%", "8.1"),
                ("零售业销售额", "9.4%", "9.4"),
                ("住宿业销售额", "5.2%", "5.2"),
                ("餐饮业销售额", "11.6%", "11.6"),
            ],
        ),
    ],
)
def test_several_at_once(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert [(measure, value, growth) for measure, value, growth, _ in told(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("集装箱82.6万标箱,增势更猛,达到两成四。", [("集装箱", "826000标箱", "24")]),
        (
            "全市新增经营主体1.2万户,总量突破8.6万户。",
            [("新增经营主体", "12000户", ""), ("经营主体", "86000户", "")],
        ),
        (
            "规上工业增加值增长8.2%,比全国、全省分别高2.1个、1.3个百分点。",
            [("规上工业增加值", "8.2%", "8.2")],
        ),
        (
            "全体居民人均可支配收入33120元,其中城镇42860元。",
            [("全体居民人均可支配收入", "33120CNY", ""), ("城镇居民人均可支配收入", "42860CNY", "")],
        ),
        (
            "一般公共预算收入31亿元,其中税收24亿元,税占比77.2%。",
            [
                ("一般公共预算收入", "3100000000CNY", ""),
                ("税收", "2400000000CNY", ""),
                ("税占比", "77.2%", ""),
            ],
        ),
        ("通关车辆要由420辆提到600辆。", [("通关车辆", "420辆", ""), ("通关车辆", "600辆", "")]),
    ],
)
def test_what_goes_on(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert [(measure, value, growth) for measure, value, growth, _ in told(text)] == expected


def test_where_a_measure_is_only_called_first() -> None:
    found = read("三垛镇工业投资1.2亿元,总量居首;临泽镇0.9亿元。")._.observations
    assert [(o.subject.name, o.measure) for o in found] == [
        ("高邮市三垛镇", "工业投资"),
        ("高邮市临泽镇", "工业投资"),
    ]


def test_an_old_street_reports_its_visitors() -> None:
    found = read("今年,云岭老街接待游客38.6万人次。")._.observations
    assert [(o.subject.name, o.measure) for o in found] == [("云岭老街", "接待游客")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "贷款余额1203亿元,增加112亿元。",
            [("贷款余额", "120300000000CNY", ""), ("贷款余额增加", "11200000000CNY", "")],
        ),
        ("实际使用外资,拢共4720万美元,比头一年掉了9.8%。", [("实际使用外资", "47200000USD", "-9.8")]),
        ("上半年全市税收收了12亿元。", [("税收", "1200000000CNY", "")]),
    ],
)
def test_plain_words(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert [(measure, value, growth) for measure, value, growth, _ in told(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("财政收入,三垛镇收了1.2亿元,临泽镇收了0.9亿元。", ["高邮市三垛镇", "高邮市临泽镇"]),
        (
            "今年,在高邮经济开发区,签约项目12个;在三垛镇,签约项目3个。",
            ["高邮经济开发区", "高邮市三垛镇"],
        ),
        ("白露来到高邮市中医院。上半年,市医院门急诊31.2万人次。", ["高邮市中医院"]),
    ],
)
def test_whose(text: str, expected: list[str]) -> None:
    assert [o.subject.name for o in read(text)._.observations] == expected
