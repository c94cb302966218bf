"""An article as the event finder sees it: headings, lead, days, people, and what is only quoted."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from operator import attrgetter

from spacy.tokens import Doc

from kg.pipes.clauses import sentences
from kg.pipes.dates.calendar import is_day
from kg.pipes.dates.lead import is_news_day
from kg.pipes.events.patterns import HEAD, HELD, TIME_WORD, TOUR
from kg.pipes.extensions import printed, text_of, value_of
from kg.pipes.officials.lists import read_person
from kg.pipes.officials.patterns import BULLETS
from kg.pipes.officials.people import WITHOUT_POST
from kg.types import BlockKind
from kg.wordfinder import gated, occurrences

_HEADINGS = (BlockKind.KICKER, BlockKind.HEADLINE, BlockKind.SUBTITLE)
_QUOTE = re.compile(r"“[^”\n]{12,}”?")
_SAYING = re.compile(
    r"(?:(?<!没有多)(?<![没不]多)(?<!没)说|表示|指出|强调|要求|介绍|认为|希望|透露|坦言|建议|提出|汇报|通报)[,:]"
)
_HEARD = re.compile("听取|听了|审议|进行|作了?")
"""听取情况汇报,…: a report that was heard, not what it said."""
_IN_TURN = re.compile("(?:逐一|分别|依次|先后|轮流|书面|现场)(?:作了?|进行)?\\Z")
"""各乡镇逐一汇报,…作补充发言: that they reported, not what."""
_FOR_HIM = re.compile("[由请给让对把向]")
"""In front of somebody of whom another speaks: ;由副县长负责."""
_LEAD_SENTENCES = 3
_TEACHING = re.compile(
    "(?!传达|宣读|宣讲|作了?|带头|主持|领学|解读)(?:总书记|主席|同志)?[^,。;]{0,16}(?:重要(?:讲话|指示|论述|回信|批示|贺信)|思想|精神)"
)
"""What is studied is no proof that its author was there."""
_TOGETHER = gated(
    "等一分共先应全出主致讲参列陪与随",
    "(?:等(?:[省市县区旗州]?领导(?:同志)?|同志)?)?(?:一同|一起|分别|共同|先后|应邀|全程)?"
    "(?:(?P<alone>出席|主持|致辞|讲话)|参加|列席|陪同|参会|与会|随同)",
)
_LONGEST_LIST = 60
_FIRM = re.compile(
    "(?![^,。;]{0,8}[说在率到与和走访察看参赴])[一-鿿]{0,10}(?:公司|集团|株式会社|工厂|[一-鿿]厂(?![长房区])|项目|会社)"
)
"""霍夫曼锯切技术公司: a firm that bears its founder's name."""
_MARKS = BULLETS + "•·"
_DAY_AHEAD = re.compile(r"(?:(?:19|20)\d{2}年)?\d{1,2}月\d{1,2}日|日前|近日|[昨今][天日]")
_DAYS = re.compile(r"(?:(?:19|20)\d{2}年)?\d{1,2}月\d{1,2}日?(?:至|到|—+|-)(?:\d{1,2}月)?\d{1,2}日")
"""5月9日至13日,…率团赴…: a journey, whose days the next paragraphs tell one by one."""
_NEXT_DAY = gated(
    ";", r";(?=[^,。;:]{0,4}(?:\d{1,2}月)?\d{1,2}日|[^。;:]{2,16},\d{1,2}日|当[天晚日]|次日|翌日|随后)"
)
_NUMBERED = re.compile("[一二三四五六七八九十]{1,2}、[^。,;\\n]{4,36}。")
"""二、江孜县与徐汇区召开联席会。6月23日,…: a brief with its headline in the line."""
_LABELLED = re.compile("[一-鿿]{1,8}(?:[镇乡村区县市旗团场局]|街道|苏木|社区)[: ]")
_TAGGED = re.compile("【[^】\\d\\n]{2,24}】(?=[^\\n])")
"""【区税务局】近日,…: a column of which each report has its tag."""
_INLINE_HEADING = re.compile(
    rf"[{BULLETS}•·][^。,;:!?\n]{{2,24}}?(?:{TOUR.pattern}|{HELD.pattern}|会见)[^。,;:!?\n]{{0,16}}?"
    r"(?=\d{1,2}月\d{1,2}日(?:[上下]午|晚)?,)"
)
"""●谷峰调度重点项目|9月1日,…: a brief's headline in the line."""
_BRIEFS = 3
"""Paragraphs, each with its own day or place in front, that make a column of briefs."""
CLAUSE_END = ",。;:!?\n"


