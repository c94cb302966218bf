"""What every node of the network says in Turtle, and the block of every subject that follows.

A subject is what all nodes that speak of it say together. Its block is made anew only when one
of them says something else.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from kg.export.turtle import Statement, block

_CONFIDENCE = "kg:confidence"

Said = Mapping[str, Iterable[Statement]]
"""Statements by subject, as :func:`kg.export.turtle.statements` spells them."""


class Blocks:
    """The tables ``said`` and ``blocks``."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._database = connection

    def say(self, node: int, said: Said) -> set[str]:
        """Put what a node says in place of what it said; the subjects of which it says something else."""
        rows = self._database.execute("SELECT subject, statements FROM said WHERE node = ?", (node,))
        old = dict(rows.fetchall())
        new = {subject: _packed(statements) for subject, statements in said.items()}
        gone = old.keys() - new.keys()
        changed = {subject for subject, text in new.items() if old.get(subject) != text}
        self._database.executemany(
            "DELETE FROM said WHERE node = ? AND subject = ?", ((node, subject) for subject in gone)
        )
        self._database.executemany(
            "INSERT OR REPLACE INTO said VALUES (?, ?, ?)",
            ((node, subject, new[subject]) for subject in changed),
        )
        return gone | changed

    def renew(self, subjects: Iterable[str]) -> None:
        """Make the blocks of some subjects anew; a subject of which nobody speaks any more goes."""
        for subject in subjects:
            if said := self.statements(subject):
                row = (subject, block(subject, said))
                self._database.execute("INSERT OR REPLACE INTO blocks VALUES (?, ?)", row)
            else:
                self._database.execute("DELETE FROM blocks WHERE subject = ?", (subject,))

    def statements(self, subject: str) -> set[Statement]:
        """What all nodes together say of a subject; the surest of several confidences counts."""
        rows = self._database.execute("SELECT DISTINCT statements FROM said WHERE subject = ?", (subject,))
        said = {statement for (text,) in rows for statement in _unpacked(text)}
        doubtful = sorted(
            (s for s in said if s[0] == _CONFIDENCE), key=lambda statement: Decimal(statement[1])
        )
        return said - set(doubtful[:-1])

    def pointing(self, predicate: str, subject: str) -> set[str]:
        """The subjects with a property of this value, among those that the same nodes speak of."""
        rows = self._database.execute(
            "SELECT DISTINCT subject, statements FROM said "
            "WHERE node IN (SELECT node FROM said WHERE subject = ?)",
            (subject,),
        )
        return {beside for beside, text in rows if (predicate, subject) in _unpacked(text)}

    def texts(self) -> Iterator[str]:
        """All blocks, sorted by their subjects."""
        for (text,) in self._database.execute("SELECT turtle FROM blocks ORDER BY subject"):
            yield text

    def by_subject(self) -> dict[str, str]:
        """All blocks."""
        return dict(self._database.execute("SELECT subject, turtle FROM blocks").fetchall())

    def clear(self) -> None:
        """Forget everything."""
        self._database.execute("DELETE FROM said")
        self._database.execute("DELETE FROM blocks")


def _packed(statements: Iterable[Statement]) -> str:
    """One statement a line: Turtle's spelling has no line breaks, and predicates no spaces."""
    return "\n".join(sorted(f"{predicate} {value}" for predicate, value in statements))


def _unpacked(text: str) -> Iterator[Statement]:
    for line in text.split("\n"):
        predicate, _, value = line.partition(" ")
        yield predicate, value
