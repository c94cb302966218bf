"""Pages resolved all at once, in plain dictionaries: what a state in a database is held against."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from kg.resolve import settle
from kg.resolve.messages import Message
from kg.resolve.network import NOTHING, Inbox, Node, Outcome
from kg.resolve.records import Record
from kg.settings import Settings
from kg.types import PageFacts


@dataclass(slots=True)
class InMemory:
    """What every node of the network said."""

    inboxes: dict[Node, dict[Node, Message]] = field(default_factory=dict)
    outcomes: dict[Node, Outcome] = field(default_factory=dict)

    def inbox(self, node: Node) -> Inbox:
        return self.inboxes.get(node, {})

    def deliver(self, target: Node, source: Node, message: Message | None) -> None:
        if message is not None:
            self.inboxes.setdefault(target, {})[source] = message
        else:
            self.inboxes.get(target, {}).pop(source, None)

    def outcome(self, node: Node) -> Outcome:
        return self.outcomes.get(node, NOTHING)

    def keep(self, node: Node, outcome: Outcome) -> None:
        if outcome == NOTHING:
            self.outcomes.pop(node, None)
        else:
            self.outcomes[node] = outcome


@dataclass(frozen=True, slots=True)
class Resolution:
    """Everything that many pages say together."""

    pages: dict[str, PageFacts]
    """By hash; of a page under several names the first."""
    records: dict[Node, Record]
    """By node, sorted."""


def resolve(pages: Iterable[PageFacts], settings: Settings) -> Resolution:
    """Resolve pages all at once; neither their order nor giving one twice makes a difference."""
    known: dict[str, PageFacts] = {}
    for facts in sorted(pages, key=lambda facts: (facts.page.sha256, facts.page.name)):
        known.setdefault(facts.page.sha256, facts)
    changes = settle(InMemory(), known, known, settings)
    records = {
        node: change.after.record for node, change in changes.items() if change.after.record is not None
    }
    return Resolution(known, records)
