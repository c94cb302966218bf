"""The names that a mistyped one may mean."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

_CLOSE = 0.6
"""Below this share of common letters a guess misleads: half of ``nonesuch`` is in ``quotes``."""
_MOST = 3


def did_you_mean(name: str, known: Iterable[str], otherwise: str) -> str:
    """The end of a message: which names are close, or, where none is, how to see all.

    >>> did_you_mean("post", ["posts", "pages"], "--list shows them")
    'did you mean posts?'
    >>> did_you_mean("nonesuch", ["posts", "pages"], "--list shows them")
    '--list shows them'
    """
    near = nearest(name, known)
    return f"did you mean {', '.join(near)}?" if near else otherwise


def nearest(name: str, known: Iterable[str]) -> list[str]:
    """Up to three names, those spelled alike first, then those that hold the asked one as a whole."""
    known = list(known)
    spelled = {each.lower(): each for each in known}
    alike = [spelled[each] for each in get_close_matches(name.lower(), spelled, _MOST, _CLOSE)]
    holding = [each for each in sorted(known) if name and name.lower() in each.lower()]
    return list(dict.fromkeys([*alike, *holding]))[:_MOST]
