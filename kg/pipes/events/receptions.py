"""Receptions and talks: who receives whom, and whether that is an event besides the main one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.pipes.events.frame import Frame, clause_start, clause_stop
from kg.pipes.events.names import clean
from kg.pipes.events.patterns import APART, ASIDE, MOVE, OWN_TIME, TOUR
from kg.pipes.events.sighting import Sighting
from kg.pipes.events.words import BE_AT, HOLD, VISITORS
from kg.types import EventKind
from kg.wordfinder import gated

_WENT = re.compile(f"(?:{TOUR.pattern}|{MOVE.pattern})")
_THERE = re.compile("在[^,。;]{2,10},")
"""在下关,于吉祥拜会了社长高桥诚: a stop by its place."""
_GROUP = re.compile(f"{VISITORS}(?:一行)?")
_OF_THE_TALK = re.compile(
    f"(?:座谈会?|会谈)(?:由[^,。;]{{2,24}}主持|[上中时],)|(?:{BE_AT}|陪同)了?(?:工作|友好)?会谈(?=[,。;])"
)
_HOLD = re.compile(f"{HOLD}了?[^,。;]")
_SEVERAL = re.compile("负责人|代表|企业家|客商|嘉宾|[员工师生民属者家友]们")
"""会前,石川与企业负责人座谈: guests whom nothing names."""
_CAME = re.compile(f"{TOUR.pattern}|访问|到访|来访")
_TALKS = ("座谈", "会谈")
_ABOUT = re.compile("(?<=一行)并.*$|(?<=..)(?:就(?!业)|围绕|举行|进行).*$")
"""与董事长顾林|就扩大投资举行了工作会谈: what they talked of is no guest."""
_EACH_OTHER = gated(
    "举会在座洽", "(?:在[^,。;]{2,12})?(?:举行)?(?P<verb>会晤|会谈|会面|座谈(?:会谈)?|洽谈)(?=[,。;])"
)
_TWO = re.compile("[^,、与和]{2,24}[与和同][^,、在]{3,30}")
_MEET = gated(
    "与会同和拜接",
    r"(?:会见|会晤|接见|拜会)(?![后时前并和、])了?(?P<guest>[^,。;\n]{2,24})|与(?P<other>[^,。;\n]{2,24}?(?:,[^,。;\n]{4,24}?)?)(?:举行|进行|开展)?了?(?:工作|友好|深入|亲切)?(?:会谈|座谈|交流)"
    r"|[和同](?P<named>(?:(?!参加|出席|主持)[^,。;\n与和同]){2,40}?)(?P<talked>会谈|会晤|座谈|边[吃走看]边[谈聊])(?!会)",
)


def find_receptions(frame: Frame) -> Iterator[Sighting]:
    """All sightings of guests received and of people who met, in no particular order."""
    with_guests = [*_meetings_with_guests(frame)]
    beside = [s for s in with_guests if s.further]
    yield from with_guests
    for met in _met(frame):
        again = any(s.start < met.end and met.start < s.end for s in beside)
        yield replace(met, further=True) if again else met


def _meetings_with_guests(frame: Frame) -> Iterator[Sighting]:
    """市长梁玉琼会见客人."""
    for match in _MEET.finditer(frame.text, *frame.reach):
        if match["named"] and not frame.people_in(match.start(), match.end()):
            continue
        if match["other"] and _HOLD.search(match["other"]) and frame.text.startswith("会", match.end()):
            continue  # 与我市举行旅游产业座谈|会: a meeting with a name
        start = clause_start(frame.text, match.start())
        if _sat_down(frame, match):
            callers = frame.people_in(frame.sentence(match.start())[0], match.start())
            yield _talk_of(callers[0].value if callers else "双方", match.start(), match, told=True)
            continue
        if _is_at_a_call(frame, start, match.start()):
            continue
        hosts = frame.people_in(frame.sentence(match.start())[0], match.start())
        begin, _ = frame.sentence(match.start())
        lead = frame.in_lead(match.start())
        further = begin > frame.first[0] and _is_another(frame, begin, match)
        who = _GROUP.search(frame.text, start, match.start())
        if who is not None and not hosts and further and match["other"]:
            yield _talk_of(who[0], start, match)
        if hosts and not frame.is_quoted(match.start()) and (lead or further):
            yield _reception(frame, start, match, hosts[-1].value, further)


def _reception(frame: Frame, start: int, match: re.Match[str], host: str, further: bool) -> Sighting:
    """Called as printed, and by the names of the guests alone."""
    guest = _ABOUT.sub("", match["guest"] or match["other"] or match["named"]).rstrip("、")
    verb = "拜会" if match[0].startswith("拜会") else "会见"
    met = frame.people_in(match.start(), clause_stop(frame.text, match.end()))
    aliases = [f"{host}{verb}{'、'.join(person.value for person in met)}"] if met else []
    talked = match["talked"] or (match[0][-2:] if match["other"] else "")
    aliases += [f"{host}与{guest}{talked}"] if talked else []
    name, kind = f"{host}{verb}{guest}", EventKind.VISIT
    told = Sighting(start, match.end(), name, kind, "events.received", tuple(aliases))
    return replace(told, weak=not further, further=further)


def _sat_down(frame: Frame, match: re.Match[str]) -> bool:
    """…到景泰县考察,并与县长石川座谈。…座谈会由…主持: a talk besides the visit, of which more is told.

    率代表团来访,与县里举行会谈。陈明主持会谈,…
    """
    start, stop = frame.sentence(match.start())
    seen = match[0].endswith(_TALKS) and _CAME.search(frame.text, start, match.start())
    told = bool(seen) and frame.in_lead(match.start()) and not frame.is_quoted(match.start())
    return told and _OF_THE_TALK.search(frame.text, stop) is not None


def _talk_of(who: str, start: int, match: re.Match[str], told: bool = False) -> Sighting:
    """当晚,调研组与泸水市有关部门座谈: what follows goes on about it, if that is ``told``."""
    sat = match[0].endswith("座谈")
    return Sighting(
        start,
        match.end(),
        f"{who}与{match['other']}{'座谈' if sat else '会谈'}",
        EventKind.MEETING if sat else EventKind.VISIT,
        "events.received",
        ("座谈会" if sat else "双方会谈",) if sat or told else (),
        further=True,
        lasting=sat or told,
        confidence=0.7,
    )


def _is_at_a_call(frame: Frame, clause: int, position: int) -> bool:
    """走进瀚海公司,|与董事长解语花会谈: whom one meets where one has just gone."""
    start, _ = frame.sentence(position)
    went = _WENT.search(frame.text, start, clause)
    called = went is not None and bool(frame.people_in(start, went.start()))
    return called and not frame.people_in(clause, position)


def _is_another(frame: Frame, begin: int, match: re.Match[str]) -> bool:
    """Whether a sentence below the first tells of a meeting of its own: 会前,罗振邦会见了孟繁华.

    Unless it says that it came before or after, a guest named already has come for the main event.
    """
    if frame.days_in(begin, match.start()):
        return True
    talked = match["guest"] or (match["other"] and match[0].endswith("座谈"))
    if talked and OWN_TIME.match(frame.text, begin):
        return True  # 当晚,调研组与有关部门座谈; 当晚,石川会见了代表团
    guests = frame.people_in(match.start(), match.end())
    there = _THERE.match(frame.text, begin) and not match[0].endswith("交流")  # 在柳林村,与村支书深入交流
    if not (there or ASIDE.match(frame.text, begin)):
        return False
    apart = APART.search(frame.text[begin : match.start()]) is not None
    if apart or not guests:
        return apart and bool(guests or _SEVERAL.search(match[0]))
    before = {p.value for p in frame.people_in(frame.first[0], begin)}
    return not any(guest.value in before for guest in guests)


def _is_led(frame: Frame, match: re.Match[str]) -> bool:
    """Whether the lead tells on some day what a match says, as news of the paper's own."""
    led = match.start() < frame.lead_end and not frame.in_heading(match.start())
    return led and frame.is_timed(match.start()) and not frame.is_quoted(match.start())


def _met(frame: Frame) -> Iterator[Sighting]:
    """教导员蒙奇、中校阮光海会晤, or two bodies: 云岭市与沙巴口岸管理局在界桥会晤."""
    for match in frame.told(_EACH_OTHER):
        start = clause_start(frame.text, match.start())
        people = frame.people_in(start, match.start())
        who = clean(frame.text[start : match.start()])
        if not people and _TWO.fullmatch(who) and _is_led(frame, match):
            sat = match["verb"].startswith(("座", "洽"))  # 我市与恒昌集团举行座谈
            kind, rule = (EventKind.MEETING, "events.held") if sat else (EventKind.VISIT, "events.received")
            yield Sighting(start, match.end(), who + match["verb"], kind, rule, confidence=0.7)
            continue
        apart = len(people) < 2 or people[-1].end != match.start()
        if apart or match["verb"].startswith(("座", "洽")):
            continue
        name = f"{people[0].value}与{people[-1].value}{match['verb']}"
        yield Sighting(people[0].start, match.end(), name, EventKind.VISIT, "events.received", confidence=0.8)
