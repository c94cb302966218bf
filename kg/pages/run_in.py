"""Headlines that stand in the first line of their text.

Bulletins number them (``二、江孜县召开联席会。6月23日,…``, or in a line of their own); columns of short
reports set them off by a wide space (``铝箔项目投产　日前,…``), by brackets or by bold letters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from kg.pages.bylines import trailing_byline
from kg.pages.clean import fold, kept_text
from kg.pages.forms import is_balanced
from kg.pages.insets import is_pictured
from kg.pages.lines import Line
from kg.pages.patterns import DATED, MARKS, NUMBERED, NUMBERED_LINE, ROLE
from kg.pages.units import Role, Unit, raw_text
from kg.records import record

_NUMBERED = 3
_REPORTS = 2
"""Fewer may be the wide spaces of one article."""
_TITLE = 36
_BULLETIN = re.compile("(?:简报|快报|动态|专报)$")
"""What a bulletin calls itself: 拔山简报."""
_SPACED = re.compile(
    rf"[{MARKS}]?[ \u3000]*(?:(?P<label>【[^【】]{{2,12}}】)[ \u3000]*)?"
    r"(?P<head>[^\s。，,；;：:、（）()【】]{5,24})(?:\u3000| [ \u3000])[ \u3000]*(?=\S)"
)
_BRACKETED = re.compile(rf"[{MARKS}]?[ \u3000]*【(?P<head>[^\s。；;【】]{{7,24}})】(?=\S)")
_BOLD = re.compile(r"\*\*(?P<head>[^*]{4,24})\*\*[ \u3000]*(?=\S)")
_FULL_STOP = re.compile("(?P<head>[^。]*。)(?=.)")
_NO_NEWS = re.compile(
    r"(?:[讯电]|消息)$|\d日$|^.{1,6}(?:[县市区旗州盟镇乡村园]|街道)$"
    r"|^\d[\d.%年月日—-]*(?:[一-鿿]{0,2}|[上下]半年|[一二三四]季度)$"
)
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
    units = _listed(units)
    cuts = _numbered(page, units) or (_told(page, units, _BOLD) if "**" in page else {})
    cuts = cuts or _told(page, units, _SPACED) or (_told(page, units, _BRACKETED) if "】" in page else {})
    if not cuts:
        return list(units)
    found = [part for unit in units for part in _parts(page, unit, cuts)]
    return [replace(unit, index=i) for i, unit in enumerate(found)]


def _listed(units: Sequence[Unit]) -> list[Unit]:
    """A bulletin whose reports have numbered headlines in lines of their own.

    ``二、县领导到镇检查防汛``: sections of one long document look the same, but it calls itself no
    bulletin, no contents names them, and their texts begin with no day.
    """
    numbered = [u for u in units if u.gap and len(u.lines) == 1 and NUMBERED_LINE.match(u.text)]
    printed = [u for i, u in enumerate(units) if not (u.role is Role.FURNITURE or is_pictured(units, i))]
    above = printed[: printed.index(numbered[0])] if numbered and numbered[0] in printed else []
    if len(numbered) < _NUMBERED or any(len(unit.text) > _TITLE or unit.closed for unit in above):
        return list(units)
    below = [units[i + 1] for i in (unit.index for unit in numbered) if i + 1 < len(units)]
    contents = [unit for unit in above if any(other.text.endswith(unit.text) for other in numbered)]
    attached = all(not unit.gap and unit.role is Role.BODY for unit in below)
    called = any(_BULLETIN.search(unit.text) for unit in units[: numbered[0].index])
    listed = len(contents) >= _NUMBERED or 2 * sum(unit.dated for unit in below) >= len(below)
    if not (called or not above or (attached and listed)):
        return list(units)
    heads = {unit.index for unit in numbered}
    extra = {unit.index for unit in contents}
    return [_as_listed(unit, heads, extra) for unit in units]


def _as_listed(unit: Unit, heads: set[int], extra: set[int]) -> Unit:
    if unit.index in heads:
        return replace(unit, role=Role.HEAD, level=1)
    return replace(unit, role=Role.FURNITURE) if unit.index in extra else unit


def _numbered(page: str, units: Sequence[Unit]) -> dict[int, _Cut]:
    """The headlines of a bulletin whose reports are numbered: only where nothing else stands at the head."""
    printed = [unit for unit in units if unit.role is not Role.FURNITURE]
    numbered = [unit for unit in printed if unit.gap and NUMBERED.match(unit.text)]
    above = printed[: printed.index(numbered[0])] if numbered else []
    if len(numbered) < _NUMBERED or any(len(unit.text) > _TITLE or unit.closed for unit in above):
        return {}
    return {unit.index: cut for unit in numbered if (cut := _cut(page, unit, _FULL_STOP))}


def _told(page: str, units: Sequence[Unit], form: re.Pattern[str]) -> dict[int, _Cut]:
    """The headlines of short reports, most of which begin as reports do or are signed."""
    printed = [unit for unit in units if unit.role is Role.BODY and not unit.listed]
    found = [(unit, cut) for unit in printed if (cut := _cut(page, unit, form)) and _is_news(page, unit, cut)]
    sure = sum(_is_report(page, unit, cut) for unit, cut in found)
    return {unit.index: cut for unit, cut in found} if sure >= _REPORTS and 2 * sure >= len(found) else {}


def _cut(page: str, unit: Unit, form: re.Pattern[str]) -> _Cut | None:
    first = unit.lines[0]
    match = form.match(page, first.start, first.end)
    if match is None:
        return None
    label = match.span("label") if "label" in form.groupindex and match["label"] else None
    return _Cut(match.span("head"), match.end(), label)


def _is_news(page: str, unit: Unit, cut: _Cut) -> bool:
    """Whether a paragraph is whole, and what stands in front of its text may be a headline."""
    head = fold(page[slice(*cut.head)])
    return unit.closed and is_balanced(head) and not (ROLE.search(head) or _NO_NEWS.search(head))


def _is_report(page: str, unit: Unit, cut: _Cut) -> bool:
    """Whether a paragraph is a report by itself: in bold letters, dated or signed."""
    if page.startswith("**", cut.head[1]):
        return True
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
