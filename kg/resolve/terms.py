"""One post of one person over time: where a term ends and the next begins."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from kg.resolve.parts import Break, Seen
from kg.types import Status

_FULL = len("2023-03-18")


@lru_cache(8192)
def is_day(text: str) -> bool:
    """Whether a text is a full ISO day that the calendar has."""
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return len(text) == _FULL


def day(dates: Iterable[str]) -> str:
    """The first full ISO day of some dates, empty where there is none."""
    return min((d for d in dates if len(d) == _FULL), default="")


def ends_by_word(sightings: Iterable[Seen], page: str = "") -> tuple[Break, ...]:
    """The days on which pages say that a post is over: an act of that day (免去), or long past (原)."""
    return tuple(
        sorted(
            {
                Break(day(s.dates), "removed" if s.tenure.rule == "officials.removed" else "former", page)
                for s in sightings
                if s.tenure.status is Status.FORMER and day(s.dates)
            }
        )
    )


def split_terms(days: Iterable[str], cuts: Iterable[Break]) -> list[list[str]]:
    """Days of one holder, cut where a term ends: on or after a day, and before the next.

    >>> split_terms(["2019-10-16", "2025-04-16"], [Break("2020-06-29", "removed", "")])
    [['2019-10-16'], ['2025-04-16']]
    """
    terms: list[list[str]] = []
    ends = sorted({cut.date for cut in cuts})
    for when in sorted(set(days)):
        if not terms or any(terms[-1][-1] <= end < when for end in ends):
            terms.append([])
        terms[-1].append(when)
    return terms
