"""``kg_entities``: ``doc.ents`` from all span groups of the pipeline.

Where spans overlap the longer one wins, as an entity viewer expects; the groups keep all.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import filter_spans


@Language.component("kg_entities", assigns=["doc.ents"])
def entities(doc: Doc) -> Doc:
    """Set ``doc.ents`` to the longest spans that do not overlap."""
    marked = [span for name, group in doc.spans.items() if name.startswith("kg_") for span in group]
    doc.ents = filter_spans(marked)
    return doc
