"""Agendas and reviews: days at the head of lines, each of which governs what stands behind or below it.

A day in front of an item needs no word behind it (4日 市委书记…), and may be a weekday (周二:…) or figures
alone (11.5).  Such heads come in numbers: a single one is a line like any other.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache

from kg.pipes.clauses import lines
from kg.pipes.dates.calendar import day_value, is_day, issue_date, near_day, number, valid
from kg.pipes.dates.patterns import NUMBER
from kg.records import record
from kg.types import PageContext
from kg.weekdays import WEEKDAY, weekday_number
from kg.wordfinder import has_any

_MONTH = re.compile(
    r"(1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月份?(?=[^\d一二三四五六七八九十廿底末初]|\Z)"
)
_MARKS = r"[■□●○◆◇▲△★☆◎▪▶►※•·*#】【\[(| ]*"
_HOUR = r"(?:全天|[上下中]午|早上|晚上|晚间|傍晚|(?:[上下]午)?\d{1,2}(?::|时|点)\d{0,2}分?)"
_HEAD = re.compile(
    rf"{_MARKS}(?=[\d周星礼同当一二三四五六七八九十廿])"
    rf"(?:(?P<weekday>{WEEKDAY})(?![一-鿿\d])[ (,|\t]*)?"
    rf"(?:(?P<day>(?:(?:19|20)\d{{2}}年)?{NUMBER}月{NUMBER}日"
    r"|(?:19|20)\d{2}(?P<sep>[-./])\d{1,2}(?P=sep)\d{1,2}(?!\d))"
    rf"|(?P<bare>{NUMBER}日|\d{{1,2}}号(?=,))"
    r"|(?P<dotted>\d{1,2}[./·-]\d{1,2})(?=\n| ?[\t|]|[】\])] ?[一-鿿]| [一-鿿])"
    r"|(?P<same>(?:同|当)日|同一天|当天))?"
    rf"(?:(?<=日)(?:[至到~]|[—–-]+)(?:\d{{1,2}}月)?\d{{1,2}}日(?=[】\])*|: \t\n]))?"
    rf"(?:[ (]*{WEEKDAY}\)?)?(?P<set>[】\])*|: \t■□●○◆◇▲△★☆]+|(?=\n|\Z))?"
    rf"(?P<hour>{_HOUR}(?:[ :|\t]+|(?=\n)))?(?P<comma>,)?"
)
_TAIL = re.compile(
    r"(?:(?P<open>[(\[【])|(?<=[^\n])[ |\t]|(?<=[。;]))"
    r"(?:(?P<day>(?:(?:19|20)\d{2}年)?\d{1,2}月\d{1,2}日)|(?P<bare>\d{1,2}日)|(?P<dotted>\d{1,2}[./·]\d{1,2}))"
    r"(?(open)[)\]】]|)[。;]?$"
)
"""``石川到白沙镇调研(9日)``, ``…镇长顾林致辞。 10月13日``: what closes the item of a column."""
_NO_NEWS = re.compile("时限|期限|截止|工期|日期|节点|之前|公示")
_OPENS = frozenset("0123456789一二三四五六七八九十廿周星礼同当■□●○◆◇▲△★☆◎▪▶►※•·*#】【[(| ")
_CLOSES = frozenset("日)]】。;0123456789")
_LONGEST_DAY = 18
"""Letters at the end of a line in which the day that closes it stands."""
_DOT = "[./·-]"
_NOT_A_HEAD = re.compile("[至到—–~-]|[前后内起以之](?!勤|山|河)|[。;!?)]|[上下]?半?年")
_RANGE = re.compile(
    r"(?P<m>\d{1,2})月(?P<d>\d{1,2})日?(?:至|到|—+|–|-|~)(?:(?P<last_m>\d{1,2})月)?(?P<last_d>\d{1,2})日"
)
_OF_A_WEEK = re.compile(
    "[一本上]周|要[事情]|大事|政[务事情]|时政|日历|[记纪]事|回眸|速览|动态|日志|要闻|快[览讯]|领导活动"
)
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
    if not has_any(text, ("日", "号", "周", "星期", ".", "/", "·", "-")):
        return ()
    starts = (at for at, _ in lines(text) if text[at] in _OPENS)
    found = [m for at in starts if (m := _HEAD.match(text, at)) and _is_head(text, m)]
    dotted = [m["dotted"] for m in found if m["dotted"]]
    if dotted and not _are_days(dotted):
        found = [m for m in found if not m["dotted"]]
    titled = _OF_A_WEEK.search(text[: found[0].start()] if found else "") is not None
    found = [m for m in found if titled or not m["comma"]]
    days = [m for m in found if not m["same"]]
    set_off = sum(m["set"] is not None or m["hour"] is not None for m in days)
    enough = set_off >= _FEWEST or len(days) >= (_FEWEST if titled else _FEWEST_BARE)
    if not enough or not text[found[-1].end() :].strip():
        return _tails(text)  # the days under notices that follow one another govern nothing
    return tuple(_head(text, m) for m in found)


def _tails(text: str) -> tuple[Head, ...]:
    """The days that close the lines of a column, each of which governs its own line."""
    if not text.count("\n") or _NO_NEWS.search(text):
        return ()
    closed = [(start, end) for start, end in lines(text) if text[end - 1] in _CLOSES]
    found = [
        (start, match)
        for start, end in closed
        if (match := _TAIL.search(text, max(start, end - _LONGEST_DAY), end))
    ]
    dotted = [match["dotted"] for _, match in found if match["dotted"]]
    if dotted and not _are_days(dotted):
        found = [(start, match) for start, match in found if not match["dotted"]]
    if len(found) < _FEWEST or 2 * len(found) < text.count("\n"):
        return ()
    forms = ((start, match, _form(match)) for start, match in found)
    return tuple(Head(start, start, *match.span(form), form, False) for start, match, form in forms)


def _is_head(text: str, match: re.Match[str]) -> bool:
    """Whether a match prints a day that its line begins with: not 4日前, 4日至8日, 周末."""
    form = _form(match)
    if not form or _NOT_A_HEAD.match(text, match.end()):
        return False
    if form == "same":
        return match["comma"] is None
    return form != "weekday" or match["set"] is not None or match["comma"] is not None


def _form(match: re.Match[str]) -> str:
    printed = match.groupdict()
    return next((form for form in ("day", "bare", "dotted", "same", "weekday") if printed.get(form)), "")


def _are_days(printed: list[str]) -> bool:
    """Whether 11.4, 11.5, 11.7 are days that follow one another, not figures of a table."""
    parts = [tuple(int(part) for part in re.split(_DOT, day)) for day in printed]
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
        return near_day(number(printed[:-1]), anchor if told else _month_above(text, head, anchor), context)
    if head.form == "dotted":
        month, day = (int(part) for part in re.split(_DOT, printed))
        return day_value(month, day, None, context)
    if head.form == "weekday":
        return _weekday(text, head, context)
    return told


def _month_above(text: str, head: Head, anchor: str) -> str:
    """The middle of the month that a heading names: 九月大事记 over 4日; the anchor where none does."""
    above = list(_MONTH.finditer(text, 0, head.start))
    if not above or not is_day(anchor):
        return anchor
    month, known = number(above[-1][1]), not anchor.startswith("--")
    if not known:
        return f"--{month:02}-15"
    year = int(anchor[:4]) - (month > int(anchor[5:7]))
    return f"{year}-{month:02}-15"


def _weekday(text: str, head: Head, context: PageContext) -> str:
    """周二 of the week that stands above (11月4日—10日), else of the last one told before the issue."""
    wanted = weekday_number(text[head.day_end - 1])
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
    last = max(weekday_number(text[h.day_end - 1]) for h in heads(text) if h.form == "weekday")
    friday = issue - timedelta(days=(issue.weekday() - last) % 7)
    return (friday - timedelta(days=last - wanted)).isoformat()
