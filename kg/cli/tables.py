"""Tables on stdout: for people, for spreadsheets, for programs."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer
from rich import box
from rich.cells import cell_len
from rich.table import Table as Grid

from kg.cli.console import data, plain, talk
from kg.cli.layout import GAP, Fitted, fit
from kg.export.harmless import harmless

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
    else:
        show_table(table)


def show_table(table: Table) -> None:
    """Print a table for people, as wide as the terminal; one that is too wide as a list of records."""
    from kg.query.table import to_words

    columns = [harmless(column) for column in table.columns]
    rows = [[harmless(to_words(cell)) for cell in row] for row in table.rows]
    if not rows:
        talk().print(plain("no rows 没有结果", "dim"))
        return
    fitted = fit(columns, rows, data().width)
    if fitted is None:
        _print_records(columns, rows)
        return
    data().print(_grid(fitted))
    if fitted.left_out:
        names = ", ".join(fitted.left_out)
        words = f"no room for 宽度不足，未显示: {names}; --format csv has all 可用 --format csv 查看全部"
        talk().print(plain(words, "dim"), soft_wrap=True)


def _grid(fitted: Fitted) -> Grid:
    grid = Grid(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, padding=(0, GAP - 1, 0, 0))
    for head, width in zip(fitted.columns, fitted.widths, strict=True):
        grid.add_column(plain(head), width=width, no_wrap=True, overflow="ignore")
    for row in fitted.rows:
        grid.add_row(*map(plain, row))
    return grid


def _print_records(columns: list[str], rows: list[list[str]]) -> None:
    """Each row with a line for each of its values."""
    width = max(map(cell_len, columns))
    for row in rows:
        for name, text in zip(columns, row, strict=True):
            if text:
                head = f"{name}{' ' * (width - cell_len(name) + GAP)}"
                data().print(plain(head, "bold").append_text(plain(text)))
        data().print()
