"""What the lines below a list say of all its rows."""

from __future__ import annotations

import pytest

from kg.pipes.projects.closings import under_closings
from kg.pipes.projects.mention import Mention, Row
from kg.types import Stage

_LIST = "★铜箔项目——恒昇电子(12亿元)\n★米酒项目——清溪酒业(5600万元)※\n"


def _under(text: str) -> list[Mention]:
    names = ("铜箔项目", "米酒项目")
    starts = [(text.index(name), text.index(name) + len(name)) for name in names]
    return under_closings(text, [Mention.alone(text, a, b, "projects.table", row=Row()) for a, b in starts])


def _sites(text: str) -> list[list[str]]:
    return [[text[a:b] for a, b in mention.rubric.sites] for mention in _under(text)]


@pytest.mark.parametrize(
    ("closing", "stage"),
    [
        ("(上述项目均已于4月中旬正式开工,每个项目都有一名联系人)", Stage.STARTED),
        ("今年一季度,云岭县共签约上述项目2个,总投资12.56亿元。", Stage.SIGNED),
        ("以上2个项目均于5月内完成签约,县里将跟踪服务。", Stage.SIGNED),
        ("表中所列项目已全部竣工。", Stage.COMPLETED),
    ],
)
def test_a_line_below_says_how_far_all_are(closing: str, stage: Stage) -> None:
    assert [m.rubric.of_list for m in _under(_LIST + closing)] == [{stage}, {stage}]


@pytest.mark.parametrize(
    "closing",
    [
        "以上项目预计年内全部开工。",
        "以上3个项目均已开工。",
        "上述项目均已通过签约前的审查。",
        "县里将为项目提供服务,确保早日开工。",
    ],
)
def test_what_is_to_come_or_of_others_says_nothing(closing: str) -> None:
    assert not any(m.rubric.of_list for m in _under(_LIST + closing))


def test_a_line_below_says_where_all_lie() -> None:
    marked = _LIST + "以上项目除标注※的落户三垛镇外,其余均落户城南工业园。"
    assert _sites(marked) == [["城南工业园"], ["三垛镇"]]
    assert _sites(_LIST + "上述项目全部位于柳河镇。") == [["柳河镇"], ["柳河镇"]]
    assert _sites(_LIST + "项目所在地:城南工业园(米酒项目在三垛镇)") == [["城南工业园"], []]
