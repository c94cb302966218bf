"""The state of a graph: its pages, the network that resolved them, and the Turtle of every subject."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from functools import cache

from rdflib import SH, URIRef

from kg.export.turtle import Statement, block, spell, statements
from kg.graph.build import DESCRIBED, concept_triples, node_triples
from kg.graph.sources import run_triples
from kg.resolve import settle
from kg.resolve.network import PAGE_STAGES, Node, Stage
from kg.resolve.records import Record
from kg.settings import Settings
from kg.state.blocks import Blocks, Said
from kg.state.database import temporary_database
from kg.state.memory import DatabaseMemory
from kg.state.pages import Pages
from kg.types import PageFacts
from kg.vocab import shapes

_RUN = Node(Stage.PAGE, "")
"""Says what the run is, whatever the pages."""


class State:
    """Pages and all that follows from them; a set of pages has one state, however it came about.

    Args:
        connection: tables as :mod:`kg.state.database` makes them.
        settings: those that the pages were read with.
    """

    def __init__(self, connection: sqlite3.Connection, settings: Settings) -> None:
        self.database = connection
        self.settings = settings
        self.pages = Pages(connection)
        self.blocks = Blocks(connection)
        self._memory = DatabaseMemory(connection)

    @classmethod
    def empty(cls, settings: Settings) -> State:
        """A state without a page, in a database without a name."""
        state = cls(temporary_database(), settings)
        state.rederive()
        return state

    @classmethod
    def of(cls, pages: Iterable[tuple[str, PageFacts]], settings: Settings) -> State:
        """The state of some files and what they say."""
        state = cls.empty(settings)
        state.update(pages)
        return state

    def update(self, put: Iterable[tuple[str, PageFacts]] = (), drop: Iterable[str] = ()) -> frozenset[str]:
        """Take pages out and put pages in; costs what they touch, not what is there.

        Args:
            put: file and facts; a file that is there already is replaced.
            drop: files.

        Returns:
            The subjects whose blocks have changed, as Turtle spells them.
        """
        before: dict[str, PageFacts | None] = {}
        for path in drop:
            self._remember(before, path)
            self.pages.drop(path)
        for path, facts in put:
            self._remember(before, path)
            before.setdefault(facts.page.sha256, self.pages.get(facts.page.sha256))
            self.pages.put(path, facts)
        return self._settle([sha256 for sha256, old in before.items() if self.pages.get(sha256) != old])

    def rederive(self) -> frozenset[str]:
        """Make everything anew from the pages, as other judgements ask for; the subjects that change."""
        before = self.blocks.by_subject()
        self._memory.clear()
        self.blocks.clear()
        self.blocks.renew(self._say(_RUN, statements(run_triples(self.settings))))
        self._settle(list(self.pages))
        after = self.blocks.by_subject()
        return frozenset(s for s in before.keys() | after.keys() if before.get(s) != after.get(s))

    def neighbourhood(self, subjects: Iterable[str]) -> Iterator[str]:
        """Blocks of some subjects, and what their shapes ask of the things that they point to, or that
        point to them: classes, and whose an amount is.
        """
        chosen = set(subjects)
        for subject in sorted(chosen):
            if ("a", "kg:Investment") in self.blocks.statements(subject):
                chosen |= self.blocks.pointing("kg:investment", subject)
        said = {subject: _shaped(self.blocks.statements(subject)) for subject in chosen}
        ends = {value for found in said.values() for _, value in found} - chosen
        said |= {end: _classes(self.blocks.statements(end)) for end in ends if end[0] != '"'}
        yield from (block(subject, said[subject]) for subject in sorted(said) if said[subject])

    def _remember(self, before: dict[str, PageFacts | None], path: str) -> None:
        if (known := self.pages.at(path)) is not None:
            before.setdefault(known.sha256, self.pages[known.sha256])

    def _settle(self, changed: list[str]) -> frozenset[str]:
        """Let the network settle and renew the blocks of what it then says otherwise."""
        changes = settle(self._memory, changed, self.pages, self.settings)
        records = {node: change.after.record for node, change in changes.items()}
        for sha256 in changed:  # of a page the graph has more than the network keeps
            for stage in PAGE_STAGES:
                node = Node(stage, sha256)
                records.setdefault(node, self._memory.outcome(node).record)
        touched: set[str] = set()
        for node, record in records.items():
            touched |= self._say(node, self._said(node, record) if record is not None else {})
        self.blocks.renew(touched)
        return frozenset(touched)

    def _say(self, node: Node, said: Said) -> set[str]:
        return self.blocks.say(self._memory.number(node), said)

    def _said(self, node: Node, record: Record) -> Said:
        """What a node says, with the concepts that it uses."""
        triples = node_triples(node, record, self.pages, self.settings)
        used = {value for _, predicate, value in triples if predicate in DESCRIBED}
        return statements(triples.union(*map(concept_triples, used)))


def _shaped(said: set[Statement]) -> set[Statement]:
    """Classes and the properties that a shape asks about: not which pages a run has used."""
    return {statement for statement in said if statement[0] in _shaped_predicates()}


@cache
def _shaped_predicates() -> frozenset[str]:
    paths = {*shapes().objects(None, SH.path), *shapes().objects(None, SH.inversePath)}
    return frozenset(["a", *(spell(path) for path in paths if isinstance(path, URIRef))])


def _classes(said: set[Statement]) -> set[Statement]:
    return {statement for statement in said if statement[0] == "a"}
