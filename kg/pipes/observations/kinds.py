"""Whether a figure is reported, expected or aimed at."""

from __future__ import annotations

from kg.pipes.observations.patterns import EXPECTED, FACTUAL, IMPERATIVE, REPORTED, TARGET
from kg.types import ObservationKind


def clause_kind(clause: str, carried: ObservationKind) -> ObservationKind:
    """The kind that the words of a clause up to its figure give, else the one carried there.

    ``预计一季度完成`` is expected, ``力争上半年签约`` a target, ``一季度已完成`` actual whatever stood
    before; a target holds on through ``力争签约20个、〔开工12个〕``.
    """
    if TARGET.search(clause):
        return ObservationKind.TARGET
    if EXPECTED.search(clause):
        return ObservationKind.EXPECTED
    return ObservationKind.ACTUAL if FACTUAL.search(clause) else carried


def orders(sentence: str, before: bool) -> bool:
    """Whether a sentence belongs to what somebody demands: 要…, 必须…, and the sentences after it."""
    if IMPERATIVE.search(sentence):
        return True
    return before and not REPORTED.search(sentence) and not FACTUAL.search(sentence)
