"""What the columns of a row tell besides name, firm, place and the whole sum: other sums (年税收, 设备投资),
and how far the project is (建设进度 竣工, 已开工 √).
"""

from __future__ import annotations

from collections.abc import Mapping

from kg.pipes.projects.listings.fields import COST
from kg.pipes.projects.listings.labels import REACHED, TICK, Header, amount_in, sum_of
from kg.pipes.projects.mention import Sum
from kg.pipes.projects.progress import stages_in
from kg.types import AmountKind, Stage, Stretch

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
    for kind in sorted(own, key=lambda kind: own[kind]):
        told = _KINDS.get(sum_of(kind))
        if told is None:
            continue
        amount = amount_in(text, own[kind], title.unit_of(kind))
        if amount is not None and not amount.value:
            continue  # nothing is put in yet
        if amount is not None or COST.match(text, *own[kind]):
            found.append(Sum(told, own[kind], amount))
    return tuple(found)


def stages_of(text: str, own: Mapping[str, Stretch]) -> frozenset[Stage]:
    """What a project has reached, by the cell that says so and by the columns that are ticked."""
    said = stages_in(text[slice(*own["stage"])], of_class=True) if "stage" in own else frozenset()
    titles = (kind.removeprefix(REACHED) for kind in own if kind.startswith(REACHED))
    ticked = (title for title in titles if TICK.fullmatch(text, *own[f"{REACHED}{title}"]))
    return said.union(*(stages_in(title, of_class=True) for title in ticked))
