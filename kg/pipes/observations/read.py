"""Read the figures of one clause."""

from __future__ import annotations

from decimal import Decimal

from kg.pipes.observations.figures import Clause, Figure
from kg.pipes.observations.gates import MONEY, acts, is_count, is_investment, is_measure, is_people, is_round
from kg.pipes.observations.growth import Relation, Relative, relative
from kg.pipes.observations.kinds import clause_kind
from kg.pipes.observations.measure import (
    REACH,
    Lead,
    action_of,
    counted_after,
    money_after,
    phrase_before,
    produced,
    strip_lead,
)
from kg.pipes.observations.patterns import (
    ACTION,
    CLASS_AFTER,
    COMPANY_MEASURES,
    NO_THINGS,
    OF_PROJECT,
    VISITED,
)
from kg.pipes.observations.source import Source
from kg.pipes.observations.state import Reading, State
from kg.types import Amount, Entity, EntityKind, ObservationKind


def read_figures(source: Source, state: State, clause: Clause) -> None:
    """Add the indicators of a clause to the state, growth to those it belongs to."""
    begin = clause.start
    for i, figure in enumerate(clause.figures):
        if figure.start < begin:
            continue  # inside what an earlier number counts: 33个〔10亿元以上项目〕
        limit = clause.figures[i + 1].start if i + 1 < len(clause.figures) else clause.end
        begin = _read_figure(source, state, clause, figure, max(begin, figure.start - REACH), limit)


def _read_figure(source: Source, state: State, clause: Clause, figure: Figure, begin: int, limit: int) -> int:
    """Read one figure; return where the words of the next one begin."""
    text = source.text
    if figure.amount.unit in MONEY and is_class(text, figure.end, clause.end):
        state.last = None
        return begin
    if found := relative(text[begin : figure.start], figure.amount):
        read_relative(source, state, clause, figure, found, begin)
        return figure.end
    lead = strip_lead(text, begin, figure.start, source.mention_at)
    before = phrase_before(text, lead.position, figure.start)
    frame = Frame.of(source, state, clause, figure, lead)
    unit = figure.amount.unit
    if is_count(unit) or is_people(unit) or is_round(unit):
        return _read_count(source, state, clause, figure, frame, before)
    if unit in MONEY:
        return _read_money(source, state, clause, figure, frame, before)
    return _read_other(source, state, clause, figure, frame, before, limit)


def is_class(text: str, start: int, end: int) -> bool:
    """Whether money says which class is meant (10亿元以上项目) or whose it is (12亿元的…项目)."""
    m = CLASS_AFTER.match(text, start, end)
    return bool(m and (m["class"] or m["of"] or not ACTION.search(m.group())))


class Frame:
    """Subject, period and kind of one figure."""

    def __init__(self, subject: Entity, named: bool, period: str, kind: ObservationKind) -> None:
        self.subject = subject
        self.named = named
        self.period = period
        self.kind = kind

    @classmethod
    def of(cls, source: Source, state: State, clause: Clause, figure: Figure, lead: Lead) -> Frame:
        words = source.text[clause.start : figure.start]
        state.kind = clause_kind(words, state.kind)
        period = source.period_in(clause.start, figure.start)
        state.sentence_period = period or state.sentence_period
        named = lead.subject is not None
        subject = lead.subject.entity if lead.subject else subject_of(state)
        return cls(subject, named, period or state.sentence_period or state.period, state.kind)


def subject_of(state: State) -> Entity:
    """Whom a figure is about whose clause does not say so."""
    return state.sentence_subject or state.speaker or state.subject or state.home


def add(
    state: State, clause: Clause, figure: Figure, frame: Frame, measure: str, rule: str, **more: object
) -> None:
    """Take a figure as an indicator."""
    reading = Reading(
        subject=frame.subject,
        measure=measure,
        amount=figure.amount,
        kind=frame.kind,
        start=clause.start,
        end=max(clause.end, figure.end),
        at=figure.start,
        rule=rule,
        confidence=0.85 if frame.named else 0.75,
        period=frame.period,
    )
    for name, value in more.items():
        setattr(reading, name, value)
    state.add(reading)


def _drop(state: State) -> None:
    state.last = None


def _read_count(
    source: Source, state: State, clause: Clause, figure: Figure, frame: Frame, before: str
) -> int:
    text = source.text
    after = counted_after(text, figure.end, clause.end)
    if after and not before.endswith(("项目", "企业")):
        follow = text[after.end : clause.end][:14]
        if _counts(text[clause.start : figure.start] + follow, after.noun, follow) and _free(
            state, frame, after.noun
        ):
            existing = text[figure.start - 1] == "的"
            if existing and frame.kind is ObservationKind.TARGET:
                frame.kind = ObservationKind.ACTUAL
            add(
                state,
                clause,
                figure,
                frame,
                _counted_name(before, after.noun, follow),
                "counted",
                thing=after.noun,
            )
        else:
            _drop(state)
        return after.end
    follow = text[figure.end : clause.end][:8]
    if not before:
        return _read_bare_count(source, state, clause, figure, frame, follow)
    action = action_of(before)
    thing = before[len(action) :]
    if action == before and state.thing and not is_people(figure.amount.unit):
        before, thing = before + state.thing, state.thing
    elif not action and clause.listed and state.last is not None:
        before = action_of(state.last.measure) + before
    if _free(state, frame, before) and is_measure(before, figure.amount.unit) and not _is_visit(text, clause):
        if is_round(figure.amount.unit) and figure.amount.value < 10:
            _drop(state)
        else:
            add(state, clause, figure, frame, before, "count", thing=thing)
    else:
        _drop(state)
    return figure.end


