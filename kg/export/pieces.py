"""The lines of an article cut into pieces: marked words, and within them what facts join.

A mention can hold others (陈卫红 in 陈卫红到园区调研), and a quote begins in the middle of a line. So a line
is cut wherever one of them begins or ends, and every piece knows what it belongs to.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from kg.export.relations import Relation, Spot, mentions
from kg.types import Article, Block, BlockKind

_UNTOLD = (BlockKind.BYLINE, BlockKind.FURNITURE)


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a line that nothing begins or ends in."""

    start: int
    """Article offset: its name on the page."""
    text: str
    label: str = ""
    """Of the innermost mention within the marked word, empty where there is none."""
    facts: tuple[int, ...] = ()
    """Numbers of the facts that join it to something."""
    quoted: bool = False
    """Whether it is part of some fact's passage."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A marked word, or the text between two."""

    segments: tuple[Segment, ...]
    label: str = ""
    """``PERSON``, ``BODY``, …; empty for unmarked text."""
    told: bool = True
    """Whether facts are read from its line: a byline or masthead says who wrote and when it was printed."""

    @property
    def used(self) -> bool:
        """Whether some fact joins it, or a part of it, to something; no fact could where none is told."""
        return not self.told or any(segment.facts for segment in self.segments)


@dataclass(frozen=True, slots=True)
class Cutter:
    """What an article is cut by."""

    article: Article
    marked: tuple[tuple[Spot, str], ...]
    """Mentions that don't overlap, in their order."""
    inner: tuple[tuple[Spot, str], ...]
    """All mentions, the shortest first."""
    joined: tuple[tuple[Spot, int], ...]
    """Stretches and the numbers of the facts that join them, or speak of them in their quotes."""
    quotes: tuple[Spot, ...]

    def pieces(self, block: Block) -> Iterator[Piece]:
        """A block, cut."""
        at, told = block.start, block.kind not in _UNTOLD
        for spot, label in self.marked:
            start, end = max(spot.start, block.start), min(spot.end, block.end)
            if start < end:
                if at < start:
                    yield Piece(tuple(self._segments(Spot(at, start), "")))
                yield Piece(tuple(self._segments(Spot(start, end), label)), label, told)
                at = end
        if at < block.end:
            yield Piece(tuple(self._segments(Spot(at, block.end), "")))

    def _segments(self, whole: Spot, label: str) -> Iterator[Segment]:
        parts = [*(s for s, _ in self.inner), *(s for s, _ in self.joined), *self.quotes]
        edges = {edge for part in parts for edge in part if whole.start < edge < whole.end}
        bounds = [whole.start, *sorted(edges), whole.end]
        for part in map(Spot, bounds, bounds[1:]):
            inside = next((name for spot, name in self.inner if spot.holds(part)), label)
            yield Segment(
                start=part.start,
                text=self.article.printed[part.start : part.end],
                label=inside if inside != label else "",
                facts=tuple(number for spot, number in self.joined if spot.holds(part)),
                quoted=any(quote.holds(part) for quote in self.quotes),
            )


def cutter(doc: Doc, found: Sequence[Relation]) -> Cutter:
    """What an article's doc is cut by, its facts numbered by their order."""
    marked = mentions(doc)
    inner = [(Spot(m.start_char, m.end_char), m.label_) for m in marked]
    spots = [(n, {*relation.spots, *relation.quoted(marked)}) for n, relation in enumerate(found)]
    return Cutter(
        article=doc._.article,
        marked=tuple((Spot(ent.start_char, ent.end_char), ent.label_) for ent in doc.ents),
        inner=tuple(sorted(inner, key=lambda pair: (pair[0].end - pair[0].start, pair))),
        joined=tuple((spot, number) for number, joined in spots for spot in sorted(joined)),
        quotes=tuple(quote for relation in found for quote in relation.quotes),
    )
