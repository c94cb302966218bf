"""Projects told as a reporter tells them, with their words spread over clauses and sentences."""

from __future__ import annotations

import pytest

from kg.types import Project
from tests.support import read


def found(text: str, headline: str = "") -> tuple[Project, ...]:
    projects: tuple[Project, ...] = read(text, headline)._.projects
    return projects


def told(project: Project) -> tuple[list[str], list[tuple[str, int]], list[str]]:
    """Its owners, its sums and its stages."""
    money = [(i.kind.value, int(i.amount.value)) for i in project.investments]
    return [firm.name for firm in project.companies], money, [str(stage) for stage in project.stages]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("他们这次要在高邮经济开发区建星岚碳纤维船艇产业园,总投资6亿元。", ["星岚碳纤维船艇产业园"]),
        ("董事会正在挑选退役组件回收基地项目的落脚点。", ["退役组件回收基地项目"]),
        ("公司拟在高新区建设绿氨制取项目,计划投资8亿元。", ["绿氨制取项目"]),
        ("今年盯住两件事——晟达冷链物流园9月底前竣工,总投资2.1亿元。", ["晟达冷链物流园"]),
        ("往西两百米,远浪鱼糜加工二期还是一片滩涂。", ["远浪鱼糜加工二期"]),
        ("双方签订《科创孵化器共建协议》,互派干部。", []),
        ("凡投资3000万元以上的水产加工项目,都要有人包联。", []),
        ("“重中之重”项目不能只签不建。", []),
        ("高邮市在三垛产业园举行三季度项目集中开工活动。", []),
        ("对氨基苯酚项目总投资5亿元。", ["对氨基苯酚项目"]),
        ("年出栏5000头的生态肉牛繁育场就建在村口,业主是高邮恒牧公司,总投资4600万元。", ["生态肉牛繁育场"]),
        ("三垛镇的菊芋种苗扩繁基地像块棋盘,由绿芽种业出资9000万元兴建。", ["菊芋种苗扩繁基地"]),
        (
            "丰仓食品投资1.4亿元,上马挂面生产线;海味冷链拟投资2亿元,在送桥镇建设湖鲜分拨中心。",
            ["挂面生产线", "湖鲜分拨中心"],
        ),
        ("华川负极材料项目开工。该项目总投资3亿元,主要建设年产5万吨石墨负极生产线。", ["华川负极材料项目"]),
    ],
)
def test_names(text: str, names: list[str]) -> None:
    assert [project.name for project in found(text)] == names


@pytest.mark.parametrize(
    ("text", "stages"),
    [
        ("2月签约,5月拿到许可,眼下正打桩——盛源轻量玻璃瓶项目总投资3亿元。", ["签约", "在建"]),
        ("凌云多层线路板三期项目,地下室已经出了地面。", ["在建"]),
        ("凌云多层线路板三期项目的厂房刚封完顶。", ["在建"]),
        ("凌云多层线路板三期项目设备装了一多半。", ["在建"]),
        ("凌云多层线路板三期项目在产业园试机。", ["在建"]),
        ("韩国大有精密的减速机壳体项目,协议外资900万美元,合同上月已签。", ["签约"]),
        ("海河50万千瓦风电项目上月敲定落户送桥镇。", ["落户"]),
        ("凌云线路板三期项目,首条产线正在调试,确保国庆前投产。", ["在建", "投产"]),
        ("星河锯床智能工厂项目年底投产后产值能增加2亿元。", ["投产"]),
        ("星河锯床智能工厂项目投产后产值能增加2亿元。", []),
        ("星河锯床智能工厂项目何时上马,老板还在犹豫。", []),
        ("邮都经济园一期入驻企业11家,二期4月开工,由高邮城投公司承建。", ["开工"]),
        ("来到总投资5亿元的恒远米粉项目现场,敲定4月底前送电。", []),
        ("就恒远轴承项目落地时间表逐项核对,年底前签约。", ["签约"]),
        ("主体刚刚完工的县妇幼保健院迁建项目投资1.9亿元。", ["在建"]),
        ("恒远大棚三期项目骨架已搭起一大半。", ["在建"]),
        ("恒远职教城扩建项目刚刚建到第五层。", ["在建"]),
        ("恒远年产2万吨氟化铝项目首条生产线4月投产,其余三条正在安装。", ["在建", "投产"]),
        ("要紧盯在谈项目,力促总投资20亿元的恒远铜箔项目一季度签约。", ["洽谈", "签约"]),
        ("恒远肉牛养殖项目也列入本期“投产一批”名单。", ["投产"]),
        ("尽快启动总投资3亿元的恒远物流园项目建设。", ["开工"]),
        ("恒远座椅项目设备安装过半,一墙之隔的排气管车间上月投产。", ["在建"]),
    ],
)
def test_stages(text: str, stages: list[str]) -> None:
    assert [str(stage) for project in found(text) for stage in project.stages] == stages


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "海岚酱业高邮生产基地二期的发酵车间刚刚封顶。\n“老厂装不下了。”他说。二期总投资5亿元,国庆前后要投产。",
            (["海岚酱业"], [("total", 500000000)], ["在建", "投产"]),
        ),
        (
            "董事会定了宏川甲醇项目。2021年签约时,扬州宏川能源公司答应拿出6亿元。",
            (["扬州宏川能源公司"], [("total", 600000000)], ["签约"]),
        ),
        (
            "川岭植物蛋白项目由川岭食品投资,总投资由2亿元提高到2.6亿元。",
            (["川岭食品"], [("total", 260000000)], []),
        ),
        (
            "金泽尾气综合利用项目更快,6月点火投产,往后每年能多出1.5亿元产值。",
            (["金泽"], [("output", 150000000)], ["投产"]),
        ),
        (
            "副市长走访扬州鲁川氟材股份有限公司。总裁卫东来坦言,氟涂料北方基地项目有意放在高邮,预计投资4亿元。",
            (["扬州鲁川氟材股份有限公司"], [("total", 400000000)], []),
        ),
    ],
)
def test_what_later_words_add(
    text: str, expected: tuple[list[str], list[tuple[str, int]], list[str]]
) -> None:
    (project,) = found(text)
    assert told(project) == expected


