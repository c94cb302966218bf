"""Joining keys into groups, each known by its first key."""

from __future__ import annotations

from collections.abc import Collection, Iterable


class Groups:
    """Disjoint sets of texts; which keys were joined decides the result, not in which order."""

    def __init__(self, keys: Iterable[str]) -> None:
        self._members = {key: {key} for key in keys}

    def first(self, key: str) -> str:
        """The key that stands for the group: the least of its members."""
        return min(self._members[key])

    def join(self, left: str, right: str, apart: Collection[frozenset[str]] = ()) -> bool:
        """Make two groups one, unless two of their members must stay ``apart``; whether they are one now."""
        one, other = self._members[left], self._members[right]
        if one is other:
            return True
        if apart and any(frozenset((a, b)) in apart for a in one for b in other):
            return False
        one |= other
        for key in other:
            self._members[key] = one
        return True
