"""Annotated text as training files, and back."""

from __future__ import annotations

import re
from pathlib import Path

import spacy

from kg.pipes.model import SHIPPED
from kg.pipes.tagger import GROUP
from kg.pipes.tagger.scoring import Tally
from kg.training.corpus import annotated_text, passages, write_corpus
from kg.training.evaluate import as_table
from kg.training.examples import Example, Mention
from kg.training.markup import read_markup
from kg.training.sources import HELD_OUT, WRITTEN, written


def test_mentions_and_the_labels_a_source_knows_survive(tmp_path: Path) -> None:
    example = Example("市长：李明，", (Mention(3, 5, "PERSON"),), frozenset({"PERSON"}), "x")
    assert write_corpus([example], tmp_path / "train.jsonl") == 1
    (pair,) = annotated_text(tmp_path / "train.jsonl")(spacy.blank("zh"))
    group = pair.reference.spans[GROUP]
    assert pair.predicted.text == pair.reference.text == "市长:李明,"
    assert [(span.text, span.label_) for span in group] == [("李明", "PERSON")]
    assert group.attrs["labels"] == ["PERSON"]


def test_what_is_wanted_is_not_taken_for_what_was_found(tmp_path: Path) -> None:
    """Given and wanted are one doc; a pipeline is still scored by its own marks."""
    wrong = Example("副市长李明主持会议。", (Mention(5, 8, "ZONE"),), frozenset({"ZONE"}), "x")
    write_corpus([wrong], tmp_path / "dev.jsonl")
    nlp = spacy.load(SHIPPED)
    scores = nlp.evaluate(list(annotated_text(tmp_path / "dev.jsonl")(nlp)))
    assert scores[f"{GROUP}_f"] == 0


def test_long_articles_are_cut_between_sentences_and_never_in_a_mention() -> None:
    sentence = "{BODY:市委}{TITLE:书记}{PERSON:陈卫红}出席{EVENT:全市。大会}。"
    example = read_markup(sentence * 60)
    found = list(passages(example))
    assert "".join(piece.text for piece in found) == example.text
    assert len(found) == 3
    assert all(piece.text.endswith("全市。大会。") for piece in found)
    marked = [piece.text[m.start : m.end] for piece in found for m in piece.mentions]
    assert marked == ["市委", "书记", "陈卫红", "全市。大会"] * 60


def test_a_table_has_a_row_for_each_label_met_and_one_for_all() -> None:
    tally = Tally()
    tally.add([(0, 2, "BODY"), (3, 4, "PERSON")], [(0, 2, "BODY"), (3, 5, "PERSON")])
    assert as_table({"x": tally}) == (
        "| label | spans | x P | R | F |\n"
        "|---|---|---|---|---|\n"
        "| BODY | 1 | 1.000 | 1.000 | 1.000 |\n"
        "| PERSON | 1 | 0.000 | 0.000 | 0.000 |\n"
        "| all | 2 | 0.500 | 0.500 | 0.500 |"
    )


def test_written_pages_are_read_an_article_at_a_time() -> None:
    articles = list(written())
    assert {article.source.removeprefix("written/") for article in articles} == {
        path.stem for path in WRITTEN.glob("*.txt")
    }
    assert not any("#" in article.text or "{" in article.text for article in articles)


def test_no_sentence_of_the_held_out_pages_is_learned_from() -> None:
    learned = {sentence for article in written() for sentence in _sentences(article.text)}
    held_out = {sentence for article in written(HELD_OUT) for sentence in _sentences(article.text)}
    assert held_out
    assert not held_out & learned


def _sentences(text: str) -> list[str]:
    return [sentence for sentence in re.split("[。\n]", text) if len(sentence) > 15]
