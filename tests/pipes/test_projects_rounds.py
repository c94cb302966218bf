"""Projects as reports on rounds of signings, tours and works in progress tell of them."""

from __future__ import annotations

import pytest

from kg.types import Project
from tests.support import read


def found(text: str) -> dict[str, Project]:
    return {project.name: project for project in read(text)._.projects}


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        (
            "高邮经济开发区签下的项目最多。远辰公司的电驱桥项目总投资15亿元;恒朗公司的工业过滤器项目总投资3亿元。",
            "高邮经济开发区",
        ),
        ("观摩第一站放在高邮医药园。恒朗中药颗粒项目总投资9.6亿元,已经封顶。", "高邮医药园"),
        ("三垛镇看的是恒朗智能家具产业园,一期4栋厂房竣工。", "高邮市三垛镇"),
    ],
)
def test_where_a_round_has_come_to(text: str, zone: str) -> None:
    projects = found(text)
    assert projects
    assert {project.zone.name for project in projects.values() if project.zone} == {zone}


def test_a_group_of_companies_is_no_place() -> None:
    project = found("在恒江建设集团,双方就唐城文旅度假区项目交换意见。")["唐城文旅度假区项目"]
    assert project.zone is None or "集团" not in project.zone.name


@pytest.mark.parametrize(
    ("text", "money"),
    [
        ("恒朗生物总投资5亿元的酒库项目主体封顶。该项目满负荷以后年产值可达20亿元。", {"total", "output"}),
        ("今年公司又投入4500万元,新上冻干果脯项目。", {"total"}),
        ("三垛镇污水处理厂提标改造工程完工,累计投资4200万元。", {"other"}),
    ],
)
def test_what_a_sum_is(text: str, money: set[str]) -> None:
    (project,) = found(text).values()
    assert {investment.kind.value for investment in project.investments} == money


@pytest.mark.parametrize(
    ("text", "stages"),
    [
        ("恒朗车用玻璃项目从开工到投产只有10个月。", ["投产"]),
        ("恒朗传动产业园项目正在修缮旧厂房。", ["在建"]),
        ("恒朗传动产业园项目设备已运抵。", ["在建"]),
        ("全县项目集中开工现场会在恒朗传动产业园项目工地举行。恒朗传动产业园项目总投资5亿元。", ["开工"]),
        (
            "代表团与恒朗公司董事长就机器人关节项目进行洽谈。江苏锐腾公司的空压机项目正式签约,协议投资3亿元。",
            ["洽谈", "签约"],
        ),
    ],
)
def test_how_far_it_is(text: str, stages: list[str]) -> None:
    assert [stage.value for project in found(text).values() for stage in project.stages] == stages


def test_a_line_at_the_site_is_the_projects() -> None:
    text = "在恒朗铸造的绿色铸造产业园项目现场,数控生产线正在试车。该项目总投资6.2亿元,去年3月开工。"
    (project,) = found(text).values()
    assert project.name == "绿色铸造产业园项目"
    assert [str(investment.amount.value) for investment in project.investments] == ["620000000"]


def test_products_that_become_an_industry() -> None:
    text = "恒朗公司与三垛镇签订核桃肽产业化项目投资协议。全市推进农业产业化项目、科技成果产业化项目。"
    assert [*found(text)] == ["核桃肽产业化项目"]


@pytest.mark.parametrize(
    ("text", "firm"),
    [
        ("德胜钛业氯化法钛白粉二期项目总投资14.5亿元。", "德胜钛业"),
        ("恒朗矿业氯化法钛白粉项目总投资14.5亿元。", "恒朗矿业"),
    ],
)
def test_a_firm_called_by_its_trade(text: str, firm: str) -> None:
    (project,) = found(text).values()
    assert [company.name for company in project.companies] == [firm]
