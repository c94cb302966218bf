"""Finding the words of a table in a text, in time that doesn't grow with the table."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping
from functools import cached_property
from itertools import compress, count
from operator import add

import numpy as np
from numpy.typing import NDArray

_FEW = 16
"""For one head, so many letters are searched sooner for it than asked one by one what begins there."""
_SHORT = 100
"""Letters of a text below which an array isn't worth its making."""
_CELLS = 1 << 20  # a power of two: the last bits of a number are its cell
_SPREAD = 40503


class Heads:
    """First two letters of every word → the lengths to try, longest first."""

    def __init__(self, lengths: Mapping[str, tuple[int, ...]]) -> None:
        self.lengths = lengths

    @cached_property
    def _cells(self) -> NDArray[np.bool_]:
        """Marks the cell of every head; a few pairs of letters that are no heads share one."""
        cells = np.zeros(_CELLS, dtype=bool)
        cells[_cells_of("".join(self.lengths))[::2]] = True
        return cells

    def starts(self, text: str) -> Iterable[int]:
        """Where heads stand, left to right, and in a long text a few pairs of letters that are none."""
        if len(self.lengths) * _FEW < len(text):
            return sorted(i for head in self.lengths for i in _everywhere(text, head))
        if len(text) < _SHORT:
            return compress(count(), map(self.lengths.__contains__, map(add, text, text[1:])))
        starts: list[int] = np.flatnonzero(self._cells[_cells_of(text)]).tolist()
        return starts


def _cells_of(text: str) -> NDArray[np.uint32]:
    """For each letter and the one behind it, the cell that they share with few others."""
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    return (codes[:-1] * np.uint32(_SPREAD) + codes[1:]) & np.uint32(_CELLS - 1)


def _everywhere(text: str, head: str) -> Iterator[int]:
    """Where two letters stand; two of one kind (人人) may overlap."""
    start = text.find(head)
    while start >= 0:
        yield start
        start = text.find(head, start + 1)


def heads_of(words: Iterable[str]) -> Heads:
    """Index words of two letters or more by their beginning."""
    lengths: dict[str, set[int]] = {}
    for word in words:
        lengths.setdefault(word[:2], set()).add(len(word))
    return Heads({head: tuple(sorted(found, reverse=True)) for head, found in lengths.items()})


def find_words(text: str, words: Container[str], heads: Heads) -> Iterator[tuple[int, int]]:
    """Where words stand, longest first, left to right, none overlapping."""
    past = 0
    for i in heads.starts(text):
        if i < past:
            continue
        for length in heads.lengths.get(text[i : i + 2], ()):
            if i + length <= len(text) and text[i : i + length] in words:
                yield i, i + length
                past = i + length
                break


def has_any(text: str, words: Iterable[str]) -> bool:
    """Whether a text holds one of some words: asked before a pattern that needs one is tried everywhere."""
    return any(map(text.__contains__, words))


def occurrences(text: str, word: str, begin: int = 0, stop: int | None = None) -> Iterator[tuple[int, int]]:
    """Where one word stands in a stretch of text, left to right, none overlapping; nothing to compile,
    unlike a pattern of it.
    """
    start = text.find(word, begin, stop) if word else -1
    while start >= 0:
        end = start + len(word)
        yield start, end
        start = text.find(word, end, stop)


def gated(letters: str, pattern: str) -> re.Pattern[str]:
    """A pattern that passes over every position without a letter that its matches begin with.

    ``re`` tries alternatives one after the other wherever one of them is more than plain letters;
    one look at the letter first makes that five to twenty times as fast. A test holds the letters
    complete.

    Args:
        letters: the inside of a character class; more than the matches begin with does no harm.
        pattern: one that matches no empty string.
    """
    return re.compile(f"(?=[{letters}])(?:{pattern})")


def any_of(words: Iterable[str]) -> str:
    """A pattern that matches one of some words, the longest first, and passes quickly over other text.

    The words are grouped by their first letter: 市长, 市委 and 县长 give ``(?=[县市])(?:市(?:委|长)|县长)``.
    """
    rests: dict[str, list[str]] = {}
    for word in sorted(words, key=lambda word: (-len(word), word)):
        rests.setdefault(word[0], []).append(re.escape(word[1:]))
    letters = "".join(re.escape(letter) for letter in sorted(rests))
    groups = (f"{re.escape(letter)}(?:{'|'.join(rest)})" for letter, rest in rests.items())
    return f"(?=[{letters}])(?:{'|'.join(groups)})"


class Taken:
    """The stretches of a text that are marked already."""

    def __init__(self, text: str, spans: Iterable[tuple[int, int]] = ()) -> None:
        self._letters = bytearray(len(text))
        for start, end in spans:
            self.add(start, end)

    def add(self, start: int, end: int) -> None:
        """Mark a stretch."""
        self._letters[start:end] = b"\x01" * (end - start)

    def overlaps(self, start: int, end: int) -> bool:
        """Whether any letter of a stretch is marked."""
        return self._letters.find(1, start, end) >= 0
