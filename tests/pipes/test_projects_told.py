"""What is told of projects in the genre's many ways: who pays, where it lies, how far it is."""

from __future__ import annotations

import pytest

from kg.pipes.projects.identity import same_name
from kg.types import Project
from tests.support import read


def found(text: str, headline: str = "") -> tuple[Project, ...]:
    projects: tuple[Project, ...] = read(text, headline)._.projects
    return projects


@pytest.mark.parametrize(
    ("text", "name", "firm", "money"),
    [
        (
            "云帆公司拟在三垛镇投资1.6亿元,建设紫薯粉条加工项目。",
            "紫薯粉条加工项目",
            "云帆公司",
            [("total", 160000000)],
        ),
        (
            "禾丰控股集团投资9.8亿元,在城北片区建年产20万吨特种纸项目,设备投资占了4亿元。",
            "年产20万吨特种纸项目",
            "禾丰控股集团",
            [("total", 980000000), ("equipment", 400000000)],
        ),
        (
            "南京百草药业拿出8000万元,把玫瑰提取物项目放在高邮经开区。",
            "玫瑰提取物项目",
            "南京百草药业",
            [("total", 80000000)],
        ),
        (
            "头一个是韩国世美电子的车载电容项目,总投资2500万美元。",
            "车载电容项目",
            "韩国世美电子",
            [("total", 25000000)],
        ),
        (
            "丰成豆业的豆奶深加工项目因图纸变更停了半个月。",
            "豆奶深加工项目",
            "丰成豆业",
            [],
        ),
        (
            "目前正与韩国大林化学株式会社洽谈环保减水剂项目,对方拟投资1.2亿美元。",
            "环保减水剂项目",
            "韩国大林化学株式会社",
            [("total", 120000000)],
        ),
        (
            "青石铜矿深部开采工程年底前完成竖井掘进,这项工程由青石矿业投资5.6亿元。",
            "青石铜矿深部开采工程",
            "青石矿业",
            [("total", 560000000)],
        ),
        (
            "2.万吨梨汁项目。广州时鲜饮品有限公司投建,总投资8000万元,选址送桥镇。",
            "万吨梨汁项目",
            "广州时鲜饮品有限公司",
            [("total", 80000000)],
        ),
        (
            "会上签约的齿轮激光清洗中试基地,由学校与山东锐创装备有限公司合办,一期投入2600万元。",
            "齿轮激光清洗中试基地",
            "山东锐创装备有限公司",
            [("other", 26000000)],
        ),
    ],
)
def test_who_puts_how_much_into_it(text: str, name: str, firm: str, money: list[tuple[str, int]]) -> None:
    (project,) = found(text)
    assert project.name == name
    assert [owner.name for owner in project.companies] == [firm]
    assert [(i.kind.value, int(i.amount.value)) for i in project.investments] == money


@pytest.mark.parametrize(
    "text",
    [
        "就投资3000万欧元的齿轮模具联合研发中心项目进行洽谈。",
        "冬笋罐头扩建项目开工,总投资7500万元。",
        "西南药谷冷链仓项目总投资1.7亿元。",
        "七连高标准农田改造项目已经开工,投资2300万元。",
        "崇文街道今年投资2300万元实施的雨污分流改造工程4月动工。",
    ],
)
def test_words_that_are_no_firm(text: str) -> None:
    (project,) = found(text)
    assert project.companies == ()


@pytest.mark.parametrize(
    ("text", "zones"),
    [
        (
            "在城南工业园,金峰新材料项目总投资7亿元;在高邮,大家看了恒泰有机硅扩产项目。",
            ["高邮城南工业园", "高邮市"],
        ),
        (
            "在送桥镇清洁工业园,金峰磷化工项目总投资3亿元。在同一园区,恒泰三期磷酸铁锂项目正在抢建。",
            ["送桥镇清洁工业园", "送桥镇清洁工业园"],
        ),
        (
            "——装备制造片区。恒泰风机轴承项目总投资1.6亿元。\n——渔港片区。金峰冷链项目总投资2亿元。",
            ["装备制造片区", "渔港片区"],
        ),
        ("观摩团到了送桥镇的古城遗址文旅项目。", ["高邮市送桥镇"]),
        ("市长和三垛镇镇长说到三垛咖啡庄园项目缺水。", ["高邮市三垛镇"]),
        ("当场决定,把肉桂油精制工厂搬到高邮经济开发区。", ["高邮经济开发区"]),
    ],
)
def test_where_it_lies(text: str, zones: list[str]) -> None:
    assert [project.zone and project.zone.name for project in found(text)] == zones


