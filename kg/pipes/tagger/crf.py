"""A linear-chain CRF over packed sequences: marginals for training, the best path for use.

Scores of tags are time first: ``(steps, sequences, tags)``; transitions are ``(tags, tags)``, from
row to column. Rows beyond the end of a sequence are never read and hold zeros in what is returned.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from kg.pipes.tagger.packing import Pack
from kg.pipes.tagger.tags import Booleans, Integers, Tags

Floats = NDArray[np.floating]

_RESCALED = 4
"""Positions after which sums are scaled again: few enough that none is too large or too small to hold."""


@dataclass(frozen=True)
class Lattice:
    """All valid paths at once.

    ``forward`` and ``backward`` are scaled to sum to one at every few positions; ``log_forward`` and
    ``log_backward`` undo that, so that ``log_total`` is the log-sum over all paths of a sequence.
    """

    local: Floats
    moves: Floats
    forward: Floats
    backward: Floats
    log_forward: Floats
    log_backward: Floats
    log_total: Floats
    real: Booleans

    @property
    def marginals(self) -> Floats:
        """Probability of each tag at each position."""
        mass = self.forward * self.backward
        found: Floats = mass / np.where(self.real, mass.sum(axis=2), 1)[..., None]
        return found

    @property
    def pairs(self) -> Floats:
        """Expected number of times that each tag follows each, over all sequences."""
        arriving = self.local[1:] * self.backward[1:]
        through = np.einsum("lbt,lbt->lb", self.forward[:-1] @ self.moves, arriving)
        arriving /= np.where(self.real[1:], through, 1)[..., None]
        leaving, width = self.forward[:-1], len(self.moves)
        found: Floats = (leaving.reshape(-1, width).T @ arriving.reshape(-1, width)) * self.moves
        return found


def lattice(
    scores: Floats, transitions: Floats, tags: Tags, pack: Pack, allowed: Booleans | None = None
) -> Lattice:
    """Sum over all valid paths, or over those whose tags are ``allowed`` (shaped like the scores)."""
    real = pack.real
    if allowed is None:
        peak = np.where(real, scores[..., 0], 0)  # any score near the others will do, O's is at hand
    else:
        scores = np.where(allowed, scores, -np.inf)
        peak = np.where(real, scores.max(axis=2), 0)
    local = scores - peak[..., None]
    np.exp(local, out=local)
    moves = np.exp(transitions) * tags.follows
    forward, scale = _forward(local, moves, tags, pack)
    backward, backscale = _backward(local, moves, tags, pack)
    log_forward = np.cumsum(np.log(scale) + peak, axis=0)
    steps = np.log(backscale) + np.vstack([peak[1:], np.zeros_like(peak[:1])])
    log_backward = np.cumsum(steps[::-1], axis=0)[::-1]
    met = np.einsum("bt,bt->b", forward[0], backward[0])
    log_total = log_forward[0] + np.log(met) + log_backward[0]
    return Lattice(local, moves, forward, backward, log_forward, log_backward, log_total, real)


def _forward(local: Floats, moves: Floats, tags: Tags, pack: Pack) -> tuple[Floats, Floats]:
    forward, scale = np.empty_like(local), np.ones_like(local[..., 0])
    ones = np.ones(len(tags), dtype=local.dtype)  # a product is faster than a sum over a short axis
    for step, active in enumerate(pack.active.tolist()):
        forward[step, active:] = 0
        before = forward[step - 1, :active] @ moves if step else tags.first.astype(local.dtype)
        here = forward[step, :active]
        np.multiply(before, local[step, :active], out=here)
        if step % _RESCALED == 0:
            mass = here @ ones
            scale[step, :active] = mass
            here /= mass[:, None]
    return forward, scale


def _backward(local: Floats, moves: Floats, tags: Tags, pack: Pack) -> tuple[Floats, Floats]:
    backward, scale = np.empty_like(local), np.ones_like(local[..., 0])
    ones = np.ones(len(tags), dtype=local.dtype)
    after, active = 0, pack.active.tolist()
    for step in range(len(local) - 1, -1, -1):
        if after:
            here = backward[step, :after]
            np.matmul(local[step + 1, :after] * backward[step + 1, :after], moves.T, out=here)
            if step % _RESCALED == 0:
                mass = here @ ones
                scale[step, :after] = mass
                here /= mass[:, None]
        backward[step, after : active[step]] = tags.last
        after = active[step]
        backward[step, after:] = 0
    return backward, scale


def best_paths(scores: Floats, transitions: Floats, tags: Tags, pack: Pack) -> Integers:
    """The best valid path of each sequence: ``(steps, sequences)``, O beyond its end."""
    total = scores[0] + np.where(tags.first, 0, -np.inf).astype(scores.dtype)
    totals = [total]
    between = transitions[np.ix_(tags.ending, tags.beginning)][:, None]
    within = _within(transitions, tags)
    for step in range(1, len(scores)):
        active = pack.active[step]
        total = _advance(total[:active], between, within, tags) + scores[step, :active]
        totals.append(total)
    last = np.where(tags.last, 0, -np.inf).astype(scores.dtype)
    # Where a path came from is asked of the best one alone: most of the work would be in asking it of all.
    arriving = np.where(tags.follows, transitions, -np.inf).T
    best = np.zeros(scores.shape[:2], dtype=np.int64)
    here = np.zeros(0, dtype=np.int64)
    for step in range(len(scores) - 1, -1, -1):
        behind = np.broadcast_to(last, totals[step].shape).copy()
        behind[: len(here)] = arriving[here]
        here = (totals[step] + behind).argmax(axis=1)
        best[step, : len(here)] = here
    return best


def _within(transitions: Floats, tags: Tags) -> Floats:
    """The moves inside the spans of each label, ``(2, 2, labels)``: from B and I, to I and E."""
    k = len(tags.labels)
    before = np.arange(1, 2 * k + 1).reshape(2, 1, k)
    return transitions[before, tags.inside.reshape(1, 2, k)]


def _advance(total: Floats, between: Floats, within: Floats, tags: Tags) -> Floats:
    """Best score of reaching each tag from the tags before."""
    k = len(tags.labels)
    reached = np.empty_like(total)
    reached[:, tags.beginning] = (total.T[tags.ending][..., None] + between).max(axis=0)
    begun = total[:, 1 : 2 * k + 1].reshape(-1, 2, 1, k) + within
    reached[:, tags.inside] = np.maximum(begun[:, 0], begun[:, 1]).reshape(-1, 2 * k)
    return reached


def path_scores(paths: Integers, scores: Floats, transitions: Floats) -> Floats:
    """Running score of a path from its beginning up to each position, that position included."""
    own = np.take_along_axis(scores, paths[..., None], axis=2)[..., 0]
    own[1:] += transitions[paths[:-1], paths[1:]]
    running: Floats = np.cumsum(own, axis=0)
    return running
