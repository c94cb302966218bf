"""Silver labels: sentences of raw text on which a public lexical analyser and the grammar agree.

Both read the official reports and the news transcripts; for every label a judge says whether
what they found together is all there is. Where it isn't sure, the label is left out of
``Example.labels``, so that nobody learns from the gap. The judges follow ``GUIDELINES.md``.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from kg.files import atomic_write
from kg.training.annotated import held_out_documents
from kg.training.examples import INNER, Example, Mention
from kg.training.silver.corpus import confirm
from kg.training.silver.heads import report_heads
from kg.training.silver.judge import judge
from kg.training.silver.readers import CHARACTERS, paragraphs, read_paragraph

_CACHE = Path(__file__).parents[3] / "build"
_EMPTY_SHARE = 0.15
_FIGURE_SHARE = 0.25
_FIGURES = {"DATE", "MONEY", "QUANTITY"}
_MOST = 40_000
_REPEATS = 20
_DOUBTS = 2


def silver(limit: int | None = None) -> Iterator[Example]:
    """Sentences with the labels that they can be trusted for, in a fixed order; ``limit`` stops early.

    The first call reads some million characters and takes minutes; its result is kept in
    ``build/silver-*.jsonl`` of the checkout, under a name that follows from this package's source, the
    grammar's and its lists'.

    Raises:
        FileNotFoundError: the raw sets are not at hand.
        ModuleNotFoundError: the analyser (extra ``train``) is not installed.
    """
    path = _CACHE / f"silver-{_fingerprint()}.jsonl"
    if not path.is_file():
        _CACHE.mkdir(exist_ok=True)
        lines = (json.dumps(_row(example), ensure_ascii=False) + "\n" for example in label_corpus())
        with atomic_write(path) as file:
            file.writelines(line.encode() for line in lines)
    with path.open(encoding="utf-8") as rows:
        for number, row in enumerate(rows):
            if limit is not None and number >= limit:
                return
            yield _example(json.loads(row))


def label_corpus(characters: dict[str, int] = CHARACTERS) -> list[Example]:
    """Read so many characters of each raw set anew, and keep what is worth it."""
    readings = [
        reading for source, text in paragraphs(characters) for reading in read_paragraph(source, text)
    ]
    corpus = confirm(readings)
    judged = (judge(reading, corpus) for reading in readings)
    return sorted([*report_heads(), *select(example for example in judged if example)], key=_order)


def select(examples: Iterable[Example]) -> list[Example]:
    """Drop repeats and doubtful ones; thin out those of the same people, of figures alone, and of nothing."""
    kept: list[Example] = []
    figures: list[Example] = []
    empty: list[Example] = []
    seen: set[str] = set()
    names: Counter[str] = Counter()
    for example in examples:
        if example.text in seen or _is_doubtful(example):
            continue
        seen.add(example.text)
        people = {example.text[m.start : m.end] for m in example.mentions if m.label == "PERSON"}
        if any(names[name] >= _REPEATS for name in people):
            continue
        names.update(people)
        labels = {mention.label for mention in example.mentions}
        (kept if labels - _FIGURES else figures if labels else empty).append(example)
    total = min(_MOST, int(len(kept) / (1 - _EMPTY_SHARE - _FIGURE_SHARE)))
    chosen: list[Example] = []
    for group, share in ((figures, _FIGURE_SHARE), (empty, _EMPTY_SHARE)):
        chosen += _first(group, int(total * share))
    return _first(kept, total - len(chosen)) + chosen


def _is_doubtful(example: Example) -> bool:
    """Whether too many labels are unknown; a sentence that names projects may have more of them."""
    projects = any(mention.label == "PROJECT" for mention in example.mentions)
    return len(set(INNER) - example.labels) > _DOUBTS * (1 + projects)


def _first(examples: list[Example], number: int) -> list[Example]:
    """So many of them, in an order that is shuffled and the same everywhere."""
    return sorted(examples, key=_order)[:number]


def _order(example: Example) -> str:
    return hashlib.sha256(example.source.encode()).hexdigest()


def _fingerprint() -> str:
    """Of the held-out documents and of all that decides a label: this package, the grammar, its lists."""
    digest = hashlib.sha256(repr(sorted(held_out_documents())).encode())
    here = Path(__file__).parent
    for folder in (here, here.parents[1] / "pipes", here.parents[1] / "data"):
        for path in sorted(file for file in folder.rglob("*") if file.suffix != ".pyc" and file.is_file()):
            digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


def _row(example: Example) -> list[object]:
    mentions = [[m.start, m.end, m.label] for m in example.mentions]
    return [example.source, example.text, mentions, sorted(example.labels)]


def _example(row: list[object]) -> Example:
    source, text, mentions, labels = row
    assert isinstance(mentions, list)
    assert isinstance(labels, list)
    return Example(str(text), tuple(Mention(*m) for m in mentions), frozenset(labels), str(source))
