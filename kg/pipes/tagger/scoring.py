"""Exact-span precision, recall and F, per label and over all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from spacy.training import Example

Spans = Iterable[tuple[int, int, str]]


@dataclass
class Tally:
    """Counts of spans by label: right, predicted, wanted."""

    right: Counter[str] = field(default_factory=Counter)
    predicted: Counter[str] = field(default_factory=Counter)
    wanted: Counter[str] = field(default_factory=Counter)

    def add(self, predicted: Spans, wanted: Spans) -> None:
        """Count one text."""
        ours, gold = set(predicted), set(wanted)
        self.right.update(label for *_, label in ours & gold)
        self.predicted.update(label for *_, label in ours)
        self.wanted.update(label for *_, label in gold)

    def figures(self, label: str | None = None) -> tuple[float, float, float]:
        """Precision, recall and F of a label, or of all together (micro); 0 where undefined."""
        counters = (self.right, self.predicted, self.wanted)
        right, predicted, wanted = (c.total() if label is None else c[label] for c in counters)
        precision = right / predicted if predicted else 0.0
        recall = right / wanted if wanted else 0.0
        both = predicted + wanted
        return precision, recall, 2 * right / both if both else 0.0


def score_examples(examples: Iterable[Example], group: str, labels: Sequence[str]) -> dict[str, Any]:
    """Scores under the names that spaCy's training knows: ``kg_tagger_f`` and the like."""
    tally = Tally()
    for example in examples:
        gold = example.reference.spans.get(group, ())
        known = set(getattr(gold, "attrs", {}).get("labels", labels))
        found = example.predicted.spans.get(group, ())
        tally.add(
            [(s.start_char, s.end_char, s.label_) for s in found if s.label_ in known],
            [(s.start_char, s.end_char, s.label_) for s in gold if s.label_ in labels],
        )
    scores: dict[str, Any] = dict(
        zip((f"{group}_p", f"{group}_r", f"{group}_f"), tally.figures(), strict=True)
    )
    per_label = {label: dict(zip("prf", tally.figures(label), strict=True)) for label in labels}
    return {**scores, f"{group}_per_type": per_label}
