"""``kg_projects``: named investment and construction projects, with money, place, owner and stages.

Reads ``kg_amounts``, ``kg_places`` and ``kg_companies``. Writes the span group ``kg_projects``
(label ``PROJECT``) and ``doc._.projects``.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from kg.pipes.extensions import mark, set_doc_value, write_group
from kg.pipes.projects.assemble import read_projects


@Language.component("kg_projects", assigns=["doc.spans"])
def projects(doc: Doc) -> Doc:
    """Mark and read every project of the text."""
    spans, found = read_projects(doc)
    set_doc_value(doc, "projects", found)
    write_group(doc, "kg_projects", [mark(doc, start, end, "PROJECT") for start, end in spans])
    return doc
