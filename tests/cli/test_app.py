"""``kg`` and the streams it is given: exit codes, encodings, disks without room."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

QUERY = ("SELECT ?n { ?x a kg:Official ; skos:prefLabel ?n }", "--format", "csv")


def _kg(*arguments: str, encoding: str = "utf-8", out: str = "") -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "kg", *arguments]
    environment = {"PYTHONIOENCODING": encoding, "PYTHONPATH": str(Path(__file__).parents[2])}
    if not out:
        return subprocess.run(command, env=environment, capture_output=True)
    with Path(out).open("wb") as file:
        return subprocess.run(command, env=environment, stdout=file, stderr=subprocess.PIPE)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.parametrize("asked", [("show", "贺承远"), ("query", *QUERY), ("conflicts", "--format", "csv")])
def test_a_full_disk_is_no_fault_of_kg(built: Path, asked: tuple[str, ...]) -> None:
    done = _kg(asked[0], str(built), *asked[1:], out="/dev/full")
    assert done.returncode == 2
    assert done.stderr.decode().startswith("error: output can't be written: No space left on device; make")
    assert done.stderr.count(b"\n") == 1


def test_a_terminal_that_lacks_a_character_shows_the_others(built: Path) -> None:
    done = _kg("show", str(built), "贺承远", encoding="gbk")
    assert done.returncode == 0
    assert "? 副市长" in done.stdout.decode("gbk")


@pytest.mark.parametrize("form", ["csv", "json", "markdown", "sparql-json"])
def test_answers_for_programs_are_utf_8_in_any_locale(built: Path, form: str) -> None:
    done = _kg("query", str(built), *QUERY[:2], form, encoding="ascii")
    assert done.returncode == 0
    assert "贺承远" in done.stdout.decode("utf-8")