@pytest.mark.parametrize(
    ("text", "stages"),
    [
        ("推介会上签下3个项目。金峰鱼糜项目选址高邮经开区,总投资3亿元。", [["签约"]]),
        (
            "现场签约的主要有:\n1.金峰覆铜板项目。总投资16亿元。\n2.恒泰微电机项目。总投资2亿元。",
            [["签约"], ["签约"]],
        ),
        (
            "签约仪式在县城举行。落笔的两个项目是:\n▲金峰小麦加工项目,投资5亿元;\n▲恒泰干果包装项目,投资1亿元。",
            [["签约"], ["签约"]],
        ),
        ("金峰氟材料项目的6座反应塔已全部就位。", [["在建"]]),
        ("恒泰医院新院区项目正在回填土方。", [["在建"]]),
        ("金峰无人运输项目设备正在热试车。", [["在建"]]),
        ("恒泰间苯二甲胺项目。塔器已经立起来了,管廊还差两截。项目总投资15亿元。", [["在建"]]),
        ("金峰碳素一体化项目落位高新区。", [["落户"]]),
        ("双方就恒泰冷柜基地项目初步谈妥。", [["洽谈"]]),
    ],
)
def test_how_far_they_are(text: str, stages: list[list[str]]) -> None:
    assert [[str(stage) for stage in project.stages] for project in found(text)] == stages


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("街道要拿出380万元,把古渔港步道修到村史馆门口,3月开工。", "古渔港步道"),
        ("记者看到,云端果业的NFC梨汁灌装线正在生产。总投资2.1亿元的这条线10月投产。", "NFC梨汁灌装线"),
        ("金鑫电瓷智能成型车间6月投产。", "金鑫电瓷智能成型车间"),
        ("富桥镇的万吨石榴气调库已经建成,总投资1.1亿元。", "万吨石榴气调库"),
        ("◇船用阀门锻铸 青岛远海阀业有限公司 9800万元", "船用阀门锻铸"),
    ],
)
def test_works_that_are_projects(text: str, name: str) -> None:
    assert [project.name for project in found(text)] == [name]


def test_a_table_whose_numbers_and_units_stand_apart() -> None:
    text = (
        "项目名称 投资方 落地载体 投资额\n工业安全大脑 北京清能公司 送桥镇 6.6 亿元\n"
        "氢能叉车总装线 石家庄途动公司 三垛镇 4.8 亿元"
    )
    assert [(p.name, [int(i.amount.value) for i in p.investments]) for p in found(text)] == [
        ("工业安全大脑", [660000000]),
        ("氢能叉车总装线", [480000000]),
    ]


def test_sums_told_of_the_former_and_the_latter() -> None:
    text = "恒泰煤炭洗选提质项目和金峰互市贸易区二期,前者总投资4.7亿元、后者总投资8500万元。"
    assert [[int(i.amount.value) for i in p.investments] for p in found(text)] == [[470000000], [85000000]]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("智纬科技", "智玮科技5G高精密线路板项目"),
        ("内蒙古朔风铜业有限公司12万吨阴极铜项目", "朔风铜业12万吨阴极铜"),
    ],
)
def test_one_project_by_look_alikes_and_legal_forms(left: str, right: str) -> None:
    assert same_name(left, right)


@pytest.mark.parametrize(
    "text", ["青河市2025年一季度重点产业项目集中开工。", "去年签约的同款项目走到哪一步了?"]
)
def test_periods_and_sorts_are_no_names(text: str) -> None:
    assert found(text) == ()


def test_a_line_of_an_outline_holds_for_what_is_below_it() -> None:
    text = (
        "(一)高邮经济开发区\n1.恒远纺纱三期(总投资3亿元):桩基施工;\n2.永丰冷链物流园(总投资1.2亿元):洽谈中;\n"
        "(二)送桥镇\n3.丰禾粮食烘干中心(总投资2000万元):6月试产。"
    )
    assert [(p.zone and p.zone.name, [s.value for s in p.stages]) for p in found(text)] == [
        ("高邮经济开发区", ["在建"]),
        ("高邮经济开发区", ["洽谈"]),
        ("高邮市送桥镇", ["投产"]),
    ]


