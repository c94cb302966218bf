"""The network of :mod:`kg.resolve.network` in a database: messages and records as JSON, by class name."""

from __future__ import annotations

import sqlite3
from dataclasses import is_dataclass
from functools import cache
from typing import Any

from kg.errors import InputError
from kg.resolve import messages, records
from kg.resolve.messages import Message
from kg.resolve.network import Inbox, Node, Outcome, Stage
from kg.state.codec import decode, encode


class DatabaseMemory:
    """What every node said, in the tables ``nodes``, ``messages`` and ``records``.

    A message stands once, where it is delivered; an outcome is what a node has delivered and
    its record.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._database = connection
        self._numbers: dict[Node, int] = {}

    def number(self, node: Node) -> int:
        """The number under which the tables know a node."""
        known = self._numbers.get(node)
        if known is None:
            name = (node.stage.name, node.key)
            find = "SELECT id FROM nodes WHERE stage = ? AND key = ?"
            row = self._database.execute(find, name).fetchone()
            if row is None:
                row = (
                    self._database.execute("INSERT INTO nodes (stage, key) VALUES (?, ?)", name).lastrowid,
                )
            known = self._numbers[node] = row[0]
        return known

    def inbox(self, node: Node) -> Inbox:
        rows = self._database.execute(
            "SELECT stage, key, kind, body FROM messages JOIN nodes ON id = source WHERE target = ?",
            (self.number(node),),
        )
        return {Node(Stage[stage], key): _read(kind, body) for stage, key, kind, body in rows}

    def deliver(self, target: Node, source: Node, message: Message | None) -> None:
        ends = (self.number(target), self.number(source))
        if message is None:
            self._database.execute("DELETE FROM messages WHERE target = ? AND source = ?", ends)
        else:
            row = (*ends, type(message).__name__, encode(message))
            self._database.execute("INSERT OR REPLACE INTO messages VALUES (?, ?, ?, ?)", row)

    def outcome(self, node: Node) -> Outcome:
        number = self.number(node)
        rows = self._database.execute(
            "SELECT stage, key, kind, body FROM messages JOIN nodes ON id = target WHERE source = ?",
            (number,),
        )
        sent = sorted(
            ((Node(Stage[stage], key), _read(kind, body)) for stage, key, kind, body in rows),
            key=lambda message: message[0],
        )
        row = self._database.execute("SELECT kind, body FROM records WHERE node = ?", (number,)).fetchone()
        return Outcome(tuple(sent), _read(*row) if row else None)

    def keep(self, node: Node, outcome: Outcome) -> None:
        number = self.number(node)
        if outcome.record is None:
            self._database.execute("DELETE FROM records WHERE node = ?", (number,))
        else:
            row = (number, type(outcome.record).__name__, encode(outcome.record))
            self._database.execute("INSERT OR REPLACE INTO records VALUES (?, ?, ?)", row)

    def clear(self) -> None:
        """Forget everything."""
        self._numbers.clear()
        for table in ("nodes", "messages", "records"):
            self._database.execute(f"DELETE FROM {table}")


def _read(kind: str, body: bytes) -> Any:
    """A message or record by the name of its class."""
    if kind not in _kinds():
        raise InputError(f"the state holds a {kind!r}, which this kg doesn't know; build the graph anew")
    return decode(body, _kinds()[kind])


@cache
def _kinds() -> dict[str, type]:
    homes = (messages, records)
    kinds = (kind for home in homes for kind in vars(home).values())
    return {kind.__name__: kind for kind in kinds if isinstance(kind, type) and is_dataclass(kind)}
