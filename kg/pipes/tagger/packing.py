"""Sentences of unequal length side by side, so that all of them take a step at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import itemgetter

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.floating]
Integers = NDArray[np.int64]


@dataclass(frozen=True)
class Pack:
    """Sequences by falling length, time first.

    ``rows[t, b]`` is the row of position t of sequence b in the flat array (0 beyond its end),
    ``lengths[b]`` its length, ``active[t]`` how many sequences reach position t.
    """

    rows: Integers
    lengths: Integers
    active: Integers

    @property
    def real(self) -> NDArray[np.bool_]:
        """``real[t, b]``: sequence b has a position t."""
        found: NDArray[np.bool_] = np.arange(len(self.rows))[:, None] < self.lengths
        return found


def pack(stretches: Sequence[tuple[int, int]]) -> Pack:
    """Pack stretches ``(first row, length)`` that are sorted by falling length."""
    starts, lengths = (np.array(column, dtype=np.int64) for column in zip(*stretches, strict=True))
    steps = np.arange(lengths[0])[:, None]
    real = steps < lengths
    return Pack(np.where(real, starts + steps, 0), lengths, real.sum(axis=1))


def packs(stretches: Sequence[tuple[int, int]], cells: int) -> Iterator[Pack]:
    """Pack stretches of any order, longest first, about ``cells`` positions a pack, padding included."""
    ordered = sorted(stretches, key=itemgetter(0))
    ordered.sort(key=itemgetter(1), reverse=True)  # keeps those of one length in order
    at = 0
    while at < len(ordered):
        width = max(1, cells // ordered[at][1])
        yield pack(ordered[at : at + width])
        at += width


def open_stretches(
    undecided: NDArray[np.bool_], stretches: Sequence[tuple[int, int]]
) -> list[tuple[int, int]]:
    """The parts of stretches whose rows are undecided, with one row more on either side."""
    starts, lengths = (np.array(column, dtype=np.int64) for column in zip(*stretches, strict=True))
    first = np.zeros(len(undecided) + 1, dtype=bool)
    first[starts] = first[starts + lengths] = True
    keep = undecided.copy()
    keep[1:] |= undecided[:-1] & ~first[1:-1]
    keep[:-1] |= undecided[1:] & ~first[1:-1]
    before = np.concatenate([[False], keep[:-1]])
    after = np.concatenate([keep[1:], [False]])
    begins = np.flatnonzero(keep & (~before | first[:-1]))
    ends = np.flatnonzero(keep & (~after | first[1:])) + 1
    return list(zip(begins.tolist(), (ends - begins).tolist(), strict=True))


def cut_stretches(cuts: Integers, stretches: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Stretches cut in two behind each of these rows, which are in order."""
    starts, lengths = (np.array(column, dtype=np.int64) for column in zip(*stretches, strict=True))
    stops = np.sort(starts + lengths)
    behind = cuts + 1
    inside = behind < stops[np.searchsorted(stops, behind - 1, side="right").clip(max=len(stops) - 1)]
    begins = np.union1d(starts, behind[inside])
    ends = np.minimum(np.append(begins[1:], stops[-1]), stops[np.searchsorted(stops, begins, side="right")])
    return list(zip(begins.tolist(), (ends - begins).tolist(), strict=True))
