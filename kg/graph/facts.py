"""Tenures, projects, events, observations and rankings as nodes with their evidence."""

from __future__ import annotations

from rdflib import QB, RDF, RDFS, Literal, URIRef

from kg.graph.entities import write_entity, write_official
from kg.graph.iris import Minter
from kg.graph.literals import day, number, plain, zh
from kg.graph.sources import article_iri, write_evidence, write_passage
from kg.graph.write import PageWriter
from kg.resolve.parts import ProjectIs
from kg.resolve.stages import days_of
from kg.types import BodyChange, Event, EventKind, Investment, Observation, Project, Ranking, Tenure
from kg.vocab import KG, SCHEMA, concept, ontology

_STRUCTURES = {
    (False, True): KG.figureStructure,
    (False, False): KG.undatedFigureStructure,
    (True, True): KG.rankingStructure,
    (True, False): KG.undatedRankingStructure,
}
"""Structures of the cubes, by whether they hold ranks and whether those have a period."""


def write_facts(writer: PageWriter) -> None:
    """All facts of the page."""
    facts = writer.facts
    for tenure in facts.tenures:
        _write_holder(writer, tenure)
    for index, project in enumerate(facts.projects):
        _write_project(writer, project, writer.projects[index])
    for event in facts.events:
        _write_event(writer, event)
    for observation in facts.observations:
        _write_observation(writer, observation)
    for ranking in facts.rankings:
        _write_ranking(writer, ranking)
    for change in facts.changes:
        _write_change(writer, change)
    for named in facts.named:
        node = write_entity(writer, named.entity)
        for nth in named.articles:
            writer.add(article_iri(writer, nth), SCHEMA.mentions, node)


def _write_change(writer: PageWriter, change: BodyChange) -> None:
    """The bodies of a renaming or merger, and the quotes; the change itself is told by all pages together."""
    for body in (*change.old, change.new) if change.merged else (change.new,):
        write_entity(writer, body)
    for passage in change.passages:
        write_passage(writer, passage)


def _write_holder(writer: PageWriter, tenure: Tenure) -> None:
    """Who holds a post where, and the quotes; the tenure itself is told by all pages together."""
    write_official(writer, tenure.person)
    if tenure.body:
        write_entity(writer, tenure.body)
    for passage in tenure.passages:
        write_passage(writer, passage)


def _write_project(writer: PageWriter, project: Project, one: ProjectIs) -> None:
    node = writer.mint.keyed("project", one.key)
    writer.declare(node, KG.Project, one.label, (project.name, *project.aliases))
    firms = [firm for firm in project.companies if firm.name not in one.shorts]
    writer.add(node, KG.investor, *(write_entity(writer, firm) for firm in firms))
    if project.zone:
        writer.add(node, KG.inZone, write_entity(writer, project.zone))
    for stage in project.stages:
        writer.add(node, KG.stage, concept("Stage", stage.value))
    if project.industry:
        writer.add(node, KG.industry, zh(project.industry))
    if project.capacity:
        writer.add(node, KG.capacity, zh(project.capacity))
    for told in project.told:
        write_passage(writer, told.passage)
    for investment in project.investments:
        _write_investment(writer, node, investment)
    write_evidence(writer, node, project)


def investment_iri(mint: Minter, project: URIRef, investment: Investment) -> URIRef:
    """One amount of one kind of one project."""
    amount = investment.amount
    return mint.numbered(
        "investment", project, investment.kind.value, number(amount.value), amount.unit, amount.bound
    )


def _write_investment(writer: PageWriter, project: URIRef, investment: Investment) -> None:
    amount = investment.amount
    value = number(amount.value)
    node = investment_iri(writer.mint, project, investment)
    writer.add(node, KG.attestedOn, *(day(d) for d in days_of(writer.facts, investment)))
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


def observation_iri(mint: Minter, subject: URIRef, observation: Observation) -> URIRef:
    """All that a figure states."""
    amount, growth = observation.amount, observation.growth
    return mint.numbered(
        "observation",
        subject,
        mint.named("measure", observation.measure),
        observation.period,
        observation.kind.value,
        number(amount.value),
        amount.unit,
        amount.bound,
        number(growth) if growth is not None else "",
    )


def _write_observation(writer: PageWriter, observation: Observation) -> None:
    amount = observation.amount
    subject = write_entity(writer, observation.subject)
    measure = writer.mint.named("measure", observation.measure)
    writer.declare(measure, KG.Measure, observation.measure)
    growth = number(observation.growth) if observation.growth is not None else None
    node = observation_iri(writer.mint, subject, observation)
    writer.add(node, RDF.type, KG.Observation)
    writer.add(node, QB.dataSet, _write_dataset(writer, bool(observation.period)))
    writer.add(node, KG.subject, subject)
    writer.add(node, KG.measure, measure)
    writer.add(node, KG.observationKind, KG[observation.kind.value])
    writer.add(node, SCHEMA.value, number(amount.value))
    writer.add(node, SCHEMA.unitText, plain(amount.unit))
    writer.add(node, KG.growthRate, growth)
    if observation.period:
        writer.add(node, KG.period, plain(observation.period))
    if amount.bound:
        writer.add(node, KG.bound, plain(amount.bound))
    write_evidence(writer, node, observation)


def _write_ranking(writer: PageWriter, ranking: Ranking) -> None:
    subject = write_entity(writer, ranking.subject)
    measure = writer.mint.named("measure", ranking.measure)
    writer.declare(measure, KG.Measure, ranking.measure)
    numbers = (ranking.position, ranking.out_of, ranking.moved)
    node = writer.mint.numbered(
        "ranking",
        subject,
        measure,
        ranking.scope,
        ranking.period,
        ranking.kind.value,
        ranking.bound,
        *("" if each is None else str(each) for each in numbers),
    )
    writer.add(node, RDF.type, KG.Ranking)
    writer.add(node, QB.dataSet, _write_dataset(writer, bool(ranking.period), ranks=True))
    writer.add(node, KG.subject, subject)
    writer.add(node, KG.measure, measure)
    writer.add(node, KG.observationKind, KG[ranking.kind.value])
    writer.add(node, KG.scope, zh(ranking.scope))
    for predicate, value in zip((KG.position, KG.outOf, KG.moved), numbers, strict=True):
        writer.add(node, predicate, None if value is None else Literal(value))
    if ranking.period:
        writer.add(node, KG.period, plain(ranking.period))
    if ranking.bound:
        writer.add(node, KG.bound, plain(ranking.bound))
    write_evidence(writer, node, ranking)


def _write_dataset(writer: PageWriter, dated: bool, *, ranks: bool = False) -> URIRef:
    """The cube that a figure or rank belongs to, with its structure and the ontology's labels."""
    what = "rankings" if ranks else "figures"
    node = URIRef(f"{writer.mint.base}dataset/{what if dated else f'undated-{what}'}")
    structure = _STRUCTURES[ranks, dated]
    writer.add(node, RDF.type, QB.DataSet)
    writer.add(node, QB.structure, structure)
    writer.add(node, RDFS.label, *ontology().objects(structure, RDFS.label))
    return node
