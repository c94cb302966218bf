"""Who builds a project and what it costs, by words that name the builder or the sum in passing."""

from __future__ import annotations

import pytest

from kg.types import Project
from tests.support import read


def found(text: str) -> tuple[Project, ...]:
    projects: tuple[Project, ...] = read(text)._.projects
    return projects


@pytest.mark.parametrize(
    ("text", "firms"),
    [
        ("海桥北延线工程总投资8.8亿元,恒昇城投公司为业主。", ["恒昇城投公司"]),
        ("昨日,恒昇集团与云岭集团共同出资的咖啡分拨中心项目签约。", ["恒昇集团", "云岭集团"]),
        (
            "恒朗新材料有限公司董事长白露与柳湾化工产业园签下特种橡胶项目,该项目总投资6.8亿元。",
            ["恒朗新材料有限公司"],
        ),
        ("由旅菲乡亲捐资320万元兴建的清溪村书屋建成开放。", []),
        ("云岭渔业集团出资1200万美元独资建设的鱼油精炼厂正在打地基。", ["云岭渔业集团"]),
        ("▲2吉瓦组件项目:恒昇新能源投资,总投资14.8亿元,5月18日投产。", ["恒昇新能源"]),
        ("三垛镇引进恒昇茶油集团,投资6800万元建设油茶精深加工厂,目前厂房已封顶。", ["恒昇茶油集团"]),
        (
            "在高邮恒昇陶板有限公司,公司总经理白露领着大家看了窑炉。"
            "“干挂陶板二期项目总投资4.6亿元,计划月底投产。”白露说。",
            ["高邮恒昇陶板有限公司"],
        ),
        ("在高邮恒昇药业有限公司,制剂车间改扩建工程只剩净化室验收。", ["高邮恒昇药业有限公司"]),
        (
            "三垛镇古窑群文旅项目有了投资方。云岭恒昇文旅公司3日与三垛镇政府签约,总投资5000万元。",
            ["云岭恒昇文旅公司"],
        ),
        (
            "云岭机械有限公司总经理石川,恒昇糖业股份有限公司董事长白露上台。\n"
            "石川在发言中介绍,投资5.6亿元的压力机智能工厂项目主体已经封顶。",
            ["云岭机械有限公司"],
        ),
        (
            "三垛镇没有空手:云岭恒韵琴业有限公司看中了制琴手艺,计划投资8000万元建设琵琶面板项目。",
            ["云岭恒韵琴业有限公司"],
        ),
        (
            "记者走进高邮恒昇科技有限公司,年轻人正在装控制盒。这是企业投资2600万元的烟花控制项目,去年投产。",
            ["高邮恒昇科技有限公司"],
        ),
        (
            "高邮恒昇锚链有限公司厂区里机器轰鸣。这家企业投资1.8亿元的系泊链改造项目已完成投资1.1亿元。",
            ["高邮恒昇锚链有限公司"],
        ),
        ("云岭港航集团投建的临江码头扩建工程总投资21亿元,已打桩412根。", ["云岭港航集团"]),
        (
            "云岭港航集团总经理白露介绍,临江港完成吞吐量612万吨;进港货场改造工程投资2.7亿元,月底竣工。",
            ["云岭港航集团"],
        ),
    ],
)
def test_who_builds_it(text: str, firms: list[str]) -> None:
    assert [sorted(firm.name for firm in project.companies) for project in found(text)] == [sorted(firms)]


@pytest.mark.parametrize(
    ("text", "firms"),
    [
        ("▲云岭绿钢——建筑再生骨料项目,1.5亿元,落三垛镇。", ["云岭绿钢"]),
        (
            "云岭医疗创始人白露与石川先后座谈。白露当场敲定,设立内窥镜项目,投资2亿元。",
            ["云岭医疗"],
        ),
        (
            "恒昇农业科技公司董事长白露感慨道。他带来的“农光互补”石斛种植基地落在三垛镇,总投资2.3亿元。",
            ["恒昇农业科技公司"],
        ),
        (
            "由恒昇公司与德国贝格曼公司合资组建的高邮恒贝航空技术有限公司投资9亿元的航空维修基地完工。",
            ["高邮恒贝航空技术有限公司"],
        ),
        ("总投资4.1亿元的华电梅花山风电场,首批风机本月吊装。", ["华电"]),
        ("全由企业自筹的智能碾米二厂落成,总投资1.3亿元。", []),
        ("云岭凯达用6.6亿元换来高邮经开区的一块地,建磷系阻燃剂项目。", ["云岭凯达"]),
        (
            "第一站,恒昇新材料公司总投资68亿元的聚丙烯装置亮绿灯;一路之隔,由云岭化学兴办的扩建项目挂了黄牌。",
            ["恒昇新材料公司"],
        ),
        (
            "恒昇药业有限公司党委书记、董事长白露,云岭机械有限公司总经理石川上台。\n"
            "白露在发言中介绍,投资5.6亿元的阿洛酮糖项目已投产。",
            ["恒昇药业有限公司"],
        ),
    ],
)
def test_who_is_said_to_have_it(text: str, firms: list[str]) -> None:
    assert [firm.name for firm in found(text)[0].companies] == firms


