"""Lists of projects in further layouts: names over lines, columns printed once or for two things, days."""

from __future__ import annotations

import re

import pytest

from kg.pipes.projects.listings.gaps import held
from tests.pipes.test_listings import told
from tests.support import read


def test_names_in_lines_of_their_own_over_a_line_without_labels() -> None:
    text = (
        "二季度签约项目名单\n1.伺服电机二期\n朔川电机公司|3.1亿元|三垛镇\n"
        "2.速冻水饺工厂\n云禾食品公司|7200万元|送桥镇"
    )
    assert told(text) == [
        ("伺服电机二期", ("朔川电机公司",), "高邮市三垛镇", ("total 310000000 CNY",)),
        ("速冻水饺工厂", ("云禾食品公司",), "高邮市送桥镇", ("total 72000000 CNY",)),
    ]


def test_a_first_column_that_is_printed_once_holds_for_the_rows_below() -> None:
    text = (
        "所属镇区|项目名称|投资方|总投资\n三垛镇|伺服电机二期|朔川电机公司|3.1亿元\n|阀体铸造三期|恒昇公司|9000万元\n"
        "送桥镇|速冻水饺工厂|云禾食品公司|7200万元"
    )
    assert [(name, place) for name, _, place, _ in told(text)] == [
        ("伺服电机二期", "高邮市三垛镇"),
        ("阀体铸造三期", "高邮市三垛镇"),
        ("速冻水饺工厂", "高邮市送桥镇"),
    ]


def test_a_column_may_tell_two_things_one_of_them_in_brackets() -> None:
    text = (
        "项目(业主)/总投资(亿元)/1—5月完成(亿元)\n伺服电机二期(朔川电机)/3.1/1.2\n"
        "速冻水饺工厂(云禾食品)/0.72/0.3"
    )
    assert [(name, firms, sums) for name, firms, _, sums in told(text)] == [
        ("伺服电机二期", ("朔川电机",), ("total 310000000 CNY", "other 120000000 CNY")),
        ("速冻水饺工厂", ("云禾食品",), ("total 72000000 CNY", "other 30000000 CNY")),
    ]


def test_columns_and_labels_of_days_say_what_comes() -> None:
    text = (
        "项目名称|总投资|计划开工时间|计划竣工时间\n伺服电机二期|3.1亿元|2024年3月|2025年底\n"
        "速冻水饺工厂|7200万元|6月|—\n"
        "◆阀体铸造三期\n建设单位:恒昇公司\n总投资:9000万元\n预计投产时间:2025年6月"
    )
    assert [[stage.value for stage in project.stages] for project in read(text)._.projects] == [
        ["开工", "竣工"],
        ["开工"],
        ["投产"],
    ]


def test_what_a_paragraph_opens_with_holds_for_its_list_with_all_in_brackets() -> None:
    text = (
        "一是签约一批。伺服电机二期(朔川电机,3.1亿元,三垛镇)、阀体铸造三期(恒昇公司,9000万元,送桥镇)2个项目。\n"
        "二是投产一批。速冻水饺工厂(云禾食品,7200万元,三垛镇)1个项目。"
    )
    assert [(name, firms, place) for name, firms, place, _ in told(text)] == [
        ("伺服电机二期", ("朔川电机",), "高邮市三垛镇"),
        ("阀体铸造三期", ("恒昇公司",), "高邮市送桥镇"),
        ("速冻水饺工厂", ("云禾食品",), "高邮市三垛镇"),
    ]
    assert [[stage.value for stage in project.stages] for project in read(text)._.projects] == [
        ["签约"],
        ["签约"],
        ["投产"],
    ]


def test_entries_in_sentences_under_headings_that_sort_them() -> None:
    text = (
        "2023年重点建设项目安排\n一、工业项目\n(一)续建\n"
        "1.朔川电机项目。江苏朔川电机有限公司投资建设,位于三垛镇,总投资8.5亿元,2023年计划投资3亿元。\n"
        "二、农林水项目\n(一)续建\n"
        "2、5万亩农田建设项目。市农业农村局实施,总投资1.5亿元,2023年计划投资9000万元。\n"
        "3.老旧小区改造项目。市住建局实施,总投资2.2亿元,2023年计划投资1.2亿元。"
    )
    assert told(text) == [
        (
            "朔川电机项目",
            ("江苏朔川电机有限公司",),
            "高邮市三垛镇",
            ("total 850000000 CNY", "other 300000000 CNY"),
        ),
        ("5万亩农田建设项目", ("市农业农村局",), "高邮市", ("total 150000000 CNY", "other 90000000 CNY")),
        ("老旧小区改造项目", ("市住建局",), "高邮市", ("total 220000000 CNY", "other 120000000 CNY")),
    ]
    assert [{stage.value for stage in p.stages} for p in read(text)._.projects] == [{"在建"}] * 3


