"""The lines of a text and their cells: what tables are read from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from operator import sub

from kg.commas import comma_cells, comma_tables
from kg.pipes.clauses import lines
from kg.types import Stretch

Line = tuple[Stretch, tuple[Stretch, ...]]
"""A line and its cells."""
_LONGEST_LINE = 160
_BARS = ("|", "│", "┃", "║", "┆", "¦", "/", ";")
_BLANKS = " \t"
_PARTED = re.compile("[ \t|│┃║┆¦/;]")
_LEAST_BARS = 2
_PER = re.compile(r"[一-鿿]/(?:[万亿]?[元吨亩人户个家]|%)[ \t]")
"""A unit behind its measure in a line of titles, no cell of its own: 规上工业产值/亿元."""
_SLASH = re.compile(r"(?<!月)(?<!\d)/(?![万亿]?[元吨亩人户个家](?![一-鿿])|%)|(?<=\d)/(?=\d+\.)|:")
"""Between two titles of one cell, or between a name and the two figures behind it: 镇街:签约项目/协议投资."""
_SPREAD = frozenset(
    (
        "单位",
        "名称",
        "指标",
        "合计",
        "项目",
        "地区",
        "总计",
        "区域",
        "乡镇",
        "备注",
        "进展",
        "序号",
        "镇街",
        "园区",
    )
) | frozenset(
    ("同比", "增幅", "增速", "增长", "完成", "累计", "产值", "税收", "投资", "月份", "排名", "名次")
)
"""Words that columns print wide apart: 单　位."""


def lines_of(text: str) -> Iterator[Stretch]:
    """The lines that are short enough to be a row."""
    return ((start, end) for start, end in lines(text) if end - start <= _LONGEST_LINE)


@lru_cache(64)  # posts, projects and figures all ask, and the page's context before them
def rows_of(text: str, offsets: tuple[int, ...] | range) -> tuple[Line, ...]:
    """The lines of a text with the cells of each.

    Args:
        offsets: page offset of every character: where they jump in a line, columns lay apart.
    """
    found = [(line, tuple(cells_of(text, *line, offsets))) for line in lines_of(text)]
    whole = (text[slice(*line)] if len(cells) == 1 else "" for line, cells in found)
    for first, last, size in comma_tables(whole):
        for i in range(first, last):
            start, end = found[i][0]
            cells = comma_cells(text[start:end], size)
            found[i] = ((start, end), tuple((start + a, start + b) for a, b in cells))
    return tuple(found)


def cells_of(text: str, start: int, end: int, offsets: Sequence[int]) -> list[Stretch]:
    """Cut a line at its bars, slashes or semicolons, else where space is printed or was left out."""
    if start == end:
        return []
    if not _PARTED.search(text, start, end) and offsets[end - 1] - offsets[start] == end - 1 - start:
        return [(start, end)]  # as most lines are
    bars = next((mark for mark in _BARS if text.count(mark, start, end) >= _LEAST_BARS), "")
    if bars == "/" and _PER.search(text, start, end):
        bars = ""
    cells: list[Stretch] = []
    begin = start
    marks = bars or _BLANKS
    stops = {i for i, letter in enumerate(text[start:end], start) if letter in marks}
    if not bars:
        steps = list(map(sub, offsets[start + 1 : end], offsets[start:end]))
        if min(steps, default=1) > 0:  # else cells go on in other lines, and blanks alone part them
            stops.update(i for i, step in enumerate(steps, start + 1) if step > 1)
    for i in [*sorted(stops), end]:
        a, b = _without_edges(text, begin, i)
        if a < b and cells and _is_spread(text, cells[-1], (a, b)):
            cells[-1] = (cells[-1][0], b)
        elif a < b:
            cells.append((a, b))
        begin = i + (i < end and text[i] in marks)
    return cells


def slashed(text: str, cells: Iterable[Stretch]) -> list[Stretch]:
    """The cells, those that hold two titles or figures cut: 签约项目/协议投资, 6个/12.4亿元."""
    found: list[Stretch] = []
    for start, end in cells:
        for cut in _SLASH.finditer(text, start + 1, end - 1):
            found.append((start, cut.start()))
            start = cut.end()
        found.append((start, end))
    return found


def _without_edges(text: str, start: int, end: int) -> Stretch:
    while start < end and text[start] in " \t|│┃║┆¦":
        start += 1
    while end > start and text[end - 1] in " \t|│┃║┆¦":
        end -= 1
    return start, end


def _is_spread(text: str, left: Stretch, right: Stretch) -> bool:
    """Whether two letters apart are one word of a title."""
    return text[slice(*left)] + text[slice(*right)] in _SPREAD
