"""Boxes of figures under a heading: a measure and its figure a line, in either order."""

from __future__ import annotations

import pytest

from tests.support import read


def told(text: str) -> list[tuple[str, str, str, str, str]]:
    """Subject, measure, value with unit, growth, period."""
    return [
        (
            o.subject.name,
            o.measure,
            f"{o.amount.value}{o.amount.unit}",
            "" if o.growth is None else str(o.growth),
            o.period,
        )
        for o in read(text)._.observations
    ]


def test_signs_tell_growth() -> None:
    text = (
        "数说·经开区1—4月\n规上工业总产值 58.6亿元 ↑14.2%\n工业投资 ↓5.3%\n税收 1.92亿元 ▲0.7%\n"
        "新增规上企业 6户\n外贸出口 2140万美元 ↑1.1倍"
    )
    zone, when = "高邮经济开发区", "2023-01/2023-04"
    assert told(text) == [
        (zone, "规上工业总产值", "5860000000CNY", "14.2", when),
        (zone, "工业投资", "-5.3%", "-5.3", when),
        (zone, "税收", "192000000CNY", "0.7", when),
        (zone, "新增规上企业", "6户", "", when),
        (zone, "外贸出口", "21400000USD", "110", when),
    ]


def test_a_dash_in_front_of_growth_is_a_fall_and_slashes_part_cells() -> None:
    text = "数说·经开区1—4月\n工业投资 12.8亿元 —5.3%\n税收/1.92亿元/↑0.7%"
    zone, when = "高邮经济开发区", "2023-01/2023-04"
    assert told(text) == [
        (zone, "工业投资", "1280000000CNY", "-5.3", when),
        (zone, "税收", "192000000CNY", "0.7", when),
    ]


def test_each_heading_governs_what_is_below_it() -> None:
    text = (
        "一图读懂政府工作报告\n【2022,成绩单】\n①地区生产总值 128.6亿元 +6.8%\n②规上工业增加值 +11.2%\n"
        "【2023,施工图】\n①地区生产总值 增长7%\n②改造老旧小区 31个"
    )
    found = [(o.measure, str(o.amount.value), o.period, o.kind.name) for o in read(text)._.observations]
    assert found == [
        ("地区生产总值", "12860000000", "2022", "ACTUAL"),
        ("规上工业增加值", "11.2", "2022", "ACTUAL"),
        ("地区生产总值", "7", "2023", "TARGET"),
        ("改造老旧小区", "31", "2023", "TARGET"),
    ]


def test_the_figure_stands_first() -> None:
    text = "一图读懂前三季度经济\n302.6亿元 地区生产总值\n6.9% 规上工业增加值增速\n7.14亿元 财政收入 ↑9.2%"
    when = "2023-01/2023-09"
    assert told(text) == [
        ("高邮市", "地区生产总值", "30260000000CNY", "", when),
        ("高邮市", "规上工业增加值", "6.9%", "6.9", when),
        ("高邮市", "财政收入", "714000000CNY", "9.2", when),
    ]


def test_figure_and_measure_have_a_line_each() -> None:
    expected = [
        ("高邮市", "固定资产投资", "12.8%", "12.8", "2023-H1"),
        ("高邮市", "财政收入", "714000000CNY", "", "2023-H1"),
    ]
    assert told("数说高邮上半年\n12.8%\n固定资产投资增速\n7.14亿元\n财政收入") == expected
    assert told("数说高邮上半年\n固定资产投资增速\n12.8%\n财政收入\n7.14亿元") == expected


def test_growth_has_a_line_below_its_figure() -> None:
    text = "数说前三季度\n地区生产总值\n812.6亿元\n↑6.1%\n固定资产投资\n↑12.8%\n财政收入\n37.14亿元\n↓9.2%"
    assert [(measure, value, growth) for _, measure, value, growth, _ in told(text)] == [
        ("地区生产总值", "81260000000CNY", "6.1"),
        ("固定资产投资", "12.8%", "12.8"),
        ("财政收入", "3714000000CNY", "-9.2"),
    ]


