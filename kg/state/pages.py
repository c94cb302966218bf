"""The pages of a state: which files were read, and what each of them says."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from kg.state.codec import decode, encode
from kg.types import PageFacts, Stated

_PLACES = 3
"""Places that a title names."""


@dataclass(frozen=True, slots=True, order=True)
class StoredPage:
    """A file that a page was read from."""

    name: str
    path: str
    """As the state spells it: from the graph's folder, ``../pages/p1.txt``."""
    sha256: str


class Pages(Mapping[str, PageFacts]):
    """The facts of every page by its hash; several files of the same bytes are one page.

    Such a page has the first of its names, so that the order in which files came makes no
    difference.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._database = connection
        self._decoded = lru_cache(maxsize=64)(lambda body: decode(body, PageFacts))

    def __getitem__(self, sha256: str) -> PageFacts:
        row = self._database.execute(
            "SELECT facts FROM pages WHERE sha256 = ? ORDER BY name, path LIMIT 1", (sha256,)
        ).fetchone()
        if row is None:
            raise KeyError(sha256)
        return self._decoded(row[0])

    def __iter__(self) -> Iterator[str]:
        rows = self._database.execute("SELECT DISTINCT sha256 FROM pages ORDER BY sha256").fetchall()
        return (sha256 for (sha256,) in rows)

    def __len__(self) -> int:
        (count,) = self._database.execute("SELECT count(DISTINCT sha256) FROM pages").fetchone()
        return int(count)

    def files(self) -> list[StoredPage]:
        """Every file, sorted by name."""
        rows = self._database.execute("SELECT name, path, sha256 FROM pages ORDER BY name, path")
        return [StoredPage(*row) for row in rows]

    def rows(self) -> Iterator[tuple[str, PageFacts]]:
        """Every file with what it says, sorted by path."""
        for path, body in self._database.execute("SELECT path, facts FROM pages ORDER BY path"):
            yield path, decode(body, PageFacts)

    def at(self, path: str) -> StoredPage | None:
        """The file of a path, as it was read."""
        row = self._database.execute(
            "SELECT name, path, sha256 FROM pages WHERE path = ?", (path,)
        ).fetchone()
        return StoredPage(*row) if row else None

    def called(self, name: str) -> list[StoredPage]:
        """The files of a name, whatever their folder."""
        rows = self._database.execute(
            "SELECT name, path, sha256 FROM pages WHERE name = ? ORDER BY path", (name,)
        )
        return [StoredPage(*row) for row in rows]

    def stated(self, path: str) -> Stated | None:
        """What was stated of a file when it was read."""
        row = self._database.execute("SELECT facts FROM pages WHERE path = ?", (path,)).fetchone()
        return self._decoded(row[0]).page.stated if row else None

    def put(self, path: str, facts: PageFacts) -> None:
        """Keep what a file says, in place of what it said before."""
        page = facts.page
        self._database.execute(
            "INSERT OR REPLACE INTO pages VALUES (?, ?, ?, ?, ?, ?)",
            (path, page.name, page.sha256, facts.context.place, facts.context.year, encode(facts)),
        )

    def title(self) -> str:
        """What the pages are about, in a line: 高邮市、澜州市 2019–2025."""
        rows = self._database.execute(
            "SELECT place FROM pages WHERE place != '' "
            "GROUP BY place ORDER BY count(DISTINCT sha256) DESC, place"
        ).fetchall()
        first, last = self._database.execute("SELECT min(year), max(year) FROM pages").fetchone()
        places = "、".join(place for (place,) in rows[:_PLACES]) + ("等" if len(rows) > _PLACES else "")
        years = f"{first}–{last}" if first != last else str(first or "")
        return " ".join(part for part in (places, years) if part) or "kg"

    def drop(self, path: str) -> None:
        """Forget a file."""
        self._database.execute("DELETE FROM pages WHERE path = ?", (path,))
