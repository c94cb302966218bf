"""Figures of aims, of those to whom something is done, of classes by size, and what is none of a place."""

from __future__ import annotations

import pytest

from tests.pipes.test_observations import told
from tests.support import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "上半年完成进出口41.6亿元;对照全年90亿元的进出口目标,任务完成46.2%。",
            [
                ("进出口", "4160000000CNY", "", "actual"),
                ("进出口", "9000000000CNY", "", "target"),
                ("进出口任务完成率", "46.2%", "", "actual"),
            ],
        ),
        (
            "全年18亿元的税收目标已完成九成。",
            [("税收", "1800000000CNY", "", "target"), ("税收目标完成率", "90%", "", "actual")],
        ),
        (
            "提前两个月完成全年20亿元的固定资产投资任务。",
            [("固定资产投资", "2000000000CNY", "", "target")],
        ),
        (
            "上半年,全市招商到位资金32亿元,任务完成53.2%;外贸进出口任务完成率61%。",
            [
                ("招商到位资金", "3200000000CNY", "", "actual"),
                ("招商到位资金任务完成率", "53.2%", "", "actual"),
                ("外贸进出口任务完成率", "61%", "", "actual"),
            ],
        ),
    ],
)
def test_how_much_of_a_task_is_done(text: str, expected: list[tuple[str, str, str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "前5个月,市税务局为412户企业办理留抵退税1.27亿元。",
            [("办理留抵退税企业", "412户", "", "actual"), ("留抵退税", "127000000CNY", "", "actual")],
        ),
        (
            "市农商行向186家企业发放贷款12.4亿元,给全市3200户农户兑现补贴640万元。",
            [
                ("发放贷款企业", "186家", "", "actual"),
                ("发放贷款", "1240000000CNY", "", "actual"),
                ("兑现补贴农户", "3200户", "", "actual"),
                ("兑现补贴", "6400000CNY", "", "actual"),
            ],
        ),
        (
            "园区一期26家企业去年卖了9.3亿元产品,同比增长34%。",
            [("一期企业", "26家", "", "actual"), ("销售额", "930000000CNY", "34", "actual")],
        ),
        (
            "去年社区调解纠纷213件,调成的占97.6%。",
            [("社区调解纠纷", "213件", "", "actual"), ("社区调解纠纷调成占比", "97.6%", "", "actual")],
        ),
        (
            "一般公共预算收入33.8亿元,与去年同期持平,税收占比78.4%。",
            [
                ("一般公共预算收入", "3380000000CNY", "0", "actual"),
                ("一般公共预算收入税收占比", "78.4%", "", "actual"),
            ],
        ),
        (
            "口岸出入境车辆3.2万台次,与去年同期持平。",
            [("口岸出入境车辆", "32000台次", "0", "actual")],
        ),
    ],
)
def test_whom_something_is_done_for(text: str, expected: list[tuple[str, str, str, str]]) -> None:
    assert told(text) == expected


def test_what_runs_at_full_tilt_already_yields_more() -> None:
    text = "白露说:“这条线上个月刚满产,全年出货触控模组预计3600万片。”"
    assert told(text) == [("出货触控模组", "36000000片", "", "expected")]


@pytest.mark.parametrize(
    "text",
    [
        "由旅菲乡亲捐资320万元兴建的“侨灯书屋”建成开放。",
        "村民自筹资金86万元修通了入户路。",
        "恒昇铜排、恒朗变压器两个项目在高新区动工,总投资分别为4.5亿元、2.2亿元。",
    ],
)
def test_what_is_put_into_one_thing(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "固定资产投资9.8亿元(-6.2%),进出口7.3亿元(+21.8%),税收2亿元,同比+3%。",
            [
                ("固定资产投资", "980000000CNY", "-6.2", "actual"),
                ("进出口", "730000000CNY", "21.8", "actual"),
                ("税收", "200000000CNY", "3", "actual"),
            ],
        ),
        (
            "固定资产投资(不含农户)同比增长4.8%,企业亏损面21.2%。",
            [("固定资产投资", "4.8%", "4.8", "actual"), ("企业亏损面", "21.2%", "", "actual")],
        ),
        (
            "全镇共实施重点项目14个,目前已竣工4个、在建8个。",
            [
                ("实施重点项目", "14个", "", "actual"),
                ("竣工重点项目", "4个", "", "actual"),
                ("在建重点项目", "8个", "", "actual"),
            ],
        ),
    ],
)
def test_signs_notes_and_works_under_way(text: str, expected: list[tuple[str, str, str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "恒昇光伏组件、绕城公路西段等36个项目建成投用。",
        "恒朗公司的绿色铝项目要推动年内开工。全年新签约10亿元以上项目20个。",
    ],
)
def test_no_firm_counts_the_projects_of_a_place(text: str) -> None:
    assert [o.subject.name for o in read(text)._.observations] == ["高邮市"]


def test_what_a_station_can_do_is_no_figure() -> None:
    assert told("抽水蓄能电站大坝填筑到顶。该电站总投资88亿元,装机120万千瓦。") == []


def kinds(text: str) -> list[str]:
    return [o.kind.value for o in read(text, date="2023-05-20")._.observations]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("一季度引进项目25个,签约额40亿元。", ["actual", "actual"]),
        ("三季度引进项目25个,签约额40亿元。", ["target", "target"]),
        ("明年一季度引进项目25个,签约额40亿元。", ["target", "target"]),
        ("例会还定下,二季度新签约亿元以上项目6个,到账外资3000万美元。", ["target", "target"]),
        (
            "今冬供热面积预计1.13亿平方米;到5月9日,全市检修锅炉287台,占计划的92.6%。",
            ["expected", "actual", "actual"],
        ),
        ("今冬供热面积预计1.13亿平方米;到9月9日,全市检修锅炉287台。", ["expected", "target"]),
    ],
)
def test_what_lies_ahead_of_the_issue_is_aimed_at(text: str, expected: list[str]) -> None:
    assert kinds(text) == expected
