"""Events of an article as records: name, date, people, passages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from kg.pipes.events.chairs import chairs
from kg.pipes.events.documents import documents
from kg.pipes.events.forms import is_labelled
from kg.pipes.events.frame import Frame, clause_start, clause_stop
from kg.pipes.events.gatherings import find_gatherings
from kg.pipes.events.join import join
from kg.pipes.events.journeys import find_journeys
from kg.pipes.events.known import find_known
from kg.pipes.events.leads import find_lead
from kg.pipes.events.legs import read_legs
from kg.pipes.events.mentioned import find_mentioned
from kg.pipes.events.milestones import find_milestones
from kg.pipes.events.names import bare, clean
from kg.pipes.events.occasion import TOURING, Occasion
from kg.pipes.events.patterns import VAGUE_TIME
from kg.pipes.events.people import attendees
from kg.pipes.events.receptions import find_receptions
from kg.pipes.events.sighting import Sighting
from kg.pipes.events.statements import statements
from kg.pipes.events.talks import find_talks
from kg.pipes.events.tours import find_tours
from kg.pipes.events.words import OCCASION
from kg.pipes.extensions import context_of, passage
from kg.pipes.officials.bodies import ENDS_IN_ZONE, resolve_body
from kg.pipes.places.resolve import resolve_place, resolve_zone
from kg.types import Entity, EntityKind, Event, PageContext, Passage, Stretch

_PLACE = re.compile(r"(?:[我全]?[省市县区旗州镇乡村盟]|街道|社区|嘎查|苏木)$")
_CELLS = re.compile(r"(?<=[^\t|])[\t|]")
"""代表团来我市考察|方晓: where a row of a table goes on to its next cell."""
_CLOSING_DAY = re.compile(r"(?<=..)[(\[](?:\d{1,2}月)?\d{1,2}日[)\]]\Z")
_OURS = re.compile("^[我全本](?:省|市|县|区|旗|州)(?=.)")
_COMPANY = re.compile(r"(?:公司|集团|银行)$")
_QUOTE_LENGTH = 90
_OPENING = 16
_SAME_DAY = re.compile(f"[^,。;]{{0,6}}{OCCASION}(?:一?结束)?[前后],|散会后?,|开完[^,。;]{{0,6}}会,")
"""会前,钱江还去厂房看了看: on the day of what the article is about, whichever days stand in between."""

_LAST_DAY = re.compile("[^,。;]{0,8}最后一[天日],")
"""10月5日至|9日|,…访问。行程最后一天,…: the end of the days that the lead names."""


def find_events(doc: Doc, frame: Frame) -> Iterator[tuple[Event, list[Stretch]]]:
    """All events that an article tells, each with the stretches of text that name it."""
    sightings = [*find_gatherings(frame), *find_tours(frame), *find_journeys(frame)]
    sightings += [
        *find_receptions(frame),
        *find_milestones(frame),
        *find_mentioned(frame),
        *find_known(frame),
        *find_talks(frame),
    ]
    if frame.called:  # what a line of a programme tells is part of it
        sightings = [s for s in sightings if s.rule == "events.form" or not is_labelled(frame.text, s.start)]
    sightings = read_legs(frame, sightings)
    sightings = [s for s in sightings if frame.holds(s.start) and not _is_to_come(frame, s, doc)]
    occasions = join(frame, sightings) or join(frame, () if frame.called else find_lead(frame))
    if not occasions:
        return
    present, leading = attendees(frame, occasions), chairs(frame, occasions)
    used, said = documents(frame, occasions), statements(doc, frame, occasions)
    for i, (occasion, names, chaired) in enumerate(zip(occasions, present, leading, strict=True)):
        everyone = [*names, *(name for name in chaired if name not in names)]
        event = _event(doc, frame, occasion, everyone, chaired, occasions)
        event = replace(event, documents=used[i], statements=said[i])
        yield event, [(s.start, s.end) for s in occasion.sightings]


def _is_to_come(frame: Frame, sighting: Sighting, doc: Doc) -> bool:
    """2月18日举行开工仪式, in an issue of 2月2日: told by its clause with a day behind the issue's."""
    day = context_of(doc).date
    issue = "" if day.startswith("--") else day
    clause = clause_start(frame.text, sighting.start)
    days = [frame.day, *(day.value for day in frame.days_told(clause, sighting.end))]
    return bool(days[-1]) and len(days[-1]) == len(issue) and days[-1] > issue


