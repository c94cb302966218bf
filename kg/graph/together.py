"""What many pages say together: tenures with their ends, milestones, conflicts, links of identity."""

from __future__ import annotations

from itertools import chain, pairwise

from rdflib import ORG, PROV, RDF, XSD, Literal, URIRef

from kg.graph.entities import write_role
from kg.graph.facts import investment_iri, observation_iri
from kg.graph.literals import day, number, plain, zh
from kg.graph.sources import refer
from kg.graph.write import Writer
from kg.resolve.posts import post_of
from kg.resolve.records import (
    CareerRecord,
    DatedChange,
    End,
    FigureRecord,
    Link,
    PostRecord,
    ProjectOne,
    ProjectRecord,
    ReformRecord,
    SeatClash,
    SuccessionRecord,
    Term,
)
from kg.types import Amount, AmountKind, Investment, Passage, Project, Stage, Status, only_planned
from kg.vocab import KG, concept

_REASONS = {
    "removed": KG.byRemoval,
    "former": KG.byWord,
    "successor": KG.bySuccessor,
    "promoted": KG.byPromotion,
    "confirmed": KG.byConfirmation,
    "renamed": KG.byRenaming,
    "merged": KG.byMerger,
}


def write_career(writer: Writer, record: CareerRecord) -> None:
    """All terms of a person."""
    for term in record.terms:
        _write_term(writer, record.person, term)


def tenure_iri(writer: Writer, person: str, post: str, status: Status, number: int) -> URIRef:
    """One term of one person in one post."""
    return writer.mint.numbered("tenure", person, post, status.value, str(number))


def _write_term(writer: Writer, person: str, term: Term) -> None:
    official = writer.mint.keyed("official", person)
    (_, first), *_ = term.sightings
    status = first.tenure.status
    node = tenure_iri(writer, person, post_of(first), status, term.number)
    body = writer.mint.scoped(first.tenure.body, first.scope) if first.tenure.body else None
    titles = [seen.tenure.title for _, seen in term.sightings]
    role = write_role(writer, min(titles, key=lambda t: (-titles.count(t), -len(t), t)))
    writer.add(node, RDF.type, KG.Tenure)
    writer.add(node, ORG.member, official)
    writer.add(node, ORG.role, role)
    writer.add(node, ORG.organization, body)
    for page, seen in term.sightings:
        writer.add(node, KG.title, zh(seen.tenure.post))
        if seen.tenure.status is status:
            writer.add(node, KG.attestedOn, *(_observed(d) for d in (*seen.dates, seen.tenure.attested)))
        refer(writer, node, seen.tenure, page)
    writer.add(node, KG.term, Literal(term.number, datatype=XSD.integer))
    writer.add(node, KG.level, plain(term.level))
    writer.add(node, KG.rank, plain(term.rank))
    writer.add(node, KG.validFrom, day(term.start))
    if status is not Status.HELD:
        writer.add(node, KG.tenureStatus, KG[status.value])
    if term.end:
        _write_end(writer, node, term.end)
    elif status is not Status.FORMER:
        writer.add(official, ORG.memberOf, body)


def _observed(text: str) -> Literal | None:
    """The day of a sighting, or the year alone where the page tells no more."""
    return Literal(text, datatype=XSD.gYear) if len(text) == len("2022") else day(text)


def _write_end(writer: Writer, node: URIRef, end: End) -> None:
    writer.add(node, KG.endReason, _REASONS[end.how])
    writer.add(node, KG.endedBy, writer.mint.numbered("page", end.page))
    if end.who:
        writer.add(node, KG.successor, zh(end.who))
    if end.date:
        writer.add(node, KG.validTo, day(end.date))
        writer.add(node, KG.validToPrecision, KG[end.precision])


def write_seat(writer: Writer, record: PostRecord) -> None:
    """Two holders of one seat at a time."""
    for clash in record.clashes:
        node = _conflict(writer, "twoHolders", record.post, clash.left[0], clash.right[0], *clash.dates[:1])
        writer.add(node, KG.involves, *_tenures(writer, record.post, clash))
        writer.add(node, KG.attestedOn, *(day(d) for d in clash.dates))


def _tenures(writer: Writer, post: str, clash: SeatClash) -> tuple[URIRef, URIRef]:
    return (
        tenure_iri(writer, clash.left[0], post, clash.left_status, clash.left_term),
        tenure_iri(writer, clash.right[0], post, clash.right_status, clash.right_term),
    )


def _conflict(writer: Writer, kind: str, *identity: str) -> URIRef:
    node = writer.mint.numbered("conflict", kind, *identity)
    writer.add(node, RDF.type, KG.Conflict)
    writer.add(node, KG.conflictKind, KG[kind])
    return node


def write_figures(writer: Writer, record: FigureRecord) -> None:
    """Figures that contradict each other."""
    iris = [
        observation_iri(writer.mint, writer.mint.scoped(o.subject, record.scope), o)
        for o in record.observations
    ]
    node = _conflict(writer, "differingFigures", *sorted(iris))
    writer.add(node, KG.involves, *iris)


def write_projects(writer: Writer, record: ProjectRecord) -> None:
    """Milestones, amounts that changed, phases, disorder, and which may be one."""
    for one in record.projects:
        _write_project(writer, one)
    for link in record.links:
        write_link(writer, link)


def _write_project(writer: Writer, one: ProjectOne) -> None:
    node = writer.mint.keyed("project", one.key)
    milestones = _write_milestones(writer, node, one)
    for planned in only_planned([news.seen.project for news in one.news]):
        writer.add(node, KG.plannedStage, concept("Stage", planned.value))
    if one.phase_of:
        writer.add(node, KG.phaseOf, writer.mint.keyed("project", one.phase_of))
    for stage, when, later, before in one.disorder:
        conflict = _conflict(writer, "stagesOutOfOrder", node, stage, when, later, before)
        writer.add(conflict, KG.involves, node, milestones[stage], milestones[later])
        writer.add(conflict, KG.attestedOn, day(before), day(when))
    _write_changed_amounts(writer, node, one)


