"""A table of spells, in the manner of officials' databases: one row for each post of each person."""

from __future__ import annotations

from pathlib import Path

from rdflib import Graph

from kg.files import atomic_write
from kg.graph.rows import PostRow, posts
from kg.query.table import Cell, Table, to_csv

COLUMNS = (
    "person",
    "start",
    "end",
    "first_seen",
    "last_seen",
    "place",
    "level",
    "body",
    "title",
    "rank",
    "status",
    "confidence",
    "quotes",
    "person_iri",
)
"""``start`` and ``end`` are filled only where a page says so; the sightings are dates of articles."""


def write_spells(graph: Graph, path: Path) -> None:
    """Write the spells as CSV for spreadsheets, with a byte order mark, by person and time.

    Quotes of several pages stand in one cell, a line each. What a spreadsheet would run as a
    formula gets an apostrophe in front.

    Raises:
        OutputError: the file can't be written; an old one is left as it was.
    """
    table = Table(COLUMNS, tuple(_spell(post) for post in posts(graph)))
    with atomic_write(path) as file:
        # Excel reads a CSV file as UTF-8 only if it begins with this mark.
        file.write(to_csv(table).encode("utf-8-sig"))


def _spell(post: PostRow) -> tuple[Cell, ...]:
    return (
        post.person,
        post.start,
        post.end,
        post.first_seen,
        post.last_seen,
        post.place,
        post.level,
        post.body,
        post.title,
        post.rank,
        post.status,
        post.confidence,
        "\n".join(post.quotes),
        post.person_iri,
    )
