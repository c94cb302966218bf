"""What a text's own form tells: whether it ends a sentence, begins an article, signs one."""

from __future__ import annotations

import re
from functools import lru_cache

from kg.pages.bylines import is_name_line, leading_byline, whole_byline
from kg.pages.patterns import CLOSERS, DISPATCH_LINE, END_MARKS, LEAD_DATE, MARKS, PAUSES, ROLE

_REMARK = re.compile(r"(?<![^。!?…”])\([^()]{2,24}\)$")
"""What stands in brackets behind the last sentence: ``(本报综合)``."""
_HAN = re.compile("[一-鿿]")
_MARK = re.compile(r"[。;!?]|(?<!\d),|,(?!\d{3})")
"""A mark of a sentence or clause, not that within a number: 186,200."""

_ANNOUNCED = re.compile(
    "[【〔]?[一-鿿]{0,12}(?:提示|提醒|通知|公[告示]|通告|更正|致歉|[停供][水电气暖热](?:信息|安排|计划)"
    "|(?:招聘|征[稿集订文])启事)[】〕]?$"
)


@lru_cache(1024)  # each line is asked by those around it, again and again
def is_closed(text: str) -> bool:
    """Whether a text ends where a sentence ends: ``…要掌握。”`` but not ``…要聚焦产业``."""
    text = _REMARK.sub("", text) if text.endswith(")") else text
    return not text or (text.rstrip(CLOSERS)[-1:] in END_MARKS and text[-1] != "》")


def is_paused(text: str) -> bool:
    """Whether a text ends in the middle of a sentence for certain: ``…李杰,``."""
    return text[-1:] in PAUSES and not text.endswith("——")


def is_balanced(text: str) -> bool:
    """Whether every quotation mark and bracket has its counterpart."""
    return (
        text.count("“") == text.count("”")
        and text.count("‘") == text.count("’")
        and text.count("《") == text.count("》")
        and text.count("(") == text.count(")")
    )


def is_lead(text: str) -> bool:
    """Whether a line begins an article for certain: a dispatch line, or a date as its first words."""
    return bool(DISPATCH_LINE.match(text) or LEAD_DATE.match(text)) or leading_byline(text) is not None


@lru_cache(64)  # of a line and the one below it, of which each is both
def is_byline(text: str) -> bool:
    """Whether a line is a byline and nothing else, by more than its brackets."""
    if text[0] in MARKS:
        return is_name_line(text) or whole_byline(text) is not None
    return ROLE.search(text) is not None and whole_byline(text) is not None


@lru_cache(1024)
def is_bare(text: str) -> bool:
    """Without a sentence or clause mark inside: a headline, a list item, a signature."""
    return _MARK.search(text) is None


def is_parted(text: str) -> bool:
    """Whether the mark of a sentence or clause stands inside, not only at the end."""
    return _MARK.search(text, 0, len(text) - 1) is not None


def is_alike(one: str, other: str) -> bool:
    """Whether two lines are cut to one pattern: ``服务零距离`` and ``办事零跑腿``."""
    if len(one) != len(other):
        return False
    marked = _HAN.sub("x", one)
    if marked == _HAN.sub("x", other) and ("," in marked or " " in marked):
        return True
    return any(a == b and _HAN.match(a) for a, b in zip(one, other, strict=True))


def is_announced(text: str) -> bool:
    """Whether a line heads what everybody shall know, as ``停电通知`` does, not ``遗失声明``."""
    return _ANNOUNCED.match(text) is not None
