"""``kg_entities``: the mentions that grammar and model see together, and ``doc.ents`` from them.

``doc.spans["kg_entities"]`` holds the mentions of every label, by the table of
:mod:`kg.pipes.precedence`; of those that name things, a longer one swallows what it holds
(高邮市 in 高邮市人民政府). In ``doc.ents``, which can't overlap at all, the longest win.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.util import filter_spans

from kg.pipes.extensions import text_of, write_group
from kg.pipes.model import GROUP as MODEL
from kg.pipes.precedence import TABLE, together
from kg.types import Stretch
from kg.wordfinder import Taken

GROUP = "kg_entities"
NAMES = ("COMPANY", "BODY", "ZONE", "PLACE", "PERSON", "TITLE")
"""Labels of which a longer mention swallows a shorter; of equals the first counts."""


@Language.component("kg_entities", assigns=["doc.ents", "doc.spans"])
def entities(doc: Doc) -> Doc:
    """Set ``doc.spans["kg_entities"]`` and ``doc.ents``."""
    marked = _marked(doc)
    found = {label: together(doc, label, _of_grammar(marked, label)) for label in TABLE}
    named = _longest(doc, {label: found.pop(label) for label in NAMES})
    kept = [marked[start, end, label] for label, each in {**found, **named}.items() for start, end in each]
    write_group(doc, GROUP, [span for span, _ in kept])
    measures = [span for (*_, label), (span, _) in marked.items() if label == "MEASURE"]
    doc.ents = filter_spans([*(span for span, _ in kept), *measures])
    return doc


def _marked(doc: Doc) -> dict[tuple[int, int, str], tuple[Span, bool]]:
    """Start, end and label of every mention → its span, and whether it is the grammar's."""
    marked: dict[tuple[int, int, str], tuple[Span, bool]] = {}
    for name, group in doc.spans.items():
        for span in group if name != GROUP else ():
            key = (span.start_char, span.end_char, span.label_)
            by_grammar = name != MODEL
            if by_grammar or key not in marked:
                marked[key] = (span, by_grammar)
    return marked


def _of_grammar(marked: dict[tuple[int, int, str], tuple[Span, bool]], label: str) -> list[Stretch]:
    return [(a, b) for (a, b, name), (_, by_grammar) in marked.items() if name == label and by_grammar]


def _longest(doc: Doc, named: dict[str, list[Stretch]]) -> dict[str, list[Stretch]]:
    taken = Taken(text_of(doc))
    kept: dict[str, list[Stretch]] = {label: [] for label in named}
    for start, end, label in _by_length(named):
        if not taken.overlaps(start, end):
            taken.add(start, end)
            kept[label].append((start, end))
    return kept


def _by_length(named: dict[str, list[Stretch]]) -> Iterator[tuple[int, int, str]]:
    ranked = [(b - a, rank, a, b) for rank, label in enumerate(NAMES) for a, b in named[label]]
    for _, rank, start, end in sorted(ranked, key=lambda each: (-each[0], each[1:])):
        yield start, end, NAMES[rank]
