"""An annotated page in plain records: its lines with marked words, under each its facts.

What :mod:`kg.export.annotated` and :mod:`kg.export.terminal` both show, so that a reader sees
why a fact is found, what it joins, or which marked words no fact has used. A fact is told in the
words of ``kg explain``.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from kg.export.ends import term
from kg.export.pieces import Cutter, Piece, cutter
from kg.export.relations import Joined, Relation, Spot, relations
from kg.export.words import Pair
from kg.graph.evidence import Source
from kg.graph.explain import Rule, rule_named
from kg.graph.words import event_line, figure, in_words, line, place, planned_words, project_line, rank
from kg.types import (
    Article,
    BlockKind,
    Event,
    Fact,
    Investment,
    Observation,
    ObservationKind,
    Passage,
    Project,
    Ranking,
    Status,
    Tenure,
)


@dataclass(frozen=True, slots=True)
class EndLine:
    """Something a fact joins, and where to find it."""

    role: Pair
    text: str
    """In full."""
    printed: str = ""
    """As the page prints it, empty where it does not."""
    spot: Spot | None = None
    told: str = ""
    """What was said, where the end is who said it."""


@dataclass(frozen=True, slots=True)
class FactLine:
    """A fact in a sentence, what it joins, and why it is believed."""

    number: int
    kind: Pair
    text: str
    ends: tuple[EndLine, ...]
    """First what all others are joined to."""
    rule: Rule
    confidence: float
    passages: tuple[Source, ...]
    quotes: tuple[Spot, ...]
    """Where the passages stand in the article."""


@dataclass(frozen=True, slots=True)
class MarkedLine:
    """A block of an article, as printed, and the facts whose first quote begins in it."""

    kind: BlockKind
    pieces: tuple[Piece, ...]
    facts: tuple[FactLine, ...] = ()


@dataclass(frozen=True, slots=True)
class MarkedArticle:
    """An article with everything found in it."""

    number: int
    date: str
    lines: tuple[MarkedLine, ...]

    @property
    def facts(self) -> tuple[FactLine, ...]:
        """The facts of all lines."""
        return tuple(fact for line in self.lines for fact in line.facts)


def marked_articles(page: str, docs: Iterable[Doc]) -> tuple[MarkedArticle, ...]:
    """The articles of a page, given by its file name, that went through the pipeline."""
    return tuple(_marked(page, doc, doc._.article) for doc in docs)


def _marked(page: str, doc: Doc, article: Article) -> MarkedArticle:
    found = relations(doc)
    cut = cutter(doc, found)
    facts = [_fact_line(page, doc, i, relation) for i, relation in enumerate(found)]
    lines = _lines(cut, article, facts)
    return MarkedArticle(article.number, doc._.date, lines)


def _lines(cut: Cutter, article: Article, facts: Sequence[FactLine]) -> tuple[MarkedLine, ...]:
    homes = [_home(article, fact) for fact in facts]
    return tuple(
        MarkedLine(
            block.kind,
            tuple(cut.pieces(block)),
            tuple(fact for fact, home in zip(facts, homes, strict=True) if home == i),
        )
        for i, block in enumerate(article.blocks)
    )


def _home(article: Article, fact: FactLine) -> int:
    """Index of the block in which a fact's first quote begins."""
    first = fact.quotes[0].start if fact.quotes else 0
    return next((i for i, block in enumerate(article.blocks) if first < block.end), 0)


def _fact_line(page: str, doc: Doc, number: int, relation: Relation) -> FactLine:
    fact, article = relation.fact, doc._.article
    return FactLine(
        number=number,
        kind=term(type(fact).__name__),
        text=fact_text(fact, relation.project),
        ends=tuple(_end_line(article, joined) for joined in relation.joined),
        rule=rule_named(fact.rule),
        confidence=fact.confidence,
        passages=tuple(_source(page, doc, passage) for passage in dict.fromkeys(fact.passages)),
        quotes=tuple(dict.fromkeys(relation.quotes)),
    )


def _end_line(article: Article, joined: Joined) -> EndLine:
    spot = joined.spot
    printed = article.printed[spot.start : spot.end].replace("\n", "") if spot else ""
    return EndLine(joined.end.role, joined.end.text, printed, spot, joined.end.told)


def _source(page: str, doc: Doc, passage: Passage) -> Source:
    return Source(doc._.date, page, passage.start, passage.end, passage.exact, doc._.article.headline)


def fact_text(fact: Fact, project: Project | None = None) -> str:
    """A fact on one line: 金锋 · 管委会主任 · 高邮经济开发区管理委员会; ``project``: whose money it is."""
    match fact:
        case Tenure():
            status = term(fact.status.value)[0] if fact.status is not Status.HELD else ""
            return line(fact.person, status, fact.title, fact.body.name if fact.body else "")
        case Project():
            zones = [fact.zone.name] if fact.zone else []
            stages = [
                planned_words(stage.value) if stage in fact.planned else stage.value for stage in fact.stages
            ]
            return project_line(fact.name, [company.name for company in fact.companies], zones, stages)
        case Investment():
            amount = in_words(fact.amount.value, fact.amount.unit, fact.amount.bound)
            return line(project.name if project else "", term(fact.kind.value)[0], amount)
        case Event():
            return event_line(fact.date, fact.name, fact.chairs, fact.attendees)
        case Observation():
            kind = term(fact.kind.value)[0] if fact.kind is not ObservationKind.ACTUAL else ""
            amount = in_words(fact.amount.value, fact.amount.unit, fact.amount.bound)
            return line(fact.subject.name, figure(fact.period, fact.measure, amount, kind, fact.growth))
        case Ranking():
            kind = term(fact.kind.value)[0] if fact.kind is not ObservationKind.ACTUAL else ""
            where = place(fact.position, fact.bound)
            return line(
                fact.subject.name, rank(fact.period, fact.measure, fact.scope, where, kind, fact.moved)
            )
        case _:
            raise TypeError(f"no words for a fact of type {type(fact).__name__}")
