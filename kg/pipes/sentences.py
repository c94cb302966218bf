"""``kg_sentences``: sentence starts from Chinese end marks and line breaks.

Sets ``token.is_sent_start``. A sentence ends at ``。！？`` or a block's end, together with the
quotation marks and brackets that close there.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from kg.pipes.clauses import sentences


@Language.component("kg_sentences", assigns=["token.is_sent_start"])
def sentences_component(doc: Doc) -> Doc:
    """Mark the first token of every sentence."""
    starts = {start for start, _ in sentences(doc.text)}
    for token in doc:
        token.is_sent_start = token.i == 0 or token.idx in starts
    return doc
