"""``kg validate``: does a graph keep to the shapes?"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import typer
from rich.console import Console

from kg.cli.console import ExitCode, GraphPath, count, data, plain, print_source, talk

if TYPE_CHECKING:
    from kg.graph.validate import Violation


def validate_command(graph: GraphPath) -> None:
    """Check the graph against the SHACL shapes. 用 SHACL 约束检查图谱。

    Prints what is wrong, at which thing, and the words of the page beside it. Exit code 1
    where anything is.

    Example 例: kg validate out
    """
    raise typer.Exit(validate(graph))


def validate(graph: Path) -> ExitCode:
    """Print every violation; one leaves with :attr:`ExitCode.DATA`."""
    from kg.graph.validate import violations
    from kg.query.load import load_graph

    found = violations(load_graph(graph))
    for violation in found:
        _print(data(), violation)
    if found:
        talk().print(plain(f"{count(len(found), 'violation')} 违反约束 {len(found)} 处", "bold red"))
        return ExitCode.DATA
    talk().print(plain("the graph keeps to the shapes 图谱符合约束", "green"))
    return ExitCode.FINE


def _print(console: Console, violation: Violation) -> None:
    console.print(plain(violation.name or "unnamed 无名", "bold"))
    console.print(plain(f"  {violation.node}", "dim"))
    for message in violation.messages:
        console.print(plain(f"  {message}", "red"))
    if violation.value:
        console.print(plain(f"  value 值: {violation.value}"))
    if violation.source and violation.source.quote:
        print_source(console, violation.source, indent=2)
    console.print()
