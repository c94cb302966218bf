"""A small graph that the commands are tried on."""

from __future__ import annotations

from pathlib import Path

import pytest

import kg

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("built")
    kg.write_build(kg.build([SEEDS / "lanzhou-2021-09-p1.txt"]), out)
    return out
