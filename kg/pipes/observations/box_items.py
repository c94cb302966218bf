"""One item of a box of figures: a measure with its figure and growth, in one line or in several."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.pipes.amounts.units import amount_of
from kg.pipes.observations.gates import MONEY, is_measure, is_sum
from kg.pipes.observations.patterns import AGGREGATE, MEASURE_END, MONEY_HEADS, PEOPLE, RATE_HEADS
from kg.pipes.observations.printed import (
    BULLET,
    FLAT,
    GAP,
    GROWN,
    LED,
    LEVEL,
    NUMBER,
    SIGN,
    SIGNED,
    UNIT,
    number_of,
    signed,
)
from kg.pipes.observations.rows import RATE
from kg.pipes.observations.tails import BEHIND
from kg.types import Amount, Stretch

_CLASS = rf"(?:{NUMBER}{UNIT}及?以[上下]的?)"
"""What size those have that a label is of: 500万元以上|固定资产投资."""
_LABEL = rf"(?P<label>(?!{BEHIND.pattern}){_CLASS}?[一-鿿A-Za-z(“][一-鿿A-Za-z“”()、0-9]{{1,21}}?)"
_FIGURE = rf"{LEVEL}(?P<unit>{UNIT})(?:以上|左右|多)?"
_GROWTH = rf"{GAP},?(?:{FLAT}|{GROWN})?"
_END = r"(?:\((?:扣除|剔除|同口径|可比|不?含|按)[^()]{0,14}\))?[,;。]?\s*$"
_LEVEL_ROW = re.compile(rf"{LED}{_LABEL}{GAP}—?{_FIGURE}{_GROWTH}{_END}")
"""规上工业总产值 58.6亿元 ↑14.2%, ④粮食总产 16.9亿斤."""
_CHANGE_ROW = re.compile(rf"{LED}{_LABEL}{GAP}(?:{FLAT}|{SIGNED})(?:以上|左右)?{_END}")
"""工业投资 ↓5.3%, 地区生产总值 增长7%."""
_FIGURE_FIRST = re.compile(rf"{BULLET}(?!{_CLASS}[一-鿿]){_FIGURE}{GAP}—?{_LABEL}(?:,?{GAP}{GROWN})?{_END}")
"""58.6亿元 规上工业总产值."""
_CHANGE_FIRST = re.compile(
    rf"{BULLET}{GROWN}{GAP}(?P<label>{_CLASS}?[一-鿿A-Za-z“”()]{{2,20}}?(?P<rate_word>增速|增幅|增长率|增长)?){_END}"
)
"""12.8% 固定资产投资增速, ↑9.2% 财政收入."""
_FIGURE_ALONE = re.compile(rf"{_FIGURE}{_GROWTH}{_END}")
_CHANGE_ALONE = re.compile(rf"{GROWN}{_END}")
GROWTH_ALONE = re.compile(rf"{SIGNED}{_END}")
_LABEL_ALONE = re.compile(rf"{BULLET}{_LABEL}:?(?:,{GAP}(?:{FLAT}|{SIGNED}){_END})?$")
"""A label in a line of its own; how it grew may stand behind it: 全市外贸出口额,同比增长22.1%."""
_MEASURED = re.compile(
    rf"{MEASURE_END.pattern}|{MONEY_HEADS.pattern}|{AGGREGATE.pattern}|{PEOPLE.pattern}|(?:项目|企业|主体|增速|(?<![质力])量)$"
)
"""What the name of a measure has, where it has a line of its own."""
_BOXED = re.compile(r"[【〔\[](?=[约超近达]?\d)([^【】〔〕\[\]]{1,16})[】〕\]]")
"""A figure in brackets: 【256.8亿元】地区生产总值."""
_BLANKS = re.compile(r"\n|(?<=[长降升减幅速比]) (?=\d)|(?<=\d) (?=[%亿万元家个户人吨])")
_OPENING, _CLOSING = ("【", "〔", "["), ("】", "〕", "]")
_LONGEST = 18
"""Letters of the name of a measure that is a sum."""


@dataclass(slots=True)
class Item:
    """A line or two of a box: what is measured, how much, how it grew."""

    label: str
    amount: Amount | None
    growth: Amount | None
    lines: list[Stretch]
    signed: bool = False
    period: str = ""
    share: str = ""
    """What a rate behind it is of it (完成年度任务), and that rate."""
    rate: Amount | None = None


def bare(text: str) -> str:
    """An item without bars, blanks in its figure and brackets around it: 【256.8 亿元】地区生产总值."""
    text = _BLANKS.sub("", text.strip("| \n").replace("|", " "))
    return _BOXED.sub(r"\1 ", text).strip() if text[:1] in _OPENING or text[-1:] in _CLOSING else text


def row_of(text: str) -> Item | None:
    """An item in one line."""
    m = _LEVEL_ROW.match(text) or _FIGURE_FIRST.match(text)
    grown = _CHANGE_ROW.match(text) if m is not None and m["unit"] == "%" else None
    if m is not None and grown is None:  # 工业投资同比下降5.3% gives no level of 工业投资同比下降
        return _level(m, m["label"], text)
    if (m := grown or _CHANGE_ROW.match(text)) or (m := _CHANGE_FIRST.match(text)):
        return _change(m, m["label"], text)
    return None


def pair_of(label: str, figure: str) -> Item | None:
    """An item whose figure has a line of its own."""
    named = _LABEL_ALONE.match(label)
    if named is None or not _MEASURED.search(named["label"]):
        return None
    if m := _FIGURE_ALONE.match(figure):
        item = _level(m, named["label"], figure)
        if item.growth is None and (named["flat"] or named["rate"]):
            item.growth = Amount(signed(named), "%")
        return item
    if m := _CHANGE_ALONE.match(figure):
        return _change(m, named["label"], figure)
    return None


def grow(item: Item, below: str) -> bool:
    """Give an item the growth in the line below its figure: 地区生产总值|812.6亿元|↑6.1%."""
    grown = GROWTH_ALONE.match(below)
    if grown is None or item.amount is None or item.growth is not None:
        return False
    item.growth, item.signed = Amount(signed(grown), "%"), True
    return True


def _level(m: re.Match[str], label: str, text: str) -> Item:
    groups = m.groupdict()
    amount = amount_of(number_of(m["number"]), m["unit"])
    grown = groups.get("rate") is not None or groups.get("flat") is not None
    growth = Amount(signed(m), "%") if grown else None
    if amount.unit == "%" and growth is None and _is_rate(label):
        return Item(RATE.sub("", label) or label, None, amount, [])
    return Item(label, amount, growth, [], signed=grown and bool(SIGN.search(text)))


def _is_rate(label: str) -> bool:
    """Whether a share of a measure can but be its growth: 固定资产投资增速 12.8%."""
    return bool(RATE.search(label)) or (not RATE_HEADS.search(label) and bool(MEASURE_END.search(label)))


def _change(m: re.Match[str], label: str, text: str) -> Item:
    growth = Amount(signed(m), "%")
    return Item(RATE.sub("", label) or label, None, growth, [], signed=bool(SIGN.search(text)))


def is_indicator(item: Item) -> bool:
    """Whether a label names what a place reports; 一等奖 5000元 does not."""
    label = item.label
    if label.count("(") != label.count(")") or label.endswith(("第", "共", "其中")) or is_sum(label):
        return False
    if item.amount is None:
        return bool(MEASURE_END.search(label) or MONEY_HEADS.search(label)) and is_measure(label, "吨")
    unit = "吨" if item.amount.unit == "%" else item.amount.unit
    return is_measure(label, unit) and (item.amount.unit not in MONEY or len(label) <= _LONGEST)
