"""The same event stated twice on a page is one, with a passage for each place."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from kg.pipes.events.names import alike, is_common, squeeze
from kg.types import Event

_ALIKE = 0.8
"""How near two names must be where the day is the same."""
_NUMBERED = re.compile(r"(?<=[\u4e00-\u9fff])第[一二三四五六七八九十百\d]+次")
"""What no other meeting of a body has: its report gives the first day, its list of posts the last."""


def merge_events(found: Iterable[Event]) -> tuple[Event, ...]:
    """Each event once: a brief and its full report, a meeting and the list that it passed."""
    merged: list[Event] = []
    for event in found:
        i = next((i for i, known in enumerate(merged) if _is_same(known, event)), None)
        if i is None:
            merged.append(event)
        else:
            merged[i] = _together(merged[i], event)
    return tuple(merged)


def _is_same(one: Event, other: Event) -> bool:
    if one.passages and other.passages and one.passages[0].article == other.passages[0].article:
        return False  # the article itself tells them apart
    names, others = _telling(one), _telling(other)
    shared = {squeeze(n) for n in names} & {squeeze(n) for n in others}
    if any(squeeze(n) in shared and _NUMBERED.search(n) for n in names):
        return True
    if one.date and other.date and not (one.date.startswith(other.date) or other.date.startswith(one.date)):
        return False
    if shared:
        return True
    known = bool(one.date and other.date)
    return known and any(alike(a, b, _ALIKE) for a in names for b in others)


def _telling(event: Event) -> list[str]:
    """Names that mean one event wherever they stand (not 座谈会)."""
    return [n for n in (event.name, *event.aliases) if len(n) >= 6 and not is_common(n)]


def _together(one: Event, other: Event) -> Event:
    """Both events as one; the fuller report names it."""
    main, more = (one, other) if len(one.attendees) >= len(other.attendees) else (other, one)
    aliases = [n for n in (*main.aliases, more.name, *more.aliases) if n != main.name]
    return replace(
        main,
        aliases=tuple(dict.fromkeys(aliases)),
        date=max(main.date, more.date, key=len),
        location=main.location or more.location,
        organizer=main.organizer or more.organizer,
        attendees=tuple(dict.fromkeys((*main.attendees, *more.attendees))),
        chairs=tuple(dict.fromkeys((*main.chairs, *more.chairs))),
        documents=tuple(dict.fromkeys((*main.documents, *more.documents))),
        statements=tuple(dict.fromkeys((*main.statements, *more.statements))),
        passages=tuple(dict.fromkeys((*one.passages, *other.passages))),
        confidence=max(main.confidence, more.confidence),
    )
