"""How fast the explorer opens: time to the first useful frame and to the answer of a search.

``make bench-html`` writes explorers of 2,000 and 50,000 nodes and opens each in headless Chromium,
and a plain pyvis page of the smaller graph in the same run. Times count from navigation, in
seconds, the median of several pages; a pyvis page is useful when it has stopped settling.
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright
from playwright.sync_api import TimeoutError as TooLong
from pyvis.network import Network

from kg.export.explorer import read_story
from kg.export.html import write_html
from tests.chromium import FLAGS, find_browser
from tests.export.big import big_graph

SIZES = ((2_000, 5_000), (50_000, 100_000))
PATIENCE = 600
"""Seconds that a page is given to be ready."""
SETTLED = """
    let network;
    Object.defineProperty(window, "network", {
        configurable: true,
        get: () => network,
        set: (made) => {
            network = made;
            made.once("stabilizationIterationsDone", () => { window.settled = performance.now(); });
        },
    });
"""


@dataclass(frozen=True, slots=True)
class Goal:
    """What an explorer of some size has to keep, in seconds."""

    opened: float
    built: float


GOALS = {2_000: Goal(2, 5), 50_000: Goal(5, 60)}


@dataclass(frozen=True, slots=True)
class Measured:
    """One kind of page at one size."""

    name: str
    built: float
    size: int
    frame: float
    answer: float | None = None

    def __str__(self) -> str:
        answer = f"{self.answer:10.2f}" if self.answer is not None else "         –"
        return f"{self.name:<24}{self.built:9.1f}{self.size / 1e6:9.2f}{self.frame:9.2f}{answer}"


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--runs", type=int, default=3, help="pages opened of each kind")
    options.add_argument("--small", action="store_true", help="2,000 nodes only")
    chosen = options.parse_args()
    path = find_browser()
    if path is None:
        raise SystemExit("no browser is installed: apt-get install chromium")
    print(f"{'':<24}{'build s':>9}{'file MB':>9}{'frame s':>9}{'search s':>10}")
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        for nodes, edges in SIZES[:1] if chosen.small else SIZES:
            measure(browser, Path(folder), nodes, edges, chosen.runs)
        browser.close()


def measure(browser: Browser, folder: Path, nodes: int, edges: int, runs: int) -> None:
    graph = big_graph(nodes, edges)
    ours, name = folder / f"kg-{nodes}.html", f"kg {nodes:,}/{edges:,}"
    start = time.perf_counter()
    write_html(graph, ours)
    built = time.perf_counter() - start
    opened = [open_explorer(browser, ours) for _ in range(runs)]
    frame, answer = (statistics.median(times) for times in zip(*opened, strict=True))
    print(Measured(name, built, ours.stat().st_size, frame, answer), flush=True)
    judge(nodes, built, ours.stat().st_size, answer)
    if nodes == SIZES[0][0]:
        plain = folder / "pyvis.html"
        built = write_pyvis(graph, plain)
        settled = open_pyvis(browser, plain)
        print(Measured(f"pyvis {nodes:,}/{edges:,}", built, plain.stat().st_size, settled), flush=True)
        least = "at least " if settled >= PATIENCE else ""
        print(f"  {least}{settled / frame:.0f} times as fast as pyvis (goal: 20)")


def judge(nodes: int, built: float, size: int, answer: float) -> None:
    goal, most = GOALS[nodes], 3_000_000 + 250 * nodes
    print(
        f"  goals: build {goal.built} s, file {most / 1e6:.1f} MB, frame and search {goal.opened} s", end=": "
    )
    kept = built <= goal.built and size <= most and answer <= goal.opened
    print("kept" if kept else "NOT kept")


def open_explorer(browser: Browser, path: Path) -> tuple[float, float]:
    """Seconds from navigation to the first frame, and until a name that was typed has been found."""
    page = browser.new_page(viewport={"width": 1280, "height": 800}, locale="zh-CN")
    page.set_default_timeout(PATIENCE * 1000)
    page.goto(path.as_uri(), wait_until="commit")
    page.locator("html[data-ready=search]").wait_for()
    name = page.evaluate("kg.data.label[kg.data.count >> 1]")
    page.locator("#search").fill(name)
    page.get_by_role("option").filter(has_text=name).first.wait_for()
    answered = page.evaluate("performance.now()")
    frame = page.evaluate("performance.getEntriesByName('kg:frame')[0].startTime")
    page.close()
    return frame / 1000, answered / 1000


def write_pyvis(graph: object, path: Path) -> float:
    """The same nodes and edges as pyvis' own manual draws them; its seconds."""
    story = read_story(graph)  # type: ignore[arg-type]
    start = time.perf_counter()
    network = Network(directed=True, cdn_resources="in_line")
    for i, node in enumerate(story.nodes):
        network.add_node(i, label=node.label)
    for line in story.lines:
        network.add_edge(line.start, line.end)
    path.write_text(network.generate_html(), encoding="utf-8")
    return time.perf_counter() - start


def open_pyvis(browser: Browser, path: Path) -> float:
    """Seconds from navigation until the picture stands still, at most :data:`PATIENCE`."""
    page = browser.new_page(viewport={"width": 1280, "height": 800}, locale="zh-CN")
    page.add_init_script(SETTLED)
    page.set_default_timeout(PATIENCE * 1000)
    page.goto(path.as_uri(), wait_until="commit")
    try:
        page.wait_for_function("() => window.settled", timeout=PATIENCE * 1000)
        return float(page.evaluate("window.settled")) / 1000
    except TooLong:
        return PATIENCE  # at least
    finally:
        page.close()


if __name__ == "__main__":
    main()
