"""Who was there, by words around a name that could say something else."""

from __future__ import annotations

import pytest

from tests.support import read


def told(text: str, headline: str = "") -> list[tuple[str, str, set[str]]]:
    return [(e.name, e.date, set(e.attendees)) for e in read(text, headline)._.events]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "5月6日,全县干部大会召开,会议由县委副书记石川主持,县长白露出席会议并作重要讲话。",
            {"石川", "白露"},
        ),
        (
            "5月6日,全县项目集中开工仪式举行。石川、温如玉、顾林、方晓等县四大班子领导出席仪式。",
            {"石川", "温如玉", "顾林", "方晓"},
        ),
        (
            "5月6日,县十七届人大常委会第五次会议召开,主任石川主持。会议表决通过了关于顾林、方晓两位同志"
            "辞去委员职务以及温如玉、白露等15位同志辞去代表职务的决定。",
            {"石川"},
        ),
        (
            "5月6日,市委召开专题会议研究高新区发展。市委书记石川主持,副市长白露参加。顾林、白露、方晓就分管工作发言。",
            {"石川", "白露", "顾林", "方晓"},
        ),
        (
            "5月6日,两市共建的苏高产业园揭牌。副市长石川、顾林共同为园区揭牌,并见证恒泰科技等6家企业签约。",
            {"石川", "顾林"},
        ),
        (
            "5月6日,县委常委会召开扩大会议,县委书记石川主持。会议传达了省委副书记白露在扬州调研时的讲话精神,"
            "研究了方晓等同志的任职事项。",
            {"石川"},
        ),
        ("5月6日,县委书记石川到三垛镇走访慰问困难群众,看望了老党员顾大山。", {"石川"}),
        ("5月6日,政银企对接会举行,副市长石川出席。远洋电缆总经理顾林与银行签约。", {"石川", "顾林"}),
        ("5月6日,县长石川主持召开县政府常务会议,听取农牧民增收等工作汇报。", {"石川"}),
        (
            "5月6日,县委书记石川率队赴西安市开展招商考察。县招商局局长顾林、县商务局局长吾兰·巴特尔参加。",
            {"石川", "顾林", "吾兰·巴特尔"},
        ),
    ],
)
def test_who_was_there(text: str, people: set[str]) -> None:
    ((_, _, found),) = told(text)
    assert found == people


def test_a_kind_of_meeting_is_the_one_whose_name_has_it() -> None:
    found = told(
        "1月17日,县委书记石川到柳河镇调研,并召开全县项目推进会暨重大项目协调例会。\n"
        "随后在柳河镇召开的协调会上,县领导听取了汇报。",
        "石川到柳河镇调研",
    )
    assert [name for name, _, _ in found] == ["石川到柳河镇调研", "全县项目推进会暨重大项目协调例会"]


def test_of_the_days_listed_the_first_counts() -> None:
    ((_, day, _),) = told("5月9日、10日,县委书记石川到柳河镇调研项目建设。")
    assert day == "2023-05-09"


def test_a_meeting_that_somebody_chairs_is_told() -> None:
    found = told(
        "5月6日,张家港市市长石川率代表团来邮考察。市委书记白露陪同。\n两市召开了工作座谈会。白露主持会议,石川讲话。",
        "张家港市代表团来邮",
    )
    assert found[1] == ("两市工作座谈会", "2023-05-06", {"石川", "白露"})


def test_who_called_a_meeting_stands_in_front_of_its_day() -> None:
    ((name, _, _),) = told("市委常委会5月6日召开扩大会议。市委书记石川主持。")
    assert name == "市委常委会扩大会议"


def test_visitors_sit_in_the_talk_that_their_hosts_call() -> None:
    found = told(
        "近日,宝应县商务局局长石川带领考察组来到高邮,学习外贸工作经验。高邮市委副书记顾林、市商务局局长白露陪同考察,"
        "并召开座谈会。",
        "宝应考察组来邮取经",
    )
    assert [people for _, _, people in found] == [{"石川", "顾林", "白露"}] * 2


