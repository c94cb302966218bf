"""What one leg of a journey tells that no other finder knows: a gathering, a signing, a call, a talk."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.pipes.events.frame import Frame, clause_start, clause_stop
from kg.pipes.events.mentioned import gatherings_at
from kg.pipes.events.names import clean, is_generic, kind_of, name_end
from kg.pipes.events.patterns import CHAIR, SIGNING
from kg.pipes.events.sighting import Sighting
from kg.types import EventKind

Leg = tuple[int, int]
"""A stretch of whole sentences that one time, or one paragraph, holds together."""

TEAM_NAME = re.compile(r"代表团|考察团|经贸团|访问团|招商团|慰问团|客商团|小分队|招商组|考察组")
_GUESTS = re.compile("(?:客人|来宾|客商)们?(?:一行)?(?=[^,。;的]*\\Z)")
"""在石川陪同下,|客人一行参观了…: whose visit it is."""
_ORG = (
    r"(?:公司|集团|商会|协会|联合会|基金会|工商会|大使馆|领事馆|市政府|政府|工业园|产业园|园区|开发区|高新区|自贸区|保税区|科技园|总部|研究院|研究所|实验室|大学|学院"
    r"|医院|工厂|[钢糖纱机药酒]?厂|市场|港务局|码头|港口|农场|株式会社|会社|企业|银行|中心|协进会|公社|合作社|厅|委员会|经济部|总会|文化园|[公校]园|博物馆|纪念馆|展览馆|陈列馆|学校|[中小]学)"
)
_CALL = re.compile(
    r"(?P<verb>走进|走访|拜访|拜会|登门|到访|访问|参观|考察|看望|直奔|赶往|赶到|来到|前往|敲开|探访|造访|到)了?"
    rf"(?P<host>[^,。;:“”]{{1,26}}?{_ORG}|[^,。;:“”]{{1,12}}?[镇乡村](?=看|考察|参观|走访|了解|体验|调研)|[^,。;:“”的]{{2,12}}(?=的门|,|。))"
)
_SOFT = ("到", "赶到", "来到", "前往", "直奔", "赶往")
"""Movements, which are calls only where somebody is at home: a firm, a chamber, an office."""
_TALK = re.compile(
    r"[与和同](?P<other>[^,。;:与和同]{0,30}?)(?:第[一二三四五]次)?(?:(?:围绕|就|针对)[^,。;]{2,30}?)?(?:举行|进行|开展)?[了深入友好亲切]{0,3}"
    r"(?P<verb>会谈|会晤|会面|见面|座谈|洽谈|交流|商谈|磋商|对接|交换(?:了)?意见)(?=后?[,。;])"
)
_RECEIVED = re.compile(r"(?:会见|接见|接待)了?(?P<guest>[^,。;:]{2,20})")
_ARRANGED = re.compile("^.*(?:组织|安排|举行|举办|召开|主持召开|开|办)了?(?=[一两这][场次个]|[一-鿿]*会$)")
_FOR_BOTH = re.compile(
    "(?:代表双方|双方代表|分别代表)[^,。;]{0,12}签[字约署]|代表签[字约署]|(?:签[字约署]人|签字的)"
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
        if not frame.is_quoted(begin) and name_end(name) == len(name) > 2 and not is_generic(name):
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
        first, second, what = people[-2].value, people[-1].value, match["what"].strip()
        return Sighting(
            clause,
            match.end(),
            f"{first}与{second}签署{what}",
            EventKind.CEREMONY,
            "events.signing",
            (f"{what}签约", f"{first}与{second}签约", clean(frame.text[clause : match.end()])),
            further=True,
            lasting=True,
            confidence=0.7,
        )
    return None


def call(frame: Frame, leg: Leg) -> Sighting | None:
    """上午,代表团走进锯切技术公司: the first firm or office that a leg calls at."""
    for match in frame.told(_CALL, *leg):
        clause = clause_start(frame.text, match.start())
        soft = match["verb"] in _SOFT
        if NOT_YET.search(frame.text, clause, match.start()):
            continue
        several = _SEVERAL.search(match["host"]) or frame.text.startswith("、", match.end())
        if several or frame.text.endswith(("先后", "分别"), clause, match.start()):
            continue
        if soft and not re.search(_ORG + r"\Z|[镇乡村]\Z", match["host"]):
            continue
        who = _caller(frame, leg, match.start())
        if soft and _GUESTS.match(who):
            continue  # 客人到了保税区: shown around on the visit that they came for
        verb = "走访" if soft or match["verb"] in ("走进", "敲开") else match["verb"]
        aliases = (f"{verb}{match['host']}", f"{who}{match['verb']}{match['host']}")
        told = talk(frame, leg)
        return Sighting(
            min(clause, match.start()),
            match.end(),
            f"{who}{verb}{match['host']}",
            EventKind.VISIT,
            "events.trip",
            (*aliases, told.name) if told else aliases,
            further=True,
            lasting=True,
            confidence=0.65,
        )
    return None


def _caller(frame: Frame, leg: Leg, position: int) -> str:
    """Who calls: the one whom the sentence is about, else the team by its word, else its leader."""
    start, _ = frame.sentence(position)
    people = frame.people_in(start, position)
    behind = people[0].end if people else start
    team = TEAM_NAME.search(frame.text, behind, position) or _GUESTS.search(frame.text, behind, position)
    if people and team is None:
        return people[0].value
    if team is not None and team.re is _GUESTS:
        return team[0]
    first = TEAM_NAME.search(frame.text, leg[0], position) or TEAM_NAME.search(frame.text)
    if first is not None:
        return first[0]
    leader = frame.people_in(*frame.first)[:1]
    return leader[0].value if leader else "代表团"


def talk(frame: Frame, leg: Leg) -> Sighting | None:
    """邬晓光与董事长黄河清第三次见面, 知事会见方顺子一行: people who met."""
    for pattern in (_TALK, _RECEIVED):
        for match in frame.told(pattern, *leg):
            clause = clause_start(frame.text, match.start())
            if NOT_YET.search(frame.text, clause, match.start()):
                continue
            hosts = frame.people_in(frame.sentence(match.start())[0], match.start())
            guests = frame.people_in(match.start(), match.end())
            if not hosts or not guests:
                continue
            name = f"{hosts[-1].value}与{guests[-1].value}{match['verb']}" if pattern is _TALK else ""
            name = name or f"{hosts[-1].value}会见{match['guest'].rstrip('、')}"
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