def test_a_stage_said_once_of_a_group() -> None:
    text = (
        "以下项目已开工——\n送桥镇:云海银杏提取物项目(1.8亿元)、恒瑞包装产业园(总投资4亿元);\n"
        "以下项目主体封顶、年内投产——\n三垛镇的稻田酒店(上海栖禾文旅公司,投资3亿元)。\n"
        "县长在会上说,例会只对账。鑫源碳化硅项目要早谋划,总投资2亿元。"
    )
    assert {p.name: [s.value for s in p.stages] for p in found(text)} == {
        "云海银杏提取物项目": ["开工"],
        "恒瑞包装产业园": ["开工"],
        "稻田酒店": ["在建", "投产"],
        "鑫源碳化硅项目": [],
    }


@pytest.mark.parametrize(
    ("text", "stages"),
    [
        ("双方就银鱼冷冻加工项目签了意向书,拟投资9000万元。", ["签约"]),
        ("园区与客商签了芡实酒厂项目的备忘录,总投资2亿元。", ["签约"]),
        ("手头还有6个在谈项目。其中,南京万景光学的镜片镀膜项目拟投资8000万元。", ["洽谈"]),
        ("华兴糖厂日榨万吨技改项目投资1.7亿元,已联动试机。", ["在建"]),
        ("新城智造产业园项目职工宿舍月底完工,食堂主体结构已全部竣工。", ["在建"]),
        ("青禾农机年产2万台收获机项目已完成建设,现已投产。", ["竣工", "投产"]),
        ("恒瑞冷饮扩建项目5月签约以来,正在做开工前的准备,8月开工。", ["签约", "开工"]),
        ("新玮五金工具项目从洽谈到签约只用了20天。", ["签约"]),
        ("1.新海接收站二期工程,总投资98亿元,建设单位:新海燃气公司,续建。", ["在建"]),
        ("恒谷科技投资9000万元建设数字化车间技改项目,6月就能调试。", []),
        ("恒锐新材料项目正在装修,预计10月设备进场调试。", ["在建"]),
        ("远能储能电池项目已进入试生产阶段。", ["投产"]),
        ("福瑞医药产业园项目正在装修,首批企业已陆续入驻。", ["在建"]),
        ("新谷产业园项目二期正在桩基施工,已有签约企业34家。", ["在建"]),
        ("恒源饮品扩产项目已达产,总投资5800万元,每天下线饮品20万瓶。", ["达产"]),
    ],
)
def test_what_says_how_far_it_is(text: str, stages: list[str]) -> None:
    assert [[s.value for s in p.stages] for p in found(text)] == [stages]


@pytest.mark.parametrize(
    ("text", "firm"),
    [
        ("丹麦维嘉传动公司与高邮经济开发区签下风电轴承再制造项目协议,投资7200万美元。", "丹麦维嘉传动公司"),
        ("往北是扬州垦丰鹅业投资的大鹅屠宰项目,总投资2.7亿元。", "扬州垦丰鹅业"),
        ("海纳负极材料项目总投资11亿元,签约单位深圳炭远新材股份有限公司。", "深圳炭远新材股份有限公司"),
        (
            "代表团来到浙江澄海厨具股份有限公司。董事长介绍,订单增长三成。双方就不锈钢厨具基地项目深入洽谈,拟投资4亿元。",
            "浙江澄海厨具股份有限公司",
        ),
        ("三垛加氢母站项目由开发区投资公司负责,预算5600万元。", "开发区投资公司"),
    ],
)
def test_who_invests_beside_an_office(text: str, firm: str) -> None:
    assert [[c.name for c in p.companies] for p in found(text)] == [[firm]]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "确保航科凯达氢能装备、送桥镇生态牧场综合体两个项目8月开工。",
            ["航科凯达氢能装备", "送桥镇生态牧场综合体"],
        ),
        ("签约三家:恒安纽扣西部生产基地1.2亿元,建在送桥镇。", ["恒安纽扣西部生产基地"]),
        ("双方敲定盛达双金属带锯条项目,总投资3亿元。", ["盛达双金属带锯条项目"]),
        ("一季度没过完 项目先交作业。", []),
        ("在总投资7亿元的恒和天然气液化调峰储备项目工地,县长了解进度。", ["恒和天然气液化调峰储备项目"]),
        ("会议明确高邮市第二水源工程11月底前全线通水。", ["高邮市第二水源工程"]),
        ("镇中心卫生院新院区7月3日试运营,设床位60张。", ["镇中心卫生院新院区"]),
        ("全市春季项目集中开工,总投资58亿元。", []),
        ("第五届世界高邮恳亲大会经贸合作项目签约仪式举行。", []),
    ],
)
def test_where_names_begin_and_how_many_there_are(text: str, names: list[str]) -> None:
    assert [p.name for p in found(text)] == names


