"""Observations: sentences with the figures they state."""

from __future__ import annotations

from decimal import Decimal

import pytest

from kg.pipes.observations.figures import clauses, figures
from kg.pipes.observations.growth import Relation, relative, unchanged
from kg.types import Amount, EntityKind, Observation, PlaceLevel
from tests.support import read

PLACE = "高邮市"


def figure(observation: Observation) -> tuple[str, str, str, str]:
    """Measure, value with unit, growth, kind."""
    growth = "" if observation.growth is None else str(observation.growth)
    amount = observation.amount
    return observation.measure, f"{amount.value}{amount.unit}", growth, observation.kind.value


def told(text: str, headline: str = "") -> list[tuple[str, str, str, str]]:
    return [figure(o) for o in read(text, headline)._.observations]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "一季度,全市规上工业产值124亿元,同比增长22.8%。",
            [("规上工业产值", "12400000000CNY", "22.8", "actual")],
        ),
        ("固定资产投资完成97亿元,同比下降3.1%。", [("固定资产投资", "9700000000CNY", "-3.1", "actual")]),
        ("一般公共预算支出21.3亿元,与去年同期持平。", [("一般公共预算支出", "2130000000CNY", "0", "actual")]),
        ("全市进出口额9.2亿元,同比增长1.3倍。", [("进出口额", "920000000CNY", "130", "actual")]),
        ("全市完成工业投资120亿元,同比翻番。", [("工业投资", "12000000000CNY", "100", "actual")]),
        ("规上工业增加值增长8.4%。", [("规上工业增加值", "8.4%", "8.4", "actual")]),
        ("规上工业产值增长22.8%,达到124亿元。", [("规上工业产值", "12400000000CNY", "22.8", "actual")]),
        (
            "地区生产总值突破1000亿元,达1036.5亿元。",
            [("地区生产总值", "103650000000CNY", "", "actual")],
        ),
        ("全市工业开票突破百亿大关。", [("工业开票", "10000000000CNY", "", "actual")]),
        (
            "先后为36家企业提供18600万元融资需求。",
            [("提供企业", "36家", "", "actual"), ("融资需求", "186000000CNY", "", "actual")],
        ),
        ("全市去年线上销售额环比增长5%。", []),
    ],
)
def test_sums_and_growth(text: str, expected: list[tuple[str, str, str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "全市新签约亿元以上项目31个,新开工17个。",
            [("新签约亿元以上项目", "31个", "", "actual"), ("新开工亿元以上项目", "17个", "", "actual")],
        ),
        (
            "截至5月底,全市32个援藏项目已开工27个。",
            [("援藏项目", "32个", "", "actual"), ("开工援藏项目", "27个", "", "actual")],
        ),
        (
            "全市共有44个亿元以上项目实现100%开工。",
            [("亿元以上项目", "44个", "", "actual"), ("亿元以上项目开工率", "100%", "", "actual")],
        ),
        (
            "全年签约亿元以上项目50个,其中10亿元以上项目5个。",
            [("签约亿元以上项目", "50个", "", "actual"), ("签约10亿元以上项目", "5个", "", "actual")],
        ),
        (
            "新增10亿元企业2家、规上企业6家。",
            [("新增10亿元企业", "2家", "", "actual"), ("新增规上企业", "6家", "", "actual")],
        ),
        (
            "本次签约的8个项目总投资34.4亿元,5个落在高新区。",
            [
                ("签约项目", "8个", "", "actual"),
                ("签约项目总投资", "3440000000CNY", "", "actual"),
                ("签约项目", "5个", "", "actual"),
            ],
        ),
        (
            "3个省重大项目已有2个动工。",
            [("省重大项目", "3个", "", "actual"), ("动工省重大项目", "2个", "", "actual")],
        ),
        (
            "全市新增就业3.5万人,接待游客612万人次。",
            [("新增就业", "35000人", "", "actual"), ("接待游客", "6120000人次", "", "actual")],
        ),
        ("力争盘活低效用地超130亩。", [("盘活低效用地", "130亩", "", "target")]),
        ("全州生产钾肥476万吨。", [("钾肥产量", "4760000吨", "", "actual")]),
    ],
)
def test_counts_and_quantities(text: str, expected: list[tuple[str, str, str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "全市规上工业总产值452.6亿元,占年度任务的48.7%。",
            [
                ("规上工业总产值", "45260000000CNY", "", "actual"),
                ("规上工业总产值占年度任务", "48.7%", "", "actual"),
            ],
        ),
        (
            "全市86个重点项目完成投资412.7亿元,为年度计划的94.5%。",
            [
                ("重点项目", "86个", "", "actual"),
                ("重点项目完成投资", "41270000000CNY", "", "actual"),
                ("重点项目完成投资完成年度计划", "94.5%", "", "actual"),
            ],
        ),
        (
            "各项存款余额213.6亿元,较年初增加9.8亿元。",
            [
                ("各项存款余额", "21360000000CNY", "", "actual"),
                ("各项存款余额较年初增加", "980000000CNY", "", "actual"),
            ],
        ),
        (
            "规上工业产值119.4亿元,比去年一季度的108.5亿元增长10%。",
            [
                ("规上工业产值", "11940000000CNY", "10", "actual"),
                ("规上工业产值", "10850000000CNY", "", "actual"),
            ],
        ),
        (
            "确保新签约项目占比、签约项目注册率均达70%以上。",
            [("新签约项目占比", "70%", "", "target"), ("签约项目注册率", "70%", "", "target")],
        ),
    ],
)
def test_shares_increases_and_bases(text: str, expected: list[tuple[str, str, str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "全市产业投资、工业技改投资分别增长12.3%和9.7%。",
            [("产业投资", "12.3%", "12.3", "actual"), ("工业技改投资", "9.7%", "9.7", "actual")],
        ),
        (
            "省市重大项目开工率分别达到66.7%和87%。",
            [("省重大项目开工率", "66.7%", "", "actual"), ("市重大项目开工率", "87%", "", "actual")],
        ),
        (
            "全市进出口总额68.3亿元,其中出口49.7亿元,分别增长15.2%、18.6%。",
            [("进出口总额", "6830000000CNY", "15.2", "actual"), ("出口", "4970000000CNY", "18.6", "actual")],
        ),
    ],
)
def test_apart(text: str, expected: list[tuple[str, str, str, str]]) -> None:
    assert told(text) == expected


