"""Tables whose cells go on in the lines below them: each row is read cell by cell, whatever lines it takes.

1     高强紧固件智能  江苏恒朗紧固件  三垛镇  3.2
      工厂项目        有限公司
2     冷链云仓项目    白露物流公司    送桥镇  0.9
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate, pairwise
from statistics import median

from kg.pages.clean import GUTTER, fold, width
from kg.pages.twins import cells_of
from kg.records import record
from kg.types import Stretch

Pieces = tuple[Stretch, ...]
"""The stretches of a row in the order they are read in, with what parts its cells: a bar, or one blank."""
Row = tuple[int, Pieces]
"""How many lines a row takes, and its stretches."""
_FEWEST = 3
"""Lines of a table, and cells of its rows."""
_NEAR = 1.0
_UNIT_NEAR = 3.0
"""How far from where its column begins a cell may, and the unit that is printed below a title."""
_FULL = 1.5
"""By how much a cell that goes on falls short of the widest of its column."""
_NARROWEST = 3.0
_SHORT = 12
_BAR = re.compile("[│┃|]")
_RULE = re.compile(r"[\s─━═┌┬┐├┼┤└┴┘│┃|+:-]+")
_NUMBER = re.compile(r"\d{1,3}[.、]?|序号|编号|№")
_FIGURE = re.compile(r"[\d.,%—-]+")
_UNIT = re.compile(r"[(（][^()（）\s]{1,6}[)）]")
_UNITS = re.compile(rf"\s*(?:{_UNIT.pattern}\s*)+")
"""A line of units below the titles that they are of, wide apart or not: (个) (亿元)."""
_TAIL = re.compile("(?:项目|工程|公司|集团|基地|中心|[线厂园])$")
"""How what goes on in the first column ends, where nothing stands beside it: a heading may be there."""


@record
class _Line:
    """A printed line of a table and its cells."""

    start: int
    text: str
    cells: tuple[Stretch, ...]
    tight: bool
    """Whether no empty line stands above it."""

    def cell(self, i: int) -> str:
        """The words of a cell."""
        return self.text[slice(*self.cells[i])]

    def at(self, i: int) -> Stretch:
        """Where a cell stands on the page."""
        first, last = self.cells[i]
        return self.start + first, self.start + last

    def places(self) -> list[float]:
        """Where its cells begin across the page, in Chinese characters."""
        wide = [0.0, *accumulate(2.0 if c == "\t" else 0.5 if c < "\u2000" else 1.0 for c in self.text)]
        return [wide[first] for first, _ in self.cells]

    def blanks(self) -> list[int]:
        """Where on the page it is blank, between its cells and in front of them."""
        return [self.start + i for i, char in enumerate(self.text) if char.isspace()]


def with_whole_rows(
    text: str, printed: Sequence[Stretch], breaks: Sequence[int]
) -> Iterator[tuple[Pieces, int]]:
    """What each line of a page holds with the line breaks above it, the lines of one row as one line."""
    i = 0
    while i < len(printed):
        stop = _table_end(text, printed, breaks, i)
        lines = [_line(text, *printed[k], tight=breaks[k] == 1) for k in range(i, stop)]
        found = (_barred_rows(lines) or _spaced_rows(lines)) if stop - i >= _FEWEST else {}
        k = 0
        while k < max(1, stop - i):
            size, pieces = found.get(k, (1, (printed[i + k],)))
            yield pieces, breaks[i + k]
            k += size
        i += k


def _table_end(text: str, printed: Sequence[Stretch], breaks: Sequence[int], i: int) -> int:
    """Where lines end that may be of one table with the first; that one's place where it is of none."""
    parted = len(GUTTER.findall(text, *printed[i])) + 1 >= _FEWEST
    if not parted and len(_BAR.findall(text, *printed[i])) < _FEWEST:
        return i
    stop = i + 1
    while stop < len(printed) and breaks[stop] <= 2 and _may_be_of_table(text, *printed[stop]):
        stop += 1
    return stop


def _may_be_of_table(text: str, start: int, end: int) -> bool:
    """Whether a line has cells, stands apart from the margin, or is as short as a cell, and is no prose."""
    if text.find("。", start, end) >= 0:
        return False
    if end - start <= _SHORT or _RULE.fullmatch(text, start, end) or text[start : start + 2].isspace():
        return True
    return bool(GUTTER.search(text, start, end) or _BAR.search(text, start, end))


def _line(text: str, start: int, end: int, *, tight: bool) -> _Line:
    printed = text[start:end]
    units = [unit.span() for unit in _UNIT.finditer(printed)] if _UNITS.fullmatch(printed) else []
    return _Line(start, printed, tuple(units or cells_of(printed)), tight)


def _barred_rows(lines: Sequence[_Line]) -> dict[int, Row]:
    """The rows between bars that go on: below the cell of the number, and another, nothing is printed."""
    bars = [[m.start() for m in _BAR.finditer(line.text)] for line in lines]
    cells = [_between(line, at) for line, at in zip(lines, bars, strict=True)]
    found: dict[int, Row] = {}
    row = 0
    for k in range(1, len(lines) + 1):
        goes_on = k < len(lines) and len(cells[k]) == len(cells[row]) >= _FEWEST
        if goes_on and _is_left_blank(lines, k, row, cells[k], cells[row]):
            continue
        if k - row > 1:
            found[row] = k - row, _joined_between(lines[row], bars[row], cells[row:k])
        row = k
    return found


