"""Periods that the cells of a table tell in few words: 7月, 1-7月, 一季度, 2023年, 本月, 累计."""

from __future__ import annotations

import re

from kg.pipes.dates.calendar import is_day
from kg.pipes.dates.find import find_dates
from kg.pipes.dates.patterns import NUMBER
from kg.types import PageContext

_YEAR = r"(?:(?:20\d\d|[今本])年(?:度|末|底)?)"
_MONTHS = rf"(?:前?{NUMBER}(?:月?份?[-—–至到~]{NUMBER})?个?月(?:份|末|底)?)"
_SPELL = rf"(?:{_MONTHS}|第?[一二三四1-4](?:[-—至到][二三四])?季度|前[二三]个?季度|[上下]半年|全年)"
WHEN = re.compile(rf"(?:截[至止])?{_YEAR}?{_SPELL}?")
"""A period in front of a title, empty where it has none."""
SPELL = re.compile(rf"(?:截[至止])?(?:{_YEAR}?{_SPELL}|{_YEAR}|20\d\d)")
"""A period that has a cell for itself."""
MONTH = re.compile(r"\d{1,2}")
"""A month in a column of months."""
OF_MONTH = re.compile("[本当单]月")
UP_TO_NOW = re.compile("累计|年初|年内|至本月")
_UP_TO = re.compile("^截[至止]")
_BARE_YEAR = re.compile(r"20\d\d")
_OF_YEAR = re.compile(_YEAR)
_LAST_MONTHS = {"Q1": "03", "Q2": "06", "Q3": "09", "Q4": "12", "H1": "06", "H2": "12"}


def period_of(printed: str, of_table: str, context: PageContext) -> str:
    """The period that a title or cell tells, in the year of the table where it prints none.

    In a table of ``2024-01/2024-07`` 7月 is 2024-07 and so is 本月; in one of ``2024-07`` 累计 is the
    months up to then. The table's own period where a cell tells of none.
    """
    if not printed:
        return of_table
    if OF_MONTH.search(printed) or UP_TO_NOW.search(printed):
        return _of_months(of_table, up_to_now=not OF_MONTH.match(printed))
    printed = _UP_TO.sub("", printed)
    if _BARE_YEAR.fullmatch(printed):
        return printed
    if MONTH.fullmatch(printed):
        printed += "月"
    year = of_table[:4] or str(context.year or "")
    dated = printed if _OF_YEAR.match(printed) else f"{year}年{printed}"
    found = [day for day in find_dates(dated, context) if day.value and not is_day(day.value)]
    return found[0].value if found else of_table


def _of_months(of_table: str, *, up_to_now: bool) -> str:
    """The last month that a period has, or all of its year up to that one."""
    year, last = of_table[:4], of_table.rpartition("/")[2][5:]
    last = _LAST_MONTHS.get(last, last)
    if len(last) != 2 or (up_to_now and of_table[4:] != f"-{last}"):
        return of_table
    return f"{year}-01/{year}-{last}" if up_to_now and last != "01" else f"{year}-{last}"
