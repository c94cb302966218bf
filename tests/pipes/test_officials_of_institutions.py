"""Whose a department of a school or hospital is that is printed without it."""

from __future__ import annotations

import pytest

from tests.pipes.test_officials_edges import posts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "第一中学召开工作会。校长温如玉主持,教务处主任齐望山、团委书记白露参加。",
            [
                ("温如玉", "校长", "第一中学"),
                ("齐望山", "主任", "第一中学教务处"),
                ("白露", "书记", "第一中学团委"),
            ],
        ),
        (
            "高邮职业大学举办招聘会。学生工作部部长方晓、招生就业处处长石川出席。",
            [
                ("方晓", "部长", "高邮职业大学学生工作部"),
                ("石川", "处长", "高邮职业大学招生就业处"),
            ],
        ),
        ("学生处处长顾林到我市考察。", [("顾林", "处长", "学生处")]),
        (
            "汪曾祺学校迎来新生。校办公室主任顾林、校党委书记方晓到场。",
            [("顾林", "主任", "汪曾祺学校办公室"), ("方晓", "党委书记", "汪曾祺学校党委")],
        ),
        (
            "市人民医院开展义诊。院长温如玉、护理部主任白露、急诊科主任方晓、办公室主任石川参加。",
            [
                ("温如玉", "院长", "高邮市人民医院"),
                ("白露", "主任", "高邮市人民医院护理部"),
                ("方晓", "主任", "高邮市人民医院急诊科"),
                ("石川", "主任", "高邮市人民医院办公室"),
            ],
        ),
        (
            "高邮大学党委书记方晓、宣传部部长石川到场。",
            [("方晓", "党委书记", "高邮大学党委"), ("石川", "部长", "高邮大学宣传部")],
        ),
        (
            "第一中学校长温如玉、宣传部部长石川、教育局局长白露参加。",
            [
                ("温如玉", "校长", "第一中学"),
                ("石川", "部长", "宣传部"),
                ("白露", "局长", "高邮市教育局"),
            ],
        ),
    ],
)
def test_departments(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert posts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "恒朗新材料项目负责人白露到场。各项目负责人石川、两个项目负责人方晓发言。",
            [("白露", "恒朗新材料")],
        ),
        (
            "恒朗新材料项目负责人白露到场。\n在宏远电池项目工地,项目负责人方晓说,年底投产。",
            [("白露", "恒朗新材料"), ("方晓", "宏远电池项目")],
        ),
    ],
)
def test_who_is_in_charge_of_which_project(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(person, body) for person, _, body in posts(text)] == expected
