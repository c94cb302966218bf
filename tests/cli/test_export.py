"""``kg export``: a format, a place to write it, and what goes wrong."""

from __future__ import annotations

from pathlib import Path

import pytest
from rdflib import Graph

from kg.cli.app import run


def test_writes_the_format_asked_for(built: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["export", str(built), "--format", "ntriples", "-o", str(tmp_path / "graph.nt")]) == 0
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "graph.nt" in printed.err
    assert set(Graph().parse(tmp_path / "graph.nt")) == set(Graph().parse(built / "graph.ttl"))


def test_reads_the_turtle_file_too(built: Path, tmp_path: Path) -> None:
    arguments = ["export", str(built / "graph.ttl"), "--format", "turtle", "-o", str(tmp_path / "again.ttl")]
    assert run(arguments) == 0
    assert (tmp_path / "again.ttl").read_bytes() == (built / "graph.ttl").read_bytes()


def test_a_folder_of_tables(built: Path, tmp_path: Path) -> None:
    assert run(["export", str(built), "--format", "parquet", "-o", str(tmp_path / "new" / "tables")]) == 0
    assert (tmp_path / "new" / "tables" / "posts.parquet").exists()


def test_the_list_of_formats(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["export", "--list"]) == 0
    printed = capsys.readouterr().out
    assert all(name in printed for name in ("trig", "spells", "任职履历表"))


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--format", "ntriples"], "give --format NAME and -o FILE"),
        (["-o", "graph.nt"], "give --format NAME and -o FILE"),
        (["--format", "ntriple", "-o", "graph.nt"], "did you mean ntriples"),
        (["--format", "ntriples", "-o", "absent/graph.nt"], "can't be written"),
    ],
)
def test_wrong_use(
    arguments: list[str],
    message: str,
    built: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["export", str(built), *arguments]) == 2
    assert message in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []
