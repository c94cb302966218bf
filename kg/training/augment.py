"""Further forms of the same text, as pages print them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from itertools import pairwise

from kg.training.examples import Example, Mention

NAMES = ("PER", "PERSON", "name", "nr")
"""What people are called in our set and in the open ones."""

_MARKS = "、 "
_ENOUGH = 3


def with_bare_lists(examples: Iterable[Example]) -> Iterator[Example]:
    """Every example, and after it, where it lists at least three people, the same without the marks
    between them: columns of names are printed with spaces alone, and lose them (``张三李四王五``).
    """
    for example in examples:
        yield example
        marks = _marks_between(example, NAMES)
        if len(marks) + 1 >= _ENOUGH:
            yield _without(example, marks)


def _marks_between(example: Example, labels: Collection[str]) -> list[int]:
    """Where a single mark stands between two mentions of people."""
    people = [m for m in sorted(example.mentions) if m.label in labels]
    return [
        first.end
        for first, second in pairwise(people)
        if second.start == first.end + 1 and example.text[first.end] in _MARKS
    ]


def _without(example: Example, positions: Collection[int]) -> Example:
    """An example without the characters at some positions, none of which is in a name."""
    moved, at = [], 0
    for position in range(len(example.text) + 1):
        moved.append(at)
        at += position not in positions
    text = "".join(char for position, char in enumerate(example.text) if position not in positions)
    mentions = tuple(Mention(moved[m.start], moved[m.end], m.label) for m in example.mentions)
    return replace(example, text=text, mentions=mentions, source=f"{example.source}/bare", derived=True)
