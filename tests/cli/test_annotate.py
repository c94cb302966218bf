"""``kg annotate``: a page with what was found on it."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.cli.app import run

PAGE = Path(__file__).parents[2] / "seeds" / "lanzhou-2021-09-p1.txt"


def test_in_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["annotate", str(PAGE)]) == 0
    printed = capsys.readouterr().out
    assert "贺承远" in printed
    assert "officials." in printed


def test_as_html(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    html = tmp_path / "page.html"
    assert run(["annotate", str(PAGE), "--html", str(html)]) == 0
    assert "贺承远" in html.read_text(encoding="utf-8")
    assert str(html) in capsys.readouterr().err.replace("\n", "")


def test_a_page_that_is_not_there(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["annotate", "absent.txt"]) == 2
    assert "absent.txt" in capsys.readouterr().err
