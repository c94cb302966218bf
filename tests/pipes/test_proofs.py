"""The words that prove what is said of a project: each stage, each firm, where it lies."""

from __future__ import annotations

import pytest

from kg.types import Project
from tests.support import read

PARK = (
    "恒昇传感器产业园项目竣工仪式7日在望山经济开发区举行。副市长齐望山致辞。\n"
    "该项目总投资25亿元,由恒昇传感科技有限公司投资建设,去年4月开工,已打桩412根。\n"
    "白露冷链物流项目同日动工。"
)
LIST = (
    "望山高新区举行二季度集中签约仪式,签约项目9个。\n"
    "装备制造类:恒朗液压阀项目,由恒朗机械有限公司投资,落户望山高新区;\n"
    "食品加工类:方晓预制菜项目,投资2亿元。"
)


def found(text: str) -> dict[str, Project]:
    return {project.name: project for project in read(text)._.projects}


def told(project: Project) -> dict[str, str]:
    return {each.stage.value: each.passage.exact for each in project.told}


def test_each_stage_has_its_words() -> None:
    project = found(PARK)["恒昇传感器产业园项目"]
    assert told(project) == {
        "开工": "去年4月开工",
        "在建": "已打桩412根",
        "竣工": "恒昇传感器产业园项目竣工仪式7日在望山经济开发区举行",
    }
    assert [stage.value for stage in project.stages] == list(told(project))


def test_the_clause_that_names_its_firm_is_a_passage() -> None:
    quotes = [passage.exact for passage in found(PARK)["恒昇传感器产业园项目"].passages]
    assert quotes[0] == "恒昇传感器产业园项目竣工仪式7日在望山经济开发区举行"
    assert "由恒昇传感科技有限公司投资建设" in quotes
    assert "副市长齐望山致辞" not in quotes


def test_another_projects_words_prove_nothing() -> None:
    assert told(found(PARK)["白露冷链物流项目"]) == {"开工": "白露冷链物流项目同日动工"}


@pytest.mark.parametrize(
    ("name", "quotes"),
    [
        ("恒朗液压阀项目", ["由恒朗机械有限公司投资", "落户望山高新区"]),
        ("方晓预制菜项目", ["签约项目9个"]),
    ],
)
def test_the_head_of_a_list_proves_what_it_says_of_all(name: str, quotes: list[str]) -> None:
    project = found(LIST)[name]
    assert set(quotes) <= {passage.exact for passage in project.passages}
    assert told(project)["签约"] == "签约项目9个"
    assert {each.passage for each in project.told} <= set(project.passages)


def test_an_officer_of_a_zone_is_no_proof_far_from_the_project() -> None:
    text = "白露冷链物流项目开工。\n望山高新区管委会主任方晓参加。"
    quotes = [passage.exact for passage in found(text)["白露冷链物流项目"].passages]
    assert quotes == ["白露冷链物流项目开工"]