def test_subjects_told_apart() -> None:
    doc = read("三垛镇、临泽镇规上工业增加值分别增长9.3%、8.7%,界首镇下降1.8%。")
    assert [(o.subject.name, o.measure, o.growth) for o in doc._.observations] == [
        ("高邮市三垛镇", "规上工业增加值", Decimal("9.3")),
        ("高邮市临泽镇", "规上工业增加值", Decimal("8.7")),
        ("高邮市界首镇", "规上工业增加值", Decimal("-1.8")),
    ]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("预计一季度完成规上工业产值124亿元,工业入库税收2.7亿元。", ["expected", "expected"]),
        ("力争上半年签约亿元以上项目20个、开工12个。", ["target", "target"]),
        ("今年全市安排重点项目42个,上半年开工39个。", ["target", "actual"]),
        ("市长要求,要加快进度。全年固定资产投资达到130亿元。", ["target"]),
        ("今年全市地区生产总值增长6.5%左右。", ["target"]),
        ("对签约满半年仍未动工的11个项目,要上门过堂。", ["actual"]),
        ("全市新签约项目9个,计划总投资64.8亿元,年度计划投资12亿元。", ["actual", "actual", "target"]),
        ("全年工业投资不能少于50亿元。", ["target"]),
        ("今年规上工业总产值奔60亿元,新签约项目20个。", ["target", "target"]),
        ("离营业收入突破300亿元的目标,还差一截。", ["target"]),
        ("今年全市地区生产总值预期增长6%左右。", ["target"]),
        ("宁可不接,哪怕税再多;到2025年,规上工业总产值要突破100亿元。", ["target"]),
    ],
)
def test_kinds(text: str, kinds: list[str]) -> None:
    assert [o.kind.value for o in read(text)._.observations] == kinds


