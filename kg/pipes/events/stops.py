"""Whether a tour is one besides the article's main event: 会见结束后,…; 同日,…; …一行还到工地."""

from __future__ import annotations

import re

from kg.pipes.events.frame import Frame, Mark
from kg.pipes.events.patterns import APART, FURTHER
from kg.pipes.events.words import CALL_ON, DAY, OCCASION, SEE, THAT_DAY, VISITORS

_LISTED = re.compile("[、,和与及][^,。;:]{0,24}")
_WITHIN = re.compile(f"(?:{SEE}|活动)中|期间|其间|途中|沿途")
"""调研中,还走进敬老院: part of the same tour."""
_SAME_DAY = re.compile(f"(?:{THAT_DAY}|同一天),")
_ANOTHER_DAY = re.compile(f"{DAY},(?=[^,。;他她]*\\Z)(?![^,。;]*[率带领])")
"""6月14日,副书记石川检查粮库。…15日,|主席白露|走进柳河村: of somebody else whom it opens with."""
_CALLED_ON = re.compile(
    f"(?:[^,。;:]{{0,3}}还|又)(?:专程|特意|一起)?(?:在[^,。;:]{{2,10}})?(?:走访)?{CALL_ON}"
)
"""视察途中,石川还看望了老党员: people called on are no stop of an inspection."""
_COMPANY = re.compile(f"陪同?|随同|一行|{VISITORS}")
_BEFORE = re.compile(f"[^,。;:]{{0,8}}{OCCASION}(?:开始|举行|召开)?之?前,")
_NEAR = 12
_LEFT = re.compile(
    rf"[^,。;:\n]{{0,8}}(?:结束|{OCCASION})后,[^。;\n]{{0,20}}(?:前往|赶赴|赶往|来到|走进|转到|驱车|乘车)"
)
_LATER = re.compile(f"(?:一行)?在?{OCCASION}(?:结束)?[前后]")


def leader(frame: Frame, person: Mark) -> str:
    """The first of the list that a name ends: 县委书记漆雕玉、县委副书记|宓子贱 is led by 漆雕玉."""
    first = person
    for other in reversed(frame.people_in(frame.sentence(person.start)[0], person.start)):
        if _LISTED.fullmatch(frame.text, other.end, first.start) is None:
            break
        first = other
    return first.value


def is_apart(frame: Frame, person: Mark) -> bool:
    """Whether a sentence of the body says that the tour came after, or before, something else."""
    start, _ = frame.sentence(person.start)
    if start <= frame.first[0] or frame.in_heading(person.start):
        return False
    later = _LATER.match(frame.text, person.end) or APART.search(frame.text[start : person.start])
    return later is not None or _sets_out_after(frame, start) or _is_by_another(frame, start, person)


def came_before(frame: Frame, person: Mark) -> bool:
    """会前,石川先到工地: the paragraph goes on with the meeting itself."""
    start, stop = frame.sentence(person.start)
    return _BEFORE.match(frame.text, start, stop) is not None


def _is_by_another(frame: Frame, start: int, person: Mark) -> bool:
    """同日,区长方圆到菜市场督导食品安全: somebody not named yet, on a tour of his own."""
    before = {p.value for p in frame.people_in(frame.first[0], start)}
    opens = _SAME_DAY.match(frame.text, start) or (
        before and _ANOTHER_DAY.match(frame.text, start, person.start)
    )
    if not opens or _COMPANY.search(frame.text, start, person.end + _NEAR):
        return False
    return leader(frame, person) not in before


def _sets_out_after(frame: Frame, start: int) -> bool:
    """会见结束后,工作组乘车前往蒙自。|在保税区,…: the sentence in front has left what the story was about."""
    if frame.opens_paragraph(start):
        return False
    before, _ = frame.sentence(start - 1)
    left = _LEFT.match(frame.text, before, start)
    return left is not None and not frame.people_in(before, start)


def is_further(frame: Frame, person: Mark, after: str) -> bool:
    """陈卫红一行还到工地, 当天下午,尼扎一行走访了: a stop besides the main event."""
    if frame.in_heading(person.start) or not after.startswith(("一行", "等", "还", "又")):
        return False
    start, _ = frame.sentence(person.start)
    before = frame.text[max(start, person.start - 24) : person.end + 5]
    if _WITHIN.search(frame.text, start, person.start) and not _CALLED_ON.match(after):
        return False
    return start > frame.first[0] and FURTHER.search(before) is not None
