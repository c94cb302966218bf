"""``kg build``: pages → graph."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.table import Table

from kg.cli.assets import warn_without_engine
from kg.cli.console import ExitCode, plain, talk
from kg.cli.progress import exit_code, progress, tell
from kg.settings import BASE_IRI, OURS, Settings

if TYPE_CHECKING:
    from kg.builder import Build
    from kg.graph.summary import Summary
    from kg.types import Stated

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
    "rankings": "排名",
}
"""What the summary counts, in the order of its rows."""


COMMAND_LINE = "--place, --date"
"""Where the graph says that it knows what these options state."""

PathsArgument = Annotated[
    list[Path],
    typer.Argument(
        metavar="PATH...", help="Page files or folders (searched at any depth). 版面文件或文件夹。"
    ),
]
JobsOption = Annotated[int, typer.Option("-j", "--jobs", min=1, help="Number of processes. 并行进程数。")]
PlaceOption = Annotated[
    str,
    typer.Option(
        help="Jurisdiction of pages whose pages.csv or PAGE.yaml names none. 版面所属行政区（旁注文件优先）。"
    ),
]
DateOption = Annotated[
    str,
    typer.Option(
        help="Day of issue of pages whose pages.csv or PAGE.yaml names none. 出版日期（旁注文件优先）。"
    ),
]
JudgementsOption = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE",
        help="Who is whom: a CSV of left,right,judgement,reason; else DIR/judgements.csv. 同一性判定文件。",
    ),
]
CheckOption = Annotated[
    bool, typer.Option(help="Check the graph against the SHACL shapes. 用 SHACL 校验图谱。")
]

SparqlOption = Annotated[
    bool,
    typer.Option(
        "--with-sparql",
        help="Let graph.html answer SPARQL by itself; needs kg assets --fetch once. 网页内可直接查询。",
    ),
]


def build_command(
    paths: PathsArgument,
    out: Annotated[
        Path, typer.Option("-o", "--out", metavar="DIR", help="Output folder. 输出文件夹。")
    ] = Path("out"),
    jobs: JobsOption = 1,
    model: Annotated[
        str,
        typer.Option(
            help="'kg' (ours), 'none' (grammar only), or the name or path of a spaCy pipeline. "
            "自带模型、只用规则，或指定 spaCy 模型。"
        ),
    ] = OURS,
    base_iri: Annotated[str, typer.Option(help="Prefix of the IRIs minted. 实体 IRI 前缀。")] = BASE_IRI,
    place: PlaceOption = "",
    date: DateOption = "",
    judgements: JudgementsOption = None,
    validate: CheckOption = True,
    with_sparql: SparqlOption = False,
) -> None:
    """Build a graph from newspaper pages. 从报纸版面构建图谱。

    Writes DIR/graph.ttl (Turtle), DIR/graph.html (explorer, opens offline in any browser),
    DIR/graph.graphml, and DIR/state for kg add. A page that can't be read is reported and the
    others go on.

    Example 例: kg build seeds -o out
    """
    from kg.files import portable
    from kg.state.folder import read_beside

    found = read_beside(out, portable(judgements.absolute()) if judgements else "")
    settings = Settings(model=model, base_iri=base_iri, judgements=found)
    given = stated_by_options(place, date)
    raise typer.Exit(build_pages(paths, out, settings, given, judgements, jobs, validate, with_sparql))


def stated_by_options(place: str, date: str) -> Stated:
    """What the command line states of all pages.

    Raises:
        InputError: one of the two is wrong; names the option.
    """
    from kg.sidecars import stated

    stated(date=date, source=COMMAND_LINE, at="--date")  # alone, so that an error is of this option
    return stated(place=place, date=date, source=COMMAND_LINE, at="--place")


def build_pages(
    paths: list[Path],
    out: Path,
    settings: Settings,
    stated: Stated,
    judgements: Path | None,
    jobs: int,
    check: bool,
    sparql: bool,
) -> ExitCode:
    """Build, write, report and validate.

    Raises:
        InvalidGraphError: the graph breaks the shapes; it has been written all the same.
    """
    from kg.builder import build, write_build
    from kg.files import writable_folder
    from kg.graph.validate import validate

    writable_folder(out)  # before the work, not after it
    if sparql:
        warn_without_engine()
    with progress() as watch:
        built = build(paths, settings=settings, stated=stated, jobs=jobs, check=False, watch=watch)
    write_build(built, out, judgements=judgements, sparql=sparql)
    _report(built, out)
    if check:
        validate(built.graph)  # after writing: what breaks the shapes is there to be looked at
    return exit_code(built.problems)


def _report(built: Build, out: Path) -> None:
    from kg.graph.summary import summarize
    from kg.state.folder import GRAPHML, HTML, TURTLE

    tell(built.problems)
    talk().print(_table(summarize(built.graph), len(built.problems)))
    for name in (TURTLE, HTML, GRAPHML):
        talk().print(plain(str(out / name)), soft_wrap=True)


def _table(summary: Summary, problems: int) -> Table:
    table = Table(title="kg build", show_header=False)
    table.add_column(justify="left")
    table.add_column(justify="right")
    for name, chinese in COUNTS.items():
        table.add_row(f"{name} {chinese}", str(getattr(summary, name)))
    table.add_row("problems 问题", str(problems), style="bold red" if problems else "")
    return table
