"""What displaCy needs to draw a doc of the pipeline: colours of its labels, relations as arcs.

from spacy import displacy

nlp = kg.load_pipeline()
doc = nlp("贺承远副市长出席智玮产业园项目开工仪式。")
displacy.render(doc, style="ent", options=kg.displacy_options())
displacy.render(kg.displacy_relations(doc), style="dep", manual=True)
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from spacy.tokens import Doc, Span

from kg.export.relations import Relation, Spot, mentions, relations
from kg.pipes.entities import GROUP
from kg.pipes.extensions import printed

COLOURS = {
    "BODY": "#e69f00",
    "COMPANY": "#cc79a7",
    "DATE": "#7aa33c",
    "DOCUMENT": "#777777",
    "EVENT": "#c9b800",
    "MEASURE": "#b5483a",
    "MONEY": "#9467bd",
    "PERSON": "#0072b2",
    "PLACE": "#4fa3a5",
    "PROJECT": "#d55e00",
    "QUANTITY": "#7f8fd0",
    "TITLE": "#56b4e9",
    "ZONE": "#009e73",
}
"""The colours that ``kg annotate --html`` gives to labels."""


def displacy_options() -> dict[str, Any]:
    """Options for ``displacy.render`` with the styles ``ent`` and ``span``.

    The style ``span`` draws ``doc.spans["kg_entities"]``, whose mentions may overlap.
    """
    return {"ents": list(COLOURS), "colors": dict(COLOURS), "spans_key": GROUP}


def displacy_relations(doc: Doc) -> list[dict[str, Any]]:
    """The facts of a doc as arcs between its words, for ``displacy.render(…, "dep", manual=True)``.

    A drawing for each sentence in which a fact joins two stretches: an official with title and
    body (任职于), a project with its company (投资企业), zone (所在地), stage or money (总投资), an event
    with its date, place, people and documents, a figure with its subject, measure and period.
    Other words are left out.
    """
    found = relations(doc)
    return [drawing for sentence in doc.sents if (drawing := _drawing(doc, sentence, found))]


def _drawing(doc: Doc, sentence: Span, found: Iterable[Relation]) -> dict[str, Any]:
    whole = Spot(sentence.start_char, sentence.end_char)
    pairs = {pair for relation in found for pair in _pairs(relation) if all(map(whole.holds, pair[:2]))}
    drawn = sorted({spot for start, end, _ in pairs for spot in (start, end)})
    place = {spot: i for i, spot in enumerate(drawn)}
    arcs = [
        {
            "start": min(place[start], place[end]),
            "end": max(place[start], place[end]),
            "label": label,
            "dir": "right" if start < end else "left",
        }
        for start, end, label in sorted(pairs)
    ]
    labels = {(each.start_char, each.end_char): each.label_ for each in mentions(doc)}
    words = [{"text": printed(doc, *spot), "tag": labels.get(spot, "")} for spot in drawn]
    return {"words": words, "arcs": arcs} if arcs else {}


def _pairs(relation: Relation) -> Iterator[tuple[Spot, Spot, str]]:
    """Where a fact is printed, where each of its ends is, and what that is in it."""
    hub, *others = relation.joined
    for other in others:
        if hub.spot and other.spot and other.spot != hub.spot:
            yield hub.spot, other.spot, other.end.role[0]
