"""An annotated page as a reader opens it."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import expect

from kg.export.annotated import write_annotated
from kg.types import Page
from tests.browser.conftest import Open, barriers
from tests.browser.hostile import HOSTILE
from tests.export.sample import CONTEXT, annotated


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_names(open_file: Open, tmp_path: Path, text: str) -> None:
    page = Page(text, "版面", "0" * 64)
    docs = annotated(person=text, project=f"甲{text}", headline=text)
    write_annotated(page, CONTEXT, docs, tmp_path / "page.html")
    opened = open_file(tmp_path / "page.html", width=390, height=844)
    expect(opened.page.locator("mark.person bdi").first).to_have_text(text, use_inner_text=False)
    assert opened.page.locator("script, img").count() == 0
    assert opened.page.evaluate("document.documentElement.scrollWidth") <= 390
    opened.check()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_stands_in_the_way(open_file: Open, tmp_path: Path, scheme: str) -> None:
    write_annotated(Page("p", "版面", "0" * 64), CONTEXT, annotated(), tmp_path / "page.html")
    opened = open_file(tmp_path / "page.html", scheme=scheme)
    assert barriers(opened.page) == []
