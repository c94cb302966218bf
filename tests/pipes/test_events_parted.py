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


def test_what_a_team_sees_at_home_is_its_journey() -> None:
    found = told(
        "4月11日至16日,市长石川率高邮市党政代表团赴常州、湖州招商。副市长白露参加。\n"
        "12日,代表团在常州走访了天目氢能装备公司。公司董事长方晓陪同察看。14日,代表团抵达湖州,考察长三角新材料研究院。\n"
        "15日晚,高邮返乡投资恳谈会举行,白露主持,石川推介。",
        "——我市党政代表团赴长三角招商纪行",
    )
    assert [(date, people) for _, date, people in found] == [
        ("2023-04-11", ("石川", "白露", "方晓")),
        ("2023-04-15", ("白露", "石川")),
    ]


def test_a_tour_that_only_its_headline_calls_one() -> None:
    found = told(
        "6月14日,县委书记石川带领县领导班子成员,用一天时间走了五个工地。县长白露参加。\n"
        "头一站是柳河镇。镇党委书记方晓报告,8月投产。\n"
        "当晚七点半,观摩点评会在县会议中心召开,白露主持,方晓表态。",
        "县四套班子集中观摩重点项目",
    )
    assert [(date, people) for _, date, people in found] == [
        ("2023-06-14", ("石川", "白露", "方晓")),
        ("2023-06-14", ("白露", "方晓")),
    ]


def test_a_ceremony_to_come_is_no_event_yet() -> None:
    text = "1月29日,州长石川到柳河镇督导项目开工准备。高纯锌项目2月18日举行开工仪式。镇长白露陪同。"
    found = [(e.date, e.attendees) for e in read(text, "石川督导开工", date="2023-02-02", year=2023)._.events]
    assert found == [("2023-01-29", ("石川", "白露"))]


def test_a_talk_with_the_hosts_in_the_sentence_of_the_visit() -> None:
    found = told(
        "10月18日,县长石川到景泰县考察石林景区,并与景泰县委书记白露,景泰县委副书记、县长方晓座谈。"
        "双方商定合办赛事。座谈会由景泰县副县长顾林主持,局长何晴参加。",
        "石川带队赴景泰对接",
    )
    assert [set(people) for _, _, people in found] == [{"石川"}, {"石川", "白露", "方晓", "顾林", "何晴"}]


def test_a_paragraph_that_returns_to_the_tour() -> None:
    found = told(
        "7月8日,澄迈县委书记石川率党政考察团来徐,考察冷链物流,并召开产业协作座谈会。县委书记白露陪同考察并参加座谈。"
        "澄迈县副县长方晓参加座谈。\n在生态集聚区,考察团看了果加工厂。恒泰公司副总裁顾林介绍,今年收购6万吨。",
        "澄迈县党政考察团跨海来徐对接",
    )
    assert ["顾林" in people for _, _, people in found] == [True, False]


def test_who_came_to_an_activity_that_celebrates() -> None:
    found = told(
        "8月9日,恒泰叶片三期项目在高新区动工,总投资8亿元。\n县长石川、县委办公室主任白露参加开工活动。\n"
        "开工活动一结束,石川一行又看了园里的飞达项目。",
        "恒泰叶片三期上马",
    )
    assert [people for _, _, people in found] == [("石川", "白露"), ("石川",)]


def test_who_shows_a_reporter_round_is_at_no_event() -> None:
    text = "10月20日,在柳河产业园,恒泰公司副总经理石川指着6号厂房告诉记者,下周投产。"
    assert told(text, "柳河产业园跑出加速度") == []


def test_a_ceremony_that_the_next_sentence_goes_on_to() -> None:
    found = told(
        "5月15日上午,县委书记石川来到柳河镇,察看油茶基地建设。镇长白露陪同。"
        "下午,石川又赶到城关镇,出席新材料产业园开园仪式并致辞,副县长方晓主持。",
        "石川到柳河镇调研",
    )
    assert [people for _, _, people in found] == [("石川", "白露"), ("石川", "方晓")]


def test_an_opening_is_the_gathering_s_own() -> None:
    found = told(
        "以茶会友。5月16日,第三届茶商对话会在茶博园启幕,县长石川出席开幕式并致辞。开幕式由副县长白露主持。",
        "茶商对话会启幕",
    )
    assert [people for _, _, people in found] == [("石川", "白露")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("5月13日,县委理论学习中心组举行集体学习,县委书记石川主持,白露参加。", "县委理论学习中心组集体学习"),
        ("9月2日,县第一中学举行开学典礼,县委书记石川讲授“开学第一课”。", "县第一中学开学典礼"),
    ],
)
def test_gatherings_to_learn(text: str, name: str) -> None:
    ((found, _, people),) = told(text)
    assert (name.endswith(found), people[0]) == (True, "石川")


@pytest.mark.parametrize("text", ["", "\n\n"])
def test_an_article_that_opens_no_paragraph_tells_of_nothing(text: str) -> None:
    assert told(text) == []


def test_a_meeting_that_visitors_attend_has_a_chair_of_its_own() -> None:
    found = told(
        "5月6日,以副县长石川为团长的云岭县代表团抵达江州市,出席江州—云岭东西部协作联席会议。"
        "江州市副市长白露主持联席会议。",
    )
    assert [set(people) for _, _, people in found] == [{"石川"}, {"石川", "白露"}]
    assert found[1][0] == "江州—云岭东西部协作联席会议"


def test_a_heading_names_what_is_told_by_the_same_name() -> None:
    text = (
        "5月6日,县里白天组织二季度重大项目观摩,傍晚又召开全县二季度重大项目观摩点评会。县委书记石川,"
        "县委副书记、县长白露,县政协主席顾林参加观摩并出席点评会,点评会由白露主持。\n"
        "车队首站是高新区。乡镇的两个项目已经竣工;在柳林镇,镇党委书记方晓汇报,光伏项目月底投产。\n"
        "点评会上,县发改局局长温如玉通报了进度。"
    )
    events = read(text, "全县二季度重大项目观摩点评会举行")._.events
    assert {e.name: set(e.attendees) for e in events} == {
        "二季度重大项目观摩": {"石川", "白露", "顾林", "方晓"},
        "全县二季度重大项目观摩点评会": {"石川", "白露", "顾林", "温如玉"},
    }


def test_a_meeting_is_not_the_tour_that_sounds_like_it() -> None:
    text = (
        "5月6日,县长石川到柳林镇调研重点产业项目。镇党委书记白露汇报了进度。\n"
        "当天下午,石川主持召开重点产业项目现场会,白露、副县长方晓作了发言。"
    )
    tour, meeting = read(text, "石川调研重点产业项目")._.events
    assert (set(tour.attendees), set(meeting.attendees)) == ({"石川", "白露"}, {"石川", "白露", "方晓"})


@pytest.mark.parametrize("day", ["7月10日", "近日"])
def test_marked_stops_are_parts_of_the_tour_above_them(day: str) -> None:
    text = (
        f"本报讯(记者 白露){day},市长温如玉督导重点项目。\n■送桥镇\n在恒昇光电项目工地,温如玉查看进度。\n"
        f"■三垛镇\n温如玉走进恒朗公司车间。\n当晚,温如玉主持召开调度会。"
    )
    assert [e.name for e in read(text)._.events] == ["温如玉督导重点项目", "调度会"]
