"""An annotated page as a reader opens it."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect
from playwright.sync_api import Page as Tab

from kg.export.annotated import SCRIPTS, write_annotated
from kg.types import Page
from tests.browser.conftest import Open, barriers
from tests.browser.hostile import HOSTILE
from tests.export.sample import CONTEXT, annotated


@pytest.fixture
def shown(open_file: Open, tmp_path: Path) -> Open:
    """Open the sample: a headline, a sentence, a tenure that joins three words of it."""
    write_annotated(Page("p.txt", "版面", "0" * 64), CONTEXT, annotated(), tmp_path / "page.html")
    return lambda **look: open_file(tmp_path / "page.html", **look)


def labels(tab: Tab) -> list[str]:
    """The labels of the arcs, from left to right."""
    found = tab.locator("svg.arcs text").evaluate_all(
        "all => all.sort((a, b) => a.getAttribute('x') - b.getAttribute('x')).map((one) => one.textContent)"
    )
    return list(found)


def test_a_fact_is_drawn(shown: Open) -> None:
    opened = shown()
    tab = opened.page
    expect(tab.locator(".why")).to_be_hidden()
    tab.get_by_role("link", name="任职", exact=True).click()
    assert labels(tab) == ["任职于", "职务", "人物"]
    assert tab.locator("svg.arcs path.tip").count() == 2
    assert tab.locator(".line .said-here").all_inner_texts() == ["市发改委", "主任", "金锋"]
    expect(tab.locator("#a1-f0 blockquote")).to_have_text("市发改委主任金锋")
    expect(tab.locator("#a1-f0 .rule")).to_contain_text("officials.chain 职务在前、姓名在后")
    expect(tab.locator("#a1-f0 .trust")).to_contain_text("0.55")
    opened.check()


def test_arcs_stand_above_their_words(shown: Open) -> None:
    tab = shown().page
    tab.get_by_role("link", name="任职", exact=True).click()
    person, label = tab.locator("#a1-c11").bounding_box(), tab.locator("svg.arcs .hub rect").bounding_box()
    assert person is not None
    assert label is not None
    assert abs((label["x"] + label["width"] / 2) - (person["x"] + person["width"] / 2)) < person["width"]
    assert person["y"] - 20 < label["y"] < person["y"]


def test_a_word_is_drawn_with_what_it_is_joined_to(shown: Open) -> None:
    opened = shown()
    tab = opened.page
    tab.locator("#a1-c5").click()
    assert labels(tab) == ["任职于", "人物"]
    assert tab.url.endswith("#a1-c5")
    tab.go_back()
    expect(tab.locator("svg.arcs")).to_have_count(0)
    opened.check()


def test_keyboard_alone(shown: Open) -> None:
    opened = shown()
    tab = opened.page
    for name in ("市发改委", "主任", "金锋", "任职"):
        tab.keyboard.press("Tab")
        expect(tab.locator(":focus")).to_have_text(name)
    tab.keyboard.press("Enter")
    expect(tab.locator("main [aria-current=true]")).to_be_focused()
    expect(tab.get_by_role("status")).to_contain_text("金锋 · 主任 · 澜州市发展和改革委员会")
    tab.keyboard.press("Tab")
    tab.keyboard.press("Enter")
    expect(tab.locator("#a1-c11")).to_be_focused()
    assert labels(tab) == ["任职于", "职务", "人物"]
    tab.keyboard.press("Escape")
    expect(tab.locator("svg.arcs")).to_have_count(0)
    opened.check()


def test_an_address_opens_a_fact(open_file: Open, tmp_path: Path) -> None:
    write_annotated(Page("p.txt", "版面", "0" * 64), CONTEXT, annotated(), tmp_path / "page.html")
    opened = open_file(tmp_path / "page.html", at="#a1-f0")
    assert labels(opened.page) == ["任职于", "职务", "人物"]
    opened.check()


def test_on_a_narrow_screen_the_fact_stands_below_the_text(shown: Open) -> None:
    opened = shown(width=390, height=844)
    tab = opened.page
    tab.locator("#a1-c11").click()
    sheet = tab.get_by_role("complementary", name="所选事实")
    expect(sheet).to_contain_text("市发改委主任金锋")
    expect(tab.locator("#a1-c11")).to_be_in_viewport()
    assert tab.evaluate("document.documentElement.scrollWidth") <= 390
    assert barriers(tab) == []
    sheet.get_by_role("button", name="关闭").click()
    expect(sheet).to_be_hidden()
    opened.check()


def test_without_script_and_in_print_every_fact_is_told(
    browser: Browser, shown: Open, tmp_path: Path
) -> None:
    printed = shown()
    printed.page.emulate_media(media="print")
    plain = browser.new_page(java_script_enabled=False)
    plain.goto((tmp_path / "page.html").as_uri())
    for tab in (printed.page, plain):
        expect(tab.locator(".fact blockquote")).to_be_visible()
        expect(tab.locator(".fact .ends")).to_contain_text("任职于 holds a post in 澜州市发展和改革委员会")
        expect(tab.locator(".hint")).to_be_hidden()
    plain.locator(".fact .ends a").first.click()
    assert plain.url.endswith("#a1-c11")
    plain.locator("#a1-c11").click()
    assert plain.url.endswith("#a1-f0")
    plain.close()


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_names(open_file: Open, tmp_path: Path, text: str) -> None:
    page = Page(text, "版面", "0" * 64)
    docs = annotated(person=text, project=f"甲{text}", headline=text)
    write_annotated(page, CONTEXT, docs, tmp_path / "page.html")
    opened = open_file(tmp_path / "page.html", width=390, height=844)
    expect(opened.page.locator("mark.person bdi").first).to_have_text(text, use_inner_text=False)
    assert opened.page.locator("script").count() == len(SCRIPTS)
    assert opened.page.locator("img").count() == 0
    opened.page.locator("#a1-f0 .pick").click()
    expect(opened.page.locator("#sheet blockquote bdi")).to_contain_text(text, use_inner_text=False)
    assert opened.page.evaluate("document.documentElement.scrollWidth") <= 390
    opened.check()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_stands_in_the_way(shown: Open, scheme: str) -> None:
    opened = shown(scheme=scheme)
    assert barriers(opened.page) == []
    opened.page.locator("#a1-f0 .pick").click()
    assert barriers(opened.page) == []
