"""What the words around a project's name, near and far, say of it: firms met, ports, counts left out."""

from __future__ import annotations

import pytest

from kg.types import Project
from tests.support import read


def found(text: str, headline: str = "") -> tuple[Project, ...]:
    projects: tuple[Project, ...] = read(text, headline)._.projects
    return projects


@pytest.mark.parametrize(
    ("text", "name", "firm", "zone"),
    [
        (
            "代表团走进釜山的海松物流公司,总裁金敏浩陪同察看。双方就高邮港集装箱码头项目交换意见,投资3亿元。",
            "高邮港集装箱码头项目",
            "海松物流公司",
            "高邮港",
        ),
        (
            "双方在青竹家居的会客室开了对接会,会上初步谈妥竹炭板项目,青竹家居意向投资1亿元。",
            "竹炭板项目",
            "青竹家居",
            "高邮市",
        ),
        (
            "送桥工业园的看点是循环利用。徐州恒拓科技公司的硫酸亚铁综合利用项目3月竣工,总投资3亿元。",
            "硫酸亚铁综合利用项目",
            "徐州恒拓科技公司",
            "送桥工业园",
        ),
        (
            "安徽金石炭素公司的负极材料项目还在谈,拟投资5亿元,场地看的也是送桥工业园。",
            "负极材料项目",
            "安徽金石炭素公司",
            "送桥工业园",
        ),
        (
            "陕西恒成公司的金属粉末扩能项目,总投资5亿元,选在3D打印产业培育基地,5月已经投产。",
            "金属粉末扩能项目",
            "陕西恒成公司",
            "3D打印产业培育基地",
        ),
        (
            "王海转进送桥镇的云海钛业公司,6万吨海绵钛技改项目正在安装设备,投资9亿元。",
            "6万吨海绵钛技改项目",
            "云海钛业公司",
            "高邮市送桥镇",
        ),
        (
            "叶知秋与高邮经济开发区管委会副主任袁田代表双方签字,参饮品生产线项目投资9000万元。",
            "参饮品生产线项目",
            None,
            "高邮经济开发区",
        ),
        (
            "江苏锌源锌材有限公司董事长白礼等发言。会上,余娜与白礼签署高纯氧化锌项目合作协议。",
            "高纯氧化锌项目",
            "江苏锌源锌材有限公司",
            "高邮市",
        ),
        (
            "江苏新光电子公司的两条线都满产了;公司投资6.2亿元的车规级芯片封测项目明年投产。",
            "车规级芯片封测项目",
            "江苏新光电子公司",
            "高邮市",
        ),
        (
            "代表团来到上海漕河泾新兴技术开发区。开发区副总裁陆离陪同。\n恒泰高纯氧化锌项目投资6亿元。",
            "恒泰高纯氧化锌项目",
            "恒泰",
            "高邮市",
        ),
        (
            "5月5日,记者从三垛镇政府获悉,恒昌光伏支架项目总投资9000万元。",
            "恒昌光伏支架项目",
            "恒昌",
            "高邮市三垛镇",
        ),
        (
            "方远接着看了城南经济新区的瑞达医疗器械产业园,园区负责人说,项目总投资8亿元。",
            "瑞达医疗器械产业园",
            "瑞达",
            "高邮城南经济新区",
        ),
    ],
)
def test_who_stands_behind_it_and_where(text: str, name: str, firm: str | None, zone: str) -> None:
    people = {"people": ("白礼", "叶知秋", "袁田")}
    projects = read(text, **people)._.projects
    read_as = [(p.name, [c.name for c in p.companies], p.zone and p.zone.name) for p in projects]
    assert read_as == [(name, [firm] if firm else [], zone)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("最看重的是河畔那条固态电池中试线,它由高邮城投集团牵头,投资2.4亿元。", ["固态电池中试线"]),
        ("张明通报了城南产业园二期标准厂房建设情况:这个工程总投资4.7亿元。", ["城南产业园二期标准厂房"]),
        ("智能重载换装场是今年最大的工程,总投资5.3亿元。", ["智能重载换装场"]),
        (
            "云湖粮油公司总经理石红说,客人一行参观了进口粮食指定监管场地和云湖粮油木薯精深加工项目。",
            ["云湖粮油木薯精深加工项目"],
        ),
        ("会议同意将143亩工业用地优先供给恒宝智能工厂项目,总投资7亿元。", ["恒宝智能工厂项目"]),
        (
            "观摩团先后察看了嘉泰汽车电子、云间软件园二期、中源粮油仓储和良田中学扩建四个项目。",
            ["嘉泰汽车电子", "云间软件园二期", "中源粮油仓储", "良田中学扩建"],
        ),
        ("三垛镇又添三个好项目。三垛镇恒泰钢构扩能项目投资1亿元。", ["恒泰钢构扩能项目"]),
        ("1.城南竹材产业园。总投资1.2亿元,高邮青竹家居公司投建。", ["城南竹材产业园"]),
    ],
)
def test_what_it_is_called(text: str, names: list[str]) -> None:
    assert [project.name for project in found(text)] == names


def test_a_paragraph_on_a_whole_tour_lies_at_none_of_its_stops() -> None:
    text = (
        "王海到送桥工业园督查,看了污水处理厂。\n督查中,王海要求,东坝水库除险加固工程8月底前动工。"
        "\n人才方面,菱塘产业园的金桥人才公寓项目已经封顶。"
    )
    assert [(p.name, p.zone and p.zone.name) for p in found(text)] == [
        ("东坝水库除险加固工程", "高邮市"),
        ("金桥人才公寓项目", "菱塘产业园"),
    ]


def test_a_hall_seen_on_the_site_is_part_of_its_project() -> None:
    (project,) = found("王海到恒泰原料药升级项目现场,看到设备投资2.2亿元的发酵车间已完成封顶。")
    assert (project.name, [i.kind.value for i in project.investments], [s.value for s in project.stages]) == (
        "恒泰原料药升级项目",
        ["equipment"],
        ["在建"],
    )


def test_what_settles_in_a_part_of_a_zone_says_nothing_of_the_next() -> None:
    text = (
        "会上签约项目6个,其中凌霄航空公司机载结构件项目投资10亿元,落户高邮高新区湖滨片区;"
        "博约制药公司中药配方颗粒项目投资3亿元。"
    )
    assert [p.zone and p.zone.name for p in found(text)] == ["高邮高新技术产业开发区湖滨片区", "高邮市"]


@pytest.mark.parametrize(
    ("text", "stages"),
    [
        ("恒拓电气与我市签订合作协议,储能变流器组装项目落户开发区。", ["签约", "落户"]),
        (
            "推介会上签约项目5个,总投资9亿元。\n另外两个项目都和药材有关:黄精饮片项目投资2亿元。",
            ["签约"],
        ),
        ("半山步道项目已开始铺设石板,总投资5800万元。", ["在建"]),
        ("种子研发中心项目正在平场,总投资3200万元。", ["在建"]),
    ],
)
def test_how_far_it_is(text: str, stages: list[str]) -> None:
    assert [[stage.value for stage in p.stages] for p in found(text)] == [stages]
