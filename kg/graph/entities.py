"""Officials, bodies, companies, zones, places and roles as nodes."""

from __future__ import annotations

import re

from rdflib import RDF, URIRef

from kg import gazetteer
from kg.graph.literals import plain
from kg.graph.write import PageWriter, Writer
from kg.resolve.identity import place_code
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
        if entity.kind is EntityKind.BODY:
            _write_zone_of(writer, node, entity)
        within = KG.partOf if entity.kind is EntityKind.ZONE else KG.jurisdiction
        writer.add(node, within, write_place(writer, entity.place))
    return node


def _write_zone_of(writer: PageWriter, body: URIRef, entity: Entity) -> None:
    """The zone that a body runs: 高邮经济开发区 and its 管委会."""
    name = re.sub("(?:管委会|管理委员会)$", "", entity.name)
    here = gazetteer.stem_in_full(entity.place)
    elsewhere = any(gazetteer.meant(name[:n]) and name[:n] not in entity.place for n in (2, 3))
    if name != entity.name and name.endswith(("区", "园", "城", "带")) and (here in name or not elsewhere):
        zone = write_entity(writer, Entity(EntityKind.ZONE, name, place=entity.place))
        writer.add(zone, KG.administeredBy, body)


def write_place(writer: PageWriter, name: str) -> URIRef:
    """A place by its full name."""
    context = writer.facts.context
    own = name == context.place
    code, parent = (context.place_code, context.parent) if own else (writer.codes.get(name, ""), "")
    return write_entity(writer, Entity(EntityKind.PLACE, name, place=parent, code=code))


def _locate(writer: PageWriter, node: URIRef, place: Entity) -> None:
    """The code of a place and the place above it: 送桥镇 → 高邮市 → 扬州市 → 江苏省."""
    if code := place_code(place):
        writer.add(node, KG.adcode, plain(code))
    division = gazetteer.division_of(place.name)
    above = gazetteer.parent(division) if division else None
    parent = gazetteer.full_name(above) if above else place.place
    if parent not in {"", place.name}:
        writer.add(node, KG.partOf, write_place(writer, parent))


def write_official(writer: PageWriter, name: str) -> URIRef:
    """The person whom a name on the page means."""
    person = writer.people[name]
    return writer.declare(writer.mint.keyed("official", person.key), KG.Official, person.label, (name,))


def write_role(writer: Writer, title: str) -> URIRef:
    """A title without its organisation (副书记)."""
    return writer.declare(writer.mint.named("role", title), KG.Role, title)


def write_context(writer: PageWriter, context: PageContext) -> None:
    """The jurisdiction of the page with its parent."""
    if context.place:
        write_place(writer, context.place)
