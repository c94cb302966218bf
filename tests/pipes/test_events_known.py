"""Gatherings told of as what the reader knows, who chaired them, and who only spoke of them later."""

from __future__ import annotations

import pytest

from tests.support import read

Told = tuple[str, str, tuple[str, ...], tuple[str, ...]]


def told(text: str) -> list[Told]:
    return [(e.name, e.date, e.attendees, e.chairs) for e in read(text)._.events]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "5月6日,县里把五个园区请到一起打擂台;当天的主持人、副县长温如玉手拿名单点将。\n"
            "这场园区发展比武会,头一个亮相的是白沙园区。管委会主任齐望山说,前四个月产值12亿元。",
            ("园区发展比武会", "2023-05-06", ("温如玉", "齐望山"), ("温如玉",)),
        ),
        (
            "5月6日,走进县政府三楼的“局长面对面”恳谈会现场,八位企业家围坐一圈。副县长温如玉主持,局长白露逐条回应。",
            ("“局长面对面”恳谈会", "2023-05-06", ("温如玉", "白露"), ("温如玉",)),
        ),
        (
            "5月6日,白沙(上海)新材料产业推介会传来消息:园区签下4个项目。"
            "副县长温如玉与恒朗集团董事长白露代表双方签字。",
            ("白沙(上海)新材料产业推介会", "2023-05-06", ("温如玉", "白露"), ()),
        ),
        (
            "5月6日,白沙社区居民议事会在广场举行。负责主持的社区书记方晓嗓子哑了,街道办主任白露坐在后排。",
            ("白沙社区居民议事会", "2023-05-06", ("方晓", "白露"), ("方晓",)),
        ),
        (
            "5月6日,全县政企早餐会在白沙湖畔举行,商务局局长方晓当起主持人,恒朗集团总裁白露发言。",
            ("全县政企早餐会", "2023-05-06", ("方晓", "白露"), ("方晓",)),
        ),
    ],
)
def test_a_gathering(text: str, event: Told) -> None:
    assert told(text) == [event]


def test_the_meeting_to_which_hosts_lead_their_guests() -> None:
    text = (
        "5月6日,海州商会会长顾林带着考察团踏进滨海新区,副县长温如玉到门口迎接,"
        "随后把大家领进了海洋产业对接会的会场。\n对接会的话筒由管委会副主任白露主持着往下递。"
    )
    assert told(text)[1:] == [("海洋产业对接会", "2023-05-06", ("顾林", "温如玉", "白露"), ("白露",))]


@pytest.mark.parametrize(
    "text",
    [
        "5月6日,县长温如玉走进春播现场,看了看墒情。",
        "县里将把这场园区发展大比拼办成品牌。县长温如玉说,年底见分晓。",
    ],
)
def test_no_gathering(text: str) -> None:
    assert not [name for name, *_ in told(text) if "会" in name]


@pytest.mark.parametrize(
    ("post", "there"),
    [("云岭集团总裁", ("温如玉", "齐望山")), ("恒朗公司总裁", ("温如玉", "齐望山", "顾林"))],
)
def test_whoever_a_meeting_named_speaks_of_it_behind_a_call_elsewhere(
    post: str, there: tuple[str, ...]
) -> None:
    text = (
        f"5月6日,白沙县与云岭大学签约仪式举行。县长温如玉、局长齐望山致辞,{post}顾林见证。\n"
        "签约前,温如玉、齐望山来到恒朗公司的工程现场。顾林说,还缺人才。"
    )
    main, call = told(text)
    assert main[2] == ("温如玉", "齐望山", "顾林")
    assert call[2] == there


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "5月6日,白沙农场第八届评茶大赛落槌。局长温如玉颁奖,茶农方晓的“夏黑”夺得金奖。",
            ("白沙农场第八届评茶大赛", "2023-05-06", ("温如玉", "方晓"), ()),
        ),
        (
            "5月6日晚,白沙村“板凳议事会”在大槐树下开聊。村支书方晓记了一本。",
            ("白沙村“板凳议事会”", "2023-05-06", ("方晓",), ()),
        ),
        (
            "5月6日,海州市重点工作现场观摩组到白沙县,一天看了四个点。副市长温如玉领队。",
            ("海州市重点工作现场观摩组到白沙县", "2023-05-06", ("温如玉",), ()),
        ),
    ],
)
def test_whatever_few_letters_say_that_it_took_place(text: str, event: Told) -> None:
    assert told(text) == [event]


@pytest.mark.parametrize("what", ["延期", "在即", "获评省级品牌", "精神传达", "期间", "周期间", "前夕"])
def test_a_name_that_begins_a_sentence_of_something_else(what: str) -> None:
    assert not [
        name for name, *_ in told(f"5月6日,白沙县第五届荷花大会{what}。局长方晓说,要做细。") if "大会" in name
    ]


def test_who_received_visitors_and_sat_down_with_them() -> None:
    text = (
        "5月6日,海州园区管委会副主任方晓带队到白沙园区考察项目审批,管委会主任白露接待,并召开交流座谈会。"
        "局长齐望山发言。"
    )
    assert told(text)[1] == ("交流座谈会", "2023-05-06", ("方晓", "白露", "齐望山"), ())


def test_whoever_a_pronoun_means_at_a_meeting() -> None:
    text = (
        "5月6日,县长温如玉率队赴宁波考察。副县长白露参加活动。所到之处,温如玉逢人就亮“家底”。"
        "“我们拼的是证照办得快。”14日上午,在宁波召开的企业家座谈会上,他说,老乡最亲。白露主持座谈会。"
    )
    assert told(text)[1][2:] == (("温如玉", "白露"), ("白露",))


def test_a_meeting_recalled_is_not_what_the_story_goes_on_about() -> None:
    text = (
        "5月22日,白沙产业推介会在海州举行,县长温如玉推介。此前的5月8日,县里还举办了鞋服产业对接会。\n"
        "恒朗公司董事长方晓在会上发言。"
    )
    assert [attendees for _, _, attendees, _ in told(text)] == [("温如玉", "方晓"), ()]
