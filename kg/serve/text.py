"""The text of a page with what was read from it marked."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from pathlib import Path

from rdflib import PROV, RDF, Graph, URIRef
from rdflib.term import Node

from kg.errors import InputError
from kg.graph.evidence import text
from kg.graph.words import FACT_KINDS, fact_words
from kg.pages.read import MAX_BYTES, read_page
from kg.vocab import KG, OA, SCHEMA


@dataclass(frozen=True, slots=True)
class FactLine:
    """A fact that a passage of the page states."""

    number: int
    words: str
    iri: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the page that the same passages cover."""

    text: str
    facts: tuple[int, ...]
    """Numbers of the facts it states; none for plain text."""
    gap: bool = False
    """Text of the page that isn't at hand is left out before it."""


@dataclass(frozen=True, slots=True)
class PageText:
    """A page, cut where passages begin and end."""

    name: str
    whole: bool
    """Is this all of the page, or only its quotes?"""
    pieces: tuple[Piece, ...]
    facts: tuple[FactLine, ...]


@dataclass(frozen=True, slots=True, order=True)
class _Passage:
    start: int
    end: int
    exact: str
    facts: tuple[int, ...]


class Files:
    """The files of pages in a folder, by the hash of their bytes."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder

    def text(self, sha256: str) -> str | None:
        """The decoded text of the page with this hash; ``None`` where it isn't at hand."""
        path = self._paths.get(sha256)
        if path is None:
            return None
        try:
            page = read_page(path)
        except InputError:
            return None
        return page.text if page.sha256 == sha256 else None

    @cached_property
    def _paths(self) -> dict[str, Path]:
        found = sorted(self._folder.rglob("*")) if self._folder else []
        by_hash: dict[str, Path] = {}
        for path in found:
            with suppress(OSError):  # what can't be read is no page that was
                if path.is_file() and path.stat().st_size <= MAX_BYTES:
                    by_hash[hashlib.sha256(path.read_bytes()).hexdigest()] = path
        return by_hash


def page_text(graph: Graph, page: URIRef, files: Files) -> PageText:
    """The text of a page, or as much of it as its quotes hold."""
    facts: dict[Node, FactLine] = {}
    passages = sorted(_passages(graph, page, facts))
    whole = files.text(text(graph, page, SCHEMA.sha256))
    pieces = _quotes(passages) if whole is None else _cut(whole, passages)
    lines = tuple(facts.values())
    return PageText(text(graph, page, SCHEMA.name), whole is not None, tuple(pieces), lines)


def _passages(graph: Graph, page: Node, facts: dict[Node, FactLine]) -> Iterator[_Passage]:
    found = [
        (int(text(graph, passage, OA.start) or 0), int(text(graph, passage, OA.end) or 0), passage)
        for article in graph.subjects(SCHEMA.isPartOf, page)
        for passage in graph.subjects(SCHEMA.isPartOf, article)
        if (passage, RDF.type, KG.Passage) in graph
    ]
    for start, end, passage in sorted(found):
        stated = sorted(
            fact
            for fact in graph.subjects(PROV.wasDerivedFrom, passage)
            if isinstance(fact, URIRef) and any((fact, RDF.type, kind) in graph for kind in FACT_KINDS)
        )
        for fact in stated:
            facts.setdefault(fact, FactLine(len(facts) + 1, fact_words(graph, fact), str(fact)))
        numbers = tuple(facts[fact].number for fact in stated)
        yield _Passage(start, end, text(graph, passage, OA.exact), numbers)


def _cut(whole: str, passages: list[_Passage]) -> Iterator[Piece]:
    """The whole text, cut at the borders of passages."""
    borders = sorted({0, len(whole), *(b for p in passages for b in (p.start, p.end) if b < len(whole))})
    begun: list[_Passage] = []
    waiting = iter([*sorted(passages), None])
    following = next(waiting)
    for start, end in pairwise(borders):
        while following is not None and following.start <= start:
            begun.append(following)
            following = next(waiting)
        begun = [p for p in begun if p.end >= end]
        yield Piece(whole[start:end], _numbers(begun))


def _quotes(passages: list[_Passage]) -> Iterator[Piece]:
    """The quotes in their order, each that no other holds."""
    shown: list[_Passage] = []
    for passage in sorted(passages, key=lambda p: (p.start, -p.end)):
        if not shown or passage.end > shown[-1].end:
            shown.append(passage)
    for before, passage in zip([None, *shown], shown, strict=False):
        inside = [p for p in passages if p.start >= passage.start and p.end <= passage.end]
        gap = before is None or before.end < passage.start
        yield Piece(passage.exact, _numbers(inside), gap)


def _numbers(passages: list[_Passage]) -> tuple[int, ...]:
    return tuple(sorted({number for passage in passages for number in passage.facts}))
