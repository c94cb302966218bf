"""How long adding one page takes, beside building everything: ``make bench-add``.

Pages are written by the generator that the model is trained with, so that any number of them can
be had. Every figure is of this machine, one process, the model as given.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kg.builder import Build, build, write_views
from kg.graph.validate import validate
from kg.growing import Upkeep, add, remove
from kg.query.load import load_graph
from kg.settings import Settings
from kg.state.folder import open_folder, replace_folder
from kg.training.generator import write_page

SEED = 5
BUILD, WRITE = "build all: read, resolve, spell", "write state and graph.ttl"
ADD = "add one page, graph.ttl alone"


@contextmanager
def timed(what: str, times: dict[str, float]) -> Iterator[None]:
    start = time.perf_counter()
    yield
    times[what] = time.perf_counter() - start
    print(f"{what:<44} {times[what]:8.2f} s", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=2000)
    parser.add_argument("--model", default="kg")
    parser.add_argument("--views", action="store_true", help="measure GraphML and HTML too")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        measure(Path(folder), chosen.pages, chosen.model, views=chosen.views)


def measure(folder: Path, count: int, model: str, *, views: bool) -> None:
    pages = folder / "pages"
    pages.mkdir()
    for number in range(count):
        text = write_page(SEED, number).text
        (pages / f"{number:05}.txt").write_text(text, encoding="utf-8")
    new, out = pages / f"{count - 1:05}.txt", folder / "out"
    rest = sorted(pages.iterdir())[:-1]
    settings, times = Settings(model=model), dict[str, float]()
    build(rest[:3], settings=settings, check=False)  # what is loaded once is no part of any figure

    with timed(BUILD, times):
        built = build(sorted(pages.iterdir()), settings=settings, check=False)
    print(f"{count} pages, {len(built.graph)} triples")
    with timed(WRITE, times):
        write_turtle(built, out)
    whole = (out / "graph.ttl").read_bytes()
    with timed("remove one page, graph.ttl alone", times):
        remove(out, [new.name], upkeep=Upkeep(check=False, views=False))
    with timed(ADD, times):
        add(out, [new], upkeep=Upkeep(check=False, views=False))
    assert (out / "graph.ttl").read_bytes() == whole
    remove(out, [new.name], upkeep=Upkeep(check=False, views=False))
    with timed("add one page, what is new validated", times):
        add(out, [new], upkeep=Upkeep(check=True, views=False))
    print(f"adding is {times[ADD] / (times[BUILD] + times[WRITE]):.2%} of building")
    if views:
        measure_views(out, times)


def write_turtle(built: Build, out: Path) -> None:
    """As :func:`kg.builder.write_build`, without the views."""
    with replace_folder(out, built.state) as placed:
        placed.write_turtle()
        placed.written()


def measure_views(out: Path, times: dict[str, float]) -> None:
    with timed("load graph.ttl for the views", times):
        graph = load_graph(out)
    with timed("GraphML and HTML", times), open_folder(out) as placed:
        write_views(placed, graph)
    with timed("validate the whole graph", times):
        validate(graph)


if __name__ == "__main__":
    main()
