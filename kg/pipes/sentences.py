"""``kg_sentences``: sentence starts from Chinese end marks and line breaks.

Sets ``token.is_sent_start``. A sentence ends at ``。！？`` or a block's end, together with the
quotation marks and brackets that close there.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from spacy.attrs import IDX, SENT_START
from spacy.language import Language
from spacy.tokens import Doc

from kg.pipes.clauses import sentences
from kg.pipes.extensions import text_of


@Language.component("kg_sentences", assigns=["token.is_sent_start"])
def sentences_component(doc: Doc) -> Doc:
    """Mark the first token of every sentence."""
    starts = {start for start, _ in sentences(text_of(doc))}
    # At once: setting token.is_sent_start looks through the whole doc each time.
    tokens: list[int] = doc.to_array(IDX).tolist()
    marks: Any = np.array([1 if start in starts else -1 for start in tokens], dtype="int64")
    marks[:1] = 1
    doc.from_array(SENT_START, marks.astype("uint64"))
    return doc
