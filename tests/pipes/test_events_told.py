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


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # At what hour, and in what manner.
        (
            "5月6日,县长温如玉到柳河镇调研茶园。\n傍晚,全县茶农夜话会在晒场召开,白露主持。",
            ["温如玉到柳河镇调研茶园", "全县茶农夜话会"],
        ),
        (
            "5月6日,县四季度集中开工活动采取“1+5”视频连线方式进行,县长温如玉宣布开工。",
            ["县四季度集中开工活动"],
        ),
        (
            "5月6日,云岭(宁波)投资恳谈会在东钱湖开场。恒昌公司董事长白露第一个登上签约台。",
            ["云岭(宁波)投资恳谈会"],
        ),
        ("5月6日,云岭采摘季拉开帷幕,县长温如玉宣布开园。", ["云岭采摘季"]),
        # What was celebrated.
        ("5月6日,恒昌产业园主体封顶。县长温如玉为封顶浇筑最后一斗混凝土。", ["恒昌产业园主体封顶"]),
        ("5月6日,年产10万吨装置投料试车一次成功。县长温如玉按下启动键。", ["年产10万吨装置投料试车一次成功"]),
        ("5月6日,恒昌汽车首台卡车驶下总装线。县长温如玉到场祝贺。", ["恒昌汽车首台卡车驶下总装线"]),
        (
            "5月6日,农创园迎来喜事:三家企业同时入驻,并签下投资协议。县长温如玉见证。",
            ["三家企业签下投资协议"],
        ),
    ],
)
def test_what_is_told_in_its_own_way(text: str, names: list[str]) -> None:
    assert [name for name, _, _ in told(text)] == names


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


def test_a_quoted_name_that_holds_a_word_of_place() -> None:
    found = told(
        "5月6日,“自由呼吸·自在云岭”(深圳)产业推介会召开,县长石川致辞,商会会长白露主持。", "县里在深圳推介"
    )
    assert found == [("“自由呼吸·自在云岭”(深圳)产业推介会", "2023-05-06", ("石川", "白露"))]


def test_talks_that_a_delegation_came_for() -> None:
    found = told(
        "5月6日,平川县县长石川率代表团到云岭访问,与云岭方面举行会谈。云岭县县长方晓主持会谈,"
        "云岭县副县长白露,同安口岸经济区管委会主任顾林等参加会谈。",
        "平川县代表团到访云岭",
    )
    assert [set(people) for _, _, people in found] == [{"石川"}, {"石川", "方晓", "白露", "顾林"}]


def test_who_took_part_in_the_journey_not_in_the_talk_told_last() -> None:
    found = told(
        "5月6日至7日,县长石川率队赴东莞市开展招商考察,走访了两家企业,并与东莞市柳河镇党委书记方晓座谈。"
        "副县长白露、县商务局局长顾林参加考察。座谈会上,双方交换了意见。",
        "县里赴东莞招商",
    )
    assert [set(people) for _, _, people in found] == [{"石川", "白露", "顾林"}, {"石川", "方晓"}]


def test_what_guests_are_shown_after_they_were_received() -> None:
    found = told(
        "5月6日,县长石川会见苏州商会会长方晓一行。副县长白露参加会见。"
        "会见结束后,客人们参观了县综合保税区和云茶互市点。",
        "石川会见苏州客人",
    )
    assert [(date, set(people)) for _, date, people in found] == [
        ("2023-05-06", {"石川", "方晓", "白露"}),
        ("2023-05-06", {"方晓"}),
    ]


def test_who_joined_in_elsewhere_was_not_at_the_meeting() -> None:
    found = told(
        "5月2日至5日,县委书记石川率县党政代表团赴平川、云岭考察学习。县长方晓参加考察。\n"
        "在平川,代表团走进两家企业。5月3日,平川产业恳谈会举行,石川致辞,恒泰公司总裁白露发言。\n"
        "在云岭,代表团考察了铜业公司。云岭县副县长顾林参加有关活动。",
        "县党政代表团赴平川云岭考察学习",
    )
    assert [set(people) for _, _, people in found] == [{"石川", "方晓", "顾林"}, {"石川", "白露"}]


