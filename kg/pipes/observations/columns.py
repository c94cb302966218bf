"""The titles of a table's columns: whom, what or when a row is of, its unit, its figures and their growth."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum

from kg.pipes.observations.printed import UNIT, is_blank, is_unit
from kg.pipes.observations.source import Source
from kg.pipes.observations.times import OF_MONTH, UP_TO_NOW, WHEN
from kg.records import record
from kg.types import ObservationKind, Stretch

_KIND = (
    r"(?:地区|区域|镇街|镇乡|乡镇|县区|县市区?|区县|园区|开发区|功能区|板块|镇村|片区|[镇乡县]别"
    r"|[乡镇街道村社区县市场团旗苏木]{1,4}(?:\([^()]{1,6}\))?|县\(市、?区\)|(?:企业|单位|公司|部门|(?:金融|银行)?机构|银行)(?:名称)?|所在地|属地)"
)
BODY = re.compile(rf"(?:部分|各|责任|所[属在])*{_KIND}(?:[、/和及]{_KIND})*(?:名称)?")
_MEASURE = re.compile(r"(?:主要|经济|统计|核心|考核)*指标(?:名称)?|项目|类别|内容|科目|产品(?:名称)?|品种")
NAME = re.compile("名称")
_SECTOR = re.compile("(?:所[属在]|重点|主导|主要|支柱|特色)*(?:行业|产业链?|产业集群|领域)(?:名称)?")
_TIME = re.compile("月[份度]|年[份度]|季度|时[间段期]")
_UNIT = re.compile("(?:计[量算])?单位")
_CHANGE = re.compile(
    r"(?:本月|当月|累计|月度)?(?=.*[增减升降±比])(?:同比|比上?[去年]{1,2}(?:同期)?|较上?[去年]{1,2}(?:同期)?|与?上?[去年]{1,2}(?:同期)?相?比)?"
    r"(?:累计)?(?:名义|实际|可比)?(?:增长|增速|增减|增幅|升降|变化)?(?:率|幅度?|情况|百分比)?(?:±|\+/?-)?"
)
_BEFORE = re.compile(r"(?:上年|去年|同期|基期|上月|环比|上季|上一?期).*|同期(?:数|值|完成数?)")
_RANK_TITLE = re.compile(r"序号?|编号|№|.*(?:名次|位次|排名|排位|位序|排序|进位)")
_OTHER = re.compile(
    "备注|责任.*|牵头.*|说明|主营.*|(?:主要|主导)产品|法定?代表?人|(?!.*(?:目标|任务|计划|预算)).*占.*比.*|.*[得积评]分|分值|.*权重"
    "|[时序][时间]进度|(?:.*[委组])?书记|[镇乡区园市县]长|主任|.*(?:领导|责任人|联系人|负责人)|等[次级]|档次|评价|评级|星级"
)
PROGRESS = re.compile(
    "(?:占|为|完成)(?:全年|年度|年初|预期)*(?:目标|任务|计划|预算)+(?:的?(?:比例|比重|百分比|进度))?"
    "|(?:全年|年度|年初|目标|任务|计划|预算|投资|累计)*(?:(?:完成|执行)?(?:进度|比例|百分比)|(?:完成|执行|达成)率)"
)
"""A column of how much of a task is done, in percent."""
_GOAL = re.compile(
    r"(?P<of>(?:(?!年度|全年|年初|预期|本年|考核|责任|分解|奋斗|工作|[一-鿿]{0,3}(?:目标|任务|计划))[一-鿿]{2,9}?)?)"
    r"(?:年度|全年|年初|预期|本年|考核|责任|分解|奋斗|工作)*(?:目标|任务|计划|预期)(?:任务|目标)?(?:数|值|量)?"
)
"""A column of what is aimed at, which may name its measure: |到位资金|目标."""
_VALUE = re.compile(
    r"(?:累计|本期|本月|当月|绝对|实际|本年|预计|当年|年内)*(?:完成(?:数|额|值|情况|量)?|总量|数值|绝对[值数量额]|累计[数值]?|实绩|金额|总值|数量|本期|本月|当月|实际|合计|规模)?"
)
_ABSOLUTE = re.compile("(?<=[一-鿿]{2})(?:绝对[值数额量]|完成(?:数|额|值|情况|量))$")
"""Behind a measure, says no more of it: 规上工业产值|绝对值."""
_BRACKET = re.compile(rf"(?:\((?:单位:)?(?P<unit>{UNIT}|[万亿])\)|[/,](?P<per>{UNIT}))$")
_DIGIT = re.compile(r"\d")
_HAN = re.compile("[一-鿿]")
RATE_SIGN = re.compile(r"\(?[±+/-]*%\)?$")
_CLASS = re.compile(r"\d[\d,.]*[百千]?[万亿]元(?:及?以上)?")
"""A class in the name of a measure: 新签约|5000万元以上|项目."""
ORDINAL = re.compile(r"(?:第)?(?:\d{1,2}|[一二三四五六七八九十]{1,2})(?:名|位|[.、])?|[①-⑳]|[-—*/]+")
"""What a column of ranks or numbers holds."""
_SPOKEN = re.compile("(?:[本当单]月|累计)(?=[一-鿿]{2})")
"""In front of a measure that has a column for the month and one for all months: 累计|产值."""
WHOLE = re.compile("合计|总计|小计|全[市县区旗州镇乡省](?:合计|总计|平均)?|平均")
"""A line of a table that is of all others: 合计, 全市平均."""
_FIRM = re.compile("(?:企业|公司)(?:名称)?")
_PLACE = re.compile("[一-鿿]+(?:[镇乡县市旗州园]|街道|[开新区]区|工业区)")
_LONGEST = 16
_LONGEST_TITLE = 60
"""Of one column, its unit and its lines together: what grows beyond is prose in two columns."""
_FEWEST = 2


class Holds(StrEnum):
    """What a column holds."""

    BODY = "body"
    MEASURE = "measure"
    SECTOR = "sector"
    TIME = "time"
    UNIT = "unit"
    VALUE = "value"
    CHANGE = "change"
    RANK = "rank"
    OTHER = "other"


_PLAIN = (
    (_RANK_TITLE, Holds.RANK),
    (_OTHER, Holds.OTHER),
    (_BEFORE, Holds.OTHER),
    (_UNIT, Holds.UNIT),
    (_MEASURE, Holds.MEASURE),
    (NAME, Holds.MEASURE),
    (_SECTOR, Holds.SECTOR),
    (BODY, Holds.BODY),
    (_TIME, Holds.TIME),
)
"""Titles that say what a column holds, and no more."""


@record
class Column:
    """A column by its title."""

    holds: Holds
    measure: str = ""
    """What its figures are of, empty where the rows or the table's title say it."""
    unit: str = ""
    when: str = ""
    """The period that its title tells, as printed."""
    whose: Stretch | None = None
    """Where its title names whose figures it holds: 指标 over 〔高新区〕 and 〔三垛镇〕."""
    kind: ObservationKind = ObservationKind.ACTUAL


