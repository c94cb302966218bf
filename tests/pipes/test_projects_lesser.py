"""What sounds like a project and is none of its own, and what is said of the one that it belongs to."""

from __future__ import annotations

import pytest

from kg.types import Project
from tests.support import read


def found(text: str) -> tuple[Project, ...]:
    projects: tuple[Project, ...] = read(text)._.projects
    return projects


@pytest.mark.parametrize(
    "text",
    [
        "恒朗泵业公司总经理石川与俄方企业负责人签下了3200万美元的潜油电泵供货合同。",
        "随着一列满载橡胶的班列驶入监管场所,“三苏通道”国际货运班列正式通车。",
        "集中签约仪式在三垛国际食品展示交易中心举行,14个项目签约。仪式结束后,温如玉一行参观了三垛国际食品展示交易中心和三垛码头。",
    ],
)
def test_what_is_no_project(text: str) -> None:
    assert found(text) == ()


@pytest.mark.parametrize(
    ("text", "name", "stages"),
    [
        (
            "海桓精密带钢项目总投资32亿元。项目一期投资12亿元,已投产;项目二期投资20亿元,正在建设。",
            "海桓精密带钢项目",
            ["在建", "投产"],
        ),
        (
            "丰源公司的天然橡胶期货交割库总投资3800万元,已开工。会议还定下,橡胶交割库年内投用。",
            "天然橡胶期货交割库",
            ["开工", "投产"],
        ),
        (
            "恒朗木业公司签下集成材加工基地项目,总投资1.8亿元。公司总裁温如玉说,工厂明年6月动工。",
            "集成材加工基地项目",
            ["签约", "开工"],
        ),
        (
            "在中俄企业对接洽谈会上,恒朗木业公司签下集成材加工项目,总投资1.8亿元。方晓主持洽谈会。温如玉说,该项目明年投产。",
            "集成材加工项目",
            ["签约", "投产"],
        ),
    ],
)
def test_what_is_told_of_the_one(text: str, name: str, stages: list[str]) -> None:
    assert [(p.name, [s.value for s in p.stages]) for p in found(text)] == [(name, stages)]


@pytest.mark.parametrize(
    "head", ["新签的2个项目分量不轻:", "刚签的两个项目都不小:", "签约的2个项目分量不轻:"]
)
def test_a_count_of_those_just_signed_heads_them(head: str) -> None:
    text = f"{head}海桓保税仓项目投资2亿元;丰源轮胎项目投资3800万元,已完成注册。"
    assert [[s.value for s in p.stages] for p in found(text)] == [["签约"], ["签约"]]


def test_projects_with_a_brand_of_their_own_stay_apart() -> None:
    text = "总投资3亿元的海桓精细化工产业园开工,总投资2亿元的白露化工产业园投产。"
    assert [p.name for p in found(text)] == ["海桓精细化工产业园", "白露化工产业园"]
