"""An annotated page in plain records: its lines with marked words, its facts in a sentence each.

What :mod:`kg.export.annotated` and :mod:`kg.export.terminal` both show, so that a reader sees
why a fact is found, or which marked words no fact has used.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.tokens import Doc

from kg.export.words import Pair
from kg.graph.words import in_words
from kg.types import (
    Amount,
    Article,
    BlockKind,
    Event,
    Fact,
    Investment,
    Observation,
    ObservationKind,
    Project,
    Status,
    Tenure,
)
from kg.vocab import KG, label

_BOUNDS = {"min": "≥", "max": "≤", "about": "约"}
_KINDS: dict[type[Fact], Pair] = {
    Tenure: ("任职", "tenure"),
    Project: ("项目", "project"),
    Event: ("活动", "event"),
    Observation: ("指标", "figure"),
}


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a line, marked or not."""

    text: str
    label: str = ""
    """``PERSON``, ``BODY``, …; empty for unmarked text."""
    used: bool = True
    """Whether the quote of some fact covers it."""


@dataclass(frozen=True, slots=True)
class MarkedLine:
    """A block of an article, as printed."""

    kind: BlockKind
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class FactLine:
    """A fact in a sentence, and why it is believed."""

    kind: Pair
    text: str
    rule: str
    confidence: float
    quotes: tuple[str, ...]
    line: int
    """Index of the line in which its first quote begins."""


@dataclass(frozen=True, slots=True)
class MarkedArticle:
    """An article with everything found in it."""

    number: int
    date: str
    lines: tuple[MarkedLine, ...]
    facts: tuple[FactLine, ...]


def marked_articles(docs: Iterable[Doc]) -> tuple[MarkedArticle, ...]:
    """The articles of a page that went through the pipeline."""
    return tuple(_marked(doc, doc._.article) for doc in docs)


def _marked(doc: Doc, article: Article) -> MarkedArticle:
    facts = [*doc._.tenures, *doc._.projects, *doc._.events, *doc._.observations]
    money = [investment for project in doc._.projects for investment in project.investments]
    return MarkedArticle(
        number=article.number,
        date=doc._.date,
        lines=tuple(_lines(doc, article, _covered([*facts, *money]))),
        facts=tuple(_fact_line(article, fact) for fact in facts),
    )


def _covered(facts: Iterable[Fact]) -> frozenset[int]:
    """Page offsets inside the quote of any fact."""
    return frozenset(i for fact in facts for p in fact.passages for i in range(p.start, p.end))


def _lines(doc: Doc, article: Article, covered: frozenset[int]) -> Iterator[MarkedLine]:
    ents = [(ent.start_char, ent.end_char, ent.label_) for ent in doc.ents]
    for block in article.blocks:
        pieces, at = [], block.start
        for start, end, kind in ents:
            start, end = max(start, block.start), min(end, block.end)
            if start >= end:
                continue
            if at < start:
                pieces.append(Piece(article.printed[at:start]))
            used = any(article.offsets[i] in covered for i in range(start, end))
            pieces.append(Piece(article.printed[start:end], kind, used))
            at = end
        if at < block.end:
            pieces.append(Piece(article.printed[at : block.end]))
        yield MarkedLine(block.kind, tuple(pieces))


def _fact_line(article: Article, fact: Fact) -> FactLine:
    first = fact.passages[0].start if fact.passages else -1
    starts = [
        i for i, block in enumerate(article.blocks) if first in article.offsets[block.start : block.end]
    ]
    return FactLine(
        kind=_KINDS[type(fact)],
        text=fact_text(fact),
        rule=fact.rule,
        confidence=fact.confidence,
        quotes=tuple(dict.fromkeys(p.exact for p in fact.passages)),
        line=starts[0] if starts else 0,
    )


def fact_text(fact: Fact) -> str:
    """A fact on one line: 金锋 · 开发区管委会主任 · 高邮经济开发区管理委员会."""
    match fact:
        case Tenure():
            status = label(KG[fact.status.value]) if fact.status is not Status.HELD else ""
            parts = [fact.person, fact.post, fact.body.name if fact.body else "", status]
        case Project():
            money = [_investment(investment) for investment in fact.investments]
            zone = [fact.zone.name] if fact.zone else []
            parts = [
                fact.name,
                *money,
                *(s.value for s in fact.stages),
                *zone,
                *(c.name for c in fact.companies),
            ]
        case Event():
            parts = [fact.name, fact.date, fact.location, "、".join(fact.attendees)]
        case Observation():
            kind = label(KG[fact.kind.value]) if fact.kind is not ObservationKind.ACTUAL else ""
            growth = f"同比 {fact.growth:+f}%" if fact.growth is not None else ""
            parts = [
                fact.subject.name,
                fact.period,
                fact.measure,
                _amount(fact.amount),
                growth,
                kind,
            ]
        case _:
            raise TypeError(f"no words for a fact of type {type(fact).__name__}")
    return " · ".join(part for part in parts if part)


def _investment(investment: Investment) -> str:
    return f"{label(KG[investment.kind.value])} {_amount(investment.amount)}"


def _amount(amount: Amount) -> str:
    return _BOUNDS.get(amount.bound, "") + in_words(amount.value, amount.unit)