def _counted_name(before: str, noun: str, follow: str) -> str:
    if before:
        return before + noun
    action = ACTION.search(follow)
    return (action.group() if action else "") + noun


def _counts(around: str, noun: str, follow: str) -> bool:
    """Whether a number of things is an indicator: something is done to them, or they are a class."""
    if VISITED.search(around) or NO_THINGS.search(noun):
        return False
    return acts(around) or any(word in noun for word in ("重点项目", "重大项目", "以上项目"))


def _is_visit(text: str, clause: Clause) -> bool:
    return bool(VISITED.search(text, clause.start, clause.end))


def _free(state: State, frame: Frame, noun: str) -> bool:
    """Whether a figure is not about the one project that the sentence tells of."""
    if frame.named and frame.subject.kind is not EntityKind.COMPANY:
        state.project = False
    return not state.project or noun.endswith("项目")


def _read_bare_count(
    source: Source, state: State, clause: Clause, figure: Figure, frame: Frame, follow: str
) -> int:
    """A number without a noun: 5个落在〔经开区〕, 已有2个〔动工〕, 再增加12万台."""
    action = ACTION.match(follow) or ACTION.search(follow)
    where = next(iter(source.mentions_in(figure.end, clause.end)), None)
    if state.thing and state.last is not None and (action or follow.startswith(("落在", "位于", "来自"))):
        if where is not None:
            frame.subject = where.entity
        name = f"{action.group()}{state.thing}" if action else state.last.measure
        add(state, clause, figure, frame, name, "carried", thing=state.thing)
    elif state.last_measure and not state.project and "增加" in source.text[clause.start : figure.start]:
        add(state, clause, figure, frame, f"新增{state.last_measure}", "carried")
    else:
        _drop(state)
    return figure.end


def _read_money(
    source: Source, state: State, clause: Clause, figure: Figure, frame: Frame, before: str
) -> int:
    text = source.text
    after = money_after(text, figure.end, clause.end)
    if after and not is_measure(before, figure.amount.unit):
        before, end = after.noun, after.end
    else:
        end = figure.end
    if not before and state.last_measure and not state.project and frame.kind is not None:
        before = state.last_measure if state.last_unit == figure.amount.unit else ""
    projects = None if state.project else state.counted_projects()
    if projects is not None and is_investment(before):
        add(state, clause, figure, frame, f"{projects.measure}{before}", "total")
    elif not is_measure(before, figure.amount.unit) or not _free(state, frame, before):
        _drop(state)
    elif is_investment(before) and state.after_project and not frame.named:
        _drop(state)
    else:
        if COMPANY_MEASURES.search(before) and not frame.named:
            frame.subject = source.company_before(figure.start, state.begin) or frame.subject
        add(state, clause, figure, frame, before, "money")
    return end


def _read_other(
    source: Source, state: State, clause: Clause, figure: Figure, frame: Frame, before: str, limit: int
) -> int:
    """Shares in percent, land, output, capacity."""
    unit = figure.amount.unit
    action = ACTION.match(source.text, figure.end, limit)
    if unit == "%" and action and state.last is not None and state.thing:
        add(state, clause, figure, frame, f"{state.thing}{action.group()}率", "rate")
    elif is_measure(before, unit) and _free(state, frame, before):
        for name in _shared(source.text, clause, figure, before):
            add(state, clause, figure, frame, produced(name), "quantity")
    elif not before and state.last_measure and state.last_unit == unit and not state.project:
        add(state, clause, figure, frame, state.last_measure, "carried")
    else:
        _drop(state)
    return figure.end


def _shared(text: str, clause: Clause, figure: Figure, before: str) -> list[str]:
    """Measures that share one figure: 占比、注册率〔均〕达70%."""
    return (
        before.split("、") if "均" in text[max(clause.start, figure.start - 4) : figure.start] else [before]
    )


def read_relative(
    source: Source, state: State, clause: Clause, figure: Figure, found: Relative, begin: int
) -> None:
    """Growth joins its figure or is one itself; shares and increases are figures of their own."""
    text = source.text
    lead = strip_lead(text, begin, begin + len(found.head), source.mention_at)
    own = phrase_before(text, lead.position, begin + len(found.head))
    if OF_PROJECT.search(own) or (state.project and not lead.subject):
        return
    last = state.last
    if found.relation is Relation.GROWTH and not own:
        if lead.subject is not None:
            last = next((r for r in state.readings if r.subject.name == lead.subject.entity.name), None)
        if last is not None:
            if last.growth is None and found.yearly:
                last.growth, last.end = found.value, max(last.end, figure.end)
            return
        if lead.subject is None:
            return
    measure = own or (state.last_measure if last is not None or lead.subject else "")
    if not measure:
        return
    kind = last.kind if last is not None and not own else None
    frame = Frame.of(source, state, clause, figure, lead)
    frame.kind = kind or frame.kind
    if found.relation is Relation.GROWTH:
        if not found.yearly:
            return
        amount = Amount(found.value, "%", figure.amount.bound)
        grown = Figure(figure.start, figure.end, amount)
        add(state, clause, grown, frame, measure, "growth", growth=found.value)
    else:
        add_beside(state, clause, figure, frame, f"{measure}{found.name}", found.relation)


def add_beside(
    state: State, clause: Clause, figure: Figure, frame: Frame, measure: str, relation: Relation
) -> None:
    """Add a share or an increase, which growth of the figure before it may still follow."""
    last, measured = state.last, state.last_measure
    add(state, clause, figure, frame, measure, relation.value)
    state.last_measure = measured
    if last is not None:
        state.last = last
