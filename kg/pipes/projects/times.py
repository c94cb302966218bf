"""Whether a time that words tell of lies before or after the day on which they were written."""

from __future__ import annotations

import re
from bisect import bisect_left
from enum import Enum

from spacy.tokens import Doc

from kg.pipes.dates.calendar import number
from kg.pipes.dates.patterns import NUMBER
from kg.pipes.extensions import context_of, doc_value, value_of

_MONTH = re.compile(rf"(?P<month>{NUMBER})月|(?P<quarter>[一二三四])季度|(?P<half>[上下])半年")
_OWN_YEAR = re.compile(r"\d{4}年|[今明去前上]年")
_BY_THEN = re.compile("[底末内]$")
_UNTIL = re.compile("前(?!后)|之前|以前|内|底|末")
_NEXT = re.compile(
    r"[明后来]年|明[春秋]|[下次]个?(?:月|周|季度)|下半年(?!来)|今冬|节后|[月周]内"
    r"|(?<![\d十一二三四五六七八九上])月底"
)
_BEFORE_THEN = re.compile(r"(?:(?<=\d日)|(?<![提目此日以先之当事会]))前[要能就可须]?(?=[^,。;]{0,4}$)")
"""In front of what is due by a time without figures: 国庆前, 封冻前."""
_LAST = re.compile(
    r"[去前]年|上个?(?:月|周|季度)|昨|[\d一二两三四五六七八九十半几多](?:年|个月|天|周)(?:多|之)?前"
)
_PERIODS = {
    **{f"Q{n}": (f"{3 * n - 2:02}", f"{3 * n:02}") for n in range(1, 5)},
    **{f"H{n}": (f"{6 * n - 5:02}", f"{6 * n:02}") for n in (1, 2)},
}
_YEAR_BEGINS, _YEAR_ENDS = ("01", "02"), ("11", "12")
"""Months at the turn of a year: 12月 on a page of January is over."""


class When(Enum):
    """Where a time lies, seen from the day of writing."""

    BEFORE = "before"
    NOW = "now"
    AFTER = "after"


class Times:
    """The days and periods of an article, seen from the day on which it was written."""

    def __init__(self, doc: Doc) -> None:
        context = context_of(doc)
        self._now: str = context.date or doc_value(doc, "date") or context.anchor
        self._dates = [(s.start_char, s.end_char, value_of(s, "date")) for s in doc.spans.get("kg_dates", ())]
        self._starts = [start for start, _, _ in self._dates]

    def last(self, text: str, start: int, end: int) -> When:
        """Where the last time lies that a stretch of text tells of; now where it tells of none."""
        upto = bisect_left(self._starts, end)
        told = self._dates[upto - 1] if upto and start <= self._starts[upto - 1] else None
        begin = told[0] if told else start
        if _LAST.search(text, begin, end):
            return When.BEFORE
        if _NEXT.search(text, begin, end):
            return When.AFTER
        lies = self._lies(text, *told) if told else When.NOW
        return When.AFTER if lies is When.NOW and _BEFORE_THEN.search(text, begin, end) else lies

    def _lies(self, text: str, start: int, end: int, value: str) -> When:
        printed = text[start:end]
        year, first, last = _parts(printed, value)
        this_year, _, today = self._now.partition("-")
        today = today.removeprefix("-")
        if _OWN_YEAR.search(printed) and this_year and year and year != this_year:
            return When.AFTER if year > this_year else When.BEFORE
        if today and first and first > today[: len(first)]:
            over = first[:2] in _YEAR_ENDS and today[:2] in _YEAR_BEGINS
            return When.BEFORE if over else When.AFTER
        if today and last and last < today[: len(last)]:
            return When.BEFORE
        return When.AFTER if _BY_THEN.search(printed) or _UNTIL.match(text, end) else When.NOW


def _parts(printed: str, value: str) -> tuple[str, str, str]:
    """The year, and the first and last day or month (06-30, 06); empty what isn't known."""
    if not value:
        return "", *_of_unknown_year(printed)
    start, _, end = value.partition("/")
    year, _, first = start.partition("-")
    first = first.removeprefix("-")
    first, last = _PERIODS.get(first, (first, first))
    return year, first, end[len("2023-") :] or last


def _of_unknown_year(printed: str) -> tuple[str, str]:
    found = _MONTH.search(printed)
    if found is None:
        return "", ""
    if found["month"]:
        month = f"{number(found['month']):02}"
        return month, month
    return _PERIODS[
        f"Q{number(found['quarter'])}" if found["quarter"] else f"H{'上下'.index(found['half']) + 1}"
    ]
