from __future__ import annotations

import math
import random

import pytest

from kg.export.packing import enclosing, pack


@pytest.mark.parametrize("count", [0, 1, 2, 3, 4, 30, 300])
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_no_circle_cuts_another(count: int, seed: int) -> None:
    dice = random.Random(seed)
    radii = sorted((5 + 100 * dice.random() ** 4 for _ in range(count)), reverse=True)
    centres = pack(radii)
    overlaps = [
        radii[i] + radii[j] - math.dist(centres[i], centres[j]) for i in range(count) for j in range(i)
    ]
    assert len(centres) == count
    assert max(overlaps, default=0.0) < 1e-6


def test_the_heap_is_compact() -> None:
    radii = [10.0] * 200
    _, reach = enclosing(pack(radii), radii)
    assert sum(r * r for r in radii) / reach**2 > 0.65


def test_the_circle_around_holds_all() -> None:
    radii = [30.0, 20.0, 10.0, 5.0]
    centres = pack(radii)
    middle, reach = enclosing(centres, radii)
    assert all(math.dist(middle, c) + r <= reach + 1e-9 for c, r in zip(centres, radii, strict=True))
