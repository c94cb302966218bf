"""``kg_companies``."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from kg.pipes.extensions import write_group


@Language.component("kg_companies")
def companies(doc: Doc) -> Doc:
    write_group(doc, "kg_companies", [])
    return doc
