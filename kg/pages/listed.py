"""Lines over tables, over rolls of posts and over the parts of a list: which of them head no article."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from kg.pages.candidates import is_heading_like
from kg.pages.forms import is_closed
from kg.pages.listwords import LIST_NOTE
from kg.pages.patterns import DOCUMENT, MARKS
from kg.pages.units import Role, Unit

_ROWS = 4


def is_over_table(unit: Unit, last: Unit | None, after: Sequence[Unit]) -> bool:
    """Whether a line names the table below it, inside an article that goes on behind the table."""
    rows = list(takewhile(_is_row, after))
    behind = after[len(rows)] if rows and len(rows) < len(after) else None
    if behind is None or last is None or last.role is not Role.BODY or (unit.gap and not behind.gap):
        return False
    if LIST_NOTE.match(behind.text) or DOCUMENT.match(unit.text):
        return False
    return behind.role is Role.BODY and is_closed(behind.text) and not behind.dated


def _is_row(unit: Unit) -> bool:
    """Whether a unit is a row of a table, not a byline whose names are set apart: 记者  石川  白露."""
    return unit.listed or (unit.lines[0].row and unit.role is Role.BODY)


def is_over_roll(unit: Unit, last: Unit | None, after: Sequence[Unit]) -> bool:
    """Whether a line heads a roll of posts that interrupts a torn sentence."""
    if not unit.gap or last is None or last.role is not Role.BODY or last.closed:
        return False
    rows = sum(":" in below.text and len(below.lines) == 1 for below in after[:_ROWS])
    return rows >= _ROWS - 1 and ":" not in unit.text and is_heading_like(unit)


def parts_a_list(last: Unit | None, after: Sequence[Unit]) -> bool:
    """Whether a line stands over a part of the list that the text before it opens: ``…的项目一并亮相——``."""
    opened = last is not None and last.role is Role.BODY and last.text.endswith(("——", ":"))
    return opened and bool(after) and after[0].text[0] in MARKS
