"""What the cells of tables and boxes hold: numbers, units, signs of growth, nothing."""

from __future__ import annotations

import re
from decimal import Decimal

from kg.currencies import CURRENCY
from kg.pipes.amounts.numerals import plain
from kg.pipes.amounts.units import BULK, COUNTS, MAGNITUDE, amount_of
from kg.types import Amount

_ORDINAL = "[一二三四五六七八九十]{1,2}"
MARKS = "■◆●○◇▲★☆•·※▶►▷▪□◎➤▸✦✓☞"
"""In front of the items of a box."""
BULLET = rf"(?:[①-⑳{MARKS}#\-*]|\d{{1,2}}[.、)](?!\d)|{_ORDINAL}、|\((?:{_ORDINAL}|\d{{1,2}})\))*+\s*+"
"""In front of an item: ④, 3., #, (二)."""
LED = rf"{BULLET}(?:其中[:,]?)?"
"""What leads to a name: 其中:|民间投资, 1.|工业投资."""
GAP = r"(?:——|[\s|│┃/:·_…])*"
"""Between a name and its figure, or a figure and its growth; a single dash there is a sign."""
BOUND = "(?:完成|实现|达到?|达成|为|累计|总量|总计|约|超过?|突破|近|逾|增至|新增)*"
"""In front of a figure: 三垛镇|完成|12.4亿元."""
UNIT = rf"(?:%|(?:{MAGNITUDE})??(?:{COUNTS}|{CURRENCY})|(?:{MAGNITUDE})(?:{BULK}))"
"""A unit as printed: 亿元, 万千瓦时, 户, %."""
DOWN = "-−—–↓▼▽⬇↘"
UP = "+↑▲△⬆↗"
SIGN = re.compile(f"[{re.escape(UP + DOWN)}]")
_FALL = "负增长|下降|下滑|下跌|减少|回落|降低|降|减|跌"
_RISE = "增长|上升|提高|增加|增|升|涨"
_AGAINST = "(?:同比|[较比](?:上年|去年)(?:同期)?)?"
_HOW = rf"(?:(?P<down>[{re.escape(DOWN)}]|{_FALL})|(?P<up>[{re.escape(UP)}]|{_RISE}))"
_RATE = r"(?<![\d.])(?P<rate>\d+(?:\.\d+)?)"
GROWN = rf"\(?{_AGAINST}{_HOW}?{_RATE}(?P<of>%|倍)\)?"
"""Growth behind a figure: 14.2%, (+6.8%), 同比下降5.3%, ↑1.1倍."""
SIGNED = rf"\(?{_AGAINST}{_HOW}{_RATE}(?P<of>%|倍)\)?"
"""Growth that a sign or verb tells: ↓5.3%, 增长7%, not a bare 5.3%."""
FLAT = r"(?P<flat>\(?[与和同较]?(?:上年|去年)?(?:同期|同比)?(?:基本)?持平\)?)"
NUMBER = r"\d[\d,]*(?:\.\d+)?"
LEVEL = rf"{BOUND}(?P<number>{NUMBER})"
"""The number behind a name, with what leads to it: 约12.4."""
FIGURE = re.compile(rf"(?P<sign>[{re.escape(DOWN + UP)}]?)(?P<number>{NUMBER})(?P<unit>{UNIT})?")
"""A number in a cell of its own: 86.32, 6.82亿元, -2.1%."""
_CHANGE = re.compile(rf"\(?{_AGAINST}{_HOW}?{_RATE}(?P<of>%|倍)?\)?|{FLAT}")
"""Growth in a cell: 9.4, -2.7, ↑14.2%, 持平."""
_GROWN_CELL = re.compile(r"(?P<figure>[^()]+)(?P<growth>\((?=[^\d()]|\d[\d.]*%)[^()]+\))")
_BLANK = re.compile(r"[-—−–/\\*…·.]*|无|暂无")


def number_of(printed: str) -> Decimal:
    """The value of digits: 38,560."""
    return Decimal(printed.replace(",", ""))


def is_blank(text: str) -> bool:
    """Whether a cell is left empty: —, /, ……."""
    return _BLANK.fullmatch(text) is not None


def is_unit(text: str) -> bool:
    """Whether a cell holds but a unit: 亿元, 万千瓦时."""
    return re.fullmatch(UNIT, text) is not None


def figure_of(text: str, unit: str) -> Amount | None:
    """The amount in a cell, in its own unit or else the one given; None where there is neither."""
    found = FIGURE.fullmatch(text)
    unit = (found and found["unit"]) or unit
    if found is None or not unit:
        return None
    value = number_of(found["number"])
    return amount_of(-value if found["sign"] and found["sign"] in DOWN else value, unit)


def apart(text: str) -> tuple[str, Decimal | None]:
    """A figure and the growth in brackets behind it in one cell: 18.62(+12.1%)."""
    found = _GROWN_CELL.fullmatch(text)
    growth = change_of(found["growth"]) if found else None
    return (text, None) if found is None or growth is None else (found["figure"], growth)


def change_of(text: str) -> Decimal | None:
    """The growth in a cell: 9.4, -2.7, ↑14.2%, 持平."""
    found = _CHANGE.fullmatch(text)
    return None if found is None else signed(found)


def signed(found: re.Match[str]) -> Decimal:
    """The growth that a match of :data:`GROWN` or its like tells, negative where it fell."""
    if found["rate"] is None:
        return Decimal(0)
    rate = Decimal(found["rate"])
    rate = plain(rate * 100) if found["of"] == "倍" else rate
    return -rate if found["down"] else rate
