"""Events whose verb stands apart from their name, and what is held on the way of a larger one."""

from __future__ import annotations

import pytest

from tests.support import read

Told = tuple[str, str, set[str], tuple[str, ...]]


def told(text: str, headline: str = "") -> list[Told]:
    return [(e.name, e.date, set(e.attendees), e.chairs) for e in read(text, headline)._.events]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "历时两天的县诗词学会第三次会员代表大会,5月6日中午在县文化馆画上句号。",
            "县诗词学会第三次会员代表大会",
        ),
        ("全县青年干部研修班,5月6日在县委党校落下帷幕。", "全县青年干部研修班"),
        ("天刚亮,三辆大巴驶出县城,5月6日的全县农业产业观摩活动由此启程。", "全县农业产业观摩活动"),
        ("5月6日,第三届白沙开渔节扬帆启航。", "第三届白沙开渔节"),
        ("5月6日,县纪委与县工会联合举办党的二十大精神“同心”宣讲会。", "党的二十大精神“同心”宣讲会"),
        ("5月6日晚,柳河村的院坝会在村委办公室接着开。", "柳河村的院坝会"),
    ],
)
def test_a_gathering_by_what_became_of_it(text: str, name: str) -> None:
    ((found, day, people, _),) = told(text + "副县长温如玉参加。")
    assert found.endswith(name)
    assert (day, people) == ("2023-05-06", {"温如玉"})


def test_what_followed_a_meeting_at_its_time_is_no_name_of_it() -> None:
    text = "5月6日,县长温如玉参加全县招商大会,随后开展节前走访。县商务局局长石川参加。"
    assert [name for name, *_ in told(text)] == ["全县招商大会"]


def test_a_first_lesson_and_meetings_that_are_only_recommended() -> None:
    text = (
        "为期三天的全县社区书记培训班5月6日在县委党校开班。\n"
        "县委组织部部长温如玉讲授第一课,勉励大家多走夜路、多开院坝会。\n"
        "开班式由县委党校副校长石川主持。"
    )
    assert told(text) == [("全县社区书记培训班", "2023-05-06", {"温如玉", "石川"}, ("石川",))]


def test_those_who_come_to_a_contest_and_those_on_duty_there() -> None:
    text = (
        "5月6日,恒朗集团第五届焊工技能竞赛在一号车间开赛。\n"
        "公司工会主席温如玉宣布竞赛开始,县人社局副局长石川到现场观摩。裁判长由公司首席技师顾林担任,"
        "总工程师白露担任解说。"
    )
    assert told(text) == [
        ("恒朗集团第五届焊工技能竞赛", "2023-05-06", {"温如玉", "石川", "顾林", "白露"}, ())
    ]


def test_whom_a_ceremony_invited_behind_a_scene() -> None:
    text = (
        "“盼了两年的工资,今天总算领到了。”木匠方晓把钱数了又数。\n"
        "5月6日,县法院举行执行款集中发放仪式,院长温如玉主持。\n"
        "县委政法委副书记石川、县人社局副局长白露受邀见证。"
    )
    ((*_, people, _),) = told(text)
    assert people >= {"石川", "白露"}


def test_what_somebody_watches_besides() -> None:
    ceremony, drill = told(
        "6月1日,全县安全生产月启动仪式在文化广场举行,副县长温如玉、镇长石川出席。\n随后,温如玉观看了水上救援演练。"
    )
    assert ceremony[2] == {"温如玉", "石川"}
    assert drill == ("水上救援演练", "2023-06-01", {"温如玉"}, ())


def test_a_session_that_fills_posts_on_the_way_of_a_congress() -> None:
    congress, session = told(
        "5月6日,柳河镇召开工会第三次代表大会。在随后召开的第三届委员会第一次全委会上,顾林当选主席。\n"
        "县总工会主席温如玉到会祝贺。会议由镇党委副书记石川主持。"
    )
    assert congress == ("柳河镇工会第三次代表大会", "2023-05-06", {"温如玉", "石川"}, ("石川",))
    assert session[0] == "第三届委员会第一次全委会"


def test_a_tour_that_somebody_has_others_make_with_him() -> None:
    text = "5月6日,镇人大主席温如玉组织二十名县、镇人大代表,对八件民生实事进行集中视察。镇长石川到场说明。"
    ((name, _, people, _),) = told(text)
    assert (name, people) == ("温如玉视察八件民生实事", {"温如玉", "石川"})


def test_each_of_those_who_tour_apart_on_a_day_of_his_own() -> None:
    found = told(
        "进入防火期,县领导下沉一线。\n11月14日,县委副书记温如玉到白沙镇检查卡点。15日,县政协主席石川则走进柳河村,"
        "向护林员了解火源管控,副主席白露一同前往。",
        "县领导分头检查森林防火",
    )
    assert [(day, people) for _, day, people, _ in found] == [
        ("2023-11-14", {"温如玉"}),
        ("2023-11-15", {"石川", "白露"}),
    ]


def test_an_agreement_that_was_signed_by_its_own_words() -> None:
    text = (
        "9月18日,白沙县人民政府与恒朗职业学院合作协议在济南签署。协议由副县长温如玉与副院长石川代表双方签订,"
        "县长白露见证。"
    )
    ((name, _, people, _),) = told(text)
    assert (name, people) == ("白沙县人民政府与恒朗职业学院合作协议签署", {"温如玉", "石川", "白露"})


def test_who_took_the_part_of_the_chair_and_who_comes_to_listen() -> None:
    text = (
        "5月6日,全县项目“擂台赛”在文化馆开打,镇长石川登台。担任“主持人”的是副县长温如玉。\n"
        "县长白露到农业联组听会。"
    )
    ((_, _, people, chairs),) = told(text)
    assert people >= {"石川", "温如玉"}
    assert chairs == ("温如玉",)


def test_the_first_day_told_of_a_visit_of_several_days() -> None:
    ((_, day, *_),) = told(
        "连日来,县工商联主席温如玉率企业家代表团在我县考察。8月24日,代表团一行到牧场看了育肥场。"
    )
    assert day == "2023-08-24"


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "5月6日,全县招商推介会召开,镇长温艳紧随其后登台,副县长勒格日则,局长完么才让、白露参加。",
            {"温艳", "勒格日则", "完么才让", "白露"},
        ),
        ("5月6日,全县劳模座谈会召开,焊工晁磊谈技改,社员陈望年嗓门最大。", {"晁磊", "陈望年"}),
        ("5月6日,全县工作会召开。市委副书记牟志刚到会讲话,副局长江礼琴公布名单。", {"牟志刚", "江礼琴"}),
    ],
)
def test_where_the_names_of_those_present_end(text: str, people: set[str]) -> None:
    ((_, _, found, _),) = told(text)
    assert found == people


@pytest.mark.parametrize("seeing", ["拉练活动", "“拉练”活动", "“拉练”", "“观摩”活动"])
def test_who_goes_round_is_at_the_activity_just_told(seeing: str) -> None:
    text = f"5月6日,全县重点项目{seeing}举行。县委书记温如玉、县长石川率队,先后走进柳河镇、白沙镇,察看项目。"
    ((_, _, people, _),) = told(text, f"全县重点项目{seeing}走进两个镇")
    assert people == {"温如玉", "石川"}
