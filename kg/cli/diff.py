"""``kg diff``: the facts that came and went between two graphs."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kg.cli.console import plain, talk
from kg.cli.tables import FormatOption, TableFormat, print_table

_GRAPH = "graph.ttl, or the folder kg build wrote. 图谱文件或文件夹。"


def diff_command(
    old: Annotated[Path, typer.Argument(metavar="OLD", help=_GRAPH)],
    new: Annotated[Path, typer.Argument(metavar="NEW", help=_GRAPH)],
    form: FormatOption = TableFormat.TABLE,
) -> None:
    """List the facts that came, went or changed between two graphs. 比较两个图谱的事实。

    Of a fact that came or went stands a quote, of a changed one what it says more (+) and less (-).

    Example 例: kg diff last-month/graph.ttl out --format csv
    """
    diff(old, new, form)


def diff(old: Path, new: Path, form: TableFormat) -> None:
    """Print the differences, and on stderr how many there are."""
    from collections import Counter

    from kg.graph.diff import Way, differences
    from kg.query.load import load_graph
    from kg.query.table import Table

    found = differences(load_graph(old), load_graph(new))
    columns = ("change", "kind", "fact", "detail", "source", "iri")
    rows = tuple((each.way.value, each.kind, each.fact, each.detail, each.source, each.iri) for each in found)
    print_table(Table(columns, rows), form)
    counts = Counter(each.way for each in found)
    words = ", ".join(f"{counts[way]} {way}" for way in Way)
    talk().print(plain(f"{words} 新增、消失、变化", "dim"), soft_wrap=True)
