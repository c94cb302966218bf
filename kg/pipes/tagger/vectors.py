"""Vectors of n-grams, learned from text that nobody annotated: where the network's tables begin.

They give a row of its own to what the annotated text holds too seldom, near the rows of n-grams that
stand in the same surroundings. :mod:`kg.training.vectors` learns them.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from kg.pipes.tagger.characters import Codes

Floats = NDArray[np.float32]


@dataclass(frozen=True)
class Vectors:
    """For characters, pairs and triples in turn: sorted hashes, ``(n,)``, and their rows, ``(n, width)``."""

    hashes: tuple[Codes, ...]
    rows: tuple[Floats, ...]

    def to_disk(self, path: Path) -> None:
        """Write an ``.npz`` file."""
        named: dict[str, NDArray[Any]] = {}
        for size, (hashes, rows) in enumerate(zip(self.hashes, self.rows, strict=True), 1):
            named |= {f"hashes_{size}": hashes, f"rows_{size}": rows}
        path.parent.mkdir(parents=True, exist_ok=True)
        np.savez(path, allow_pickle=False, **named)

    @classmethod
    def from_disk(cls, path: Path) -> Self:
        """Read what :meth:`to_disk` wrote.

        Raises:
            OSError: there is no such file, or it is another.
        """
        with np.load(path) as stored:
            sizes = range(1, len(stored.files) // 2 + 1)
            hashes = tuple(stored[f"hashes_{size}"] for size in sizes)
            return cls(hashes, tuple(stored[f"rows_{size}"] for size in sizes))
