"""The lines of a text and their cells: what tables are read from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from operator import sub

from kg.pipes.clauses import lines
from kg.types import Stretch

Line = tuple[Stretch, tuple[Stretch, ...]]
"""A line and its cells."""
_LONGEST_LINE = 160
_BARS = ("|", "│", "┃", "║", "┆", "¦", "/", ";")
_BLANKS = " \t"
_PARTED = re.compile("[ \t|│┃║┆¦/;]")
_LEAST_BARS = 2
_LEAST_ROWS = 3
"""Lines of a table whose cells commas part, with its titles."""
_COMMA = re.compile(r",(?!\d{3}(?!\d))(?![^()\n]*\))|(?<!\d),(?![^()\n]*\))")
_TOLD = re.compile("[。;!?“”]|[^,]{24}")
"""What no cell of such a table has."""
_FIGURE = re.compile(r"(?<![^,])[-+]?\d[\d.,]*(?:[%万亿个家户]|$|(?=,))")
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
    for first, last in _by_commas(text, found):
        for i in range(first, last):
            found[i] = (found[i][0], _between_commas(text, *found[i][0]))
    return tuple(found)


def _by_commas(text: str, rows: Sequence[Line]) -> Iterator[Stretch]:
    """Which lines are a table whose cells commas part: titles without figures over rows of as many cells."""
    start = size = 0
    for i, (line, cells) in enumerate([*rows, ((0, 0), ())]):
        may = len(cells) == 1 and text.count(",", *line) >= _LEAST_BARS and not _TOLD.search(text, *line)
        width = len(_between_commas(text, *line)) if may else 0
        if width > _LEAST_BARS and width == size and _FIGURE.search(text, *line):
            continue
        if i - start >= _LEAST_ROWS and size:
            yield start, i
        titles = width > _LEAST_BARS and not _FIGURE.search(text, *line)
        start, size = i, width if titles else 0


def _between_commas(text: str, start: int, end: int) -> tuple[Stretch, ...]:
    cuts = [m.span() for m in _COMMA.finditer(text, start, end)]
    return tuple(zip([start, *(b for _, b in cuts)], [*(a for a, _ in cuts), end], strict=True))


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