@pytest.mark.parametrize(
    ("text", "zones"),
    [
        ("放在主会场的是活性炭清洁能源项目,总投资5亿元。", ["高邮市"]),
        ("稻谷提取项目总投资2亿元,选址城南部的送桥镇。", ["高邮市送桥镇"]),
        ("第七站送桥镇,鲜果气调库项目正在建设。", ["高邮市送桥镇"]),
        (
            "鲁渝板栗加工园一期计划6月投产,园区设在三垛镇,总投资1亿元;送桥镇山地鸡孵化园项目已开工。",
            ["高邮市三垛镇", "高邮市送桥镇"],
        ),
    ],
)
def test_places_by_the_words_around_them(text: str, zones: list[str]) -> None:
    assert [p.zone and p.zone.name for p in found(text)] == zones


@pytest.mark.parametrize(
    ("text", "stages"),
    [
        (
            "出产品的有两个:恒安纽扣智能车间,上月起两班倒;瑞丰米业烘干中心,昼夜不停。",
            {"恒安纽扣智能车间": ["投产"], "瑞丰米业烘干中心": ["投产"]},
        ),
        ("抢工的三宗里头,数盛达纸塑包装项目最大,三栋厂房封了两栋。", {"盛达纸塑包装项目": ["在建"]}),
        ("就煤矸石制砖项目一条条细谈,这个项目拟投资2亿元。", {"煤矸石制砖项目": ["洽谈"]}),
        ("县长走访了正在复建的东山寺古塔修缮工程。", {"东山寺古塔修缮工程": ["在建"]}),
        (
            "看了古镇活化利用项目和西溪碧道二期工程,前者投资3200万元,已于五一前开门迎客;后者完成投资过半。",
            {"古镇活化利用项目": ["投产"], "西溪碧道二期工程": ["在建"]},
        ),
    ],
)
def test_stages_by_tallies_and_halves(text: str, stages: dict[str, list[str]]) -> None:
    assert {p.name: [stage.value for stage in p.stages] for p in found(text)} == stages


def test_headings_of_an_outline_part_what_is_begun_from_what_is_signed() -> None:
    projects = found(
        "当天动工项目2个、签约项目1个。\n(一)动工项目\n1.云帆食品产业园二期,送桥镇,总投资2亿元,云帆食品公司投建;\n"
        "2.新瑞智能玩具总部,三垛镇,总投资3亿元;\n(二)签约项目\n1.骏达模具增资扩产项目,总投资3000万元,送桥镇;",
        "重大项目集中动工暨签约活动举行",
    )
    assert [(p.name, [stage.value for stage in p.stages]) for p in projects] == [
        ("云帆食品产业园二期", ["开工"]),
        ("新瑞智能玩具总部", ["开工"]),
        ("骏达模具增资扩产项目", ["签约"]),
    ]


def test_companies_in_turn() -> None:
    projects = found(
        "会上,育种数据平台、耐旱小麦中试基地两个项目签了约,总投资4亿元,依次由丰达农科、谷雨种业出资。"
    )
    assert {p.name: [firm.name for firm in p.companies] for p in projects} == {
        "育种数据平台": ["丰达农科"],
        "耐旱小麦中试基地": ["谷雨种业"],
    }


@pytest.mark.parametrize(
    ("text", "firm"),
    [
        ("保鲜库扩建项目的东家是香港海湾控股旗下的新海国际,总投资3800万美元。", "新海国际"),
        ("返乡创业标准厂房项目由来已久,高邮国投出资1.5亿元。", "高邮国投"),
    ],
)
def test_who_owns_it_in_plain_words(text: str, firm: str) -> None:
    assert [[c.name for c in p.companies] for p in found(text)] == [[firm]]


