"""What the corpus as a whole confirms: names seen with a post, organisations and places seen often."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from kg.training.silver.reading import Reading

_OFTEN = 3


@dataclass(frozen=True, slots=True)
class Corpus:
    """Words that both readers, or one of them often, took for names."""

    people: frozenset[str]
    """Names that both readers marked, letter for letter, somewhere behind a title."""
    places: frozenset[str]
    organisations: frozenset[str]
    terms: frozenset[str]
    """Proper words of other kinds (``nz``) that are common: 十四五, 一带一路."""


def confirm(readings: Iterable[Reading]) -> Corpus:
    """Count over all readings."""
    counts: dict[str, Counter[str]] = {tag: Counter() for tag in ("LOC", "ORG", "nz")}
    people: Counter[str] = Counter()
    for reading in readings:
        for word in reading.words:
            if word.tag in counts:
                counts[word.tag][reading.text[word.start : word.end]] += 1
        titled = {end for _, end in reading.of("TITLE")}
        both = set(reading.tagged("PER")) & set(reading.of("PERSON"))
        people.update(reading.text[start:end] for start, end in both if start in titled)
    often = {tag: frozenset(w for w, n in found.items() if n >= _OFTEN) for tag, found in counts.items()}
    return Corpus(frozenset(people), often["LOC"], often["ORG"], often["nz"])