@pytest.mark.parametrize("bar", ["|", "\t"])
def test_cells_may_be_left_empty(bar: str) -> None:
    text = (
        "重点项目表\n项目名称|业主单位|总投资(万元)|建设地点|建设性质\n"
        "伺服电机二期|朔川电机公司|31000|三垛镇|新建\n"
        "石川桥|市交通运输局|9000||续建\n市第六中学||26000|送桥镇|新建\n合计||66000||"
    )
    table = text.replace("||", "|") if bar != "|" else text
    assert told(table.replace("|", bar)) == [
        ("伺服电机二期", ("朔川电机公司",), "高邮市三垛镇", ("total 310000000 CNY",)),
        ("石川桥", ("市交通运输局",), "高邮市", ("total 90000000 CNY",)),
        ("市第六中学", (), "高邮市送桥镇", ("total 260000000 CNY",)),
    ]


@pytest.mark.parametrize("title", ["包联项目", "挂点项目", "责任项目名称"])
def test_projects_that_somebody_looks_after(title: str) -> None:
    text = (
        f"领导包联重点项目一览表\n包联领导|职务|{title}|总投资(亿元)|目前进展\n"
        "温如玉|市委书记|伺服电机二期项目|3.1|设备安装\n白露|市长|速冻水饺项目|0.7|前期手续办理"
    )
    assert [(name, sums) for name, _, _, sums in told(text)] == [
        ("伺服电机二期项目", ("total 310000000 CNY",)),
        ("速冻水饺项目", ("total 70000000 CNY",)),
    ]


def test_commas_may_part_the_cells_of_a_table() -> None:
    text = (
        "部分签约项目\n项目名称,投资方,总投资(亿元),落户地\n伺服电机二期,朔川电机公司,3.1,三垛镇\n"
        "速冻水饺工厂,云禾食品公司,0.72,送桥镇"
    )
    assert told(text) == [
        ("伺服电机二期", ("朔川电机公司",), "高邮市三垛镇", ("total 310000000 CNY",)),
        ("速冻水饺工厂", ("云禾食品公司",), "高邮市送桥镇", ("total 72000000 CNY",)),
    ]


def test_brackets_that_a_row_leaves_empty_tell_of_nobody() -> None:
    text = "序号 项目(业主) 总投资(亿元)\n1 伺服电机二期(朔川电机) 3.1\n2 速冻水饺工厂() 0.9"
    assert [(name, firms) for name, firms, _, _ in told(text)] == [
        ("伺服电机二期", ("朔川电机",)),
        ("速冻水饺工厂", ()),
    ]


def test_a_number_may_stand_in_the_cell_of_the_name() -> None:
    text = (
        "序号 项目名称 业主 总投资(亿元) 去处\n1.伺服电机二期 朔川电机公司 3.1 三垛镇\n"
        "2.速冻水饺工厂 云禾食品公司 0.72 送桥镇"
    )
    assert told(text) == [
        ("伺服电机二期", ("朔川电机公司",), "高邮市三垛镇", ("total 310000000 CNY",)),
        ("速冻水饺工厂", ("云禾食品公司",), "高邮市送桥镇", ("total 72000000 CNY",)),
    ]


def test_sums_may_leave_out_their_currency() -> None:
    rows = "伺服电机二期/朔川电机公司/3.1亿/三垛镇\n速冻水饺工厂/云禾食品公司/7200万/送桥镇"
    found = [
        ("伺服电机二期", ("朔川电机公司",), "高邮市三垛镇", ("total 310000000 CNY",)),
        ("速冻水饺工厂", ("云禾食品公司",), "高邮市送桥镇", ("total 72000000 CNY",)),
    ]
    assert told(f"签约项目名单\n{rows}") == found
    assert told(f"项目名称/业主/总投资/地点\n{rows}") == found


@pytest.mark.parametrize(("first", "second"), [("第一站", "第二站"), ("点位1", "点位2"), ("第1组", "第2组")])
def test_the_stop_of_a_tour_is_where_the_projects_below_it_lie(first: str, second: str) -> None:
    text = (
        f"观摩线路及项目情况\n{first} 高邮经济开发区\n"
        f"废旧轮胎热解项目(恒昇环保科技有限公司) 总投资4.2亿元 试生产\n"
        f"{second} 三垛镇\n智能纺纱车间项目(石川羊绒有限公司) 总投资2.6亿元 主体封顶\n"
        "绒毛检测中心项目 总投资6800万元 完成竣工验收"
    )
    assert [(name, place) for name, _, place, _ in told(text)] == [
        ("废旧轮胎热解项目", "高邮经济开发区"),
        ("智能纺纱车间项目", "高邮市三垛镇"),
        ("绒毛检测中心项目", "高邮市三垛镇"),
    ]


def test_a_row_of_many_cells_under_more_titles_is_not_tried_in_every_way() -> None:
    text = " ".join(["恒朗轴承项目", *["石川"] * 19])
    cells = [match.span() for match in re.finditer("[^ ]+", text)]
    assert held(text, (0, len(text)), cells, ("name", "total", *[""] * 38)) is None


def test_cells_in_turns_below_a_line_with_the_unit() -> None:
    text = (
        "(单位:亿元)\n序号\n项目名称\n投资方\n总投资\n所在园区\n"
        "1\n光电显示模组项目\n恒朗光电有限公司\n15\n城南工业园\n"
        "2\n锂电池铝壳项目\n石桥五金有限公司\n5.2\n三垛镇"
    )
    found = read(text, "一季度集中签约项目一览表")._.projects
    assert [[float(i.amount.value) for i in p.investments] for p in found] == [[1500000000], [520000000]]
