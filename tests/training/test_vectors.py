"""Vectors of n-grams from raw text, and where the tables begin."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import spacy
from spacy.training import Example

from kg.pipes.tagger.characters import grams, read_texts
from kg.pipes.tagger.vectors import Vectors
from kg.training.vectors import learn_vectors

pytest.importorskip("scipy", reason="the extra train is not installed")

NAMES = ("温如玉", "齐望山", "白露", "方晓", "顾明远")
COUNTIES = ("云岭县", "青石县", "平湖县", "白水县", "长桥县")
TEXTS = [f"县长{name}到{place}调研。{place}的{name}讲话。" for name in NAMES for place in COUNTIES]


@pytest.fixture(scope="module")
def vectors() -> Vectors:
    return learn_vectors(TEXTS, (4, 4, 4), least=(1, 2, 2), common=5)


def row(vectors: Vectors, gram: str) -> np.ndarray:
    hashed = grams(read_texts([gram], gap=1).codes, len(gram))[1]
    known = vectors.hashes[len(gram) - 1]
    at = int(np.searchsorted(known, hashed))
    assert known[at] == hashed
    return vectors.rows[len(gram) - 1][at]


def likeness(one: np.ndarray, other: np.ndarray) -> float:
    return float(one @ other / np.linalg.norm(one) / np.linalg.norm(other))


def test_what_stands_in_the_same_surroundings_is_alike(vectors: Vectors) -> None:
    names = likeness(row(vectors, "温如玉"), row(vectors, "齐望山"))
    assert names > 0.9
    assert likeness(row(vectors, "温如玉"), row(vectors, "云岭县")) < 0.5


def test_the_same_text_gives_the_same_vectors(vectors: Vectors) -> None:
    again = learn_vectors(reversed(TEXTS), (4, 4, 4), least=(1, 2, 2), common=5)
    for one, other in zip(vectors.rows, again.rows, strict=True):
        np.testing.assert_array_equal(one, other)


def test_tables_begin_with_the_vectors_and_hold_what_training_text_lacks(
    vectors: Vectors, tmp_path: Path
) -> None:
    vectors.to_disk(tmp_path / "vectors.npz")
    nlp = spacy.blank("zh")
    model = {"width": 8, "dilations": [1], "gram_widths": [4, 4, 4], "gram_counts": [1, 1, 1]}
    architecture = {"@architectures": "kg.CharacterNetwork.v1", "pieces": 2, **model}
    tagger = nlp.add_pipe("kg_tagger", config={"model": architecture})
    doc = nlp.make_doc("张三在云岭县")
    tagger.initialize(lambda: [Example(doc, doc)], vectors=str(tmp_path / "vectors.npz"))
    embedding = tagger.model.get_ref("embedding")
    batch = read_texts(["温如玉"], tagger.model.attrs["gap"])
    embedded = embedding.predict(batch)[batch.starts[0]]
    np.testing.assert_array_equal(embedded[:4], row(vectors, "温"))
    np.testing.assert_array_equal(embedded[8:12], row(vectors, "温如"))
    unseen = embedding.predict(read_texts(["张三"], tagger.model.attrs["gap"]))[batch.starts[0]]
    assert not unseen[:4].any()  # no vector, and a row of its own that nothing has moved
