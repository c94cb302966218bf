"""``kg_companies``: companies by their full names, and the short forms of those.

Writes ``doc.spans["kg_companies"]`` with the label ``COMPANY``; ``span._.entity`` is the company
under the longest name that the page prints.
"""

from __future__ import annotations

from collections.abc import Collection

from spacy.language import Language
from spacy.tokens import Doc, Span

from kg.gazetteer import stem_in_full
from kg.pipes.companies.mentions import (
    as_printed,
    borne_out,
    find_named,
    find_officers,
    find_short,
    find_visited,
)
from kg.pipes.companies.resolve import resolve_company
from kg.pipes.extensions import context_of, mark, set_value, text_of, write_group
from kg.pipes.precedence import heard, hinted, together
from kg.types import Stretch
from kg.wordfinder import Taken

_LEGAL = ("公司", "集团")
_SHORT_LENGTHS = (4, 5, 6)
"""Letters of a firm's short name with its legal form: 蓝途公司."""


@Language.component("kg_companies")
def companies(doc: Doc) -> Doc:
    """Mark companies; a short form inside a longer name is part of that name."""
    text, context = text_of(doc), context_of(doc)
    found = list(find_named(text))
    known = tuple(sorted({text[start:end] for start, end in found}))
    taken = Taken(text, found)
    home = stem_in_full(context.place)  # 曹妃甸 is the district, not 河北曹妃甸港口集团
    short = find_short(text, {*known, *context.companies})
    for start, end in (*short, *find_officers(text), *find_visited(text)):
        if text[start:end] != home and not taken.overlaps(start, end):
            taken.add(start, end)
            found.append((start, end))
    people = {*context.people, *(text[start:end] for start, end in heard(doc, "PERSON"))}
    both = together(doc, "COMPANY", found)
    taken = Taken(text, both)
    told = (span for span in borne_out(text, hinted(doc, "COMPANY", "PROJECT")) if not taken.overlaps(*span))
    both = sorted([*both, *told])
    stems = {name[:-2] for name in known if len(name) in _SHORT_LENGTHS and name.endswith(_LEGAL)}
    cut = (span if span in found else _without_product(text, span, stems) for span in both)
    settled = (span if span in found else as_printed(text, *span, people) for span in cut)
    write_group(doc, "kg_companies", [_span(doc, *span, known) for span in settled if span])
    return doc


def _without_product(text: str, span: Stretch, stems: Collection[str]) -> Stretch:
    """A firm that a model sees, up to what it is called elsewhere: 蓝途|飞机, where a 蓝途公司 speaks."""
    start, end = span
    size = next((n for n in (4, 3, 2) if n < end - start and text[start : start + n] in stems), end - start)
    return start, start + size


def _span(doc: Doc, start: int, end: int, known: tuple[str, ...]) -> Span:
    span = mark(doc, start, end, "COMPANY")
    set_value(
        span,
        "entity",
        resolve_company(text_of(doc)[span.start_char : span.end_char], context_of(doc), *known),
    )
    return span