def test_a_brand_in_a_list_before_words_that_all_know() -> None:
    project = found("三垛镇的苏木绿色家居、恒森高端板材两个项目已经竣工。")[0]
    assert [firm.name for firm in project.companies] == ["苏木"]


def test_what_is_built_is_no_brand() -> None:
    (project,) = found("云岭游客中心三期改造工程已经竣工,总投资2亿元。")
    assert project.companies == ()


def test_what_a_list_names_is_not_meant_by_the_sentence_before() -> None:
    *_, park = found(
        "恒昇天然气项目刚刚竣工,投资2.8亿元,公司总经理白露请求帮助。"
        "三垛镇污水处理厂提标工程、临泽镇返乡创业园项目也在加紧施工。"
    )
    assert (park.name, park.companies) == ("临泽镇返乡创业园项目", ())


def test_ordinary_words_are_no_brand() -> None:
    assert [project.companies for project in found("烟花控制系统项目总投资3亿元,已开工。")] == [()]
    (kept,) = found("远航粮油大豆加工项目总投资3亿元,已开工。")
    assert [firm.name for firm in kept.companies] == ["远航粮油"]
    none, firm = found("三垛镇签下甘薯全粉、恒昇锂电两个项目。")
    assert ([*none.companies], [c.name for c in firm.companies]) == ([], ["恒昇锂电"])


@pytest.mark.parametrize(
    ("text", "sums"),
    [
        (
            "恒昇电子的显示模组项目选定厂房。它总投资18亿元,设备就要花11亿元。",
            [("total", 18), ("equipment", 11)],
        ),
        (
            "恒昇机壳项目总投资4亿元,满产后预计年营业收入(含税)超 6亿元。",
            [("total", 4), ("output", 6)],
        ),
        ("恒昇重装公司正对8亿元的高阻隔膜项目做环评。", [("total", 8)]),
        ("恒昇模组项目投资最多,为15亿元,计划明年5月投产。", [("total", 15)]),
        ("恒昇部品项目将落户高新区,投资规模在3亿元上下。", [("total", 3)]),
        ("恒昇换向器项目计划落到柳湾工业园,投入2亿元。", [("total", 2)]),
        ("恒昇研究院项目选址高新区,一期投入1亿元。", [("other", 1)]),
        (
            "这个去年4月开工的恒昇尿素项目总投资51亿元,累计完成投资已有13亿元。",
            [("total", 51), ("other", 13)],
        ),
        ("云岭水产有限公司追加2亿元,续建帝王蟹暂养池三期。", [("total", 2)]),
        (
            "恒昇制剂车间改扩建工程只剩净化室验收。总经理白露说:“这次扩产我们又掏了2.2亿元。”",
            [("total", 2)],
        ),
        ("恒昇锻造基地总投资16亿元,首期投产半年就创产值3.1亿元。", [("total", 16)]),
        ("注册资本5亿元的恒昇电池有限公司带来了储能电池项目,总投资52亿元。", [("total", 52)]),
    ],
)
def test_what_it_costs(text: str, sums: list[tuple[str, int]]) -> None:
    (project,) = found(text)
    told = [(i.kind.value, int(i.amount.value / 10**8)) for i in project.investments]
    assert told == sums


def test_the_latter_of_two_alone() -> None:
    projects = found(
        "考察团到了三垛镇的恒昇文创园项目和临泽镇的烟花仓储中心项目,后者由云岭集团投资,总投资7亿元。"
    )
    assert [[i.amount.value for i in project.investments] for project in projects] == [[], [7 * 10**8]]


