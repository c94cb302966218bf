"""Read the figures of an article, sentence by sentence and clause by clause."""

from __future__ import annotations

import re
from collections.abc import Sequence

from spacy.tokens import Doc

from kg.pipes.clauses import sentences
from kg.pipes.extensions import passage
from kg.pipes.observations.figures import Clause, clauses
from kg.pipes.observations.growth import unchanged
from kg.pipes.observations.headings import only_new
from kg.pipes.observations.kinds import orders, plans
from kg.pipes.observations.measure import strip_lead
from kg.pipes.observations.parallel import read_parallel
from kg.pipes.observations.patterns import ABOUT_PROJECT, FRAME_OF_PROJECT, REPORTED
from kg.pipes.observations.read import read_figures
from kg.pipes.observations.source import Source
from kg.pipes.observations.state import Reading, State
from kg.types import BlockKind, Observation

_HEADINGS = (BlockKind.KICKER, BlockKind.HEADLINE, BlockKind.SUBTITLE)
_UNREAD = (BlockKind.BYLINE,)
_GOES_ON = re.compile(r"其中|其中,|“|”")


def find_observations(doc: Doc) -> tuple[Observation, ...]:
    """All indicators of an article in order; headings give only what the body lacks."""
    source = Source.of(doc)
    body = _read(
        source, [s for s in sentences(doc.text) if _block_kind(doc, s[0]) not in (*_HEADINGS, *_UNREAD)]
    )
    counts = [reading for reading in body if "项目" in reading.thing][:1]
    heads = _read(source, [s for s in sentences(doc.text) if _block_kind(doc, s[0]) in _HEADINGS], counts)
    found = sorted([*body, *only_new(heads, body)], key=lambda reading: reading.at)
    return tuple(_observation(doc, reading) for reading in found)


def _read(source: Source, spans: list[tuple[int, int]], before: Sequence[Reading] = ()) -> list[Reading]:
    """The figures of some sentences; those of ``before`` may go on in each paragraph."""
    found: list[Reading] = []
    state = State(source.home)
    for start, end in spans:
        if start == 0 or source.text[start - 1] == "\n":
            state = State(source.home, begin=start, readings=list(before))
        _read_sentence(source, state, start, end, goes_on=bool(before))
        found += state.readings
    return found


def _block_kind(doc: Doc, position: int) -> BlockKind:
    block = doc._.article.block_at(position) if doc._.article is not None else None
    return block.kind if block is not None else BlockKind.PARAGRAPH


def _read_sentence(source: Source, state: State, start: int, end: int, *, goes_on: bool) -> None:
    sentence = source.text[start:end]
    state.new_sentence(goes_on=goes_on or bool(_GOES_ON.match(sentence)))
    state.ordered = orders(sentence, state.ordered)
    state.start_kind()
    for clause in clauses(source.text, start, end, source.figures_in(start, end)):
        _read_clause(source, state, clause)
    state.ordered = state.ordered or plans(sentence)


def _read_clause(source: Source, state: State, clause: Clause) -> None:
    first = clause.figures[0].start if clause.figures else clause.end
    _see_projects(source, state, clause.start, first)
    if not clause.figures:
        _read_words(source, state, clause)
    elif not read_parallel(source, state, clause):
        read_figures(source, state, clause)
    if clause.figures:
        _see_projects(source, state, first, clause.end)


def _see_projects(source: Source, state: State, start: int, end: int) -> None:
    """One project takes the figures after it; several at once (…、…等项目开工) take none."""
    named = source.projects_in(start, end)
    if named > 1:
        state.project = False
    elif named or any(cue.search(source.text, start, end) for cue in (ABOUT_PROJECT, FRAME_OF_PROJECT)):
        state.project = True


def _read_words(source: Source, state: State, clause: Clause) -> None:
    """A clause without a figure: 持平, a speaker, a subject, a target that what follows shares."""
    words = source.text[clause.start : clause.end]
    growth = unchanged(words)
    if growth is not None and state.last is not None and state.last.growth is None:
        state.last.growth, state.last.end = growth, clause.end
        return
    state.see_kind(words)
    state.sentence_period = source.period_in(clause.start, clause.end) or state.sentence_period
    lead = strip_lead(source.text, clause.start, min(clause.end, clause.start + 60), source.mention_at)
    mention = lead.subject or next(iter(source.mentions_in(clause.start, clause.end)), None)
    if mention is None:
        return
    if lead.subject is not None and not mention.in_post:
        state.sentence_subject = mention.entity
    elif mention.in_post or REPORTED.search(words):
        state.speaker, state.sentence_subject = mention.entity, None


def _observation(doc: Doc, reading: Reading) -> Observation:
    return Observation(
        passages=(passage(doc, reading.start, reading.end),),
        rule=f"observations.{reading.rule}",
        confidence=reading.confidence,
        subject=reading.subject,
        measure=reading.measure,
        period=reading.period,
        amount=reading.amount,
        growth=reading.growth,
        kind=reading.kind,
    )
