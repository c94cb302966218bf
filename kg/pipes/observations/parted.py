"""A second line of titles, which parts or ends those of the first: 产值 over 完成(亿元) and 增速(%)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.pipes.observations.columns import BODY, NAME, RATE_SIGN, Column, Columns, Holds, column_of, title_of
from kg.pipes.observations.printed import FIGURE, is_unit
from kg.pipes.observations.source import Source
from kg.types import Stretch

_FEWEST = 2
_MOST_PARTS = 4
"""Titles below one that it may have: 本月, 累计, 同比, 位次."""


def parted(source: Source, cells: Sequence[Stretch], above: Columns) -> Columns | None:
    """The columns where a second line of titles parts or ends those of the first.

    ``乡镇 规上工业产值 固定资产投资`` over ``完成(亿元) 增速(%) 完成(亿元) 增速(%)``; ``镇街 投资 新开工``
    over ``(园区) 亿元 ±% 项目(个)``.
    """
    titles = [title_of(source, cell) for cell in cells]
    if len(cells) < _FEWEST or any(map(FIGURE.fullmatch, titles)):
        return None
    named = list(zip(cells, titles, strict=True))
    dealt = _level(source, named, above.columns) or _deal(source, named, above.columns, set())
    changed = dealt is not None and tuple(dealt) != above.columns
    return replace(above, columns=tuple(dealt)) if dealt is not None and changed else None


_Title = tuple[Stretch, str]


def _level(source: Source, titles: Sequence[_Title], columns: Sequence[Column]) -> list[Column] | None:
    """The columns where each has one title of the second line, but for those in front that name the rows."""
    lead = len(columns) - len(titles)
    if not 0 <= lead <= sum(column.holds in (Holds.BODY, Holds.MEASURE, Holds.RANK) for column in columns):
        return None
    found = [*columns[:lead]]
    for title, column in zip(titles, columns[lead:], strict=True):
        part = _parts(source, [title], column)
        if part is None:
            return None
        found += part
    return found


def _deal(
    source: Source, titles: Sequence[_Title], columns: Sequence[Column], tried: set[tuple[int, int]]
) -> list[Column] | None:
    """Deal a second line of titles out to the columns of the first, as evenly as they fit.

    Args:
        tried: how many titles and columns were left over where the titles did not fit, however dealt out.
    """
    if not columns:
        return None if titles else []
    left = len(titles), len(columns)
    if left in tried:
        return None
    first, rest = columns[0], columns[1:]
    share = len(titles) // max(1, sum(c.holds is Holds.VALUE and not c.unit for c in columns))
    if first.holds is not Holds.VALUE or first.unit:
        share = int(not first.unit)
    for count in sorted(range(min(len(titles), _MOST_PARTS) + 1), key=lambda n: abs(n - share)):
        own = _parts(source, titles[:count], first)
        others = None if own is None else _deal(source, titles[count:], rest, tried)
        if own is not None and others is not None:
            return own + others
    tried.add(left)
    return None


def _parts(source: Source, titles: Sequence[_Title], whole: Column) -> list[Column] | None:
    """What a column is once some titles stand below its own; ``None`` where they don't fit it."""
    if not titles:
        return None if whole.holds is Holds.VALUE and not whole.unit else [whole]
    if whole.holds is not Holds.VALUE:
        return [whole] if len(titles) == 1 and _ends(whole, titles[0][1]) else None
    read = [_part(source, cell, title, whole, alone=len(titles) == 1) for cell, title in titles]
    found = [part for part in read if part is not None]
    if len(found) == len(read) and all(part.holds is not Holds.VALUE for part in found[1:]):
        return found
    even = [part for part in found if part.holds in (Holds.VALUE, Holds.CHANGE)]
    if len(even) == len(read) and not any(is_unit(title) for _, title in titles):
        return found
    if len(titles) > 1 or not whole.measure:
        return None
    joined = column_of(source, titles[0][0], whole.measure + titles[0][1])
    return [joined] if joined is not None and joined.holds is Holds.VALUE else None


def _ends(whole: Column, title: str) -> bool:
    """Whether a title ends that of bodies, measures, ranks or growth: 乡镇 over (街道), 增幅 over (%)."""
    if whole.holds is Holds.CHANGE:
        return RATE_SIGN.fullmatch(title) is not None
    named = title.startswith("(") or BODY.fullmatch(title) or NAME.fullmatch(title)
    return bool(named) and not is_unit(title.strip("()"))


def _part(source: Source, cell: Stretch, title: str, whole: Column, *, alone: bool) -> Column | None:
    """A column of a part of a measure: its unit alone (亿元), its growth (±%), what is done of it (完成)."""
    if RATE_SIGN.fullmatch(title) and not (alone and title.strip("()") == "%"):
        return Column(Holds.CHANGE)
    if is_unit(title.strip("()")):
        return None if whole.unit else replace(whole, unit=title.strip("()"))
    part = column_of(source, cell, title)
    if part is None or part.measure or part.holds not in (Holds.VALUE, Holds.CHANGE, Holds.RANK):
        return None
    return (
        part
        if part.holds is not Holds.VALUE
        else replace(part, measure=whole.measure, unit=part.unit or whole.unit)
    )
