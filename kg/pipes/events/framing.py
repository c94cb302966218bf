"""From an annotated doc to its frames: one for the article, or one for each brief of a column."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc

from kg.pages.patterns import BRIEFS
from kg.pipes.clauses import sentences
from kg.pipes.events.forms import told_by_forms
from kg.pipes.events.frame import BULLETED, Frame, within
from kg.pipes.events.items import items
from kg.pipes.events.marks import called_leaders, marked_days, marked_people, meant_by_pronouns
from kg.pipes.events.patterns import HELD, TOUR
from kg.pipes.events.quotes import quoted
from kg.pipes.events.words import DAY, THAT_DAY, THEN
from kg.pipes.extensions import article_of, context_of, doc_value, text_of
from kg.types import HEADINGS, BlockKind, Stretch
from kg.wordfinder import Taken, gated

_DAY_AHEAD = re.compile(r"(?:(?:19|20)\d{2}年)?\d{1,2}月\d{1,2}日|日前|近日|[昨今][天日]")
_DATED_ITEM = re.compile(rf"[{BULLETED}]? ?(?:{_DAY_AHEAD.pattern})")
_DAYS = re.compile(r"(?:(?:19|20)\d{2}年)?\d{1,2}月\d{1,2}日?(?:至|到|—+|-)(?:\d{1,2}月)?\d{1,2}日")
"""5月9日至13日,…率团赴…: a journey, whose days the next paragraphs tell one by one."""
_NEXT_DAY = gated(
    ";", rf";(?=[^,。;:]{{0,4}}{DAY}|[^。;:]{{2,16}},\d{{1,2}}日|{THAT_DAY}|{THEN}|[又再][到赴在])"
)
_NUMBERED = re.compile("[一二三四五六七八九十]{1,2}、[^。,;\\n]{4,36}。")
"""二、江孜县与徐汇区召开联席会。6月23日,…: a brief with its headline in the line."""
_LABELLED = re.compile("[一-鿿]{1,8}(?:[镇乡村区县市旗团场局]|街道|苏木|社区)[: ]")
_BULLETED_FOR = re.compile(rf"[一-鿿]{{2,10}} ?[{BULLETED}](?=\d{{1,2}}月?\d{{0,2}}日)")
"""白沙镇 ★5月13日,…: a report whose bullet stands behind whom it is of."""
_TAGGED = re.compile("【[^】\\d\\n]{2,24}】(?=[^\\n])")
"""【区税务局】近日,…: a column of which each report has its tag."""
_INLINE_HEADING = re.compile(
    rf"[{BULLETED}][^。,;:!?\n]{{2,24}}?(?:{TOUR.pattern}|{HELD.pattern}|会见)[^。,;:!?\n]{{0,16}}?"
    r"(?=\d{1,2}月\d{1,2}日(?:[上下]午|晚)?,)"
)
"""●谷峰调度重点项目|9月1日,…: a brief's headline in the line."""
_IS_TITLE = re.compile("[^。;!?]\n\\Z")
"""A line that no mark closes."""
_BRIEFS = 3
"""Paragraphs, each with its own day or place in front, that make a column of briefs."""

Spans = tuple[Stretch, ...]


def frames_of(doc: Doc) -> list[Frame]:
    """The frame of an annotated doc; one for each item of an agenda, or each brief (■…) of a column."""
    text = text_of(doc)
    article = article_of(doc)
    blocks = article.blocks if article is not None else ()
    headings = tuple((b.start, b.end) for b in blocks if b.kind in HEADINGS)
    bylines = tuple((b.start, b.end) for b in blocks if b.kind is BlockKind.BYLINE)
    apart = Taken(text, (*headings, *bylines))
    printed_as = [s for s in sentences(text) if not apart.overlaps(s[0], s[0] + 1)]
    body = [part for s in printed_as for part in _by_day(text, s)]
    named = marked_people(doc)
    people = tuple(sorted((*named, *meant_by_pronouns(text, body, named)), key=lambda mark: mark.start))
    whole = Frame(
        text=text,
        headings=headings,
        sentences=tuple(body),
        days=tuple(marked_days(doc)),
        people=people,
        quoted=tuple(quoted(text, body, people)),
        posted=frozenset(context_of(doc).people)
        | {tenure.person for tenure in doc_value(doc, "tenures")}
        | called_leaders(text, people),
    )
    parts = told_by_forms(whole) or [whole]
    return [frame for part in parts for frame in _cut(part)]


def _cut(part: Frame) -> list[Frame]:
    """The items of an agenda, or the briefs of a column; what labelled lines tell is one event."""
    if part.called:
        return [part]
    found = items(part)
    return list(_briefs(part)) if found is None else found


