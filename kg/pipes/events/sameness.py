"""Whether a sighting is of an event that an article has told of before."""

from __future__ import annotations

import re

from kg.pipes.events.names import is_common, squeeze
from kg.pipes.events.occasion import TOURING, Occasion
from kg.pipes.events.patterns import THEM, TOUR
from kg.pipes.events.sighting import Sighting
from kg.pipes.events.words import CALL_ON, SEE

_TOURED = re.compile(SEE)
_DELIBERATED = ("审议", "讨论")
"""白沙镇代表团审议 is not 柳林乡代表团审议."""
_ON_SITE = re.compile("到场|现场")
_CALLED_ON = re.compile(CALL_ON)
_WHOLE_PLACE = re.compile("[我全该]?[省市县区旗州盟]$")
"""到我县调研: not yet where."""
_TEAM = re.compile(f"{SEE}(?=[团组队])")
"""观摩团走进19个现场: who goes on the 观摩活动."""
_NEXT = 2
_NEAR = 40


def overlaps(occasion: Occasion, sighting: Sighting) -> bool:
    """Whether both are read from the same words."""
    return any(s.start < sighting.end and sighting.start < s.end for s in occasion.sightings)


def is_same(occasion: Occasion, sighting: Sighting) -> bool:
    """Whether a sighting is of an event by its rule, its day, and what either is called."""
    known = any((s.rule, s.name) == (sighting.rule, sighting.name) for s in occasion.sightings)
    again = known and not sighting.further
    if again and sighting.rule in ("events.delegation", "events.trip"):
        return True  # the journey, on whatever day
    if sighting.day and occasion.day and sighting.day != occasion.day:
        return _is_within(occasion, sighting)
    if again:
        return True
    if (journey := _is_of_journey(occasion, sighting)) is not None:
        return journey
    first = occasion.first
    if first.rule == "events.milestone" and sighting.subject and _is_there(sighting):
        return True
    touring = occasion.kind in TOURING and sighting.kind in TOURING
    if touring and (not sighting.further or _tells_where(occasion, sighting)):
        # 率代表团来考察, 会见客人, 一行先后走进: one visit, whoever is the subject of the clause.
        return True
    if sighting.further:
        return False
    if (occasion.kind in TOURING) != (sighting.kind in TOURING):
        return _is_the_same_tour(occasion, sighting)
    if (
        sighting.rule == first.rule == "events.milestone"
        and 0 <= sighting.start - occasion.sightings[-1].end <= _NEXT
    ):
        return True  # 首卷砂带下线,二期项目就此投产: celebrated at once
    if sighting.name.endswith(_DELIBERATED) and first.name.endswith(_DELIBERATED):
        return squeeze(sighting.name) == squeeze(first.name)
    return occasion.is_called(sighting)


def _is_there(sighting: Sighting) -> bool:
    """大桥合龙。石川走上桥面: where it was celebrated, not what somebody went to see."""
    return _ON_SITE.search(sighting.name) is not None or not (sighting.further or TOUR.search(sighting.name))


def _is_within(occasion: Occasion, sighting: Sighting) -> bool:
    """9月2日至3日,石川来调研。…次日,石川又走上河堤: a later day of the tour that the lead tells whole."""
    first = occasion.first
    toured = first.rule == sighting.rule == "events.tour" and first.subject == sighting.subject
    return toured and first.day < sighting.day <= first.until


def _is_of_journey(occasion: Occasion, sighting: Sighting) -> bool | None:
    """Whether a sighting is of a delegation's journey, ``None`` where neither tells of one."""
    first, last = occasion.first, occasion.sightings[-1]
    behind = sighting.start - last.end
    if last.rule == "events.trip" and sighting.rule == "events.received" and THEM.search(sighting.name):
        return 0 <= behind < _NEXT  # 代表团拜会工商会,副会长会见代表团成员
    if first.rule == "events.delegation" and sighting.rule == "events.trip":
        return not sighting.further and 0 <= behind < _NEAR  # …小分队赴京津: 喻文秀赴北京招商
    if "events.trip" in (sighting.rule, first.rule):
        return _is_leg(first, sighting)
    return True if first.rule == "events.delegation" and _is_reception(sighting) else None


def _is_leg(trip: Sighting, tour: Sighting) -> bool:
    """温如玉赴上海招商。…在齐乐科技,温如玉一行参观了展厅: what the one who leads a trip saw on it."""
    told = trip.rule == "events.trip" and tour.rule == "events.tour" and tour.subject == trip.subject
    return told and bool(trip.subject) and not (trip.further or tour.further)


def _tells_where(occasion: Occasion, sighting: Sighting) -> bool:
    """石川巡查筹备工作。当天下午,石川一行来到剧院察看: where the tour went that the lead tells without it."""
    first = occasion.first
    if first.rule != "events.tour" or first.subject != sighting.subject or sighting.lasting:
        return False
    if _CALLED_ON.search(sighting.name) and not _CALLED_ON.search(first.name):
        return False  # 视察途中,还看望了老党员
    return not first.location or _WHOLE_PLACE.search(first.location) is not None


def _is_reception(sighting: Sighting) -> bool:
    """代表团来访。15日下午,副市长会见代表团一行: on the day it came."""
    return sighting.rule == "events.received" and bool(sighting.day and THEM.search(sighting.name))


def _is_the_same_tour(occasion: Occasion, sighting: Sighting) -> bool:
    """观摩会举行。市领导观摩了32个项目: the meeting is the tour."""
    if sighting.kind not in TOURING:
        return False
    if (team := _TEAM.search(sighting.name)) and team[0] in occasion.first.name:
        return True
    verb = TOUR.search(sighting.name)
    if verb is None:
        return False
    named = _TOURED.search(occasion.first.name)  # 观摩点评活动举行。…一天看了5个现场
    return verb[0] + "会" in occasion.first.name or (named is not None and not sighting.lasting)


def sat_down(occasion: Occasion, sighting: Sighting) -> bool:
    """…考察并召开座谈会。石川与总裁白露深入交流: who talked with whom at the meeting just told."""
    near = 0 <= sighting.start - occasion.sightings[-1].end < _NEAR
    return near and sighting.rule == "events.received" and occasion.first.name.endswith("座谈会")


def goes_on(occasion: Occasion, sighting: Sighting) -> bool:
    """金锋一行先后察看了灌排泵站: more of a tour, or somebody at a celebrated milestone."""
    same = any(s.subject == sighting.subject for s in occasion.sightings)
    if sighting.rule == "events.received" and occasion.first.further:
        return False  # what the guests were shown later is not their reception
    if sighting.rule == "events.received" and occasion.first.rule == "events.milestone":
        return sighting.start > occasion.first.start  # 县长会见了客人,双方为园区揭牌: he received them before
    return (occasion.kind in TOURING and same) or occasion.first.rule == "events.milestone"


def celebrated(occasions: list[Occasion], sighting: Sighting) -> Occasion | None:
    """三期项目动工。…参加开工活动: the milestone that an activity celebrated."""
    milestones = [o for o in occasions if o.first.rule == "events.milestone"]
    named = is_common(re.sub("活动$", "仪式", sighting.name))
    return milestones[0] if named and milestones else None
