"""Lines that are one entry of a list, if they are one at all: each with those that a column wrapped it to."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from enum import Enum
from itertools import pairwise

from kg.pages.columns import INDENT, TOLERANCE, WIDEST, Column
from kg.pages.forms import is_balanced, is_closed, is_lead, is_paused
from kg.pages.lines import Line
from kg.pages.listwords import FIELD
from kg.pages.patterns import DATE_LINE, LIST_ITEM
from kg.pages.shapes import COMMAS, is_next, shape
from kg.records import record

_PART = re.compile("[,(、]|其中|[一二三四]期|设备|年|达产")
"""What goes on with an entry that its sum might end."""
_ALONE = re.compile("《[^《》]+》|【[^【】]+】|〔[^〔〕]+〕|“[^“”]+”(?:项目)?|[—-]+")
"""A line that is a name, a label, or a cell that says nothing."""
_OPENING = re.compile("[^一-鿿A-Za-z0-9,、。;:)”》】〕]")
"""A mark that entries open with: “, 《, ★."""
_CARD = 3
"""Lines with labels that make a card."""
_TORN = 2
_FULL = 1.0
"""By how much lines may fall short of a column that is only supposed."""
_SHORT = 6.0
"""By how much a line falls short of its column at least that was not wrapped, however ragged the column."""


class _Set(Enum):
    """How the lines of a chunk are set that go on with the one above."""

    FLUSH = "as others"
    HANGING = "flush, below a first line that is set in"
    OUT = "set in, below a first line that is not"


@record
class Block:
    """Lines of one entry: ``groups[chunk][start:end]``."""

    chunk: int
    start: int
    end: int
    text: str
    first: Line
    shape: str
    """See :func:`kg.pages.shapes.shape`."""

    @property
    def gap(self) -> bool:
        """Whether an empty line stands above it."""
        return self.first.gap


def blocks(
    number: int, chunk: Sequence[Line], column: Column, is_entry: Callable[[str], bool]
) -> Iterator[Block]:
    """The blocks of a chunk.

    Args:
        column: what it is wrapped to.
        is_entry: whether a text is an entry by what it tells.
    """
    style = _style(chunk, column.width)
    fields = [FIELD.match(line.text) is not None for line in chunk]
    card = sum(fields) >= _CARD and 2 * sum(fields) >= len(chunk)
    start, text = 0, ""
    for k, line in enumerate(chunk):
        begins = card and fields[k]
        if k and (begins or not _goes_on(chunk, start, k, text, (column, style), is_entry)):
            yield _block(number, start, k, text, chunk)
            start, text = k, ""
        text += line.text
    yield _block(number, start, len(chunk), text, chunk)


def _block(number: int, start: int, end: int, text: str, chunk: Sequence[Line]) -> Block:
    prose = "。" in text[:-1]
    return Block(number, start, end, text, chunk[start], "" if prose else shape(text, chunk[start].cells))


def _style(chunk: Sequence[Line], width: float) -> _Set:
    if width > WIDEST or len({line.indent > 0 for line in chunk}) < 2:
        return _Set.FLUSH
    torn = [
        last.width >= width - TOLERANCE
        for last, line in pairwise(chunk)
        if line.indent and not last.indent and not is_closed(last.text)
    ]
    full = sum(torn)
    return _Set.OUT if full >= _TORN and 2 * full > len(torn) else _Set.HANGING


def _goes_on(
    chunk: Sequence[Line],
    start: int,
    k: int,
    text: str,
    setting: tuple[Column, _Set],
    is_entry: Callable[[str], bool],
) -> bool:
    """Whether a block goes on with a line: its column was too narrow, or it stops in mid-field."""
    last, line, first = chunk[k - 1], chunk[k], chunk[start]
    column, style = setting
    if last.row or line.row or last.level or line.level or is_lead(line.text) or LIST_ITEM.match(line.text):
        return False
    if style is _Set.HANGING and line.indent:
        return False
    if (is_paused(text) and not text.endswith("—")) or not is_balanced(text):
        return True
    if _ALONE.fullmatch(line.text) or _ALONE.fullmatch(text) or DATE_LINE.match(line.text):
        return False
    if line.text[0] == text[0] and _OPENING.match(text):
        return False
    if k == start + 1 and is_next(last.text, line.text):
        return False
    if last.text.count(COMMAS) == line.text.count(COMMAS) > 1 and shape(line.text, 1) == COMMAS:
        return False  # a row below another, or below titles
    if is_entry(text) and is_entry(line.text) and not _PART.match(line.text):
        return False
    if style is _Set.OUT and line.indent and not first.indent:
        return not is_closed(text)
    if style is _Set.OUT and (not first.indent or (is_closed(text) and _is_torn(chunk[k : k + 2]))):
        return False
    if style is _Set.HANGING and not is_closed(text):
        return last.width >= column.width - _SHORT
    lost = INDENT if k == start + 1 and not (last.indent or column.supposed) else 0.0
    slack = _FULL if column.supposed else TOLERANCE
    return column.width <= WIDEST and last.width + lost >= column.width - slack


def _is_torn(lines: Sequence[Line]) -> bool:
    """Whether a line stops in mid-field and the one below it, set in, goes on with it."""
    return len(lines) > 1 and lines[1].indent > 0 and not is_closed(lines[0].text)
