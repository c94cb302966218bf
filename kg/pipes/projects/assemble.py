"""From mentions to projects: one record for all that an article says of a project."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from spacy.tokens import Doc, Span

from kg.pipes.clauses import clause_bounds
from kg.pipes.extensions import passage, printed
from kg.pipes.projects.identity import key, same_name
from kg.pipes.projects.mentions import Mention, find_mentions
from kg.pipes.projects.money import investments
from kg.pipes.projects.names import brand, capacity, core, is_weak, phase, without_phase
from kg.pipes.projects.owners import owners
from kg.pipes.projects.scopes import Scope, scopes
from kg.pipes.projects.segments import Spans
from kg.pipes.projects.sites import site
from kg.pipes.projects.stages import is_only_planned, stages
from kg.types import Entity, Investment, Project, Stage

_CONFIDENCE = {"projects.head": 0.92, "projects.list": 0.85, "projects.work": 0.7}
_CEREMONY = re.compile(
    r"集中(签约|开工|竣工|投产)|项目(签约|开工)仪式|现场签约了?|签约项目\d+个|(?:共|一口气)?(签下|签约|开工)了?\d+个"
)
_EVENT_STAGE = {
    "签约": Stage.SIGNED,
    "签下": Stage.SIGNED,
    "开工": Stage.STARTED,
    "竣工": Stage.COMPLETED,
    "投产": Stage.PRODUCING,
}
_NOT_JOINING = {
    Stage.SIGNED: {Stage.TALKS, Stage.BUILDING, Stage.COMPLETED, Stage.PRODUCING},
    Stage.STARTED: {Stage.TALKS, Stage.BUILDING, Stage.COMPLETED, Stage.PRODUCING},
}


def read_projects(doc: Doc) -> tuple[list[tuple[int, int]], tuple[Project, ...]]:
    """The spans of all mentions kept, and the projects of an article."""
    places, companies, amounts = (_group(doc, name) for name in ("kg_places", "kg_companies", "kg_amounts"))
    joined: Spans = [(s.start_char, s.end_char) for s in (*places, *companies)]
    mentions = [_without_zone(m, places) for m in find_mentions(doc.text, joined)]
    mentions = _expand_phases(mentions)
    about = dict(zip(mentions, scopes(doc.text, mentions), strict=True))
    event = _event_stage(doc)
    found = []
    kept: list[tuple[int, int]] = []
    for group in _grouped(mentions):
        project = _project(doc, group, about, (places, companies, amounts), event)
        if project is not None:
            found.append(project)
            kept += [(m.start, m.end) for m in group]
    return kept, tuple(found)


def _group(doc: Doc, name: str) -> list[Span]:
    return list(doc.spans[name]) if name in doc.spans else []


def _without_zone(mention: Mention, places: list[Span]) -> Mention:
    """开发区中来光电N型电池四期 → 中来光电N型电池四期."""
    for span in places:
        if span.start_char == mention.start and span.end_char < mention.end:
            rest = mention.name[span.end_char - span.start_char :].lstrip("的")
            if len(core(rest)) >= 4 and (brand(rest) or span.label_ == "ZONE"):
                return replace(mention, start=mention.end - len(rest), name=rest)
    return mention


def _expand_phases(mentions: list[Mention]) -> list[Mention]:
    """``一期项目`` after 智纬智能传感器产业园二期项目 is 智纬智能传感器产业园一期项目."""
    found: list[Mention] = []
    for mention in mentions:
        own = phase(mention.name)
        if own and core(mention.name) == own and found:
            mention = replace(mention, name=f"{core(without_phase(found[-1].name))}{own}项目")
        found.append(mention)
    return found


def _grouped(mentions: list[Mention]) -> list[list[Mention]]:
    """Mentions of one project together, in order of first appearance; weak ones only beside a strong."""
    groups: list[list[Mention]] = []
    for mention in sorted(mentions, key=lambda m: (is_weak(m.name) and m.rule == "projects.head", m.start)):
        home = next((g for g in groups if any(_same(m, mention) for m in g)), None)
        if home is None:
            groups.append([mention])
        else:
            home.append(mention)
    return sorted((sorted(g, key=lambda m: m.start) for g in groups), key=lambda g: g[0].start)


def _same(left: Mention, right: Mention) -> bool:
    if same_name(left.name, right.name):
        return True
    return is_weak(right.name) and right.rule == "projects.head" and key(right.name) in key(left.name)


def _project(
    doc: Doc,
    group: list[Mention],
    about: dict[Mention, Scope],
    spans: tuple[list[Span], list[Span], list[Span]],
    event: Stage | None,
) -> Project | None:
    places, companies, amounts = spans
    money = _unique(i for m in group for i in investments(doc, m, about[m], amounts))
    best = _best(group)
    if is_weak(best.name) and best.rule == "projects.head" and not money:
        return None
    name = _printed_name(doc, best)
    names = dict.fromkeys(_printed_name(doc, m) for m in group)
    return Project(
        name=name,
        aliases=tuple(n for n in names if n != name),
        companies=_owners(doc, group, about, companies),
        zone=_site(doc, group, about, places),
        stages=_stages(doc, group, about, event),
        investments=money,
        capacity=next((c for m in group if (c := capacity(m.name))), ""),
        passages=tuple(dict.fromkeys(passage(doc, *_quote(doc.text, m)) for m in group)),
        rule=best.rule,
        confidence=_CONFIDENCE[best.rule],
    )


def _printed_name(doc: Doc, mention: Mention) -> str:
    """As the file prints it, where it does (一期项目 is expanded)."""
    stands = doc.text[mention.start : mention.end] == mention.name
    return printed(doc, mention.start, mention.end) if stands else mention.name


def _quote(text: str, mention: Mention) -> tuple[int, int]:
    return clause_bounds(text, mention.start, mention.end)


def _best(group: list[Mention]) -> Mention:
    """The fullest printing: with a head noun, then the longest."""
    return max(group, key=lambda m: (not is_weak(m.name), m.rule == "projects.head", len(m.name), -m.start))


def _owners(
    doc: Doc, group: list[Mention], about: dict[Mention, Scope], companies: list[Span]
) -> tuple[Entity, ...]:
    found = [o for m in group for o in owners(doc, m, about[m], companies)]
    return tuple(distinct_owners(found))


def distinct_owners(found: list[Entity]) -> list[Entity]:
    """One entity a company: a full name stands for the brands beside it."""
    full = [o for o in found if re.search(r"公司|集团|株式会社", o.name)]
    names = dict.fromkeys(o.name for o in (full or found))
    return [next(o for o in found if o.name == name) for name in list(names)[: 1 if not full else None]]


def _site(doc: Doc, group: list[Mention], about: dict[Mention, Scope], places: list[Span]) -> Entity | None:
    found = [(site(doc, m, about[m], places), i) for i, m in enumerate(group)]
    sites = [(s[0], s[1], i) for s, i in found if s is not None and s[0] is not None]
    return max(sites, key=lambda s: (s[1], -s[2]))[0] if sites else None


def _stages(
    doc: Doc, group: list[Mention], about: dict[Mention, Scope], event: Stage | None
) -> tuple[Stage, ...]:
    found = {s for m in group for s in stages(doc.text, m, about[m])}
    planned = any(is_only_planned(doc.text, m) for m in group)
    if event is not None and not planned and not found & _NOT_JOINING.get(event, set()):
        found.add(event)
    return tuple(s for s in Stage if s in found)


def _event_stage(doc: Doc) -> Stage | None:
    """What a whole article is about: 集中签约仪式 → 签约, 集中开工 → 开工."""
    head = doc.text[:400]
    m = _CEREMONY.search(head)
    if m is None:
        return None
    word = next((g for g in m.groups() if g), "签约")
    return _EVENT_STAGE[word]


def _unique(found: Iterable[Investment]) -> tuple[Investment, ...]:
    kept: dict[tuple[str, Decimal, str], Investment] = {}
    for investment in found:
        kept.setdefault((investment.kind.value, investment.amount.value, investment.amount.unit), investment)
    return tuple(kept.values())
