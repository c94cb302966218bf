"""What headings over the rows of a list say of each row: its place, its stage; and where it ends."""

from __future__ import annotations

import pytest

from kg.types import Project, Stage
from tests.support import read

SIGNED, STARTED, COMPLETED = (Stage.SIGNED,), (Stage.STARTED,), (Stage.COMPLETED,)


def found(text: str) -> dict[str, tuple[str, tuple[Stage, ...]]]:
    """The place and stages of each project."""
    projects: tuple[Project, ...] = read(text)._.projects
    return {p.name: (p.zone.name if p.zone else "", p.stages) for p in projects}


ROLLER = "轴承滚子项目(山东恒昇轴承有限公司,3.2亿元)"
FUNGUS = "食用菌深加工项目(清溪菌业集团,9800万元)"
HARBOUR = "云岭内河港扩建项目(朗晨物流集团,5亿元)"


@pytest.mark.parametrize(
    ("town", "zone"),
    [
        ("【三垛镇】", "【柳湾工业园】"),
        ("■三垛镇(2个,4.18亿元)", "■柳湾工业园(1个)"),
        ("一、三垛镇", "二、柳湾工业园"),
        ("(一)三垛镇(2个)", "(二)柳湾工业园(1个)"),
        ("三垛镇(2个)", "柳湾工业园(1个)"),
        ("◆ 三垛镇 ◆", "◆ 柳湾工业园 ◆"),
    ],
)
def test_a_heading_says_where_its_rows_lie(town: str, zone: str) -> None:
    text = f"会上签约3个项目,名单如下:\n{town}\n{ROLLER}\n{FUNGUS}\n{zone}\n{HARBOUR}\n白露要求抓好落实。"
    assert [place for place, _ in found(text).values()] == ["高邮市三垛镇", "高邮市三垛镇", "柳湾工业园"]


def test_headings_stand_under_headings() -> None:
    text = (
        "18日,全市重大项目集中签约、开工仪式举行,现将部分项目公布如下。\n"
        f"签约项目(2个,总投资4.18亿元)\n▲三垛镇\n{ROLLER}\n▲柳湾工业园\n{FUNGUS}\n"
        f"新开工项目(1个,总投资5亿元)\n▲三垛镇\n{HARBOUR}"
    )
    assert found(text) == {
        "轴承滚子项目": ("高邮市三垛镇", SIGNED),
        "食用菌深加工项目": ("柳湾工业园", SIGNED),
        "云岭内河港扩建项目": ("高邮市三垛镇", STARTED),
    }


def test_stages_stand_under_places() -> None:
    text = (
        "本季度重点项目进展如下:\n"
        f"【三垛镇】\n●竣工项目\n{ROLLER}\n●开工项目\n{FUNGUS}\n【柳湾工业园】\n●竣工项目\n{HARBOUR}"
    )
    assert found(text) == {
        "轴承滚子项目": ("高邮市三垛镇", COMPLETED),
        "食用菌深加工项目": ("高邮市三垛镇", STARTED),
        "云岭内河港扩建项目": ("柳湾工业园", COMPLETED),
    }


def test_a_list_says_where_all_lie_that_say_nothing_else() -> None:
    text = (
        "签约的主要项目是(未注明地点的均在柳湾工业园):\n"
        f"{ROLLER}\n食用菌深加工项目(三垛镇,清溪菌业集团,9800万元)\n{HARBOUR}\n白露要求抓好落实。"
    )
    assert [place for place, _ in found(text).values()] == ["柳湾工业园", "高邮市三垛镇", "柳湾工业园"]


def test_a_heading_holds_no_longer_than_its_list() -> None:
    text = (
        f"竣工项目\n【三垛镇】\n{ROLLER}\n{FUNGUS}\n"
        "白露说,下一步要盯紧总投资5亿元的云岭内河港扩建项目,确保年内开工。"
    )
    assert found(text)["云岭内河港扩建项目"] == ("高邮市", STARTED)


@pytest.mark.parametrize(
    ("opening", "stages"),
    [
        ("石川通报,一季度全市竣工亿元以上项目9个,总投资31亿元。会上印发的清单列了其中3个:", COMPLETED),
        ("此次共签约项目9个,总投资31亿元。主要项目如下(括号内为投资方、投资额):", SIGNED),
        ("9个项目同日动工,总投资31亿元。现将部分项目摘登如下。", STARTED),
        ("石川说,全年要力争签约项目90个。各地在谈的重点项目有:", (Stage.TALKS,)),
    ],
)
def test_what_leads_to_a_list_says_what_its_rows_have_reached(
    opening: str, stages: tuple[Stage, ...]
) -> None:
    text = f"{opening}\n{ROLLER}\n{FUNGUS}\n{HARBOUR}"
    assert {told for _, told in found(text).values()} == {stages}


def test_what_is_said_of_several_is_said_of_the_sentence_before() -> None:
    text = (
        "大会签约项目9个,总投资31亿元。按产业分,食品类:食用菌深加工项目,总投资9800万元,落在三垛镇。"
        "装备类:①轴承滚子项目,总投资3.2亿元;②高压阀门项目,总投资5亿元。两个项目都落户柳湾工业园。"
    )
    assert found(text) == {
        "食用菌深加工项目": ("高邮市三垛镇", SIGNED),
        "轴承滚子项目": ("柳湾工业园", (Stage.SIGNED, Stage.SETTLED)),
        "高压阀门项目": ("柳湾工业园", (Stage.SIGNED, Stage.SETTLED)),
    }