@record
class Columns:
    """The columns of a table in order."""

    columns: tuple[Column, ...]
    by: Holds
    """Whether a line is of a body, of a measure, of a branch of the economy or of a period."""
    when: str = ""
    of_firms: bool = False
    headless: bool = False
    """Whether no title stands over the names of the rows: 6月 1-6月 over 工业投资(亿元) 8.6 31.2."""


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
        column = column_of(source, cell, title)
        if column is None:
            return None  # as the cells of a row are: most are asked for the first alone
        found.append(column)
    columns = _of_firms(titles, _with_owners(source, cells, titles, _with_names(titles, _with_goals(found))))
    headless = _is_headless(columns)
    if headless:
        columns.insert(0, Column(Holds.BODY if any(c.measure for c in columns) else Holds.MEASURE))
    by = _told_by(titles, columns)
    if by is None:
        return None
    spoken = [column.when for column in columns if column.when and not OF_MONTH.match(column.when)]
    of_firms = by is Holds.BODY and any(_FIRM.fullmatch(title) for title in titles)
    return Columns(tuple(columns), by, spoken[-1] if spoken and not headless else "", of_firms, headless)


def _with_goals(columns: Sequence[Column]) -> list[Column]:
    """Give what is done of an aim the aim's measure: 到位资金目标, |完成|, |完成率|."""
    found: list[Column] = []
    aim = ""
    for column in columns:
        measured = bool(column.measure) and not PROGRESS.fullmatch(column.measure)
        if column.holds is Holds.VALUE and measured:
            aim = column.measure if column.kind is ObservationKind.TARGET else ""
        elif column.holds is Holds.VALUE and aim:
            column = replace(column, measure=aim + column.measure)
        found.append(column)
    return found


def _of_firms(titles: Sequence[str], columns: list[Column]) -> list[Column]:
    """Let the firms alone tell the rows, where other columns say where each lies and what it makes."""
    if not any(map(_FIRM.fullmatch, titles)):
        return columns
    beside = (Holds.BODY, Holds.SECTOR)
    return [
        Column(Holds.OTHER) if column.holds in beside and not _FIRM.fullmatch(title) else column
        for title, column in zip(titles, columns, strict=True)
    ]


