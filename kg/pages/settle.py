"""Which headings of a page begin an article, and which stand inside one.

A line set apart is a headline as a rule. It is proven one by what stands around it (a dispatch
line, a date, a byline), likely one where it opens a block of lines, and a subheading where the
text goes on with what was said above it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import takewhile
from statistics import median

from kg.pages.clean import width
from kg.pages.forms import is_alike, is_announced
from kg.pages.heading_groups import Group, heading_groups, is_lower, resumes
from kg.pages.overlap import Overlap
from kg.pages.patterns import (
    BRIEFS,
    CUT_SHORT,
    DOCUMENT,
    EDITOR_NOTE,
    LABEL,
    LIST_ITEM,
    MARKS,
    PAPER,
    PASSED,
    SENTENCE_LIKE,
    SIGNATURE,
    TURN_TO,
)
from kg.pages.signed import ends_signed, is_signed, opens_signed
from kg.pages.units import Role, Unit
from kg.pages.web import STAMPED

_OWN_NAME = re.compile(f"{BRIEFS.pattern}|{DOCUMENT.pattern}|{PAPER.pattern}")
"""What needs no mark to be a headline among others that have it."""
_SHORT = 14
_SHORTEST = 30
_NEAR = 40
_COLUMN = 2.6
_SERIES = 3
_NEXT = 4
_SECTION = re.compile(rf"([{MARKS}]) ?[一-鿿]{{2,8}}$")
"""The place that a part of a round-up is about: ``■ 经开区``, ``■ 镇上``."""
_LABELLED = re.compile("[一-鿿·]{2,12}(?<![县市区旗镇乡村])(——|:)[^。;:]{2,30}$")
"""A stop on the way and what it was: ``塔什干农机厂——压轴签约``; places alone are over news from there."""
_PART = re.compile("[一-鿿]{3,4} [一-鿿]{3}$")
"""How parts of a story are headed: ``链式集聚 强筋骨``, ``抓项目 强支撑``."""
_TORN = re.compile(
    r"(?:表示|指出|强调|介绍|要求|认为|说),|[的和与及在是将以对向把被从由并而或等至于]$|(?<![作有可行所因])为$"
)
"""What no headline says or ends with: ``入伍新兵们表示,入伍后将以部队为``."""
_FULL = 1.0
_CONTINUED = 0.3
_SURELY_CONTINUED = 0.6
"""Affinity of the text below a line with the text above it from which on they are one article."""


@dataclass
class _Page:
    """A page with its heading groups."""

    units: Sequence[Unit]
    groups: list[Group]
    overlap: Overlap
    column: float = field(init=False)
    """Width of its printed lines, 0 where each paragraph is one line."""

    def __post_init__(self) -> None:
        inner = [line.width for unit in self.units for line in unit.lines[:-1]]
        self.column = median(inner) if inner else 0.0

    @cached_property
    def marked_down(self) -> bool:
        """Whether headlines have the marks of Markdown."""
        return sum(any(u.lines[0].level for u in self.units[g.start : g.end]) for g in self.groups) > 1

    @cached_property
    def stamped(self) -> bool:
        """Whether headlines have the stamps of a website below them."""
        below = (STAMPED.search(u.raw) for g in self.groups for u in self.units[g.end : g.end + 1])
        return sum(map(bool, below)) > 1

    def opens(self, group: Group) -> bool:
        """Whether a heading is the first line of a block: an empty line above it, none below."""
        return self.units[group.start].gap and not self.units[min(group.end, len(self.units) - 1)].gap

    def units_above(self, i: int) -> bool:
        """Whether a text or a heading of another form stands above a heading and those like it."""
        mine = _part(self, self.groups[i])
        while i and (_part(self, self.groups[i - 1]) == mine or _is_bracketed(self, self.groups[i - 1])):
            i -= 1
        above = self.units[: self.groups[i].start]
        return any(unit.role in (Role.HEAD, Role.BODY) for unit in above)

    def below(self, group: Group) -> str:
        """The text up to the next heading or break."""
        return _run(self.units[group.end : group.end + _NEAR])

    def above(self, group: Group) -> str:
        return _run(self.units[max(0, group.start - _NEAR) : group.start][::-1])


def settle(units: Sequence[Unit]) -> list[Unit]:
    """The units with every heading that begins no article made body text.

    Doubt needs a page whose articles are recognisable otherwise; where none is signed or dated,
    every line set apart by empty lines stays a heading.
    """
    groups = heading_groups(units)
    page = _Page(units, groups, Overlap([unit.text for unit in units if unit.role is Role.BODY]))
    result = list(units)
    sure = page.marked_down or page.stamped or any(group.proven for group in groups)
    for i, group in enumerate(groups):
        if _is_subheading(page, i) if sure else _is_tight(page, i):
            for k in range(group.start, group.end):
                result[k] = replace(units[k], role=Role.BODY, inner=_is_plain(page, group))
    return result


def _is_tight(page: _Page, i: int) -> bool:
    """Whether a line stands between paragraphs of one document, as a speech or a report is."""
    group = page.groups[i]
    if not group.start or page.units[group.start].gap or _is_allowed(page, group):
        return False
    return not page.units[group.end].gap and _affinity(page, i, page.below(group)) > 0


def _is_allowed(page: _Page, group: Group) -> bool:
    """Whether a heading begins an article for other reasons than its neighbours' dates and names."""
    units, start, end = page.units, group.start, group.end
    heads = units[start:end]
    if any(unit.level or DOCUMENT.match(unit.text) or PAPER.match(unit.text) for unit in heads):
        return True
    if any(is_announced(unit.text) for unit in heads):
        return True
    if units[start].gap and end < len(units) and units[end].listed:
        return True
    if not any(unit.role is Role.BODY for unit in units[:start]):
        return True
    if end == len(units) or units[end].role is not Role.BODY:
        return True
    last = units[start - 1]
    if EDITOR_NOTE.match(units[end].text) or LIST_ITEM.match(units[end].text):
        return True
    return bool(TURN_TO.search(last.text) or SIGNATURE.match(last.text))


