"""The day that an article is about: the first day of the news that its lead prints."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg.pipes.dates.calendar import is_day
from kg.pipes.dates.find import DateMention
from kg.pipes.dates.patterns import HELD_THEN, NOT_NEWS, NOT_NEWS_BEFORE

_LEAD = 240
"""Characters of headline and lead together in which an article names its day."""


def is_news_day(text: str, start: int, end: int) -> bool:
    """Whether a day printed at ``text[start:end]`` is one on which something happened.

    Not: 6月30日前完成 (a deadline), 1976年9月5日出生 (a life), 截至3月20日 (a count).
    """
    if NOT_NEWS.match(text, end):
        return False
    if HELD_THEN.match(text, end):
        return True
    return NOT_NEWS_BEFORE.search(text[max(0, start - 4) : start]) is None


def news_days(text: str, mentions: Iterable[DateMention]) -> Iterator[DateMention]:
    """Those of the mentions that are days of news."""
    return (m for m in mentions if is_day(m.value) and is_news_day(text, m.start, m.end))


def article_date(text: str, mentions: Iterable[DateMention], issue: str) -> str:
    """The first day in the lead that was when the paper came out, else the day of the issue, else empty.

    6月18日…将举行 in a paper of 5月21日 announces what is no news of that day yet.
    """
    days = (m.value for m in news_days(text, mentions) if m.start < _LEAD)
    return next((day for day in days if len(issue) != len(day) or day <= issue), issue)
