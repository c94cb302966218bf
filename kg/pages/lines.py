"""Lines of a page and how they flow into paragraphs.

Newspaper text comes with one paragraph a line, or wrapped at the width of a printed column.
A line flows into the next when nothing but that width explains its end.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from statistics import median

from kg.pages.bylines import is_name_line, leading_byline, trailing_byline, whole_byline
from kg.pages.clean import fold, kept, width
from kg.pages.patterns import (
    CLOSERS,
    DATED,
    DISPATCH_LINE,
    DOCUMENT,
    END_MARKS,
    LEAD_DATE,
    LIST_ITEM,
    MARKS,
    PAUSES,
    ROLE,
    SIGNATURE,
)

_LINE = re.compile(r"[^\r\n\x0b\x0c\x85\u2028\u2029]+")
_MARKDOWN = re.compile(r"(#{1,6})[ \t]+|(?:>[ \t]?)+|[-*+][ \t]+(?=\S)")
_RULE = re.compile(r"^[-=_*~—–.·\s]{3,}$")
_EMPHASIS = re.compile(r"^(\*\*|__)(.+)\1$")
_TOLERANCE = 2.6
_WIDEST = 60
_PROSE_WIDTH = 25
_HEADINGS = 8
_INDENT = 2.0
"""What the first line of a paragraph lacks where its indent was lost."""


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
    printed = "".join(text[i] for i in kept(text, start, end))
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
    )


def is_closed(text: str) -> bool:
    """Whether a text ends where a sentence ends: ``…要掌握。”`` but not ``…要聚焦产业``."""
    return text.rstrip(CLOSERS)[-1:] in END_MARKS and text[-1:] != "》"


def is_paused(text: str) -> bool:
    """Whether a text ends in the middle of a sentence for certain: ``…李杰,``."""
    return text[-1:] in PAUSES and not text.endswith("——")


def wrap_width(widths: Sequence[float], closed: Sequence[bool]) -> float:
    """Column width of lines printed together, infinite where they are not wrapped."""
    inner = sorted(widths[:-1])
    if len(inner) < 3:
        return float("inf")
    column = inner[int(len(inner) * 0.6)]
    full = sum(abs(w - column) <= _TOLERANCE for w in inner)
    over = sum(w > column + _TOLERANCE for w in widths)
    cut = len(inner) - sum(closed[:-1])
    if column > _WIDEST or full < 0.6 * len(inner) or cut < 0.4 * len(inner) or over > 0.2 * len(widths):
        return float("inf")
    return column


def _columns(groups: Sequence[Sequence[Line]]) -> list[float]:
    return [_column(group) if _is_prose(group) else float("inf") for group in groups]


def _column(lines: Sequence[Line]) -> float:
    return wrap_width([line.width for line in lines], [is_closed(line.text) for line in lines])


def _is_prose(lines: Sequence[Line]) -> bool:
    """Whether lines are cut from running text, which has marks in mid-line, and are no list."""
    return 4 * sum(not is_bare(line.text[:-1]) for line in lines) >= len(lines)


def _by_count(groups: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """The same lines, measured by number of characters."""
    return [[replace(line, width=line.count) for line in group] for group in groups]


def _full_lines(groups: Sequence[Sequence[Line]], columns: Sequence[float]) -> int:
    pairs = zip(groups, columns, strict=True)
    return sum(abs(line.width - column) <= 1 for group, column in pairs for line in group)


def chunks(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Lines without an empty line between them."""
    chunk: list[Line] = []
    for line in lines:
        if line.gap and chunk:
            yield chunk
            chunk = []
        chunk.append(line)
    if chunk:
        yield chunk


