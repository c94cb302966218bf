"""``kg query``: SPARQL over a built graph."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich import box
from rich.table import Table as Grid

from kg.cli.console import GraphPath, data, plain
from kg.errors import InputError

if TYPE_CHECKING:
    from kg.query.table import Table


class Format(StrEnum):
    """How an answer is printed."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"


def query_command(
    graph: GraphPath,
    sparql: Annotated[
        str | None, typer.Argument(metavar="[SPARQL]", help="The query itself. 查询语句。")
    ] = None,
    file: Annotated[
        Path | None, typer.Option("-f", "--file", help="Read the query from a file. 从文件读取查询。")
    ] = None,
    named: Annotated[
        str | None, typer.Option("-n", "--named", help="A query that comes with kg. 使用自带查询。")
    ] = None,
    listed: Annotated[
        bool,
        typer.Option(
            "--list",
            callback=lambda wanted: _print_catalogue() if wanted else None,
            is_eager=True,
            help="List the queries that come with kg. 列出自带查询。",
        ),
    ] = False,
    form: Annotated[
        Format, typer.Option("--format", help="Print a table, CSV or JSON. 输出格式。")
    ] = Format.TABLE,
) -> None:
    """Ask the graph in SPARQL. 用 SPARQL 查询图谱。

    The prefixes kg, org, schema, prov, oa, skos, rdf, rdfs and xsd need no declaration.

    Example 例: kg query out 'SELECT ?name WHERE { ?p a kg:Official ; skos:prefLabel ?name }'
    """
    answer(graph, query_text(sparql, file, named), form)


def query_text(sparql: str | None, file: Path | None, named: str | None) -> str:
    """The one query that was given, in whichever of the three ways."""
    from kg.query.named import named_query

    if sum(given is not None for given in (sparql, file, named)) != 1:
        raise InputError("give one query: as text, with --file or with --named (--list shows the names)")
    if named is not None:
        return named_query(named).text
    if file is None:
        return sparql or ""
    try:
        return file.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise InputError(f"{file}: byte {error.start} is not UTF-8; save the query as UTF-8") from error
    except OSError as error:
        raise InputError(f"{file}: can't be read: {error.strerror}") from error


def answer(graph: Path, sparql: str, form: Format) -> None:
    """Run a query and print its answer to stdout."""
    from kg.query.load import open_store
    from kg.query.run import run_query
    from kg.query.table import to_csv, to_json

    table = run_query(open_store(graph), sparql)
    if form is Format.TABLE:
        data().print(_grid(table))
    else:
        sys.stdout.write(to_csv(table) if form is Format.CSV else to_json(table) + "\n")


def _grid(table: Table) -> Grid:
    from kg.query.table import to_text

    grid = Grid(box=box.SIMPLE_HEAD)
    for column in table.columns:
        grid.add_column(plain(column), overflow="fold")
    for row in table.rows:
        grid.add_row(*(plain(to_text(cell)) for cell in row))
    return grid


def _print_catalogue() -> None:
    from kg.query.named import named_queries
    from kg.query.table import Table

    rows = tuple((query.name, query.question, query.question_zh) for query in named_queries().values())
    data().print(_grid(Table(("name", "question", "问题"), rows)))
    raise typer.Exit