@dataclass(frozen=True, slots=True)
class Mark:
    """A day or a person: where it stands and its value or name."""

    start: int
    end: int
    value: str


@dataclass(frozen=True, slots=True)
class Frame:
    """What the finders share about one article; offsets are those of ``text``."""

    text: str
    headings: tuple[tuple[int, int], ...]
    sentences: tuple[tuple[int, int], ...]
    """Sentences of the body."""
    days: tuple[Mark, ...]
    people: tuple[Mark, ...]
    quoted: tuple[tuple[int, int], ...]
    posted: frozenset[str] = frozenset()
    """Names of those people who hold a post somewhere on the page."""
    _starts: tuple[int, ...] = field(default=())

    @property
    def is_brief(self) -> bool:
        """Whether this is one report of a column: ●3月5日,…"""
        return bool(self.sentences) and self.text[self.sentences[0][0]] in _MARKS

    @property
    def lead_end(self) -> int:
        """Past the lead: the first sentences of the body."""
        lead = self.sentences[:_LEAD_SENTENCES]
        return lead[-1][1] if lead else len(self.text)

    def holds(self, position: int) -> bool:
        """Whether a position lies in a heading or the body, not in a byline or another brief."""
        i = bisect_right(self._starts, position) - 1
        return self.in_heading(position) or (i >= 0 and position < self.sentences[i][1])

    def in_heading(self, position: int) -> bool:
        """Whether a position lies in kicker, headline or subtitle."""
        return any(start <= position < end for start, end in self.headings)

    def in_lead(self, position: int) -> bool:
        """Whether a position lies in a heading or the first sentences."""
        return self.in_heading(position) or position < self.lead_end

    def is_timed(self, position: int) -> bool:
        """Whether a day or a time word stands in front of a position, in its sentence."""
        start, _ = self.sentence(position)
        return bool(self.days_in(start, position)) or TIME_WORD.search(self.text, start, position) is not None

    def is_quoted(self, position: int) -> bool:
        """Whether a position lies in direct or reported speech."""
        return any(start <= position < end for start, end in self.quoted)

    def sentence(self, position: int) -> tuple[int, int]:
        """The sentence of the body, or the heading, around a position."""
        for start, end in self.headings:
            if start <= position < end:
                return start, end
        i = bisect_right(self._starts, position) - 1
        return self.sentences[i] if i >= 0 else (0, len(self.text))

    def clause(self, position: int) -> tuple[int, int]:
        """The stretch between two of ``,。;:!?`` around a position."""
        return clause_start(self.text, position), clause_stop(self.text, position)

    def people_in(self, start: int, end: int) -> list[Mark]:
        """People named between two positions."""
        return _within(self.people, start, end)

    def days_in(self, start: int, end: int) -> list[Mark]:
        """Days and months named between two positions."""
        return _within(self.days, start, end)

    def days_told(self, start: int, end: int) -> list[Mark]:
        """Those of them that the paper itself names, not somebody it quotes."""
        return [
            day for day in self.days_in(start, end) if is_day(day.value) and not self.is_quoted(day.start)
        ]


def _within(marks: Sequence[Mark], start: int, end: int) -> list[Mark]:
    begin = attrgetter("start")
    near = marks[bisect_left(marks, start, key=begin) : bisect_left(marks, end, key=begin)]
    return [mark for mark in near if mark.end <= end]


def clause_start(text: str, position: int, longest: int = 120) -> int:
    """Where the clause before a position begins, at most so many characters back."""
    start = position
    while start > max(0, position - longest) and text[start - 1] not in CLAUSE_END:
        start -= 1
    return start


def clause_stop(text: str, position: int, longest: int = 120) -> int:
    """Where the clause after a position ends, at most so many characters on."""
    end = position
    while end < min(len(text), position + longest) and text[end] not in CLAUSE_END:
        end += 1
    return end


