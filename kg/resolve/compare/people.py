"""Two records of one name: one person or two?

Prior and features are in bits; see :mod:`kg.resolve.compare`. Two records of a rare name in one
place, one after the other, come to 1 + 3 + 1 + 1 = 6 bits (0.98) and are joined; in two places
to less than none and are only proposed; a page that says 原… adds 9.
"""

from __future__ import annotations

from kg.resolve.compare.name import rarity
from kg.resolve.compare.person import Profile
from kg.resolve.compare.places import place
from kg.resolve.compare.stated import stated
from kg.resolve.compare.steps import step
from kg.resolve.compare.times import times
from kg.resolve.compare.weigh import Weighed, weigh

_PRIOR = 1.0
FEATURES = (rarity, place, times, stated, step)


def compare_people(left: Profile, right: Profile) -> Weighed:
    """Weigh two profiles of the same name."""
    return weigh(_PRIOR, (feature(left, right) for feature in FEATURES))
