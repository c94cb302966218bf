"""Stretches of a page that belong to one article for certain, and the headings between them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from kg.pages.bylines import leading_byline, trailing_byline
from kg.pages.forms import is_closed
from kg.pages.gaps import INDENT, begins_anew, is_dense, is_gapless, leaves_a_roll
from kg.pages.insets import credits_photo, past_insets
from kg.pages.patterns import (
    BRIEFS,
    DATE_LINE,
    EDITOR_NOTE,
    LIST_ITEM,
    MARKS,
    QUESTION,
    SIGNATURE,
    TURN_HERE,
    TURN_INLINE,
    TURN_TO,
)
from kg.pages.signed import below, heads_next, is_postscript
from kg.pages.units import Role, Unit

_INSETS = 8
_AROUND = 30
_DAY = re.compile(r"\d月\d{1,2}日|近日|日前")
_ASKED = re.compile("[采专]访|访谈|对话|提问|答问|问答|做客")
"""What a text says that introduces an interview: ``日前,齐望山接受本报记者专访。``."""
_SUBTITLE = re.compile(r"\([^()]+\)")
"""What a bracket alone says below a headline: ``(11月4日—11月10日)``."""


@dataclass(slots=True, eq=False)
class Segment:
    """Body units without a break between them."""

    units: list[Unit]
    turned: str = ""
    """``top`` after ``(上接本版头条)``, ``here`` after ``(上接本版)``, ``elsewhere`` after others."""
    notice: bool = False
    inset: bool = False
    """Whether it stands in the text of another."""

    @property
    def body(self) -> list[Unit]:
        return [unit for unit in self.units if unit.role is Role.BODY]

    @property
    def first(self) -> Unit | None:
        """Its first body unit."""
        return next((unit for unit in self.units if unit.role is Role.BODY), None)

    @property
    def text(self) -> str:
        return "\n".join(unit.text for unit in self.body)

    @property
    def begins(self) -> bool:
        """Whether an article surely begins with it: a dispatch line, or a byline in front."""
        return self.units[0].role is Role.BYLINE or bool(self.first and self.first.begins)

    @property
    def dated(self) -> bool:
        """Whether it starts the way articles start."""
        return self.begins or bool(self.first and self.first.dated)

    @property
    def open(self) -> bool:
        """Whether it stops in the middle of a sentence."""
        last = self.units[-1]
        return last.role is Role.BODY and not (last.closed or last.listed or self.signed)

    @property
    def signed(self) -> bool:
        return bool(SIGNATURE.match(self.units[-1].text))

    @property
    def credited(self) -> bool:
        """Whether it ends with a byline, as complete articles do."""
        last = self.units[-1]
        return last.role is Role.BYLINE or trailing_byline(last.raw) is not None

    @property
    def photo(self) -> bool:
        """Whether it is a picture's text."""
        if len(self.body) > 2:
            return False
        return any(unit.photo for unit in self.body) or credits_photo(self.units[-1])

    @property
    def note(self) -> bool:
        """Whether it is an editor's note, which introduces an article or a whole page."""
        return bool(self.first and EDITOR_NOTE.match(self.first.text))

    @property
    def loose(self) -> bool:
        """Whether it needs no headline: pictures, notices and editor's notes."""
        return self.notice or self.inset or self.photo or self.first is None or self.note


@dataclass(slots=True, eq=False)
class Layout:
    """Heading groups and the runs of segments around them: run 0, group 0, run 1, …"""

    groups: list[list[Unit]] = field(default_factory=list)
    runs: list[list[Segment]] = field(default_factory=lambda: [[]])
    dense: bool = False
    """Whether no empty lines tell which of two headings is of which text."""


