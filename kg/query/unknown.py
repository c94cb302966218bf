"""Values of a named query that the graph doesn't have, and those they may mean.

A query with a name that nothing bears answers with nothing: 望山 is no official, 齐望山 is. What is
near is looked for only then, so that a query with an answer takes no longer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from kg.nearest import nearest
from kg.query.named import NamedQuery
from kg.query.table import Table, to_text

_MOST = 8
"""Names that a message lists."""
_FEW = 24
"""So many values in all can be listed where none is near: the stages, the ranks, the years."""


@dataclass(frozen=True, slots=True)
class Unknown:
    """A value that the graph doesn't have."""

    parameter: str
    value: str
    near: tuple[str, ...] = ()
    """Values that hold it, the shortest first; else those spelled alike."""
    more: int = 0
    """How many further ones hold it."""
    every: tuple[str, ...] = ()
    """All values, where they are few and none is near."""

    def __str__(self) -> str:
        """A line for people: what is not there, and what to give instead."""
        said = f"{self.parameter} {self.value!r}: the graph has none such 图谱中没有“{self.value}”"
        if self.near:
            more = f" … (+{self.more})" if self.more else ""
            return f"{said}; near it 相近的有: {'、'.join(self.near)}{more}"
        if self.every:
            return f"{said}; it has 现有: {'、'.join(self.every)}"
        return f"{said}; without {self.parameter} all are shown 不限定 {self.parameter} 可查看全部"


def unknown_values(
    query: NamedQuery, values: Mapping[str, str], answer: Callable[[str], Table]
) -> Iterator[Unknown]:
    """The given values that the graph doesn't have, each with those it may mean.

    Args:
        query: what was asked.
        values: of its parameters, by name.
        answer: asks the graph in SPARQL.
    """
    for parameter in query.parameters:
        value = values.get(parameter.name, "").strip()
        if not parameter.known or parameter.name not in values:
            continue
        known = sorted({to_text(row[0]) for row in answer(parameter.choices).rows} - {""})
        if value not in known:
            near = tuple(near_values(value, known))
            every = () if near or len(known) > _FEW else tuple(known)
            yield Unknown(parameter.name, value, near[:_MOST], len(near[_MOST:]), every)


def near_values(value: str, known: list[str]) -> list[str]:
    """The values that hold one, the shortest first; else those spelled alike.

    >>> near_values("望山", ["白露", "齐望山", "望山湖"]), near_values("齐望川", ["白露", "齐望山"])
    (['望山湖', '齐望山'], ['齐望山'])
    """
    holding = [each for each in known if value and value.lower() in each.lower()]
    return sorted(holding, key=lambda each: (len(each), each)) or nearest(value, known)
