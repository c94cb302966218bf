"""Local news in its own words: halls and brackets, zones in counties, this and that project, besides."""

from __future__ import annotations

import pytest

from kg.types import Project
from tests.support import read


def found(text: str, headline: str = "") -> tuple[Project, ...]:
    projects: tuple[Project, ...] = read(text, headline)._.projects
    return projects


@pytest.mark.parametrize(
    ("text", "zones"),
    [
        ("海桓热电二期项目坐落在三垛镇北部的柳湾工业园。", ["柳湾工业园"]),
        ("总投资20亿元的海桓(宝应)产业园正加紧施工。", ["宝应县"]),
        ("中桓(江苏)新能源有限公司光伏发电项目开工。", ["高邮市"]),
        (
            "在城北工业园举行开工仪式的海桓玻璃门窗生产项目占地53亩,总投资1亿元。\n"
            "除此之外,还有建林水利设备有限公司新建变压器项目、桂黄路改造项目竣工。",
            ["高邮城北工业园", "高邮市", "高邮市"],
        ),
        (
            "9月26日,集中开工现场推进会分会场活动走进高邮经济开发区。\n齐望山在致辞时说:这一次,全区共有3个项目动工。其中,海桓智能家电产业园项目最大。",
            ["高邮经济开发区"],
        ),
        ("高端制造产业园建设项目总投资4亿元。", ["高邮市"]),
        (
            "石川药业的试剂项目总投资3亿元,购置三垛镇标准厂房两栋;白露精密的壳体项目总投资2亿元。",
            ["高邮市三垛镇", "高邮市"],
        ),
        ("市里,海桓试剂项目总投资3亿元,盘活送桥镇旧厂房。", ["高邮市送桥镇"]),
        (
            "海桓试剂项目总投资3亿元,在三垛镇征地50亩;建林壳体项目总投资2亿元。",
            ["高邮市三垛镇", "高邮市"],
        ),
        ("送桥河引水二期工程和送桥水厂扩建工程开工。", ["高邮市", "高邮市送桥镇"]),
    ],
)
def test_where_it_lies(text: str, zones: list[str]) -> None:
    assert [project.zone and project.zone.name for project in found(text)] == zones


@pytest.mark.parametrize(
    ("text", "name", "sums"),
    [
        (
            "高邮城南老旧用地连片改造项目开工。这个综合产业园区项目总投资70亿元。",
            "高邮城南老旧用地连片改造项目",
            [("total", 7_000_000_000)],
        ),
        (
            "海桓智能结算中心项目预计8月投产运营。在这个总投资135亿元的项目背后,是当地的发展路径。",
            "海桓智能结算中心项目",
            [("total", 13_500_000_000)],
        ),
        (
            "海桓纺织产业园项目总投资41亿元。建成之日,大片空间就此打开,预计年产值60亿元、纳税8000万元。",
            "海桓纺织产业园项目",
            [("total", 4_100_000_000), ("output", 6_000_000_000), ("tax", 80_000_000)],
        ),
        (
            "海桓装备制造项目总投资4亿元,意义重大。\n今年,高邮市确定重点项目337项,总投资1156亿元。",
            "海桓装备制造项目",
            [("total", 400_000_000)],
        ),
    ],
)
def test_what_it_costs(text: str, name: str, sums: list[tuple[str, int]]) -> None:
    (project,) = found(text)
    assert project.name == name
    assert [(i.kind.value, int(i.amount.value)) for i in project.investments] == sums


@pytest.mark.parametrize(
    ("text", "firms"),
    [
        ("海桓智能家电产业园项目由省外知名民企投资兴建。", ["海桓"]),
        ("除此之外,还有建林水利设备有限公司新建变压器项目。", ["建林水利设备有限公司"]),
    ],
)
def test_whose_it_is(text: str, firms: list[str]) -> None:
    (project,) = found(text)
    assert [firm.name for firm in project.companies] == firms


@pytest.mark.parametrize(
    ("text", "names", "firms", "stages"),
    [
        (
            "副市长齐望山与中桓药业有限公司对接洽谈医药项目合作事宜。",
            ["医药项目"],
            ["中桓药业有限公司"],
            ["洽谈"],
        ),
        ("副市长齐望山与有关企业对接洽谈新能源项目合作事宜。", [], [], []),
        (
            "集中开工的49个项目以云岭红星白酒产业园、复桓公医药产业园,天岭物流仓储园等项目为代表。",
            ["云岭红星白酒产业园", "复桓公医药产业园", "天岭物流仓储园"],
            ["云岭红星", "复桓公医药"],
            ["开工", "开工", "开工"],
        ),
        (
            "还有桂桓路改造建设项目(二期)、桂云街区改造建设项目(云南路、云北路)、白石街川东五路等在10月竣工项目共11项。",
            ["桂桓路改造建设项目", "桂云街区改造建设项目", "白石街川东五路"],
            [],
            ["竣工", "竣工", "竣工"],
        ),
        (
            "图为齐望山等领导为“开工一批”项目建林信息产业创新园培土奠基。",
            ["建林信息产业创新园"],
            ["建林"],
            ["开工"],
        ),
        (
            "分会场选在海桓滨湖热电二期工程建设现场。20个项目集中开工。",
            ["海桓滨湖热电二期工程"],
            [],
            ["开工"],
        ),
        ("推动建林新材料二期等一批重大项目快速建设。", ["建林新材料二期"], ["建林"], ["在建"]),
        ("公司开发的联运场站管理系统、商城电商网站系统等近20个配套信息系统投入使用。", [], [], []),
        ("市海洋装备产业园开工。", ["市海洋装备产业园"], [], ["开工"]),
        (
            "云岭粮油交易中心项目拉开建设序幕,打造集展示、商务洽谈、结算于一体的平台。",
            ["云岭粮油交易中心项目"],
            [],
            ["开工"],
        ),
    ],
)
def test_what_is_told_in_one_breath(text: str, names: list[str], firms: list[str], stages: list[str]) -> None:
    projects = found(text)
    assert [project.name for project in projects] == names
    assert [firm.name for project in projects for firm in project.companies] == firms
    assert [stage.value for project in projects for stage in project.stages] == stages


def test_a_site_named_only_and_told_of_as_the_base_that_lies_somewhere() -> None:
    (project,) = found(
        "建林数据产业基地里,A栋的装修师傅正在忙碌。这座位于高邮开发区的基地总占地450亩,总投资约100亿元。"
    )
    assert project.name == "建林数据产业基地"
    assert project.zone is not None
    assert project.zone.name == "高邮经济开发区"
    assert [int(i.amount.value) for i in project.investments] == [10_000_000_000]


def test_a_tour_goes_on_over_commas() -> None:
    projects = found(
        "齐望山先后来到送桥镇云岭生物科技研发和生产基地,三垛镇桓利得文化科创园、建林科创产业园,"
        "以及昂桓生物技术项目。每到一处,他都细问进度。"
    )
    assert [project.zone and project.zone.name for project in projects][:2] == [
        "高邮市送桥镇",
        "高邮市三垛镇",
    ]
    assert len(projects) == 4


def test_where_a_delegation_travels_is_no_site() -> None:
    (project,) = found(
        "代表团赴苏州联桓工业园区考察。齐望山代表高邮市与联桓集团签订了投资额40亿元的联桓科技创新谷项目投资协议。"
    )
    assert project.zone is not None
    assert project.zone.name == "高邮市"
