"""Which lines have the form of a headline, whatever stands around them."""

from __future__ import annotations

import re

from kg.pages.clean import width
from kg.pages.forms import is_balanced, is_closed, is_paused
from kg.pages.listwords import LIST_NOTE
from kg.pages.patterns import (
    ADDRESS,
    BOX,
    BRIEFS,
    CONTACT,
    DATE_LINE,
    DISPATCH,
    GUEST,
    ITEM_FIELD,
    LABEL,
    LEAD_DATE,
    LIST_ITEM,
    MARKS,
    PAPER,
    PASSED,
    POSTING,
    QUESTION,
    TURN_TO,
)
from kg.pages.units import Unit

_NO_HEADLINES = (
    *(ADDRESS, BOX, QUESTION, GUEST, DATE_LINE, CONTACT),
    *(ITEM_FIELD, TURN_TO, LIST_ITEM, LIST_NOTE, DISPATCH, LEAD_DATE),
)
_NO_HEADLINE = re.compile("|".join(f"(?:{line.pattern})" for line in _NO_HEADLINES))
"""How lines begin that are set apart and head nothing."""
LONGEST = 50
"""Width of a headline at most."""
_HALF = 16


def is_heading_like(unit: Unit) -> bool:
    """Whether a unit has the form of a heading: one short line that is no sentence."""
    text = unit.text
    if unit.listed or "。" in text or ";" in text:
        return False
    if len(unit.lines) == 1 and (
        BRIEFS.match(text)
        or (LABEL.match(text) and not BOX.match(text))
        or PAPER.match(text)
        or (unit.gap and PASSED.match(text))
    ):
        return True
    if text.count(",") > 2 or text.count(":") > 1 or text[-1:] in ":、,":
        return False
    if is_closed(text) and text[-1] not in "!?”":
        return False
    if (
        len(unit.lines) > (2 if _is_broken(unit) else 1)
        or not (2 if unit.gap else 3) <= width(text) <= LONGEST
        or POSTING.match(unit.raw)
    ):
        return False
    return not (text[0] == "(" or _NO_HEADLINE.match(text) or unit.photo) and is_balanced(text)


def is_headline_apart(last: Unit, unit: Unit, *, dense: bool) -> bool:
    """Whether a line without a mark stands apart as headlines do: below an empty line or, on a page
    that has none (``dense``), below a text that has ended.
    """
    apart = unit.gap or (dense and last.closed)
    return apart and unit.text[0] not in MARKS and is_heading_like(unit)


def _is_broken(unit: Unit) -> bool:
    """Whether two short lines are a headline that the column broke behind a comma or before one."""
    first, last = unit.lines[0], unit.lines[-1]
    return (
        unit.gap and max(first.width, last.width) <= _HALF and (is_paused(first.text) or last.text[0] == ",")
    )
