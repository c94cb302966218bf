"""How much two stretches of a page are about the same thing, by shared characters.

Pairs of characters that few stretches of the page share tell most, so each counts by the
inverse of how many hold it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import chain
from operator import add

_OTHER = re.compile(r"[^一-鿿A-Za-z0-9]+")


def grams(text: str, size: int = 2) -> frozenset[str]:
    """Runs of two or three characters, none across punctuation."""
    parts = _OTHER.split(text)
    pairs = (map(add, part, part[1:]) for part in parts)
    if size == 2:
        return frozenset(chain.from_iterable(pairs))
    return frozenset(
        chain.from_iterable(map(add, pair, part[2:]) for pair, part in zip(pairs, parts, strict=True))
    )


class Overlap:
    """Overlap measures over the stretches of one page."""

    def __init__(self, stretches: Sequence[str]) -> None:
        self._stretches = stretches
        self._grams: dict[tuple[str, int], frozenset[str]] = {}
        self._counts: dict[str, int] = {}
        self._shares: dict[tuple[str, str], float] = {}

    def _count(self, gram: str) -> int:
        """How many stretches hold a run; the runs of whole texts needn't be made to tell."""
        count = self._counts.get(gram)
        if count is None:
            count = self._counts[gram] = sum([gram in text for text in self._stretches])
        return count

    def headline(self, headline: str, text: str) -> float:
        """Share of a headline's pairs that a text holds, 0–1, rare pairs counting more."""
        key = (headline, text)
        if key not in self._shares:
            wanted = self._held(headline, 2)
            total = self._weight(wanted)
            self._shares[key] = (
                self._weight(gram for gram in wanted if gram in text) / total if total else 0.0
            )
        return self._shares[key]

    def knows(self, pair: str) -> bool:
        """Whether two characters follow each other somewhere on the page."""
        return bool(grams(pair)) and self._count(pair) > 0

    def _held(self, text: str, size: int) -> frozenset[str]:
        """The runs of a text, which is compared with many others."""
        key = (text, size)
        if key not in self._grams:
            self._grams[key] = grams(text, size)
        return self._grams[key]

    def _weight(self, grams: Iterable[str]) -> float:
        return sum([1.0 / (1 + self._count(gram)) for gram in sorted(grams)])

    def affinity(self, one: str, other: str) -> float:
        """How much two texts share that the rest of the page does not say, for their length."""
        wanted, held = self._held(one, 3), self._held(other, 3)
        score = sum(1.0 / max(1, self._count(gram) - 1) for gram in sorted(wanted & held))
        return score / len(held) ** 0.5 if held else 0.0
