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
    """What the sums over all paths say about each row of the flat scores (see :class:`crf.Lattice`)."""

    forward: Any
    backward: Any
    before: Any
    after: Any
    total: Any


def decode(
    scores: Any, transitions: Any, tags: Tags, stretches: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, int, str, float]]:
    """First and last-but-one row, label and probability of the spans on the best paths.

    A chain falls apart where O is as good as certain, and little is left between: only that is
    searched for the best path.
    """
    known = _sum_paths(scores, transitions, tags, stretches)
    mass = known.forward * known.backward
    undecided = mass[:, 0] < _CERTAIN * mass.sum(axis=1)
    path = np.zeros(len(scores), dtype=np.int64)
    running = np.zeros(len(scores), dtype=scores.dtype)
    for group in packs(open_stretches(undecided, stretches), CELLS):
        packed, real = scores[group.rows], group.real
        best = crf.best_paths(packed, transitions, tags, group)
        rows = group.rows[real]
        path[rows] = best[real]
        running[rows] = crf.path_scores(best, packed, transitions)[real]
    starts, ends = tags.bounds(path)
    logs = (
        np.log(known.forward[starts, path[starts]] * known.backward[ends, path[ends]])
        + (known.before[starts] + known.after[ends] - known.total[starts])
        + (running[ends] - running[starts])
    )
    sure = np.exp(np.minimum(logs, 0)).round(4)
    for start, end, tag, probability in zip(
        starts.tolist(), ends.tolist(), path[starts].tolist(), sure.tolist(), strict=True
    ):
        yield start, end + 1, tags.label(tag), probability


def _sum_paths(scores: Any, transitions: Any, tags: Tags, stretches: Sequence[tuple[int, int]]) -> _Known:
    known = _Known(
        np.zeros_like(scores),
        np.zeros_like(scores),
        *(np.zeros(len(scores), dtype=scores.dtype) for _ in range(3)),
    )
    for group in packs(stretches, CELLS):
        whole = crf.lattice(scores[group.rows], transitions, tags, group)
        rows, real = group.rows[group.real], group.real
        known.forward[rows] = whole.forward[real]
        known.backward[rows] = whole.backward[real]
        known.before[rows] = whole.log_forward[real]
        known.after[rows] = whole.log_backward[real]
        known.total[rows] = np.broadcast_to(whole.log_total, real.shape)[real]
    return known
