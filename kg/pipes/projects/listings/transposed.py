"""Tables of projects with a column for each: a line of names, below it one of those who invest, one of sums.

项目名称:阀体铸造二期|数控机床项目|轴承滚子项目
总投资(亿元):3.5|1.2|0.8
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.columns import TITLES
from kg.commas import comma_cells
from kg.pipes.cells import Line, rows_of
from kg.pipes.projects.listings.fields import may_name
from kg.pipes.projects.listings.labels import Header, further, kind_of_title, unit_over
from kg.pipes.projects.listings.tables import of_cells
from kg.pipes.projects.mention import Mention
from kg.records import record
from kg.types import Stretch

_NAMES = re.compile(rf"(?:^|(?<=\n)) ?\|? ?{TITLES['name']}(?=[:, |\t])")
_LABEL = re.compile(r"(?P<label>[^:\n]{2,20}):")
_RULE = re.compile(r"[|\s:+-]+")
_FEWEST = 2
"""Projects that such a table has."""


@record
class _Line:
    """A line of such a table: what it tells of each project in turn."""

    kind: str
    unit: str
    values: tuple[Stretch, ...]


def read_transposed(text: str, offsets: tuple[int, ...] | range) -> tuple[list[Mention], list[Stretch]]:
    """The projects of every such table, and the lines that it takes."""
    found: list[Mention] = []
    taken: list[Stretch] = []
    starts = {match.start() for match in _NAMES.finditer(text)}
    if not starts:
        return found, taken  # as in most articles
    rows = rows_of(text, offsets)
    for i, (line, cells) in enumerate(rows):
        names = _line(text, cells) if line[0] in starts else None
        if names is None or names.kind != "name" or not all(may_name(text, *cell) for cell in names.values):
            continue
        below = list(_below(text, rows[i + 1 :], len(names.values)))
        if below:
            told = [names, *(line for _, line in below)]
            found += _columns(text, told, unit_over(text, line[0]))
            taken += [line, *(each for each, _ in below)]
    return found, taken


def _below(text: str, rows: Sequence[Line], size: int) -> list[tuple[Stretch, _Line]]:
    """The lines right below the names that tell as many values, up to the last whose label is known."""
    found: list[tuple[Stretch, _Line]] = []
    for each, cells in rows:
        line = _line(text, cells)
        if line is not None and line.kind != "name" and len(line.values) == size:
            found.append((each, line))
        elif not _RULE.fullmatch(text, *each):
            break
    while found and not found[-1][1].kind:
        del found[-1]
    return found


def _line(text: str, cells: Sequence[Stretch]) -> _Line | None:
    """A line that begins with its label, in a cell of its own or with a colon: 总投资(亿元):3.5 1.2."""
    if len(cells) == 1 and "," in text[slice(*cells[0])]:
        start, end = cells[0]
        cells = [(start + a, start + b) for a, b in comma_cells(text[start:end], 0)]
    if not cells:
        return None
    (start, end), values = cells[0], tuple(cells[1:])
    if label := _LABEL.match(text, start, end):
        values = ((label.end(), end), *values) if label.end() < end else values
        start, end = label.span("label")
    printed = text[start:end].replace(" ", "")
    kind, unit = kind_of_title(printed, 0, len(printed))
    return _Line(kind, unit, values) if len(values) >= _FEWEST else None


def _columns(text: str, told: Sequence[_Line], unit: str) -> Iterator[Mention]:
    """The project of each column."""
    kinds: list[str] = []
    for line in told:
        kind = further(line.kind, kinds)
        kinds.append(kind if kind not in kinds and kind not in ("other", "number") else "")
    units = tuple((kind, line.unit) for kind, line in zip(kinds, told, strict=True) if line.unit)
    title = Header(tuple(kinds), unit or next((unit for _, unit in units), ""), units=units)
    for cells in zip(*(line.values for line in told), strict=True):
        row = of_cells(text, cells, title)
        if row is not None and row[0].row is not None:
            yield replace(row[0], row=replace(row[0].row, span=None))