def test_briefs_without_marks() -> None:
    found = told(
        "5月8日至10日,平川市人大常委会副主任石川一行来县考察矿区修复,县人大常委会副主任白露陪同。\n"
        "柳河镇幼儿园项目近日通过竣工验收,可提供学位270个。\n"
        "街道党工委书记方晓5月9日到联系社区开展隐患排查。",
        "一句话新闻",
    )
    assert [(date, set(people)) for _, date, people in found] == [
        ("2023-05-08", {"石川", "白露"}),
        ("2023-05-09", {"方晓"}),
    ]


def test_a_session_that_decided_lately() -> None:
    found = told("县十九届人大常委会第十八次会议近日决定:任命石川为云岭县副县长。", "人事任免")
    assert found == [("县十九届人大常委会第十八次会议", "", ())]


def test_how_somebody_spends_his_days_is_no_event() -> None:
    assert told("5月6日,记者来到柳河镇,镇长石川最近忙着跑交易市场项目。", "一根藤上的产业") == []


def test_whose_days_are_told_before_a_meeting_was_not_at_it() -> None:
    found = told(
        "柳河村党支部书记石川最近忙着给客商发样品。5月6日,柳河镇召开产业现场会,镇长白露参加。", "一村一品"
    )
    assert [set(people) for _, _, people in found] == [{"白露"}]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("3月12日,石川、温如玉等县领导来到湿地公园,与群众一起参加义务植树。", {"石川", "温如玉"}),
        (
            "5月6日,云岭集团向县慈善总会捐款。捐赠仪式上,云岭集团总裁白露致辞,副县长方晓颁发证书。",
            {"白露", "方晓"},
        ),
        (
            "5月6日,县委组织部对新任干部开展任前集体谈话。组织部部长白露参加并讲话。",
            {"白露"},
        ),
        ("5月6日,“才聚云岭”专场招聘会走进农业大学。县人社局局长方晓推介政策。", {"方晓"}),
        (
            "5月6日,宣讲团成员、党校教授方晓来县里作全会精神宣讲报告,县委书记石川主持报告会。",
            {"方晓", "石川"},
        ),
        ("9月1日,县一中新校区启用,县教育局局长方晓与师生共同升旗,县委书记石川出席。", {"方晓", "石川"}),
    ],
)
def test_who_was_there(text: str, people: set[str]) -> None:
    assert {person for _, _, found in told(text) for person in found} == people


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "5月6日,全县工作会议召开,县委书记石川出席并强调,要坚定信心、真抓实干,县长白露主持会议,"
            "副县长方晓部署工作。",
            {"石川", "白露", "方晓"},
        ),
        ("5月6日,州观摩团到我县观摩重点项目。州长石川带队,县长白露陪同。", {"石川", "白露"}),
        (
            "1月12日,县委书记石川来到他所在的柳河代表团,与代表们一起审议报告。代表白露发言。",
            {"石川", "白露"},
        ),
        (
            "5月6日,规划专家评审会召开,农业大学教授方晓任专家组组长,副县长白露致辞。",
            {"方晓", "白露"},
        ),
    ],
)
def test_who_sat_there(text: str, people: set[str]) -> None:
    ((_, _, found),) = told(text)
    assert set(found) == people


def test_what_somebody_came_for_is_told_in_the_next_clause() -> None:
    (event,) = read("5月6日,苏州市副市长石川一行6人来到我县,就劳务协作与我县对接。", "两地对接")._.events
    assert "石川来到我县就劳务协作与我县对接" in event.aliases


def test_who_speaks_behind_a_ceremony_was_there() -> None:
    found = told(
        "恒泰公司去年产值12亿元,总经理顾林说。\n5月6日,恒泰二期项目奠基,县长石川、镇长白露为项目培土。"
        "“建成后产值翻番。”恒泰公司董事长方晓说。",
        "恒泰二期奠基",
    )
    assert [set(people) for _, _, people in found] == [{"石川", "白露", "方晓"}]


def test_who_only_explains_what_a_ceremony_was_for() -> None:
    found = told(
        "5月6日,县检测中心揭牌仪式举行,县长石川、院长白露揭牌。“以前送检要等两个月。”中心主任方晓说。"
    )
    assert [set(people) for _, _, people in found] == [{"石川", "白露"}]


def test_who_speaks_to_whom_at_a_ceremony() -> None:
    found = told(
        "5月6日,恒昌基地奠基仪式举行。“水来财。”恒昌公司董事长石川笑着对县委书记白露说。县长顾林主持仪式。"
    )
    assert [set(people) for _, _, people in found] == [{"石川", "白露", "顾林"}]


