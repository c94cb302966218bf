"""Whose a figure is where several are named, and whether it is aimed at."""

from __future__ import annotations

import pytest

from tests.support import read


def told(text: str, headline: str = "") -> list[tuple[str, str, str]]:
    """Subject, measure and kind of each figure."""
    return [(o.subject.name, o.measure, o.kind.value) for o in read(text, headline)._.observations]


def test_one_of_several_places_is_not_whom_an_article_is_about() -> None:
    text = (
        "9月20日,市委财经委员会会议研究高邮经济开发区、城南经济新区提质增效工作。"
        "高邮经济开发区管委会主任白露汇报。\n会议要求,全年进出口总额要冲刺26亿元。"
    )
    assert told(text) == [("高邮市", "进出口总额", "target")]


def test_what_several_places_share_is_carried_to_each() -> None:
    text = "从分布看,送桥镇签下项目11宗,计划投资额63亿元;三垛镇9宗,计划投资额41亿元。"
    assert told(text) == [
        ("高邮市送桥镇", "签下项目", "actual"),
        ("高邮市送桥镇", "签下项目计划投资额", "target"),
        ("高邮市三垛镇", "签下项目", "actual"),
        ("高邮市三垛镇", "签下项目计划投资额", "target"),
    ]


def test_after_its_parts_the_whole_is_spoken_of_again() -> None:
    text = (
        "高邮经济开发区交出答卷\n上半年,高邮经济开发区完成规上工业产值412亿元;"
        "城南经济新区外贸进出口额16亿元,同比下降4.1%。新引进亿元以上项目16个。"
    )
    assert told(text)[-1] == ("高邮经济开发区", "新引进亿元以上项目", "actual")


def test_a_centre_that_is_being_built_reports_nothing() -> None:
    text = (
        "昨日,全市重大项目集中开工活动举行。当天集中开工的12个项目总投资88.3亿元。"
        "主会场设在恒昇物产集散中心项目工地,该项目由江苏恒昇公司投资建设。"
    )
    subjects = {subject for subject, _, _ in told(text, "恒昇物产集散中心等12个项目集中开工")}
    assert subjects == {"高邮市"}


def test_the_first_letters_of_a_name_are_no_place() -> None:
    doc = read("青海蓉提出首季完成工业投资21亿元。", people=("青海蓉",))
    assert [span.text for span in doc.spans["kg_places"]] == []


def test_the_last_letters_of_a_name_are_no_place() -> None:
    doc = read("局长温徐州说,全年工业投资瞄准21亿元。", people=("温徐州",))
    assert [span.text for span in doc.spans["kg_places"]] == []


def test_a_village_is_one_in_front_of_any_word() -> None:
    text = "10月10日,白露在闸河村调研。去年,闸河村集体经济收入达1260万元。"
    assert told(text)[0][0].endswith("闸河村")


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("白露提出首季完成工业投资21亿元、工业用电量增长10%以上的目标。", ["target", "target"]),
        ("全年落地加工产值目标定在55亿元。", ["target"]),
        ("全年计划完成进出口总值240亿元。", ["target"]),
        ("前三季度完成工业投资9亿元,完成全年计划的52%。", ["actual", "actual"]),
        ("双方召开联席会议,商定2023年实施协作项目11个。", ["target"]),
        ("全年的目标没有变:规模工业产值突破900亿元。", ["target"]),
        (
            "上半年新签约亿元以上项目38个,计划投资总额215.7亿元;新动工项目29个,实际利用外资4.6亿元。",
            ["actual", "target", "actual", "actual"],
        ),
        ("计划投资总额215.7亿元,年内力争开工项目29个。", ["target", "target"]),
    ],
)
def test_what_is_aimed_at(text: str, kinds: list[str]) -> None:
    assert [kind for _, _, kind in told(text)] == kinds


def test_a_zone_beside_a_place_elsewhere_is_still_the_subject() -> None:
    text = "4月24日,高新区与青岛理工大学对接会举行。\n双方议定,今年联合建设创新工作站15个。"
    assert told(text)[0][0] == "高邮高新技术产业开发区"


