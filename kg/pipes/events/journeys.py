"""Visits of delegations, trips, and tours of bodies."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.pipes.events.frame import Frame, clause_start, clause_stop
from kg.pipes.events.names import clean
from kg.pipes.events.patterns import ASIDE, BODY_TOUR, DELEGATION, NOT_HELD, TOUR, TRIP
from kg.pipes.events.sighting import Sighting
from kg.pipes.events.words import (
    DAY,
    DAYS,
    GUESTS,
    OCCASION,
    PART_OF_DAY,
    PARTY,
    TEAM,
    THAT_DAY,
    THEN,
    VISITORS,
)
from kg.types import EventKind
from kg.wordfinder import gated

_REACH = 100
_SENT = gated("代考访经参客慰专观采招调督检巡指工评视走", f"{PARTY}|{TEAM}")
_LED = re.compile(r".*(?:率领|率|带领|带队|组织|陪同|会见)")
_RODE = re.compile("的[^,。;]{1,8}车队?(?:先后)?(?:开[进到]|驶[入进抵])了?")
"""观摩团|的两辆中巴车开进了|白沙开发区: how they came."""
_WHEN = re.compile(rf"(?<=团)于?{DAYS}{PART_OF_DAY}?(?=[来到赴在抵访])")
"""代表团|5月6日至8日|在我市访问: no part of what the visit is called."""
_BESIDES = re.compile("并(?=召开|举行|座谈|签)")
"""代表团来邮考察|并召开座谈会: two events."""
_STOP = gated(
    r"\d同当其期随之接次翌第会座活仪签拜洽典开动论推比大观考访调参视检揭授颁宣培演慰看走晚",
    rf"(?<![^。\n])(?P<when>{OCCASION}(?:一?结束)?后,|(?:{DAY}|{THAT_DAY}){PART_OF_DAY}?|其间|期间|{THEN})(?:在[^,。;]{{2,12}})?,?"
    r"(?:在[^,。;]{2,20}(?:陪同|引导)下,)?"
    rf"(?P<who>[^,。;:]{{0,6}}?(?:{VISITORS}|客人们?|一行))(?:一行)?[还又先后]*"
    r"(?:[转来赴到][^,。;]{1,12}?,?)?(?P<what>(?:实地)?(?:走访|考察|参观|前往|走进|拜访|拜会|访问)[^。;:]{2,40}?)(?=[,。;])",
)
"""8日,代表团走访了口岸联检大楼: one more stop of those who came."""
_THE_TEAM = re.compile(f"(?:{VISITORS}|客人|一行)+")
_HEADED = re.compile(
    rf"(?P<name>[一-鿿—·]{{0,14}}(?:{PARTY}|小分队)(?:(?:赴|出访|访问|到访|走进|前往)[^,。!?:]{{1,20}}?"
    r"|[^,。!?:]{2,20}?(?:行|行记|[\d一二三四五六七八九十]+[日天](?:记|行|日记)))"
    rf"|[一-鿿—·]{{2,10}}{GUESTS}(?:来|到访|走进)[^,。!?:]{{1,20}}?)"
    "(?=归来|侧记|纪实|纪事|纪行|回眸|回访|见闻|掠影|随行|[ ,!?]|$)"
)
"""——县党政代表团赴东部招商归来: a journey that its lead tells in other words."""
_KINDS = "学生|学子|师生|教师|老干部|老同志|客商|企业家|委员|代表|职工|青年|专家|学者|居民|市民|群众"
_COUNTED = f"(?<=[\\d多余])[名位][一-鿿]{{0,8}}(?:{_KINDS})"
"""职业学院|600名学生|走进12家企业."""
_WHOLE = (
    f"(?:{_COUNTED}|[与参]会(?:人员|者)|领导(?:班子成员|干部|同志)?|委员们?|代表们?|班子成员|负责人"
    "|主席团)(?:一行)?"
)
_WENT = (
    "(?:[^,。;:“”\n]{0,12},)?(?:集中|集体|先后|分别|分组|一起|一同|还|又)*(?:(?:在|到|来到|深入|走进)[^,。;:“”\n]{2,20},?)??"
    rf"(?P<what>(?:实地|现场|专题)?(?:{TOUR.pattern}|走进|参观)[^,。;\n]{{2,30}})"
)
_GROUP = re.compile(rf"(?P<who>[^,。;:“”\n]{{0,24}}{_WHOLE}){_WENT}")
"""县四套班子领导集中观摩在建项目."""
_GROUP_WENT = gated("名位与参领委代班负主", _WHOLE + _WENT)
"""What such a group's tour ends with: found, or not, much sooner than where the group's name begins."""
_TEAM = re.compile(f"[那这]趟|此行|{GUESTS}|{PARTY}|小分队")


def find_journeys(frame: Frame) -> Iterator[Sighting]:
    """All sightings of delegations, trips and tours of bodies, in no particular order."""
    yield from _delegations(frame)
    yield from _journeys(frame)
    yield from _of_bodies(frame)
    yield from _of_groups(frame)
    yield from _trips(frame)
    yield from _stops(frame)


def _delegations(frame: Frame) -> Iterator[Sighting]:
    """安吉县委书记杨卫东率党政代表团来长考察低效用地整治."""
    if _SENT.search(frame.text) is None:
        return
    last = max([frame.lead_end, *(end for _, end in frame.headings)])
    for match in frame.told(DELEGATION, 0, last + _REACH):
        if not frame.in_lead(match.start()):
            continue
        start = clause_start(frame.text, match.start())
        before = frame.text[start : match.start()]
        if NOT_HELD.search(before):
            continue
        who = clean(_LED.sub("", before))
        told = _BESIDES.split(match[0])[0]
        name = _RODE.sub("到", re.sub("^.*?(?:率领?|带领)", "", who + told))
        name = clean(_WHEN.sub("", name))
        leaders = frame.people_in(start, match.start())
        if match["bare"] and leaders:
            continue  # 石川率调研组来我区,专题调研水利: his tour, for what the next clause says
        aliases = (f"{leaders[0].value}率{name}",) if leaders else ()
        end = match.start() + len(told)
        yield Sighting(start, end, name, EventKind.VISIT, "events.delegation", aliases)


def _journeys(frame: Frame) -> Iterator[Sighting]:
    """A delegation's journey under its headline: 从口岸出境,…阎拓疆带着一个经贸代表团,…跑了五天."""
    for start, stop in frame.headings:
        headed = _HEADED.search(frame.text, start, stop)
        lead = frame.sentences[:3]
        team = _TEAM.search(frame.text, lead[0][0], lead[-1][1]) if headed and lead else None
        if headed is not None and team is not None and not frame.is_quoted(team.start()):
            begin = frame.sentence(team.start())[0]
            end = min(team.end(), clause_stop(frame.text, begin + 1))  # what the team did there is another
            name = headed["name"].strip("—")
            leader = next((p.value for p in frame.people_in(begin, team.start())), "")
            yield Sighting(
                begin, end, name, EventKind.VISIT, "events.delegation", subject=leader, confidence=0.75
            )


