"""The help of every command, whole at any width.

Typer's own tables end a run of Chinese that is longer than its column in an ellipsis, as they would
an English word: what stands after it is lost. Here such a run goes on in the next line.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import typer
from rich.console import Console
from rich.padding import Padding
from rich.panel import Panel
from rich.table import Table
from rich.text import Text
from typer.core import TyperCommand, TyperGroup

from kg.nearest import did_you_mean

_NAMES = 28
"""Columns that names and kinds of values may take; the words beside them have the rest."""


class HelpfulCommand(TyperCommand):
    """A command with whole help."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Print what a command does, takes and can be told."""
        _print(self, ctx)


class HelpfulGroup(TyperGroup):
    """The program, which lists its commands."""

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The command that is named; one that there isn't is told with those spelled alike."""
        name = args[0] if args else ""
        if name and not name.startswith("-") and name not in self.commands:
            near = did_you_mean(name, self.commands, "kg --help lists all 可用 kg --help 查看")
            raise typer.BadParameter(f"no command is named {name!r} 没有这个命令; {near}", ctx)
        return super().resolve_command(ctx, args)

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Print what the program does, and its commands."""
        commands = [(name, _paragraphs(command.help or "")[0]) for name, command in self.commands.items()]
        _print(self, ctx, commands)


def _print(command: Any, ctx: Any, commands: Iterable[tuple[str, str]] = ()) -> None:
    """Print the help, as typer does, rather than give it to a formatter: an error prints nothing of that."""
    arguments: list[tuple[str, str]] = []
    options: list[tuple[str, str]] = []
    for parameter in command.get_params(ctx):
        if record := parameter.get_help_record(ctx):
            (arguments if parameter.param_type_name == "argument" else options).append(record)
    tables = (("Arguments 参数", arguments), ("Options 选项", options), ("Commands 命令", commands))
    console = Console()
    console.print(_words(command.get_usage(ctx)))
    for paragraph in _paragraphs(command.help):
        console.print(_words(paragraph))
    for title, rows in tables:
        if rows:
            console.print(_table(title, rows))
    console.print(Padding(Text(command.epilog, overflow="fold"), (0, 1)))


def _paragraphs(text: str) -> list[str]:
    """Paragraphs without the line ends of the source."""
    return [" ".join(paragraph.split()) for paragraph in text.split("\n\n")]


def _words(text: str) -> Padding:
    return Padding(Text(text, overflow="fold"), (0, 1, 1, 1))


def _table(title: str, rows: Iterable[tuple[str, str]]) -> Panel:
    """Names and what they mean, in a frame."""
    table = Table(box=None, show_header=False, padding=(0, 2, 0, 0), pad_edge=False, expand=True)
    table.add_column(style="bold cyan", overflow="fold", max_width=_NAMES)
    table.add_column(overflow="fold", ratio=1)
    for names, meaning in rows:
        table.add_row(Text(names), Text(" ".join(meaning.split())))
    return Panel(table, title=title, title_align="left", border_style="dim")
