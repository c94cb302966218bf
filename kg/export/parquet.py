"""Parquet: a folder with one table a class, for pandas, polars, DuckDB and Spark."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import fields
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_type_hints

from rdflib import Graph

from kg.errors import InputError
from kg.files import atomic_write, writable_folder
from kg.graph import rows

if TYPE_CHECKING:
    import pyarrow as pa

Reader = Callable[[Graph], Sequence[Any]]

TABLES: dict[str, tuple[type, Reader]] = {
    "articles": (rows.ArticleRow, rows.articles),
    "bodies": (rows.BodyRow, rows.bodies),
    "events": (rows.EventRow, rows.events),
    "figures": (rows.FigureRow, rows.figures),
    "money": (rows.MoneyRow, rows.money),
    "officials": (rows.OfficialRow, rows.officials),
    "places": (rows.PlaceRow, rows.places),
    "posts": (rows.PostRow, rows.posts),
    "projects": (rows.ProjectRow, rows.projects),
    "zones": (rows.ZoneRow, rows.zones),
}
"""File name without suffix → the row that a line is, and its reader."""


def write_parquet_tables(graph: Graph, folder: Path) -> None:
    """Write ``officials.parquet``, ``posts.parquet`` … into a folder.

    Columns are the fields of the rows. Rows within rows (an official's posts, a project's
    money) have tables of their own, joined by IRI; several names are lists of strings.

    Raises:
        InputError: pyarrow isn't installed.
        OutputError: the folder or a file can't be written.
    """
    try:
        import pyarrow.parquet as pq
    except ImportError as error:
        raise InputError("Parquet needs pyarrow; install it with: pip install 'govkg[parquet]'") from error
    writable_folder(folder)
    for name, (row, read) in TABLES.items():
        table = _table(row, read(graph))
        with atomic_write(folder / f"{name}.parquet") as file:
            pq.write_table(table, file)


def _table(row: type, found: Sequence[Any]) -> pa.Table:
    import pyarrow as pa

    kinds = get_type_hints(row)
    columns = [field.name for field in fields(row) if _is_plain(kinds[field.name])]
    schema = pa.schema([(name, _arrow(kinds[name])) for name in columns])
    arrays = [
        pa.array([getattr(each, name) for each in found], type=kind)
        for name, kind in zip(columns, schema.types, strict=True)
    ]
    return pa.Table.from_arrays(arrays, schema=schema)


def _is_plain(kind: Any) -> bool:
    """Is it a column, not rows within a row?"""
    return kind in {str, int, float, Decimal, Decimal | None, tuple[str, ...]}


def _arrow(kind: Any) -> pa.DataType:
    """The column type; decimals have six digits behind the point and 32 before it."""
    import pyarrow as pa

    if kind in {Decimal, Decimal | None}:
        return pa.decimal128(38, 6)
    plain = {str: pa.string(), int: pa.int64(), float: pa.float64(), tuple[str, ...]: pa.list_(pa.string())}
    return plain[kind]
