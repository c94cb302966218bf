"""The sums in the cells of a row: the whole, and what else its columns tell in sums (年税收, 设备投资)."""

from __future__ import annotations

from collections.abc import Mapping

from kg.columns import SUMS
from kg.pipes.projects.listings.fields import COST
from kg.pipes.projects.listings.labels import Header, amount_in
from kg.pipes.projects.mention import Stretch, Sum
from kg.types import AmountKind

_KINDS = {
    "equipment": AmountKind.EQUIPMENT,
    "foreign": AmountKind.FOREIGN,
    "output": AmountKind.OUTPUT,
    "tax": AmountKind.TAX,
    "spent": AmountKind.OTHER,
}


def other_sums(text: str, own: Mapping[str, Stretch], title: Header) -> tuple[Sum, ...]:
    """The sums in cells that are not the whole, by the kinds of their columns or labels."""
    found = []
    for kind in SUMS:
        if kind not in own or kind not in _KINDS:
            continue
        amount = amount_in(text, own[kind], title.unit_of(kind))
        if amount is not None or COST.match(text, *own[kind]):
            found.append(Sum(_KINDS[kind], own[kind], amount))
    return tuple(found)
