"""What is told of projects in a reporter's own words: what they cost, how far they are."""

from __future__ import annotations

import pytest

from kg.types import AmountKind, Project
from tests.support import read

TOTAL, EQUIPMENT, FOREIGN, OUTPUT, TAX, OTHER = (
    AmountKind.TOTAL,
    AmountKind.EQUIPMENT,
    AmountKind.FOREIGN,
    AmountKind.OUTPUT,
    AmountKind.TAX,
    AmountKind.OTHER,
)


def found(text: str, headline: str = "") -> tuple[Project, ...]:
    projects: tuple[Project, ...] = read(text, headline)._.projects
    return projects


@pytest.mark.parametrize(
    ("text", "sums"),
    [
        (
            "恒昇锂电隔膜项目总投资25亿元里,光设备投资就占11.6亿元。",
            [(TOTAL, 25e8), (EQUIPMENT, 11.6e8)],
        ),
        (
            "白露薄膜电容项目总投资7500万美元,注册外资占到3000万美元。",
            [(TOTAL, 75e6), (FOREIGN, 30e6)],
        ),
        (
            "恒昇预制菜项目计划投资4.2亿元,其中1.9亿元用来添置设备。",
            [(TOTAL, 4.2e8), (EQUIPMENT, 1.9e8)],
        ),
        (
            "恒昇硅碳负极项目5.5亿元总投资中,花在设备上的就有2.3亿元。",
            [(TOTAL, 5.5e8), (EQUIPMENT, 2.3e8)],
        ),
        (
            "恒昇茶机项目体量12亿元,其中买设备就要花掉4亿元,一年上缴税金有2000万元。",
            [(TOTAL, 12e8), (EQUIPMENT, 4e8), (TAX, 2e7)],
        ),
        (
            "恒昇电容项目计划砸下10亿元,外方注资800万美元,达产后年主营业务收入可达6亿元。",
            [(TOTAL, 10e8), (FOREIGN, 8e6), (OUTPUT, 6e8)],
        ),
        ("恒昇茶机项目预计投入资金2亿元。", [(TOTAL, 2e8)]),
        (
            "恒昇轴承项目总投资3亿元,机器设备投入占其中的1.1亿元。",
            [(TOTAL, 3e8), (EQUIPMENT, 1.1e8)],
        ),
        (
            "恒昇轴承项目总投资15.8亿元,分两期实施,此次开工的一期占地137亩,投资6.5亿元。",
            [(TOTAL, 15.8e8), (OTHER, 6.5e8)],
        ),
        ("恒昇轴承项目总投资3亿元,首期投了1亿元。", [(TOTAL, 3e8), (OTHER, 1e8)]),
        (
            "临泽乡九年一贯制学校迁建工程总投资7600万元,省里出资5200万元。",
            [(TOTAL, 76e6), (OTHER, 52e6)],
        ),
        ("石川陶瓷有限公司拿出13亿元,投建石川发泡陶瓷项目。", [(TOTAL, 13e8)]),
        (
            "他的企业拿出15.8亿元,在高新区摘地260亩,建设恒昇储能材料产业园项目。",
            [(TOTAL, 15.8e8)],
        ),
        (
            "白露调味品产业园在三垛镇开建。建设方高邮白露食品有限公司计划投资4.2亿元。",
            [(TOTAL, 4.2e8)],
        ),
        (
            "白露调味品产业园在三垛镇开建。高邮白露食品有限公司计划投资4.2亿元。",
            [(TOTAL, 4.2e8)],
        ),
        (
            "恒昇底盘件项目正式投产,首批产品当天发往武汉。该公司副总经理方晓告诉记者,"
            "产线跑满后,一年可新增产值5亿元。",
            [(OUTPUT, 5e8)],
        ),
    ],
)
def test_sums(text: str, sums: list[tuple[AmountKind, float]]) -> None:
    (project,) = found(text)
    assert [(i.kind, float(i.amount.value)) for i in project.investments] == sums


@pytest.mark.parametrize(
    ("text", "stages"),
    [
        ("恒昇预制菜二期项目当天打桩,总投资5.5亿元。", ["开工"]),
        ("三垛镇的恒昇再生铝、白露轻钢龙骨等项目双双进场。", ["开工"]),
        ("温如玉一声令下,恒昇轴承项目12台挖机同时落铲。", ["开工"]),
        ("恒昇封装项目总投资9亿元,打算一面改造车间、一面调试机台。", []),
        ("恒昇饮料项目总投资3亿元,投产达效后可实现年销售6亿元。", []),
        ("恒昇饮料项目总投资3亿元,达产之年可创造产值22亿元。", []),
        ("恒昇220千伏输变电工程要抢抓施工黄金期。", ["在建"]),
        ("三垛佳苑三期安置房项目总投资2亿元,确保年底前交房。", ["竣工"]),
        ("恒昇铸锻、白露精工等去年建成项目要加快放量。", ["竣工"]),
        ("恒昇重工有意投资3亿元建设风电齿轮箱基地项目。", ["洽谈"]),
        ("恒昇协作机器人项目拟投资2.8亿元。“盼着项目早日落户高新区。”温如玉回应道。", ["落户"]),
        ("双方合建智能装备研究院。按照协议,研究院项目由恒昇集团承建,首期投资1.2亿元。", ["签约"]),
        (
            "两地互换了文本,当场签约的还有一批产业项目。恒昇公司带来的草果加工项目总投资1.85亿元。",
            ["签约"],
        ),
        (
            "这天动工的工程一共3个,件件连着民生。临泽乡九年一贯制学校迁建工程总投资7600万元。",
            ["开工"],
        ),
        ("活动上,7个项目依次签字换文。恒昇预制菜项目总投资3亿元。", ["签约"]),
    ],
)
def test_how_far(text: str, stages: list[str]) -> None:
    assert [stage.value for stage in found(text)[0].stages] == stages


