"""Events of an article: name, day, who took part, who chaired."""

from __future__ import annotations

import pytest

from kg.types import EventKind
from tests.support import read

Names = tuple[str, ...]
Told = tuple[str, str, tuple[str, ...], tuple[str, ...]]


def events(text: str, headline: str = "") -> list[Told]:
    return [(e.name, e.date, e.attendees, e.chairs) for e in read(text, headline)._.events]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "3月5日,开发区召开2023年精神文明创建推进会。",
            [("开发区2023年精神文明创建推进会", "2023-03-05", (), ())],
        ),
        (
            "11月8日,区委理论学习中心组举行专题学习会。区委书记李铭主持会议并讲话。",
            [("区委理论学习中心组专题学习会", "2023-11-08", ("李铭",), ("李铭",))],
        ),
        (
            "7月3日,一场防汛抢险综合演练在大桥打响。副市长王海涛担任总指挥,市应急管理局局长李德才点评。",
            [("防汛抢险综合演练", "2023-07-03", ("王海涛", "李德才"), ())],
        ),
        (
            "5月18日晚,全市第六届篮球赛在市体育馆落下帷幕。副市长赵国强为获奖队伍颁奖。",
            [("全市第六届篮球赛", "2023-05-18", ("赵国强",), ())],
        ),
        (
            "3月25日,民族团结进步宣传月启动仪式暨“三月三”歌圩在景区热闹开场,市委统战部部长覃丽萍宣布活动启动。",
            [("民族团结进步宣传月启动仪式暨“三月三”歌圩", "2023-03-25", ("覃丽萍",), ())],
        ),
        (
            "7月1日,市妇联在火山广场开展“巾帼心向党”文艺汇演,市妇联主席宋丽致辞。",
            [("市妇联“巾帼心向党”文艺汇演", "2023-07-01", ("宋丽",), ())],
        ),
    ],
)
def test_gatherings(text: str, expected: list[Told]) -> None:
    assert events(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "9月13日,市政协副主席霍慧萍率调研组来我区,专题调研人工智能产业。区政协主席刘士荣参加调研。",
            [("霍慧萍调研人工智能产业", "2023-09-13", ("霍慧萍", "刘士荣"), ())],
        ),
        (
            "3月20日,市长谭丕创率代表团赴越南开展经贸交流。23日,谭丕创一行拜会工商会会长黎光忠。",
            [
                ("代表团赴越南开展经贸交流", "2023-03-20", ("谭丕创",), ()),
                ("谭丕创拜会工商会会长", "2023-03-23", ("谭丕创", "黎光忠"), ()),
            ],
        ),
    ],
)
def test_tours(text: str, expected: list[Told]) -> None:
    assert events(text) == expected


def test_the_line_above_the_headline_does_not_name_a_tour() -> None:
    found = events("5月16日,州政协副主席王学礼走进广河县,视察农田建设。", "走进乡村听民声")
    assert [name for name, *_ in found] == ["走进乡村听民声"]


@pytest.mark.parametrize(
    ("text", "headline", "expected"),
    [
        (
            "4月16日,团市委书记谭璐带领青年志愿者义务植树,栽下枫香300株。",
            "青年志愿者添新绿",
            [("青年志愿者添新绿", "2023-04-16", ("谭璐",), ())],
        ),
        (
            "4月16日,团市委书记谭璐带领青年志愿者义务植树,栽下枫香300株。",
            "",
            [("团市委书记谭璐带领青年志愿者义务植树", "2023-04-16", ("谭璐",), ())],
        ),
        ("4月16日,市发改委主任谭璐介绍,一季度新开工项目120个。", "项目建设提速", []),
        ("记者4月15日从市发改委获悉,副主任谭璐带头服务企业。", "项目建设提速", []),
        ("3月20日,李明任市发改委副主任。", "干部任免", []),
    ],
)
def test_a_lead_with_day_and_people_is_an_event(text: str, headline: str, expected: list[Told]) -> None:
    assert events(text, headline) == expected


def test_briefs_with_a_day_each_are_told_apart() -> None:
    text = (
        "7月1日,市妇联举办文艺汇演,市妇联主席宋丽致辞。\n"
        "日前,市税务局召开退税减税宣讲会,局长李军解读政策。\n"
        "6月30日,人民陪审员宣誓仪式在审判法庭举行,市人民法院院长姜涛监誓。"
    )
    assert [(date, people) for _, date, people, _ in events(text, "简讯")] == [
        ("2023-07-01", ("宋丽",)),
        ("", ("李军",)),
        ("2023-06-30", ("姜涛",)),
    ]


