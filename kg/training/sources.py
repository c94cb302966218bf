"""Every source of training text under its name; shipped weights come from these alone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from kg.training.annotated import annotated
from kg.training.examples import Example
from kg.training.generator import generate
from kg.training.markup import read_markup
from kg.training.silver import silver

WRITTEN = Path(__file__).with_name("written")

HELD_OUT = WRITTEN / "held_out"
"""Pages of the same make that are never learned from, to measure by."""


def written(folder: Path = WRITTEN) -> Iterator[Example]:
    """The pages written and annotated by hand: an article for each run of lines."""
    for path in sorted(folder.glob("*.txt")):
        lines: list[str] = []
        for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
            if line.strip() and not line.startswith("#"):
                lines.append(line.strip())
            elif lines:
                yield read_markup("\n".join(lines), f"written/{path.stem}")
                lines = []


@dataclass(frozen=True, slots=True)
class Source:
    """How to read a source, and how many times over it is learned from."""

    read: Callable[[], Iterable[Example]]
    repeats: int = 1


def sources(seed: int, pages: int) -> dict[str, Source]:
    """Name → source. ``pages`` is how many pages are generated, from this seed.

    What people annotated is little and right: it is repeated.
    """
    return {
        "generated": Source(lambda: generate(seed, pages)),
        "silver": Source(silver),
        "written": Source(written, repeats=6),
        "annotated": Source(lambda: annotated("train"), repeats=3),
    }
