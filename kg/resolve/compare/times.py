"""Whether the two records' posts could be held by one person, by turns or at once."""

from __future__ import annotations

import re

from kg.resolve.compare.person import Profile
from kg.resolve.parts import Held

_CLASH = -7.0
_BY_TURNS = -3.0
_SUCCESSIVE = 1.0

_BESIDE = re.compile("常委|委员|代表|领导|副?市长|副?县长|副?区长|党组|党委|书记|政协|人大|顾问|名誉|兼|组长")
"""Posts that go with another one: a 常委 heads a department too."""


def times(left: Profile, right: Profile) -> tuple[str, float]:
    """Two full-time posts on the same days are two people; one after the other may be one."""
    (first, last), (begin, end) = left.days(), right.days()
    if not first or not begin:
        return "no dates", 0.0
    if last < begin or end < first:
        return "one after the other", _SUCCESSIVE
    clashing = any(_full_time(a) and _full_time(b) and _apart(a, b) for a in left.held for b in right.held)
    if not clashing:
        return "at the same time", 0.0
    return "two full-time posts at once", _CLASH if len({first, last, begin, end}) > 1 else _BY_TURNS


def _full_time(post: Held) -> bool:
    return not _BESIDE.search(post.title)


def _apart(left: Held, right: Held) -> bool:
    """Whether neither body belongs to the other (管委会 and 党工委 of one zone don't clash)."""
    return left.body[:6] != right.body[:6] or left.place != right.place or _kind(left) != _kind(right)


def _kind(post: Held) -> str:
    return re.sub("(?:管理委员会|管委会|党工委|党组|党委|工作委员会)$", "", post.body)
