"""Projects: names, money, place, owner and stages, from sentences with the answer beside them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from kg.pipes.projects.brands import brand
from kg.pipes.projects.classes import is_class
from kg.pipes.projects.hearing import Hearing
from kg.pipes.projects.identity import same_name
from kg.pipes.projects.mentions import find_mentions
from kg.pipes.projects.names import capacity, phase, sector
from kg.types import AmountKind, Project
from tests.support import read


def found(text: str, headline: str = "") -> tuple[Project, ...]:
    projects: tuple[Project, ...] = read(text, headline)._.projects
    return projects


def names(text: str) -> list[str]:
    return [project.name for project in found(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("总投资20亿元的领胜电子精密功能件二期项目顺利签约。", ["领胜电子精密功能件二期项目"]),
        ("德国独资的韦尔莫高端液压阀项目落户三垛镇。", ["韦尔莫高端液压阀项目"]),
        ("力争华锐新能源10GW光伏组件(一期)项目年底投产。", ["华锐新能源10GW光伏组件(一期)项目"]),
        ("要推动嘉禾储能、同越电子等项目尽快开工。", ["嘉禾储能", "同越电子"]),
        ("察看了富康石英三期、上洋光电两个在建项目。", ["富康石英三期", "上洋光电"]),
        ("大仇河道综合整治工程已开工。", ["大仇河道综合整治工程"]),
        ("大河家实验学校占地86亩,总投资1.38亿元。", ["大河家实验学校"]),
        ("加快推进智慧照明产业园、汽车部件产业园二期建设。", ["智慧照明产业园", "汽车部件产业园二期"]),
        ("金穗生物年产8万吨颗粒硅项目开工。", ["金穗生物年产8万吨颗粒硅项目"]),
        ("投资18亿元的小街风电场二期,装机容量20万千瓦。", ["小街风电场二期"]),
        ("总投资9.3亿元的青石铁矿采选扩能工程进展顺利。", ["青石铁矿采选扩能工程"]),
        ("企业去年投资4000万元新上的松露冻干生产线已经投产。", ["松露冻干生产线"]),
        ("青石抽水蓄能电站是国家重点工程,4台机组已发电。", ["青石抽水蓄能电站"]),
        ("华宏铜箔项目负责人赵军说。", ["华宏铜箔项目"]),
        ("新开工金牛数控机床、润泽饲料等项目18个。", ["金牛数控机床", "润泽饲料"]),
    ],
)
def test_names_begin_and_end_where_a_reader_sets_them(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "全年新签约10亿元以上项目4个。",
        "招引设备投资5000万元以上制造业项目。",
        "坚持项目为王,抓好项目建设。",
        "全力推进民生实事项目。",
        "实施产业链培育工程。",
        "恒达电子、金通机械等企业落户园区。",
        "要布局教育、医疗、商业等功能性项目。",
        "该项目进展顺利。",
        "完成13个城中村改造项目。",
        "建成养老服务综合体30个。",
        "青湾经济产业园签约3个,其中一个开工。",
        "全市沿江产业园区建设现场推进会召开。",
        "全市第二季度重大产业项目开工仪式举行。",
        "敦和农商银行为21户企业发放项目贷款3.6亿元。",
    ],
)
def test_classes_counts_and_campaigns_are_no_projects(text: str) -> None:
    assert names(text) == []


def test_one_project_with_all_that_is_said_of_it() -> None:
    text = (
        "3月18日,总投资8.5亿元的鼎立海工装备制造项目在三垛镇破土。项目由南通鼎立重工有限公司兴建,"
        "占地168亩,设备投资3.6亿元,满产后年产值15亿元、年税收8000万元。"
    )
    (project,) = found(text)
    assert project.name == "鼎立海工装备制造项目"
    assert [company.name for company in project.companies] == ["南通鼎立重工有限公司"]
    assert project.zone is not None
    assert project.zone.name == "高邮市三垛镇"
    assert [stage.value for stage in project.stages] == ["开工"]
    assert [(i.kind.value, int(i.amount.value), i.amount.unit, i.text) for i in project.investments] == [
        ("total", 850000000, "CNY", "总投资8.5亿元"),
        ("equipment", 360000000, "CNY", "设备投资3.6亿元"),
        ("output", 1500000000, "CNY", "产值15亿元"),
        ("tax", 80000000, "CNY", "税收8000万元"),
    ]
    assert project.passages[0].exact == "总投资8.5亿元的鼎立海工装备制造项目在三垛镇破土"
    assert all(i.passages and i.rule.startswith("projects.money.") for i in project.investments)


def test_threshold_of_a_class_holds_for_those_it_names() -> None:
    projects = found("重点推进同越太阳能电池、中贸贴片模组等20亿元以上项目实质性开工。")
    assert [
        (p.name, [(i.kind.value, int(i.amount.value), i.amount.bound) for i in p.investments])
        for p in projects
    ] == [
        ("同越太阳能电池", [("total", 2000000000, "min")]),
        ("中贸贴片模组", [("total", 2000000000, "min")]),
    ]
    assert all([s.value for s in p.stages] == ["开工"] for p in projects)


def test_sums_of_many_projects_are_nobodys() -> None:
    (project,) = found("华美光电镜头项目开工。当天签约项目9个,总投资33.5亿元。")
    assert project.investments == ()


@pytest.mark.parametrize(
    ("text", "stages"),
    [
        ("就恒远传感器产业园项目展开洽谈。", ["洽谈"]),
        ("恒远传感器项目正式签约。", ["签约"]),
        ("镇里为即将落户的恒远传感器项目备好土地。", ["落户"]),
        ("推动恒远传感器项目一季度开工建设。", ["开工"]),
        ("恒远传感器项目主体已经封顶。", ["在建"]),
        ("加快推进恒远传感器、金泰轴承等项目建设。", ["在建"]),
        ("恒远传感器项目竣工投产。", ["竣工", "投产"]),
        ("督促恒远传感器、金泰轴承等项目达产达效。", ["达产"]),
        ("恒远传感器项目总投资3亿元,达产后年产值5亿元。", []),
        ("恒远传感器项目总投资3亿元,至今尚未开工。", []),
        ("代表团还参观了恒远传感器项目。", []),
        ("恒远传感器项目厂房主体全部完工,工人正在进行外墙粉刷。", ["在建"]),
        ("恒远传感器项目首批机组并网。", ["投产"]),
        ("恒远传感器项目已具备交付条件。", []),
        ("恒远传感器项目计划下月进场。", ["开工"]),
    ],
)
def test_stages(text: str, stages: list[str]) -> None:
    assert [stage.value for stage in found(text)[0].stages] == stages


def test_ceremony_gives_its_stage_to_those_it_lists() -> None:
    projects = found(
        "会上集中签约项目9个。其中,恒远传感器项目落户三垛镇;金泰轴承项目总投资3亿元。",
        "我市举行一季度项目集中签约仪式",
    )
    assert [(p.name, [s.value for s in p.stages]) for p in projects] == [
        ("恒远传感器项目", ["签约", "落户"]),
        ("金泰轴承项目", ["签约"]),
    ]


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("在界首镇,总投资8亿元的诺达叉车项目打下首桩。", "高邮市界首镇"),
        ("诺达叉车项目选址送桥镇,总投资8亿元。", "高邮市送桥镇"),
        ("要加快推进三垛镇诺达叉车、界首镇恒远传感器等项目建设。", "高邮市三垛镇"),
        ("切实推动诺达叉车项目投产。", "高邮市"),
    ],
)
def test_place(text: str, zone: str) -> None:
    project = found(text)[0]
    assert project.zone is not None
    assert project.zone.name == zone


@pytest.mark.parametrize(
    ("text", "company"),
    [
        ("美国卡斯特公司的高端减震器项目开工。", "美国卡斯特公司"),
        ("额尔登羊业投资2.3亿元建设的肉羊精深加工项目投产。", "额尔登羊业"),
        ("领胜电子精密功能件项目开工。", "领胜电子"),
        ("高强度铁塔项目由河南鼎力杆塔股份有限公司投资4亿元兴建。", "河南鼎力杆塔股份有限公司"),
    ],
)
def test_owner(text: str, company: str) -> None:
    assert [owner.name for owner in found(text)[0].companies] == [company]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("鸿沃储能电池壳体", "鸿沃"),
        ("领胜电子精密功能件二期项目", "领胜电子"),
        ("嘉禾储能年产2吉瓦时液流电池项目", "嘉禾储能"),
        ("TCL华星显示面板项目", "TCL华星"),
        ("高端减震器项目", ""),
        ("崖口滨海旅游公路改造工程", ""),
    ],
)
def test_brand(name: str, expected: str) -> None:
    assert brand(name) == expected


def test_parts_of_a_name() -> None:
    assert phase("富康石英(三期)项目") == "三期"
    assert capacity("新瑞光电10GW光伏电池项目") == "10GW"
    assert is_class("10亿元以上项目")
    assert not is_class("新能源货车生产项目")


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("中昇锂电池隔膜项目", "中昇新材锂电池隔膜生产基地项目", True),
        ("区块链贴片模组项目", "中贸区块链贴片模组", True),
        ("同翎新能源", "同翎太阳能电池", True),
        ("智纬传感器产业园一期项目", "智纬传感器产业园二期项目", False),
        ("恒远传感器项目", "金泰传感器项目", False),
        ("第1小学改造项目", "第11小学改造项目", False),
        ("第101小学扩建改造工程", "第102小学扩建改造工程", False),
        ("3号标准厂房", "科创园3号标准厂房", True),
    ],
)
def test_printings_of_one_project(left: str, right: str, same: bool) -> None:
    assert same_name(left, right) is same


def test_long_text_without_stops_takes_no_long_time() -> None:
    assert names("项目、" * 20000) == []


def test_money_stays_with_the_thing_it_is_said_of() -> None:
    text = (
        "投资3亿元的华宏铜箔项目和投资1亿元的金牛机床项目开工。"
        "总投资5亿元,占地120亩的东岳隔膜项目签约。青石实验学校总投资2亿元,9月交付使用。"
    )
    assert [(p.name, [str(i.amount.value) for i in p.investments]) for p in found(text)] == [
        ("华宏铜箔项目", ["300000000"]),
        ("金牛机床项目", ["100000000"]),
        ("东岳隔膜项目", ["500000000"]),
        ("青石实验学校", ["200000000"]),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "华宏铜箔、东岳隔膜两个项目分别投资8.6亿元、3.2亿元。",
        "总投资8.6亿元的华宏铜箔项目、3.2亿元的东岳隔膜项目等加速建设。",
    ],
)
def test_amounts_shared_out_in_a_list(text: str) -> None:
    amounts = [[str(i.amount.value) for i in p.investments] for p in found(text)]
    assert amounts == [["860000000"], ["320000000"]]


def test_company_named_before_is_meant_by_the_word_company() -> None:
    (project,) = found("江苏港宏重工有限公司董事长李兵很满意。公司此前投资15亿元建设的风电铸件项目已投产。")
    assert [company.name for company in project.companies] == ["江苏港宏重工有限公司"]


def test_headline_gives_its_stage_to_those_below() -> None:
    text = "会上,18个项目现场签约。\n签约项目中,华宏铜箔项目总投资8亿元,东岳隔膜项目总投资5亿元。"
    stages = [[str(s) for s in p.stages] for p in found(text, "一批重大项目签约")]
    assert stages == [["签约"], ["签约"]]


def test_numbered_list_of_signed_projects() -> None:
    text = (
        "推介会上,现场签约项目2个。\n"
        "1.深圳市鹏鲜冷链物流有限公司——三垛冷链物流中心,总投资3.5亿元;\n"
        "2.贵州黔峰山茶油公司——油茶低产林改造与冷榨油厂,总投资9000万元。"
    )
    read_as = [(p.name, [c.name for c in p.companies], [str(s) for s in p.stages]) for p in found(text)]
    assert read_as == [
        ("三垛冷链物流中心", ["深圳市鹏鲜冷链物流有限公司"], ["签约"]),
        ("油茶低产林改造与冷榨油厂", ["贵州黔峰山茶油公司"], ["签约"]),
    ]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("鸿沃储能电池壳体", "新能源"),
        ("晨光电机", "高端装备"),
        ("大河家泉城实验学校", "教育"),
        ("金一辰项目", ""),
    ],
)
def test_the_line_of_business_that_a_name_tells_of(name: str, expected: str) -> None:
    assert sector(name) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("中山市欧曼照明有限公司与我县签订LED灯带生产基地协议,投资6亿元。", ["LED灯带生产基地"]),
        ("广东格美电器拟在金刚台镇建设小家电配件园,投资3.2亿元。", ["小家电配件园"]),
        ("①酒类包装智造基地,四川天府彩印集团,投资3.6亿元;", ["酒类包装智造基地"]),
        ("钒钛储能材料产业园:拟选址经济开发区,投资15亿元,联系人王婧。", ["钒钛储能材料产业园"]),
        ("科宏化工的2万吨碳酸二甲酯装置下月点火。", ["2万吨碳酸二甲酯装置"]),
        ("安堡镇的协合200兆瓦风电场因手续未办结,尚未开工。", ["协合200兆瓦风电场"]),
        ("全市2024年第二季度高质量项目推进会召开。", []),
        ("共享喷涂中心投产6个。", []),
    ],
)
def test_names_that_end_without_the_word_project(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "zones"),
    [
        (
            "察看了三垛镇的华宏铜箔项目、送桥镇的东岳隔膜项目和中能电池项目。",
            ["高邮市三垛镇", "高邮市送桥镇", "高邮市送桥镇"],
        ),
        ("高邮市重大项目集中开工活动在三垛镇举行。\n华宏铜箔项目总投资8亿元。", ["高邮市"]),
        ("在三垛镇,稻田连片。\n全市在建的华宏铜箔项目进展顺利。", ["高邮市"]),
        ("三垛镇引进的华宏铜箔项目进展较快;东岳隔膜项目推进缓慢。", ["高邮市三垛镇", "高邮市"]),
    ],
)
def test_places_that_only_host_or_belong_to_another(text: str, zones: list[str]) -> None:
    assert [p.zone.name if p.zone else "" for p in found(text)] == zones


@pytest.mark.parametrize(
    ("text", "company"),
    [
        ("签约名单如下:氢冶金装备项目,中冶京诚公司,12.6亿元;", "中冶京诚公司"),
        ("科宏化工的2万吨碳酸二甲酯装置下月点火。", "科宏化工"),
        ("东旭公司、诚志公司等19家企业上台,签下新能源电池项目。", ""),
        ("代表团走进恒昇传感科技有限公司,又看了农产品冷链物流园项目,一路问用工。", ""),
        ("代表团走进恒昇传感科技有限公司,察看了压力传感器扩产项目。", "恒昇传感科技有限公司"),
    ],
)
def test_owners_beside_a_name(text: str, company: str) -> None:
    assert ["".join(c.name for c in p.companies) for p in found(text)] == [company]


def test_a_table_is_read_by_its_columns() -> None:
    text = (
        "签约项目一览\n"
        "序号 项目名称 投资方 总投资(万元) 落户地\n"
        "① 固态电池结构件项目 深圳柏原科技 12000 三垛镇\n"
        "② 雪山矿泉水灌装线 冰源公司 5200 送桥镇\n"
        "会议还研究了其他事项。"
    )
    read_as = [
        (
            p.name,
            [c.name for c in p.companies],
            p.zone and p.zone.name,
            [int(i.amount.value) for i in p.investments],
        )
        for p in found(text)
    ]
    assert read_as == [
        ("固态电池结构件项目", ["深圳柏原科技"], "高邮市三垛镇", [120000000]),
        ("雪山矿泉水灌装线", ["冰源公司"], "高邮市送桥镇", [52000000]),
    ]


def test_entries_of_a_list_are_read_field_by_field() -> None:
    text = (
        "会上签下3个项目:\n"
        "一、金陵绒业公司,羊绒梳纺智能化工厂,送桥镇,4.2亿元(其中设备1.7亿元);\n"
        "二、恒宇铝轮公司“锻造轮毂生产基地”,落户三垛镇,总投资2.6亿元。"
    )
    read_as = [
        (
            p.name,
            [c.name for c in p.companies],
            p.zone and p.zone.name,
            [(i.kind.value, int(i.amount.value)) for i in p.investments],
            [s.value for s in p.stages],
        )
        for p in found(text)
    ]
    assert read_as == [
        (
            "羊绒梳纺智能化工厂",
            ["金陵绒业公司"],
            "高邮市送桥镇",
            [("total", 420000000), ("equipment", 170000000)],
            ["签约"],
        ),
        ("锻造轮毂生产基地", ["恒宇铝轮公司"], "高邮市三垛镇", [("total", 260000000)], ["签约", "落户"]),
    ]


@pytest.mark.parametrize(
    ("text", "headline", "zone"),
    [
        ("园内,总投资3.2亿元的立信阀门项目主体已封顶。", "赤松工业园区掀起建设热潮", "赤松工业园区"),
        ("记者从三垛经济开发区管委会了解到,立信阀门项目已投产。", "", "三垛经济开发区"),
        ("在马鬃岭口岸,立信阀门项目已投产。", "", "马鬃岭口岸"),
        ("马鬃岭口岸货运繁忙。马鬃岭二通道项目年底竣工。", "", "马鬃岭口岸"),
        ("第一站,同德慈善产业园。宏达绒业的无毛绒分梳项目已投产。", "", "同德慈善产业园"),
        ("一、送桥镇\n1.立信阀门项目,已投产。", "", "高邮市送桥镇"),
        ("送桥镇党委书记丛中随团。立信阀门项目签约。", "", "高邮市"),
    ],
)
def test_places_that_words_around_give(text: str, headline: str, zone: str) -> None:
    (project,) = found(text, headline)
    assert project.zone is not None
    assert project.zone.name == zone


@pytest.mark.parametrize(
    ("text", "money"),
    [
        ("鸿达铜箔项目上月签约,体量不算大,4.6亿元。", [("total", 460000000)]),
        ("鸿达铜箔项目月底竣工。项目花了8600万元。", [("total", 86000000)]),
        ("万生跨境冷链枢纽项目在推进。枢纽总投资11亿元。", [("total", 1100000000)]),
        ("万生隆坚果城二期,带壳腰果现炒现装,总投资3.3亿元。", [("total", 330000000)]),
    ],
)
def test_sums_told_in_passing(text: str, money: list[tuple[str, int]]) -> None:
    (project,) = found(text)
    assert [(i.kind.value, int(i.amount.value)) for i in project.investments] == money


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("鸿达铜箔项目去年12月签的约,目前已建成七成。", ["签约", "在建"]),
        ("同日破土的,是总投资33亿元的盛源弹性体项目。", ["开工"]),
        ("鸿达铜箔项目的两条线已经转了起来。", ["投产"]),
        ("双方签订框架协议,鸿达公司计划投资2亿元建设铜箔吊挂生产线。", ["签约"]),
        ("浪湾渔港升级改造工程计划明年休渔期前交工。", ["竣工"]),
    ],
)
def test_how_far_a_project_is(text: str, expected: list[str]) -> None:
    (project,) = found(text)
    assert [stage.value for stage in project.stages] == expected


@pytest.mark.parametrize(
    ("text", "company"),
    [
        ("理源南方的锂电池梯次利用中心二期已经封顶。", "理源南方"),
        ("南原牧业投资6.9亿元的万头奶牛牧场正在建棚舍。", "南原牧业"),
    ],
)
def test_firms_without_a_company_word(text: str, company: str) -> None:
    (project,) = found(text)
    assert [owner.name for owner in project.companies] == [company]


def test_works_before_a_project_in_its_list() -> None:
    text = "送桥镇的20万只肉鸡立体养殖场、三垛镇的数字经济产业园二期、立信铝镁新材料项目也一一看过。"
    assert names(text) == ["20万只肉鸡立体养殖场", "数字经济产业园二期", "立信铝镁新材料项目"]


@pytest.mark.parametrize(
    ("text", "name", "total"),
    [
        (
            "大家站在苏岭光伏电站的观景台听介绍。这个电站装机120万千瓦,总投资56亿元。",
            "苏岭光伏电站",
            5600000000,
        ),
        (
            "客人走进一号市场和云岭跨境冷链物流园。冷链物流园由云岭集团建设,总投资3.4亿元。",
            "云岭跨境冷链物流园",
            340000000,
        ),
        ("再就是鹏源新材料三期,5.3亿元的总投资,10月份竣工。", "鹏源新材料三期", 530000000),
        (
            "会议研究了北岭供热管网改造工程。这项投资4260万元的工程10月完工。",
            "北岭供热管网改造工程",
            42600000,
        ),
    ],
)
def test_works_told_of_by_a_noun_of_theirs(text: str, name: str, total: int) -> None:
    (project,) = found(text)
    assert name in (project.name, *project.aliases)
    assert [(i.kind.value, int(i.amount.value)) for i in project.investments] == [("total", total)]


def test_what_several_projects_must_reach() -> None:
    text = "察看了楚河综合治理工程和红谷大棚改造工程。他要求,两个项目务必于10月底前竣工。"
    assert [[str(stage) for stage in project.stages] for project in found(text)] == [["竣工"], ["竣工"]]


@pytest.mark.parametrize(
    ("name", "found"), [("邻里中心", []), ("紫湖邻里中心", ["紫湖邻里中心"]), ("红旗七组庄台河", [])]
)
def test_what_a_model_hears_is_no_project_where_it_is_a_kind_of_building_or_a_river(
    name: str, found: list[str]
) -> None:
    text = f"大家参观了{name}。"
    at = text.index(name)
    hints = Hearing([], [(at, at + len(name))], [])
    assert [mention.name for mention in find_mentions(text, (), hints)] == found


def test_a_rounded_sum_is_none_beside_the_exact_one() -> None:
    (project,) = found(
        "恒昇装备产业园项目开工,总投资近60亿元。恒昇装备产业园项目总投资57.8亿元,其中固定资产投资约40亿元。"
    )
    assert [(i.kind, i.amount.value) for i in project.investments] == [
        (AmountKind.TOTAL, Decimal(5_780_000_000)),
        (AmountKind.OTHER, Decimal(4_000_000_000)),
    ]