@pytest.mark.parametrize(
    ("text", "zones"),
    [
        (
            "高邮高新区的云锐组件基地投资9亿元。晶远硅片扩建项目落在同一园区,投资3亿元。",
            ["高邮高新技术产业开发区"] * 2,
        ),
        ("循环经济示范园进账一单。海洲化学的生物基材料项目总投资3亿元。", ["循环经济示范园"]),
        ("海翼叶片基地选址海门港后方,总投资3亿元。", ["海门港"]),
        ("在送桥镇,老水厂要搬。县城第三水厂土建已经做完。", ["高邮市"]),
        ("○送桥镇产业园招商忙。\n○城区老旧管网更新工程本月竣工。", ["高邮市"]),
        ("●中油高邮综合能源站落户送桥镇工业园,投资4500万元。", ["送桥镇工业园"]),
        ("高邮经济开发区管委会主任高远参加会议。\n砚湖文化园二期项目由高邮砚湖公司投建。", ["高邮市"]),
        ("客人到高新区和送桥镇调研。\n海岚生物制剂二期项目正在装修。", ["高邮高新技术产业开发区"]),
        ("泵阀产业园的恒烈环卫车项目跑得最快。\n桓光电子二期项目因设备耽误。", ["泵阀产业园", "高邮市"]),
        (
            "越南富源果业公司的腰果加工项目选址中泰菱塘产业园,投资3200万元;同样落在这个园区的还有一家板材厂。",
            ["中泰菱塘产业园"],
        ),
    ],
)
def test_where_it_lies(text: str, zones: list[str]) -> None:
    assert [project.zone.name for project in found(text) if project.zone] == zones


def test_a_table_of_what_was_signed() -> None:
    text = (
        "会上签约项目2个,协议总投资7亿元,名单如下:\n项目名称 投资方 总投资\n"
        "清洁染料项目 扬州海染化工有限公司 4亿元\n芳纶浆粕项目 高邮新材公司 3亿元"
    )
    assert [[str(s) for s in project.stages] for project in found(text)] == [["签约"], ["签约"]]


def test_who_invests_is_not_who_builds() -> None:
    projects = found(
        "隔壁是黔峰电子,计划投资2.8亿元的连接器项目刚完成土地平整。"
        "在三垛镇,由高邮交旅公司投资、扬州路桥承建的东湖慢行步道二期完成八成。"
        "由龙川子公司云南隆川光伏投资2亿元的年产5GW单晶硅片项目规模最大。"
    )
    assert [[firm.name for firm in project.companies] for project in projects] == [
        ["黔峰电子"],
        ["高邮交旅公司"],
        ["云南隆川光伏"],
    ]