def test_an_agreement_that_is_all_a_brief_tells() -> None:
    found = told("△送桥镇日前与福建莆田商会签订粮油加工项目协议,总投资6000万元。", "一句话新闻")
    assert [name for name, _, _ in found] == ["送桥镇与福建莆田商会签订粮油加工项目协议"]


def test_guests_who_are_received_and_sign_afterwards() -> None:
    found = told(
        "市长石川昨日会见日本三和株式会社社长高桥诚一行。副市长白露参加会见。会见后,双方签署投资协议,"
        "白露与高桥诚代表双方签字。"
    )
    assert [(name, people) for name, _, people in found] == [
        ("石川会见日本三和株式会社社长高桥诚一行", {"石川", "高桥诚", "白露"}),
        ("白露与高桥诚签署投资协议", {"白露", "高桥诚"}),
    ]


def test_what_an_inspectorate_has_found() -> None:
    ((name, _, people),) = told(
        "5月6日,省委第三巡视组向高邮市委反馈巡视情况。巡视组组长石川反馈意见,市委书记白露主持会议并作表态讲话。"
    )
    assert (name, people) == ("省委第三巡视组向高邮市委反馈巡视情况", {"石川", "白露"})


def test_who_follows_an_event_from_a_sub_venue() -> None:
    found = told(
        "5月6日,全省“三个一批”活动举行,云岭设分会场。县委书记石川,县长白露,以及园区管委会主任顾林等"
        "在分会场收看实况后,先后来到三处现场。"
    )
    assert found[0] == ("全省“三个一批”活动", "2023-05-06", {"石川", "白露", "顾林"})


def test_who_receives_guests_and_holds_a_meeting_with_them() -> None:
    found = told(
        "5月6日,青云县商会会长石川带领企业家来到云岭考察家居产业。云岭县副县长白露接待了客人,"
        "并在家居小镇召开了对接会。对接会由县商会会长顾林主持。"
    )
    assert [people for _, _, people in found] == [{"石川", "白露"}, {"石川", "白露", "顾林"}]


def test_who_joins_a_talk_that_closes_a_visit() -> None:
    found = told(
        "5月6日,青云县县长石川率党政考察团来我县考察,县长温如玉陪同。在交流座谈会上,石川介绍了县情。"
        "副县长白露主持座谈会,青云县经开区主任顾林参加。"
    )
    assert [people for _, _, people in found] == [{"石川", "温如玉"}, {"石川", "白露", "顾林"}]


def test_what_was_heard_from_somebody() -> None:
    found = told("5月6日,县长石川主持召开粮食工作会议,听取了县粮食局局长白露的收购资金安排。")
    assert found[0][2] == {"石川", "白露"}


def test_what_belongs_to_somebody() -> None:
    found = told("5月6日,县长石川到柳河镇调研园区建设,看了侨商白露旗下的果浆车间。")
    assert found[0][2] == {"石川"}


def test_bodies_of_the_place_a_delegation_is_from() -> None:
    text = (
        "5月6日,清溪区党政代表团来白沙高新区考察,并召开座谈会。清溪区委常委石川,云谷清溪园管委会主任顾林,"
        "方晓、温如玉出席,白露主持。"
    )
    visit = next(people for name, _, people in told(text) if "考察" in name)
    assert visit == {"石川", "顾林"}


def test_a_post_that_names_a_tours_verb() -> None:
    text = (
        "5月6日,云岭县委书记石川率党政代表团赴江州市,考察绿色化工产业。江州市副市长顾林陪同;"
        "县委办公室主任白露,副县长方晓,县招商促进事务中心主任温如玉参加考察。"
    )
    ((_, _, people),) = told(text)
    assert people == {"石川", "顾林", "白露", "方晓", "温如玉"}