@pytest.mark.parametrize("says", ["说", "告诉记者"])
def test_the_firm_whose_officer_is_quoted(says: str) -> None:
    text = f"“今年我们的目标是产值突破10亿元。”江苏恒昇新材料公司董事长白露{says}。"
    assert told(text) == [("江苏恒昇新材料公司", "产值", "target")]


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        ("高邮高新区里的宏远公司前三季度开票销售1.9亿元。", ["宏远公司"]),
        ("集团控股的宏远公司去年研发投入1300万元,营业收入8.5亿元。", ["宏远公司", "宏远公司"]),
        ("宏远公司跟4200户农户签了订单,今年订单面积7.8万亩。", ["宏远公司"]),
        ("宏远公司和安达公司,去年产值分别为8.6亿元、4.1亿元。", ["宏远公司", "安达公司"]),
        (
            "高邮高新区入驻宏远公司、安达公司等企业86家,去年完成产值74亿元。",
            ["高邮高新技术产业开发区", "高邮高新技术产业开发区"],
        ),
        ("与扬州市隔湖相望的送桥镇,引来多家龙头;到9月底,这里已集聚装备企业86家。", ["高邮市送桥镇"]),
        ("送桥镇闸河村党支部书记石川说,全村种植莲藕3260亩。", ["闸河村"]),
        ("送桥镇牧民合作社举办剪毛节,今年全镇计划出栏生猪1.6万头。", ["高邮市送桥镇"]),
        ("城南片区三年前是河滩。\n片区去年实现产值13亿元。", ["高邮城南片区"]),
    ],
)
def test_whose_figures_are(text: str, subjects: list[str]) -> None:
    assert [o.subject.name for o in read(text)._.observations] == subjects


def test_parts_named_after_the_whole_leave_it_the_subject() -> None:
    text = (
        "高邮市完成规上工业产值160亿元。送桥镇完成产值96亿元;三垛镇完成产值31亿元,增长8.9%。"
        "不过房地产开发投资同比下降6.4%。"
    )
    assert told(text)[-1] == ("高邮市", "房地产开发投资", "actual")


@pytest.mark.parametrize(
    "words",
    [
        "“今年销售要过5亿元,少一分都不算完成。”石川说。",
        "石川告诉记者:“今年销售要过5亿元。”",
    ],
)
def test_an_officer_of_a_firm_speaks_for_it(words: str) -> None:
    text = f"宏远公司董事长石川掏出手机。{words}"
    assert told(text)[0] == ("宏远公司", "销售", "target")


def test_growth_still_to_come_is_not_that_of_what_was_reported() -> None:
    text = "宏远公司去年产值2.1亿元,今年预计增长两成。"
    found = [(str(o.amount.value), o.growth, o.kind.value) for o in read(text)._.observations]
    assert found == [("210000000", None, "actual"), ("20", 20, "expected")]


def test_a_heading_on_our_county_is_about_it_whole() -> None:
    text = "◆规上工业增加值增长8.8%,其中高邮经济开发区贡献了九成\n◆固定资产投资10.4亿元,同比增长14.5%"
    subjects = [subject for subject, _, _ in told(text, "我市一季度经济数据出炉")]
    assert subjects == ["高邮市", "高邮经济开发区", "高邮市"]


def test_after_a_part_the_next_item_is_the_whole_s() -> None:
    text = "1至2月,全市规上工业总产值298亿元,其中高邮经济开发区146亿元,增长8.1%;社会消费品零售总额58.4亿元。"
    assert [subject for subject, _, _ in told(text)] == ["高邮市", "高邮经济开发区", "高邮市"]


def test_what_the_customs_tell_is_the_place_s() -> None:
    text = "高邮海关昨天发布的数据显示,前三季度外贸货物总值达到102亿元,其中出口63亿元、进口38亿元。"
    assert {subject for subject, _, _ in told(text)} == {"高邮市"}


def test_a_kind_of_firms_is_none() -> None:
    text = "全市经营主体4.6万户,其中个体工商户3.3万户、农民专业合作社986户;对外推介项目86个。"
    assert told(text)[2:] == [
        ("高邮市", "农民专业合作社", "actual"),
        ("高邮市", "对外推介项目", "actual"),
    ]


def test_after_a_firm_s_part_the_whole_is_spoken_of_again() -> None:
    text = "一季度,全市规上工业产值120亿元。其中,恒朗集团产值8亿元。完成税收6亿元。"
    assert [subject for subject, *_ in told(text)] == ["高邮市", "恒朗集团", "高邮市"]


def test_one_of_several_firms_takes_no_total() -> None:
    text = "推进会上,宏远科技有限公司、安达有限公司等6家企业与银行签订协议,授信总额11.3亿元。"
    assert ("高邮市", "授信总额", "actual") in told(text)
    text = "宏远银行、安达农商行等9家银行与31家企业达成授信19亿元。"
    assert ("高邮市", "授信", "actual") in told(text)