def _is_subheading(page: _Page, i: int) -> bool:
    """Whether a heading begins no article, on a page whose articles are recognisable."""
    group = page.groups[i]
    if _opens_text(page, group) or _is_in_series(page, i) or _is_plain(page, group):
        return True
    if is_lower(page.units, page.groups, i):
        return True
    if group.end == group.start + 1 and _is_torn(page, page.units[group.start]):
        return True
    return not (group.proven or _is_allowed(page, group) or _is_wanted(page, i)) and _is_inner(page, i)


def _is_wanted(page: _Page, i: int) -> bool:
    """Whether more reports stand above a heading than the one above them is for."""
    start = page.groups[i - 1].end if i else 0
    above = page.units[start : page.groups[i].start]
    return sum(unit.role is Role.BODY and unit.begins for unit in above) > (i > 0)


def _is_plain(page: _Page, group: Group) -> bool:
    """Whether a line without the mark or stamp of a heading stands among others with it: ``**抓项目**``."""
    heads = page.units[group.start : group.end]
    named = any(u.lines[0].level or u.level or _OWN_NAME.match(u.text) for u in heads)
    named = named or (not page.stamped and any(LABEL.match(u.text) for u in heads))
    told = (page.marked_down or page.stamped) and group.start > 0 and page.units[group.start - 1].closed
    below = page.units[group.end] if group.end < len(page.units) else None
    reported = below is not None and (below.role is Role.BYLINE or below.begins)
    return told and not (named or reported or is_signed(page.units[group.start - 1]))


def _opens_text(page: _Page, group: Group) -> bool:
    """Whether a line announces the text below it, as no headline does: ``以下项目已开工——``."""
    last = page.units[group.end - 1]
    below = page.units[group.end] if group.end < len(page.units) else None
    opens = bool(group.start) and last.text.endswith(("——", ":")) and not PASSED.match(last.text)
    return opens and below is not None and below.role is Role.BODY and not below.begins


def _is_in_series(page: _Page, i: int) -> bool:
    """Whether a line is one of the parts of a story: ``首尔:坐下来`` and ``东京:最后的钟声``."""
    series = [_part(page, group) for group in page.groups[max(0, i - _NEXT) : i + _NEXT + 1]]
    mine = _part(page, page.groups[i])
    if not mine or (mine != ":" and not page.units_above(i)):
        return False
    near = min(i, _NEXT)
    count = 1
    for step in (-1, 1):
        k = near + step
        while 0 <= k < len(series) and series[k] == mine:
            count, k = count + 1, k + step
    return count >= (_SERIES if mine == ":" else 2)


