"""Lines of a page, and what their form tells."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.pages.clean import fold, kept_text, width
from kg.pages.forms import is_bare
from kg.pages.pasted import cut_line

_LINE = re.compile(r"[^\r\n\x0b\x0c\x85\u2028\u2029]+")
_MARKDOWN = re.compile(r"(#{1,6})[ \t]+|(?:>[ \t]?)+|[-*+][ \t]+(?=\S)")
_CELLS = re.compile(r"(?<=\S)(?:[ \t\u3000]{2,}|\t)(?=\S)")
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
        for start, stop, apart in cut_line(text, match.start(), match.end()):
            line = _line(text, start, stop, empty or apart)
            if line is not None:
                lines.append(line)
                end, empty = match.end(), False
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
