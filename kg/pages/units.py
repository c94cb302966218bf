"""What a page is made of: headings, paragraphs, bylines and furniture, in file order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from enum import StrEnum

from kg.pages.bylines import leading_byline, parse_authors, trailing_byline, whole_byline
from kg.pages.clean import fold
from kg.pages.contents import contents
from kg.pages.flow import paragraphs
from kg.pages.forms import is_bare, is_byline, is_closed
from kg.pages.lines import Line, letters, split_lines
from kg.pages.patterns import (
    BOX,
    CAPTION,
    DATE_LINE,
    DATED,
    LATIN,
    MARKS,
    MASTHEAD,
    MASTHEAD_TOP,
    NOTICE,
    PAGE_NUMBER,
    RUBRIC,
    SECTION,
    SIGNATURE,
    TURN,
    TURN_TO,
)
from kg.pages.web import LINK, POST_LINE, TOOLS, WEB_LINE
from kg.records import record
from kg.weekdays import LETTERS, OF_WEEK

_PICTURED = "上下左右图▲△▼▽←→↑↓"
"""What a caption begins with, where it doesn't end with 图."""
_SOURCED = re.compile("[ (](?:图片来源|图源) ?:")
"""Where a picture is from, behind what it shows: 推进会现场 图片来源:清溪发布."""
_SET_OFF = "【】〔〕[]│┃║|·• " + MARKS
"""What some papers set the masthead in: 【珠江商报 2023-11-28 A03 镇街】, ●编辑:石川."""
_TORN_SOURCE = re.compile("[一-鿿]{0,3}(?:报社?|[网台社端])$")
_REPORTED = re.compile("(?:摄影|图文)报道|摄影?")
_VALUE = re.compile(r"[一-鿿·]{2,4}$|[\d()—-]{7,20}$")
"""What the column parted from its label: ``…校对:`` over ``石川``, ``…电话:`` over ``0517-84610000``."""
_COUNTED = re.compile("[期版]")
"""What goes on with the number of an issue: ``总第1806`` over ``期``."""
_EXPLAINED = re.compile("名词|背景|编后")
"""What a box says of the report it stands in, with or without a heading of its own."""
_WHEN = re.compile("[【■●◆]?(?:时间|日期)[】 ]?:")
_LABEL = re.compile("[【■●◆]?[一-鿿 ]{2,8}[】 ]?:")
_ADVERTISEMENT = re.compile(r"[^一-鿿]*(?:公益)?广告[^一-鿿]*$")
_DIGIT = re.compile("\\d")
_WEEKDAY = re.compile(f"[【■●◆(]?{OF_WEEK}([{LETTERS}])[】)]?")


class Role(StrEnum):
    """What a unit does on the page."""

    HEAD = "head"
    BODY = "body"
    BYLINE = "byline"
    TURN = "turn"
    """``(上接第1版)``: what follows belongs to an article printed before."""
    NOTICE = "notice"
    FURNITURE = "furniture"


@record
class Unit:
    """One paragraph, heading, byline or piece of furniture."""

    index: int
    lines: tuple[Line, ...]
    text: str
    role: Role
    gap: bool
    level: int = 0
    raw: str = ""
    """The text with its layout spaces."""
    strand: int = 0
    """Which of the page's interviews or series it is of, from its first question or mark on; 0 of none."""
    inner: bool = False
    """Whether it is a subheading: of the text below it as well as of the text above."""

    @property
    def listed(self) -> bool:
        """Whether it is a row of a list, or heads some (see :mod:`kg.pages.rows`)."""
        return self.lines[0].listed

    @property
    def closed(self) -> bool:
        """Whether the text ends where a sentence ends."""
        if is_closed(self.text):
            return True
        return bool(DATE_LINE.match(self.text) or TURN_TO.search(self.text) or trailing_byline(self.raw))

    @property
    def begins(self) -> bool:
        """Whether an article surely begins here."""
        return leading_byline(self.raw) is not None

    @property
    def dated(self) -> bool:
        """Whether it begins the way lead sentences do."""
        return self.begins or (bool(DATED.match(self.text)) and not DATE_LINE.match(self.text))

    @property
    def photo(self) -> bool:
        """Whether it is the text of a picture."""
        tail = trailing_byline(self.raw)
        pictured = not self.strand and (self.text[:1] in _PICTURED or self.text.endswith("图"))
        if (pictured and CAPTION.search(self.text)) or _SOURCED.search(self.raw):
            return True
        return tail is not None and tail.photo


def read_units(text: str) -> list[Unit]:
    """The units of a page, by their own form; which of them are headings depends on the others."""
    units: list[Unit] = []
    lines = split_lines(text)
    listed = contents(lines)
    before, after = paragraphs(lines[: listed.start]), paragraphs(lines[listed.stop :])
    groups = [*before, *([line] for line in lines[listed.start : listed.stop]), *after]
    groups = _whole_credits(group for group in groups if not LINK.match(group[0].text))
    days = len({day[1] for group in groups if (day := _WEEKDAY.fullmatch(group[0].text))})
    for i, group in enumerate(groups):
        plain = "".join(line.text for line in group)
        raw = raw_text(text, group)
        last = units[-1] if units else None
        role = _role(plain, raw, group[0].level, top=last is None or last.role is Role.FURNITURE)
        masthead = last is None and role is Role.FURNITURE
        if group[0].listed and not (masthead or WEB_LINE.match(raw)):
            role = Role.BODY
        if group[0] in lines[listed.start : listed.stop] or (
            last and _is_of_furniture(last, group[0], plain)
        ):
            role = Role.FURNITURE
        if role is Role.BODY and last and _is_of_advertisement(last, group[0], plain):
            role = Role.NOTICE
        dated = last is not None and not group[0].gap and DATE_LINE.match(last.text) is not None
        if role is Role.FURNITURE and not dated and _is_row(plain, groups[i + 1 : i + 2], days):
            role, group = Role.BODY, [replace(line, listed=True) for line in group]
        if role is Role.FURNITURE and last and _goes_with(last, group[0], plain):
            role = Role.BODY
        level = 0 if group[0].listed else group[0].level
        gap = group[0].gap or (last is not None and last.gap and _is_over(last, plain))
        units.append(Unit(i, tuple(group), plain, role, gap, level, raw))
    return units


