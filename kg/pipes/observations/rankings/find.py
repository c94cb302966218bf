"""Read the rankings of an article, sentence by sentence, as its figures are read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from kg.pipes.extensions import passage, text_of
from kg.pipes.observations.figures import figures
from kg.pipes.observations.find import paragraphs, read_sentence, sentences_of
from kg.pipes.observations.rankings.patterns import POSITION
from kg.pipes.observations.rankings.read import CONFIDENCE, Ranked, Reader
from kg.pipes.observations.rankings.standings import out_of, standings
from kg.pipes.observations.source import Source
from kg.pipes.observations.state import State
from kg.types import HEADINGS, BlockKind, Ranking
from kg.wordfinder import Taken


def find_rankings(doc: Doc) -> tuple[Ranking, ...]:
    """All rankings of an article in order; headings give only what the body lacks."""
    text = text_of(doc)
    if POSITION.search(text) is None:
        return ()
    whole = Source.of(doc, figures(doc))
    found = standings(text, [(m.start, m.end) for m in whole.mentions])
    if not found:
        return ()
    source = _without(whole, [standing.field for standing in found])
    meant = {start: m.entity for start, m in whole.mention_at.items()}
    by_kind = sentences_of(doc)
    body = _read(
        Reader(source, meant, found), (s for s, k in by_kind if k not in (*HEADINGS, BlockKind.BYLINE))
    )
    heads = _read(Reader(source, meant, found), (s for s, k in by_kind if k in HEADINGS))
    told = {ranked.position for ranked in body}
    heads = [ranked for ranked in heads if ranked.position not in told]
    return tuple(_ranking(doc, ranked) for ranked in sorted([*body, *heads], key=lambda r: r.standing.start))


def _without(source: Source, taken: Sequence[tuple[int, int]]) -> Source:
    """What an article tells beside the fields: 全省 in 列全省第三 is no subject, 230家 no figure."""
    inside = Taken(source.text, taken)
    numbers = [f for f in source.figures if not inside.overlaps(f.start, f.end)]
    named = [m for m in source.mentions if not inside.overlaps(m.start, m.start + 1)]
    return replace(
        source,
        figures=numbers,
        figure_starts=[f.start for f in numbers],
        mentions=named,
        mention_at={m.start: m for m in named},
        mention_starts=[m.start for m in named],
    )


def _read(reader: Reader, spans: Iterable[tuple[int, int]]) -> list[Ranked]:
    """The rankings of some sentences; a paragraph without any is passed over."""
    for paragraph in paragraphs(reader.source.text, spans):
        begin, end = paragraph[0][0], paragraph[-1][1]
        inside = [s for s in reader.standings if begin <= s.start < end]
        if not inside:
            continue
        state = State(reader.source.home, begin=begin)
        for start, stop in paragraph:
            if start <= inside[-1].start:
                read_sentence(reader.source, state, start, stop, reader.hear)
    return reader.found


def _ranking(doc: Doc, ranked: Ranked) -> Ranking:
    standing = ranked.standing
    text = text_of(doc)
    scope = text[slice(*standing.field)]
    return Ranking(
        passages=(passage(doc, ranked.start, ranked.end),),
        rule=f"rankings.{ranked.rule}",
        confidence=CONFIDENCE[ranked.rule],
        subject=ranked.subject,
        measure=ranked.measure,
        scope=scope,
        position=ranked.position,
        out_of=out_of(scope),
        bound=standing.bound,
        moved=standing.moved,
        period=ranked.period,
        kind=ranked.kind,
    )
