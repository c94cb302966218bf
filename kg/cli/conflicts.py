"""``kg conflicts``: where pages contradict each other, and which things may be one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.console import GraphPath, count, data, plain, print_source, talk
from kg.cli.tables import FormatOption, TableFormat, print_table

if TYPE_CHECKING:
    from rdflib import Graph

    from kg.graph.conflicts import Conflict
    from kg.query.table import Cell


def conflicts_command(
    graph: GraphPath,
    doubts: Annotated[
        bool,
        typer.Option(
            "--doubts",
            help="List the pairs that may be one instead; as CSV they are a judgements.csv to be edited. "
            "改列疑为同一者，CSV 可编辑为判定文件。",
        ),
    ] = False,
    form: FormatOption = TableFormat.TABLE,
) -> None:
    """List what pages contradict each other in, with both quotes. 列出版面之间的矛盾及各方原文。

    Example 例: kg conflicts out
    """
    from kg.query.load import load_graph

    _doubts(load_graph(graph), form) if doubts else _conflicts(load_graph(graph), form)


def _conflicts(graph: Graph, form: TableFormat) -> None:
    from kg.graph.conflicts import conflicts
    from kg.query.table import Table

    found = conflicts(graph)
    if form is TableFormat.TABLE:
        for conflict in found:
            _print(conflict)
        talk().print(plain(f"{count(len(found), 'conflict')} 矛盾", "dim"))
        return
    rows: list[tuple[Cell, ...]] = [
        (c.iri, c.kind, side.text, source.quote, source.headline, source.date, source.page)
        for c in found
        for side in c.sides
        for source in side.evidence.sources
    ]
    columns = ("conflict", "kind", "fact", "quote", "headline", "date", "page")
    print_table(Table(columns, tuple(rows)), form)


def _print(conflict: Conflict) -> None:
    data().print(plain(conflict.kind_zh, "bold red").append_text(plain(f"  {conflict.kind}", "cyan")))
    for side in conflict.sides:
        data().print(plain(f"  • {side.text}", "bold"))
        for source in side.evidence.sources:
            print_source(data(), source, indent=6)
    data().print()


def _doubts(graph: Graph, form: TableFormat) -> None:
    from kg.graph.conflicts import doubts
    from kg.query.table import Table

    found = doubts(graph)
    if form is TableFormat.TABLE:
        for doubt in found:
            data().print(plain(f"{doubt.score:.2f}  {doubt.kind}", "bold"))
            for words, iri in ((doubt.left_words, doubt.left), (doubt.right_words, doubt.right)):
                data().print(plain(f"  {words}").append_text(plain(f"  {iri}", "dim")))
            data().print(plain(f"  {'; '.join(doubt.reasons)}", "dim"))
        talk().print(plain(f"{count(len(found), 'pair')} that may be one 疑为同一", "dim"))
        return
    columns = ("left", "right", "judgement", "reason")
    rows = tuple((d.left, d.right, "unsure", f"{d.score:.2f}: {'; '.join(d.reasons)}") for d in found)
    print_table(Table(columns, rows), form)
