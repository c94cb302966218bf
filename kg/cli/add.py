"""``kg add``: more pages into a graph that is there."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.build import (
    CheckOption,
    DateOption,
    JobsOption,
    JudgementsOption,
    PlaceOption,
    stated_by_options,
)
from kg.cli.console import GraphPath, count, plain, talk
from kg.cli.progress import exit_code, progress, tell

if TYPE_CHECKING:
    from kg.growing import Growth

ViewsOption = Annotated[
    bool,
    typer.Option(
        help="Write graph.html and graph.graphml too, which takes as long as the graph is large; "
        "without, they are removed. 同时重写 HTML 与 GraphML（耗时与图谱规模成正比）。"
    ),
]


def add_command(
    graph: GraphPath,
    paths: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="[PATH]...",
            help="Page files or folders; none to obey changed judgements. 版面文件或文件夹。",
        ),
    ] = None,
    jobs: JobsOption = 1,
    place: PlaceOption = "",
    date: DateOption = "",
    judgements: JudgementsOption = None,
    validate: CheckOption = True,
    views: ViewsOption = True,
) -> None:
    """Put pages into a graph. 向已有图谱增加版面。

    The result is the same, byte for byte, as that of one build over all pages. A page that is
    there already changes nothing; one whose file has changed replaces what it said before. Model
    and base are those of the build.

    Example 例: kg add out new-pages
    """
    from kg.growing import Upkeep, add

    given = stated_by_options(place, date)
    with progress() as watch:
        growth = add(
            graph,
            paths or [],
            stated=given,
            judgements=judgements,
            jobs=jobs,
            upkeep=Upkeep(validate, views),
            watch=watch,
        )
    tell(growth.problems)
    report(growth)
    raise typer.Exit(exit_code(growth.problems))


def report(growth: Growth) -> None:
    """Say on stderr what a run did to a graph."""
    counts = (
        (growth.added, "added 新增"),
        (growth.replaced, "replaced 替换"),
        (growth.removed, "removed 移除"),
        (growth.unchanged, "unchanged 未变"),
    )
    pages = ", ".join(f"{count} {word}" for count, word in counts if count) or "none changed 无变化"
    things = f"{count(growth.subjects, 'thing says', 'things say')} something else 涉及对象"
    talk().print(
        plain(f"pages 版面: {pages}; {growth.pages} in the graph 图谱共有; {things}"), soft_wrap=True
    )
