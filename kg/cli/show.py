"""``kg show``: everything known of a name, with quotes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console

from kg.cli.console import ExitCode, GraphPath, complain, count, data, plain, print_source, some_words, talk

if TYPE_CHECKING:
    from kg.graph.describe import Description, Item, Thing

_FEW = 3
"""So many things that only hold the asked name are shown whole."""
_QUOTES = 3
"""Quotes that are shown of a project of a zone, firm or official: more, and the projects drown in them."""
_OTHERS = "projects"
"""The section of facts on other things, each of which can be asked for itself."""


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
    if len(description.things) > _FEW and not any(_is_called(thing, name) for thing in description.things):
        _list(console, description)
        return ExitCode.FINE
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


def _is_called(thing: Thing, name: str) -> bool:
    return name.strip() in (thing.name, *thing.aliases)


def _list(console: Console, description: Description) -> None:
    """The names that hold a part of one, which many do: each for itself would fill many screens."""
    for thing in description.things:
        console.print(plain(thing.name).append_text(plain(f"  {thing.kind} {thing.kind_zh}", "cyan")))
    for name in description.nearest:
        console.print(plain(name))
    words = f"give one of these names in full 含“{description.asked}”的名称较多，请给出其中一个的全名"
    talk().print(plain(words, "dim"), soft_wrap=True)


def _print_thing(console: Console, thing: Thing) -> None:
    console.print(plain(thing.name, "bold").append_text(plain(f"  {thing.kind} {thing.kind_zh}", "cyan")))
    if thing.aliases:
        console.print(plain(f"  also 又作: {'、'.join(thing.aliases)}", "dim"))
    for section in thing.sections:
        console.print(plain(f"\n  {section.title} {section.title_zh}", "bold"))
        for item in section.items:
            _print_item(console, item, whole=section.title != _OTHERS)
    console.print()


def _print_item(console: Console, item: Item, *, whole: bool) -> None:
    line = plain(f"  • {item.text}")
    if item.evidence is not None:
        line.append_text(plain(f"  {item.evidence.confidence:.2f}", "dim"))
    console.print(line)
    sources = item.evidence.sources if item.evidence else ()
    shown = sources if whole or len(sources) <= _QUOTES + 1 else sources[:_QUOTES]
    for source in shown:
        print_source(console, source, indent=6)
    if len(shown) < len(sources):
        more = count(len(sources) - len(shown), "more quote")
        console.print(plain(f"      … {more} 另有{len(sources) - len(shown)}处原文", "dim"))
