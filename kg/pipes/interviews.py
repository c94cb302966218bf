"""Interviews: for which firm, zone or place the one speaks whose answers an article prints."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Doc

from kg.pipes.extensions import text_of, value_of
from kg.types import Entity

_ASKS = re.compile(r"(?:^|\n)(?:(?:本报)?记者|问|主持人):")
_OFFICE = re.compile(
    r"(?:[\u4e00-\u9fff、]{0,12}?)(?:书记|主任|董事长|经理|总裁|总监|厂长|[区市县镇乡旗州]长|局长|会长|理事长|负责人|创始人|执行官|主席)"
)
_PRESENTED = re.compile(r"\n[\u4e00-\u9fff·]{2,8}\((?P<as>[^()\n]{4,40})\):")
"""In front of a first answer: 白露(|宏远光纤科技有限公司董事长|):…."""


def speaks_for(doc: Doc) -> Entity | None:
    """The body of the one who is asked: ——访〔宏远光纤科技有限公司〕董事长白露; None in other articles."""
    text = text_of(doc)
    asks = _ASKS.search(text)
    if asks is None:
        return None
    return next(_presented(doc, text, asks.start()), None)


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
