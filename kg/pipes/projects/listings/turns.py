"""Tables whose cells are lines of their own: name, firm, sum and place of one project, then of the next.

With the titles of the columns over them, or without: then the sums must come around in turns.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from kg.pipes.projects.listings.fields import COST, is_firm, kind_of, may_be_site, may_name
from kg.pipes.projects.listings.labels import LONGEST_TITLE, Header, header, kind_of_title, unit_over
from kg.pipes.projects.listings.same import Pointed, resolved
from kg.pipes.projects.listings.tables import ORDINAL, PROSE, of_cells
from kg.pipes.projects.marks import Marks
from kg.pipes.projects.mention import Mention
from kg.types import Stretch

_LONGEST_CELL = 40
_LONGEST_TOLD = 80
"""Letters of a cell that tells of what is built."""
_SUM_LIKE = re.compile(r"\d|[—无]|[待未]")
_MOST_CELLS = 6


def read_turns(text: str, places: Marks, companies: Marks) -> tuple[list[Mention], list[Stretch]]:
    """The projects of such tables, and the lines that these take."""
    found: list[Mention] = []
    lines: list[Stretch] = []
    cells = [m.span() for m in re.finditer(r"[^\n]+", text)]
    sums = [i for i, cell in enumerate(cells) if _is_sum(text, *cell)]
    i = 0
    while i < len(cells):
        title, first = _titles(text, cells, i), i
        if title is not None:
            i += len(title.kinds)
        elif not _in_turns(sums, i) or (title := _untitled(text, cells, i, places, companies)) is None:
            i += 1
            continue
        size, rows = len(title.kinds), list[Pointed]()
        while (row := _turn(text, cells[i : i + size], title)) is not None:
            rows.append(row[0])
            i += row[1]
        lines += cells[first:i]
        i = max(i, first + 1)
        found += resolved(rows)
    return found, lines


def _is_sum(text: str, start: int, end: int) -> bool:
    return end - start <= _LONGEST_CELL and COST.fullmatch(text, start, end) is not None


def _in_turns(sums: Sequence[int], i: int) -> bool:
    """Whether two lines that are sums stand near enough to be of the first two rows from a line on."""
    near = bisect_right(sums, i)
    return near + 1 < len(sums) and sums[near + 1] < i + 2 * _MOST_CELLS


def _untitled(text: str, cells: Sequence[Stretch], i: int, places: Marks, companies: Marks) -> Header | None:
    """The kinds that lines show from one on, where the next lines show the same once more."""
    if not may_name(text, *cells[i]) or COST.fullmatch(text, *cells[i]):
        return None
    kinds = [_kind(text, cell, places, companies) for cell in cells[i : i + 2 * _MOST_CELLS]]
    for size in range(3, _MOST_CELLS + 1):
        first, second = kinds[:size], kinds[size : 2 * size]
        told = first[1:] == second[1:] and len(second) == size and "money" in first
        named = all(kind in ("name", "", "owner") for kind in (first[0], *second[:1]))
        if told and named and "" not in first[1:] and len({*first[1:]}) == size - 1:
            return Header(("name", *first[1:]))
    return None


def _kind(text: str, cell: Stretch, places: Marks, companies: Marks) -> str:
    start, end = cell
    if end - start > _LONGEST_CELL or re.search("[,。;!?:]", text[start:end]):
        return ""
    kind, _ = kind_of(text, start, end, places, companies)
    if kind == "money":
        return kind if _is_sum(text, start, end) else ""
    if kind in ("", "name") and is_firm(text, start, end, companies) and kind != "name":
        return "owner"
    return kind or ("site" if may_be_site(text, start, end) else "")


def _titles(text: str, cells: Sequence[Stretch], i: int) -> Header | None:
    """The titles of columns that lines give from one on."""
    stop = i
    if cells[i][1] - cells[i][0] > LONGEST_TITLE:
        return None
    while stop < len(cells) and kind_of_title(text, *cells[stop])[0]:
        stop += 1
    found = header(text, cells[i:stop]) if stop - i > 2 else None
    return replace(found, unit=found.unit or unit_over(text, cells[i][0])) if found else None


def _turn(text: str, cells: Sequence[Stretch], title: Header) -> tuple[Pointed, int] | None:
    """The next project of a table whose cells are lines, while they fit what their columns tell; how many
    lines it takes, for the number in front of it may be lost.
    """
    if cells and title.kinds[0] == "number" and not ORDINAL.fullmatch(text, *cells[0]):
        title, cells = replace(title, kinds=title.kinds[1:]), cells[: len(title.kinds) - 1]
    if len(cells) != len(title.kinds):
        return None
    for kind, (start, end) in zip(title.kinds, cells, strict=True):
        if end - start > (_LONGEST_CELL if kind else _LONGEST_TOLD) or PROSE.search(text, start, end):
            return None
        if kind == "money" and not _SUM_LIKE.search(text, start, end):
            return None
        if kind == "name" and not may_name(text, start, end):
            return None
    row = of_cells(text, cells, title)
    return None if row is None else (row, len(cells))
