"""The seed pages yield the facts that stand in ``tests/gold``."""

from __future__ import annotations

from pathlib import Path

import pytest
from quality import GOLD, measure

from kg.extract import extract_page
from kg.pages import read_page
from kg.settings import Settings
from kg.types import PageFacts

SEEDS = sorted((Path(__file__).parents[1] / "seeds").glob("*.txt"))
FLOORS = {
    "article": 0.9,  # kickers count as part of a headline here
    "role": 0.99,
    "body linked": 0.99,
    "project": 0.99,
    "money": 0.99,
    "event": 0.98,
    "figure": 0.99,
}
"""F1 below which something has broken: these pages have been read better than that."""


@pytest.fixture(scope="module")
def facts() -> list[PageFacts]:
    return [extract_page(read_page(path), Settings()) for path in SEEDS]


def test_every_seed_has_gold() -> None:
    assert [path.stem for path in SEEDS] == sorted(path.stem for path in GOLD.glob("*.json"))


def test_quality(facts: list[PageFacts]) -> None:
    f1 = {name: round(tally.f1, 3) for name, tally in measure(facts).items()}
    assert not {name: score for name, score in f1.items() if score < FLOORS[name]}, f1


def test_quotes_are_what_the_file_says(facts: list[PageFacts]) -> None:
    for page in facts:
        for fact in (*page.tenures, *page.projects, *page.events, *page.observations, *page.rankings):
            for passage in fact.passages:
                printed = page.page.text[passage.start : passage.end]
                assert _without_layout(printed) == _without_layout(passage.exact), fact


def test_a_rank_is_read(facts: list[PageFacts]) -> None:
    found = {(r.subject.name, r.measure, r.scope, r.position, r.moved) for p in facts for r in p.rankings}
    assert found == {("澜州经济技术开发区", "综合考评", "全省38家经开区", 6, 3)}


def _without_layout(text: str) -> str:
    return "".join(text.split())
