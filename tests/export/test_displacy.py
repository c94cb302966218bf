"""displaCy draws the mentions and relations of a doc."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest
from spacy import displacy
from spacy.tokens import Doc

import kg
from kg.export.displacy import COLOURS
from kg.pipes.precedence import TABLE
from tests.support import read

TEXT = (
    "高邮市人民政府副市长贺承远致辞。江苏智玮科技有限公司投资的智玮智能传感器产业园一期项目位于"
    "高邮经济开发区，总投资25亿元。天气很好。"
)


@pytest.fixture(scope="module")
def doc() -> Doc:
    return read(TEXT)


def test_every_label_has_the_colour_of_the_annotated_page() -> None:
    style = (files("kg") / "export" / "assets" / "annotated.css").read_text(encoding="utf-8")
    marked = dict(re.findall(r"mark\.(\w+) \{ --hue: (#[0-9a-f]{6})", style))
    assert {label.lower(): colour for label, colour in COLOURS.items()} == marked
    assert set(TABLE) <= set(COLOURS)


@pytest.mark.parametrize("style", ["ent", "span"])
def test_mentions_are_drawn(style: str, doc: Doc) -> None:
    drawn = displacy.render(doc, style=style, options=kg.displacy_options(), jupyter=False)
    assert COLOURS["PERSON"] in drawn
    assert "PERSON" in drawn


def test_relations_of_each_sentence(doc: Doc) -> None:
    officials, projects = kg.displacy_relations(doc)
    assert officials == {
        "words": [
            {"text": "高邮市人民政府", "tag": "BODY"},
            {"text": "副市长", "tag": "TITLE"},
            {"text": "贺承远", "tag": "PERSON"},
        ],
        "arcs": [
            {"start": 0, "end": 2, "label": "任职于", "dir": "left"},
            {"start": 1, "end": 2, "label": "职务", "dir": "left"},
        ],
    }
    texts = [word["text"] for word in projects["words"]]
    arcs = {(texts[arc["start"]], arc["label"], arc["dir"], texts[arc["end"]]) for arc in projects["arcs"]}
    project = "智玮智能传感器产业园一期项目"
    assert arcs == {
        ("江苏智玮科技有限公司", "投资企业", "left", project),
        (project, "所在地", "right", "高邮经济开发区"),
        (project, "总投资", "right", "25亿元"),
    }


def test_relations_are_drawn(doc: Doc) -> None:
    drawn = displacy.render(kg.displacy_relations(doc), style="dep", manual=True, jupyter=False)
    assert "任职于" in drawn
    assert "投资企业" in drawn


def test_nothing_found_is_nothing_drawn() -> None:
    assert kg.displacy_relations(read("天气很好。")) == []
