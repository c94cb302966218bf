"""Inspections and visits, known by the person on tour."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.pipes.events.frame import Frame, Mark, clause_stop
from kg.pipes.events.names import clean
from kg.pipes.events.patterns import (
    APART,
    FURTHER,
    GUEST,
    HELD,
    MOVE,
    NOT_TOUR,
    SPEAK,
    TOUR,
    TOUR_OPENING,
    VAGUE_TIME,
)
from kg.pipes.events.sighting import Sighting
from kg.types import EventKind

_REACH = 100
_ABOUT = re.compile(
    r"(?:就|围绕|对|针对)(?P<topic>[^,。;]{2,30}?)(?:等?(?:工作|情况)?)(?:进行|开展|专题|实地)"
)
_TAIL = re.compile(r"(?:时(?:强调|指出|要求|表示|说|介绍|提出)?|等工作|等情况|工作情况|情况|一行)$")
_ABROAD = re.compile(r"率团|代表团|出访|招商|拜访")
_AMONG = re.compile("(?:中间|身边|会场|[现会]场|座位|席位)\\Z")
"""来到代表们中间: to where something is held, no tour."""
_LISTED = re.compile("[、,和与及][^,。;:]{0,24}")
_LISTED_ON = re.compile("[、,和与及][^。;:]{0,40}")
_POINT_IN_TIME = re.compile("^[^,。;]{2,40}(?:那[天年月日时阵]|的时候)")
_NOMINAL = re.compile("(?:情况|工作|进展|结果)*的(?:汇报|报告|通报|介绍|说明|发言|建议|意见)")
"""听取石川关于灾情核查|的汇报: what the report was about."""
_APART_FROM_EACH_OTHER = re.compile("分头|分路|兵分|分别(?:带队|率队|带领|率领)|各自(?:带队|率)")
_SCENE = re.compile("正[和与同在]")
"""他正和主任吕布贤查看大棚: a scene, no tour."""
_SHOWN = re.compile("(?:等|一行)(?:\\d+人)?[^,。;]{0,8}?参观(?!者|团)")
"""客人一行参观了保税区: what a guest is shown is a visit, what an official sees at a meeting is none."""
_TO_ATTEND = re.compile("^[^。;]{2,30},(?:[与和同][^,。;]{2,16}(?:一起|一同|共同))?(?:出席|参加|主持)")
"""又赶到省会,出席恳谈会; 来到湖边,与群众一起参加植树活动: on the way to a gathering."""
_ON_SITE = re.compile("[来走]到|走进|深入|前往|赶赴|奔赴")
_BETWEEN = re.compile(r"(?:一行|等)?则?[在由][^,。;:]{0,30}")
_ACCOMPANIED = re.compile(r"(?:等[^,。;]{0,8})?的?陪同下,?|的?引导下,?")
_BRINGS = re.compile("(?:带着|率|带领|会同|偕同?)[^,。;]*\\Z")
_WITHIN = re.compile("(?:调研|检查|考察|走访|视察|督导|慰问|活动)中|期间|其间|途中|沿途")
"""调研中,还走进敬老院: part of the same tour."""
_SAME_DAY = re.compile("(?:同|当|次|翌|第二)[天日],|同一天,")
_COMPANY = re.compile("陪同?|随同|一行|代表团|考察团|调研组|考察组|督导组")
_PURPOSE = re.compile(",(?:就|围绕|对)[^,。;:]{4,30}(?:对接|交流|洽谈|磋商|调研|考察|督导|检查)")
"""…一行来到我县,就劳务协作与我县对接."""
_NEAR = 12
_LEFT = re.compile(
    r"[^,。;:\n]{0,8}(?:结束|会|仪式|活动)后,[^。;\n]{0,20}(?:前往|赶赴|赶往|来到|走进|转到|驱车|乘车)"
)
_LATER = re.compile("(?:一行)?(?:在)?(?:会|仪式|活动)(?:结束)?[前后]")
_ALONG = re.compile("随同|陪同|随行|一同前往|[走看跑转](?:了|遍|完)|边[走看]边")
_CAME = re.compile(
    "(?:来|莅|回)[^,。;]{0,10}?(?:洽谈|访问|参观|学习|对接|交流|推介|考察|指导|调研|取经|走亲|观摩|走访)"
)
_WENT_OVER = re.compile("[把将](?P<what>[^,。;]{2,24})\\Z")
"""把石盘、王场两个片区跑了一遍."""
_LEADS = re.compile("(?:亲自)?(?:率[队团领]|带队)[来到赴]")
"""率队来取经: a visit, whatever they came for."""
_CARRIED_OUT = re.compile("开展|进行|展开")
_OF_GUESTS = re.compile("接待了?(?:[^,。;]{0,6}?(?:考察|代表|访问|调研|参访|观摩|客商)[团组]|客人|来宾)")
"""副市长方晓|接待了考察团|一行: what guests came for is the event."""
_WENT = re.compile("考察|访问|出访|到访|送政策|返乡|组团|来访|赴|走进")


def find_tours(frame: Frame) -> Iterator[Sighting]:
    """All sightings of tours, visits and trips, in no particular order."""
    tours = (_tour(frame, person) for person in frame.people if not frame.is_quoted(person.start))
    yield from _parted(frame, [tour for tour in tours if tour is not None])
    yield from _heading_tours(frame)


def _parted(frame: Frame, tours: list[Sighting]) -> list[Sighting]:
    """石川、顾林分头带队检查安全。15日,石川到…。17日,顾林到…: what each did is a tour of its own."""
    joint = next((t for t in tours if _APART_FROM_EACH_OTHER.search(frame.text, t.start, t.end)), None)
    if joint is None or not frame.days_in(joint.end, frame.sentences[-1][1]):
        return tours
    start, _ = frame.sentence(joint.start)
    leaders = {person.value for person in frame.people_in(start, joint.end)}
    own = {t.subject: t for t in reversed(tours) if t.start > joint.end and t.subject in leaders}
    if own.keys() != leaders:
        return tours
    what = joint.name.removeprefix(joint.subject)
    called = {t.start: (t.subject + what, t.name, *t.aliases) for t in own.values()}
    return [
        replace(
            t, name=called[t.start][0], aliases=called[t.start][1:], weak=False, further=True, lasting=True
        )
        if t.start in called
        else t
        for t in tours
        if t is not joint
    ]


def _tour(frame: Frame, person: Mark) -> Sighting | None:
    """市委书记赵海清到折桥镇调研花卉产业, 金锋率队督查水利工作."""
    if _ACCOMPANIED.match(frame.text, person.end):
        return None  # 在县长何平|陪同下,走访: somebody else's tour
    _, stop = frame.sentence(person.start)
    led, by = _accompanied(frame, person, stop)
    stop = min(stop, led + _REACH)
    others = frame.people_in(led, stop)
    while others and _BRINGS.search(frame.text, person.end, others[0].start):
        led = others[0].end  # 缪春晖带着招商局局长廖一平,登门拜访了
        led, others = led + frame.text.startswith(",", led), others[1:]
    brings = led > person.end and not by
    if others:
        stop = others[0].start
    after = frame.text[led:stop]
    verb, move = TOUR.search(after) or GUEST.search(after) or _SHOWN.match(after), MOVE.search(after)
    came = _CAME.search(after)
    verb = came if came and verb and came.start() < verb.start() else verb  # 一行来镇考察
    if not (brings or TOUR_OPENING.match(after)) and not _sets_out(frame, person, after, verb or move):
        return None
    if verb is None and (move is None or _TO_ATTEND.search(after) or not _is_news(frame, person, after)):
        return None
    if verb is None and move is not None and _clause_end(after, move.end()) == move.end():
        return None  # 韦小暖一同前往
    if verb is None and move is not None and _AMONG.search(after, 0, _clause_end(after, move.end())):
        return None
    if verb is not None and _OF_GUESTS.match(after, verb.start()):
        return None
    if _POINT_IN_TIME.search(after) or _is_scene(frame, person):
        return None
    if verb is not None and (_NOMINAL.match(after, verb.end()) or _teaches_there(frame, person, verb[0])):
        return None
    spoken = SPEAK.search(after, 0, verb.start() if verb else len(after))
    if spoken is not None and not after[: spoken.start()].endswith("时"):
        return None
    subject = _leader(frame, person)
    name, aliases, end = _tour_name(subject, after, verb, move)
    dated = verb is not None and bool(frame.days_in(led, led + verb.start()))
    guest = verb is not None and (verb is came or verb.re is GUEST)
    named = (
        verb is None
        or guest
        or name != subject + verb[0]
        or _CARRIED_OUT.search(after, 0, verb.end())
        or _LEADS.match(after)
    )
    if not (named or dated):
        return None  # 副市长赵刚现场观摩: at an event, not a tour
    apart = _is_apart(frame, person)
    further = apart or _is_further(frame, person, after)
    return Sighting(
        person.start,
        led + end,
        name,
        EventKind.VISIT if guest or _ABROAD.search(after[:end]) else EventKind.INSPECTION,
        "events.tour",
        aliases,
        subject=subject,
        location=_place(after, verb, move),
        weak=not (further or dated or frame.in_lead(person.start) or frame.is_timed(person.start)),
        further=further,
        lasting=apart,
        confidence=0.75 if apart else 0.9,
    )


def _accompanied(frame: Frame, person: Mark, stop: int) -> tuple[int, bool]:
    """Where the words go on behind those who keep somebody company, and whether any are named.

    石川一行在|县委书记何平、县长方圆等陪同下,|走访…: the tour is 石川's.
    """
    others = frame.people_in(person.end, min(stop, person.end + _REACH))
    if not others or not _BETWEEN.fullmatch(frame.text, person.end, others[0].start):
        return person.end, False
    for last, after in zip(others, [*others[1:], None], strict=True):
        if with_them := _ACCOMPANIED.match(frame.text, last.end):
            return with_them.end(), True
        if after is None or not _LISTED_ON.fullmatch(frame.text, last.end, after.start):
            break
    return person.end, True


def _teaches_there(frame: Frame, person: Mark, verb: str) -> bool:
    """县一中举行开学典礼,书记石川讲授第一课: what one does at a gathering is no tour."""
    start, _ = frame.sentence(person.start)
    return verb[-1] in "授讲课" and HELD.search(frame.text, start, person.start) is not None


def _is_scene(frame: Frame, person: Mark) -> bool:
    before = frame.text[max(0, person.start - 12) : person.start]
    return _SCENE.search(before) is not None or _SCENE.match(frame.text, person.end) is not None


def _leader(frame: Frame, person: Mark) -> str:
    """The first of the list that a name ends: 县委书记漆雕玉、县委副书记|宓子贱 is led by 漆雕玉."""
    leader = person
    for other in reversed(frame.people_in(frame.sentence(person.start)[0], person.start)):
        if _LISTED.fullmatch(frame.text, other.end, leader.start) is None:
            break
        leader = other
    return leader.value


def _is_apart(frame: Frame, person: Mark) -> bool:
    """Whether a sentence of the body says that the tour came after, or before, something else."""
    start, _ = frame.sentence(person.start)
    if start <= frame.first[0] or frame.in_heading(person.start):
        return False
    later = _LATER.match(frame.text, person.end) or APART.search(frame.text[start : person.start])
    return later is not None or _sets_out_after(frame, start) or _is_by_another(frame, start, person)


def _is_by_another(frame: Frame, start: int, person: Mark) -> bool:
    """同日,区长方圆到菜市场督导食品安全: somebody not named yet, on a tour of his own."""
    opening = _SAME_DAY.match(frame.text, start)
    if opening is None or _COMPANY.search(frame.text, start, person.end + _NEAR):
        return False
    before = {p.value for p in frame.people_in(frame.first[0], start)}
    return _leader(frame, person) not in before


def _sets_out_after(frame: Frame, start: int) -> bool:
    """会见结束后,工作组乘车前往蒙自。|在保税区,…: the sentence in front has left what the story was about."""
    if start == 0 or frame.text[start - 1] == "\n":
        return False
    before, _ = frame.sentence(start - 1)
    left = _LEFT.match(frame.text, before, start)
    return left is not None and not frame.people_in(before, start)


def _sets_out(frame: Frame, person: Mark, after: str, verb: re.Match[str] | None) -> bool:
    """市长张志强冒雨一早就到工地察看: in the lead, whatever stands in between, if it is nothing else."""
    if verb is None or not frame.in_lead(person.start) or verb.start() > 40:
        return False
    return NOT_TOUR.search(after, 0, verb.end()) is None


def _is_news(frame: Frame, person: Mark, after: str) -> bool:
    """走进大蒲柴河镇: a movement alone is an official's tour in the lead, a heading or as one more stop."""
    if person.value not in frame.posted:
        return False
    own = frame.text[person.end : clause_stop(frame.text, person.end)]
    moves = MOVE.search(own) or _ON_SITE.search(after)
    if after.startswith("一行还") or _is_apart(frame, person):
        return True
    return frame.in_lead(person.start) and moves is not None


