"""Lists of projects that tell no occasion are of that of the report above them."""

from __future__ import annotations

import pytest

from kg.extract import extract_page
from kg.settings import Settings
from kg.types import Page

_TOP = "高邮日报　2024年6月7日　星期五　02版\n\n"
_REPORT = (
    "　　本报讯（记者 石川）6月5日，高邮市举行二季度重点项目{}，"
    "2个项目总投资4.1亿元。市长齐望山出席并讲话。\n\n"
)
_ROWS = (
    "紧固件智能工厂　　恒朗紧固件公司　　3.2亿元　　三垛镇\n"
    "冷链云仓　　　　　白露物流公司　　　0.9亿元　　送桥镇\n"
)


def stages(headline: str, said: str, title: str) -> set[tuple[str, ...]]:
    text = f"{_TOP}{headline}\n{_REPORT.format(said)}{title}\n{_ROWS}"
    facts = extract_page(Page("page.txt", text, "0" * 64), Settings())
    return {tuple(stage.value for stage in project.stages) for project in facts.projects}


@pytest.mark.parametrize(
    "title", ["二季度重点项目名单", "高邮市二季度重点项目一览表", "重点项目简介", "附：项目表"]
)
def test_a_list_is_of_the_occasion_above(title: str) -> None:
    assert stages("我市二季度重点项目集中开工", "集中开工仪式", title) == {("开工",)}


def test_a_report_of_no_occasion_and_a_list_with_one_of_its_own() -> None:
    assert stages("市领导调研重点项目", "观摩活动", "二季度重点项目名单") == {()}
    assert stages("我市二季度重点项目集中开工", "集中开工仪式", "二季度重点项目签约名单") == {("签约",)}
