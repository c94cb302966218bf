"""Annotated text as files of lines, and the reader by which ``spacy train`` learns from them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import msgspec
from spacy.language import Language
from spacy.tokens import Doc, SpanGroup
from spacy.training import Example as Pair
from spacy.util import registry

from kg.pages.clean import fold
from kg.pipes.extensions import mark
from kg.pipes.tagger import GROUP
from kg.training.examples import Example, Mention

_LONGEST = 400
_BREAK = re.compile(r"\n+|(?<=。)(?!”)")


def write_corpus(examples: Iterable[Example], path: Path) -> int:
    """Write passages of the examples, a line of JSON each, in their order; how many."""
    written = 0
    encoder = msgspec.json.Encoder(order="deterministic")
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as lines:
        for example in examples:
            for passage in passages(folded(example)):
                lines.write(encoder.encode(passage) + b"\n")
                written += 1
    return written


@registry.readers("kg.AnnotatedText.v1")  # type: ignore[untyped-decorator]
def annotated_text(path: str | Path) -> Callable[[Language], Iterator[Pair]]:
    """What reads a file that :func:`write_corpus` wrote.

    Characters as tokens need no ``DocBin``, which takes several times as long to write and to read.
    One doc is both what is given and what is wanted, which takes half the memory: the tagger learns from
    the latter alone, and to be scored spaCy copies the former, whose mentions the tagger then replaces.
    """
    decoder = msgspec.json.Decoder(Example)

    def read(nlp: Language) -> Iterator[Pair]:
        with Path(path).open("rb") as lines:
            for line in lines:
                doc = reference(nlp, decoder.decode(line))
                yield Pair(doc, doc)

    return read


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
