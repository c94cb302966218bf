"""A story as columns: what repeats is kept once, and gzip finds the rest.

Two blocks: ``core`` is what the first picture needs, ``facts`` what search, panel, filters and
tables look up afterwards. ``assets/js/model.js`` reads both; lengths count UTF-16 units, as
JavaScript does.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from kg.currencies import CURRENCY_OF
from kg.export.areas import Areas
from kg.export.islands import Islands
from kg.export.questions import Question, weights
from kg.export.readings import read_aloud
from kg.export.story import Fact, Node, Quote, Story
from kg.export.words import KINDS, RELATIONS

Columns = dict[str, Any]
Picture = tuple[Question, Sequence[tuple[int, int]]]
"""A question and a point for each of its nodes."""


def core_columns(
    story: Story, base: str, areas: Areas, islands: Islands, pictures: Iterable[Picture]
) -> Columns:
    """Nodes, edges and pictures."""
    relations = list(RELATIONS)
    types = sorted({node.type for node in story.nodes})
    place = {kind: i for i, kind in enumerate(types)}
    return {
        "base": base,
        "kinds": [vars_of(kind) for kind in KINDS],
        "relations": [
            {"key": key, "label": [r.forward, r.backward], "predicate": str(r.predicate)}
            for key, r in RELATIONS.items()
        ],
        "types": types,
        "currencies": CURRENCY_OF,
        "nodes": {
            "id": [_short(node, base) for node in story.nodes],
            "label": [node.label for node in story.nodes],
            "kind": [node.kind for node in story.nodes],
            "type": [place[node.type] for node in story.nodes],
            "weight": weights(story),
            "area": areas.area,
            "x": [round(x) for x, _ in islands.points],
            "y": [round(y) for _, y in islands.points],
        },
        "parents": [[node, parent] for node, parent in enumerate(areas.parent) if parent >= 0],
        "edges": {
            "from": _steps([line.start for line in story.lines]),
            "to": [line.end for line in story.lines],
            "relation": [relations.index(line.relation) for line in story.lines],
            "fact": [line.fact for line in story.lines],
        },
        "islands": [[node, round(x), round(y), round(radius)] for node, x, y, radius in islands.circles],
        "questions": [
            {"key": q.key, "label": q.words, "lead": q.lead, "nodes": q.nodes}
            | {"x": [x for x, _ in at], "y": [y for _, y in at]}
            for q, at in pictures
        ],
    }


def fact_columns(story: Story, base: str) -> Columns:
    """Facts with their quotes, and all that is told of nodes."""
    strings = _Strings()
    return {
        "articles": _records(story.articles, ("date", "page", "number", "headline")),
        "quotes": _quotes(story.quotes),
        "facts": _facts(story.facts, base, strings),
        "nodeFact": [node.fact for node in story.nodes],
        "aliases": [[i, *node.aliases] for i, node in enumerate(story.nodes) if node.aliases],
        "posts": _posts(story, strings),
        "money": _money(story, strings),
        "figures": _figures(story, strings),
        "ranks": _ranks(story, strings),
        "sayings": _records(story.sayings, ("event", "speaker", "quote")),
        "notes": {
            "node": _steps([note.node for note in story.notes]),
            "key": strings.numbers(note.key for note in story.notes),
            "value": strings.numbers(note.value for note in story.notes),
        },
        "stages": {
            "project": _steps([reached.project for reached in story.stages]),
            "stage": [reached.stage for reached in story.stages],
            "day": strings.numbers(reached.day for reached in story.stages),
            "planned": [int(reached.planned) for reached in story.stages],
        },
        "conflicts": [[conflict.kind, conflict.facts] for conflict in story.conflicts],
        "stageNames": story.stage_names,
        "readings": _readings(story),
        "strings": strings.table,
    }


def _posts(story: Story, strings: _Strings) -> Columns:
    """Who holds which post in which body, from when to when."""
    return {
        "official": _steps([post.official for post in story.posts]),
        "body": [post.body for post in story.posts],
        "title": strings.numbers(post.title for post in story.posts),
        "role": strings.numbers(post.role for post in story.posts),
        "status": [strings.numbers(post.status) for post in story.posts],
        "days": [strings.numbers(post.days) for post in story.posts],
        "since": strings.numbers(post.since for post in story.posts),
        "until": strings.numbers(post.until for post in story.posts),
        "rank": strings.numbers(post.rank for post in story.posts),
        "fact": [post.fact for post in story.posts],
    }


def _money(story: Story, strings: _Strings) -> Columns:
    """Sums of projects."""
    return {
        "project": _steps([money.project for money in story.money]),
        "kind": [strings.numbers(money.kind) for money in story.money],
        "value": [plain(money.value) for money in story.money],
        "currency": strings.numbers(money.currency for money in story.money),
        "bound": strings.numbers(money.bound for money in story.money),
        "superseded": [int(money.superseded) for money in story.money],
        "fact": [money.fact for money in story.money],
    }


def _figures(story: Story, strings: _Strings) -> Columns:
    """Values of measures and their growth."""
    return {
        "node": _steps([figure.node for figure in story.figures]),
        "subject": [figure.subject for figure in story.figures],
        "measure": strings.numbers(figure.measure for figure in story.figures),
        "period": strings.numbers(figure.period for figure in story.figures),
        "value": [plain(figure.value) for figure in story.figures],
        "unit": strings.numbers(figure.unit for figure in story.figures),
        "growth": [figure.growth for figure in story.figures],
        "kind": [strings.numbers(figure.kind) for figure in story.figures],
        "bound": strings.numbers(figure.bound for figure in story.figures),
    }


def _ranks(story: Story, strings: _Strings) -> Columns:
    """Places that measures take among others: 全省第3位."""
    return {
        "subject": [rank.subject for rank in story.ranks],
        "measure": strings.numbers(rank.measure for rank in story.ranks),
        "scope": strings.numbers(rank.scope for rank in story.ranks),
        "position": [rank.position for rank in story.ranks],
        "bound": strings.numbers(rank.bound for rank in story.ranks),
        "moved": [rank.moved for rank in story.ranks],
        "period": strings.numbers(rank.period for rank in story.ranks),
        "kind": [strings.numbers(rank.kind) for rank in story.ranks],
        "fact": [rank.fact for rank in story.ranks],
    }


class _Strings:
    """Strings that come again and again, each kept once."""

    def __init__(self) -> None:
        self.table: list[str] = []
        self._known: dict[str, int] = {}

    def numbers(self, texts: Iterable[str]) -> list[int]:
        return [self._number(text) for text in texts]

    def _number(self, text: str) -> int:
        if text not in self._known:
            self._known[text] = len(self.table)
            self.table.append(text)
        return self._known[text]


def _quotes(quotes: Sequence[Quote]) -> Columns:
    """Each sentence once; a quote is a stretch of one."""
    strings = _Strings()
    return {
        "article": _steps([quote.article for quote in quotes]),
        "sentence": _steps(strings.numbers(q.before + q.exact + q.after for q in quotes)),
        "from": [units(quote.before) for quote in quotes],
        "length": [units(quote.exact) for quote in quotes],
        "start": _steps([quote.start for quote in quotes]),
        "end": [quote.end - quote.start for quote in quotes],
        "sentences": strings.table,
    }


def _facts(facts: Sequence[Fact], base: str, strings: _Strings) -> Columns:
    return {
        "id": [fact.iri.removeprefix(base) for fact in facts],
        "quotes": [list(_steps(fact.quotes)) for fact in facts],
        "confidence": [round(100 * fact.confidence) for fact in facts],
        "rule": strings.numbers(fact.rules for fact in facts),
    }


def _readings(story: Story) -> Columns:
    """Pinyin of everything that search looks at."""
    officials = [node.label for node in story.nodes if KINDS[node.kind].term == "Official"]
    named = {node.label for node in story.nodes if KINDS[node.kind].term not in {"Official", "Observation"}}
    texts = named.union(*(node.aliases for node in story.nodes), (post.title for post in story.posts))
    texts.update(figure.measure for figure in story.figures)
    found = read_aloud(officials, texts)
    return {
        "characters": "".join(char for char, _ in found.usual),
        "syllables": " ".join(syllable for _, syllable in found.usual),
        "other": {text: [part for pair in parts for part in pair] for text, parts in found.other},
    }


def _records(records: Sequence[Any], fields: tuple[str, ...]) -> Columns:
    return {field: [getattr(record, field) for record in records] for field in fields}


def vars_of(kind: Any) -> Columns:
    """A record's fields by name."""
    return {field: getattr(kind, field) for field in kind.__slots__}


def _short(node: Node, base: str) -> str:
    """An IRI without its base; the name in it, which the label has, is left to the reader."""
    local = node.iri.removeprefix(base)
    return local.replace(node.label, "*", 1) if "*" not in local else local


def _steps(numbers: Sequence[int]) -> list[int]:
    """Each number by its distance from the one before: small where they rise slowly."""
    return [number - before for number, before in zip(numbers, [0, *numbers], strict=False)]


def units(text: str) -> int:
    """The length of a text as JavaScript counts it."""
    return len(text) + sum(char > "\uffff" for char in text)


def plain(value: float) -> float | int:
    """A whole number without its point."""
    return int(value) if value == int(value) else value
