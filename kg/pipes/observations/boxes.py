"""Boxes of figures without titles of columns: 数说…, 一图读懂…, a measure and its figure a line."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, field

from kg.pipes.cells import Line, slashed
from kg.pipes.observations.box_items import GROWTH_ALONE, Item, bare, grow, is_indicator, pair_of, row_of
from kg.pipes.observations.captions import Caption, heeded, is_caption
from kg.pipes.observations.gates import MONEY, is_sum
from kg.pipes.observations.patterns import INNER_PERIOD
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
_DEPTH = 3
"""Lines of labels beside each other: with their figures, and how these grew."""
_CONFIDENCE = 0.88


@dataclass(slots=True)
class _Box:
    """Items under one heading."""

    headings: tuple[Stretch, ...]
    items: list[Item] = field(default_factory=list)


def _split(source: Source, rows: Sequence[Line]) -> list[Stretch]:
    """The lines, those with several items beside each other cut: 工业投资 +5.3% | 财政收入 7.14亿元."""
    found: list[Stretch] = []
    below = 0
    for i, (line, cells) in enumerate(rows):
        if i < below:
            continue
        beside, depth = _beside(source, rows[i : i + _DEPTH])
        if beside:
            found += beside
            below = i + depth
            continue
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


def _beside(source: Source, rows: Sequence[Line]) -> tuple[list[Stretch], int]:
    """Labels beside each other and as many figures in the next line, each label with its own; how many
    lines that takes: ``签约项目/协议投资`` over ``6个/12.4亿元``, a line of growth below.
    """
    text = source.text
    if len(rows) < _FEWEST or not _TOLD.search(text, rows[0][0][0], rows[1][0][1]):
        return [], 0
    grid = [slashed(text, cells) for _, cells in rows]
    if len(grid[0]) < _FEWEST or len(grid[1]) != len(grid[0]):
        return [], 0
    pairs = [*zip(*grid[:2], strict=True)]
    if not all(_pair(source, a, b) or _pair(source, b, a) for a, b in pairs):
        return [], 0
    if len(grid) == _DEPTH and len(grid[2]) == len(pairs) and _TOLD.search(text, *rows[2][0]):
        told = [[cell] if GROWTH_ALONE.match(bare(text[slice(*cell)])) else [] for cell in grid[2]]
        if any(told):
            return [each for pair, own in zip(pairs, told, strict=True) for each in (*pair, *own)], _DEPTH
    return [each for pair in pairs for each in pair], len(grid[:2])


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
        last = boxes[-1].items[-1] if boxes[-1].items else None
        item = _item(source, lines, i, last) if not _heads(lines, i, headings) else None
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


def _item(source: Source, lines: Sequence[Stretch], i: int, last: Item | None) -> Item | None:
    """The item that begins at a line; its figure may stand in the line above or below its measure.

    Args:
        last: the item above it, whose projects a bare sum in two lines is of: 协议投资 under 签约项目.
    """
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
        found, count = _pair(source, lines[i], below) or _pair(source, below, lines[i]), 2
    parted = found is not None and count > 1 and last is not None and last.label.endswith("项目")
    of_last = parted and found is not None and is_sum(found.label)
    if found is None or not (of_last or is_indicator(found)) or _is_body(source, lines[i], found.label):
        return None
    found.label = last.label + found.label if last is not None and of_last else found.label
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


def _pair(source: Source, label: Stretch, figure: Stretch) -> Item | None:
    """An item whose label and figure have a line each, the label with its period: 前三季度外贸出口额."""
    printed = bare(source.text[slice(*label)])
    if len(printed) > LONGEST:
        return None
    told = around(printed)
    inner = INNER_PERIOD.search(told.bare)
    words = told.bare if inner is None else told.bare[: inner.start()] + told.bare[inner.end() :]
    item = pair_of(words, bare(source.text[slice(*figure)]))
    if item is not None and (told.timed or inner is not None):
        item.period = source.period_in(*label)
    return item


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
