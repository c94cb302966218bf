"""A headless Chromium, and pages that note everything they should not do.

One browser and one explorer serve all tests; every test opens it in a page of its own.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from kg.export.document import asset
from kg.export.explorer import read_story
from kg.export.html import data_blocks, write_html
from tests.browser.town import town
from tests.chromium import PATIENCE

PURE = (
    *("js/model", "js/graph", "js/place", "js/filter", "js/pinyin", "js/find", "js/route"),
    *("js/csv", "js/format", "js/grid", "js/rows", "js/ask", "sparql/text"),
)
"""Scripts that need no document, in the order of the page."""
INSIDE = ("file:", "data:", "blob:")
"""What a page may load: itself, its icon, and what its scripts made."""


@dataclass
class Opened:
    """A page in the browser and what was seen of it."""

    page: Page
    requests: list[str] = field(default_factory=list)
    troubles: list[str] = field(default_factory=list)
    """Dialogs, console errors and warnings, uncaught errors."""

    def check(self) -> None:
        """Nothing ran that came from a page's text, nothing failed, nothing was asked of a network."""
        assert self.troubles == []
        assert [url for url in self.requests if not url.startswith(INSIDE)] == []
        assert self.page.evaluate("window.hit === undefined"), "text of a page ran as script"


Open = Callable[..., Opened]


def ready(page: Page) -> None:
    """Wait until an explorer has unpacked all it knows."""
    page.locator("html[data-ready=search]").wait_for()


def choose(page: Page, typed: str) -> None:
    """Find something in an explorer and take the first hit, without a mouse."""
    page.get_by_role("combobox", name="搜索").fill(typed)
    page.get_by_role("option").first.wait_for()
    page.keyboard.press("Enter")
    page.locator("#panel").wait_for()


def barriers(page: Page) -> list[str]:
    """What axe-core calls serious or critical: rule and element."""
    found = Axe().run(page).response["violations"]
    return [
        f"{rule['id']}: {' '.join(node['target'])} {node.get('failureSummary', '')}"
        for rule in found
        if rule["impact"] in {"serious", "critical"}
        for node in rule["nodes"]
    ]


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The explorer of the town."""
    path = tmp_path_factory.mktemp("explorer") / "graph.html"
    write_html(town(), path, "澜州")
    return path


def opened(browser: Browser, width: int = 1280, height: int = 800, scheme: str = "light") -> Opened:
    """An empty page of a size, for a reader of Chinese, that is watched from now on."""
    size = {"width": width, "height": height}
    page = browser.new_page(viewport=size, locale="zh-CN", color_scheme=scheme)  # type: ignore[arg-type]
    page.set_default_timeout(PATIENCE)
    seen = Opened(page)
    page.on("request", lambda request: seen.requests.append(request.url))
    page.on("pageerror", lambda error: seen.troubles.append(str(error)))
    page.on("dialog", lambda dialog: (seen.troubles.append(dialog.message), dialog.dismiss()))
    page.on("console", lambda message: seen.troubles.append(message.text))
    return seen


@pytest.fixture
def open_file(browser: Browser) -> Iterator[Open]:
    """Open a file in a page of its own: ``open_file(path, width=390, scheme="dark", at="#…")``."""
    pages: list[Opened] = []

    def start(path: Path, at: str = "", **look: Any) -> Opened:
        seen = opened(browser, **look)
        pages.append(seen)
        seen.page.goto(path.as_uri() + at)
        return seen

    yield start
    for seen in pages:
        seen.page.close()


@pytest.fixture(scope="session")
def shared(browser: Browser, sample: Path) -> Iterator[Opened]:
    seen = opened(browser)
    seen.page.goto(sample.as_uri())
    ready(seen.page)
    yield seen
    seen.page.close()


@pytest.fixture
def explorer(shared: Opened) -> Iterator[Opened]:
    """The town, as it is when it has just been opened; the tests that take it share a page."""
    start_again(shared.page)
    yield shared
    shared.page.emulate_media(media="screen", color_scheme="light", reduced_motion="no-preference")
    shared.requests.clear()
    shared.troubles.clear()


def start_again(page: Page) -> None:
    """What opening the page anew would show."""
    page.mouse.move(0, 0)
    page.locator("#search").fill("")
    page.evaluate(
        """() => {
            document.activeElement.blur();
            if (kg.words.language() !== 0) kg.words.toggle();
            kg.app.seek(false);
            kg.state.set(kg.route.start());
        }"""
    )


@pytest.fixture(scope="session")
def scripts(browser: Browser) -> Iterator[Page]:
    """An empty page with the scripts that need no document, and the model of the town as ``data``."""
    page = browser.new_page()
    page.add_script_tag(content="const kg = {};")
    for name in PURE:
        page.add_script_tag(content=asset(f"{name}.js"))
    blocks = {name: json.loads(block) for name, block in data_blocks(read_story(town()))}
    page.evaluate(
        """({ core, facts }) => {
            window.data = kg.data = kg.model.addFacts(kg.model.build(core), facts);
            window.node = (label) => data.label.indexOf(label);
            window.names = (nodes) => Array.from(nodes, (node) => data.label[node]);
        }""",
        blocks,
    )
    yield page
    page.close()
