"""``kg query``: SPARQL over a built graph."""

from __future__ import annotations

import codecs
from enum import StrEnum
from inspect import Parameter, Signature
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from kg.cli.console import ExitCode, GraphPath, complain, warn
from kg.cli.help import HelpfulCommand
from kg.cli.tables import show_table
from kg.errors import InputError

if TYPE_CHECKING:
    from kg.query.limits import Limits
    from kg.query.process import Answer
    from kg.query.table import Table

_NAME = ("-n", "--name")
_VALUES = "kg.query.values"
_OPTIONS = "kg.query.options"


class Format(StrEnum):
    """How an answer is printed."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"
    SPARQL_JSON = "sparql-json"
    MARKDOWN = "markdown"
    PARQUET = "parquet"
    TURTLE = "turtle"


class QueryCommand(HelpfulCommand):
    """A command that takes the parameters of the query named on its line as options of its own."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Look which query is named, then read the line with its parameters among the options."""
        ctx.meta[_VALUES], ctx.meta[_OPTIONS] = {}, ()
        lenient = self.make_parser(ctx)
        lenient.ignore_unknown_options = True
        name = lenient.parse_args(args=list(args))[0].get("name")
        if isinstance(name, str):
            ctx.meta[_OPTIONS] = _options(name)
        return super().parse_args(ctx, args)

    def get_params(self, ctx: Any) -> list[Any]:
        """The options of the command, then those of the named query."""
        return [*super().get_params(ctx), *ctx.meta.get(_OPTIONS, ())]


def _options(name: str) -> tuple[Any, ...]:
    """The parameters of a named query as options, made by typer from a signature as any others are."""
    from kg.query.named import named_query

    def taken(**values: str) -> None:
        """Has the options and does nothing."""

    taken.__annotations__ = {
        parameter.name: Annotated[
            list[str] | None,
            typer.Option(
                f"--{parameter.name}",
                metavar=parameter.kind.upper(),
                help=f"Of {name}: {parameter.comment}. {parameter.comment_zh}。",
                callback=_take,
            ),
        ]
        for parameter in named_query(name).parameters
    }
    kinds = taken.__annotations__.items()
    each = [Parameter(key, Parameter.KEYWORD_ONLY, default=None, annotation=kind) for key, kind in kinds]
    taken.__signature__ = Signature(each)  # type: ignore[attr-defined]
    program = typer.Typer(add_completion=False)
    program.command()(taken)
    options = [
        option for option in typer.main.get_command(program).params if option.name in taken.__annotations__
    ]
    for option in options:
        option.expose_value = False  # it goes where the command looks for it, no argument of its function
    return tuple(options)


def _take(ctx: typer.Context, option: typer.CallbackParam, given: list[str] | None) -> None:
    """Keep the value of a parameter of the named query."""
    if not given:
        return
    if len(given) > 1:
        raise typer.BadParameter(f"given {len(given)} times: it takes one value 只能有一个值")
    others = {spelled for each in ctx.command.get_params(ctx) for spelled in each.opts}
    if given[0] in others:
        raise typer.BadParameter(f"needs a value; {given[0]} is an option 缺少取值")
    ctx.meta[_VALUES][option.name] = given[0]


Sparql = Annotated[str | None, typer.Argument(metavar="[SPARQL]", help="The query itself. 查询语句。")]
QueryFile = Annotated[
    Path | None, typer.Option("-f", "--file", help="Read the query from a file. 从文件读取查询。")
]
QueryName = Annotated[
    str | None,
    typer.Option(*_NAME, help="A query that comes with kg; its parameters are options. 使用自带查询。"),
]
Listed = Annotated[
    bool,
    typer.Option(
        "--list",
        callback=lambda wanted: _print_catalogue() if wanted else None,
        is_eager=True,
        help="List the queries that come with kg. 列出自带查询。",
    ),
]
Form = Annotated[
    Format,
    typer.Option(
        "--format", metavar="FORMAT", help=f"How to write the answer: {', '.join(Format)}. 输出格式。"
    ),
]
Output = Annotated[
    Path | None,
    typer.Option(
        "-o",
        "--output",
        help="Write into a file; CSV opens in Excel as it is. 写入文件，CSV 可直接用 Excel 打开。",
    ),
]
Timeout = Annotated[
    float, typer.Option(metavar="SECONDS", min=0.001, help="Stop the query after so long. 查询时限（秒）。")
]
Memory = Annotated[
    int, typer.Option(metavar="MB", min=1, help="Memory that the query may take. 查询内存上限。")
]
Size = Annotated[int, typer.Option(metavar="MB", min=1, help="Largest answer. 结果大小上限。")]


