"""Who was at several of the events that an article tells, and at which of them who is listed was."""

from __future__ import annotations

import pytest

from tests.support import read

Told = dict[str, tuple[str, ...]]


def told(text: str, headline: str = "") -> Told:
    return {e.name: e.attendees for e in read(text, headline)._.events}


@pytest.mark.parametrize(
    ("told_last", "joined"),
    [
        ("县委常委白露、县农业农村局局长方晓参加考察和座谈。", {"白露", "方晓"}),
        ("县委常委白露参加考察并出席座谈会。", {"白露"}),
        ("县领导白露、方晓分别参加考察或座谈。", {"白露", "方晓"}),
        ("县领导白露一同考察、参加座谈。", {"白露"}),
    ],
)
def test_who_joined_a_tour_and_its_meeting(told_last: str, joined: set[str]) -> None:
    found = told(
        "5月6日至7日,县委书记温如玉率白沙县党政代表团赴梁溪区考察学习。区委书记齐望山陪同考察。\n"
        f"7日下午,两地召开合作座谈会,齐望山主持,温如玉讲话。\n{told_last}",
        "我县党政代表团赴梁溪区考察",
    )
    assert [set(people) for people in found.values()] == [{"温如玉", "齐望山", *joined}] * 2


def test_guests_and_hosts_sit_in_the_meeting_of_a_later_day() -> None:
    found = told(
        "5月6日至7日,梁溪区委书记温如玉率党政代表团到白沙州考察。州长齐望山陪同考察并座谈。"
        "副州长白露,州委常委、秘书长方晓,副州长(挂职)顾林参加。\n"
        "代表团一行走进冷链加工厂。\n7日上午,梁溪区·白沙州协作联席会议召开,齐望山主持。",
        "梁溪区党政代表团到白沙州考察",
    )
    everyone = {"温如玉", "齐望山", "白露", "方晓", "顾林"}
    assert [set(people) for people in found.values()] == [everyone, everyone]


@pytest.mark.parametrize(
    "last",
    ["参加上述活动的还有副市长白露、市商务局局长方晓。", "参加有关活动的有:副市长白露,市商务局局长方晓。"],
)
def test_who_was_at_all_of_it_may_stand_behind(last: str) -> None:
    found = told(
        f"5月6日,市长温如玉到开发区调研。当晚,温如玉出席高邮—名古屋经贸恳谈会。{last}", "温如玉调研开发区"
    )
    assert [set(people) for people in found.values()] == [{"温如玉", "白露", "方晓"}] * 2


def test_each_of_two_that_somebody_attended() -> None:
    found = told(
        "5月6日,市长温如玉先后出席恒朗集团开业仪式和齐乐科技投产仪式。市商务局局长方晓主持投产仪式。"
    )
    assert {name: set(people) for name, people in found.items()} == {
        "恒朗集团开业仪式": {"温如玉"},
        "齐乐科技投产仪式": {"温如玉", "方晓"},
    }


def test_labels_below_the_report_of_a_meeting() -> None:
    found = told(
        "5月8日上午,市长温如玉主持召开市政府第30次常务会议。会议听取了市统计局的汇报。\n"
        "出席人员:温如玉,副市长齐望山\n列席:市人大常委会副主任白露,市政协副主席方晓\n"
        "汇报:市统计局局长顾林\n请假:副市长金涛\n记录:石川",
        "市政府召开第30次常务会议",
    )
    assert [set(people) for people in found.values()] == [{"温如玉", "齐望山", "白露", "方晓", "顾林"}]


def test_who_went_along_by_a_label_was_on_the_journey() -> None:
    found = told(
        "▲5月6日至8日,区长温如玉率队赴苏州招商。\n▲在姑苏区,姑苏区副区长顾林主持座谈,温如玉推介了文创园。\n"
        "▲随行人员:副区长白露、区商务局局长方晓。"
    )
    assert [set(people) for people in found.values()] == [
        {"温如玉", "白露", "方晓"},
        {"顾林", "温如玉"},
    ]


@pytest.mark.parametrize(
    "said",
    [
        "市农技中心主任方晓接受采访时说,今年小麦长势好于常年。",
        "\n记者了解到,夏收已过半。市农技中心主任方晓说,今年长势好于常年。",
        "\n据市农技中心主任方晓介绍,今年小麦长势好于常年。",
    ],
)
def test_who_explains_to_a_reporter_was_not_there(said: str) -> None:
    found = told(f"5月6日,市长温如玉到三垛镇调研夏收工作。三垛镇党委书记白露陪同。{said}", "温如玉调研夏收")
    assert [set(people) for people in found.values()] == [{"温如玉", "白露"}]


