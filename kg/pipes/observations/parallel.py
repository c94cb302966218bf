"""Lists told apart by 分别: subjects, measures or earlier figures with one value each."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from kg.pipes.observations.figures import Clause, Figure
from kg.pipes.observations.frame import CONFIDENCE
from kg.pipes.observations.gates import MONEY
from kg.pipes.observations.growth import Relation, Relative, relative
from kg.pipes.observations.measure import action_of, phrase_before, strip_lead
from kg.pipes.observations.source import Source
from kg.pipes.observations.state import Reading, State
from kg.types import Amount, Entity, ObservationKind

_APART = "分别"
_BETWEEN = re.compile(r"[、,和与及]|以及")
_BOTH = re.compile(r"^(?P<one>[省市县区国])(?P<two>[省市县区])(?P<rest>[^省市县区].+)")


@dataclass(frozen=True, slots=True)
class _Item:
    """What one value belongs to."""

    subject: Entity
    measure: str
    of: Reading | None = None


def read_parallel(source: Source, state: State, clause: Clause) -> bool:
    """Read a clause with 分别; ``False`` where it is no list of values.

    ``天元区、醴陵市规模工业增加值分别增长9.3%、8.7%`` has two subjects, ``产业投资、工业技改投资分别增长
    12.3%和9.7%`` two measures, ``分别占年度任务的20.7%和17%`` goes on about the last two figures.
    """
    text = source.text
    apart = text.find(_APART, clause.start, clause.end)
    begin = apart + len(_APART)
    if apart < 0:
        if state.last is None or state.last.rule != "parallel":
            return False
        apart = begin = clause.start  # …营业收入分别为186亿元和203亿元,|增长8.1%和10.6%
    values = [f for f in clause.figures if f.start > apart]
    if source.projects_in(clause.start, apart) > 1 and values[0].amount.unit in MONEY:
        return False  # A项目、B项目分别投资3.2亿元、4.5亿元
    if len(values) < 2 or state.project or not _are_list(text, values):
        return False
    tail = text[begin : values[0].start]
    found = relative(tail, values[0].amount)
    period = source.period_in(clause.start, values[0].start) or state.sentence_period or state.period
    items = _items(source, state, clause.start, apart, tail if found is None else "", len(values))
    if len(items) != len(values):
        return False
    state.see_kind(text[clause.start : values[0].start])
    readings = [
        reading
        for item, figure in zip(items, values, strict=True)
        if (reading := _reading(item, figure, found, clause, state.kind, period))
    ]
    for reading in readings:
        state.add(reading)
    return True


def _are_list(text: str, values: list[Figure]) -> bool:
    """Whether nothing but 、 and 和 stands between the figures."""
    pairs = pairwise(values)
    return all(_BETWEEN.sub("", text[a.end : b.start]).strip("以上左右") == "" for a, b in pairs)


def _items(source: Source, state: State, start: int, apart: int, tail: str, count: int) -> list[_Item]:
    text = source.text
    after = phrase_before(tail, strip_lead(tail, 0, len(tail), {}).position, len(tail))
    listed = source.mentions_in(start, apart)
    if len(listed) >= count and _adjacent(
        text, [m.end for m in listed[-count:]], [m.start for m in listed[-count:]]
    ):
        own = phrase_before(text, listed[-1].end, apart)
        measure = _joined(own, after, state) or state.last_measure
        return [_Item(mention.entity, measure) for mention in listed[-count:]]
    lead = strip_lead(text, start, apart, source.mention_at)
    words = phrase_before(text, lead.position, apart)
    subject = lead.subject.entity if lead.subject else None
    if len(state.readings) >= count and (not words or not _names(words, count)):
        return [
            _Item(r.subject, _joined(r.measure, words or after, state), r) for r in state.readings[-count:]
        ]
    whom = subject or state.sentence_subject or state.speaker or state.subject or state.home
    return [_Item(whom, name + after) for name in _names(words, count)]


def _adjacent(text: str, ends: list[int], starts: list[int]) -> bool:
    return all(_BETWEEN.fullmatch(text[a:b]) for a, b in zip(ends, starts[1:], strict=False))


def _joined(own: str, after: str, state: State) -> str:
    """The measure of a list; a verb alone takes what was counted before: 签约 → 签约项目."""
    phrase = own + after
    if phrase and action_of(phrase) == phrase and state.thing:
        return phrase + state.thing
    return phrase


def _names(words: str, count: int) -> list[str]:
    """The measures of a list: 产业投资、工业技改投资; 省市重大项目开工率 is two as well."""
    names = [name for name in _BETWEEN.split(words) if name]
    if len(names) == count:
        return names
    both = _BOTH.match(words)
    if both and count == 2:
        return [both["one"] + both["rest"], both["two"] + both["rest"]]
    return []


def _reading(
    item: _Item, figure: Figure, found: Relative | None, clause: Clause, kind: ObservationKind, period: str
) -> Reading | None:
    """The indicator of one value; ``None`` where it is the growth of an earlier one."""
    amount, growth, measure = figure.amount, None, item.measure
    if found is not None and found.relation is Relation.GROWTH:
        growth = -figure.amount.value if found.value < 0 else figure.amount.value
        if item.of is not None:
            item.of.growth, item.of.end = growth, max(item.of.end, figure.end)
            return None
        amount = Amount(growth, "%", figure.amount.bound)
    elif found is not None:
        measure += found.name
    return Reading(
        subject=item.subject,
        measure=measure,
        amount=replace(amount),
        kind=kind,
        start=clause.start,
        end=clause.end,
        at=figure.start,
        rule="parallel",
        confidence=CONFIDENCE["parallel"],
        period=period,
        growth=growth,
        aside=True,
        thing=measure[len(action_of(measure)) :] if figure.amount.unit in ("个", "家") else "",
    )
