"""Pages written for the purpose yield the facts of ``tests/gold/written``, relation by relation.

A gold file counts for the relations that it lists. What it marks ``optional`` is right either way: a reader
may call it a fact or leave it out.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
from quality import Tally, alike, fold, match, posts

from kg.extract import extract_pages
from kg.pages import read_page
from kg.settings import Settings
from kg.types import Article, Entity, Event, Observation, PageFacts, Project, Status, Tenure

WRITTEN = Path(__file__).parent / "gold" / "written"
FLOORS = {"role": 0.98, "event": 0.97, "attendee": 0.97, "chair": 0.98, "date": 0.99}
"""F1 below which something has broken: these pages have been read better than that."""
FLOORS |= {
    "article": 0.97,
    "author": 0.98,
    "project": 0.95,
    "money": 0.96,
    "figure": 0.96,
    "zone": 0.92,
    "company": 0.93,
    "stage": 0.93,
}

Gold = dict[str, Any]


@pytest.fixture(scope="module")
def tallies() -> dict[str, Tally]:
    golds = sorted(WRITTEN.glob("*.json"))
    pages = [read_page(path.with_suffix(".txt")) for path in golds]
    found: dict[str, Tally] = defaultdict(Tally)
    for path, facts in zip(golds, extract_pages(pages, Settings()), strict=True):
        assert isinstance(facts, PageFacts), path
        gold = json.loads(path.read_text(encoding="utf-8"))
        for name, wanted, got, same in _comparisons(gold, facts):
            _add(found[name], wanted, got, same)
    return dict(found)


@pytest.mark.parametrize("relation", sorted(FLOORS))
def test_quality(tallies: dict[str, Tally], relation: str) -> None:
    tally = tallies[relation]
    assert round(tally.f1, 3) >= FLOORS[relation], vars(tally)


def _comparisons(
    gold: Gold, facts: PageFacts
) -> Iterator[tuple[str, list[Any], list[Any], Callable[[Any, Any], bool]]]:
    if gold.get("articles"):
        headed = [a for a in gold["articles"] if a["headline"]]
        found = [a for a in facts.articles if a.headline]
        yield "article", headed, found, _same_headline
        for article in headed:
            same = next((a for a in found if _same_headline(article, a)), None)
            if same is not None:
                yield "author", article["authors"], list(same.authors), _equal
    if gold.get("roles"):
        ended = [t for t in facts.tenures if t.status is Status.FORMER]
        held = [t for t in facts.tenures if t.status is not Status.FORMER]
        held += [t for t in ended if any(_same_role(g, t) for g in gold["roles"])]
        yield "role", *_without_optional(gold["roles"], held, _same_role, _same_person), _same_role
    if gold.get("events"):
        required, got = _without_optional(gold["events"], list(facts.events), _same_event, _same_event)
        yield "event", required, got, _same_event
        yield from _of_events(required, got)
    if gold.get("projects"):
        same = _same_project
        required, projects = _without_optional(gold["projects"], list(facts.projects), same, same)
        yield "project", required, projects, same
        wanted = [(i["kind"], i["value"], i["currency"]) for p in required for i in p["investments"]]
        money = [(i.kind, i.amount.value, i.amount.unit) for p in projects for i in p.investments]
        yield "money", wanted, money, _equal
        yield from _of_projects(required, projects)
    if gold.get("indicators"):
        observed = list(facts.observations)
        golds, figures = _without_optional(gold["indicators"], observed, _same_figure, _same_figure)
        yield "figure", golds, figures, _same_figure


def _of_projects(
    golds: list[Gold], found: list[Project]
) -> Iterator[tuple[str, list[Any], list[Any], Callable[[Any, Any], bool]]]:
    """Where the projects lie that both know, who invests, and how far they are."""
    left = list(found)
    for gold in golds:
        project = next((p for p in left if _same_project(gold, p)), None)
        if project is not None:
            left.remove(project)
            yield "zone", [z for z in [gold["zones"]] if z], [z for z in [project.zone] if z], _is_called
            firms = list(project.companies[:1])
            yield "company", [c for c in [gold["companies"]] if c], firms, _is_called
            yield "stage", gold["stages"], list(project.stages), _equal


def _is_called(spellings: list[str], found: Entity) -> bool:
    return bool({fold(name) for name in spellings} & {fold(name) for name in (found.name, *found.aliases)})


def _of_events(
    golds: list[Gold], found: list[Event]
) -> Iterator[tuple[str, list[Any], list[Any], Callable[[Any, Any], bool]]]:
    """Who took part, who chaired, and when, of the events that both know."""
    left = list(found)
    for gold in golds:
        event = next((e for e in left if _same_event(gold, e)), None)
        if event is not None:
            left.remove(event)
            free = gold.get("optional_attendees", ())
            yield "attendee", gold["attendees"], [n for n in event.attendees if n not in free], _equal
            free = gold.get("optional_chairs", ())
            yield "chair", gold["chairs"], [n for n in event.chairs if n not in free], _equal
            if gold["date"]:
                yield "date", [gold["date"]], [event.date] if event.date else [], _same_date


def _add(tally: Tally, wanted: list[Any], got: list[Any], same: Callable[[Any, Any], bool]) -> None:
    tally.hits += match(wanted, got, same)
    tally.found += len(got)
    tally.gold += len(wanted)


def _without_optional(
    golds: Iterable[Gold],
    found: list[Any],
    same: Callable[[Any, Any], bool],
    near: Callable[[Any, Any], bool],
) -> tuple[list[Gold], list[Any]]:
    """What must be found, and what was found besides the optional."""
    golds = list(golds)
    required = [g for g in golds if not g.get("optional")]
    optional = [g for g in golds if g.get("optional")]
    kept = [f for f in found if any(same(g, f) for g in required) or not any(near(g, f) for g in optional)]
    return required, kept


def _same_headline(gold: Gold, found: Article) -> bool:
    """One may have a kicker or a subtitle more than the other."""
    one, other = fold(gold["headline"]), fold(found.headline)
    return one in other or other in one


def _same_role(gold: Gold, found: Tenure) -> bool:
    return _same_person(gold, found) and bool({fold(p) for p in gold["posts"]} & posts(found))


def _same_person(gold: Gold, found: Tenure) -> bool:
    return bool(gold["person"] == found.person)


def _same_event(gold: Gold, found: Event) -> bool:
    names, others = (gold["name"], *gold["aliases"]), (found.name, *found.aliases)
    if not _may_be(gold["date"], found.date):
        return False
    people = set(gold["attendees"]) & set(found.attendees)
    enough = bool(people) and len(people) >= len(gold["attendees"]) // 2
    return any(alike(a, b, 0.4 if enough else 0.75) for a in names for b in others)


def _may_be(gold: str | None, found: str) -> bool:
    return not gold or not found or _same_date(gold, found)


def _same_date(gold: str, found: str) -> bool:
    return found.startswith(gold) or (gold.startswith("--") and found.endswith(gold.lstrip("-")))


def _same_project(gold: Gold, found: Project) -> bool:
    return any(alike(a, b) for a in (gold["name"], *gold["aliases"]) for b in (found.name, *found.aliases))


def _same_figure(gold: Gold, found: Observation) -> bool:
    near = abs(gold["value"] - float(found.amount.value)) <= 1e-6 * max(1.0, abs(gold["value"]))
    return near and bool(gold["unit"] == found.amount.unit)


def _equal(gold: object, found: object) -> bool:
    return gold == found
