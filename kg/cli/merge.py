"""``kg merge``: graphs of several people into one."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kg.cli.build import CheckOption
from kg.cli.console import count, plain, talk


def merge_command(
    graphs: Annotated[
        list[Path],
        typer.Argument(
            metavar="GRAPH...", help="Folders kg build wrote, or their graph.ttl. 图谱文件夹或文件。"
        ),
    ],
    out: Annotated[Path, typer.Option("-o", "--out", metavar="DIR", help="Output folder. 输出文件夹。")],
    validate: CheckOption = True,
) -> None:
    """Join graphs into one. 合并多个图谱。

    The result is the same, byte for byte, as that of one build over the pages of all; no page is
    read anew. The judgements of all hold, and are written to DIR/judgements.csv.

    Example 例: kg merge wang/out li/out -o all
    """
    from kg.builder import write_build
    from kg.files import writable_folder
    from kg.graph.validate import validate as check
    from kg.joining import join, write_judgements

    writable_folder(out)
    joined = join(graphs)
    write_judgements(joined.state.settings.judgements, out)
    write_build(joined, out)
    talk().print(
        plain(f"{count(len(joined.pages), 'page')} of {count(len(graphs), 'graph')} 版面: {out}"),
        soft_wrap=True,
    )
    if validate:
        check(joined.graph)
