"""The pipeline that comes with the package: small enough, and it finds what no list holds."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy

from kg.extract import annotate_page
from kg.nlp import load_pipeline
from kg.pages import read_page
from kg.pipes.model import SHIPPED
from kg.settings import Settings
from kg.training.examples import LABELS

WHEEL = 25_000_000
WRITTEN = Path(__file__).parents[1] / "gold" / "written"


def test_it_is_small_and_says_what_it_is() -> None:
    assert sum(path.stat().st_size for path in SHIPPED.rglob("*") if path.is_file()) < WHEEL
    nlp = spacy.load(SHIPPED)
    assert (nlp.meta["name"], nlp.meta["license"]) == ("local_government_news", "Apache-2.0")
    assert nlp.get_pipe("kg_tagger").labels == LABELS


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("副市长古丽娜尔·热合曼主持会议。", ("古丽娜尔·热合曼", "PERSON")),
        ("市委书记仝玉锁到企业调研。", ("仝玉锁", "PERSON")),
        ("县林草技术推广中心主任虎云成介绍情况。", ("县林草技术推广中心", "BODY")),
        ("总投资12亿元的诺桐新材料年产5万吨隔膜项目开工。", ("12亿元", "MONEY")),
        ("7月3日,全市防汛工作调度会召开。", ("全市防汛工作调度会", "EVENT")),
    ],
)
def test_what_it_hears(text: str, expected: tuple[str, str]) -> None:
    doc = load_pipeline()(text)
    assert expected in [(span.text, span.label_) for span in doc.spans["kg_model"]]


def test_names_that_the_grammar_alone_misses() -> None:
    text = "牧民巴特尔家添了羊羔,仝桂枝学得最快。"
    found = {}
    for model in ("kg", "none"):
        doc = load_pipeline(model)(text)
        found[model] = [span.text for span in doc.spans["kg_entities"] if span.label_ == "PERSON"]
    assert found == {"kg": ["巴特尔", "仝桂枝"], "none": []}


def test_layout_and_width_are_no_matter() -> None:
    printed = "　　4月12日，市长王强出席。\n　　２０２３年，他到高邮市调研。"
    plain = "4月12日,市长王强出席。\n2023年,他到高邮市调研。"
    heard = [[(span.text.strip(), span.label_) for span in doc.spans["kg_model"]] for doc in
             (load_pipeline()(text) for text in (printed, plain))]  # fmt: skip
    assert [name.replace("２０２３", "2023") for name, _ in heard[0]] == [name for name, _ in heard[1]]
    assert ("王强", "PERSON") in heard[0]


@pytest.mark.parametrize(
    ("text", "name", "least"),
    [
        ("恒朗公司凑了6000万元上马无水氟化氢,塔器正在吊装。", "无水氟化氢", 0.0),
        ("恒朗公司投资2亿元建薏仁米精深加工园。", "薏仁米精深加工园", 1.0),
    ],
)
def test_what_is_no_mention_may_be_a_guess(text: str, name: str, least: float) -> None:
    nlp = spacy.load(SHIPPED)
    (reading,) = nlp.get_pipe("kg_tagger").read([nlp.make_doc(text)], least, {"PROJECT": 0.01})
    assert [text[start:end] for start, end, *_ in reading.guesses] == [name]
    assert "PROJECT" not in {label for _, _, label, _ in reading.mentions}


def test_a_blank_between_columns_is_no_part_of_a_mention() -> None:
    """Of 党委书 拟提名: such a mention had no span of its own, and its page could not be annotated."""
    _, docs = annotate_page(read_page(WRITTEN / "q284.txt"), Settings())
    heard = [(doc.text, doc._.heard) for doc in docs]
    assert not any(
        text[end - 1].isspace() for text, labels in heard for found in labels.values() for _, end, _ in found
    )
