"""How well spans are found: exact precision, recall and F per label, as a Markdown table.

``python -m kg.training.evaluate --split test`` sets the grammar alone, the tagger alone and both
together side by side.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import spacy
from spacy.language import Language

from kg.nlp import load_pipeline
from kg.pipes.entities import GROUP as TOGETHER
from kg.pipes.model import SHIPPED
from kg.pipes.tagger import GROUP
from kg.pipes.tagger.scoring import Tally
from kg.training.annotated import SPLITS, annotated
from kg.training.corpus import folded
from kg.training.examples import LABELS, Example
from kg.training.sources import HELD_OUT, written


def evaluate(nlp: Language, group: str, examples: Sequence[Example]) -> Tally:
    """Run a pipeline over texts and count its span group; labels that a text's source doesn't know
    don't count there.
    """
    tally = Tally()
    examples = [folded(example) for example in examples]
    docs = nlp.pipe(example.text for example in examples)
    for doc, example in zip(docs, examples, strict=True):
        found = [(s.start_char, s.end_char, s.label_) for s in doc.spans.get(group, ())]
        known = [span for span in found if span[2] in example.labels]
        tally.add(known, [(m.start, m.end, m.label) for m in example.mentions])
    return tally


def as_table(tallies: Mapping[str, Tally], labels: Iterable[str] = LABELS) -> str:
    """One row a label, all together last; P, R and F of each system in columns."""
    first = next(iter(tallies.values()))
    rows = [
        "| label | spans | " + " | ".join(f"{name} P | R | F" for name in tallies) + " |",
        "|---|---|" + "---|---|---|" * len(tallies),
    ]
    for label in labels:
        if first.wanted[label] or any(tally.predicted[label] for tally in tallies.values()):
            rows.append(_row(label, first.wanted[label], [t.figures(label) for t in tallies.values()]))
    rows.append(_row("all", first.wanted.total(), [t.figures() for t in tallies.values()]))
    return "\n".join(rows)


def _row(name: str, spans: int, figures: Iterable[tuple[float, float, float]]) -> str:
    cells = " | ".join(f"{figure:.3f}" for triple in figures for figure in triple)
    return f"| {name} | {spans} | {cells} |"


def main() -> None:
    """Print the table of a split."""
    parser = argparse.ArgumentParser(prog="python -m kg.training.evaluate", description=main.__doc__)
    parser.add_argument("--split", choices=[*SPLITS, "pages"], default="dev", help="pages: the held-out ones")
    parser.add_argument("--model", type=Path, default=SHIPPED, help="folder of a pipeline with a tagger")
    options = parser.parse_args()
    examples = list(written(HELD_OUT)) if options.split == "pages" else annotated(options.split)
    tallies = {
        "grammar": evaluate(load_pipeline("none"), TOGETHER, examples),
        "tagger": evaluate(spacy.load(options.model), GROUP, examples),
        "both": evaluate(load_pipeline(str(options.model)), TOGETHER, examples),
    }
    print(as_table(tallies))


if __name__ == "__main__":
    main()