def paragraphs(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Lines that flow into each other, chunk by chunk."""
    groups = list(chunks(lines))
    counted = _by_count(groups)
    columns, others = _columns(groups), _columns(counted)
    if _full_lines(counted, others) > _full_lines(groups, columns):
        groups, columns = counted, others
    usual = median([column for column in columns if column <= _WIDEST] or [_joint_column(groups)])
    for chunk, column in zip(groups, columns, strict=True):
        yield from _flow(chunk, column, usual)


def _joint_column(groups: Sequence[Sequence[Line]]) -> float:
    """Column width of a page whose chunks are too short to tell one by one."""
    inner = [line for group in groups for line in group[:-1] if not line.level]
    if 2 * sum(is_bare(line.text) for line in inner) > len(inner):
        return float("inf")
    return _column(inner)


def _flow(chunk: Sequence[Line], column: float, usual: float) -> Iterator[list[Line]]:
    if len(chunk) <= 3:
        if whole_byline("".join(line.text for line in chunk)):
            yield list(chunk)
            return
        if not all(is_bare(line.text) for line in chunk):
            column = min(column, usual)
    top = _heading_lines(chunk)
    yield from ([line] for line in chunk[:top])
    chunk = chunk[top:]
    indented = sum(line.indent > 0 for line in chunk) * 2 < len(chunk)
    paragraph: list[Line] = []
    for i, line in enumerate(chunk):
        if paragraph:
            after = chunk[i + 1] if i + 1 < len(chunk) else None
            begins = line.indent > 0 and indented and is_closed(paragraph[-1].text)
            if begins or not _flows(paragraph, line, after, column):
                yield paragraph
                paragraph = []
        paragraph.append(line)
    if paragraph:
        yield paragraph


def _heading_lines(chunk: Sequence[Line]) -> int:
    """How many lines stand over the first sentence of an article, which a lead or byline marks."""
    for i, line in enumerate(chunk[:_HEADINGS]):
        if is_lead(line.text) or is_byline(line.text) or _opens(chunk, i):
            return i
        if not is_bare(line.text) and (line.text.count(",") > 1 or any(mark in line.text for mark in "。;")):
            break
        if is_paused(line.text) or LIST_ITEM.match(line.text) or line.width > 2 * _PROSE_WIDTH:
            break
    return 0


def _opens(chunk: Sequence[Line], i: int) -> bool:
    """Whether a lead set in (``　　近日,``) shows that the unindented lines above it are headings."""
    if not 0 < i <= 2 or i + 2 > len(chunk) or chunk[i].indent < 2 or chunk[i + 1].indent:
        return False
    if any(line.indent or not is_bare(line.text) for line in chunk[:i]):
        return False
    return bool(DATED.match(chunk[i].text))


def is_lead(text: str) -> bool:
    """Whether a line begins an article for certain: a dispatch line, or a date as its first words."""
    return bool(DISPATCH_LINE.match(text) or LEAD_DATE.match(text)) or leading_byline(text) is not None


def is_byline(text: str) -> bool:
    """Whether a line is a byline and nothing else, by more than its brackets."""
    if text[0] in MARKS:
        return is_name_line(text) or whole_byline(text) is not None
    return ROLE.search(text) is not None and whole_byline(text) is not None


def _flows(paragraph: list[Line], line: Line, after: Line | None, column: float) -> bool:
    """Whether a paragraph goes on with ``line``."""
    last = paragraph[-1]
    if last.level or line.level or DISPATCH_LINE.match(line.text) or _stands_alone(line.text):
        return False
    if line.text[0] in MARKS and line.text[0] != "○":  # 二○二三年
        return False
    if line.text.startswith("——") or (len(paragraph) == 1 and last.text.startswith("——")):
        return False
    if is_byline(line.text) or is_byline(last.text):
        return False
    if last.text[-1] == ")" and trailing_byline(last.text):
        return False
    if is_closed(last.text):
        return last.width >= column - _TOLERANCE and not _is_set_apart(line, after)
    if is_paused(last.text):
        return True
    if column > _WIDEST:
        return last.width > _PROSE_WIDTH and not is_bare(last.text)
    if len(paragraph) == 1 and DOCUMENT.search(last.text):
        return False
    first = _INDENT if len(paragraph) == 1 and not last.indent else 0.0
    return last.width + first >= column - _TOLERANCE and line.indent <= 4


def _is_set_apart(line: Line, after: Line | None) -> bool:
    """Whether a line after a sentence is no sentence: a signature, or the next article's heading."""
    return (after is None and bool(SIGNATURE.match(line.text))) or (
        after is not None and bool(DISPATCH_LINE.match(after.text))
    )


def _stands_alone(text: str) -> bool:
    """Whether a line is one bracket: ``(2024年第3号)``."""
    return text.startswith("(") and text.find(")") == len(text) - 1


def is_bare(text: str) -> bool:
    """Without a sentence or clause mark inside: a headline, a list item, a signature."""
    return not any(mark in text for mark in "。,;!?")