def test_people_without_a_post_speak_at_a_meeting() -> None:
    text = "5月16日,市政协召开座谈会。委员马福祥、周海燕先后发言。"
    assert [people for _, _, people, _ in events(text)] == [("马福祥", "周海燕")]


def test_kinds() -> None:
    kinds = {
        "5月16日,开发区召开动员会。": EventKind.MEETING,
        "5月16日,开发区举行揭牌仪式。": EventKind.CEREMONY,
        "5月16日,市长王涛到开发区调研项目建设。": EventKind.INSPECTION,
        "5月16日,市长王涛会见客商陈伟。": EventKind.VISIT,
    }
    assert {text: read(text)._.events[0].kind for text in kinds} == kinds


def test_what_was_said_on_a_tour_is_no_part_of_its_name() -> None:
    text = "8月3日,市委书记苍云在浓江农场调研时强调,要抓好秋收。"
    assert events(text) == [("苍云在浓江农场调研", "2023-08-03", ("苍云",), ())]


def test_what_was_said_at_an_event() -> None:
    text = (
        "3月5日,开发区召开安全生产工作会议。区党工委书记李铭强调,安全是底线。要压实责任,守牢防线。\n"
        "企业代表王海说:“我们马上整改。\n“年底前一定完成。”\n会议审议通过《安全生产三年行动方案》。"
        "应急管理局局长陈光告诉记者,检查还会继续。"
    )
    (event,) = read(text)._.events
    assert [(s.speaker, s.passage.exact) for s in event.statements] == [
        ("李铭", "李铭强调,安全是底线。要压实责任,守牢防线。"),
        ("王海", "王海说:“我们马上整改。“年底前一定完成。”"),
    ]
    assert event.documents == ("《安全生产三年行动方案》",)


@pytest.mark.parametrize(
    ("joining", "tour", "meeting"),
    [
        ("陪同考察或出席会议", ("孔令泽", "马学礼"), ("孔令泽", "马学礼")),
        ("参加考察", ("孔令泽", "马学礼"), ("孔令泽",)),
        ("参加", ("孔令泽",), ("孔令泽", "马学礼")),
    ],
)
def test_a_tour_and_the_meeting_told_with_it(joining: str, tour: Names, meeting: Names) -> None:
    text = (
        "6月13日,历城区委书记孔令泽率历城区党政代表团来我县考察,并召开东西部协作联席会议。"
        f"东乡县委书记马学礼{joining}。"
    )
    assert [people for _, _, people, _ in events(text)] == [tour, meeting]


def test_delegates_are_those_with_a_post_in_their_place() -> None:
    text = (
        "6月13日,历城区党政代表团来我县考察,并召开协作联席会议。东乡县委书记马学礼主持会议。"
        "历城区委常委东方晓,副区长展鹏参加。"
    )
    assert events(text)[0][2] == ("东方晓", "展鹏")


def test_who_speaks_of_a_fair_elsewhere_was_not_there() -> None:
    text = "12月6日,第十一届国际种业博览会落下帷幕。副市长王海涛致辞。\n园区管委会主任钱守义说,总投资14亿元。"
    assert [people for _, _, people, _ in events(text)] == [("王海涛",)]


def test_a_heading_that_reports_an_event() -> None:
    text = "灯光暗下。颁奖的是市文明办主任杨光,他握着那双手。"
    assert events(text, "第十二届道德模范颁奖典礼侧记") == [("第十二届道德模范颁奖典礼", "", ("杨光",), ())]


@pytest.mark.parametrize(
    "text",
    [
        "7月2日,尹桂香走进市公证处。",
        "7月30日,马建龙给自家种公牛挂上红绸。",
        "4月15日,养殖户给市法院法官员力打来电话。",
    ],
)
def test_what_people_do_is_no_event(text: str) -> None:
    assert events(text) == []


def test_a_tour_told_of_a_body() -> None:
    text = "5月12日,区河长办对北运河排口开展“拉网”巡查。区人大常委会副主任水淼带队,从水渠走到老米店闸。"
    assert events(text) == [("区河长办对北运河排口开展“拉网”巡查", "2023-05-12", ("水淼",), ())]


def test_an_agreement_known_by_who_signed_it() -> None:
    text = "3月12日,采油七厂厂长陆地与副市长蓝天云签下《共建三年行动计划》。镇长代兵说,这是好事。"
    assert events(text) == [("陆地与蓝天云签约", "2023-03-12", ("陆地", "蓝天云"), ())]


