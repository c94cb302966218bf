"""Whose word counts where grammar and model both speak."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
import spacy
from spacy.tokens import Doc

from kg.nlp import load_pipeline
from kg.pipes import precedence
from kg.pipes.model import Model
from kg.pipes.precedence import Precedence, guessed, heard, hinted, together, unheard
from kg.pipes.tagger import Reading

Mention = tuple[int, int, str, float]
TEXT = "远景动力与新瑞光电签约"


def read(*found: Mention, guesses: Sequence[Mention] = ()) -> Doc:
    """A doc in which a model has found these mentions."""
    doc = spacy.blank("zh").make_doc(TEXT)
    Model(lambda _: [Reading(list(found), list(guesses))])(doc)
    return doc


@pytest.fixture(autouse=True)
def _table(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(precedence.TABLE, "COMPANY", Precedence(least=0.5, wins=0.8))


def test_without_a_model_the_grammar_stands_alone() -> None:
    doc = spacy.blank("zh").make_doc(TEXT)
    assert heard(doc, "COMPANY") == []
    assert together(doc, "COMPANY", [(5, 9)]) == [(5, 9)]


@pytest.mark.parametrize(
    ("probability", "expected"),
    [(0.4, [(5, 9)]), (0.6, [(5, 9)]), (0.9, [(4, 9)])],
    ids=["not heard", "gives way", "wins"],
)
def test_overlapping_mentions(probability: float, expected: list[tuple[int, int]]) -> None:
    assert together(read((4, 9, "COMPANY", probability)), "COMPANY", [(5, 9)]) == expected


def test_a_mention_of_its_own_is_added() -> None:
    doc = read((0, 4, "COMPANY", 0.6), (0, 4, "PERSON", 0.9))
    assert together(doc, "COMPANY", [(5, 9)]) == [(0, 4), (5, 9)]


def test_a_hint_is_no_mention() -> None:
    doc = read((0, 4, "PROJECT", 0.4), (5, 9, "PROJECT", 0.1))
    assert (heard(doc, "PROJECT"), hinted(doc, "PROJECT", "COMPANY")) == ([], [(0, 4)])
    assert not doc.spans["kg_model"]


@pytest.mark.parametrize(("firm", "hints"), [(0.3, [(0, 4)]), (0.6, [])])
def test_a_hint_gives_way_to_a_likelier_rival(firm: float, hints: list[tuple[int, int]]) -> None:
    doc = read((0, 4, "PROJECT", 0.5), (0, 4, "COMPANY", firm))
    assert hinted(doc, "PROJECT", "COMPANY") == hints


@pytest.mark.parametrize(("rival", "guesses"), [((0, 3), [(0, 4)]), ((0, 4), []), ((0, 9), [])])
def test_a_guess_is_none_within_a_rival(rival: tuple[int, int], guesses: list[tuple[int, int]]) -> None:
    doc = read((*rival, "COMPANY", 0.6), guesses=[(0, 4, "PROJECT", 0.1)])
    assert (hinted(doc, "PROJECT", "COMPANY"), heard(doc, "PROJECT")) == ([], [])
    assert guessed(doc, "PROJECT", ["COMPANY"]) == guesses
    assert guessed(doc, "PROJECT", ["BODY"]) == [(0, 4)]


@pytest.mark.parametrize(("stretch", "expected"), [((0, 2), False), ((4, 5), True), ((6, 9), False)])
def test_what_a_model_sees_nothing_of(stretch: tuple[int, int], expected: bool) -> None:
    doc = read((0, 4, "PROJECT", 0.4), (4, 5, "COMPANY", 0.9), guesses=[(5, 9, "PROJECT", 0.1)])
    assert unheard(doc, "PROJECT", [stretch]) is expected


def test_nobody_is_unheard_without_second_thoughts() -> None:
    doc = spacy.blank("zh").make_doc(TEXT)
    assert not unheard(doc, "PROJECT", [(0, 2)])
    Model(lambda _: [Reading([], None)])(doc)
    assert not unheard(doc, "PROJECT", [(0, 2)])


def test_no_model_is_run_with_none() -> None:
    assert "kg_model" not in load_pipeline("none").pipe_names