def lay_out(units: Sequence[Unit]) -> Layout:
    """Cut a page at headings and at every sure break; furniture is left out."""
    layout = Layout(dense=is_dense(units))
    printed = [unit for unit in units if unit.role is not Role.FURNITURE]
    gapless = is_gapless(printed)
    last: Unit | None = None
    aside = 0
    for i, unit in enumerate(printed):
        if i < aside:
            continue  # what is printed below an inset goes on with what is above it
        after = below(printed, i)
        aside = i
        if layout.runs[-1] and not (unit.strand or layout.runs[-1][-1].credited):
            aside += past_insets(last, printed[i : i + _INSETS], printed[max(0, i - _AROUND) : i + _AROUND])
        if aside > i:
            layout.runs[-1].insert(-1, Segment(printed[i:aside], inset=True))
            continue
        if unit.role is Role.HEAD or (unit.role is Role.BYLINE and _heads(layout, last, unit, after)):
            _add_head(layout, unit, last)
        else:
            _add_body(layout, unit, last, after, gapless)
        last = unit
    return layout


def _heads(layout: Layout, last: Unit | None, unit: Unit, after: Unit | None) -> bool:
    """Whether a byline stands right below a heading, not at the top of a body set apart from it."""
    if unit.gap and after is not None and after.role is Role.BODY and not after.gap:
        return False
    return bool(layout.groups) and last is layout.groups[-1][-1] and not layout.runs[-1]


def _add_head(layout: Layout, unit: Unit, last: Unit | None) -> None:
    if layout.groups and last is layout.groups[-1][-1]:
        layout.groups[-1].append(unit)
    else:
        layout.groups.append([unit])
        layout.runs.append([])


def _add_body(layout: Layout, unit: Unit, last: Unit | None, after: Unit | None, gapless: bool) -> None:
    run = layout.runs[-1]
    own = _own(run, unit) if unit.strand else None
    if own is not None:
        own.units.append(unit)
    elif unit.role is Role.TURN or TURN_INLINE.match(unit.text):
        here = TURN_HERE.match(unit.text)
        run.append(Segment([unit], turned=("top" if here[1] else "here") if here else "elsewhere"))
    elif unit.role is Role.NOTICE:
        run.append(Segment([unit], notice=True))
    elif (
        not run
        or last is None
        or (
            not _is_brief(layout, unit)
            and _breaks(run[-1], last, unit, after, gapless and not _is_spaced(layout, after))
        )
    ):
        run.append(Segment([unit]))
    else:
        run[-1].units.append(unit)


def _is_spaced(layout: Layout, after: Unit | None) -> bool:
    """Whether an article alone is set with empty lines, from its headline on, on a page without them."""
    run = layout.runs[-1]
    if after is not None and after.role is Role.BODY and not after.gap:
        return False
    return bool(layout.groups) and len(run) == 1 and all(unit.gap for unit in run[0].units)


def _own(run: Sequence[Segment], unit: Unit) -> Segment | None:
    """The segment that an answer or a question goes on with: that of its interview, or what introduces it."""
    said = next((segment for segment in run if segment.units[-1].strand == unit.strand), None)
    if said is None and run and not any(u.strand for segment in run for u in segment.units):
        opened = [segment for segment in run if not segment.loose]
        said = opened[-1] if len(opened) == 1 and not _is_told(opened[-1]) else None
    return said


def _is_told(segment: Segment) -> bool:
    """Whether a segment is an article by itself, not what introduces an interview."""
    told = segment.first is not None and segment.first.begins and not _ASKED.search(segment.text)
    return told or segment.turned != "" or (segment.credited and any(is_closed(u.text) for u in segment.body))


def _is_brief(layout: Layout, unit: Unit) -> bool:
    """Whether a dated or signed paragraph stands in a column of briefs: ``…14家。(白音)`` below 简讯."""
    column = layout.groups and BRIEFS.match(layout.groups[-1][-1].text)
    if not column or unit.begins:
        return False
    signed = trailing_byline(unit.raw) is not None and not unit.gap
    return unit.text[0] in MARKS or ((unit.dated or signed) and not unit.photo)


