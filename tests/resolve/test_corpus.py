"""Identity over a corpus of thirteen pages with traps, in any order, and page by page."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.graph.validate import validate
from kg.resolve import settle
from kg.settings import Settings
from kg.types import PageFacts
from tests.graphs import build_graph
from tests.identity import Corpus, b3, merged_pairs, missing_conflicts, posts, read_corpus, sightings
from tests.resolve.at_once import InMemory, resolve

SETTINGS = Settings(model="none")


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return read_corpus(Path(__file__).parent / "corpus", SETTINGS)


@pytest.mark.parametrize("kind", ["people", "bodies", "zones", "companies", "projects"])
def test_who_and_what_is_one(corpus: Corpus, kind: str) -> None:
    score = b3(sightings(corpus)[kind])
    assert (score.precision, score.recall) == (1.0, 1.0)


def test_what_must_stay_apart(corpus: Corpus) -> None:
    found = sightings(corpus)
    assert merged_pairs(corpus, found) == []
    assert merged_pairs(corpus, found, "unsure") == []


def test_tenures_begin_and_end_as_the_pages_say(corpus: Corpus) -> None:
    assert [post for post in posts(corpus, sightings(corpus)["people"]) if post.faults] == []


def test_contradictions_are_reported(corpus: Corpus) -> None:
    assert missing_conflicts(corpus) == []


def test_the_graph_of_all_pages_is_valid(corpus: Corpus) -> None:
    validate(build_graph(corpus.resolution.pages.values(), SETTINGS))


@settings(max_examples=5)
@given(st.data())
def test_any_way_to_a_set_of_pages_gives_the_same(corpus: Corpus, data: st.DataObject) -> None:
    pages = list(corpus.resolution.pages.values())
    order = data.draw(st.permutations(pages))
    gone = data.draw(st.sets(st.sampled_from([p.page.sha256 for p in pages]), max_size=5))
    memory, known = InMemory(), dict[str, PageFacts]()
    for facts in order:
        known[facts.page.sha256] = facts
        settle(memory, [facts.page.sha256], known, SETTINGS)
    for sha in gone:
        del known[sha]
        settle(memory, [sha], known, SETTINGS)
    records = {node: outcome.record for node, outcome in memory.outcomes.items() if outcome.record}
    assert records == resolve(known.values(), SETTINGS).records
