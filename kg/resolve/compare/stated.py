"""A page that names somebody by a post that the other record holds: 原澜州市副市长柳敬之."""

from __future__ import annotations

from kg.resolve.compare.person import Profile
from kg.resolve.posts import bare_title

_STATED = 9.0


def stated(left: Profile, right: Profile) -> tuple[str, float]:
    """Whether a former post of one is one that the other held, at an earlier time."""
    return "former post named", _STATED if _names(left, right) or _names(right, left) else 0.0


def _names(one: Profile, other: Profile) -> bool:
    former = {(post.body, bare_title(post.title)) for post in one.posts if post.former}
    return any((post.body, bare_title(post.title)) in former for post in other.held)
