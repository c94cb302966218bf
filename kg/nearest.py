"""The names that a mistyped one may mean."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from pathlib import PurePath

_CLOSE = 0.6
"""Below this share of common letters a guess misleads: half of ``nonesuch`` is in ``quotes``."""
_HALF = 0.5
"""What one slip leaves of a name of two letters: 张杨 means 张扬."""
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
    """Up to three names, those spelled alike first, then those that hold the asked one as a whole.

    An ending that files share says nothing: ``dongta.txt`` is not ``ok.txt``.
    """
    known, asked = list(known), name.lower()
    ending = PurePath(asked).suffix
    stem, spelled = asked.removesuffix(ending), {each.lower().removesuffix(ending): each for each in known}
    close = _HALF if len(stem) == 2 else _CLOSE
    alike = [spelled[each] for each in get_close_matches(stem, spelled, _MOST, close)]
    holding = [each for each in sorted(known) if name and asked in each.lower()]
    return list(dict.fromkeys([*alike, *holding]))[:_MOST]
