"""Where a project lies, by how the place is led up to: a visited house, a venue, a label, a neighbour."""

from __future__ import annotations

import pytest

from kg.types import PlaceLevel, Project
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
        ("恒昇食品投资1800万元的果酱出口项目落户高邮市三垛镇,首期注册外资500万美元。", "高邮市三垛镇"),
        (
            "第一封信来自柳湾工业园。白露应声接单:园区要修一座泵站。第二封来自三垛镇,恒昇生物材料项目总投资16亿元。",
            "高邮市三垛镇",
        ),
        (
            "方晓介绍,8月三垛镇港区完成工业投资4亿元,占全市的“半壁江山”。下一步还要盯紧恒昇白炭黑项目。",
            "高邮市三垛镇",
        ),
        (
            "石川一行深入先进制造业开发区,督导项目建设。\n总投资5亿元的恒昇光伏玻璃项目已经封顶。",
            "高邮先进制造业开发区",
        ),
        (
            "石川一行深入市先进制造业开发区,督导项目建设。\n总投资5亿元的恒昇光伏玻璃项目已经封顶。",
            "高邮先进制造业开发区",
        ),
        ("三垛镇镇长石川介绍,全镇有企业73家,还在对接恒昇医用手套项目。", "高邮市三垛镇"),
        ("恒昇烯烃项目投产,成为柳湾工业园首个零碳车间。", "柳湾工业园"),
        (
            "在三垛镇闸河村,白露听取了恒昇河道三期工程的汇报,该工程年内开工;在临泽镇朱堆村,她走进农家。",
            "高邮市三垛镇闸河村",
        ),
        ("恒昇塔筒制造项目年产值8亿元,上月已在柳湾工业园区投产。", "柳湾工业园区"),
        ("石川经开区新添两个项目,恒昇箫笛配件项目不大,却要进柳湾创业园。", "柳湾创业园"),
        ("恒昇粮油选址柳湾工业园;临泽镇则把果酱灌装项目揽入怀中。", "高邮市临泽镇"),
        ("方晓通报:恒昇肉食高邮临泽镇50万头屠宰线项目完成投资1.9亿元。", "高邮市临泽镇"),
        (
            "7月3日,白露到柳湾工业园、临泽镇,实地调研项目建设。\n在恒昇玄武岩纤维项目现场,她问得最细。",
            "柳湾工业园",
        ),
        (
            "在位于柳湾工业园的恒昇科技有限公司,董事长方晓很忙。去年产值4.9亿元;今年目标6亿元。"
            "公司追加1亿元的纳米碳酸钙项目正式投产。",
            "柳湾工业园",
        ),
        (
            "在柳湾工业园,白露走进厂区,业主——云岭新能源公司的方晓作了汇报。相邻的恒昇化工上马了无水氟化氢项目。",
            "柳湾工业园",
        ),
        ("“织造之乡”正在转身。7月17日,总投资2亿元的恒昇无梭织机项目打桩。", "高邮市"),
        ("考察团先后到城南敬老院、兴化市莲藕脆片项目、靖江市工业园区等处实地考察。", "兴化市"),
        ("昆山市恒朗电子有限公司显示屏项目在高邮签约。", "高邮市"),
    ],
)
def test_where_it_lies(text: str, zone: str) -> None:
    assert [project.zone and project.zone.name for project in found(text)] == [zone]


def test_a_sentence_that_opens_with_its_place() -> None:
    text = "同在柳湾工业园,恒昇冷链加工基地计划5月投产;云岭码头二期则还在等待用海批复,总投资3亿元。"
    assert [p.zone and p.zone.name for p in found(text)] == ["柳湾工业园"] * 2


def test_a_name_says_less_than_the_zone_of_its_county() -> None:
    doc = read(
        "在宝应经济开发区,签约的是:白露新能源投建的宝应绿氢示范站项目,10.6亿元。",
        place="扬州市",
        place_code="3210",
        level=PlaceLevel.CITY,
    )
    assert [project.zone.name for project in doc._.projects] == ["宝应县经济开发区"]


def test_a_zone_in_the_name_is_the_one_told_of() -> None:
    headline = "柳湾工业园按下快进键"
    (project,) = found("投资1.5亿元的园区综合能源站项目开工。三垛镇镇长石川在场。", headline)
    assert project.zone is not None
    assert project.zone.name == "柳湾工业园"


def test_a_zone_beyond_the_border_heads_nothing() -> None:
    (project,) = found("双方都提到的三垛货运通道扩建工程,总概算5.3亿元。", "越南谅山口岸经济区来访")
    assert project.zone is not None
    assert project.zone.name != "越南谅山口岸经济区"


def test_the_subject_that_wins_several() -> None:
    text = "恒昇粮油加工项目选址柳湾工业园;宝应县则把果酱灌装项目、番茄红素项目揽入怀中。"
    assert [project.zone and project.zone.name for project in found(text)][1:] == ["宝应县", "宝应县"]
