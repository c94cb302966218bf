"""Names of reporters as bylines print them: with and without separators, padded, minority names."""

from __future__ import annotations

import re
from functools import cache

from kg import lexicon

_HAN_NAME = re.compile(r"^[一-鿿㐀-䶿]{2,5}$")
_LONG_NAME = re.compile(r"^[一-鿿]{1,8}(?:·[一-鿿]{1,8}){1,3}$")
_COMMON = 320
"""Only so many frequent surnames may cut glued names apart: most characters are surnames somewhere."""


@cache
def surnames() -> frozenset[str]:
    """All surnames, compound ones included."""
    return frozenset(lexicon.words("surnames"))


@cache
def _ranks() -> dict[str, int]:
    return {surname: rank for rank, surname in enumerate(lexicon.words("surnames"))}


def has_surname(name: str) -> bool:
    """Whether a name begins like a Chinese one of two to four characters (令狐明, 王林)."""
    if name[:2] in surnames():
        return 3 <= len(name) <= 4
    return name[:1] in surnames() and 2 <= len(name) <= 3


def is_name(text: str) -> bool:
    """Whether a text can be one name: a Chinese one, or one with middle dots (巴合提·努尔兰)."""
    return bool(_LONG_NAME.match(text) or _HAN_NAME.match(text))


def split_names(text: str) -> tuple[str, ...]:
    """Names in the order printed; empty where the text is something else.

    ``赵晓蕾 巴合提·努尔兰``, ``马晓东 王 霞`` (one name is padded), ``杨植芹郭萌`` (glued).
    """
    result: list[str] = []
    for part in _close_padded(re.split(r"[\s、,/]+", text.strip())):
        names = _separate(part)
        if not names:
            return ()
        result.extend(names)
    return tuple(dict.fromkeys(result))


def _close_padded(parts: list[str]) -> list[str]:
    closed: list[str] = []
    for part in parts:
        if closed and len(part) == 1 and len(closed[-1]) == 1:
            closed[-1] += part
        elif part:
            closed.append(part)
    return closed


def _separate(text: str) -> tuple[str, ...]:
    """One name, or several glued together: 赵妍东方 is 赵妍 and 东方."""
    if len(text) <= 3 or "·" in text or (text[:2] in surnames() and len(text) <= 4):
        return (text,) if is_name(text) else ()
    cut = _cut(text)
    if cut:
        return cut
    return (text,) if is_name(text) else ()


def _cut(text: str) -> tuple[str, ...]:
    """The cut into names of two or three characters whose surnames are the most frequent."""
    best: dict[int, tuple[int, tuple[str, ...]]] = {0: (0, ())}
    for start in range(min(len(text), 12)):
        if start not in best:
            continue
        cost, names = best[start]
        for size in (2, 3, 4):
            name = text[start : start + size]
            if len(name) < size or (size == 4 and name[:2] not in surnames()):
                continue
            rank = _ranks().get(name[:2], _ranks().get(name[0], _COMMON)) if size > 2 else _rank_of_two(name)
            if name[:2] not in surnames() and rank >= _COMMON:
                continue
            option = (cost + min(rank, _COMMON), (*names, name))
            if start + size not in best or option < best[start + size]:
                best[start + size] = option
    return best.get(len(text), (0, ()))[1]


def _rank_of_two(name: str) -> int:
    return _ranks().get(name, _ranks().get(name[0], _COMMON))
