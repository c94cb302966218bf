"""Amounts in a text: a number with its unit, multiplied out, and how exact it claims to be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from kg.currencies import CURRENCIES, CURRENCY
from kg.pipes.amounts.numerals import arabic, chinese, plain
from kg.pipes.amounts.patterns import (
    BOUNDS_AFTER,
    BOUNDS_BEFORE,
    IN_BULK,
    MAGNITUDES,
    NOT_COUNTED,
    RATIOS,
    UNITS,
)
from kg.pipes.amounts.units import MAGNITUDE
from kg.records import record
from kg.types import Amount
from kg.wordfinder import any_of, gated

_UNIT = rf"{any_of(UNITS | RATIOS)}|(?<=[万亿]){any_of(IN_BULK)}"
_ARABIC = r"(?:\d{1,3}(?:,\d{3}){1,4}|\d{1,15})(?:\.\d{1,8})?"
_NUMERAL = r"[零〇一二两三四五六七八九十百千万亿点]{1,12}"
_MORE = "[余多来]?"
_FIGURE = gated(
    r"\d",
    rf"(?P<low>{_ARABIC}(?:{MAGNITUDE})?)(?:{CURRENCY}|{_UNIT})?(?:至|到|-|—|~|～|―)"
    rf"(?P<high>{_ARABIC}) ?(?P<high_m>{MAGNITUDE})?(?P<high_u>{CURRENCY}|{_UNIT})"
    rf"|(?P<number>{_ARABIC}(?:亿\d{{1,4}}(?=万))?) ?"
    rf"(?P<more>{_MORE})(?P<magnitude>(?!千[升米]){MAGNITUDE})?(?P<more2>{_MORE}) ?"
    rf"(?P<unit>{CURRENCY}|{_UNIT})",
)
_CHINESE = re.compile(
    rf"(?P<numeral>{_NUMERAL})(?P<more>[余多]?)(?P<magnitude>(?<=[余多])(?:{MAGNITUDE}))?"
    rf"(?P<unit>{CURRENCY}|{_UNIT})|百分之(?P<percent>{_NUMERAL})"
)
_BARE_MONEY = re.compile(
    rf"(?:投资|引资|外资|产值|收入|支出|总值|增加值|税收|销售额?|利润|总额|金额|余额|资金|融资)(?:\([A-Za-z]{{2,5}}\))?"
    rf"(?:总?额|规模|总计|共计|合计|累计|完成|实现|达到?|为|约|近|超过?|突破|逾|共|了|:)*"
    rf"(?P<figure>(?P<number>{_ARABIC}) ?(?P<magnitude>{MAGNITUDE}))(?=[的,;。、)]|以上|左右|上下|出头|$)"
)
"""Sums whose currency goes without saying: 到位投资总计1.85亿。总投资50亿|的产业园."""
_BEFORE = re.compile(rf"(?<![签履节契])(?:{any_of(BOUNDS_BEFORE)})[了达]?$")
_AFTER = re.compile(any_of(BOUNDS_AFTER))
_LONGEST_BEFORE = max(map(len, BOUNDS_BEFORE)) + 1
_OTHER_WORDS = {"人": ("民", "大"), "担": ("任", "当", "保", "负", "纲")}
"""What goes on from a unit to another word: 5人民…, 二〇二三担任."""
_TAIL = re.compile(r"[亿万千百]+$")


@record
class FoundAmount:
    """An amount and where it stands: the number and its unit, without 总投资 or 以上."""

    start: int
    end: int
    label: str
    """``MONEY`` or ``QUANTITY``."""
    amount: Amount


def find_amounts(text: str) -> list[FoundAmount]:
    """All amounts of a text in order.

    ``总投资约12.5亿元`` gives 1250000000 CNY, about; ``11.3万平方米`` 113000 平方米;
    ``3-5亿元`` its lower end; ``三十亿元`` and ``十余家`` count as figures, ``一个`` does not.
    """
    found = [*_arabic_amounts(text), *_bare_money(text)]
    taken = {position for amount in found for position in range(amount.start, amount.end)}
    found += [a for a in _chinese_amounts(text) if a.start not in taken and a.end - 1 not in taken]
    return sorted(found, key=lambda amount: amount.start)


def _arabic_amounts(text: str) -> Iterator[FoundAmount]:
    for m in _FIGURE.finditer(text):
        unit = m["unit"] or m["high_u"]
        if _is_part_of_more(text, m.start(), unit) or not _is_counted(text, m.end(), unit):
            continue
        if m["low"]:
            value, more = _lower_end(m["low"], m["high"], m["high_m"] or ""), ""
        else:
            value = arabic(m["number"]) * MAGNITUDES.get(m["magnitude"] or "", 1)
            if "亿" in m["number"]:
                value = arabic(m["number"] + (m["magnitude"] or ""))
            more = m["more"] or m["more2"]
        start = m.start()
        if unit in RATIOS and start and text[start - 1] == "-" and not text[start - 2 : start - 1].isdigit():
            start, value = start - 1, -value
        yield _amount(text, start, m.end(), value, unit, more)


def _bare_money(text: str) -> Iterator[FoundAmount]:
    """Sums of money without 元: 生产总值56.7亿,增长7.5%."""
    for m in _BARE_MONEY.finditer(text):
        value = arabic(m["number"]) * MAGNITUDES[m["magnitude"]]
        yield _amount(text, *m.span("figure"), value, "元", "")


def _chinese_amounts(text: str) -> Iterator[FoundAmount]:
    for m in _CHINESE.finditer(text):
        numeral, unit = m["numeral"], m["unit"]
        if m["percent"]:
            yield _amount(text, m.start(), m.end(), chinese(m["percent"]), "%", "")
        elif _is_chinese_figure(numeral, unit, bool(m["more"])) and _is_counted(text, m.end(), unit):
            magnitude = MAGNITUDES.get(m["magnitude"] or "", 1)
            if text[m.start() - 1 : m.start()] not in tuple("第数几每之其某逐"):
                yield _amount(text, m.start(), m.end(), chinese(numeral) * magnitude, unit, m["more"])


def _lower_end(low: str, high: str, magnitude: str) -> Decimal:
    """The lower end of a range; ``3-5亿`` and ``8000-9000万`` share the magnitude."""
    if _TAIL.search(low) or (magnitude and arabic(low) >= arabic(high) * 10):
        return arabic(low)
    return arabic(low) * MAGNITUDES.get(magnitude, 1)


def _is_part_of_more(text: str, start: int, unit: str) -> bool:
    """Whether the digits go on to the left: an ordinal (第3家), a code (G40), a mark (3+200)."""
    before = text[start - 1 : start]
    if before.isascii() and before.isalpha():
        return unit not in CURRENCIES and unit not in RATIOS
    return (
        before in ("第", ".") or before.isdigit() or (before == "+" and text[start - 2 : start - 1].isdigit())
    )


def _is_counted(text: str, end: int, unit: str) -> bool:
    """Whether the unit is one here: not 6个月, 两个维护, 5人民…"""
    if unit == "个":
        return not NOT_COUNTED.match(text, end)
    return not text.startswith(_OTHER_WORDS.get(unit, ()), end)


def _is_chinese_figure(numeral: str, unit: str, more: bool) -> bool:
    """Whether a Chinese numeral states a figure: 三十亿元, 十余家, 两个; not 一个, 千家, 万件."""
    if not any(c in "一二两三四五六七八九十" for c in numeral):
        return more
    if unit in CURRENCIES:
        return any(c in "万亿千百" for c in numeral)
    if numeral in ("一", "十", "一二", "点") or numeral.startswith("点"):
        return more
    return len(numeral) > 1 or unit in ("个", "家", "项", "户", "座", "台", "条", "所", "名", "倍")


def _amount(text: str, start: int, end: int, value: Decimal, unit: str, more: str) -> FoundAmount:
    label = "MONEY" if unit in CURRENCIES else "QUANTITY"
    bound = _bound(text, start, end) or ("min" if more else "")
    return FoundAmount(start, end, label, Amount(plain(value), CURRENCIES.get(unit, unit), bound))


def _bound(text: str, start: int, end: int) -> str:
    if m := _AFTER.match(text, end):
        return BOUNDS_AFTER[m.group()]
    if m := _BEFORE.search(text[max(0, start - _LONGEST_BEFORE) : start]):
        return BOUNDS_BEFORE[m.group().rstrip("了达")]
    return ""
