"""How well spans are found: exact precision, recall and F per label, as a Markdown table."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from spacy.language import Language
from spacy.tokens import Doc

from kg.pipes.tagger.scoring import Tally
from kg.training.corpus import folded
from kg.training.examples import LABELS, Example

Finder = Callable[[Doc], Iterable[tuple[int, int, str]]]


def in_groups(*names: str) -> Finder:
    """Finds the spans of these span groups, those of an earlier group first: a later one adds what
    crosses none of the same label.
    """

    def find(doc: Doc) -> list[tuple[int, int, str]]:
        kept: list[tuple[int, int, str]] = []
        for name in names:
            spans = [(s.start_char, s.end_char, s.label_) for s in doc.spans.get(name, ())]
            kept += [span for span in spans if not any(_clash(span, other) for other in kept)]
        return kept

    return find


def _clash(span: tuple[int, int, str], other: tuple[int, int, str]) -> bool:
    return span[2] == other[2] and span[0] < other[1] and other[0] < span[1]


def evaluate(nlp: Language, find: Finder, examples: Sequence[Example]) -> Tally:
    """Run a pipeline over texts and count; only labels that a text's source knows count there."""
    tally = Tally()
    examples = [folded(example) for example in examples]
    docs = nlp.pipe(example.text for example in examples)
    for doc, example in zip(docs, examples, strict=True):
        found = [span for span in find(doc) if span[2] in example.labels]
        tally.add(found, [(m.start, m.end, m.label) for m in example.mentions])
    return tally


def as_table(tally: Tally, labels: Iterable[str] = LABELS) -> str:
    """One row a label, the sum of all last."""
    rows = ["| label | P | R | F | spans |", "|---|---|---|---|---|"]
    for label in labels:
        if tally.wanted[label] or tally.predicted[label]:
            rows.append(_row(label, tally.figures(label), tally.wanted[label]))
    rows.append(_row("all", tally.figures(), tally.wanted.total()))
    return "\n".join(rows)


def _row(name: str, figures: tuple[float, float, float], spans: int) -> str:
    return f"| {name} | " + " | ".join(f"{figure:.3f}" for figure in figures) + f" | {spans} |"
