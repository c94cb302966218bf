"""Who was both on a tour and at its meeting: 参加考察和座谈, 陪同调研并出席座谈会."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.pipes.events.frame import Frame, Mark, clause_stop
from kg.pipes.events.occasion import Occasion, main_tour
from kg.pipes.events.scope import list_end
from kg.pipes.events.words import BE_AT, SEE
from kg.types import EventKind

_IN_WHICH_WAY = "(?:等[^,。;]{0,8})?(?:分别|先后|全程|一同|共同|一起|一并)*"
_TOURED = f"(?:此次|这次)?(?:{SEE}|访问|学习|参观|会见|拜会|接待)+(?:活动)?"
_AND = f"(?:[、和与及或并]|以及|,?[并还](?:一同|共同)?)?(?:{BE_AT}了?)?"
_SAT = "[^,。;、会]{0,6}(?:座谈|会谈|恳谈|洽谈|交流会|联席会|汇报会|反馈会|对接会|会议)"
_BOTH = re.compile(f"{_IN_WHICH_WAY}(?:参加|陪同|随同|随团|参与|出席|一同|一道)了?{_TOURED}{_AND}{_SAT}")
"""石川、顾林|参加考察和座谈."""
_AS_WELL = re.compile(f"{_IN_WHICH_WAY}(?:参加|参与)(?:活动)?[。;]")
"""…陪同考察并座谈。方晓|参加。: in what the sentence in front tells of both."""


def joined_both(frame: Frame, occasions: Sequence[Occasion], person: Mark, found: Sequence[int]) -> list[int]:
    """Indices of the tour and the meeting, wherever it is told, that somebody joined; none for others."""
    main = main_tour(occasions)
    meetings = [i for i, o in enumerate(occasions) if o.kind is EventKind.MEETING]
    if main is None or not meetings or not _is_of_both(frame, person):
        return []
    told = [i for i in meetings if occasions[i].first.start < person.start]
    met = next((i for i in found if i in meetings), told[-1] if told else meetings[0])
    return [main, met]


def _is_of_both(frame: Frame, person: Mark) -> bool:
    start, stop = frame.sentence(person.start)
    end = list_end(frame, person.end, stop)
    if _BOTH.match(frame.text, end, stop):
        return True
    if frame.opens_paragraph(start) or not _AS_WELL.match(frame.text, end, stop):
        return False
    before = frame.people_in(*frame.sentence(start - 1))
    return bool(before) and _BOTH.match(frame.text, before[-1].end, start) is not None


def tells_of_both(frame: Frame) -> bool:
    """Whether an article says of anybody that he was at both: 陪同考察并座谈."""
    return next(frame.told_below(_BOTH), None) is not None


def is_nominal(text: str, position: int, start: int) -> bool:
    """Whether the word for a tour at a position is what somebody joined: 参加|考察|和座谈."""
    joined = _BOTH.search(text, start, clause_stop(text, position))
    return joined is not None and joined.start() < position < joined.end()
