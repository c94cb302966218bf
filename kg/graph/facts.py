"""Tenures, projects, events and observations as nodes with their evidence."""

from __future__ import annotations

from dataclasses import replace

from rdflib import ORG, QB, RDF, URIRef

from kg.graph.entities import write_entity, write_official, write_role
from kg.graph.literals import day, number, plain, zh
from kg.graph.sources import dates_of, write_evidence, write_passage
from kg.graph.write import PageWriter
from kg.types import Entity, EntityKind, Event, EventKind, Investment, Observation, Project, Status, Tenure
from kg.vocab import KG, SCHEMA, concept

_HOLDERS = (EntityKind.BODY, EntityKind.COMPANY)
_INVESTORS = (EntityKind.COMPANY, EntityKind.BODY)
_AREAS = (EntityKind.ZONE, EntityKind.PLACE)


def write_facts(writer: PageWriter) -> None:
    """All facts of the page."""
    facts = writer.facts
    for tenure in facts.tenures:
        _write_tenure(writer, tenure)
    for project in facts.projects:
        _write_project(writer, project)
    for event in facts.events:
        _write_event(writer, event)
    for observation in facts.observations:
        _write_observation(writer, observation)


def _as(entity: Entity, *kinds: EntityKind) -> Entity:
    """An entity as what its part in a fact makes it: 开发区 that somebody heads is a body."""
    return entity if entity.kind in kinds else replace(entity, kind=kinds[0], category="")


def _write_tenure(writer: PageWriter, tenure: Tenure) -> None:
    official, role = write_official(writer, tenure.person), write_role(writer, tenure.title)
    body = write_entity(writer, _as(tenure.body, *_HOLDERS)) if tenure.body else None
    node = writer.mint.numbered("tenure", official, role, body or "", tenure.status.value)
    writer.add(node, RDF.type, KG.Tenure)
    writer.add(node, ORG.member, official)
    writer.add(node, ORG.role, role)
    writer.add(node, ORG.organization, body)
    writer.add(node, KG.title, zh(tenure.post))
    for attested in (tenure.attested, *dates_of(writer, tenure)):
        writer.add(node, KG.attestedOn, day(attested))
    if tenure.status is not Status.HELD:
        writer.add(node, KG.tenureStatus, KG[tenure.status.value])
    if tenure.status is not Status.FORMER:
        writer.add(official, ORG.memberOf, body)
    write_evidence(writer, node, tenure)


def _write_project(writer: PageWriter, project: Project) -> None:
    node = writer.mint.named("project", project.name, writer.jurisdiction)
    writer.declare(node, KG.Project, project.name, project.aliases)
    writer.add(node, KG.investor, *(write_entity(writer, _as(c, *_INVESTORS)) for c in project.companies))
    if project.zone:
        writer.add(node, KG.inZone, write_entity(writer, _as(project.zone, *_AREAS)))
    for stage in project.stages:
        writer.add(node, KG.stage, concept("Stage", stage.value))
    if project.industry:
        writer.add(node, KG.industry, zh(project.industry))
    if project.capacity:
        writer.add(node, KG.capacity, zh(project.capacity))
    for investment in project.investments:
        _write_investment(writer, node, investment)
    write_evidence(writer, node, project)


def _write_investment(writer: PageWriter, project: URIRef, investment: Investment) -> None:
    amount = investment.amount
    value = number(amount.value)
    node = writer.mint.numbered(
        "investment", project, investment.kind.value, value, amount.unit, amount.bound
    )
    writer.add(project, KG.investment, node)
    writer.add(node, RDF.type, KG.Investment)
    writer.add(node, KG.amountKind, KG[investment.kind.value])
    writer.add(node, SCHEMA.value, value)
    writer.add(node, SCHEMA.currency, plain(amount.unit))
    writer.add(node, KG.amountText, zh(investment.text))
    if amount.bound:
        writer.add(node, KG.bound, plain(amount.bound))
    write_evidence(writer, node, investment)


def _write_event(writer: PageWriter, event: Event) -> None:
    scope = writer.jurisdiction if len(event.date) == len("2023-03-18") else writer.facts.page.sha256
    node = writer.mint.named("event", event.name, event.date, scope)
    writer.declare(node, KG.Event, event.name, event.aliases)
    if event.kind is not EventKind.EVENT:
        writer.add(node, RDF.type, KG[event.kind.value])
    writer.add(node, SCHEMA.startDate, day(event.date))
    if event.location:
        writer.add(node, SCHEMA.location, zh(event.location))
    if event.organizer:
        writer.add(node, SCHEMA.organizer, write_entity(writer, event.organizer))
    writer.add(node, SCHEMA.attendee, *(write_official(writer, n) for n in event.attendees))
    writer.add(node, KG.chair, *(write_official(writer, n) for n in event.chairs))
    writer.add(node, KG.document, *(_write_document(writer, title) for title in event.documents))
    for statement in event.statements:
        said = write_passage(writer, statement.passage)
        writer.add(node, KG.statement, said)
        writer.add(said, KG.speaker, write_official(writer, statement.speaker))
    write_evidence(writer, node, event)


def _write_document(writer: PageWriter, title: str) -> URIRef:
    return writer.declare(writer.mint.named("document", title, writer.jurisdiction), KG.Document, title)


def _write_observation(writer: PageWriter, observation: Observation) -> None:
    amount = observation.amount
    subject = write_entity(writer, observation.subject)
    measure = writer.declare(
        writer.mint.named("measure", observation.measure), KG.Measure, observation.measure
    )
    value = number(amount.value)
    growth = number(observation.growth) if observation.growth is not None else None
    node = writer.mint.numbered(
        "observation",
        subject,
        measure,
        observation.period,
        observation.kind.value,
        value,
        amount.unit,
        amount.bound,
        growth or "",
    )
    dated = bool(observation.period)
    dataset = URIRef(f"{writer.mint.base}dataset/{'figures' if dated else 'undated-figures'}")
    writer.add(dataset, QB.structure, KG.figureStructure if dated else KG.undatedFigureStructure)
    writer.add(node, RDF.type, KG.Observation)
    writer.add(node, QB.dataSet, dataset)
    writer.add(node, KG.subject, subject)
    writer.add(node, KG.measure, measure)
    writer.add(node, KG.observationKind, KG[observation.kind.value])
    writer.add(node, SCHEMA.value, value)
    writer.add(node, SCHEMA.unitText, plain(amount.unit))
    writer.add(node, KG.growthRate, growth)
    if observation.period:
        writer.add(node, KG.period, plain(observation.period))
    if amount.bound:
        writer.add(node, KG.bound, plain(amount.bound))
    write_evidence(writer, node, observation)
