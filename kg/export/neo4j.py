"""CSV for ``neo4j-admin database import``: a folder of nodes and relationships with typed headers."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from rdflib import Graph

from kg.files import atomic_write, writable_folder
from kg.graph import rows
from kg.graph.rows import FigureRow, PostRow, ProjectRow, RankingRow

Cell = str | int | float | Decimal | tuple[str, ...] | None

ARGUMENTS = "import.args"
"""The file that names all others: ``neo4j-admin database import full NAME @import.args``."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One file: nodes of one class, or relationships of one type."""

    name: str
    """File name without suffix; of relationships in capitals, their type."""
    header: tuple[str, ...]
    """Column names with their types, as the importer reads them."""
    rows: Iterable[Sequence[Cell]]

    @property
    def is_relationship(self) -> bool:
        return self.name.isupper()


def write_neo4j(graph: Graph, folder: Path) -> None:
    """Write ``Official.csv`` …, ``HOLDS_POST.csv`` … and the importer's arguments into a folder.

    Nodes are known by their IRI. Lists are joined with ``;``, which their values lose. Text is
    kept as printed: the files are for a database, not for a spreadsheet.

    Raises:
        OutputError: the folder or a file can't be written.
    """
    writable_folder(folder)
    arguments = ["--multiline-fields=true"]
    for sheet in sheets(graph):
        with atomic_write(folder / f"{sheet.name}.csv") as file:
            file.write(_csv(sheet).encode())
        option = f"--relationships={sheet.name}" if sheet.is_relationship else "--nodes"
        arguments.append(f"{option}={sheet.name}.csv")
    with atomic_write(folder / ARGUMENTS) as file:
        file.write("".join(f"{argument}\n" for argument in arguments).encode())


def sheets(graph: Graph) -> Iterator[Sheet]:
    """All nodes, then all relationships."""
    yield from _nodes(graph)
    yield from _relationships(graph)


_NODE = ("iri:ID", "name", "aliases:string[]", ":LABEL")
_FACT = ("confidence:double", "quotes:string[]")
_RANKED = ("scope", "position:int", "out_of:int", "moved:int", "bound", "period", "kind", *_FACT)
_EDGE = (":START_ID", ":END_ID")


def _nodes(graph: Graph) -> Iterator[Sheet]:
    people = ((o.iri, o.name, o.aliases, "Official") for o in rows.officials(graph))
    yield Sheet("Official", _NODE, people)
    bodies = ((b.iri, b.name, b.aliases, _labels(b.kind, "Body", "Company")) for b in rows.bodies(graph))
    yield Sheet("Body", _NODE, bodies)
    places = ((p.iri, p.name, p.aliases, "Place", p.adcode, p.level) for p in rows.places(graph))
    yield Sheet("Place", (*_NODE, "adcode", "level"), places)
    zones = ((z.iri, z.name, z.aliases, "Zone", z.total) for z in rows.zones(graph))
    yield Sheet("Zone", (*_NODE, "total:double"), zones)
    more = ("total:double", "stages:string[]", "planned:string[]", "industry", "capacity", *_FACT)
    yield Sheet("Project", (*_NODE, *more), map(_project, rows.projects(graph)))
    events = (
        (e.iri, e.name, e.aliases, _labels(e.kind, "Event"), e.date, e.location, e.confidence, e.quotes)
        for e in rows.events(graph)
    )
    yield Sheet("Event", (*_NODE, "date", "location", *_FACT), events)
    measured = ("period", "kind", "value:double", "unit", "growth:double", *_FACT)
    yield Sheet("Observation", (*_NODE, *measured), map(_figure, rows.figures(graph)))
    yield Sheet("Ranking", (*_NODE, *_RANKED), map(_ranked, rows.rankings(graph)))


def _project(row: ProjectRow) -> tuple[Cell, ...]:
    known = (row.iri, row.name, row.aliases, "Project")
    told = (row.total, row.stages, row.planned, row.industry, row.capacity)
    return *known, *told, row.confidence, row.quotes


def _figure(row: FigureRow) -> tuple[Cell, ...]:
    known = (row.iri, row.measure, (), "Observation")
    return *known, row.period, row.kind, row.value, row.unit, row.growth, row.confidence, row.quotes


def _relationships(graph: Graph) -> Iterator[Sheet]:
    post = ("title", "role", "status", "first_seen", "last_seen", "start", "end", "iri", *_FACT)
    held = (_held(post) for post in rows.posts(graph) if post.body_iri)
    yield Sheet("HOLDS_POST", (*_EDGE, *post), held)
    projects, events, zones = rows.projects(graph), rows.events(graph), rows.zones(graph)
    yield _edges("INVESTS_IN", ((iri, p.iri) for p in projects for iri in p.investor_iris))
    yield _edges("IN_ZONE", ((p.iri, iri) for p in projects for iri in p.zone_iris))
    yield _edges("ATTENDED", ((iri, e.iri) for e in events for iri in e.attendee_iris))
    yield _edges("CHAIRED", ((iri, e.iri) for e in events for iri in e.chair_iris))
    yield _edges("ORGANIZED", ((iri, e.iri) for e in events for iri in e.organizer_iris))
    yield _edges("REPORTS", ((f.subject_iri, f.iri) for f in rows.figures(graph)))
    yield _edges("RANKS", ((r.subject_iri, r.iri) for r in rows.rankings(graph)))
    yield _edges("ADMINISTERS", ((iri, z.iri) for z in zones for iri in z.administration_iris))
    yield _edges("JURISDICTION", ((b.iri, b.place_iri) for b in rows.bodies(graph) if b.place_iri))
    lie_in = [(z.iri, iri) for z in zones for iri in z.place_iris]
    lie_in += [(body.iri, iri) for body in rows.bodies(graph) for iri in body.parent_iris]
    lie_in += [(place.iri, iri) for place in rows.places(graph) for iri in place.parent_iris]
    yield _edges("PART_OF", lie_in)


def _ranked(row: RankingRow) -> tuple[Cell, ...]:
    ranked = (row.scope, row.position, row.out_of, row.moved, row.bound, row.period, row.kind)
    return (row.iri, row.measure, (), "Ranking", *ranked, row.confidence, row.quotes)


def _held(post: PostRow) -> tuple[Cell, ...]:
    return (
        post.person_iri,
        post.body_iri,
        post.title,
        post.role,
        post.status,
        post.first_seen,
        post.last_seen,
        post.start,
        post.end,
        post.iri,
        post.confidence,
        post.quotes,
    )


def _edges(name: str, pairs: Iterable[tuple[str, str]]) -> Sheet:
    return Sheet(name, _EDGE, sorted(pairs))


def _labels(kind: str, *general: str) -> str:
    """``Body;GovernmentBody``: the class and the narrower one; a company is none of the bodies."""
    return kind if kind in general else f"{general[0]};{kind}"


def _csv(sheet: Sheet) -> str:
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(sheet.header)
    writer.writerows([_text(cell) for cell in row] for row in sheet.rows)
    return buffer.getvalue()


def _text(cell: Cell) -> str:
    if isinstance(cell, tuple):
        return ";".join(value.replace(";", "；") for value in cell)
    if isinstance(cell, Decimal):
        return f"{cell.normalize():f}"
    return "" if cell is None else str(cell)
