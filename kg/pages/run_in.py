"""Headlines that stand in the first line of their text.

Bulletins number them (``二、江孜县召开联席会。6月23日,…``); columns of short reports set them off by a wide
space (``铝箔项目投产　日前,…(白露)``) or by brackets (``【铝箔项目正式投产】日前,…(白露)``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from kg.pages.bylines import trailing_byline
from kg.pages.clean import fold, kept_text
from kg.pages.forms import is_balanced
from kg.pages.lines import Line
from kg.pages.patterns import DATED, MARKS, NUMBERED, ROLE
from kg.pages.units import Role, Unit, raw_text
from kg.records import record

_NUMBERED = 3
_REPORTS = 2
"""Fewer may be the wide spaces of one article."""
_TITLE = 36
_SPACED = re.compile(
    rf"[{MARKS}]?[ \u3000]*(?:(?P<label>【[^【】]{{2,12}}】)[ \u3000]*)?"
    r"(?P<head>[^\s。，,；;：:、（）()【】]{5,24})(?:\u3000| [ \u3000])[ \u3000]*(?=\S)"
)
_BRACKETED = re.compile(rf"[{MARKS}]?[ \u3000]*【(?P<head>[^\s。；;：:【】]{{7,24}})】(?=\S)")
_FULL_STOP = re.compile("(?P<head>[^。]*。)(?=.)")
_NO_NEWS = re.compile(r"(?:[讯电]|消息)$|^[\d.%]+|\d日$|^.{1,6}(?:[县市区旗州盟镇乡村园]|街道)$")
"""How a dispatch line ends, cells of a table, and where an item is from."""
_FOLLOWS = re.compile("记者从|截至|今年|去年|上半年|[一二三四]季度")


@record
class _Cut:
    """Page offsets of a headline in its line, of the label in front of it, and where its text begins."""

    head: tuple[int, int]
    body: int
    label: tuple[int, int] | None = None


def with_run_in(page: str, units: Sequence[Unit]) -> list[Unit]:
    """The units of a page, each headline in the first line of a report made a heading of its own."""
    cuts = _numbered(page, units) or _told(page, units, _SPACED) or _told(page, units, _BRACKETED)
    if not cuts:
        return list(units)
    found = [part for unit in units for part in _parts(page, unit, cuts)]
    return [replace(unit, index=i) for i, unit in enumerate(found)]


def _numbered(page: str, units: Sequence[Unit]) -> dict[int, _Cut]:
    """The headlines of a bulletin whose reports are numbered: only where nothing else stands at the head."""
    printed = [unit for unit in units if unit.role is not Role.FURNITURE]
    numbered = [unit for unit in printed if unit.gap and NUMBERED.match(unit.text)]
    above = printed[: printed.index(numbered[0])] if numbered else []
    if len(numbered) < _NUMBERED or any(len(unit.text) > _TITLE or unit.closed for unit in above):
        return {}
    return {unit.index: cut for unit in numbered if (cut := _cut(page, unit, _FULL_STOP))}


def _told(page: str, units: Sequence[Unit], form: re.Pattern[str]) -> dict[int, _Cut]:
    """The headlines of short reports, each of which begins as reports do or is signed."""
    cuts = {
        unit.index: cut
        for unit in units
        if unit.role is Role.BODY and not unit.listed and (cut := _cut(page, unit, form))
        if _is_report(page, unit, cut)
    }
    return cuts if len(cuts) >= _REPORTS else {}


def _cut(page: str, unit: Unit, form: re.Pattern[str]) -> _Cut | None:
    first = unit.lines[0]
    match = form.match(page, first.start, first.end)
    if match is None:
        return None
    label = match.span("label") if "label" in form.groupindex and match["label"] else None
    return _Cut(match.span("head"), match.end(), label)


def _is_report(page: str, unit: Unit, cut: _Cut) -> bool:
    head = fold(page[slice(*cut.head)])
    if ROLE.search(head) or _NO_NEWS.search(head) or not is_balanced(head) or not unit.closed:
        return False
    text = fold(page[cut.body : unit.lines[0].end])
    return bool(DATED.match(text) or _FOLLOWS.match(text)) or trailing_byline(unit.raw) is not None


def _parts(page: str, unit: Unit, cuts: Mapping[int, _Cut]) -> Iterator[Unit]:
    """A unit, or its label, its headline and its text."""
    cut = cuts.get(unit.index)
    if cut is None:
        yield unit
        return
    first = unit.lines[0]
    gap = unit.gap
    for level, span in ((0, cut.label), (1, cut.head)):
        if span is not None:
            head = replace(unit, role=Role.HEAD, level=level, gap=gap)
            yield _with(page, head, [_part(page, first, *span)])
            gap = False
    text = replace(_part(page, first, cut.body, first.end), gap=False, indent=0)
    yield _with(page, replace(unit, gap=False), [text, *unit.lines[1:]])


def _part(page: str, line: Line, start: int, end: int) -> Line:
    return replace(line, start=start, end=end, text=fold(kept_text(page, start, end)))


def _with(page: str, unit: Unit, lines: Sequence[Line]) -> Unit:
    """A unit with other lines in it."""
    text = "".join(line.text for line in lines)
    return replace(unit, lines=tuple(lines), text=text, raw=raw_text(page, lines))
