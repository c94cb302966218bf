"""Sentences and clauses by punctuation: the frame in which a fact is read and quoted."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import lru_cache

from kg.types import SENTENCE_END

PART_END = SENTENCE_END + ";；"
"""Ends a sentence, or one of several that are put into one: A镇增长8%;B镇增长9%."""
CLAUSE_END = PART_END + ",，"
SENTENCE_STOP = re.compile(f"[{SENTENCE_END}]")
_CLOSERS = "”’」』》)）"
_SENTENCE = re.compile(rf"[^{SENTENCE_END}]*[{SENTENCE_END}]+[{re.escape(_CLOSERS)}]*|[^{SENTENCE_END}]+")
_STOPS = {ends: re.compile(f"[{ends}]") for ends in (SENTENCE_END, PART_END, CLAUSE_END)}


@lru_cache(16)  # one rule after the other asks where the sentences and clauses of an article are
def _stops(text: str, ends: str) -> list[int]:
    """Where a text has one of some marks."""
    return [m.start() for m in _STOPS[ends].finditer(text)]


def _bounds(text: str, start: int, end: int, ends: str) -> tuple[int, int]:
    left = sentence_start(text, start, ends)
    while left < start and text[left] in _CLOSERS:
        left += 1
    stops = _stops(text, ends)
    after = bisect_left(stops, end)
    return left, stops[after] if after < len(stops) else max(end, len(text))


@lru_cache(256)  # of a mention, of which one rule after the other asks
def sentence_bounds(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence around a span, its end mark left out."""
    return _bounds(text, start, end, SENTENCE_END)


def clause_bounds(text: str, start: int, end: int) -> tuple[int, int]:
    """The comma-to-comma clause around a span."""
    return _bounds(text, start, end, CLAUSE_END)


def sentence_start(text: str, position: int, ends: str = SENTENCE_END) -> int:
    """Where the sentence begins that a position lies in, or with other ends what they part."""
    stops = _stops(text, ends)
    before = bisect_left(stops, position)
    return stops[before - 1] + 1 if before else 0


def line_start(text: str, position: int) -> int:
    """Where the line begins that a position lies in: a paragraph, an entry of a list."""
    return text.rfind("\n", 0, position) + 1


def line_end(text: str, position: int) -> int:
    """Where the line ends that a position lies in."""
    end = text.find("\n", position)
    return end if end >= 0 else len(text)


def lines(text: str, start: int = 0, stop: int | None = None) -> Iterator[tuple[int, int]]:
    """The lines of a stretch of text that aren't empty, their ends left out."""
    stop = len(text) if stop is None else stop
    while start < stop:
        end = text.find("\n", start, stop)
        end = stop if end < 0 else end
        if start < end:
            yield start, end
        start = end + 1


def lies_in(position: int, stretches: Iterable[tuple[int, int]]) -> bool:
    """Whether a position lies in one of some stretches: headings, quotes, the lines of a table."""
    for start, end in stretches:  # noqa: SIM110  asked so often that any(…) would be felt
        if start <= position < end:
            return True
    return False


def first_mark(text: str, marks: str, start: int, end: int | None = None) -> int:
    """Where the first of some marks stands in a stretch of text; its end where none does."""
    stop = len(text) if end is None else end
    return min((at for mark in marks if (at := text.find(mark, start, stop)) >= 0), default=stop)


def behind_marks(text: str, marks: str, start: int, end: int) -> int:
    """Where a stretch of text goes on behind the last of some marks in it; its start where it has none."""
    return max(start, *(text.rfind(mark, start, end) + 1 for mark in marks))


@lru_cache(8)  # each component goes through the sentences of the same article
def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """All sentences of a text, end marks and closing quotes included."""
    return tuple(m.span() for m in _SENTENCE.finditer(text) if not m.group().isspace())
