"""FIGURE: values that pages give for one subject, measure and period, and whether they agree."""

from __future__ import annotations

from decimal import Decimal
from itertools import combinations

from kg.resolve.messages import Figures
from kg.resolve.network import Inbox, Outcome
from kg.resolve.records import FigureRecord
from kg.types import Observation


def figure(inbox: Inbox) -> Outcome:
    """Report figures that contradict each other; a rounded one agrees with its exact one."""
    found: dict[tuple[Decimal, Decimal | None], Observation] = {}
    scope = ""
    for _, message in sorted(inbox.items()):
        if isinstance(message, Figures):
            scope = message.scope
            for observation in message.observations:
                found.setdefault((observation.amount.value, observation.growth), observation)
    values = {value for value, _ in found}
    clashing = {v for pair in combinations(sorted(values), 2) if not agree(*pair) for v in pair}
    told = sorted(
        (observation for (value, _), observation in found.items() if value in clashing),
        key=lambda o: (o.amount.value, o.growth is None, o.growth or 0),
    )
    return Outcome(record=FigureRecord(scope, tuple(told)) if told else None)


def agree(left: Decimal, right: Decimal) -> bool:
    """Whether one is the other rounded to its own digits: 124亿 and 124.3亿, not 112.6亿 and 108.5亿."""
    one, other = sorted((left.normalize(), right.normalize()), key=lambda v: len(v.as_tuple().digits))
    exponent = one.as_tuple().exponent
    if not isinstance(exponent, int):
        return False
    return abs(one - other) < Decimal(1).scaleb(exponent)
