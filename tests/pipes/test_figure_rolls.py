"""Rolls under a heading that names their measure: a place or firm, its figure, how that grew."""

from __future__ import annotations

import pytest

from tests.support import read


def told(text: str) -> list[tuple[str, str, str, str, str]]:
    """Subject, measure, value with unit, growth, period."""
    return [
        (
            o.subject.name.removeprefix("高邮市"),
            o.measure,
            f"{o.amount.value}{o.amount.unit}",
            "" if o.growth is None else str(o.growth),
            o.period,
        )
        for o in read(text)._.observations
    ]


def test_lines_that_end_anywhere() -> None:
    text = (
        "┌─一季度“赛马榜”─┐\n固定资产投资增幅\n三垛镇▲28.4%|汤庄镇▲17%|\n界首镇▲9.5%|临泽镇▼6.6%\n"
        "新签约亿元以上项目\n高邮高新区11个|界首镇5个|三垛\n镇4个\n"
        "税收收入\n高邮高新区3.86亿元▲12.2%|三垛镇\n9740万元▲8.1%"
    )
    zone, when = "高邮高新技术产业开发区", "2023-Q1"
    assert told(text) == [
        ("三垛镇", "固定资产投资", "28.4%", "28.4", when),
        ("汤庄镇", "固定资产投资", "17%", "17", when),
        ("界首镇", "固定资产投资", "9.5%", "9.5", when),
        ("临泽镇", "固定资产投资", "-6.6%", "-6.6", when),
        (zone, "新签约亿元以上项目", "11个", "", when),
        ("界首镇", "新签约亿元以上项目", "5个", "", when),
        ("三垛镇", "新签约亿元以上项目", "4个", "", when),
        (zone, "税收收入", "386000000CNY", "12.2", when),
        ("三垛镇", "税收收入", "97400000CNY", "8.1", when),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "一季度各镇税收收入\n1.三垛镇 2.4亿元 增长8.6%\n2.汤庄镇 9700万元 持平",
        "一季度税收收入前两名:\n三垛镇(2.4亿元,+8.6%)、汤庄镇(9700万元,持平)",
        "一季度税收收入:三垛镇2.4亿元,同比增长8.6%;汤庄镇9700万元,与上年同期持平。",
        "一季度各镇税收收入(万元)\n三垛镇 24000 8.6\n汤庄镇 9700 0",
        "一季度各镇税收收入\n① 三垛镇\n2.4亿元(↑8.6%)\n② 汤庄镇\n9700万元(持平)",
        "一季度各镇税收收入(万元)\n三垛镇 24000 8.6 汤庄镇 9700 0",
        "一季度各镇税收收入\n三垛镇累计2.4亿元 ↑8.6%\n汤庄镇累计9700万元 持平",
    ],
)
def test_ways_to_print_one(text: str) -> None:
    assert told(text) == [
        ("三垛镇", "税收收入", "240000000CNY", "8.6", "2023-Q1"),
        ("汤庄镇", "税收收入", "97000000CNY", "0", "2023-Q1"),
    ]


@pytest.mark.parametrize("heading", ["重点企业一季度开票销售(万元)", "开票销售“三朵金花”(一季度)\n单位:万元"])
def test_firms(heading: str) -> None:
    text = f"{heading}\n恒昇仪表集团 128600 +9.7%\n金牛电缆 66250 -4.8%\n白露医药包装 18470 持平"
    assert [each[:4] for each in told(text)] == [
        ("恒昇仪表集团", "开票销售", "1286000000CNY", "9.7"),
        ("金牛电缆", "开票销售", "662500000CNY", "-4.8"),
        ("白露医药包装", "开票销售", "184700000CNY", "0"),
    ]


def test_lists_of_other_things_are_none() -> None:
    assert told("一季度签约项目\n恒昇电机公司 12.4亿元\n恒朗包装公司 3.1亿元") == []
    assert told("项目投资额\n恒昇电机公司 12.4亿元\n恒朗包装公司 3.1亿元") == []
    assert told("一季度税收收入\n温如玉 12.4亿元\n齐望山 3.1亿元") == []


def test_rates_with_a_sign_alone() -> None:
    text = "上半年各镇规上工业增加值增速(%)\n三垛镇 12.1\n汤庄镇 -3.2\n全市平均 7.7"
    assert [(subject, value) for subject, _, value, *_ in told(text)] == [
        ("三垛镇", "12.1%"),
        ("汤庄镇", "-3.2%"),
        ("", "7.7%"),
    ]


def test_a_share_of_the_task_behind_the_figure() -> None:
    text = (
        "1—7月各乡镇财政收入完成情况\n三垛镇 完成3120万元 占年度任务62.4% 同比增长4.4%\n"
        "汤庄镇 完成1866万元 占年度任务51.8% 同比下降1.9%"
    )
    when = "2023-01/2023-07"
    assert told(text) == [
        ("三垛镇", "财政收入", "31200000CNY", "4.4", when),
        ("三垛镇", "财政收入占年度任务", "62.4%", "", when),
        ("汤庄镇", "财政收入", "18660000CNY", "-1.9", when),
        ("汤庄镇", "财政收入占年度任务", "51.8%", "", when),
    ]


@pytest.mark.parametrize(
    ("heading", "measure"), [("上半年纳税十强企业", "纳税"), ("上半年税收贡献前五名企业", "税收")]
)
def test_firms_that_have_most_of_something(heading: str, measure: str) -> None:
    text = f"{heading}\n第一名 恒朗集团 8620万元\n第二名 顾林轴承公司 3105万元"
    assert told(text) == [
        ("恒朗集团", measure, "86200000CNY", "", "2023-H1"),
        ("顾林轴承公司", measure, "31050000CNY", "", "2023-H1"),
    ]
