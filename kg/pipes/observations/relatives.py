"""Growth joins its figure or is one itself; shares and increases are figures of their own."""

from __future__ import annotations

import re
from decimal import Decimal

from kg.pipes.observations.figures import Clause
from kg.pipes.observations.frame import CONFIDENCE, Frame, Spot, add, frame_of, lead_of
from kg.pipes.observations.growth import Relation, Relative
from kg.pipes.observations.kinds import clause_kind
from kg.pipes.observations.measure import Lead, phrase_before, strip_lead
from kg.pipes.observations.patterns import BRANCH, DOUBLED, FLAT, MEASURE_END, OF_PROJECT, THIS_YEAR
from kg.pipes.observations.source import Source
from kg.pipes.observations.state import Reading, State
from kg.types import Amount, ObservationKind

_AIM = re.compile(r"(?:以上|左右)?的(?P<measure>[\u4e00-\u9fff]{2,14}?)(?:增长|增速)?(?:预期|年度|增长)?目标")
"""Behind growth that is aimed at: 全年增长7.5%|的地区生产总值目标."""
_OBJECT = re.compile("的?(?:[办审][\u4e00-\u9fff]{0,3})?(?:时限|时间|环节|材料)")
"""Behind what is said to have shrunk: no measure of a place."""
_AGAINST = re.compile("[比较][上前这那同往]")
"""What something is more than, where that is no year: 比上一批|多出四成."""
_OF_TWO = {"前者": -2, "后者": -1}
"""Words for one of the last two figures: …96.5亿元和33.2亿元,|前者|增长9.1%."""


def read_relative(spot: Spot, found: Relative) -> None:
    """Read a figure that says how another changed or what part it is."""
    end = spot.begin + len(found.head)
    lead = lead_of(spot, end)
    own = phrase_before(spot.text, lead.position, end)
    if OF_PROJECT.search(own) or (spot.state.project and lead.subject is None):
        return
    last = spot.state.last
    if found.relation is Relation.GROWTH and own and _OBJECT.match(spot.following):
        return  # 审批事项压减近六成|时限
    if found.relation is Relation.GROWTH and _AGAINST.match(own):
        return
    if found.relation is Relation.GROWTH and own in _OF_TWO and len(spot.state.readings) > 1:
        spot.state.readings[_OF_TWO[own]].growth = found.value
        return
    whose = (r for r in spot.state.readings if own in (r.subject.name, *r.subject.aliases))
    if found.relation is Relation.GROWTH and own and (told := next(whose, None)) and told.growth is None:
        told.growth, told.end = found.value, max(told.end, spot.figure.end)  # 其中|泸县|增长2.3倍
        return
    aim = _AIM.match(spot.text, spot.figure.end) if found.relation is Relation.GROWTH else None
    if aim is not None and MEASURE_END.search(aim["measure"]):
        frame = frame_of(spot, lead)
        frame.kind = ObservationKind.TARGET
        _add_growth(spot, frame, aim["measure"], found, aim.span("measure"))
        return
    average = found.relation is Relation.GROWTH and found.name
    if found.relation is Relation.GROWTH and not own and not average:
        _join(spot, found, lead)
        return
    measure = own or (spot.state.last_measure if last is not None or lead.subject else "")
    if not measure or not found.yearly:
        return
    if found.name == "占比" and own and lead.subject is not None and last is not None:
        own = measure = spot.text[lead.subject.start : end]  # 其中|上海来的|占65% tells of a part
        lead = Lead(lead.subject.start, None)
    elif found.name == "占比" and own and "其中" in spot.words and last is not None:
        whole = last.thing or last.measure  # 到位资金33.6亿元,其中|工业园|占七成
        measure += "" if own.endswith(whole[-2:]) else whole
    shared = found.relation is Relation.SHARE  # 为年度计划的94.5% is no plan
    frame = frame_of(spot, lead, found.head if shared else None)
    if last is not None and not own and not average:
        frame.kind = last.kind
    words = (lead.position, end) if own else (0, 0)
    if average:
        spot.state.hedged = True  # 预计年均增长24.5%;|分别完成工业投资70.3亿元: is not expected
        measure += found.name
    if found.relation is Relation.GROWTH:
        _add_growth(spot, frame, measure, found, words)
        return
    add(spot, frame, f"{measure}{found.name}", found.relation.value, words=words)
    if last is not None:
        spot.state.resume(last)