def _by_day(text: str, sentence: Stretch) -> Iterator[Stretch]:
    """13日上午,…会晤;14日,…;当晚,…: the days of a journey in one sentence, each by itself."""
    start, stop = sentence
    for match in _NEXT_DAY.finditer(text, start, stop):
        yield start, match.end()
        start = match.end()
    yield start, stop


def _briefs(whole: Frame) -> Iterator[Frame]:
    """Cut a frame where a report of a column begins; the whole where it is none."""
    starts = _first_sentences(whole)
    if not starts:
        yield whole
        return
    for begin, end in zip([0, *starts], [*starts, len(whole.sentences)], strict=True):
        if begin == end:
            continue
        headings, part = _headed(whole.text, whole.sentences[begin:end])
        first = begin == 0
        above = [
            line for line in whole.headings if not (starts[0] == 0 and BRIEFS.match(whole.text[slice(*line)]))
        ]
        yield replace(
            whole,
            headings=headings or (tuple(above) if first else ()),
            sentences=part,
            days=tuple(within(whole.days, 0 if first else part[0][0], part[-1][1])),
        )


def _first_sentences(whole: Frame) -> list[int]:
    """Numbers of the sentences that reports begin with: ●…, or 3月5日,… or 临泽镇: in every paragraph.

    Every paragraph's first below 简讯.
    """
    text, sentences = whole.text, whole.sentences
    opens = [i for i, (start, _) in enumerate(sentences) if whole.opens_paragraph(start)]
    bulleted = [
        i
        for i, (start, _) in enumerate(sentences)
        if text[start] in BULLETED or _BULLETED_FOR.match(text, start)
    ]
    if any(BRIEFS.match(text[start:end]) for start, end in whole.headings[-1:]):
        return sorted({*opens, *bulleted})
    if bulleted and _are_reports(whole, bulleted) and not _are_of_one(whole, bulleted):
        return bulleted

    def like(form: re.Pattern[str]) -> list[int]:
        return [i for i in opens if form.match(text, *sentences[i])]

    is_journey = bool(opens) and _DAYS.match(text, sentences[opens[0]][0])
    if not is_journey and opens in (like(_DAY_AHEAD), like(_LABELLED)):
        found = opens
    else:
        tagged = like(_TAGGED)
        found = tagged if tagged[:1] == opens[:1] else like(_NUMBERED)
    return found if len(found) >= _BRIEFS else []


def _are_reports(whole: Frame, bulleted: list[int]) -> bool:
    """Whether the items behind bullets tell something each: not a list of firms, nor the days of a journey.

    ▲3月2日至4日,石川率队赴苏州招商。▲在姑苏区,…
    """
    text, sentences = whole.text, whole.sentences
    items = [sentences[i] for i in bulleted]
    if _DAYS.match(text, items[0][0] + 1) and not any(_DAY_AHEAD.match(text, a + 1) for a, _ in items[1:]):
        return False
    ends = (text[start:end].rstrip()[-1:] for start, end in items)
    listed = sum(
        mark not in ("。", ")") and (i == len(sentences) - 1 or i + 1 in bulleted)
        for i, mark in zip(bulleted, ends, strict=True)
    )
    return 2 * listed <= len(items)


def _are_of_one(whole: Frame, bulleted: list[int]) -> bool:
    """Whether the items behind bullets are stops or parts of what the text above them tells, with its day.

    本报讯(记者 白露)7月10日,县长石川督导重点项目。■在柳河镇,…。■在云岭镇,…。
    """
    text, sentences = whole.text, whole.sentences
    above = sentences[: bulleted[0]]
    if not above:
        return False
    reach = above[0][0], above[-1][1]
    told = {mark.value for mark in within(whole.people, *reach)}
    again = any(mark.value in told for mark in within(whole.people, reach[1], len(text)))
    if not (again or within(whole.days, *reach) or _DAY_AHEAD.search(text, *reach)):
        return False
    titled = (text[sentences[i][1] - 1] == "\n" and i + 1 < len(sentences) for i in bulleted)
    first = (sentences[i + title][0] for i, title in zip(bulleted, titled, strict=True))
    return not any(_DATED_ITEM.match(text, start) for start in first)


def _headed(text: str, sentences: Spans) -> tuple[Spans, Spans]:
    """The heading that a brief has in its line or in a sentence of its own, if any, and the rest."""
    (start, end), *others = sentences
    headings: Spans = ()
    if inline := _INLINE_HEADING.match(text, start, end) or _TAGGED.match(text, start, end):
        headings, start = (inline.span(),), inline.end()
    if label := _BULLETED_FOR.match(text, start, end):
        start = label.end()
    is_title = text[start] in BULLETED and _IS_TITLE.search(text, start, end) is not None
    if others and (is_title or _NUMBERED.fullmatch(text, start, end)):
        return ((start, end),), tuple(others)  # ◆三建乡上门送学
    return headings, ((start, end), *others)
