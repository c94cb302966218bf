"""``kg show``: all that is known of a name, or names that are near."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.cli.app import run


def test_an_official_with_quote_and_place(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["show", str(built), "贺承远"]) == 0
    printed = capsys.readouterr().out
    assert "副市长 · 澜州市人民政府" in printed
    assert "“副市长贺承远”" in printed
    assert "lanzhou-2021-09-p1.txt [96–103]" in printed


def test_a_name_that_is_not_there(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["show", str(built), "贺承运"]) == 1
    assert "did you mean 贺承远" in capsys.readouterr().err
