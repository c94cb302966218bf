"""Journeys told leg by leg: which legs there are, and what each of them is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kg.lexicon import words
from kg.pipes.events.calls import NOT_YET, TEAM_NAME, Leg, call, gathering, signing, talk
from kg.pipes.events.frame import Frame, Mark, clause_start
from kg.pipes.events.occasion import TOURING
from kg.pipes.events.patterns import HELD, TOUR
from kg.pipes.events.sighting import Sighting
from kg.pipes.events.words import HOLD, PART_OF_DAY, THAT_DAY, THEN, VISITORS
from kg.types import EventKind
from kg.wordfinder import gated

_NAMED = ("events.attended", "events.at")
_JOURNEYS = ("events.delegation", "events.trip")
_TEAM = gated("一专代参客小巡工带慰招指检率督经考观视访评调走采", rf"{TEAM_NAME.pattern}|率[团队]|带队|一行")
_AWAY = re.compile(
    r"赴|出访|出境|访[问韩日德欧美]|抵|飞|招商|直奔|之行|[二三四五六七八九十]日(?=[行记谈])|纪行|日记|回访"
)
_ABROAD = re.compile(
    "出访|出境|境外|海外|[欧美非亚]洲|东南亚|中亚|中东|港澳|访[日韩德欧美]|日韩|[日韩德法英意奥荷俄美泰越新马]{2}(?=[一二三四五六七八九十\\d]+[日天]|之行|行)"
)
_LASTS = re.compile(
    r"\d日[至—-](?:\d{1,2}月)?\d{1,2}日|(?:为期|历时|先后用|[跑走行]了?)[两三四五六七八九十\d]+[天日]|[两三四五六七八九十\d]+[天日](?:时间|行程|里)|周[一二三四]至周"
)
"""5月12日至18日: a journey of days, whether or not they are told apart."""
_OPENING = 16
_HELD_THEN = re.compile(f"{PART_OF_DAY}?{HOLD}的")
"""在10月9日|举行的推介会上: when one of the calls was, not how the story goes on."""
_SUMMED_UP = re.compile("[^,。;]{0,8}期间,(?![^,。;]{0,10}先[到在赴])")
"""访韩期间,代表团拜会…,走访…: all of a stay in one breath."""
_OPENS = re.compile(
    rf"[^,。;]{{0,8}}?(?:{THAT_DAY}|{PART_OF_DAY}|中午|{THEN}|离开|走出)"
    r"|(?:[首末]站|[下最后第一二三四五六]{1,3}站|在[^,。;上中]{2,12},|[一-鿿]{2,8}[之一]行(?:中|期间)?,)"
    rf"|[^,。;]{{0,10}}?(?:{VISITORS}|一行)还|[又再][到赴在]"
)
"""在名古屋,…; 首站深圳,…; 香港之行,…: what opens a leg."""
_PARTED = re.compile(
    r"没有?(?:同去|同行|赶上|一起)|单独|另一路|兵分|分头|(?<=[一-鿿])则(?=由|前往|去|到|带|率|在)"
)
"""皮国忠没有同去,当天他在春川…: one of them goes a way of his own."""


@dataclass(frozen=True, slots=True)
class Journey:
    """A team that goes away for days."""

    main: Sighting | None
    """The journey as a whole, where the article tells of it."""
    by_day: bool
    """Its days are told one by one."""
    abroad: bool
    counts_calls: bool
    """Each call is a stop of its own, abroad or on a day of its own; else a visit of several days is one."""
    opening: int
    """Where its first sentence ends."""


def read_legs(frame: Frame, found: Sequence[Sighting]) -> list[Sighting]:
    """The sightings of an article, with those of a journey's legs as stops of their own.

    A leg in which nothing is told to have been held has one call: the first of what its people did.
    """
    journey = _journey(frame, found)
    if journey is None:
        return list(found)
    mains = [s for s in found if _is_main(s, journey.opening)]
    told = list(found)
    for leg in _legs(frame):
        inside = [s for s in found if leg[0] <= s.start < leg[1] and not _is_main(s, journey.opening)]
        for sighting in inside:
            told.remove(sighting)
        later = leg[0] >= journey.opening
        stops = _stops(frame, leg, inside, journey) if later or journey.by_day else inside
        told += [
            replace(stop, undated=later and not journey.by_day)
            for stop in stops
            if not (stop.further and any(_is_told_with(frame, stop, main) for main in mains))
        ]
    return told


def _stops(frame: Frame, leg: Leg, inside: Sequence[Sighting], journey: Journey) -> list[Sighting]:
    """What a leg tells: as it was found, or a call that no other finder knows."""
    held = [s for s in inside if not (s.weak or _only_went(s))]
    attended = [replace(s, weak=False, confidence=0.7) for s in inside if s.rule in _NAMED and s.weak]
    told = [s for s in inside if not (s.weak and s.rule in _NAMED)]
    if not journey.counts_calls or _SUMMED_UP.match(frame.text, leg[0]):
        return _without_calls(frame, leg, [*told, *attended], journey)
    if held or attended:
        return [*(_apart(s) if leg[0] >= journey.opening else s for s in told), *attended]
    called = call(frame, leg)
    if called is not None and not (journey.abroad or TEAM_NAME.match(called.name) is None):
        called = None  # 12日,代表团走访了恒泰公司: at home, what the team as a whole saw is the journey
    stop = gathering(frame, leg) or signing(frame, leg) or called or talk(frame, leg)
    if stop is not None:
        return [*(s for s in inside if not _only_went(s)), stop]
    again = _again(frame, leg, journey)
    return [again] if again else list(inside)


def _without_calls(frame: Frame, leg: Leg, inside: Sequence[Sighting], journey: Journey) -> list[Sighting]:
    """A leg of a visit to another place of the country: what was held there, and the visit going on."""
    held = [s for s in inside if s.kind not in TOURING or (s.rule == "events.received" and s.further)]
    stop = gathering(frame, leg) or signing(frame, leg) if all(s.weak for s in held) else None
    again = None if any(s.kind in TOURING for s in held) else _again(frame, leg, journey)
    return [*held, *([stop] if stop else []), *([again] if again else [])]


def _again(frame: Frame, leg: Leg, journey: Journey) -> Sighting | None:
    """代表团还考察了云溪村、南湖科技城: several calls in one breath are the journey itself again."""
    seen = TOUR.search(frame.text, *leg)
    if journey.main is None or seen is None or frame.is_quoted(seen.start()):
        return None
    if NOT_YET.search(frame.text, clause_start(frame.text, seen.start()), seen.start()):
        return None
    return replace(journey.main, start=seen.start(), end=seen.end(), aliases=())


def _apart(sighting: Sighting) -> Sighting:
    """A visit on a journey, as a stop of its own; who is received stays with the team."""
    visit = sighting.kind in TOURING and sighting.rule != "events.received"
    rule = "events.trip" if sighting.rule == "events.tour" else sighting.rule
    return replace(sighting, rule=rule, further=True, lasting=True) if visit else sighting


def _only_went(sighting: Sighting) -> bool:
    """齐望山直奔商会: a movement, which is the call itself."""
    return sighting.rule == "events.tour" and TOUR.search(sighting.name) is None


def _is_told_with(frame: Frame, stop: Sighting, main: Sighting) -> bool:
    """率代表团于24日至26日访问荣昌,拜会友人: a call read from the words that tell the whole journey."""
    start, end = frame.sentence(main.start)
    if _LASTS.search(frame.text, start, end) is None:
        start, end = main.start, main.end
    return stop.rule == "events.trip" and stop.start < end and start < stop.end


def _is_main(sighting: Sighting, opening: int) -> bool:
    """Whether a sighting is the journey itself, as the first sentence tells it."""
    whole = sighting.start < opening or sighting.rule == "events.delegation"
    return whole and sighting.kind is EventKind.VISIT and not sighting.further


def _journey(frame: Frame, found: Sequence[Sighting]) -> Journey | None:
    """The journey that an article tells, if a team goes away for days or has them told one by one."""
    if not frame.sentences:
        return None
    lead = "\n".join(frame.text[a:b] for a, b in (*frame.headings, *frame.sentences[:4]))
    if not (_TEAM.search(lead) and _AWAY.search(lead)):
        return None
    opening, days = frame.first[1], _days_told(frame)
    if len(days) < 2 and not _LASTS.search(lead):
        return None
    by_day = len(days) > 1
    called = any(day.start >= opening and not _is_of_gathering(frame, day) for day in days.values())
    abroad = _goes_abroad(lead)
    counts_calls = abroad or (by_day and called)
    mains = [s for s in found if _is_main(s, opening) and not frame.in_heading(s.start)]
    main = min(mains, key=lambda s: (s.rule not in _JOURNEYS, s.start), default=None)
    journey = Journey(main, by_day, abroad, counts_calls, opening)
    return journey if main is not None or counts_calls else None


def _goes_abroad(lead: str) -> bool:
    countries = (country for country in words("countries") if country != "中国")
    return _ABROAD.search(lead) is not None or any(country in lead for country in countries)


def _is_of_gathering(frame: Frame, day: Mark) -> bool:
    """22日晚,推介会举行: the day of what was held on a journey, by which its calls are not told."""
    return HELD.search(frame.text, day.end, frame.sentence(day.start)[1]) is not None


def _days_told(frame: Frame) -> dict[str, Mark]:
    """The days on which an article plays, each where it is told last."""
    days = frame.days_told(frame.first[0], len(frame.text))
    return {day.value: day for day in days if not _HELD_THEN.match(frame.text, day.end)}


def _legs(frame: Frame) -> Iterator[Leg]:
    """The body cut where a paragraph, a day or a time begins, or one goes a way of his own."""
    start = end = -1
    for begin, stop in frame.sentences:
        if start >= 0 and _begins_leg(frame, begin, stop):
            yield start, end
            start = -1
        start, end = (begin if start < 0 else start), stop
    if start >= 0:
        yield start, end


def _begins_leg(frame: Frame, begin: int, stop: int) -> bool:
    if frame.opens_paragraph(begin) or frame.days_in(begin, min(stop, begin + _OPENING)):
        return True
    return bool(_OPENS.match(frame.text, begin, stop) or _PARTED.search(frame.text, begin, stop))
