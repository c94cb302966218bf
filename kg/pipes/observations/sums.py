"""Sums beside a number of projects: 总投资32.7亿元的8个项目, 6个总投资23亿元的项目."""

from __future__ import annotations

import re
from decimal import Decimal

from kg.pipes.observations.figures import Figure
from kg.pipes.observations.frame import Frame, Spot, add
from kg.pipes.observations.gates import MONEY
from kg.pipes.observations.patterns import SUM_AHEAD
from kg.pipes.observations.state import Reading
from kg.records import record
from kg.types import ObservationKind, Stretch

_OF_EACH = re.compile("[均都各超过]")
"""8个总投资|超|10亿元的项目: of each."""
_PLANNED = re.compile("计划(?!总)")
_TAKEN_APART = re.compile("其中|包括|包含|分别")
"""Between a number and those of its parts."""


@record
class SumBeside:
    """The sum of those counted, and the words that name it."""

    figure: Figure
    words: Stretch


def sum_ahead(spot: Spot) -> SumBeside | None:
    """The sum in front of the number: 〔总投资32.7亿元〕的8个项目."""
    for figure in spot.clause.figures:
        if figure.end == spot.figure.start - 1 and _is_whole_sum(spot, figure):
            named = SUM_AHEAD.search(spot.text, spot.clause.start, figure.start)
            return SumBeside(figure, named.span("sum")) if named else None
    return None


def sum_inside(spot: Spot, end: int) -> SumBeside | None:
    """The sum between the number and its noun, which ends at ``end``: 6个〔总投资23亿元〕的项目."""
    for figure in spot.clause.figures:
        if spot.figure.end < figure.start < end and _is_whole_sum(spot, figure):
            named = SUM_AHEAD.match(spot.text, spot.figure.end, figure.start)
            each = named is not None and _OF_EACH.search(spot.text, named.end("sum"), figure.start)
            return SumBeside(figure, named.span("sum")) if named and not each else None
    return None


def _is_whole_sum(spot: Spot, figure: Figure) -> bool:
    return figure.amount.unit in MONEY and spot.text.startswith("的", figure.end)


def those_summed(spot: Spot, counted: Reading) -> Reading:
    """Those counted to whom a total behind the last of them belongs: the whole, where parts make it up.

    Of ``签约项目15个,其中工业项目9个、文旅项目6个,总投资285亿元`` that are all 15.
    """
    if counted.aside and counted not in spot.state.readings:  # 其中,工业项目9个、文旅项目6个。|总投资285亿元
        alike = [r for r in spot.state.told if r.thing and r.amount.unit == counted.amount.unit]
        return max(alike, key=lambda r: r.amount.value)
    parts, sum_of_parts = 0, Decimal(0)
    for reading in reversed(spot.state.readings):
        if reading.rule not in ("count", "counted") or reading.amount.unit != counted.amount.unit:
            break
        if parts > 1 and reading.amount.value == sum_of_parts:
            apart = _TAKEN_APART.search(spot.text, reading.at, counted.at)
            return reading if apart else counted
        parts, sum_of_parts = parts + 1, sum_of_parts + reading.amount.value
    return counted


def add_sum(spot: Spot, frame: Frame, counted: str, beside: SumBeside) -> None:
    """Take the sum that stands beside those counted as theirs."""
    named = spot.text[slice(*beside.words)]
    if _PLANNED.match(named):
        frame.kind = ObservationKind.TARGET
    add(spot, frame, counted + named, "total", amount=beside.figure.amount, words=beside.words)
