"""From scores to spans with their probabilities, over many sentences at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from kg.pipes.tagger import crf
from kg.pipes.tagger.packing import open_stretches, packs
from kg.pipes.tagger.tags import Tags

CELLS = 16384
"""About how many positions are worked on side by side."""

_CERTAIN = 0.995


@dataclass(frozen=True)
class _Known:
    """What the sums over all paths say: row i of the flat scores is row ``cell[i]`` of the flattened
    arrays of ``lattices[lattice[i]]``.
    """

    lattices: Sequence[crf.Lattice]
    lattice: Any
    cell: Any
    undecided: Any

    def log_ends(self, starts: Any, ends: Any, path: Any) -> Any:
        """For each span of a path: log of all that may come before its first tag and behind its last,
        against all paths there are.
        """
        found = np.zeros(len(starts))
        for number, whole in enumerate(self.lattices):
            own = self.lattice[starts] == number
            first, last = self.cell[starts[own]], self.cell[ends[own]]
            width = whole.forward.shape[2]
            before = whole.forward.reshape(-1, width)[first, path[starts[own]]]
            behind = whole.backward.reshape(-1, width)[last, path[ends[own]]]
            total = whole.log_total[first % whole.forward.shape[1]]
            logs = whole.log_forward.ravel()[first] + whole.log_backward.ravel()[last] - total
            found[own] = np.log(before * behind) + logs
        return found


def decode(
    scores: Any, transitions: Any, tags: Tags, stretches: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, int, str, float]]:
    """First and last-but-one row, label and probability of the spans on the best paths.

    A chain falls apart where O is as good as certain, and little is left between: only that is
    searched for the best path.
    """
    known = _sum_paths(scores, transitions, tags, stretches)
    path = np.zeros(len(scores), dtype=np.int64)
    running = np.zeros(len(scores), dtype=scores.dtype)
    for group in packs(open_stretches(known.undecided, stretches), CELLS):
        packed, real = scores[group.rows], group.real
        best = crf.best_paths(packed, transitions, tags, group)
        rows = group.rows[real]
        path[rows] = best[real]
        running[rows] = crf.path_scores(best, packed, transitions)[real]
    starts, ends = tags.bounds(path)
    logs = known.log_ends(starts, ends, path) + (running[ends] - running[starts])
    sure = np.exp(np.minimum(logs, 0)).round(4)
    for start, end, tag, probability in zip(
        starts.tolist(), ends.tolist(), path[starts].tolist(), sure.tolist(), strict=True
    ):
        yield start, end + 1, tags.label(tag), probability


def _sum_paths(scores: Any, transitions: Any, tags: Tags, stretches: Sequence[tuple[int, int]]) -> _Known:
    lattices: list[crf.Lattice] = []
    lattice, cell = (np.zeros(len(scores), dtype=np.int64) for _ in range(2))
    undecided = np.zeros(len(scores), dtype=bool)
    for group in packs(stretches, CELLS):
        whole = crf.lattice(scores[group.rows], transitions, tags, group)
        mass = np.einsum("lbt,lbt->lb", whole.forward, whole.backward)
        doubtful = whole.forward[..., 0] * whole.backward[..., 0] < _CERTAIN * mass
        rows, real = group.rows[group.real], group.real
        lattice[rows] = len(lattices)
        cell[rows] = np.flatnonzero(real)
        undecided[rows] = doubtful[real]
        lattices.append(whole)
    return _Known(lattices, lattice, cell, undecided)
