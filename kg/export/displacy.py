"""What displaCy needs to draw a doc of the pipeline: colours of its labels, relations as arcs.

from spacy import displacy

nlp = kg.load_pipeline()
doc = nlp("贺承远副市长出席智玮产业园项目开工仪式。")
displacy.render(doc, style="ent", options=kg.displacy_options())
displacy.render(kg.displacy_relations(doc), style="dep", manual=True)
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from spacy.tokens import Doc, Span

from kg.pipes.entities import GROUP
from kg.pipes.extensions import passage
from kg.types import Entity, Fact, Passage

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


@dataclass(frozen=True, slots=True)
class Relation:
    """Two mentions that one fact joins."""

    start: int
    """Index of the mention among those drawn."""
    end: int
    label: str


def displacy_options() -> dict[str, Any]:
    """Options for ``displacy.render`` with the styles ``ent`` and ``span``.

    The style ``span`` draws ``doc.spans["kg_entities"]``, whose mentions may overlap.
    """
    return {"ents": list(COLOURS), "colors": dict(COLOURS), "spans_key": GROUP}


def displacy_relations(doc: Doc) -> list[dict[str, Any]]:
    """The facts of a doc as arcs between its mentions, for ``displacy.render(…, "dep", manual=True)``.

    A drawing for each sentence in which a fact joins two mentions: an official and the body
    of a post (任职), a project and its company (投资方), zone (位于) or money (金额). Words that
    belong to no such mention are left out.
    """
    return [drawing for sentence in doc.sents if (drawing := _drawing(doc, sentence))]


def _drawing(doc: Doc, sentence: Span) -> dict[str, Any]:
    mentions = [ent for ent in doc.ents if sentence.start <= ent.start and ent.end <= sentence.end]
    found = sorted(
        {*_tenures(doc, mentions), *_projects(doc, mentions)}, key=lambda r: (r.start, r.end, r.label)
    )
    drawn = sorted({index for relation in found for index in (relation.start, relation.end)})
    place = {index: i for i, index in enumerate(drawn)}
    arcs = [
        {
            "start": min(place[each.start], place[each.end]),
            "end": max(place[each.start], place[each.end]),
            "label": each.label,
            "dir": "right" if each.start < each.end else "left",
        }
        for each in found
    ]
    words = [{"text": mentions[index].text, "tag": mentions[index].label_} for index in drawn]
    return {"words": words, "arcs": arcs} if arcs else {}


def _tenures(doc: Doc, mentions: list[Span]) -> Iterator[Relation]:
    for tenure in doc._.tenures:
        inside = _inside(doc, mentions, tenure)
        people = [i for i in inside if mentions[i].text == tenure.person]
        yield from _join(mentions, people, _naming(mentions, inside, tenure.body), "任职")


def _projects(doc: Doc, mentions: list[Span]) -> Iterator[Relation]:
    for project in doc._.projects:
        named = {project.name, *project.aliases}
        quoted = _inside(doc, mentions, project, *project.investments)
        projects = [i for i in quoted if mentions[i].label_ == "PROJECT" and mentions[i].text in named]
        for company in project.companies:
            yield from _join(mentions, projects, _naming(mentions, range(len(mentions)), company), "投资方")
        yield from _join(mentions, projects, _naming(mentions, range(len(mentions)), project.zone), "位于")
        money = [i for i in _inside(doc, mentions, *project.investments) if mentions[i].label_ == "MONEY"]
        yield from _join(mentions, projects, money, "金额")


def _inside(doc: Doc, mentions: list[Span], *facts: Fact) -> list[int]:
    """Indices of the mentions that the quotes of some facts hold."""
    quotes = [quote for fact in facts for quote in fact.passages]
    return [i for i, mention in enumerate(mentions) if any(_holds(quote, doc, mention) for quote in quotes)]


def _holds(quote: Passage, doc: Doc, mention: Span) -> bool:
    place = passage(doc, mention.start_char, mention.end_char)
    return quote.start <= place.start and place.end <= quote.end


def _naming(mentions: list[Span], among: Iterable[int], entity: Entity | None) -> list[int]:
    """Those of some mentions that name an entity, in full or as the page prints it."""
    names = {entity.name, *entity.aliases} if entity else set()
    return [i for i in among if mentions[i].text in names]


def _join(mentions: list[Span], starts: list[int], ends: list[int], label: str) -> Iterator[Relation]:
    """Each start with the nearest end."""
    for start in starts:
        nearest = min(ends, key=lambda i: (abs(mentions[i].start - mentions[start].start), i), default=None)
        if nearest is not None and nearest != start:
            yield Relation(start, nearest, label)
