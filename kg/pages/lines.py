"""Lines of a page, and what their form tells."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from statistics import median

from kg.commas import comma_tables
from kg.currencies import CURRENCY
from kg.pages.clean import fold, is_plain, kept, kept_text, width
from kg.pages.forms import is_bare, is_closed
from kg.pages.gutters import reading_order
from kg.pages.pasted import cut_line
from kg.pages.upright import with_upright
from kg.pages.wrapped import Pieces, with_whole_rows
from kg.records import record

_LINE = re.compile(r"[^\r\n\x0b\x0c\x85\u2028\u2029]+")
_MARKDOWN = re.compile(r"(#{1,6})[ \t]+|(?:>[ \t]?)+|[-*+][ \t]+(?=\S)")
_CELLS = re.compile(r"[ \t\u3000](?<=\S.)(?:[ \t\u3000]+|(?<=\t)|(?<=[ \u3000])[/|][ \u3000])(?=\S)")
_SUM_CELL = re.compile(rf"(?:总?投资)?\d[\d,.]*[万亿]{{1,2}}{CURRENCY}")
_BARE_CELL = re.compile(r"(?:公司|集团|厂|[区园镇乡]|街道) \d+(?:\.\d+)?(?= (?![万亿%个])|$)")
"""A sum whose unit a heading gives: 恒昇公司 |3.1| 三垛镇."""
_FEWEST_CELLS = 2
_WIDE = re.compile("\t[ \t\u3000]*|\u3000[ \t\u3000]*| [ \t\u3000]+")
_SPACED = re.compile("[ \t\u3000]+")
_JOINT = re.compile("[:：()（）]")
_HELD = re.compile("[\\d%％元]$|[长任记员席师授理委][)）]?$|[)）]$|职务$")
"""How a cell ends that holds a figure or a post."""
_NAME = re.compile("[一-鿿]{2,3}|[一-鿿]{2,6}·[一-鿿·]{2,8}")
_BODY = re.compile("(?:局|委|镇|乡|街道|公司|集团|村|社区|[学医]院|[中小]学|中心|厂|队|办)$")
"""Two cells besides: somebody and where he works, ``方晓　县商务局``."""
_RULE = re.compile(r"^[-=_*~―—–.·\u2500-\u257f\s]{3,}$|^[―—━─═=-]{4,}\s*(?:[一-鿿]\s*){1,8}[―—━─═=-]{4,}$")
_FRAME = re.compile("[┌┏╔╭][─━═]*[ \u3000]*|[│┃║][ \u3000]*")
_FRAME_ENDS = re.compile("(?<=[^\u2500-\u257f])[ \u3000]*(?:[─━═]*[┐┓╗╮]|[│┃║])$")
"""What a box is drawn with around a line: its title in the upper edge, its sides."""
_CORNERS = frozenset("┌┏╔╭")
_SIDES = _CORNERS | frozenset("│┃║")
_EMPTY = 2
_DOUBLE = 0.6
_TORN = 4
"""Of so many lines one stops in mid-sentence where lines are wrapped."""
_FEW = 24
_RAGGED = 2.6
_SELDOM = 20
_EMPHASIS = re.compile(r"^(\*\*?|__)(?![\s*])(.+)\1$")


@record
class Line:
    """One line with its surrounding space left out."""

    start: int
    end: int
    """Page offsets."""
    text: str
    """Folded, layout spaces removed."""
    indent: int
    parted: bool
    """Whether an empty line, or nothing, stands before it."""
    gap: bool
    """The same, and on a page that has empty lines between all paragraphs, more than those."""
    level: int
    """Depth of a Markdown heading, 0 for none."""

    width: float
    """Printed width in Chinese characters, the indent of a new paragraph included."""
    count: float
    """The same with half-width characters as wide as the others, as some pages are wrapped."""
    row: bool = False
    """Whether it is a row of a table: three cells or more, wide apart or between commas."""
    plain: bool = False
    """Whether all of it is text, as it is of most lines."""
    listed: bool = False
    """Whether it is of a list, as a row of it or what heads its rows (see :mod:`kg.pages.rows`)."""
    goes_on: bool = False
    """Whether the row of a list that it is of begins in a line above it."""
    cells: int = 1
    """How many stretches stand in it that are wide apart."""
    pieces: Pieces = ()
    """Of a row that takes several lines, its stretches in the order they are read in."""
    ruled: bool = False
    """Whether a rule stands above it: ``————``."""


def split_lines(text: str) -> list[Line]:
    """The printed lines of a page; empty ones and rules (``----``) only set ``gap``."""
    lines: list[Line] = []
    printed = [match.span() for match in _LINE.finditer(text) if not match[0].isspace()]
    ends = [0, *(end for _, end in printed)]
    breaks = [_breaks(text[end:start]) for end, (start, _) in zip(ends, printed, strict=False)]
    printed, breaks = reading_order(text, printed, breaks)
    parted, apart = _spacing(text, printed, breaks)
    past = 9
    ruled = False
    for pieces, count in with_upright(text, with_whole_rows(text, printed, breaks)):
        past = max(past, count)
        for start, stop, cut in cut_line(text, *pieces[0]):
            line = _line(text, start, stop, parted=cut or past >= parted, gap=cut or past >= apart)
            if line is not None and len(pieces) > 1:
                line = _whole(text, line, pieces)
            if line is not None:
                lines.append(replace(line, ruled=True) if ruled else line)
            past = 0 if line and text[start] not in _CORNERS else 9
            ruled = line is None
    for first, last, cells in list(comma_tables(line.text for line in lines)):
        lines[first:last] = [replace(line, row=True, cells=cells) for line in lines[first:last]]
    return lines


def _breaks(between: str) -> int:
    """How many lines end between two; a new page counts as an empty line."""
    ends = between.count("\n") or between.count("\r") + between.count("\x85") + between.count("\u2028")
    return ends + 2 * between.count("\f")


def _spacing(text: str, printed: Sequence[tuple[int, int]], breaks: Sequence[int]) -> tuple[int, int]:
    """How many line breaks part paragraphs, and how many set headlines and articles apart.

    More than two where nearly every line has an empty one below: such a page is double-spaced where its
    lines stop in mid-sentence, and sets articles apart by more than paragraphs where some stand wider.
    """
    inner = Counter(breaks[1:])
    usual, times = max(inner.items(), key=lambda item: item[1], default=(1, 0))
    if usual < _EMPTY or times < _DOUBLE * inner.total() or sum(inner[n] for n in inner if n < usual) > 1:
        return _EMPTY, _EMPTY
    folded = [fold(text[start:end].strip()) for start, end in printed]
    torn = [width(line) for line in folded if not (is_closed(line) or is_bare(line))]
    full = sum(abs(wide - median(torn)) <= _RAGGED for wide in torn)
    if _TORN * len(torn) >= max(len(folded), _FEW) and 2 * full > len(torn):
        return usual + 1, usual + 1
    wider = sum(inner[n] for n in inner if n > usual) > 1 and _SELDOM * len(torn) < len(folded)
    return _EMPTY, usual + 1 if wider else _EMPTY


def _is_row(line: str) -> bool:
    """Whether a line has cells wide apart, or a space apart where one of them is a sum."""
    cells = fold(line).split()
    if len(_CELLS.findall(line)) > 1 or len(cells) <= _FEWEST_CELLS:
        return len(_CELLS.findall(line)) > 1
    return any(map(_SUM_CELL.fullmatch, cells[1:])) or _BARE_CELL.search(" ".join(cells)) is not None


def _cells(line: str, bare: bool) -> int:
    """How many stretches of a line are wide apart, a space apart where it has no mark of a sentence.

    Names set wide (``方　晓``) are one; two stretches are two cells only where one is a figure or a post.
    """
    parts = (_SPACED if bare else _WIDE).split(line.strip())
    found = parts[:1]
    for part in parts[1:]:
        if len(_JOINT.split(found[-1])[-1]) == 1 == len(_JOINT.split(part)[0]):
            found[-1] += part
        else:
            found.append(part)
    if len(found) == _FEWEST_CELLS and not any(map(_HELD.search, found)):
        return _FEWEST_CELLS if _NAME.fullmatch(found[0]) and _BODY.search(found[1]) else 1
    return len(found)


def _line(text: str, start: int, end: int, *, parted: bool, gap: bool) -> Line | None:
    stripped = text[start:end].lstrip()
    indent = end - start - len(stripped)
    start, end = start + indent, start + indent + len(stripped.rstrip())
    start, end = _inside(text, start, end)
    level = 0
    mark = _MARKDOWN.match(text, start, end)
    if mark:
        level = len(mark.group(1) or "")
        start = mark.end()
    emphasis = _EMPHASIS.match(text[start:end]) if text.startswith(("*", "__"), start, end) else None
    if emphasis:
        start, end = start + len(emphasis[1]), end - len(emphasis[1])
    if start >= end or _RULE.match(text[start:end]):
        return None
    plain = is_plain(text, start, end)
    printed = text[start:end] if plain else kept_text(text, start, end)
    if not printed:
        return None
    folded = fold(printed)
    return Line(
        start,
        end,
        folded,
        indent,
        parted,
        gap,
        level,
        width(printed) + min(indent, 2),
        len(printed) + min(indent, 2),
        not plain and is_bare(folded) and _is_row(text[start:end]),
        plain,
        cells=1 if plain else _cells(text[start:end], is_bare(folded)),
    )


def _inside(text: str, start: int, end: int) -> tuple[int, int]:
    """A line without the sides of its box: ``│ 三本温度账 │``; rows of tables have more bars."""
    frame = _FRAME.match(text, start, end) if text[start:end][:1] in _SIDES else None
    closing = _FRAME_ENDS.search(text, frame.end(), end) if frame else None
    inner = text[frame.end() : closing.start()] if frame and closing else ""
    if not (frame and closing) or any(side in inner for side in "│┃║"):
        return start, end
    return frame.end(), closing.start()


def _whole(text: str, line: Line, pieces: Pieces) -> Line:
    """A row of a table that takes several lines, or an upright line, by its first one."""
    printed = "".join(kept_text(text, *piece) for piece in pieces)
    cells = sum(text[start:end].isspace() for start, end in pieces) + 1
    row = any(end - start > 1 for start, end in pieces)
    return replace(
        line, text=fold(printed), width=width(printed), row=row, plain=False, cells=cells, pieces=pieces
    )


def letters(page: str, line: Line, *, titled: bool = False, raw: bool = False) -> list[int]:
    """Page offsets of the characters of a line that are text, as :func:`kg.pages.clean.kept` has them."""
    if not line.pieces:
        return kept(page, line.start, line.end, titled=titled, raw=raw)
    return [
        i
        for start, end in line.pieces
        for i in ([start] if page[start].isspace() else kept(page, start, end, titled=titled, raw=raw))
    ]
