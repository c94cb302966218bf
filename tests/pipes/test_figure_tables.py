"""Tables of figures: one body a line under the names of measures, or one measure a line."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from kg.pipes.observations.columns import column_of
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


def test_units_in_a_column_of_their_own() -> None:
    text = (
        "1至7月全市主要经济指标\n指标 单位 累计 同比±%\n规上工业总产值 亿元 86.32 9.4\n"
        "工业用电量 亿千瓦时 3.15 -2.7\n固定资产投资 — — 12.8\n其中:民间投资 — — 6.1\n"
        "一般公共预算收入 万元 38560 持平\n茶叶产量 吨 21800 3.3\n城镇新增就业 人 2310 —"
    )
    assert told(text) == [
        ("高邮市", "规上工业总产值", "8632000000CNY", "9.4"),
        ("高邮市", "工业用电量", "315000000千瓦时", "-2.7"),
        ("高邮市", "固定资产投资", "12.8%", "12.8"),
        ("高邮市", "民间投资", "6.1%", "6.1"),
        ("高邮市", "一般公共预算收入", "385600000CNY", "0"),
        ("高邮市", "茶叶产量", "21800吨", "3.3"),
        ("高邮市", "城镇新增就业", "2310人", ""),
    ]
    assert {o.period for o in read(text)._.observations} == {"2023-01/2023-07"}


def test_a_row_without_unit_and_figure_has_its_growth() -> None:
    text = "指标 单位 绝对值 同比(%)\n固定资产投资 4.1\n利润总额 亿元 30.8 -1.1"
    assert told(text) == [
        ("高邮市", "固定资产投资", "4.1%", "4.1"),
        ("高邮市", "利润总额", "3080000000CNY", "-1.1"),
    ]


def test_measure_and_unit_of_the_heading() -> None:
    expected = [
        ("高邮市三垛镇", "规上工业产值", "1286000000CNY", "10.7"),
        ("高邮市临泽镇", "规上工业产值", "964000000CNY", "-4.2"),
    ]
    titled = "1—8月部分乡镇规上工业产值\n单位:万元\n|名次|乡镇|产值|同比(%)|\n|---|---|---|---|\n"
    assert told(titled + "|1|三垛镇|128600|10.7|\n|2|临泽镇|96400|-4.2|") == expected
    untitled = "1—8月各乡镇规上工业产值(万元)\n三垛镇 128600 10.7%\n临泽镇 96400 -4.2%"
    assert told(untitled) == expected
    assert {o.period for o in read(untitled)._.observations} == {"2023-01/2023-08"}


def test_growth_stands_behind_its_figure() -> None:
    text = (
        "序号 园区 规上工业产值(亿元) 增速(%) 固定资产投资(亿元) 增速(%) 排名\n"
        "1 高新区 320.5 11.2 45.6 -9.8 1\n合计 600.6 4.3 85.5 10 —"
    )
    assert told(text) == [
        ("高邮高新技术产业开发区", "规上工业产值", "32050000000CNY", "11.2"),
        ("高邮高新技术产业开发区", "固定资产投资", "4560000000CNY", "-9.8"),
        ("高邮市", "规上工业产值", "60060000000CNY", "4.3"),
        ("高邮市", "固定资产投资", "8550000000CNY", "10"),
    ]


def test_a_cell_a_line() -> None:
    text = (
        "1至9月主要经济指标\n指标\n单位\n绝对值\n同比(%)\n规上工业增加值\n亿元\n36.4\n7.2\n"
        "一般公共预算收入\n万元\n42860\n-5.1\n数据由市统计局提供。"
    )
    assert told(text) == [
        ("高邮市", "规上工业增加值", "3640000000CNY", "7.2"),
        ("高邮市", "一般公共预算收入", "428600000CNY", "-5.1"),
    ]


def test_what_is_aimed_at_has_a_column() -> None:
    text = (
        "各镇招商引资完成情况(单位:亿元)\n镇街 全年目标 1-9月完成 完成率(%)\n"
        "三垛镇 20 16.4 82\n临泽镇 18 18.9 105"
    )
    found = [(o.measure, str(o.amount.value), o.kind.name, o.period) for o in read(text)._.observations]
    assert found[:3] == [
        ("招商引资", "2000000000", "TARGET", "2023"),
        ("招商引资", "1640000000", "ACTUAL", "2023-01/2023-09"),
        ("招商引资完成率", "82", "ACTUAL", "2023-01/2023-09"),
    ]
    assert len(found) == 6


def test_departments_report_what_they_brought() -> None:
    rows = "发改局 3.2 2\n市商务局 4.1 5\n高邮市教育局 1.5 1\n市场监管局 2.6 1"
    text = f"部门 招商到位资金(亿元) 新签约项目(个)\n{rows}"
    assert [row[:2] for row in told(text)[::2]] == [
        ("高邮市发展和改革局", "招商到位资金"),
        ("高邮市商务局", "招商到位资金"),
        ("高邮市教育局", "招商到位资金"),
        ("高邮市市场监督管理局", "招商到位资金"),
    ]


def test_tables_of_other_things_are_none() -> None:
    assert told("单位 姓名 职务\n三垛镇 温如玉 镇长") == []
    assert told("日期 带班领导 值班电话\n2月9日 白露 84612345\n2月10日 方晓 84600000") == []


def test_titles_in_two_lines() -> None:
    text = (
        "乡镇 规上工业产值 固定资产投资\n完成(亿元) 增速(%) 完成(亿元) 增速(%)\n"
        "三垛镇 12.86 10.7 3.1 4.4\n临泽镇 9.64 -4.2 2.8 6.0"
    )
    assert told(text) == [
        ("高邮市三垛镇", "规上工业产值", "1286000000CNY", "10.7"),
        ("高邮市三垛镇", "固定资产投资", "310000000CNY", "4.4"),
        ("高邮市临泽镇", "规上工业产值", "964000000CNY", "-4.2"),
        ("高邮市临泽镇", "固定资产投资", "280000000CNY", "6.0"),
    ]


def test_how_a_plan_was_carried_out_is_no_plan() -> None:
    text = "市长齐望山报告了上半年计划执行情况:全市到位资金41.7亿元,同比增长11.6%。"
    (found,) = read(text)._.observations
    assert (found.kind.name, found.period) == ("ACTUAL", "2023-H1")


@pytest.mark.parametrize(
    "titles",
    [
        "镇街 规上工业产值 固定资产投资 新开工亿元\n(园区) 亿元 ±% 亿元 ±% 以上项目(个)",
        "镇街|规上工业产值||固定资产投资||新开工亿元以上项目(个)\n名称|亿元|%|亿元|%",
        "规上工业 规上工业 固定资产 固定资产 新开工亿元\n"
        "镇街 产值(亿元) 产值同比(%) 投资(亿元) 投资增速(%) 以上项目(个)",
        "镇街 规上工业产值(亿元) 增速 固定资产投资(亿元) 增速 新开工亿元以上项目(个)",
        "镇街 规上工业产值 增速 固定资产投资 增速 新开工亿元以上项目\n(亿元) (%) (亿元) (%) (个)",
    ],
)
def test_titles_over_two_lines(titles: str) -> None:
    text = f"七个乡镇1—7月主要指标\n{titles}\n三垛镇 96.4 10.7 11.2 -2.5 6\n汤庄镇 71.8 -2.9 8.5 持平 0"
    assert told(text) == [
        ("高邮市三垛镇", "规上工业产值", "9640000000CNY", "10.7"),
        ("高邮市三垛镇", "固定资产投资", "1120000000CNY", "-2.5"),
        ("高邮市三垛镇", "新开工亿元以上项目", "6个", ""),
        ("高邮市汤庄镇", "规上工业产值", "7180000000CNY", "-2.9"),
        ("高邮市汤庄镇", "固定资产投资", "850000000CNY", "0"),
        ("高邮市汤庄镇", "新开工亿元以上项目", "0个", ""),
    ]


def test_a_unit_has_a_line_of_its_own() -> None:
    text = (
        "开票销售(一季度)\n企业\n开票销售\n(万元)\n同比\n恒昇仪表集团\n128600\n+9.7%\n金牛电缆\n66250\n持平"
    )
    assert told(text) == [
        ("恒昇仪表集团", "开票销售", "1286000000CNY", "9.7"),
        ("金牛电缆", "开票销售", "662500000CNY", "0"),
    ]


def test_lines_of_prose_in_two_columns_pile_up_no_title() -> None:
    """Each line would lengthen the title of the lines above, which is then read again."""
    source: Any = None
    assert column_of(source, (0, 60), "规上工业产值" * 10) is not None
    assert column_of(source, (0, 66), "规上工业产值" * 11) is None


def test_titles_that_fit_no_way_are_soon_given_up() -> None:
    measures = "产值 投资 税收 收入 利润 消费 出口 产量 贷款 存款 销售额"
    assert told(f"镇街 {measures}\n{'同比 ' * 50}\n三垛镇停电。") == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("一、高新区(3个,总投资11.9亿元)", "二、三垛镇(2个,总投资4.7亿元)"),
        ("■高新区:3个项目,11.9亿元", "■三垛镇:2个项目,4.7亿元"),
        ("【高新区】3个,11.9亿元", "【三垛镇】2个,4.7亿元"),
        ("高新区 3个 11.9亿元", "三垛镇 2个 4.7亿元"),
    ],
)
def test_headings_of_a_list_count_its_projects(first: str, second: str) -> None:
    text = f"一季度签约项目名单\n{first}\n1.顾林电子项目,5亿元\n{second}\n1.恒昇食品项目,2.6亿元"
    found = [
        (o.subject.name, o.measure, str(o.amount.value))
        for o in read(text)._.observations
        if o.measure.startswith("签约项目")
    ]
    assert found == [
        ("高邮高新技术产业开发区", "签约项目", "3"),
        ("高邮高新技术产业开发区", "签约项目总投资", "1190000000"),
        ("高邮市三垛镇", "签约项目", "2"),
        ("高邮市三垛镇", "签约项目总投资", "470000000"),
    ]


def test_headings_of_other_lists_count_no_projects() -> None:
    assert not read("全县民宿名录\n高新区 3个\n三垛镇 2个")._.observations


def timed(text: str) -> list[tuple[str, str, str, str]]:
    """Measure, value, growth, period."""
    return [
        (o.measure, str(o.amount.value), "" if o.growth is None else str(o.growth), o.period)
        for o in read(text)._.observations
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "1至6月规上工业总产值走势\n月份 当月产值(亿元) 同比(%)\n1月 151.2 12.7\n2月 138.6 -6.3",
            [
                ("规上工业总产值", "15120000000", "12.7", "2023-01"),
                ("规上工业总产值", "13860000000", "-6.3", "2023-02"),
            ],
        ),
        (
            "高邮市固定资产投资分季完成情况\n时间|完成额(亿元)|增速\n一季度|38.2|9.6%\n上半年|99.7|10.4%",
            [
                ("固定资产投资", "3820000000", "9.6", "2023-Q1"),
                ("固定资产投资", "9970000000", "10.4", "2023-H1"),
            ],
        ),
        (
            "历年地区生产总值一览\n年份 总量(亿元)\n2020 512.3\n2021年 568.7",
            [("地区生产总值", "51230000000", "", "2020"), ("地区生产总值", "56870000000", "", "2021")],
        ),
        (
            "工业用电量逐月变化(单位:万千瓦时)\n1月 2月 3月\n320 281 355",
            [
                ("工业用电量", "3200000", "", "2023-01"),
                ("工业用电量", "2810000", "", "2023-02"),
                ("工业用电量", "3550000", "", "2023-03"),
            ],
        ),
    ],
)
def test_a_period_a_line_or_a_column(text: str, expected: list[tuple[str, str, str, str]]) -> None:
    assert timed(text) == expected


def test_a_month_and_all_months_up_to_it() -> None:
    expected = [
        ("规上工业总产值", "4260000000", "", "2022-07"),
        ("规上工业总产值", "28630000000", "8.8", "2022-01/2022-07"),
    ]
    for titles in ("7月 1-7月", "本月 累计", "7月份 1-7月累计"):
        text = f"2022年7月主要经济指标\n指标 单位 {titles} 同比±%\n规上工业总产值 亿元 42.6 286.3 8.8"
        assert timed(text) == expected
    text = "各镇7月份固定资产投资(单位:万元)\n镇街 当月完成 累计完成\n三垛镇 8620 56340"
    assert [period for *_, period in timed(text)] == ["2023-07", "2023-01/2023-07"]
    text = (
        "2022年7月主要经济指标(单位:亿元)\n乡镇 规上工业总产值 固定资产投资\n本月 累计 本月 累计\n"
        "三垛镇 42.6 286.3 1.2 8.4\n送桥镇 4.6 26.3 1.1 7.5"
    )
    assert timed(text)[:4] == [
        ("规上工业总产值", "4260000000", "", "2022-07"),
        ("规上工业总产值", "28630000000", "", "2022-01/2022-07"),
        ("固定资产投资", "120000000", "", "2022-07"),
        ("固定资产投资", "840000000", "", "2022-01/2022-07"),
    ]


def test_months_by_their_number_alone() -> None:
    found = timed("2022年规上工业总产值\n月份 产值(亿元)\n6 40.1\n7 42.6")
    assert [(value, period) for _, value, _, period in found] == [
        ("4010000000", "2022-06"),
        ("4260000000", "2022-07"),
    ]


@pytest.mark.parametrize("title", ["名称", "乡镇名称", "单位"])
def test_names_are_of_bodies_where_columns_tell_measures(title: str) -> None:
    found = told(f"镇街主要指标\n{title} 工业投资(亿元) 同比(%)\n三垛镇 12.4 8.6\n送桥镇 3.1 2.2")
    assert found == [
        ("高邮市三垛镇", "工业投资", "1240000000CNY", "8.6"),
        ("高邮市送桥镇", "工业投资", "310000000CNY", "2.2"),
    ]


def test_the_year_that_grew_is_the_later_one() -> None:
    text = "指标 2022年(亿元) 2021年(亿元) 增长(%)\n工业投资 12.4 11.1 11.7"
    assert timed(text) == [
        ("工业投资", "1240000000", "11.7", "2022"),
        ("工业投资", "1110000000", "", "2021"),
    ]


@pytest.mark.parametrize("titles", ["指标 高新区 三垛镇 全市", "高新区 三垛镇 全市"])
def test_a_body_a_column(titles: str) -> None:
    text = f"上半年对比\n{titles}\n规上工业产值(亿元) 138.4 46.7 520\n同比(%) 11.2 -2.4 8.8"
    assert told(text) == [
        ("高邮高新技术产业开发区", "规上工业产值", "13840000000CNY", "11.2"),
        ("高邮市三垛镇", "规上工业产值", "4670000000CNY", "-2.4"),
        ("高邮市", "规上工业产值", "52000000000CNY", "8.8"),
    ]


def test_names_of_places_beside_each_other_are_no_titles() -> None:
    assert told("参加单位\n高新区 三垛镇 临泽镇\n合计 3 个") == []


def test_how_much_of_a_task_is_done_in_a_table_of_measures() -> None:
    text = (
        "2023年主要经济指标任务分解\n指标名称 全年目标 1—7月完成 完成率(%) 同比增长(%)\n"
        "规上工业增加值(亿元) 120 68.4 57.0 7.6"
    )
    found = [(o.measure, str(o.amount.value), o.kind.name, o.growth) for o in read(text)._.observations]
    assert found == [
        ("规上工业增加值", "12000000000", "TARGET", None),
        ("规上工业增加值", "6840000000", "ACTUAL", Decimal("7.6")),
        ("规上工业增加值完成率", "57.0", "ACTUAL", None),
    ]


def test_cells_alone_that_have_no_unit_of_their_own() -> None:
    text = "1—7月乡镇招商引资情况\n乡镇\n签约项目(个)\n到位资金(亿元)\n三垛镇\n6\n3.8\n临泽镇\n4\n2.1"
    assert told(text) == [
        ("高邮市三垛镇", "签约项目", "6个", ""),
        ("高邮市三垛镇", "到位资金", "380000000CNY", ""),
        ("高邮市临泽镇", "签约项目", "4个", ""),
        ("高邮市临泽镇", "到位资金", "210000000CNY", ""),
    ]


@pytest.mark.parametrize(
    "titles",
    [
        "镇别│签约项目数│到位资金(亿元)\n────┼────┼────",
        "镇(街道)、园区 签约项目数 到位资金(亿元)",
        "签约项目数 到位资金(亿元)",
        "镇街 签约项目 到位资金\n(个) (亿元)",
    ],
)
def test_titles_of_towns(titles: str) -> None:
    rows = "三垛镇 3 1.6\n临泽镇 2 0.9"
    rows = rows.replace(" ", "│") if "│" in titles else rows
    assert [(subject, value) for subject, _, value, _ in told(f"7月份招商引资成绩单\n{titles}\n{rows}")] == [
        ("高邮市三垛镇", "3个"),
        ("高邮市三垛镇", "160000000CNY"),
        ("高邮市临泽镇", "2个"),
        ("高邮市临泽镇", "90000000CNY"),
    ]


def test_titles_over_the_figures_alone() -> None:
    text = (
        "高新区上半年简表\n6月 1—6月 同比增长\n规上工业产值(亿元) 24.5 138.4 11.2%\n"
        "入库税收(亿元) 0.92 5.61 8.3%"
    )
    assert timed(text) == [
        ("规上工业产值", "2450000000", "", "2023-06"),
        ("规上工业产值", "13840000000", "11.2", "2023-01/2023-06"),
        ("入库税收", "92000000", "", "2023-06"),
        ("入库税收", "561000000", "8.3", "2023-01/2023-06"),
    ]


@pytest.mark.parametrize("titles", ["项目 单位 产量 比上年同期增减(%)", "指标 单位 全市 同比±%"])
def test_one_column_of_a_table_of_measures_has_a_name(titles: str) -> None:
    assert told(f"上半年农业生产\n{titles}\n夏粮 万吨 18.6 1.2\n生猪出栏 万头 12.4 -2.3") == [
        ("高邮市", "夏粮", "186000吨", "1.2"),
        ("高邮市", "生猪出栏", "124000头", "-2.3"),
    ]


def test_growth_below_each_title_of_growth() -> None:
    titles = "镇 规上工业产值 同比 固定资产投资 同比\n(亿元) (%) (亿元) (%)"
    text = f"上半年各镇指标\n{titles}\n三垛镇 18.62 12.1 5.3 9.8"
    assert told(text) == [
        ("高邮市三垛镇", "规上工业产值", "1862000000CNY", "12.1"),
        ("高邮市三垛镇", "固定资产投资", "530000000CNY", "9.8"),
    ]


@pytest.mark.parametrize(
    "table",
    [
        "镇街 规上工业产值(亿) 固定资产投资(亿)\n三垛镇 18.62(+12.1%) 5.3(持平)",
        "乡镇名称 规上工业产值/亿元 同比/% 固定资产投资/亿元 同比/%\n三垛镇 18.62 12.1 5.3 0",
        "镇街 规上工业产值绝对值(亿元) ±% 固定资产投资完成额(亿元) ±%\n三垛镇 18.62 12.1 5.3 0",
        "镇街║规上工业产值(亿元)║同比(%)║固定资产投资(亿元)║同比(%)\n三垛镇║18.62║12.1║5.3║持平",
    ],
)
def test_titles_and_cells_in_other_forms(table: str) -> None:
    assert told(f"上半年各镇指标\n{table}") == [
        ("高邮市三垛镇", "规上工业产值", "1862000000CNY", "12.1"),
        ("高邮市三垛镇", "固定资产投资", "530000000CNY", "0"),
    ]


def test_titles_twice_beside_each_other() -> None:
    titles, rows = "镇街 产值(亿元) 同比(%)", "三垛镇 18.62 12.1 临泽镇 9.74 -3.2\n汤庄镇 6.05 8.8"
    assert told(f"上半年各镇规上工业产值及增速\n{titles} {titles}\n{rows}") == [
        ("高邮市三垛镇", "规上工业产值", "1862000000CNY", "12.1"),
        ("高邮市临泽镇", "规上工业产值", "974000000CNY", "-3.2"),
        ("高邮市汤庄镇", "规上工业产值", "605000000CNY", "8.8"),
    ]


def test_a_branch_a_line() -> None:
    text = "上半年主要行业情况\n行业 产值(亿元) 占比(%) 同比(%)\n装备制造 86.2 30.1 12.4\n纺织 64.8 22.6 -3.1"
    assert told(text) == [
        ("高邮市", "装备制造产值", "8620000000CNY", "12.4"),
        ("高邮市", "纺织产值", "6480000000CNY", "-3.1"),
    ]


@pytest.mark.parametrize(
    "titles",
    [
        "镇 街 规上工业产值 同 比 固定资产投资\n(亿元) (%) (亿元)",
        "镇街 工业 投资\n规上工业产值(亿元) 同比(%) 固定资产投资(亿元)",
    ],
)
def test_titles_printed_wide_or_below_those_of_groups(titles: str) -> None:
    assert told(f"上半年各镇指标\n{titles}\n三垛镇 18.62 12.1 5.3\n临泽镇 9.74 -3.2 2.9") == [
        ("高邮市三垛镇", "规上工业产值", "1862000000CNY", "12.1"),
        ("高邮市三垛镇", "固定资产投资", "530000000CNY", ""),
        ("高邮市临泽镇", "规上工业产值", "974000000CNY", "-3.2"),
        ("高邮市临泽镇", "固定资产投资", "290000000CNY", ""),
    ]


def test_columns_of_people_and_marks_are_passed_over() -> None:
    text = "上半年各镇指标\n镇街 党委书记 产值(亿元) 综合得分 等次\n三垛镇 温如玉 18.62 92.5 好"
    assert told(text) == [("高邮市三垛镇", "产值", "1862000000CNY", "")]


def test_titles_of_measures_over_a_line_of_units_that_names_the_rows() -> None:
    text = (
        "上半年各镇指标\n规上工业产值 税收收入 新入库项目\n单位 亿元 同比% 万元 个\n"
        "三垛镇 18.62 12.1 5300 4\n临泽镇 9.74 -3.2 2900 —\n合计 28.36 6.3 8200 4"
    )
    assert told(text) == [
        ("高邮市三垛镇", "规上工业产值", "1862000000CNY", "12.1"),
        ("高邮市三垛镇", "税收收入", "53000000CNY", ""),
        ("高邮市三垛镇", "新入库项目", "4个", ""),
        ("高邮市临泽镇", "规上工业产值", "974000000CNY", "-3.2"),
        ("高邮市临泽镇", "税收收入", "29000000CNY", ""),
        ("高邮市", "规上工业产值", "2836000000CNY", "6.3"),
        ("高邮市", "税收收入", "82000000CNY", ""),
        ("高邮市", "新入库项目", "4个", ""),
    ]


@pytest.mark.parametrize("beside", ["所在地", "所属乡镇", "行业", "主营产品"])
def test_firms_with_where_they_lie_or_what_they_make(beside: str) -> None:
    text = (
        f"上半年纳税大户\n序号 企业名称 {beside} 产值(亿元) 同比(%)\n"
        "1 高邮恒朗铝业有限公司 三垛镇 18.6 11.2\n2 齐川食品股份有限公司 临泽镇 9.2 -5.1"
    )
    assert told(text) == [
        ("高邮恒朗铝业有限公司", "产值", "1860000000CNY", "11.2"),
        ("齐川食品股份有限公司", "产值", "920000000CNY", "-5.1"),
    ]


def test_what_is_done_of_an_aim_has_its_measure() -> None:
    text = (
        "上半年各镇指标\n镇街 到位资金目标(亿元) 完成(亿元) 完成率(%) 签约项目(个)\n"
        "三垛镇 20 15.2 76 5\n临泽镇 12 6 50 3"
    )
    found = [(o.measure, f"{o.amount.value}{o.amount.unit}", o.kind.name) for o in read(text)._.observations]
    assert found[:4] == [
        ("到位资金", "2000000000CNY", "TARGET"),
        ("到位资金", "1520000000CNY", "ACTUAL"),
        ("到位资金完成率", "76%", "ACTUAL"),
        ("签约项目", "5个", "ACTUAL"),
    ]


def test_two_titles_and_two_figures_a_cell() -> None:
    text = "上半年招商成绩单\n镇街:签约项目/协议投资\n三垛镇:6个/12.4亿元\n临泽镇:4个/8.2亿元"
    assert told(text) == [
        ("高邮市三垛镇", "签约项目", "6个", ""),
        ("高邮市三垛镇", "协议投资", "1240000000CNY", ""),
        ("高邮市临泽镇", "签约项目", "4个", ""),
        ("高邮市临泽镇", "协议投资", "820000000CNY", ""),
    ]
