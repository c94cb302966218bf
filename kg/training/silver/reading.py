"""A sentence as the two readers see it: the lexical analyser's words and the grammar's spans."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the analyser: ``tag`` is PER, LOC, ORG, TIME or a part of speech (n, v, nz, m …)."""

    start: int
    end: int
    tag: str


@dataclass(frozen=True)
class Reading:
    """A sentence with both analyses; all offsets count from its beginning.

    ``spans`` are the grammar's, as start, end, label. ``source`` is ``set:document:start``.
    """

    text: str
    words: tuple[Word, ...]
    spans: tuple[tuple[int, int, str], ...]
    source: str

    def of(self, *labels: str) -> list[Span]:
        """The grammar's spans with one of these labels, in order."""
        return sorted({(start, end) for start, end, label in self.spans if label in labels})

    def tagged(self, *tags: str) -> list[Span]:
        """The analyser's words with one of these tags, in order."""
        return [(word.start, word.end) for word in self.words if word.tag in tags]

    def before(self, position: int) -> Word | None:
        """The word that ends at ``position``."""
        return next((word for word in self.words if word.end == position), None)

    def after(self, position: int) -> Word | None:
        """The word that starts at ``position``."""
        return next((word for word in self.words if word.start == position), None)

    @cached_property
    def borders(self) -> frozenset[int]:
        """Where words begin, and the end of the text."""
        return frozenset(word.start for word in self.words) | {len(self.text)}

    def aligned(self, span: Span) -> bool:
        """Whether a span is made of whole words."""
        return span[0] in self.borders and span[1] in self.borders


def overlaps(span: Span, others: Iterable[Span]) -> bool:
    """Whether a span shares a character with any of the others."""
    return any(start < span[1] and span[0] < end for start, end in others)


def inside(span: Span, others: Iterable[Span]) -> bool:
    """Whether a span lies in one of the others, or is it."""
    return any(start <= span[0] and span[1] <= end for start, end in others)


def occurrences(text: str, words: Collection[str]) -> Iterator[Span]:
    """Every place that prints one of the words."""
    for word in sorted(words):
        at = text.find(word)
        while at >= 0:
            yield at, at + len(word)
            at = text.find(word, at + 1)
