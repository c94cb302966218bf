"""Read the figures of an article, sentence by sentence and clause by clause."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace

from spacy.tokens import Doc

from kg.pipes.clauses import sentences
from kg.pipes.extensions import article_of, context_of, offsets_of, passage, text_of
from kg.pipes.observations.behind import is_about_last
from kg.pipes.observations.figures import Clause, clauses, figures
from kg.pipes.observations.growth import unchanged
from kg.pipes.observations.headings import only_new
from kg.pipes.observations.kinds import orders, plans, sets_task
from kg.pipes.observations.measure import REACH, strip_lead
from kg.pipes.observations.named import named_in, taken_apart
from kg.pipes.observations.pairs import read_one_of_two
from kg.pipes.observations.parallel import read_parallel
from kg.pipes.observations.parts import BY_BRANCH
from kg.pipes.observations.patterns import ABOUT_PROJECT, FRAME_OF_PROJECT, REPORTED
from kg.pipes.observations.read import read_figures
from kg.pipes.observations.relatives import keep_unchanged, read_unchanged
from kg.pipes.observations.source import Source
from kg.pipes.observations.speakers import speaker_of, tells_of_person
from kg.pipes.observations.state import Reading, State
from kg.pipes.observations.tables import has_columns, read_tables
from kg.types import HEADINGS, BlockKind, Entity, Observation, ObservationKind, Stretch
from kg.wordfinder import Taken

_OBJECT_OF = ("把", "将", "在", "对", "向", "与", "同", "跟", "由", "被", "从", "距", "离", "比", "较", "于")
"""Before a place that something is done to or compared with: 把〔合作区〕当成抓手, 比〔全省〕高3个百分点."""
_BULLETS = frozenset("◆◇●○■□▲△★☆※·•◎▶►")
"""What opens another item in a paragraph of short news."""
_SUPPOSED = re.compile(r"(?<![^,;:。“])(?:说句实话,)?(?:假如|假设|如果|倘若|要是|哪怕)")
"""Opens what is only supposed: 假如每亩再补贴10万元,…."""
_LEADS_ON = re.compile(
    "[市县区旗州](?:委|政府|[\u4e00-\u9fff]{2,8}局)[\u4e00-\u9fff]{0,10}(?:介绍|通报|汇报|表示)"
)
"""Who speaks for a whole place: 县统计局副局长门勇介绍, 鲍振要求."""
_DEPARTMENT = re.compile(
    "(?:[^,。;:“]{2,12},)?(?:记者从|据)?(?P<level>[市县区旗州])[\u4e00-\u9fff]{1,8}?(?:局|发改委|[工经]信委|卫健委|国资委|农委|商务委|指挥部|办公室)"
)
"""Opens a sentence of a department, which reports on the whole place: |市农业农村局|给全年定的盘子是…."""
_REVIEW = re.compile("公报|经济(?:社会发展|运行|形势)|统计|主要(?:经济)?指标|成绩单|财政收支")
"""In the headline of what goes through all the figures of a period."""
_DEMANDS = re.compile("[\u4e00-\u9fff·]{2,5}(?:要求|强调|最后说)|双方(?!面)")
"""Opens what the one who led the occasion asks of the whole place, or what it agrees on with another."""
_SPOKEN_THERE = re.compile(
    ",[\u4e00-\u9fff·]{2,16}?(?:说|介绍|告诉|报[了出]|算[了过]|透露)(?!起|到[^。]{0,4}问题)"
)
"""After a firm or zone where its own people give the figures: 在〔分拨中心〕,主管何敏报了一串数:…."""
_NAMED_LATER = re.compile("(?:[^,。;:“”]{2,10},)?[^,。;:“”]{4,40}(?=[,。;:])")
"""Behind a quotation, who says it with all his posts: …”|总经理温如玉说."""
_OF_TWO = re.compile("[前后]者")
_OF_ALL = re.compile("(?:全部|全都|均|项目都?)(?:建成)?$")
"""Before what is true of all that were counted: 4个项目…,全部|达产后预计年产值46亿元."""
_BATCH = re.compile("一批(?P<things>[^,。;、]{2,10}项目)$")
"""Projects that nobody has counted, whose total may follow: 另有一批|意向项目|,拟投资30亿元."""
_ONE_PROJECT = (ABOUT_PROJECT, FRAME_OF_PROJECT)


@dataclass(frozen=True, slots=True)
class Found:
    """An indicator, and where its measure is printed (equal offsets where it is carried over)."""

    observation: Observation
    start: int
    end: int


def find_observations(doc: Doc) -> list[Found]:
    """All indicators of an article in order; headings give only what the body lacks."""
    numbers = figures(doc)
    if not numbers and not has_columns(text_of(doc), offsets_of(doc)):
        return []
    source = Source.of(doc, numbers)
    spans = sentences_of(doc)
    headings = {span[0] for span, kind in spans if kind in HEADINGS}
    listed, lines = read_tables(source, offsets_of(doc), context_of(doc), headings)
    taken = Taken(source.text, lines)
    by_kind = [(span, kind) for span, kind in spans if not taken.overlaps(span[0], span[0] + 1)]
    body = _read(source, [span for span, kind in by_kind if kind not in (*HEADINGS, BlockKind.BYLINE)])
    counted = next((reading for reading in body if "项目" in reading.thing), None)
    heads = _read(source, [span for span, kind in by_kind if kind in HEADINGS], counted)
    found = sorted([*listed, *body, *only_new(heads, body)], key=lambda reading: reading.at)
    period = _reviewed(source, headings, spans)
    # A figure of what no sentence before names (…镇、…镇分别增长11.2%和10.5%) says nothing.
    return [
        Found(_observation(doc, source, reading, period), *reading.words)
        for reading in found
        if reading.measure
    ]


def _reviewed(source: Source, headings: Collection[int], spans: Iterable[tuple[Stretch, BlockKind]]) -> str:
    """The period of a whole review by its headline: 2023年国民经济和社会发展统计公报, 一季度经济运行平稳."""
    heads = (span for span, _ in spans if span[0] in headings and _REVIEW.search(source.text, *span))
    return next((period for span in heads if (period := source.period_in(*span))), "")


def sentences_of(doc: Doc) -> list[tuple[tuple[int, int], BlockKind]]:
    """The sentences of an article with the kind of the block they stand in."""
    article = article_of(doc)
    blocks = () if article is None else article.blocks
    starts = [block.start for block in blocks]
    found = []
    for span in sentences(text_of(doc)):
        i = bisect_right(starts, span[0]) - 1
        found.append((span, blocks[i].kind if i >= 0 else BlockKind.PARAGRAPH))
    return found


def _read(source: Source, spans: Iterable[tuple[int, int]], counted: Reading | None = None) -> list[Reading]:
    """The figures of some sentences; totals may belong to the projects ``counted`` elsewhere."""
    found: list[Reading] = []
    state = State(source.home, counted=counted)
    for paragraph in paragraphs(source.text, spans):
        figures = source.figures_in(paragraph[0][0], paragraph[-1][1])
        for start, end in paragraph:
            if not figures or start > figures[-1].start:
                break  # what is said behind the last figure tells of none
            if opens_paragraph(source.text, start):
                home = (
                    found[0].subject
                    if found and BY_BRANCH.match(source.text, start)
                    else source.home_at(start)
                )
                entry = source.is_entry(start, end)
                state = State(home, start, source.reviewed, found=found, counted=counted, entry=entry)
            read_sentence(source, state, start, end)
            found += state.readings
    return found


def paragraphs(text: str, spans: Iterable[tuple[int, int]]) -> list[list[tuple[int, int]]]:
    """Sentences by the paragraphs, or the items of short news, that they stand in."""
    found: list[list[tuple[int, int]]] = []
    for span in spans:
        if not found or opens_paragraph(text, span[0]):
            found.append([])
        found[-1].append(span)
    return found


def opens_paragraph(text: str, start: int) -> bool:
    """Whether a paragraph, or an item of short news within it, begins at a position."""
    return not start or text[start - 1] == "\n" or text[start] in _BULLETS


def _nothing(state: State, clause: Clause) -> None:
    """What is done with a clause where nobody listens."""


def read_sentence(
    source: Source, state: State, start: int, end: int, hear: Callable[[State, Clause], None] = _nothing
) -> None:
    """Add the figures of a sentence to the state; ``hear`` is told each clause before it is read."""
    sentence = source.text[start:end]
    state.new_sentence()
    state.speaker = _quoted(source, start)
    task = sets_task(sentence)
    if task or _DEMANDS.match(sentence):
        state.hear_demands(start)
    department = _DEPARTMENT.match(sentence)
    if department and source.whole is not None and source.whole.name.endswith(department["level"]):
        state.subject = source.whole
    state.ordered = orders(sentence, state.ordered, source.year)
    state.start_kind()
    state.planned = state.planned and not task
    by_branch = bool(BY_BRANCH.search(sentence))
    for begin, stop in _stated(sentence, start):
        for clause in clauses(source.text, begin, stop, source.figures_in(begin, stop)):
            if source.text[clause.start - 1] == ";":
                state.leave_aside()
                if by_branch:
                    state.subject = state.sentence_subject = None
                if state.hedged:
                    state.start_kind()
            hear(state, clause)
            _read_clause(source, state, clause)
    state.ordered = state.ordered or plans(sentence)


def _quoted(source: Source, start: int) -> Entity | None:
    """The firm whose officer says what a sentence quotes: “今年产值要突破10亿元。”|宏远公司|董事长白露说."""
    if (speaker := speaker_of(source.text, start, source.officers)) is not None:
        return speaker
    opened = source.text.rfind("“", 0, start + 1)
    closed = source.text.find("”", opened) if opened >= 0 else -1
    if closed > start and (says := _NAMED_LATER.match(source.text, closed + 1)):
        named = [name for name in source.officers if says.group().find(name) > 0]
        if named:
            return source.officers[named[0]]
    return None


def _stated(sentence: str, start: int) -> list[tuple[int, int]]:
    """The parts of a sentence that state something: 哪怕税再多也不接;|到2025年,…."""
    supposed = _SUPPOSED.search(sentence)
    if supposed is None:
        return [(start, start + len(sentence))]
    goes_on = sentence.find(";", supposed.end()) + 1 or len(sentence)
    return [(start, start + supposed.start()), (start + goes_on, start + len(sentence))]


def _read_clause(source: Source, state: State, clause: Clause) -> None:
    first = clause.figures[0].start if clause.figures else clause.end
    _see_projects(source, state, clause.start, first)
    if not clause.figures:
        _read_words(source, state, clause)
        return
    if not (read_one_of_two(source, state, clause) or read_parallel(source, state, clause)):
        read_figures(source, state, clause)
    state.name(*state.begun)
    state.begun = ("", (0, 0))
    _see_projects(source, state, first, clause.end)


def _see_projects(source: Source, state: State, start: int, end: int) -> None:
    """One project takes the figures after it; several at once (…、…等项目开工) take none."""
    named = source.projects_in(start, end)
    if named > 1:
        state.project, state.several = False, True
    elif (state.after_several or state.several) and _OF_TWO.search(source.text, start, end):
        state.project = True
    elif (
        named
        or any(_tells_of_one(state, m) for cue in _ONE_PROJECT if (m := cue.search(source.text, start, end)))
        or tells_of_person(source.text, start, end)
    ):
        state.see_project()


def _tells_of_one(state: State, cue: re.Match[str]) -> bool:
    """Whether a cue is of one project, not of those just counted: 安排重点项目71项,|项目|总投资690亿元."""
    if state.counted is not None and _OF_ALL.search(cue.string, max(0, cue.start() - 4), cue.start()):
        return False
    return cue.group() != "项目" or not state.has_counted()


def _read_words(source: Source, state: State, clause: Clause) -> None:
    """A clause without a figure: 持平, a speaker, a subject, a target that what follows shares."""
    words = source.text[clause.start : clause.end]
    growth = unchanged(words)
    if growth is not None:
        if not read_unchanged(source, state, clause, growth):
            keep_unchanged(state, words, growth, clause.end)
        return
    if state.told and not state.readings and is_about_last(words):
        state.resume(state.told[-1])
    lead = strip_lead(source.text, clause.start, min(clause.end, clause.start + REACH), source.mention_at)
    state.name(*named_in(source, clause, lead.position))
    state.topic = taken_apart(words) or state.topic
    if state.counted is not None and (batch := _BATCH.search(words)):
        state.counted = replace(state.counted, measure=batch["things"], thing=batch["things"])
    state.see_kind(words)
    if _LEADS_ON.search(words):
        state.subject = state.sentence_subject = None
    if period := source.period_in(clause.start, clause.end):
        state.sentence_period = period
        state.kind = ObservationKind.ACTUAL if source.is_over(period, words) else state.kind
    mention = lead.subject or next(iter(source.mentions_in(clause.start, clause.end)), None)
    if mention is None or "、" in (
        source.text[mention.start - 1],
        source.text[mention.end : mention.end + 1],
    ):
        return  # 新入统企业5家(〔吉川家居〕、冠宇制造)
    if mention.entity.name.endswith("海关"):
        return  # what the customs tell is the whole place's
    if source.text[mention.start - 1 : mention.start] in _OBJECT_OF:
        if _SPOKEN_THERE.match(source.text, mention.end):
            state.speaker = mention.entity
        elif source.text[clause.start - 1] == ";" and mention.end == clause.end:
            state.sentence_subject = mention.entity  # 在经开区,签约项目12个;在〔三垛镇〕,签约项目3个
        return
    if lead.subject is not None and not mention.in_post:
        state.sentence_subject = mention.entity
    elif mention.in_post or REPORTED.search(words):
        state.speaker, state.sentence_subject = mention.entity, None


def _observation(doc: Doc, source: Source, reading: Reading, period: str) -> Observation:
    reviewed = reading.kind is ObservationKind.ACTUAL
    return Observation(
        passages=(passage(doc, reading.start, reading.end),),
        rule=f"observations.{reading.rule}",
        confidence=reading.confidence,
        subject=reading.subject,
        measure=reading.measure,
        period=(reading.period or period) if reviewed else source.ahead.get(reading.period, reading.period),
        amount=reading.amount,
        growth=reading.growth,
        kind=reading.kind,
    )