def frames_of(doc: Doc) -> list[Frame]:
    """The frame of an annotated doc; in a column of briefs (■…) one for each brief."""
    text = text_of(doc)
    article = doc._.article
    blocks = article.blocks if article is not None else ()
    headings = tuple((b.start, b.end) for b in blocks if b.kind in _HEADINGS)
    bylines = [(b.start, b.end) for b in blocks if b.kind is BlockKind.BYLINE]
    printed_as = [s for s in sentences(text) if not _inside(s, headings) and not _inside(s, bylines)]
    body = [part for s in printed_as for part in _by_day(text, s)]
    people = tuple(_people(doc))
    whole = Frame(
        text=text,
        headings=headings,
        sentences=tuple(body),
        days=tuple(_days(doc)),
        people=people,
        quoted=tuple(_quoted(text, body, people)),
        posted=frozenset(doc._.context.people) | {tenure.person for tenure in doc._.tenures},
        _starts=tuple(start for start, _ in body),
    )
    return list(_briefs(whole))


def _by_day(text: str, sentence: tuple[int, int]) -> Iterator[tuple[int, int]]:
    """13日上午,…会晤;14日,…;当晚,…: the days of a journey in one sentence, each by itself."""
    start, stop = sentence
    for match in _NEXT_DAY.finditer(text, start, stop):
        yield start, match.end()
        start = match.end()
    yield start, stop


def _briefs(whole: Frame) -> Iterator[Frame]:
    """Cut a frame at the paragraphs that begin with a bullet, or each with a day of its own."""
    text = whole.text
    cuts = [i for i, (start, _) in enumerate(whole.sentences) if text[start] in _MARKS]
    if not cuts:
        opens = [i for i, (start, _) in enumerate(whole.sentences) if start == 0 or text[start - 1] == "\n"]
        alike = any(
            all(form.match(text, whole.sentences[i][0]) for i in opens) for form in (_DAY_AHEAD, _LABELLED)
        )
        alike = bool(opens) and alike and not _DAYS.match(text, whole.sentences[opens[0]][0])
        numbered = [i for i in opens if _NUMBERED.match(text, *whole.sentences[i])]
        tagged = [i for i in opens if _TAGGED.match(text, *whole.sentences[i])]
        cuts = opens if alike else tagged if tagged[:1] == opens[:1] else numbered
        cuts = cuts if len(cuts) >= _BRIEFS else []
    if not cuts:
        yield whole
        return
    for begin, end in zip([0, *cuts], [*cuts, len(whole.sentences)], strict=True):
        part = whole.sentences[begin:end]
        if not part:
            continue
        headings = whole.headings if begin == 0 else ()
        if headed := _INLINE_HEADING.match(text, *part[0]) or _TAGGED.match(text, *part[0]):
            headings, part = (headed.span(),), ((headed.end(), part[0][1]), *part[1:])
        titled = text[part[0][0]] in _MARKS and text[part[0][1] - 1] == "\n"
        if len(part) > 1 and (titled or _NUMBERED.fullmatch(text, *part[0])):
            headings, part = part[:1], part[1:]  # ◆三建乡上门送学: a brief's own headline
        yield replace(
            whole,
            headings=headings,
            sentences=part,
            days=tuple(_within(whole.days, 0 if begin == 0 else part[0][0], part[-1][1])),
            _starts=tuple(start for start, _ in part),
        )


def _inside(span: tuple[int, int], blocks: tuple[tuple[int, int], ...] | list[tuple[int, int]]) -> bool:
    return any(start <= span[0] < end for start, end in blocks)


def _days(doc: Doc) -> list[Mark]:
    """Days that are news, and months narrowed down (3月初)."""
    found, text = [], text_of(doc)
    for span in doc.spans.get("kg_dates", ()):
        start, value = span.start_char, value_of(span, "date")
        month = len(value) == 7 and value[5:].isdigit() and span.text.endswith(("初", "旬", "底", "末"))
        if (is_day(value) and is_news_day(text, start, span.end_char)) or month:
            found.append(Mark(start, span.end_char, value))
    return found


