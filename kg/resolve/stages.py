"""NAMED and FINAL: what a page tells the blocks of people, projects, posts and figures."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from kg.resolve.identity import home_of, jurisdiction, scope_of
from kg.resolve.judgements import names_joined
from kg.resolve.messages import (
    Figures,
    Message,
    Names,
    PeopleAre,
    ProjectsAre,
    ProjectsNamed,
    SeatTaken,
    Sightings,
    TenuresSeen,
)
from kg.resolve.naming import canonical, entities, names_of
from kg.resolve.network import Inbox, Node, Outcome, Stage
from kg.resolve.parts import Held, NameIs, PersonIs, ProjectNamed, Seen, Sighting
from kg.resolve.posts import has_one_seat, post_of
from kg.resolve.projects import block_of
from kg.resolve.ranks import rank_of
from kg.resolve.records import PageRecord
from kg.resolve.terms import is_day
from kg.types import Fact, Judgement, Observation, ObservationKind, PageFacts, Status, Tenure


def named(sha: str, facts: PageFacts, inbox: Inbox, judgements: tuple[Judgement, ...]) -> Outcome:
    """NAMED: the page's names are settled; ask who its people and projects are."""
    joined = names_joined(judgements)
    names = _with_judged(names_of(inbox), facts, joined)
    facts = canonical(facts, names)
    messages: dict[Node, Message] = {Node(Stage.FINAL, sha): names}
    sightings: dict[str, list[Sighting]] = defaultdict(list)
    for name, posts in sorted(_posts(facts).items()):
        sighting = Sighting(name, jurisdiction(facts), facts.context.place_code, tuple(posts))
        sightings[joined.get(name, name)].append(sighting)
    for name, found in sightings.items():
        messages[Node(Stage.PERSON, name)] = Sightings(tuple(found))
    place, code = jurisdiction(facts), facts.context.place_code
    projects: dict[str, list[ProjectNamed]] = defaultdict(list)
    for index, project in enumerate(facts.projects):
        seen = ProjectNamed(index, project, min(days_of(facts, project), default=""))
        projects[block_of(project, place, code)].append(seen)
    for key, known in projects.items():
        messages[Node(Stage.PROJECT, key)] = ProjectsNamed(place, code, tuple(known))
    return Outcome(tuple(sorted(messages.items())))


def _with_judged(names: Names, facts: PageFacts, joined: Mapping[str, str]) -> Names:
    """The names with those that people hold for one."""
    judged = [
        NameIs(e.kind, e.name, joined[e.name])
        for e in sorted(set(entities(facts)), key=str)
        if e.name in joined
    ]
    return Names(names.place, (*names.names, *judged)) if judged else names


def _posts(facts: PageFacts) -> dict[str, list[Held]]:
    """Every person of a page, with the posts that it prints."""
    found: dict[str, list[Held]] = {}
    for tenure in facts.tenures:
        found.setdefault(tenure.person, []).append(_held(facts, tenure))
    for event in facts.events:
        speakers = (s.speaker for s in event.statements)
        for name in (*event.attendees, *event.chairs, *speakers):
            found.setdefault(name, [])
    return found


def _held(facts: PageFacts, tenure: Tenure) -> Held:
    body = tenure.body
    place, code = home_of(body, facts.context)
    return Held(
        body=_identity(facts, tenure),
        title=tenure.title,
        place=place or jurisdiction(facts),
        code=code,
        rank=rank_of(body, tenure.title),
        former=tenure.status is Status.FORMER,
        dates=tuple(sorted(days_of(facts, tenure))),
    )


def _identity(facts: PageFacts, tenure: Tenure) -> str:
    """Name of a tenure's body, with its place where the name alone doesn't say which."""
    if tenure.body is None:
        return ""
    scope = scope_of(tenure.body, facts)
    return f"{tenure.body.name}@{scope}" if scope else tenure.body.name


def days_of(facts: PageFacts, fact: Fact) -> set[str]:
    """Full days of the articles that state a fact, that of the issue where they have none."""
    articles = {article.number: article.date or facts.context.date for article in facts.articles}
    days = {articles.get(passage.article, "") for passage in fact.passages}
    if isinstance(fact, Tenure):
        days.add(fact.attested)
    return {d for d in days if is_day(d)}


def _year(facts: PageFacts) -> tuple[str, ...]:
    """The year of a page without a day, as the only thing known of when it speaks."""
    return (str(facts.context.year),) if facts.context.year else ()


def final(sha: str, facts: PageFacts, inbox: Inbox) -> Outcome:
    """FINAL: everything of the page is settled; tell the posts, careers and figures."""
    names = next((m for m in inbox.values() if isinstance(m, Names)), Names(None, ()))
    facts = canonical(facts, names)
    people = sorted(
        (p for m in inbox.values() if isinstance(m, PeopleAre) for p in m.people), key=lambda p: p.name
    )
    projects = sorted(
        (p for m in inbox.values() if isinstance(m, ProjectsAre) for p in m.projects), key=lambda p: p.index
    )
    messages: dict[Node, Message] = {}
    messages.update(_careers(facts, names, {p.name: p for p in people}))
    messages.update(_figures(facts))
    record = PageRecord(names, tuple(people), tuple(projects))
    return Outcome(tuple(sorted(messages.items())), record)


def _careers(
    facts: PageFacts, names: Names, people: Mapping[str, PersonIs]
) -> Iterator[tuple[Node, Message]]:
    ended = {n.new: n for n in names.names if n.ended}
    careers: dict[str, list[Seen]] = defaultdict(list)
    seats: dict[str, list[Seen]] = defaultdict(list)
    for tenure in facts.tenures:
        person = people[tenure.person]
        end = ended.get(tenure.body.name) if tenure.body else None
        said = end if end and tenure.body and _goes_by(tenure, end) else None
        seen = Seen(
            tenure=tenure,
            person=person.key,
            scope=scope_of(tenure.body, facts) if tenure.body else jurisdiction(facts),
            dates=tuple(sorted(days_of(facts, tenure))) or _year(facts),
            ended=said.ended if said else "",
            ended_by=said.ended_by if said else "",
            how=said.how if said else "",
            name_then=said.old if said and said.old != said.new else "",
        )
        careers[person.key].append(seen)
        if has_one_seat(tenure) and tenure.status is not Status.DESIGNATE:
            seats[post_of(seen)].append(seen)
    for key, found in careers.items():
        yield Node(Stage.CAREER, key), TenuresSeen(tuple(found))
    for post, holders in seats.items():
        yield Node(Stage.POST, post), SeatTaken(tuple(holders))


def _goes_by(tenure: Tenure, end: NameIs) -> bool:
    """Whether the tenure's body is printed under the name that ended."""
    return tenure.body is not None and (end.how == "merged" or end.old in tenure.body.aliases)


def _figures(facts: PageFacts) -> Iterator[tuple[Node, Message]]:
    """Actual figures for a period, by what they measure."""
    found: dict[str, list[Observation]] = defaultdict(list)
    scopes = {}
    for figure in facts.observations:
        if figure.kind is ObservationKind.ACTUAL and figure.period and not figure.amount.bound:
            subject, scope = figure.subject, scope_of(figure.subject, facts)
            said = (
                subject.kind.value,
                subject.name,
                scope,
                figure.measure,
                figure.period,
                figure.amount.unit,
            )
            found["|".join(said)].append(figure)
            scopes["|".join(said)] = scope
    for key, observations in found.items():
        yield Node(Stage.FIGURE, key), Figures(tuple(observations), scopes[key])
