"""Answers of a query as a table, and the table as text for other programs."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import IO

from kg.errors import InputError
from kg.graph.evidence import shown_day

Cell = str | int | float | Decimal | bool | None
"""A value; ``None`` where a variable has none. IRIs and dates are strings."""

_MARKUP = re.compile(r"[\\`*_{}\[\]<>|~&!$]")
_NO_YEAR = re.compile(r"--\d\d-\d\d")
_LARGE = 10_000
_FORMULA = (*"=+-@\t\r", *"\uff1d\uff0b\uff0d\uff20")
"""What begins a formula; the wide marks do in an Excel for Chinese."""


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


def to_words(cell: Cell) -> str:
    """A cell as people read it: as :func:`to_text`, but a day of no year, ``--09-17``, as 09-17.

    Large numbers have their thousands parted; a year is none:

    >>> to_words(Decimal("7100000000")), to_words(2023), to_words("--09-17")
    ('7,100,000,000', '2023', '09-17')
    """
    if isinstance(cell, Decimal) and abs(cell) >= _LARGE:
        return f"{cell.normalize():,f}"
    if isinstance(cell, int) and abs(cell) >= _LARGE:
        return f"{cell:,}"
    text = to_text(cell)
    return shown_day(text) if _NO_YEAR.fullmatch(text) else text


def to_csv(table: Table) -> str:
    r"""CSV as RFC 4180 has it, UTF-8 text with CRLF line ends.

    Page text may begin with ``=``, ``+``, ``-`` or ``@``, narrow or wide, which spreadsheets take
    for a formula and run. Such a cell gets an apostrophe in front, which they read as "this is text".
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


def to_markdown(table: Table) -> str:
    r"""A table of Markdown, in which no text of a page becomes markup.

    >>> print(to_markdown(Table(("name", "n"), (("a|<b>", 2), (None, 10)))), end="")
    | name | n |
    | --- | ---: |
    | a\|\<b\> | 2 |
    |  | 10 |
    """
    numbers = [_is_numeric(row[i] for row in table.rows) for i in range(len(table.columns))]
    lines = [
        [_marked_down(column) for column in table.columns],
        ["---:" if numeric else "---" for numeric in numbers],
        *([_marked_down(to_words(cell)) for cell in row] for row in table.rows),
    ]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _is_numeric(cells: Iterable[Cell]) -> bool:
    """Are all the values numbers, and is there one?"""
    values = [cell for cell in cells if cell is not None]
    return bool(values) and all(
        isinstance(v, int | float | Decimal) and not isinstance(v, bool) for v in values
    )


def _marked_down(text: str) -> str:
    return " ".join(_MARKUP.sub(r"\\\g<0>", text).split())


def write_parquet(table: Table, file: IO[bytes]) -> None:
    """Write a table as Parquet: a column is of numbers or truth values where all its cells are.

    Raises:
        InputError: pyarrow isn't installed.
    """
    try:
        import pyarrow as pa
        from pyarrow import parquet
    except ImportError as error:
        raise InputError("Parquet needs pyarrow: pip install 'govkg[parquet]'") from error
    columns = [_column([row[i] for row in table.rows]) for i in range(len(table.columns))]
    parquet.write_table(pa.table(columns, names=list(table.columns)), file)


def _column(cells: list[Cell]) -> list[Cell]:
    """Cells of one type: as they are where they are alike, else as text."""
    kinds = {type(cell) for cell in cells if cell is not None}
    if kinds <= {int, Decimal} and len(kinds) == 2:
        return [None if cell is None else Decimal(cell) for cell in cells]
    return cells if len(kinds) < 2 else [None if cell is None else to_text(cell) for cell in cells]


def _safe(cell: Cell) -> str:
    text = to_text(cell)
    return f"'{text}" if isinstance(cell, str) and text.startswith(_FORMULA) else text


def _plain(cell: Cell) -> str | int | float | bool | None:
    if isinstance(cell, Decimal):
        return int(cell) if cell == cell.to_integral_value() else float(cell)
    return cell
