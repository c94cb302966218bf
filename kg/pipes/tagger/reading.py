"""The network of :mod:`kg.pipes.tagger.network` where nothing is learned: the same scores, sooner.

Each convolution reaches a row before, the row itself and a row behind. Four rows of its outcome, a
step apart, take twelve products of matrices so; of six sums of the six rows that they see they take
six (Winograd's F(4,3)), and the window of three rows need not be laid out. What a layer shifts its
rows by is never added: the layers behind hold it in their biases. So figures differ in their last bits.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import lcm
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray
from thinc.api import Model

from kg.pipes.tagger.characters import Batch, Index, all_grams, pieces
from kg.pipes.tagger.maxout import LEAST_VARIANCE

Floats = NDArray[np.float32]

_SEEN = np.array(
    [
        [4, 0, -5, 0, 1, 0],
        [0, -4, -4, 1, 1, 0],
        [0, 4, -4, -1, 1, 0],
        [0, -2, -1, 2, 1, 0],
        [0, 2, -1, -2, 1, 0],
        [0, 4, 0, -5, 0, 1],
    ],
    np.float32,
)
"""The sums of six rows that are multiplied."""
_TAPS = np.array(
    [
        [1 / 4, 0, 0],
        [-1 / 6] * 3,
        [-1 / 6, 1 / 6, -1 / 6],
        [1 / 24, 1 / 12, 1 / 6],
        [1 / 24, -1 / 12, 1 / 6],
        [0, 0, 1],
    ]
)
"""What each of them is multiplied by: sums of a convolution's three matrices."""
_OUTCOME = np.array(
    [[1, 1, 1, 1, 1, 0], [0, 1, -1, 2, -2, 0], [0, 1, 1, 4, 4, 0], [0, 1, -1, 8, -8, 1]], np.float32
)
"""The sums of the six products that are the four rows."""
_ROWS = len(_OUTCOME)
PIECE = 800
"""Characters that pass through the network at once: as many as a cache holds."""


@dataclass(frozen=True)
class _Units:
    """A layer of maxout units: what it multiplies, adds and scales by."""

    taps: Floats
    """One matrix where a row is all that the layer sees, six for a convolution."""
    bias: Floats
    scale: Floats

    @classmethod
    def of(cls, layer: Model[Any, Any], shift: Floats | None = None) -> Self:
        """``shift``: what the rows that the layer sees lack of the network's, for a convolution."""
        weights: Any = layer.get_param("W")
        flat = weights.reshape(-1, weights.shape[2])
        bias: Any = layer.get_param("b").ravel()
        scale: Any = layer.get_param("scale")
        if shift is None:
            return cls(np.ascontiguousarray(flat.T), bias, scale)
        reached = np.stack(np.split(flat.T, 3))
        taps = np.tensordot(_TAPS, reached, axes=1).astype(flat.dtype)
        return cls(taps, bias + shift @ reached.sum(axis=0), scale)

    def largest(self, linear: Floats, out: Floats) -> None:
        """Write the largest of each unit's pieces, which stand side by side along the last axis."""
        width = len(self.scale)
        np.maximum(linear[..., :width], linear[..., -width:], out=out)
        for first in range(width, linear.shape[-1] - width, width):
            np.maximum(out, linear[..., first : first + width], out=out)

    def normal(self, best: Floats) -> Floats:
        """Rows of mean 0 and variance 1, scaled; in place."""
        width = best.shape[1]
        best -= (best @ np.full(width, 1 / width, best.dtype))[:, None]
        variance = np.einsum("ij,ij->i", best, best) / width
        best *= (1 / np.sqrt(variance + LEAST_VARIANCE))[:, None]
        best *= self.scale
        return best


