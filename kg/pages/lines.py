"""Lines of a page, and what their form tells."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.pages.bylines import is_name_line, leading_byline, whole_byline
from kg.pages.clean import fold, kept_text, width
from kg.pages.patterns import (
    CLOSERS,
    DISPATCH_LINE,
    END_MARKS,
    LEAD_DATE,
    MARKS,
    PAUSES,
    ROLE,
)

_LINE = re.compile(r"[^\r\n\x0b\x0c\x85\u2028\u2029]+")
_MARKDOWN = re.compile(r"(#{1,6})[ \t]+|(?:>[ \t]?)+|[-*+][ \t]+(?=\S)")
_REMARK = re.compile(r"(?:^|(?<=[。!?…”]))\([^()]{2,24}\)$")
"""What stands in brackets behind the last sentence: ``(本报综合)``."""
_CELLS = re.compile(r"(?<=\S)(?:[ \t\u3000]{2,}|\t)(?=\S)")
_MARK = re.compile("[。,;!?]")
_RULE = re.compile(r"^[-=_*~—–.·━─═\s]{3,}$")
_EMPHASIS = re.compile(r"^(\*\*|__)(.+)\1$")


@dataclass(frozen=True, slots=True)
class Line:
    """One line with its surrounding space left out."""

    start: int
    end: int
    """Page offsets."""
    text: str
    """Folded, layout spaces removed."""
    indent: int
    gap: bool
    """Whether an empty line, or nothing, stands before it."""
    level: int
    """Depth of a Markdown heading, 0 for none."""

    width: float
    """Printed width in Chinese characters, the indent of a new paragraph included."""
    count: float
    """The same with half-width characters as wide as the others, as some pages are wrapped."""
    row: bool = False
    """Whether it is a row of a table: three cells or more, wide apart."""


def split_lines(text: str) -> list[Line]:
    """The printed lines of a page; empty ones and rules (``----``) only set ``gap``."""
    lines: list[Line] = []
    end = 0
    for match in _LINE.finditer(text):
        empty = text.count("\n", end, match.start()) > 1 or not lines
        line = _line(text, match.start(), match.end(), empty)
        if line is not None:
            lines.append(line)
            end = match.end()
    return lines


def _line(text: str, start: int, end: int, gap: bool) -> Line | None:
    stripped = text[start:end].lstrip()
    indent = end - start - len(stripped)
    start, end = start + indent, start + indent + len(stripped.rstrip())
    level = 0
    mark = _MARKDOWN.match(text, start, end)
    if mark:
        level = len(mark.group(1) or "")
        start = mark.end()
    emphasis = _EMPHASIS.match(text[start:end])
    if emphasis:
        start, end = start + 2, end - 2
    if start >= end or _RULE.match(text[start:end]):
        return None
    printed = kept_text(text, start, end)
    if not printed:
        return None
    return Line(
        start,
        end,
        fold(printed),
        indent,
        gap,
        level,
        width(printed) + min(indent, 2),
        len(printed) + min(indent, 2),
        len(_CELLS.findall(text, start, end)) > 1 and is_bare(fold(printed)),
    )


def is_closed(text: str) -> bool:
    """Whether a text ends where a sentence ends: ``…要掌握。”`` but not ``…要聚焦产业``."""
    text = _REMARK.sub("", text) if text.endswith(")") else text
    return not text or (text.rstrip(CLOSERS)[-1:] in END_MARKS and text[-1] != "》")


def is_paused(text: str) -> bool:
    """Whether a text ends in the middle of a sentence for certain: ``…李杰,``."""
    return text[-1:] in PAUSES and not text.endswith("——")


def is_balanced(text: str) -> bool:
    """Whether every quotation mark and bracket has its counterpart."""
    return all(text.count(one) == text.count(other) for one, other in ("“”", "‘’", "《》", "()"))


def is_lead(text: str) -> bool:
    """Whether a line begins an article for certain: a dispatch line, or a date as its first words."""
    return bool(DISPATCH_LINE.match(text) or LEAD_DATE.match(text)) or leading_byline(text) is not None


def is_byline(text: str) -> bool:
    """Whether a line is a byline and nothing else, by more than its brackets."""
    if text[0] in MARKS:
        return is_name_line(text) or whole_byline(text) is not None
    return ROLE.search(text) is not None and whole_byline(text) is not None


def is_bare(text: str) -> bool:
    """Without a sentence or clause mark inside: a headline, a list item, a signature."""
    return _MARK.search(text) is None
