"""One row of a table of figures, read by what its columns hold."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from kg.pipes.observations.captions import Caption
from kg.pipes.observations.columns import ORDINAL, PROGRESS, WHOLE, Column, Columns, Holds
from kg.pipes.observations.patterns import RATE_HEADS
from kg.pipes.observations.printed import FIGURE, LED, UNIT, apart, change_of, figure_of, is_blank, is_unit
from kg.pipes.observations.source import Source
from kg.pipes.observations.state import Reading
from kg.pipes.observations.subject_cells import subject_of, whole_of
from kg.pipes.observations.times import MONTH, SPELL, period_of
from kg.types import Amount, Entity, ObservationKind, PageContext, Stretch

_CONFIDENCE = 0.9
RATE = re.compile(r"(?:同比)?(?:增速|增长率?|增幅|同比|增减)$")
_LED = re.compile(f"^{LED}")
_COUNTS = {
    "项目": "个",
    "企业": "家",
    "公司": "家",
    "家": "家",
    "户": "户",
    "人": "人",
    "人口": "人",
    "个": "个",
}
_UNIT_IN = re.compile(rf"\((?:单位:)?(?P<unit>{UNIT})\)$")
_RULE = re.compile(r"[|\s:+=─━═┼╋╪┿┠┨├┤│┃-]+")


def is_rule(text: str, line: Stretch) -> bool:
    """Whether a line only rules off the titles: |---|---|."""
    return _RULE.fullmatch(text, *line) is not None


def read_row(
    source: Source,
    cells: Sequence[Stretch],
    table: Columns,
    caption: Caption,
    context: PageContext,
    *,
    above: Mapping[int, Reading] = MappingProxyType({}),
    strict: bool = False,
) -> dict[int, Reading] | None:
    """The figures of a row by their columns; ``None`` where its cells don't fit those.

    Args:
        above: the figures of the row above, which a row of rates (同比增长 8.6 4.1) tells the growth of.
        strict: a row has a cell for every column, as where each cell has a line of its own.
    """
    texts = [source.text[a:b].replace(" ", "") for a, b in cells]
    placed = _placed(texts, table.columns, strict=strict)
    if placed is None:
        return None
    at = next((i for c, i in zip(table.columns, placed, strict=True) if c.holds is table.by), None)
    name = texts[at] if at is not None else caption.measure if table.headless else ""
    if not name:
        return None
    row = _Row(source, cells, texts, caption, table, context)
    units = (texts[i] for c, i in zip(table.columns, placed, strict=True) if c.holds is Holds.UNIT and i)
    unit = next(filter(is_unit, units), "")
    if table.by in (Holds.BODY, Holds.TIME):
        row.tell_from(name, cells[at or 0])
        return row.read(placed, "", unit)
    if above and RATE.fullmatch(_UNIT_IN.sub("", name)):
        return {} if row.grow(placed, above) else None
    measure, own_unit = _named(name)
    return row.read(placed, measure, unit or own_unit)


def _placed(texts: Sequence[str], columns: Sequence[Column], *, strict: bool) -> list[int | None] | None:
    """Which cell stands in each column, ``None`` for an empty one; ``None`` where they don't fit."""
    if len(texts) == len(columns):
        fits = all(_fits(text, column) for text, column in zip(texts, columns, strict=True))
        return list(range(len(texts))) if fits else None
    if strict or len(texts) > len(columns) or len(texts) < 2:
        return None
    placed: list[int | None] = []
    i, without_unit = 0, False
    for column in columns:
        level = column.holds is Holds.VALUE and without_unit and not column.unit
        if i < len(texts) and not level and _fits(texts[i], column):
            placed.append(i)
            i += 1
        else:
            placed.append(None)
            without_unit = without_unit or column.holds is Holds.UNIT
    return placed if i == len(texts) else None


def _fits(text: str, column: Column) -> bool:
    """Whether a cell may stand in a column, by its form."""
    if column.holds is Holds.OTHER:
        return True
    if column.holds is Holds.RANK:
        return ORDINAL.fullmatch(text) is not None
    if column.holds is Holds.TIME:
        return (SPELL.fullmatch(text) or WHOLE.fullmatch(text) or MONTH.fullmatch(text)) is not None
    if column.holds in (Holds.BODY, Holds.MEASURE, Holds.SECTOR):
        return re.search("[一-鿿]{2}", text) is not None and not FIGURE.fullmatch(text)
    if is_blank(text):
        return True
    if column.holds is Holds.UNIT:
        return is_unit(text)
    if column.holds is Holds.CHANGE:
        return change_of(text) is not None or FIGURE.fullmatch(text) is not None
    told = FIGURE.fullmatch(apart(text)[0]) is not None
    return told or (column.unit == "%" and change_of(text) is not None)


def _named(text: str) -> tuple[str, str]:
    """The measure that a row is of, and the unit behind it: 其中:工业用电量(亿千瓦时)."""
    text = _LED.sub("", text)
    unit = _UNIT_IN.search(text)
    return (text[: unit.start()], unit["unit"]) if unit else (text, "")


