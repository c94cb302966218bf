"""Projects as reports on rounds of signings, tours and works in progress tell of them."""

from __future__ import annotations

import pytest

from kg.pipes.projects.brands import brand
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
    ("name", "firm"),
    [("德胜钛业氯化法钛白粉二期项目", "德胜钛业"), ("恒朗矿业氯化法钛白粉项目", "恒朗矿业")],
)
def test_a_firm_called_by_its_trade(name: str, firm: str) -> None:
    assert brand(name) == firm


@pytest.mark.parametrize(
    ("text", "zones"),
    [
        (
            "高邮经济开发区的签约项目分量最重。恒朗公司的聚碳酸酯改性项目,总投资2.8亿元;远辰公司年产6万吨丙烯二期项目,总投资5亿元。",
            ["高邮经济开发区", "高邮经济开发区"],
        ),
        ("南湖生态经济发展区的龙城康复医院项目4月份开工。", ["南湖生态经济发展区"]),
        (
            "恒朗公司的中药颗粒项目选址白水工业园。\n三垛产业园党工委书记石川介绍,园区这次签下的电池隔膜涂覆项目总投资11亿元。",
            ["白水工业园", "三垛产业园"],
        ),
    ],
)
def test_whose_signings_a_paragraph_tells(text: str, zones: list[str]) -> None:
    told = [project.zone.name if project.zone else "" for project in found(text).values()]
    assert [zone.removeprefix("高邮市") for zone in told] == zones


def test_a_list_of_names_with_a_sum_each() -> None:
    text = (
        "高邮经济开发区签下的多是老企业扩产项目:恒朗光电背光模组三期,总投资12亿元;"
        "远辰精密玻璃盖板,总投资4.5亿元;新铭食品机械,总投资1.3亿元。"
    )
    sums = {name: str(project.investments[0].amount.value) for name, project in found(text).items()}
    assert sums == {
        "恒朗光电背光模组三期": "1200000000",
        "远辰精密玻璃盖板": "450000000",
        "新铭食品机械": "130000000",
    }


def test_what_has_moved_is_no_project_and_what_is_talked_of_is_named_alone() -> None:
    assert not found("远辰数据去年把呼叫中心搬进了开发区。")
    text = "公司正与市里洽谈在高邮配套建设5GW切片项目,希望早些敲定电价。"
    assert {n: [s.value for s in p.stages] for n, p in found(text).items()} == {"5GW切片项目": ["洽谈"]}


def test_who_is_brought_in() -> None:
    (project,) = found("三垛镇引进新材料企业台州铭泰,投资2.4亿元建设改性尼龙项目。").values()
    assert [company.name for company in project.companies] == ["台州铭泰"]


def test_a_sum_for_what_is_extended() -> None:
    (project,) = found("恒朗食品有限公司也将在园区投资2亿元,扩建椰子制品项目。").values()
    assert [str(investment.amount.value) for investment in project.investments] == ["200000000"]


def test_contracts_that_head_a_list() -> None:
    text = "石川一口气签了3份合同:恒朗公司的工业硅粉体项目,总投资16亿元;远辰公司的铝壳体项目,总投资4.2亿元。"
    assert [[s.value for s in project.stages] for project in found(text).values()] == [["签约"], ["签约"]]


def test_what_is_to_be_finished_when_others_go_into_use() -> None:
    text = "三个项目同步投料,宣告投产。还有污水深度处理厂项目将于10月竣工。"
    from_event = read(text, headline="恒朗产业园三个项目投产")._.projects
    assert [s.value for p in from_event for s in p.stages] == ["竣工"]


def test_the_town_that_its_secretary_speaks_of() -> None:
    text = "东营村的恒朗汽配有限公司厂区里一派繁忙。镇党委书记石川介绍,镇里正推动海上风电基地项目落户。"
    (project,) = read(text, headline="三垛镇:项目回归")._.projects
    assert project.zone is not None
    assert project.zone.name.endswith("三垛镇")
