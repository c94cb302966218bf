"""A headless Chromium, and pages that note everything they should not do.

One browser and one explorer serve all tests; every test opens it in a page of its own.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome")
FLAGS = (
    "--accept-lang=zh-CN",  # a sandboxed frame has a process of its own, which the page's locale reaches late
    "--host-resolver-rules=MAP * ~NOTFOUND",  # there is no network
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
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
        assert self.page.evaluate("window.hit === undefined")


Open = Callable[..., Opened]


def find_browser() -> str | None:
    """Path of the first browser installed."""
    return next(filter(None, map(shutil.which, NAMES)), None)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = find_browser()
    if path is None:
        message = f"no browser: none of {', '.join(NAMES)} is installed"
        if os.environ.get("CI"):
            pytest.fail(message)
        pytest.skip(message)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The explorer of the small graph."""
    from kg.export.html import write_html
    from tests.export.sample import graph_of

    path = tmp_path_factory.mktemp("explorer") / "graph.html"
    write_html(graph_of(), path, "澜州")
    return path


@pytest.fixture
def open_file(browser: Browser) -> Iterator[Open]:
    """Open a file at a size, in Chinese: ``open_file(path, width=390, scheme="dark", at="#…")``."""
    opened: list[Opened] = []

    def start(
        path: Path,
        width: int = 1280,
        height: int = 800,
        scheme: str = "light",
        at: str = "",
        **settings: str,
    ) -> Opened:
        size = {"width": width, "height": height}
        page = browser.new_page(viewport=size, locale="zh-CN", color_scheme=scheme, **settings)  # type: ignore[arg-type]
        seen = Opened(page)
        opened.append(seen)
        page.set_default_timeout(10_000)
        page.on("request", lambda request: seen.requests.append(request.url))
        page.on("pageerror", lambda error: seen.troubles.append(str(error)))
        page.on("dialog", lambda dialog: (seen.troubles.append(dialog.message), dialog.dismiss()))
        page.on("console", lambda message: seen.troubles.append(message.text))
        page.goto(path.as_uri() + at)
        return seen

    yield start
    for seen in opened:
        seen.page.close()


@pytest.fixture
def explorer(open_file: Open, sample: Path) -> Opened:
    """The small graph, open and ready."""
    opened = open_file(sample)
    opened.page.locator("html[data-ready=search]").wait_for()
    return opened
