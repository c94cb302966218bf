"""Agendas and reviews: days at the head of lines, each of which governs what stands behind or below it.

A day in front of an item needs no word behind it (4日 市委书记…), and may be a weekday (周二:…) or figures
alone (11.5).  Such heads come in numbers: a single one is a line like any other.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache

from kg.pipes.dates.calendar import day_value, issue_date, near_day, valid
from kg.records import record
from kg.types import PageContext
from kg.wordfinder import has_any

_WEEKDAYS = "一二三四五六日天"
_WEEKDAY = f"(?:周|星期|礼拜)[{_WEEKDAYS}]"
_MARKS = r"[■□●○◆◇▲△★☆◎▪▶►※•·*#】【\[(| ]*"
_HOUR = r"(?:全天|[上下中]午|早上|晚上|晚间|傍晚|(?:[上下]午)?\d{1,2}(?::|时|点)\d{0,2}分?)"
_HEAD = re.compile(
    rf"(?m)^{_MARKS}(?=[\d周星礼同当])(?:(?P<weekday>{_WEEKDAY})(?![一-鿿\d])[ (,|\t]*)?"
    r"(?:(?P<day>(?:(?:19|20)\d{2}年)?\d{1,2}月\d{1,2}日|(?:19|20)\d{2}(?P<sep>[-./])\d{1,2}(?P=sep)\d{1,2}(?!\d))"
    r"|(?P<bare>\d{1,2}日)"
    r"|(?P<dotted>\d{1,2}[./]\d{1,2})(?=\n| ?[\t|]| [一-鿿])"
    r"|(?P<same>(?:同|当)日|同一天|当天))?"
    rf"(?:[ (]*{_WEEKDAY}\)?)?(?P<set>[】\])*|: \t]+|(?=\n|\Z))?"
    rf"(?P<hour>{_HOUR}[ :|\t]+)?(?P<comma>,)?"
)
_NOT_A_HEAD = re.compile("[至到—–~-]|[前后内起以之](?!勤|山|河)|[。;!?)]|[上下]?半?年")
_RANGE = re.compile(
    r"(?P<m>\d{1,2})月(?P<d>\d{1,2})日?(?:至|到|—+|–|-|~)(?:(?P<last_m>\d{1,2})月)?(?P<last_d>\d{1,2})日"
)
_OF_A_WEEK = re.compile("[一本上]周|要事|大事|政务|时政|日历|[记纪]事|回眸|速览|动态|日志|要闻")
"""What a heading calls an agenda; without one the days in front of commas may be a journey's."""
_FEWEST, _FEWEST_BARE = 2, 3
_LONGEST = timedelta(days=40)


@record
class Head:
    """``start`` to ``end``: the whole head; ``day`` to ``day_end``: what prints the day."""

    start: int
    end: int
    day: int
    day_end: int
    form: str
    """``day``, ``bare``, ``dotted``, ``same`` or ``weekday``."""
    alone: bool
    """Whether nothing else stands in its line: the lines below are items of that day."""


@lru_cache(16)
def heads(text: str) -> tuple[Head, ...]:
    """The heads of an agenda, in order; none where a text is no agenda.

    ``4日 市委书记石川主持…\\n同日 市长白露会见…\\n6日 动员会召开``
    """
    if not has_any(text, ("日", "周", "星期", ".", "/")):
        return ()
    found = [m for m in _HEAD.finditer(text) if _is_head(text, m)]
    dotted = [m["dotted"] for m in found if m["dotted"]]
    if dotted and not _are_days(dotted):
        found = [m for m in found if not m["dotted"]]
    titled = _OF_A_WEEK.search(text[: found[0].start()] if found else "") is not None
    found = [m for m in found if titled or not m["comma"]]
    days = [m for m in found if not m["same"]]
    set_off = sum(m["set"] is not None for m in days)
    enough = set_off >= _FEWEST or len(days) >= (_FEWEST if titled else _FEWEST_BARE)
    if not enough or not text[found[-1].end() :].strip():
        return ()  # the days under notices that follow one another govern nothing
    return tuple(_head(text, m) for m in found)


def _is_head(text: str, match: re.Match[str]) -> bool:
    """Whether a match prints a day that its line begins with: not 4日前, 4日至8日, 周末."""
    form = _form(match)
    if not form or _NOT_A_HEAD.match(text, match.end()):
        return False
    if form == "same":
        return match["comma"] is None
    return form != "weekday" or match["set"] is not None or match["comma"] is not None


def _form(match: re.Match[str]) -> str:
    return next((form for form in ("day", "bare", "dotted", "same", "weekday") if match[form]), "")


def _are_days(printed: list[str]) -> bool:
    """Whether 11.4, 11.5, 11.7 are days that follow one another, not figures of a table."""
    parts = [tuple(int(part) for part in re.split("[./]", day)) for day in printed]
    if len(parts) < _FEWEST_BARE or not all(valid(month, day) for month, day in parts):
        return False
    days = [date(2000, month, day) for month, day in parts]
    return days == sorted(days) and days[-1] - days[0] < _LONGEST


def _head(text: str, match: re.Match[str]) -> Head:
    form = _form(match)
    alone = text.startswith("\n", match.end())
    return Head(match.start(), match.end(), *match.span(form), form, alone)


def head_day(text: str, head: Head, anchor: str, told: str, context: PageContext) -> str:
    """The day that a head means which doesn't print it in full.

    Args:
        anchor: a day near by.
        told: the day told last, which 同日 means.
    """
    printed = text[head.day : head.day_end]
    if head.form == "bare":
        return near_day(int(printed[:-1]), anchor, context)
    if head.form == "dotted":
        month, day = (int(part) for part in re.split("[./]", printed))
        return day_value(month, day, None, context)
    if head.form == "weekday":
        return _weekday(text, head, context)
    return told


def _weekday(text: str, head: Head, context: PageContext) -> str:
    """周二 of the week that stands above (11月4日—10日), else of the last one told before the issue."""
    wanted = _index(text[head.day_end - 1])
    week = list(_RANGE.finditer(text, 0, head.start))
    if week:
        first = week[-1]
        month, day = int(first["m"]), int(first["d"])
        if not valid(month, day):
            return ""
        known = context.year is not None
        monday = date(context.year or 2001, month, day)
        begins = monday.weekday() if known else 0  # of an unknown year: a week begins on Monday
        found = monday + timedelta(days=(wanted - begins) % 7)
        return found.isoformat() if known else f"--{found:%m-%d}"
    issue = issue_date(context)
    if issue is None:
        return ""
    last = max(_index(text[h.day_end - 1]) for h in heads(text) if h.form == "weekday")
    friday = issue - timedelta(days=(issue.weekday() - last) % 7)
    return (friday - timedelta(days=last - wanted)).isoformat()


def _index(letter: str) -> int:
    return min(_WEEKDAYS.index(letter), 6)
