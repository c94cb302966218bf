"""All kinds of rows by name, for programs that write or show any of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields
from decimal import Decimal
from typing import Any, get_type_hints

from rdflib import Graph

from kg.errors import InputError
from kg.graph.rows.events import articles, events, figures, rankings
from kg.graph.rows.people import bodies, officials, posts
from kg.graph.rows.places import places, zones
from kg.graph.rows.projects import money, projects
from kg.graph.rows.types import (
    ArticleRow,
    BodyRow,
    EventRow,
    FigureRow,
    MoneyRow,
    OfficialRow,
    PlaceRow,
    PostRow,
    ProjectRow,
    RankingRow,
    ZoneRow,
)
from kg.nearest import did_you_mean


@dataclass(frozen=True, slots=True)
class RowTable:
    """One kind of rows."""

    row: type
    read: Callable[[Graph], Sequence[Any]]


TABLES: dict[str, RowTable] = {
    "articles": RowTable(ArticleRow, articles),
    "bodies": RowTable(BodyRow, bodies),
    "events": RowTable(EventRow, events),
    "figures": RowTable(FigureRow, figures),
    "money": RowTable(MoneyRow, money),
    "officials": RowTable(OfficialRow, officials),
    "places": RowTable(PlaceRow, places),
    "posts": RowTable(PostRow, posts),
    "projects": RowTable(ProjectRow, projects),
    "rankings": RowTable(RankingRow, rankings),
    "zones": RowTable(ZoneRow, zones),
}


def table_of(kind: str) -> RowTable:
    """A kind of rows by its name.

    Raises:
        InputError: there is none of that name; the message offers the nearest.
    """
    if kind not in TABLES:
        hint = did_you_mean(kind, TABLES, f"the tables are {', '.join(TABLES)}")
        raise InputError(f"there is no table {kind!r}; {hint}")
    return TABLES[kind]


def columns_of(row: type) -> dict[str, Any]:
    """The fields that are columns, with their types: all but rows within the row."""
    kinds = get_type_hints(row)
    plain = {str, int, float, bool, Decimal, Decimal | None, int | None, tuple[str, ...]}
    return {field.name: kinds[field.name] for field in fields(row) if kinds[field.name] in plain}
