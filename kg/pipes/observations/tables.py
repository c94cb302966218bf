"""Tables of figures: one body a line under the names of measures, or one measure a line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from kg.pipes.amounts.numerals import plain
from kg.pipes.amounts.patterns import CURRENCIES, MAGNITUDES
from kg.pipes.cells import Stretch, cells_of, lines_of
from kg.pipes.observations.source import Source
from kg.pipes.observations.state import Reading
from kg.pipes.places.resolve import resolve_place, resolve_zone
from kg.records import record
from kg.types import Amount, Entity, ObservationKind, PageContext

_BODIES = re.compile(
    r"单位|地区|区域|镇街|乡镇|乡镇\(街道\)|镇\(街道\)|县区|县市区|县\(市、?区\)|园区|板块|名称|镇村"
)
_MEASURES = re.compile(r"(?:主要)?指标(?:名称)?|项目|名称")
_VALUE = re.compile(
    r"(?:累计|本期|绝对|实际|本年)?(?:完成(?:数|额|值|情况|量)?|总量|数值|绝对值|累计|实绩|金额|总值|)(?:\((?P<unit>[^()]{1,5})\))?"
)
_YEAR = re.compile(r"^20\d\d年")
_CHANGE = re.compile(r"(?:同比)?(?:增长|增速|增减|增幅|同比)(?:率|幅度)?(?:\(?(?:±)?%\)?)?")
_RATE = re.compile(r"(?:增速|增长率?|增幅|同比|增减)(?:\(?(?:±)?%\)?)?$")
_UNIT = re.compile(r"\((?P<unit>[^()]{1,5})\)$")
_DIGIT = re.compile(r"\d")
_NUMBER = re.compile(
    r"(?P<sign>[-+—−]?)(?P<number>\d[\d,]*(?:\.\d+)?)(?P<unit>%|[千百]?[万亿]?(?:元|美元)|[个家户项亩人吨])?"
)
_FALLS = frozenset("-—−")
_MONEY = re.compile("(?P<magnitude>[千百]?[万亿]?)(?P<currency>美?元)")
_CONFIDENCE = 0.9
_MOST_GAPS = 2
_LONGEST_TITLE = 16


@record
class _Header:
    """What the columns of a table hold."""

    by_body: bool
    """A body a line, else a measure a line."""
    titles: tuple[str, ...]
    period: str


def has_columns(text: str, offsets: Sequence[int]) -> bool:
    """Whether a line has cells, so that it may belong to a table: figures there need no unit of their own."""
    return any(len(cells_of(text, *line, offsets)) > 1 for line in lines_of(text))


def read_tables(
    source: Source, offsets: Sequence[int], context: PageContext
) -> tuple[list[Reading], list[Stretch]]:
    """The figures of every table of figures, and the lines that the tables take.

    ``单位 规上工业增加值增速 财政总收入`` over ``巴山镇 6.3% 1.05亿元`` gives two figures of 巴山镇;
    ``指标 完成(亿元) 同比(%)`` over ``工业投资 12.4 8.6`` one, with its growth.
    """
    text, header, gaps, last = source.text, None, 0, (0, 0)
    found: list[Reading] = []
    lines: list[Stretch] = []
    for line in lines_of(text):
        cells = cells_of(text, *line, offsets)
        title = _header(source, cells, last)
        if title is not None:
            header, gaps = title, 0
            lines.append(line)
        elif header is not None:
            rows = list(_row(source, cells, header, context))
            found += rows
            gaps = 0 if rows else gaps + 1
            if rows:
                lines.append(line)
            elif gaps > _MOST_GAPS:
                header = None
        last = line
    return found, lines


def _header(source: Source, cells: list[Stretch], before: Stretch) -> _Header | None:
    """Read a line as titles; the line before it may say of which period they are."""
    titles = tuple(_YEAR.sub("", source.text[a:b].replace(" ", "")) for a, b in cells)
    if len(titles) < 2 or any(len(t) > _LONGEST_TITLE or _DIGIT.search(t) for t in titles):
        return None
    period = source.period_in(cells[0][0], cells[-1][1]) or source.period_in(*before)
    if len(titles) >= 3 and _BODIES.fullmatch(titles[0]) and not any("项目名称" in t for t in titles):
        return _Header(True, titles, period)
    if _MEASURES.fullmatch(titles[0]) and _VALUE.fullmatch(titles[1]):
        changes = all(_CHANGE.fullmatch(title) for title in titles[2:])
        return _Header(False, titles, period) if changes else None
    return None


def _row(source: Source, cells: list[Stretch], header: _Header, context: PageContext) -> Iterator[Reading]:
    if len(cells) != len(header.titles):
        return
    text = source.text
    name, values = text[slice(*cells[0])].replace(" ", ""), cells[1:]
    if not re.search(r"[\u4e00-\u9fff]", name) or not _NUMBER.fullmatch(text, *values[0]):
        return
    if header.by_body:
        subject = _subject(source, cells[0], context)
        for title, cell in zip(header.titles[1:], values, strict=True):
            if (reading := _reading(source, cell, subject, title, header.period, cells)) is not None:
                yield reading
        return
    reading = _reading(
        source, values[0], source.home, name + _unit_of(header.titles[1]), header.period, cells
    )
    if reading is not None:
        change = _NUMBER.fullmatch(text, *values[1]) if len(values) > 1 else None
        reading.growth = _value(change) if change else None
        yield reading


def _unit_of(title: str) -> str:
    found = _UNIT.search(title)
    return found.group() if found else ""


def _reading(
    source: Source, cell: Stretch, subject: Entity, title: str, period: str, cells: list[Stretch]
) -> Reading | None:
    """One cell under a title that names its measure: 财政总收入(亿元), 规上工业增加值增速."""
    number, in_title = _NUMBER.fullmatch(source.text, *cell), _UNIT.search(title)
    measure = _UNIT.sub("", title)
    unit = (number and number["unit"]) or (in_title and in_title["unit"])
    if number is None or not unit or len(measure) < 2:
        return None
    amount = _amount(number, unit)
    rate = _RATE.search(measure) if amount.unit == "%" else None
    return Reading(
        subject=subject,
        measure=measure[: rate.start()] if rate and rate.start() else measure,
        amount=amount,
        kind=ObservationKind.ACTUAL,
        start=cells[0][0],
        end=cells[-1][1],
        at=cell[0],
        rule="table",
        confidence=_CONFIDENCE,
        period=period,
        growth=amount.value if rate else None,
    )


def _value(number: re.Match[str]) -> Decimal:
    value = Decimal(number["number"].replace(",", ""))
    return -value if number["sign"] in _FALLS and number["sign"] else value


def _amount(number: re.Match[str], unit: str) -> Amount:
    """A number in the unit printed behind it or in its column's title: 12.4 under 完成(亿元)."""
    money = _MONEY.fullmatch(unit)
    if money is None:
        return Amount(_value(number), unit)
    return Amount(
        plain(_value(number) * MAGNITUDES.get(money["magnitude"], 1)), CURRENCIES[money["currency"]]
    )


def _subject(source: Source, cell: Stretch, context: PageContext) -> Entity:
    """Whom a line is of: the place or zone that its first cell names."""
    named = source.mentions_in(*cell)
    if named:
        return named[-1].entity
    printed = source.text[slice(*cell)].replace(" ", "")
    if printed in ("合计", "总计", "全市", "全县", "全区"):
        return source.home
    zone = printed.endswith(("区", "园", "基地", "新城"))
    return resolve_zone(printed, context) if zone else resolve_place(printed, context)
