"""The open annotated sets with their own labels: for benchmarks, never for shipped weights."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from pathlib import Path

from kg.training.examples import Example, Mention
from kg.training.shared import shared

FOLDERS = {"cluener": "cluener", "msra": "msra", "pku": "pku_199801", "resume": "resume"}


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


def _rows(path: Path) -> Iterator[tuple[str, tuple[Mention, ...]]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            yield row["text"], tuple(sorted(Mention(*span) for span in row["spans"]))
