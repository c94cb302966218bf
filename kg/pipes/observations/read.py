"""Read the figures of one clause."""

from __future__ import annotations

import re

from kg.pipes.observations.behind import told_behind
from kg.pipes.observations.counts import read_count
from kg.pipes.observations.figures import Clause, Figure
from kg.pipes.observations.frame import Spot, frame_of, measured
from kg.pipes.observations.gates import MONEY, is_count, is_people, is_round
from kg.pipes.observations.growth import relative
from kg.pipes.observations.measure import REACH
from kg.pipes.observations.money import read_money
from kg.pipes.observations.patterns import CLASS_AFTER
from kg.pipes.observations.quantities import read_quantity
from kg.pipes.observations.relatives import read_relative
from kg.pipes.observations.source import Source
from kg.pipes.observations.state import State
from kg.pipes.observations.subjects import Mention
from kg.pipes.observations.turns import read_turn
from kg.pipes.observations.yields import as_noun
from kg.types import EntityKind

_OTHERS = ("、", "和", "与", "等")
"""Behind a firm that is one of several: 宏远公司|、安达公司等6家企业签订授信协议."""
_SET_OUT = re.compile("起[步家]|[做干]起|开始|打底")
"""Behind what something began with: 芦笋种植从2011年的60亩|起步,眼下发展到1.3万亩."""


def read_figures(source: Source, state: State, clause: Clause) -> None:
    """Add the indicators of a clause to the state, growth to those it belongs to."""
    begin = clause.start
    for i, figure in enumerate(clause.figures):
        if figure.start < begin:
            continue  # inside what an earlier number counts: 33个〔10亿元以上项目〕
        limit = clause.figures[i + 1].start if i + 1 < len(clause.figures) else clause.end
        begin = _read_figure(Spot(source, state, clause, figure, max(begin, figure.start - REACH), limit))


def _read_figure(spot: Spot) -> int:
    """Read one figure; return where the words of the next one begin."""
    figure, unit = spot.figure, spot.unit
    if unit in MONEY and _is_class(spot.text, figure, spot.clause.end):
        return spot.begin
    if past := read_turn(spot):
        return past
    found = relative(spot.text[spot.begin : figure.start], figure.amount)
    if found is not None:
        read_relative(spot, found)
        return figure.end
    lead, before = measured(spot, figure.start)
    if lead.several:
        _pass_over(spot)
        return figure.end
    if before and _SET_OUT.match(spot.following):
        spot.state.begun = (before, (lead.position, figure.start))
        if lead.subject is not None:
            spot.state.sentence_subject = lead.subject.entity
        return figure.end
    if not before and (behind := told_behind(spot)) is not None:
        lead, before = behind
    frame = frame_of(spot, lead)
    before = as_noun(before, unit, of_place=_is_of_place(spot.state))
    counts = is_count(unit) or is_people(unit) or is_round(unit)
    reader = read_count if counts else read_money if unit in MONEY else read_quantity
    known = len(spot.state.readings)
    end = reader(spot, frame, before, lead.position)
    if len(spot.state.readings) == known and lead.subject is not None:
        _remember(spot, lead.subject)
    return end


def _pass_over(spot: Spot) -> None:
    """Leave out what several have together, which is none's alone: 〔甲镇、乙镇〕完成投资12亿元,增长8%."""
    last = spot.figure is spot.clause.figures[-1]
    if not (is_count(spot.unit) and (last or spot.words.endswith("等"))):
        spot.state.see_project()  # but 甲、乙等6家企业获授信11.3亿元 in the whole place
    spot.state.drop()


def _is_of_place(state: State) -> bool:
    """Whether the figure before is a town's: 全镇养殖鲍鱼6200亩,|年产…."""
    return not state.project and state.last is not None and state.last.subject.kind is EntityKind.PLACE


def _remember(spot: Spot, mention: Mention) -> None:
    """Keep the firm that a clause is about whose figure is none: 〔塞禾米业〕跟4200户签了订单,产值5亿元."""
    alone = not mention.in_post and not spot.text.startswith(_OTHERS, mention.end)
    if alone and mention.entity.kind is EntityKind.COMPANY and not spot.state.project:
        spot.state.sentence_subject = mention.entity


def _is_class(text: str, figure: Figure, end: int) -> bool:
    """Whether money says which class (10亿元以上项目, 过50万元的4家) or whose it is (12亿元的…项目)."""
    return CLASS_AFTER.match(text, figure.end, end) is not None
