"""Finding the words of a table in a text, in time that doesn't grow with the table."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping
from itertools import compress, count
from operator import add

Heads = Mapping[str, tuple[int, ...]]
"""First two letters of every word → the lengths to try, longest first."""


def heads_of(words: Iterable[str]) -> Heads:
    """Index words of two letters or more by their beginning."""
    lengths: dict[str, set[int]] = {}
    for word in words:
        lengths.setdefault(word[:2], set()).add(len(word))
    return {head: tuple(sorted(found, reverse=True)) for head, found in lengths.items()}


def find_words(text: str, words: Container[str], heads: Heads) -> Iterator[tuple[int, int]]:
    """Where words stand, longest first, left to right, none overlapping."""
    past = 0
    for i in compress(count(), map(heads.__contains__, map(add, text, text[1:]))):
        if i < past:
            continue
        for length in heads[text[i : i + 2]]:
            if i + length <= len(text) and text[i : i + length] in words:
                yield i, i + length
                past = i + length
                break


def occurrences(text: str, word: str) -> Iterator[tuple[int, int]]:
    """Where one word stands, left to right, none overlapping; nothing to compile, unlike a pattern of it."""
    start = text.find(word) if word else -1
    while start >= 0:
        end = start + len(word)
        yield start, end
        start = text.find(word, end)


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
        return any(self._letters[start:end])