def _joined_between(first: _Line, bars: Sequence[int], cells: Sequence[Sequence[Stretch]]) -> Pieces:
    """The cells of a row, each with what goes on with it, and behind it the bar that closes it."""
    pieces: list[Stretch] = []
    for bar, own in zip(bars[1:], zip(*cells, strict=True), strict=True):
        pieces += [(a, b) for a, b in own if a < b]
        pieces.append((first.start + bar, first.start + bar + 1))
    return tuple(pieces)


def _is_left_blank(
    lines: Sequence[_Line], k: int, row: int, cells: Sequence[Stretch], above: Sequence[Stretch]
) -> bool:
    """Whether a line has no number where the row above has one, and leaves blank another cell besides."""
    empty = [a == b for a, b in cells]
    first, last = (place - lines[row].start for place in above[0])
    told = _NUMBER.fullmatch(lines[row].text[first:last].strip()) is not None
    return lines[k].tight and empty[0] and told and sum(empty) > 1 and not all(empty)


def _between(line: _Line, bars: Sequence[int]) -> list[Stretch]:
    """Where on the page stands what is printed between the bars of a line."""
    found = []
    for a, b in pairwise(bars):
        printed = line.text[a + 1 : b]
        first = a + 1 + len(printed) - len(printed.lstrip())
        last = first + len(printed.strip())
        found.append((line.start + first, line.start + last) if printed.strip() else (line.start,) * 2)
    return found


def _spaced_rows(lines: Sequence[_Line]) -> dict[int, Row]:
    """The rows between wide spaces that go on: each line below has cells only below such as are full."""
    most = max(len(line.cells) for line in lines)
    whole = [line for line in lines if len(line.cells) == most]
    if most < _FEWEST or len(whole) < 2 or not _has_figures(whole, most):
        return {}
    columns = [median(places) for places in zip(*(line.places() for line in whole), strict=True)]
    owned = [_columns_of(line, _titled(lines, k, most) or columns) for k, line in enumerate(lines)]
    widest = [0.0] * most
    for line, own in zip(lines, owned, strict=True):
        for i, j in enumerate(own or ()):
            widest[j] = max(widest[j], width(fold(line.cell(i))))
    sizes: dict[int, int] = {}
    row, above = 0, dict[int, str]()
    for k, (line, own) in enumerate(zip(lines, owned, strict=True)):
        cells = {j: line.cell(i) for i, j in enumerate(own or ())}
        if k and line.tight and own and len(own) < most and _goes_on(cells, above, widest):
            sizes[row] = k - row + 1
            above |= cells
        else:
            row, above = k, cells
    return {i: (n, _joined(lines[i : i + n], owned[i : i + n])) for i, n in sizes.items()}


def _has_figures(whole: Sequence[_Line], most: int) -> bool:
    """Whether a column holds figures alone below its title, as running text in columns does not."""
    return any(all(_FIGURE.fullmatch(line.cell(j)) for line in whole[1:]) for j in range(most))


def _titled(lines: Sequence[_Line], k: int, most: int) -> list[float] | None:
    """Where the titles right above a line of units begin, which rows may not stand in line with."""
    above = lines[k - 1] if k else None
    if above is None or len(above.cells) != most or not _UNITS.fullmatch(lines[k].text):
        return None
    return above.places()


def _columns_of(line: _Line, columns: Sequence[float]) -> list[int] | None:
    """The column of each cell, by where it begins; none where one begins elsewhere, or two in one."""
    if len(line.cells) == len(columns):
        return list(range(len(columns)))
    found: list[int] = []
    for i, place in enumerate(line.places()):
        near = _UNIT_NEAR if line.cell(i)[0] in "(（" else _NEAR
        j = min(range(len(columns)), key=lambda j: abs(columns[j] - place))
        if abs(columns[j] - place) > near or (found and j <= found[-1]):
            return None
        found.append(j)
    return found


def _goes_on(cells: Mapping[int, str], above: Mapping[int, str], widest: Sequence[float]) -> bool:
    """Whether each cell goes on with one that fills its column, or gives the unit of a title."""
    for j, cell in cells.items():
        if j not in above:
            return False
        wide = width(fold(above[j]))
        if cell[0] not in "(（" and wide < max(_NARROWEST, widest[j] - _FULL):
            return False
    return 0 not in cells or len(cells) > 1 or _TAIL.search(cells[0]) is not None


def _joined(lines: Sequence[_Line], owned: Sequence[list[int] | None]) -> Pieces:
    """The cells of a row, each with what goes on with it, and a blank of the last lines between two."""
    cells: dict[int, list[Stretch]] = {}
    for line, own in zip(lines, owned, strict=True):
        for i, j in enumerate(own or ()):
            cells.setdefault(j, []).append(line.at(i))
    blanks = [place for line in reversed(lines) for place in line.blanks()]
    pieces: list[Stretch] = []
    for n, j in enumerate(sorted(cells)):
        pieces += [(blanks[n - 1], blanks[n - 1] + 1)] if n else []
        pieces += cells[j]
    return tuple(pieces)
