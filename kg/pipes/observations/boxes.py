"""Boxes of figures without titles of columns: 数说…, 一图读懂…, a measure and its figure a line."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, field

from kg.pipes.cells import Line
from kg.pipes.observations.box_items import Item, bare, grow, is_indicator, pair_of, row_of
from kg.pipes.observations.captions import Caption, heeded, is_caption
from kg.pipes.observations.gates import MONEY
from kg.pipes.observations.printed import MARKS, NUMBER, is_unit
from kg.pipes.observations.source import Source
from kg.pipes.observations.state import Reading
from kg.pipes.observations.tails import BEHIND, LONGEST, around
from kg.types import Stretch

_TOLD = re.compile(r"\d|持平")
_NUMBER = re.compile(NUMBER)
_FURTHER = re.compile("[,;](?=其中)|;(?=[一-鿿])")
_TIMED = re.compile(r"\d{4}年?|\d{1,2}(?:[-—至到]\d{1,2})?月|[一二三四]季度")
_AHEAD = re.compile("^(?:[全我本][市县区旗州镇乡省])?(?:完成|实现)?(?=.{3})")
_FEWEST = 2
_CONFIDENCE = 0.88


@dataclass(slots=True)
class _Box:
    """Items under one heading."""

    headings: tuple[Stretch, ...]
    items: list[Item] = field(default_factory=list)


def _split(source: Source, rows: Sequence[Line]) -> list[Stretch]:
    """The lines, those with several items beside each other cut: 工业投资 +5.3% | 财政收入 7.14亿元."""
    found: list[Stretch] = []
    for line, cells in rows:
        if found and is_unit(source.text[slice(*line)]) and _NUMBER.fullmatch(source.text, *found[-1]):
            found[-1] = (found[-1][0], line[1])  # 138.4 over 亿元
            continue
        if not _TOLD.search(source.text, *line):
            found.append(line)
            continue
        if len(cells) == 1:
            cells = tuple(_parts(source.text, line))
        parts: list[Stretch] = []
        for a, b in cells:
            last = source.text[slice(*parts[-1])] if parts else ""
            own = re.match("[一-鿿]{2}", source.text[a:b]) and not BEHIND.match(source.text, a)
            if parts and (not own or row_of(last) is None):
                parts[-1] = (parts[-1][0], b)
            else:
                parts.append((a, b))
        whole = len(parts) > 1 and all(row_of(source.text[a:b]) for a, b in parts)
        found += parts if whole else [line]
    return found


def _parts(text: str, line: Stretch) -> Iterator[Stretch]:
    """A line cut in front of what else it tells: 固定资产投资98.4亿元,增长9.2%;|其中工业投资45.1亿元."""
    start, end = line
    for cut in _FURTHER.finditer(text, *line):
        yield start, cut.start()
        start = cut.end()
    yield start, end


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
        item = _item(source, lines, i) if not _heads(lines, i, headings) else None
        if item is not None:
            boxes[-1].items.append(item)
            i += len(item.lines)
            continue
        line = lines[i]
        if boxes[-1].items and _goes_on(source.text, boxes[-1].items[0], line):
            i += 1
            continue
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


def _heads(lines: Sequence[Stretch], i: int, headings: Container[int]) -> bool:
    """Whether a line heads an article; the last of several may name the first figure of a box."""
    if lines[i][0] not in headings:
        return False
    between = 0 < i < len(lines) - 1 and lines[i - 1][0] in headings and lines[i + 1][0] not in headings
    return not between


def _goes_on(text: str, first: Item, line: Stretch) -> bool:
    """Whether a line that is none of a box's items stands among them: ◆|园区占九成,增长8.8%."""
    return text[line[0]] in MARKS and text[line[0]] == text[first.lines[0][0]]


def _is_box(box: _Box, caption: Caption) -> bool:
    """Whether items stand together under a heading that says of when or of what they are."""
    return bool(caption.period or caption.of_figures or any(item.signed for item in box.items))


def _may_head(text: str) -> bool:
    """Whether a line may head a box: none of its items that is not read, ◆增加值增长8.8%,其中园区占九成."""
    return is_caption(text) and not (text[0] in MARKS and _TOLD.search(_TIMED.sub("", text)))


def _item(source: Source, lines: Sequence[Stretch], i: int) -> Item | None:
    """The item that begins at a line; its figure may stand in the line above or below its measure."""
    start, end = lines[i]
    text = bare(source.text[start:end])
    below = lines[i + 1] if i + 1 < len(lines) else lines[i]
    if not _TOLD.search(source.text, start, below[1]):
        return None  # as most lines have no figure, nor one below
    if len(text) > LONGEST:
        return None
    told, count = around(text), 1
    found = row_of(told.bare) if _TOLD.search(text) else None
    if found is not None:
        found.period = source.period_in(start, end) if told.timed else ""
        found.share, found.rate = told.share, told.rate
    elif i + 1 < len(lines):
        next_text = bare(source.text[slice(*below)])
        found = None if source.period_in(start, end) else pair_of(text, next_text)
        found, count = found or pair_of(next_text, text), 2
    if found is None or not is_indicator(found) or _is_body(source, lines[i], found.label):
        return None
    behind = i + count
    count += behind < len(lines) and grow(found, bare(source.text[slice(*lines[behind])]))
    found.lines = [*lines[i : i + count]]
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


def _readings(source: Source, item: Item, caption: Caption) -> Iterator[Reading]:
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
