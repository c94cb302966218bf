"""``kg_amounts``: money and quantities.

Writes the span group ``kg_amounts`` with labels ``MONEY`` and ``QUANTITY``; ``span._.amount``
is the value multiplied out, with its unit and bound.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from kg.pipes.amounts.grammar import FoundAmount, find_amounts
from kg.pipes.extensions import mark, set_value, text_of, write_group

__all__ = ["FoundAmount", "amounts", "find_amounts"]


@Language.component("kg_amounts", assigns=["doc.spans"])
def amounts(doc: Doc) -> Doc:
    """Mark every amount of the text."""
    spans = []
    for found in find_amounts(text_of(doc)):
        span = mark(doc, found.start, found.end, found.label)
        set_value(span, "amount", found.amount)
        spans.append(span)
    write_group(doc, "kg_amounts", spans)
    return doc
