"""Administrative divisions, development zones and parks."""

from __future__ import annotations

from decimal import Decimal

from rdflib import Graph
from rdflib.term import Node

from kg.graph.evidence import aliases, name, text
from kg.graph.rows.common import by_name, iris, members, names
from kg.graph.rows.projects import money_of, total_of
from kg.graph.rows.types import PlaceRow, ZoneRow
from kg.vocab import KG

_LEVELS = {2: "province", 4: "city", 6: "county", 9: "town"}
"""By the length of the division code."""


def places(graph: Graph) -> tuple[PlaceRow, ...]:
    """Every administrative division."""
    return by_name(_place(graph, node) for node in members(graph, "Place"))


def zones(graph: Graph) -> tuple[ZoneRow, ...]:
    """Every zone with the number and the money of its projects."""
    return by_name(_zone(graph, node) for node in members(graph, "Zone"))


def level_of(graph: Graph, place: Node | None) -> str:
    """``province``, ``city``, ``county`` or ``town``, empty where the place has no code."""
    return _LEVELS.get(len(text(graph, place, KG.adcode)), "")


def _place(graph: Graph, node: Node) -> PlaceRow:
    return PlaceRow(
        name=name(graph, node),
        aliases=aliases(graph, node),
        adcode=text(graph, node, KG.adcode),
        level=level_of(graph, node),
        iri=str(node),
        parent_iris=iris(graph.objects(node, KG.partOf)),
    )


def _zone(graph: Graph, node: Node) -> ZoneRow:
    inside = list(graph.subjects(KG.inZone, node))
    totals = [total for project in inside if (total := total_of(money_of(graph, project))) is not None]
    return ZoneRow(
        name=name(graph, node),
        aliases=aliases(graph, node),
        places=names(graph, graph.objects(node, KG.partOf)),
        administrations=names(graph, graph.objects(node, KG.administeredBy)),
        projects=len(inside),
        total=sum(totals, Decimal(0)) if totals else None,
        iri=str(node),
        place_iris=iris(graph.objects(node, KG.partOf)),
        administration_iris=iris(graph.objects(node, KG.administeredBy)),
    )
