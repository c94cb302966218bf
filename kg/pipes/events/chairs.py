"""Who chaired each event of an article."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.pipes.events.doings import ATTEND, CHAIR, SPEAK
from kg.pipes.events.forms import is_labelled, is_part
from kg.pipes.events.frame import Frame, Mark, clause_start, clause_stop
from kg.pipes.events.occasion import Occasion
from kg.pipes.events.people import called_by_kind
from kg.pipes.events.scope import LISTED, scope
from kg.pipes.events.words import DAY, PART_OF_DAY, THAT_DAY, THEN

_OPENS = re.compile(rf"(?:{DAY}|{THAT_DAY}|{THEN}|{PART_OF_DAY})*[还并也又]?[他她]?")
_WENT_TO = re.compile("(?:一行)?(?:专程)?(?:来到|赶到|赶赴|前往|深入|走进|到|赴)[^,。;:出参列主揭]{2,24}")
"""石川到开发区|主持召开推进会: where he went to chair it."""
_CHAIRED = re.compile(
    rf"{CHAIR.pattern}|主持(?=人(?:是|为|:|、))|召集(?=[,。;])"
    "|(?:(?:担任|充当|客串)了?|[当做]起?了?)[^,。;]{0,4}主持人”?(?=[,。;]|的[是为])"
)
_DID_LAST = re.compile("分别(?:作?+[^,。;、和并]{2,6}[、和并])+\\Z")
_DID_FIRST = re.compile("(?<=分别主持)(?:会议|仪式|活动)?[、和并][^,。;]{2,8}\\Z")
_INVERTED = re.compile("的[是为]|(?:[^,。;:的]{0,10}的|人)(?:是|为|:)|人、|(?<=负责主持|担任主持)的")
"""主持仪式的是敖日格乐, 主持人是夏侯坤, 主持人、主任卓依婷, 负责主持的书记方晓: who chaired stands behind."""
_LABELLED = re.compile("(?:人员|领导|嘉宾)?[】 ]?[:|]|[】 ]")
"""主持:县长石川, 主持领导|石川: at the head of a line."""


def chairs(frame: Frame, occasions: Sequence[Occasion]) -> list[list[str]]:
    """Names of those who 主持 each event."""
    names: list[dict[str, None]] = [{} for _ in occasions]
    for match in frame.told(_CHAIRED):
        if not frame.holds(match.start()) or (frame.called and is_part(frame.text, match.start())):
            continue
        people = _named_behind(frame, match.end())
        people = people or _respective(frame, match.start(), match.end())
        people = people or list(named_before(frame, match.start())) or _subject(frame, match.start())
        if not people or frame.in_heading(match.start()):
            continue
        kind = called_by_kind(frame, occasions, match.end())
        for i in [kind] if kind is not None else scope(frame, occasions, match.start())[:1]:
            names[i].update((p.value, None) for p in people)
    return [list(found) for found in names]


def _named_behind(frame: Frame, position: int) -> list[Mark]:
    """主持会议的是副县长李明: the first one named in what is left of the clause, where it is so inverted."""
    inverted = _INVERTED.match(frame.text, position)
    if inverted is None and is_labelled(frame.text, position):
        inverted = _LABELLED.match(frame.text, position)
    return frame.people_in(inverted.end(), clause_stop(frame.text, inverted.end()))[:1] if inverted else []


def _respective(frame: Frame, start: int, end: int) -> list[Mark]:
    """书记石川、县长白露分别致辞和主持: each of those listed did one thing, in the order of both lists."""
    clause, stop = clause_start(frame.text, start), clause_stop(frame.text, end)
    first, last = _DID_FIRST.match(frame.text, end, stop), _DID_LAST.search(frame.text, clause, start)
    if last is not None:
        return list(named_before(frame, last.start()))[:1]
    each = frame.text.rfind("分别", clause, start)
    return list(named_before(frame, each))[-1:] if first and each >= 0 else []


def _subject(frame: Frame, position: int) -> list[Mark]:
    """田有福盘腿坐在炕头,主持议事会: whoever the clauses in front are about, where the verb opens its own.

    石川要求明年竣工。在白沙镇,他主持召开专题会: of whom the sentence in front spoke last.
    """
    clause, (start, _) = clause_start(frame.text, position), frame.sentence(position)
    if not _OPENS.fullmatch(frame.text, clause, position):
        return []
    if not (frame.people_in(start, clause) or frame.opens_paragraph(start)):
        start, _ = frame.sentence(start - 1)
    return frame.people_in(start, clause)[-1:]


def named_before(frame: Frame, position: int) -> Iterator[Mark]:
    """The person or list of persons directly in front of a verb, in its clause."""
    people = frame.people_in(clause_start(frame.text, position), position)
    end = position
    for person in reversed(people):
        between = frame.text[person.end : end]
        if end != position and LISTED.fullmatch(between) is None:
            return
        went = end == position and _WENT_TO.fullmatch(between)
        if not went and (ATTEND.search(between) or SPEAK.search(between)):
            return
        yield person
        end = person.start
