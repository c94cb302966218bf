"""The figures that places, zones, bodies and companies report, and how they rank by them."""

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranking(Fact):
    """A place, zone, body or company stands so high among its like: 综合考评|居全省118家经开区|第5位."""

    subject: Entity
    measure: str
    """By what it is ranked (规上工业增加值增速, 综合发展水平考核评价); 排名 where the page doesn't say."""
    scope: str
    """Among whom, as printed: 全省, 全国230家国家级经开区."""
    position: int
    """1 is the first."""
    out_of: int | None = None
    """How many are ranked, where the scope counts them."""
    bound: str = ""
    """``max`` where the position is the last that is meant (前30名), else empty."""
    moved: int | None = None
    """Places gained since the ranking before, negative for places lost."""
    period: str = ""
    """As of an observation."""
    kind: ObservationKind = ObservationKind.ACTUAL
