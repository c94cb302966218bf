"""Vectors of n-grams from raw text: what stands around them, squeezed.

Each n-gram is counted with the characters and the common pairs before and behind it. Positive pointwise
mutual information, contexts smoothed by the power .75, and the leading parts of its singular value
decomposition (Levy and Goldberg 2014; Levy, Goldberg and Dagan 2015) make a vector of the counts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from kg.pages.clean import fold
from kg.pipes.tagger.characters import Codes, frequent, grams, read_texts, rows
from kg.pipes.tagger.vectors import Floats, Vectors
from kg.training.annotated import documents, held_out_documents
from kg.training.shared import RAW_SETS

if TYPE_CHECKING:
    from scipy.sparse import csr_matrix

LEAST = (3, 6, 10)
"""How often the raw text must hold a character, a pair, a triple for a vector."""

_COMMON = 50
"""How often a pair must stand there to count as surroundings."""

_SMOOTHING = 0.75
_DEVIATION = 0.1
"""Standard deviation of the values: about what training makes of rows that begin with zeros."""

_GAP = 4
_PLACES = NDArray[np.int64]


def raw_texts() -> Iterator[str]:
    """The raw sets, without the documents that dev and test sentences are from.

    Raises:
        FileNotFoundError: the raw sets are not at hand.
    """
    held_out = held_out_documents()
    for name in sorted(RAW_SETS):
        for number, text in enumerate(documents(name)):
            if (name, number) not in held_out:
                yield fold(text)


def learn_vectors(
    texts: Iterable[str], widths: Sequence[int], least: Sequence[int] = LEAST, common: int = _COMMON
) -> Vectors:
    """Vectors ``widths[i]`` wide of the n-grams of i + 1 characters that stand there ``least[i]`` times.

    Raises:
        ModuleNotFoundError: the extra ``train`` is not installed.
    """
    texts = sorted(set(texts))
    codes = read_texts(texts, _GAP).codes
    known = frequent(texts, _GAP, least)
    characters = _places(codes, 1, known[0])
    pairs = _places(codes, 2, frequent(texts, _GAP, (1, common))[1])
    found = []
    for size, (hashes, width) in enumerate(zip(known, widths, strict=True), 1):
        around = [_moved(characters, by) for by in (1, 2, -size, -size - 1)]
        around += [_moved(pairs, by) for by in (2, -size)]
        found.append(_squeezed(_places(codes, size, hashes), around, len(hashes), width))
    return Vectors(tuple(known), tuple(found))


def _places(codes: Codes, size: int, known: Codes) -> _PLACES:
    """Which of the known n-grams begins at each character, -1 for none."""
    return rows(grams(codes, size), known).astype(np.int64) - 1


def _moved(places: _PLACES, by: int) -> _PLACES:
    """What stands ``by`` characters before each position, behind it if negative."""
    moved = np.full_like(places, -1)
    if by > 0:
        moved[by:] = places[:-by]
    else:
        moved[:by] = places[-by:]
    return moved


def _squeezed(targets: _PLACES, around: Sequence[_PLACES], number: int, width: int) -> Floats:
    from scipy.sparse import hstack
    from scipy.sparse.linalg import svds

    matrix = hstack([_association(targets, contexts, number) for contexts in around]).tocsr()
    left, strengths, _ = svds(matrix, k=width, random_state=0, tol=1e-2)
    found = left * np.sqrt(strengths)
    found -= found.mean(axis=0)
    found *= _DEVIATION / found.std()
    return np.asarray(found, dtype=np.float32)


def _association(targets: _PLACES, contexts: _PLACES, number: int) -> csr_matrix:
    """Positive pointwise mutual information, a row for each target and a column for each context."""
    from scipy.sparse import coo_matrix

    both = (targets >= 0) & (contexts >= 0)
    shape = (number, int(contexts.max()) + 1)
    ones = np.ones(np.count_nonzero(both), np.float32)
    counts = coo_matrix((ones, (targets[both], contexts[both])), shape).tocsr().tocoo()
    of_targets = np.bincount(counts.row, counts.data, number)
    of_contexts = np.bincount(counts.col, counts.data, shape[1]) ** _SMOOTHING
    expected = of_targets[counts.row] * of_contexts[counts.col] / of_contexts.sum()
    strength = np.log(counts.data / expected)
    kept = strength > 0
    values = strength[kept].astype(np.float32)
    return coo_matrix((values, (counts.row[kept], counts.col[kept])), shape).tocsr()
