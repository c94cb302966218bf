"""The year of a page that prints no date: what its articles say of years, weighed as a reader does.

A year is printed of what is held now (2024年重点项目推进会), of what is over (2024年,全县完成产值120亿元: a
page of 2025, or of the last weeks of 2024), or of what is planned (2025年,力争突破150亿元). Each speaks for
one year of the page, and what has happened speaks against every earlier one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from datetime import date

from kg.context.counted_years import counted_years
from kg.context.year_signs import DAY, OUTLOOK, SIGNS, SPRING, WEEKDAY, Sign
from kg.pipes.dates.calendar import is_day, valid, year_of
from kg.records import record
from kg.types import PageContext
from kg.weekdays import weekday_number

_WINTER = 11
"""The month from which a year is summed up and the next one planned."""
_SPRING_ENDS = 5
_BEGINNING, _SECOND_HALF = 3, 7
"""In a year's first months, 11月 is that of the year before."""
_FIRST_MONTHS = {"一": 1, "二": 4, "三": 7, "四": 10, "春": 2, "夏": 5, "秋": 8, "冬": 11, "上": 1, "下": 7}
_SAID_AGAIN = 0.1
"""What a saying gains by each time that it is said again, up to twice its weight."""
_OF_A_WEEKDAY = 2.0
_OF_A_STAMP = 3.0
_COUNTED = 2.0
_SPELLED = re.compile(r"[一二][〇零○九][〇零○一二三四五六七八九]{2}年")


@record
class Vote:
    """What speaks for a year of the page, and against the earlier ones unless it is but planned."""

    year: int
    weight: float
    is_plan: bool = False

    def weighed(self, year: int) -> float:
        """What it tells for a year, or against it."""
        against = 0 if self.is_plan or year > self.year else -self.weight
        return self.weight if year == self.year else against


def year_told(text: str, stamps: Collection[str] = ()) -> int | None:
    """The year that a page's words speak for, ``None`` where they tell none; the later of two equals.

    Args:
        stamps: ISO days printed in lines of their own.
    """
    month = _month(text)
    votes = [Vote(year, _OF_A_STAMP) for year in {int(stamp[:4]) for stamp in stamps}]
    votes += [
        *_signs(OUTLOOK.sub("", text), month),
        *(Vote(year, _COUNTED) for year in counted_years(text, month)),
    ]
    if not votes:
        spelled = _SPELLED.search(text)
        return year_of(spelled[0], PageContext()) if spelled else None
    days = [*WEEKDAY.finditer(text)]
    years = (
        {vote.year + later for vote in votes for later in (0, 1)} if days else {vote.year for vote in votes}
    )
    return max(years, key=lambda year: (round(_told_for(year, votes) + _fits(year, days), 3), year))


def _told_for(year: int, votes: Iterable[Vote]) -> float:
    return sum(vote.weighed(year) for vote in votes)


def _fits(year: int, days: Iterable[re.Match[str]]) -> float:
    """What the printed weekdays of a page's days tell for a year, or against it."""
    return sum(_OF_A_WEEKDAY if _falls_on(day, year) else -_OF_A_WEEKDAY for day in days)


def _month(text: str) -> int | None:
    """The month of the page's news: in the new year, December is told of as well."""
    months = {int(m["month"]) for m in DAY.finditer(text) if valid(int(m["month"]), int(m["day"]))}
    early = [month for month in months if month < _SPRING_ENDS]
    if early and max(months) >= _WINTER:
        return max(early)
    return max(months, default=None)


def _signs(text: str, month: int | None) -> Iterator[Vote]:
    """What printed years tell, each by the surest sign that it is part of."""
    winter = month is not None and month >= _WINTER and not SPRING.search(text)
    read: set[int] = set()
    for sign in SIGNS:
        found = [match for match in sign.pattern.finditer(text) if match.start("year") not in read]
        read.update(match.start("year") for match in found)
        years = Counter(_year_of_page(sign, match, month, winter) for match in found)
        for year, count in years.items():
            yield Vote(year, sign.weight * min(2, 1 + _SAID_AGAIN * (count - 1)), sign.is_plan)


def _year_of_page(sign: Sign, found: re.Match[str], month: int | None, winter: bool) -> int:
    said = found.groupdict()
    year = int(said["year"])
    begun = next(
        (_FIRST_MONTHS[said[part]] for part in ("quarter", "season", "half") if said.get(part)), None
    )
    begun = int(said["month"]) if said.get("month") else begun
    if begun is not None:
        return year + (month is not None and month <= _BEGINNING and begun >= _SECOND_HALF)
    return year + (sign.in_winter if winter else sign.later)


def _falls_on(found: re.Match[str], year: int) -> bool:
    """Whether a day has the weekday that is printed behind it in some year."""
    day = f"{year}-{int(found['month']):02}-{int(found['day']):02}"
    return is_day(day) and date.fromisoformat(day).weekday() == weekday_number(found["weekday"])
