"""The stops of a journey that an article tells leg by leg, day by day or firm by firm."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.pipes.events.frame import Frame, clause_start, clause_stop
from kg.pipes.events.names import clean, is_generic, kind_of, name_end
from kg.pipes.events.patterns import CHAIR, TOUR
from kg.pipes.events.sighting import Sighting
from kg.types import EventKind

Leg = tuple[int, int]
"""A stretch of whole sentences that one time, or one paragraph, holds together."""

_TEAM = re.compile(
    r"代表团|考察团|经贸团|访问团|招商团|慰问团|客商团|小分队|招商组|考察组|率[团队]|带队|一行"
)
_TEAM_NAME = re.compile(r"代表团|考察团|经贸团|访问团|招商团|慰问团|客商团|小分队|招商组|考察组")
_AWAY = re.compile(
    r"赴|出访|出境|访[问韩日德欧美]|抵|飞|招商|直奔|之行|[二三四五六七八九十]日(?=[行记谈])|纪行|日记|回访"
)
_OPENING = 16
_NEAR = 40
_OPENS = re.compile(
    r"[^,。;]{0,8}?(?:(?:当天|当日|次日|翌日|第二天|同日|上午|下午|当晚|晚上|傍晚)[,是的]?|随后|接着|之后|最后一站|离开|走出)"
)
_PARTED = re.compile(
    r"没有?(?:同去|同行|赶上|一起)|单独|另一路|兵分|分头|(?<=[一-鿿])则(?=由|前往|去|到|带|率|在)"
)
"""皮国忠没有同去,当天他在春川…: one of them goes a way of his own."""
_ORG = (
    r"(?:公司|集团|商会|协会|联合会|基金会|工商会|大使馆|领事馆|市政府|政府|工业园|产业园|园区|科技园|总部|研究院|研究所|实验室|大学|学院"
    r"|医院|工厂|[钢糖纱机药酒]?厂|市场|港务局|码头|港口|农场|株式会社|会社|企业|银行|中心|协进会|公社|合作社|厅|委员会|经济部|总会)"
)
_CALL = re.compile(
    r"(?P<verb>走进|走访|拜访|拜会|登门|到访|访问|参观|考察|看望|直奔|赶往|赶到|来到|前往|敲开|探访|造访|到)了?"
    rf"(?P<host>[^,。;:“”]{{1,26}}?{_ORG}|[^,。;:“”]{{1,12}}?[镇乡村](?=看|考察|参观|走访|了解|体验|调研)|[^,。;:“”的]{{2,12}}(?=的门|,|。))"
)
_SOFT = ("到", "赶到", "来到", "前往", "直奔", "赶往")
"""Movements, which are calls only where somebody is at home: a firm, a chamber, an office."""
_TALK = re.compile(
    r"[与和同](?P<other>[^,。;:与和同]{0,30}?)(?:第[一二三四五]次)?(?:举行|进行)?(?P<verb>会谈|会晤|会面|见面|座谈|洽谈)(?=后?[,。;])"
)
_RECEIVED = re.compile(r"(?:会见|接见|接待)了?(?P<guest>[^,。;:]{2,20})")
_SEVERAL = re.compile("[两三四五六七八九十几多\\d]+[家个]|等")
_NOT_YET = re.compile("将|拟|计划|准备|约定|邀请|希望|欢迎|曾|此前|去年")


def find_calls(frame: Frame, found: Sequence[Sighting]) -> Iterator[Sighting]:
    """One call for each leg of a journey in which nothing else is told to have taken place."""
    if not _is_journey(frame):
        return
    opening = frame.sentences[0][1]
    for leg in _legs(frame):
        inside = [s for s in found if leg[0] <= s.start < leg[1] and not _is_main(s, opening)]
        told = [s for s in inside if not (s.weak or _only_went(s))]
        attended = [s for s in inside if s.rule == "events.attended" and s.weak and not _is_told(s, told)]
        for sighting in attended:
            yield replace(sighting, weak=False, confidence=0.7)
        if not (told or attended):
            call = _gathering(frame, leg) or _call(frame, leg) or _talk(frame, leg)
            if call is not None:
                yield call


def _only_went(sighting: Sighting) -> bool:
    """齐望山直奔商会: a movement, which is the call itself."""
    return sighting.rule == "events.tour" and TOUR.search(sighting.name) is None


def _is_told(sighting: Sighting, told: Sequence[Sighting]) -> bool:
    """Whether a gathering that somebody attended is one that the leg tells as held."""
    return any(t.kind is not EventKind.VISIT and t.start < sighting.end + _NEAR for t in told)


def _is_main(sighting: Sighting, opening: int) -> bool:
    """Whether a sighting is the journey itself, as the first sentence tells it."""
    whole = sighting.start < opening or sighting.rule == "events.delegation"
    return whole and sighting.kind is EventKind.VISIT and not sighting.further


def _is_journey(frame: Frame) -> bool:
    """Whether a team goes away and its days are told one by one."""
    if not frame.sentences:
        return False
    lead = "\n".join(frame.text[a:b] for a, b in (*frame.headings, *frame.sentences[:4]))
    if not (_TEAM.search(lead) and _AWAY.search(lead)):
        return False
    first, last = frame.sentences[0][0], frame.sentences[-1][1]
    return len({day.value for day in frame.days_told(first, last)}) > 1


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
    text = frame.text
    if text[begin - 1] == "\n" or frame.days_in(begin, min(stop, begin + _OPENING)):
        return True
    return bool(_OPENS.match(text, begin, stop) or _PARTED.search(text, begin, stop))


def _gathering(frame: Frame, leg: Leg) -> Sighting | None:
    """17日的压轴是投资推介会,闭月华主持: what a leg names and somebody chaired."""
    chair = CHAIR.search(frame.text, *leg)
    begin = leg[0]
    while chair is not None and begin < chair.start():
        end = clause_stop(frame.text, begin)
        clause = frame.text[begin:end]
        name = clean(clause[clause.rfind("是") + 1 :])
        if not frame.is_quoted(begin) and name_end(name) == len(name) > 3 and not is_generic(name):
            return Sighting(begin, end, name, kind_of(name), "events.held", confidence=0.65)
        begin = end + 1
    return None


def _call(frame: Frame, leg: Leg) -> Sighting | None:
    """上午,代表团走进锯切技术公司: the first firm or office that a leg calls at."""
    for match in _CALL.finditer(frame.text, *leg):
        clause = clause_start(frame.text, match.start())
        soft = match["verb"] in _SOFT
        if frame.is_quoted(match.start()) or _NOT_YET.search(frame.text, clause, match.start()):
            continue
        several = _SEVERAL.search(match["host"]) or frame.text.startswith("、", match.end())
        if several or frame.text.endswith(("先后", "分别"), clause, match.start()):
            continue
        if soft and not re.search(_ORG + r"\Z|[镇乡村]\Z", match["host"]):
            continue
        who = _caller(frame, leg, match.start())
        verb = "走访" if soft or match["verb"] in ("走进", "敲开") else match["verb"]
        aliases = (f"{verb}{match['host']}", f"{who}{match['verb']}{match['host']}")
        talk = _talk(frame, leg)
        return Sighting(
            min(clause, match.start()),
            match.end(),
            f"{who}{verb}{match['host']}",
            EventKind.VISIT,
            "events.trip",
            (*aliases, talk.name) if talk else aliases,
            further=True,
            lasting=True,
            confidence=0.65,
        )
    return None


def _caller(frame: Frame, leg: Leg, position: int) -> str:
    """Who calls: the one whom the sentence is about, else the team by its word."""
    start, _ = frame.sentence(position)
    people = frame.people_in(start, position)
    team = _TEAM_NAME.search(frame.text, people[0].end if people else start, position)
    if people and team is None:
        return people[0].value
    first = _TEAM_NAME.search(frame.text, leg[0], position) or _TEAM_NAME.search(frame.text)
    return first[0] if first else "代表团"


def _talk(frame: Frame, leg: Leg) -> Sighting | None:
    """邬晓光与董事长黄河清第三次见面, 知事会见方顺子一行: people who met."""
    for pattern in (_TALK, _RECEIVED):
        for match in pattern.finditer(frame.text, *leg):
            clause = clause_start(frame.text, match.start())
            if frame.is_quoted(match.start()) or _NOT_YET.search(frame.text, clause, match.start()):
                continue
            hosts = frame.people_in(frame.sentence(match.start())[0], match.start())
            guests = frame.people_in(match.start(), match.end())
            if not hosts or not guests:
                continue
            name = f"{hosts[-1].value}与{guests[-1].value}{match['verb']}" if pattern is _TALK else ""
            name = name or f"{hosts[-1].value}会见{match['guest']}"
            return Sighting(
                clause,
                match.end(),
                name,
                EventKind.VISIT,
                "events.received",
                further=True,
                lasting=True,
                confidence=0.7,
            )
    return None