def _is_further(frame: Frame, person: Mark, after: str) -> bool:
    """陈卫红一行还到工地, 当天下午,尼扎一行走访了: a stop besides the main event."""
    if frame.in_heading(person.start) or not after.startswith(("一行", "等", "还", "又")):
        return False
    start, _ = frame.sentence(person.start)
    first = frame.sentences[0][0] if frame.sentences else 0
    before = frame.text[max(start, person.start - 24) : person.end + 5]
    if _WITHIN.search(frame.text, start, person.start):
        return False
    return start > first and FURTHER.search(before) is not None


def _tour_name(
    subject: str, after: str, verb: re.Match[str] | None, move: re.Match[str] | None
) -> tuple[str, tuple[str, ...], int]:
    """The name as a reader would call it, its variants, and where it ends in ``after``."""
    if verb is None:
        assert move is not None
        end = _clause_end(after, move.end())
        went = clean(subject + after[move.start() : end])
        purpose = _PURPOSE.match(after, end)
        return went, (went + purpose[0][1:],) if purpose else (), end
    end = _clause_end(after, verb.end())
    topic = _TAIL.sub("", after[verb.end() : end].lstrip("了"))
    about = _ABOUT.search(after)
    if not topic and about is not None:
        topic = about["topic"]
    went_over = _WENT_OVER.search(after[: verb.start()]) if not topic else None
    if went_over is not None:
        topic = went_over["what"]
    where = ""
    if move is not None and move.start() < verb.start():
        where = re.split("[,。;]|就|围绕|实地|开展|进行|看望", after[move.start() : verb.start()])[0]
    looked = "察看" if verb[0] == "看了" else verb[0]
    short = subject + looked + topic
    full = subject + where + looked + topic
    variants = [short, looked + topic if len(topic) >= 3 else "", subject + where if len(where) > 3 else ""]
    if "的" in topic:  # 看望种了四十年参的老把式袁守田
        variants.append(short.replace(topic, topic[topic.rindex("的") + 1 :]))
    printed = subject + _TAIL.sub("", after[:end])
    return full, tuple(v for v in (*variants, printed) if v and v != full), end


