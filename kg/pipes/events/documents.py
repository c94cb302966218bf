"""Documents that an article says were issued, read out, heard or signed: 《三定方案》."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.pipes.events.frame import Frame
from kg.pipes.events.occasion import Occasion
from kg.pipes.events.scope import scope
from kg.types import Stretch

_TITLE = re.compile(r"《[^《》\n]{2,60}》")
_USED = re.compile(
    r"印发|发布|下发|出台|宣读|解读|审议|通过|传达|学习|签[署订下]|研究|听取|讨论|部署|介绍|实施|制[定订]|对照|按照|根据|修订|推行|公布|编制|里的"
)


def find_documents(text: str) -> Iterator[Stretch]:
    """Offsets of document titles, with their brackets; newspapers and books are none."""
    for match in _TITLE.finditer(text):
        before = text[max(0, match.start() - 24) : match.start()]
        after = text[match.end() : match.end() + 10]
        if _USED.search(before) or _USED.search(after):
            yield match.span()


def documents(frame: Frame, occasions: Sequence[Occasion]) -> list[tuple[str, ...]]:
    """The titles of what was issued, read out, heard or signed at each event of an article."""
    used: list[dict[str, None]] = [{} for _ in occasions]
    for start, end in find_documents(frame.text):
        if frame.holds(start) and not frame.in_heading(start) and not frame.is_quoted(start):
            for i in scope(frame, occasions, start)[:1]:
                used[i][frame.text[start:end]] = None
    return [tuple(titles) for titles in used]
