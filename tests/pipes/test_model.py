"""A spaCy pipeline with OntoNotes labels beside the grammar, by a small stand-in."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy

from kg.errors import InputError
from kg.nlp import load_pipeline
from kg.pipes.model import ONTONOTES


@pytest.fixture(scope="module")
def stand_in(tmp_path_factory: pytest.TempPathFactory) -> str:
    nlp = spacy.blank("zh")
    ruler = nlp.add_pipe("entity_ruler")
    known = {"格桑梅朵": "PERSON", "长江保护法": "LAW", "藏语": "LANGUAGE"}
    ruler.add_patterns([{"label": label, "pattern": text} for text, label in known.items()])
    path = tmp_path_factory.mktemp("model")
    nlp.to_disk(path)
    return str(path)


def test_its_entities_are_marked_under_our_labels(stand_in: str) -> None:
    doc = load_pipeline(stand_in)("格桑梅朵会说藏语，长江保护法她也熟。")
    assert [(span.text, span.label_) for span in doc.spans["kg_model"]] == [
        ("格桑梅朵", "PERSON"),
        ("长江保护法", "DOCUMENT"),
    ]
    assert ("格桑梅朵", "PERSON") in [(ent.text, ent.label_) for ent in doc.ents]


def test_the_label_map_speaks_ontonotes() -> None:
    assert set(ONTONOTES.values()) <= {
        "PERSON", "BODY", "PLACE", "EVENT", "DOCUMENT", "MONEY", "QUANTITY", "DATE",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("pipeline", "message"),
    [(None, "not a spaCy pipeline"), ([], "has no 'ner'")],
    ids=["absent", "without entities"],
)
def test_what_cannot_serve_is_refused(pipeline: list[str] | None, message: str, tmp_path: Path) -> None:
    if pipeline is not None:
        spacy.blank("zh").to_disk(tmp_path / "model")
    with pytest.raises(InputError, match=message):
        load_pipeline(str(tmp_path / "model"))
