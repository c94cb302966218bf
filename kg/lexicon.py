"""The only reader of ``kg/data``: word lists and tables, loaded once.

Every file there is UTF-8, sorted, and described in ``kg/data/SOURCES.md``.
"""

from __future__ import annotations

import csv
import gzip
import io
from functools import cache
from importlib.resources import files


@cache
def words(name: str) -> tuple[str, ...]:
    """The entries of ``kg/data/<name>.txt``, one a line; ``#`` starts a comment line."""
    lines = _read(f"{name}.txt").splitlines()
    return tuple(line.strip() for line in lines if line.strip() and not line.startswith("#"))


@cache
def word_set(name: str) -> frozenset[str]:
    """The same, for asking whether a word is among them."""
    return frozenset(words(name))


@cache
def table(name: str) -> tuple[dict[str, str], ...]:
    """The rows of ``kg/data/<name>.csv`` or ``<name>.csv.gz``, by column."""
    folder = files("kg") / "data"
    packed = folder / f"{name}.csv.gz"
    text = gzip.decompress(packed.read_bytes()).decode() if packed.is_file() else _read(f"{name}.csv")
    return tuple(csv.DictReader(io.StringIO(text)))


def _read(name: str) -> str:
    return (files("kg") / "data" / name).read_text(encoding="utf-8")
