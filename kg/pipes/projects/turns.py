"""Zones and firms that a sentence gives to the projects of a list in their order.

A、B分别落户|高新区|和|三垛镇|; A、B两个项目,分别由|X公司|和|Y公司|出资.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile

from kg.pipes.clauses import PART_END, first_mark, line_start, sentence_bounds, sentence_start
from kg.pipes.projects.firms import as_company
from kg.pipes.projects.marks import Marked, Marks
from kg.pipes.projects.mention import Mention
from kg.pipes.projects.patterns import BUILD_VERBS, OWNER, SUM
from kg.pipes.projects.scopes import Scope
from kg.pipes.projects.surroundings import Places
from kg.types import Entity

_BEHIND = re.compile(
    "(?:分别|依次)(?:计划|将|拟|已)?(?:落户|位于|坐落[于在]|选址|入驻|布局[于在]?|[建落放][在于到])[于在]?|(?:分别|依次)(?:在(?=[^,。;]{2,40}(?:落户|建设|开工|落地))|[与和同](?=[^,。;]{2,40}签))"
)
_ONE_EACH = re.compile(",(?:另)?一[个家处座条][^,。;]{0,6}[在到于]")
"""In front of where each lies: A和B项目|,一个在|高新区|,一个落户在|三垛镇."""
_IN_TURN = re.compile(
    rf"(?:依次|分别)由(?P<by>[^,;。]{{5,80}}?)(?:独资|全额)?(?:{BUILD_VERBS})(?=[,;。]|$)"
    rf"|{OWNER}(?:企业|单位)?(?:依次|分别)(?:就?是|为|:)(?P<are>[^,;。]{{5,80}})(?=[,;。]|$)"
)
"""Who builds each: |依次由X和Y|投建, |业主分别是X和Y|."""
_SIGNING = re.compile(
    r"(?:[与和同跟]|引进|携手)(?P<who>[^,;。与同跟]{5,80}?)(?:分别|依次)(?:签[订署约下]|达成|合作|共建)了?$"
    rf"|(?:^|[,:])(?P<pays>[^,;。:]{{5,80}}?)(?:分别|依次)(?:计划|拟|将|共)*"
    rf"(?:(?:投资|出资|投入|斥资)(?:约|额)?(?:{SUM}[、和及]?)*)?(?:建设|新建|兴建|打造|实施|投建)了?的?$"
)
"""In front of a project for each of those named: 与|A、B|分别签订, |A、B|分别投资1亿元、2亿元建设."""
_WITH = re.compile("(?:还|也|已|先后)?分别(?:与|和|同|跟|引进|签下|引来|签约|迎来|对接)了?")
"""Between towns and the firms that each of them signs with, in their order."""
_SEES = re.compile(",(?:先后|分别|依次|实地)?(?:察看|查看|看|走访|检查|调研|考察|观摩)了?")
"""Between the towns of a tour and what it sees in each."""


def zones_in_turn(members: Sequence[Mention], scope: Scope, places: Places) -> dict[Mention, Entity]:
    """One zone or town for each project of a list, where as many are named."""
    told = _BEHIND.search(places.text, *scope.after)
    each = [m.end() for m in _ONE_EACH.finditer(places.text, *scope.after)]
    if len(each) == len(members):
        named = [mark for end in each for mark in places.marks.at(end) if places.is_local(mark)]
    elif told is not None:
        end = first_mark(places.text, ",;", told.end(), scope.after[1])
        named = [mark for mark in places.marks.within(told.end(), end) if places.is_local(mark)]
    else:
        named = _seen_at(members, places)
    sites = [mark.entity for mark in named if mark.entity is not None]
    return dict(zip(members, sites, strict=True)) if len(sites) == len(members) else {}


def _seen_at(members: Sequence[Mention], places: Places) -> list[Marked]:
    """The towns that a tour goes to, in front of what it sees there: 转到|甲镇、乙镇|,察看A和B."""
    text, first = places.text, members[0].list_start
    start, _ = sentence_bounds(text, first, first)
    named = [mark for mark in places.marks.within(start, first) if places.is_narrow(mark)][-len(members) :]
    joined = all(text[a.end : b.start] in ("、", "和", "与") for a, b in pairwise(named))
    return named if joined and named and _SEES.fullmatch(text, named[-1].end, first) else []


def zone_of_pair(mention: Mention, scope: Scope, places: Places) -> Entity | None:
    """The town that signs with the firm which a project is called by, or which is to build it:
    |甲镇、乙镇|分别与|恒朗、远辰|签约, |甲镇与恒朗、乙镇与远辰|分别签约.
    """
    pairs = _pairs(places, line_start(places.text, mention.start), mention.start)
    since = max((scope.before[0], *(firm.end for _, firm in pairs)))
    theirs = (
        zone.entity
        for zone, firm in pairs
        if mention.name[:2] in firm.text or firm.text in places.text[since : mention.start]
    )
    return next(theirs, None)


def _pairs(places: Places, start: int, stop: int) -> list[tuple[Marked, Marked]]:
    """The towns of a stretch and the firm that each of them signs with."""
    text = places.text
    told = next(_WITH.finditer(text, start, stop), None)
    if told is None:
        beside = places.marks.within(start, stop) if text.find("分别签", start, stop) >= 0 else []
        joined = (zone for zone in beside if text[zone.end : zone.end + 1] in ("与", "和", "同"))
        return [(zone, firm) for zone in joined for firm in places.firms.at(zone.end + 1)]
    zones = _joined(text, [*takewhile(lambda mark: mark.start >= start, places.marks.back(told.start()))])
    _, end = sentence_bounds(text, told.end(), told.end())
    firms = _joined(text, places.firms.within(told.end(), min(end, stop)))
    return [*zip(reversed(zones), firms, strict=True)] if len(zones) == len(firms) else []


def _joined(text: str, marks: Sequence[Marked]) -> list[Marked]:
    """The first of some marks with those that a list joins to it, the nearest first."""
    found = list(marks[:1])
    for mark in marks[1:]:
        first, second = sorted((found[-1], mark), key=lambda m: m.start)
        if text[first.end : second.start] not in ("、", "和", "与"):
            break
        found.append(mark)
    return found


def firms_in_turn(text: str, members: list[Mention], scope: Scope, companies: Marks) -> dict[Mention, Entity]:
    """``A、B、C三个项目…,依次由X、Y、Z出资``: one company for each member of a list, in their order.

    The next sentence may say so: ``…现场签约。投资方分别为X、Y和Z``, or what leads up to the list:
    ``与X、Y和Z分别签订A、B、C项目``.
    """
    start, end = scope.after
    if text.startswith("。", end):
        _, end = sentence_bounds(text, end + 1, end + 1)
    begin = sentence_start(text, members[0].list_start, PART_END)
    m = _IN_TURN.search(text, start, end) or _SIGNING.search(text[begin : members[0].list_start])
    who = re.split("以及|[、和与及]", next(filter(None, m.groups()), "")) if m else []
    if len(who) != len(members):
        return {}
    return {member: as_company(name, companies) for member, name in zip(members, who, strict=True)}
