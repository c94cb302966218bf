"""Texts as arrays of characters, and their n-grams as rows of tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Codes = NDArray[np.uint64]

_MULTIPLIERS = (0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9)


@dataclass(frozen=True)
class Batch:
    """Texts one after another, with zeros before, between and after them that no window crosses.

    ``codes`` are code points, full-width ones as the narrow ones that they are in an article's text,
    digits as ``0`` and Latin letters as ``a``/``A``; text i stands at ``starts[i]``.
    """

    codes: Codes
    starts: tuple[int, ...]
    lengths: tuple[int, ...]


def read_texts(texts: Sequence[str], gap: int) -> Batch:
    """Lay out texts with ``gap`` zeros around each."""
    filler = "\0" * gap
    codes = np.frombuffer(filler.join(["", *texts, ""]).encode("utf-32-le"), dtype=np.uint32).astype(
        np.uint64
    )
    lengths = tuple(len(text) for text in texts)
    ends = np.cumsum([length + gap for length in lengths])
    starts = tuple(int(end) - length for end, length in zip(ends, lengths, strict=True))
    return Batch(_classes(codes), starts, lengths)


def pieces(batch: Batch, gap: int, size: int) -> Iterator[tuple[slice, Batch]]:
    """Cut a batch between texts into batches of some ``size`` characters, each with its rows in the whole."""
    first = 0
    for last in range(1, len(batch.starts) + 1):
        begin = batch.starts[first] - gap
        end = batch.starts[last - 1] + batch.lengths[last - 1] + gap
        if last == len(batch.starts) or end - begin >= size:
            starts = tuple(start - begin for start in batch.starts[first:last])
            yield slice(begin, end), Batch(batch.codes[begin:end], starts, batch.lengths[first:last])
            first = last


def _classes(codes: Codes) -> Codes:
    wide = (codes >= 0xFF01) & (codes <= 0xFF5E)
    codes = np.where(codes == 0x3000, np.uint64(ord(" ")), np.where(wide, codes - np.uint64(0xFEE0), codes))
    shaped = codes.copy()
    for first, last in ("09", "az", "AZ"):
        shaped[(codes >= ord(first)) & (codes <= ord(last))] = ord(first)
    return shaped


def grams(codes: Codes, size: int) -> Codes:
    """A 64-bit hash of the ``size`` characters that begin at each position; zeros follow the last."""
    return all_grams(codes, size)[-1]


def all_grams(codes: Codes, size: int) -> list[Codes]:
    """The hashes of one character, of two, … up to ``size``."""
    mixed = np.zeros_like(codes)
    found = []
    for offset in range(size):
        mixed[: len(codes) - offset] ^= codes[offset:]
        mixed *= np.uint64(_MULTIPLIERS[offset % len(_MULTIPLIERS)])
        mixed ^= mixed >> np.uint64(29)
        found.append(mixed.copy())
    return found


def frequent(texts: Iterable[str], gap: int, least: Sequence[int]) -> list[Codes]:
    """Sorted hashes of the characters, pairs and triples that distinct texts hold at least so often."""
    codes = read_texts(sorted(set(texts)), gap).codes
    found = []
    for size, enough in enumerate(least, 1):
        hashes, counts = np.unique(grams(codes, size), return_counts=True)
        found.append(hashes[counts >= enough])
    return found


class Index:
    """Finds the rows of n-grams like :func:`rows`, sooner: the first bits of a hash say where to look."""

    def __init__(self, known: Codes) -> None:
        bits = max(1, len(known)).bit_length() + 2
        self._shift = np.uint64(64 - bits)
        firsts = known >> self._shift
        self._begins = np.searchsorted(firsts, np.arange(1 << bits, dtype=np.uint64)).astype(np.int32)
        self._most = int(np.bincount(firsts.astype(np.int64)).max(initial=0))
        """How many known n-grams begin with the same bits."""
        self._known = np.append(known, np.zeros(self._most, known.dtype))
        self._size = len(known)

    def rows(self, hashes: Codes) -> NDArray[np.int32]:
        """The row of each n-gram, 0 for those that aren't known."""
        place = self._begins[hashes >> self._shift]
        found = np.zeros(len(hashes), dtype=np.int32)
        for _ in range(self._most):
            np.copyto(found, place + 1, where=self._known[place] == hashes)
            place += 1
        found[found > self._size] = 0  # what stands behind the last pads
        return found


def rows(hashes: Codes, known: Codes) -> NDArray[np.int32]:
    """The row of each n-gram: its place among the ``known`` ones from 1 on, 0 for all others."""
    if not len(known):
        return np.zeros(len(hashes), dtype=np.int32)
    place = np.minimum(np.searchsorted(known, hashes), len(known) - 1)
    return np.where(known[place] == hashes, place + 1, 0).astype(np.int32)
