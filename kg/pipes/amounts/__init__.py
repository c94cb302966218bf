"""``kg_amounts``."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from kg.pipes.extensions import write_group


@Language.component("kg_amounts")
def amounts(doc: Doc) -> Doc:
    write_group(doc, "kg_amounts", [])
    return doc
