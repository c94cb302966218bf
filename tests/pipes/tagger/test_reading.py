"""Reading gives the scores of the network that learned, by fewer products."""

from __future__ import annotations

import numpy as np
import pytest
from thinc.api import fix_random_seed

from kg.pipes.tagger.characters import read_texts
from kg.pipes.tagger.network import build_network, learn_grams
from kg.pipes.tagger.reading import Reader

TEXTS = ["市委书记陈卫红出席全市招商大会。", "县长", "", "9月28日上午,智玮智能传感器产业园一期项目竣工。" * 3]


@pytest.mark.parametrize("dilations", [[], [1], [1, 2, 4], [3, 2]])
@pytest.mark.parametrize("pieces", [1, 2])
def test_every_character_is_scored_as_the_network_scores_it(dilations: list[int], pieces: int) -> None:
    fix_random_seed(4)
    network = build_network(12, pieces, dilations, [8, 4, 4], [1, 2, 2])
    network.get_ref("head").set_dim("nO", 5)
    learn_grams(network, TEXTS)
    network.initialize()
    random = np.random.default_rng(4)
    for node in network.walk():
        for name in node.param_names:
            weights = node.get_param(name)
            node.set_param(name, random.normal(size=weights.shape).astype(np.float32))
    batch = read_texts(TEXTS, network.attrs["gap"])
    found, expected = Reader(network).scores(batch), network.predict(batch)
    for start, length in zip(batch.starts, batch.lengths, strict=True):
        np.testing.assert_allclose(found[start : start + length], expected[start : start + length], atol=1e-3)
