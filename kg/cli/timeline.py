"""``kg timeline``: a career, a project's progress, a zone's figures, in the order of time."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.console import ExitCode, GraphPath, complain, data, plain, some_words, talk
from kg.cli.tables import FormatOption, TableFormat, print_table
from kg.files import portable

if TYPE_CHECKING:
    from kg.graph.timeline import Entry, Timeline, Timelines
    from kg.query.table import Cell

_MOST = 20
"""Candidates of a name that are listed."""
_COLUMNS = ("first seen", "last seen", "what", "note", "quote", "page")


def timeline_command(
    graph: GraphPath,
    name: Annotated[
        str,
        typer.Argument(
            metavar="NAME",
            callback=some_words,
            help="An official, project, zone, place, body or company; its IRI where several bear the name. "
            "人物、项目、园区、行政区、机构或企业（重名时可用 IRI）。",
        ),
    ],
    form: FormatOption = TableFormat.TABLE,
) -> None:
    """Show a career, a project's progress or a zone's figures over time. 按时间列出履历、项目进度或指标。

    First and last seen are days on which pages print it; when a post began or ended is told only
    where a page states or proves it. Of an ambiguous name the candidates are listed.

    Example 例: kg timeline out 贺承远
    """
    raise typer.Exit(timeline(graph, portable(name), form))


def timeline(graph: Path, name: str, form: TableFormat) -> ExitCode:
    """Print the timeline; a name that is unknown or means several leaves with :attr:`ExitCode.DATA`."""
    from kg.graph.timeline import timelines
    from kg.query.load import load_graph

    answer = timelines(load_graph(graph), name)
    if len(answer.found) != 1:
        _complain(name, answer)
        return ExitCode.DATA
    (found,) = answer.found
    if form is TableFormat.TABLE:
        _print(found)
    else:
        from kg.query.table import Table

        print_table(Table(_COLUMNS, tuple(map(_row, found.entries))), form)
    return ExitCode.FINE


def _complain(name: str, answer: Timelines) -> None:
    """Say what the name could mean."""
    if not answer.found:
        names = ", ".join(answer.nearest)
        near = f"; did you mean {names}? 是否指 {names}？" if names else ""
        complain(f"nothing with a timeline is called {name!r} 没有名为“{name}”且有时间线的对象{near}")
        return
    said = f"{len(answer.found)} things are called {name!r}"
    complain(f"{said}; give one by its full name or IRI 请用全名，同名时用 IRI:")
    for each in answer.found[:_MOST]:
        words = f"  {each.name}  {each.kind} {each.kind_zh}  {'、'.join(each.told_by)}"
        talk().print(plain(words).append_text(plain(f"  {each.iri}", "dim")), soft_wrap=True)
    if len(answer.found) > _MOST:
        talk().print(plain(f"  … and {len(answer.found) - _MOST} more", "dim"))


def _print(found: Timeline) -> None:
    data().print(plain(found.name, "bold").append_text(plain(f"  {found.kind} {found.kind_zh}", "cyan")))
    for entry in found.entries:
        _print_entry(entry)
    if not found.entries:
        talk().print(plain("nothing is known of it in time 没有带时间的事实", "dim"))


def _print_entry(entry: Entry) -> None:
    from kg.graph.evidence import shown_day

    first, last = shown_day(entry.first), shown_day(entry.last)
    days = first if first == last else f"{first} – {last}"
    line = plain(f"  {days or '----'}  ", "cyan").append_text(plain(entry.what, "bold"))
    data().print(line.append_text(plain(f"  {entry.note}" if entry.note else "", "yellow")))
    if entry.quote:
        quote = plain(f"      “{entry.quote}”", "green")
        data().print(quote.append_text(plain(f"  {entry.page}", "dim")))


def _row(entry: Entry) -> tuple[Cell, ...]:
    return entry.first, entry.last, entry.what, entry.note, entry.quote, entry.page