def test_an_opening_known_by_who_cut_the_ribbon() -> None:
    text = "援川前方指挥部指挥长龙泉、工作队领队俞欣共同剪彩的“圣洁甘孜”旗舰馆6月8日开馆,首日卖了126万元。"
    assert events(text) == [("“圣洁甘孜”旗舰馆开馆", "2023-06-08", ("龙泉", "俞欣"), ())]


def test_a_meeting_that_is_a_tour() -> None:
    text = "7月20日,全市项目现场观摩会举行。市委书记李桦,市长王容带队,观摩了16个镇街的项目。"
    assert events(text) == [("全市项目现场观摩会", "2023-07-20", ("李桦", "王容"), ())]


def test_who_is_quoted_before_a_tour_was_not_on_it() -> None:
    text = "9月8日,项目已输氢1.2万吨。副部长刘洋说,靠36人就能运转。市委书记巨涛到开发区调研项目建设。"
    assert [people for _, _, people, _ in events(text)] == [("巨涛",)]


def test_two_who_met() -> None:
    text = "边检站教导员蒙奇、芒街方面中校阮光会晤。"
    assert [(name, people) for name, _, people, _ in events(text)] == [("蒙奇与阮光会晤", ("蒙奇", "阮光"))]


def test_who_tells_a_reporter_holds_no_event() -> None:
    assert events("12月2日,援藏工作组组长欧阳湛向记者介绍情况。") == []


def test_a_day_behind_the_one_on_tour() -> None:
    text = "工业园变了样。\n城里也变了样。\n路修好了。\n省生态环境厅厅长黎忠6月7日现场核查,对改造表示肯定。"
    assert [(day, people) for _, day, people, _ in events(text)] == [("2023-06-07", ("黎忠",))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (  # a day in a quote is no day of the news
            "5月6日,全县启动观摩。镇党委书记周海表态:“5月20日设备不到位,请组织考核我。”"
            "当晚,推进会在县委三楼召开,县长石川主持。",
            [("推进会", "2023-05-06", ("周海", "石川"), ("石川",))],
        ),
        (  # a report that was heard is not speech, and the leader in it was there
            "2月27日,市委召开常委会会议。会议听取情况汇报,市应急管理局局长陆远代表安委办作了汇报。",
            [("市委常委会会议", "2023-02-27", ("陆远",), ())],
        ),
        (
            "市委常委会9月24日研究部署秋冬季防火。",
            [("市委常委会会议", "2023-09-24", (), ())],
        ),
        (  # names without any post, and one who was not there
            "7月2日,全市警示教育会召开。陆远主持会议,谢春林、石川、方舟等出席,市委常委周海请假。",
            [("全市警示教育会", "2023-07-02", ("陆远", "谢春林", "石川", "方舟"), ("陆远",))],
        ),
        (  # whose speech is studied has not been there
            "4月8日,县委召开常委会会议,学习习近平总书记重要讲话精神。县委书记陆远主持。",
            [("县委常委会会议", "2023-04-08", ("陆远",), ("陆远",))],
        ),
    ],
)
def test_who_was_there_and_when(text: str, expected: list[Told]) -> None:
    assert events(text) == expected


def test_a_reception_and_a_stop_beside_the_visit() -> None:
    text = (
        "11月6日至8日,州长刀建军率友好代表团访问南塔省。省长坎通·西提7日上午会见代表团。州外办主任波罕参加会见。\n"
        "8日,代表团走访了磨丁口岸。"
    )
    found = [(date, attendees) for _, date, attendees, _ in events(text)]
    assert found == [
        ("2023-11-06", ("刀建军",)),
        ("2023-11-07", ("刀建军", "坎通·西提", "波罕")),
        ("2023-11-08", ("刀建军",)),
    ]


def test_a_celebrated_milestone_beside_a_later_meeting() -> None:
    text = (
        "6月16日,石盘污水处理厂二期工程通水投运。县长陆远、县环保局局长谢建林到现场按下启动键。\n"
        "同日,陆远主持召开企业座谈会,厂长石川先后发言。"
    )
    assert [(attendees, chairs) for _, _, attendees, chairs in events(text)] == [
        (("陆远", "谢建林"), ()),
        (("陆远", "石川"), ("陆远",)),
    ]


def test_the_subject_of_a_verb_that_opens_its_clause() -> None:
    text = "11月6日,岭口镇办起议事会。镇人大主席陆远盘腿坐在炕头,主持当天的议事会。"
    assert [chairs for *_, chairs in events(text)] == [("陆远",)]


