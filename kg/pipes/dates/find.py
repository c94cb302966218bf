"""Days and periods in a text, with their values.

====================  ==========================
3月18日               2023-03-18 (--03-18 where no year is known)
3月初, 3月份          2023-03
去年一季度            2022-Q1
上半年                2023-H1
1至8月, 前8个月       2023-01/2023-08
全年, 今年            2023
====================  ==========================

A period whose year can't be known has no value; 近日 and 日前 are no dates at all.
"""

from __future__ import annotations

import re
from functools import lru_cache

from kg.pipes.dates.agenda import Head, head_day, heads
from kg.pipes.dates.calendar import (
    day_value,
    days_before,
    in_week,
    is_day,
    near_day,
    number,
    valid,
    year_of,
)
from kg.pipes.dates.patterns import BEFORE_BARE_DAY, DATE, DATELINE, DONE, HAPPENED, NOT_A_DAY, NOT_NEWS
from kg.records import record
from kg.types import PageContext

_HOUR = re.compile(
    rf"[上下]午|晚|凌晨|清晨|傍晚|一大?早|才|在[^,。;]{{2,12}}(?:{HAPPENED}|{DONE})|{HAPPENED}|{DONE}"
)
"""省长坎培7日上午, 共富车间22日投用, 方晓23日带领…: with its hour or what was done then
a bare day may stand behind any word."""
_DAYS_BACK = {"今": 0, "昨": 1, "前": 2}


@record
class DateMention:
    """A day or period as printed: offsets in the text, and its value (empty where unknown)."""

    start: int
    end: int
    value: str


def find_dates(text: str, context: PageContext) -> list[DateMention]:
    """All days and periods of a text, in order."""
    written = _dateline(text, context) or context.date
    anchor, told, found = written or context.anchor, "", []
    for match in _all_printed(text):
        if isinstance(match, Head):
            day = head_day(text, match, anchor, told, context)
            mention = DateMention(match.day, match.day_end, day) if day else None
        else:
            mention = _mention(text, match, context, written, anchor, told)
        if mention is not None:
            found.append(mention)
            if is_day(mention.value) and not NOT_NEWS.match(text, mention.end):
                anchor = told = mention.value  # 4月25日,…要求5月15日前完成。26日: the next day, not in May
    return found


@lru_cache(64)  # the context of a page may ask first, then each article
def _printed(text: str) -> tuple[re.Match[str], ...]:
    return tuple(DATE.finditer(text))


def _all_printed(text: str) -> list[re.Match[str] | Head]:
    """Those of running text, and the heads of an agenda that only their place makes days: 4日 市委书记…."""
    governing = [head for head in heads(text) if head.form != "day"]
    if not governing:
        return [*_printed(text)]
    days = {head.day for head in governing}
    told = [match for match in _printed(text) if match.start() not in days]
    return sorted([*told, *governing], key=lambda m: m.day if isinstance(m, Head) else m.start())


def _mention(
    text: str, match: re.Match[str], context: PageContext, written: str, anchor: str, told: str
) -> DateMention | None:
    """``written``: the day of writing; ``anchor``: a day near a bare 6日; ``told``: the day told last."""
    start, end = match.span()
    if text.endswith(("农历", "阴历", "旧历", "藏历", "彝历"), 0, start):
        return None
    if match["bare"]:
        if (
            start
            and text[start - 1] not in BEFORE_BARE_DAY
            and (text[start - 1] in NOT_A_DAY or not _HOUR.match(text, end))
        ):
            return None
        return DateMention(start, end, near_day(int(match["bare"]), anchor, context))
    if match["relative"]:
        return DateMention(start, end, days_before(written, _DAYS_BACK[match["relative"][0]]))
    if match["of_issue"]:
        month, day = _month_of_issue(match["of_issue"], written or context.anchor), match["of_day"]
        return DateMention(start, end, f"{month}-{int(day):02}" if month and day else month)
    if match["weekday"]:
        return DateMention(start, end, in_week(match["week"], match["weekday"], written))
    if match["next"]:
        return DateMention(start, end, days_before(told, -1))
    if match["back"]:
        return DateMention(start, end, days_before(told, number(match["back"])))
    if text.startswith("的", start):
        start += 1
    value = _value(match, context)
    return None if value is None else DateMention(start, end, value)


def _value(match: re.Match[str], context: PageContext) -> str | None:
    """The value of an absolute day or a period; ``None`` for what only looks like one."""
    if match["iso"]:
        year, month, day = (int(part) for part in re.split(r"[-./]", match["iso"]))
        return f"{year}-{month:02}-{day:02}" if valid(month, day) else None
    printed_year = match["year"] or match["alone"]
    year_known = year_of(printed_year, context) if printed_year else None
    month_printed, day_printed = match["month"] or match["month_"], match["day"] or match["day_"]
    if month_printed:
        return day_value(number(month_printed), number(day_printed), year_known, context) or None
    if not printed_year:
        year_known = context.year
    period = _period(match)
    if period is None:
        return None
    return "" if year_known is None else period.replace("Y", str(year_known))


def _period(match: re.Match[str]) -> str | None:
    """The form of a period, ``Y`` where its year goes."""
    if match["alone"]:
        return "Y"
    if match["quarter"] or match["first_quarter"]:
        return f"Y-Q{number(match['quarter'] or '一')}"
    if match["half"]:
        return "Y-H1" if match["half"] == "上" else "Y-H2"
    if match["quarters"]:
        return f"Y-01/Y-{number(match['quarters']) * 3:02}"
    if match["months"]:
        first, last = 1, number(match["months"])
    elif match["only"]:
        first = last = number(match["only"])
    else:
        first, last = number(match["first"]), number(match["last"])
    if not 1 <= first <= last <= 12:
        return None
    return f"Y-{last:02}" if match["only"] else f"Y-{first:02}/Y-{last:02}"


def _month_of_issue(printed: str, written: str) -> str:
    """本月 and 上月, counted from the day of writing, else from the latest that the page tells of."""
    if not is_day(written) or written.startswith("--"):
        return ""
    year, month = int(written[:4]), int(written[5:7])
    if printed.startswith("上"):
        year, month = (year, month - 1) if month > 1 else (year - 1, 12)
    return f"{year}-{month:02}"


def _dateline(text: str, context: PageContext) -> str:
    """The day of 本报嘉兴9月15日电, which 今天 in that article means."""
    match = DATELINE.search(text, 0, 200)
    if match is None:
        return ""
    month, day = re.findall(r"\d+", match[1])
    return day_value(int(month), int(day), None, context)
