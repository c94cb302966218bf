"""``kg_observations``."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from kg.pipes.extensions import write_group


@Language.component("kg_observations")
def observations(doc: Doc) -> Doc:
    write_group(doc, "kg_observations", [])
    return doc
