"""CSV: a folder with one table a class, for Excel, WPS and other spreadsheets."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from rdflib import Graph

from kg.files import atomic_write, writable_folder
from kg.graph.rows.tables import TABLES, columns_of
from kg.query.table import Cell, Table, to_csv


def write_sheets(graph: Graph, folder: Path) -> None:
    """Write ``officials.csv``, ``posts.csv``, ``projects.csv`` … into a folder, for spreadsheets.

    Columns are the fields of the rows, IRIs last; several names or quotes stand in one cell, a line
    each. Every file has a byte order mark, by which Excel knows UTF-8, and what a spreadsheet would
    run as a formula gets an apostrophe in front.

    Raises:
        OutputError: the folder or a file can't be written.
    """
    writable_folder(folder)
    for name, each in TABLES.items():
        table = _table(each.row, each.read(graph))
        with atomic_write(folder / f"{name}.csv") as file:
            file.write(to_csv(table).encode("utf-8-sig"))


def _table(row: type, found: Sequence[Any]) -> Table:
    columns = sorted(columns_of(row), key=lambda name: name.endswith(("iri", "iris")))
    return Table(
        tuple(columns), tuple(tuple(_cell(getattr(each, name)) for name in columns) for each in found)
    )


def _cell(value: Any) -> Cell:
    return "\n".join(value) if isinstance(value, tuple) else value