def test_the_whole_behind_words_that_lead_up_to_it() -> None:
    assert told("送桥镇的路宽了。如今全镇养殖面积达6200亩。") == [("高邮市送桥镇", "养殖面积", "actual")]
    assert told("送桥镇的路宽了。算下来全镇养殖面积达6200亩。") == [("高邮市送桥镇", "养殖面积", "actual")]


def test_whose_firm_it_is_may_stand_behind_what_is_quoted() -> None:
    text = (
        "走进宏远科技有限公司,机器轰鸣。“去年我们把天然气单耗降了18%,全年销售收入3.2亿元。”"
        "宏远科技有限公司总经理白露说。“今年销售收入要到4亿元。”总经理白露补充说。"
    )
    assert {subject for subject, _, _ in told(text)} == {"宏远科技有限公司"}


def test_who_runs_a_town_or_zone_speaks_for_it() -> None:
    text = (
        "9月20日,市长齐望山到三垛镇走访。镇党委书记温如玉给出的时间表是:年底前再培育高新技术企业12家。\n"
        "“全年进出口总额要奔着26亿元去。”城南经济新区管委会副主任白露说。"
    )
    assert told(text) == [
        ("高邮市三垛镇", "培育高新技术企业", "target"),
        ("高邮城南经济新区", "进出口总额", "target"),
    ]


def test_all_that_is_told_of_a_part_is_an_aside() -> None:
    text = (
        "前三季度,全市规上工业总产值671亿元;其中高邮经济开发区257亿元,占全市的38.3%,增长10.1%。"
        "技改投资31亿元。"
    )
    assert told(text, "高邮经济开发区:三季度再提速")[-1] == ("高邮市", "技改投资", "actual")


def test_what_is_asked_for_at_the_end_is_asked_of_the_whole() -> None:
    text = (
        "5月9日,市委书记齐望山到高邮经济开发区督导,园区到位外资620万美元。\n"
        "点评会上,市发改局局长白露通报,1至8月,全市完成工业投资143.6亿元。\n"
        "齐望山要求,确保全年新开工亿元以上项目90个。"
    )
    assert told(text, "高邮经济开发区看项目")[-1] == ("高邮市", "新开工亿元以上项目", "target")


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("9月16日,送桥镇闸河村的游客很多。今年前8个月,全镇接待游客63万人次。", "高邮市送桥镇"),
        ("9月1日,高邮农村信用联社到送桥镇走访。截至8月末,联社贷款余额51亿元。", "高邮农村信用联社"),
        ("一季度,园区工业用电量增长22%,仅宏远光纤科技有限公司就完成产值5.1亿元。", "宏远光纤科技有限公司"),
        ("双方当天签约,厂房就用镇上闲置的罐头厂。白露说,全市柑橘产量预计21万吨。", "高邮市"),
    ],
)
def test_whose_a_figure_is(text: str, subject: str) -> None:
    assert told(text)[-1][0] == subject


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "9月2日,高邮市召开推进会。去年,送桥镇规上工业产值46亿元。白露给各镇(街道)和城南经济新区定下任务,一季度新开工亿元以上项目42个。",
            [("高邮市", "新开工亿元以上项目", "target")],
        ),
        (
            "白露给城南经济新区出了题:年底以前签约亿元以上项目16个、落地9个,全年营业收入冲上520亿元。",
            [
                ("高邮城南经济新区", "签约亿元以上项目", "target"),
                ("高邮城南经济新区", "落地亿元以上项目", "target"),
                ("高邮城南经济新区", "营业收入", "target"),
            ],
        ),
        (
            "白露把节点钉在三季度末:新动工亿元以上项目累计40个,建成22个。",
            [("高邮市", "新动工亿元以上项目", "target"), ("高邮市", "建成亿元以上项目", "target")],
        ),
        ("会上立下军令状,四季度工业投资完成30亿元。", [("高邮市", "工业投资", "target")]),
        ("上半年完成年初定下的任务,工业投资30亿元。", [("高邮市", "工业投资", "actual")]),
    ],
)
def test_what_is_handed_out_as_a_task_is_aimed_at(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert told(text)[-len(expected) :] == expected


def test_what_somebody_learns_is_no_part_of_a_name() -> None:
    text = "白露赴卸甲镇调研。得知云岭镇去年稻米加工产值4.6亿元,她连连点头。"
    assert told(text) == [("高邮市云岭镇", "稻米加工产值", "actual")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "地方财政收入,送桥镇8.46亿元,三垛镇5.37亿元、增长8.9%。",
            [("高邮市送桥镇", "地方财政收入", None), ("高邮市三垛镇", "地方财政收入", "8.9")],
        ),
        (
            "工业用电量增长6%。进出口总额,送桥镇、三垛镇分别为4.2亿元、3.1亿元。",
            [
                ("高邮市", "工业用电量", "6"),
                ("高邮市送桥镇", "进出口总额", None),
                ("高邮市三垛镇", "进出口总额", None),
            ],
        ),
        (
            "规上工业增加值送桥镇增长9.6%,三垛镇增长8.1%。",
            [("高邮市送桥镇", "规上工业增加值", "9.6"), ("高邮市三垛镇", "规上工业增加值", "8.1")],
        ),
        (
            "规上工业产值送桥镇完成9.6亿元,三垛镇完成8.1亿元。",
            [("高邮市送桥镇", "规上工业产值", None), ("高邮市三垛镇", "规上工业产值", None)],
        ),
        (
            "送桥镇工业投资增长11.2%,三垛镇、卸甲镇分别为9.6%、9.1%。",
            [
                ("高邮市送桥镇", "工业投资", "11.2"),
                ("高邮市三垛镇", "工业投资", "9.6"),
                ("高邮市卸甲镇", "工业投资", "9.1"),
            ],
        ),
    ],
)
def test_a_measure_in_front_is_told_place_by_place(
    text: str, expected: list[tuple[str, str, str | None]]
) -> None:
    found = read(text)._.observations
    assert [(o.subject.name, o.measure, o.growth and f"{o.growth}") for o in found] == expected


