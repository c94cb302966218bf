"""How wide the columns are that the lines of a page are wrapped to."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise
from operator import attrgetter
from statistics import median

from kg.pages.forms import is_bare, is_closed, is_parted
from kg.pages.lines import Line
from kg.records import record

Measure = Callable[[Line], float]
_WIDTH: Measure = attrgetter("width")
_COUNT: Measure = attrgetter("count")
TOLERANCE = 2.6
"""Characters by which full lines differ in width."""
WIDEST = 60
"""Characters of the widest column; longer lines are not wrapped."""
_FEW = 8
"""So many lines don't yet show how ragged the column is."""
_NARROWEST = 10
_PILED = 40
_EVEN = 1.5
_ENOUGH = 2
_CUT = 0.4
_MOST = 0.6
_MANY = 0.2
_SELDOM = 0.1
"""How wide a column is, and what shows it, where lists hide it."""
INDENT = 2.0
"""What the first line of a paragraph lacks where its indent was lost."""


@record
class Column:
    """The column that lines are printed in."""

    width: float
    """Infinite where lines are not wrapped."""
    slack: float
    """How much full lines may fall short of it."""
    excess: float
    """How much they may stick out."""
    supposed: bool = False
    """Whether its lines don't show it: it is that of the page."""


def measured(groups: Sequence[Sequence[Line]]) -> tuple[Sequence[Sequence[Line]], list[float]]:
    """Chunks of lines with the width of each one's column, by the measure that makes more lines full."""
    prose = [group if _is_prose(group) else () for group in groups]
    columns, others = ([_column(group, measure) for group in prose] for measure in (_WIDTH, _COUNT))
    if _full_lines(groups, others, _COUNT) > _full_lines(groups, columns, _WIDTH):
        return _by_count(groups), others
    return groups, columns


def usual_width(groups: Sequence[Sequence[Line]], columns: Sequence[float]) -> float:
    """The width of most of a page's columns, infinite where none is wrapped."""
    known = [column for column in columns if column <= WIDEST] or [_joint_column(groups)]
    width = median(known)
    return width if width <= WIDEST else _piled_column(groups)


def narrowed(chunk: Sequence[Line], column: Column, usual: float) -> Column:
    """The page's column for a chunk that is too short or too mixed to show its own."""
    if all(is_bare(line.text) for line in chunk):
        return column
    few = len(chunk) <= 3 or _is_set_in(chunk, usual)
    if few or (column.width > WIDEST and _fits(chunk, usual)):
        return replace(column, width=min(column.width, usual))
    return column


def _column(lines: Sequence[Line], measure: Measure) -> float:
    """Column width of lines printed together, infinite where they are not wrapped.

    The lines that stop without a mark show it: those that end a paragraph may be of any width.
    """
    torn = [measure(line) for line in lines[:-1] if not is_closed(line.text)]
    if len(lines) <= 3 or len(torn) < max(2, _CUT * (len(lines) - 1)):
        return float("inf")
    column = _mode(torn)
    full = sum(abs(width - column) <= TOLERANCE for width in torn)
    over = sum(measure(line) > column + TOLERANCE for line in lines)
    if column > WIDEST or full < _MOST * len(torn) or over > _MANY * len(lines):
        return float("inf")
    return column


def _mode(widths: Sequence[float]) -> float:
    """The width of most lines, as far as full ones differ in it."""
    ordered = sorted(widths)
    ends = [bisect_right(ordered, width + TOLERANCE) for width in ordered]
    size, first = max((end - i, i) for i, end in enumerate(ends))
    return ordered[first + int(_MOST * size)]


def _is_prose(lines: Sequence[Line]) -> bool:
    """Whether lines are cut from running text, which has marks in mid-line, and are no list."""
    return 4 * sum(is_parted(line.text) for line in lines) >= len(lines)


