"""Which characters stand in words of the project's lists, and where in the word."""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray

from kg import gazetteer, lexicon
from kg.pipes.tagger.characters import Codes, grams
from kg.types import PlaceLevel

_LISTS = (
    "countries",
    "given_characters",
    "industries",
    "japanese_surnames",
    "name_breaks",
    "name_followers",
    "place_words",
    "products",
    "surnames",
    "title_heads",
    "transliterated",
    "works",
)
_LONGEST = 10
_SIEVE = 1 << 20


def word_classes() -> dict[str, set[str]]:
    """Class → words, in the order in which the classes become features."""
    classes = {name: set(lexicon.words(name)) for name in _LISTS}
    for row in lexicon.table("body_abbreviations"):
        for column, name in row.items():
            classes.setdefault(f"body_{column}", set()).add(name)
    classes["zones"] = {row["name"] for row in lexicon.table("zones")}
    for level in PlaceLevel:
        divisions = [d for d in gazetteer.divisions().values() if d.level is level]
        classes[f"{level.value}_names"] = {name for d in divisions for name in gazetteer.short_names(d)}
        if level is not PlaceLevel.TOWN:
            classes[f"{level.value}_stems"] = {d.stem for d in divisions}
    return classes


class Vocabulary:
    """Finds all words of all classes, overlapping ones too, with arrays instead of loops over the text."""

    def __init__(self, classes: dict[str, set[str]]) -> None:
        self.width = 4 * len(classes)
        by_length: dict[int, dict[str, list[int]]] = {}
        for number, words in enumerate(classes.values()):
            for word in words:
                if 0 < len(word) <= _LONGEST:
                    by_length.setdefault(len(word), {}).setdefault(word, []).append(number)
        self._tables = {
            length: _Table(length, words, len(classes)) for length, words in sorted(by_length.items())
        }

    def bits(self, codes: Codes) -> NDArray[np.float32]:
        """``(n, width)``: for each class whether a character begins, continues, ends or is a word of it."""
        found = np.zeros((len(codes), self.width // 4, 4), dtype=np.float32)
        for length, table in self._tables.items():
            where, classes = table.find(codes)
            if length == 1:
                found[where, :, 3] += classes
                continue
            for offset in range(length):
                place = 0 if offset == 0 else 2 if offset == length - 1 else 1
                found[where + offset, :, place] += classes
        np.minimum(found, 1, out=found)
        return found.reshape(len(codes), self.width)


class _Table:
    """The words of one length: sorted hashes, and the classes of each."""

    def __init__(self, length: int, words: dict[str, list[int]], classes: int) -> None:
        self.length = length
        ordered = sorted(words)
        text = np.frombuffer("".join(ordered).encode("utf-32-le"), dtype=np.uint32).astype(np.uint64)
        hashes = grams(text, length)[::length]
        order = np.argsort(hashes)
        self._hashes = hashes[order]
        self._classes = np.zeros((len(ordered), classes), dtype=np.float32)
        for row, at in enumerate(order):
            self._classes[row, words[ordered[at]]] = 1
        self._sieve = np.zeros(_SIEVE, dtype=bool)
        self._sieve[_sieved(hashes)] = True

    def find(self, codes: Codes) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
        """Positions at which a word begins, and its classes."""
        hashes = grams(codes, self.length)[: max(0, len(codes) - self.length + 1)]
        maybe = np.flatnonzero(self._sieve[_sieved(hashes)])
        rows = np.searchsorted(self._hashes, hashes[maybe])
        rows[rows == len(self._hashes)] = 0
        right = self._hashes[rows] == hashes[maybe]
        return maybe[right], self._classes[rows[right]]


def _sieved(hashes: Codes) -> NDArray[np.int64]:
    return (hashes >> np.uint64(40)).astype(np.int64) & (_SIEVE - 1)


@cache
def vocabulary() -> Vocabulary:
    """The vocabulary of the lists in ``kg/data``."""
    return Vocabulary(word_classes())
