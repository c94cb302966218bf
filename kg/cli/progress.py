"""The bar that shows how a run over pages gets on, and what it says of problems."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    ProgressColumn,
    Task,
    TextColumn,
    TimeRemainingColumn,
)
from rich.text import Text

from kg.cli.console import ExitCode, plain, talk
from kg.export.harmless import harmless
from kg.problems import Problem, Severity

if TYPE_CHECKING:
    from kg.reading import Watch


class _Speed(ProgressColumn):
    """Pages per second."""

    def render(self, task: Task) -> Text:
        return Text(f"{task.speed:.1f} pages/s" if task.speed else "", style="cyan")


@contextmanager
def progress() -> Iterator[Watch]:
    """A bar on stderr from when there are pages until the block ends."""
    from kg.reading import Watch

    bar = Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        _Speed(),
        TimeRemainingColumn(),
        console=talk(),
    )
    task = bar.add_task("pages", total=None)

    def start(total: int) -> None:
        bar.update(task, total=total)
        bar.start()

    try:
        yield Watch(start, lambda: bar.advance(task))
    finally:
        bar.stop()


def tell(problems: Iterable[Problem]) -> None:
    """Print problems to stderr."""
    for problem in problems:
        style = "yellow" if problem.severity is Severity.WARNING else "bold red"
        line = plain(f"{problem.severity}: ", style).append(
            harmless(f"{problem.path}: {problem.message}"), style=""
        )
        talk().print(line, soft_wrap=True)


def exit_code(problems: Iterable[Problem]) -> ExitCode:
    """The worst that the problems mean."""
    severities = {problem.severity for problem in problems}
    if Severity.FAULT in severities:
        return ExitCode.FAULT
    return ExitCode.DATA if Severity.ERROR in severities else ExitCode.FINE
