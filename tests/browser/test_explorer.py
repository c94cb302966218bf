"""The explorer as a reader uses it: a town over three years, opened from a folder, without a network."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import Page as Tab
from playwright.sync_api import expect
from rdflib import Graph

from kg.export.html import explorer_frame, write_html
from tests.browser.conftest import Open, Opened, choose, ready
from tests.browser.town import town

ROOT = Path(__file__).parents[2]


def shown(tab: Tab) -> set[str]:
    """Names of the nodes on the picture."""
    return set(tab.evaluate("Array.from(kg.app.shown(), (node) => kg.data.label[node])"))


def place_of(tab: Tab, name: str) -> tuple[float, float]:
    """Where a node stands in the window."""
    spot = tab.evaluate("name => kg.picture.pointOf(kg.data.label.indexOf(name))", name)
    return spot["x"], spot["y"]


def test_search_by_pinyin_to_a_quote_and_back(explorer: Opened) -> None:
    """Search → panel → quote → expand → filter by period → the same again from its address."""
    tab = explorer.page
    choose(tab, "jinf")
    panel = tab.get_by_role("complementary")
    expect(panel.get_by_role("heading", level=2)).to_have_text("金锋")
    fact = panel.locator("li.fact").filter(has_text="2022-05-06")
    expect(fact.locator("blockquote")).to_have_text("昨日，市发改委主任金锋。")
    expect(fact.locator("blockquote mark")).to_have_text("市发改委主任金锋")
    expect(fact.locator("figcaption")).to_contain_text("石英砂提纯项目签约")
    expect(fact.locator(".trust")).to_contain_text("97%")
    tab.locator("#questions").get_by_role("button", name="哪些项目钱最多").click()
    few = shown(tab)
    choose(tab, "kaifaqu")
    expect(tab.locator("#panel-title")).to_have_text("澜州经济开发区")
    panel.get_by_role("button", name="展开").click()
    assert shown(tab) > few
    assert "2022-Q4 工业投资 34亿元" in shown(tab)
    tab.locator("#filter-from").fill(tab.locator("#filter-from").get_attribute("max") or "")
    expect(tab.locator("#filter-from + output")).to_have_text("2024-09")
    before = (tab.url, shown(tab), tab.locator("#status").inner_text())
    assert "2022-Q4 工业投资 34亿元" not in before[1]
    assert "光伏组件项目" in before[1]
    tab.reload()
    ready(tab)
    expect(tab.locator("#panel-title")).to_have_text("澜州经济开发区")
    assert (tab.url, shown(tab), tab.locator("#status").inner_text()) == before
    explorer.check()


def test_back_and_forward(explorer: Opened) -> None:
    tab = explorer.page
    choose(tab, "金锋")
    choose(tab, "李楠")
    tab.go_back()
    expect(tab.locator("#panel-title")).to_have_text("金锋")
    tab.go_forward()
    expect(tab.locator("#panel-title")).to_have_text("李楠")
    explorer.check()


def test_an_address_opens_what_it_names(open_file: Open, sample: Path) -> None:
    opened = open_file(sample, at="#official/nobody?tab=tables&from=2024-01")
    ready(opened.page)
    rows = opened.page.locator("#view-tables tbody tr")
    expect(rows).to_have_count(1)
    expect(rows).to_contain_text("李楠")
    opened.check()


def test_results_stand_in_classes_with_counts(explorer: Opened) -> None:
    tab = explorer.page
    tab.get_by_role("combobox", name="搜索").fill("市发改委")
    groups = tab.locator("#results").get_by_role("group")
    expect(groups).to_have_count(2)
    expect(groups.first).to_contain_text("机构")
    expect(tab.get_by_role("option").first).to_contain_text("澜州市发展和改革委员会")
    tab.get_by_role("combobox", name="搜索").fill("没有这个人")
    expect(tab.locator("#results")).to_contain_text("没有匹配的名称")
    tab.keyboard.press("Enter")
    expect(tab.locator("#panel")).to_be_hidden()
    explorer.check()


def test_click_on_a_node_and_escape(explorer: Opened) -> None:
    tab = explorer.page
    tab.locator("#show-all").click()
    tab.wait_for_timeout(500)
    tab.mouse.click(*place_of(tab, "李楠"))
    expect(tab.locator("#panel-title")).to_have_text("李楠")
    tab.keyboard.press("Escape")
    expect(tab.locator("#panel")).to_be_hidden()
    explorer.check()


def test_tooltip(explorer: Opened) -> None:
    tab = explorer.page
    tab.locator("#show-all").click()
    tab.wait_for_timeout(500)
    tab.mouse.move(*place_of(tab, "项目推进会"))
    expect(tab.get_by_role("tooltip")).to_contain_text("项目推进会")
    explorer.check()


def test_the_legend_is_a_filter_with_counts(explorer: Opened) -> None:
    tab = explorer.page
    tab.locator("#show-all").click()
    people = tab.get_by_role("checkbox", name="人物")
    assert {"金锋", "李楠", "王敏"} <= shown(tab)
    people.uncheck()
    assert not {"金锋", "李楠", "王敏"} & shown(tab)
    people.check()
    assert {"金锋", "李楠", "王敏"} <= shown(tab)
    explorer.check()


def test_the_panel_of_a_project_and_of_a_zone(explorer: Opened) -> None:
    tab = explorer.page
    choose(tab, "光伏组件项目")
    panel = tab.locator("#panel")
    expect(panel).to_contain_text("30亿元")
    expect(panel).to_contain_text("竣工 (2024-09-01) → 投产（计划，2024-09-01 见报）")
    expect(panel.locator(".trust.low").first).to_contain_text("50%")
    choose(tab, "开发区")
    expect(panel).to_contain_text("36亿元")
    expect(panel.locator(".conflict").first).to_be_visible()
    explorer.check()


def test_focus_on_a_neighbourhood_and_a_path(explorer: Opened) -> None:
    tab = explorer.page
    choose(tab, "金锋")
    tab.get_by_role("button", name=re.compile("^(周边 )?1( 步)?$")).click()
    assert shown(tab) == {"金锋", "项目推进会", "澜州市人民政府", "澜州市发展和改革委员会"}
    tab.get_by_role("button", name="路径到").click()
    choose(tab, "李楠")
    assert shown(tab) >= {"金锋", "澜州市人民政府", "李楠"}
    explorer.check()


def test_language(explorer: Opened) -> None:
    tab = explorer.page
    choose(tab, "金锋")
    tab.get_by_role("button", name="switch to English").click()
    assert tab.locator("html").get_attribute("lang") == "en"
    expect(tab.locator("#panel")).to_contain_text("Posts")
    expect(tab.locator("#status")).to_contain_text("showing")
    explorer.check()


def test_in_the_frame_of_a_notebook(open_file: Open, tmp_path: Path) -> None:
    notebook = tmp_path / "notebook.html"
    notebook.write_text(f'<meta charset="utf-8">{explorer_frame(town(), "澜州")}', encoding="utf-8")
    opened = open_file(notebook)
    inside = opened.page.frame_locator("iframe")
    inside.locator("html[data-ready=search]").wait_for()
    inside.get_by_role("combobox", name="搜索").fill("wangmin")
    inside.get_by_role("option").first.click()
    expect(inside.locator("#panel-title")).to_have_text("王敏")
    opened.check()


def test_an_empty_graph(open_file: Open, tmp_path: Path) -> None:
    write_html(Graph(), tmp_path / "graph.html")
    opened = open_file(tmp_path / "graph.html")
    ready(opened.page)
    opened.page.locator("#tab-tables").click()
    opened.check()


def test_written_in_any_locale(sample: Path, tmp_path: Path) -> None:
    """The same bytes where Python takes text for ASCII, from the same graph read back."""
    town().serialize(tmp_path / "town.nt", format="nt", encoding="utf-8")
    code = (
        "import sys; from pathlib import Path; from rdflib import Graph\n"
        "from kg.export.html import write_html\n"
        "write_html(Graph().parse(sys.argv[1], format='nt'), Path(sys.argv[2]), '\\u6f9c\\u5dde')"
    )
    plain = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    (tmp_path / "out").mkdir()
    arguments = [sys.executable, "-c", code, str(tmp_path / "town.nt"), str(tmp_path / "out" / "graph.html")]
    subprocess.run(arguments, env=os.environ | plain, cwd=ROOT, check=True)
    assert [entry.name for entry in (tmp_path / "out").iterdir()] == ["graph.html"]
    assert (tmp_path / "out" / "graph.html").read_bytes() == sample.read_bytes()


def test_nothing_in_the_file_points_outside(sample: Path) -> None:
    text = sample.read_text(encoding="utf-8")
    assert (
        re.findall(
            r"""(?:src|href)\s*=\s*["']?(?!data:)[^"'>\s]+""",
            re.sub(r"<script>.*?</script>", "", text, flags=re.S),
        )
        == []
    )
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]+)"', text)
    assert policy is not None
    assert "default-src &#39;none&#39;" in policy[1]
    assert "unsafe" not in policy[1]
