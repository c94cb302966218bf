"""Headings repeat and round the figures of the body: only what the body lacks is taken from them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from kg.pipes.observations.state import Reading

_ROUNDED = Decimal("0.08")
_TENTH = Decimal(10)


def only_new(heads: Iterable[Reading], body: Sequence[Reading]) -> list[Reading]:
    """The readings of headings that no reading of the body states, each once.

    ``规上工业总产值突破450亿元`` above a body with 452.6亿元 is the same figure, rounded, and so is
    ``增长近三成`` above 增长28.6%.
    """
    kept: list[Reading] = []
    for head in heads:
        if not any(_repeats(head, other) for other in (*body, *kept)):
            kept.append(head)
    return kept


def _repeats(head: Reading, other: Reading) -> bool:
    if head.growth is not None and other.growth is not None:
        tenths = head.growth % _TENTH == 0
        if abs(head.growth - other.growth) <= (_TENTH / 2 if tenths else 0):
            return True
    if head.amount.unit != other.amount.unit:
        return False
    distance = abs(head.amount.value - other.amount.value)
    return distance <= abs(other.amount.value) * _ROUNDED
