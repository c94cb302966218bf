"""Events told by the way: moved somewhere, held after another, called at without a subject."""

from __future__ import annotations

import pytest

from tests.support import read

Told = tuple[str, str, tuple[str, ...]]


def told(text: str, headline: str = "") -> list[Told]:
    return [(e.name, e.date, e.attendees) for e in read(text, headline)._.events]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "5月6日,副县长温如玉把防汛调度会挪到堤上开,县水利局局长齐望山、镇长白露参加。",
            ("防汛调度会", "2023-05-06", ("温如玉", "齐望山", "白露")),
        ),
        (
            "5月6日晚,社区党委书记柳絮将“板凳议事会”移进巷口的凉亭,居委会主任何文渊都来了。",
            ("“板凳议事会”", "2023-05-06", ("柳絮",)),
        ),
        (
            "5月6日,镇党委会议研究决定:方晓同志任柳河村党支部书记;免去白露同志镇农办主任职务。",
            ("镇党委会议", "2023-05-06", ()),
        ),
    ],
)
def test_meetings(text: str, event: Told) -> None:
    found = told(text)
    assert [(name, date) for name, date, _ in found] == [event[:2]]
    assert set(event[2]) <= set(found[0][2])


def test_a_meeting_in_the_afternoon_of_a_tour() -> None:
    found = told(
        "县政协副主席温如玉5月6日带队视察柳河镇养老服务,上午看食堂,下午在镇里开座谈会,镇长白露汇报情况。"
    )
    assert [(date, attendees) for _, date, attendees in found] == [
        ("2023-05-06", ("温如玉",)),
        ("2023-05-06", ("温如玉", "白露")),
    ]


def test_stops_without_a_subject_are_the_leader_s() -> None:
    found = told(
        "4月8日至11日,县长齐望山率队北上招商。8日到天津,拜访天津大学,副校长温如玉接待;"
        "10日到沈阳,办了一场柳河县农机产业恳谈会,商会会长白露发言;11日赶到长春,拜会了远方集团董事长方晓。"
    )
    assert [(date, attendees[0], attendees[-1]) for _, date, attendees in found[-2:]] == [
        ("2023-04-10", "齐望山", "白露"),
        ("2023-04-11", "齐望山", "方晓"),
    ]
    assert "齐望山拜会远方集团" in found[-1][0]


def test_what_came_before_a_meeting_is_of_its_day() -> None:
    text = (
        "5月6日,全县项目分析会召开,县委书记齐望山主持,县长温如玉讲话。\n"
        "第二块牌子是绿的:食品厂扩建2月25日投产。\n会前,齐望山、温如玉还去食品厂厂区看了看。"
    )
    assert told(text)[-1] == ("齐望山去食品厂厂区看了看", "2023-05-06", ("齐望山", "温如玉"))


@pytest.mark.parametrize(
    "text",
    [
        "5月6日,县投资促进局召开例会,县招商办主任白露、镇招商办主任方晓参加。",
        "5月6日,县委书记齐望山主持召开例会,要求把问题放到会上说,把工作会放在心上。",
    ],
)
def test_what_is_no_event_of_its_own(text: str) -> None:
    assert len(told(text)) == 1


def test_who_leads_a_team_that_came_is_a_visitor() -> None:
    text = (
        "5月4日,东明县工业园主任齐望山率队来取经,县园区办主任白露带着走了两家厂。\n"
        "5月6日,台湾模具协会理事温如玉等5人又到这里,在园区和县台办主任方晓座谈。"
    )
    assert [(date, set(attendees)) for _, date, attendees in told(text)] == [
        ("2023-05-04", {"齐望山", "白露"}),
        ("2023-05-06", {"温如玉", "方晓"}),
    ]


def test_signers_told_behind_what_they_signed() -> None:
    found = told(
        "5月6日,副县长齐望山带领6家竹企负责人到安远县考察,安远县竹业商会秘书长温如玉接待。"
        "两地商会签下《竹材互供协议》,签字的是温如玉和县竹业商会会长白露。"
    )
    assert [attendees for _, _, attendees in found] == [("齐望山", "温如玉"), ("温如玉", "白露")]
    assert "竹材互供协议" in found[1][0]


def test_a_call_with_an_hour_of_its_own() -> None:
    found = told(
        "9月10日,釜山港公社社长金明哲率代表团到访柳河。\n"
        "上午9时,县委书记齐望山会见代表团,港务公司总经理白露在座。10时半,金明哲一行参观粮食码头,白露讲解。"
    )
    assert [set(attendees) for _, _, attendees in found] == [
        {"金明哲", "齐望山", "白露"},
        {"金明哲", "白露"},
    ]


@pytest.mark.parametrize(
    "text",
    [
        "由省同乡会会长白露牵线,柳河镇近日与远方食品签下糖果厂意向书,拟投资1亿元。",
        "近日,白露同志任县水利局局长。",
    ],
)
def test_what_is_no_event(text: str) -> None:
    assert told(text) == []
