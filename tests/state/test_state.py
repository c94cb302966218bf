"""However a set of pages came about, its state is the same: that of one build over all of them."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rdflib.term import Node

from kg.export.turtle import block, statements
from kg.graph.build import DESCRIBED, concept_triples, node_triples
from kg.graph.sources import run_triples
from kg.graph.validate import violations
from kg.graph.write import Triple
from kg.settings import Settings
from kg.state.graph import graph_of
from kg.state.state import State
from kg.types import PageFacts
from kg.vocab import KG
from tests import factory
from tests.resolve.at_once import resolve
from tests.state.strategies import pages

SETTINGS = Settings(model="none")
Step = tuple[str, PageFacts | None]
"""A file, and what it says from now on; ``None``: it is taken out."""

files = st.sampled_from(["1", "2", "3", "4"])
steps = st.lists(st.tuples(files, st.none() | pages()), max_size=8)


def texts(state: State) -> list[str]:
    return list(state.blocks.texts())


def at_once(files: dict[str, PageFacts]) -> list[str]:
    return texts(State.of(files.items(), SETTINGS))


@given(steps)
@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
def test_any_way_to_a_set_of_pages_gives_the_same(way: list[Step]) -> None:
    state = State.empty(SETTINGS)
    there: dict[str, PageFacts] = {}
    for file, facts in way:
        before = dict(state.blocks.by_subject())
        if facts is None:
            touched = state.update(drop=[file])
            there.pop(file, None)
        else:
            touched = state.update([(file, facts)])
            there[file] = facts
        after = state.blocks.by_subject()
        changed = {s for s in before.keys() | after.keys() if before.get(s) != after.get(s)}
        assert changed <= touched
    assert texts(state) == at_once(there)


@given(st.lists(pages(), max_size=4), st.randoms())
@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow])
def test_the_order_of_pages_makes_no_difference(found: list[PageFacts], random: object) -> None:
    together = {str(n): facts for n, facts in enumerate(found)}
    shuffled = list(together.items())
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert at_once(together) == at_once(dict(shuffled))


@given(st.lists(pages(), max_size=3, unique_by=lambda facts: facts.page.sha256))
@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow])
def test_a_state_is_what_its_nodes_say_together(found: list[PageFacts]) -> None:
    resolution = resolve(found, SETTINGS)
    said = run_triples(SETTINGS)
    for node, record in resolution.records.items():
        said |= node_triples(node, record, resolution.pages, SETTINGS)
    said |= {t for c in {o for _, p, o in said if p in DESCRIBED} for t in concept_triples(c)}
    state = State.of(((str(n), facts) for n, facts in enumerate(found)), SETTINGS)
    told = statements(surest(said))
    assert state.blocks.by_subject() == {subject: block(subject, told[subject]) for subject in told}
    assert set(graph_of(texts(state))) == surest(said)


def surest(said: set[Triple]) -> set[Triple]:
    """The triples with the highest confidence of each fact alone."""
    sure: dict[Node, list[Decimal]] = defaultdict(list)
    for fact, predicate, value in said:
        if predicate == KG.confidence:
            sure[fact].append(Decimal(str(value)))
    return {(s, p, o) for s, p, o in said if p != KG.confidence or Decimal(str(o)) == max(sure[s])}


@given(st.lists(pages(), min_size=1, max_size=3))
@settings(max_examples=20, suppress_health_check=[HealthCheck.too_slow])
def test_what_is_made_anew_is_the_same(found: list[PageFacts]) -> None:
    state = State.of(((str(n), facts) for n, facts in enumerate(found)), SETTINGS)
    before = texts(state)
    assert state.rederive() == frozenset()
    assert texts(state) == before


@given(pages())
@settings(max_examples=10)
def test_the_same_page_twice_changes_nothing(facts: PageFacts) -> None:
    state = State.empty(SETTINGS)
    state.update([("1", facts)])
    assert state.update([("1", facts)]) == frozenset()
    assert state.update([("2", facts)]) == frozenset()
    assert state.update(drop=["1"]) == frozenset()
    assert texts(state) == at_once({"2": facts})


def test_what_is_new_is_validated_as_the_whole_would_be() -> None:
    state = State.empty(SETTINGS)
    sure = {"confidence": 1.5, "passages": (factory.passage("总投资2亿元", 300),)}
    state.update([("1", factory.page(factory.project(zone=factory.zone()), factory.event(), name="1"))])
    amount = factory.investment("200000000", **sure)
    touched = state.update([("2", factory.page(factory.project(investments=(amount,)), name="2"))])
    found = violations(graph_of(state.neighbourhood(touched)), touched)
    whole = [each for each in violations(graph_of(texts(state))) if f"<{each.node}>" in touched]
    assert [(each.node, each.messages) for each in found] == [(each.node, each.messages) for each in whole]
    assert [each.value for each in found] == ["1.5"]