def read_unchanged(source: Source, state: State, clause: Clause, growth: Decimal) -> bool:
    """Growth told in words of a measure of its own: 光伏制造业增长23.8%,|烟草制品业与去年同期持平.

    ``False`` where it is that of the figure before, whether or not its measure is told again.
    """
    text, last = source.text, state.last
    told = FLAT.search(text, clause.start, clause.end) or DOUBLED.search(text, clause.start, clause.end)
    if told is None:
        return False
    lead = strip_lead(text, clause.start, told.start(), source.mention_at)
    own = phrase_before(text, lead.position, told.start())
    if not (MEASURE_END.search(own) or (last is not None and BRANCH.fullmatch(own))):
        return False
    if last is not None and last.growth is None and (own in last.measure or last.measure in own):
        return False
    if last is None and (state.project or OF_PROJECT.search(own)):
        return True
    state.see_kind(text[clause.start : told.start()])
    state.see_period(source.period_in(clause.start, told.start()), text[clause.start : told.start()])
    subject = lead.subject.entity if lead.subject else state.known_subject() or state.home
    state.add(
        Reading(
            subject=last.subject if last is not None and lead.subject is None else subject,
            measure=own,
            amount=Amount(growth, "%"),
            kind=state.kind,
            start=clause.start,
            end=clause.end,
            at=clause.start,
            rule="growth",
            confidence=CONFIDENCE["growth"],
            period=state.sentence_period or state.period,
            growth=growth,
            words=(lead.position, told.start()),
        )
    )
    return True


def _join(spot: Spot, found: Relative, lead: Lead) -> None:
    """Growth without a measure belongs to the figure before it, or to another subject: 坡胡镇下降1.8%."""
    state = spot.state
    owner: Reading | None = state.last
    if lead.subject is not None:
        name = lead.subject.entity.name
        owner = next((r for r in state.readings if r.subject.name == name), None)
    if owner is not None and owner.growth is not None and found.yearly and lead.subject is None:
        period = spot.source.period_in(spot.clause.start, spot.figure.start)
        if period not in ("", owner.period):  # 8月份增长6.8%;1-8月累计|增长7.2%
            _add_growth(spot, frame_of(spot, lead), owner.measure, found, (0, 0))
    elif owner is not None:
        if found.yearly and lead.subject is None and _is_ahead(spot, owner):
            _add_growth(spot, frame_of(spot, lead), owner.measure, found, (0, 0))
        elif owner.growth is None and found.yearly:
            owner.growth, owner.end = found.value, max(owner.end, spot.figure.end)
    elif state.named and found.yearly:
        _add_growth(spot, frame_of(spot, lead), state.named, found, state.named_at)
    elif lead.subject is not None and state.last_measure and found.yearly:
        _add_growth(spot, frame_of(spot, lead), state.last_measure, found, (0, 0))


def _is_ahead(spot: Spot, owner: Reading) -> bool:
    """Whether growth is still to come for what has been reported: 去年产值2亿元,今年预计增长两成."""
    period = spot.source.period_in(spot.clause.start, spot.figure.start)
    ahead = clause_kind(spot.words, owner.kind) is not owner.kind
    return ahead and owner.kind is ObservationKind.ACTUAL and bool(period) and period != owner.period


def _add_growth(spot: Spot, frame: Frame, measure: str, found: Relative, words: tuple[int, int]) -> None:
    bound = spot.figure.amount.bound
    if bound and frame.kind is ObservationKind.ACTUAL and THIS_YEAR.search(spot.words):
        frame.kind = ObservationKind.TARGET  # 今年全市地区生产总值增长6.5%左右
    amount = Amount(found.value, "%", bound)
    add(spot, frame, measure, "growth", amount=amount, growth=found.value, words=words)
