"""What people said at an event: 金锋强调,要…, quotes over several paragraphs included."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from kg.pipes.events.chairs import named_before
from kg.pipes.events.doings import NOT_AT_EVENT
from kg.pipes.events.frame import Frame
from kg.pipes.events.occasion import Occasion
from kg.pipes.events.scope import scope
from kg.pipes.extensions import passage
from kg.types import Statement, Stretch
from kg.wordfinder import gated

_SAYS = gated(
    "还也又并进着反强指要表提希认说介谈",
    r"(?:[还也又并]|进一步|着重|反复)?(?:强调|指出|要求|表示|提出|希望|认为|说|介绍说|谈到)(?=[,:“]|[^,。]{2,}[,。])",
)
_IN_SPEECH = re.compile("(?:讲话|致辞|总结|发言)[中时]")
_SAYS_THERE = re.compile(f"(?:在?[^,。;:“”]{{0,8}}{_IN_SPEECH.pattern})?{_SAYS.pattern}")
"""The same with the speech in front: 在讲话中强调. Slow, so where a text speaks of one."""
_GOES_ON = re.compile(
    r"要[^求闻]|必须|“|同时|一是|二是|三是|四是|五是|首先|其次|最后|[他她](?:强调|要求|指出|表示|说)"
)
_LONGEST = 600


def statements(doc: Doc, frame: Frame, occasions: Sequence[Occasion]) -> list[tuple[Statement, ...]]:
    """The statements made at each event of an article, in order."""
    made: list[list[Statement]] = [[] for _ in occasions]
    told = -1
    says = _SAYS_THERE if _IN_SPEECH.search(frame.text) else _SAYS
    for verb in says.finditer(frame.text, *frame.reach):
        if verb.start() < told or frame.in_heading(verb.start()) or not frame.holds(verb.start()):
            continue
        people = [p for p in named_before(frame, verb.start()) if _speaks(frame, p.end, verb.start())]
        start, stop = frame.sentence(verb.start())
        if not people or frame.is_quoted(people[-1].start) or NOT_AT_EVENT.search(frame.text, start, stop):
            continue
        told = _end(frame, verb.end(), stop)
        for i in scope(frame, occasions, verb.start())[:1]:
            said = passage(doc, people[-1].start, told)
            made[i] += [Statement(person.value, said) for person in people]
    return [tuple(found) for found in made]


def _speaks(frame: Frame, end: int, verb: int) -> bool:
    """Whether nothing but a list of names stands between a name and the verb."""
    return verb - end <= 2 or bool(frame.people_in(end, verb))


def _end(frame: Frame, start: int, stop: int) -> int:
    """Past the sentence, the quote that it opens, and sentences that go on with it (要…。要…)."""
    for begin, end in _following(frame, stop):
        # A quote of several paragraphs opens again at each and closes at the last.
        opened = frame.text.rfind("“", start, stop) > frame.text.rfind("”", start, stop)
        same = frame.text[stop - 1] != "\n" and _GOES_ON.match(frame.text, begin)
        if end - start > _LONGEST or not (opened or (same and not frame.people_in(begin, end))):
            break
        stop = end
    while stop > start and frame.text[stop - 1] == "\n":
        stop -= 1
    return stop


def _following(frame: Frame, position: int) -> Iterator[Stretch]:
    return (span for span in frame.sentences if span[0] >= position)
