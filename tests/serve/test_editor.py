"""The query page in a browser, with YASQE and without, under its policy and without a network."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from kg.assets import YASQE, is_fetched

NAME = "新瑞光电10GW电池项目"


@dataclass
class Seen:
    """A page and what went wrong or out in it."""

    page: Page
    troubles: list[str] = field(default_factory=list)
    elsewhere: list[str] = field(default_factory=list)


@pytest.fixture
def seen(browser: Browser, address: str) -> Iterator[Seen]:
    page = browser.new_page(locale="zh-CN")
    seen = Seen(page)
    page.on("pageerror", lambda error: seen.troubles.append(str(error)))
    page.on("console", lambda m: seen.troubles.append(m.text) if m.type in {"error", "warning"} else None)
    page.on(
        "request",
        lambda r: None if r.url.startswith((address, "data:", "blob:")) else seen.elsewhere.append(r.url),
    )
    yield seen
    page.close()
    assert (seen.troubles, seen.elsewhere) == ([], [])


def ask_for_projects(page: Page) -> None:
    page.select_option("#named", "projects-by-zone")
    expect(page.locator("#parameters input")).to_have_count(2)
    page.get_by_label("园区或地区名称").focus()
    expect(page.locator("#choices-where option[value=高邮经济开发区]")).to_have_count(1)
    page.get_by_label("园区或地区名称").fill("高邮经济开发区")
    page.keyboard.press("Tab")


def test_the_plain_editor(seen: Seen, address: str) -> None:
    def without(route: Route) -> None:
        """As it is where the editor was never fetched."""
        route.fulfill(body="", content_type="text/javascript")

    seen.page.route("**/yasqe.min.js", without)
    seen.page.goto(f"{address}/query")
    ask_for_projects(seen.page)
    expect(seen.page.locator("#sparql")).to_have_value(re.compile("高邮经济开发区"))
    seen.page.click("#run")
    seen.page.get_by_role("cell", name=NAME).wait_for()
    seen.page.fill("#sparql", "SELECT {")
    seen.page.click("#run")
    seen.page.get_by_text("the query is wrong at line 1, column 9").wait_for()
    seen.troubles = [text for text in seen.troubles if "400 (Bad Request)" not in text]


def test_a_name_that_the_graph_lacks_is_told_with_those_near(seen: Seen, address: str) -> None:
    seen.page.goto(f"{address}/query")
    ask_for_projects(seen.page)
    seen.page.get_by_label("园区或地区名称").fill("高邮")
    with seen.page.expect_response("**/queries/**"):
        seen.page.keyboard.press("Tab")
    seen.page.wait_for_timeout(200)
    seen.page.click("#run")
    expect(seen.page.locator("#status")).to_contain_text("相近 near it: 高邮经济开发区")


@pytest.mark.skipif(not is_fetched(YASQE), reason="kg assets --fetch hasn't brought the editor")
def test_yasqe(seen: Seen, address: str) -> None:
    seen.page.goto(f"{address}/query")
    seen.page.locator(".yasqe .CodeMirror").wait_for()
    ask_for_projects(seen.page)
    expect(seen.page.locator(".CodeMirror-code")).to_contain_text("高邮经济开发区")
    seen.page.click("#run")
    seen.page.get_by_role("cell", name=NAME).wait_for()
    with seen.page.expect_download() as saving:
        seen.page.click("#csv")
    assert NAME in saving.value.path().read_text(encoding="utf-8")


def test_a_thing_and_the_explorer(seen: Seen, address: str) -> None:
    seen.page.goto(f"{address}/query")
    seen.page.select_option("#named", "careers")
    expect(seen.page.locator("#parameters input")).to_have_count(1)
    seen.page.wait_for_load_state("networkidle")
    seen.page.click("#run")
    seen.page.locator("#result a").first.click()
    expect(seen.page.locator("h1")).to_have_text(re.compile("金锋|<script>alert"))
    assert seen.page.url.startswith(f"{address}/page/official/")
    seen.page.get_by_role("link", name="图谱 Explorer").click()
    seen.page.locator("html[data-ready=search]").wait_for()
