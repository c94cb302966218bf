"""Events told beside the main one, and to which of two events of an article people belong."""

from __future__ import annotations

import pytest

from tests.support import read

Told = tuple[str, str, tuple[str, ...], tuple[str, ...]]


def told(text: str, headline: str = "") -> list[Told]:
    return [(e.name, e.date, e.attendees, e.chairs) for e in read(text, headline)._.events]


@pytest.mark.parametrize(
    ("text", "beside"),
    [
        (
            "6月19日,全县招商大会举行,县长夏雨荷主持。\n会前,夏雨荷会见了恒昌集团董事长孟繁华。",
            ("夏雨荷会见恒昌集团董事长孟繁华", "2023-06-19", ("夏雨荷", "孟繁华"), ()),
        ),
        (
            "6月19日,全县招商大会举行,县长夏雨荷主持。\n"
            "会议期间,县商务局局长丛林与旅行社总经理白小军签订了客源互送协议。",
            ("丛林与白小军签署客源互送协议", "2023-06-19", ("丛林", "白小军"), ()),
        ),
        (
            "6月19日,全县招商大会举行,县长夏雨荷主持。\n"
            "会后,两地商会签了结对协议,商会会长丛林、白小军代表签字。",
            ("丛林与白小军签署结对协议", "2023-06-19", ("丛林", "白小军"), ()),
        ),
        (
            "6月19日,镇人民代表大会第二次会议召开,镇人大主席夏雨荷主持。\n"
            "会后,代表视察了好溪水库除险加固工程。",
            ("代表视察好溪水库除险加固工程", "2023-06-19", (), ()),
        ),
        (
            "6月19日,全县招商大会举行,县长夏雨荷主持。夏雨荷部署了下一步工作。"
            "开会之前,她先带队走进正在施工的恒朗二期工地,打听缺不缺人手。",
            ("夏雨荷走进正在施工的恒朗二期工地", "2023-06-19", ("夏雨荷",), ()),
        ),
        (
            "6月19日,全县农业现场会召开,县长夏雨荷主持。会前,夏雨荷一行踏进柳河镇的育秧工厂,看秧苗长势。",
            ("夏雨荷踏进柳河镇的育秧工厂", "2023-06-19", ("夏雨荷",), ()),
        ),
        (
            "6月19日,全县水利大会召开,县长夏雨荷主持。\n会前,夏雨荷带队来到白沙河治理工程现场。",
            ("夏雨荷来到白沙河治理工程现场", "2023-06-19", ("夏雨荷",), ()),
        ),
        (
            "6月19日,全县项目现场会召开,县长夏雨荷主持。\n会前,与会人员在柳河镇现场观摩了恒朗光伏项目。",
            ("与会人员观摩恒朗光伏项目", "2023-06-19", (), ()),
        ),
    ],
)
def test_what_is_told_beside_a_meeting(text: str, beside: Told) -> None:
    main, other = told(text)
    assert (main[2], other) == (("夏雨荷",), beside)


@pytest.mark.parametrize(
    "text",
    [
        "6月15日,江北区委书记宗明远率党政代表团来我县考察。期间,县委书记罗振邦会见了宗明远一行。",
        "6月7日,县长夏雨荷走访宏泰机械有限公司,与公司董事长严立强座谈。",
        "6月17日,政银企合作签约仪式举行,副县长夏雨荷主持。随后,丛林与农商行行长白小军签署合作协议。",
    ],
)
def test_what_belongs_to_the_main_event(text: str) -> None:
    assert len(told(text)) == 1


def test_a_list_of_people_goes_on_to_the_meeting() -> None:
    tour, meeting = told(
        "5月18日,县委书记韩启明、副县长秦月芳一行到青山镇调研乡村振兴,随后召开座谈会,"
        "县委办主任崔立新主持,镇长何晓梅参加。"
    )
    assert (tour[0], tour[2]) == ("韩启明到青山镇调研乡村振兴", ("韩启明", "秦月芳"))
    assert meeting[2:] == (("韩启明", "秦月芳", "崔立新", "何晓梅"), ("崔立新",))


