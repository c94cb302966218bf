import numpy as np
import pytest

from kg.pipes.tagger.characters import Index, rows


@pytest.mark.parametrize("count", [0, 1, 7, 5000])
def test_an_index_finds_the_rows_that_a_search_finds(count):
    draw = np.random.default_rng(count)
    known = np.unique(draw.integers(0, 2**64, count, dtype=np.uint64))
    edges = np.array([0, 1, 2**64 - 1], dtype=np.uint64)
    asked = np.concatenate([known, draw.integers(0, 2**64, 2000, dtype=np.uint64), edges])
    assert np.array_equal(Index(known).rows(asked), rows(asked, known))


def test_an_index_holds_the_first_and_the_last_hash():
    known = np.array([0, 3, 2**64 - 1], dtype=np.uint64)
    asked = np.array([0, 1, 2, 3, 2**64 - 2, 2**64 - 1], dtype=np.uint64)
    assert Index(known).rows(asked).tolist() == [1, 0, 0, 2, 0, 3]