def test_a_neighbour_is_not_at_the_ceremony() -> None:
    found = told("5月6日,柳河大桥通车仪式举行,县长石川剪彩。\n“以前过江要等轮渡。”江边居民方晓说。")
    assert [set(people) for _, _, people in found] == [{"石川"}]


def test_talking_on_the_way_is_part_of_the_tour() -> None:
    found = told("5月6日,县长石川到我镇调研乡村振兴,局长白露陪同。在柳河村,石川与村党支部书记方晓深入交流。")
    assert [set(people) for _, _, people in found] == [{"石川", "白露", "方晓"}]


@pytest.mark.parametrize(
    "around",
    [
        "“走路十分钟到厂里。”村民方晓说。镇长顾林每天到工地转一圈。",
        "镇党委书记方晓介绍,全镇有竹企业46家。总经理顾林拿起一块竹板。",
    ],
)
def test_a_feature_tells_of_an_event_by_the_way(around: str) -> None:
    lead = "清晨,柳河镇的竹农已经上山。\n"
    event = "5月6日,县竹产业推进会召开,县长石川讲话,局长白露主持。\n"
    assert [set(people) for _, _, people in told(lead + around + "\n" + event)] == [{"石川", "白露"}]
    assert [set(people) for _, _, people in told(lead + event + around)] == [{"石川", "白露"}]
    after = lead + event + "会后,镇长方晓没有急着走。"
    assert [set(people) for _, _, people in told(after)] == [{"石川", "白露", "方晓"}]


def test_what_a_meeting_looks_forward_to_is_not_held_here() -> None:
    found = told("5月6日,为迎接全县文化旅游发展大会胜利召开,县委书记石川到柳河镇调研项目建设。")
    assert [name for name, _, _ in found] == ["石川到柳河镇调研项目建设"]


def test_a_ceremony_of_several_projects() -> None:
    found = told(
        "5月6日上午,我县隆重举行5月份新项目集中开工仪式。石川、白露等县领导分别参加了4个项目的开工仪式。",
        "",
    )
    assert len(found) == 1
    assert set(found[0][2]) == {"石川", "白露"}


def test_where_a_tour_went_is_no_other_tour() -> None:
    found = told(
        "5月6日,市委常委石川带领市公安局负责同志,巡查我市文化节筹备工作。\n"
        "当天下午,石川一行先后来到文博城、大剧院等地,察看展场布置。\n"
        "当晚,石川一行还先后来到湖滨路、迎宾大道察看亮化工作情况。"
    )
    assert [(name, set(people)) for name, _, people in found] == [
        ("石川巡查我市文化节筹备工作", {"石川"}),
    ]


def test_an_activity_by_its_kind_is_the_tour() -> None:
    found = told(
        "5月6日,市委书记石川带队到清溪县考察文旅项目。市领导白露、方晓分别参加考察活动。",
    )
    assert [set(people) for _, _, people in found] == [{"石川", "白露", "方晓"}]


def test_an_activity_they_came_to_join() -> None:
    found = told("5月6日,县委书记石川、县长白露来到位于城南的湖边,与干部群众一起参加植树活动。")
    assert [(name, set(people)) for name, _, people in found] == [("植树活动", {"石川", "白露"})]


def test_a_talk_behind_a_tour_is_another_event() -> None:
    found = told(
        "5月6日,省邮政管理局副局长石川调研清溪国际陆港。调研后,双方举行了座谈,石川肯定了成绩。",
    )
    assert [name for name, _, _ in found] == ["石川调研清溪国际陆港", "座谈会"]
    found = told(
        "5月6日,高邮市党政代表团赴苏州云谷工业园区考察并召开座谈会。市长石川与云谷集团总裁白露进行深入交流。",
    )
    assert [(name, set(people)) for name, _, people in found] == [
        ("高邮市党政代表团赴苏州云谷工业园区考察", set()),
        ("座谈会", {"石川", "白露"}),
    ]


def test_a_day_of_news_lies_behind_the_issue() -> None:
    (event,) = read("10月10日,我市举行项目集中签约仪式。", date="2021-05-17")._.events
    assert event.date == "2020-10-10"


def test_who_is_taught_was_not_there() -> None:
    found = told(
        "5月6日,县委书记石川主持召开项目推进会,县长白露参加。"
        "会议聆听了习近平总书记在全国代表大会上的报告,牢记习近平总书记殷殷嘱托。",
    )
    assert [set(people) for _, _, people in found] == [{"石川", "白露"}]


