"""Characters that scanning mistakes for one another: 智玮 is read for 智纬."""

from __future__ import annotations

from functools import cache, lru_cache

from kg import lexicon


@cache
def _classes() -> dict[int, str]:
    return {ord(c): min(group) for group in lexicon.words("look_alikes") for c in group}


@lru_cache(8192)
def folded(name: str) -> str:
    """A name with one character for all that look like it: 智玮 and 智纬 fold alike."""
    return name.translate(_classes())


def differing(left: str, right: str) -> int:
    """How many look-alike characters tell two names of equal folding apart."""
    return sum(a != b for a, b in zip(left, right, strict=True))
