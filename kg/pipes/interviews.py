"""Interviews: for which firm, zone or place the one speaks whose answers an article prints."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Doc

from kg.pages.names import has_surname
from kg.pages.questions import is_said, kind_of, questions
from kg.pipes.extensions import text_of, value_of
from kg.types import Entity

_TALKED = re.compile("[采专]访|——访|对话|访谈|对谈|[答提]问|问答|做客")
"""What tells of an interview whose questions have no name in front."""
_OFFICE = re.compile(
    r"(?:[\u4e00-\u9fff、]{0,12}?)(?:书记|主任|董事长|经理|总裁|总监|厂长|[区市县镇乡旗州]长|局长|会长|理事长|负责人|创始人|执行官|主席)"
)
_PRESENTED = re.compile(r"\n[\u4e00-\u9fff·]{2,8}\((?P<as>[^()\n]{4,40})\):")
"""In front of a first answer: 白露(|宏远光纤科技有限公司董事长|):…."""
_SIGNS = ("?", "问:", "记者:")
_SEVERAL = 2


def speaks_for(doc: Doc) -> Entity | None:
    """The body of the one who is asked: ——访〔宏远光纤科技有限公司〕董事长白露; None in other articles.

    None too where several are asked, each of whom speaks for a body of his own (see :func:`turns`).
    """
    text = text_of(doc)
    asked = _asked(text)
    if not asked or len({who for _, who in _answers(text, asked)}) >= _SEVERAL:
        return None
    return next(_presented(doc, text, asked[0]), None)


def turns(doc: Doc) -> list[tuple[int, str]]:
    """Where each of several who are asked begins to answer, and who: 〔石川〕:我们去年招了260人."""
    text = text_of(doc)
    asked = _asked(text)
    answers = _answers(text, asked) if asked else []
    return answers if len({who for _, who in answers}) >= _SEVERAL else []


def _asked(text: str) -> list[int]:
    """Where the questions of an interview begin, empty in other articles."""
    if not any(sign in text for sign in _SIGNS):
        return []
    lines = list(_lines(text))
    found = questions([line for _, line in lines])
    if not found:
        return []
    told = any(is_said(lines[i][1]) for i in found) or _TALKED.search(text, 0, lines[found[0]][0])
    return [lines[i][0] for i in found] if told else []


def _answers(text: str, asked: list[int]) -> list[tuple[int, str]]:
    """The answers that have their speaker's name in front."""
    ask = {kind_of(text[start : text.find("\n", start)]) for start in asked}
    named = [(at, kind_of(line)) for at, line in _lines(text) if at > asked[0] and is_said(line)]
    return [(at, who) for at, who in named if who not in ask and has_surname(who)]


def _lines(text: str) -> Iterator[tuple[int, str]]:
    start = 0
    for line in text.split("\n"):
        yield start, line
        start += len(line) + 1


def _presented(doc: Doc, text: str, first: int) -> Iterator[Entity]:
    """What stands in front of an office in the head, or in brackets behind the name of the one asked."""
    stretches = [(0, first), *(m.span("as") for m in _PRESENTED.finditer(text))]
    named = [span for group in ("kg_companies", "kg_places") for span in doc.spans.get(group, ())]
    named.sort(key=lambda span: (span.start_char, -span.end_char))
    for begin, stop in stretches:
        for span in named:
            inside = begin <= span.start_char and span.end_char <= stop
            if inside and _OFFICE.match(text, span.end_char, stop):
                entity: Entity | None = value_of(span, "entity")
                if entity is not None:
                    yield entity
