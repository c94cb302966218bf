"""Posts of websites and messengers' accounts: headlines by the stamps below them or the numbers over them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise, zip_longest

from kg.pages.candidates import LONGEST, is_heading_like
from kg.pages.forms import is_closed
from kg.pages.patterns import BULLETS, MARKS
from kg.pages.units import Role, Unit
from kg.pages.web import COUNTS, MORE, STAMPED

_NUMBERED = 3
_MORE = re.compile(f"{MORE.pattern}|{COUNTS}")
_NUMBER = re.compile(r"\d{1,2}|[头次三四五六七八九]条")
_LINKED = re.compile(rf"[{BULLETS}•].{{4,40}}\[20\d\d-\d\d-\d\d\]")
_COUNTED = "头次三四五六七八九"


def with_posts(units: Sequence[Unit]) -> list[Unit]:
    """The units of a page with what the furniture of posts tells.

    A line over ``发布时间:2023-11-08 来源:…`` is a headline; so is one below a number that stands alone,
    where several count the posts of a digest: 01, 02, 03 or 头条, 次条, 三条. The numbers are furniture, and
    so are links to other posts, what readers write, and the account where its name stands again.
    """
    return _without_links(_stamped(_counted(units)))


def _counted(units: Sequence[Unit]) -> list[Unit]:
    found = list(units)
    alone = [i for i, unit in enumerate(units) if unit.gap and _NUMBER.fullmatch(unit.text)]
    if len(alone) < _NUMBERED or [_number(units[i].text) for i in alone] != [*range(1, len(alone) + 1)]:
        return found
    for i in alone:
        found[i] = replace(units[i], role=Role.FURNITURE)
        if i + 1 < len(units) and _is_title(units[i + 1]):
            found[i + 1] = replace(units[i + 1], role=Role.HEAD, level=1, gap=True)
    return found


def _number(text: str) -> int:
    return int(text) if text.isdigit() else 1 + _COUNTED.index(text[0])


def _stamped(units: Sequence[Unit]) -> list[Unit]:
    found = list(units)
    for i, (unit, below) in enumerate(pairwise(units)):
        stamped = below.role in (Role.FURNITURE, Role.BYLINE) and STAMPED.search(below.raw)
        asked = is_closed(unit.text) and "," in unit.text  # what a reader asks
        if stamped and not below.gap and _is_title(unit) and not asked:
            found[i] = replace(unit, role=Role.HEAD, level=1)
    return found


def _without_links(units: Sequence[Unit]) -> list[Unit]:
    found: list[Unit] = []
    account = units[0].text if units and units[0].role is Role.FURNITURE else ""
    linked = False
    for unit, below in zip_longest(units, units[1:]):
        heads = unit.role is Role.HEAD or (below is not None and (below.begins or below.role is Role.BYLINE))
        goes_on = linked and not (unit.gap or heads) and len(unit.text) <= LONGEST
        linked = goes_on or _MORE.fullmatch(unit.text) is not None
        extra = linked or unit.text == account or _LINKED.fullmatch(unit.text)
        found.append(replace(unit, role=Role.FURNITURE) if extra else unit)
    return found


def _is_title(unit: Unit) -> bool:
    """Whether a line has the form of a headline, with a mark in front or without."""
    text = unit.text.lstrip(f"{MARKS} ")
    return unit.role is Role.BODY and bool(text) and is_heading_like(replace(unit, text=text))
