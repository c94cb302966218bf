"""Events that no word calls one: known by a day, and by whoever was present, wherever that is told."""

from __future__ import annotations

import pytest

from tests.support import read

DAY = "5月6日,天没亮,白沙河渡口就热闹起来。船板擦得发亮。\n"


def present(text: str, headline: str = "渡口迎来新船工") -> list[list[str]]:
    return [sorted(e.attendees) for e in read(text, headline)._.events]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("副县长石川为12名船工颁发了证书。", ["石川"]),
        ("镇长白露领着大家宣誓。", ["白露"]),
        ("副县长石川、镇长白露到场祝贺。", ["白露", "石川"]),
        ("“水性再好也要穿救生衣。”带队的副县长石川说。镇长白露全程陪同。", ["白露", "石川"]),
        ("县交通运输局局长顾林致欢迎词,镇长白露作动员。", ["白露", "顾林"]),
        ("县交通运输局局长顾林上了头一堂课。镇长白露举杯相敬。", ["白露", "顾林"]),
        # Who else acts there, once somebody was present.
        ("副县长石川为12名船工颁发了证书。镇长白露递给船工一张河道图。", ["白露", "石川"]),
        # What has to do with prizes and plans is no event by itself, but who gives them was there.
        ("副县长石川为获奖者戴上大红花。", ["石川"]),
        ("按照计划,镇长白露把船桨交到船工手里。", ["白露"]),
    ],
)
def test_who_was_present_tells_of_an_event(text: str, people: list[str]) -> None:
    (found,) = present(DAY + text)
    assert set(people) <= set(found)


@pytest.mark.parametrize(
    "text",
    [
        "副县长石川说,船工要穿救生衣。",
        "副县长石川告诉记者,全县有渡口12个。",
        "镇长白露正蹲在船头,同老船工说话。",
        "镇长白露掰着指头算账:全镇有渡口12个。",
        "船工顾大山接过船桨。",
    ],
)
def test_a_word_to_the_paper_tells_of_none(text: str) -> None:
    assert present(DAY + text) == []


@pytest.mark.parametrize(
    ("headline", "opening"),
    [
        ("渡口今年新添船工12名", "全县渡口新添船工12名。\n"),  # no day
        ("全县渡口安全综述", DAY),
    ],
)
def test_no_day_or_a_review_tells_of_none(headline: str, opening: str) -> None:
    assert present(opening + "副县长石川为船工颁发了证书。", headline) == []


@pytest.mark.parametrize(
    "text",
    [
        "渡口热闹起来。船板擦得发亮。船工来了12名。\n5月6日,副县长石川为他们颁发了证书。",
        "副县长石川又给船工发证书了。5月6日是个晴天,船板擦得发亮。",
        "5月6日,船板擦得发亮。副县长石川挨个给船工发证书。",
    ],
)
def test_wherever_the_day_is_told(text: str) -> None:
    assert [(e.date, e.attendees) for e in read(text, "渡口迎来新船工")._.events] == [
        ("2023-05-06", ("石川",))
    ]


@pytest.mark.parametrize("day", ["前晚", "周六一早,", "这天入夜,"])
def test_a_day_by_any_word(day: str) -> None:
    text = f"{day}渡口亮着灯。副县长石川挨个给船工颁发证书。"
    assert [(e.date, e.attendees) for e in read(text, "渡口迎来新船工", year=None)._.events] == [
        ("", ("石川",))
    ]


def test_what_several_did_on_a_day_is_an_event() -> None:
    did = "副县长石川爬上最高的一条船。", "镇长白露摸了摸缆绳。"
    assert present(DAY + "".join(did)) == [["白露", "石川"]]
    assert [present(DAY + one) for one in did] == [[], []]


@pytest.mark.parametrize("headline", ["一封感谢信", "读者来信", "渡口管理站选举结果"])
def test_papers_tell_of_none(headline: str) -> None:
    assert present(DAY + "副县长石川、镇长白露踩着泥水赶来。", headline) == []


def test_whoever_is_quoted_did_not_act() -> None:
    assert present("5月6日,渡口热闹起来。船工顾大山说,镇长白露已来送过船桨。") == []


def test_the_heading_that_tells_most_names_it() -> None:
    found = read("5月6日,细雨里的白沙镇机器声不断。镇长白露全程陪同。", "市领导走访出口企业")._.events
    assert [(e.name, e.date) for e in found] == [("市领导走访出口企业", "2023-05-06")]


@pytest.mark.parametrize(
    ("text", "name", "people"),
    [
        # Known by its chair alone: what the whole article was about.
        (
            "5月6日,白沙站前锣鼓响起。副县长石川为新兵送行。\n欢送仪式由县人武部部长白露主持。",
            "欢送仪式",
            {"石川", "白露"},
        ),
        ("5月6日,全县茶业研讨会请来了七位专家,研究员顾林作报告。", "全县茶业研讨会", {"顾林"}),
        ("5月6日夜里,白沙村一场院坝会从七点开到十点,镇长白露当记录员。", "院坝会", {"白露"}),
        ("日前,白沙乡在外经商人士恳谈会在柳河村举办,乡长白露参加。", "在外经商人士恳谈会", {"白露"}),
        ("5月6日,欢迎晚宴在白沙宾馆举行,县长石川致辞。", "欢迎晚宴", {"石川"}),
    ],
)
def test_gatherings(text: str, name: str, people: set[str]) -> None:
    ((found, there),) = [(e.name, set(e.attendees)) for e in read(text)._.events]
    assert found.endswith(name)
    assert there == people


@pytest.mark.parametrize(
    ("text", "people"),
    [
        # Its head was there, whatever the group is called.
        ("5月6日,由县委农办主任石川任组长的督查组一行到白沙镇督查春耕,副县长白露陪同。", {"石川", "白露"}),
        # Somebody else went for both of them.
        ("受县委书记石川、县长顾林委托,副县长白露5月6日到柳河村看望老党员。", {"白露"}),
    ],
)
def test_who_was_there(text: str, people: set[str]) -> None:
    assert {name for e in read(text)._.events for name in e.attendees} == people


def test_a_society_is_no_gathering() -> None:
    found = read("5月6日,县红十字会在白沙小学举办应急救护培训班,教官石川授课。")._.events
    assert [e.name for e in found] == ["县红十字会应急救护培训班"]


def test_what_closes_is_told_by_its_name() -> None:
    text = "5月6日,云岭县第六届人民代表大会第五次会议在县城闭幕。\n闭幕会由石会川主持。"
    assert [e.name for e in read(text)._.events] == ["云岭县第六届人民代表大会第五次会议"]


def test_the_last_brief_is_no_heading_of_its_source() -> None:
    text = "●5月6日,县司法局在白沙村宣讲民法典。\n●白沙镇5月6日召开擂台会,镇长白露打分。\n(本报综合)"
    assert ("2023-05-06", ("白露",)) in [(e.date, e.attendees) for e in read(text, "简讯二则")._.events]
