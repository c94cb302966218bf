"""Who stands there, by what, and when: the words in front of a standing, or the figure it goes on about."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from kg.pipes.clauses import PART_END, sentence_start
from kg.pipes.observations.aims import EXPECTED, IMPERATIVE, TARGET
from kg.pipes.observations.figures import Clause, Figure
from kg.pipes.observations.frame import Frame, Spot, frame_of, lead_of
from kg.pipes.observations.growth import Relation, relative
from kg.pipes.observations.measure import Lead, strip_lead
from kg.pipes.observations.rankings.patterns import (
    AND,
    COUNTRY,
    GENERIC,
    MEASURE,
    QUALIFIERS,
    REACHED_AIM,
    SPORTS,
    THINGS,
    WISHED,
    ZONES,
)
from kg.pipes.observations.rankings.phrases import (
    apart,
    contest_before,
    growth_of,
    measure_in,
    name_of,
)
from kg.pipes.observations.rankings.standings import Standing
from kg.pipes.observations.source import Source
from kg.pipes.observations.state import Reading, State
from kg.records import record
from kg.types import Amount, Entity, EntityKind, ObservationKind

CONFIDENCE = {"named": 0.95, "figure": 0.93, "list": 0.93, "contest": 0.95, "carried": 0.93}
"""How often a rule is right, as counted on open pages."""
_NEAR = 24
"""Characters between a figure and the rank that goes on about it: 268亿元,|同比增长5.1%,居全市第二."""
_REACH = 40
"""Characters of a sentence in front of a rank that are quoted with it where they say whose it is."""
_PLACED = ("港", "口岸", "站", "机场")
_AHEAD = re.compile("(?:力争|确保|争取|支持|鼓励|推动|其中)*,?")
_AIMED = re.compile("的?(?:奋斗)?目标")
_BETWEEN = re.compile("[,，、;()\\s]*(?:和|以及|并|且)?")


@record
class Ranked:
    """A ranking being read (offsets of the text)."""

    subject: Entity
    measure: str
    position: int
    standing: Standing
    period: str
    kind: ObservationKind
    start: int
    end: int
    rule: str


@record
class By:
    """Who is ranked by what."""

    subject: Entity
    measure: str
    rule: str
    start: int
    """Where the quote begins."""
    period: str = ""


@dataclass(slots=True)
class Reader:
    """Reads the standings of one paragraph as its clauses are heard."""

    source: Source
    fields: Mapping[int, Entity]
    """What 全省 and the like mean where a field begins with them."""
    standings: list[Standing]
    found: list[Ranked] = field(default_factory=list)

    def hear(self, state: State, clause: Clause) -> None:
        """Read the standings of a clause; the state is what is known in front of it."""
        begin = clause.start
        for standing in self.standings:
            if clause.start <= standing.position_at < clause.end:
                self.found += self._read(state, clause, standing, begin)
                begin = standing.end

    def _read(self, state: State, clause: Clause, standing: Standing, begin: int) -> Iterator[Ranked]:
        text = self.source.text
        sentence = sentence_start(text, clause.start, PART_END)
        if SPORTS.search(text, sentence, standing.end):
            return
        contest = contest_before(text, sentence, standing.start)
        if contest and begin < contest.end() <= standing.start:
            begin = contest.end()
        stop = max(begin, standing.start, standing.field[0])
        at = Figure(stop, standing.end, Amount(Decimal(standing.positions[0]), "位"))
        spot = Spot(self.source, state, clause, at, begin, clause.end)
        lead = lead_of(spot, max(begin, standing.start))
        frame = self._frame(spot, lead, sentence)
        found = list(self._by(spot, standing, frame, lead, contest))
        positions = standing.positions
        if len(positions) == 1:
            positions *= len(found)
        for by, position in zip(found, positions, strict=False):
            if self._fits(standing, by, sentence):
                kind = self._kind(spot, by, frame.kind, sentence)
                end = max(standing.end, clause.end)
                period = by.period or frame.period
                yield Ranked(by.subject, by.measure, position, standing, period, kind, by.start, end, by.rule)

    def _frame(self, spot: Spot, lead: Lead, sentence: int) -> Frame:
        """As of a figure, but for whom it is about: a rank isn't of what was named long before."""
        frame = frame_of(spot, lead)
        if lead.subject is None:
            frame.subject = self._subject(spot, sentence)
        return frame

    def _subject(self, spot: Spot, sentence: int) -> Entity:
        """Whom the sentence is about, or the one right before it that opens the paragraph, or the article."""
        source, state, home = self.source, spot.state, self.source.home
        carried = state.sentence_subject or state.speaker
        if carried is not None and self._says(carried, sentence, spot.figure.start):
            return carried
        if (alone := source.only_named(sentence, spot.figure.start)) is not None:
            return home if alone.kind is EntityKind.BODY else alone
        before = sentence_start(source.text, max(state.begin, sentence - 1), PART_END)
        if state.begin == before < sentence:
            told = strip_lead(source.text, before, sentence - 1, source.mention_at).subject
            if told is not None and not told.in_post and told.entity.kind is not EntityKind.BODY:
                return told.entity
        return home

    def _says(self, entity: Entity, begin: int, end: int) -> bool:
        """Whether a sentence names something, or is about what the whole article is."""
        named = (m.entity.name for m in self.source.mentions_in(begin, end))
        return entity.name == self.source.home.name or entity.name in named

    def _kind(self, spot: Spot, by: By, kind: ObservationKind, sentence: int) -> ObservationKind:
        """Aimed at where the sentence says so; what is expected of a figure is of its rank."""
        text = self.source.text
        words = REACHED_AIM.sub("", text[sentence : spot.figure.start])
        if WISHED.search(spot.words) or _AIMED.match(text, spot.figure.end):
            return ObservationKind.TARGET
        if kind is ObservationKind.TARGET and not (TARGET.search(words) or IMPERATIVE.search(words)):
            return ObservationKind.ACTUAL
        if kind is ObservationKind.EXPECTED and by.rule != "figure" and not EXPECTED.search(spot.words):
            return ObservationKind.ACTUAL
        return kind

    def _fits(self, standing: Standing, by: By, sentence: int) -> bool:
        """Whether the subject is one of the field, and neither the field itself nor the country."""
        text = self.source.text
        field_words = text[slice(*standing.field)]
        meant = self.fields.get(standing.field[0])
        if meant is not None and meant.name == by.subject.name:
            return False  # 全市…居全市第一: somebody in it does
        if ZONES.search(field_words) and by.subject.kind is EntityKind.PLACE:
            return False
        world = field_words.startswith(("全球", "世界", "国际"))
        return not (world and COUNTRY.search(text, sentence, standing.field[0]))

    def _by(
        self, spot: Spot, standing: Standing, frame: Frame, lead: Lead, contest: re.Match[str] | None
    ) -> Iterator[By]:
        """Who is ranked by what, one for each position where there are several."""
        text = self.source.text
        words = text[spot.begin : max(spot.begin, standing.start)].strip(",，、()")
        if not words and (before := self._before(standing)):
            yield from (By(r.subject, r.measure, "carried", r.start, r.period) for r in before)
        elif names := self._named(spot.begin, standing.start):
            measure = name_of(contest) or standing.measure or GENERIC
            if len(names) == len(standing.positions) or standing.bound:
                yield from (By(name, measure, "list", spot.clause.start) for name in names)
        elif phrase := self._phrase(spot, standing, lead):
            yield from self._of_phrase(spot, standing, frame, lead, contest, phrase)
        else:
            yield from self._of_others(spot, standing, frame, lead, contest)

    def _phrase(self, spot: Spot, standing: Standing, lead: Lead) -> str:
        """The measure that the clause itself names."""
        text = self.source.text
        own = next((f for f in spot.clause.figures if spot.begin <= f.start < standing.start), None)
        if own is None or text.startswith("指标", own.end):  # 14项指标综合排名全省第二
            phrase = measure_in(text, lead.position, standing.start)
        else:
            phrase = measure_in(text, lead.position, own.start)
            grown = relative(text[lead.position : own.start], own.amount)
            if grown is not None and grown.relation is Relation.GROWTH:
                phrase = growth_of(grown.head or phrase)
        if lead.subject and phrase.startswith(_PLACED) and lead.position == lead.subject.end:
            phrase = text[lead.subject.start : lead.subject.end] + phrase
        return phrase

    def _of_phrase(
        self,
        spot: Spot,
        standing: Standing,
        frame: Frame,
        lead: Lead,
        contest: re.Match[str] | None,
        phrase: str,
    ) -> Iterator[By]:
        """By what the clause names; nothing for a name without a measure: 温如玉|获全国第三名."""
        near = [] if lead.subject else self._near(spot.state, spot.clause, standing)
        start = contest.start() if contest else spot.clause.start
        whole = next((reading for reading in near if reading.measure.endswith(phrase)), None)
        if whole is not None:
            phrase, start = whole.measure, whole.start  # 深圳港LNG接卸量增长25.3%、|接卸量|居全国首位
        if phrase in QUALIFIERS:
            yield from self._of_figures(near, spot, frame, QUALIFIERS[phrase])
        elif MEASURE.search(phrase) and not THINGS.search(phrase) and not phrase[0].isdigit():
            for measure in apart(phrase, len(standing.positions)):
                yield By(frame.subject, measure, "named", start)

    def _of_others(
        self, spot: Spot, standing: Standing, frame: Frame, lead: Lead, contest: re.Match[str] | None
    ) -> Iterator[By]:
        """By a judging, by the figure in front, or by what the page doesn't say."""
        state, start = spot.state, contest.start() if contest else spot.clause.start
        near = [] if lead.subject else self._near(state, spot.clause, standing)
        if contest or standing.measure:
            yield By(frame.subject, name_of(contest) or standing.measure, "contest", start)
        elif near and not standing.listed:
            yield from self._of_figures(near, spot, frame, None)
        elif state.named and not lead.subject:
            yield By(frame.subject, state.named, "figure", state.named_at[0] or start)
        elif lead.subject:
            yield By(frame.subject, GENERIC, "list", start)
        elif not state.project and (standing.listed or (standing.linked and self._is_told(spot, standing))):
            begin = sentence_start(spot.text, start, PART_END)  # who it is stands in the clauses before
            yield By(frame.subject, GENERIC, "list", begin if start - begin <= _REACH else start)

    def _is_told(self, spot: Spot, standing: Standing) -> bool:
        """Whether a sentence without figures is about somebody: 恒朗公司深耕铝加工,连续三年位居全省首位; or
        aims at something: 力争进入全国前30名."""
        begin = sentence_start(spot.text, spot.clause.start, PART_END)
        about = spot.state.sentence_subject or TARGET.search(spot.words)
        return bool(about) and not self.source.figures_in(begin, standing.start)

    def _before(self, standing: Standing) -> list[Ranked]:
        """What the standing right before ranks: 全国第十|、中部第一."""
        last = self.found[-1].standing if self.found else None
        if last is None or not _BETWEEN.fullmatch(self.source.text, last.end, standing.start):
            return []
        return [ranked for ranked in self.found if ranked.standing is last]

    def _named(self, begin: int, end: int) -> list[Entity]:
        """Several that the words name and nothing else: 恒朗公司、望新公司|进入全市纳税前50强."""
        found: list[Entity] = []
        ahead = _AHEAD.match(self.source.text, begin)
        position = ahead.end() if ahead else begin
        while mention := self.source.mention_at.get(position):
            found.append(mention.entity)
            joint = AND.match(self.source.text, mention.end)
            position = joint.end() if joint else mention.end
            if joint is None:
                break
        return found if len(found) > 1 and position >= end else []

    def _near(self, state: State, clause: Clause, standing: Standing) -> list[Reading]:
        """The figures right before, that the rank goes on about."""
        if state.project or not state.readings:
            return []
        last = state.readings[-1]
        between = self.source.figures_in(last.at + 1, clause.start)
        if last.end < clause.start - _NEAR or any(f.amount.unit != "%" for f in between):
            return []
        wanted = len(standing.positions)
        if wanted > 1:
            return state.readings[-wanted:] if len(state.readings) >= wanted else []
        words = self.source.text[clause.start : standing.field[0]]
        all_of_it = "均" in words or "都" in words
        return [r for r in state.readings if r.start == last.start] if all_of_it else [last]

    def _of_figures(
        self, near: list[Reading], spot: Spot, frame: Frame, qualifier: str | None
    ) -> Iterator[By]:
        """What the figures in front measure, as grown where only that is told of them."""
        begin = sentence_start(spot.text, spot.clause.start, PART_END)
        for reading in near:
            known = self._says(reading.subject, begin, spot.figure.start)
            subject = reading.subject if known else frame.subject
            measure = reading.measure
            if qualifier is None:
                grows = reading.amount.unit == "%" and reading.growth == reading.amount.value
                measure = growth_of(measure) if grows else measure
            elif not measure.endswith(qualifier):
                measure += qualifier
            yield By(subject, measure, "figure", reading.start, reading.period)