def query_command(
    ctx: typer.Context,
    graph: GraphPath,
    sparql: Sparql = None,
    file: QueryFile = None,
    name: QueryName = None,
    listed: Listed = False,
    form: Form = Format.TABLE,
    output: Output = None,
    timeout: Timeout = 30.0,
    memory: Memory = 1024,
    size: Size = 64,
) -> None:
    """Ask the graph in SPARQL. 用 SPARQL 查询图谱。

    The prefixes kg, org, schema, prov, oa, skos, rdf, rdfs and xsd need no declaration.

    A name that the graph doesn't have leaves with code 1, and is told with those that are near.

    Example 例: kg query out --name careers --person 贺承远
    """
    from kg.query.limits import Limits

    values, limits = ctx.meta[_VALUES], Limits(timeout, memory, size * 2**20)
    text = query_text(sparql, file, name, values)
    warn_of_unknown_terms(text)
    if answer(graph, text, form, output, limits) == 0:
        warn_of_strings(text)
        if name and values:
            raise typer.Exit(complain_of_unknown_values(graph, name, values, limits))


def query_text(sparql: str | None, file: Path | None, name: str | None, values: dict[str, str]) -> str:
    """The one query that was given, in whichever of the three ways."""
    from kg.query.named import named_query

    if sum(given is not None for given in (sparql, file, name)) != 1:
        raise InputError(
            "give one query: as text, with --file or with --name (--list shows the names) 请给出一个查询"
        )
    if name is not None:
        return named_query(name).bind(values)
    if file is None:
        return sparql or ""
    try:
        return file.read_text(encoding="utf-8-sig")  # as Notepad saves it
    except UnicodeDecodeError as error:
        raise InputError(f"{file}: byte {error.start} is not UTF-8; save the query as UTF-8") from error
    except OSError as error:
        raise InputError(f"{file}: can't be read: {error.strerror}") from error


def warn_of_unknown_terms(sparql: str) -> None:
    """Say which terms the ontology lacks: a query for them answers with nothing, and no word why."""
    from kg.query.check import unknown_terms

    for term, near in unknown_terms(sparql).items():
        hint = f"; did you mean kg:{near}? 是否指 kg:{near}？" if near else ""
        warn(f"the ontology has no kg:{term} 本体中没有 kg:{term}{hint}")


def warn_of_strings(sparql: str) -> None:
    """Say which strings of a query without an answer are no names, for want of a language."""
    from kg.query.strings import without_language

    for string in without_language(sparql):
        warn(f"names bear a language: write {string}@zh 名称带语言标记，请写作 {string}@zh")


def complain_of_unknown_values(graph: Path, name: str, values: dict[str, str], limits: Limits) -> ExitCode:
    """Say which values of a named query the graph doesn't have; all may be there, but not together."""
    from kg.query import formats
    from kg.query.frames import Question
    from kg.query.named import named_query
    from kg.query.process import ask
    from kg.query.unknown import unknown_values

    def asked(sparql: str) -> Table:
        return _table(ask(graph, Question(sparql, formats.JSON, formats.N_TRIPLES), limits), sparql)

    unknown = list(unknown_values(named_query(name), values, asked))
    for each in unknown:
        complain(str(each))
    return ExitCode.DATA if unknown else ExitCode.FINE


def answer(graph: Path, sparql: str, form: Format, output: Path | None, limits: Limits) -> int | None:
    """Run a query and write its answer to a file, or to stdout; the number of rows, where there are rows."""
    from kg.files import atomic_write
    from kg.query import formats
    from kg.query.frames import Question
    from kg.query.process import ask

    if form is Format.PARQUET and output is None:
        raise InputError("Parquet is no text: name a file with -o")
    solutions = None if form is Format.TURTLE else formats.JSON
    triples = {Format.TURTLE: formats.TURTLE, Format.SPARQL_JSON: None}.get(form, formats.N_TRIPLES)
    found = ask(graph, Question(sparql, solutions, triples), limits)
    table = None if form is Format.TURTLE else _table(found, sparql)
    if table is not None and form is Format.TABLE and output is None:
        show_table(table)
    elif output is None:
        typer.echo(_written(found, table, form), nl=False)  # UTF-8 in any locale
    else:
        written = _written(found, table, form)
        with atomic_write(output) as file:
            file.write(codecs.BOM_UTF8 if form is Format.CSV else b"")  # by which Excel knows UTF-8
            file.write(written)
    return None if table is None else len(table.rows)


def _written(found: Answer, table: Table | None, form: Format) -> bytes:
    """The answer as the bytes of a file."""
    import io

    from kg.query.table import to_csv, to_json, to_markdown, write_parquet

    if table is None or form is Format.SPARQL_JSON:
        return found.body
    if form is Format.PARQUET:
        buffer = io.BytesIO()
        write_parquet(table, buffer)
        return buffer.getvalue()
    if form is Format.TABLE:
        raise InputError("a table is for the terminal: choose another --format to go with -o")
    writers = {Format.CSV: to_csv, Format.JSON: lambda t: to_json(t) + "\n", Format.MARKDOWN: to_markdown}
    return writers[form](table).encode(errors="replace")


def _table(found: Answer, sparql: str) -> Table:
    from kg.query.check import is_ordered
    from kg.query.run import read_table

    return read_table(found.media_type, found.body, ordered=is_ordered(sparql))


def _print_catalogue() -> None:
    from kg.query.named import named_queries
    from kg.query.table import Table

    rows = tuple(
        (query.name, query.question, query.question_zh, " ".join(f"--{p.name}" for p in query.parameters))
        for query in named_queries().values()
    )
    show_table(Table(("name", "question", "问题", "parameters 参数"), rows))
    raise typer.Exit
