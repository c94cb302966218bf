"""How Chinese texts are read, for search by pinyin: jinfeng and jf find 金锋.

A page would be half pinyin if every name were written out. So each character has its usual
reading once, and a text tells only where it reads one otherwise: the 长 of 长江, the 单 of a 单伟.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from kg.lexicon import words

_FIRST, _LAST = "\u3400", "\u9fff"


@dataclass(frozen=True, slots=True)
class Readings:
    """Readings without tones; ü is written v."""

    usual: tuple[tuple[str, str], ...]
    """Character and reading."""
    other: tuple[tuple[str, tuple[tuple[int, str], ...]], ...]
    """Text, and the positions in it that are read otherwise."""


def read_aloud(names: Iterable[str], texts: Iterable[str]) -> Readings:
    """The readings of people's names, which begin with a surname, and of other texts."""
    spoken = {text: _syllables(text) for text in texts}
    spoken |= {name: _as_name(name) for name in names}
    spoken = dict(sorted(spoken.items()))
    usual = _usual(spoken)
    other = ((text, tuple(_unusual(text, syllables, usual))) for text, syllables in spoken.items())
    return Readings(tuple(sorted(usual.items())), tuple(entry for entry in other if entry[1]))


def _syllables(text: str) -> Sequence[str]:
    """One syllable for each Chinese character, other characters as they are."""
    from pypinyin import lazy_pinyin  # slow to import

    syllables: list[str] = lazy_pinyin(text, errors=list)  # type: ignore[arg-type]  # a list is taken too
    return syllables


def _as_name(name: str) -> Sequence[str]:
    known = _surnames()
    surname = next((name[:n] for n in (2, 1) if name[:n] in known), "")
    return [*known.get(surname, ()), *_syllables(name[len(surname) :])]


@cache
def _surnames() -> dict[str, list[str]]:
    rows = (row.split() for row in words("surname_readings"))
    return {surname: syllables for surname, *syllables in rows}


def _usual(spoken: dict[str, Sequence[str]]) -> dict[str, str]:
    """The most frequent reading of each character."""
    counts: dict[str, Counter[str]] = {}
    for text, syllables in spoken.items():
        for char, syllable in zip(text, syllables, strict=True):
            if _FIRST <= char <= _LAST:
                counts.setdefault(char, Counter())[syllable] += 1
    return {char: min(found, key=lambda s: (-found[s], s)) for char, found in counts.items()}


def _unusual(text: str, syllables: Sequence[str], usual: dict[str, str]) -> Iterable[tuple[int, str]]:
    pairs = enumerate(zip(text, syllables, strict=True))
    return ((at, syllable) for at, (char, syllable) in pairs if usual.get(char, char) != syllable)