class Reader:
    """A network's weights, laid out for reading."""

    def __init__(self, network: Model[Batch, Any]) -> None:
        embed, mixed, *convolutions, head = network.layers
        self.gap: int = network.attrs["gap"]
        self.known = [Index(known) for known in embed.attrs["known"]]
        tables: list[Any] = [embed.get_param(role) for role in ("characters", "pairs", "triples")]
        self.mixed = _Units.of(mixed)
        # Characters are few: what the first layer makes of each is worked out at once.
        own, self.of_runs = np.split(self.mixed.taps, [tables[0].shape[1]])
        self.tables: list[Any] = [tables[0] @ own + self.mixed.bias, *tables[1:]]
        shift: Any = mixed.get_param("shift")
        self.steps: list[int] = []
        self.convolutions: list[_Units] = []
        for layer in convolutions:
            window, units = layer.layers[0].layers
            self.steps.append(window.attrs["step"])
            self.convolutions.append(_Units.of(units, shift))
            shift = shift + units.get_param("shift")
        weights: Any = head.get_param("W")
        self.weights = np.ascontiguousarray(weights.T)
        self.bias: Any = head.get_param("b") + shift @ self.weights
        self.unit = lcm(*(_ROWS * step for step in self.steps))

    def scores(self, batch: Batch) -> Floats:
        """Scores of the tags, row by row."""
        found = np.zeros((len(batch.codes), len(self.bias)), np.float32)
        filler = np.zeros(self.unit, batch.codes.dtype)
        hashes = all_grams(np.concatenate([batch.codes, filler]), len(self.tables))
        keys = [known.rows(grams) for grams, known in zip(hashes, self.known, strict=True)]
        for place, _ in pieces(batch, self.gap, PIECE):
            # Rows up to a multiple of what a convolution takes at once: they belong to the next text, further
            # away than any row that counts can see.
            length = place.stop - place.start
            whole = slice(place.start, place.start + -(-length // self.unit) * self.unit)
            found[place] = self._read([key[whole] for key in keys])[:length]
        return found

    def _read(self, keys: Sequence[Any]) -> Floats:
        own, runs = self._embedded(keys)
        linear = runs @ self.of_runs
        linear += own
        edge, width = self.unit, len(self.mixed.scale)
        held = np.zeros(
            (len(linear) + 2 * edge, width), linear.dtype
        )  # no window ends at the first or last row
        inner = held[edge:-edge]
        self.mixed.largest(linear, inner)
        self.mixed.normal(inner)
        for step, units in zip(self.steps, self.convolutions, strict=True):
            around = held[edge - _ROWS * step : len(held) - edge + _ROWS * step]
            inner += units.normal(_convolved(around, step, units))
        found: Floats = inner @ self.weights
        found += self.bias
        return found

    def _embedded(self, keys: Sequence[Any]) -> tuple[Floats, Floats]:
        """What the first layer makes of a character, and the rows of the pairs that end and begin with it
        and of the triple around it.
        """
        one, two, three = (table.take(key, axis=0) for table, key in zip(self.tables, keys, strict=True))
        parts = ((two, 1), (two, 0), (three, 1))
        rows = np.empty((len(one), sum(part.shape[1] for part, _ in parts)), one.dtype)
        begin = 0
        for part, moved in parts:
            end = begin + part.shape[1]
            rows[:moved, begin:end] = 0
            rows[moved:, begin:end] = part[: len(part) - moved]
            begin = end
        return one, rows


def _convolved(held: Floats, step: int, units: _Units) -> Floats:
    """The units' outcome for rows that have ``_ROWS * step`` more on either side."""
    blocks = held.reshape(-1, _ROWS, step, held.shape[1])
    before, here, behind = blocks[:-2, -1], blocks[1:-1], blocks[2:, 0]
    rows = np.stack([before, *(here[:, row] for row in range(_ROWS)), behind])
    seen = _SEEN @ rows.reshape(len(rows), -1)
    products = np.matmul(seen.reshape(len(rows), -1, held.shape[1]), units.taps)
    linear = (_OUTCOME @ products.reshape(len(rows), -1)).reshape(_ROWS, *rows.shape[1:-1], -1)
    linear += units.bias
    best = np.empty(here.shape, held.dtype)
    units.largest(linear, best.swapaxes(0, 1))
    return best.reshape(-1, held.shape[1])