def _people(doc: Doc) -> list[Mark]:
    """Named people: those that the pipeline marked, short foreign names, people without a post."""
    text = text_of(doc)
    spans = [s for s in doc.spans.get("kg_officials", ()) if s.label_ == "PERSON"]
    places = [(s.start_char, s.end_char) for s in spans]
    marks = {start: Mark(start, end, printed(doc, start, end)) for start, end in places}
    for name in sorted({m.value for m in marks.values() if "·" in m.value}):
        for part in name.split("·"):
            for start, end in occurrences(text, part) if len(part) > 1 else ():
                if not _FIRM.match(text, end):
                    _put(marks, Mark(start, end, name))
    marks = {start: m for start, m in marks.items() if not _TEACHING.match(text, m.end)}
    for mark in _bare_lists(doc, text):
        _put(marks, mark)
    for match in WITHOUT_POST.finditer(text):
        found = read_person(text, match.end(), bounded=True)
        if found is not None and (HEAD.search(text[slice(*found)]) or text[found[0]] in "来去在到"):
            continue  # 职工|运动会, 老人|来吃饭
        while found is not None:  # 委员马福祥、周海燕先后发言
            _put(marks, Mark(*found, printed(doc, *found)))
            more = text.startswith("、", found[1])
            found = read_person(text, found[1] + 1, bounded=True) if more else None
    full = sorted({m.value for m in marks.values() if "·" in m.value})
    ordered = sorted(marks.values(), key=lambda m: m.start)
    return [replace(m, value=_full_name(m.value, full)) for m in ordered]


def _bare_lists(doc: Doc, text: str) -> Iterator[Mark]:
    """Names without any post in front of what they do together: 邓九公、江涌等出席, 郝静波主持."""
    for match in _TOGETHER.finditer(text):
        start = clause_start(text, match.start(), _LONGEST_LIST)
        start += text.startswith("由", start)
        listed = "、" in text[start : match.start()]
        if not listed and not (2 <= match.start() - start <= 3 and match["alone"]):
            continue
        found = _names(text, start, match.start())
        yield from (Mark(*span, printed(doc, *span)) for span in found)


def _names(text: str, start: int, stop: int) -> list[tuple[int, int]]:
    """The names that a stretch consists of and nothing else; none where it has other words."""
    found: list[tuple[int, int]] = []
    while start < stop:
        name = read_person(text, start, bounded=True)
        if name is None or name[1] > stop or (name[1] < stop and text[name[1]] not in "、和及与"):
            return []
        found.append(name)
        start = name[1] + 1
    return found


def _put(marks: dict[int, Mark], mark: Mark) -> None:
    """Add a mark where no other stands."""
    if not any(m.start < mark.end and mark.start < m.end for m in marks.values()):
        marks[mark.start] = mark


def _full_name(name: str, full: list[str]) -> str:
    """莫哈末·尼扎 for 尼扎, where the article prints both."""
    return next((f for f in full if name in f.split("·")), name)


def _is_heard(text: str, saying: re.Match[str]) -> bool:
    start = clause_start(text, saying.start())
    reported = saying[0][:2] in ("汇报", "通报") and _IN_TURN.search(text[start : saying.start()])
    return bool(reported) or _HEARD.search(text, start, saying.start()) is not None


def _another_speaker(text: str, start: int, end: int, people: Sequence[Mark]) -> int:
    """Where somebody else's doings follow what one said: …书记说,降在工业;|镇长何晴把账算到了…"""
    for person in people:
        clause = clause_start(text, person.start)
        acts = text[clause - 1] == ";" and not _FOR_HIM.search(text, clause, person.start)
        if start < clause and person.start < end and acts and text[person.end] != "的":
            return clause - 1
    return end


def _quoted(text: str, body: list[tuple[int, int]], people: Sequence[Mark]) -> list[tuple[int, int]]:
    """Direct speech, and what follows 强调, or 说: up to the end of its sentence."""
    spans = [m.span() for m in _QUOTE.finditer(text) if re.search("[,。!?]", m[0])]
    for start, end in body:
        sayings = [m for m in _SAYING.finditer(text, start, end) if not _is_heard(text, m)]
        if sayings:
            first = sayings[0].end()
            last = text.rfind(";", first, sayings[-1].start())  # 乡长通报,…;校长说,…
            near = _within(people, first, end)
            spans.append((first, _another_speaker(text, first, end, near) if last < 0 else last))
            spans += [(sayings[-1].end(), end)] if last >= 0 else []
    return sorted(spans)
