"""Make ``ordinary_words.txt.gz`` from the dictionary of the segmenter jieba.

Usage: ``python kg/data/make_words.py dict.txt``; the source and its columns are described in
``SOURCES.md``. The same input gives the same bytes.
"""

from __future__ import annotations

import gzip
import sys
from pathlib import Path

HERE = Path(__file__).parent
CLASSES = frozenset(("n", "b", "v", "vn", "d"))
"""Nouns, what describes them, verbs, adverbs; no names, and none of the adjectives that firms like."""
LEAST = 30
"""How often a word was counted where the dictionary comes from."""
LENGTHS = range(2, 4)


def main(source: Path) -> None:
    """Write the table beside this script."""
    rows = (line.split(" ") for line in source.read_text(encoding="utf-8").splitlines())
    words = sorted(
        word
        for word, count, kind in rows
        if kind in CLASSES and int(count) >= LEAST and len(word) in LENGTHS and _is_han(word)
    )
    table = "\n".join((*words, ""))
    (HERE / "ordinary_words.txt.gz").write_bytes(gzip.compress(table.encode(), 9, mtime=0))


def _is_han(word: str) -> bool:
    return all("\u4e00" <= c <= "\u9fff" for c in word)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