def test_an_activity_after_a_visit_and_its_meeting_is_both() -> None:
    found = told(
        "5月6日,高邮市党政考察团赴安徽省滁州市考察交流。当天召开高邮市·滁州市区域合作座谈会,"
        "市委书记石川讲话。市领导白露、方晓参加活动。"
    )
    assert [set(people) for _, _, people in found] == [{"白露", "方晓"}, {"石川", "白露", "方晓"}]


@pytest.mark.parametrize(
    ("text", "name", "people"),
    [
        (
            "5月6日,云岭县2023年重大项目集中开工动员大会的主会场搬到了河边的产业园。"
            "县委书记石川下达开工令,县长白露作动员。",
            "云岭县2023年重大项目集中开工动员大会",
            {"石川", "白露"},
        ),
        (
            "5月6日,高邮开发区第三期“早知道”恳谈会在食堂开席。主持人是开发区党工委书记石川。",
            "高邮开发区第三期“早知道”恳谈会",
            {"石川"},
        ),
        (
            "5月6日,南京。在高邮市与恒昌集团的合作签约仪式上,双方就新材料项目握手。前者投资2亿元。市长石川出席并见证。",
            "高邮市与恒昌集团的合作签约仪式",
            {"石川"},
        ),
        # What took place at a gathering is no event besides.
        (
            "在5月6日举行的2023年高邮项目签约大会上,19个项目一次签约。市委书记石川、副市长白露分别致辞。",
            "2023年高邮项目签约大会",
            {"石川", "白露"},
        ),
    ],
)
def test_gatherings_by_their_place(text: str, name: str, people: set[str]) -> None:
    assert [(called, set(there)) for called, _, there in told(text)] == [(name, people)]


def test_no_milestone_of_a_year_past_or_a_month_s_end() -> None:
    found = told(
        "5月6日,第300台机组装船。恒昌公司2021年与开发区签约。开发区管委会副主任石川出席发运活动。",
    )
    assert [name for name, *_ in found] == ["发运活动"]
    found = told("5月6日,镇长白露到水库检查。四万亩耕地月底全部通水,白露登台敲响了铜锣。")
    assert [name for name, *_ in found] == ["白露到水库检查"]


@pytest.mark.parametrize(
    ("text", "name", "people"),
    [
        (
            "5月6日,随着五台旋挖钻机一齐启动,云岭高新区二季度工业项目集中开工。市委书记温如玉下达开工令,"
            "市长石川主持,宏远公司董事长顾林作为企业代表发言。",
            "云岭高新区二季度工业项目集中开工",
            {"温如玉", "石川", "顾林"},
        ),
        (
            "△投资300万元的柳河村游客中心建设完工,5月6日揭牌。镇党委书记白露和村支书方晓揭牌,副县长石川致辞。",
            "柳河村游客中心揭牌",
            {"白露", "方晓", "石川"},
        ),
        (
            "昨天下午,柳河镇返乡创业园鞭炮齐鸣,宏远公司的锁具工厂破土。镇长白露拿铁锹添了第一抔土。",
            "宏远公司的锁具工厂破土",
            {"白露"},
        ),
        (
            "一粒粒母粒从料仓投进去。\n做产业,仙河人想得明白。光靠散兵游勇不行。要有龙头带。\n"
            "补上游。今年3月8日,云岭新材料项目在高新区开工建设,市长石川出席开工活动。眼下反应塔已经立起。",
            "云岭新材料项目开工",
            {"石川"},
        ),
    ],
)
def test_what_is_celebrated(text: str, name: str, people: set[str]) -> None:
    found = told(text)
    assert [(n, set(p)) for n, _, p in found] == [(name, people)]


def test_a_visit_on_the_way_through() -> None:
    found = told("5月6日,青云县长石川率考察团过境而来,看烟花、问物流。副县长白露全程陪同。")
    assert [(name, people) for name, _, people in found] == [("考察团过境而来", ("石川", "白露"))]


def test_a_letter_of_a_name_holds_no_meeting() -> None:
    text = "5月6日,市长石开明到柳河高新区主持召开专题会,调度下半年重点工作。"
    event = read(text)._.events[0]
    assert (event.name, event.chairs) == ("石开明主持召开会议调度下半年重点工作", ("石开明",))
    assert "调度下半年重点工作专题会" in event.aliases