def test_who_asked_a_guest_to_come_is_none_himself() -> None:
    found = told("5月6日,应市委书记温如玉邀请,恒朗集团总裁齐望山一行到访高邮,就储能项目进行实地考察。")
    assert list(found.values()) == [("齐望山",)]


def test_what_a_gathering_is_one_of_is_none_itself() -> None:
    found = told("5月6日,作为美食节的重要活动之一,预制菜产业发展大会在市会议中心召开。副市长温如玉出席。")
    assert found == {"预制菜产业发展大会": ("温如玉",)}


@pytest.mark.parametrize(
    ("legs", "met"),
    [
        (
            "在深圳,温如玉一行走访了恒朗科技、齐乐电子,与恒朗科技董事长齐望山就增资扩产事宜座谈。\n",
            {"温如玉", "白露", "齐望山"},
        ),
        ("在东莞,小分队考察了金阳智能总部,并与总经理方晓交流。\n", {"温如玉", "白露", "方晓"}),
    ],
)
def test_calls_of_a_journey_in_the_country_are_part_of_it(legs: str, met: set[str]) -> None:
    found = told(
        "5月6日至8日,市长温如玉率队赴深圳、东莞招商。副市长白露参加。\n"
        f"{legs}7日晚,高邮市电子信息产业(深圳)推介会举行,白露主持,温如玉致辞。",
        "温如玉赴深圳、东莞招商",
    )
    assert [set(people) for people in found.values()] == [met, {"温如玉", "白露"}]


def test_what_the_leader_of_a_trip_saw_is_part_of_it() -> None:
    found = told(
        "5月6日,市委书记温如玉赴上海开展招商活动。\n在恒朗集团,温如玉与董事长齐望山就储能项目深入交谈。\n"
        "在齐乐科技,温如玉一行参观了展厅,公司副总裁方晓介绍了发展规划。",
        "温如玉赴上海招商",
    )
    assert [set(people) for people in found.values()] == [{"温如玉", "齐望山", "方晓"}]


@pytest.mark.parametrize(
    ("opening", "guests"),
    [("会前,温如玉还与", "恒朗集团、齐乐科技等企业负责人"), ("会后,温如玉与", "企业家代表")],
)
def test_a_talk_with_guests_whom_nothing_names(opening: str, guests: str) -> None:
    found = told(f"5月6日,全市工业经济座谈会召开。市委书记温如玉讲话,市长白露主持。\n{opening}{guests}座谈。")
    assert found == {"全市工业经济座谈会": ("温如玉", "白露"), f"温如玉会见{guests}": ("温如玉",)}


def test_what_the_lead_says_that_somebody_attended_is_an_event_beside_later_ones() -> None:
    found = told(
        "5月6日,温如玉出席全市招商引资推进会并讲话。白露主持会议。\n"
        "同日,市长温如玉还主持召开市政府党组会议。副市长白露、方晓参加会议。"
    )
    assert {name: set(people) for name, people in found.items()} == {
        "全市招商引资推进会": {"温如玉", "白露"},
        "市政府党组会议": {"温如玉", "白露", "方晓"},
    }


def test_a_meeting_of_ones_own_behind_that_of_others() -> None:
    found = told(
        "5月6日,省政府召开全省防汛抗旱工作视频调度会,市长温如玉在市分会场参加。"
        "省视频会结束后,我市接着召开视频调度会,市长温如玉主持,市水务局局长方晓通报汛情。"
    )
    assert list(found.values()) == [("温如玉",), ("温如玉", "方晓")]


def test_who_joined_a_talk_and_not_the_meeting_in_front_of_it() -> None:
    found = told(
        "5月6日,市委书记温如玉在上海出席长三角产业合作大会。会后,温如玉与企业负责人座谈。市领导白露参加。"
    )
    assert list(found.values()) == [("温如玉",), ("温如玉", "白露")]


def test_who_joined_a_reception_and_a_meeting() -> None:
    found = told(
        "5月6日上午,市长温如玉会见恒朗集团董事长齐望山。下午,温如玉参加扬州市政府全体会议。"
        "市政府秘书长白露参加会见和会议。"
    )
    assert [set(people) for people in found.values()] == [{"温如玉", "齐望山", "白露"}, {"温如玉", "白露"}]
