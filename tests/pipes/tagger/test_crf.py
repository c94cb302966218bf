"""The CRF against the sum and the best over all paths, written out."""

from __future__ import annotations

from itertools import pairwise, product

import numpy as np
import pytest

from kg.pipes.tagger import crf
from kg.pipes.tagger.decoding import decode
from kg.pipes.tagger.packing import Pack, cut_stretches, open_stretches, pack, packs
from kg.pipes.tagger.tags import Tags

TAGS = Tags(("A", "B"))
LENGTHS = (4, 3, 1)


def valid(path: tuple[int, ...]) -> bool:
    follows = all(TAGS.follows[a, b] for a, b in pairwise(path))
    return bool(TAGS.first[path[0]] and TAGS.last[path[-1]] and follows)


def score(path: tuple[int, ...], own: np.ndarray, moves: np.ndarray) -> float:
    steps = sum(moves[a, b] for a, b in pairwise(path))
    return float(sum(own[t, tag] for t, tag in enumerate(path)) + steps)


def problem() -> tuple[np.ndarray, np.ndarray, Pack]:
    random = np.random.default_rng(5)
    shape = (max(LENGTHS), len(LENGTHS), len(TAGS))
    group = pack([(0, 4), (4, 3), (7, 1)])
    return random.normal(size=shape) * 2, random.normal(size=(len(TAGS), len(TAGS))), group


@pytest.mark.parametrize("column", range(len(LENGTHS)))
def test_the_lattice_sums_over_all_valid_paths(column: int) -> None:
    scores, moves, group = problem()
    own = scores[: LENGTHS[column], column]
    paths = [p for p in product(range(len(TAGS)), repeat=LENGTHS[column]) if valid(p)]
    weights = np.exp([score(p, own, moves) for p in paths])
    marginals = np.zeros_like(own)
    for path, weight in zip(paths, weights, strict=True):
        marginals[np.arange(len(path)), path] += weight / weights.sum()
    found = crf.lattice(scores, moves, TAGS, group)
    np.testing.assert_allclose(found.log_total[column], np.log(weights.sum()))
    np.testing.assert_allclose(found.marginals[: len(own), column], marginals, atol=1e-12)
    best = paths[int(np.argmax(weights))]
    assert crf.best_paths(scores, moves, TAGS, group)[: len(own), column].tolist() == list(best)


def test_expected_pairs_are_counted_over_all_sequences() -> None:
    scores, moves, group = problem()
    expected = np.zeros_like(moves)
    for column, length in enumerate(LENGTHS):
        paths = [p for p in product(range(len(TAGS)), repeat=length) if valid(p)]
        weights = np.exp([score(p, scores[:, column], moves) for p in paths])
        for path, weight in zip(paths, weights / weights.sum(), strict=True):
            for pair in pairwise(path):
                expected[pair] += weight
    np.testing.assert_allclose(crf.lattice(scores, moves, TAGS, group).pairs, expected, atol=1e-12)


def test_allowed_tags_bound_the_paths() -> None:
    scores, moves, group = problem()
    allowed = np.zeros(scores.shape, dtype=bool)
    path = (0, *TAGS.of("B", 2), 0)
    for column, tags in enumerate([path, (*TAGS.of("A", 3),), (*TAGS.of("A", 1),)]):
        allowed[np.arange(len(tags)), column, tags] = True
    found = crf.lattice(scores, moves, TAGS, group, allowed)
    np.testing.assert_allclose(found.log_total[0], score(path, scores[:, 0], moves))
    np.testing.assert_allclose(found.marginals[allowed], 1.0)


def test_running_scores_end_at_the_score_of_the_path() -> None:
    scores, moves, group = problem()
    paths = crf.best_paths(scores, moves, TAGS, group)
    path = tuple(paths[:, 0].tolist())
    running = crf.path_scores(paths, scores, moves)
    np.testing.assert_allclose(running[3, 0], score(path, scores[:, 0], moves))


def test_packs_hold_every_stretch_once_and_longest_first() -> None:
    stretches = [(0, 2), (2, 5), (7, 1), (8, 5)]
    found = [group.lengths.tolist() for group in packs(stretches, cells=10)]
    assert found == [[5, 5], [2, 1]]
    first = next(packs(stretches, cells=10))
    assert first.rows[:, 0].tolist() == [2, 3, 4, 5, 6]
    assert first.active.tolist() == [2] * 5


def test_tags_of_a_span_read_back() -> None:
    path = np.array([0, *TAGS.of("B", 3), *TAGS.of("A", 1), *TAGS.of("A", 2)])
    starts, ends = TAGS.bounds(path)
    assert (starts.tolist(), ends.tolist()) == ([1, 4, 5], [3, 4, 6])
    assert [TAGS.label(tag) for tag in path[starts]] == ["B", "A", "A"]
    assert valid(tuple(path.tolist()))


def test_only_what_is_undecided_is_left_with_its_neighbours() -> None:
    undecided = np.zeros(14, dtype=bool)
    undecided[[4, 5, 9]] = True
    assert open_stretches(undecided, [(2, 6), (8, 2), (10, 3)]) == [(3, 4), (8, 2)]


def test_spans_come_with_the_probability_that_all_paths_give_them() -> None:
    random = np.random.default_rng(7)
    scores, moves = random.normal(size=(4, len(TAGS))) * 3, random.normal(size=(len(TAGS), len(TAGS)))
    paths = [p for p in product(range(len(TAGS)), repeat=4) if valid(p)]
    weights = np.exp([score(p, scores, moves) for p in paths])
    best = np.array(paths[int(np.argmax(weights))])
    starts, ends = TAGS.bounds(best)
    expected = []
    for start, end in zip(starts.tolist(), ends.tolist(), strict=True):
        part = tuple(best[start : end + 1].tolist())
        mass = sum(w for p, w in zip(paths, weights, strict=True) if p[start : end + 1] == part)
        expected.append((start, end + 1, TAGS.label(int(best[start])), round(mass / weights.sum(), 4)))
    assert decode(scores, moves, TAGS, [(0, 4)]) == (expected, [])


def test_a_guess_is_what_the_best_path_avoids_but_may_well_be() -> None:
    scores, moves = np.full((5, len(TAGS)), -9.0), np.zeros((len(TAGS), len(TAGS)))
    scores[:, 0] = 3.0
    scores[np.arange(1, 4), TAGS.of("B", 3)] = 2.4
    found, guesses = decode(scores, moves, TAGS, [(0, 5)], {"B": 0.02})
    assert (found, [guess[:3] for guess in guesses]) == ([], [(1, 4, "B")])
    assert 0.02 <= guesses[0][-1] < 0.5
    assert decode(scores, moves, TAGS, [(0, 5)], {"A": 0.02}) == ([], [])
    scores[4, TAGS.of("A", 1)] = 30.0
    sure = [(4, 5, "A", 1.0)]
    found, guesses = decode(scores, moves, TAGS, [(0, 5)], {"B": 0.02})
    assert (found, [guess[:3] for guess in guesses]) == (sure, [(1, 4, "B")])
    scores[4, TAGS.of("A", 1)] = -9.0
    assert decode(scores, moves, TAGS, [(0, 5)], {"B": 0.4}) == ([], [])


def test_stretches_are_cut_behind_marked_rows() -> None:
    cuts = np.array([1, 4, 8, 11])  # 4 ends a stretch by itself, 8 lies between two
    assert cut_stretches(cuts, [(0, 5), (5, 3), (9, 3)]) == [(0, 2), (2, 3), (5, 3), (9, 3)]