def test_several_items_a_line() -> None:
    text = "上半年成绩单\n固定资产投资 +12.8% 工业投资 -5.3%\n财政收入 7.14亿元 进出口 3.2亿元"
    assert [(measure, value) for _, measure, value, _, _ in told(text)] == [
        ("固定资产投资", "12.8%"),
        ("工业投资", "-5.3%"),
        ("财政收入", "714000000CNY"),
        ("进出口", "320000000CNY"),
    ]


def test_colons_and_brackets() -> None:
    text = (
        "高新区1—4月数据\n工业总产值:58.6亿元(同比+14.2%)\n税收:1.92亿元(同比下降0.7%);\n"
        "外贸出口:2140万美元,同比持平"
    )
    assert [(measure, growth) for _, measure, _, growth, _ in told(text)] == [
        ("工业总产值", "14.2"),
        ("税收", "-0.7"),
        ("外贸出口", "0"),
    ]


def test_lists_of_other_things_are_none() -> None:
    assert told("2023年表彰名单\n一等奖 5000元\n二等奖 3000元") == []
    assert told("一季度签约项目\n云帆电机项目 12.4亿元\n恒瑞包装项目 3.1亿元") == []
    assert told("5月9日菜价\n白菜 2.5元\n猪肉 18元") == []
    assert told("值班电话\n市政府办 84612345\n市应急局 84600000") == []


def test_a_class_by_size_opens_a_label() -> None:
    text = (
        "数读高邮\n前三季度成绩单\n★地区生产总值 81.6亿元,同比增长5.9%\n"
        "★500万元以上固定资产投资 同比下降8.2%\n★5000万元及以上项目完成投资 42.6亿元\n★工业投资同比下降3.4%"
    )
    when = "2023-01/2023-09"
    assert [(measure, value) for _, measure, value, _, period in told(text) if period == when] == [
        ("地区生产总值", "8160000000CNY"),
        ("500万元以上固定资产投资", "-8.2%"),
        ("5000万元及以上项目完成投资", "4260000000CNY"),
        ("工业投资", "-3.4%"),
    ]


def test_what_stands_around_an_item() -> None:
    text = (
        "数字里的高邮\n◆1—2月,规上工业总产值 62.7亿元 同比+13.4%\n◆固定资产投资 9.8亿元 同比-6.2%\n"
        "◆一般公共预算收入 3.15亿元 同比+4.9%,税收占比82.3%\n◆实际使用外资 1320万美元 完成年度任务的22%"
    )
    when = "2023-01/2023-02"
    assert [fact[1:] for fact in told(text)] == [
        ("规上工业总产值", "6270000000CNY", "13.4", when),
        ("固定资产投资", "980000000CNY", "-6.2", when),
        ("一般公共预算收入", "315000000CNY", "4.9", when),
        ("一般公共预算收入税收占比", "82.3%", "", when),
        ("实际使用外资", "13200000USD", "", when),
        ("实际使用外资完成年度任务", "22%", "", when),
    ]


def test_a_note_behind_growth() -> None:
    text = "数读高邮\n一般公共预算收入\n8.74亿元\n↑7.3%(扣除留抵退税因素)\n工业投资\n3.1亿元\n↓2.1%"
    assert [fact[1:4] for fact in told(text)] == [
        ("一般公共预算收入", "874000000CNY", "7.3"),
        ("工业投资", "310000000CNY", "-2.1"),
    ]


def test_an_item_that_is_not_read_heads_none() -> None:
    text = (
        "◆全市实现地区生产总值58.6亿元,增长6.3%\n◆规上工业增加值增长8.8%,其中三垛镇贡献了九成\n"
        "◆固定资产投资10.4亿元,同比增长14.5%,民间投资占比62%\n◆一般公共预算收入2.63亿元,同比下降0.9%"
    )
    found = read(text, "我市一季度经济数据出炉")._.observations
    assert {o.subject.name for o in found if "投资" in o.measure or "预算" in o.measure} == {"高邮市"}


