"""``kg_officials``: people, titles and bodies, and who holds which post.

Assigns ``doc.spans["kg_officials"]`` (PERSON, TITLE, BODY; bodies carry theirs as ``span._.body``) and
``doc._.tenures``. Uses the places, companies and model entities marked before.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.language import Language
from spacy.tokens import Doc, Span

from kg.pipes.extensions import (
    context_of,
    mark,
    offsets_of,
    set_doc_value,
    set_value,
    text_of,
    write_group,
)
from kg.pipes.officials.chains import find_chains
from kg.pipes.officials.fields import fields_of, with_wide_names
from kg.pipes.officials.groups import group_readings
from kg.pipes.officials.inheritance import Memory
from kg.pipes.officials.people import bystanders, model_people, named_again
from kg.pipes.officials.references import Mentions
from kg.pipes.officials.tenures import Reading, bodies_of, read_chains, tenures
from kg.pipes.officials.titles import titles_of
from kg.pipes.precedence import heard
from kg.types import Entity, Stretch

_BARE = 3
"""Letters of a body's name that may stand for a longer one: 党委 in 公司党委书记 is the company's."""


@Language.component("kg_officials")
def officials(doc: Doc) -> Doc:
    """Read who holds which post."""
    text, context = text_of(doc), context_of(doc)
    known = frozenset(context.people) | model_people(doc)
    offsets = offsets_of(doc)
    fields = fields_of(text, offsets)
    known = with_wide_names(
        known | {text[slice(*person)] for field in fields for person in field.people}, text, offsets
    )
    companies, places = _marked(doc, "kg_companies"), _marked(doc, "kg_places")
    parts = {part for name in known if "·" in name for part in name.split("·") if len(part) > 1}
    told = {end: start for start, end in heard(doc, "TITLE")}
    chains = find_chains(
        text, titles_of(text), known | parts, fields, sorted({*companies, *_bodies(doc)}), told
    )
    memory = Memory(Mentions(text, context, companies, places))
    readings = read_chains(text, chains, memory, known, fields)
    readings = group_readings(text, readings, fields, known, context)
    told_of = [(reading, bodies_of(reading, context)) for reading in readings]
    set_doc_value(doc, "tenures", tuple(t for each in told_of for t in tenures(doc, *each)))
    spans = [span for each in told_of for span in _spans(doc, *each)]
    held = {span for reading in readings for span in reading.people}
    names = known | {text[start:end] for start, end in held}
    others = {*named_again(doc, names, held), *bystanders(text)} - held
    spans += [mark(doc, *span, "PERSON") for span in sorted(others)]
    write_group(doc, "kg_officials", spans)
    return doc


def _bodies(doc: Doc) -> Iterator[Stretch]:
    """Bodies that the model has read, with the 原 of a former post that may stand in front."""
    text = text_of(doc)
    for start, end in heard(doc, "BODY"):
        if end - start > _BARE:
            yield start - (text[start - 1 : start] == "原"), end


def _marked(doc: Doc, group: str) -> list[Stretch]:
    return sorted((span.start_char, span.end_char) for span in doc.spans.get(group, ()))


def _spans(doc: Doc, reading: Reading, bodies: Sequence[Entity | None]) -> list[Span]:
    spans = [mark(doc, start, end, "PERSON") for start, end in reading.people]
    for post, body in zip(reading.chain.posts, bodies, strict=True):
        spans.append(mark(doc, post.title.start, post.title.end, "TITLE"))
        if post.body.text:
            span = mark(doc, post.body.start, post.body.end, "BODY")
            set_value(span, "body", body)
            spans.append(span)
    return spans
