"""Score the extraction against gold pages: ``python tests/score_gold.py [--set NAME] [--verbose]``.

Builds one graph a page, as ``kg build PAGE`` does, and hands them to the gold's own scorer.
The scorer and most gold live beside a development checkout (``../shared``); this says of each set
why it is skipped where it lacks something.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from graphs import build_graph

from kg.export.turtle import write_turtle
from kg.extract import extract_page
from kg.pages import read_page
from kg.settings import Settings

SHARED = Path(__file__).parents[2] / "shared"
SCORER = SHARED / "eval" / "score.py"
HELD_OUT = Path(__file__).parent / "gold" / "held_out"
"""Pages kept from tuning: only their sums are looked at, never a page or what it misses."""
LISTS = Path(__file__).parent / "gold" / "held_out_lists"
"""The same, pages with lists: of projects, appointments, figures, or what happened in a week."""
LIVELY = Path(__file__).parent / "gold" / "held_out_lively"
"""The same, pages told in spoken words and passing remarks: 年底前还要再砸4000万元下去."""

TOLD = Path(__file__).parent / "gold" / "held_out_told"
"""Short articles that tell one kind of fact in as many ways as reporters have, a folder for each kind."""
_NONE_OF_IT = re.compile(r"\s0$")
"""Ends the row of a relation that the pages of a set aren't annotated for."""


def gold_sets() -> dict[str, list[tuple[Path, Path]]]:
    """Name → (page, gold) pairs: the real pages, the odd and even written ones, those held out here."""
    written = SHARED / "pages"
    return {
        "shared": list(_pairs(SHARED / "eval" / "gold", SHARED / "seeds")),
        "odd": list(_pairs(written, written, 1)),
        "even": list(_pairs(written, written, 0)),
        "held-out": list(_pairs(HELD_OUT, HELD_OUT)),
        "held-out lists": list(_pairs(LISTS, LISTS)),
        "held-out lively": list(_pairs(LIVELY, LIVELY)),
    }


def told_sets() -> dict[str, list[tuple[Path, Path]]]:
    """The same for pages that are annotated for one kind of fact alone."""
    folders = sorted(folder for folder in TOLD.iterdir() if folder.is_dir())
    return {f"held-out told {folder.name}": list(_pairs(folder, folder)) for folder in folders}


def _pairs(gold: Path, pages: Path, parity: int | None = None) -> Iterator[tuple[Path, Path]]:
    for path in sorted(gold.glob("*.json")):
        if path.stem == "identity" or (parity is not None and not path.stem.startswith("p")):
            continue
        if parity is None or int(path.stem[1:]) % 2 == parity:
            yield pages / f"{path.stem}.txt", path


def score(name: str, pairs: list[tuple[Path, Path]], settings: Settings, options: list[str]) -> None:
    """Build the graphs of one set and print its table."""
    with TemporaryDirectory() as folder:
        graphs, gold = Path(folder, "graphs"), Path(folder, "gold")
        graphs.mkdir()
        gold.mkdir()
        for page, answers in pairs:
            facts = extract_page(read_page(page), settings)
            write_turtle(build_graph([facts], settings), graphs / f"{page.stem}.ttl")
            (gold / answers.name).write_bytes(answers.read_bytes())
        print(f"\n=== {name}", flush=True)
        scorer = [sys.executable, str(SCORER), str(gold), str(graphs), *options]
        table = subprocess.run(scorer, check=True, capture_output=True, text=True).stdout
        print("\n".join(row for row in table.splitlines() if not _NONE_OF_IT.search(row)), flush=True)


def why_skipped(pairs: list[tuple[Path, Path]]) -> str:
    """What a set lacks to be scored; empty where it has all."""
    if not SCORER.is_file():
        here = (
            f"its {len(pairs)} pages are here, the scorer is not"
            if pairs
            else "pages and scorer are not here"
        )
        return f"{here}: they lie in ../shared, which is no part of this repository 缺少 ../shared"
    missing = [page for page, _ in pairs if not page.is_file()]
    if missing:
        return f"{len(missing)} of {len(pairs)} pages are absent, the first {missing[0]} 缺版面"
    return "" if pairs else "no gold pages of it are in this checkout 缺标注版面"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split(":")[0])
    sets = gold_sets() | told_sets()
    parser.add_argument("--set", choices=list(sets), action="append", dest="sets")
    parser.add_argument("--page", help="only this page, by stem")
    parser.add_argument("--model", default=Settings().model, help="as kg build has it")
    parser.add_argument("--verbose", action="store_true", help="list what was missed and what was extra")
    args = parser.parse_args()
    for name, pairs in sets.items():
        chosen = [pair for pair in pairs if args.page in (None, pair[0].stem)]
        if name not in (args.sets or [name]):
            continue
        if lacking := why_skipped(chosen):
            print(f"skipped 跳过 {name}: {lacking}", flush=True)
        else:
            score(name, chosen, Settings(model=args.model), ["--verbose"] if args.verbose else [])


if __name__ == "__main__":
    main()
