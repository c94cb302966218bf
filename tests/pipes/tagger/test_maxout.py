"""The layer of maxout units."""

from __future__ import annotations

import numpy as np
import pytest
from thinc.api import Maxout, set_dropout_rate

from kg.pipes.tagger.maxout import maxout


@pytest.mark.parametrize("pieces", [1, 2, 3])
def test_it_is_what_thinc_computes_in_more_steps(pieces: int) -> None:
    random = np.random.default_rng(5)
    inputs = random.normal(size=(11, 6)).astype(np.float32)
    gradient = random.normal(size=(11, 4)).astype(np.float32)
    ours, theirs = maxout(4, 6, pieces), Maxout(4, 6, pieces, normalize=True)
    ours.initialize()
    theirs.initialize(X=inputs)
    linear, norm = (next(n for n in theirs.walk() if n.name == name) for name in ("maxout", "layernorm"))
    ours.set_param("b", random.normal(size=(pieces, 4)).astype(np.float32))
    ours.set_param("scale", random.normal(size=4).astype(np.float32))
    ours.set_param("shift", random.normal(size=4).astype(np.float32))
    linear.set_param("W", np.ascontiguousarray(ours.get_param("W").transpose(1, 0, 2)))
    linear.set_param("b", np.ascontiguousarray(ours.get_param("b").T))
    norm.set_param("G", ours.get_param("scale"))
    norm.set_param("b", ours.get_param("shift"))

    (found, back), (expected, their_back) = ours.begin_update(inputs), theirs.begin_update(inputs)
    np.testing.assert_allclose(found, expected, atol=1e-5)
    np.testing.assert_allclose(ours.predict(inputs), expected, atol=1e-5)
    np.testing.assert_allclose(back(gradient), their_back(gradient), atol=1e-4)
    np.testing.assert_allclose(ours.get_grad("W").transpose(1, 0, 2), linear.get_grad("W"), atol=1e-4)
    np.testing.assert_allclose(ours.get_grad("b").T, linear.get_grad("b"), atol=1e-4)
    np.testing.assert_allclose(ours.get_grad("scale"), norm.get_grad("G"), atol=1e-4)
    np.testing.assert_allclose(ours.get_grad("shift"), norm.get_grad("b"), atol=1e-4)


def test_units_are_dropped_in_training_alone() -> None:
    layer = maxout(50, 6, 2)
    layer.initialize()
    set_dropout_rate(layer, 0.5)
    inputs = np.random.default_rng(5).normal(size=(20, 6)).astype(np.float32)
    trained, back = layer.begin_update(inputs)
    assert 0.3 < float((trained == 0).mean()) < 0.7
    assert not (layer.predict(inputs) == 0).any()
    assert not back((trained == 0).astype(np.float32)).any()  # what is dropped learns nothing
    assert back((trained != 0).astype(np.float32)).any()
