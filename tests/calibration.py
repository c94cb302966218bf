"""How often facts of a confidence are right: ``python tests/calibration.py [--set NAME]``.

Builds the gold pages once for each threshold from the facts that reach it, and asks the gold's
scorer which of them are right. A line of the table says: of so many facts from this confidence
up to the next one, so many are right.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from graphs import build_graph
from score_gold import SCORER, gold_sets, why_skipped

from kg.export.turtle import write_turtle
from kg.extract import extract_page
from kg.pages import read_page
from kg.settings import Settings
from kg.types import Fact, PageFacts

THRESHOLDS = (0.0, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95)
RELATIONS = ("role", "project", "project-investment", "event", "indicator")


F = TypeVar("F", bound=Fact)


def reaching(facts: Iterable[F], threshold: float) -> tuple[F, ...]:
    return tuple(fact for fact in facts if fact.confidence >= threshold)


def from_threshold(facts: PageFacts, threshold: float) -> PageFacts:
    """The facts of a page that reach a confidence."""
    return replace(
        facts,
        tenures=reaching(facts.tenures, threshold),
        projects=tuple(
            replace(project, investments=reaching(project.investments, threshold))
            for project in reaching(facts.projects, threshold)
        ),
        events=reaching(facts.events, threshold),
        observations=reaching(facts.observations, threshold),
    )


def counts(pages: dict[str, PageFacts], gold: Path, threshold: float) -> dict[str, tuple[int, int]]:
    """Relation → how many facts reach the threshold, and how many of them are right."""
    settings = Settings()
    with TemporaryDirectory() as folder:
        for stem, facts in pages.items():
            graph = build_graph([from_threshold(facts, threshold)], settings)
            write_turtle(graph, Path(folder, f"{stem}.ttl"))
        command = [sys.executable, str(SCORER), str(gold), folder, "--json"]
        found = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    right = {name: round(found[name]["r"] * found[name]["gold"]) for name in RELATIONS}
    return {name: (round(n / found[name]["p"]) if n else 0, n) for name, n in right.items()}


def table(name: str, pairs: list[tuple[Path, Path]]) -> None:
    """Print the table of one set."""
    pages = {gold.stem: extract_page(read_page(page), Settings()) for page, gold in pairs}
    with TemporaryDirectory() as folder:
        for _, gold in pairs:
            Path(folder, gold.name).write_bytes(gold.read_bytes())
        steps = [counts(pages, Path(folder), threshold) for threshold in THRESHOLDS]
    print(f"\n{name}: right of so many facts\n\n| confidence | {' | '.join(RELATIONS)} |")
    print("|---|" + "---|" * len(RELATIONS))
    for i, low in enumerate(THRESHOLDS):
        above = steps[i + 1] if i + 1 < len(steps) else dict.fromkeys(RELATIONS, (0, 0))
        cells = []
        for relation in RELATIONS:
            all_, right = (a - b for a, b in zip(steps[i][relation], above[relation], strict=True))
            cells.append(f"{right} of {all_}" + (f" = {right / all_:.2f}" if all_ else ""))
        print(f"| {low:.2f} – | {' | '.join(cells)} |")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split(":")[0])
    parser.add_argument("--set", choices=list(gold_sets()), action="append", dest="sets")
    args = parser.parse_args()
    for name, pairs in gold_sets().items():
        if name not in (args.sets or [name]):
            continue
        if lacking := why_skipped(pairs):
            print(f"skipped 跳过 {name}: {lacking}", flush=True)
        else:
            table(name, pairs)


if __name__ == "__main__":
    main()
