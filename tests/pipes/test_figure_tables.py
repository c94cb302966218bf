"""Tables of figures: one body a line under the names of measures, or one measure a line."""

from __future__ import annotations

from tests.support import read


def told(text: str) -> list[tuple[str, str, str, str]]:
    """Subject, measure, value with unit, growth."""
    return [
        (
            o.subject.name,
            o.measure,
            f"{o.amount.value}{o.amount.unit}",
            "" if o.growth is None else str(o.growth),
        )
        for o in read(text)._.observations
    ]


def test_a_body_a_line() -> None:
    text = (
        "2023年上半年主要指标\n单 位 规上工业增加值增速 财政总收入 新签约项目\n"
        "高新区 11.4% 6.82亿元 14个\n三垛镇 -2.1% 4260万元 2个"
    )
    assert told(text) == [
        ("高邮高新技术产业开发区", "规上工业增加值", "11.4%", "11.4"),
        ("高邮高新技术产业开发区", "财政总收入", "682000000CNY", ""),
        ("高邮高新技术产业开发区", "新签约项目", "14个", ""),
        ("高邮市三垛镇", "规上工业增加值", "-2.1%", "-2.1"),
        ("高邮市三垛镇", "财政总收入", "42600000CNY", ""),
        ("高邮市三垛镇", "新签约项目", "2个", ""),
    ]


def test_a_measure_a_line() -> None:
    text = "指标 完成(亿元) 同比(%)\n工业投资 12.4 8.6\n财政总收入 3.05 -1.7\n全市上下再加一把劲。"
    assert told(text) == [
        ("高邮市", "工业投资", "1240000000CNY", "8.6"),
        ("高邮市", "财政总收入", "305000000CNY", "-1.7"),
    ]


def test_a_table_of_projects_is_none() -> None:
    assert told("序号 项目名称 总投资(亿元)\n1 云帆电机项目 12.4\n2 恒瑞包装项目 3.1") == []


def test_what_is_only_supposed_is_no_figure() -> None:
    assert told("假如全市财政再补贴10万元,签约项目马上翻倍。") == []
    assert told("固定资产投资7.3亿元,却下降了4.4%。") == [("高邮市", "固定资产投资", "730000000CNY", "-4.4")]


def test_a_column_titled_by_its_year() -> None:
    text = "指标名称 2024年 同比\n固定资产投资 41.7亿元 8.8%\n进出口总额 2.16亿元 -7.5%"
    assert told(text) == [
        ("高邮市", "固定资产投资", "4170000000CNY", "8.8"),
        ("高邮市", "进出口总额", "216000000CNY", "-7.5"),
    ]
