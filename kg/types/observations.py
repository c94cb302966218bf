"""The figures that places, zones, bodies and companies report."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from kg.types.facts import Amount, Entity, Fact


class ObservationKind(StrEnum):
    """Whether a figure has been reached; local names of the ``kg:observationKind`` concepts."""

    ACTUAL = "actual"
    EXPECTED = "expected"
    TARGET = "target"


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation(Fact):
    """A figure that a place, zone, body or company reports."""

    subject: Entity
    measure: str
    period: str = ""
    """``2023``, ``2023-Q1``, ``2023-H1``, ``2023-01``, ``2023-01/2023-08`` or empty."""
    amount: Amount
    growth: Decimal | None = None
    """Percent against the year before; negative for a fall."""
    kind: ObservationKind = ObservationKind.ACTUAL
