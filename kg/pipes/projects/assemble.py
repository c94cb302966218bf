"""From mentions to projects: one record for all that an article says of a project."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from spacy.tokens import Doc

from kg.pipes.clauses import clause_bounds
from kg.pipes.extensions import context_of, offsets_of, passage, printed, text_of
from kg.pipes.precedence import noticed, unheard
from kg.pipes.projects.agreed import is_signed_by
from kg.pipes.projects.classes import is_plain, is_weak
from kg.pipes.projects.grouping import expand_phases, grouped, parted, with_zone, without_zone
from kg.pipes.projects.headlines import with_headlines
from kg.pipes.projects.hearing import hearing, is_beside_another, is_let, is_of_firm
from kg.pipes.projects.investors import by_people
from kg.pipes.projects.listings import read_listings
from kg.pipes.projects.marks import Marked, Marks
from kg.pipes.projects.mention import Mention
from kg.pipes.projects.mentions import find_mentions, with_repeats
from kg.pipes.projects.milestones import milestones_of
from kg.pipes.projects.money import investments, told_of_each
from kg.pipes.projects.names import capacity, core, phase, sector
from kg.pipes.projects.narrow import by_themselves, is_site
from kg.pipes.projects.occasions import enumerated, event_stages
from kg.pipes.projects.owners import owners, stated_owners
from kg.pipes.projects.proofs import Words
from kg.pipes.projects.rubrics import under_rubrics
from kg.pipes.projects.scopes import Scope, scopes
from kg.pipes.projects.sites import site
from kg.pipes.projects.stages import is_talked_over
from kg.pipes.projects.surroundings import Places
from kg.pipes.projects.tallies import read_tallies
from kg.pipes.projects.times import Times
from kg.pipes.projects.turns import firms_in_turn, zones_in_turn
from kg.records import record
from kg.types import Entity, Investment, Project, Stage, StageTold, Stretch

_CONFIDENCE = {
    "projects.head": 0.92,
    "projects.list": 0.85,
    "projects.table": 0.9,
    "projects.work": 0.7,
    "projects.again": 0.7,
    "projects.model": 0.7,
    "projects.guess": 0.7,
}
_DOUBTED = ("projects.head", "projects.work")
"""Rules that take a statement for a name at times: 逐一会商恒晟光伏玻璃, 深圳揽下三个锂电配套项目."""
_NAMED = ("projects.head", "projects.table")
"""Rules that read a name as a whole."""
_STATED = 5
"""How surely a site is known that a sentence states for one project: 轻量瓶项目将落户高新区."""
_SITED = 4
"""How surely it is known at least where the words in front of a name give its site: 高新区的|轻量瓶项目."""
_TOLD_APART = 8
"""Letters of a name that no other project of a page is likely to have."""
_OWN_PLAN = re.compile(
    "(?:拟|将|计划|打算|准备|决定|着手|筹划)(?:投资)?(?:建设|新建|兴建|实施|打造|布局|筹建|扩建|新上|上马|把|将)$"
    "|[请引招迎揽](?:了?[来进入]|到)[门家园]?,$"
)
"""Between a firm and what it is to build, however plain: 朗晨公司|拟建设|玉米助剂项目."""


@record
class _Told:
    """What an article says of its projects, wherever it says it."""

    about: dict[Mention, Scope]
    places: Places
    companies: Marks
    amounts: Marks
    event: tuple[tuple[Stage, ...], int, int]
    """What its occasion makes them reach (see :func:`event_stages`)."""
    times: Times
    sums: dict[Mention, Investment]
    """Those that a list gives to its members in their order, as ``firms`` and ``sites``."""
    firms: dict[Mention, Entity]
    sites: dict[Mention, Entity]


def read_projects(doc: Doc) -> tuple[list[tuple[int, int]], tuple[Project, ...]]:
    """The spans of all mentions kept, and the projects of an article."""
    text = text_of(doc)
    places, companies, amounts = (Marks.of(doc, f"kg_{name}") for name in ("places", "companies", "amounts"))
    joined = sorted((s.start, s.end) for s in (*places.all, *_firms(text, places, companies)))
    listings = read_listings(text, offsets_of(doc), places, companies)
    listings = listings.joined(text, read_tallies(text))
    printed_at = find_mentions(text, joined, hearing(doc), listings)
    places = parted(places, printed_at, context_of(doc))
    mentions = [without_zone(with_zone(m, places), places) for m in printed_at]
    mentions = with_repeats(text, expand_phases(mentions))
    mentions = [m for m in mentions if m.rule != "projects.again" or not _is_zone(m, places)]
    mentions = under_rubrics(text, mentions)
    names = ((m.start, m.end) for m in (*printed_at, *mentions))
    sites = Places(doc, _apart_from(places, companies), companies, [*names, *listings.taken])
    told = _told(doc, mentions, sites, by_themselves(companies, sites.apart), amounts)
    others = sorted((m.start, m.end) for m in mentions)
    found = [
        (group, _proven(doc, group, told, others, project))
        for group in grouped(mentions)
        if (project := _project(doc, group, told)) is not None
    ]
    return [(m.start, m.end) for group, _ in found for m in group], with_headlines(found, sites.body)


def _told(doc: Doc, mentions: list[Mention], places: Places, companies: Marks, amounts: Marks) -> _Told:
    text = text_of(doc)
    about = dict(zip(mentions, scopes(text, mentions), strict=True))
    told = _Told(about, places, companies, amounts, event_stages(doc), Times(doc), {}, {}, {})
    for members in _lists(mentions):
        scope = about[members[-1]]
        told.firms.update(firms_in_turn(text, members, scope, companies))
        told.sites.update(zones_in_turn(members, scope, places))
    told.sums.update(told_of_each(doc, mentions, amounts))
    return told


def _is_zone(mention: Mention, places: Marks) -> bool:
    """Whether a name printed again is that of a zone and no more: 中宁工业园区|完成产值438亿元."""
    return any(zone.end == mention.end and zone.label == "ZONE" for zone in places.at(mention.start))


def _firms(text: str, places: Marks, companies: Marks) -> Iterator[Marked]:
    """The companies, but not 新星开发区|建防爆电机西部工厂: what is built in a zone."""
    for firm in companies.all:
        if not any(text.startswith("建", zone.end) for zone in places.at(firm.start)):
            yield firm


def _apart_from(places: Marks, companies: Marks) -> Marks:
    """The places but those that a firm's name begins with, which only say where it comes from.

    A zone or town in front of one is where it lies: 来到|送桥镇|恒昇新材料有限公司.
    """
    heads = {firm.start for firm in companies.all}
    return Marks(mark for mark in places.all if is_site(mark) or mark.start not in heads)


def _lists(mentions: list[Mention]) -> Iterator[list[Mention]]:
    """The mentions that are named together: A、B两个项目."""
    lists: dict[int, list[Mention]] = {}
    for mention in mentions:
        lists.setdefault(mention.tail, []).append(mention)
    yield from (members for members in lists.values() if len(members) > 1)


def _project(doc: Doc, group: list[Mention], told: _Told) -> Project | None:
    """What the mentions of one project say; None where they rather name none."""
    text, best = text_of(doc), _best(group)
    read = [i for m in group for i in investments(doc, m, told.about[m], told.amounts)]
    money = _unique([*read, *(told.sums[m] for m in group if m in told.sums)])
    firms = tuple(told.firms[m] for m in group if m in told.firms) or _owners(doc, group, told)
    zone, sure = _site(group, told)
    milestones = milestones_of(text, group, told.about, told.event, firms)
    if not _is_one(doc, group, told, (money, firms, milestones, sure)):
        return None
    name = _printed_name(doc, best)
    alone = (_without_firm(m, told.companies) for m in group)
    names = dict.fromkeys(
        [*(_printed_name(doc, m) for m in group), *(m.full for m in group if m.full), *filter(None, alone)]
    )
    return Project(
        name=name,
        aliases=tuple(n for n in names if n != name),
        companies=firms,
        zone=zone,
        stages=milestones,
        investments=money,
        industry=next((found for m in group if (found := sector(m.name))), ""),
        capacity=next((c for m in group if (c := capacity(m.name))), ""),
        passages=tuple(dict.fromkeys(passage(doc, *clause_bounds(text, m.start, m.end)) for m in group)),
        rule=best.rule,
        confidence=_CONFIDENCE[best.rule],
    )


def _proven(
    doc: Doc, group: list[Mention], told: _Told, others: Sequence[Stretch], project: Project
) -> Project:
    """The project with the clauses that tell its stages, firms and site among its passages."""
    words = Words(text_of(doc), group, (told.about[m] for m in group), others)
    stages = {stage: at for stage in project.stages if (at := words.of_stage(stage))}
    sites = (project.zone,) if project.zone is not None else ()
    named = [words.of_firm(firm, told.companies) for firm in project.companies]
    named += [words.of_site(site, told.places.marks) for site in sites]
    found = [at for at in (*stages.values(), *named) if at is not None and not words.is_own(at)]
    more = [passage(doc, *at) for at in dict.fromkeys(found)]
    return replace(
        project,
        planned=tuple(stage for stage in project.stages if words.is_planned(stage, told.times)),
        passages=tuple(dict.fromkeys((*project.passages, *more))),
        told=tuple(
            StageTold(stage, passage(doc, *stages[stage]) if stage in stages else project.passages[0])
            for stage in project.stages
        ),
    )


def _is_one(
    doc: Doc,
    group: list[Mention],
    told: _Told,
    said: tuple[tuple[Investment, ...], tuple[Entity, ...], tuple[Stage, ...], int],
) -> bool:
    """Whether mentions name a project: what is short, plain or the model's alone needs more said of it.

    ``said``: its money, firms and milestones, and how surely its site is known.
    """
    text, best = text_of(doc), _best(group)
    money, firms, milestones, sure = said
    if best.rule == "projects.guess":
        return bool(money or firms)
    if best.rule == "projects.model":
        sized = money or milestones or phase(best.name) or capacity(best.name)
        known = sized or is_beside_another(best, told.about) or is_of_firm(best.name, firms)
        return bool(known and (not is_let(best.name) or phase(best.name)))
    if best.rule not in _DOUBTED:
        return True
    theirs = firms or any(by_people(text, told.about[m]) for m in group)
    whose = bool(theirs) and (text[best.start - 1 : best.start] == "的" or _is_own_plan(text, best))
    listed = any(enumerated(text, m) or is_talked_over(text, m) or is_signed_by(text, m) for m in group)
    beside = not all(m.is_alone for m in group)  # A项目、永磁电机项目
    definite = money or whose or listed or beside or sure >= _STATED
    at = [(m.start, m.end) for m in group]
    if not (definite or milestones) and unheard(doc, "PROJECT", at):
        return False
    if best.rule == "projects.work" or noticed(doc, "PROJECT", at):
        return True
    if is_weak(best.name) and not definite:
        return False
    said_of = money or milestones or firms or beside or sure >= _SITED
    return bool(not is_plain(best.name) or said_of)


def _is_own_plan(text: str, mention: Mention) -> bool:
    return _OWN_PLAN.search(text, max(0, mention.start - 8), mention.start) is not None


def _without_firm(mention: Mention, companies: Marks) -> str:
    """What a name is without the firm in front, where that is told apart still: 年产15万锭智能纺纱项目."""
    rests = (mention.name[firm.end - mention.start :].lstrip("的") for firm in companies.at(mention.start))
    return next((rest for rest in rests if len(core(rest)) >= _TOLD_APART), "")


def _printed_name(doc: Doc, mention: Mention) -> str:
    """As the file prints it, where it does (一期项目 is expanded)."""
    stands = text_of(doc)[mention.start : mention.end] == mention.name
    return printed(doc, mention.start, mention.end) if stands else mention.name


def _best(group: list[Mention]) -> Mention:
    """The fullest printing: with a head noun, then the longest."""
    return max(group, key=lambda m: (not is_weak(m.name), m.rule in _NAMED, len(m.name), -m.start))


def _owners(doc: Doc, group: list[Mention], told: _Told) -> tuple[Entity, ...]:
    """Who is said to build it by any mention, else whose it is by the names and words around them."""
    about = [(doc, m, told.about[m], told.companies) for m in group]
    stated = [stated_owners(*each) for each in about] if len(group) > 1 else []
    return distinct_owners(stated if any(stated) else [owners(*each) for each in about])


def distinct_owners(found: Sequence[Sequence[Entity]]) -> tuple[Entity, ...]:
    """One entity a company: a full name stands for the brands of other mentions, not for its partners."""
    named = [owner for firms in found for owner in firms]
    together = {owner.name for firms in found if len(firms) > 1 for owner in firms}
    full = [o for o in named if o.name in together or re.search(r"公司|集团|株式会社", o.name)]
    kept: dict[str, Entity] = {}
    for owner in full or named[:1]:
        kept.setdefault(owner.name, owner)
    return tuple(kept.values())


def _site(group: list[Mention], told: _Told) -> tuple[Entity | None, int]:
    """Where it lies, and how surely (see :func:`kg.pipes.projects.sites.site`)."""
    found = [
        (told.sites[m], _STATED) if m in told.sites else site(m, told.about[m], told.places) for m in group
    ]
    return max(found, key=lambda entity_rank: entity_rank[1])


def _unique(found: Iterable[Investment]) -> tuple[Investment, ...]:
    kept: dict[tuple[str, Decimal, str], Investment] = {}
    for investment in found:
        kept.setdefault((investment.kind.value, investment.amount.value, investment.amount.unit), investment)
    return without_rounded(tuple(kept.values()))


def without_rounded(sums: tuple[Investment, ...]) -> tuple[Investment, ...]:
    """The sums of one project but those that only round another of their kind: 近60亿元 beside 57.8亿元."""
    if len(sums) < 2:
        return sums
    return tuple(
        one for one in sums if not any(one.kind is o.kind and one.amount.rounds(o.amount) for o in sums)
    )
