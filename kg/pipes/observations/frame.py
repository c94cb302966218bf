"""One figure in its clause, and whom, when and how it is about."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from kg.pipes.dates.calendar import is_day
from kg.pipes.observations.figures import Clause, Figure
from kg.pipes.observations.kinds import has_ended, is_to_come
from kg.pipes.observations.measure import BESIDE, MAX_LENGTH, Lead, phrase_before, strip_lead
from kg.pipes.observations.patterns import NO_INSTITUTIONS, OF_REGION, TO_LEVEL
from kg.pipes.observations.shared_words import HEAD
from kg.pipes.observations.source import Source
from kg.pipes.observations.state import Reading, State
from kg.pipes.observations.subjects import Mention
from kg.records import record
from kg.types import Amount, Entity, EntityKind, ObservationKind

CONFIDENCE = {
    "count": 0.92,
    "counted": 0.87,
    "carried": 0.88,
    "money": 0.95,
    "total": 0.92,
    "quantity": 0.86,
    "rate": 0.88,
    "growth": 0.96,
    "share": 0.95,
    "increase": 0.93,
    "base": 0.85,
    "parallel": 0.95,
}
"""How often a rule is right, as counted on annotated pages."""


OPENS_PART = re.compile("(?:其中|包括|包含)[,:]?(?!项目)")
_OPENED = re.compile("(?:其中|包括|包含)[,:]?$")
_AIMED_AT = re.compile(
    "的?(?:奋斗)?目标|的(?:年度|全年)?任务(?!的)|[^,。;\n]{0,24}?的(?:奋斗|预期|年度)?目标(?=[,。;\n])"
    "|的?[^,。;\n的]{2,10}(?:目标|任务)(?=[,。;\n已还只仅]|完成)"
)
"""After a figure that is aimed at: 突破500亿元|的目标, 完成投资21亿元|、用电量增长10%以上的目标."""

_CAME_FROM = re.compile(r"[由从](?:[去上前]年|\d{4}年)[^,;。]{0,6}$")
"""Before what something has come from: 由上年的|1.92:1缩小至1.88:1."""
_TO_YEAR = re.compile(r"到(?P<year>\d{4})年")
_PLACE_ENDS = tuple("市县区旗镇乡村")
_SURE_OF = re.compile(
    "(?:以上|左右)?(?:没有?(?:问题|悬念)|毫无悬念|板上钉钉|问题不大|不成问题|不在话下|有(?:把握|底气|信心))"
)
"""After a figure that somebody is sure will come: 全年完成80亿元|没有问题."""


@record
class Spot:
    """A figure and all that is known around it."""

    source: Source
    state: State
    clause: Clause
    figure: Figure
    begin: int
    """Where the words begin that may belong to it."""
    limit: int
    """Where the next figure or the clause's end stands."""

    @property
    def text(self) -> str:
        return self.source.text

    @property
    def unit(self) -> str:
        return self.figure.amount.unit

    @property
    def words(self) -> str:
        """The clause up to the figure."""
        return self.text[self.clause.start : self.figure.start]

    @property
    def own_words(self) -> str:
        """The words up to the figure that no figure before it has taken."""
        return self.text[self.begin : self.figure.start]

    @property
    def opens_part(self) -> bool:
        """Whether 其中 stands at the head of the clause, or right before it."""
        begin = self.clause.start
        return bool(OPENS_PART.match(self.words) or _OPENED.search(self.text, max(0, begin - 3), begin))

    @property
    def period(self) -> str:
        """The period that the clause prints before the figure, empty where it prints none."""
        return self.source.period_in(self.clause.start, self.figure.start)

    @property
    def following(self) -> str:
        """The clause after the figure."""
        return self.text[self.figure.end : self.clause.end]


@dataclass(slots=True)
class Frame:
    """Subject, period and kind of a figure."""

    subject: Entity
    named: bool
    """Whether the clause itself names the subject."""
    period: str
    kind: ObservationKind

    @property
    def of_place(self) -> bool:
        return self.named and self.subject.kind is not EntityKind.COMPANY


