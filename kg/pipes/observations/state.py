"""What is known while a paragraph is read: subject, kind, project, the figures so far."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal

from kg.pipes.observations.kinds import clause_kind, is_hedged, is_planned, is_sum_planned
from kg.types import Amount, Entity, ObservationKind
from kg.wordfinder import has_any

_MONTH = re.compile(r"(\d{4})-(\d\d)$")
_YEAR = re.compile(r"\d{4}")
_THAT_MONTH = re.compile("(?<!\\d)(?:当月|单月)")
"""The last month of the period told of: 1-8月完成产值18.6亿元,|当月|2.1亿元."""


@dataclass(slots=True)
class Reading:
    """A figure being read; growth may still be added by the clause after it."""

    subject: Entity
    measure: str
    amount: Amount
    kind: ObservationKind
    start: int
    end: int
    at: int
    rule: str
    confidence: float
    period: str = ""
    growth: Decimal | None = None
    thing: str = ""
    """What is counted, without what is done to it (亿元以上项目)."""
    aside: bool = False
    """Whether it only tells of a part (其中,高新区签约9个): what comes next is about the whole again."""
    words: tuple[int, int] = (0, 0)
    """Where the measure is printed, equal where it is carried over."""

    @property
    def is_growth(self) -> bool:
        """Whether it is growth that is told of without a level: 工业投资增长9.2%."""
        return self.amount.unit == "%" and self.growth == self.amount.value


@dataclass(slots=True)
class State:
    """Carried from clause to clause of a paragraph."""

    home: Entity
    begin: int = 0
    """Where the paragraph begins."""
    reviewed: str = ""
    """The year before the page's, where that one has only begun: 全年 may be of either."""
    subject: Entity | None = None
    """Of the last figure in this paragraph."""
    sentence_subject: Entity | None = None
    speaker: Entity | None = None
    kind: ObservationKind = ObservationKind.ACTUAL
    unplanned: ObservationKind | None = None
    """What held before a sum that only is called planned: 签约38宗,计划投资额215.7亿元;〔开工29宗〕."""
    planned: bool = False
    """Whether the kind comes from a plan."""
    hedged: bool = False
    """Whether what is expected is one measure, not all that follows (生产总值预计完成402亿元)."""
    ordered: bool = False
    """Whether the paragraph reports what somebody demands."""
    project: bool = False
    """Whether the sentence is about one named project."""
    entry: bool = False
    """Whether the paragraph is a list's entry on one project, with its name as the first sentence."""
    several: bool = False
    """Whether the sentence names several: a total behind them is theirs together."""
    after_several: bool = False
    """Whether the sentence before names several, the latter of which may follow."""
    after_project: bool = False
    """Whether the sentence before was."""
    period: str = ""
    sentence_period: str = ""
    left: str | None = None
    """The period before that of what something has come from (由去年的|8亿元), where that was just told."""
    monthly: bool = False
    """Whether a single month's figure was told, so that 累计 means all up to it."""
    thing: str = ""
    readings: list[Reading] = field(default_factory=list)
    """Of this sentence."""
    told: list[Reading] = field(default_factory=list)
    """Of this paragraph."""
    found: list[Reading] = field(default_factory=list)
    """Of the paragraphs before."""
    counted: Reading | None = None
    """The last count of projects, to which a total after it belongs: 16个项目,〔总投资〕73.2亿元."""
    last: Reading | None = None
    """The figure right before, None where that one is no indicator."""
    last_measure: str = ""
    """Of the last figure of the paragraph."""
    last_unit: str = ""
    topic: str = ""
    """What a sentence takes apart: 〔签约项目〕里,高新区7个、综保区6个."""
    named: str = ""
    """A measure of which the clause before tells without a figure: 〔民间投资〕扭转颓势,增长5.1%."""
    named_at: tuple[int, int] = (0, 0)
    begun: tuple[str, tuple[int, int]] = ("", (0, 0))
    """A measure of which the clause before tells but what it began with: 〔种植〕从60亩起步,发展到1.3万亩."""

    def new_sentence(self) -> None:
        """Forget what holds within a sentence."""
        if len({reading.subject.name for reading in self.readings}) > 1:
            # 新港区完成…;综保区…。|新引进项目16个: of the whole again, if that was told of
            whole = any(r.subject.name == self.home.name and not r.aside for r in self.told)
            self.subject = self.home if whole else self.subject
        self.thing = self._whole_thing()
        self.after_several = self.several
        self.after_project, self.project, self.several = self.project, self.entry, False
        self.sentence_subject = self.speaker = None
        self.sentence_period = ""
        self.readings = []
        self.last, self.topic = None, ""
        self.name("")

    def _whole_thing(self) -> str:
        """What is counted again after its parts: 签约亿元以上项目27个,其中百亿级项目1个。|开工19个."""
        counted = [r for r in self.readings if r.thing]
        first = next((i for i, r in enumerate(counted) if r.aside), 0)
        if not first:
            return self.thing
        whole, last = counted[first - 1], counted[-1]
        parts = last.thing[-2:] == whole.thing[-2:] and last.amount.value <= whole.amount.value
        return whole.thing if parts else self.thing

    def start_kind(self) -> None:
        """A sentence reports unless it belongs to what somebody demands."""
        self.kind = ObservationKind.TARGET if self.ordered else ObservationKind.ACTUAL
        self.planned = self.ordered

    def see_kind(self, words: str, *, ahead: bool = False) -> None:
        """Take over what the words of a clause say about its kind; ``ahead``: of a time that is not over."""
        before = self.kind
        planned = self.planned and not (ahead and self.ordered)
        self.kind = clause_kind(words, self.unplanned or self.kind, planned=planned)
        kept, self.unplanned = self.unplanned or before, None
        if is_sum_planned(words):
            self.unplanned = kept
        self.hedged = is_hedged(words)
        self.planned = is_planned(words, self.planned)

    def see_period(self, period: str, words: str) -> None:
        """Take over a clause's period; 全年 after 2024年 is that year, in later paragraphs as well."""
        whole = has_any(words, ("全年", "年末", "年底")) and not has_any(words, ("今年", "去年"))
        known = self.known_period()
        if whole and not known and self.kind is ObservationKind.ACTUAL and self._goes_on_reviewing():
            period = self.reviewed
        if not period and (month := _MONTH.search(known)):
            year, last = month.groups()
            if _THAT_MONTH.search(words):
                period, self.monthly = f"{year}-{last}", True
            elif self.monthly and "累计" in words:
                period = f"{year}-01/{year}-{last}"
        if period and not (whole and len(period) == 4 and _YEAR.fullmatch(known)):
            self.sentence_period = period

    def _goes_on_reviewing(self) -> bool:
        """Whether the last year that the paragraphs before have told of is the one that is reviewed."""
        told = (r.period for r in reversed(self.found) if _YEAR.fullmatch(r.period))
        return bool(self.reviewed) and next(told, "") == self.reviewed

    def known_period(self) -> str:
        """The period that the sentence has named, else that of the figures before it."""
        return self.sentence_period or self.period

    def add(self, reading: Reading) -> None:
        """Take a figure and what it leaves for those after it."""
        before = self.readings[-1] if self.readings else None
        if (
            before
            and before.aside
            and before.rule != "parallel"
            and before.subject.name == reading.subject.name
        ):
            whole = self.subject or self.home
            reading.aside = before.subject.name != whole.name  # 其中高新区64亿元,|占全区的八成
        self.readings.append(reading)
        self.told.append(reading)
        self.last = reading
        self.last_measure, self.last_unit = reading.measure, reading.amount.unit
        self.sentence_subject = reading.subject
        if not reading.aside:
            self.subject = reading.subject
        self.period = reading.period
        self.thing = reading.thing or self.thing
        if "项目" in reading.thing or reading.thing.endswith("重点工程"):
            self.project, self.counted = False, reading

    def see_project(self) -> None:
        """One named project takes the figures after it."""
        self.project, self.counted = True, None

    def told_like(self, amount: Amount) -> Reading | None:
        """The figure that a bare one goes on about: the last one of the sentence, or in a sentence of its
        own the one of its size: 主营业务收入395亿元,上缴税收11.6亿元。|冲刺480亿元|有底气."""
        alike = [r for r in self.told if r.amount.unit == amount.unit and r.amount.value > 0]
        here = [r for r in alike if r in self.readings]
        if here or not alike or amount.value <= 0:
            return here[-1] if here else None
        size = amount.value.ln()
        return min(reversed(alike), key=lambda reading: abs(reading.amount.value.ln() - size))

    def leave_aside(self) -> None:
        """After a part, the next item is about the whole: 全区…,其中经开区246亿元;〔社零总额〕58亿元."""
        if self.readings and self.readings[-1].aside:
            whole = next((r for r in reversed(self.readings) if not r.aside), None)
            self.sentence_subject = whole.subject if whole else self.sentence_subject

    def hear_demands(self, start: int) -> None:
        """What somebody asks for at the end is asked of the whole: of a zone, or of the place that it lies
        in where figures of that were told."""
        whole = (
            r.subject for r in reversed(self.found) if r.subject.name in (self.home.name, self.home.place)
        )
        last = next(whole, self.home)
        self.subject, self.begin = last if last.name == self.home.place else None, start

    def has_counted(self) -> bool:
        """Whether the sentence counts projects, and names none."""
        return self.counted is not None and self.counted in self.readings

    def name(self, measure: str, words: tuple[int, int] = (0, 0)) -> None:
        """Take over what a clause tells of without a figure."""
        self.named, self.named_at = measure, words
        if measure:
            self.last = None

    def drop(self) -> None:
        """A figure that is no indicator: what grows next is not the one before it."""
        self.last = None

    def resume(self, reading: Reading) -> None:
        """Go on with a figure after an aside (完成全年任务的48.7%), as of its own time."""
        self.period = reading.period
        self.last = reading
        self.last_measure, self.last_unit = reading.measure, reading.amount.unit

    def known_subject(self) -> Entity | None:
        """Whom the paragraph has been about so far."""
        return self.sentence_subject or self.speaker or self.subject
