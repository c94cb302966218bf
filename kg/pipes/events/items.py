"""An agenda or a review of a week cut into its items, each with the day that governs it.

``4日 市委书记石川主持…\\n同日 市长白露会见…``: what one item tells is nothing of the next one's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from kg.pipes.dates.agenda import Head, heads
from kg.pipes.events.doings import ATTEND
from kg.pipes.events.frame import BULLETED, Frame, Mark, clause_stop, within
from kg.pipes.events.patterns import TOUR
from kg.pipes.events.words import VISITORS
from kg.types import Stretch

_PLANNED = re.compile("预告|下周|日程安排|活动安排|行程安排|议程|赛程|排期")
"""What stands above days that are to come."""
_JOURNEY = re.compile(f"{VISITORS}|(?:之|[日天])行|日[记谈]|纪行|行[记纪]|归来")
"""What a journey is headed by, of whose days each goes on with what the one before told."""
_NUMBERED = re.compile(rf"[{BULLETED}①-⑳]|\d{{1,2}}[.、](?!\d)|[上下中]午|晚上?|全天|\d{{1,2}}:\d\d")
_THERE = re.compile(
    "(?:等|一同|分别|共同|先后|一起|应邀)*(?:出席|参加|列席|主持|陪同|致辞|讲话|发言|点评|率队|带队"
    "|作[^,。;]{0,8}(?:讲话|报告|部署|发言|点评|推介))(?:了|并|、|和|本次|会议|会见|活动|仪式|主持|讲话|致辞|发言)*"
)
_CLOSED = ("。", ";", "!", "?")
_LONGEST_CELL = 30


@dataclass(slots=True)
class _Item:
    """One item while it is being read."""

    day: str
    sentences: list[Stretch] = field(default_factory=list)
    heading: tuple[Stretch, ...] = ()


def items(whole: Frame) -> list[Frame] | None:
    """What stands above an agenda's first day, and each of its items; ``None`` for a text that is no agenda.

    Of what is still to come (下周活动预告) no item is an event.
    """
    whole = _with_rows(whole)
    found = {head.start: head for head in heads(whole.text) if not whole.in_heading(head.start)}
    if not found or any(_JOURNEY.search(whole.text, *line) for line in whole.headings):
        return None
    above, *read = _read(whole, found)
    if _PLANNED.search(whole.text, 0, min(found)):
        read = []
    frames = [_frame(whole, item) for item in read if item.sentences]
    return [replace(_frame(whole, above), headings=whole.headings), *frames] if above.sentences else frames


def _with_rows(whole: Frame) -> Frame:
    """A text whose first rows were taken for headings: 3月13日|全县招商大会|石川 ends without a mark."""
    days = {head.start for head in heads(whole.text)} if whole.headings else set()
    rows = [line for line in whole.headings if line[0] in days]
    if not rows or len(days) - len(rows) < 1:
        return whole
    headings = tuple(line for line in whole.headings if line not in rows)
    return replace(whole, headings=headings, sentences=tuple(sorted([*whole.sentences, *rows])))


def _frame(whole: Frame, item: _Item) -> Frame:
    part = tuple(item.sentences)
    return replace(
        whole,
        headings=item.heading,
        sentences=part,
        days=tuple(within(whole.days, part[0][0], part[-1][1])),
        day=item.day,
    )


def _read(whole: Frame, found: dict[int, Head]) -> list[_Item]:
    """What stands above the first day, then the items in order."""
    days = {mark.start: mark.value for mark in whole.days}
    read, governs = [_Item("")], False
    for start, stop in whole.sentences:
        head = found.get(start)
        if head is not None:
            governs = head.alone
            titled = not governs and _is_title(whole, found, read[-1].sentences[-1:])
            heading = (read[-1].sentences.pop(),) if titled else ()
            read.append(_Item(days.get(head.day, ""), heading=heading))
            if head.alone:
                continue
        elif len(read) > 1 and whole.opens_paragraph(start) and _is_apart(whole, start, stop, governs):
            read.append(_Item(read[-1].day))
        read[-1].sentences.append((start, stop))
    return read


def _is_title(whole: Frame, found: dict[int, Head], lines: list[Stretch]) -> bool:
    """Whether a line over a day is what its item is headed by: 市政府召开常务会议\n(10月10日)市长…."""
    if not lines or lines[0][0] in found or not whole.opens_paragraph(lines[0][0]):
        return False
    line = whole.text[slice(*lines[0])]
    return line.endswith("\n") and not line.strip().endswith(_CLOSED) and len(line) <= _LONGEST_CELL


def _is_apart(whole: Frame, start: int, stop: int, governs: bool) -> bool:
    """Whether a line below a day is an item of its own: each below ◆11月4日, else ①…, 下午…, 09:30…."""
    if governs:
        return not _is_cell(whole, start, stop)
    return _NUMBERED.match(whole.text, start) is not None


def _all_there(whole: Frame, people: Sequence[Mark], start: int, stop: int) -> bool:
    """Whether each clause of a line tells of people that they were there, and no more."""
    at = start
    while at < stop:
        end = clause_stop(whole.text, at, stop - at)
        named = within(people, at, end)
        if not named or not _THERE.fullmatch(whole.text, named[-1].end, min(end, stop)):
            return not whole.text[at:stop].strip()
        at = end + 1
    return True


def _is_cell(whole: Frame, start: int, stop: int) -> bool:
    """Whether a line only says who was there, as a table does that has one cell a line: 石川、白露.

    Or what they did there, without a word of what it was: 石川主持,白露讲话。
    """
    line = whole.text[start:stop].strip()
    people = whole.people_in(start, stop)
    if people and _all_there(whole, people, start, stop):
        return True
    if not people or line.endswith(_CLOSED) or len(line) > _LONGEST_CELL:
        return False
    return not (ATTEND.search(line) or TOUR.search(line))
