"""How many characters a second each part of the extraction reads, on one core.

``make bench`` prints a table: every stage of :func:`kg.extract.extract_page` and every component
of the pipeline (a model's work is in ``make_docs``), over the pages in ``seeds/`` or over the files
and folders that are given::

    python tests/bench_parts.py [--repeats 9] [--model none] [PATH …]

Times are CPU times (other work on the machine hardly shows), the median of the repeats, after one
round that loads word lists and compiles patterns. Nothing is checked: no test depends on a clock.
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kg.context import page_context
from kg.context.local import local_context
from kg.extract import extract_page, merged
from kg.nlp import load_pipeline, make_docs
from kg.pages import read_page, split_page
from kg.pipes.officials.people import model_people
from kg.settings import Settings
from kg.types import Page

SEEDS = Path(__file__).parent.parent / "seeds"


class Clock:
    """CPU seconds by name."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = defaultdict(float)

    @contextmanager
    def part(self, name: str) -> Iterator[None]:
        """Add the time of a block to a part."""
        start = time.process_time()
        yield
        self.seconds[name] += time.process_time() - start


def read_in_parts(page: Page, settings: Settings, clock: Clock) -> None:
    """What :func:`extract_page` does, step by step."""
    nlp = load_pipeline(settings.model)
    with clock.part("split_page"):
        articles = split_page(page)
    with clock.part("make_docs"):
        docs = make_docs(nlp, articles)
    with clock.part("page_context"):
        people = frozenset(name for doc in docs for name in model_people(doc))
        context = page_context(page, articles, people)
    for doc in docs:
        with clock.part("local_context"):
            doc._.context = local_context(doc._.article, context)
        for name, component in nlp.pipeline:
            with clock.part(name):
                component(doc)
    with clock.part("merge"):
        merged(page, context, docs)


def page_files(paths: list[Path]) -> list[Path]:
    """The page files among paths and in folders among them."""
    files = [file for path in paths for file in (sorted(path.iterdir()) if path.is_dir() else [path])]
    return [file for file in files if file.suffix in (".txt", ".md")]


def measure(pages: list[Page], settings: Settings) -> dict[str, float]:
    """CPU seconds of one round over all pages: every part, and the whole without looking into it."""
    clock = Clock()
    for page in pages:
        read_in_parts(page, settings, clock)
    with clock.part("extract_page"):
        for page in pages:
            extract_page(page, settings)
    return clock.seconds


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("paths", nargs="*", type=Path, default=[SEEDS])
    parser.add_argument("--repeats", type=int, default=9)
    parser.add_argument("--model", default="none")
    options = parser.parse_args()
    pages = [read_page(path) for path in page_files(options.paths)]
    settings = Settings(model=options.model)
    measure(pages, settings)
    rounds = [measure(pages, settings) for _ in range(options.repeats)]
    size = sum(len(page.text) for page in pages)
    print(f"{len(pages)} pages, {size:,} characters, median of {options.repeats} repeats\n")
    print(f"{'part':<18}{'ms':>9}{'µs/character':>15}{'characters/s':>15}")
    for name in rounds[0]:
        seconds = statistics.median(result[name] for result in rounds)
        print(f"{name:<18}{seconds * 1e3:>9.1f}{seconds * 1e6 / size:>15.2f}{size / seconds:>15,.0f}")


if __name__ == "__main__":
    main()
