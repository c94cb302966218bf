"""Columns that a copy prints side by side: lines of several texts in one, with a gutter of spaces between.

They are read one column after the other, as they are in print.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from kg.pages.clean import GUTTER, fold, width
from kg.pages.forms import is_closed
from kg.pages.twins import cells_of, twin_lists

_ROWS = 4
_LISTED = 3
_NARROWEST = 8
_SHARE = 0.6
_SELDOM = 0.3
_PROSE = 0.4
_HEADS = 3
_SLACK = 3
_INDENT = 2.5
_MARK = re.compile("[，,。；;、]")
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Row:
    """A printed line, with the place of each of its letters across the page, in Chinese characters."""

    start: int
    text: str
    places: tuple[float, ...]
    """Of each letter and of the end."""

    @property
    def begins(self) -> list[float]:
        """Where the stretches between wide spaces begin."""
        first = len(self.text) - len(self.text.lstrip())
        return [self.places[k] for k in (first, *(gap.end() for gap in GUTTER.finditer(self.text)))]

    def cut(self, gutters: Sequence[float]) -> list[Span]:
        """The offsets in the line of what stands in each column."""
        ends = [next(k for k, x in enumerate(self.places) if x >= g or k == len(self.text)) for g in gutters]
        return list(pairwise([0, *ends, len(self.text)]))

    def crosses(self, gutter: float) -> bool:
        """Whether text is printed where a gutter is."""
        k = next((k for k, x in enumerate(self.places[:-1]) if x >= gutter), len(self.text))
        return 0 < k < len(self.text) and not self.text[k - 1].isspace()


def reading_order(text: str, printed: Sequence[Span], breaks: Sequence[int]) -> tuple[list[Span], list[int]]:
    """Lines and the line breaks above them, columns side by side one after the other."""
    if sum(GUTTER.search(text, *span) is not None for span in printed) < _LISTED:
        return list(printed), list(breaks)
    rows = [_row(text, *span) for span in printed]
    spans: list[Span] = []
    counts: list[int] = []
    known = _gutters([row for row in rows if GUTTER.search(row.text)], _SELDOM)
    for first, last, gutters in _blocks(rows, breaks):
        block = rows[first:last]
        gutters = gutters or _kept(block, known) or _gutters(block)
        if not gutters:
            for span, count in _beside(block, breaks[first:last]):
                spans.append(span)
                counts.append(count)
            continue
        for span, count in _columns(block, breaks[first:last], gutters):
            spans.append(span)
            counts.append(count)
    return spans, counts


def _beside(block: Sequence[_Row], breaks: Sequence[int]) -> Iterator[tuple[Span, int]]:
    """The lines of a block, its lists that stand side by side one after the other."""
    found = twin_lists([row.text for row in block])
    first, last, lists = found or (len(block), len(block), 1)
    for row, count in zip(block[:first], breaks, strict=False):
        yield (row.start, row.start + len(row.text)), count
    rows = [(row.start, cells_of(row.text), count) for row, count in zip(block, breaks, strict=True)]
    size = max((len(cells) for _, cells, _ in rows[first:last]), default=lists) // lists
    for n in range(lists if found else 0):
        for start, cells, count in rows[first:last]:
            width = size if len(cells) > lists or size == 1 else 1
            own = cells[n * width : (n + 1) * width]
            if own:
                yield (start + own[0][0], start + own[-1][1]), count if n == 0 else 1
    for row, count in zip(block[last:], breaks[last:], strict=True):
        yield (row.start, row.start + len(row.text)), count


def _row(text: str, start: int, end: int) -> _Row:
    places = [0.0]
    for char in text[start:end]:
        places.append(places[-1] + (2.0 if char == "\t" else 0.5 if char < "\u2000" else 1.0))
    return _Row(start, text[start:end], tuple(places))


def _blocks(rows: Sequence[_Row], breaks: Sequence[int]) -> Iterator[tuple[int, int, list[float]]]:
    """Lines between empty ones; headlines side by side go with the block below them, and its gutters."""
    starts = [0, *(i for i in range(1, len(rows)) if breaks[i] > 1)]
    bounds = list(pairwise([*starts, len(rows)]))
    while bounds:
        first, last = bounds.pop(0)
        heads = rows[first:last]
        if bounds and len(heads) <= _HEADS and any(GUTTER.search(row.text) for row in heads):
            gutters = _gutters(rows[bounds[0][0] : bounds[0][1]])
            if gutters and not any(row.crosses(g) for row in heads for g in gutters):
                yield first, bounds.pop(0)[1], gutters
                continue
        wide = [GUTTER.search(row.text) is None and row.begins[0] < _NARROWEST for row in rows[first:last]]
        top = first + (wide.index(False) if False in wide else 0)
        if top > first:
            yield first, top, []
        yield top, last, []


def _gutters(block: Sequence[_Row], share: float = _SHARE) -> list[float]:
    """Where the columns of a block begin but for the first, empty where it has only one."""
    if len(block) < _ROWS:
        return []
    begins = [row.begins for row in block]
    found: list[float] = []
    for x in sorted({x for row in begins for x in row if x >= _NARROWEST}):
        near = [i for i, row in enumerate(begins) if any(x <= other <= x + _INDENT for other in row)]
        apart = x - (found[-1] if found else 0) >= _NARROWEST
        often = len(near) >= max(_ROWS, share * (near[-1] - near[0] + 1))
        if apart and often and not any(row.crosses(x) for row in block):
            found.append(x)
    return found if found and _is_prose(block, found) else []


def _kept(block: Sequence[_Row], known: Sequence[float]) -> list[float]:
    """The gutters of the page, where a block too short to show its own keeps to them."""
    shown = [sum(any(g <= x <= g + _INDENT for x in row.begins) for row in block) for g in known]
    if (
        not known
        or 2 * shown[0] < len(block)
        or not min(shown)
        or any(row.crosses(g) for row in block for g in known)
    ):
        return []
    return list(known)


def _is_prose(block: Sequence[_Row], gutters: Sequence[float]) -> bool:
    """Whether the columns are running text cut at their width, and not a table."""
    columns = list(zip(*(row.cut(gutters) for row in block), strict=True))
    cells = [
        [row.text[a:b].strip() for row, (a, b) in zip(block, column, strict=True) if row.text[a:b].strip()]
        for column in columns
    ]
    for column in cells[:-1]:
        widths = [width(fold(cell)) for cell in column]
        full = sum(wide >= max(widths) - _SLACK for wide in widths)
        if median(widths) < _NARROWEST or full < _SHARE * len(widths):
            return False
    printed = [cell for column in cells for cell in column]
    return sum(_MARK.search(cell) is not None for cell in printed) >= _PROSE * len(printed)


def _columns(
    block: Sequence[_Row], breaks: Sequence[int], gutters: Sequence[float]
) -> Iterator[tuple[Span, int]]:
    """What stands in each column, line by line, with the line breaks above."""
    cuts = [row.cut(gutters) for row in block]
    torn = False
    for column in range(len(gutters) + 1):
        above: int | None = None
        for i, row in enumerate(block):
            start, end = cuts[i][column]
            cell = row.text[start:end]
            if not cell.strip():
                continue
            if above is None:
                headed = any(count > 1 for count in breaks[i + 1 :])
                begins = (cell[0].isspace() or torn) and not headed
                count = breaks[0] if not column else 1 if begins else 2
            else:
                count = max(breaks[above + 1 : i + 1]) if above == i - 1 else 2
            above, torn = i, not is_closed(fold(cell.strip()))
            yield (row.start + start, row.start + end), count
