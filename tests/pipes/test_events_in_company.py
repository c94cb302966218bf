"""Whose tour it is where several are named, and names of events that verbs stand in."""

from __future__ import annotations

import pytest

from tests.support import read


def told(text: str, headline: str = "") -> list[tuple[str, tuple[str, ...]]]:
    return [(e.name, e.attendees) for e in read(text, headline)._.events]


@pytest.mark.parametrize(
    ("text", "name", "people"),
    [
        (
            "5月6日,省政协副主席温如玉一行在市委副书记齐望山,市政协副主席、市工商联主席白露等陪同下"
            "到开发区指导工作。",
            "温如玉到开发区指导工作",
            ("温如玉", "齐望山", "白露"),
        ),
        (
            "5月6日至8日,副市长温如玉在市委常委、宣传部部长齐望山和市商务局局长白露陪同下,"
            "率市发改委、城东街道等单位赴苏州市考察学习港口经济。张家港市副市长方晓接待了考察团一行。",
            "温如玉赴苏州市考察学习港口经济",
            ("温如玉", "齐望山", "白露", "方晓"),
        ),
        (
            "5月6日,市委书记温如玉,市长齐望山带领全市重点项目观摩讲评组到临泽镇观摩项目建设。",
            "温如玉到临泽镇观摩项目建设",
            ("温如玉", "齐望山"),
        ),
    ],
)
def test_a_tour_is_of_who_leads_it(text: str, name: str, people: tuple[str, ...]) -> None:
    assert told(text) == [(name, people)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "5月6日,全市举行第四次项目集中开工动员会,市长温如玉讲话。",
            "全市第四次项目集中开工动员会",
        ),
        (
            "5月6日,由城东街道主办,城东街道办事处承办,市城建集团协办的双创园等十个项目集中开工仪式举行,市长温如玉致辞。",
            "双创园等十个项目集中开工仪式",
        ),
        (
            "5月6日,以“奋进新时代,同建大湾区”为主题的恒泰商会成立大会举行,会长温如玉致辞。",
            "恒泰商会成立大会",
        ),
        (
            "5月6日,开发区在管委会大楼举行党工委理论学习中心组集体学习研讨,党工委书记温如玉出席。",
            "开发区党工委理论学习中心组集体学习研讨",
        ),
    ],
)
def test_a_name_is_not_cut_in_its_middle(text: str, name: str) -> None:
    assert [found for found, _ in told(text)] == [name]


def test_whose_speech_is_studied_was_not_there() -> None:
    (found,) = told(
        "5月6日,开发区举行集体学习研讨,深入学习习近平总书记关于网络安全、生态环境保护、经济工作、基础研究等方面的"
        "重要讲话,党工委书记温如玉出席。"
    )
    assert found[1] == ("温如玉",)


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        ("高邮新区报 2023年9月9日 星期三A01 主编 温如玉 编辑 白露", ""),
        ("5月6日清早,临泽镇党委书记温如玉翻开账本说。", "临泽镇:酒旅融合添活力"),
    ],
)
def test_neither_furniture_nor_talk_with_a_reporter_is_an_event(text: str, headline: str) -> None:
    assert told(text, headline) == []


def test_what_is_said_about_recruiting_is_no_tour() -> None:
    found = told(
        "5月6日,开发区召开项目推进会,党工委书记温如玉主持会议,管委会副主任齐望山、白露分别就招商和安全生产工作作安排。"
    )
    assert [name for name, _ in found] == ["开发区项目推进会"]