@pytest.mark.parametrize(
    ("text", "subject", "kind"),
    [
        ("全市规上工业产值124亿元。", PLACE, EntityKind.PLACE),
        ("高新区规上工业产值124亿元。", "高邮高新技术产业开发区", EntityKind.ZONE),
        ("市人民医院去年接待患者12万人次。", "高邮市人民医院", EntityKind.BODY),
        ("扬州恒远机械有限公司扩产。公司去年销售收入8.6亿元。", "扬州恒远机械有限公司", EntityKind.COMPANY),
        ("高新区管委会主任李强介绍,上半年完成税收3亿元。", "高邮高新技术产业开发区", EntityKind.ZONE),
    ],
)
def test_subject(text: str, subject: str, kind: EntityKind) -> None:
    (found,) = read(text)._.observations
    assert (found.subject.name, found.subject.kind) == (subject, kind)


def test_heading_names_the_subject() -> None:
    (found,) = read("今年一季度,完成规上工业产值124亿元。", "高新区经济开门红")._.observations
    assert found.subject.name == "高邮高新技术产业开发区"


def test_sums_of_each_are_none_of_those_counted() -> None:
    text = (
        "会上签约项目6个,协议总额41.2亿元。其中,恒朗公司石英坩埚项目、远辰公司光伏边框项目落户三垛工业园区,"
        "总投资分别为7.5亿元、5.2亿元。"
    )
    assert [measure for measure, *_ in told(text)] == ["签约项目", "签约项目协议总额"]


def test_headings_give_only_what_the_body_lacks() -> None:
    text = "本次集中开工的项目共23个。上半年,全市规上工业总产值452.6亿元。"
    assert told(text, "规上工业总产值突破450亿元 集中开工项目总投资68.4亿元") == [
        ("集中开工项目总投资", "6840000000CNY", "", "actual"),
        ("集中开工项目", "23个", "", "actual"),
        ("规上工业总产值", "45260000000CNY", "", "actual"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "项目总投资12亿元,占地200亩,建成后年产值20亿元,可提供就业岗位600个。",
        "总投资20亿元的新能源电池项目,设备投资9.2亿元,达产后年税收1.2亿元。",
        "重点瞄准10亿元以上重特大项目精准发力。",
        "全市排名第25位,确保0.5个工作日办结。",
        "聚焦“四个新高地”,实行“三个一”工作法。",
        "市领导先后走访8家电子信息企业。",
        "会议商定今年再办好7件实事。",
        "共有26人参加会议,两个项目签约。",
        "用电量增幅高于全省平均2.1个百分点。",
        "三垛镇、临泽镇分别增长11.2%和10.5%。",
        "市工信局局长李强解读“助企十八条”。",
        "能说的是两个。",
        "改造工程投资1200万元,摊位由80个增至120个。",
        "恒朗公司与三垛镇签订果蔬冷链项目协议,两个项目投资分别为1.2亿元和8600万元。",
        "三垛镇的三个项目都与“海”有关,即恒朗公司的鱼糜加工项目、远辰公司的10万吨冷库项目和白露公司的即食鲍鱼项目,"
        "总投资依次为5000万美元、6.6亿元、1.8亿元。",
        "今年公司又投入4500万元,新上冻干果脯项目,10月份就能投产。",
        "原料从地头到车间不超过5公里。",
    ],
)
def test_no_indicators(text: str) -> None:
    assert told(text) == []


def test_period_passage_and_rule() -> None:
    doc = read("今年1至4月,全市腾退低效用地2160亩,比去年多。")
    (found,) = doc._.observations
    assert (found.period, found.rule, found.passages[0].exact) == (
        "2023-01/2023-04",
        "observations.quantity",
        "全市腾退低效用地2160亩",
    )
    assert [(s.text, s.label_) for s in doc.spans["kg_observations"]] == [("腾退低效用地", "MEASURE")]


@pytest.mark.parametrize(
    ("text", "unit", "relation", "head", "name"),
    [
        ("规上工业增加值同比增长", "%", Relation.GROWTH, "规上工业增加值", ""),
        ("占年初预算的", "%", Relation.SHARE, "", "占年初预算"),
        ("完成年度目标任务的", "%", Relation.SHARE, "", "完成年度目标任务"),
        ("本外币贷款余额较年初增加", "CNY", Relation.INCREASE, "本外币贷款余额", "较年初增加"),
    ],
)
def test_relative(text: str, unit: str, relation: Relation, head: str, name: str) -> None:
    found = relative(text, Amount(Decimal("5"), unit))
    assert found is not None
    assert (found.relation, found.head, found.name) == (relation, head, name)