def test_numbered_items_with_their_headline_in_the_line() -> None:
    text = (
        "一、市政府召开防汛视频会。6月22日,市长陆远主持会议,副市长谢春林参加。\n"
        "二、我市与秀水区召开联席会议。6月23日,秀水区区长石川讲话,陆远主持。\n"
        "三、岭口镇开展夜话。6月19日,镇长周海到努康村召开夜话会,村民方圆发言。"
    )
    found = [(date, attendees) for _, date, attendees, _ in events(text)]
    assert found == [
        ("2023-06-22", ("陆远", "谢春林")),
        ("2023-06-23", ("石川", "陆远")),
        ("2023-06-19", ("周海", "方圆")),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (  # the ceremony is over, and a tour of its own begins
            "5月8日,城西冷链园开工仪式在青石镇举行。县委书记陆远宣布开工,县长谢春林主持。\n"
            "仪式结束后,陆远一行又到园区内的华丰食品公司,看了正在安装的包装线,镇长石川汇报。",
            [
                ("城西冷链园开工仪式", "2023-05-08", ("陆远", "谢春林"), ("谢春林",)),
                ("陆远到园区内的华丰食品公司察看正在安装的包装线", "2023-05-08", ("陆远", "石川"), ()),
            ],
        ),
        (
            "6月3日,全县现场会召开,副县长周海主持。会前,周海带着县农业局局长方圆,登门拜访了绿野公司。",
            [
                ("全县现场会", "2023-06-03", ("周海",), ("周海",)),
                ("周海登门拜访绿野公司", "2023-06-03", ("周海", "方圆"), ()),
            ],
        ),
        (  # the next day
            "7月1日,县长陆远主持召开防汛会商会。次日,陆远一行察看青石水库。",
            [
                ("防汛会商会", "2023-07-01", ("陆远",), ("陆远",)),
                ("陆远察看青石水库", "2023-07-02", ("陆远",), ()),
            ],
        ),
        (  # on the way of the same tour
            "7月1日,县长陆远到青石镇调研农业。调研中,陆远还走进敬老院,看望五保老人。",
            [("陆远到青石镇调研农业", "2023-07-01", ("陆远",), ())],
        ),
    ],
)
def test_a_tour_beside_something_else(text: str, expected: list[Told]) -> None:
    found = events(text)
    assert [told[1:] for told in found] == [told[1:] for told in expected]


@pytest.mark.parametrize(
    ("text", "chair"),
    [
        ("6月3日,全县护林动员会召开。主持会议的是分管林业的副县长周海,县长陆远讲话。", "周海"),
        ("6月3日,全县护林动员会召开。会议的主持人是副县长周海。", "周海"),
        ("6月3日,全县护林动员会由副县长周海主持。", "周海"),
    ],
)
def test_a_chair_named_behind_the_verb(text: str, chair: str) -> None:
    assert [chairs for *_, chairs in events(text)] == [(chair,)]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("各镇党委书记逐一汇报,副县长周海、招商中心主任方圆作补充发言。", ("周海", "方圆")),
        ("镇长石川因公外出,没有到会。副县长周海参加。", ("周海",)),
        ("村支书石川的账本上记得清楚。副县长周海参加。", ("周海",)),
        ("副县长周海参加,当场给水务局局长方圆打了电话。", ("周海",)),
    ],
)
def test_who_of_those_named_was_there(text: str, people: Names) -> None:
    found = events(f"6月3日,全县春耕动员会召开。{text}")
    assert [present for _, _, present, _ in found] == [people]


def test_somebody_at_everything_that_is_told() -> None:
    text = (
        "4月10日,县长陆远赴杭州开展招商活动。12日下午,青石(杭州)推介会举行,招商局局长周海主持。"
        "副县长方圆参加上述活动。"
    )
    assert ["方圆" in people for _, _, people, _ in events(text)] == [True, True]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("7月6日,竣工仪式就在炉前平台上开始。旗长巴特尔致辞。", "竣工仪式"),
        ("9月8日,打谷场上,滩羊产业现场会正在进行。县长陆远参加。", "滩羊产业现场会"),
        ("8日晚的友好交流座谈会,开在青石镇。副县长周海主持。", "友好交流座谈会"),
        ("7月6日,第三届青石桃花节吸引了数万游客。镇长石川致辞。", "第三届青石桃花节"),
        ("7月6日,老街的杏花节热热闹闹开了场。镇长石川致辞。", "老街的杏花节"),
    ],
)
def test_what_the_genre_says_beside_held(text: str, name: str) -> None:
    assert [found for found, *_ in events(text)] == [name]


