"""``kg_observations``: figures that a place, zone or company reports, expects or aims at.

Sets ``doc._.observations`` and the span group ``kg_observations`` (label ``MEASURE``) over the
clauses that state them. Needs ``kg_amounts``; uses ``kg_dates``, ``kg_places``, ``kg_companies`` and
``kg_projects`` where they are there.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from kg.pipes.extensions import mark, write_group
from kg.pipes.observations.find import find_observations

__all__ = ["find_observations", "observations"]


@Language.component("kg_observations", requires=["doc.spans"], assigns=["doc._.observations", "doc.spans"])
def observations(doc: Doc) -> Doc:
    """Find the indicators of an article."""
    found = find_observations(doc)
    doc._.observations = found
    write_group(doc, "kg_observations", [])
    return doc