def test_a_sum_that_opens_a_sentence_is_of_what_it_names() -> None:
    first, second = found(
        "总投资3000万元的恒昇冷库项目已竣工。另外,投资2亿元,可年产5万台水泵的石川水泵项目正在建设。"
    )
    assert [int(sum_.amount.value) for sum_ in first.investments] == [30_000_000]
    assert [int(sum_.amount.value) for sum_ in second.investments] == [200_000_000]


@pytest.mark.parametrize(
    ("text", "firms"),
    [
        ("青杏粉车间设备联调。", []),
        ("三垛镇的蒜苗冷链基地至今未供地。", []),
        ("跨河大桥改建工程投资4亿元,恒朗交通发展公司是项目法人。", ["恒朗交通发展公司"]),
        ("打样中心项目6月5日开业,江门白露服饰占股六成。", ["江门白露服饰"]),
        ("林场专用线工程去年铺轨,恒朗港务集团为它掏了6亿元。", ["恒朗港务集团"]),
        ("牵头的是朗晨数控公司。它的高速机床项目4月完成备案。", ["朗晨数控公司"]),
    ],
)
def test_who_is_said_to_own_a_share_or_to_pay(text: str, firms: list[str]) -> None:
    (project,) = found(text)
    assert [firm.name for firm in project.companies] == firms


def test_all_that_is_named_is_built_by_one() -> None:
    text = (
        "柳湾小学新建项目正在砌墙;东环路改造工程刚刚开工。温如玉说,两个项目均由恒朗城投集团及所属公司承建。"
    )
    assert [[firm.name for firm in project.companies] for project in found(text)] == [["恒朗城投集团"]] * 2


def test_a_brand_in_a_list_needs_no_model() -> None:
    firms = [
        [firm.name for firm in project.companies]
        for project in found("加快高屏汽车零部件、白鹭电池等项目建设。")
    ]
    assert firms[0] == ["高屏"]


@pytest.mark.parametrize(
    ("text", "firms"),
    [
        ("澄子河大桥桩基施工过半,造价9600万元,由恒朗交建集团第三分公司负责施工。", []),
        ("铜箔项目主体封顶,总投资3亿元,由恒朗建筑公司施工。", []),
        ("铜箔项目主体封顶,总投资3亿元,恒朗建筑公司中标施工。", []),
        ("铜箔项目主体封顶,总投资3亿元,由恒朗集团负责建设,白露建筑公司施工。", ["恒朗集团"]),
        (
            "在三垛镇供热厂改造工程现场,恒朗热力公司经理石川汇报,工程已完成投资2800万元。",
            ["恒朗热力公司"],
        ),
        ("在三垛镇供热厂改造工程现场,施工方恒朗建工公司经理石川汇报,工程已完成一半。", []),
        (
            "恒朗光显科技有限公司总经理石川说,设备已进场。企业三年前搬来,如今再拿出9.5亿元,上马盖板玻璃项目。",
            ["恒朗光显科技有限公司"],
        ),
        (
            "双氧水项目打下第一根桩。这是恒朗化学品公司十年里下的最大一注,总投资21亿元。",
            ["恒朗化学品公司"],
        ),
        ("溪谷酒店项目正在吊装。投资这家酒店的白露文旅集团,又看上了隔壁。", ["白露文旅集团"]),
        (
            "三垛镇引进恒朗文旅公司,把废弃的老学校改成主题营地项目,总投资2200万元。",
            ["恒朗文旅公司"],
        ),
        ("快速通道项目总投资19亿元,由恒朗集团和县白露城投公司按5:3出资。", ["恒朗集团", "县白露城投公司"]),
        ("与白露港务公司各出一半资本金的矿石码头四期项目,总投资41亿元。", ["白露港务公司"]),
        ("与白露研究所联手的恒朗镁业所投建的氯化镁项目,投入4200万元。", ["恒朗镁业"]),
        ("加工厂项目开工,总投资2亿元,业主是泰州的制药企业恒朗药业。", ["恒朗药业"]),
        (
            "三垛镇的米加工中心项目开机。过去只卖原粮;加工中心由恒朗富民公司筹建,花了4600万元。",
            ["恒朗富民公司"],
        ),
    ],
)
def test_who_builds_for_himself_and_who_for_others(text: str, firms: list[str]) -> None:
    assert [firm.name for firm in found(text)[0].companies] == firms
