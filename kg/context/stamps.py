"""The day that a web page prints below the headline of one of its articles.

Of several articles copied onto one page, each has a day of its own: 2019-02-28 for the one, in which
27日 is that of February, 2019-07-31 for the other.
"""

from __future__ import annotations

import unicodedata
from dataclasses import replace

from kg.pipes.dates.calendar import day_value
from kg.types import Article, BlockKind, PageContext
from kg.wordfinder import gated

_DAY = gated(
    r"\d",
    r"(?P<year>20\d{2})(?:年|[-./])(?P<month>\d{1,2})(?:月|[-./])(?P<day>\d{1,2})"
    r"|(?<![\d.])(?P<day_>\d{1,2})\.(?P<month_>\d{1,2})\.(?P<year_>20\d{2})(?!\d)",
)
"""2021-05-17, 2021年5月17日, 23.11.2020."""
_LONGEST = 80


def web_stamps(text: str) -> tuple[tuple[int, str], ...]:
    """The days printed in short lines of a page, with their offsets: ``发布时间:2019-07-31``."""
    found: list[tuple[int, str]] = []
    for match in _DAY.finditer(text):
        start = text.rfind("\n", 0, match.start()) + 1
        stop = text.find("\n", match.end())
        line = unicodedata.normalize("NFKC", text[start : stop if stop >= 0 else len(text)]).strip()
        if len(line) > _LONGEST or line.endswith(("。", ",")):
            continue
        year, month, day = (int(match[part] or match[f"{part}_"]) for part in ("year", "month", "day"))
        if value := day_value(month, day, year, PageContext()):
            found.append((match.start(), value))
    return tuple(found)


def stamped(article: Article, context: PageContext) -> PageContext:
    """The page's context as of the one day that stands between an article's headline and its text."""
    head = next(article.of_kind(BlockKind.HEADLINE), None)
    body = next(article.of_kind(BlockKind.PARAGRAPH), None)
    if head is None or body is None or body.start == len(article.offsets):  # a headline and no text
        return context
    above, below = article.offsets[head.start], article.offsets[body.start]
    own = {value for offset, value in context.stamps if above < offset < below}
    if len(own) != 1:
        return context
    day = own.pop()
    return replace(context, year=int(day[:4]), date=day, anchor=day)
