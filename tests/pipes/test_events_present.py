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
        (
            "5月6日,市人大常委会会议召开,主任石川主持。会议接受温如玉关于辞去副市长职务的请求,"
            "表决通过白露等3名同志的免职议案,审议了《关于顾林同志任职的议案》。",
            {"石川"},
        ),
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


def test_the_main_venue_of_what_the_sentence_tells_itself() -> None:
    found = told(
        "6月17日,市长石川到白沙镇督查防汛工作。水利局局长方晓陪同。\n"
        "当晚,石川在市指挥部主持召开全市防汛调度会,市领导白露、顾林在主会场参加。"
    )
    assert [people for _, _, people in found] == [{"石川", "方晓"}, {"石川", "白露", "顾林"}]


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


@pytest.mark.parametrize(
    ("text", "name", "people"),
    [
        (
            "5月6日,云岭县委副书记石川率队来到清溪考察,白沙区委书记顾林、区长方晓会见了客人。"
            "双方共同为种业产业园揭牌。白沙区副区长白露参加活动。",
            "揭牌",
            {"石川", "顾林", "方晓", "白露"},
        ),
        (
            "5月6日至7日,县长石川深入白沙镇、柳林镇走访企业。7日晚,走访组在柳林镇召开企业座谈会,副县长白露主持。",
            "座谈会",
            {"石川", "白露"},
        ),
        (
            "5月6日,市长石川主持召开经济运行分析会。市统计局局长顾林首先通报:一季度产值下降2%,"
            "海关关长方晓就此作了分析。",
            "分析会",
            {"石川", "顾林", "方晓"},
        ),
        (
            "5月6日,县委副书记石川率县党政考察团赴江州市考察。考察期间,县里与研究院签订协议,"
            "院长顾林将受聘为产业顾问。",
            "考察",
            {"石川"},
        ),
        (
            "5月6日,县长石川主持召开县政府常务会议。会前,他还到政务服务中心看了窗口。局长白露在会上说,"
            "今年计划开工12个项目。副县长方晓作了发言。",
            "常务会议",
            {"石川", "白露", "方晓"},
        ),
        (
            "7月6日,展旦召苏木举行启用仪式,苏木党委书记石川主持。",
            "启用仪式",
            {"石川"},
        ),
    ],
)
def test_who_was_at_one_of_the_events(text: str, name: str, people: set[str]) -> None:
    assert [found for called, _, found in told(text) if name in called] == [people]


def test_a_list_of_what_was_signed_is_no_column_of_briefs() -> None:
    text = (
        "5月6日在江州举办的清溪工业园招商恳谈会上,3个项目敲定。清单如下:\n▲日沣管材工厂10亿元\n"
        "▲东岸瓦楞装备8亿元\n▲星沐压缩机金额未公布\n园区党工委书记石川在恳谈会上致欢迎辞。"
    )
    assert [people for _, _, people in told(text)] == [{"石川"}]


def test_a_journey_told_behind_bullets() -> None:
    text = (
        "▲5月6日至8日,区长石川率队赴苏州招商。\n▲在姑苏区,姑苏区副区长顾林主持座谈,石川推介了文创园。\n"
        "▲随行人员:副区长白露、区商务局局长方晓。"
    )
    assert [set(people) for name, _, people in told(text) if "座谈" in name] == [{"顾林", "石川"}]


@pytest.mark.parametrize(
    "text",
    [
        "5月6日,市总工会慰问货车司机,市总工会主席石川送去了热奶茶。",
        "5月6日,县里召开企业家早餐会,县长白露主持。会上,县委书记石川邀请客商到白沙镇设厂。",
    ],
)
def test_no_tour_of(text: str) -> None:
    assert not [name for name, _, _ in told(text) if name.startswith("石川")]


def test_somebody_by_surname_and_post() -> None:
    text = "5月6日,市委书记石川主持召开项目对接会。会上,石书记介绍了市情。\n5月8日,石书记一行赴恒朗集团考察。"
    assert [(day, people) for _, day, people in told(text)] == [
        ("2023-05-06", {"石川"}),
        ("2023-05-08", {"石川"}),
    ]


def test_a_surname_and_post_of_two_people_is_nobody() -> None:
    text = "5月6日,项目对接会召开,市委书记石川、三垛镇党委书记石敢当出席。\n5月8日,石书记一行赴恒朗集团考察。"
    assert [people for *_, people in told(text)][1:] == [set()]
