"""What is said of one project among several, and of several at once."""

from __future__ import annotations

import pytest

from kg.types import Project
from tests.support import read


def found(text: str, headline: str = "") -> dict[str, Project]:
    return {project.name: project for project in read(text, headline)._.projects}


def stages(project: Project) -> list[str]:
    return [stage.value for stage in project.stages]


def money(project: Project) -> list[float]:
    return [float(i.amount.value) for i in project.investments]


def zone(project: Project) -> str:
    return project.zone.name if project.zone else ""


def test_the_former_and_the_latter_of_two_in_the_next_sentence() -> None:
    first, second = found(
        "林帆先后察看了恒昇轻量瓶项目和鼎盛冷链物流中心项目。"
        "前者总投资15.6亿元,正在进行桩基施工;后者由江苏鼎盛供应链管理有限公司投资建设,2月刚刚动工。"
    ).values()
    assert (money(first), stages(first)) == ([1560000000], ["在建"])
    assert (money(second), stages(second)) == ([], ["开工"])
    assert [firm.name for firm in second.companies] == ["江苏鼎盛供应链管理有限公司"]


def test_what_is_said_of_the_latter_alone() -> None:
    first, second = found("恒昇轻量瓶、鼎盛年产5万吨负极材料等项目也在加紧建设,后者计划年底前投产。").values()
    assert (stages(first), stages(second)) == (["在建"], ["在建", "投产"])


def test_a_list_with_brackets_goes_on_to_what_is_said_of_all() -> None:
    first, second = found(
        "恒昇轻量瓶项目(总投资1.6亿元)、鼎盛冷链物流二期项目(总投资9000万元)正加紧施工。"
    ).values()
    assert (stages(first), money(first)) == (["在建"], [160000000])
    assert (stages(second), money(second)) == (["在建"], [90000000])


@pytest.mark.parametrize(
    "sentence",
    [
        "这个由江苏恒昇新材料有限公司投资的项目总投资32亿元,3月动工。",
        "这个项目总投资32亿元,要确保3月开工。",
    ],
)
def test_the_project_told_of_in_the_next_sentence(sentence: str) -> None:
    (project,) = found(f"在开发区,恒昇轻量瓶项目的车间已经封顶。白露走上生产线,问订单。{sentence}").values()
    assert money(project) == [3200000000]
    assert stages(project) == ["开工", "在建"]


def test_what_a_paragraph_tells_of_another_is_not_the_last_project_s() -> None:
    (project,) = found(
        "恒昇轻量瓶项目3月28日已经投产。\n书画小镇还有11亩地没有腾空。镇里立下军令状,确保5月动工。"
    ).values()
    assert stages(project) == ["投产"]


def test_what_is_talked_over_is_one_project() -> None:
    (project,) = found(
        "在常州,白露一行走访了常州拓远精密机械有限公司,与公司总经理林帆就机床主轴项目深入洽谈。"
    ).values()
    assert [firm.name for firm in project.companies] == ["常州拓远精密机械有限公司"]
    assert stages(project) == ["洽谈"]


def test_this_firm_is_the_one_named_last() -> None:
    (project,) = found(
        "江苏恒昇铜箔股份有限公司副总经理白露指着生产线说。该公司年产2万吨锂电铜箔三期项目1月18日投产。"
    ).values()
    assert project.name == "年产2万吨锂电铜箔三期项目"
    assert [firm.name for firm in project.companies] == ["江苏恒昇铜箔股份有限公司"]


def test_a_brief_that_begins_with_a_name() -> None:
    (project,) = found("▲送桥镇食用菌产业园二期近日投产,新增菌包200万袋,总投资1800万元。").values()
    assert project.name == "送桥镇食用菌产业园二期"
    assert (zone(project), stages(project)) == ("高邮市送桥镇", ["投产"])


def test_an_entry_without_a_place_does_not_lie_in_that_of_the_one_before() -> None:
    projects = found(
        "全市重点项目:\n1.恒昇轻量瓶项目,总投资4.3亿元,送桥镇,计划3月开工\n"
        "2.澄子河生态治理二期工程,总投资5.9亿元,在建"
    )
    assert [zone(project) for project in projects.values()] == ["高邮市送桥镇", "高邮市"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("高邮经济开发区管委会副主任白露与江苏海昌物产公司签下鱼糜深加工项目投资协议。", "高邮经济开发区"),
        ("江苏康达公司投资12亿元的多肽原料药项目将建在城南工业园区,设备投资4亿元。", "城南工业园区"),
        ("白露一行来到三垛镇。\n随后,白露来到盐化基地,察看了恒昇烧碱技改项目。", "盐化基地"),
        ("白露先到送桥镇。在通湖路北侧,恒昇家电研发总部项目正在封顶。", "高邮市"),
        ("在苏州,代表团走进苏州工业园区展示中心。\n其中,恒昇轻量瓶项目总投资1.2亿元。", "高邮市"),
    ],
)
def test_where_a_project_lies(text: str, expected: str) -> None:
    (project,) = found(text).values()
    assert zone(project).endswith(expected)


def test_a_park_that_is_a_project_is_no_place_of_another() -> None:
    projects = found(
        "林帆深入临港经济区督查。林帆来到恒昇氟材料产业园项目和鼎盛冷链物流中心项目,现场协调用海问题。"
    )
    assert zone(projects["鼎盛冷链物流中心项目"]).endswith("临港经济区")
