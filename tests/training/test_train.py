"""What is shipped after training, and that the config says the same as the code."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy
from spacy.util import load_config

from kg.pipes.tagger.component import DEFAULT_CONFIG, GROUP
from kg.training import train
from kg.training.corpus import write_corpus
from kg.training.examples import INNER, OUTER
from kg.training.markup import read_markup


def test_the_config_trains_the_labels_and_the_network_that_are_the_default() -> None:
    tagger = load_config(train.CONFIG)["components"]["kg_tagger"]
    assert tagger["layers"] == {"inner": list(INNER), "outer": list(OUTER)}
    assert {key: tagger[key] for key in DEFAULT_CONFIG} == DEFAULT_CONFIG


def test_what_is_shipped_says_what_it_is_and_not_where_it_was_trained(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    nlp = spacy.blank("zh")
    nlp.config["paths"].update(train=str(tmp_path), dev=str(tmp_path))
    nlp.add_pipe("sentencizer")
    nlp.to_disk(tmp_path / "best")
    monkeypatch.setattr(train, "SHIPPED", tmp_path / "package" / "pipeline")
    train.ship(tmp_path / "best")
    shipped = spacy.load(train.SHIPPED)
    assert (shipped.config["paths"]["train"], shipped.config["paths"]["dev"]) == (None, None)
    assert (shipped.meta["name"], shipped.meta["license"]) == ("local_government_news", "Apache-2.0")
    assert str(tmp_path) not in (train.SHIPPED / "config.cfg").read_text(encoding="utf-8")


def test_training_reads_the_files_of_a_folder_and_leaves_a_pipeline(tmp_path: Path) -> None:
    sentence = read_markup("{BODY:市委}{TITLE:书记}{PERSON:陈卫红}出席{EVENT:动员大会}。")
    for split in ("train", "dev"):
        write_corpus([sentence] * 4, tmp_path / f"{split}.jsonl")
    rate = "training.optimizer.learn_rate"
    quick = {f"{rate}.warmup_steps": 1, f"{rate}.initial_rate": 0.02, "training.dropout": 0.0}
    trained = train.fit(tmp_path, {"training.max_steps": 60, "training.eval_frequency": 60, **quick})
    doc = spacy.load(trained)("市委书记陈卫红出席动员大会。")
    assert [(span.text, span.label_) for span in doc.spans[GROUP]] == [
        ("市委", "BODY"),
        ("书记", "TITLE"),
        ("陈卫红", "PERSON"),
        ("动员大会", "EVENT"),
    ]