def test_where_a_ceremony_is_held_nothing_is_under_way() -> None:
    text = "集中开工大会主会场——三垛镇恒昇光伏玻璃项目工地上,挖机同时落铲。恒昇光伏玻璃项目投资46亿元。"
    (project,) = found(text, "重点项目集中开工")
    assert [stage.value for stage in project.stages] == ["开工"]


def test_what_begins_at_a_ceremony_for_both_is_not_finished() -> None:
    text = "活动在市民中心举行。恒昇果胶提取项目总投资4.2亿元。白露柑橘果醋项目设备投资1.9亿元,已正式投产。"
    projects = found(text, "全市重大项目开工投产活动启幕")
    assert [[stage.value for stage in project.stages] for project in projects] == [["开工"], ["投产"]]


def test_a_headline_on_what_is_signed() -> None:
    (project,) = found("恒昇封装项目总投资9亿元。", "高新区签下七个项目")
    assert [stage.value for stage in project.stages] == ["签约"]


def test_a_list_of_which_its_end_tells() -> None:
    text = (
        "签约的项目中,总投资8.6亿元的恒昇连接器基地项目,总投资5.5亿元的白露制动系统项目"
        "以及总投资3亿元的恒朗节水装备项目,均入驻高邮经济开发区。"
    )
    projects = found(text)
    assert [p.zone.name for p in projects if p.zone] == ["高邮经济开发区"] * 3
    assert [[s.value for s in p.stages] for p in projects] == [["签约", "落户"]] * 3


def test_a_kind_of_six_letters_in_front_of_the_noun() -> None:
    text = "恒昇复合调味料二期、恒朗冻干果蔬、白露豆豉文化产业园3个农产品加工项目落户三垛工业园。"
    assert [project.name for project in found(text)] == [
        "恒昇复合调味料二期",
        "恒朗冻干果蔬",
        "白露豆豉文化产业园",
    ]


def test_works_of_the_firm_that_a_project_is_called_by() -> None:
    text = (
        "一行察看了三垛片区标准化厂房三期、恒昇精机功能部件生产线等项目。三垛片区标准化厂房三期的6栋厂房"
        "已全部封顶;恒昇精机的首批设备刚刚进场,力争春节前投产。"
    )
    assert [[s.value for s in p.stages] for p in found(text)] == [["在建"], ["在建", "投产"]]


def test_ground_is_levelled_for_what_is_yet_to_begin() -> None:
    (project,) = found("恒昇物流园项目由县产投集团投资2.6亿元兴建,正在平整场地,计划8月全面开工。")
    assert [stage.value for stage in project.stages] == ["开工"]


def test_what_was_turned_over_last_year_is_no_outlook() -> None:
    (project,) = found("去年恒昇公司拿出5200万元建起循环包装研发检测中心,设备增加到65台,全年产值4.6亿元。")
    assert [i.kind for i in project.investments] == [TOTAL]


@pytest.mark.parametrize(
    ("text", "headline", "stages"),
    [
        ("恒昇切片项目总投资8亿元。", "推介会抱回13个项目", ["签约"]),
        (
            "“集团看好这里。”白露说,此番签约后,将在三垛工业园建设年产5吉瓦时的恒昇电池总成项目。",
            "",
            ["签约"],
        ),
        ("此行谈成恒昇改性材料、白露周转箱、恒朗纺纱线3个意向项目。", "", ["洽谈"]),
    ],
)
def test_agreements(text: str, headline: str, stages: list[str]) -> None:
    assert [stage.value for stage in found(text, headline)[0].stages] == stages


@pytest.mark.parametrize(
    ("text", "zones"),
    [
        (
            "在高邮经济开发区的恒昇减速器、三垛镇的白露智能织造等项目,考察团边走边看。",
            ["高邮经济开发区", "高邮市三垛镇"],
        ),
        (
            "仅高邮经济开发区就签下4个。经开区的两个项目各有来头。恒昇陶瓷项目总投资3亿元;白露玻璃二期项目总投资8亿元。",
            ["高邮经济开发区", "高邮经济开发区"],
        ),
        ("三垛化工园同时收获恒昇铜箔、白露磁材两个项目。", ["三垛化工园", "三垛化工园"]),
        ("恒昇全果加工项目则花落半月镇。", ["高邮市半月镇"]),
        (
            "主会场设在三垛化工园恒昇电子级磷酸项目现场。该项目总投资15.8亿元。一路之隔,白露有机硅技改项目也进场。",
            ["三垛化工园", "三垛化工园"],
        ),
        (
            "正月里的三垛工业园,罐头一箱挨一箱。\n“老园区要长新动能。”石川说,恒昇预制菜产业园、白露金属包装二期等项目相继签约。",
            ["三垛工业园", "三垛工业园"],
        ),
        ("三垛化工园企业增多。一行察看了化工园污水处理厂二期项目。", ["三垛化工园"]),
    ],
)
def test_where_they_lie(text: str, zones: list[str]) -> None:
    assert [project.zone.name if project.zone else "" for project in found(text)] == zones


