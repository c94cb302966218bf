"""Who of several did what, and events told without the words that most are told with."""

from __future__ import annotations

import pytest
import spacy

from kg.pipes.extensions import mark, write_group
from kg.pipes.model import Model
from kg.pipes.officials.people import model_people
from kg.pipes.tagger import Reading
from tests.support import read

Told = list[tuple[str, tuple[str, ...]]]


def told(text: str, headline: str = "") -> Told:
    return [(e.name, e.attendees) for e in read(text, headline)._.events]


@pytest.mark.parametrize(
    ("words", "chairs"),
    [
        ("县委书记石川、县长白露分别致辞和主持", ("白露",)),
        ("县委书记石川、县长白露分别讲话、主持", ("白露",)),
        ("县委书记石川、县长白露分别主持和致辞", ("石川",)),
        ("县委书记石川、县长白露共同主持", ("白露", "石川")),
    ],
)
def test_what_each_of_two_did(words: str, chairs: tuple[str, ...]) -> None:
    (event,) = read(f"5月6日,柳河港首航仪式在公用码头举行,{words}。")._.events
    assert event.chairs == chairs
    assert set(event.attendees) == {"石川", "白露"}


def test_who_took_part_before_a_visit_that_is_told_later() -> None:
    found = told(
        "5月6日,云岭名茶品鉴会在滨湖举行。副市长石川,商会会长顾林分别致辞,协会秘书长白露等80余人参加。"
        "次日上午,石川一行走访了白沙港。"
    )
    assert found[0] == ("云岭名茶品鉴会", ("石川", "顾林", "白露"))
    assert found[1][1] == ("石川",)


def test_people_called_on_during_an_inspection() -> None:
    found = told(
        "5月6日,市政协副主席石川率部分委员来我县视察渡口建设。县政协主席白露参加。委员们看了码头。"
        "视察途中,石川还看望了驻县的三位退休老委员。"
    )
    assert [people for _, people in found] == [("石川", "白露"), ("石川",)]
    assert found[1][0] == "石川看望驻县的三位退休老委员"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("5月6日,白沙镇的“渔家夜话”吵到了九点半。镇长白露主持。", "白沙镇的“渔家夜话”"),
        ("5月6日,村民顾大山讲起往事。这天开的是村里的“凉亭夜话”,镇长白露主持。", "村里的“凉亭夜话”"),
    ],
)
def test_talks_in_the_evening(text: str, name: str) -> None:
    assert [event for event, _ in told(text)] == [name]


def test_what_was_only_proposed() -> None:
    found = told("5月6日,市政协副主席石川到白沙镇调研夜间经济。石川提议把赛歌会搬进夜市。")
    assert [name for name, _ in found] == ["石川到白沙镇调研夜间经济"]


@pytest.mark.parametrize(
    "scene",
    [
        "“急单一个接一个。”5月6日,在柳河镇的宏远公司,总经理石川领着记者看新厂房。",
        "5月6日,柳河村党支部书记白露站在冷库门口,招呼大家装车。",
        "“车间一停,订单就跑了,得边生产边搬家。”5月6日,在宏远公司厂区里,董事长石川指挥吊车挪走了老焊机。",
    ],
)
def test_a_scene_of_a_feature_is_no_event(scene: str) -> None:
    assert told(scene, "老厂搬进新车间") == []


def test_a_brief_is_called_by_what_happened() -> None:
    found = told("5月6日,首趟云岭木器专列开行,副市长石川、白沙站站长顾林到场送行。", "一句话新闻")
    assert found == [("首趟云岭木器专列开行", ("石川", "顾林"))]


def test_a_tour_that_has_a_noun_for_its_name() -> None:
    found = told(
        "5月6日,我市组织上半年重点项目现场观摩。市委书记石川、市长白露以及各镇负责人同乘一辆大巴,"
        "一天跑了11个现场。随后召开的点评会由白露主持,石川讲话。"
    )
    assert found == [("我市上半年重点项目现场观摩", ("石川", "白露")), ("点评会", ("白露", "石川"))]


