"""Where one event of an article ends and the next begins: days, groups, who goes which way."""

from __future__ import annotations

import pytest

from tests.support import read

Told = tuple[str, str, tuple[str, ...]]


def told(text: str, headline: str = "") -> list[Told]:
    return [(e.name, e.date, e.attendees) for e in read(text, headline)._.events]


JOURNEY = """5月9日至12日,县委书记石川率县党政代表团赴苏州、宁波学习考察。县委常委白露、副县长方晓随团考察。
5月9日,石川一行来到苏州工业园区,园区管委会副主任顾林陪同。
5月10日下午,产业对接座谈会在相城区举行,副区长何晴主持,方晓介绍情况。
5月12日上午,宁波市副市长齐望山在奉化会见代表团一行,石川、白露参加。"""


def test_a_journey_of_days_is_no_column_of_briefs() -> None:
    found = told(JOURNEY, "县党政代表团赴苏甬学习考察")
    assert [(date, people) for _, date, people in found] == [
        ("2023-05-09", ("石川", "白露", "方晓")),
        ("2023-05-09", ("石川", "顾林")),
        ("2023-05-10", ("何晴", "方晓")),
        ("2023-05-12", ("齐望山", "石川", "白露")),
    ]


def test_two_leaders_go_ways_of_their_own() -> None:
    found = told(
        "连日来,县人大常委会副主任石川、县政协副主席白露分头带队检查汛期安全。5月8日,石川到柳河水库,"
        "镇长方晓陪同。5月10日,白露到北门泵站,站长顾林介绍情况。",
        "两路检查保安澜",
    )
    assert found == [
        ("石川检查汛期安全", "2023-05-08", ("石川", "方晓")),
        ("白露检查汛期安全", "2023-05-10", ("白露", "顾林")),
    ]


@pytest.mark.parametrize(
    ("aside", "event"),
    [
        (
            "看完现场,观摩评议会在县委党校召开,县长白露主持。方晓表态。",
            ("观摩评议会", "2023-05-06", ("白露", "方晓")),
        ),
        (
            "当晚,观摩组与柳河镇有关部门座谈,县长白露主持,方晓汇报。",
            ("观摩组与柳河镇有关部门座谈", "2023-05-06", ("白露", "方晓")),
        ),
        (
            "此前两天,县长白露带着县招商服务中心主任方晓,走访了恒泰公司总部。",
            ("白露走访恒泰公司总部", "2023-05-04", ("白露", "方晓")),
        ),
    ],
)
def test_what_follows_a_tour(aside: str, event: Told) -> None:
    found = told(
        "5月6日,全县重点项目观摩活动举行,县委书记石川参加。园林局局长方晓介绍情况。\n" + aside,
        "全县重点项目观摩活动举行",
    )
    assert (found[0][1], found[1:]) == ("2023-05-06", [event])


def test_guests_who_were_received_go_on_a_visit() -> None:
    found = told(
        "5月6日晚,县长石川会见泉州市安溪商会会长白露、福建恒泰有限公司总经理方晓一行,副县长顾林在座。"
        "次日上午,在顾林陪同下,客人一行到柳河镇参观茶园。",
        "石川会见客商",
    )
    assert [(date, set(people)) for _, date, people in found] == [
        ("2023-05-06", {"石川", "白露", "方晓", "顾林"}),
        ("2023-05-07", {"白露", "方晓", "顾林"}),
    ]


def test_who_is_elected_was_not_thereby_present() -> None:
    found = told(
        "5月6日,县政协十届一次会议举行选举大会。会议选出主席石川,副主席白露、方晓,秘书长顾林。"
        "大会由石川主持,县委书记何晴到会祝贺。",
        "县政协十届一次会议选出新班子",
    )
    assert [people for _, _, people in found] == [("石川", "何晴")]


def test_a_report_on_a_check_is_no_check() -> None:
    found = told("5月6日,县长石川主持召开县政府常务会议。会议听取了县水利局局长方晓关于灾情核查的汇报。")
    assert [people for _, _, people in found] == [("石川", "方晓")]


def test_guests_at_the_end_of_a_plain_story() -> None:
    found = told(
        "5月6日,恒泰公司里第一卷砂带下线,恒泰砂带二期项目就此投产。总投资2亿元。"
        "前来道贺的镇党委书记石川、副镇长白露带来了报名表。"
    )
    assert [(date, people) for _, date, people in found] == [("2023-05-06", ("石川", "白露"))]
