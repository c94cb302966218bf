"""What tests share: a doc from a sentence, without files or models."""

from __future__ import annotations

from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from kg.nlp import load_pipeline, make_docs, read_doc
from kg.types import Article, Block, BlockKind, PageContext, PlaceLevel


def article(text: str, headline: str = "") -> Article:
    """An article whose printed form is its text, one paragraph a line."""
    whole = f"{headline}\n{text}" if headline else text
    blocks, start = [], 0
    for i, line in enumerate(whole.split("\n")):
        kind = BlockKind.HEADLINE if headline and i == 0 else BlockKind.PARAGRAPH
        blocks.append(Block(kind, start, start + len(line)))
        start += len(line) + 1
    return Article(1, whole, whole, tuple(range(len(whole))), tuple(blocks))


def read(text: str, headline: str = "", **context: Any) -> Doc:
    """Run the whole pipeline over a text, as an article of a 高邮市 page of 2023."""
    known: dict[str, Any] = {
        "place": "高邮市",
        "place_code": "321084",
        "level": PlaceLevel.COUNTY,
        "parent": "扬州市",
        "year": 2023,
    }
    return read_article(load_pipeline(), article(text, headline), PageContext(**known | context))


def read_article(nlp: Language, article: Article, context: PageContext) -> Doc:
    """Run the pipeline over one article by itself."""
    return read_doc(nlp, make_docs(nlp, [article])[0], context)
