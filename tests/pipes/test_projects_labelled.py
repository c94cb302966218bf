"""Names in a row behind a label that says how far they are."""

from __future__ import annotations

import pytest

from tests.support import read


def told(text: str) -> list[tuple[str, list[str], list[str]]]:
    """Name, sums in 亿元 and milestones of each project."""
    return [
        (
            project.name,
            [f"{i.amount.value / 10**8:g}" for i in project.investments],
            [stage.value for stage in project.stages],
        )
        for project in read(text)._.projects
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "签约(2个):恒朗集团高分子膜,6.2亿元;白露食品预制菜,1.8亿元。\n投产(1个):齐云木业全屋定制,9000万元。",
            [
                ("恒朗集团高分子膜", ["6.2"], ["签约"]),
                ("白露食品预制菜", ["1.8"], ["签约"]),
                ("齐云木业全屋定制", ["0.9"], ["投产"]),
            ],
        ),
        (
            "6月底前竣工:恒朗高分子膜扩产、白露预制菜中央厨房。\n年底前投产:远辰背板玻璃、石川轴承二期。",
            [
                ("恒朗高分子膜扩产", [], ["竣工"]),
                ("白露预制菜中央厨房", [], ["竣工"]),
                ("远辰背板玻璃", [], ["投产"]),
                ("石川轴承二期", [], ["投产"]),
            ],
        ),
        (
            "新开工:石川轴承二期(4.5亿元);续建:恒朗高分子膜扩产(6.2亿元,9月竣工)。",
            [("石川轴承二期", ["4.5"], ["开工"]), ("恒朗高分子膜扩产", ["6.2"], ["在建", "竣工"])],
        ),
        (
            "今年竣工:恒朗集团的高分子膜扩产、白露食品的预制菜中央厨房。",
            [("高分子膜扩产", [], ["竣工"]), ("预制菜中央厨房", [], ["竣工"])],
        ),
    ],
)
def test_a_label_says_how_far_all_behind_it_are(
    text: str, expected: list[tuple[str, list[str], list[str]]]
) -> None:
    assert told(text) == expected


def test_a_number_is_no_part_of_a_name_nor_an_office_an_owner() -> None:
    text = "续建项目:1.恒朗酒业酿造基地(责任单位:三垛镇),总投资11亿元;2.石川轴承二期(送桥镇),总投资2.8亿元。"
    projects = read(text)._.projects
    assert [(p.name, p.zone.name, [c.name for c in p.companies]) for p in projects] == [
        ("恒朗酒业酿造基地", "高邮市三垛镇", ["恒朗酒业"]),
        ("石川轴承二期", "高邮市送桥镇", ["石川轴承"]),
    ]


@pytest.mark.parametrize("text", ["在建:厂房、宿舍。", "投产:2024年3月。", "签约:温如玉、齐望山。"])
def test_what_else_a_label_tells_is_no_project(text: str) -> None:
    assert told(text) == []


def test_brackets_tell_the_sum_and_how_far_each_is() -> None:
    text = (
        "镇街项目擂台赛\n三垛镇:恒朗高分子膜扩产(6.2亿元,在建);齐云全屋定制(9000万元,投产)。\n"
        "送桥镇:石川壳体二期(4.5亿元,开工)、远辰背板玻璃(12亿元,竣工)、顾林原料药(3.3亿元,在谈)。"
    )
    assert told(text) == [
        ("恒朗高分子膜扩产", ["6.2"], ["在建"]),
        ("齐云全屋定制", ["0.9"], ["投产"]),
        ("石川壳体二期", ["4.5"], ["开工"]),
        ("远辰背板玻璃", ["12"], ["竣工"]),
        ("顾林原料药", ["3.3"], ["洽谈"]),
    ]
