"""``kg_projects``."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from kg.pipes.extensions import write_group


@Language.component("kg_projects")
def projects(doc: Doc) -> Doc:
    write_group(doc, "kg_projects", [])
    return doc