def _by_count(groups: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """The same lines, measured by number of characters."""
    return [
        [line if line.width == line.count else replace(line, width=line.count) for line in group]
        for group in groups
    ]


def _full_lines(groups: Sequence[Sequence[Line]], columns: Sequence[float], measure: Measure) -> int:
    """How many lines are as wide as their column."""
    pairs = zip(groups, columns, strict=True)
    return sum(abs(measure(line) - column) <= 1 for group, column in pairs for line in group)


def ragged(groups: Sequence[Sequence[Line]], columns: Sequence[float]) -> tuple[float, float]:
    """How much lines that surely flow on fall short of the column, and stick out of it."""
    over = sorted(
        line.width - column
        for group, column in zip(groups, columns, strict=True)
        if column <= WIDEST
        for line in group[:-1]
        if not is_closed(line.text) and is_parted(line.text)
    )
    if len(over) <= _FEW:
        return TOLERANCE, TOLERANCE
    rare = int(0.05 * len(over))
    slack, excess = -over[rare], over[-1 - rare]
    return min(TOLERANCE, max(0.5, slack)), min(TOLERANCE, max(0.5, excess))


def _fits(chunk: Sequence[Line], usual: float) -> bool:
    """Whether lines too few or too mixed to show a column keep to that of the page."""
    if sum(_sticks_out(line, usual + 2 * TOLERANCE) for line in chunk) > _SELDOM * len(chunk):
        return False
    cut = [line for line in chunk if not is_closed(line.text) and is_parted(line.text)]
    return 2 * sum(line.width >= usual - TOLERANCE - INDENT for line in cut) > len(cut) > 1


def _joint_column(groups: Sequence[Sequence[Line]]) -> float:
    """Column width of a page whose chunks are too short to tell one by one."""
    inner = [line for group in groups for line in group[:-1] if not line.level]
    if 2 * sum(is_bare(line.text) for line in inner) > len(inner):
        return float("inf")
    return _column(inner, _WIDTH)


def _piled_column(groups: Sequence[Sequence[Line]]) -> float:
    """Column width of a page of lists and little prose: many lines are as wide as those that are cut in two.

    Infinite where too few of them stop in the middle of a sentence that the line below ends.
    """
    pairs = [pair for group in groups for pair in pairwise(group)]
    cut = [last.width for last, _ in pairs if is_parted(last.text) and not is_closed(last.text)]
    column = _mode(cut) if cut else WIDEST
    over = sum(_sticks_out(line, column + TOLERANCE) for group in groups for line in group)
    if not _NARROWEST <= column <= _PILED or over > _SELDOM * len(pairs):
        return float("inf")
    full = [(last, line) for last, line in pairs if last.width >= column - _EVEN]
    torn = [line for last, line in full if not is_closed(last.text) and is_closed(line.text)]
    enough = len(torn) >= _ENOUGH and len(full) >= max(_ENOUGH + 1, _MANY * len(pairs))
    return column if enough or _shows_by_indent(groups, column) else float("inf")


def _sticks_out(line: Line, width: float) -> bool:
    """Whether a line that is no row of a table is wider than a column."""
    return line.cells == 1 and line.width > width


def _shows_by_indent(groups: Sequence[Sequence[Line]], column: float) -> bool:
    """Whether the lines that are set in stand below full ones only, or those that are not."""
    mixed = [group for group in groups if len({line.indent > 0 for line in group}) > 1]
    for set_in in (False, True):
        above = [last for group in mixed for last, line in pairwise(group) if (line.indent > 0) is set_in]
        above = [last for last in above if (last.indent > 0) is not set_in or last.width >= column - _EVEN]
        if len(above) > _ENOUGH and all(last.width >= column - _EVEN for last in above):
            return True
    return False


def _is_set_in(chunk: Sequence[Line], usual: float) -> bool:
    """Whether indents show that the lines between them are wrapped as the rest of the page is."""
    if any(line.width > usual + TOLERANCE for line in chunk):
        return False
    return any(
        line.indent >= 2 and not after.indent and usual - line.width <= TOLERANCE and not is_closed(line.text)
        for line, after in pairwise(chunk)
    )
