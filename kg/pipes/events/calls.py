"""What one leg of a journey tells that no other finder knows: a gathering, a signing, a call, a talk."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.pipes.events.doings import CHAIR
from kg.pipes.events.frame import Frame, clause_start, clause_stop
from kg.pipes.events.mentioned import gatherings_at
from kg.pipes.events.names import clean, is_gathering, kind_of
from kg.pipes.events.patterns import SIGNING
from kg.pipes.events.sighting import Sighting
from kg.pipes.events.together import is_nominal
from kg.pipes.events.words import GUESTS, VISITORS
from kg.types import EventKind, Stretch

Leg = Stretch
"""A stretch of whole sentences that one time, or one paragraph, holds together."""

TEAM_NAME = re.compile(VISITORS)
_GUESTS = re.compile(rf"{GUESTS}们?(?:一行)?(?=[^,。;的]*\Z)")
"""在石川陪同下,|客人一行参观了…: whose visit it is."""
_ORG = (
    "(?:公司|集团|会社|企业|银行|中心|总部|[商协合金进员总]会|政府|厅|经济部|港务局|[业技化公校]园|[园发新贸税]区"
    "|研究[院所]|[学医]院|[大中小]学|学校|实验室|馆|厂|市场|农场|码头|港口|公社|合作社)"
)
_CALL = re.compile(
    r"(?P<verb>走进|走访|拜访|拜会|登门|到访|访问|参观|考察|看望|直奔|赶往|赶到|来到|前往|敲开|探访|造访|到)了?"
    rf"(?P<host>(?:(?![走拜到参探造][进访会观问]|考察)[^,。;:“”]){{1,26}}?{_ORG}|[^,。;:“”]{{1,12}}?[镇乡村](?=看|考察|参观|走访|了解|体验|调研)|[^,。;:“”的]{{2,12}}(?=的门|,|。))"
)
_AT_HOME = re.compile(rf"(?:{_ORG}|[镇乡村])\Z")
_SOFT = ("到", "赶到", "来到", "前往", "直奔", "赶往")
"""Movements, which are calls only where somebody is at home: a firm, a chamber, an office."""
_TALK = re.compile(
    r"[与和同](?P<other>[^,。;:与和同]{0,30}?)(?:第[一二三四五]次)?(?:(?:围绕|就|针对)[^,。;]{2,30}?)?(?:举行|进行|开展)?[了深入友好亲切]{0,3}"
    r"(?P<verb>会谈|会晤|会面|见面|座谈|洽谈|交流|商谈|磋商|对接|交换(?:了)?意见)(?=后?[,。;])"
)
_RECEIVED = re.compile(r"(?:会见|接见|接待)了?(?P<guest>[^,。;:]{2,20})")
_ARRANGED = re.compile("^.*(?:组织|安排|举行|举办|召开|主持召开|开|办)了?(?=[一两这][场次个]|[一-鿿]*会$)")
SIGNED_FOR = "(?:代表双方|双方代表|分别代表)[^,。;]{0,12}签[字约署]"
_FOR_BOTH = re.compile(
    f"{SIGNED_FOR}|代表签[字约署]|(?:签[字约署]人|签字的)"
    "|在[^,。;]{1,10}上(?:共同|分别|郑重)*(?:签[了下]?[字名约]|落[笔款])"
)
_SEVERAL = re.compile("[两三四五六七八九十几多\\d]+[家个]|等|、")
NOT_YET = re.compile("将|拟|计划|准备|约定|邀请|希望|欢迎|曾|此前|去年")


def gathering(frame: Frame, leg: Leg) -> Sighting | None:
    """17日的压轴是投资推介会,闭月华主持: what a leg names and somebody chaired."""
    chair = CHAIR.search(frame.text, *leg)
    begin = leg[0]
    while chair is not None and begin < chair.start():
        end = clause_stop(frame.text, begin)
        clause = frame.text[begin:end]
        name = clean(_ARRANGED.sub("", clause[clause.rfind("是") + 1 :]))
        if not frame.is_quoted(begin) and len(name) > 2 and is_gathering(name):
            return Sighting(begin, end, name, kind_of(name), "events.held", confidence=0.65)
        begin = end + 1
    spoken_at = next(gatherings_at(frame, *leg), None)
    return replace(spoken_at, weak=False) if spoken_at else None


def signing(frame: Frame, leg: Leg) -> Sighting | None:
    """彭万里与副厅长朴正勋签下《友好园区合作协议》: known by both who signed."""
    for match in SIGNING.finditer(frame.text, *leg):
        clause = clause_start(frame.text, match.start())
        people = frame.people_in(clause, match.start())
        if len(people) < 2 and (signed := _FOR_BOTH.search(frame.text, match.end(), leg[1])):
            people = frame.people_in(frame.sentence(signed.start())[0], signed.start())
        if len(people) < 2 or frame.is_quoted(clause) or NOT_YET.search(frame.text, clause, match.start()):
            continue
        both, what = f"{people[-2].value}与{people[-1].value}", match["what"].strip()
        aliases = (f"{what}签约", f"{both}签约", clean(frame.text[clause : match.end()]))
        return signed_apart(clause, match.end(), f"{both}签署{what}", aliases)
    return None


def signed_apart(start: int, end: int, name: str, aliases: tuple[str, ...]) -> Sighting:
    """A signing as an event of its own, which those take part in whom the words behind it name."""
    kind, rule = EventKind.CEREMONY, "events.signing"
    return Sighting(start, end, name, kind, rule, aliases, further=True, lasting=True, confidence=0.7)


def call(frame: Frame, leg: Leg) -> Sighting | None:
    """上午,代表团走进锯切技术公司: the first firm or office that a leg calls at."""
    for match in frame.told(_CALL, *leg):
        clause = clause_start(frame.text, match.start())
        soft = match["verb"] in _SOFT
        several = _SEVERAL.search(match["host"]) or frame.text.startswith("、", match.end())
        if several or NOT_YET.search(frame.text, clause, match.start()):
            continue
        if is_nominal(frame.text, match.start(), clause):
            continue
        if soft and not _AT_HOME.search(match["host"]):
            continue
        who = _caller(frame, match.start())
        if _GUESTS.match(who):
            continue  # 客人到了保税区: shown around on the visit that they came for
        verb = "走访" if soft or match["verb"] in ("走进", "敲开") else match["verb"]
        aliases: tuple[str, ...] = (f"{verb}{match['host']}", f"{who}{match['verb']}{match['host']}")
        if told := talk(frame, leg):
            aliases = (*aliases, told.name)
        start, end, name = min(clause, match.start()), match.end(), f"{who}{verb}{match['host']}"
        return replace(_stop(start, end, name, "events.trip"), aliases=aliases, confidence=0.65)
    return None


def _caller(frame: Frame, position: int) -> str:
    """Who calls: the one whom the sentence is about, else the team by its word, else its leader."""
    start, _ = frame.sentence(position)
    people = frame.people_in(start, position)
    behind = people[0].end if people else start
    team = TEAM_NAME.search(frame.text, behind, position) or _GUESTS.search(frame.text, behind, position)
    if people and team is None:
        return people[0].value
    team = team or TEAM_NAME.search(frame.text)
    if team is not None:
        return team[0]
    leader = frame.people_in(*frame.first)[:1]
    return leader[0].value if leader else "代表团"


def talk(frame: Frame, leg: Leg) -> Sighting | None:
    """邬晓光与董事长黄河清第三次见面, 知事会见方顺子一行: people who met."""
    for pattern in (_TALK, _RECEIVED):
        for match in frame.told(pattern, *leg):
            clause = clause_start(frame.text, match.start())
            if NOT_YET.search(frame.text, clause, match.start()):
                continue
            begin, _ = frame.sentence(match.start())
            hosts = frame.people_in(begin, match.start())
            team = TEAM_NAME.search(frame.text, begin, match.start()) if not hosts else None
            guests = frame.people_in(match.start(), match.end())
            if not guests or not (hosts or (team and pattern is _TALK)):
                continue
            host = team[0] if team else hosts[-1].value
            name = f"{host}与{guests[-1].value}{match['verb']}" if pattern is _TALK else ""
            name = name or f"{host}会见{match['guest'].rstrip('、')}"
            return _stop(clause, match.end(), name, "events.received")
    return None


def _stop(start: int, end: int, name: str, rule: str) -> Sighting:
    """A stop of its own, of which what follows tells."""
    return Sighting(start, end, name, EventKind.VISIT, rule, further=True, lasting=True, confidence=0.7)
