"""Tables behind the picture, and what can be kept as a file."""

from __future__ import annotations

import csv
import io
import struct
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Locator, expect
from playwright.sync_api import Page as Tab

from kg.export.html import write_html
from kg.settings import Settings
from tests import factory
from tests.browser.conftest import Open, Opened, ready
from tests.graphs import build_graph


@pytest.fixture
def tables(explorer: Opened) -> Opened:
    explorer.page.locator("#tab-tables").click()
    expect(explorer.page.locator("#view-tables")).to_be_visible()
    return explorer


def column(table: Locator, number: int) -> list[str]:
    return [text.strip() for text in table.locator(f"tbody tr td:nth-child({number})").all_inner_texts()]


def kept(tab: Tab, button: Locator) -> bytes:
    """The file that a button offers."""
    with tab.expect_download() as waiting:
        button.click()
    return Path(waiting.value.path()).read_bytes()


def test_posts_sort_by_a_column_and_back(tables: Opened) -> None:
    tab = tables.page
    table = tab.locator("#view-tables table").first
    head = table.get_by_role("columnheader", name="人物")
    head.get_by_role("button").click()
    expect(head).to_have_attribute("aria-sort", "ascending")
    assert column(table, 1) == ["金锋", "金锋", "李楠", "王敏"]
    head.get_by_role("button").click()
    expect(head).to_have_attribute("aria-sort", "descending")
    assert column(table, 1) == ["王敏", "李楠", "金锋", "金锋"]
    table.get_by_role("button", name="王敏").click()
    expect(tab.locator("#panel-title")).to_have_text("王敏")
    tables.check()


def test_a_day_of_no_year_is_written_as_people_do(open_file: Open, tmp_path: Path) -> None:
    page = factory.page(factory.tenure(attested="--09-17"))
    undated = replace(page, articles=(replace(page.articles[0], date="--09-17"),))
    write_html(build_graph([undated], Settings()), tmp_path / "graph.html", "澜州")
    tab = open_file(tmp_path / "graph.html").page
    ready(tab)
    tab.locator("#tab-tables").click()
    table = tab.locator("#view-tables table").first
    assert column(table, 5) == ["09-17"]


def test_posts_as_csv(tables: Opened) -> None:
    tab = tables.page
    data = kept(tab, tab.locator("#view-tables").get_by_role("button", name="导出 CSV").first)
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"))))
    assert rows[0][:3] == ["人物", "职务", "机构"]
    assert ["李楠", "副市长", "澜州市人民政府"] in [row[:3] for row in rows]
    tables.check()


def test_projects_by_zone_with_totals(tables: Opened) -> None:
    tab = tables.page
    tab.locator("#view-tables").get_by_role("button", name="园区项目").click()
    view = tab.locator("#view-tables")
    expect(view).to_contain_text("光伏组件项目")
    expect(view).to_contain_text("30亿")
    expect(view).to_contain_text("12.5亿")
    tables.check()


def test_figures_by_quarter_with_a_chart(tables: Opened) -> None:
    tab = tables.page
    tab.locator("#view-tables").get_by_role("button", name="指标").click()
    view = tab.locator("#view-tables")
    expect(view.locator("svg").first).to_be_visible()
    periods = column(view.locator("table").first, 3)
    assert sorted(periods) == ["2021-Q4", "2022-Q1", "2022-Q1", "2022-Q4", "2023-Q1", "2024-Q2"]
    tables.check()


def test_ranks_with_the_places_gained(tables: Opened) -> None:
    tab = tables.page
    tab.locator("#view-tables").get_by_role("button", name="排名").click()
    (cells,) = [row.locator("td").all_inner_texts() for row in tab.locator("#view-tables tbody tr").all()]
    told = ["综合考核评价", "澜州经济开发区", "全省118家经开区", "5", "+7", "2023", "实际", ""]
    assert [cell.strip() for cell in cells] == told
    tables.check()


def test_tables_obey_the_filters(tables: Opened) -> None:
    tab = tables.page
    tab.evaluate("kg.state.set({ from: kg.model.monthOf('2024-01') })")
    assert column(tab.locator("#view-tables table").first, 1) == ["李楠"]
    tables.check()


def test_the_picture_as_png(explorer: Opened) -> None:
    data = kept(explorer.page, explorer.page.locator("#save-png"))
    assert data.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = struct.unpack(">II", data[16:24])
    assert width > 200
    assert height > 200
    assert len(set(data)) > 50  # something is drawn
    explorer.check()


def test_the_picture_as_svg(explorer: Opened) -> None:
    data = kept(explorer.page, explorer.page.locator("#save-svg"))
    root = ElementTree.fromstring(data)
    texts = {"".join(element.itertext()) for element in root.iter("{http://www.w3.org/2000/svg}text")}
    assert {"金锋", "王敏"} <= texts
    assert [
        element.tag for element in root.iter() if element.tag.endswith(("script", "foreignObject", "image"))
    ] == []
    explorer.check()
