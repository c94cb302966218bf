"""The places, companies and amounts of a text as plain values, to be looked up by position."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from functools import cached_property

from spacy.tokens import Doc

from kg.pipes.extensions import text_of, value_of
from kg.records import record
from kg.types import Amount, Entity


@record
class Marked:
    """One span: reading a value costs nothing, reading an attribute of spaCy's span a microsecond."""

    start: int
    end: int
    label: str
    text: str
    entity: Entity | None
    amount: Amount | None


class Marks:
    """Spans of one group in the order of the text, none overlapping."""

    def __init__(self, found: Iterable[Marked]) -> None:
        self.all = tuple(found)
        self._starts = [mark.start for mark in self.all]

    @classmethod
    def of(cls, doc: Doc, group: str) -> Marks:
        """Those of a span group of the doc, none where it has no such group."""
        text = text_of(doc)
        return cls(
            Marked(a, b, span.label_, text[a:b], value_of(span, "entity"), value_of(span, "amount"))
            for span in doc.spans.get(group, ())
            for a, b in [(span.start_char, span.end_char)]
        )

    @cached_property
    def entities(self) -> tuple[Entity, ...]:
        """What they stand for, each once."""
        return tuple(dict.fromkeys(mark.entity for mark in self.all if mark.entity is not None))

    def within(self, start: int, end: int) -> list[Marked]:
        """Those that lie in a stretch of text."""
        inside = self.all[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
        return [mark for mark in inside if mark.end <= end]

    def at(self, start: int) -> tuple[Marked, ...]:
        """Those that begin at a position."""
        return self.all[bisect_left(self._starts, start) : bisect_right(self._starts, start)]

    def around(self, position: int) -> tuple[Marked, ...]:
        """The last two that begin at or before a position: no others can reach beyond it."""
        last = bisect_right(self._starts, position)
        return self.all[max(0, last - 2) : last]

    def back(self, position: int) -> Iterator[Marked]:
        """Those that end at or before a position, the nearest first."""
        for i in range(bisect_left(self._starts, position) - 1, -1, -1):
            if self.all[i].end <= position:
                yield self.all[i]
