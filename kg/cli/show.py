"""``kg show``: everything known of a name, with quotes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console

from kg.cli.console import ExitCode, GraphPath, complain, data, plain, print_source, some_words

if TYPE_CHECKING:
    from kg.graph.describe import Item, Thing


def show_command(
    graph: GraphPath,
    name: Annotated[
        str,
        typer.Argument(
            metavar="NAME",
            callback=some_words,
            help="An official, body, company, project, zone or event. 人物、机构、企业、项目、园区或事件。",
        ),
    ],
) -> None:
    """Show everything known of a name, with quotes. 显示某人、机构、项目或园区的全部事实及原文。

    Example 例: kg show out 贺承远
    """
    raise typer.Exit(show(graph, name))


def show(graph: Path, name: str) -> ExitCode:
    """Print what the graph knows; a name that it lacks leaves with :attr:`ExitCode.DATA`."""
    from kg.graph.describe import describe
    from kg.query.load import load_graph

    description = describe(load_graph(graph), name)
    console = data()
    for thing in description.things:
        _print_thing(console, thing)
    nearest = ", ".join(description.nearest)
    if not description.things:
        near = f"; did you mean {nearest}? 是否指 {nearest}？" if nearest else ""
        complain(f"nothing is called {name!r} 没有名为“{name}”的对象{near}")
        return ExitCode.DATA
    if nearest:
        console.print(plain(f"See also 另见: {nearest}", "dim"))
    return ExitCode.FINE


def _print_thing(console: Console, thing: Thing) -> None:
    console.print(plain(thing.name, "bold").append_text(plain(f"  {thing.kind} {thing.kind_zh}", "cyan")))
    if thing.aliases:
        console.print(plain(f"  also 又作: {'、'.join(thing.aliases)}", "dim"))
    for section in thing.sections:
        console.print(plain(f"\n  {section.title} {section.title_zh}", "bold"))
        for item in section.items:
            _print_item(console, item)
    console.print()


def _print_item(console: Console, item: Item) -> None:
    line = plain(f"  • {item.text}")
    if item.evidence is not None:
        line.append_text(plain(f"  {item.evidence.confidence:.2f}", "dim"))
    console.print(line)
    for source in item.evidence.sources if item.evidence else ():
        print_source(console, source, indent=6)
