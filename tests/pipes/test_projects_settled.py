"""Where a firm has come to, which is where it builds; parks that are sites, no projects; late sums."""

from __future__ import annotations

import pytest

from kg.types import Project
from tests.support import read


def found(text: str, headline: str = "") -> tuple[Project, ...]:
    projects: tuple[Project, ...] = read(text, headline)._.projects
    return projects


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("恒朗精密有限公司落户三垛镇。今年,公司追加投资2亿元建设碳纤维二期项目。", "高邮市三垛镇"),
        ("恒朗集团正式入驻柳湾新材料产业园,投资3亿元建设碳纤维项目。", "柳湾新材料产业园"),
        ("恒朗集团情定三垛智造产业园,总投资2亿元的碳纤维轴承项目开工。", "三垛智造产业园"),
        ("恒朗集团落子三垛智造产业园,总投资2亿元的碳纤维轴承项目开工。", "三垛智造产业园"),
        ("恒朗集团签约三垛智造产业园,总投资2亿元的碳纤维轴承项目开工。", "三垛智造产业园"),
        ("恒朗集团租下三垛智造产业园3栋厂房,总投资2亿元的碳纤维轴承项目投产。", "三垛智造产业园"),
        ("恒朗集团总投资2亿元的碳纤维轴承项目“花落”三垛智造产业园。", "三垛智造产业园"),
        ("恒朗集团总投资2亿元的碳纤维轴承项目搬到了城南产业园,投资3亿元。", "高邮城南产业园"),
        ("位于三垛镇的恒朗新材料有限公司好消息不断:投资2亿元的碳纤维生产线投产。", "高邮市三垛镇"),
        (
            "近日,位于三垛镇的恒朗灯具有限公司厂房内机器响个不停。该公司投资1.2亿元的路灯生产线项目投产。",
            "高邮市三垛镇",
        ),
        ("记者从高邮湖生态产业园(以下简称产业园)获悉,恒朗智能装备项目主体封顶。", "高邮湖生态产业园"),
    ],
)
def test_where_a_firm_has_come_to_is_where_it_builds(text: str, zone: str) -> None:
    projects = found(text)
    assert [project.zone.name for project in projects if project.zone] == [zone]


def test_towns_and_the_firms_they_sign_with_are_told_in_one_order() -> None:
    projects = found(
        "三垛镇、临泽镇分别与恒朗集团、江西远辰再生资源有限公司签下配套项目,"
        "其中恒朗铝合金模板项目投资5.2亿元,远辰再生铝项目投资3.8亿元。"
    )
    assert [project.zone.name for project in projects if project.zone] == ["高邮市三垛镇", "高邮市临泽镇"]
    assert [[stage.value for stage in project.stages] for project in projects] == [["签约"], ["签约"]]


def test_the_building_of_a_towns_projects_is_none_of_them() -> None:
    (project,) = found("恒朗水泵制造项目现场机器轰鸣。", "三垛镇项目建设忙")
    assert (project.name, project.zone and project.zone.name) == ("恒朗水泵制造项目", "高邮市三垛镇")


@pytest.mark.parametrize(
    ("text", "name", "firm"),
    [
        ("恒朗灯具有限公司投资1.2亿元的智能路灯技改项目于上月投产。", "智能路灯技改项目", "恒朗灯具有限公司"),
        (
            "江苏恒朗智能装备股份有限公司(以下简称恒朗智装)高空平台项目在高邮投产。",
            "高空平台项目",
            "江苏恒朗智能装备股份有限公司",
        ),
        (
            "江苏朗辰新能源公司是恒朗集团的全资子公司。该公司投资10亿元的储能电池项目已落户高新区。",
            "储能电池项目",
            "江苏朗辰新能源公司",
        ),
    ],
)
def test_what_stands_between_a_firm_and_what_it_builds(text: str, name: str, firm: str) -> None:
    (project,) = found(text)
    assert (project.name, [company.name for company in project.companies]) == (name, [firm])


@pytest.mark.parametrize(
    ("text", "sums"),
    [
        ("恒朗储能电池项目,盘子13亿元,年内投下5亿元。", [("total", 1300000000), ("other", 500000000)]),
        ("恒朗储能电池项目竣工,5600万元的投资由港口集团一家出。", [("total", 56000000)]),
        ("恒朗储能电池项目累计花出去9400万元。", [("other", 94000000)]),
        (
            "第一站,恒朗储能电池项目。掏钱的恒朗储能电池有限公司一口气押上16亿元总投资,设备投资占5.2亿元。",
            [("total", 1600000000), ("equipment", 520000000)],
        ),
    ],
)
def test_sums_in_other_words(text: str, sums: list[tuple[str, int]]) -> None:
    (project,) = found(text)
    assert [(i.kind.value, int(i.amount.value)) for i in project.investments] == sums


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("韩国恒朗食品株式会社的紫菜调味加工项目与临泽镇签约,总投资1800万美元。", "高邮市临泽镇"),
        ("恒朗储能电池项目获一等奖,并与高新区签订落户协议。", "高邮高新技术产业开发区"),
        ("高新区与恒朗集团举行储能电池项目签约仪式。", "高邮高新技术产业开发区"),
    ],
)
def test_who_a_project_is_signed_with_has_it(text: str, zone: str) -> None:
    (project,) = found(text)
    assert project.zone is not None
    assert project.zone.name == zone


def test_the_members_of_a_list_are_signed_with_towns_in_one_order() -> None:
    projects = found("会上,恒朗储能电池项目、远辰碳纤维轴承项目分别与高新区、三垛镇签约。")
    assert [project.zone.name for project in projects if project.zone] == [
        "高邮高新技术产业开发区",
        "高邮市三垛镇",
    ]


def test_a_project_of_a_town_that_is_just_any_has_no_name() -> None:
    assert not found("三垛镇一个冷库项目跑了五个月还没办下用地手续。")


def test_a_works_named_by_its_place_is_no_firm() -> None:
    (project,) = found("客商到了高邮。日本恒朗水产株式会社宣布,为高邮工厂鱼糜制品扩建项目增资1200万美元。")
    assert "高邮工厂" not in [company.name for company in project.companies]


def test_what_is_prepared_is_not_built() -> None:
    (project,) = found("恒朗储能电池项目正在做前期,力争年内落地。")
    assert [stage.value for stage in project.stages] == ["落户"]


def test_two_signings_told_at_once_are_each_of_a_town_and_a_firm() -> None:
    projects = found(
        "高邮高新区与恒朗集团、三垛镇与远辰科技公司分别签署投资协议。"
        "恒朗集团计划投资5亿元建设储能电池项目,远辰科技公司计划投资2亿元建设轴承项目。"
    )
    assert [(project.name, project.zone and project.zone.name) for project in projects] == [
        ("储能电池项目", "高邮高新技术产业开发区"),
        ("轴承项目", "高邮市三垛镇"),
    ]


def test_one_here_and_one_there_are_told_in_the_order_of_the_list() -> None:
    projects = found("恒朗芯片封装项目和远辰显示屏项目,一个在高新区,一个在三垛镇,眼下都在抓紧施工。")
    assert [project.zone.name for project in projects if project.zone] == [
        "高邮高新技术产业开发区",
        "高邮市三垛镇",
    ]


def test_what_two_sides_talk_of_building_is_a_project() -> None:
    (project,) = found("恒朗集团与高新区就投资建设氢能装备产业园进行深入洽谈,项目总投资20亿元。")
    assert (project.name, [stage.value for stage in project.stages]) == ("氢能装备产业园", ["洽谈"])