def _write_milestones(writer: Writer, project: URIRef, one: ProjectOne) -> dict[str, URIRef]:
    """Each stage with the first page that says it is reached, else the first that plans it.

    News are sorted, those without a day last.
    """
    found: dict[str, URIRef] = {}
    told = sorted(one.news, key=lambda n: (not n.seen.date, n.seen.date, n.page))
    reached = ((news, stage) for news in told for stage in news.seen.project.reached)
    planned = ((news, stage) for news in told for stage in news.seen.project.planned)
    for news, stage in chain(reached, planned):
        if stage.value not in found:
            node = writer.mint.numbered("milestone", project, stage.value)
            found[stage.value] = node
            writer.add(project, KG.milestone, node)
            writer.add(node, RDF.type, KG.Milestone)
            writer.add(node, KG.stage, concept("Stage", stage.value))
            writer.add(node, KG.attestedOn, day(news.seen.date))
            passages = passages_of(news.seen.project, stage)
            writer.add(node, PROV.wasDerivedFrom, *(writer.mint.passage(news.page, p) for p in passages))
    return found


def passages_of(project: Project, stage: Stage) -> tuple[Passage, ...]:
    """The words that tell of a stage; all of the project's where they are not found by themselves."""
    return tuple(told.passage for told in project.told if told.stage is stage) or project.passages


def _write_changed_amounts(writer: Writer, project: URIRef, one: ProjectOne) -> None:
    """A total that later news put in place of an earlier one.

    Where news come back to a sum (50亿元, 30亿元, 50亿元) it holds again, and only the others are replaced.
    """
    totals: list[Investment] = []
    for news in one.news:
        told = [i for i in news.seen.project.investments if i.kind is AmountKind.TOTAL]
        if news.seen.date and len(told) == 1 and not (totals and _repeats(told[0].amount, totals[-1].amount)):
            totals.append(told[0])
    for at, (old, new) in enumerate(pairwise(totals)):
        again = any(later.amount == old.amount for later in totals[at + 1 :])
        if old.amount.unit == new.amount.unit and not again:
            one_iri, other = (investment_iri(writer.mint, project, i) for i in (old, new))
            writer.add(one_iri, KG.supersededBy, other)


def _repeats(new: Amount, old: Amount) -> bool:
    """Whether a sum only says again what is known: 50亿元, or after 52.3亿元 超50亿元."""
    return new == old or new.rounds(old)


def write_link(writer: Writer, link: Link) -> None:
    """How likely two records are one, and why."""
    node = writer.mint.numbered("link", link.kind, link.left, link.right)
    ends = [_end_iri(writer, link, key) for key in (link.left, link.right)]
    writer.add(node, RDF.type, KG.IdentityLink)
    writer.add(node, KG.linkLeft, zh(link.left))
    writer.add(node, KG.linkRight, zh(link.right))
    writer.add(node, KG.score, number(link.score))
    writer.add(node, KG.reason, *(plain(reason) for reason in link.reasons))
    writer.add(node, KG.judgement, KG[link.verdict])
    writer.add(node, KG.links, *(ends if link.verdict != "same" else [_end_iri(writer, link, link.one)]))
    if link.verdict == "unsure":
        writer.add(ends[0], KG.possiblySameAs, ends[1])
        writer.add(ends[1], KG.possiblySameAs, ends[0])


def _end_iri(writer: Writer, link: Link, key: str) -> URIRef:
    if link.kind == "company":
        return writer.mint.named("company", key)
    return writer.mint.keyed(link.kind, key)


def write_reforms(writer: Writer, record: ReformRecord) -> None:
    """Renamings and mergers of bodies, each with its page and day."""
    for dated in record.changes:
        _write_change(writer, dated)


def _write_change(writer: Writer, dated: DatedChange) -> None:
    change = dated.change
    names = [old.name for old in change.old]
    node = writer.mint.numbered("change", *sorted(names), change.new.name)
    new = writer.mint.scoped(change.new, "")
    writer.declare(new, KG.Body, change.new.name)
    writer.add(node, RDF.type, KG.BodyChange)
    writer.add(node, KG.formerName, *(zh(name) for name in names))
    writer.add(node, KG.newName, zh(change.new.name))
    writer.add(node, KG.attestedOn, day(dated.date))
    writer.add(node, ORG.resultingOrganization, new)
    writer.add(new, ORG.changedBy, node)
    for old in change.old if change.merged else ():
        before = writer.mint.scoped(old, "")
        writer.declare(before, KG.Body, old.name)
        writer.add(node, ORG.originalOrganization, before)
        writer.add(before, ORG.changedBy, node)
    refer(writer, node, change, dated.page)


def write_succession(writer: Writer, record: SuccessionRecord) -> None:
    """One department that took over another, by the table of reforms: no page says so."""
    names = (record.place + record.old, record.place + record.new)
    old, new = (writer.mint.named("body", name) for name in names)
    node = writer.mint.numbered("change", *names)
    writer.add(node, RDF.type, KG.BodyChange)
    writer.add(node, KG.formerName, zh(names[0]))
    writer.add(node, KG.newName, zh(names[1]))
    writer.add(node, KG.changeYear, Literal(record.year, datatype=XSD.gYear))
    writer.add(node, ORG.originalOrganization, old)
    writer.add(node, ORG.resultingOrganization, new)
    writer.add(node, KG.rule, plain("reforms.table"))
    writer.add(old, ORG.changedBy, node)
    writer.add(new, ORG.changedBy, node)
