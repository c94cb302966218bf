"""Tables on stdout: for people, for spreadsheets, for programs."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer
from rich import box
from rich.table import Table as Grid

from kg.cli.console import data, plain, talk

if TYPE_CHECKING:
    from kg.query.table import Table


class TableFormat(StrEnum):
    """How a table is printed."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"


FormatOption = Annotated[TableFormat, typer.Option("--format", help="Print a table, CSV or JSON. 输出格式。")]
"""The option of every command that prints a table."""


def print_table(table: Table, form: TableFormat = TableFormat.TABLE) -> None:
    """Print a table to stdout; one without rows is talked of, not printed."""
    from kg.query.table import to_csv, to_json

    if form is not TableFormat.TABLE:
        text = to_csv(table) if form is TableFormat.CSV else to_json(table) + "\n"
        typer.echo(text.encode(errors="replace"), nl=False)  # UTF-8 in any locale
    elif table.rows:
        data().print(grid(table))
    else:
        talk().print(plain("no rows 没有结果", "dim"))


def grid(table: Table) -> Grid:
    """A table for the terminal; what would steer it is taken out."""
    from kg.query.table import to_text

    found = Grid(box=box.SIMPLE_HEAD)
    for column in table.columns:
        found.add_column(plain(column), overflow="fold")
    for row in table.rows:
        found.add_row(*(plain(to_text(cell)) for cell in row))
    return found
