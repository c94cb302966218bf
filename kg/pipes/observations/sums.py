"""Sums beside a number of projects: 总投资32.7亿元的8个项目, 8个总投资59亿元的项目."""

from __future__ import annotations

import re

from kg.pipes.observations.figures import Figure
from kg.pipes.observations.frame import Frame, Spot, add
from kg.pipes.observations.gates import MONEY
from kg.pipes.observations.patterns import SUM_AHEAD
from kg.records import record
from kg.types import ObservationKind, Stretch

_OF_EACH = re.compile("[均都各超过]")
"""8个总投资|超|10亿元的项目: of each."""
_PLANNED = ("计划", "拟")


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
    """The sum between the number and its noun, which ends at ``end``: 8个〔总投资59亿元〕的项目."""
    for figure in spot.clause.figures:
        if spot.figure.end < figure.start < end and _is_whole_sum(spot, figure):
            named = SUM_AHEAD.match(spot.text, spot.figure.end, figure.start)
            each = named is not None and _OF_EACH.search(spot.text, named.end("sum"), figure.start)
            return SumBeside(figure, named.span("sum")) if named and not each else None
    return None


def _is_whole_sum(spot: Spot, figure: Figure) -> bool:
    return figure.amount.unit in MONEY and spot.text.startswith("的", figure.end)


def add_sum(spot: Spot, frame: Frame, counted: str, beside: SumBeside) -> None:
    """Take the sum that stands beside those counted as theirs."""
    named = spot.text[slice(*beside.words)]
    if named.startswith(_PLANNED):
        frame.kind = ObservationKind.TARGET
    add(spot, frame, counted + named, "total", amount=beside.figure.amount, words=beside.words)
