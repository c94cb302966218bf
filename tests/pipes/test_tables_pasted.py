"""Tables as they are pasted from a sheet: commas between cells, units in a second line of titles."""

from __future__ import annotations

from kg.commas import comma_cells, comma_tables
from kg.pages import split_page
from kg.pages.wrapped import with_whole_rows
from kg.types import Page
from tests.pipes.test_listings import told as projects
from tests.support import read

TOP = "清溪日报　2023年7月14日　星期五　03版\n\n"


def figures(text: str) -> list[tuple[str, str, str, str, str]]:
    """Subject, measure, value with unit, period, kind."""
    return [
        (o.subject.name, o.measure, f"{o.amount.value:f}{o.amount.unit}", o.period, o.kind.value)
        for o in read(text)._.observations
    ]


def test_a_comma_between_figures_parts_them_where_the_titles_say_so() -> None:
    assert list(comma_tables(["名次,镇街,产值", "1,三垛镇,650", "2,送桥镇,1,250", "完"])) == [(0, 3, 3)]
    rows = ["镇街,预计,目标", "三垛镇,650,640", "送桥镇,12.5,420"]
    assert list(comma_tables(["全市", *rows])) == [(1, 4, 3)]
    assert [rows[1][a:b] for a, b in comma_cells(rows[1], 3)] == ["三垛镇", "650", "640"]
    assert len(comma_cells("三垛镇,1,250", 2)) == 2


def test_an_outlook_stands_beside_what_was_done_and_what_is_aimed_at() -> None:
    text = (
        "2023年主要经济指标\n指标,计量单位,1—9月完成,同比(%),全年预计,年初目标\n"
        "固定资产投资,亿元,92.7,11.3,125,120\n米糠油出口,万美元,7350,22.6,9800,9500"
    )
    assert figures(text) == [
        ("高邮市", "固定资产投资", "9270000000CNY", "2023-01/2023-09", "actual"),
        ("高邮市", "固定资产投资", "12500000000CNY", "2023", "expected"),
        ("高邮市", "固定资产投资", "12000000000CNY", "2023", "target"),
        ("高邮市", "米糠油出口", "73500000USD", "2023-01/2023-09", "actual"),
        ("高邮市", "米糠油出口", "98000000USD", "2023", "expected"),
        ("高邮市", "米糠油出口", "95000000USD", "2023", "target"),
    ]


def test_rows_of_such_a_table_flow_into_no_other_line() -> None:
    text = (
        TOP + "清溪县二季度开工项目\n序号，项目名称，投资主体，总投资（亿元），片区\n"
        "1，阀体铸造项目，恒朗集团有限公司，3.5，玉泉镇\n2，冷链云仓项目，白露物流公司，，云岭镇\n"
    )
    article = split_page(Page("test.txt", text, "0"))[-1]
    assert article.headline == "清溪县二季度开工项目"
    assert article.text.split("\n")[1] == "序号,项目名称,投资主体,总投资(亿元),片区"


def test_an_empty_cell_of_such_a_table_is_no_name() -> None:
    text = "姓名,单位,职务,备注\n顾林,县财政局,副局长,3\n,县商务局,副局长,2\n石川,县水务局,局长,1"
    assert {t.person for t in read(text)._.tenures} == {"顾林", "石川"}


def test_banks_have_figures_of_their_own_below_a_unit_that_holds_for_all() -> None:
    head = "6月末存贷款余额表\n(单位:亿元)\n机构\n存款余额\n同比增长%\n贷款余额\n同比增长%\n"
    rows = "工商银行高邮支行\n58.2\n4.6\n36.1\n7.9\n高邮农商银行\n71.5\n5.0\n42.8\n8.3"
    assert [row[:3] for row in figures(head + rows)] == [
        ("工商银行高邮支行", "存款余额", "5820000000CNY"),
        ("工商银行高邮支行", "贷款余额", "3610000000CNY"),
        ("高邮农商银行", "存款余额", "7150000000CNY"),
        ("高邮农商银行", "贷款余额", "4280000000CNY"),
    ]


def test_a_sum_of_all_zones_is_of_none_of_them() -> None:
    text = "前三季度各产业园区招商引资情况\n园区|签约项目|协议资金(亿元)\n三垛产业园|12|46.8\n合计|28|126.2\n"
    assert [row[0] for row in figures(text)] == ["三垛产业园", "三垛产业园", "高邮市", "高邮市"]


def test_units_in_a_line_below_the_titles_of_projects() -> None:
    rows = "阀体铸造项目 恒朗集团有限公司 3.5 8000\n轴承二期项目 石川轴承有限公司 1.2 6000"
    two = projects(f"一季度重点项目\n项目名称 投资方 总投资 年产值\n(亿元) (万元)\n{rows}")
    one = projects(f"一季度重点项目\n项目名称 投资方 总投资 年产值\n(亿元)\n{rows}")
    assert [sums for *_, sums in two] == [
        ("total 350000000 CNY", "output 80000000 CNY"),
        ("total 120000000 CNY", "output 60000000 CNY"),
    ]
    assert [sums[1] for *_, sums in one] == ["output 800000000000 CNY", "output 600000000000 CNY"]


def test_a_table_that_counts_projects_names_none() -> None:
    text = "招商引资情况\n园区 签约项目 协议资金\n(个) (亿元)\n三垛产业园 12 46.8\n临泽产业园 4"
    assert projects(text) == []


def test_units_are_of_the_titles_above_them_though_the_rows_stand_elsewhere() -> None:
    page = (
        "项目名称　　投资方　　总投资　　年产值\n　　　　　　　　　　　（亿元）　（万元）\n"
        "阀体铸造项目　　恒朗集团有限公司　　3.5　　8000\n轴承二期项目　　石川轴承有限公司　　1.2　　6000\n"
    )
    spans, start = [], 0
    for line in page.splitlines():
        spans.append((start, start + len(line)))
        start += len(line) + 1
    pieces = next(iter(with_whole_rows(page, spans, [2, 1, 1, 1])))[0]
    joined = "".join(page[slice(*piece)] for piece in pieces).split("\u3000")
    assert joined == ["项目名称", "投资方", "总投资（亿元）", "年产值（万元）"]
