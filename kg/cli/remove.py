"""``kg remove``: pages out of a graph."""

from __future__ import annotations

from typing import Annotated

import typer

from kg.cli.add import ViewsOption, report
from kg.cli.build import CheckOption
from kg.cli.console import GraphPath


def remove_command(
    graph: GraphPath,
    pages: Annotated[
        list[str],
        typer.Argument(
            metavar="PAGE...", help="File name, path, or beginning of the hash. 文件名、路径或哈希开头。"
        ),
    ],
    validate: CheckOption = True,
    views: ViewsOption = True,
) -> None:
    """Withdraw pages, and all that only they said. 从图谱中移除版面及只由其支持的事实。

    The result is the same, byte for byte, as that of one build over the other pages.

    Example 例: kg remove out p1.txt
    """
    from kg.growing import Upkeep, remove

    report(remove(graph, pages, upkeep=Upkeep(validate, views)))