def frame_of(spot: Spot, lead: Lead, words: str | None = None) -> Frame:
    """Read the frame of a figure from the words of its clause, the rest from what stands before."""
    state, source = spot.state, spot.source
    own = spot.words if words is None else words
    state.see_kind(without_past(own, source.year), ahead=not has_ended(spot.period, source.issued))
    said = spot.period or (state.sentence_period if is_day(state.sentence_period) else "")
    if source.is_over(said, own):
        state.kind = ObservationKind.ACTUAL
    _see_period(spot)
    if lead.subject:
        subject = lead.subject.entity
    else:
        subject = state.known_subject() or source.only_named(state.begin, spot.figure.start) or state.home
    kind = ObservationKind.TARGET if _AIMED_AT.match(spot.text, spot.figure.end) else state.kind
    if kind is ObservationKind.ACTUAL and _SURE_OF.match(spot.text, spot.figure.end):
        kind = ObservationKind.EXPECTED
    if kind is ObservationKind.ACTUAL and is_to_come(state.known_period(), source.issued):
        kind = ObservationKind.TARGET
    return Frame(subject, lead.subject is not None, state.known_period(), kind)


def without_past(words: str, year: int | None) -> str:
    """Words without a year gone by, which is no outlook: |到2022年|变成5.4亿元."""
    if year is None or "到" not in words:
        return words
    return _TO_YEAR.sub(lambda m: m.group() if int(m["year"]) >= year else "", words)


def _see_period(spot: Spot) -> None:
    """Take over the period that a clause prints; one that something has come from is not that of what it
    has come to: 一季度用电量由去年的8亿千瓦时|增至9亿千瓦时.
    """
    state = spot.state
    came_to = spot.begin > spot.clause.start and TO_LEVEL.search(spot.text, spot.begin, spot.figure.start)
    if came_to and state.left is not None and not spot.source.period_in(spot.begin, spot.figure.start):
        state.sentence_period = state.period = state.left
        return
    known = state.known_period()
    state.see_period(spot.period, spot.words)
    state.left = known if _CAME_FROM.search(spot.words) else None


def lead_of(spot: Spot, end: int) -> Lead:
    """Take period, subject and cues off the words of a figure."""
    begin = max(spot.begin, spot.source.listed_until(spot.clause.start, end))
    return strip_lead(spot.text, begin, end, spot.source.mention_at)


def measured(spot: Spot, end: int) -> tuple[Lead, str]:
    """The lead of a figure and its measure, behind which whose it is may stand: 增加值|三垛镇|增长9.6%."""
    lead = lead_of(spot, end)
    if lead.several and lead.subject is not None:
        return _together(spot, lead, lead.subject, end)
    measure = phrase_before(spot.text, lead.position, end)
    if lead.subject is None and measure.endswith(_PLACE_ENDS):
        last = spot.source.mentions_in(lead.position, end)[-1:]
        of_last = last and measure.endswith(spot.text[last[0].start : last[0].end])
        if of_last and HEAD.search(spot.text, lead.position, last[0].start):
            return Lead(lead.position, last[0]), phrase_before(spot.text, lead.position, last[0].start)
    return lead, measure


def _together(spot: Spot, lead: Lead, first: Mention, end: int) -> tuple[Lead, str]:
    """What several have together is told with their names: |甲镇、乙镇|完成|投资|12亿元."""
    last = first
    for mention in spot.source.mentions_in(first.end, end):
        if spot.text[last.end : mention.start] in BESIDE:
            last = mention
    own = strip_lead(spot.text, last.end, end, spot.source.mention_at)
    measure = phrase_before(spot.text, own.position, end)
    names = spot.text[first.start : last.end]
    if own.subject is not None or not measure or len(names + measure) > MAX_LENGTH:
        return lead, measure
    return Lead(own.position, None), names + measure


def add(
    spot: Spot,
    frame: Frame,
    measure: str,
    rule: str,
    *,
    amount: Amount | None = None,
    growth: Decimal | None = None,
    thing: str = "",
    words: tuple[int, int] = (0, 0),
) -> Reading:
    """Take a figure as an indicator."""
    foreign = {EntityKind.COMPANY: OF_REGION, EntityKind.BODY: NO_INSTITUTIONS}.get(frame.subject.kind)
    if not frame.named and foreign is not None and foreign.search(measure):
        home = spot.state.home
        frame.subject = (spot.source.whole or home) if home.kind is EntityKind.COMPANY else home
    reading = Reading(
        subject=frame.subject,
        measure=measure,
        amount=amount or spot.figure.amount,
        kind=frame.kind,
        start=spot.clause.start,
        end=spot.clause.end,
        at=spot.figure.start,
        rule=rule,
        confidence=CONFIDENCE[rule],
        period=frame.period,
        growth=growth,
        thing=thing,
        aside="其中" in spot.words or spot.opens_part or rule == "carried",
        words=words,
    )
    spot.state.add(reading)
    return reading
