"""Where the text of an article says who wrote it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from kg.pages.bylines import leading_byline, trailing_byline
from kg.pages.patterns import ROLE
from kg.pages.units import Role, Unit

_DISPATCH = 12
"""Letters within which a dispatch line names the reporter: 本报讯(记者 白露)."""
_BRACKETED = re.compile(r"[(][^()]{2,12}[)]")
_LINES = 5
"""Most lines that a byline is looked for in, and what is below it: 记者 石川 / 通讯员 白露."""


def below(units: Sequence[Unit], i: int) -> Unit | None:
    """What stands below a unit; below a line of authors, what stands below all of them."""
    signed = units[i].role is Role.BYLINE
    under = (u for u in units[i + 1 : i + _LINES] if u.gap or not (signed and u.role is Role.BYLINE))
    return next(under, None)


def heads_next(last: Unit, byline: Unit, after: Unit) -> bool:
    """Whether a byline is of the text below it, not of the one above: a dispatch line or a gap tells.

    A name in brackets is of the text above, where the one below begins with authors of its own.
    """
    if after.begins and last.closed and _BRACKETED.fullmatch(byline.text) and not byline.gap:
        dispatch = leading_byline(after.raw)
        if dispatch is not None and dispatch.authors:
            return False
    if after.begins:
        return not after.gap or byline.gap or not last.closed
    return after.dated and byline.gap and not after.gap


def is_signed(unit: Unit) -> bool:
    """Whether a byline stands in a unit or at its end."""
    return unit.role is Role.BYLINE or trailing_byline(unit.raw) is not None


def opens_signed(units: Sequence[Unit], end: int) -> bool:
    """Whether the article above has said who wrote it: what has a byline below is another one then."""
    above = takewhile(lambda unit: unit.role is not Role.HEAD, reversed(units[:end]))
    return any(unit.role is Role.BYLINE or ROLE.search(unit.text, 0, _DISPATCH) for unit in above)


def ends_signed(units: Sequence[Unit], start: int) -> bool:
    """Whether the text from ``start`` to the next heading ends with a byline of its own."""
    for i in range(start, len(units)):
        unit = units[i]
        after = units[i + 1] if i + 1 < len(units) else None
        last = unit.role is Role.BYLINE and (after is None or after.role is Role.HEAD)
        if unit.role is Role.HEAD or (unit.begins and not last):
            return False
        if unit.role is Role.BYLINE:
            return after is None or not after.begins
        if trailing_byline(unit.raw):
            return True
    return False
