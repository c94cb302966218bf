"""Lists that a page prints side by side: rows whose cells say the same twice, read one list after the other.

柳河镇                         云岭镇
恒昇光电膜片项目  15亿元        朗晨冷链物流项目  2.4亿元
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.pages.clean import GUTTER, fold

_KINDS = (
    ("$", re.compile(r"(?:总?投资)?\d[\d,.]*[百千]?[万亿]{1,2}[美欧港]?元$")),
    ("#", re.compile(r"\d{1,2}[.、)](?!\d)|[①-⑳]")),
    ("9", re.compile(r"[\d.%:年月日/-]+$")),
    ("p", re.compile("[一-鿿]{3,}(?:长|主任|书记|委员|主席|经理|代表)$")),
)
_NUMBER = re.compile(r"\d{1,2}(?=[.、)．）])")
_FEWEST = 3
Cell = tuple[int, int]
Kind = tuple[str, ...]


def twin_lists(lines: Sequence[str]) -> tuple[int, int, int] | None:
    """The rows ``lines[first:last]`` of lists side by side, and how many lists; none where there are none."""
    cells = [cells_of(line) for line in lines]
    kinds = [[_kind(line[a:b]) for a, b in row] for line, row in zip(lines, cells, strict=True)]
    for first, row in enumerate(kinds[: len(kinds) - _FEWEST + 1]):
        size = _period(row)
        if not size:
            continue
        last = next((i for i in range(first, len(kinds)) if not _fits(kinds[i], row, size)), len(kinds))
        if last - first < _FEWEST or not _runs_down(lines[first].strip(), lines[first + 1].strip()):
            continue
        above = [fold(lines[first - 1][a:b]) for a, b in cells[first - 1]] if first else []
        if len(above) == len(row) and len(row) > 2 and above[:size] != above[size : 2 * size]:
            continue  # the titles of the columns of one table
        headed = len(above) == len(row) // size
        return first - headed, last, len(row) // size
    return None


def _period(kinds: Sequence[Kind]) -> int:
    """After how many cells a row begins anew, 0 where it doesn't or where plain words show nothing."""
    for size in range(1, len(kinds) // 2 + 1):
        if len(kinds) % size == 0 and all(kind == kinds[i % size] for i, kind in enumerate(kinds)):
            told = {part for kind in kinds[:size] for part in kind}
            return size if "#" in told or len(told) > 1 else 0
    return 0


def _runs_down(line: str, below: str) -> bool:
    """Whether the numbers of items, if they have any, go on below and not beside: 2. below 1."""
    one, other = _NUMBER.match(line), _NUMBER.match(below)
    return one is None or (other is not None and int(other[0]) == int(one[0]) + 1)


def _fits(kinds: Sequence[Kind], row: Sequence[Kind], size: int) -> bool:
    """Whether a row says the same, or has nothing in the last lists."""
    return 0 < len(kinds) <= len(row) and len(kinds) % size == 0 and list(kinds) == list(row[: len(kinds)])


def cells_of(line: str) -> list[Cell]:
    """Where the cells of a line stand."""
    start = len(line) - len(line.lstrip())
    gaps = [gap.span() for gap in GUTTER.finditer(line)]
    begins = [start, *(end for _, end in gaps)]
    ends = [*(begin for begin, _ in gaps), len(line.rstrip())]
    return [(a, b) for a, b in zip(begins, ends, strict=True) if a < b]


def _kind(cell: str) -> Kind:
    """What the parts of a cell, a space apart, tell by their form."""
    parts = fold(cell).split()
    return tuple(next((kind for kind, form in _KINDS if form.match(part)), "") for part in parts)
