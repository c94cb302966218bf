"""Years, months and days that a text leaves out."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

from kg.types import PageContext
from kg.weekdays import weekday_number

_DIGITS = {c: i for i, c in enumerate("〇一二三四五六七八九")} | {"零": 0, "元": 1, "○": 0, "O": 0, "两": 2}
_MONTH_AHEAD = timedelta(days=31)


def number(text: str) -> int:
    """``12``, ``十二`` and ``廿一`` as numbers."""
    if text.isdigit():
        return int(text)
    text = text.replace("廿", "二十")
    if "十" not in text:
        return int("".join(str(_DIGITS[c]) for c in text))
    tens, _, ones = text.partition("十")
    return (_DIGITS.get(tens, 1)) * 10 + (_DIGITS.get(ones, 0))


def year_of(printed: str, context: PageContext) -> int | None:
    """The year that 2023年, 二〇二三年, 今年 or 去年 means; ``None`` where it can't be known."""
    digits = printed.rstrip("度").rstrip("年")
    if digits.isdigit():
        return int(digits)
    if digits and all(c in _DIGITS for c in digits):
        return number(digits)
    if context.year is None:
        return None
    return context.year + {"去": -1, "上": -1, "前": -2, "明": 1}.get(printed[0], 0)


def day_value(month: int, day: int, year: int | None, context: PageContext) -> str:
    """ISO value of a day; without a printed year, the year of the page or of the issue's past.

    An issue of 2025-01-06 means 2024-12-30 by 12月30日, as do the news of January where no issue is dated.
    """
    if not valid(month, day):
        return ""
    issue = issue_date(context) or (_parse(context.anchor) if context.year is not None else None)
    if year is None and issue is not None:
        past = issue.year - 1
        far_ahead = (month, day) > _month_day(issue + _MONTH_AHEAD) and issue.month <= 2 and month >= 11
        year = past if far_ahead else issue.year
    year = year if year is not None else context.year
    return f"--{month:02}-{day:02}" if year is None else f"{year}-{month:02}-{day:02}"


def past(day: str, context: PageContext) -> str:
    """A day of news without a printed year, which can't lie months ahead of the issue.

    10月10日 is 2020-10-10 on a page of 2021-05-17.
    """
    issue, told = issue_date(context), None if day.startswith("--") else _parse(day)
    if issue is None or told is None or told <= issue + _MONTH_AHEAD:
        return day
    return f"{issue.year - 1}{day[4:]}" if told.year == issue.year else day


def valid(month: int, day: int) -> bool:
    """Whether any year has such a day."""
    try:
        return bool(date(2000, month, day))
    except ValueError:
        return False


def near_day(day: int, anchor: str, context: PageContext) -> str:
    """A day without month beside a known one: after 4月30日, 6日上午 is 5月6日.

    Args:
        anchor: ISO day printed nearby, with or without a year.
    """
    known = _parse(anchor)
    if known is None or not 1 <= day <= 31:
        return ""
    candidates = []
    for months in (-1, 0, 1):
        month = (known.month - 1 + months) % 12 + 1
        year = known.year + (known.month - 1 + months) // 12
        try:
            candidates.append(date(year, month, day))
        except ValueError:
            continue
    issue = issue_date(context)
    if issue is not None and any(d <= issue for d in candidates):
        candidates = [d for d in candidates if d <= issue]
    if not candidates:
        return ""
    best = min(candidates, key=lambda d: (abs((d - known).days), d))
    return f"--{best:%m-%d}" if anchor.startswith("--") else best.isoformat()


def days_before(anchor: str, days: int) -> str:
    """The day some days before an ISO day: 昨天 in the issue of 2023-09-13 is 2023-09-12."""
    known = _parse(anchor)
    if known is None:
        return ""
    before = known - timedelta(days=days)
    return f"--{before:%m-%d}" if anchor.startswith("--") else before.isoformat()


def in_week(week: str, weekday: str, written: str) -> str:
    """上周五, or 本周二, in what was written on an ISO day; empty where its year isn't known."""
    today = None if written.startswith("--") else _parse(written)
    if today is None:
        return ""
    monday = today - timedelta(days=today.weekday() + (7 if week == "上" else 0))
    return (monday + timedelta(days=weekday_number(weekday))).isoformat()


def issue_date(context: PageContext) -> date | None:
    """The day of the issue, where the page prints it with its year."""
    return None if context.date.startswith("--") else _parse(context.date)


@lru_cache(256)  # of the few days that a page tells of
def is_day(value: str) -> bool:
    """Whether an ISO value names a day, its year known or not."""
    return _parse(value) is not None


def _parse(value: str) -> date | None:
    # 2001 stands in for an unknown year: nothing is read from it.
    text = f"2001{value[1:]}" if value.startswith("--") else value
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _month_day(day: date) -> tuple[int, int]:
    return day.month, day.day
