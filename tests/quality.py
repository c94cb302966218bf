"""How well extraction reads the seed pages, measured on records against ``tests/gold``.

A deliberately small measure for the test suite: exact posts, names by likeness, exact money.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from kg.types import PageFacts, Status, Tenure

GOLD = Path(__file__).parent / "gold"
PREFIX = {Status.FORMER: "原", Status.ACTING: "代", Status.DESIGNATE: "拟任"}


@dataclass
class Tally:
    """Counts of one relation over all pages."""

    hits: int = 0
    found: int = 0
    gold: int = 0

    @property
    def f1(self) -> float:
        return 2 * self.hits / (self.found + self.gold) if self.found + self.gold else 1.0


def fold(text: str) -> str:
    """Fold width and drop what only layout or taste decides."""
    return re.sub(r"[\s\"'“”‘’「」《》()·,、:—-]", "", unicodedata.normalize("NFKC", text))


def alike(left: str, right: str, ratio: float = 0.8) -> bool:
    left, right = (re.sub(r"(建设)?(项目|工程)$", "", fold(x)) for x in (left, right))
    return left == right or SequenceMatcher(None, left, right, autojunk=False).ratio() >= ratio


def posts(tenure: Tenure) -> set[str]:
    """Every reading of a tenure's post: body and title joined, a shared part once."""
    return linked_posts(tenure) | {fold(title) for title in _titles(tenure)} | {fold(tenure.post)}


def linked_posts(tenure: Tenure) -> set[str]:
    """The same with the body that the tenure is linked to, whatever the page prints."""
    bodies = [tenure.body.name, *tenure.body.aliases] if tenure.body else [""]
    return {fold(_join(body, title)) for body in bodies for title in _titles(tenure)}


def _titles(tenure: Tenure) -> set[str]:
    return {tenure.title, PREFIX.get(tenure.status, "") + tenure.title}


def _join(body: str, title: str) -> str:
    size = next((n for n in range(min(len(body), len(title)), 0, -1) if body.endswith(title[:n])), 0)
    return body + title[size:]


def match(gold: list[Any], found: list[Any], same: Callable[[Any, Any], bool]) -> int:
    """Size of a one-to-one matching, greedy in order."""
    left, hits = list(found), 0
    for item in gold:
        hit = next((f for f in left if same(item, f)), None)
        if hit is not None:
            left.remove(hit)
            hits += 1
    return hits


def measure(pages: Iterable[PageFacts]) -> dict[str, Tally]:
    """Tallies by relation over the pages that have a gold file."""
    tallies: dict[str, Tally] = defaultdict(Tally)
    for facts in pages:
        gold = json.loads((GOLD / f"{facts.page.stem}.json").read_text(encoding="utf-8"))
        for name, (wanted, found, same) in _comparisons(gold, facts).items():
            tally = tallies[name]
            tally.hits += match(wanted, found, same)
            tally.found += len(found)
            tally.gold += len(wanted)
    return dict(tallies)


def _gold_posts(role: dict[str, Any]) -> set[str]:
    return {fold(post) for post in (*role["posts"], _join(role["body"], role["title"]))}


def _comparisons(
    gold: dict[str, Any], facts: PageFacts
) -> dict[str, tuple[list[Any], list[Any], Callable[[Any, Any], bool]]]:
    return {
        "article": (
            [a["headline"] for a in gold["articles"] if a["headline"]],
            [a.headline for a in facts.articles if a.headline],
            lambda g, f: alike(g, f, 0.85),
        ),
        "role": (
            gold["roles"],
            [t for t in facts.tenures if t.status is not Status.FORMER],
            lambda g, f: g["person"] == f.person and bool({fold(p) for p in g["posts"]} & posts(f)),
        ),
        "body linked": (
            gold["roles"],
            [t for t in facts.tenures if t.status is not Status.FORMER],
            lambda g, f: g["person"] == f.person and bool(_gold_posts(g) & linked_posts(f)),
        ),
        "project": (
            gold["projects"],
            list(facts.projects),
            lambda g, f: any(alike(x, y) for x in (g["name"], *g["aliases"]) for y in (f.name, *f.aliases)),
        ),
        "money": (
            [(i["kind"], i["value"], i["currency"]) for p in gold["projects"] for i in p["investments"]],
            [(i.kind, i.amount.value, i.amount.unit) for p in facts.projects for i in p.investments],
            lambda g, f: g == f,
        ),
        "event": (
            gold["events"],
            list(facts.events),
            lambda g, f: any(
                alike(x, y, 0.75) for x in (g["name"], *g["aliases"]) for y in (f.name, *f.aliases)
            ),
        ),
        "figure": (
            [(i["value"], i["unit"]) for i in gold["indicators"]],
            [(o.amount.value, o.amount.unit) for o in facts.observations],
            lambda g, f: f[1] == g[1] and abs(float(f[0]) - g[0]) <= 1e-6 * max(1, abs(g[0])),
        ),
    }
