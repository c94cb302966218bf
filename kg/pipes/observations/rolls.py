"""Rolls of places or firms with a figure each, under a heading that names the measure of all."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from kg.pipes.amounts.units import amount_of
from kg.pipes.cells import Line
from kg.pipes.observations.captions import Caption
from kg.pipes.observations.columns import WHOLE
from kg.pipes.observations.gates import MONEY
from kg.pipes.observations.patterns import MEASURE_END, MONEY_HEADS, RATE_HEADS
from kg.pipes.observations.printed import (
    BOUND,
    BULLET,
    DOWN,
    FLAT,
    GAP,
    GROWN,
    LED,
    LEVEL,
    SIGNED,
    UNIT,
    UP,
    number_of,
    signed,
)
from kg.pipes.observations.rows import RATE
from kg.pipes.observations.source import Source
from kg.pipes.observations.state import Reading
from kg.pipes.observations.subject_cells import subject_of, whole_of
from kg.records import record
from kg.types import Amount, EntityKind, PageContext, Stretch

_NAME = re.compile(
    rf"{BULLET}(?:\d{{1,2}}(?:[.、)|│┃/]|\s)|第[\d一二三四五六七八九十]{{1,2}}[名位]?)?\s*+{LED}(?P<name>[一-鿿A-Za-z“(][一-鿿A-Za-z“”()\n]{{1,19}}?)"
    rf"(?={GAP}\(?{BOUND}(?:[{re.escape(DOWN + UP)}]?\d|{SIGNED}|{FLAT}))"
)
"""A name in front of a figure: 1.白露镇 12.4亿元; it may go over the end of a line."""
_LEVEL = re.compile(rf"{GAP}\(?(?P<sign>[{re.escape(DOWN + UP)}])?{LEVEL}(?P<unit>{UNIT})?")
_SHARE = re.compile(
    r"[, \t|│┃/]*(?P<words>(?:占|完成|为)(?:年度|全年|年初)?(?:目标|任务|计划|预算)+)"
    r"的?[ \t]?(?P<rate>\d+(?:\.\d+)?)%"
)
"""How much of a task a figure is, behind it: 三垛镇 完成3120万元 |占年度任务62.4%|."""
_CHANGE = re.compile(rf"{GAP}\(?(?:{SIGNED}|{FLAT})\)?")
_GROWTH = re.compile(rf",?{GAP}\(?(?:{FLAT}|{GROWN})\)?")
_BARE = re.compile(
    rf"[ \t|│┃/]*\(?(?:(?P<down>[{re.escape(DOWN)}])|[{re.escape(UP)}])?(?P<rate>\d+(?:\.\d+)?)(?P<of>)\)?"
    r"(?:(?=[ \t]*(?:[|│┃/;,\n]|$))|(?:(?<=\.\d)|(?<=\.\d\d))(?=[ \t]+[一-鿿]))"
)
"""Growth in a column of its own: 白露镇 12.86 〔9.4〕."""
_BEHIND = re.compile(r"\)?[、,;。]*[ \t|│┃/]*")
_BODY = re.compile("(?:[镇乡区县市旗州盟园厂]|街道|公司|集团|社区)(?:\\([^()]{1,8}\\))?$")
_HEAD = re.compile(r"(?P<head>[^:,;。\n]{4,20}):(?=[^\n]*\d)")
"""What a line says itself before its roll: 一季度工业用电量:高新区1.2亿千瓦时、三垛镇…."""
_LONGEST_HEAD = 22
_FIRM = re.compile("公司|集团|厂$")
_FEWEST = 2
_MOST_LINES = 40
_CONFIDENCE = 0.9


@record
class _Item:
    """A name, its figure and how that grew (offsets of the text)."""

    name: Stretch
    amount: Amount
    growth: Decimal | None
    end: int
    share: str = ""
    """What a rate behind it is of it, and that rate."""
    rate: Amount | None = None


def read_roll(
    source: Source, rows: Sequence[Line], above: Callable[[Source], Caption], context: PageContext
) -> tuple[list[Reading], int] | None:
    """The figures of a roll, and how many lines it takes; ``None`` where none begins.

    Under ``固定资产投资增幅`` each of ``秦栏镇 ▲28.4% | 汊涧镇 ▲17%`` is a place and its growth; a line
    may end in the middle of a name, or between a name and its figure. A line may have its heading itself.

    Args:
        above: what the headings have said so far, to be asked where a name begins the line.
    """
    text, (at, end) = source.text, rows[0][0]
    head = _HEAD.match(text, at, end) if ":" in text[at : at + _LONGEST_HEAD] else None
    at = head.end("head") + 1 if head else at
    if _NAME.match(text, at) is None:
        return None
    caption = replace(above(source))
    if head is not None:
        caption.measure = ""
        caption.heed(source, head.span("head"))
    if not caption.measure:
        return None
    items, count = _items(source, rows[:_MOST_LINES], at, caption)
    if len({text[slice(*item.name)] for item in items}) < _FEWEST:
        return None
    readings = [each for item in items for each in _readings(source, item, caption, context)]
    if not (caption.period or caption.of_figures or any(reading.growth is not None for reading in readings)):
        places = [each for each in readings if each.subject.kind is not EntityKind.COMPANY]
        return (readings, count) if len(places) == len(readings) else None  # what firms invest
    return readings, count


def _items(source: Source, rows: Sequence[Line], at: int, caption: Caption) -> tuple[list[_Item], int]:
    """The items of whole lines from a position on, and how many lines those are."""
    text, stop = source.text, rows[-1][0][1]
    ends = {line[1]: i for i, (line, _) in enumerate(rows, 1)}
    items: list[_Item] = []
    count = whole = 0
    while (item := _item(text, at, stop, caption)) is not None and _is_named(source, item, caption):
        items.append(item)
        caption.of_firms = caption.of_firms or bool(_FIRM.search(text, *item.name))
        behind = _BEHIND.match(text, item.end, stop)
        at = behind.end() if behind else item.end
        if at in ends:
            count, whole = ends[at], len(items)
            at += 1
    return items[:whole], count


def _item(text: str, at: int, stop: int, caption: Caption) -> _Item | None:
    named = _NAME.match(text, at, stop)
    if named is None or ("\n" in named["name"] and text[at - 1 : at] == "\n"):
        return None  # a heading stands above its first name, no name over two lines
    name = named.span("name")
    if change := _CHANGE.match(text, named.end(), stop):
        rate = signed(change)
        return _Item(name, Amount(rate, "%"), rate, change.end())
    level = _LEVEL.match(text, named.end(), stop)
    unit = (level and level["unit"]) or caption.unit or ("%" if RATE.search(caption.measure) else "")
    if level is None or not unit:
        return None
    number = number_of(level["number"])
    amount = amount_of(-number if level["sign"] and level["sign"] in DOWN else number, unit)
    if level["sign"] and amount.unit != "%":
        return None  # 三垛镇—12.4亿元: what a dash is there for cannot be told
    if amount.unit == "%" and not RATE_HEADS.search(RATE.sub("", caption.measure)):
        return _Item(name, amount, amount.value, level.end())
    end = level.end()
    if share := _SHARE.match(text, end, stop):
        end = share.end()
    grown = _GROWTH.match(text, end, stop) or (None if level["unit"] else _BARE.match(text, end, stop))
    growth, end = (signed(grown), grown.end()) if grown else (None, end)
    if share is None:
        return _Item(name, amount, growth, end)
    return _Item(name, amount, growth, end, share["words"], Amount(Decimal(share["rate"]), "%"))


def _is_named(source: Source, item: _Item, caption: Caption) -> bool:
    """Whether it is a place, zone or firm that has the figure, and the heading's measure is of such."""
    name = source.text[slice(*item.name)].replace("\n", "")
    if item.amount.unit in MONEY and caption.measure.endswith(("项目", "企业", "主体")):
        return False
    if WHOLE.fullmatch(name) or _BODY.search(name):
        return True
    if any((m.start, m.end) == item.name for m in source.mentions_in(*item.name)):
        return True
    return caption.of_firms and not (MEASURE_END.search(name) or MONEY_HEADS.search(name))


def _readings(source: Source, item: _Item, caption: Caption, context: PageContext) -> Iterator[Reading]:
    rate = RATE.search(caption.measure) if item.amount.unit == "%" else None
    whole = whole_of(source, caption, context)
    told = Reading(
        subject=subject_of(source, item.name, context, whole, of_firms=caption.of_firms),
        measure=caption.measure[: rate.start()] if rate and rate.start() else caption.measure,
        amount=item.amount,
        kind=caption.kind,
        start=item.name[0],
        end=item.end,
        at=item.name[0],
        rule="table",
        confidence=_CONFIDENCE,
        period=caption.period,
        growth=item.growth,
    )
    yield told
    if item.rate is not None:
        yield replace(told, measure=told.measure + item.share, amount=item.rate, growth=None)
