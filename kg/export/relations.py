"""Facts as relations between stretches of an article: what they join, and where that is printed.

``副市长贺承远`` joins 贺承远 with 副市长; the government he serves in is not printed there and has no
stretch. :mod:`kg.export.marks` and :mod:`kg.export.displacy` both draw what is found here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from spacy.tokens import Doc, Span

from kg.export.ends import End, Reach, ends_of, ends_of_money
from kg.pipes.entities import GROUP
from kg.pipes.extensions import text_of
from kg.pipes.projects.progress import places_of
from kg.types import Amount, Article, Block, BlockKind, Fact, Investment, Passage, Project

_SHARED = 0.5
"""How many of a mention's characters a name must hold for the mention to stand for it."""


class Spot(NamedTuple):
    """A stretch of an article (article offsets, end exclusive)."""

    start: int
    end: int

    def holds(self, other: Spot) -> bool:
        return self.start <= other.start and other.end <= self.end

    def crosses(self, other: Spot) -> bool:
        return self.start < other.end and other.start < self.end

    def away(self, other: Spot) -> int:
        """Characters between two stretches, 0 where they touch."""
        return max(0, other.start - self.end, self.start - other.end)


@dataclass(frozen=True, slots=True)
class Joined:
    """An end of a fact and where it is printed."""

    end: End
    spot: Spot | None
    """``None`` where the article prints it nowhere: it follows from the context."""


@dataclass(frozen=True, slots=True)
class Relation:
    """A fact with what it joins."""

    fact: Fact
    joined: tuple[Joined, ...]
    """First what all others are joined to."""
    quotes: tuple[Spot, ...]
    """Where its passages stand; what an article of several pieces has elsewhere is left out."""
    project: Project | None = None
    """Whose money it is, for an :class:`~kg.types.Investment`."""

    @property
    def spots(self) -> tuple[Spot, ...]:
        """The stretches it joins, each once, sorted."""
        return tuple(sorted({each.spot for each in self.joined if each.spot}))

    def quoted(self, found: Iterable[Span]) -> Iterator[Spot]:
        """Mentions in its quotes that it speaks of, too: days (去年4月|开工), what it joins again."""
        names = {each.end.text for each in self.joined}
        for spot, mention in ((_spot(mention), mention) for mention in found):
            entity = mention._.entity
            meant = mention.label_ == "DATE" or (entity is not None and entity.name in names)
            if meant and _inside(spot, self.quotes):
                yield spot


def relations(doc: Doc) -> tuple[Relation, ...]:
    """All facts of a doc; a project's money follows it."""
    ground = Ground(doc)
    facts = [
        *doc._.tenures,
        *_with_money(doc._.projects),
        *doc._.events,
        *doc._.observations,
        *doc._.rankings,
    ]
    return tuple(ground.relation(fact) for fact in facts)


def _with_money(projects: Iterable[Project]) -> Iterator[Project | tuple[Project, Investment]]:
    for project in projects:
        yield project
        yield from ((project, investment) for investment in project.investments)