@pytest.mark.parametrize(
    ("text", "growth"),
    [
        ("规上工业增加值快了8.2%。", "8.2"),
        ("固定资产投资只长3.9%。", "3.9"),
        ("社会消费品零售总额112.6亿元,多5.7%。", "5.7"),
        ("规上工业营业收入109亿元,大了8.8%。", "8.8"),
        ("一般公共预算收入8.92亿元,增势是4.4%。", "4.4"),
        ("规上工业总产值68亿元,比上年同期高10.6%。", "10.6"),
        ("实际使用外资6300万美元,多了整整27.5%。", "27.5"),
        ("386亿元的规上工业产值已经落袋,比去年矮了7.2%。", "-7.2"),
        ("147.3亿元的地方财政收入仅比上年厚了2.2%。", "2.2"),
        ("工业用电量比去年低3.3%。", "-3.3"),
    ],
)
def test_growth_in_words_of_size(text: str, growth: str) -> None:
    (figure,) = read("上半年," + text)._.observations
    assert f"{figure.growth}" == growth


def test_what_several_have_together_is_told_with_their_names() -> None:
    assert told("送桥镇、三垛镇完成投资12亿元,增长8%。", "高邮市项目推进") == [
        ("高邮市", "送桥镇、三垛镇完成投资", "actual")
    ]
    assert told("恒朗集团、吉川家居、冠宇制造3家企业产值合计32亿元,上缴税收1.2亿元。") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("各县(市、区)新签约项目45个。", ("高邮市", "新签约项目", "actual")),
        ("各镇(街道)、高邮高新区完成固定资产投资12亿元。", ("高邮市", "固定资产投资", "actual")),
        ("各镇、云桥产业园(高邮高新区)达成签约项目22个。", ("高邮市", "签约项目", "actual")),
        ("三垛镇(高邮高新区)签约项目12个。", ("高邮市三垛镇", "签约项目", "actual")),
    ],
)
def test_all_that_a_place_is_made_of_is_the_place(text: str, expected: tuple[str, str, str]) -> None:
    assert told(text, "高邮市在省城举办推介会") == [expected]


def test_a_department_reports_on_the_whole_place() -> None:
    text = (
        "三垛镇改建旧棚412个,临泽镇动工365个。"
        "市农业农村局给全年定的盘子是改造旧棚1.2万亩,去年完成的是旧棚9800亩。"
    )
    assert told(text, "三垛镇旧棚改造忙")[2:] == [
        ("高邮市", "改造旧棚", "target"),
        ("高邮市", "旧棚", "actual"),
    ]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("今年把力气用在三件事上:财政总收入增长7%,新上过亿元项目25个。", ["target", "target"]),
        ("四季度还有8个项目必须开工。", ["target"]),
        ("最后两个月再签项目15个。", ["target"]),
        ("争取年内再引12家配套企业。", ["target"]),
        ("新年的目标已经挂上墙:进出口总值360亿元。", ["target"]),
        ("恒朗酒业有限公司去年卖了8700万元,今年给销售部压的担子是1.1亿元。", ["actual", "target"]),
    ],
)
def test_what_is_asked_for(text: str, kinds: list[str]) -> None:
    assert [kind for _, _, kind in told(text)] == kinds


