"""Officials, bodies, companies, zones, places and roles as nodes."""

from __future__ import annotations

from rdflib import RDF, URIRef

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


def write_entity(writer: PageWriter, entity: Entity) -> URIRef:
    """A body, company, zone or place with its names, and the place that it belongs to."""
    node = writer.mint.entity(entity, writer.facts)
    writer.declare(node, _CLASSES[entity.kind], entity.name, entity.aliases)
    if entity.category:
        writer.add(node, RDF.type, KG[entity.category])
    if entity.code:
        writer.add(node, KG.adcode, plain(entity.code))
    if entity.place and entity.place != entity.name:
        within = KG.jurisdiction if entity.kind in {EntityKind.BODY, EntityKind.COMPANY} else KG.partOf
        writer.add(node, within, write_place(writer, entity.place))
    return node


def write_place(writer: PageWriter, name: str) -> URIRef:
    """A place by its full name; the page's own jurisdiction brings its code and parent."""
    context = writer.facts.context
    own = name == context.place
    place = Entity(
        EntityKind.PLACE, name, place=context.parent if own else "", code=context.place_code if own else ""
    )
    return write_entity(writer, place)


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
