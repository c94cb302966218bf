"""Figures that lean on those before them: bases, wholes counted first, thresholds reached."""

from __future__ import annotations

import pytest

from tests.pipes.test_observations import told
from tests.support import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "全市规模以上家电类企业4家,创造产值401.15亿元,同比增长2.16%。",
            [
                ("规模以上家电类企业", "4家", "", "actual"),
                ("规模以上家电类企业产值", "40115000000CNY", "2.16", "actual"),
            ],
        ),
        (
            "总投资131.3亿元的8个省级重点实施类项目,年度计划投资30.7亿元,累计已完成18.6亿元。",
            [
                ("省级重点实施类项目", "8个", "", "actual"),
                ("省级重点实施类项目总投资", "13130000000CNY", "", "actual"),
                ("省级重点实施类项目年度计划投资", "3070000000CNY", "", "target"),
                ("省级重点实施类项目完成投资", "1860000000CNY", "", "actual"),
            ],
        ),
        (
            "全市88个转型项目集中签约,总投资730.1亿元,预计年产值1171.5亿元。",
            [
                ("签约转型项目", "88个", "", "actual"),
                ("签约转型项目总投资", "73010000000CNY", "", "actual"),
                ("签约转型项目年产值", "117150000000CNY", "", "expected"),
            ],
        ),
        (
            "全市有16个项目列入省重大项目投资计划。",
            [("列入省重大项目投资计划项目", "16个", "", "actual")],
        ),
        (
            "全市工业应税销售收入跨上新的千亿台阶,超5400亿元。",
            [("工业应税销售收入", "540000000000CNY", "", "actual")],
        ),
        ("开发区分会场集中开工项目共108个。", [("集中开工项目", "108个", "", "actual")]),
    ],
)
def test_figures(text: str, expected: list[tuple[str, str, str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "5月9日,高邮市2023项目攻坚年三季度集中开工活动举行。",
        "园区东距市区5公里,道路设计行车时速40公里。",
        "率先为全县37个贫困村建成综合文化服务中心。",
        "石川与白露分别代表高邮市政府与恒泰集团签订了投资额40亿元的合作协议。",
    ],
)
def test_no_figures(text: str) -> None:
    assert read(text)._.observations == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "分产业看,第一产业增加值18.2亿元,增长3.1%;第二产业52.6亿元,增长6.9%。",
            [("第一产业增加值", "1820000000CNY", "3.1"), ("第二产业增加值", "5260000000CNY", "6.9")],
        ),
        (
            "第一产业投资增长3.1%,第二产业增长6.9%。",
            [("第一产业投资", "3.1%", "3.1"), ("第二产业投资", "6.9%", "6.9")],
        ),
        (
            "一产增加值24亿元、二产131亿元,依次增长3.6%、5.8%。",
            [("一产增加值", "2400000000CNY", "3.6"), ("二产增加值", "13100000000CNY", "5.8")],
        ),
        (
            "进出口总额19.4亿元、出口16.2亿元,双双增长13.5%、16.9%。",
            [("进出口总额", "1940000000CNY", "13.5"), ("出口", "1620000000CNY", "16.9")],
        ),
        (
            "农林牧渔业总产值42亿元,其中农业21亿元、渔业8亿元。",
            [
                ("农林牧渔业总产值", "4200000000CNY", ""),
                ("农业总产值", "2100000000CNY", ""),
                ("渔业总产值", "800000000CNY", ""),
            ],
        ),
        (
            "规上工业增加值增长8.1%,固定资产投资9.2%,第三产业投资7.1%,城镇化率56.2%。",
            [
                ("规上工业增加值", "8.1%", "8.1"),
                ("固定资产投资", "9.2%", "9.2"),
                ("第三产业投资", "7.1%", "7.1"),
                ("城镇化率", "56.2%", ""),
            ],
        ),
        ("技改投资增长9.1%,比全省平均水平(7.3%)高1.8个百分点。", [("技改投资", "9.1%", "9.1")]),
    ],
)
def test_what_the_neighbour_says_is_not_said_again(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert [(measure, value, growth) for measure, value, growth, _ in told(text)] == expected


def test_growth_goes_on_from_town_to_town() -> None:
    found = read("三垛镇工业投资增长11.2%,临泽镇9.6%。")._.observations
    assert [(o.subject.name, o.measure, str(o.growth)) for o in found] == [
        ("高邮市三垛镇", "工业投资", "11.2"),
        ("高邮市临泽镇", "工业投资", "9.6"),
    ]
