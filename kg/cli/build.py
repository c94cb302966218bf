"""``kg build``: pages → graph."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    ProgressColumn,
    Task,
    TextColumn,
    TimeRemainingColumn,
)
from rich.table import Table
from rich.text import Text

from kg.cli.console import ExitCode, plain, talk
from kg.export.harmless import harmless
from kg.problems import Problem, Severity
from kg.settings import BASE_IRI, OURS, Settings

if TYPE_CHECKING:
    from kg.builder import Build
    from kg.graph.summary import Summary

COUNTS = {
    "pages": "版面",
    "articles": "文章",
    "officials": "人物",
    "posts": "任职",
    "bodies": "机构",
    "projects": "项目",
    "zones": "园区",
    "money": "金额",
    "events": "事件",
    "observations": "指标",
}
"""What the summary counts, in the order of its rows."""


def build_command(
    paths: Annotated[
        list[Path],
        typer.Argument(
            metavar="PATH...", help="Page files or folders (searched at any depth). 版面文件或文件夹。"
        ),
    ],
    out: Annotated[
        Path, typer.Option("-o", "--out", metavar="DIR", help="Output folder. 输出文件夹。")
    ] = Path("out"),
    jobs: Annotated[int, typer.Option("-j", "--jobs", min=1, help="Number of processes. 并行进程数。")] = 1,
    model: Annotated[
        str,
        typer.Option(
            help="'kg' (ours), 'none' (grammar only), or the name or path of a spaCy pipeline. "
            "自带模型、只用规则，或指定 spaCy 模型。"
        ),
    ] = OURS,
    base_iri: Annotated[str, typer.Option(help="Prefix of the IRIs minted. 实体 IRI 前缀。")] = BASE_IRI,
    validate: Annotated[
        bool, typer.Option(help="Check the graph against the SHACL shapes. 用 SHACL 校验图谱。")
    ] = True,
) -> None:
    """Build a graph from newspaper pages. 从报纸版面构建图谱。

    Writes DIR/graph.ttl (Turtle), DIR/graph.html (explorer, opens offline in any browser)
    and DIR/graph.graphml. A page that can't be read is reported and the others go on.

    Example 例: kg build seeds -o out
    """
    raise typer.Exit(build_pages(paths, out, Settings(model=model, base_iri=base_iri), jobs, validate))


def build_pages(paths: list[Path], out: Path, settings: Settings, jobs: int, check: bool) -> ExitCode:
    """Build, write, report and validate.

    Raises:
        InvalidGraphError: the graph breaks the shapes; it has been written all the same.
    """
    from kg.builder import build, write_build
    from kg.files import writable_folder
    from kg.graph.validate import validate

    writable_folder(out)  # before the work, not after it
    with _progress() as progress:
        task = progress.add_task("pages", total=None)
        built = build(
            paths,
            settings=settings,
            jobs=jobs,
            check=False,
            on_pages=lambda total: progress.update(task, total=total),
            on_page=lambda: progress.advance(task),
        )
    write_build(built, out, title=", ".join(path.name or str(path) for path in paths))
    _report(built, out)
    if check:
        validate(built.graph)  # after writing: what breaks the shapes is there to be looked at
    return exit_code(built.problems)


def exit_code(problems: tuple[Problem, ...]) -> ExitCode:
    """The worst that the problems mean."""
    severities = {problem.severity for problem in problems}
    if Severity.FAULT in severities:
        return ExitCode.FAULT
    return ExitCode.DATA if Severity.ERROR in severities else ExitCode.FINE


class _Speed(ProgressColumn):
    """Pages per second."""

    def render(self, task: Task) -> Text:
        return Text(f"{task.speed:.1f} pages/s" if task.speed else "", style="cyan")


def _progress() -> Progress:
    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        _Speed(),
        TimeRemainingColumn(),
        console=talk(),
    )


def _report(built: Build, out: Path) -> None:
    from kg.graph.summary import summarize

    console = talk()
    for problem in built.problems:
        style = "yellow" if problem.severity is Severity.WARNING else "bold red"
        line = plain(f"{problem.severity}: ", style).append(
            harmless(f"{problem.path}: {problem.message}"), style=""
        )
        console.print(line, soft_wrap=True)
    console.print(_table(summarize(built.graph), len(built.problems)))
    for name in ("graph.ttl", "graph.html", "graph.graphml"):
        console.print(plain(str(out / name)), soft_wrap=True)


def _table(summary: Summary, problems: int) -> Table:
    table = Table(title="kg build", show_header=False)
    table.add_column(justify="left")
    table.add_column(justify="right")
    for name, chinese in COUNTS.items():
        table.add_row(f"{name} {chinese}", str(getattr(summary, name)))
    table.add_row("problems 问题", str(problems), style="bold red" if problems else "")
    return table
