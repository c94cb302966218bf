"""Bits and what follows from their sum."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

SAME = 0.95
"""Score from which two records are joined."""

PROPOSED = 0.1
"""Score from which a pair is shown to people."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """The score of a pair, and the features that gave it."""

    bits: float
    reasons: tuple[str, ...]
    """``post stated +9.0``, strongest first."""

    @property
    def score(self) -> float:
        return round(1 / (1 + 2 ** -max(-40.0, min(40.0, self.bits))), 4)


def weigh(prior: float, features: Iterable[tuple[str, float]]) -> Weighed:
    """Add up the features of a pair; those of no weight aren't mentioned."""
    told = [(name, bits) for name, bits in features if bits]
    told.sort(key=lambda item: (-abs(item[1]), item[0]))
    total = prior + sum(bits for _, bits in told)
    return Weighed(total, tuple(f"{name} {bits:+.1f}" for name, bits in told))


def verdict(weighed: Weighed) -> str:
    """``same``, ``unsure`` or ``different``."""
    if weighed.score >= SAME:
        return "same"
    return "unsure" if weighed.score >= PROPOSED else "different"