@pytest.mark.parametrize(("text", "growth"), [("与上年持平", "0"), ("实现翻一番", "100"), ("增长较快", None)])
def test_unchanged(text: str, growth: str | None) -> None:
    assert unchanged(text) == (None if growth is None else Decimal(growth))


def test_clauses_follow_figures() -> None:
    doc = read("项目10个(占全年任务83%),新增企业21户、公司34户。")
    found = clauses(doc.text, 0, len(doc.text) - 1, figures(doc))
    assert [(doc.text[c.start : c.end], len(c.figures), c.listed) for c in found] == [
        ("项目10个", 1, False),
        ("占全年任务83%", 1, True),
        ("新增企业21户", 1, False),
        ("公司34户", 1, True),
    ]


def test_city_page() -> None:
    doc = read(
        "全市重点项目完成投资50亿元。",
        place="宝鸡市",
        place_code="6103",
        level=PlaceLevel.CITY,
        parent="陕西省",
    )
    assert [(o.subject.name, o.measure) for o in doc._.observations] == [("宝鸡市", "重点项目完成投资")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("新能源装机占比提高到21.4%。", [("新能源装机占比", "21.4%", "", "actual")]),
        (
            "上半年,全市发运班列312列、2.94万标箱,分别增长67%、72.4%。",
            [("发运班列", "312列", "67", "actual"), ("发运班列", "29400标箱", "72.4", "actual")],
        ),
        (
            "区内企业由年初的118家增至153家。",
            [("企业", "118家", "", "actual"), ("企业", "153家", "", "actual")],
        ),
        ("亩产是坡地的1.6倍。", []),
    ],
)
def test_levels_and_further_units(text: str, expected: list[tuple[str, str, str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("8月20日,招商对接会在泰州市三垛镇举办,23个项目签约。", "高邮市"),
        ("江苏港宏重工有限公司董事长李兵说。前11个月,集群营业收入508亿元。", "高邮市"),
    ],
)
def test_venues_and_speakers_are_no_subjects(text: str, subject: str) -> None:
    assert {o.subject.name for o in read(text)._.observations} == {subject}


@pytest.mark.parametrize(
    "text",
    [
        "政府工作报告提出,今年全市地区生产总值增长6%,固定资产投资增长10%。",
        "会议商定,今年实施援藏项目14个,安排资金1.08亿元。",
    ],
)
def test_what_a_report_or_meeting_sets_is_a_target(text: str) -> None:
    assert {o.kind.value for o in read(text)._.observations} == {"target"}


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        ("各地短讯。◆三垛镇接待游客5.2万人次。◆新设企业120家。", ["高邮市三垛镇", "高邮市"]),
        ("要把送桥工业园当成抓手,上半年国内到位资金突破65亿元。", ["高邮市"]),
        ("全市地区生产总值128亿元,在扬州市排在前面;规上工业增加值增长10%。", ["高邮市", "高邮市"]),
    ],
)
def test_what_a_figure_is_not_about(text: str, subjects: list[str]) -> None:
    assert [o.subject.name for o in read(text)._.observations] == subjects


def test_growth_of_a_list_in_a_clause_of_its_own() -> None:
    text = "三垛镇、送桥镇规上工业产值分别为186亿元和203亿元,增长8.1%和10.6%。"
    assert [(value, growth) for _, value, growth, _ in told(text)] == [
        ("18600000000CNY", "8.1"),
        ("20300000000CNY", "10.6"),
    ]


def test_a_towns_page_is_about_the_town() -> None:
    (reading,) = read("接待茶旅游客21万人次。", town="三垛镇")._.observations
    assert reading.subject.name == "高邮市三垛镇"


def test_a_branch_of_the_figure_before() -> None:
    text = "规上工业企业实现营业收入268亿元,增长10.4%,其中电子信息产业163亿元;利润总额19亿元。"
    assert told(text) == [
        ("规上工业企业营业收入", "26800000000CNY", "10.4", "actual"),
        ("电子信息产业营业收入", "16300000000CNY", "", "actual"),
        ("利润总额", "1900000000CNY", "", "actual"),
    ]


