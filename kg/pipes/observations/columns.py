"""The titles of a table's columns: whom or what a row is of, its unit, its figures and their growth."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum

from kg.pipes.observations.printed import FIGURE, UNIT, is_blank, is_unit
from kg.pipes.observations.source import Source
from kg.records import record
from kg.types import ObservationKind, Stretch

_BODY = re.compile(
    r"(?:部分|各|责任|所属)*(?:地区|区域|镇街|镇乡|乡镇|县区|县市区?|区县|园区|开发区|功能区|板块|镇村|片区"
    r"|[乡镇街道村社区县市场团旗苏木]{1,4}(?:\([^()]{1,6}\))?|县\(市、?区\)|(?:企业|单位|公司|部门)(?:名称)?)"
)
_MEASURE = re.compile(r"(?:主要|经济|统计|核心)*指标(?:名称)?|项目|类别|内容|科目|产品(?:名称)?|品种")
_NAME = re.compile("名称")
_UNIT = re.compile("(?:计[量算])?单位")
_CHANGE = re.compile(
    r"(?:本月|当月|累计|月度)?(?=.*[增减升降±比])(?:同比|比上?[去年]{1,2}(?:同期)?|较上?[去年]{1,2}(?:同期)?|与?上?[去年]{1,2}(?:同期)?相?比)?"
    r"(?:累计)?(?:名义|实际|可比)?(?:增长|增速|增减|增幅|升降|变化)?(?:率|幅度?|情况|百分比)?(?:±|\+/?-)?"
)
_BEFORE = re.compile(r"(?:上年|去年|同期|基期|上月|环比|上季|上一?期).*|同期(?:数|值|完成数?)")
_RANK_TITLE = re.compile(r"序号?|编号|№|.*(?:名次|位次|排名|排位|位序|排序|进位)")
_OTHER = re.compile("备注|责任.*|牵头.*|说明|.*占.*比.*|得分|分值|.*权重")
_GOAL = re.compile(r"(?:年度|全年|年初|预期|本年)*(?:目标|任务|计划|预期)(?:任务|目标)?(?:数|值|量)?")
_VALUE = re.compile(
    r"(?:累计|本期|本月|当月|绝对|实际|本年|预计|当年|年内)*(?:完成(?:数|额|值|情况|量)?|总量|数值|绝对[值数量额]|累计[数值]?|实绩|金额|总值|数量|本期|本月|当月|实际|合计|规模)?"
)
_WHEN = re.compile(
    r"(?:(?:20\d\d|[今本])年(?:度|末|底)?)?(?:(?:\d{1,2}|[一二三四五六七八九十]{1,2})(?:[-—–至到~](?:\d{1,2}|[一二三四五六七八九十]{1,2}))?月(?:份|末|底)?|第?[一二三四][-—至到]?[二三四]?季度|上半年|前[二三]季度|全年)?"
)
_BRACKET = re.compile(rf"(?:\((?:单位:)?(?P<unit>{UNIT})\)|[/,](?P<per>{UNIT}))$")
_DIGIT = re.compile(r"\d")
_HAN = re.compile("[一-鿿]")
_RATE = re.compile(r"\(?[±+/-]*%\)?$")
_CLASS = re.compile(r"\d[\d,.]*[百千]?[万亿]元(?:及?以上)?")
"""A class in the name of a measure: 新签约|5000万元以上|项目."""
ORDINAL = re.compile(r"(?:第)?(?:\d{1,2}|[一二三四五六七八九十]{1,2})(?:名|位|[.、])?|[①-⑳]|[-—*/]+")
"""What a column of ranks or numbers holds."""
WHOLE = re.compile("合计|总计|小计|全[市县区旗州镇乡省](?:合计|总计|平均)?|平均")
"""A line of a table that is of all others: 合计, 全市平均."""
_FIRM = re.compile("(?:企业|公司)(?:名称)?")
_LONGEST = 16
_FEWEST = 2
_MOST_PARTS = 4
"""Titles below one that it may have: 本月, 累计, 同比, 位次."""


class Holds(StrEnum):
    """What a column holds."""

    BODY = "body"
    MEASURE = "measure"
    UNIT = "unit"
    VALUE = "value"
    CHANGE = "change"
    RANK = "rank"
    OTHER = "other"


@record
class Column:
    """A column by its title."""

    holds: Holds
    measure: str = ""
    """What its figures are of, empty where the rows or the table's title say it."""
    unit: str = ""
    period: str = ""
    kind: ObservationKind = ObservationKind.ACTUAL


@record
class Columns:
    """The columns of a table in order."""

    columns: tuple[Column, ...]
    by_body: bool
    """A body a line, else a measure a line."""
    period: str = ""
    of_firms: bool = False


def title_of(source: Source, cell: Stretch) -> str:
    """What a title says, without the blanks and line ends in it."""
    return "".join(source.text[slice(*cell)].split())


