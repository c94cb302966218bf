"""Answers of a query as a table, and the table as text for other programs."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import dataclass
from decimal import Decimal

Cell = str | int | float | Decimal | bool | None
"""A value; ``None`` where a variable has none. IRIs and dates are strings."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class Table:
    """Columns and rows; every row has a cell for each column."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def to_text(cell: Cell) -> str:
    """A cell as people read it: nothing for no value, numbers without an exponent."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return str(cell).lower()
    return f"{cell.normalize():f}" if isinstance(cell, Decimal) else str(cell)


def to_csv(table: Table) -> str:
    r"""CSV as RFC 4180 has it, UTF-8 text with CRLF line ends.

    Page text may begin with ``=``, ``+``, ``-`` or ``@``, which spreadsheets take for a formula
    and run. Such a cell gets an apostrophe in front, which they read as "this is text".
    Numbers are not page text and stay as they are:

    >>> to_csv(Table(("name", "growth"), (("=1+1", Decimal("-2.5")),)))
    "name,growth\r\n'=1+1,-2.5\r\n"
    """
    buffer = io.StringIO()
    writer = csv.writer(buffer)
    writer.writerow(table.columns)
    writer.writerows([_safe(cell) for cell in row] for row in table.rows)
    return buffer.getvalue()


def to_json(table: Table) -> str:
    """A JSON list with one object a row; numbers are numbers, no value is ``null``."""
    rows = [dict(zip(table.columns, map(_plain, row), strict=True)) for row in table.rows]
    return json.dumps(rows, ensure_ascii=False, indent=2)


def _safe(cell: Cell) -> str:
    text = to_text(cell)
    return f"'{text}" if isinstance(cell, str) and text.startswith(_FORMULA) else text


def _plain(cell: Cell) -> str | int | float | bool | None:
    if isinstance(cell, Decimal):
        return int(cell) if cell == cell.to_integral_value() else float(cell)
    return cell