def _part(page: _Page, group: Group) -> str:
    """The mark at the label of a line that no dispatch or byline proves, empty where it has none."""
    below = page.units[group.end] if group.end < len(page.units) else None
    if below is None or below.begins or below.role is not Role.BODY:
        return ""
    if group.end > group.start + 1 or not group.start or is_signed(page.units[group.start - 1]):
        return ""
    head = page.units[group.start]
    if LABEL.match(head.text):
        return "" if ends_signed(page.units, group.end) else head.text[0]
    match = _LABELLED.match(head.text) or _SECTION.match(head.raw)
    return match[1] if match else ""


def _is_bracketed(page: _Page, group: Group) -> bool:
    """Whether a headline too long for a label stands in brackets as labels do."""
    heads = page.units[group.start : group.end]
    return len(heads) == 1 and (heads[0].text[0], heads[0].text[-1]) == ("【", "】")


def _is_inner(page: _Page, i: int) -> bool:
    """Whether a line is a subheading, or a line of text that the column cut off."""
    group = page.groups[i]
    head = page.units[group.start]
    if _is_cut_off(page, group) and not ends_signed(page.units, group.end):
        return True
    if width(head.text) > _SHORT or group.end > group.start + 1:
        return False
    if ends_signed(page.units, group.end) and opens_signed(page.units, group.start):
        return False
    if _is_parallel(page, i) or _is_unlike(page, group) or _PART.match(head.raw):
        return True
    opens = page.opens(group)
    text = page.below(group)
    if width(text) < _SHORTEST and not opens:
        return True
    return _affinity(page, i, text) >= (_SURELY_CONTINUED if opens else _CONTINUED)


def _affinity(page: _Page, i: int, text: str) -> float:
    """How much the text below a line has in common with the text above it, and with no other."""
    others = [page.below(other) for k, other in enumerate(page.groups[:_NEAR]) if k not in (i - 1, i)]
    usual = [page.overlap.affinity(text, other) for other in others if width(other) > _SHORTEST]
    return page.overlap.affinity(text, page.above(page.groups[i])) - max(usual, default=0.0)


def _is_unlike(page: _Page, group: Group) -> bool:
    """Whether a line stands otherwise than the sure headlines: set in, or apart from the text below."""
    proven = [other for other in page.groups if other.proven and other.start]
    if not proven:
        return False
    if page.units[group.start].lines[0].indent and not any(
        page.units[other.start].lines[0].indent for other in proven
    ):
        return True
    return not page.opens(group) and all(page.opens(other) for other in proven)


def _is_cut_off(page: _Page, group: Group) -> bool:
    """Whether a line says what running text says, and breaks off or fills the column."""
    return any(
        SENTENCE_LIKE.search(unit.text)
        and (_TORN.search(unit.text) or abs(unit.lines[0].width - page.column) <= _COLUMN)
        for unit in page.units[group.start : group.end]
    )


def _is_torn(page: _Page, head: Unit) -> bool:
    """Whether a paragraph's first line fills the column and goes on elsewhere: ``…由索朝霞主|持。``"""
    if not head.gap and CUT_SHORT.search(head.text):
        return True
    full = page.column and abs(head.lines[0].width - page.column) <= _FULL and head.lines[0].indent
    return bool(full) and not head.gap and any(resumes(unit) for unit in page.units)


def _is_parallel(page: _Page, i: int) -> bool:
    """Whether a short line is cut to the same pattern as the doubtful ones next to it."""
    lone = [group for group in page.groups if group.end == group.start + 1]
    k = lone.index(page.groups[i])
    around = [lone[j] for j in (k - 1, k + 1) if 0 <= j < len(lone)]
    raw = page.units[lone[k].start].raw
    return any(
        is_alike(raw, page.units[other.start].raw)
        for other in around
        if not other.proven and not _is_allowed(page, other)
    )


def _run(units: Sequence[Unit]) -> str:
    return "\n".join(unit.text for unit in takewhile(lambda unit: unit.role is Role.BODY, units))
