"""Grammar and model together: whose word counts where both speak.

The grammar knows what it reads (a legal form ends a company's name, a title stands in front of
a person's), the model has met more names and contexts. So the model is heard label by label, from
the probability on where it is more often right than wrong, and where the two overlap the table says
whose boundaries stand. The figures behind the table are in the model's card, ``kg/model/README.md``.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from kg.pipes.extensions import NOTHING, doc_value, text_of
from kg.types import Stretch
from kg.wordfinder import Taken

_NEVER = 2.0


@dataclass(frozen=True, slots=True)
class Precedence:
    """How one label of the model is heard."""

    least: float
    """Probability from which its mention counts where the grammar sees none."""
    wins: float = _NEVER
    """Probability from which its mention replaces those of the grammar that it overlaps."""
    hints: float = _NEVER
    """Probability from which its mention counts for who has more than the model's word for it."""
    guesses: float = _NEVER
    """Probability from which it is told for who misses one, though the model reads something else."""


TABLE = {
    "BODY": Precedence(0.95),
    "COMPANY": Precedence(0.92, hints=0.5),
    "DATE": Precedence(0.8),
    "DOCUMENT": Precedence(0.55),
    "EVENT": Precedence(0.55, wins=0.55),
    "MONEY": Precedence(0.8),
    "PERSON": Precedence(0.55),
    "PLACE": Precedence(0.55, wins=0.8),
    "PROJECT": Precedence(0.8, hints=0.3, guesses=0.01),
    "QUANTITY": Precedence(0.8),
    "TITLE": Precedence(0.55, wins=0.9),
    "ZONE": Precedence(0.95),
}

LEAST_HEARD = min(min(each.least, each.hints) for each in TABLE.values())
"""What is less likely nobody asks for, but for these."""

GUESSES = {label: each.guesses for label, each in TABLE.items() if each.guesses < _NEVER}
"""Label → probability from which a mention is told that the model's best reading avoids."""


def heard(doc: Doc, label: str) -> list[Stretch]:
    """Where the model sees a label surely enough to count; empty without a model."""
    return _from(doc, label, TABLE[label].least)


def hinted(doc: Doc, label: str, rival: str) -> list[Stretch]:
    """Where the model may see a label, to be borne out by what is said there; not where just the same
    stretch is likelier a rival's.
    """
    found = doc_value(doc, "heard")
    rivals = {(start, end): probability for start, end, probability in found.get(rival, ())}
    least = TABLE[label].hints
    return [
        (start, end)
        for start, end, probability in found.get(label, ())
        if probability >= max(least, rivals.get((start, end), 0))
    ]


def guessed(doc: Doc, label: str, rivals: Sequence[str]) -> list[Stretch]:
    """Where a label is the model's second thought, for who looks for one there; not within a rival's."""
    found = doc_value(doc, "heard")
    taken = [(start, end) for rival in rivals for start, end, _ in found.get(rival, ())]
    return [
        (start, end)
        for start, end, _ in doc_value(doc, "guessed").get(label, ())
        if not any(first <= start and end <= last for first, last in taken)
    ]


def unheard(doc: Doc, label: str, stretches: Sequence[Stretch]) -> bool:
    """Whether a model that has second thoughts about a label doesn't see it in any of the stretches."""
    second = doc_value(doc, "guessed")
    if second is NOTHING:
        return False
    seen = [*doc_value(doc, "heard").get(label, ()), *second.get(label, ())]
    return not _meet(seen, stretches)


def noticed(doc: Doc, label: str, stretches: Sequence[Stretch]) -> bool:
    """Whether the model sees a label in any of the stretches so far as to hint at it."""
    seen = doc_value(doc, "heard").get(label, ())
    return _meet([mention for mention in seen if mention[2] >= TABLE[label].hints], stretches)


def _meet(seen: Iterable[tuple[int, int, float]], stretches: Sequence[Stretch]) -> bool:
    return any(start < last and first < end for start, end in stretches for first, last, _ in seen)


def together(doc: Doc, label: str, grammar: Iterable[Stretch]) -> list[Stretch]:
    """The grammar's mentions and the model's for one label, no new one across another, sorted."""
    sure = _from(doc, label, TABLE[label].wins)
    taken = Taken(text_of(doc), sure)
    kept = [span for span in grammar if not taken.overlaps(*span)]
    for span in kept:
        taken.add(*span)
    new = [span for span in heard(doc, label) if not taken.overlaps(*span)]
    return sorted([*sure, *kept, *new])


def _from(doc: Doc, label: str, least: float) -> list[Stretch]:
    heard = doc_value(doc, "heard")
    return [(start, end) for start, end, probability in heard.get(label, ()) if probability >= least]
