"""The year and date of a page, and its newspaper."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.context.years import year_told
from kg.pages.imprint import PIECE
from kg.pages.web import WEB_LINE
from kg.pipes.dates.calendar import day_value
from kg.pipes.dates.find import find_dates
from kg.pipes.dates.lead import news_days
from kg.types import Article, Page, PageContext
from kg.weekdays import WEEKDAY

_FULL_DAY = re.compile(r"((?:19|20)\d{2})(?:年|[-./])(\d{1,2})(?:月|[-./])(\d{1,2})日?")
_DAY_OF_ISSUE = re.compile(
    r"(?<![^\s|·])(?P<month>\d{1,2})月(?P<day>\d{1,2})日[\s|·]*"
    rf"(?:第?\s*[A-Z]?\d{{1,3}}\s*版|第[一二三四五六七八九十]{{1,3}}版|头版|{WEEKDAY}(?![上下]午)|总?第\s*\d+\s*期)[^。,;!?]*$"
)
"""4月17日 第一版: a masthead that leaves the year out."""
_DAY_BEHIND = re.compile(
    r"(?:第[\d一二三四五六七八九十]{1,3}版|第\d+期)(?:[|·]?[\u4e00-\u9fff]{2,6})?"
    r"[\s|·]+(?P<month>\d{1,2})月(?P<day>\d{1,2})日$"
)
"""云岭报 第2版·经济 4月17日: the day at the line's end."""
_NAME = re.compile(
    r"[\u4e00-\u9fff]{2,8}(?:日报|晚报|晨报|早报|时报|商报|快报|周报|周刊|新闻|新报|垦区报|今报|报)"
)
_SOURCE = re.compile(rf"来源 ?: ?({_NAME.pattern})(?![\u4e00-\u9fff])")
_OWN_REPORT = re.compile(r"(?<![\u4e00-\u9fff])([\u4e00-\u9fff]{2,4}(?:日报|晚报|晨报|时报))讯")
_MASTHEAD_REST = re.compile(
    rf"{PIECE}|[\s|·:/,.\-—第版期号总A-Z\d]|星期.|责任?编辑?.*|编辑.*|美编.*|版式.*|校对.*|要闻|综合|新闻|本地|头版"
    r"|(?:准印|刊号|国内统一|邮发|内部资料|内部刊物|主办|主编|主管|编印|印数|网址|电话).*"
)
_MASTHEAD_LENGTH = 80
_MARCH, _NOVEMBER = "03-01", "11-01"
_POSTED = re.compile(r" *\d{1,2}:\d\d +[一-鿿]{2,3}$")
"""澜州发布 2025-03-22| 18:36 江西|: when a messenger's account posted, and from which province."""
_SPACED = re.compile(r"(?<=[\d年月]) +(?=[\d年月日])")
"""What stands inside a date set wide: 2019年 3月 22日."""
_IN_BRACKETS = re.compile(r"\([^()]*\)$")
_TORN_STAMP = re.compile(r"\n(?:(?<=[:\uff1a]20\n)(?=\d\d[-/.年]\d)|(?<=[:\uff1a]20\d\d\n)(?=[-/.年]\d))")
"""Where a narrow column cut the day of publication: 发布时间:2020 / -09-27."""


def time_context(page: Page, articles: Sequence[Article], context: PageContext) -> PageContext:
    """Fill in ``year``, ``date``, ``publication`` and ``anchor``."""
    publication, date = _masthead(page.text)
    publication, date = page.stated.publication or publication, page.stated.date or date
    texts = [article.text for article in articles]
    year = int(date[:4]) if date else year_told("\n".join(texts), {day for _, day in context.stamps})
    date = date or _day_of_issue(page.text, year)
    context = replace(context, year=year, date=date, publication=publication)
    return replace(context, anchor=_anchor(texts, context))


def _masthead(text: str) -> tuple[str, str]:
    """Newspaper and date of a line like 澜州日报 2019年3月22日 星期五 第2版."""
    publication = ""
    for line in _short_lines(text):
        match = _FULL_DAY.search(line)
        if match is None:
            publication = publication or _title_line(line)
            continue
        if WEB_LINE.match(line):
            return publication or _source(line), _full_day(match)
        rest = line[: match.start()] + line[match.end() :]
        name = line[: match.start()].strip(" |·:,") or publication
        weekday = re.search(WEEKDAY, line[match.end() :][:8])
        named = _NAME.fullmatch(_clean_name(line[: match.start()].strip(" |·:,"))) is not None
        bare = _MASTHEAD_REST.sub("", rest).replace(_MASTHEAD_REST.sub("", name), "")
        posted = _POSTED.match(line, match.end()) is not None
        if weekday is None and not (named or posted) and bare not in ("", publication):
            continue
        value = _full_day(match)
        if value:
            return _clean_name(name) or publication or _own_report(text), value
    return publication or _own_report(text), ""


def _full_day(match: re.Match[str]) -> str:
    return day_value(int(match[2]), int(match[3]), int(match[1]), PageContext())


def _source(line: str) -> str:
    """The newspaper that a web page names as its source: 来源:|澜州日报| 时间:2021-01-06."""
    named = _SOURCE.search(line)
    return named[1] if named else ""


def _day_of_issue(text: str, year: int | None) -> str:
    """The day of a masthead without a year, in the year that the page's articles tell: 4月17日 第一版."""
    for line in _short_lines(text):
        if found := _DAY_OF_ISSUE.search(line) or _DAY_BEHIND.search(line):
            return day_value(int(found["month"]), int(found["day"]), None, PageContext(year=year))
    return ""


def _short_lines(text: str) -> Iterator[str]:
    """Lines that could be a masthead, width folded, dates' inner spaces removed."""
    for match in re.finditer(r"[^\n]+", _TORN_STAMP.sub("", text)):
        if match.end() - match.start() <= _MASTHEAD_LENGTH:
            line = unicodedata.normalize("NFKC", match[0]).strip().lstrip("#").strip()
            yield _SPACED.sub("", line) if " " in line else line


def _title_line(line: str) -> str:
    """The newspaper's name, where it stands alone in a line (汀阳日报)."""
    squeezed = _IN_BRACKETS.sub("", line.replace(" ", ""))
    return squeezed if _NAME.fullmatch(squeezed) else ""


def _clean_name(name: str) -> str:
    """The name in front of a masthead's date, without page numbers."""
    words = [w for w in re.split(r"[\s|·:,]+", name) if re.fullmatch(r"[\u4e00-\u9fff]{2,12}", w)]
    return next((w for w in words if _NAME.fullmatch(w)), words[0] if words else "")


def _own_report(text: str) -> str:
    """The newspaper that signs its reports 株洲日报讯."""
    match = _OWN_REPORT.search(text)
    return match[1] if match else ""


def _anchor(texts: Sequence[str], context: PageContext) -> str:
    """The latest day of the page's news, for days printed without their month.

    Where it tells news of January, its days of December are of the year before.
    """
    if context.date:
        return context.date
    days = [day.value for text in texts for day in news_days(text, find_dates(text, context))]
    of_year = [d for d in days if context.year is None or d.startswith(str(context.year))]
    begun = [d for d in of_year if d[-5:] < _MARCH]
    return max(begun if any(d[-5:] >= _NOVEMBER for d in of_year) and begun else of_year, default="")
