"""Text that tries to run or to break the page stands in every field of a graph: it is shown, nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page as Tab

from kg.export.html import write_html
from tests.browser.conftest import Open, ready
from tests.browser.hostile import HOSTILE, poisoned
from tests.export.sample import graph_of


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_text(open_file: Open, tmp_path: Path, text: str) -> None:
    write_html(poisoned(graph_of(), text), tmp_path / "graph.html", text)
    opened = open_file(tmp_path / "graph.html")
    tab = opened.page
    ready(tab)
    tab.evaluate("kg.app.choose(kg.data.kind.indexOf(5))")  # a project
    walk(tab)
    person = tab.evaluate("kg.data.label.findIndex((label) => label.endsWith('金锋'))")
    assert tab.evaluate("node => kg.data.label[node]", person) == f"{text}金锋"
    tab.evaluate("node => kg.app.choose(node)", person)
    assert tab.locator("#panel-title").evaluate("title => title.textContent") == f"{text}金锋"
    tab.locator("#search").fill(text[:40])
    tab.get_by_role("option").first.wait_for()
    tab.keyboard.press("Escape")
    tab.locator("#tab-tables").click()
    tab.locator("#view-tables table").first.wait_for()
    assert tab.evaluate("document.documentElement.scrollWidth") <= 1280
    made = (
        "#panel script, #panel img, #panel a, #tooltip img, #view-tables img, #results img, style:not(head *)"
    )
    assert tab.locator(made).count() == 0
    opened.check()


def walk(tab: Tab) -> None:
    """Point at a node, and see the whole."""
    tab.locator("#show-all").click()
    tab.wait_for_timeout(200)
    spot = tab.evaluate("kg.picture.pointOf(kg.data.kind.indexOf(5))")
    tab.mouse.move(spot["x"], spot["y"])
    tab.wait_for_timeout(200)
