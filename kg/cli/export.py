"""``kg export``: a built graph in the formats of other programs."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kg.cli.console import GraphPath, plain, talk
from kg.cli.tables import show_table
from kg.errors import InputError


def export_command(
    graph: GraphPath,
    form: Annotated[
        str | None, typer.Option("--format", metavar="NAME", help="See --list. 格式名称，见 --list。")
    ] = None,
    out: Annotated[
        Path | None,
        typer.Option("-o", "--out", metavar="FILE", help="File or folder to write. 输出文件或文件夹。"),
    ] = None,
    _listed: Annotated[
        bool,
        typer.Option(
            "--list",
            callback=lambda wanted: _print_formats() if wanted else None,
            is_eager=True,
            help="List the formats. 列出格式。",
        ),
    ] = False,
) -> None:
    """Write the graph in another format. 把图谱导出为其他格式。

    Example 例: kg export out --format gexf -o graph.gexf
    """
    if form is None or out is None:
        raise InputError(
            "give --format NAME and -o FILE; kg export --list shows the formats 请给出格式与文件名"
        )
    export(graph, form, out)


def export(graph: Path, form: str, out: Path) -> None:
    """Read a graph and write it in the format of that name."""
    from kg.export.formats import format_of
    from kg.query.load import load_graph

    wanted = format_of(form)
    wanted.write(load_graph(graph), out)
    talk().print(plain(str(out)), soft_wrap=True)


def _print_formats() -> None:
    from kg.export.formats import FORMATS
    from kg.query.table import Table

    rows = tuple((each.name, each.output, each.english, each.chinese) for each in FORMATS)
    show_table(Table(("name", "writes", "for", "用途"), rows))
    raise typer.Exit
