"""What each fact joins: a person with a post and its body, a project with its money and its zone, …

A :class:`~kg.types.Fact` holds names and values; an :class:`End` says what one of them is in the
fact and how a page may print it. Where it does is :mod:`kg.export.relations`' business.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import Enum
from functools import cache

from kg.export.words import MARKS, RELATIONS, Pair
from kg.graph.evidence import shown_day
from kg.graph.words import in_chinese, in_words, place
from kg.types import (
    Amount,
    Entity,
    Event,
    Fact,
    Investment,
    Observation,
    Passage,
    Project,
    Ranking,
    Stage,
    Tenure,
)
from kg.vocab import KG, label


class Reach(Enum):
    """How far from its quote the word of a fact may stand and still be what the fact speaks of."""

    QUOTE = "quote"
    BLOCK = "block"
    ARTICLE = "article"


@dataclass(frozen=True, slots=True)
class End:
    """One of the things that a fact joins."""

    role: Pair
    """What it is in the fact: 任职于, holds a post in."""
    text: str
    """In full: 澜州市发展和改革委员会."""
    printings: tuple[str, ...] = ()
    """How a page may print it: 市发改委."""
    reach: Reach = Reach.ARTICLE
    labels: tuple[str, ...] = ()
    """Labels of mentions in the quote that stand for it where no printing does."""
    amount: Amount | None = None
    date: str = ""
    stage: Stage | None = None
    quotes: tuple[Passage, ...] = ()
    """Its own, where other passages than the fact's state it."""
    apart: bool = False
    """Whether it rather stands by itself than in the name that it is joined to."""
    told: str = ""
    """What was said, where the end is who said it."""


def ends_of(fact: Fact) -> tuple[End, ...]:
    """The ends of a fact, first the one that all others are joined to.

    >>> tenure: 贺承远 → 副市长, 澜州市人民政府

    Raises:
        TypeError: it is no fact of an article by itself; for money see :func:`ends_of_money`.
    """
    match fact:
        case Tenure():
            return tuple(_tenure(fact))
        case Project():
            return tuple(_project(fact))
        case Event():
            return tuple(_event(fact))
        case Observation():
            return tuple(_observation(fact))
        case Ranking():
            return tuple(_ranking(fact))
        case _:
            raise TypeError(f"no ends for a fact of type {type(fact).__name__}")


def ends_of_money(project: Project, investment: Investment) -> tuple[End, ...]:
    """A project and one of its amounts."""
    return _name_of(project), _money(investment)


@cache
def term(name: str) -> Pair:
    """What people call a term of the ontology, in Chinese and English."""
    return label(KG[name]), label(KG[name], "en")


def _tenure(tenure: Tenure) -> Iterator[End]:
    yield End(term("Official"), tenure.person, (tenure.person,))
    yield End(MARKS["TITLE"].name, tenure.title, (tenure.title,), Reach.QUOTE)
    if tenure.body:
        yield _entity(RELATIONS["holds"].forward, tenure.body)


def _project(project: Project) -> Iterator[End]:
    yield _name_of(project)
    for company in project.companies:
        yield replace(_entity(RELATIONS["investor"].forward, company), apart=True)
    if project.zone:
        yield _entity(RELATIONS["inZone"].forward, project.zone)
    for stage in project.stages:
        told = tuple(each.passage for each in project.told if each.stage is stage)
        role = term("plannedStage" if stage in project.planned else "stage")
        yield End(role, stage.value, reach=Reach.BLOCK, stage=stage, quotes=told)
    yield from map(_money, project.investments)
    for name, value in (("industry", project.industry), ("capacity", project.capacity)):
        if value:
            yield End(term(name), value, (value,), Reach.BLOCK)


def _name_of(project: Project) -> End:
    return End(term("Project"), project.name, (project.name, *project.aliases), labels=("PROJECT",))


def _money(investment: Investment) -> End:
    amount = investment.amount
    return End(
        term(investment.kind.value),
        in_words(amount.value, amount.unit, amount.bound),
        (investment.text,),
        Reach.QUOTE,
        amount=amount,
        quotes=investment.passages,
    )


def _event(event: Event) -> Iterator[End]:
    yield End(term("Event"), event.name, (event.name, *event.aliases), Reach.BLOCK, labels=("EVENT",))
    if event.date:
        yield End(MARKS["DATE"].name, shown_day(event.date), date=event.date)
    if event.location:
        yield End(("地点", "place"), event.location, (event.location,))
    if event.organizer:
        yield _entity(RELATIONS["organizer"].forward, event.organizer)
    yield from _named(RELATIONS["chair"].forward, event.chairs)
    yield from _named(RELATIONS["attendee"].forward, event.attendees)
    yield from _named(RELATIONS["document"].forward, event.documents)
    for said in event.statements:
        yield End(
            term("statement"), said.speaker, (said.speaker,), quotes=(said.passage,), told=said.passage.exact
        )


def _observation(observation: Observation) -> Iterator[End]:
    amount, growth = observation.amount, observation.growth
    value = in_words(amount.value, amount.unit, amount.bound)
    yield End(("数值", "value"), value, (value,), Reach.QUOTE, amount=amount)
    yield _entity(RELATIONS["subject"].forward, observation.subject)
    yield End(term("measure"), observation.measure, (observation.measure,), Reach.BLOCK, labels=("MEASURE",))
    if observation.period:
        yield End(term("period"), observation.period, date=observation.period)
    if growth is not None and (amount.unit, amount.value) != ("%", growth):
        yield End(term("growthRate"), f"{growth:+f}%", (), Reach.QUOTE, amount=Amount(growth, "%"))


def _ranking(ranking: Ranking) -> Iterator[End]:
    where = place(ranking.position, ranking.bound)
    yield End(term("position"), where, tuple(_places(ranking)), Reach.QUOTE)
    yield _entity(RELATIONS["subject"].forward, ranking.subject)
    yield End(term("measure"), ranking.measure, (ranking.measure,), Reach.BLOCK)
    yield End(term("scope"), ranking.scope, (ranking.scope,), Reach.QUOTE)
    if ranking.period:
        yield End(term("period"), ranking.period, date=ranking.period)
    if ranking.moved is not None:
        yield End(term("moved"), f"{ranking.moved:+d}", (), Reach.QUOTE)


def _places(ranking: Ranking) -> Iterator[str]:
    """How a page may print a position: 第3名, 第三位, 首位, 前三."""
    head = "前" if ranking.bound else "第"
    for number in (str(ranking.position), in_chinese(ranking.position)):
        yield from (f"{head}{number}{unit}" for unit in ("位", "名", "强", ""))
    if ranking.position == 1:
        yield from ("首位", "榜首", "之首", "头名")


def _entity(role: Pair, entity: Entity) -> End:
    return End(role, entity.name, (entity.name, *entity.aliases))


def _named(role: Pair, names: Iterable[str]) -> Iterator[End]:
    return (End(role, name, (name,)) for name in names)
