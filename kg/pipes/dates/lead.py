"""The day that an article is about: the first day of the news that its lead prints."""

from __future__ import annotations

from collections.abc import Iterable

from kg.pipes.dates.calendar import is_day
from kg.pipes.dates.find import DateMention
from kg.pipes.dates.patterns import NOT_NEWS, NOT_NEWS_BEFORE

_LEAD = 240
"""Characters of headline and lead together in which an article names its day."""


def news_day(text: str, mention: DateMention) -> bool:
    """Whether a mention is a day on which something happened.

    Not: 6月30日前完成 (a deadline), 1976年9月5日出生 (a life), 截至3月20日 (a count).
    """
    if not is_day(mention.value) or NOT_NEWS.match(text, mention.end):
        return False
    return NOT_NEWS_BEFORE.search(text[max(0, mention.start - 4) : mention.start]) is None


def article_date(text: str, mentions: Iterable[DateMention], issue: str) -> str:
    """The first day in the lead, else the day of the issue, else empty."""
    days = (m.value for m in mentions if m.start < _LEAD and news_day(text, m))
    return next(days, issue)
