"""From scores to spans with their probabilities, over many sentences at once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log
from typing import Any

import numpy as np

from kg.pipes.tagger import crf
from kg.pipes.tagger.packing import open_stretches, packs
from kg.pipes.tagger.tags import Tags

CELLS = 4096
"""About how many positions are worked on side by side: as many as a cache holds."""

_CERTAIN = 0.995
_DOUBT = 0.4
"""What the doubts about single tags may sum up to where the likeliest of each are the best path: below
one half, no other path can be as likely.
"""


@dataclass(frozen=True)
class _Known:
    """What the sums over all paths say: row i of the flat scores is row ``cell[i]`` of the flattened
    arrays of ``lattices[lattice[i]]``. ``tag`` is the likeliest of each row, O where that is as good as
    certain, and ``doubt`` how likely it is another.
    """

    lattices: Sequence[crf.Lattice]
    lattice: Any
    cell: Any
    undecided: Any
    tag: Any
    doubt: Any

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


Scored = tuple[int, int, str, float]
"""First and last-but-one row, label and probability of a span."""


def decode(
    scores: Any,
    transitions: Any,
    tags: Tags,
    stretches: Sequence[tuple[int, int]],
    guesses: Mapping[str, float] | None = None,
) -> tuple[list[Scored], list[Scored]]:
    """The spans on the best paths; and what else may be one.

    A chain falls apart where O is as good as certain, and little is left between: only what is in doubt
    there is searched for the best path. ``guesses``: label → how likely a span must be to be told
    though the best path avoids it. They are what that passes through once the odds of the label are evened.
    """
    known = _sum_paths(scores, transitions, tags, stretches)
    path = known.tag
    parts = open_stretches(known.undecided, stretches)
    _search(path, scores, transitions, tags, _doubtful(known, parts))
    found = list(_spans(known, path, scores, transitions, tags))
    if not guesses:
        return found, []
    favours = _favours(tags, guesses)
    path = path.copy()
    _search(path, scores, transitions, tags, parts, favours)
    told = {(row, label) for start, end, label, _ in found if label in guesses for row in range(start, end)}
    others = _spans(known, path, scores, transitions, tags)
    return found, [
        (start, end, label, probability)
        for start, end, label, probability in others
        if label in guesses
        and probability >= guesses[label]
        and not any((row, label) in told for row in range(start, end))
    ]


def _search(
    path: Any,
    scores: Any,
    transitions: Any,
    tags: Tags,
    stretches: Sequence[tuple[int, int]],
    favours: Any = 0,
) -> None:
    """Write the best path of each stretch; ``favours`` are added to the scores of the tags."""
    for group in packs(stretches, CELLS):
        real = group.real
        best = crf.best_paths(scores[group.rows] + favours, transitions, tags, group)
        path[group.rows[real]] = best[real]


def _spans(known: _Known, path: Any, scores: Any, transitions: Any, tags: Tags) -> Iterator[Scored]:
    """The spans of a path with their probabilities."""
    starts, ends = tags.bounds(path)
    running = crf.path_scores(path[:, None], scores[:, None], transitions)[:, 0]
    logs = known.log_ends(starts, ends, path) + (running[ends] - running[starts])
    sure = np.exp(np.minimum(logs, 0)).round(4)
    for start, end, tag, probability in zip(
        starts.tolist(), ends.tolist(), path[starts].tolist(), sure.tolist(), strict=True
    ):
        yield start, end + 1, tags.label(tag), probability


def _favours(tags: Tags, guesses: Mapping[str, float]) -> Any:
    """What the tags that begin a span are given so that what is so likely is as good as anything else."""
    found = np.zeros(len(tags))
    for label, probability in guesses.items():
        if label in tags.labels:
            found[[tags.of(label, length)[0] for length in (1, 2)]] = log((1 - probability) / probability)
    return found


def _doubtful(known: _Known, parts: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Those of the open parts whose best path the likeliest tags may not be."""
    doubt = np.cumsum(np.append(0, known.doubt))
    return [(start, length) for start, length in parts if doubt[start + length] - doubt[start] > _DOUBT]


def _sum_paths(scores: Any, transitions: Any, tags: Tags, stretches: Sequence[tuple[int, int]]) -> _Known:
    lattices: list[crf.Lattice] = []
    lattice, cell, tag = (np.zeros(len(scores), dtype=np.int64) for _ in range(3))
    undecided, doubt = np.zeros(len(scores), dtype=bool), np.zeros(len(scores))
    for group in packs(stretches, CELLS):
        whole = crf.lattice(scores[group.rows], transitions, tags, group)
        mass = np.einsum("lbt,lbt->lb", whole.forward, whole.backward)
        open_cells = (whole.forward[..., 0] * whole.backward[..., 0] < _CERTAIN * mass) & group.real
        rows, real = group.rows[group.real], group.real
        lattice[rows] = len(lattices)
        cell[rows] = np.flatnonzero(real)
        rows = group.rows[open_cells]
        undecided[rows] = True
        likely = whole.forward[open_cells] * whole.backward[open_cells]
        tag[rows] = likely.argmax(axis=1)
        doubt[rows] = 1 - likely.max(axis=1) / mass[open_cells]
        lattices.append(whole)
    return _Known(lattices, lattice, cell, undecided, tag, doubt)
