"""An article as the event finders see it: headings, sentences, days, people, and what is only quoted."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import field
from operator import attrgetter

from kg.pipes.clauses import lies_in
from kg.pipes.dates.calendar import is_day
from kg.pipes.events.patterns import TIME_WORD
from kg.pipes.officials.patterns import BULLETS
from kg.records import record
from kg.types import Stretch

BULLETED = BULLETS + "•·"
"""What a brief of a column begins with."""
CLAUSE_END = ",。;:!?\n"
_CLAUSE_END = re.compile(f"[{CLAUSE_END}]")
_LEAD_SENTENCES = 3
_UNTIL = re.compile(r"(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日(?:至|到|—+|-)(\d{1,2})日")


@record
class Mark:
    """A day or a person: where it stands and its value or name."""

    start: int
    end: int
    value: str


@record
class Frame:
    """What the finders share about one article; offsets are those of ``text``."""

    text: str
    headings: tuple[Stretch, ...]
    sentences: tuple[Stretch, ...]
    """Sentences of the body."""
    days: tuple[Mark, ...]
    people: tuple[Mark, ...]
    quoted: tuple[Stretch, ...]
    posted: frozenset[str] = frozenset()
    """Names of those people who hold a post somewhere on the page."""
    day: str = ""
    """The day in front of an item of an agenda, or above it: 【4日】, ◆周一(11月4日)."""
    called: str = ""
    """The event that labelled lines are about: 主持:…, 出席:…."""
    reach: Stretch = field(init=False, repr=False)
    """Where its headings and sentences stand: a brief is searched by itself, not its column once for each."""
    _starts: tuple[int, ...] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_starts", tuple(start for start, _ in self.sentences))
        parts = (*self.headings, *self.sentences)
        first = min((start for start, _ in parts), default=0)
        last = self.text.find("\n", max((end for _, end in parts), default=len(self.text)))
        object.__setattr__(self, "reach", (first, last + 1 or len(self.text)))

    @property
    def first(self) -> Stretch:
        """The first sentence of the body, an empty one behind the text where headings are all there is."""
        return self.sentences[0] if self.sentences else (len(self.text), len(self.text))

    @property
    def is_brief(self) -> bool:
        """Whether this is one report of a column: ●3月5日,…"""
        return bool(self.sentences) and self.text[self.first[0]] in BULLETED

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
        return lies_in(position, self.headings)

    def in_lead(self, position: int) -> bool:
        """Whether a position lies in a heading or the first sentences."""
        return self.in_heading(position) or position < self.lead_end

    def opens_paragraph(self, start: int) -> bool:
        """Whether a sentence is the first of its paragraph."""
        return start == 0 or self.text[start - 1] == "\n"

    def is_timed(self, position: int) -> bool:
        """Whether a day or a time word stands in front of a position, in its sentence."""
        start, _ = self.sentence(position)
        return (
            bool(self.day or self.days_in(start, position))
            or TIME_WORD.search(self.text, start, position) is not None
        )

    def is_quoted(self, position: int) -> bool:
        """Whether a position lies in direct or reported speech."""
        return lies_in(position, self.quoted)

    def told(
        self, pattern: re.Pattern[str], start: int = 0, end: int | None = None
    ) -> Iterator[re.Match[str]]:
        """The matches of a pattern that the paper itself tells, not somebody it quotes."""
        first, last = self.reach
        for match in pattern.finditer(self.text, max(first, start), last if end is None else end):
            if not self.is_quoted(match.start()):
                yield match

    def told_below(
        self, pattern: re.Pattern[str], start: int = 0, end: int | None = None
    ) -> Iterator[re.Match[str]]:
        """Those of them that stand below the headings."""
        return (match for match in self.told(pattern, start, end) if not self.in_heading(match.start()))

    def sentence(self, position: int) -> Stretch:
        """The sentence of the body, or the heading, around a position."""
        for start, end in self.headings:
            if start <= position < end:
                return start, end
        i = bisect_right(self._starts, position) - 1
        return self.sentences[i] if i >= 0 else (0, len(self.text))

    def people_in(self, start: int, end: int) -> list[Mark]:
        """People named between two positions."""
        return within(self.people, start, end)

    def days_in(self, start: int, end: int) -> list[Mark]:
        """Days and months named between two positions."""
        return within(self.days, start, end)

    def days_told(self, start: int, end: int) -> list[Mark]:
        """Those of them that the paper itself names, not somebody it quotes."""
        return [
            day for day in self.days_in(start, end) if is_day(day.value) and not self.is_quoted(day.start)
        ]

    def last_of(self, day: Mark) -> str:
        """The ISO day up to which the days that a mark begins last, empty for one: 10月5日至|9日."""
        until = _UNTIL.match(self.text, day.start) if is_day(day.value) else None
        return f"{day.value[:-2]}{until[1]:0>2}" if until else ""


_BEGIN = attrgetter("start")


def within(marks: Sequence[Mark], start: int, end: int) -> list[Mark]:
    """Those of some marks, which are in order, that lie between two positions."""
    first = bisect_left(marks, start, key=_BEGIN)
    last = bisect_left(marks, end, first, key=_BEGIN) if start < end else first
    return [mark for mark in marks[first:last] if mark.end <= end]


def clause_start(text: str, position: int, longest: int = 120) -> int:
    """Where the clause before a position begins, at most so many characters back."""
    start, least = position, max(0, position - longest)
    while start > least and (text[start - 1] not in CLAUSE_END or _is_clock(text, start - 1)):
        start -= 1
    return start


def _is_clock(text: str, position: int) -> bool:
    """Whether a colon is that of an hour: 09:30."""
    if text[position] != ":" or position == 0:
        return False
    return text[position - 1].isdigit() and text[position + 1 : position + 2].isdigit()


def clause_stop(text: str, position: int, longest: int = 120) -> int:
    """Where the clause after a position ends, at most so many characters on."""
    most = max(position, min(len(text), position + longest))
    stop = _CLAUSE_END.search(text, position, most)
    return stop.start() if stop else most
