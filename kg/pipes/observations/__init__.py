"""``kg_observations``: figures that a place, zone or company reports, expects or aims at, and its ranks.

Sets ``doc._.observations`` and ``doc._.rankings`` (增速居全市第三位 ranks the figure before it), and
marks the words of the figures' measures in the span group ``kg_observations`` (label ``MEASURE``).
Needs ``kg_amounts``; ``kg_dates``, ``kg_places``, ``kg_companies`` and ``kg_projects`` say when,
about whom, and which money is a single project's.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from kg.pipes.extensions import mark, set_doc_value, write_group
from kg.pipes.observations.find import find_observations
from kg.pipes.observations.rankings import find_rankings

__all__ = ["find_observations", "find_rankings", "observations"]


@Language.component("kg_observations", assigns=["doc._.observations", "doc._.rankings", "doc.spans"])
def observations(doc: Doc) -> Doc:
    """Find the indicators and rankings of an article."""
    found = find_observations(doc)
    set_doc_value(doc, "observations", tuple(each.observation for each in found))
    set_doc_value(doc, "rankings", find_rankings(doc))
    measures = dict.fromkeys((each.start, each.end) for each in found if each.start < each.end)
    write_group(doc, "kg_observations", [mark(doc, start, end, "MEASURE") for start, end in measures])
    return doc