def test_a_correction_is_no_event() -> None:
    assert not told("本报5月6日二版一文中,“办事处主任白露”应为“办事处副主任白露”,特此更正。", "更正")


def test_an_agreement_by_the_project_it_is_on() -> None:
    text = (
        "5月6日,柳河镇人民政府与宏远公司坐到一起,为谈了三个月的豆制品加工项目画上句号。"
        "镇长白露与董事长顾林分别代表双方在协议上签字。"
    )
    assert "豆制品加工项目签约" in read(text)._.events[0].aliases


def test_who_reports_and_who_speaks_at_a_meeting() -> None:
    text = "5月6日,县长温如玉主持召开产业园区专题会,镇党委书记白露汇报,石川和有关部门负责人发言。"
    assert [set(people) for *_, people in told(text)] == [{"温如玉", "白露", "石川"}]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("5月6日,宏远公司给柳河村50名老人发放分红。镇党委副书记白露到场见证。", ["白露"]),
        ("5月6日,宏远公司给柳河村50名老人发放分红。镇党委副书记白露介绍,全镇有企业12家。", []),
        ("5月6日,宏远公司给柳河村50名老人发放分红。\n镇党委副书记白露到场见证。", ["白露"]),
    ],
)
def test_who_is_there_on_the_day_told_in_front(text: str, people: list[str]) -> None:
    assert [list(p) for *_, p in told(text, "柳河村:家门口领分红")] == ([people] if people else [])


def test_a_tour_that_a_feature_tells_by_the_way() -> None:
    found = told(
        "盛夏,柳河畔热浪扑面。园区里一座座厂房拔地而起。\n“我们认准一条链。”经开区党工委书记白露说。去年产值300亿元。\n"
        "审批事项压减近六成。今年5月20日,市委书记温如玉到园区调研时,对这一做法给予肯定。"
    )
    assert [people for *_, people in found] == [("温如玉",)]


def test_how_two_bodies_talk_and_sign() -> None:
    found = told(
        "5月6日,我市与恒昌集团举行座谈。座谈会上,市委书记温如玉介绍市情。市长石川主持座谈会。"
        "会后,双方签署战略合作协议。副市长白露、恒昌集团副总裁方晓代表双方签字。"
    )
    assert [(name, set(people)) for name, _, people in found] == [
        ("我市与恒昌集团座谈", {"温如玉", "石川"}),
        ("白露与方晓签署战略合作协议", {"白露", "方晓"}),
    ]


def test_an_assessment_is_a_tour() -> None:
    found = told(
        "5月6日,省考核组组长顾林带队对我县创卫工作进行验收。7日上午召开汇报会,县长石川汇报创建情况。"
    )
    assert [(name, people) for name, _, people in found] == [
        ("顾林验收我县创卫", ("顾林",)),
        ("汇报会", ("石川",)),
    ]


def test_the_meeting_of_the_headline_goes_on() -> None:
    found = told(
        "7月16日,市委书记温如玉赴白沙工业园,先是看了焊装车间,接着坐到企业食堂,开起了现场办公会。\n"
        "“融资到期怎么转?”宏远公司总经理顾林问得直接。市金融局局长方晓当场回应。",
        "温如玉在白沙工业园召开企业现场办公会",
    )
    assert [set(people) for name, _, people in found if "办公会" in name] == [{"温如玉", "顾林", "方晓"}]


def test_a_tour_and_the_meeting_of_an_hour_behind() -> None:
    found = told(
        "5月6日,县委书记温如玉、县长齐望山带着各乡镇负责人,一路巡看重点项目。\n在宏远电子,温如玉问了进度。\n"
        "5点半,全县制造业季度分析会在新区行政中心开始。县长齐望山主持,副县长方晓发言。"
    )
    assert found == [
        ("温如玉巡看重点项目", "2023-05-06", ("温如玉", "齐望山")),
        ("全县制造业季度分析会", "2023-05-06", ("齐望山", "方晓")),
    ]


def test_a_meeting_that_somebody_reported_at_and_another_called() -> None:
    (event,) = read(
        "一期进入桩基阶段,这个消息是园区主任石川在5月6日的现场例会上报告的。"
        "例会由副县长方晓召集,宏远电子总经理顾林参加。"
    )._.events
    assert (event.name, event.date, event.chairs) == ("现场例会", "2023-05-06", ("方晓",))
    assert event.attendees == ("石川", "方晓", "顾林")


