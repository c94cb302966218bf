"""``kg store``: a graph on disk, for queries over more than memory holds."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kg.cli.console import GraphPath, count, data, plain


def store_command(
    graph: GraphPath,
    output: Annotated[Path, typer.Option("-o", "--output", help="The store's folder. 存放文件夹。")],
) -> None:
    """Write a graph into a store on disk, to be queried and served. 把图谱写入磁盘库，供查询与服务。

    The Turtle stays the record: make the store anew when it changes.

    Example 例: kg store out -o out/store
    """
    store(graph, output)


def store(graph: Path, output: Path) -> None:
    """Write the store and print its folder."""
    from kg.cli.console import talk
    from kg.query.load import write_store

    size = write_store(graph, output)
    talk().print(plain(f"{count(size, 'triple')} 条三元组", "dim"))
    data().print(plain(str(output)))
