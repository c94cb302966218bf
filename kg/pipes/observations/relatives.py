"""Growth joins its figure or is one itself; shares and increases are figures of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import takewhile

from kg.pipes.observations.carried import of_the_same
from kg.pipes.observations.figures import Clause
from kg.pipes.observations.frame import CONFIDENCE, Frame, Spot, add, frame_of, measured
from kg.pipes.observations.growth import Relation, Relative
from kg.pipes.observations.items import former
from kg.pipes.observations.kinds import clause_kind
from kg.pipes.observations.measure import Lead, phrase_before, strip_lead
from kg.pipes.observations.parts import head_of_whole
from kg.pipes.observations.patterns import BRANCH, DOUBLED, FLAT, MEASURE_END, OF_PROJECT, THIS_YEAR
from kg.pipes.observations.shared_words import each_of
from kg.pipes.observations.source import Source
from kg.pipes.observations.state import Reading, State
from kg.types import Amount, ObservationKind

_AIM = re.compile(r"(?:以上|左右)?的(?P<measure>[\u4e00-\u9fff]{2,14}?)(?:增长|增速)?(?:预期|年度|增长)?目标")
"""Behind growth that is aimed at: 全年增长7.5%|的地区生产总值目标."""
_OBJECT = re.compile("的?(?:[办审][\u4e00-\u9fff]{0,3})?(?:时限|时间|环节|材料)")
"""Behind what is said to have shrunk: no measure of a place."""
_ALL_ALIKE = re.compile("[均都]|双双|齐齐")
"""Between measures and the growth that all of them have: 工业投资、技改投资|均|增长12%."""
_BOTH = re.compile("[这那]?[两二三四][项个者样](?:数据?|指标)?")
_AGAINST = re.compile("[比较][上前这那同往]")
"""What something is more than, where that is no year: 比上一批|多出四成."""


def read_relative(spot: Spot, found: Relative) -> None:
    """Read a figure that says how another changed or what part it is."""
    end = spot.begin + len(found.head)
    lead, own = measured(spot, end)
    if lead.several or OF_PROJECT.search(own) or (spot.state.project and lead.subject is None):
        return
    if found.relation is Relation.GROWTH:
        _read_growth(spot, found, lead, own, end)
    else:
        _read_part(spot, found, lead, own, end)


def _read_growth(spot: Spot, found: Relative, lead: Lead, own: str, end: int) -> None:
    """Growth of ``own``, of what a figure before is of, or of what is aimed at."""
    state = spot.state
    if _BOTH.fullmatch(own):
        own = ""  # 出口1260吨,货值4100万元,|两项都|增长三成
    if (own and _OBJECT.match(spot.following)) or _AGAINST.match(own):
        return  # 审批事项压减近六成|时限
    whose = (r for r in state.readings if own in (r.subject.name, *r.subject.aliases))
    if own and (told := next(whose, None)) and told.growth is None:
        _grow(told, found, spot)  # 其中|泸县|增长2.3倍
        return
    aim = _AIM.match(spot.text, spot.figure.end)
    if aim is not None and MEASURE_END.search(aim["measure"]):
        frame = frame_of(spot, lead)
        frame.kind = ObservationKind.TARGET
        _add_growth(spot, frame, aim["measure"], found, aim.span("measure"))
        return
    average = found.name
    if not own and not average:
        _join(spot, found, lead)
        return
    measure = _measure(state, lead, own) + head_of_whole(state, spot.text, end, own)
    if not measure or not found.yearly:
        return
    frame = frame_of(spot, lead)
    if average:
        state.hedged = True  # 预计年均增长24.5%;|分别完成工业投资70.3亿元: is not expected
    together = _ALL_ALIKE.search(spot.text, end, spot.figure.start)
    for name in each_of(measure) if together else [measure]:
        _add_growth(spot, frame, name + average, found, (lead.position, end) if own else (0, 0))


def _read_part(spot: Spot, found: Relative, lead: Lead, own: str, end: int) -> None:
    """A share, or an increase by an amount."""
    last = spot.state.last
    measure = _measure(spot.state, lead, own)
    if not measure:
        return
    if not own and spot.state.thing and found.name in ("净增", "增加"):
        measure = spot.state.thing  # 新登记市场主体8600户,注销1200户,|净增7400户
    if found.name == "占比" and own and last is not None:
        whole = last.thing or last.measure
        if lead.subject is not None:
            own = measure = spot.text[lead.subject.start : end]  # 其中|上海来的|占65% tells of a part
            lead = Lead(lead.subject.start, None)
        elif spot.text[end - 1] == "的":
            measure = whole + own  # 调解纠纷213件,|调成的占97.6%
        elif "其中" in spot.words and not own.endswith(whole[-2:]):
            measure += whole  # 到位资金33.6亿元,其中|工业园|占七成
    shared = found.relation is Relation.SHARE  # 为年度计划的94.5% is no plan
    known = spot.state.sentence_period
    frame = frame_of(spot, lead, found.head if shared else None)
    if last is not None and not own:
        frame.kind = last.kind
    words = (lead.position, end) if own else (0, 0)
    add(spot, frame, measure + found.name, found.relation.value, words=words)
    if last is not None:
        spot.state.resume(last)
        if shared:
            spot.state.sentence_period = known  # 上半年…,完成全年任务的52%;|投资220亿元 is of the half year


def _measure(state: State, lead: Lead, own: str) -> str:
    """What a figure is of that has no measure of its own: what the one before it is of."""
    if own in ("总量", "总额", "其总量") and state.last is not None:
        own = ""  # 纺织业产值下降4.2%,|总量|占工业产值31%
    return of_the_same(state, own) or (state.last_measure if state.last is not None or lead.subject else "")


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
    if not (MEASURE_END.search(own) or BRANCH.fullmatch(own)):
        return False
    if last is not None and last.growth is None and (own in last.measure or last.measure in own):
        return False
    if last is None and (state.project or OF_PROJECT.search(own)):
        return True
    state.see_kind(text[clause.start : told.start()])
    state.see_period(source.period_in(clause.start, told.start()), text[clause.start : told.start()])
    state.add(
        Reading(
            subject=lead.subject.entity if lead.subject else state.known_subject() or state.home,
            measure=own + head_of_whole(state, text, told.start(), own),
            amount=Amount(growth, "%"),
            kind=state.kind,
            start=clause.start,
            end=clause.end,
            at=clause.start,
            rule="growth",
            confidence=CONFIDENCE["growth"],
            period=state.known_period(),
            growth=growth,
            words=(lead.position, told.start()),
        )
    )
    return True


def keep_unchanged(state: State, words: str, growth: Decimal, end: int) -> None:
    """Give growth told in words to the figure before, or to all that they are said of: 前两项与去年持平."""
    alike = _told_just_now(state) if _ALL_ALIKE.search(words) else [state.last] if state.last else []
    for reading in former(state, words) or alike:
        if reading.growth is None:
            reading.growth, reading.end = growth, max(reading.end, end)


def _join(spot: Spot, found: Relative, lead: Lead) -> None:
    """Growth without a measure belongs to the figure before it, or to another subject: 坡胡镇下降1.8%."""
    if not found.yearly:
        return
    state, owner = spot.state, spot.state.last
    if lead.subject is not None:
        name = lead.subject.entity.name
        owner = next((r for r in state.readings if r.subject.name == name), None)
    if owner is None:
        measure = state.named or (state.last_measure if lead.subject is not None else "")
        if measure:
            _add_growth(spot, frame_of(spot, lead), measure, found, state.named_at)
    elif lead.subject is None and _is_of_another_time(spot, owner):
        _add_growth(spot, frame_of(spot, lead), owner.measure, found)
    elif owner.growth is None:
        alike = _ALL_ALIKE.search(spot.text, spot.clause.start, spot.figure.start)
        for reading in _told_just_now(state) if alike and lead.subject is None else [owner]:
            _grow(reading, found, spot)


def _told_just_now(state: State) -> Iterator[Reading]:
    """The figures that have no growth yet, back to one that has: 出口1260吨,货值4100万元,都增长三成."""
    return takewhile(lambda reading: reading.growth is None, reversed(state.readings))


def _grow(reading: Reading, found: Relative, spot: Spot) -> None:
    """Let a figure be the growth of one read before."""
    reading.growth, reading.end = found.value, max(reading.end, spot.figure.end)


def _is_of_another_time(spot: Spot, owner: Reading) -> bool:
    """Whether growth has a period that the figure before it has not: 8月份增长6.8%;1-8月累计|增长7.2%.

    Where that one has no growth yet, only if it is still to come: 去年产值2亿元,今年预计|增长两成.
    """
    if spot.period in ("", owner.period):
        return False
    to_come = clause_kind(spot.words, owner.kind) is not owner.kind
    return owner.growth is not None or (owner.kind is ObservationKind.ACTUAL and to_come)


def _add_growth(
    spot: Spot, frame: Frame, measure: str, found: Relative, words: tuple[int, int] = (0, 0)
) -> None:
    bound = spot.figure.amount.bound
    if bound and frame.kind is ObservationKind.ACTUAL and THIS_YEAR.search(spot.words):
        frame.kind = ObservationKind.TARGET  # 今年全市地区生产总值增长6.5%左右
    amount = Amount(found.value, "%", bound)
    add(spot, frame, measure, "growth", amount=amount, growth=found.value, words=words)
