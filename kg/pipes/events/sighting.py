"""One place where an article says that an event took place."""

from __future__ import annotations

from kg.records import record
from kg.types import EventKind


@record
class Sighting:
    """An event as one clause states it."""

    start: int
    end: int
    """The words that state it."""
    name: str
    kind: EventKind
    rule: str
    aliases: tuple[str, ...] = ()
    organizer: str = ""
    location: str = ""
    subject: str = ""
    """The person on tour."""
    day: str = ""
    """ISO day that its sentence prints."""
    until: str = ""
    """ISO day up to which it went on, where its sentence prints one: 9月2日至3日."""
    weak: bool = False
    """Names an event that something else must vouch for: a heading, 参加投产仪式."""
    further: bool = False
    """A stop or a talk besides the article's main event."""
    lasting: bool = False
    """What follows goes on about it: a tour of its own after a ceremony."""
    before: bool = False
    """Told as what came before a meeting, which 会上 behind it speaks of."""
    undated: bool = False
    """On one of a journey's days, no word says which."""
    confidence: float = 0.9
