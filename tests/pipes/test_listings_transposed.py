"""Tables of projects with a column for each."""

from __future__ import annotations

import pytest

from tests.pipes.test_listings import told
from tests.support import read

LINES = (
    ("项目名称", "阀体铸造二期", "数控机床项目"),
    ("建设单位", "恒朗集团有限公司", "石川机床有限公司"),
    ("总投资(亿元)", "3.5", "1.2"),
    ("累计完成投资(亿元)", "0.9", "0.4"),
    ("责任领导", "白露", "方晓"),
    ("建设地点", "三垛镇", "送桥镇"),
    ("形象进度", "主体施工", "本月投产"),
)


@pytest.mark.parametrize(("behind", "between"), [(":", " "), ("|", "|"), (",", ","), (" ", " ")])
def test_each_column_is_a_project(behind: str, between: str) -> None:
    rows = (label + behind + between.join(values) for label, *values in LINES)
    assert told("重点项目推进表\n" + "\n".join(rows)) == [
        (
            "阀体铸造二期",
            ("恒朗集团有限公司",),
            "高邮市三垛镇",
            ("total 350000000 CNY", "other 90000000 CNY"),
        ),
        (
            "数控机床项目",
            ("石川机床有限公司",),
            "高邮市送桥镇",
            ("total 120000000 CNY", "other 40000000 CNY"),
        ),
    ]


def test_what_columns_say_of_progress() -> None:
    text = "重点项目\n项目名称:阀体铸造二期 数控机床项目\n总投资:3.5亿元 —\n形象进度:主体施工 本月投产"
    assert [[stage.value for stage in project.stages] for project in read(text)._.projects] == [
        ["在建"],
        ["投产"],
    ]