def test_for_whom_the_one_speaks_who_sets_an_aim() -> None:
    text = "恒朗种业有限公司靠代理起家。\n总经理温如玉定下的今年目标是:收入1.5亿元,出口种子3吨。"
    assert [(subject, kind) for subject, _, kind in told(text)] == [("恒朗种业有限公司", "target")] * 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "恒朗电缆集团有限公司是老牌企业。今年上半年,企业完成开票销售13.6亿元。",
            [("恒朗电缆集团有限公司", "开票销售", "actual")],
        ),
        (
            "假期全市接待游客38.2万人次,仅三垛镇一地就来了9.7万人次。",
            [("高邮市", "接待游客", "actual"), ("高邮市三垛镇", "接待游客", "actual")],
        ),
        (
            "恒朗氨纶有限公司的屋顶铺满了光伏板。\n“账好算。”厂长温如玉翻着报表:4月份产值1.3亿元。",
            [("恒朗氨纶有限公司", "产值", "actual")],
        ),
        (
            "三垛镇清理河道126公里。镇上农家乐有37家,营业额加起来2800万元。",
            [
                ("高邮市三垛镇", "清理河道", "actual"),
                ("高邮市三垛镇", "农家乐", "actual"),
                ("高邮市三垛镇", "营业额", "actual"),
            ],
        ),
        (
            "三垛镇税收3.1亿元。临泽镇红枣熟了,去年全镇红枣产量9600吨。",
            [("高邮市三垛镇", "税收", "actual"), ("高邮市临泽镇", "红枣产量", "actual")],
        ),
        (
            "全市签约亿元以上项目43个。从产业看,先进制造业31个、现代农业4个;从板块看,经开区15个。",
            [
                ("高邮市", "签约亿元以上项目", "actual"),
                ("高邮市", "签约先进制造业亿元以上项目", "actual"),
                ("高邮市", "签约现代农业亿元以上项目", "actual"),
                ("高邮经济开发区", "签约亿元以上项目", "actual"),
            ],
        ),
        (
            "三垛镇税收3.1亿元。截至5月底,市税务局减免税费7.3亿元。",
            [("高邮市三垛镇", "税收", "actual"), ("高邮市", "市税务局减免税费", "actual")],
        ),
        (
            "工业投资:界首镇18.2亿元,三垛镇15.7亿元,甘垛镇不到5亿元。开票销售,送桥镇以46亿元领跑。",
            [
                ("高邮市界首镇", "工业投资", "actual"),
                ("高邮市三垛镇", "工业投资", "actual"),
                ("高邮市甘垛镇", "工业投资", "actual"),
                ("高邮市送桥镇", "开票销售", "actual"),
            ],
        ),
        (
            "“我厂产值要超2亿元。”恒朗鞋材有限公司总经理温如玉说。",
            [("恒朗鞋材有限公司", "产值", "target")],
        ),
    ],
)
def test_who_is_meant(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert told(text) == expected


def test_an_article_is_about_the_one_firm_that_its_heading_names() -> None:
    text = "玻璃薄到0.03毫米。\n研发投入跟着水涨船高,前8个月花掉3600万元。规上工业产值97亿元。"
    assert told(text, "恒朗光电有限公司:一块玻璃“磨”出的增长") == [
        ("恒朗光电有限公司", "研发投入", "actual"),
        ("高邮市", "规上工业产值", "actual"),
    ]
    text = "恒朗光电有限公司与安达轴承有限公司签约。\n前8个月技改投入3600万元。"
    assert {subject for subject, _, _ in told(text, "恒朗光电有限公司携手同行")} == {"高邮市"}


def test_a_site_where_somebody_stands_is_not_whom_an_article_is_about() -> None:
    text = (
        "“我宣布,高邮市四季度重大项目集中开工!”随着市委书记温如玉一声令下,高邮经济开发区云帆电池项目现场"
        "机器轰鸣。市委常委、高邮经济开发区党工委书记方晓出席。\n此次集中开工的21个项目,总投资88.7亿元。"
    )
    assert {subject for subject, _, _ in told(text)} == {"高邮市"}
    alone = "高邮经济开发区云帆电池项目现场,工人正忙着安装。\n今年引进项目21个,总投资88亿元。"
    assert {subject for subject, _, _ in told(alone)} == {"高邮经济开发区"}