def test_who_joins_a_tour_where_its_meeting_is_told_first() -> None:
    found = told(
        "5月6日,市“四大家”领导用一天时间跑了7个现场。市委书记石川全程参加并在总结会上讲话,市长白露主持总结会,"
        "市人大常委会主任顾林、市政协主席方晓参加拉练。\n总结会上,市发改局局长温如玉宣读了评分。",
        "全市“攻坚月”拉练从江边走到山岗",
    )
    assert [name for name, _ in found] == ["全市“攻坚月”拉练", "总结会"]
    assert set(found[0][1]) == {"顾林", "方晓"}
    assert set(found[1][1]) == {"石川", "白露", "温如玉"}


def test_a_signing_at_a_meeting_is_part_of_it() -> None:
    found = told(
        "5月6日,白沙商会会长石川率企业家代表团来云岭考察。随后,在云岭高新区与白沙商会合作恳谈会上,双方签订合作协议,"
        "宏远集团的植入物项目同步签约。恳谈会由高新区主任白露主持,集团总裁顾林致辞。"
    )
    assert [name for name, _ in found][1:] == ["恳谈会"]


def test_a_delegation_that_visits_for_some_days() -> None:
    (event,) = read(
        "以区长石川为团长的滨海州代表团5月6日至8日在我市访问。市委书记白露会见了代表团。"
    )._.events
    assert (event.name, event.date) == ("滨海州代表团在我市访问", "2023-05-06")
    assert event.attendees == ("石川", "白露")


def test_the_last_day_of_a_journey() -> None:
    events = read(
        "5月6日至9日,州长石川率代表团赴越南、老挝访问。\n5月7日,云岭农业推介会在丰沙里举行,副州长白露作推介。"
        "\n行程最后一天,石川还在万象看望了同乡。",
        "代表团访问越南老挝",
    )._.events
    assert [event.date for event in events] == ["2023-05-06", "2023-05-07", "2023-05-09"]


def test_a_ceremony_on_the_day_of_a_visit() -> None:
    found = told(
        "5月6日,滨海市香溪区党政代表团来我县对接,香溪区区长石川,县委书记白露、县长顾林出席飞地园区揭牌仪式。"
        "揭牌之后,双方召开联席会议,白露主持。"
    )
    assert [name for name, _ in found][1:] == ["飞地园区揭牌仪式", "联席会议"]


@pytest.mark.parametrize("word", ["简要", "席间", "左上"])
def test_a_word_that_a_model_takes_for_a_name(word: str) -> None:
    text = f"5月6日,石川{word}看。"
    doc = spacy.blank("zh").make_doc(text)
    at = text.index(word)
    Model(lambda _: [Reading([(at, at + 2, "PERSON", 0.9), (5, 7, "PERSON", 0.9)], [])])(doc)
    assert model_people(doc) == {"石川"}


@pytest.mark.parametrize("who", ["石川先", "他还"])
def test_what_somebody_saw_before_a_meeting(who: str) -> None:
    found = told(
        f"5月6日,县长石川主持召开项目调度会。会前,{who}到政务服务中心看了“管家”窗口。"
        "县发改局局长白露在会上说,项目已开工301个。副县长顾林参加会议。"
    )
    assert found == [
        ("项目调度会", ("石川", "白露", "顾林")),
        ("石川到政务服务中心察看“管家”窗口", ("石川",)),
    ]


def test_a_zone_that_a_model_takes_for_somebody() -> None:
    doc = spacy.blank("zh").make_doc("会后,临港区举行签约仪式。")
    write_group(doc, "kg_places", [mark(doc, 3, 6, "ZONE")])
    Model(lambda _: [Reading([(3, 6, "PERSON", 0.9)], [])])(doc)
    assert model_people(doc) == frozenset()
