"""Annotated text as the binary files that ``spacy train`` reads."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin, SpanGroup

from kg.pages.clean import fold
from kg.pipes.extensions import mark
from kg.pipes.tagger import GROUP
from kg.training.examples import Example, Mention

_LONGEST = 400
_BREAK = re.compile(r"\n+|(?<=。)(?!”)")


def write_corpus(examples: Iterable[Example], path: Path) -> int:
    """Write passages of the examples, in their order; how many."""
    nlp = spacy.blank("zh")
    docs = [reference(nlp, passage) for example in examples for passage in passages(folded(example))]
    path.parent.mkdir(parents=True, exist_ok=True)
    DocBin(docs=docs, store_user_data=False).to_disk(path)
    return len(docs)


def reference(nlp: Language, example: Example) -> Doc:
    """The doc to learn from: its mentions as a span group that says which labels are annotated."""
    doc = nlp.make_doc(example.text)
    spans = [mark(doc, m.start, m.end, m.label) for m in sorted(example.mentions)]
    attrs = {"labels": sorted(example.labels), "derived": example.derived}
    doc.spans[GROUP] = SpanGroup(doc, name=GROUP, spans=spans, attrs=attrs)
    return doc


def folded(example: Example) -> Example:
    """The example in the widths that the text of an article has."""
    return replace(example, text=fold(example.text))


def passages(example: Example) -> Iterator[Example]:
    """Pieces of a few sentences, cut where no mention is."""
    start = 0
    for cut in [*_cuts(example), len(example.text)]:
        if cut == len(example.text) or cut - start >= _LONGEST:
            if example.text[start:cut].strip():
                yield piece(example, start, cut)
            start = cut


def _cuts(example: Example) -> list[int]:
    inside = {at for m in example.mentions for at in range(m.start + 1, m.end)}
    ends = (match.end() for match in _BREAK.finditer(example.text))
    return [end for end in ends if end not in inside and end < len(example.text)]


def piece(example: Example, start: int, end: int) -> Example:
    """A stretch of an example with its mentions."""
    mentions = tuple(
        Mention(m.start - start, m.end - start, m.label)
        for m in example.mentions
        if start <= m.start and m.end <= end
    )
    return replace(example, text=example.text[start:end], mentions=mentions)
