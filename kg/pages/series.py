"""Paragraphs and lines with one mark in front, below each other: items or parts of one article.

    ■柳河镇
    上半年,全镇新签项目12个。

    ■云岭镇
    上半年,全镇游客63万人次。

Only where each has a report of its own below it are such lines headlines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from kg.pages.bylines import is_name_line
from kg.pages.candidates import is_heading_like, is_headline_apart
from kg.pages.clean import width
from kg.pages.insets import is_pictured
from kg.pages.names import is_sure_name
from kg.pages.patterns import BARS, MARKS
from kg.pages.signed import is_signed, signs_below
from kg.pages.units import Role, Unit

_PICTURED = re.compile("[图摄]|[左右上下]起")
"""What the words of a picture say, but items with the same mark don't: ▲图为…, ▲左起:…."""
_PLACE = re.compile("(?:[县市区旗州盟镇乡村园港]|街道|苏木|社区)$")
_SECTIONS = 3
_NEAR = 5
"""Lines that a website prints below a headline at most."""
_SHORT = 7.0
"""Width of a headline at least where but the days below tell it from the name of a part."""


def series(units: Sequence[Unit], *, dense: bool) -> Iterator[tuple[int, ...]]:
    """The series of a page, each by its marked units: two or more of one mark, no other article between."""
    by_mark: dict[str, list[int]] = {}
    for i, unit in enumerate(units):
        if unit.text[0] not in MARKS or unit.role not in (Role.BODY, Role.HEAD):
            continue
        if not (unit.level or unit.listed or _names_author(units, i)):
            by_mark.setdefault(unit.text[0], []).append(i)
    for mark, marked in by_mark.items():
        signed = [i for i in marked if _is_headed_name(units, i)]
        if len(signed) > 1:
            marked = [i for i in marked if i not in signed]
        if mark in "▲▼△▽" and any(_PICTURED.search(units[i].text) for i in marked):
            continue
        run: list[int] = []
        for i, k in pairwise([*marked, len(units)]):
            run.append(i)
            if k == len(units) or _parts(units[i:k], dense):
                if len(run) > 1:
                    yield tuple(run)
                run = []


def titles(units: Sequence[Unit]) -> tuple[int, ...]:
    """The lines with one mark that are headlines because the page has none above them: ``●柳河大桥合龙``."""
    told = (i for i, u in enumerate(units) if not (u.role is Role.FURNITURE or is_pictured(units, i)))
    first = next(told, len(units))
    mark = units[first].text[0] if first < len(units) else ""
    if mark not in MARKS + BARS:
        return ()
    found = [i for i in range(first, len(units)) if units[i].text[0] == mark and not units[i].listed]
    alone = len(found) > 1 and all(_is_over_prose(units, i) for i in found)
    sections = len(found) >= _SECTIONS and all(_is_section(units, i) for i in found)
    return tuple(found) if alone or sections else ()


def _is_section(units: Sequence[Unit], i: int) -> bool:
    """Whether a line names a section of a bulletin right over what stands in it: ``◎项目动态``.

    What names places or people are parts of one article, whose headline may be the page's own.
    """
    unit, below = units[i], units[i + 1] if i + 1 < len(units) else None
    told = below is not None and not below.gap and below.role is not Role.FURNITURE
    named = _PLACE.search(unit.text) or all(map(is_sure_name, unit.raw.strip(f"{MARKS}{BARS} ").split()))
    return told and unit.gap and is_title(unit) and not named


def _is_over_prose(units: Sequence[Unit], i: int) -> bool:
    """Whether a line has the form of a headline, and a text or who wrote it stands below."""
    below = next((unit for unit in units[i + 1 : i + _NEAR] if unit.role is not Role.FURNITURE), None)
    if below is None or below.listed or not is_title(units[i]) or width(units[i].text) <= _SHORT:
        return False
    return below.role is Role.BYLINE or (below.role is Role.BODY and "。" in below.text)


def _names_author(units: Sequence[Unit], i: int) -> bool:
    """Whether a mark stands in front of who wrote what the line above heads, or what is below: ``□石川``."""
    if i + 1 < len(units) and signs_below(units[i], units[i + 1]):
        return True
    return not units[i].gap and _is_headed_name(units, i)


def _is_headed_name(units: Sequence[Unit], i: int) -> bool:
    """Whether a marked line names somebody, and a line like a headline stands over it.

    With an empty line between, the name may be the first of a series (``◆石川`` below ``身边的榜样``).
    """
    return i > 0 and is_heading_like(units[i - 1]) and is_name_line(units[i].raw)


def are_headlines(units: Sequence[Unit], marked: Sequence[int]) -> bool:
    """Whether each line of a series is over a report that is complete by itself: dispatched or signed."""
    if not all(is_title(units[i]) for i in marked):
        return False
    ends = [*marked[1:], next((k for k in range(marked[-1] + 2, len(units)) if units[k].gap), len(units))]
    told = sum(_is_report(units, i, k) for i, k in zip(marked, ends, strict=True))
    return 2 * told > len(marked)


def is_title(unit: Unit) -> bool:
    """Whether what stands behind a mark has the form of a headline."""
    if len(unit.lines) > 1 or unit.closed:
        return False
    return is_heading_like(replace(unit, text=unit.text.lstrip(f"{MARKS} ")))


def _parts(units: Sequence[Unit], dense: bool) -> bool:
    """Whether another article begins between two marks: it has a headline without one, or its byline."""
    for n, (last, unit) in enumerate(pairwise(units)):
        if unit.role in (Role.NOTICE, Role.TURN) or unit.level:
            return True
        if n and (unit.begins or (unit.role is Role.BYLINE and n + 2 < len(units))):
            return True
        if is_headline_apart(last, unit, dense=dense and n > 0):
            return True
    return False


def _is_report(units: Sequence[Unit], i: int, k: int) -> bool:
    """Whether the text below a marked line is an article by itself."""
    below = units[i + 1 : k]
    if not below:
        return False
    if below[0].begins or below[0].role is Role.BYLINE or is_signed(below[-1]):
        return True
    return below[0].dated and width(units[i].text) > _SHORT
