"""Years that a page gives by counting: 第40个教师节, 建党103周年, “十四五”开局之年, 2024—2025学年."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg import lexicon
from kg.pipes.dates.calendar import number
from kg.pipes.dates.patterns import NUMBER

_COUNT = rf"(?P<{{}}>\d{{{{1,3}}}}|{NUMBER.replace('{', '{{').replace('}', '}}')})"
_TERM = re.compile(
    r"“?十(?P<term>[一二三四五六])五”?(?:规划)?的?(?:(?:开局|起步)(?P<first>之年)|收官(?:之[年战]|战|年))"
)
_TERMS_BEGIN, _TERM_YEARS = 2001, 5
"""The terms of five years since that of 2001, the tenth: 十一五 began in 2006."""
_SCHOOL_YEAR = re.compile(r"(?P<first>20\d{2})年?[-—~至](?P<last>20\d{2})学年")
_AUTUMN = 8
"""The month from which a school year is in its first year."""


def counted_years(text: str, month: int | None) -> Iterator[int]:
    """Years of a page that it counts up to; ``month``: that of its news."""
    for found in _TERM.finditer(text):
        first = _TERMS_BEGIN + _TERM_YEARS * number(found["term"])
        yield first if found["first"] else first + _TERM_YEARS - 1
    for found in _SCHOOL_YEAR.finditer(text):
        yield int(found["first"] if month is None or month >= _AUTUMN else found["last"])
    for found in _numbered().finditer(text):
        count = number(found["of"] or found["years"])
        yield _before_first()[found["day"] or found["since"]] + count


@cache
def _before_first() -> dict[str, int]:
    """Days and beginnings that are counted, each with the year before its first: 教师节 1984."""
    return {row["name"]: int(row["year"]) for row in lexicon.table("counted_days")}


@cache
def _numbered() -> re.Pattern[str]:
    names = "|".join(_before_first())
    return re.compile(
        rf"第{_COUNT.format('of')}[个届次](?:全国|中国|国际|世界)?“?(?P<day>{names})"
        rf"|(?P<since>{names})(?:成立)?{_COUNT.format('years')}周年"
    )
