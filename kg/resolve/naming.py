"""What the names on a page stand for: the questions that a page asks, and the answers applied."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from kg import gazetteer, lexicon
from kg.lookalikes import folded
from kg.pipes.companies.names import is_full, short_forms
from kg.pipes.places.zones import read_zone
from kg.resolve.messages import (
    BodyAsked,
    Changes,
    CompaniesSeen,
    CompanyNamed,
    Departments,
    Located,
    Message,
    Names,
    NamesAre,
    ZoneNamed,
)
from kg.resolve.network import Inbox, Node, Outcome, Stage
from kg.resolve.parts import CompanySeen, Place
from kg.resolve.whereabouts import located, place_of
from kg.types import BodyChange, Entity, EntityKind, PageFacts

_HOLDERS = (EntityKind.BODY, EntityKind.COMPANY)
_INVESTORS = (EntityKind.COMPANY, EntityKind.BODY)
_AREAS = (EntityKind.ZONE, EntityKind.PLACE)


def placed(sha: str, facts: PageFacts, inbox: Inbox) -> Outcome:
    """PLACED: ask for everything that the page names."""
    place = place_of(inbox) if not facts.context.place else None
    facts = located(facts, place)
    messages: dict[Node, Message] = dict(_questions(facts))
    if place:
        messages[Node(Stage.NAMED, sha)] = Located(place)
    return Outcome(tuple(sorted(messages.items())))


def entities(facts: PageFacts) -> Iterator[Entity]:
    """Every body, company, zone and place in the facts of a page."""
    for tenure in facts.tenures:
        if tenure.body:
            yield tenure.body
    for project in facts.projects:
        yield from project.companies
        if project.zone:
            yield project.zone
    for event in facts.events:
        if event.organizer:
            yield event.organizer
    yield from (observation.subject for observation in facts.observations)
    yield from (ranking.subject for ranking in facts.rankings)
    for change in facts.changes:
        yield from (*change.old, change.new)
    yield from (named.entity for named in facts.named)


def _questions(facts: PageFacts) -> Iterator[tuple[Node, Message]]:
    found = sorted(set(entities(facts)), key=lambda entity: (entity.kind, entity.name, entity.aliases))
    yield from _zone_questions(facts, found)
    for name in sorted({e.name for e in found if e.kind is EntityKind.BODY}):
        yield Node(Stage.BODY, name), BodyAsked()
    yield from _department_questions(found)
    yield from _company_questions(facts, found)
    changes: dict[str, list[BodyChange]] = defaultdict(list)
    for change in facts.changes:
        changes[change.new.place or facts.context.place].append(change)
    for place, reported in changes.items():
        yield Node(Stage.REFORM, place), Changes(tuple(reported), reported[0].attested)


def _department_questions(found: list[Entity]) -> Iterator[tuple[Node, Message]]:
    """Departments that the table of reforms knows, asked for once for each pair of old and new."""
    named: dict[str, set[str]] = defaultdict(set)
    for entity in found:
        organ = entity.name.removeprefix(entity.place)
        if entity.kind is EntityKind.BODY and entity.place and organ != entity.name:
            for old, new in successions_of(organ):
                named[f"{entity.place}|{old}|{new}"].add(organ)
    for key, organs in named.items():
        yield Node(Stage.REFORM, key), Departments(tuple(sorted(organs)))


@lru_cache(4096)
def successions_of(organ: str) -> tuple[tuple[str, str], ...]:
    """Old and new departments of the pairs in the table that one belongs to."""
    rows = lexicon.table("body_successions")
    return tuple((row["old"], row["new"]) for row in rows if organ in (row["old"], row["new"]))


def _zone_questions(facts: PageFacts, found: list[Entity]) -> Iterator[tuple[Node, Message]]:
    text = re.sub(r"\s+", "", facts.page.text)
    spellings: dict[str, set[str]] = defaultdict(set)
    for name in zone_names(facts, found):
        spellings[zone_key(name, facts.context.place)].add(name)
    for key, names in sorted(spellings.items()):
        yield Node(Stage.ZONE, key), ZoneNamed(tuple((name, name in text) for name in sorted(names)))


def zone_names(facts: PageFacts, found: list[Entity]) -> list[str]:
    """Zones that the page names, or whose administration it names."""
    zones = {e.name for e in found if e.kind is EntityKind.ZONE}
    run = {
        z
        for z in (*facts.context.zones, facts.context.zone)
        if z and any(e.name.startswith(z) for e in found)
    }
    return sorted(zones | run)


@lru_cache(8192)
def zone_key(name: str, place: str) -> str:
    """One key for all spellings of a zone: 澜州经开区, 澜州经济技术开发区 of 澜州市."""
    stem = gazetteer.stem_in_full(place) if place else ""
    parts = read_zone(name, (stem,) if stem else ())
    owner = parts.stem or stem
    return "|".join((owner, parts.middle, parts.kind))


def _company_questions(facts: PageFacts, found: list[Entity]) -> Iterator[tuple[Node, Message]]:
    here = facts.context.place
    names = {e.name for e in found if e.kind is EntityKind.COMPANY}
    full = {n for n in (*names, *facts.context.companies) if is_full(n)}
    forms: dict[str, set[str]] = defaultdict(set)
    for name in full:
        for form in short_forms(name):
            forms[form].add(name)
    for form in sorted(forms.keys() | (names - full)):
        yield Node(Stage.COMPANY, form), CompanyNamed(here, tuple(sorted(forms.get(form, ()))), form in names)
    alike: dict[str, list[CompanySeen]] = defaultdict(list)
    for name in sorted(names):
        scope = "" if is_full(name) else here
        officers = sorted({(t.person, t.title) for t in facts.tenures if t.body and t.body.name == name})
        zones = sorted(
            {p.zone.name for p in facts.projects if p.zone and any(c.name == name for c in p.companies)}
        )
        alike[f"{scope}|{folded(name)}"].append(CompanySeen(name, here, tuple(zones), tuple(officers)))
    for key, seen in sorted(alike.items()):
        yield Node(Stage.VARIANT, key), CompaniesSeen(tuple(seen))


def names_of(inbox: Inbox) -> Names:
    """What was answered to a page."""
    places = [m.place for m in inbox.values() if isinstance(m, Located)]
    answers = [name for m in inbox.values() if isinstance(m, NamesAre) for name in m.names]
    place: Place | None = places[0] if places else None
    return Names(place, tuple(sorted(answers, key=lambda a: (a.kind, a.old, a.new))))


def canonical(facts: PageFacts, names: Names) -> PageFacts:
    """The facts with every body, zone and company under its canonical name."""
    facts = _by_part(located(facts, names.place))
    if not names.names:
        return facts
    rename = _Renamer(names, facts.context.place)
    return replace(
        facts,
        tenures=tuple(replace(t, body=rename(t.body)) for t in facts.tenures),
        projects=tuple(
            replace(p, zone=rename(p.zone), companies=tuple(rename.known(c) for c in p.companies))
            for p in facts.projects
        ),
        events=tuple(replace(e, organizer=rename(e.organizer)) for e in facts.events),
        observations=tuple(replace(o, subject=rename.known(o.subject)) for o in facts.observations),
        rankings=tuple(replace(r, subject=rename.known(r.subject)) for r in facts.rankings),
        named=tuple(replace(n, entity=rename.known(n.entity)) for n in facts.named),
    )


def _by_part(facts: PageFacts) -> PageFacts:
    """Entities as what their part in a fact makes them: 开发区 that somebody heads is a body."""
    return replace(
        facts,
        tenures=tuple(replace(t, body=_as(t.body, *_HOLDERS) if t.body else None) for t in facts.tenures),
        projects=tuple(
            replace(
                p,
                companies=tuple(_as(c, *_INVESTORS) for c in p.companies),
                zone=_as(p.zone, *_AREAS) if p.zone else None,
            )
            for p in facts.projects
        ),
    )


def _as(entity: Entity, *kinds: EntityKind) -> Entity:
    return entity if entity.kind in kinds else replace(entity, kind=kinds[0], category="")


class _Renamer:
    """Puts canonical names for a page's own."""

    def __init__(self, names: Names, place: str) -> None:
        self.exact = {(n.kind, n.old): n.new for n in names.names}
        self.place = place
        zones = [(n.old, n.new) for n in names.names if n.kind is EntityKind.ZONE]
        self.zones = sorted(zones, key=lambda pair: -len(pair[0]))

    def __call__(self, entity: Entity | None) -> Entity | None:
        return self.known(entity) if entity else None

    def known(self, entity: Entity) -> Entity:
        name = entity.name
        for _ in range(2):  # a short company name to its full one, and that to the right spelling
            name = self.exact.get((entity.kind, name), name)
        if entity.kind is EntityKind.BODY and name == entity.name:
            zone = next((pair for pair in self.zones if name.startswith(pair[0])), None)
            name = zone[1] + name.removeprefix(zone[0]) if zone else name
        if name == entity.name:
            return entity
        aliases = dict.fromkeys((*entity.aliases, entity.name))
        return replace(entity, name=name, aliases=tuple(a for a in aliases if a != name))
