"""Whether the rank fits: people rise by half a grade at a time, and seldom fall."""

from __future__ import annotations

from datetime import date

from kg.resolve.compare.person import Profile

_FITS = 0.5
_LEAP = -3.0
_FALL = -2.0
_YEARS_A_STEP = 2


def step(left: Profile, right: Profile) -> tuple[str, float]:
    """The step from the earlier record's highest post to the later one's."""
    one, other = sorted((left, right), key=lambda profile: profile.days())
    ranks = (
        [p.rank for p in one.held if p.rank is not None],
        [p.rank for p in other.held if p.rank is not None],
    )
    if not all(ranks) or not one.days()[0]:
        return "rank unknown", 0.0
    before, after = min(ranks[0]), min(ranks[1])
    years = (date.fromisoformat(other.days()[0]) - date.fromisoformat(one.days()[0])).days / 365
    if before - after > 1 + years / _YEARS_A_STEP:
        return "leap in rank", _LEAP
    return ("fall in rank", _FALL) if after - before > 1 else ("rank fits", _FITS)
