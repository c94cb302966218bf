"""The written files, opened as a reader would: from a folder, without a network."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page as Tab
from playwright.sync_api import expect

from kg.export.annotated import write_annotated
from kg.export.html import explorer_frame, write_html
from kg.types import Page
from tests.browser.conftest import Open, Opened
from tests.export.sample import CONTEXT, annotated, graph_of

HOSTILE = {
    "script": "</script><script>window.hit = 1; alert(1)</script>",
    "image": '"><img src=x onerror="window.hit = 1; alert(1)">',
    "link": '<a href="javascript:alert(1)">王</a> javascript:alert(1)',
    "template": "{{7*7}} {% raw %} ${window.hit = 1} `",
    "direction": "\u202e王\u2067锋\u200f",
    "comment": "<!-- <script> --> ]]> \u2028\u2029",
    "prototype": "__proto__",
    "long": "长" * 10_000,
}


@pytest.fixture
def explorer(open_file: Open, tmp_path: Path) -> Opened:
    write_html(graph_of(), tmp_path / "graph.html", "澜州")
    return open_file(tmp_path / "graph.html")


def choose(tab: Tab, name: str) -> None:
    tab.get_by_role("combobox").fill(name)
    tab.get_by_role("option").first.wait_for()
    tab.keyboard.press("Enter")


def on_canvas(tab: Tab) -> int:
    return int(tab.evaluate("kg.scene.shownCount()"))


def place_of(tab: Tab, name: str) -> tuple[float, float]:
    """Where a node stands in the window."""
    spot = tab.evaluate(
        """name => {
            const node = kg.data.nodes.findIndex((node) => node.label === name);
            const at = kg.scene.network.canvasToDOM(kg.scene.network.getPositions([node])[node]);
            const box = document.getElementById("graph").getBoundingClientRect();
            return [at.x + box.left, at.y + box.top];
        }""",
        name,
    )
    return spot[0], spot[1]


def test_opens_at_once_and_offline(explorer: Opened) -> None:
    expect(explorer.page.get_by_role("status")).to_have_text("显示 8 / 9")
    assert on_canvas(explorer.page) == 8  # the figure waits beside its zone
    assert explorer.page.locator("#graph canvas").count() == 1
    explorer.check()


def test_search_by_other_printing_shows_the_panel(explorer: Opened) -> None:
    choose(explorer.page, "市发改委")
    panel = explorer.page.get_by_role("complementary")
    expect(panel.get_by_role("heading", level=2)).to_have_text("澜州市发展和改革委员会")
    expect(panel).to_contain_text("政府机构")
    expect(panel).to_contain_text("又作 市发改委")
    expect(panel).to_contain_text("任职人员 1")
    expect(panel.locator("blockquote")).to_have_text(["市发改委主任金锋"])
    expect(panel.locator("figcaption")).to_have_text(["开发区项目集中开工2023-03-18lanzhou.txt"])
    expect(panel.locator(".trust")).to_have_text(["可信度 97% · 规则 officials.chain"])
    explorer.check()


def test_panel_leads_to_neighbours(explorer: Opened) -> None:
    choose(explorer.page, "金锋")
    explorer.page.get_by_role("button", name="项目推进会").click()
    expect(explorer.page.locator("#panel-title")).to_have_text("项目推进会")
    expect(explorer.page.locator("#panel-title")).to_be_focused()
    explorer.check()


def test_values_and_low_confidence_are_said(explorer: Opened) -> None:
    choose(explorer.page, "石英砂")
    expect(explorer.page.locator("#panel dl")).to_have_text("进展开工金额总投资 约12.5亿元")
    low = explorer.page.locator("#panel .trust.low").first
    expect(low).to_have_text("可信度 50% · 规则 projects.named")


def test_click_on_a_node_and_on_nothing(explorer: Opened) -> None:
    tab = explorer.page
    tab.mouse.click(*place_of(tab, "金锋"))
    expect(tab.locator("#panel-title")).to_have_text("金锋")
    tab.keyboard.press("Escape")
    expect(tab.get_by_role("complementary")).to_be_hidden()
    explorer.check()


def test_tooltip_has_the_quote(explorer: Opened) -> None:
    tab = explorer.page
    tab.mouse.move(*place_of(tab, "项目推进会"))
    tip = tab.get_by_role("tooltip")
    expect(tip).to_contain_text("项目推进会")
    expect(tip.locator("blockquote")).to_have_text("金锋主持推进会")
    explorer.check()


def test_a_tapped_relation_shows_its_quote(explorer: Opened) -> None:
    tab = explorer.page
    (x1, y1), (x2, y2) = place_of(tab, "金锋"), place_of(tab, "项目推进会")
    tab.mouse.click((x1 + x2) / 2, (y1 + y2) / 2)
    tip = tab.get_by_role("tooltip")
    expect(tip.locator("p").first).to_have_text("项目推进会 — 主持人 → 金锋")
    expect(tip.locator("blockquote")).to_have_text("金锋主持推进会")
    explorer.check()


def test_in_the_frame_of_a_notebook(open_file: Open, tmp_path: Path) -> None:
    (tmp_path / "notebook.html").write_text(explorer_frame(graph_of(), '澜州"'), encoding="utf-8")
    opened = open_file(tmp_path / "notebook.html")
    inside = opened.page.frame_locator("iframe")
    expect(inside.get_by_role("status")).to_have_text("显示 8 / 9")
    inside.get_by_role("combobox").fill("市发改委")
    inside.get_by_role("option").first.click()
    expect(inside.locator("#panel-title")).to_have_text("澜州市发展和改革委员会")
    opened.check()


def test_hidden_neighbours_expand(explorer: Opened) -> None:
    choose(explorer.page, "澜州经济开发区")
    explorer.page.get_by_role("button", name="展开未显示的相邻节点 (1)").click()
    assert on_canvas(explorer.page) == 9
    expect(explorer.page.get_by_role("button", name="展开未显示的相邻节点")).to_have_count(0)
    explorer.check()


def test_show_all(explorer: Opened) -> None:
    choose(explorer.page, "澜州经济开发区")
    explorer.page.get_by_role("button", name="全部显示").click()
    assert on_canvas(explorer.page) == 9
    expect(explorer.page.get_by_role("button", name="全部显示")).to_be_hidden()
    expect(explorer.page.get_by_role("button", name="展开未显示的相邻节点")).to_have_count(0)


def test_legend_switches_classes(explorer: Opened) -> None:
    people = explorer.page.get_by_role("checkbox", name="人物")
    people.uncheck()
    assert on_canvas(explorer.page) == 7
    people.check()
    assert on_canvas(explorer.page) == 8
    figures = explorer.page.get_by_role("checkbox", name="指标")
    expect(figures).not_to_be_checked()
    figures.check()
    assert on_canvas(explorer.page) == 9
    explorer.check()


def test_language(explorer: Opened) -> None:
    choose(explorer.page, "金锋")
    explorer.page.get_by_role("button", name="Switch to English").click()
    expect(explorer.page.get_by_role("complementary")).to_contain_text("holds a post in")
    expect(explorer.page.get_by_role("status")).to_have_text("showing 8 of 9")
    assert explorer.page.locator("html").get_attribute("lang") == "en"


def test_search_finds_nothing(explorer: Opened) -> None:
    explorer.page.get_by_role("combobox").fill("没有这个人")
    expect(explorer.page.get_by_role("option")).to_have_text("没有匹配的名称")
    explorer.page.keyboard.press("Enter")
    expect(explorer.page.get_by_role("complementary")).to_be_hidden()


def test_keyboard_alone(explorer: Opened) -> None:
    tab = explorer.page
    tab.keyboard.press("/")
    tab.keyboard.type("澜州")
    tab.keyboard.press("ArrowDown")
    tab.keyboard.press("ArrowDown")
    chosen = tab.locator("#results [aria-selected=true] .name").inner_text()
    tab.keyboard.press("Enter")
    expect(tab.locator("#panel-title")).to_have_text(chosen)


@pytest.mark.parametrize("width", [1280, 390, 320])
def test_fits_the_screen(open_file: Open, tmp_path: Path, width: int) -> None:
    write_html(graph_of(), tmp_path / "graph.html", "一个很长的标题" * 10)
    opened = open_file(tmp_path / "graph.html", width=width, height=800, scheme="dark")
    choose(opened.page, "金锋")
    assert opened.page.evaluate("document.documentElement.scrollWidth") <= width
    box = opened.page.locator("#panel").bounding_box()
    assert box is not None
    assert box["width"] == (380 if width > 720 else width)
    opened.check()


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_names_in_the_explorer(open_file: Open, tmp_path: Path, text: str) -> None:
    write_html(graph_of(person=text, project=f"甲{text}", headline=text), tmp_path / "graph.html", text)
    opened = open_file(tmp_path / "graph.html")
    tab = opened.page
    tab.mouse.move(*place_of(tab, "项目推进会"))
    expect(tab.get_by_role("tooltip")).to_be_visible()
    for name in (text, f"甲{text}"):
        choose(tab, name)
        expect(tab.locator("#panel-title")).to_contain_text(name[:1])
        shown = tab.locator("#panel-title").evaluate("title => title.textContent")
        assert shown in (name, name.replace("\u2028", "").replace("\u2029", ""))
        tab.wait_for_timeout(100)
    assert tab.locator("#panel script, #panel img, #panel a, #tooltip img").count() == 0
    opened.check()


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_names_on_an_annotated_page(open_file: Open, tmp_path: Path, text: str) -> None:
    page = Page(text, "版面", "0" * 64)
    docs = annotated(person=text, project=f"甲{text}", headline=text)
    write_annotated(page, CONTEXT, docs, tmp_path / "page.html")
    opened = open_file(tmp_path / "page.html", width=390, height=844)
    expect(opened.page.locator("mark.person bdi").first).to_have_text(text, use_inner_text=False)
    assert opened.page.locator("script, img").count() == 0
    assert opened.page.evaluate("document.documentElement.scrollWidth") <= 390
    opened.check()
