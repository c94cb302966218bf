"""What took place, who was there, and who said what."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kg.types.facts import Entity, Fact
from kg.types.pages import Passage


class EventKind(StrEnum):
    """Local names of the ontology's event classes."""

    EVENT = "Event"
    MEETING = "Meeting"
    INSPECTION = "Inspection"
    VISIT = "Visit"
    CEREMONY = "Ceremony"


@dataclass(frozen=True, slots=True)
class Statement:
    """What somebody said at an event: 金锋强调,要…"""

    speaker: str
    passage: Passage


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Fact):
    """A meeting, inspection, visit or ceremony that took place."""

    name: str
    aliases: tuple[str, ...] = ()
    kind: EventKind = EventKind.EVENT
    date: str = ""
    """``2023-03-18``, ``2023-03``, ``--03-18`` or empty."""
    location: str = ""
    organizer: Entity | None = None
    attendees: tuple[str, ...] = ()
    """Names of all who took part, chairs included."""
    chairs: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    """Titles with their 《》 of what was issued, read out, heard or signed there."""
    statements: tuple[Statement, ...] = ()