def _clause_end(text: str, position: int) -> int:
    stop = re.compile("[,。;:!?\n]|并(?!购)").search(text, position)
    return stop.start() if stop else len(text)


def _place(after: str, verb: re.Match[str] | None, move: re.Match[str] | None) -> str:
    if move is None or (verb is not None and move.start() > verb.start()):
        return ""
    end = verb.start() if verb else len(after)
    return re.split("[,。;]|就|围绕|实地|开展|进行", after[move.end() : end])[0]


def _heading_tours(frame: Frame) -> Iterator[Sighting]:
    """县政协委员视察食用菌产业: how a heading calls a tour."""
    toured = any(TOUR.search(frame.text, start, stop) for start, stop in frame.headings)
    for start, stop in frame.headings:
        line = frame.text[start:stop].strip("—")
        verb = TOUR.search(line) or (None if toured else _WENT.search(line))
        if verb is not None and not re.search("精神|——访", line):
            name = re.sub(r"(?:时(?:强调|指出|要求)[—]*|侧记|纪实|小记|见闻|掠影)$", "", line)
            told = verb.start() >= 2 and _lead_tells(frame)
            rule = "events.headed" if told else "events.heading"
            yield Sighting(start, stop, name, EventKind.INSPECTION, rule, weak=True, confidence=0.6)


def _lead_tells(frame: Frame) -> bool:
    """Whether the lead tells of a tour on some day, by whomever."""
    lead = [s for s in frame.sentences[:2] if not frame.is_quoted(s[0])]
    return any(
        (TOUR.search(frame.text, start, stop) or _ALONG.search(frame.text, start, stop))
        and (frame.days_in(start, stop) or VAGUE_TIME.search(frame.text, start, stop))
        for start, stop in lead
    )
