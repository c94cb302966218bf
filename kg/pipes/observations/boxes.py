"""Boxes of figures without titles of columns: 数说…, 一图读懂…, a measure and its figure a line."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, field

from kg.pipes.amounts.units import amount_of
from kg.pipes.cells import Line
from kg.pipes.observations.captions import Caption, heeded, is_caption
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
from kg.pipes.observations.source import Source
from kg.pipes.observations.state import Reading
from kg.pipes.observations.tails import BEHIND, LONGEST, around
from kg.types import Amount, Stretch

_CLASS = rf"(?:{NUMBER}{UNIT}及?以[上下]的?)"
"""What size those have that a label is of: 500万元以上|固定资产投资."""
_LABEL = rf"(?P<label>(?!{BEHIND.pattern}){_CLASS}?[一-鿿A-Za-z(“][一-鿿A-Za-z“”()、0-9]{{1,21}}?)"
_FIGURE = rf"{LEVEL}(?P<unit>{UNIT})(?:以上|左右|多)?"
_GROWTH = rf"{GAP},?(?:{FLAT}|{GROWN})?"
_END = r"(?:\((?:扣除|剔除|同口径|可比|不?含|按)[^()]{0,14}\))?[,;。]?\s*$"
_LEVEL_ROW = re.compile(rf"{LED}{_LABEL}{GAP}—?{_FIGURE}{_GROWTH}{_END}")
"""规上工业总产值 58.6亿元 ↑14.2%, ④粮食总产 16.9亿斤."""
_CHANGE_ROW = re.compile(rf"{LED}{_LABEL}{GAP}(?:{FLAT}|{SIGNED}){_END}")
"""工业投资 ↓5.3%, 地区生产总值 增长7%."""
_FIGURE_FIRST = re.compile(rf"{BULLET}(?!{_CLASS}[一-鿿]){_FIGURE}{GAP}—?{_LABEL}(?:{GAP}{GROWN})?{_END}")
"""58.6亿元 规上工业总产值."""
_CHANGE_FIRST = re.compile(
    rf"{BULLET}{GROWN}{GAP}(?P<label>{_CLASS}?[一-鿿A-Za-z“”()]{{2,20}}?(?P<rate_word>增速|增幅|增长率|增长)?){_END}"
)
"""12.8% 固定资产投资增速, ↑9.2% 财政收入."""
_FIGURE_ALONE = re.compile(rf"{_FIGURE}{_GROWTH}{_END}")
_CHANGE_ALONE = re.compile(rf"{GROWN}{_END}")
_SIGNED_ALONE = re.compile(rf"{SIGNED}{_END}")
_LABEL_ALONE = re.compile(rf"{BULLET}{_LABEL}:?$")
_MEASURED = re.compile(
    rf"{MEASURE_END.pattern}|{MONEY_HEADS.pattern}|{AGGREGATE.pattern}|{PEOPLE.pattern}|(?:项目|企业|主体|增速)$"
)
"""What the name of a measure has, where it has a line of its own."""
_TOLD = re.compile(r"\d|持平")
_BULLETS = frozenset("■◆●○◇▲★☆•·※")
_AHEAD = re.compile("^(?:完成|实现)(?=.{3})")
_FEWEST = 2
_LONGEST = 18
"""Letters of the name of a measure that is a sum."""
_CONFIDENCE = 0.88


@dataclass(slots=True)
class _Item:
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


@dataclass(slots=True)
class _Box:
    """Items under one heading."""

    headings: tuple[Stretch, ...]
    items: list[_Item] = field(default_factory=list)


def _split(source: Source, rows: Sequence[Line]) -> list[Stretch]:
    """The lines, those with several items beside each other cut: 工业投资 +5.3% | 财政收入 7.14亿元."""
    found: list[Stretch] = []
    for line, cells in rows:
        if len(cells) == 1 or not _TOLD.search(source.text, *line):
            found.append(line)
            continue
        parts: list[Stretch] = []
        for a, b in cells:
            last = source.text[slice(*parts[-1])] if parts else ""
            own = re.match("[一-鿿]{2}", source.text[a:b]) and not BEHIND.match(source.text, a)
            if parts and (not own or _row(last) is None):
                parts[-1] = (parts[-1][0], b)
            else:
                parts.append((a, b))
        whole = len(parts) > 1 and all(_row(source.text[a:b]) for a, b in parts)
        found += parts if whole else [line]
    return found


def read_boxes(
    source: Source, rows: Sequence[Line], headings: Container[int]
) -> tuple[list[Reading], list[Stretch]]:
    """The figures of every box, and the lines that they take.

    ``数说·经开区1—4月`` over ``工业投资 ↓5.3%`` and ``税收 1.92亿元 ↑0.7%`` gives two figures of 经开区,
    each with the period of the heading.

    Args:
        headings: where lines begin that head an article, which are items of no box.
    """
    boxes, above = [_Box(())], tuple[Stretch, ...]()
    lines = _split(source, rows)
    i = 0
    while i < len(lines):
        item = _item(source, lines, i) if lines[i][0] not in headings else None
        if item is not None:
            boxes[-1].items.append(item)
            i += len(item.lines)
            continue
        line = lines[i]
        above = (*above, line) if _may_head(source.text[slice(*line)]) else ()
        boxes.append(_Box(above))
        i += 1
    found: list[Reading] = []
    taken: list[Stretch] = []
    for box in boxes:
        if len(box.items) < _FEWEST:
            continue
        caption = heeded(source, box.headings, Caption())
        for item in box.items if _is_box(box, caption) else ():
            found += _readings(source, item, caption)
            taken += item.lines
    return found, taken


def _is_box(box: _Box, caption: Caption) -> bool:
    """Whether items stand together under a heading that says of when or of what they are."""
    return bool(caption.period or caption.of_figures or any(item.signed for item in box.items))


def _may_head(text: str) -> bool:
    """Whether a line may head a box: none of its items that is not read, ◆增加值增长8.8%,其中园区占九成."""
    return is_caption(text) and not (text[0] in _BULLETS and _TOLD.search(text))


def _item(source: Source, lines: Sequence[Stretch], i: int) -> _Item | None:
    """The item that begins at a line; its figure may stand in the line above or below its measure."""
    start, end = lines[i]
    text = source.text[start:end].strip("| ").replace("|", " ")
    below = lines[i + 1] if i + 1 < len(lines) else lines[i]
    if not _TOLD.search(source.text, start, below[1]):
        return None  # as most lines have no figure, nor one below
    if len(text) > LONGEST:
        return None
    told = around(text)
    found = _row(told.bare) if _TOLD.search(text) else None
    if found is not None:
        found.period = source.period_in(start, end) if told.timed else ""
        found.share, found.rate = told.share, told.rate
    if found is None and i + 1 < len(lines):
        next_text = source.text[slice(*below)].strip()
        found = None if source.period_in(start, end) else _pair(text, next_text)
        grown = found is not None and i + 2 < len(lines) and _grow(found, source.text[slice(*lines[i + 2])])
        found = found or _pair(next_text, text)
        if found is not None:
            found.lines = [*lines[i : i + 2 + grown]]
    elif found is not None:
        found.lines = [lines[i]]
    if found is None or not _is_indicator(found) or _is_body(source, lines[i], found.label):
        return None
    if (
        source.projects_in(start, end)
        and not found.signed
        and (found.amount is None or found.amount.unit in MONEY)
    ):
        return None  # 云帆电机项目 12.4亿元; 改造老旧小区 31个 is a count
    return found


def _is_body(source: Source, line: Stretch, label: str) -> bool:
    """Whether a line is of a town or zone, not of a measure: 三垛镇 12.86亿元."""
    named = source.mentions_in(*line)
    return any(source.text[m.start : m.end].endswith(label) for m in named)


def _row(text: str) -> _Item | None:
    """An item in one line."""
    m = _LEVEL_ROW.match(text) or _FIGURE_FIRST.match(text)
    grown = _CHANGE_ROW.match(text) if m is not None and m["unit"] == "%" else None
    if m is not None and grown is None:  # 工业投资同比下降5.3% gives no level of 工业投资同比下降
        return _level(m, m["label"], text)
    if (m := grown or _CHANGE_ROW.match(text)) or (m := _CHANGE_FIRST.match(text)):
        return _change(m, m["label"], text)
    return None


def _pair(label: str, figure: str) -> _Item | None:
    """An item whose figure has a line of its own."""
    named = _LABEL_ALONE.match(label)
    if named is None or not _MEASURED.search(named["label"]):
        return None
    if m := _FIGURE_ALONE.match(figure):
        return _level(m, named["label"], figure)
    if m := _CHANGE_ALONE.match(figure):
        return _change(m, named["label"], figure)
    return None


def _grow(item: _Item, below: str) -> bool:
    """Give an item the growth in the line below its figure: 地区生产总值|812.6亿元|↑6.1%."""
    grown = _SIGNED_ALONE.match(below.strip())
    if grown is None or item.amount is None or item.growth is not None:
        return False
    item.growth, item.signed = Amount(signed(grown), "%"), True
    return True


def _level(m: re.Match[str], label: str, text: str) -> _Item:
    groups = m.groupdict()
    amount = amount_of(number_of(m["number"]), m["unit"])
    grown = groups.get("rate") is not None or groups.get("flat") is not None
    growth = Amount(signed(m), "%") if grown else None
    if amount.unit == "%" and growth is None and _is_rate(label):
        return _Item(RATE.sub("", label) or label, None, amount, [])
    return _Item(label, amount, growth, [], signed=grown and bool(SIGN.search(text)))


def _is_rate(label: str) -> bool:
    """Whether a share of a measure can but be its growth: 固定资产投资增速 12.8%."""
    return bool(RATE.search(label)) or (not RATE_HEADS.search(label) and bool(MEASURE_END.search(label)))


def _change(m: re.Match[str], label: str, text: str) -> _Item:
    growth = Amount(signed(m), "%")
    return _Item(RATE.sub("", label) or label, None, growth, [], signed=bool(SIGN.search(text)))


def _is_indicator(item: _Item) -> bool:
    """Whether a label names what a place reports; 一等奖 5000元 does not."""
    label = item.label
    if label.count("(") != label.count(")") or label.endswith(("第", "共", "其中")) or is_sum(label):
        return False
    if item.amount is None:
        return bool(MEASURE_END.search(label) or MONEY_HEADS.search(label)) and is_measure(label, "吨")
    unit = "吨" if item.amount.unit == "%" else item.amount.unit
    return is_measure(label, unit) and (item.amount.unit not in MONEY or len(label) <= _LONGEST)


def _readings(source: Source, item: _Item, caption: Caption) -> Iterator[Reading]:
    """An item's figure, and behind it the rate that it is of something: 完成年度任务48.7%."""
    if item.period:
        caption.period = item.period
    first, last = item.lines[0], item.lines[-1]
    measure = _AHEAD.sub("", item.label)
    told = [(measure, item.amount or item.growth, item.growth, first[0])]
    told.append((measure + item.share, item.rate, None, last[1]))
    for name, amount, growth, at in told:
        if amount is not None:
            yield Reading(
                subject=caption.subject or source.home,
                measure=name,
                amount=amount,
                kind=caption.kind,
                start=first[0],
                end=last[1],
                at=at,
                rule="box",
                confidence=_CONFIDENCE,
                period=caption.period,
                growth=growth.value if growth else None,
            )
