"""What form a line of a list has: what parts its cells, or what it opens with.

Lines of one form below each other are rows, whatever they tell: ``石川|男|1979.11|市发改委副主任``,
``恒昇线束——2.4亿元——高岭乡``, ``组长:白露``.
"""

from __future__ import annotations

import re

from kg.pages.patterns import LABEL

_BAR = re.compile("[|│┃¦]")
_PARTED = (("——", 2), ("/", 2), (";", 2), ("=", 2), ("·", 3))
"""What parts the cells of a row, and how often at least: no sentence has as many."""
_FIELD = re.compile(r"(?:[一-鿿]{2,12}|\d{1,2}月\d{1,2}日)(?:\([^()]{1,10}\))?:(?=.)")
_TIME = re.compile(r"\d{1,2}:\d\d(?!\d)")
_NOTED = re.compile(r"[^()]{2,40}\([^()]{2,60}\)[;※*]?$")
"""A name and what a bracket says of it: ``温如玉(县自然资源局局长)``."""
_FIGURE = re.compile(
    r"[↑↓▲▼+-]?(?:约|近|超|逾|达)?\d[\d,.]*[余多]?(?:[%％‰倍]|个百分点|[十百千万亿]{1,2}[余多]?(?:[一-鿿]{1,4}|㎡)?"
    r"|(?:平方|立方)?(?:米|公里|千米)|公顷|公斤|小时|分钟|[元个家户人次项件条亩吨座台辆场名天位所处只头栋宗村株桩]{1,2})"
)
"""A figure with its unit, set in large letters over or under what it counts: ``9.6%``."""
_BETWEEN_COMMAS = re.compile(r"[^,。;!?:“”]{1,20}(?:,[^,。;!?:“”]{0,20}){2,}")
"""Cells between commas, one of them a bare number: ``伺服电机二期,朔川电机公司,3.1,三垛镇``."""
_NUMBER_BETWEEN = re.compile(r",[+-]?\d[\d.]*%?(?:,|$)")
COMMAS = ","
"""The form of a line whose cells commas part."""
_OPENED = re.compile("[“《〈★☆◇◆●○■□▲△◎※①-⑳]")
FIGURE = "9"
WEAK = "w"
"""What a form begins with that a line may have which is no row."""
NOTED = WEAK + ")"


def shape(text: str, cells: int) -> str:
    """The form of a line, empty where it has none.

    Args:
        cells: how many stretches stand in it that are wide apart.
    """
    if _BAR.search(text):
        return "|"
    if cells > 2 and not LABEL.match(text):  # ★ 本期头条 ★
        return "\t"
    if _FIGURE.fullmatch(text):
        return FIGURE
    body = text.rstrip(";。")
    for mark, times in _PARTED:
        if mark in body and body.count(mark) >= times:
            return mark
    if _NUMBER_BETWEEN.search(body) and _BETWEEN_COMMAS.fullmatch(body):
        return COMMAS
    if _OPENED.match(text):
        return WEAK + "^"
    if cells == 2:
        return WEAK + "2"
    if ":" in text and (_FIELD.match(text) or _TIME.match(text)):
        return WEAK + ":"
    return NOTED if text[-1] in ")※*;" and _NOTED.fullmatch(text) else ""


def is_strong(form: str) -> bool:
    """Whether no line has a form that is no row."""
    return bool(form) and form[0] != WEAK


def is_next(row: str, text: str) -> bool:
    """Whether a line has as many cells as a row, and so goes on with it at no rate."""
    form = shape(row, 1)
    if form != shape(text, 1):
        return False
    return form == NOTED or (is_strong(form) and row.count(form) == text.count(form))