class Ground:
    """An article as a place to look for words in."""

    def __init__(self, doc: Doc) -> None:
        article: Article | None = doc._.article
        self._text = text_of(doc)
        self._printed = article.printed if article else self._text
        offsets = article.offsets if article else range(len(self._text))
        # A line break carries the offset of the character before it, which counts.
        self._place = {offset: i for i, offset in reversed(list(enumerate(offsets)))}
        self._blocks = article.blocks if article else (Block(BlockKind.PARAGRAPH, 0, len(self._text)),)
        self._mentions = mentions(doc)
        self._starts = {mention.start_char for mention in self._mentions}
        self._ends = {mention.end_char for mention in self._mentions}

    def relation(self, fact: Fact | tuple[Project, Investment]) -> Relation:
        """A fact with its ends found."""
        project, said = fact if isinstance(fact, tuple) else (None, fact)
        ends = ends_of_money(project, said) if project and isinstance(said, Investment) else ends_of(said)
        quotes = self.quotes(said.passages)
        hub = self.find(ends[0], quotes, None) or next(iter(quotes), None)
        names = self._candidates(ends[0])
        others = (
            Joined(end, self.find(end, self.quotes(end.quotes) or quotes, hub, names)) for end in ends[1:]
        )
        return Relation(said, (Joined(ends[0], hub), *others), quotes, project)

    def quotes(self, passages: Iterable[Passage]) -> tuple[Spot, ...]:
        """Where passages stand in the article."""
        places = ((self._place.get(p.start), self._place.get(p.end - 1)) for p in passages)
        return tuple(Spot(a, b + 1) for a, b in places if a is not None and b is not None and a <= b)

    def find(
        self, end: End, quotes: tuple[Spot, ...], near: Spot | None, names: Iterable[Spot] = ()
    ) -> Spot | None:
        """Where an end is printed: in the quotes rather than outside, in the same block, near the hub.

        ``names``: all printings of what it is joined to; one that stands apart from them goes before.
        """
        home = near or next(iter(quotes), None)
        if home is None:
            return None
        found = [s for s in self._candidates(end) if self._reaches(s, end.reach, quotes, home)]
        # 智玮 in 智玮产业园一期项目 is the company, too, but less so than where it stands by itself.
        whole = (home, *names) if end.apart else ()
        rank = {spot: (any(map(spot.crosses, whole)), *self._rank(spot, quotes, home)) for spot in found}
        return min(found, key=lambda spot: rank[spot], default=None) or self._standing_in(end, quotes, home)

    def _candidates(self, end: End) -> set[Spot]:
        names = {name for name in (end.text, *end.printings) if name}
        spots = {spot for name in names for text in (self._text, self._printed) for spot in _all(text, name)}
        spots |= {_spot(mention) for mention in self._mentions if _means(mention, end)}
        return spots | {Spot(*place) for place in (places_of(end.stage, self._text) if end.stage else ())}

    def _reaches(self, spot: Spot, reach: Reach, quotes: Sequence[Spot], home: Spot) -> bool:
        if reach is Reach.ARTICLE or _inside(spot, quotes):
            return True
        return reach is Reach.BLOCK and self._same_block(spot, home)

    def _rank(self, spot: Spot, quotes: Sequence[Spot], home: Spot) -> tuple[int | bool, ...]:
        stray = (spot.start not in self._starts) + (spot.end not in self._ends)
        near = self._same_block(spot, home)
        return not _inside(spot, quotes), not near, stray, spot.away(home), spot.start - spot.end, spot.start

    def _same_block(self, spot: Spot, home: Spot) -> bool:
        return any(b.start <= spot.start < b.end and b.start <= home.start < b.end for b in self._blocks)

    def _standing_in(self, end: End, quotes: Sequence[Spot], home: Spot) -> Spot | None:
        """A mention of the right kind in the quotes that is another form of the name."""
        kin = [m for m in self._mentions if m.label_ in end.labels and _inside(_spot(m), quotes)]
        near = [(-share, _spot(m).away(home), _spot(m)) for m in kin if (share := _shared(m, end)) >= _SHARED]
        return min(near)[-1] if near else None


def mentions(doc: Doc) -> list[Span]:
    """The mentions of a doc, overlapping ones too, by position; of equal ones the first label."""
    spans = [*doc.ents, *doc.spans.get(GROUP, ())]
    found = {(span.start_char, span.end_char): span for span in reversed(spans)}
    return [found[place] for place in sorted(found)]


def _spot(mention: Span) -> Spot:
    return Spot(mention.start_char, mention.end_char)


def _inside(spot: Spot, quotes: Sequence[Spot]) -> bool:
    return any(quote.holds(spot) for quote in quotes)


def _all(text: str, name: str) -> Iterator[Spot]:
    at = text.find(name)
    while at >= 0:
        yield Spot(at, at + len(name))
        at = text.find(name, at + 1)


def _means(mention: Span, end: End) -> bool:
    """Whether a mention has the value of an end, or names it in another way."""
    amount: Amount | None = mention._.amount
    if end.amount and amount and amount.unit == end.amount.unit:
        return abs(amount.value) == abs(end.amount.value)  # a fall by 1.8% is printed without a minus
    if end.date and mention._.date == end.date:
        return True
    return any(named is not None and named.name == end.text for named in (mention._.entity, mention._.body))


def _shared(mention: Span, end: End) -> float:
    return sum(char in end.text for char in mention.text) / len(mention.text)
