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
    """The entries of ``kg/data/<name>.txt`` or ``<name>.txt.gz``, one a line; ``#`` starts a comment line."""
    lines = _read(f"{name}.txt").splitlines()
    return tuple(line.strip() for line in lines if line.strip() and not line.startswith("#"))


@cache
def word_set(name: str) -> frozenset[str]:
    """The same, for asking whether a word is among them."""
    return frozenset(words(name))


@cache
def table(name: str) -> tuple[dict[str, str], ...]:
    """The rows of ``kg/data/<name>.csv`` or ``<name>.csv.gz``, by column."""
    return tuple(csv.DictReader(io.StringIO(_read(f"{name}.csv"))))


def _read(name: str) -> str:
    """The text of a file there, which may be packed."""
    folder = files("kg") / "data"
    packed = folder / f"{name}.gz"
    return (
        gzip.decompress(packed.read_bytes()).decode()
        if packed.is_file()
        else (folder / name).read_text("utf-8")
    )
