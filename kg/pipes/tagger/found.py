"""What the tagger finds, as positions in texts and as spans of docs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
from spacy.tokens import Doc, SpanGroup

from kg.pipes.extensions import mark
from kg.pipes.tagger.characters import Batch

Found = list[tuple[int, int, str, float]]
"""Start, end, label and probability of the mentions of one text."""


class Reading(NamedTuple):
    """What the tagger sees in a text: what it takes for mentions, and what it rather doesn't."""

    mentions: Found
    guesses: Found | None
    """None of one that has no second thoughts."""


def in_texts(
    spans: Sequence[tuple[int, int, str, float]], texts: Sequence[str], batch: Batch
) -> Iterator[tuple[int, tuple[int, int, str, float]]]:
    """Spans of a batch's rows as mentions: number of the text, and start, end, label, probability in it."""
    owners = np.searchsorted(np.array(batch.starts), [row for row, *_ in spans], side="right") - 1
    for owner, (row, end, label, probability) in zip(owners.tolist(), spans, strict=True):
        start, stop = row - batch.starts[owner], end - batch.starts[owner]
        printed = texts[owner][start:stop]
        start += len(printed) - len(printed.lstrip())
        if start < stop:  # no name begins with layout
            yield owner, (start, stop, label, probability)


def write_found(doc: Doc, group: str, found: Found) -> None:
    """Write mentions as a span group, their probabilities as its ``attrs["scores"]``."""
    spans = [mark(doc, start, end, label) for start, end, label, _ in found]
    scores = [probability for *_, probability in found]
    doc.spans[group] = SpanGroup(doc, name=group, spans=spans, attrs={"scores": scores})