def _breaks(segment: Segment, last: Unit, unit: Unit, after: Unit | None, gapless: bool) -> bool:
    """Whether another article's text starts with ``unit``."""
    if segment.notice:
        return unit.gap or unit.begins
    if last.role is Role.TURN or segment.first is None or _is_table(last, unit, after):
        return False
    if segment.first is last and not unit.begins and _SUBTITLE.fullmatch(last.text):
        return False
    if unit.role is Role.BYLINE:
        return after is not None and heads_next(last, unit, after)
    if unit.begins and segment.first:
        return True
    if len(unit.lines) == 1 and not unit.closed and after is not None and DATE_LINE.match(after.text):
        return False  # 中共清溪县委组织部, over the day of its notice
    if _is_caption(last, unit, after):
        return True
    return _ends(segment, last, unit) or _turns(segment, last, unit, gapless, _is_photo(unit, after))


def _is_photo(unit: Unit, after: Unit | None) -> bool:
    """Whether a paragraph is a picture's text, by itself or by whom the line right below it credits."""
    return unit.photo or (after is not None and not after.gap and credits_photo(after))


def _is_table(last: Unit, unit: Unit, after: Unit | None) -> bool:
    """Whether a table stands between the paragraphs, with its title: the text goes on behind it."""
    titled = unit.listed or unit.lines[0].row or (after is not None and after.lines[0].row)
    below = (last.listed or last.lines[0].row) and not (unit.dated and not last.listed)
    pictured = _is_photo(unit, after)
    apart = pictured or (unit.gap and leaves_a_roll(last, unit))
    return not unit.begins and (titled or (below and not apart))


def _is_caption(last: Unit, unit: Unit, after: Unit | None) -> bool:
    """Whether a picture's text is set out from the indented paragraphs that it follows without a gap."""
    credited = _is_photo(unit, after)
    set_out = not unit.lines[0].indent and last.lines[0].indent >= INDENT
    return credited and set_out and last.closed and unit.dated and not unit.gap


def _ends(segment: Segment, last: Unit, unit: Unit) -> bool:
    """Whether the segment was complete before ``unit``."""
    if last.role is Role.BYLINE:
        return segment.first is not None and not is_postscript(last, unit)
    if TURN_TO.search(last.text):
        return True
    if trailing_byline(last.raw):
        return not _is_next_item(last, unit)
    return unit.gap and segment.signed and not DATE_LINE.match(unit.text)


def _is_next_item(last: Unit, unit: Unit) -> bool:
    """Whether both are items of one column of briefs, each signed: ``▲10月31日,…。(白音)``."""
    if unit.text[0] in MARKS:
        return last.text[0] == unit.text[0]
    return bool(LIST_ITEM.match(last.text) and LIST_ITEM.match(unit.text))


def _turns(segment: Segment, last: Unit, unit: Unit, gapless: bool, photo: bool) -> bool:
    """Whether the column goes over to something else at an empty line."""
    if not unit.gap or last.inner or (segment.first is last and last.text.endswith(":")):
        return False  # to whom a letter turns
    if segment.note and last.closed:
        return True
    if unit.text[0] in MARKS and last.text[0] == unit.text[0] and not photo:
        return False
    if photo:
        return last.closed or unit.dated
    if QUESTION.match(unit.text) and not QUESTION.match(last.text):
        return last.closed
    if leaves_a_roll(last, unit) or _is_signed_apart(segment, last, unit):
        return True
    if not last.closed:
        return unit.dated or begins_anew(last, unit)
    interrupted = unit.index > last.index + 1  # by furniture or an inset, which stands apart by itself
    return gapless and not interrupted and not last.text.endswith(";")


def _is_signed_apart(segment: Segment, last: Unit, unit: Unit) -> bool:
    """Whether a paragraph has an author of its own below an article that named its own in front.

    It opens with its day, or has one in its first words: ``柳河村的工坊6月18日开张,…。(白露)``.
    """
    if not (segment.begins and last.closed) or unit.photo:
        return False
    signed = trailing_byline(unit.raw)
    if signed is None or unit.dated:
        return signed is not None
    first = leading_byline(segment.first.raw) if segment.first else None
    apart = first is not None and first.authors and not {*first.authors} & {*signed.authors}
    return bool(apart) and _DAY.search(unit.text, 0, _AROUND) is not None
