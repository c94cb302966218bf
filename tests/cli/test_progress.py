"""The bar: what it shows of pages that come in bursts."""

from __future__ import annotations

import re
import time

import pytest

from kg.cli.progress import progress


def test_the_pace_is_that_of_the_whole_run(capsys: pytest.CaptureFixture[str]) -> None:
    """Twenty pages that are done all at once after 0.2 s are at most a hundred a second."""
    with progress() as watch:
        watch.on_pages(20)
        time.sleep(0.2)
        for _ in range(20):
            watch.on_page()
    (pace,) = re.findall(r"20/20 ([\d.]+) pages/s 0:00:00", capsys.readouterr().err)
    assert 1 < float(pace) <= 100


def test_there_is_no_pace_before_a_page_is_done(capsys: pytest.CaptureFixture[str]) -> None:
    with progress() as watch:
        watch.on_pages(20)
    printed = capsys.readouterr().err
    assert "0/20" in printed
    assert "pages/s" not in printed
