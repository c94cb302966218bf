"""Figures of one of two just told of: 制造业投资和技改投资较快,|前者|增长14.1%,|后者|增长11.5%."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.pipes.clauses import behind_marks, sentence_start
from kg.pipes.observations.figures import Clause
from kg.pipes.observations.growth import relative
from kg.pipes.observations.items import Item, items_of, reading_of
from kg.pipes.observations.measure import phrase_before
from kg.pipes.observations.named import named_in
from kg.pipes.observations.shared_words import BETWEEN
from kg.pipes.observations.source import Source
from kg.pipes.observations.state import State

_ONE = re.compile("前者|后者|(?P<one>(?:另)?一个)(?=[增涨下降跌升])")
_LATTER = ("后者", "另一个")


def read_one_of_two(source: Source, state: State, clause: Clause) -> bool:
    """Read a clause about 前者, 后者 or 一个; ``False`` where it it isn't, or of what is unknown."""
    text = source.text
    word = _ONE.match(text, clause.start, clause.end)
    if word is None or not clause.figures:
        return False
    begin = sentence_start(text, clause.start)
    opened = text.find("一个" if word["one"] else "前者", begin, clause.start)
    latter = opened >= 0 or word.group() in _LATTER
    items = _two(source, state, opened if opened >= 0 else clause.start)
    figure = clause.figures[0]
    found = relative(text[word.end() : figure.start], figure.amount)
    end = word.end() + len(found.head) if found else figure.start
    own = phrase_before(text, word.end(), end)
    if not items or state.project:
        state.drop()
        return word["one"] is not None  # 一个涨13.5% is no measure of that name
    item = replace(items[latter], measure=own, of=None) if own else items[latter]
    if found is None and not own and figure.amount.unit == "%":  # 前者完成任务的45%,后者只有|31.1%
        item = replace(item, measure=item.measure + _of_former(state, items[0]), of=None)
    state.see_kind(text[clause.start : figure.start])
    if reading := reading_of(item, figure, found, clause, state.kind, state.known_period()):
        state.add(reading)
    return True


def _of_former(state: State, former: Item) -> str:
    """What the share before is of the former: 动工项目|完成全年目标|."""
    told = state.last.measure if state.last is not None else ""
    return told.removeprefix(former.measure) if told.startswith(former.measure) else ""


def _two(source: Source, state: State, opened: int) -> list[Item]:
    """The two that are told of before a position: listed in the clause before, or the last two figures."""
    text = source.text
    begin = behind_marks(text, ",;。:\n", 0, opened - 1)
    before = Clause(begin, opened - 1, ())
    joints = [m.end() for m in BETWEEN.finditer(text, begin, opened - 1)]
    measure, words = named_in(source, before, joints[-1] if joints else begin)
    if measure and not source.figures_in(begin, opened):
        return items_of(source, state, begin, words[1], "", 2)
    told = [reading for reading in state.readings if reading.at < opened][-2:]
    return [Item(r.subject, r.measure, r) for r in told] if len(told) > 1 else []