def _is_over(last: Unit, text: str) -> bool:
    """Whether a line names the column of the headline below it: ``【要闻】``, ``【回音】``, ``记者手记``."""
    if last.role is Role.FURNITURE:
        if POST_LINE.match(last.raw) or TOOLS.match(last.raw):
            return not is_closed(text)
        return RUBRIC.match(last.text.strip(_SET_OFF)) is not None
    titled = BOX.match(last.text) and not _EXPLAINED.search(last.text)
    return bool(titled) and text.count(",") <= 1 and not is_closed(text) and text[-1] not in ",:"


def _whole_credits(groups: Iterable[list[Line]]) -> list[list[Line]]:
    """The groups of lines, a credit that the column broke made whole: ``石川 白露`` over ``摄影报道``."""
    found: list[list[Line]] = []
    for group in groups:
        if found and _REPORTED.fullmatch(group[0].text) and not group[0].gap and len(found[-1]) == 1:
            found[-1] = [*found[-1], *group]
        else:
            found.append(list(group))
    return found


def _is_of_furniture(last: Unit, line: Line, text: str) -> bool:
    """Whether a line is furniture by the one above it: 【本期要目】, 来源:清溪日|报; 校对:|石川; a number."""
    if _is_page_number(last, text):
        return True
    if line.gap:
        return False
    marked = text[0] in MARKS and not is_byline(text)
    if last.role is Role.FURNITURE and (marked or (last.text[-1] == ":" and _VALUE.match(text))):
        return True
    if last.role is Role.FURNITURE and _COUNTED.match(text) and last.text[-1].isdigit():
        return True
    return bool(WEB_LINE.match(last.raw) and _TORN_SOURCE.match(text))


def _is_of_advertisement(last: Unit, line: Line, text: str) -> bool:
    """Whether a line is what the advertisement says that is announced above it: 公益广告 over 节约用水."""
    if last.role is not Role.NOTICE or line.gap or not is_bare(text):
        return False
    return _ADVERTISEMENT.match(last.text) is not None or NOTICE.match(last.text) is None


def _is_row(text: str, following: Sequence[Sequence[Line]], days: int) -> bool:
    """Whether what looks like furniture belongs to a piece: 时间:4月12日 over 主持:…, 周一 and 周三."""
    if _WEEKDAY.fullmatch(text):
        return days > 1
    if text.count("|") > 1 and ":" not in text and not (_DIGIT.search(text) or WEB_LINE.match(text)):
        return True  # 值班时间|带班领导|值班单位
    if not _WHEN.match(text) or not following or following[0][0].gap:
        return False
    below = following[0][0].text
    return _LABEL.match(below) is not None and WEB_LINE.match(below) is None


def _is_page_number(last: Unit, text: str) -> bool:
    """Whether a line is the number of the page that a sentence goes on over: ``…的原则, / 2 / 推进…``."""
    prose = last.role is Role.BODY and not last.closed and not is_bare(last.text)
    return prose and PAGE_NUMBER.match(text) is not None


def _goes_with(last: Unit, line: Line, text: str) -> bool:
    """Whether what looks like furniture ends the text above it: the day below the body that issued a paper,
    a notice's telephone number (公示时间6月1日至7日,联系电话5551234).
    """
    if last.role is not Role.BODY:
        return False
    if DATE_LINE.match(text) and (not line.gap or SIGNATURE.match(last.text)):
        return True
    return text.startswith("公示") and "公示" not in last.text and last.closed


def raw_text(page: str, lines: Sequence[Line]) -> str:
    """Folded text of lines with their spaces."""
    return "".join(
        [
            line.text if line.plain else fold("".join(page[i] for i in letters(page, line, raw=True)))
            for line in lines
        ]
    )


def _role(text: str, raw: str, level: int, *, top: bool) -> Role:
    if top and any(pattern.match(raw) for pattern in (MASTHEAD_TOP, SECTION, PAGE_NUMBER, LATIN)):
        return Role.FURNITURE
    if WEB_LINE.match(raw):
        return Role.BYLINE if parse_authors(raw) else Role.FURNITURE
    bare = raw.strip(_SET_OFF)
    if (
        DATE_LINE.match(text)
        or POST_LINE.match(raw)
        or MASTHEAD.match(text)
        or (bare != text and MASTHEAD.match(bare))
    ):
        return Role.FURNITURE
    if TURN.match(text):
        return Role.TURN
    if NOTICE.match(text) or (raw != text and NOTICE.match(raw)):
        return Role.NOTICE
    if whole_byline(raw):
        return Role.BYLINE
    return Role.HEAD if level else Role.BODY