def _of_bodies(frame: Frame) -> Iterator[Sighting]:
    """区河长办对北运河沿线排口开展“拉网”巡查: whoever went there is named by the sentences behind."""
    for match in frame.told(BODY_TOUR, 0, frame.lead_end):
        start = clause_start(frame.text, match.start())
        who = clean(frame.text[start : match.start()])
        if len(who) < 3 or frame.people_in(start, match.end()) or NOT_HELD.search(who):
            continue
        weak = not frame.is_timed(match.start())
        yield Sighting(start, match.end(), who + match[0], EventKind.INSPECTION, "events.tour", weak=weak)


def _of_groups(frame: Frame) -> Iterator[Sighting]:
    """四套班子领导观摩在建项目, 会后,代表视察了水库: toured by people whom no name stands for."""
    if _GROUP_WENT.search(frame.text) is None:
        return
    for match in frame.told_below(_GROUP):
        start, _ = frame.sentence(match.start())
        aside = start > frame.first[0] and ASIDE.match(frame.text, start) is not None
        if frame.people_in(start, match.end()) or not (aside or _is_dated_lead(frame, match.start())):
            continue
        what = match["what"].replace("了", "", 1)
        name, kind = clean(match["who"]) + what, EventKind.INSPECTION
        told = Sighting(*match.span(), name, kind, "events.tour", (what,), confidence=0.7)
        yield replace(told, further=aside, lasting=aside)


def _is_dated_lead(frame: Frame, position: int) -> bool:
    """Whether a position lies in the lead, behind a word that says when."""
    return position < frame.lead_end and frame.is_timed(position)


def _trips(frame: Frame) -> Iterator[Sighting]:
    """区领导带队赴长三角开展招商活动."""
    for match in frame.told(TRIP):
        start = clause_start(frame.text, match.start())
        before = frame.text[start : match.start()]
        people = frame.people_in(start, match.start())
        if not people and not re.search("率|带队|一行|组团|领导|随", before):
            continue
        subject = people[-1].value if people else ""
        name = (subject or clean(before)) + match[0]
        told = Sighting(start, match.end(), name, EventKind.VISIT, "events.trip", (match[0],))
        yield replace(told, subject=subject, confidence=0.8)


def _stops(frame: Frame) -> Iterator[Sighting]:
    """17日,代表团还前往北宁省桂武工业园: a stop with a day of its own."""
    for match in frame.told(_STOP, frame.first[1]):
        named = frame.people_in(*match.span("who"))
        # 代表团走进柳林村、石桥村: the journey itself.
        several = "、" in match["what"] and _THE_TEAM.fullmatch(match["who"])
        if not (named or several):
            name = match["who"] + match["what"].replace("了", "", 1)
            told = Sighting(*match.span(), name, EventKind.VISIT, "events.trip", confidence=0.7)
            yield replace(told, further=True, lasting=match["when"].endswith(("日", "午")))