def test_a_journey_under_its_headline() -> None:
    text = (
        "从口岸出境往西走五百公里。3月11日至15日,副市长陆远带着一个12人的经贸代表团,在阿拜州跑了五天。\n"
        "12日上午,农产品对接会在商会大厅举行,商务局局长周海主持。"
    )
    found = [(name, date, chairs) for name, date, _, chairs in events(text, "我市经贸代表团访问阿拜州侧记")]
    assert found == [
        ("我市经贸代表团访问阿拜州", "2023-03-11", ()),
        ("农产品对接会", "2023-03-12", ("周海",)),
    ]


def test_a_closing_meeting_named_by_its_kind() -> None:
    text = (
        "9月24日,全县现场观摩会召开。县委书记陆远、县长谢春林参加。\n"
        "25日上午的总结会议由副县长周海主持,谢春林通报情况,镇长石川作典型发言。"
    )
    assert events(text) == [
        ("全县现场观摩会", "2023-09-24", ("陆远", "谢春林"), ()),
        ("总结会议", "2023-09-25", ("周海", "谢春林", "石川"), ("周海",)),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (  # one more event, told only as the place of what was said
            "7月4日,市长石川会见商会会长陆远一行。在当天下午的茶叶产销对接会上,市商务局局长钱江推介了名录。",
            ("茶叶产销对接会", "2023-07-04", ("钱江",), ()),
        ),
        (  # a meeting without a name
            "11月6日晚,老街村在祠堂开会商量修路。村党支部书记石川主持。",
            ("老街村开会商量修路", "2023-11-06", ("石川",), ("石川",)),
        ),
        (
            "10月9日,全市侨商恳谈会在茶厂里开,市长石川主持。",
            ("全市侨商恳谈会", "2023-10-09", ("石川",), ("石川",)),
        ),
        (
            "3月7日,市卫健局与江南医院签约共建医联体,市卫健局局长石川、院长陆远签字。",
            ("市卫健局与江南医院签约共建医联体", "2023-03-07", ("石川", "陆远"), ()),
        ),
        (  # who went for somebody else
            "3月7日,全市春耕动员会召开。受市长石川委托,副市长陆远出席并讲话。",
            ("全市春耕动员会", "2023-03-07", ("陆远",), ()),
        ),
        (
            "3月7日,全市春耕动员会召开。市长石川出席,副市长陆远因在外学习请假。",
            ("全市春耕动员会", "2023-03-07", ("石川",), ()),
        ),
        (  # what was passed on is no proof that its author was there, who passed it on was
            "3月7日,全市春耕动员会召开。市农业农村局局长石川传达省有关会议精神。",
            ("全市春耕动员会", "2023-03-07", ("石川",), ()),
        ),
        (  # by what they do
            "3月7日,青年工人座谈会召开,团市委书记石川主持。化验员苗青、调度员邢立先后发言。",
            ("青年工人座谈会", "2023-03-07", ("石川", "苗青", "邢立"), ("石川",)),
        ),
        (  # another speaker in one sentence
            "3月7日,全市经济分析会召开。石桥镇党委书记石川说,降在工业;岭口镇镇长陆远把账算到了农业。",
            ("全市经济分析会", "2023-03-07", ("石川", "陆远"), ()),
        ),
    ],
)
def test_what_a_careful_reader_hears_of_an_event(text: str, expected: Told) -> None:
    assert expected in events(text)


def test_guests_are_shown_around_on_the_next_day() -> None:
    text = (
        "3月20日,行政长官安德烈·沃龙佐夫一行来访。市长石川会见客人。次日上午,沃龙佐夫一行参观了互市贸易区。"
    )
    assert [(name, day) for name, day, _, _ in events(text)][-1] == (
        "安德烈·沃龙佐夫一行参观互市贸易区",
        "2023-03-21",
    )


def test_meetings_are_told_apart_by_their_numbers() -> None:
    found = read("1月10日,大会主席团举行第二次会议,石川主持。", "市十八届人大四次会议选举结果")._.events
    assert [e.name for e in found] == ["大会主席团第二次会议"]
    assert not any("四次" in alias for alias in found[0].aliases)


@pytest.mark.parametrize(
    "headline",
    [
        "市领导石川、白露等市领导分别到部分学校走访慰问一线教师",
        "5月6日,县人大常委会主任石川主持召开党组会议",
        "区四套班子领导观摩督导重点项目 看现场问堵点",
        "5月6日,石川会见恒泰集团董事长白露。会前,石川会见顾林",
    ],
)
def test_a_headline_without_any_text_is_read(headline: str) -> None:
    assert len(read("", headline)._.events) <= 1
