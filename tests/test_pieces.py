"""Pages cut, shuffled and torn in any way are read without an error."""

from __future__ import annotations

import random
import re
from pathlib import Path

import pytest

from kg.extract import extract_page
from kg.settings import Settings
from kg.types import Page

PAGES = sorted((Path(__file__).parents[1] / "seeds").glob("*.txt"))
GRAMMAR = Settings(model="none")


def piece(text: str, rng: random.Random) -> str:
    """A stretch of the page, some of its lines in any order, or all its clauses."""
    how = rng.randrange(3)
    if how == 0:
        start = rng.randrange(len(text))
        return text[start : start + rng.randrange(5, 400)]
    if how == 1:
        lines = text.split("\n")
        return "\n".join(rng.sample(lines, min(len(lines), rng.randrange(1, 20))))
    clauses = re.split("([，。；：、\n])", text[:1500])
    return "".join(rng.sample(clauses, len(clauses)))


@pytest.mark.parametrize("seed", range(10))
def test_any_piece_is_read(seed: int) -> None:
    rng = random.Random(seed)
    for _ in range(40):
        text = piece(rng.choice(PAGES).read_text(encoding="utf-8"), rng)
        facts = extract_page(Page("piece.txt", text, "0" * 64), GRAMMAR)
        assert all(p.exact for tenure in facts.tenures for p in tenure.passages), text
