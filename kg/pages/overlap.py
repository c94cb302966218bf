"""How much two stretches of a page are about the same thing, by shared characters.

Pairs of characters that few stretches of the page share tell most, so each counts by the
inverse of how many hold it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

_OTHER = re.compile(r"[^一-鿿A-Za-z0-9]+")


def grams(text: str, size: int = 2) -> frozenset[str]:
    """Runs of ``size`` characters, none across punctuation."""
    return frozenset(part[i : i + size] for part in _OTHER.split(text) for i in range(len(part) - size + 1))


class Overlap:
    """Overlap measures over the stretches of one page."""

    def __init__(self, stretches: Sequence[str]) -> None:
        self._pairs = [grams(text) for text in stretches]
        self._triples = [grams(text, 3) for text in stretches]
        self._pair_counts = Counter(gram for pairs in self._pairs for gram in pairs)
        self._triple_counts = Counter(gram for triples in self._triples for gram in triples)

    def headline(self, headline: str, text: str) -> float:
        """Share of a headline's pairs that a text holds, 0–1, rare pairs counting more."""
        wanted, held = grams(headline), grams(text)
        total = sum(self._weight(gram) for gram in sorted(wanted))
        return sum(self._weight(gram) for gram in sorted(wanted & held)) / total if total else 0.0

    def _weight(self, gram: str) -> float:
        return 1.0 / (1 + self._pair_counts[gram])

    def affinity(self, one: int, other: int) -> float:
        """How much two stretches share that the rest of the page does not say."""
        shared = self._triples[one] & self._triples[other]
        score = sum(1.0 / (self._triple_counts[gram] - 1) for gram in sorted(shared))
        size = len(self._triples[other]) ** 0.5
        return score / size if size else 0.0
