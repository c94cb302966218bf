"""``kg_dates``: days and periods, and the day that the article is about."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from kg.pipes.dates.find import find_dates
from kg.pipes.dates.lead import article_date
from kg.pipes.extensions import context_of, mark, set_doc_value, set_value, text_of, write_group


@Language.component("kg_dates", assigns=["doc._.date", "span._.date"])
def dates(doc: Doc) -> Doc:
    """Mark DATE spans (3月18日, 一季度, 前8个月) with their ISO value in ``span._.date``."""
    mentions = find_dates(text_of(doc), context_of(doc))
    spans = []
    for mention in mentions:
        span = mark(doc, mention.start, mention.end, "DATE")
        set_value(span, "date", mention.value)
        spans.append(span)
    write_group(doc, "kg_dates", spans)
    set_doc_value(doc, "date", article_date(text_of(doc), mentions, context_of(doc).date))
    return doc
