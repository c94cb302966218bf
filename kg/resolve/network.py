"""The network that resolves identity: small pure functions which send each other messages.

Every page and every block (all sightings of one name, all holders of one post …) is a
:class:`Node`. What a node says depends on its inbox alone, and messages go only to nodes of
later stages, so that the settled state is unique: neither the order of pages nor the way by
which a set of pages came about makes a difference. Adding a page runs only the nodes whose
inbox changes.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import IntEnum
from typing import Protocol

from kg.resolve.messages import Message
from kg.resolve.records import Record


class Stage(IntEnum):
    """Kinds of nodes, in the order in which they are settled."""

    PAGE = 1
    HINT = 2
    PLACED = 3
    REFORM = 4
    ZONE = 5
    BODY = 6
    COMPANY = 7
    VARIANT = 8
    NAMED = 9
    PERSON = 10
    PROJECT = 11
    FINAL = 12
    POST = 13
    CAREER = 14
    FIGURE = 15


PAGE_STAGES = (Stage.PAGE, Stage.PLACED, Stage.NAMED, Stage.FINAL)
"""Stages with one node a page, whose key is the page's hash."""


@dataclass(frozen=True, slots=True, order=True)
class Node:
    """A page or block at one stage."""

    stage: Stage
    key: str


Inbox = Mapping[Node, Message]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a node says: messages to later nodes, and what the graph keeps of it."""

    messages: tuple[tuple[Node, Message], ...] = ()
    """At most one for each target, sorted by target."""
    record: Record | None = None


NOTHING = Outcome()


@dataclass(frozen=True, slots=True)
class Change:
    """A node that says something else than before."""

    before: Outcome
    after: Outcome


class Memory(Protocol):
    """Where the state of the network lives."""

    def inbox(self, node: Node) -> Inbox:
        """Messages by their source, none where nothing has come."""

    def deliver(self, target: Node, source: Node, message: Message | None) -> None:
        """Put a message in an inbox, or withdraw it (``None``)."""

    def outcome(self, node: Node) -> Outcome:
        """What the node last said."""

    def keep(self, node: Node, outcome: Outcome) -> None:
        """Remember what a node says."""


def settle(
    memory: Memory, changed: Iterable[str], react: Callable[[Node, Inbox], Outcome]
) -> dict[Node, Change]:
    """Run every node whose inbox changes, stage by stage; the changes, sorted by node.

    Args:
        memory: the state before, and afterwards the state after.
        changed: hashes of the pages that are new, gone, or read otherwise than before.
        react: what a node says to its inbox.
    """
    waiting = [Node(stage, key) for key in set(changed) for stage in PAGE_STAGES]
    heapq.heapify(waiting)
    seen: set[Node] = set(waiting)
    changes = {}
    while waiting:
        node = heapq.heappop(waiting)
        before, after = memory.outcome(node), react(node, memory.inbox(node))
        if before == after:
            continue
        for target in _deliver(memory, node, before, after):
            if target not in seen:
                seen.add(target)
                heapq.heappush(waiting, target)
        memory.keep(node, after)
        changes[node] = Change(before, after)
    return dict(sorted(changes.items()))


def _deliver(memory: Memory, node: Node, before: Outcome, after: Outcome) -> list[Node]:
    """Send what is new, withdraw what is gone; the nodes whose inbox changed."""
    old, new = dict(before.messages), dict(after.messages)
    touched = []
    for target in sorted(old.keys() | new.keys()):
        if old.get(target) != new.get(target):
            memory.deliver(target, node, new.get(target))
            touched.append(target)
    return touched
