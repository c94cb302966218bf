"""Tables of figures: one body a line under the names of measures, or one measure a line."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from kg.pipes.cells import Line, rows_of, slashed
from kg.pipes.observations.boxes import read_boxes
from kg.pipes.observations.captions import Caption, heeded, is_caption
from kg.pipes.observations.columns import Columns, Holds, columns_of, is_owner, title_of
from kg.pipes.observations.groups import read_groups
from kg.pipes.observations.parted import parted
from kg.pipes.observations.printed import DOWN, FIGURE, UP, is_blank, is_unit
from kg.pipes.observations.rolls import read_roll
from kg.pipes.observations.rows import is_rule, read_row
from kg.pipes.observations.source import Source
from kg.pipes.observations.state import Reading
from kg.types import PageContext, Stretch

_MOST_GAPS = 2
_FEWEST = 2
"""Rows that a table has which prints a cell a line, or no titles."""
_SIGNS = frozenset(DOWN + UP)
_NUMBER_ALONE = re.compile(r"\n[\d.,]+\n")
_DIGIT = re.compile(r"\d")
_LONGEST_HEAD = 12
"""Cells up to the first number, where each has a line of its own."""


@dataclass(slots=True)
class _Table:
    """The table being read: nothing where none is."""

    columns: Columns | None = None
    gaps: int = 0
    copies: int = 1
    """How often its titles stand beside each other, each over rows of its own."""
    above: Mapping[int, Reading] | None = None
    """The figures of the last row by their columns; no titles stand below one."""
    headings: list[Stretch] = field(default_factory=list)
    """Above it, as far as nobody has asked what they say: that is done only where figures stand below."""
    asked: Caption = field(default_factory=Caption)

    def caption(self, source: Source) -> Caption:
        """What the headings above have said so far."""
        self.asked = heeded(source, self.headings, self.asked)
        self.headings.clear()
        return self.asked

    def forget(self) -> None:
        """Let the headings go, where a sentence stands below them."""
        self.headings.clear()
        self.asked = Caption()


def has_columns(text: str, offsets: tuple[int, ...] | range) -> bool:
    """Whether a line has cells, or is one, as tables have: figures there need no unit of their own."""
    return any(len(cells) > 1 for _, cells in rows_of(text, offsets)) or bool(_NUMBER_ALONE.search(text))


def read_tables(
    source: Source,
    offsets: tuple[int, ...] | range,
    context: PageContext,
    headings: Container[int],
) -> tuple[list[Reading], list[Stretch]]:
    """The figures of every table of figures, and the lines that the tables take.

    ``单位 规上工业增加值增速 财政总收入`` over ``巴山镇 6.3% 1.05亿元`` gives two figures of 巴山镇;
    ``指标 完成(亿元) 同比(%)`` over ``工业投资 12.4 8.6`` one, with its growth.

    Args:
        headings: where lines begin that head an article.
    """
    rows = rows_of(source.text, offsets)
    found, taken = read_groups(source, rows, context)
    rows = tuple(row for row in rows if row[0] not in taken) if taken else rows
    table, i = _Table(), 0
    while i < len(rows):
        line, cells = rows[i]
        several = _piled(source, rows, i, table, context)
        if several is None and table.columns is None and _has_figure(source.text, rows[i : i + 2]):
            several = read_roll(source, rows[i:], table.caption, context)
        if several is not None:
            readings, count = several
            found += readings
            taken += [each for each, _ in rows[i : i + count]]
            i += count
            continue
        near = rows[i - 1][1] if i else (), rows[i + 1][1] if i + 1 < len(rows) else ()
        told = _read_line(source, line, cells, near, table, context)
        if told is not None:
            found += told
            taken.append(line)
        i += 1
    tabled = set(taken)
    boxed, lines = read_boxes(source, [row for row in rows if row[0] not in tabled], headings)
    return found + boxed, taken + lines


def _read_line(
    source: Source,
    line: Stretch,
    cells: Sequence[Stretch],
    near: tuple[Sequence[Stretch], Sequence[Stretch]],
    table: _Table,
    context: PageContext,
) -> list[Reading] | None:
    """The figures of a line; ``None`` where it belongs to no table.

    Args:
        near: the cells of the lines above and below it.
    """
    if (finer := _parted(source, cells, table)) is not None:
        table.columns = finer
        return []
    copies = _copies([title_of(source, cell) for cell in cells])
    columns = columns_of(source, cells[: len(cells) // copies])
    if columns is None and "/" in source.text[slice(*line)]:
        columns = columns_of(source, slashed(source.text, cells))
        columns = None if columns is None or columns.headless else columns
    if columns is not None and columns.headless:
        over = _is_over(source, columns, near[1]) or parted(source, near[1], columns)
        columns = columns if over else None
    if columns is not None:
        table.columns = (copies == 1 and _joined(source, cells, near[0])) or columns
        table.copies, table.gaps, table.above = copies, 0, None
        return []
    if table.columns is not None:
        if is_rule(source.text, line):
            return []
        if (told := _read_cells(source, cells, table, context)) is not None:
            return told
        table.gaps += 1
        if table.gaps > _MOST_GAPS:
            table.columns = None
    text = source.text[slice(*line)]
    if is_caption(text):
        table.headings.append(line)
    else:
        table.forget()
    return None


def _parted(source: Source, cells: Sequence[Stretch], table: _Table) -> Columns | None:
    """The columns where a line right below their titles parts these."""
    titled = table.columns is not None and table.above is None and not table.gaps
    return parted(source, cells, table.columns) if titled and table.columns else None


def _read_cells(
    source: Source, cells: Sequence[Stretch], table: _Table, context: PageContext
) -> list[Reading] | None:
    """The figures of a row, or of the rows that stand beside each other; ``None`` where there are none."""
    columns = table.columns
    if columns is None:
        return None
    found: list[Reading] = []
    if len(cells) < len(columns.columns):
        cut = slashed(source.text, cells)
        cells = cut if len(cut) == len(columns.columns) else cells
    width, fits = len(columns.columns) if table.copies > 1 else len(cells), False
    above, caption = table.above or {}, table.caption(source)
    for i in range(0, len(cells), width):
        told = read_row(source, cells[i : i + width], columns, caption, context, above=above)
        if told is None or not (told or above):
            break
        table.gaps, table.above, fits = 0, told or above, True
        found += told.values()
    return found if fits else None


def _copies(titles: Sequence[str]) -> int:
    """How often the same titles stand beside each other: 镇街 产值 同比 | 镇街 产值 同比."""
    times = titles.count(titles[0]) if titles else 1
    width = len(titles) // times
    return times if times > 1 and list(titles) == [*titles[:width]] * times and width > 1 else 1


def _is_over(source: Source, columns: Columns, below: Sequence[Stretch]) -> bool:
    """Whether a line holds as many figures as there are columns: 工业投资 8.6 3.1 under 高新区 三垛镇."""
    told = [title_of(source, cell) for cell in below]
    figures = [title for title in told if FIGURE.fullmatch(title) or is_blank(title)]
    if len(figures) != len(columns.columns) - 1 or len(told) - len(figures) >= _FEWEST:
        return False
    return columns.by is not Holds.BODY or is_owner(source, below[0], told[0])


def _joined(source: Source, cells: Sequence[Stretch], above: Sequence[Stretch]) -> Columns | None:
    """The columns whose titles go over two lines: ``规上工业 固定资产`` over ``镇街 产值 投资``."""
    lacking = len(cells) - len(above)
    if len(above) < _FEWEST or lacking not in (0, 1):
        return None
    upper = [""] * lacking + [title_of(source, cell) for cell in above]
    titles = [a + title_of(source, cell) for a, cell in zip(upper, cells, strict=True)]
    columns = columns_of(source, cells, titles)
    return None if columns is None or columns.headless else columns


def _piled(
    source: Source, rows: Sequence[Line], i: int, table: _Table, context: PageContext
) -> tuple[list[Reading], int] | None:
    """A table that prints a cell a line: its figures, and how many lines it takes.

    ``指标|单位|累计|工业投资|亿元|12.4|财政收入|亿元|3.05``: as many cells a row as there are titles.
    """
    head = [cells[0] for _, cells in takewhile(_is_alone, rows[i : i + _LONGEST_HEAD])]
    first = next((n for n, cell in enumerate(head) if _is_figure(source.text, cell)), 0)
    if first < _FEWEST:
        return None
    alone = [cells[0] for _, cells in takewhile(_is_alone, rows[i:])]
    caption = table.caption(source)
    lost = _join_units(source, alone, first)
    for width in range(first - lost, 1, -1):
        columns = columns_of(source, alone[:width])
        if columns is None or columns.headless or columns.columns[0].holds is Holds.VALUE:
            continue  # 单位:亿元 over 机构, 存款余额
        readings: list[Reading] = []
        at, count = width, 0
        while row := _piled_row(source, alone[at : at + width], columns, caption, context):
            readings += row[0]
            at, count = at + row[1], count + 1
        if count >= _FEWEST:
            return readings, at + lost
    return None


def _join_units(source: Source, cells: list[Stretch], first: int) -> int:
    """Put units in brackets to the titles above them, 开票销售 over (万元); how many lines that takes."""
    units = [i for i in range(1, first) if is_unit(source.text[slice(*cells[i])].strip("()"))]
    units = [i for i in units if source.text[cells[i][0]] == "("]
    for i in reversed(units):
        cells[i - 1 : i + 1] = [(cells[i - 1][0], cells[i][1])]
    return len(units)


def _piled_row(
    source: Source, cells: Sequence[Stretch], columns: Columns, caption: Caption, context: PageContext
) -> tuple[list[Reading], int] | None:
    """The figures of a row whose cells have a line each, and how many; one may have been lost."""
    for size in (len(columns.columns), len(columns.columns) - 1):
        strict = size == len(columns.columns)
        row = read_row(source, cells[:size], columns, caption, context, strict=strict)
        if row and len(cells) >= size:
            return list(row.values()), size
    return None


def _is_figure(text: str, cell: Stretch) -> bool:
    first = text[cell[0]]
    return (first.isdigit() or first in _SIGNS) and FIGURE.fullmatch(text, *cell) is not None


def _has_figure(text: str, rows: Sequence[Line]) -> bool:
    """Whether a line or the one below it tells how much: a roll may break before its first figure."""
    stretch = text[rows[0][0][0] : rows[-1][0][1]]
    return "持平" in stretch or _DIGIT.search(stretch) is not None


def _is_alone(row: Line) -> bool:
    return len(row[1]) == 1
