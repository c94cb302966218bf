"""Bodies and companies that an article names, whether or not it tells a fact of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Doc

from kg.pipes.companies.names import is_full
from kg.pipes.companies.resolve import resolve_company
from kg.pipes.extensions import context_of, doc_value, text_of
from kg.pipes.officials.bodies import resolve_body
from kg.pipes.officials.organisations import split_body
from kg.pipes.precedence import heard
from kg.types import Entity, Named

_LONGEST = 24


def find_named(docs: Iterable[Doc]) -> tuple[Named, ...]:
    """The bodies of a known place, and the companies in full, each once with its articles."""
    found: dict[tuple[str, str], Named] = {}
    for doc in docs:
        for entity in _entities(doc):
            key = (entity.kind.value, entity.name)
            known = found.get(key, Named(entity, ()))
            articles = dict.fromkeys((*known.articles, doc_value(doc, "article").number))
            found[key] = Named(_with_aliases(known.entity, entity), tuple(articles))
    return tuple(found[key] for key in sorted(found))


def _with_aliases(one: Entity, other: Entity) -> Entity:
    aliases = tuple(dict.fromkeys((*one.aliases, *other.aliases)))
    return Entity(one.kind, one.name, aliases, one.place, one.category, one.code)


def _entities(doc: Doc) -> Iterator[Entity]:
    context = context_of(doc)
    for printed in _printed(doc, "BODY", "kg_officials"):
        owner, organ = split_body(printed)
        if owner and organ and len(printed) <= _LONGEST:
            body = resolve_body(printed, context)
            if body.place:
                yield body
    for printed in _printed(doc, "COMPANY", "kg_companies"):
        if is_full(printed):
            yield resolve_company(printed, context)


def _printed(doc: Doc, label: str, group: str) -> list[str]:
    """What grammar and model mark with a label, each spelling once."""
    text = text_of(doc)
    marked = [text[a:b] for a, b in heard(doc, label)]
    spans = (span for span in doc.spans.get(group, ()) if span.label_ == label)
    marked += [text[span.start_char : span.end_char] for span in spans]
    return sorted(set(marked))
