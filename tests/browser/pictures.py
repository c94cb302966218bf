"""Pictures for the documentation: first view, panel and tables of the explorer, a fact on its page.

``make pictures`` opens ``out/graph.html`` and an annotated seed, wide and narrow, and writes PNG files
of 256 colours into ``docs/images``.
"""

from __future__ import annotations

import argparse
import io
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image
from playwright.sync_api import Page as Tab
from playwright.sync_api import sync_playwright

from kg.cli.annotate import annotate
from kg.settings import Settings
from tests.chromium import FLAGS, find_browser

ROOT = Path(__file__).parents[2]
SIZES = {"wide": (1280, 800), "narrow": (390, 844)}
ANNOTATED = ROOT / "seeds" / "lanzhou-2021-09-p1.txt"
MOST_BYTES = 150_000
BEST_KNOWN = """() => {
    const { count, kinds, kind, incident } = kg.data;
    const officials = [...Array(count).keys()].filter((node) => kinds[kind[node]].term === "Official");
    return officials.reduce((best, node) => (incident(node).length > incident(best).length ? node : best));
}"""
"""The official with the most relations."""


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("page", type=Path, nargs="?", default=ROOT / "out" / "graph.html")
    options.add_argument("folder", type=Path, nargs="?", default=ROOT / "docs" / "images")
    chosen = options.parse_args()
    path = find_browser()
    if path is None:
        raise SystemExit("no browser is installed: apt-get install chromium")
    chosen.folder.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        for name, (width, height) in SIZES.items():
            tab = browser.new_page(viewport={"width": width, "height": height}, locale="zh-CN")
            tab.goto(chosen.page.resolve().as_uri())
            tab.locator("html[data-ready=search]").wait_for()
            take(tab, chosen.folder / f"first-{name}.png")
            tab.evaluate(f"kg.app.choose(({BEST_KNOWN})())")
            tab.locator("#panel").wait_for()
            take(tab, chosen.folder / f"panel-{name}.png")
            tab.locator("#close").click()
            tab.locator("#tab-tables").click()
            take(tab, chosen.folder / f"tables-{name}.png")
            draw_fact(tab, chosen.folder / f"annotated-{name}.png")
            tab.close()
        browser.close()


def draw_fact(tab: Tab, path: Path) -> None:
    """Write a picture of an annotated page with its first event drawn."""
    with TemporaryDirectory() as folder:
        html = Path(folder) / "page.html"
        annotate(ANNOTATED, html, Settings())
        tab.goto(html.as_uri())
        tab.get_by_role("link", name="活动", exact=True).first.click()
        take(tab, path)


def take(tab: Tab, path: Path) -> None:
    """Write a picture of what the window shows, once it stands still."""
    tab.wait_for_timeout(1000)
    picture = Image.open(io.BytesIO(tab.screenshot()))
    few = picture.convert("RGB").quantize(method=Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
    few.save(path, optimize=True)
    size = path.stat().st_size
    print(f"{path} {size:,} bytes")
    if size > MOST_BYTES:
        raise SystemExit(f"{path}: more than {MOST_BYTES:,} bytes")


if __name__ == "__main__":
    main()
