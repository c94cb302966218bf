"""Officials, bodies, companies, zones, places and roles as nodes."""

from __future__ import annotations

import re

from rdflib import RDF, SKOS, Graph, URIRef
from rdflib.term import Node

from kg import gazetteer
from kg.graph.iris import division_of, place_code
from kg.graph.literals import plain
from kg.graph.write import PageWriter
from kg.types import Entity, EntityKind, PageContext
from kg.vocab import KG

_CLASSES = {
    EntityKind.BODY: KG.Body,
    EntityKind.COMPANY: KG.Company,
    EntityKind.ZONE: KG.Zone,
    EntityKind.PLACE: KG.Place,
}

_POINTING = re.compile("(?:[全我本该此各]|这个?)?[省市县区旗州盟镇乡村团师](?:内|里|上下)?")
"""Words that point to a place without naming it (全市, 我区, 这个镇): no alias outside their page."""


def write_entity(writer: PageWriter, entity: Entity) -> URIRef:
    """A body, company, zone or place with its names, and the place that it belongs to."""
    node = writer.mint.entity(entity, writer.facts)
    aliases = [alias for alias in entity.aliases if not _POINTING.fullmatch(alias)]
    writer.declare(node, _CLASSES[entity.kind], entity.name, aliases)
    if entity.category:
        writer.add(node, RDF.type, KG[entity.category])
    if entity.kind is EntityKind.PLACE:
        _locate(writer, node, entity)
    elif entity.place:
        within = KG.partOf if entity.kind is EntityKind.ZONE else KG.jurisdiction
        writer.add(node, within, write_place(writer, entity.place))
    return node


def write_place(writer: PageWriter, name: str) -> URIRef:
    """A place by its full name."""
    context = writer.facts.context
    own = name == context.place
    code, parent = (context.place_code, context.parent) if own else ("", "")
    return write_entity(writer, Entity(EntityKind.PLACE, name, place=parent, code=code))


def _locate(writer: PageWriter, node: URIRef, place: Entity) -> None:
    """The code of a place and the place above it: 送桥镇 → 高邮市 → 扬州市 → 江苏省."""
    if code := place_code(place):
        writer.add(node, KG.adcode, plain(code))
    division = division_of(place.name)
    above = gazetteer.parent(division) if division else None
    parent = gazetteer.full_name(above) if above else place.place
    if parent not in {"", place.name}:
        writer.add(node, KG.partOf, write_place(writer, parent))


def write_official(writer: PageWriter, name: str) -> URIRef:
    """A person in the jurisdiction of the page."""
    node = writer.mint.named("official", name, writer.jurisdiction)
    return writer.declare(node, KG.Official, name)


def write_role(writer: PageWriter, title: str) -> URIRef:
    """A title without its organisation (副书记)."""
    return writer.declare(writer.mint.named("role", title), KG.Role, title)


def write_context(writer: PageWriter, context: PageContext) -> None:
    """The jurisdiction of the page with its parent."""
    if context.place:
        write_place(writer, context.place)


def link_administrations(graph: Graph) -> None:
    """Link every zone to the body that runs it: 高邮经济开发区 and its 管委会, in the same place."""
    bodies: dict[str, list[Node]] = {}
    for body in graph.subjects(RDF.type, KG.Body):
        bodies.setdefault(str(graph.value(body, SKOS.prefLabel)), []).append(body)
    for zone in graph.subjects(RDF.type, KG.Zone):
        name, places = graph.value(zone, SKOS.prefLabel), set(graph.objects(zone, KG.partOf))
        for suffix in ("管委会", "管理委员会"):
            for body in bodies.get(f"{name}{suffix}", ()):
                if places & set(graph.objects(body, KG.jurisdiction)):
                    graph.add((zone, KG.administeredBy, body))
