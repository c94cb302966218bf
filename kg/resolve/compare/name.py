"""How many people bear a name: a rare one speaks for one person."""

from __future__ import annotations

from functools import cache

from kg import lexicon
from kg.resolve.compare.person import Profile

_COMMON = -2.0
_SHORT = 0.0
_LONG = 1.0
_FREQUENT_SURNAMES = 20


@cache
def _lists() -> tuple[frozenset[str], frozenset[str]]:
    return frozenset(lexicon.words("common_names")), frozenset(lexicon.words("surnames")[:_FREQUENT_SURNAMES])


def rarity(left: Profile, right: Profile) -> tuple[str, float]:
    """张伟 is borne by many, 柳敬之 by few."""
    common, surnames = _lists()
    if left.name in common:
        return "common name", _COMMON
    if len(left.name) == 2 and left.name[0] in surnames:
        return "short name", _SHORT
    return "rare name", _LONG
