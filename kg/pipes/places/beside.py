"""Towns and counties whose level is told once for all of them: 三垛、临泽两镇."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg import gazetteer
from kg.pipes.clauses import behind_marks
from kg.pipes.left_edge import left_edge
from kg.pipes.places.mentions import WEAK
from kg.types import PageContext
from kg.wordfinder import gated

_TAIL = gated(
    "两三四五六",
    "(?<=[\u4e00-\u9fff])(?P<several>[两三四五六])个?(?P<level>乡镇|镇街|街道|[镇乡县村])(?![级域长委民里内市区])",
)
_NAME = re.compile("[\u4e00-\u9fff]{2,3}")
_JOINTS = re.compile("[、和与及]")
_NUMBERS = {"两": 2, "三": 3, "四": 4, "五": 5, "六": 6}
_LEVELS = {"乡镇": ("镇", "乡"), "镇街": ("镇", "街道")}
_LONGEST = 4
_REACH = 24


def towns_beside(text: str, context: PageContext) -> Iterator[tuple[int, int, str]]:
    """Where towns stand that share their level, each with its full name; the last one with the level.

    As many are listed as are told of: 三垛、临泽|两镇, not 农业、工业|三市.
    """
    for tail in _TAIL.finditer(text):
        count = _NUMBERS[tail["several"]]
        begin = behind_marks(text, ",;。:\n", 0, tail.start())
        begin = max(begin, tail.start() - _REACH)
        joints = [m.span() for m in _JOINTS.finditer(text, begin, tail.start())][1 - count :]
        if len(joints) < count - 1:
            continue
        first = left_edge(text, joints[0][0], limit=_LONGEST, weak=WEAK, known=(context.place,))
        starts = [first, *(end for _, end in joints)]
        ends = [*(start for start, _ in joints), tail.start()]
        levels = _LEVELS.get(tail["level"], (tail["level"],))
        starts[0] = _known(text, starts[0], ends[0], levels)
        names = [text[a:b] for a, b in zip(starts, ends, strict=True)]
        if all(_NAME.fullmatch(name) for name in names):
            for start, end, name in zip(starts, [*ends[:-1], tail.end()], names, strict=True):
                yield start, end, name + _level_of(name, levels)


def _known(text: str, start: int, end: int, levels: tuple[str, ...]) -> int:
    """Where the first of them begins: by the table behind other words (其中|三垛), else as it is bounded."""
    cuts = (
        cut for cut in range(start, end - 1) for level in levels if gazetteer.named(text[cut:end] + level)
    )
    return next(cuts, start)


def _level_of(name: str, levels: tuple[str, ...]) -> str:
    return next((level for level in levels if gazetteer.named(name + level)), levels[0])