def test_a_harbour_reports_for_itself() -> None:
    (observation,) = read("1至9月,江阴港区完成集装箱吞吐量263万标箱。")._.observations
    assert observation.subject.name == "江阴港区"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "磷化工和陶瓷两个行业合计实现产值19.5亿元,占规上工业产值的四成多。",
            [("磷化工和陶瓷两个行业产值", "1950000000CNY", "", "actual")],
        ),
        ("固定资产投资全年达到2.5亿元。", [("固定资产投资", "250000000CNY", "", "actual")]),
        (
            "“去年卖出1.3亿元,今年奔着1.7亿元去。”",
            [("销售额", "130000000CNY", "", "actual"), ("销售额", "170000000CNY", "", "target")],
        ),
        (
            "规上工业增加值增长9.1%,其中陶瓷制造业增长23.8%,酿酒业与去年同期持平。",
            [
                ("规上工业增加值", "9.1%", "9.1", "actual"),
                ("陶瓷制造业增加值", "23.8%", "23.8", "actual"),
                ("酿酒业增加值", "0%", "0", "actual"),
            ],
        ),
        (
            "2023年全市地区生产总值预计完成402亿元,增长5.6%;规上工业增加值增长8.1%。",
            [
                ("地区生产总值", "40200000000CNY", "5.6", "expected"),
                ("规上工业增加值", "8.1%", "8.1", "actual"),
            ],
        ),
        ("1.菱塘污水管网二期工程。投资960万元,铺管7.2公里,已完成投资640万元。", []),
        ("今年全市实施重点项目63个。", [("实施重点项目", "63个", "", "target")]),
        (
            "确保新增规上企业6家,完成全年固定资产投资14亿元的目标任务。",
            [("新增规上企业", "6家", "", "target"), ("固定资产投资", "1400000000CNY", "", "target")],
        ),
        ("老厂房去年卖出调味品31.5亿元。", [("调味品销售额", "3150000000CNY", "", "actual")]),
        ("光马奶酒就卖了4万多元。", []),
        (
            "三垛镇、临泽镇规上工业总产值分别为96.5亿元和33.2亿元,前者增长9.1%,后者下降1.3%。",
            [
                ("规上工业总产值", "9650000000CNY", "9.1", "actual"),
                ("规上工业总产值", "3320000000CNY", "-1.3", "actual"),
            ],
        ),
        (
            "全市56个重点工程开复工51个,完成投资38.4亿元。6月底前开复工率达到100%。",
            [
                ("重点工程", "56个", "", "actual"),
                ("开复工", "51个", "", "actual"),
                ("重点工程完成投资", "3840000000CNY", "", "actual"),
                ("开复工率", "100%", "", "target"),
            ],
        ),
        ("柚康黄酮提取项目、远臻特种电缆项目分别投资3.2亿元、4.5亿元。", []),
        ("6月底前还要再签5个项目。", [("签约项目", "5个", "", "target")]),
        ("地区生产总值预期增长6.5%左右。", [("地区生产总值", "6.5%", "6.5", "target")]),
        ("凡是投资3000万元以上的技改,县里都派专员,最高额度30万元。", []),
        ("各园区要抓紧,全年工业投资力争增长18%。", [("工业投资", "18%", "18", "target")]),
    ],
)
def test_figures_in_plain_speech(text: str, expected: list[tuple[str, str, str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        (
            "高邮市召开大会。送桥工业园今年有8家企业投产。鲍远要求打通堵点,力争四季度完成工业投资16亿元。",
            "高邮市",
        ),
        ("走进三垛镇的源古陶瓷,师傅正忙。企业负责人宁霞说,去年出口额只有460万元。", "源古陶瓷"),
        (
            "高邮市公布数据。送桥工业园完成产值93亿元。市统计局副局长门勇介绍,一般公共预算收入2.9亿元。",
            "高邮市",
        ),
    ],
)
def test_whose_the_last_figure_is(text: str, subject: str) -> None:
    assert read(text)._.observations[-1].subject.name == subject


def test_whose_figures_are_told_on_the_spot() -> None:
    text = "在徐州安捷分拨中心,企业主管何敏报了一串数:1至4月进口羊毛1.3万吨。"
    assert [(o.subject.name, o.measure) for o in read(text)._.observations] == [
        ("徐州安捷分拨中心", "进口羊毛")
    ]
