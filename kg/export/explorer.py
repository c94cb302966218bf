"""From triples to the explorer's :class:`~kg.export.story.Story`.

Facts with parts of their own become what a reader expects to see: a tenure is a line from an
official to a body, an investment money of its project, a figure a node beside its subject.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from rdflib import ORG, RDF, RDFS, SKOS, Graph, Literal, URIRef
from rdflib.term import Node as Term

from kg.export.evidence import EvidenceBook
from kg.export.statements import Statements
from kg.export.story import (
    NONE,
    Conflict,
    Figure,
    Line,
    Money,
    Node,
    Note,
    Post,
    Rank,
    Reached,
    Saying,
    Story,
)
from kg.export.words import KINDS, RELATIONS, Pair
from kg.graph.words import observation_words
from kg.vocab import KG, SCHEMA, ontology

_GENERAL = {"Fact", *(kind.term for kind in KINDS)}
_NOTES = (
    ("date", SCHEMA.startDate),
    ("location", SCHEMA.location),
    ("industry", KG.industry),
    ("capacity", KG.capacity),
    ("adcode", KG.adcode),
)

_ONE_TRIPLE = tuple((key, relation.predicate) for key, relation in RELATIONS.items() if key != "holds")


def read_story(graph: Graph) -> Story:
    """Read a graph in the terms of the ontology."""
    return _Reader(graph).story()


class _Reader:
    """One pass over a graph: what its methods share is the numbering of nodes and facts."""

    def __init__(self, graph: Graph) -> None:
        self.graph = graph
        self.said = Statements(graph)
        self.book = EvidenceBook(self.said)
        self.nodes = tuple(self._nodes())
        self.index = {URIRef(node.iri): i for i, node in enumerate(self.nodes)}
        self.stages = _stages()

    def story(self) -> Story:
        posts = sorted(self._posts(), key=lambda post: (post.official, post.days, post.body, post.title))
        lines = [*_tenure_lines(posts), *self._links()]
        return Story(
            nodes=self.nodes,
            lines=tuple(sorted(lines, key=lambda e: (e.start, e.end, e.relation, e.fact))),
            posts=tuple(posts),
            money=tuple(self._money()),
            figures=tuple(self._figures()),
            ranks=tuple(sorted(self._ranks(), key=lambda r: (r.subject, r.measure, r.scope, r.fact))),
            sayings=tuple(self._sayings()),
            notes=tuple(self._notes()),
            stages=tuple(self._stages_reached()),
            conflicts=tuple(self._conflicts()),
            stage_names=tuple(pair(stage) for stage in self.stages),
            facts=tuple(self.book.facts),
            quotes=self.book.quotes,
            articles=self.book.articles,
        )

    def _nodes(self) -> Iterator[Node]:
        seen: set[URIRef] = set()
        for kind, what in enumerate(KINDS):
            found = [term for term in self.said.members(KG[what.term]) if term not in seen]
            seen |= set(found)
            yield from sorted((self._node(term, kind) for term in found), key=lambda n: (n.label, n.iri))

    def _node(self, term: URIRef, kind: int) -> Node:
        figure = KINDS[kind].term == "Observation"
        label = observation_words(self.graph, term) if figure else self.said.name(term)
        return Node(
            iri=str(term),
            kind=kind,
            type=_type(tuple(map(str, self.said.types(term))), kind),
            label=label or str(term),
            aliases=tuple(sorted({str(alias) for alias in self.said.values(term, SKOS.altLabel)} - {label})),
            fact=self.book.fact(term),
        )

    def _of(self, term: Term | None) -> int:
        return self.index.get(term, NONE) if isinstance(term, URIRef) else NONE

    def _numbered(self, kind: str) -> Iterator[tuple[int, URIRef]]:
        return ((i, URIRef(n.iri)) for i, n in enumerate(self.nodes) if KINDS[n.kind].term == kind)

    def _posts(self) -> Iterator[Post]:
        for tenure in self.said.members(KG.Tenure):
            official = self._of(self.said.value(tenure, ORG.member))
            if official != NONE:
                yield self._post(tenure, official)

    def _post(self, tenure: URIRef, official: int) -> Post:
        said = self.said
        role = said.name(said.value(tenure, ORG.role))
        status = said.value(tenure, KG.tenureStatus)
        return Post(
            official=official,
            body=self._of(said.value(tenure, ORG.organization)),
            title=said.text(tenure, KG.title) or role,
            role=role,
            status=pair(status) if isinstance(status, URIRef) else ("", ""),
            days=said.texts(tenure, KG.attestedOn),
            since=said.text(tenure, KG.validFrom),
            until=said.text(tenure, KG.validTo),
            rank=said.text(tenure, KG.rank).replace("unknown", ""),
            fact=self.book.fact(tenure),
        )

    def _links(self) -> Iterator[Line]:
        """Lines that are one triple."""
        for start, node in enumerate(self.nodes):
            term = URIRef(node.iri)
            chairs = set(self.said.things(term, KG.chair))
            for relation, predicate in _ONE_TRIPLE:
                for value in self.said.things(term, predicate):
                    if value in self.index and not (relation == "attendee" and value in chairs):
                        yield Line(start, self.index[value], relation, node.fact)

    def _money(self) -> Iterator[Money]:
        said = self.said
        for project, term in self._numbered("Project"):
            for amount in said.things(term, KG.investment):
                kind = said.value(amount, KG.amountKind)
                yield Money(
                    project=project,
                    kind=pair(kind) if isinstance(kind, URIRef) else ("", ""),
                    value=number(said.value(amount, SCHEMA.value)),
                    currency=said.text(amount, SCHEMA.currency),
                    bound=said.text(amount, KG.bound),
                    superseded=said.value(amount, KG.supersededBy) is not None,
                    fact=self.book.fact(amount),
                )

    def _figures(self) -> Iterator[Figure]:
        said = self.said
        for node, term in self._numbered("Observation"):
            kind, growth = said.value(term, KG.observationKind), said.value(term, KG.growthRate)
            yield Figure(
                node=node,
                subject=self._of(said.value(term, KG.subject)),
                measure=said.name(said.value(term, KG.measure)),
                period=said.text(term, KG.period),
                value=number(said.value(term, SCHEMA.value)),
                unit=said.text(term, SCHEMA.unitText),
                growth=None if growth is None else number(growth),
                kind=pair(kind) if isinstance(kind, URIRef) else ("", ""),
                bound=said.text(term, KG.bound),
            )

    def _ranks(self) -> Iterator[Rank]:
        said = self.said
        for term in said.members(KG.Ranking):
            kind, moved = said.value(term, KG.observationKind), said.text(term, KG.moved)
            yield Rank(
                subject=self._of(said.value(term, KG.subject)),
                measure=said.name(said.value(term, KG.measure)),
                scope=said.text(term, KG.scope),
                position=int(said.text(term, KG.position) or 0),
                bound=said.text(term, KG.bound),
                moved=int(moved) if moved else None,
                period=said.text(term, KG.period),
                kind=pair(kind) if isinstance(kind, URIRef) else ("", ""),
                fact=self.book.fact(term),
            )

    def _sayings(self) -> Iterator[Saying]:
        for event, term in self._numbered("Event"):
            for passage in self.said.values(term, KG.statement):
                speaker = self._of(self.said.value(passage, KG.speaker))
                yield Saying(event, speaker, self.book.quote(passage))

    def _notes(self) -> Iterator[Note]:
        for i, node in enumerate(self.nodes):
            for key, predicate in _NOTES:
                yield from (Note(i, key, text) for text in self.said.texts(URIRef(node.iri), predicate))

    def _stages_reached(self) -> Iterator[Reached]:
        for project, term in self._numbered("Project"):
            milestones = self.said.things(term, KG.milestone)
            days = {self.said.value(m, KG.stage): self.said.text(m, KG.attestedOn) for m in milestones}
            reached = {*self.said.things(term, KG.stage), *days}
            planned = {*self.said.things(term, KG.plannedStage)}
            for place, stage in enumerate(self.stages):
                if stage in reached:
                    yield Reached(project, place, days.get(stage, ""), stage in planned)

    def _conflicts(self) -> Iterator[Conflict]:
        for term in self.said.members(KG.Conflict):
            kind = self.said.value(term, KG.conflictKind)
            facts = sorted({self.book.fact(fact) for fact in self.said.things(term, KG.involves)} - {NONE})
            if facts:
                yield Conflict(pair(kind) if isinstance(kind, URIRef) else ("", ""), tuple(facts))


def _tenure_lines(posts: list[Post]) -> Iterator[Line]:
    return (Line(post.official, post.body, "holds", post.fact) for post in posts if post.body != NONE)


@cache
def _type(classes: tuple[str, ...], kind: int) -> Pair:
    own = (name.removeprefix(KG.iri) for name in classes if name.startswith(KG.iri))
    special = min((local for local in own if local not in _GENERAL), default=KINDS[kind].term)
    return pair(KG[special])


@cache
def pair(term: URIRef) -> Pair:
    """What the ontology calls a class or concept, in Chinese and English."""
    found = {
        label.language: str(label)
        for predicate in (RDFS.label, SKOS.prefLabel)
        for label in ontology().objects(term, predicate)
        if isinstance(label, Literal)
    }
    local = str(term).rpartition("#")[2]
    return found.get("zh", local), found.get("en", local)


def number(value: Term | None) -> float:
    """The number that a literal writes, 0 for none."""
    try:
        return float(str(value))
    except ValueError:
        return 0.0


@cache
def _stages() -> tuple[URIRef, ...]:
    """The stages of a project in their order."""
    known = (s for s in ontology().subjects(RDF.type, KG.Stage) if isinstance(s, URIRef))
    return tuple(sorted(known, key=lambda s: int(str(ontology().value(s, SKOS.notation) or 0))))