def _event(
    doc: Doc,
    frame: Frame,
    occasion: Occasion,
    names: list[str],
    chaired: list[str],
    occasions: Sequence[Occasion],
) -> Event:
    first, context = occasion.first, context_of(doc)
    printings = list(dict.fromkeys(_cell(name) for name in occasion.names()))
    expanded = [_expanded(name, context) for name in printings]
    short = [bare(name) for name in printings] if occasion.kind not in TOURING else []
    called = list(dict.fromkeys([*printings, *expanded, *short]))
    organizer = next((s.organizer for s in occasion.sightings if s.organizer), "")
    return Event(
        name=called[0],
        aliases=tuple(called[1:]),
        kind=occasion.kind,
        date=_date(frame, occasion, occasions),
        location=next((s.location for s in occasion.sightings if s.location), ""),
        organizer=_organizer(organizer, context) if organizer else None,
        attendees=tuple(names),
        chairs=tuple(chaired),
        passages=tuple(dict.fromkeys(_passages(doc, frame, occasion))),
        rule=first.rule,
        confidence=first.confidence,
    )


def _cell(name: str) -> str:
    """The first cell of a name that says more than a day: ☆10月9日|石川调研秋粮收购."""
    cells = [cell.strip() for cell in _CELLS.split(name)]
    return _CLOSING_DAY.sub("", next((cell for cell in cells if clean(cell)), cells[0]))


def _expanded(name: str, context: PageContext) -> str:
    """我市 and 全市 with the place that they mean."""
    if not context.place:
        return name
    return _OURS.sub(context.place, name)


def _organizer(printed: str, context: PageContext) -> Entity:
    if _COMPANY.search(printed):
        return Entity(EntityKind.COMPANY, printed)
    if ENDS_IN_ZONE.search(printed):
        return resolve_zone(printed, context)
    if _PLACE.search(printed):
        return resolve_place(printed, context)
    return resolve_body(printed, context)


def _date(frame: Frame, occasion: Occasion, occasions: Sequence[Occasion]) -> str:
    """The day printed in front of the event's words, else the article's last day before them."""
    for sighting in occasion.told(frame):
        start, stop = frame.sentence(sighting.start)
        if sighting.day:
            return sighting.day
        if sighting.undated or frame.day:
            return "" if sighting.undated else frame.day
        if vague := VAGUE_TIME.search(frame.text, start, sighting.end):
            return _first_told(frame, stop) if vague[0] == "连日来" else ""
        lead = frame.days_told(frame.first[0], frame.lead_end)
        if lead and _LAST_DAY.match(frame.text, start) and (until := frame.last_of(lead[0])):
            return until
        if _SAME_DAY.match(frame.text, start):
            held = [o for o in occasions if o.first.start < start and not frame.in_heading(o.first.start)]
            if held:
                return _date(frame, max(held, key=lambda o: o.first.start), occasions)
        told, after = frame.days_told(0, start), frame.days_told(start, stop)
        # 4月22日,…。项目4月18日通过验收。当晚,…: the day that a sentence opens with carries the story.
        before = [d for d in told if d.start - frame.sentence(d.start)[0] <= _OPENING]
        if before or after:
            return (before or after)[-1 if before else 0].value
    first = frame.days_in(0, frame.lead_end)
    return frame.day or (first[0].value if first else "")


def _first_told(frame: Frame, position: int) -> str:
    """连日来,石川率队考察。|5月6日,一行来到白沙港: the first day that a sentence behind opens with."""
    days = frame.days_told(position, frame.reach[1])
    return next((d.value for d in days if d.start - frame.sentence(d.start)[0] <= _OPENING), "")


def _passages(doc: Doc, frame: Frame, occasion: Occasion) -> Iterator[Passage]:
    """The clauses that state the event."""
    for sighting in occasion.sightings:
        start, stop = frame.sentence(sighting.start)
        begin = start if sighting.end - start <= _QUOTE_LENGTH else sighting.start
        end = max(sighting.end, min(stop, clause_stop(frame.text, sighting.end)))
        yield passage(doc, begin, end)