@pytest.mark.parametrize(
    ("text", "firm"),
    [
        ("德国恒昇轴承注册外资2600万美元的风电主轴承项目上月签约。", "德国恒昇轴承"),
        (
            "在恒昇化工有限公司,得知企业投资1.7亿元实施的余热回收改造工程已进入设备安装阶段。",
            "恒昇化工有限公司",
        ),
        (
            "白露生物科技有限公司董事长顾林说,公司在三垛镇建的提取物二期项目总投资1.6亿元。",
            "白露生物科技有限公司",
        ),
    ],
)
def test_whose(text: str, firm: str) -> None:
    assert [company.name for company in found(text)[0].companies] == [firm]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("三垛工业园收获恒昇电解铜箔项目。", ["恒昇电解铜箔项目"]),
        ("临泽三项灾毁重建工程破土动工。", []),
        ("今年园区又改造老旧厂房7.2万平方米。", []),
        (
            "记者走进恒昇低碳保温材料产业园,5个单体齐头并进。\n这个总投资22亿元、占地512亩的省重点项目,"
            "2月26日打下第一根桩。",
            ["恒昇低碳保温材料产业园"],
        ),
    ],
)
def test_names(text: str, names: list[str]) -> None:
    assert [project.name for project in found(text)] == names


@pytest.mark.parametrize(
    ("text", "name", "firm", "stages"),
    [
        (
            "温如玉察看了矿区复垦现场、废弃石料场光伏电站项目。该光伏电站项目由江苏绿朔新能源有限公司投资4.3亿元兴建,已并网发电。",
            "废弃石料场光伏电站项目",
            "江苏绿朔新能源有限公司",
            ["投产"],
        ),
        (
            "白露走进年加工5万吨菌菇深加工项目现场。该菌菇加工项目由石川农业公司投资4.3亿元,计划9月竣工。",
            "年加工5万吨菌菇深加工项目",
            "石川农业公司",
            ["竣工"],
        ),
    ],
)
def test_what_stands_for_a_project_is_none_itself(text: str, name: str, firm: str, stages: list[str]) -> None:
    (project,) = read(text)._.projects
    assert (project.name, [c.name for c in project.companies]) == (name, [firm])
    assert [stage.value for stage in project.stages] == stages
    assert [int(i.amount.value) for i in project.investments] == [430000000]


def test_whose_officer_speaks_is_no_project() -> None:
    text = (
        "再生铝循环利用项目慢了下来。高新区方桥产业园发展中心主任顾林坦言,环评耽误了两个月,"
        "“年前开工的承诺没兑现,上半年补上”。该项目由顺朔再生资源有限公司建设,总投资6.3亿元。"
    )
    (project,) = read(text)._.projects
    assert project.name == "再生铝循环利用项目"
    assert [c.name for c in project.companies] == ["顺朔再生资源有限公司"]


def test_each_of_several_has_the_sum_behind_it_and_all_one_place() -> None:
    text = (
        "东莞齐朔线路板有限公司的载板项目投资15亿元,惠州石川新能源公司的电池结构件项目投资8亿元,"
        "均选址高邮高新区。"
    )
    told = [
        (p.zone.name, [int(i.amount.value) for i in p.investments]) for p in read(text)._.projects if p.zone
    ]
    zone = "高邮高新技术产业开发区"
    assert sorted(told) == [(zone, [800000000]), (zone, [1500000000])]


def test_a_zone_is_called_so_without_its_province_too() -> None:
    text = "石川公司拿出6.8亿元,在新芮经开区建设电驱壳体项目。新芮科创谷二期建成启用,投资4.2亿元。"
    first, second = read(text, zones=("江苏新芮经济开发区",))._.projects
    assert first.zone is not None
    assert first.zone.name == "江苏新芮经济开发区"
    assert second.companies == ()


def test_a_guest_is_no_partner() -> None:
    text = (
        "顾林与院长白露代表双方签约,江苏朔川特钢有限公司副总工程师石川等参加。双方将共建模具钢中试基地项目。"
    )
    assert [project.companies for project in read(text)._.projects] == [()]


def test_what_equipment_costs_that_arrives() -> None:
    text = "总投资15亿元的恒朗覆铜板项目主体已经封顶,4.6亿元的设备陆续进场。"
    (project,) = read(text)._.projects
    assert [(i.kind, int(i.amount.value)) for i in project.investments] == [
        (AmountKind.TOTAL, 1500000000),
        (AmountKind.EQUIPMENT, 460000000),
    ]
