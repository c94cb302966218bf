"""Every source of training text under its name; shipped weights come from these alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from kg.training.annotated import annotated
from kg.training.examples import Example
from kg.training.generator import generate
from kg.training.markup import read_markup

WRITTEN = Path(__file__).with_name("written")


def written() -> Iterator[Example]:
    """The pages written and annotated by hand: an article for each run of lines."""
    for path in sorted(WRITTEN.glob("*.txt")):
        lines: list[str] = []
        for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
            if line.strip() and not line.startswith("#"):
                lines.append(line.strip())
            elif lines:
                yield read_markup("\n".join(lines), f"written/{path.stem}")
                lines = []


def sources(seed: int, pages: int) -> dict[str, Callable[[], Iterator[Example]]]:
    """Name → reader. ``pages`` is how many pages are generated, from this seed."""
    return {
        "generated": lambda: generate(seed, pages),
        "written": written,
        "annotated": lambda: iter(annotated("train")),
    }