def test_a_sum_of_both_is_neithers() -> None:
    (project,) = found("锰渣透水砖项目总投资1.3亿元。签的两单都定在送桥镇,投资合计2.1亿元。")
    assert [int(i.amount.value) for i in project.investments] == [130000000]


def test_what_has_been_invested_so_far() -> None:
    (project,) = found("开发区的中铸智能化改造项目累计完成投资2.3亿元。")
    assert [(i.kind.value, int(i.amount.value)) for i in project.investments] == [("other", 230000000)]


@pytest.mark.parametrize(
    ("text", "name", "zone", "stages"),
    [
        (
            "7家关停,4家并成一个板材循环产业园,落户送桥镇,10月开工。",
            "板材循环产业园",
            "高邮市送桥镇",
            ["落户", "开工"],
        ),
        ("镇里近日与云帆食品公司签下米糕产业园意向书,拟投资1亿元。", "米糕产业园", "高邮市", ["签约"]),
        ("湖边刚刚竣工的智慧卫生室由区医院投资380万元建设。", "智慧卫生室", "高邮市", ["竣工"]),
        (
            "其余两宗是清源水务的西沟污水厂提标和永丰电气断路器扩产,都要完成主体。",
            "西沟污水厂提标",
            "高邮市",
            ["在建"],
        ),
    ],
)
def test_works_that_only_the_words_around_them_show(
    text: str, name: str, zone: str, stages: list[str]
) -> None:
    project = found(text)[0]
    assert (project.name, project.zone and project.zone.name) == (name, zone)
    assert [stage.value for stage in project.stages] == stages


def test_where_all_that_was_signed_lies() -> None:
    projects = found(
        "会上签了两单:云帆电子的数据线工厂,投资8000万元;新岭陶瓷的透水砖项目,投资1.3亿元。签的两单都定在送桥镇。"
    )
    assert {p.name: p.zone and p.zone.name for p in projects} == {
        "数据线工厂": "高邮市送桥镇",
        "透水砖项目": "高邮市送桥镇",
    }


def test_the_brand_in_quotation_marks() -> None:
    (project,) = found("投产的是总投资2亿元的“老周家”豉油智能酿造项目。")
    assert [firm.name for firm in project.companies] == ["老周家"]


def test_a_sum_in_front_of_a_name_is_its_price() -> None:
    listed = "港区30亿元麋鹿风情小镇、5.6亿元伟途智能制造等重大项目先后开工建设。"
    assert [(p.name, [float(i.amount.value) for i in p.investments]) for p in found(listed)] == [
        ("麋鹿风情小镇", [3e9]),
        ("伟途智能制造", [5.6e8]),
    ]


def test_a_total_needs_no_currency() -> None:
    (project,) = found("总投资50亿的秦龙产业园项目建设顺利,该项目2月19日开工,一期投资25亿元。")
    assert [(i.kind, float(i.amount.value), i.amount.unit) for i in project.investments] == [
        ("total", 5e9, "CNY"),
        ("other", 2.5e9, "CNY"),
    ]


def test_projects_by_how_far_they_are_make_no_name() -> None:
    assert found("1至4月,全区达初审口径竣工项目合计13个,续建项目合计9个。") == ()


def test_what_is_held_together_is_two() -> None:
    (project,) = found(
        "5月6日,全市举行第四次项目集中开工动员会暨送桥镇扶贫产业园标准化厂房建设项目开工仪式。"
    )
    assert (project.name, project.companies) == ("标准化厂房建设项目", ())


def test_each_list_of_a_double_ceremony_says_its_own() -> None:
    text = (
        "5月6日,高邮市举行一季度重大项目集中签约暨开工仪式。\n现场签约了中江集团滨湖片区开发项目、远星橡胶装备制造项目等11个项目,"
        "签约金额达306亿元。开工项目包括古镇提升改造(二期)项目、新(扩)建高邮市委党校项目等9个项目。"
    )
    assert [(p.name, p.stages) for p in found(text)] == [
        ("中江集团滨湖片区开发项目", ("签约",)),
        ("远星橡胶装备制造项目", ("签约",)),
        ("古镇提升改造(二期)项目", ("开工",)),
        ("高邮市委党校项目", ("开工",)),
    ]
    assert found(text)[-1].companies == ()
