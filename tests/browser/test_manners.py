"""Manners: keyboard alone, narrow screens, dark mode, still pictures, nothing in anyone's way."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from playwright.sync_api import expect

from kg.export.html import write_html
from tests.browser.conftest import Open, Opened, barriers, choose, ready, start_again
from tests.browser.town import town


def test_keyboard_alone(explorer: Opened) -> None:
    """Search, choose, read, follow a relation, close, walk through tabs and filters."""
    tab = explorer.page
    tab.keyboard.press("/")
    expect(tab.get_by_role("combobox", name="搜索")).to_be_focused()
    tab.keyboard.type("澜州")
    tab.keyboard.press("ArrowDown")
    tab.keyboard.press("ArrowDown")
    chosen = tab.locator("#results [aria-selected=true]").locator("bdi").first.inner_text()
    tab.keyboard.press("Enter")
    expect(tab.locator("#panel-title")).to_have_text(chosen)
    expect(tab.locator("#panel-title")).to_be_focused()
    tab.locator("#panel").get_by_role("button", name="光伏").or_(tab.locator("#panel .link")).first.focus()
    tab.keyboard.press("Enter")
    expect(tab.locator("#panel-title")).not_to_have_text(chosen)
    tab.keyboard.press("Escape")
    expect(tab.locator("#panel")).to_be_hidden()
    tab.locator("#tab-graph").focus()
    tab.keyboard.press("ArrowRight")
    expect(tab.locator("#view-tables")).to_be_visible()
    expect(tab.locator("#tab-tables")).to_be_focused()
    explorer.check()


def test_every_control_is_reached_by_tab_and_seen_there(explorer: Opened) -> None:
    tab = explorer.page
    choose(tab, "金锋")
    tab.locator("body").press("Tab")
    seen = set()
    for _ in range(90):
        found = tab.evaluate(
            """() => {
                const at = document.activeElement, box = at.getBoundingClientRect();
                return [at.id || at.textContent, at.tagName, box.width > 0 && box.height > 0];
            }"""
        )
        assert found[1] == "BODY" or found[2], f"focus on something that is not there: {found}"
        seen.add(found[0])
        tab.keyboard.press("Tab")
    assert {"search", "language", "tab-graph", "filter-from", "save-png", "close"} <= seen
    explorer.check()


def test_fits_the_screen(open_file: Open, tmp_path: Path) -> None:
    write_html(town(), tmp_path / "graph.html", "一个很长的标题" * 10)
    opened = open_file(tmp_path / "graph.html", scheme="dark")
    tab = opened.page
    ready(tab)
    for width in (1280, 390, 320):
        tab.set_viewport_size({"width": width, "height": 700})
        start_again(tab)
        for step in ("#tab-tables", "#tab-graph"):
            tab.locator(step).click()
            assert tab.evaluate("document.documentElement.scrollWidth") <= width, step
        choose(tab, "金锋")
        assert tab.evaluate("document.documentElement.scrollWidth") <= width
        box = tab.locator("#panel").bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
        assert box["width"] >= min(width, 300)
    assert barriers(tab) == []
    opened.check()


def test_nothing_stands_in_the_way(explorer: Opened) -> None:
    """axe-core on first view, results, panel, tables, by day and by night."""
    tab = explorer.page
    found = {"first": barriers(tab)}
    tab.get_by_role("combobox", name="搜索").fill("市发改委")
    tab.get_by_role("option").first.wait_for()
    found["results"] = barriers(tab)
    tab.keyboard.press("Enter")
    found["panel"] = barriers(tab)
    tab.emulate_media(color_scheme="dark")
    found["panel at night"] = barriers(tab)
    tab.locator("#tab-tables").click()
    found["tables at night"] = barriers(tab)
    tab.emulate_media(color_scheme="light")
    found["tables"] = barriers(tab)
    assert {view: barrier for view, barrier in found.items() if barrier} == {}


def test_stands_still_where_motion_is_unwelcome(explorer: Opened) -> None:
    tab = explorer.page
    tab.emulate_media(reduced_motion="reduce")
    choose(tab, "金锋")
    before, after = tab.evaluate(
        """async () => {
            const node = kg.data.label.indexOf("金锋");
            await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
            const before = kg.picture.pointOf(node);
            await new Promise((done) => setTimeout(done, 300));
            return [before, kg.picture.pointOf(node)];
        }"""
    )
    assert before == after
    assert tab.evaluate("document.getAnimations().filter((one) => one.playState === 'running').length") == 0
    explorer.check()


def test_dark_is_dark(explorer: Opened) -> None:
    def brightness(scheme: Any) -> float:
        explorer.page.emulate_media(color_scheme=scheme)
        colour = explorer.page.evaluate(
            "getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number)"
        )
        return float(sum(colour[:3]) / 3)

    assert brightness("light") > 230
    assert brightness("dark") < 50


def test_printed_without_controls(explorer: Opened) -> None:
    tab = explorer.page
    choose(tab, "金锋")
    tab.emulate_media(media="print")
    expect(tab.locator("#search")).to_be_hidden()
    expect(tab.locator("#panel")).to_be_visible()
    explorer.check()
