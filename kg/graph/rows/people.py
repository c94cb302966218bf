"""Officials, the posts they hold, and the bodies and companies they hold them in."""

from __future__ import annotations

from rdflib import ORG, Graph
from rdflib.term import Node

from kg.graph.evidence import aliases, evidence_of, name, text
from kg.graph.rows.common import by_name, iri, iris, local, members, narrowest, quotes, seen
from kg.graph.rows.places import level_of
from kg.graph.rows.types import BodyRow, OfficialRow, PostRow
from kg.vocab import KG


def posts(graph: Graph) -> tuple[PostRow, ...]:
    """Every tenure of the graph, by person, first sighting, body and role."""
    rows = (_post(graph, node) for node in members(graph, "Tenure"))
    return tuple(sorted(rows, key=lambda row: (row.person, row.person_iri, *_in_time(row))))


def officials(graph: Graph) -> tuple[OfficialRow, ...]:
    """Every official with the posts that the pages attest."""
    held: dict[str, list[PostRow]] = {}
    for post in posts(graph):
        held.setdefault(post.person_iri, []).append(post)
    return by_name(
        OfficialRow(name(graph, node), aliases(graph, node), tuple(held.get(str(node), ())), str(node))
        for node in members(graph, "Official")
    )


def bodies(graph: Graph) -> tuple[BodyRow, ...]:
    """Every body and company."""
    return by_name(_body(graph, node, kind) for kind in ("Body", "Company") for node in members(graph, kind))


def _in_time(row: PostRow) -> tuple[str, str, str, str]:
    return row.start or row.first_seen or "9999", row.body, row.role, row.iri


def _post(graph: Graph, node: Node) -> PostRow:
    evidence = evidence_of(graph, node)
    first, last = seen(str(day) for day in graph.objects(node, KG.attestedOn))
    official, body = graph.value(node, ORG.member), graph.value(node, ORG.organization)
    place = graph.value(body, KG.jurisdiction) if body is not None else None
    return PostRow(
        person=name(graph, official),
        body=name(graph, body),
        role=name(graph, graph.value(node, ORG.role)),
        title=text(graph, node, KG.title),
        status=local(graph.value(node, KG.tenureStatus)),
        start=text(graph, node, KG.validFrom),
        end=text(graph, node, KG.validTo),
        first_seen=first,
        last_seen=last,
        place=name(graph, place),
        level=text(graph, node, KG.level) or level_of(graph, place),
        rank=text(graph, node, KG.rank),
        confidence=evidence.confidence,
        quotes=quotes(evidence),
        iri=str(node),
        person_iri=iri(official),
        body_iri=iri(body),
    )


def _body(graph: Graph, node: Node, kind: str) -> BodyRow:
    place = graph.value(node, KG.jurisdiction)
    return BodyRow(
        name=name(graph, node),
        aliases=aliases(graph, node),
        kind=narrowest(graph, node, kind),
        place=name(graph, place),
        iri=str(node),
        place_iri=iri(place),
        parent_iris=iris(graph.objects(node, KG.partOf)),
    )
