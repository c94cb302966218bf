"""Talks besides a tour: people sat down, whether or not a word calls it a meeting."""

from __future__ import annotations

import pytest

from tests.support import read

_TOUR = "5月6日,县长温如玉到柳河镇调研蔬菜产业。副县长齐望山陪同。"
_VISIT = "5月6日,青云县政协主席石川率考察组来我县考察古镇,县政协主席温如玉陪同。"


def told(text: str) -> list[tuple[str, set[str], set[str]]]:
    return [(e.name, set(e.attendees), set(e.chairs)) for e in read(text)._.events]


@pytest.mark.parametrize(
    ("text", "talk"),
    [
        (
            _TOUR + "\n午后,温如玉把种植大户请到一起座谈。镇党委书记白露介绍情况,大户代表顾林提了建议。",
            ("座谈会", {"温如玉", "白露", "顾林"}, set()),
        ),
        (
            _TOUR + "\n傍晚,温如玉召集三个部门碰头,县水利局局长方晓说明情况。",
            ("碰头会", {"温如玉", "方晓"}, set()),
        ),
        (
            _VISIT + "考察结束后,双方进行了座谈,县文旅局局长白露介绍做法。",
            ("座谈会", {"白露"}, set()),
        ),
        (
            _VISIT + "县文旅局局长白露主持座谈,局长方晓汇报情况。",
            ("座谈会", {"白露", "方晓"}, {"白露"}),
        ),
        (_VISIT + "座谈中,县文旅局局长白露推介了两条线路。", ("座谈会", {"白露"}, set())),
        (
            _VISIT + "在随后的座谈中,考察组听取了介绍,县文旅局局长白露主持座谈会并作表态。",
            ("座谈会", {"白露"}, {"白露"}),
        ),
        (
            _VISIT + "宏远集团副总裁顾林在交流座谈时透露,集团有意投资。座谈由县文旅局局长白露主持。",
            ("座谈会", {"顾林", "白露"}, {"白露"}),
        ),
        (
            _TOUR + "在石桥村,管道已经铺好。午后的反馈座谈由副县长白露主持,县水利局局长方晓提了建议。",
            ("反馈座谈会", {"白露", "方晓"}, {"白露"}),
        ),
        (
            _VISIT + "石川在随后的协商会上指出,要用好老街。县文旅局局长白露主持协商会。",
            ("协商会", {"石川", "白露"}, {"白露"}),
        ),
        (
            "5月6日,县人大代表温如玉等视察菜市场。视察结束时,代表们在长廊里与宏远公司经理白露座谈。",
            ("座谈会", {"白露"}, set()),
        ),
        (
            _TOUR + "\n6日下午的座谈设在镇政府会议室,镇党委书记白露、种植大户顾林先后发言。",
            ("座谈会", {"白露", "顾林"}, set()),
        ),
        (
            "5月6日,县政协副主席石川带着委员到柳河镇视察。\n随后,委员们在镇政府会议室座谈,石川主持,"
            "县教育局局长白露作了回应。",
            ("座谈会", {"石川", "白露"}, {"石川"}),
        ),
    ],
)
def test_people_sit_down_on_a_tour(text: str, talk: tuple[str, set[str], set[str]]) -> None:
    found = told(text)
    assert len(found) == 2
    assert found[1] == talk


def test_talks_before_a_signing() -> None:
    found = told(
        "5月6日,云岭市政府与恒昌集团签署合作协议,市长温如玉见证,副市长齐望山与恒昌集团副总裁顾林代表双方签字。"
        "签约前,双方就选址进行了会谈。"
    )
    assert [name for name, _, _ in found][1:] == ["会谈"]


@pytest.mark.parametrize(
    "text",
    [
        _TOUR + "在石桥村,温如玉走进大棚,与村民座谈。",
        _TOUR + "县农业农村局局长方晓参加座谈。",
        _VISIT + "双方将择期座谈。",
        "5月6日,我县召开蔬菜产业推进会,县长温如玉到会。与会人员观摩了大棚。推进会由副县长白露主持。",
        "5月6日,青云县政协主席石川率考察组来我县考察古镇,并与县政协主席温如玉座谈。",
    ],
)
def test_what_is_no_talk_besides(text: str) -> None:
    assert len(told(text)) == 1


def test_guests_are_received_in_the_evening() -> None:
    found = told(
        "5月6日,沙巴州商会会长石川率经贸团来到云岭综保区,参观了跨境电商中心。管委会主任齐望山陪同参观。"
        "当晚,副市长温如玉会见了石川一行,市商务局局长顾林在座。"
    )
    assert [people for _, people, _ in found] == [{"石川", "齐望山"}, {"温如玉", "石川", "顾林"}]


def test_guests_who_come_to_talk() -> None:
    found = told(
        "5月6日,北岭高新区管委会副主任石川一行来我县,与柳河工业园就材料配套进行座谈。园区管委会主任白露主持座谈会。",
    )
    assert [(people, chairs) for _, people, chairs in found] == [({"石川", "白露"}, {"白露"})]


def test_a_meeting_that_closes_an_activity_goes_on_over_paragraphs() -> None:
    found = told(
        "5月6日,我县组织开展重点项目观摩活动,县委书记温如玉、县长石川带着各镇负责人一站一站看。\n"
        "首站是柳河产业园,厂房已经封顶。\n随后召开的点评会开得火辣。会议由石川主持,县发改委主任顾林通报情况。\n"
        "县政协主席齐望山,副县长方晓先后对照清单逐个亮分。\n县领导白露参加观摩。"
    )
    assert [people for _, people, _ in found] == [
        {"温如玉", "石川", "白露"},
        {"石川", "顾林", "齐望山", "方晓"},
    ]


def test_two_bodies_meet() -> None:
    found = told(
        "5月6日,云岭市与沙巴口岸管理局在界桥会晤,就通关时间进行磋商。市委书记温如玉率队参加;"
        "越方出席会晤的有口岸管理局局长顾林。",
    )
    assert found[0] == ("云岭市与沙巴口岸管理局会晤", {"温如玉", "顾林"}, set())


@pytest.mark.parametrize(
    "text",
    [
        "5月6日,市长温如玉会见恒朗集团董事长齐望山。双方就储能项目进行了深入会谈。",
        "5月6日,市长温如玉一行到恒朗集团总部拜会集团董事长齐望山。双方就深化合作进行了座谈。",
    ],
)
def test_what_hosts_and_guests_talked_of_is_the_visit_itself(text: str) -> None:
    assert [e.attendees for e in read(text)._.events] == [("温如玉", "齐望山")]
