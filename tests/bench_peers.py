"""Compare ``kg`` with LAC on people, organisations and speed: ``python tests/bench_peers.py``.

Prints Markdown tables. Everything runs on one thread, in one process, over the same pages; figures
of speed are medians of several rounds of processor time.
"""

from __future__ import annotations

import argparse
import gc
import os
import sys
import time
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from statistics import median
from typing import Any

from peers import System, Tally, count_organisations, count_people, kg_system, lac_system, load_lac, read_gold
from score_gold import SHARED, gold_sets

from kg.context import page_context
from kg.context.local import local_context
from kg.extract import extract_pages
from kg.nlp import load_pipeline
from kg.pages import read_page, split_page
from kg.pipes.clauses import sentences
from kg.settings import Settings

ONE_THREAD = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")
_CACHE = type(lru_cache(str))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split(":")[0])
    parser.add_argument("--model", default=Settings().model, help="the model of kg to compare beside none")
    parser.add_argument("--rounds", type=int, default=5, help="rounds of the measurement of speed")
    args = parser.parse_args()
    if not SHARED.is_dir():
        print("no gold pages here (../shared is absent): nothing to compare")
        return
    try:
        lac = load_lac()
    except ModuleNotFoundError as error:
        print(
            f"{error.name} is not installed: pip install -e '.[train]' brings LAC, the peer to compare with"
        )
        return
    models = list(dict.fromkeys(["none", args.model]))
    quality({"LAC": lac_system(lac), **{f"kg, model {name}": kg_system(name) for name in models}})
    sets = {name: [page for page, _ in pairs] for name, pairs in gold_sets().items() if name != "shared"}
    # Of the real pages three have a gold; speed needs none.
    sets = {"real": sorted((SHARED / "seeds").glob("*.txt")), **sets}
    speed(sets, lac, models, args.rounds)
    pages = [page for each in sets.values() for page in each]
    for name in models:
        parts(pages, name, args.rounds)


def quality(systems: dict[str, System]) -> None:
    """Precision, recall and F of every system on every set."""
    print("\n| pages | system | person P | R | F | organisation P | R | F |")
    print("|---|---|---|---|---|---|---|---|")
    for set_name, pairs in gold_sets().items():
        for name, run in systems.items():
            people, organisations = Tally(), Tally()
            for page, answers in pairs:
                gold, found = read_gold(answers), run(page)
                count_people(gold, found, people)
                count_organisations(gold, found, organisations)
            figures = " | ".join(f"{value:.3f}" for value in (*people.row(), *organisations.row()))
            print(f"| {set_name} ({len(pairs)}) | {name} | {figures} |", flush=True)


def speed(sets: dict[str, list[Path]], lac: Any, models: list[str], rounds: int) -> None:
    """Characters of article text per second of processor time, set by set: text in, tags or facts out.

    Pages written for a gold hold a fact in every clause and news in few characters; the real ones are as
    papers are. All systems take their turns within a round, so that they share what else the machine does.
    """
    texts = {
        name: [article.text for page in pages for article in split_page(read_page(page))]
        for name, pages in sets.items()
    }
    systems = ["LAC, text to tags", *(f"kg, model {model}, page to facts" for model in models)]
    spent: dict[tuple[str, str], list[float]] = {}
    for turn in range(rounds + 1):
        for name, pages in sets.items():
            for system, run in zip(systems, _jobs(lac, models, pages, texts[name]), strict=True):
                forget_pages()
                began = time.process_time()
                run()
                if turn:  # the first is to warm up
                    spent.setdefault((name, system), []).append(time.process_time() - began)
    print(f"\nCharacters per CPU-second, medians of {rounds} rounds (slowest–fastest); percent: of LAC's\n")
    print(f"| pages | characters | {' | '.join(systems)} |\n|---|---|{'---|' * len(systems)}")
    for name, pages in sets.items():
        letters = sum(map(len, texts[name]))
        rates = [sorted(letters / each for each in spent[name, system]) for system in systems]
        cells = [
            f"{median(each):,.0f} ({each[0]:,.0f}–{each[-1]:,.0f}) {median(each) / median(rates[0]):.0%}"
            for each in rates
        ]
        print(f"| {name} ({len(pages)}) | {letters:,} | {' | '.join(cells)} |")


def _jobs(lac: Any, models: list[str], pages: list[Path], texts: list[str]) -> list[Callable[[], object]]:
    """What is timed of one set: LAC over the sentences of its articles, then ``kg`` with each model."""

    def facts(model: str) -> Callable[[], object]:
        return lambda: list(extract_pages(map(read_page, pages), Settings(model=model)))

    def tags() -> object:
        return [lac.run(text[a:b]) for text in texts for a, b in sentences(text)]

    return [tags, *map(facts, models)]


def forget_pages() -> None:
    """Empty the caches that kg bounds: they hold names of pages, which a new page wouldn't find there."""
    for kept in gc.get_objects():
        ours = isinstance(kept, _CACHE) and kept.__module__.startswith("kg.")
        if ours and kept.cache_parameters()["maxsize"] is not None:
            kept.cache_clear()


def parts(pages: list[Path], model: str, rounds: int) -> None:
    """What the stages of ``kg`` cost, in milliseconds of processor time per 1000 characters."""
    nlp = load_pipeline(model)
    totals: list[dict[str, float]] = [_one_round(pages, nlp) for _ in range(rounds + 1)][1:]
    letters = sum(len(article.text) for page in pages for article in split_page(read_page(page)))
    whole = median(sum(total.values()) for total in totals)
    print(f"\nParts of kg, model {model}\n\n| part | ms per 1000 characters | share |\n|---|---|---|")
    for part in totals[0]:
        cost = median(total[part] for total in totals)
        print(f"| {part} | {1e6 * cost / letters:.2f} | {cost / whole:.0%} |")
    print(f"| all | {1e6 * whole / letters:.2f} | 100% |")


def _one_round(pages: list[Path], nlp: Any) -> dict[str, float]:
    spent: dict[str, float] = {}

    def timed(part: str, run: Callable[[], Any]) -> Any:
        began = time.process_time()
        result = run()
        spent[part] = spent.get(part, 0.0) + time.process_time() - began
        return result

    for path in pages:
        page = read_page(path)
        articles = timed("layout and splitting", lambda page=page: split_page(page))
        context = timed("context", lambda page=page, articles=articles: page_context(page, articles))
        for article in articles:
            doc = timed("tokens", lambda article=article: nlp.make_doc(article.text))
            doc._.article = article
            doc._.context = timed("context", lambda article=article, c=context: local_context(article, c))
            for name, pipe in nlp.pipeline:
                doc = timed(name, lambda pipe=pipe, doc=doc: pipe(doc))
    return spent


if __name__ == "__main__":
    if not ONE_THREAD.items() <= os.environ.items():
        # The libraries read these when they are loaded: begin again with them set.
        os.execve(sys.executable, [sys.executable, *sys.argv], os.environ | ONE_THREAD)
    main()
