"""What a page is made of: headings, paragraphs, bylines and furniture, in file order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from kg.pages.bylines import leading_byline, trailing_byline, whole_byline
from kg.pages.clean import fold, kept, width
from kg.pages.lines import Line, is_bare, is_closed, is_paused, paragraphs, split_lines
from kg.pages.patterns import (
    CAPTION,
    DATED,
    DISPATCH,
    DISPATCH_LINE,
    DOCUMENT,
    LEAD_DATE,
    LIST_ITEM,
    MASTHEAD,
    NOTICE,
    POSTING,
    SIGNATURE,
    TURN,
    TURN_TO,
)

_PAIRS = ("“”", "‘’", "《》", "()")


class Role(StrEnum):
    """What a unit does on the page."""

    HEAD = "head"
    BODY = "body"
    BYLINE = "byline"
    TURN = "turn"
    """``(上接第1版)``: what follows belongs to an article printed before."""
    NOTICE = "notice"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True)
class Unit:
    """One paragraph, heading, byline or piece of furniture."""

    index: int
    lines: tuple[Line, ...]
    text: str
    role: Role
    gap: bool
    level: int = 0
    couplet: bool = False
    """Whether a heading has parts set apart by a space: ``晒出成色 比出斗志``."""

    @property
    def closed(self) -> bool:
        """Whether the text ends where a sentence ends."""
        return is_closed(self.text) or bool(trailing_byline(self.text) or TURN_TO.search(self.text))

    @property
    def begins(self) -> bool:
        """Whether an article surely begins here."""
        return leading_byline(self.text) is not None

    @property
    def dated(self) -> bool:
        """Whether it begins the way lead sentences do."""
        return self.begins or bool(DATED.match(self.text))

    @property
    def photo(self) -> bool:
        """Whether it is the text of a picture."""
        tail = trailing_byline(self.text)
        return bool(CAPTION.match(self.text)) or (tail is not None and tail.photo)


def read_units(text: str) -> list[Unit]:
    """The units of a page."""
    groups = list(paragraphs(split_lines(text)))
    units: list[Unit] = []
    for i, group in enumerate(groups):
        after = groups[i + 1] if i + 1 < len(groups) else None
        plain = "".join(line.text for line in group)
        couplet = len(group) == 1 and len(kept(text, group[0].start, group[0].end, titled=True)) > len(plain)
        unit = Unit(i, tuple(group), plain, Role.BODY, group[0].gap, group[0].level, couplet)
        units.append(replace(unit, role=_role(unit, units, after, text)))
    return units


def raw_text(page: str, lines: Sequence[Line]) -> tuple[str, list[int]]:
    """Folded text of lines with their spaces, and the page offset of each character."""
    offsets = [i for line in lines for i in kept(page, line.start, line.end, raw=True)]
    return fold("".join(page[i] for i in offsets)), offsets


def _role(unit: Unit, before: Sequence[Unit], after: Sequence[Line] | None, page: str) -> Role:
    raw, _ = raw_text(page, unit.lines)
    if any(pattern.match(unit.text) or pattern.match(raw) for pattern in MASTHEAD):
        return Role.FURNITURE
    if TURN.match(unit.text):
        return Role.TURN
    if NOTICE.match(unit.text):
        return Role.NOTICE
    if whole_byline(raw):
        return Role.BYLINE
    if unit.level or (_is_heading(unit, before, after) and not POSTING.match(raw)):
        return Role.HEAD
    return Role.BODY


def _is_heading(unit: Unit, before: Sequence[Unit], after: Sequence[Line] | None) -> bool:
    """Whether a line is set apart as a heading rather than cut by the column."""
    text = unit.text
    last = before[-1] if before else None
    if text.startswith("—") and last is not None and last.role is Role.HEAD:
        return True
    if len(unit.lines) > 1 or not 3 <= width(text) <= 50 or _reads_as_prose(text):
        return False
    attached = after is not None and not after[0].gap
    leads = after is not None and bool(DISPATCH_LINE.match(after[0].text) or after[0].level)
    if last is None or last.role is not Role.BODY or leads:
        return True
    if not unit.gap:
        return last.closed and not attached and not SIGNATURE.match(text)
    if last.text.endswith(":") or is_paused(last.text):
        return False
    if SIGNATURE.match(text) and not attached:
        return False
    listed = len(last.lines) == 1 and not last.gap and is_bare(last.text)
    return last.closed or attached or listed or bool(SIGNATURE.match(last.text) or DOCUMENT.search(text))


def _reads_as_prose(text: str) -> bool:
    if is_closed(text) and text[-1] not in "!?”":
        return True
    if any(mark in text for mark in "。;") or text.count(",") > 1 or text[-1:] in ":、,":
        return True
    if any(text.count(pair[0]) != text.count(pair[1]) for pair in _PAIRS):
        return True
    return bool(LIST_ITEM.match(text) or DISPATCH.match(text) or LEAD_DATE.match(text) or text[0] == "(")
