"""Projects that people put their money into, who are no firm."""

from __future__ import annotations

import pytest

from tests.support import read


@pytest.mark.parametrize(
    "text",
    [
        "由港澳同胞投资2亿元兴建的温泉度假项目开工。",
        "由在外务工人员齐望山投资2亿元建设的温泉度假项目开工。",
        "由旅居巴西的侨领温如玉投资2亿元建设的温泉度假项目开工。",
    ],
)
def test_people_are_no_firm(text: str) -> None:
    (project,) = read(text)._.projects
    assert project.companies == ()


def test_a_firm_called_after_them_is_one() -> None:
    (project,) = read("由侨商投资集团投资6000万元建设的温泉度假项目开工。")._.projects
    assert [firm.name for firm in project.companies] == ["侨商投资集团"]
