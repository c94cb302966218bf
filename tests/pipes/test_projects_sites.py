"""Where a project lies, by how the place is led up to: a visited house, a venue, a label, a neighbour."""

from __future__ import annotations

import pytest

from kg.types import Project
from tests.support import read


def found(text: str, headline: str = "") -> tuple[Project, ...]:
    projects: tuple[Project, ...] = read(text, headline)._.projects
    return projects


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        (
            "走进位于三垛镇的高邮恒昇食品有限公司,生产线正开足马力。\n今年,恒昇投资8000万元的窑炉余热技改项目3月动工。",
            "高邮市三垛镇",
        ),
        (
            "在位于柳湾工业园的高邮恒昇食品有限公司,机器响个不停。今年夏天,恒昇投资2亿元的果酱项目在园区破土动工。",
            "柳湾工业园",
        ),
        (
            "全市重点项目集中开工活动在柳湾工业园举行,8个项目同时破土。\n"
            "开工项目中,经开区占3个。主会场所在的海桓塔筒制造项目,总投资3亿元。",
            "柳湾工业园",
        ),
        (
            "恒昇烯烃装置进入桩基阶段的消息,是柳湾工业园管委会副主任白露在现场例会上报告的。该项目总投资68亿元。",
            "柳湾工业园",
        ),
        (
            "7月27日,观摩团的中巴车开进了柳湾工业园。高邮市委书记、柳湾工业园党工委书记白露现场解说。\n"
            "第一站是云岭新材有限公司的轮毂锻造基地。基地总投资16亿元。",
            "柳湾工业园",
        ),
        ("【柳湾工业园】恒昇电子的智能穿戴项目19日复工,总投资4.6亿元。", "柳湾工业园"),
        ("▲柳湾工业园:恒昇文旅打造的“纺织记忆”街区项目正在铺装路面,投资1.1亿元。", "柳湾工业园"),
        ("昨日,恒昇不锈钢深加工项目正式牵手三垛镇。", "高邮市三垛镇"),
        (
            "恒昇生物股份有限公司董事长温如玉,高新区管委会副主任白露,三垛镇党委书记石川先后作典型发言。"
            "温如玉介绍,投资10.5亿元的阿洛糖生产项目已于去年12月建成投产。",
            "高邮市",
        ),
        ("“织造之乡”正在转身。7月17日,总投资2亿元的恒昇无梭织机项目打桩。", "高邮市"),
    ],
)
def test_where_it_lies(text: str, zone: str) -> None:
    assert [project.zone and project.zone.name for project in found(text)] == [zone]


def test_a_sentence_that_opens_with_its_place() -> None:
    text = "同在柳湾工业园,恒昇冷链加工基地计划5月投产;云岭码头二期则还在等待用海批复,总投资3亿元。"
    assert [p.zone and p.zone.name for p in found(text)] == ["柳湾工业园"] * 2