@pytest.mark.parametrize(
    "text",
    [
        "5月6日一早,柳河村党支部书记白露正和来自外地的客商谈价钱。",
        "县政府日前任命:石川为县财政局局长;白露为县文旅局副局长,试用期一年。",
    ],
)
def test_a_scene_or_an_appointment_is_no_event(text: str) -> None:
    assert told(text, "政务简讯") == []


def test_a_party_that_drove_in_and_the_meeting_that_the_words_before_its_chair_tell() -> None:
    found = told(
        "5月6日上午,青云州项目观摩团的三辆中巴车开进了石桥经济开发区。州委书记温如玉带队,州长齐望山等州领导"
        "一同观摩,市委书记白露现场解说。\n第一站是宏远公司的锻造基地。\n中午的点评会很短,温如玉提了三点要求。"
        "齐望山说,下半年要再引进8家企业。点评会由州委秘书长顾林主持。"
    )
    assert found == [
        ("青云州项目观摩团到石桥经济开发区", "2023-05-06", ("温如玉", "齐望山", "白露")),
        ("点评会", "2023-05-06", ("温如玉", "齐望山", "顾林")),
    ]


def test_what_a_part_of_a_long_sentence_celebrates() -> None:
    text = (
        "园区里没有闲人。白沙镇的肉羊集散中心正在装修;柳林镇5月6日点了一把火——总投资12亿元的活性炭三期投产,"
        "镇党委书记石川、恒泰炭业副总经理白露共同启动阀门。"
    )
    assert told(text, "乡镇项目一览")[-1] == ("活性炭三期投产", "2023-05-06", ("石川", "白露"))


def test_a_meeting_that_was_moved_is_nobodys_body() -> None:
    [event] = read(
        "5月6日,县委副书记、县长石川把现场办公会开到了柳林镇产业园。局长白露当场认领任务。"
    )._.events
    assert (event.name, event.location, event.organizer) == ("现场办公会", "柳林镇产业园", None)


def test_a_day_between_who_went_and_what_he_did() -> None:
    found = told("县政协副主席石川23日带领县政协委员来柳林镇,围绕园区建设开展视察。")
    assert [people for _, _, people in found] == [("石川",)]


def test_a_ceremony_on_several_grounds_is_one() -> None:
    text = (
        "3月18日上午,云岭县2023年一季度重大项目集中开工活动在恒昇盐化工业园(以下简称盐化园)主会场和高新区、"
        "白沙经济开发区两个分会场同步举行。县委书记石川宣布开工,县政协副主席白露出席分会场活动。"
    )
    (event,) = read(text)._.events
    assert event.name == "云岭县2023年一季度重大项目集中开工活动"
    assert set(event.attendees) == {"石川", "白露"}


@pytest.mark.parametrize("began", ["开球", "鸣枪", "开桨", "开跑"])
def test_contests_begin_in_their_own_way(began: str) -> None:
    found = told(f"5月6日,第三届珠湖杯邀请赛在市体育公园{began}。副市长白露、市体育局局长方晓到场。")
    assert found == [("第三届珠湖杯邀请赛", "2023-05-06", ("白露", "方晓"))]


def test_what_was_begun_and_who_took_the_papers_for_it() -> None:
    text = "5月6日,恒昇铜箔、恒朗变压器两个项目在高新区同步动工。恒朗公司董事长顾林在现场接过施工许可证。"
    assert told(text) == [("恒昇铜箔、恒朗变压器两个项目动工", "2023-05-06", ("顾林",))]


@pytest.mark.parametrize(
    ("days", "names"),
    [
        ("5月6日至8日", [("齐望山", "白露", "方晓")]),
        ("5月6日", [("齐望山", "白露"), ("齐望山", "方晓")]),
    ],
)
def test_a_later_day_of_a_tour_of_several(days: str, names: list[tuple[str, ...]]) -> None:
    text = (
        f"{days},市长齐望山到送桥镇调研防汛工作,镇长白露汇报。"
        "5月7日,齐望山又走上三垛镇河堤,听镇党委书记方晓讲修复进展。"
    )
    assert [attendees for _, _, attendees in told(text)] == names


