"""Sentences of real running text, annotated by hand: held-out ones for dev and test, more to train on.

The text itself belongs to the raw sets and is not repeated here: a line of
``annotated/{train,dev,test}.jsonl`` says in which document it stands, from which character on,
how long it is, a checksum, and where the mentions are.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any
from zlib import crc32

from kg.pages.clean import fold
from kg.training.examples import LABELS, Example, Mention
from kg.training.markup import read_markup
from kg.training.shared import RAW_SETS, shared

FOLDER = Path(__file__).with_name("annotated")
SPLITS = ("train", "dev", "test")


def annotated(split: str) -> list[Example]:
    """The sentences of a split, width-folded, in the order of the file.

    Raises:
        FileNotFoundError: the raw sets are not at hand.
        ValueError: a raw set is not the one that was annotated.
    """
    return [_example(line) for line in _lines(split)]


def held_out_documents() -> frozenset[tuple[str, int]]:
    """Set and number of every document that dev and test sentences are from; not to be trained on."""
    return frozenset((line["set"], line["document"]) for split in ("dev", "test") for line in _lines(split))


def _lines(split: str) -> Iterator[dict[str, Any]]:
    with (FOLDER / f"{split}.jsonl").open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def _example(line: dict[str, Any]) -> Example:
    start = line["start"]
    text = documents(line["set"])[line["document"]][start : start + line["length"]]
    place = f"{line['set']}:{line['document']}:{start}"
    if crc32(text.encode()) != line["crc32"]:
        raise ValueError(f"{place}: the raw set is another one than was annotated")
    mentions = tuple(Mention(*mention) for mention in line["mentions"])
    return Example(fold(text), mentions, frozenset(LABELS), place)


@cache
def documents(name: str) -> tuple[str, ...]:
    """The texts of a raw set, in its order.

    Raises:
        FileNotFoundError: the raw sets are not at hand.
    """
    with gzip.open(shared() / RAW_SETS[name], "rt", encoding="utf-8") as lines:
        return tuple(json.loads(line)["text"] for line in lines)


def standoff(place: str, marked: str) -> dict[str, Any]:
    """The line to store for a sentence marked by hand; ``place`` is ``set:document:start``.

    Raises:
        ValueError: the sentence without its marks is not what stands there.
    """
    name, document, start = place.split(":")
    example = read_markup(marked, place)
    raw = documents(name)[int(document)][int(start) : int(start) + len(example.text)]
    if raw != example.text:
        raise ValueError(f"{place}: {example.text!r} is not the raw text {raw!r}")
    return {
        "set": name,
        "document": int(document),
        "start": int(start),
        "length": len(raw),
        "crc32": crc32(raw.encode()),
        "mentions": [[m.start, m.end, m.label] for m in example.mentions],
    }


def main() -> None:
    """Add marked sentences to a split: ``python -m kg.training.annotated MARKED.tsv … --split test``.

    A sentence that is stored already is replaced.
    """
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument(
        "marked", nargs="+", type=Path, help="lines of set:document:start, a tab, marked text"
    )
    parser.add_argument("--split", choices=SPLITS, required=True)
    args = parser.parse_args()
    rows = [line.split("\t") for path in args.marked for line in path.read_text("utf-8").splitlines()]
    stored = {_position(line): line for line in [*_lines(args.split), *(standoff(*row) for row in rows)]}
    lines = (json.dumps(stored[key], separators=(",", ":")) + "\n" for key in sorted(stored))
    (FOLDER / f"{args.split}.jsonl").write_text("".join(lines), encoding="utf-8")


def _position(line: dict[str, Any]) -> tuple[str, int, int]:
    return line["set"], line["document"], line["start"]


if __name__ == "__main__":
    main()
