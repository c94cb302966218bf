"""The tags of one layer of labels, and which may follow which."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

Booleans = NDArray[np.bool_]
Integers = NDArray[np.int64]


@dataclass(frozen=True)
class Tags:
    """BIOES tags over k labels, as numbers: O is 0, then k times B, k times I, k times E, k times S."""

    labels: tuple[str, ...]

    def __len__(self) -> int:
        return 4 * len(self.labels) + 1

    @cached_property
    def beginning(self) -> Integers:
        """Tags that may stand first, or after the end of a span: O, B, S."""
        k = len(self.labels)
        return np.array([0, *range(1, k + 1), *range(3 * k + 1, 4 * k + 1)])

    @cached_property
    def ending(self) -> Integers:
        """Tags that may stand last: O, E, S."""
        return np.array([0, *range(2 * len(self.labels) + 1, len(self))])

    @cached_property
    def inside(self) -> Integers:
        """Tags that continue a span: I, E."""
        k = len(self.labels)
        return np.arange(k + 1, 3 * k + 1)

    @cached_property
    def first(self) -> Booleans:
        """Whether a tag may stand first."""
        return np.isin(np.arange(len(self)), self.beginning)

    @cached_property
    def last(self) -> Booleans:
        """Whether a tag may stand last."""
        return np.isin(np.arange(len(self)), self.ending)

    @cached_property
    def follows(self) -> Booleans:
        """``follows[a, b]``: tag b may stand after tag a."""
        k = len(self.labels)
        allowed = np.zeros((len(self), len(self)), dtype=bool)
        allowed[np.ix_(self.ending, self.beginning)] = True
        for label in range(1, k + 1):
            for before in (label, label + k):
                allowed[before, [label + k, label + 2 * k]] = True
        return allowed

    def of(self, label: str, length: int) -> list[int]:
        """The tags of a span: B I I E, or S for a single character."""
        k, n = len(self.labels), self.labels.index(label) + 1
        return [3 * k + n] if length == 1 else [n, *[k + n] * (length - 2), 2 * k + n]

    def mask(self, labels: Sequence[str]) -> Booleans:
        """Which tags are O or belong to one of these labels."""
        found = np.array([True] + [label in labels for label in self.labels] * 4)
        return found.astype(bool)

    def bounds(self, path: Integers) -> tuple[Integers, Integers]:
        """Positions of the first and of the last characters of the spans on a valid path."""
        k = len(self.labels)
        single = path > 3 * k
        starts = np.flatnonzero(((path >= 1) & (path <= k)) | single)
        return starts, np.flatnonzero(path > 2 * k)

    def label(self, tag: int) -> str:
        """The label of a tag that is not O."""
        return self.labels[(tag - 1) % len(self.labels)]
