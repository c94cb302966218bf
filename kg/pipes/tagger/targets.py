"""What a training text allows: the tags of each character, as far as its source knows them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

import numpy as np

from kg.pipes.tagger.tags import Booleans, Tags

_STRETCH = re.compile(r"[^。\n]*[。\n]?")
"""Longer than a sentence: what stands before an ! or ? helps to tell names behind it."""

Mentions = Iterable[tuple[int, int, str]]


def sentences(text: str, mentions: Mentions = ()) -> list[tuple[int, int]]:
    """Offset and length of the stretches that are tagged one by one: up to 。 or the end of a line,
    longer where a mention goes on behind it.
    """
    ends = [match.end() for match in _STRETCH.finditer(text) if match.group()]
    inside = {at for start, end, _ in mentions for at in range(start + 1, end)}
    ends = [end for end in ends if end not in inside]
    return [(start, end - start) for start, end in zip([0, *ends], ends, strict=False)]


def in_layer(mentions: Mentions, tags: Tags) -> list[tuple[int, int, str]]:
    """The mentions of one layer, longest first where a source lets two overlap."""
    kept: list[tuple[int, int, str]] = []
    for start, end, label in sorted(mentions, key=lambda m: (m[0] - m[1], m)):
        if label in tags.labels and all(end <= other[0] or other[1] <= start for other in kept):
            kept.append((start, end, label))
    return sorted(kept)


def allowed_tags(length: int, mentions: Mentions, known: Sequence[str], tags: Tags) -> Booleans:
    """``(length, tags)``: inside a mention its tags alone; elsewhere O and whatever the source
    does not know.
    """
    unknown = [label for label in tags.labels if label not in known]
    allowed = np.tile(tags.mask(unknown), (length, 1))
    for start, end, label in in_layer(mentions, tags):
        allowed[start:end] = False
        allowed[np.arange(start, end), tags.of(label, end - start)] = True
    return allowed
