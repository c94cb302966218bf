"""Whether two records work in one place, in one above the other, or in two."""

from __future__ import annotations

from kg.resolve.compare.person import Profile

_SAME = 3.0
_NESTED = 1.5
_SAME_PROVINCE = -2.5
_APART = -4.0


def place(left: Profile, right: Profile) -> tuple[str, float]:
    """The nearest that any two of their places are."""
    pairs = [(a, b) for a in left.places for b in right.places]
    if not pairs:
        return "no place", 0.0
    return max((_between(a, b) for a, b in pairs), key=lambda found: found[1])


def _between(left: tuple[str, str], right: tuple[str, str]) -> tuple[str, float]:
    (name, code), (other, other_code) = left, right
    if name == other:
        return "same place", _SAME
    if code and other_code:
        if code.startswith(other_code) or other_code.startswith(code):
            return "place above the other", _NESTED
        if code[:2] == other_code[:2]:
            return "same province", _SAME_PROVINCE
    elif name.startswith(other) or other.startswith(name):
        return "place above the other", _NESTED
    return "another place", _APART
