"""The bar that shows how a run over pages gets on, and what it says of problems."""

from __future__ import annotations

import datetime
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
)
from rich.text import Text

from kg.cli.console import ExitCode, plain, talk
from kg.export.harmless import harmless
from kg.problems import Problem, Severity

if TYPE_CHECKING:
    from kg.reading import Watch


class _Pace(ProgressColumn):
    """Pages per second since the run began, and how long the others will take at that pace.

    Pages come in bursts, a batch at a time; what rich goes by, the time between two of them, says nothing.
    """

    def render(self, task: Task) -> Text:
        seconds = task.finished_time or task.elapsed or 0
        return Text(_pace(task.completed, task.total or 0, seconds), style="cyan")


def _pace(done: float, total: float, seconds: float) -> str:
    """``2.5 pages/s 0:00:06``; nothing before the first page is done."""
    if not done or not seconds:
        return ""
    left = datetime.timedelta(seconds=round((total - done) * seconds / done))
    return f"{done / seconds:.1f} pages/s {left}"


@contextmanager
def progress() -> Iterator[Watch]:
    """A bar on stderr from when there are pages until the block ends."""
    from kg.reading import Watch

    bar = Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        _Pace(),
        console=talk(),
    )
    task = bar.add_task("pages", total=None, start=False)

    def start(total: int) -> None:
        bar.update(task, total=total)
        bar.start_task(task)  # the clock runs from here: loading the model is no page's work
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
