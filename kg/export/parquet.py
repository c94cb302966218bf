"""Parquet: a folder with one table a class, for pandas, polars, DuckDB and Spark."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Context, Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rdflib import Graph

from kg.errors import InputError
from kg.files import atomic_write, writable_folder
from kg.graph.rows.tables import TABLES, columns_of

if TYPE_CHECKING:
    import pyarrow as pa

_WHOLE, _PLACES = 32, 6
"""Digits of a decimal before its point and behind it."""
_LAST = Decimal(1).scaleb(-_PLACES)
_PRECISE = Context(prec=_WHOLE + _PLACES)


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
    for name, each in TABLES.items():
        table = _table(each.row, each.read(graph))
        with atomic_write(folder / f"{name}.parquet") as file:
            pq.write_table(table, file)


def _table(row: type, found: Sequence[Any]) -> pa.Table:
    import pyarrow as pa

    schema = pa.schema([(name, _arrow(kind)) for name, kind in columns_of(row).items()])
    arrays = [
        pa.array([_value(getattr(each, name)) for each in found], type=kind)
        for name, kind in zip(schema.names, schema.types, strict=True)
    ]
    return pa.Table.from_arrays(arrays, schema=schema)


def _value(value: Any) -> Any:
    """A cell; of a decimal as much as its column holds, and nothing where it is larger than that."""
    if not isinstance(value, Decimal):
        return value
    return None if value.adjusted() >= _WHOLE else value.quantize(_LAST, context=_PRECISE)


def _arrow(kind: Any) -> pa.DataType:
    """The column type."""
    import pyarrow as pa

    if kind in {Decimal, Decimal | None}:
        return pa.decimal128(_WHOLE + _PLACES, _PLACES)
    if kind == int | None:
        return pa.int64()
    plain = {
        str: pa.string(),
        int: pa.int64(),
        float: pa.float64(),
        bool: pa.bool_(),
        tuple[str, ...]: pa.list_(pa.string()),
    }
    return plain[kind]