def test_a_tour_told_with_a_meeting_goes_on_until_the_meeting_is_named() -> None:
    tour, meeting = told(
        "6月12日,县委书记罗振邦到白沙港调研港口建设,并主持召开现场办公会。\n"
        "在二号码头,港务公司总经理金涛介绍吞吐量。\n办公会上,县交通局局长万里作了汇报。"
    )
    assert (tour[2], meeting[2]) == (("罗振邦", "金涛"), ("罗振邦", "万里"))


def test_a_group_that_no_name_stands_for_is_on_tour() -> None:
    tour, meeting = told(
        "6月13日,县四套班子领导集中观摩在建项目。罗振邦、夏雨荷参加。\n"
        "观摩后召开了点评会,县长夏雨荷主持,县发改局局长文洁通报考核情况。"
    )
    assert (tour[0], tour[2]) == ("县四套班子领导观摩在建项目", ("罗振邦", "夏雨荷"))
    assert (meeting[0], meeting[2:]) == ("点评会", (("夏雨荷", "文洁"), ("夏雨荷",)))


def test_delegations_of_a_congress_sit_apart() -> None:
    found = told(
        "1月9日,县委书记罗振邦参加白沙镇代表团审议,镇党委书记佟大为主持。\n"
        "同日,县长夏雨荷参加柳林乡代表团审议。乡长吴桐发言。"
    )
    assert found == [
        ("白沙镇代表团审议", "2023-01-09", ("罗振邦", "佟大为"), ("佟大为",)),
        ("柳林乡代表团审议", "2023-01-09", ("夏雨荷", "吴桐"), ()),
    ]


def test_whom_a_session_elects_was_not_thereby_there() -> None:
    ((_, _, people, _),) = told(
        "1月11日,县第十八届人民代表大会第三次会议闭幕,钟鼎主持会议。\n会议选举:\n"
        "任远、方圆(女)为县人民政府副县长。"
    )
    assert people == ("钟鼎",)


def test_the_subject_of_a_sentence_chairs_what_comes_a_day_later() -> None:
    _, meeting = told(
        "5月14日,县政协主席马文斌到界牌乡督办重点提案,15日又主持召开主席会议,副主席郝春兰列席。"
    )
    assert meeting == ("主席会议", "2023-05-15", ("马文斌", "郝春兰"), ("马文斌",))


def test_a_headline_in_the_line_of_a_brief_is_no_part_of_the_event() -> None:
    found = told(
        "●谷峰调度重点项目9月1日,县委书记谷峰主持召开重点项目调度会。\n"
        "●白云飞督查秋收9月2日,县长白云飞到三河镇督查秋收,镇党委书记郝运陪同。"
    )
    assert [(name, people) for name, _, people, _ in found] == [
        ("重点项目调度会", ("谷峰",)),
        ("白云飞到三河镇督查秋收", ("白云飞", "郝运")),
    ]


def test_another_leader_is_on_another_tour() -> None:
    found = told(
        "3月8日,区委书记凌云到长途汽车站督导安全生产,区应急管理局局长常青参加。\n"
        "同日,区长方圆到南门菜市场督导食品安全,区市场监管局局长丁宁陪同。"
    )
    assert [(name, people) for name, _, people, _ in found] == [
        ("凌云到长途汽车站督导安全生产", ("凌云", "常青")),
        ("方圆到南门菜市场督导食品安全", ("方圆", "丁宁")),
    ]


def test_reports_under_tags_are_told_apart() -> None:
    found = told(
        "【区总工会】3月4日召开女职工座谈会,区总工会副主席纪念主持。\n"
        "【大有镇】3月5日,镇长袁满带队到龙洞村督导春耕。\n【区税务局】近日,局长宋词走访重点企业。"
    )
    assert [(date, people) for _, date, people, _ in found] == [
        ("2023-03-04", ("纪念",)),
        ("2023-03-05", ("袁满",)),
        ("", ("宋词",)),
    ]


