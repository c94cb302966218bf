"""Lists told apart by 分别: subjects, measures or earlier figures with one value each."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from kg.pipes.observations.figures import Clause, Figure
from kg.pipes.observations.frame import without_past
from kg.pipes.observations.gates import MONEY
from kg.pipes.observations.growth import Relation, Relative, relative
from kg.pipes.observations.items import items_of, reading_of
from kg.pipes.observations.shared_words import APART, BETWEEN, SECTORS_TOLD
from kg.pipes.observations.source import Source
from kg.pipes.observations.state import Reading, State

_LED = re.compile(
    "(?<![^,;。:\n])(?P<who>[^,;。:\n]{4,40}?)(?P<grew>增(?:[幅速势]|长))?"
    "(?:(?:位居|稳居|排在?|排名|位列|列|居)(?:全[省市县区])?前(?:[列茅]|[两三四五六]位?)?|较快|领先|最快|明显|强劲|最[大多高]),$"
)
"""A clause that says what grew most, or is most: 甲镇、乙镇工业用电量增幅居前,|分别为18.2%和15.6%."""
_GREW = re.compile("(?:增[幅速]|同比(?:增长)?)?")
_RATES = re.compile("(?:同比)?(?:[增涨降跌]幅|增速)$")
_LONGEST_LEAD = 50
_IS = "为是达到约"
"""Between a list and its values, says no more than that these are theirs."""


def read_parallel(source: Source, state: State, clause: Clause) -> bool:
    """Read a clause with 分别; ``False`` where it is no list of values.

    ``天元区、醴陵市规模工业增加值分别增长9.3%、8.7%`` has two subjects, ``产业投资、工业技改投资分别增长
    12.3%和9.7%`` two measures, ``分别占年度任务的20.7%和17%`` goes on about the last two figures.
    """
    text = source.text
    if said := APART.search(text, clause.start, clause.end):
        apart, begin = said.span()
    elif (unsaid := _apart_unsaid(text, state, clause)) is not None:
        apart, begin = unsaid
    else:
        return False
    values = [f for f in clause.figures if f.start > apart]
    if (leaders := _leaders(source, state, clause, apart, values)) is not None:
        for leader in leaders:
            state.add(leader)
        return True
    if len(values) < 2 or state.project or not _are_list(text, values):
        return False
    if source.projects_in(clause.start, apart) > 1 and values[0].amount.unit in MONEY:
        return False  # A项目、B项目分别投资3.2亿元、4.5亿元
    tail = text[begin : values[0].start]
    rates = _RATES.search(text, clause.start, apart)
    if rates is not None:  # 产值8亿元,税收2亿元,|同比增幅|分别为|9.8%、12%
        tail, apart = rates.group() + tail, rates.start()
    found = relative(tail, values[0].amount) or _grown_like(state, tail, values)
    compared = relative(text[clause.start : apart] + "增长", values[0].amount) if found else None
    if any(each is not None and not each.yearly for each in (found, compared)):
        state.drop()
        return True  # 8月产值分别环比增长6.1%、10.8%
    period = source.period_in(clause.start, values[0].start) or state.known_period()
    items = items_of(source, state, clause.start, apart, tail if found is None else "", len(values))
    if len(items) != len(values):
        return False
    state.see_kind(without_past(text[clause.start : values[0].start], source.year))
    readings = [
        told
        for item, figure, relation in zip(items, values, _each(text, values, tail, found), strict=True)
        if (told := reading_of(item, figure, relation, clause, state.kind, period))
    ]
    for reading in readings:
        state.add(reading)
    return True


def _apart_unsaid(text: str, state: State, clause: Clause) -> tuple[int, int] | None:
    """Where the words of values end that are told apart without 分别, and where what is said of them begins.

    三次产业结构|由9:45:46调整为|8:46:46, 内资15.5亿元、外资4101万美元,|同比增长18%、17.1%.
    """
    first = clause.figures[0].start
    if structure := SECTORS_TOLD.search(text, clause.start, first):
        return structure.end(), first
    grown = state.last is not None and (state.last.rule == "parallel" or _are_growths(text, clause))
    return (clause.start, clause.start) if grown else None


def _leaders(
    source: Source, state: State, clause: Clause, apart: int, values: list[Figure]
) -> list[Reading] | None:
    """The growth of what the clause before says grew fast: 甲镇、乙镇工业用电量增幅居前,|分别为|18%和15%.

    Or the figures of those that it puts first: 甲镇、乙镇进出口居前两位,|分别完成|5亿元、4亿元.
    """
    text = source.text
    led = _LED.search(text, max(0, clause.start - _LONGEST_LEAD), clause.start)
    if led is None or not _GREW.fullmatch(text, clause.start, apart):
        return None
    if bool(led["grew"]) != ({f.amount.unit for f in values} == {"%"}):
        return None
    items = items_of(source, state, led.start("who"), led.end("who"), "", len(values))
    if len(items) != len(values) or not _are_list(text, values) or any(item.of for item in items):
        return None
    period = source.period_in(led.start(), clause.start) or state.known_period()
    growth = Relative(Relation.GROWTH, values[0].amount.value, "") if led["grew"] else None
    readings = (
        reading_of(i, f, growth and _of_value(growth, f), clause, state.kind, period)
        for i, f in zip(items, values, strict=True)
    )
    return [reading for reading in readings if reading is not None and reading.measure]


def _grown_like(state: State, tail: str, values: list[Figure]) -> Relative | None:
    """What rates are that go on from a growth: 甲镇工业投资增长11.2%,|乙镇、丙镇分别为9.6%、9.1%."""
    last = state.readings[-1] if state.readings else None
    if (
        last is None
        or not last.is_growth
        or tail.strip(_IS)
        or any(figure.amount.unit != "%" for figure in values)
    ):
        return None
    return Relative(Relation.GROWTH, values[0].amount.value, "")


def _are_growths(text: str, clause: Clause) -> bool:
    """Whether a clause tells of the growth of several figures before it: 同比增长18%、17.1%."""
    found = relative(text[clause.start : clause.figures[0].start], clause.figures[0].amount)
    return found is not None and found.relation is Relation.GROWTH and not found.head.strip("、,")


def _are_list(text: str, values: list[Figure]) -> bool:
    """Whether nothing but 、 and 和 stands between the figures, or how each has changed: 和下降."""
    pairs = ((BETWEEN.sub("", text[a.end : b.start]).strip("以上左右"), b) for a, b in pairwise(values))
    return all(not words or _changes(words, figure) for words, figure in pairs)


def _changes(words: str, figure: Figure) -> Relative | None:
    """What words between two figures say of the second's growth, and of nothing else."""
    found = relative(words, figure.amount)
    return found if found and found.relation is Relation.GROWTH and not found.head else None


def _each(text: str, values: list[Figure], tail: str, found: Relative | None) -> list[Relative | None]:
    """How each value relates to what it is of: 分别增长13.4%和〔下降〕3.7%."""
    told, words = [found], tail
    for a, b in pairwise(values):
        between = BETWEEN.sub("", text[a.end : b.start])
        own = _changes(between, b) if found is not None else None
        words = between if own else words
        last = told[-1]
        told.append(own or relative(words, b.amount) or (last and _of_value(last, b)))
    return told


def _of_value(found: Relative, figure: Figure) -> Relative:
    """The same change by another value."""
    value = abs(figure.amount.value)
    return replace(found, value=-value if found.value < 0 else value)
