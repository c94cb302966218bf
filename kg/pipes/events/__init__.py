"""``kg_events``: meetings, inspections, visits, ceremonies, and the documents used there."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from kg.pipes.events.build import find_events
from kg.pipes.events.documents import find_documents
from kg.pipes.events.framing import frames_of
from kg.pipes.extensions import mark, set_doc_value, text_of, write_group


@Language.component(
    "kg_events", requires=["doc.spans", "doc._.date", "span._.date"], assigns=["doc._.events"]
)
def events(doc: Doc) -> Doc:
    """Set ``doc._.events``, and mark EVENT and DOCUMENT spans in ``doc.spans["kg_events"]``."""
    found, spans = [], []
    for frame in frames_of(doc):
        for event, places in find_events(doc, frame):
            found.append(event)
            spans += [mark(doc, start, end, "EVENT") for start, end in places]
    spans += [mark(doc, start, end, "DOCUMENT") for start, end in find_documents(text_of(doc))]
    write_group(doc, "kg_events", spans)
    set_doc_value(doc, "events", tuple(found))
    return doc