@pytest.mark.parametrize(
    ("text", "meeting"),
    [
        (  # 双方: hosts and guests
            "两地合作又添新枝。8月2日,县长温如玉会见了青云县委书记顾林率领的代表团,双方举行联席会议,副县长白露主持。",
            ("联席会议", "2023-08-02", ("温如玉", "顾林", "白露"), ("白露",)),
        ),
        (
            "8月2日晚,市委书记温如玉和市领导顾林到白沙港查看堤坝;随后在港务局召集现场办公会,市水利局局长方晓到会。",
            ("现场办公会", "2023-08-02", ("温如玉", "顾林", "方晓"), ()),
        ),
        (
            "8月2日,市长温如玉来到白沙港,察看大桥工程。温如玉要求年底通车。在柳河镇,他主持召开荔枝产业专题会,镇党委书记白露参会。",
            ("荔枝产业专题会", "2023-08-02", ("白露", "温如玉"), ("温如玉",)),
        ),
        (
            "8月2日,北岭市商会会长石川率考察团一行8人来我县考察。县商务局局长方晓陪同。\n"
            "2日晚,考察团与我县举行建材产业座谈会。副县长白露主持座谈。",
            ("考察团与我县建材产业座谈会", "2023-08-02", ("石川", "白露"), ("白露",)),
        ),
    ],
)
def test_a_meeting_told_with_a_tour(text: str, meeting: Told) -> None:
    found = told(text)
    assert len(found) == 2
    assert found[1] == meeting


def test_a_closing_meeting_that_they_attend_further_down() -> None:
    found = told(
        "8月2日,市委书记温如玉带队观摩重点项目。副市长石川参加。\n首站是柳河产业园,厂房正迎接设备进场。"
        "离开产业园向南,大家来到白沙镇,生产线上个月已投产,每年可新增收入2亿元。最后一站设在云岭开发区,"
        "导管项目预计明年3月竣工,设备已经订好,工人也在培训,车间里一片忙碌,生产线正逐台调试,"
        "配套的污水处理站、变电站和员工宿舍也在加紧建设,道路已经修到了厂门口。\n"
        "当天傍晚,观摩人员移步会展中心,参加讲评会。会议由石川主持,白沙镇党委书记白露作了发言。"
    )
    assert [name for name, *_ in found][1:] == ["讲评会"]
    assert found[1][2:] == (("石川", "白露"), ("石川",))


def test_whom_guests_meet_before_they_open_a_park() -> None:
    found = told(
        "8月2日,青云县长石川率队来到云岭考察,县委书记温如玉会见了客人。"
        "双方共同为设在柳河镇的云岭种业产业园揭牌。副县长白露参加活动。"
    )
    assert set(found[0][2]) >= {"石川", "温如玉"}


def test_delegates_by_what_the_headline_calls_their_visit() -> None:
    found = told(
        "5月6日,青云县长石川率考察团到访。县长温如玉做向导。在当天的合作恳谈会上,"
        "副县长白露与青云县能源局局长顾林分别代表双方签下框架协议。",
        "青云县党政考察团来访",
    )
    assert set(found[0][2]) == {"石川", "温如玉", "顾林"}


def test_a_ceremony_at_a_branch_of_something_larger() -> None:
    whole, here = told(
        "锣鼓声里,打桩机轰然作响。10月16日,全省重大项目开工投产活动通过视频连线举行,主会场设在临州。"
        "我县作为分会场,同步举办恒朗储能产业园项目奠基仪式。副县长温如玉主持仪式,县委书记石川下达开工令。"
    )
    assert whole == ("全省重大项目开工投产活动", "2023-10-16", (), ())
    assert here == ("恒朗储能产业园项目奠基仪式", "2023-10-16", ("温如玉", "石川"), ("温如玉",))


@pytest.mark.parametrize("witnessed", ["并共同见证双方签署战略合作协议", "并见证双方签署战略合作协议"])
def test_a_reception_and_the_signing_behind_it_are_two_events_with_the_same_people(witnessed: str) -> None:
    text = f"6月19日,县长温如玉在云岭宾馆会见恒朗集团董事长石川一行,{witnessed}。\n县委副书记顾林参加。"
    there = ("温如玉", "石川", "顾林")
    assert told(text) == [
        ("温如玉会见恒朗集团董事长石川一行", "2023-06-19", there, ()),
        ("双方签署战略合作协议", "2023-06-19", there, ()),
    ]


def test_guests_are_named_without_what_was_done_with_them() -> None:
    text = "6月19日,县长温如玉会见恒朗集团董事长石川一行并见证签约。"
    assert [name for name, *_ in told(text)] == ["温如玉会见恒朗集团董事长石川一行"]