class _Row:
    """A row being read."""

    def __init__(
        self,
        source: Source,
        cells: Sequence[Stretch],
        texts: Sequence[str],
        caption: Caption,
        table: Columns,
        context: PageContext,
    ) -> None:
        self.source, self.cells, self.texts, self.caption = source, cells, texts, caption
        self.table, self.context = table, context
        self.whole = whole_of(source, caption, context)
        self.subject = caption.subject or source.home
        self.period = period_of(table.when, caption.period, context)

    def tell_from(self, name: str, cell: Stretch) -> None:
        """Take what tells the row from the others: whose its figures are, or of when."""
        if self.table.by is Holds.TIME:
            self.period = self.period if WHOLE.fullmatch(name) else self._dated(name)
        else:
            self.subject = self._whose(cell)

    def _whose(self, cell: Stretch) -> Entity:
        return subject_of(self.source, cell, self.context, self.whole, of_firms=self.table.of_firms)

    def _dated(self, when: str) -> str:
        return period_of(when, self.period, self.context)

    def read(self, placed: Sequence[int | None], name: str, unit: str) -> dict[int, Reading]:
        """``name``: the measure of the row, empty where the columns have theirs."""
        found: dict[int, Reading] = {}
        grows: list[Reading] = []
        measure = name
        for n, (column, i) in enumerate(zip(self.table.columns, placed, strict=True)):
            if column.holds is Holds.TIME and i is not None and self.table.by is not Holds.TIME:
                self.period = self._dated(self.texts[i])
            elif column.holds is Holds.VALUE:
                measure = self._measure(name, column.measure)
                if grows and i is not None and self._grows(grows[-1], i, measure):
                    continue
                reading = None if i is None else self._level(i, column, measure, unit)
                if reading is not None:
                    found[n] = reading
                if not PROGRESS.fullmatch(column.measure):
                    alike = [each for each in grows if each.measure == measure]
                    grows = [*alike, reading] if reading is not None else []
            elif column.holds is Holds.CHANGE and i is not None and not is_blank(self.texts[i]):
                growth = change_of(self.texts[i])
                measure = measure or self.caption.measure
                if grows and growth is not None:
                    _latest(grows).growth = growth
                elif growth is not None and measure:
                    found[n] = self._reading(i, column, measure, Amount(growth, "%"))
                    found[n].growth = growth
                    grows = []
        return found

    def grow(self, placed: Sequence[int | None], above: Mapping[int, Reading]) -> bool:
        """Give the figures of the row above the growth that this row holds below them."""
        grown = False
        for n, i in enumerate(placed):
            growth = change_of(self.texts[i]) if n in above and i is not None else None
            if growth is not None:
                above[n].growth, grown = growth, True
        return grown

    def _grows(self, last: Reading, i: int, measure: str) -> bool:
        """Give a figure the growth that a column titled by its measure holds: 产值 12.4, 产值增速 8.6."""
        rate, growth = RATE.search(measure), change_of(self.texts[i])
        if rate is None or measure[: rate.start()] != last.measure or last.growth is not None:
            return False
        last.growth = growth
        return growth is not None

    def _measure(self, of_row: str, titled: str) -> str:
        """What a column measures, in the longer words of the table's title: 产值 under 规上工业产值; but
        存款余额 and 贷款余额 under 存贷款余额.
        """
        whole = of_row or self.caption.measure
        if PROGRESS.fullmatch(titled):
            return whole if PROGRESS.search(whole) else whole + titled
        if self.table.by is Holds.SECTOR:
            return of_row + (titled or self.caption.measure)
        alike = sum(c.measure.endswith(titled[-2:]) for c in self.table.columns) if titled else 0
        return of_row or (whole if whole.endswith(titled) and alike <= 1 else titled)

    def _level(self, i: int, column: Column, measure: str, unit: str) -> Reading | None:
        unit = (
            (column.measure and column.unit)
            or unit
            or column.unit
            or _counted(measure)
            or ("%" if RATE.search(measure) else self.caption.unit)
        )
        figure, growth = apart(self.texts[i])
        amount = figure_of(figure, unit)
        if amount is None or len(measure) < 2:
            return None
        rate = RATE.search(measure) if amount.unit == "%" else None
        reading = self._reading(
            i, column, measure[: rate.start()] if rate and rate.start() else measure, amount
        )
        reading.growth = growth
        if rate or (amount.unit == "%" and not RATE_HEADS.search(measure)):
            reading.growth = amount.value
        return reading

    def _reading(self, i: int, column: Column, measure: str, amount: Amount) -> Reading:
        target = ObservationKind.TARGET in (column.kind, self.caption.kind)
        period = self._dated(column.when)
        return Reading(
            subject=self._whose(column.whose) if column.whose else self.subject,
            measure=measure,
            amount=amount,
            kind=ObservationKind.TARGET if target else column.kind,
            start=self.cells[0][0],
            end=self.cells[-1][1],
            at=self.cells[i][0],
            rule="table",
            confidence=_CONFIDENCE,
            period=period[:4] if column.kind is ObservationKind.TARGET and not column.when else period,
        )


def _counted(measure: str) -> str:
    """The unit of a number whose column only says what it counts: 签约项目数, 规上企业."""
    return next((unit for end, unit in _COUNTS.items() if measure.removesuffix("数").endswith(end)), "")


def _latest(readings: Sequence[Reading]) -> Reading:
    """Which of the figures in front of a growth has grown: what was done, of the last year."""
    done = [each for each in readings if each.kind is not ObservationKind.TARGET] or readings
    return max(reversed(done), key=lambda each: each.period[:4])
