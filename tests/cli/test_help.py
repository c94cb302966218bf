"""The help: every word of it at any width, Chinese as well as English."""

from __future__ import annotations

from typing import Any

import pytest
import typer
from rich.cells import cell_len

from kg.cli.app import app, run

GROUP: Any = typer.main.get_command(app)
WIDTHS = (60, 80, 120)


def shown(capsys: pytest.CaptureFixture[str], *command: str) -> list[str]:
    """The lines of a command's help without its frames."""
    assert run([*command, "-h"]) == 0
    return capsys.readouterr().out.replace("│", " ").splitlines()


def beside(lines: list[str], name: str) -> str:
    """All that stands beside or below an option's or command's name, without blanks."""
    start = next(i for i, line in enumerate(lines) if name in line.split()[:3])
    column = lines[start].index("  ", lines[start].index(name))
    column += len(lines[start][column:]) - len(lines[start][column:].lstrip())
    found = [lines[start]]
    for line in lines[start + 1 :]:
        if line[:column].strip().startswith(("-", "╰")):
            break
        found.append(line)
    return "".join("".join(line[column:].split()) for line in found)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("command", GROUP.commands)
def test_the_help_of_a_command_is_whole(
    command: str, width: int, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    lines = shown(capsys, command)
    assert [line for line in lines if cell_len(line) > width or "…" in line] == []
    text = "".join("".join(lines).split())
    for paragraph in GROUP.commands[command].help.split("\n\n"):
        assert "".join(paragraph.split()) in text
    for parameter in GROUP.commands[command].params:
        if parameter.opts[0].startswith("-"):
            assert "".join(parameter.help.split()) in beside(lines, parameter.opts[-1])


@pytest.mark.parametrize("width", WIDTHS)
def test_the_program_lists_its_commands(
    width: int, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    lines = shown(capsys)
    for name, command in GROUP.commands.items():
        assert "".join(command.help.partition("\n\n")[0].split()) in beside(lines, name)


def test_a_default_is_whole(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    assert "[default:https://w3id.org/govkg/id/]" in beside(shown(capsys, "build"), "--base-iri")


def test_the_program_alone_shows_its_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert run([]) == 2
    assert "从报纸版面构建图谱" in capsys.readouterr().out


def test_a_mistyped_command_is_told_with_those_near(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["querry", "out"]) == 2
    assert "did you mean query?" in " ".join(capsys.readouterr().err.replace("│", " ").split())