_SAME = [
    ("高邮市", "地区生产总值", "25680000000CNY", "6.3", "2023-H1"),
    ("高邮市", "固定资产投资", "9840000000CNY", "-1.4", "2023-H1"),
]


@pytest.mark.parametrize(
    "items",
    [
        "256.8亿元\n地区生产总值\n同比增长6.3%\n98.4亿元\n固定资产投资\n同比下降1.4%",
        "地区生产总值\n256.8\n亿元\n同比增长6.3%\n固定资产投资\n98.4\n亿元\n同比下降1.4%",
        "地区生产总值 256.8亿元\n同比增长 6.3%\n固定资产投资 98.4 亿元\n同比下降 1.4%",
        "【256.8亿元】全市地区生产总值,同比增长6.3%\n【98.4亿元】固定资产投资,同比下降1.4%",
        "▶地区生产总值:256.8亿元,同比增长6.3%\n▶固定资产投资:98.4亿元,同比下降1.4%",
        "地区生产总值 256.8亿元 同比增长 6.3% 全省第2位\n固定资产投资 98.4亿元 ↓1.4% 列全省第三",
    ],
)
def test_items_in_other_forms(items: str) -> None:
    assert told(f"数说高邮·上半年\n{items}") == _SAME


def test_an_item_tells_of_a_part_too() -> None:
    text = (
        "数说·上半年\n▶固定资产投资:98.4亿元,增长9.2%;其中工业投资45.1亿元,增长15.3%\n"
        "▶园区贡献了其中的92%,拉动作用明显\n▶财政收入:12.7亿元,下降1.4%"
    )
    assert told(text) == [
        ("高邮市", "固定资产投资", "9840000000CNY", "9.2", "2023-H1"),
        ("高邮市", "工业投资", "4510000000CNY", "15.3", "2023-H1"),
        ("高邮市", "财政收入", "1270000000CNY", "-1.4", "2023-H1"),
    ]


def test_a_heading_with_a_mark_tells_the_year() -> None:
    text = (
        "政府工作报告数字一览\n★2022年\n地区生产总值增长6.3%\n一般公共预算收入12.7亿元\n"
        "★2023年目标\n地区生产总值增长6.5%左右\n新增城镇就业4200人"
    )
    assert [(o.measure, o.period, o.kind.name) for o in read(text)._.observations] == [
        ("地区生产总值", "2022", "ACTUAL"),
        ("一般公共预算收入", "2022", "ACTUAL"),
        ("地区生产总值", "2023", "TARGET"),
        ("新增城镇就业", "2023", "TARGET"),
    ]


def test_period_and_growth_stand_around_the_label() -> None:
    text = (
        "数说三季度\n3.17亿美元\n前三季度全市外贸出口额,同比增长22.1%\n1280万吨\n"
        "高邮港前三季度货物吞吐量,同比下降3.5%"
    )
    when = "2023-01/2023-09"
    assert told(text) == [
        ("高邮市", "外贸出口额", "317000000USD", "22.1", when),
        ("高邮市", "高邮港货物吞吐量", "12800000吨", "-3.5", when),
    ]


@pytest.mark.parametrize(
    "cards",
    [
        "签约项目/规上工业产值\n6个/58.6亿元\n—/↑14.2%",
        "6个 58.6亿元\n签约项目 规上工业产值\n— ↑14.2%",
    ],
)
def test_labels_beside_each_other_over_or_under_their_figures(cards: str) -> None:
    assert told(f"数说上半年\n{cards}") == [
        ("高邮市", "签约项目", "6个", "", "2023-H1"),
        ("高邮市", "规上工业产值", "5860000000CNY", "14.2", "2023-H1"),
    ]


def test_a_sum_is_of_the_projects_counted_above_it() -> None:
    assert told("数说上半年\n签约项目/协议投资\n6个/12.4亿元") == [
        ("高邮市", "签约项目", "6个", "", "2023-H1"),
        ("高邮市", "签约项目协议投资", "1240000000CNY", "", "2023-H1"),
    ]