def columns_of(source: Source, cells: Sequence[Stretch], titles: Sequence[str] = ()) -> Columns | None:
    """Read some cells as the titles of columns; None where they are no table's of figures.

    ``指标 单位 累计 同比±%`` has a measure a line, ``名次 乡镇(街道) 产值(亿元) 同比(%)`` a body.

    Args:
        titles: what the cells say, with what stands above them; else what is printed.
    """
    if len(cells) < _FEWEST:
        return None
    titles = titles or [title_of(source, cell) for cell in cells]
    if any(len(title) > _LONGEST for title in titles) or "项目名称" in titles:
        return None
    found: list[Column] = []
    for cell, title in zip(cells, titles, strict=True):
        column = _column(source, cell, title)
        if column is None:
            return None  # as the cells of a row are: most are asked for the first alone
        found.append(column)
    columns = _with_names(titles, found)
    figures = [c for c in columns if c.holds in (Holds.VALUE, Holds.CHANGE)]
    names = [c for c in columns if c.holds in (Holds.BODY, Holds.MEASURE)]
    if not figures or len(names) != 1:
        return None
    by_body = names[0].holds is Holds.BODY
    if not by_body and any(c.measure for c in figures):
        return None  # a table of other things than measures
    if by_body and len(columns) < 3 and not any(c.unit or c.measure for c in figures):
        return None
    if by_body and not any(c.unit or c.measure or c.holds is Holds.CHANGE for c in figures):
        by_body = any(_VALUE.fullmatch(title) for title in titles)
        if not by_body:
            return None
    of_firms = by_body and any(_FIRM.fullmatch(title) for title in titles)
    return Columns(tuple(columns), by_body, source.period_in(cells[0][0], cells[-1][1]), of_firms)


def parted(source: Source, cells: Sequence[Stretch], above: Columns) -> Columns | None:
    """The columns where a second line of titles parts or ends those of the first.

    ``乡镇 规上工业产值 固定资产投资`` over ``完成(亿元) 增速(%) 完成(亿元) 增速(%)``; ``镇街 投资 新开工``
    over ``(园区) 亿元 ±% 项目(个)``.
    """
    titles = [title_of(source, cell) for cell in cells]
    if len(cells) < _FEWEST or any(map(FIGURE.fullmatch, titles)):
        return None
    dealt = _deal(source, list(zip(cells, titles, strict=True)), above.columns, set())
    changed = dealt is not None and tuple(dealt) != above.columns
    return replace(above, columns=tuple(dealt)) if dealt is not None and changed else None


_Title = tuple[Stretch, str]


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
    joined = _column(source, titles[0][0], whole.measure + titles[0][1])
    return [joined] if joined is not None and joined.holds is Holds.VALUE else None


def _ends(whole: Column, title: str) -> bool:
    """Whether a title ends that of bodies, measures, ranks or growth: 乡镇 over (街道), 增幅 over (%)."""
    if whole.holds is Holds.CHANGE:
        return _RATE.fullmatch(title) is not None
    named = title.startswith("(") or _BODY.fullmatch(title) or _NAME.fullmatch(title)
    return bool(named) and not is_unit(title.strip("()"))


def _part(source: Source, cell: Stretch, title: str, whole: Column, *, alone: bool) -> Column | None:
    """A column of a part of a measure: its unit alone (亿元), its growth (±%), what is done of it (完成)."""
    if _RATE.fullmatch(title) and not (alone and title.strip("()") == "%"):
        return Column(Holds.CHANGE)
    if is_unit(title.strip("()")):
        return None if whole.unit else replace(whole, unit=title.strip("()"))
    part = _column(source, cell, title)
    if part is None or part.measure or part.holds not in (Holds.VALUE, Holds.CHANGE, Holds.RANK):
        return None
    return (
        part
        if part.holds is not Holds.VALUE
        else replace(part, measure=whole.measure, unit=part.unit or whole.unit)
    )


def _with_names(titles: Sequence[str], columns: list[Column]) -> list[Column]:
    """Settle what 单位 and 名称 are: 单位 beside 指标 is a column of units, else of bodies."""
    measures = any(c.holds is Holds.MEASURE and t != "项目" for c, t in zip(columns, titles, strict=True))
    bodies = any(c.holds is Holds.BODY for c in columns)
    named = any(c.measure for c in columns if c.holds is Holds.VALUE)
    settled = []
    for title, column in zip(titles, columns, strict=True):
        holds = column.holds
        if _UNIT.fullmatch(title) and not (measures or bodies or "项目" in titles):
            holds = Holds.BODY
        elif _NAME.fullmatch(title):
            holds = Holds.BODY if named else Holds.MEASURE
        settled.append(Column(holds, column.measure, column.unit, column.period, column.kind))
    return settled


def _column(source: Source, cell: Stretch, title: str) -> Column | None:
    if _RANK_TITLE.fullmatch(title):
        return Column(Holds.RANK)
    if _OTHER.fullmatch(title) or _BEFORE.fullmatch(title):
        return Column(Holds.OTHER)
    if _UNIT.fullmatch(title):
        return Column(Holds.UNIT)
    if _MEASURE.fullmatch(title) or _NAME.fullmatch(title):
        return Column(Holds.MEASURE)
    if _BODY.fullmatch(title):
        return Column(Holds.BODY)
    bracket = _BRACKET.search(title)
    unit = (bracket["unit"] or bracket["per"]) if bracket else ""
    bare = title[: bracket.start()] if bracket else title
    if (told := _WHEN.match(bare)) is not None:
        bare = bare[told.end() :].removeprefix("的")
    rate = _RATE.sub("", bare)
    if _CHANGE.fullmatch(rate) and rate:
        return Column(Holds.CHANGE)
    period = source.period_in(*cell)
    if _GOAL.fullmatch(bare):
        return Column(Holds.VALUE, unit=unit, period=period, kind=ObservationKind.TARGET)
    if _VALUE.fullmatch(bare):
        return Column(Holds.VALUE, unit=unit, period=period)
    if rate != bare:
        bare, unit = rate, "%"
    letters = _CLASS.sub("", bare)
    if len(bare) < 2 or _DIGIT.search(letters) or is_blank(bare) or not _HAN.search(bare):
        return None
    return Column(Holds.VALUE, bare, unit, period)
