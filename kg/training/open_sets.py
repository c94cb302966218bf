"""The open annotated sets, with their own labels or with ours: for benchmarks, never for shipped weights."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from pathlib import Path

from kg.training.examples import Example, Mention
from kg.training.shared import shared

FOLDERS = {"cluener": "cluener", "msra": "msra", "pku": "pku_199801", "resume": "resume"}

OURS = {
    "cluener": {
        "name": "PERSON",
        "position": "TITLE",
        "company": "COMPANY",
        "government": "BODY",
        "address": "PLACE",
    },
    "msra": {"PER": "PERSON", "LOC": "PLACE"},
    "pku": {"nr": "PERSON", "ns": "PLACE"},
    "resume": {"NAME": "PERSON", "TITLE": "TITLE"},
}
"""Set → its label → ours, where both mean about the same; all our other labels stay unknown."""


def open_set(name: str, split: str) -> Iterator[Example]:
    """The sentences of a set with its own labels, all of which it knows.

    Raises:
        FileNotFoundError: the open sets are not at hand.
    """
    rows = list(_rows(shared() / "data" / FOLDERS[name] / f"{split}.jsonl.gz"))
    labels = own_labels(name)
    for number, (text, mentions) in enumerate(rows):
        yield Example(text, mentions, frozenset(labels), f"{name}:{split}:{number}")


def own_labels(name: str) -> list[str]:
    """The labels that a set uses, sorted."""
    rows = _rows(shared() / "data" / FOLDERS[name] / "train.jsonl.gz")
    return sorted({mention.label for _, mentions in rows for mention in mentions})


def in_our_labels(name: str, split: str) -> Iterator[Example]:
    """The sentences of a set with those of our labels that it knows."""
    labels = OURS[name]
    for example in open_set(name, split):
        mentions = tuple(
            Mention(m.start, m.end, labels[m.label]) for m in example.mentions if m.label in labels
        )
        yield Example(example.text, mentions, frozenset(labels.values()), example.source)


def _rows(path: Path) -> Iterator[tuple[str, tuple[Mention, ...]]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            yield row["text"], tuple(sorted(Mention(*span) for span in row["spans"]))
