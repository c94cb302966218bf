"""One event of an article, with all the places that tell of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from kg.pipes.events.frame import Frame
from kg.pipes.events.names import alike, is_common
from kg.pipes.events.sighting import Sighting
from kg.types import EventKind

TOURING = (EventKind.INSPECTION, EventKind.VISIT)
"""Kinds of events that consist in going somewhere."""
TALKS = ("events.talk", "events.sat", "events.closing")
"""Rules for a talk that closes a tour: 座谈会上, 召集有关部门碰头, 石川主持协商会."""
_SHORT = re.compile("([一-鿿]{2})会")


@dataclass(slots=True)
class Occasion:
    """One event of one article, with all its sightings; the first names it."""

    sightings: list[Sighting] = field(default_factory=list)

    @property
    def first(self) -> Sighting:
        return self.sightings[0]

    @property
    def kind(self) -> EventKind:
        return self.first.kind

    @property
    def day(self) -> str:
        """The day that its sightings print, empty where none does."""
        return next((s.day for s in self.sightings if s.day), "")

    @property
    def lasts(self) -> bool:
        """Whether it went on for days."""
        return any(s.until for s in self.sightings)

    def names(self) -> list[str]:
        """All printings, the name first: a heading's for a tour, the lead's for a meeting."""
        names = [name for s in self.sightings for name in (s.name, *s.aliases)]
        if self.kind in TOURING and not self.first.further:
            names = [s.name for s in self.sightings if s.rule == "events.heading"] + names
        return sorted(dict.fromkeys(names), key=is_common)

    def told(self, frame: Frame) -> list[Sighting]:
        """Its sightings below the headings."""
        return [s for s in self.sightings if not frame.in_heading(s.start)]

    def is_called(self, sighting: Sighting, ratio: float = 0.62) -> bool:
        """Whether a sighting may mean this event by its name."""
        named = any(alike(a, b, ratio) for a in self.names() for b in (sighting.name, *sighting.aliases))
        return named or self._is_shortened(sighting)

    def _is_shortened(self, sighting: Sighting) -> bool:
        """召开项目推进会暨协调例会。在随后的|协调会|上: a kind of meeting that the name has."""
        short = _SHORT.fullmatch(sighting.name) if self.kind is EventKind.MEETING else None
        return short is not None and any(short[1] in name for name in self.names())


def main_tour(occasions: Sequence[Occasion]) -> int | None:
    """Index of the tour that an article is about, none where it tells of none or of stops alone."""
    return next((i for i, o in enumerate(occasions) if o.kind in TOURING and not o.first.further), None)


def leads_to(frame: Frame, received: Sighting, signed: Sighting) -> bool:
    """市长会见了客人一行,并见证双方签署协议: two events in one sentence, with the same people."""
    rules = (received.rule, signed.rule) == ("events.received", "events.signing")
    return rules and received.start < signed.start < frame.sentence(received.start)[1]
