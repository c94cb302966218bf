"""Talking to the terminal: data on stdout, talk on stderr, page text made harmless."""

from __future__ import annotations

from enum import IntEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.text import Text

from kg.export.harmless import harmless

if TYPE_CHECKING:
    from kg.graph.evidence import Source


GraphPath = Annotated[
    Path,
    typer.Argument(metavar="GRAPH", help="graph.ttl, or the folder kg build wrote. 图谱文件或文件夹。"),
]
"""The argument of every command that reads a graph."""


class ExitCode(IntEnum):
    """What the command's exit status means; documented in :mod:`kg.cli.app`."""

    FINE = 0
    DATA = 1
    USAGE = 2
    FAULT = 3
    INTERRUPTED = 130


def some_words(value: str) -> str:
    """The value of an argument that has to hold a letter or digit: a callback of typer.

    Raises:
        typer.BadParameter: it is empty, or has nothing but marks.
    """
    if not any(char.isalnum() for char in value):
        raise typer.BadParameter("empty: give a name or words to look for 为空，请给出名称或词语")
    return value


def talk() -> Console:
    """The console for progress, summaries and complaints."""
    return Console(stderr=True)


def data() -> Console:
    """The console for results."""
    return Console(soft_wrap=True)


def plain(text: str, style: str = "") -> Text:
    """Text that rich prints as it is, without reading markup in it."""
    return Text(harmless(text), style=style)


def complain(message: str) -> None:
    """Print an error to stderr."""
    talk().print(plain("error: ", "bold red").append(harmless(message), style=""), soft_wrap=True)


def warn(message: str) -> None:
    """Print a warning to stderr."""
    talk().print(plain("warning: ", "yellow").append(harmless(message), style=""), soft_wrap=True)


def count(number: int, one: str, many: str = "") -> str:
    """A number with its noun.

    >>> count(1, "conflict"), count(2, "thing says", "things say")
    ('1 conflict', '2 things say')
    """
    return f"{number} {one if number == 1 else many or one + 's'}"


def print_source(console: Console, source: Source, indent: int) -> None:
    """Print a passage: its quote, then article, date, page and offsets."""
    console.print(plain(f"{' ' * indent}“{source.quote}”", "green"))
    console.print(plain(f"{' ' * indent}{source.where}", "dim"))