def test_the_team_that_goes_on_the_activity() -> None:
    text = (
        "5月6日,全市重点项目观摩评议活动举行。市委书记石川、市长齐望山参加。"
        "观摩团走进各镇和高新区的9个现场。在三垛镇,镇长白露介绍了产业园。"
    )
    assert told(text) == [("全市重点项目观摩评议活动", "2023-05-06", ("石川", "齐望山", "白露"))]


@pytest.mark.parametrize("about", ["就扩大投资", "就稳就业", "围绕储能产业举行"])
def test_what_is_talked_of_is_no_guest(about: str) -> None:
    text = f"5月6日,市长石川与恒朗集团董事长顾林{about}会谈。"
    assert told(text) == [("石川会见恒朗集团董事长顾林", "2023-05-06", ("石川", "顾林"))]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("6月30日,恒朗调味品产业园开建。副县长温如玉、总经理齐望山一起挥锹培土。", "恒朗调味品产业园开建"),
        ("7月1日,恒朗轴承项目正式上马。副县长温如玉、镇长齐望山共同铲下第一锹土。", "恒朗轴承项目上马"),
        ("7月3日,城南实验学校开始建设。副县长温如玉、镇长齐望山为工程奠基。", "城南实验学校开始建设"),
        ("7月4日,县医院新院区开诊,副县长温如玉、院长齐望山为新院区揭牌。", "县医院新院区开诊"),
        ("7月5日,恒朗光伏项目投料生产,副县长温如玉、镇长齐望山到场祝贺。", "恒朗光伏项目投料生产"),
    ],
)
def test_other_words_for_what_is_begun(text: str, event: str) -> None:
    (name, _, attendees), *more = told(text)
    assert (name, attendees, more) == (event, ("温如玉", "齐望山"), [])


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("5月6日,县长温如玉主持县长办公会议,研究用地保障办法。", ("县长办公会议", ("温如玉",))),
        ("5月6日,柳河社区第八届剪纸比赛开了剪,镇长温如玉到场。", ("柳河社区第八届剪纸比赛", ("温如玉",))),
        (
            "5月6日,全县项目调度会召开。县长温如玉听完副县长白露关于用地和招商进度的汇报,提出要求。",
            ("全县项目调度会", ("温如玉", "白露")),
        ),
    ],
)
def test_one_event_told_in_few_words(text: str, event: tuple[str, tuple[str, ...]]) -> None:
    assert [(name, attendees) for name, _, attendees in told(text)] == [event]


def test_guests_who_step_in_and_a_meeting_behind_them() -> None:
    found = told("5月6日,临州市柳江区党政代表团踏进北川县考察,协作联席会随之召开,县长温如玉主持。")
    assert [name for name, _, _ in found] == ["临州市柳江区党政代表团踏进北川县考察", "协作联席会"]


def test_reports_whose_bullet_stands_behind_whom_they_are_of() -> None:
    text = (
        "★5月12日,县长温如玉会见恒朗集团董事长顾林一行。\n"
        "柳河镇 ★5月13日,镇长方晓赴苏州拜访恒昌集团。★5月16日,副镇长白露与恒昌集团洽谈光伏项目。\n"
        "白沙镇 ★5月15日,镇长齐望山与海州集团对接冷链项目。"
    )
    assert told(text, "一周动态") == [
        ("温如玉会见恒朗集团董事长顾林一行", "2023-05-12", ("温如玉", "顾林")),
        ("方晓赴苏州拜访恒昌集团", "2023-05-13", ("方晓",)),
        ("副镇长白露与恒昌集团洽谈光伏项目", "2023-05-16", ("白露",)),
        ("镇长齐望山与海州集团对接冷链项目", "2023-05-15", ("齐望山",)),
    ]


def test_a_fair_that_the_lead_says_was_attended_and_who_was_met_there() -> None:
    text = "5月6日至8日,县长温如玉率团参加第七届进博会。其间,温如玉会见了恒朗集团总裁顾林。"
    assert told(text) == [
        ("第七届进博会", "2023-05-06", ("温如玉",)),
        ("温如玉会见恒朗集团总裁顾林", "2023-05-06", ("温如玉", "顾林")),
    ]


def test_guests_who_call_at_a_place() -> None:
    text = "5月6日,恒朗港口集团总裁顾林一行六人造访白沙港,与管委会主任温如玉就供油座谈。局长白露在座。"
    assert told(text) == [("顾林造访白沙港", "2023-05-06", ("顾林", "温如玉", "白露"))]
