"""``kg_tagger`` learns, remembers and says how sure it is."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import spacy
from spacy.language import Language
from spacy.tokens import SpanGroup
from spacy.training import Example
from spacy.util import fix_random_seed
from thinc.api import Adam

from kg.pipes.tagger import GROUP, component

SMALL = {
    "layers": {"inner": ["BODY", "PERSON", "TITLE"], "outer": ["EVENT"]},
    "model": {
        "@architectures": "kg.CharacterNetwork.v1",
        "width": 16,
        "pieces": 2,
        "dilations": [1],
        "gram_widths": [8, 8, 8],
        "gram_counts": [1, 2, 2],
    },
}
TEXT = "市委书记陈卫红出席全市招商大会。"
SPANS = [(0, 2, "BODY"), (2, 4, "TITLE"), (4, 7, "PERSON"), (9, 15, "EVENT")]


def example(nlp: Language, text: str, spans: list[tuple[int, int, str]], **attrs: Any) -> Example:
    doc = nlp.make_doc(text)
    marked = [doc.char_span(*span) for span in spans]
    doc.spans[GROUP] = SpanGroup(doc, name=GROUP, spans=marked, attrs=attrs)
    return Example(nlp.make_doc(text), doc)


def trained(steps: int = 60) -> Language:
    fix_random_seed(1)
    nlp = spacy.blank("zh")
    nlp.add_pipe("kg_tagger", config=SMALL)
    examples = [
        example(nlp, TEXT, SPANS),
        example(nlp, "县长李明讲话", [(0, 2, "TITLE"), (2, 4, "PERSON")]),
        example(nlp, "没有会议。", []),
        # Three sources know persons alone: whether 县长 is a title stays open there.
        *(example(nlp, "县长李明讲话", [(2, 4, "PERSON")], labels=["PERSON"]) for _ in range(3)),
    ]
    nlp.initialize(lambda: examples)
    optimizer = Adam(0.01)
    for _ in range(steps):
        nlp.update(examples, sgd=optimizer, drop=0.1)
    return nlp


@pytest.fixture(scope="module")
def nlp() -> Language:
    return trained()


def found(nlp: Language, text: str) -> list[tuple[str, str]]:
    doc = nlp(text)
    return [(span.text, span.label_) for span in doc.spans[GROUP]]


def test_learns_labels_of_both_layers(nlp: Language) -> None:
    spans = [("市委", "BODY"), ("书记", "TITLE"), ("陈卫红", "PERSON"), ("全市招商大会", "EVENT")]
    assert found(nlp, TEXT) == spans
    assert nlp.get_pipe("kg_tagger").labels == ("BODY", "EVENT", "PERSON", "TITLE")


def test_what_a_source_does_not_know_is_not_taken_as_absent(nlp: Language) -> None:
    assert found(nlp, "县长李明讲话") == [("县长", "TITLE"), ("李明", "PERSON")]


def test_every_span_has_its_probability(nlp: Language) -> None:
    doc = nlp(TEXT)
    scores = doc.spans[GROUP].attrs["scores"]
    assert len(scores) == len(SPANS)
    assert all(0.5 < score <= 1 for score in scores)


def test_what_is_likelier_none_is_not_marked(monkeypatch: pytest.MonkeyPatch) -> None:
    beginner = trained(20)
    text = "市长陈卫出席县委全市大会,书记李红卫没有讲话。" * 3

    def spans() -> list[tuple[str, str, float]]:
        doc = beginner(text)
        group = doc.spans[GROUP]
        return [(s.text, s.label_, p) for s, p in zip(group, group.attrs["scores"], strict=True)]

    marked = spans()
    monkeypatch.setattr(component, "LEAST", 0)
    on_the_path = spans()
    assert marked == [span for span in on_the_path if span[2] >= 0.5] != on_the_path
    assert marked


def test_texts_together_give_what_each_gives_alone(nlp: Language) -> None:
    texts = [TEXT, "", "没有会议。", "县长李明讲话", "市委 书记\n陈卫红"]
    together = [[(s.text, s.label_) for s in doc.spans[GROUP]] for doc in nlp.pipe(texts)]
    assert together == [found(nlp, text) for text in texts]


def test_the_same_seed_gives_the_same_weights() -> None:
    first, second = (trained(3).get_pipe("kg_tagger").model.get_ref("head").get_param("W") for _ in range(2))
    np.testing.assert_array_equal(first, second)


def test_comes_back_from_disk_and_bytes(nlp: Language, tmp_path: Path) -> None:
    nlp.to_disk(tmp_path)
    loaded = spacy.load(tmp_path)
    assert found(loaded, TEXT) == found(nlp, TEXT)
    copied = spacy.blank("zh")
    copied.add_pipe("kg_tagger", config=SMALL)
    copied.from_bytes(nlp.to_bytes())
    assert found(copied, TEXT) == found(nlp, TEXT)


def test_scores_leave_out_what_a_source_does_not_know(nlp: Language) -> None:
    known = example(nlp, "县长李明讲话", [(2, 4, "PERSON")], labels=["PERSON"])
    scores = nlp.evaluate([known])
    assert {key: scores[key] for key in ("kg_tagger_p", "kg_tagger_r", "kg_tagger_f")} == {
        "kg_tagger_p": 1.0,
        "kg_tagger_r": 1.0,
        "kg_tagger_f": 1.0,
    }