def _with_owners(
    source: Source, cells: Sequence[Stretch], titles: Sequence[str], columns: list[Column]
) -> list[Column]:
    """Take names of places and zones for whose figures their columns hold: 指标 over 高新区, 三垛镇, 全市."""
    if all(column.holds not in (Holds.MEASURE, Holds.VALUE) for column in columns[:1]):
        return columns
    owned = [i for i, c in enumerate(columns) if c.measure or (i and c.holds is Holds.BODY)]
    if len(owned) < _FEWEST - titles[0].startswith("指标") or not all(
        is_owner(source, cells[i], titles[i]) for i in owned
    ):
        return columns
    return [Column(Holds.VALUE, whose=cells[i]) if i in owned else column for i, column in enumerate(columns)]


def is_owner(source: Source, cell: Stretch, title: str) -> bool:
    """Whether a title names a place or zone."""
    if WHOLE.fullmatch(title) or _PLACE.fullmatch(title):
        return True
    return any((mention.start, mention.end) == cell for mention in source.mentions_in(*cell))


def _is_headless(columns: Sequence[Column]) -> bool:
    """Whether a line titles figures alone: when or whose they are, what they measure, how they grew."""
    return columns[0].holds is Holds.VALUE and all(
        column.holds in (Holds.VALUE, Holds.CHANGE, Holds.RANK, Holds.OTHER) for column in columns
    )


def _told_by(titles: Sequence[str], columns: Sequence[Column]) -> Holds | None:
    """What tells a row from the others: a body, a measure or a period; ``None`` for no table of figures."""
    figures = [c for c in columns if c.holds in (Holds.VALUE, Holds.CHANGE)]
    holds = [column.holds for column in columns]
    of_line = {Holds.BODY, Holds.MEASURE, Holds.SECTOR}
    of_line = of_line if of_line & {*holds} else {Holds.TIME}
    names = [each for each in holds if each in of_line]
    if not figures or len(names) != 1:
        return None
    measured = sum(bool(c.measure) and not PROGRESS.fullmatch(c.measure) for c in figures)
    if names[0] is Holds.MEASURE:  # else a table of other things than measures
        return names[0] if measured <= (Holds.UNIT in holds) else None
    told = measured or any(c.unit for c in figures)
    if len(columns) < 3 and not told:
        return None
    told = told or any(c.holds is Holds.CHANGE or c.when or c.whose for c in figures)
    return names[0] if told or any(_VALUE.fullmatch(title) for title in titles) else None


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
        elif NAME.fullmatch(title):
            holds = Holds.BODY if named else Holds.MEASURE
        settled.append(replace(column, holds=holds))
    return settled


def column_of(source: Source, cell: Stretch, title: str) -> Column | None:
    """What a column holds by its title; ``None`` for what titles none."""
    if len(title) > _LONGEST_TITLE:
        return None
    for pattern, holds in _PLAIN:
        if pattern.fullmatch(title):
            return Column(holds)
    if is_unit(title):
        return None
    bracket = _BRACKET.search(title)
    unit = (bracket["unit"] or bracket["per"]) if bracket else ""
    unit += "元" * (unit in ("万", "亿"))  # 规上产值(亿)
    bare = title[: bracket.start()] if bracket else title
    when = WHEN.match(bare)
    told = when.group() if when is not None else ""
    bare = bare[len(told) :].removeprefix("的")
    if spoken := _SPOKEN.match(bare):
        told, bare = told or spoken.group(), bare[spoken.end() :]
    rate = RATE_SIGN.sub("", bare)
    if _CHANGE.fullmatch(rate) if rate else bare:  # ±% alone
        return Column(Holds.CHANGE)
    if PROGRESS.fullmatch(rate) and (rate != bare or unit == "%" or not _GOAL.fullmatch(rate)):
        return Column(Holds.VALUE, rate, "%", told)
    if goal := _GOAL.fullmatch(bare):
        return Column(Holds.VALUE, goal["of"], unit, told, kind=ObservationKind.TARGET)
    if _VALUE.fullmatch(bare):
        spoken = OF_MONTH.search(bare) or UP_TO_NOW.search(bare)
        kind = ObservationKind.EXPECTED if bare.startswith("预计") else ObservationKind.ACTUAL
        return Column(Holds.VALUE, unit=unit, when=told or (spoken.group() if spoken else ""), kind=kind)
    if rate != bare:
        bare, unit = rate, "%"
    bare = _ABSOLUTE.sub("", bare)
    letters = _CLASS.sub("", bare)
    if len(bare) < 2 or _DIGIT.search(letters) or is_blank(bare) or not _HAN.search(bare):
        return None
    return Column(Holds.VALUE, bare, unit, told)
