"""How lines flow into paragraphs.

Newspaper text comes with one paragraph a line, or wrapped at the width of a printed column.
A line flows into the next when nothing but that width explains its end.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from kg.pages.bylines import is_photo, trailing_byline, whole_byline
from kg.pages.columns import INDENT, TOLERANCE, WIDEST, Column, measured, narrowed, ragged, usual_width
from kg.pages.forms import is_balanced, is_bare, is_byline, is_closed, is_lead, is_paused
from kg.pages.lines import Line
from kg.pages.patterns import (
    CREW,
    DATED,
    DISPATCH,
    DISPATCH_LINE,
    DOCUMENT,
    LIST_ITEM,
    MARKS,
    MASTHEAD,
    NOTICE,
    PAGE_NUMBER,
)
from kg.pages.rows import with_rows
from kg.pages.web import POST_LINE, WEB_LINE

_PROSE_WIDTH = 25
_HEADINGS = 8
_TITLES = 3
_ASIDE = 24
"""Characters within which a bracket closes that the line above has opened."""
_SET_IN = 3
_FAR_IN = 4
"""Spaces that a paragraph is set in by at most."""
_APPOINTED = re.compile(
    r"[一-鿿·]{2,8}(?:\([^()]{1,12}\))?为(?:[一-鿿]{2,7}?)?[省市县区旗州盟][^。;:,]{4,}(?<![长任记员])$"
)
"""An item of an appointment list, cut: ``王强(回族)为县人大常委会社会建设工作``, ``白露为云岭县文旅``."""
_UNBROKEN = re.compile(r"[\d.]+\.\d+%?|\d{3,}%?")
"""What a line is not broken in: 规上工业增加值增长/16.8%,固定资产投资…."""
_TORN_DAY = re.compile(r"\d(?:[年月]|[年月日][至到])$")
_DAY_GOES_ON = re.compile(r"\d{1,2}[月日]")
"""4月/17日,… and 4月6日至/8日,…: days that are parted by the end of a line."""
_OF_TOWN = re.compile("[一-鿿]{2,8}(?:镇|乡|街道|苏木|村|社区|园区):")
"""What a brief of a column begins with: 三垛镇:."""
_NUMBERED = re.compile(r"\(?(?P<number>\d{1,2})(?P<mark>[.、)])(?!\d)")


def paragraphs(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Lines that flow into each other, chunk by chunk."""
    groups, columns = measured(list(_chunks(lines)))
    usual = usual_width(groups, columns)
    slack, excess = ragged(groups, columns)
    own = [narrowed(chunk, Column(w, slack, excess), usual) for chunk, w in zip(groups, columns, strict=True)]
    torn = False
    wrapped = [_wrapped(chunk, column, usual) for chunk, column in zip(groups, own, strict=True)]
    for chunk, column in zip(with_rows(groups, wrapped), own, strict=True):
        yield from _flow(chunk, column, torn=torn)
        torn = not (is_closed(chunk[-1].text) or chunk[-1].listed or MASTHEAD.match(chunk[-1].text))


def _wrapped(chunk: Sequence[Line], column: Column, usual: float) -> Column:
    """The column that a list is wrapped to: that of the page, where its lines show none and keep to it."""
    if column.width <= WIDEST or any(line.width > usual + TOLERANCE for line in chunk):
        return column
    return replace(column, width=usual, supposed=True)


def _chunks(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Lines without an empty line between them."""
    chunk: list[Line] = []
    for line in lines:
        if chunk and line.parted:
            yield chunk
            chunk = []
        chunk.append(line)
    if chunk:
        yield chunk


def _flow(chunk: Sequence[Line], column: Column, *, torn: bool) -> Iterator[list[Line]]:
    """The paragraphs of one chunk: its headings line by line, then what flows on.

    ``torn``: whether the column before stops in mid-sentence.
    """
    if len(chunk) <= 3 and _is_byline(chunk):
        yield list(chunk)
        return
    top = _heading_lines(chunk)
    yield from ([line] for line in chunk[:top])
    chunk = chunk[top:]
    indented = sum(line.indent > 0 for line in chunk) * 2 < len(chunk)
    titles = _titles(chunk, column, torn=torn) if indented else frozenset()
    hanging = _is_hanging(chunk)
    paragraph: list[Line] = []
    for i, line in enumerate(chunk):
        if paragraph:
            after = chunk[i + 1] if i + 1 < len(chunk) else None
            if after is not None and _is_page_number(paragraph, line):
                yield paragraph
                yield [line]
                paragraph = []
                continue
            begins = line.indent > 0 and (indented or hanging) and is_closed(paragraph[-1].text)
            apart = i in titles or i - 1 in titles or (i == 1 and _is_set_over(chunk[0], line))
            goes_on = hanging and not (line.indent or line.row) and paragraph[0].indent > 0
            goes_on = goes_on and not (POST_LINE.match(line.text) or CREW.match(line.text))
            if line.listed or paragraph[-1].listed:
                begins, apart, goes_on = not line.goes_on, False, line.goes_on
            if begins or apart or not (goes_on or _flows(paragraph, line, column)):
                yield paragraph
                paragraph = []
        paragraph.append(line)
    if paragraph:
        yield paragraph


def _is_set_over(title: Line, line: Line) -> bool:
    """Whether a line is set in farther than a paragraph is and has no mark of a sentence: a headline."""
    far = title.indent > (line.indent or _FAR_IN)
    return far and is_bare(title.text) and not (is_closed(title.text) or DISPATCH.match(title.text))


def _is_byline(chunk: Sequence[Line]) -> bool:
    """Whether lines are one byline that the column broke, and none of them names an editor or a source."""
    if whole_byline("".join(line.text for line in chunk)) is None:
        return False
    return len(chunk) == 1 or not any(CREW.match(line.text) or WEB_LINE.match(line.text) for line in chunk)


def _is_hanging(chunk: Sequence[Line]) -> bool:
    """Whether each paragraph is set in, and every line that isn't goes on with a torn one."""
    first = next((i for i, line in enumerate(chunk) if line.indent), len(chunk))
    rest = list(pairwise(chunk[first:]))
    torn = [is_closed(last.text) for last, line in rest if not line.indent]
    return bool(torn) and not any(torn) and sum(line.indent > 0 for line in chunk) >= _SET_IN


def _titles(chunk: Sequence[Line], column: Column, *, torn: bool) -> frozenset[int]:
    """Lines that don't flow on, by their width or by the line below, which is set in."""
    found: set[int] = set()
    for i, line in enumerate(chunk):
        starts = is_closed(chunk[i - 1].text) if i else not torn
        if (starts or i - 1 in found) and _may_title(line):
            short = starts and is_bare(line.text) and line.width < column.width - column.slack
            if line.width > column.width + column.excess or (short and column.width <= WIDEST):
                found.add(i)
        under = i > 0 and _may_title(chunk[i - 1])
        if under and is_byline(line.text) and not is_photo(line.text):
            found.update(_over_byline(chunk, i, column))
        elif line.indent >= 2 or (under and (is_lead(line.text) or _is_marked_over(chunk[i - 1], line))):
            found.update(_above(chunk, i, column, torn=torn))
    return frozenset(found)


def _is_marked_over(title: Line, line: Line) -> bool:
    """Whether a mark stands in front of a line, and the one below is set in: ``▲县糖厂检修完成``."""
    return line.indent > 0 and title.text[0] in MARKS


def _above(chunk: Sequence[Line], i: int, column: Column, *, torn: bool) -> list[int]:
    """The few lines above one that is set in, back to the end of a sentence.

    A full line at the top goes on where the column before was torn off in mid-sentence.
    """
    above = _titled(chunk, i)
    top = i - len(above)
    full = abs(chunk[i - 1].width - column.width) <= TOLERANCE
    ended = is_closed(chunk[top - 1].text) if top else not (torn and full) or chunk[0].text[0] in MARKS
    return above if ended and len(above) <= _TITLES else []


def _over_byline(chunk: Sequence[Line], i: int, column: Column) -> list[int]:
    """The few lines above one that says who wrote it: no sentence that they might end goes without a mark.

    What fills the column above them goes on in the first: ``人物名片:石川,55岁,县环卫|所班长``.
    """
    above = _titled(chunk, i)[:_TITLES]
    last = chunk[i - len(above) - 1] if i > len(above) else None
    full = last is not None and abs(last.width - column.width) <= TOLERANCE
    return above[:-1] if last and full and not is_closed(last.text) else above


def _titled(chunk: Sequence[Line], i: int) -> list[int]:
    """The lines right above one that may be a headline's, the nearest first, one more than one has."""
    nearest = range(i - 1, max(-1, i - 2 - _TITLES), -1)
    return list(takewhile(lambda k: _may_title(chunk[k]), nearest))


def _may_title(line: Line) -> bool:
    """Whether an unindented line stops without the end of a sentence or clause."""
    text = line.text
    if line.indent or is_paused(text) or "。" in text or ";" in text or text.count(",") > 1:
        return False
    if text[0] in MARKS and "," in text:
        return False  # ◇云岭镇在清溪村开了场恳谈会,镇
    if DISPATCH_LINE.match(text) or not is_balanced(text):
        return False
    return not is_closed(text) or text[-1] in "!?”"


def _heading_lines(chunk: Sequence[Line]) -> int:
    """How many lines stand over the first sentence of an article, which a lead or byline marks."""
    for i, line in enumerate(chunk[:_HEADINGS]):
        if is_lead(line.text) or is_byline(line.text):
            quoted = i == 1 and chunk[0].indent > line.indent and chunk[0].text[0] == "“"
            return 0 if quoted else i  # “路修好没有?”, and flush below: 3月7日,县委书记…
        if "。" in line.text or ";" in line.text or line.text.count(",") > 1:
            break
        if is_paused(line.text) or LIST_ITEM.match(line.text) or line.width > 2 * _PROSE_WIDTH:
            break
    return 0


def _flows(paragraph: list[Line], line: Line, column: Column) -> bool:
    """Whether a paragraph goes on with ``line``."""
    last = paragraph[-1]
    if last.row or line.row:
        return False
    if last.text.count("(") > last.text.count(")") and -1 < line.text.find(")") < _ASIDE:
        return True  # 本报讯(记者 苏日娜 通讯员 白 / 音)11月8日,…
    if _is_opening(paragraph):
        return True
    if last.level or line.level or DISPATCH_LINE.match(line.text) or _stands_alone(line.text):
        return False
    if len(paragraph) == 1 and is_byline(last.text) and whole_byline(last.text + line.text) is None:
        return False
    if POST_LINE.match(line.text):
        return False
    if line.text[0] in MARKS and line.text[0] != "○":  # 二○二三年
        return False
    if _is_next_entry(paragraph[0], line):
        return False
    if line.text.startswith("——") or last.text.startswith("——"):
        return False
    if last.text[-1] == ")" and trailing_byline(last.text):
        return False
    if is_closed(last.text):
        dropped = last.end - last.start - len(last.text)  # 新增就业 82 人,工资总额 1.36 亿元。
        return last.width + dropped / 2 >= column.width - column.slack
    if is_paused(last.text) or _APPOINTED.match(last.text):
        return True
    if _TORN_DAY.search(last.text) and _DAY_GOES_ON.match(line.text):
        return True
    if column.width > WIDEST:
        torn = last.width > _PROSE_WIDTH and not (is_bare(last.text) or last.text.endswith(":"))
        torn = torn and not NOTICE.match(line.text)
        return torn and not (len(paragraph) == 1 and _stands_alone(last.text))
    hangs = last.indent > 0 == line.indent and last.width >= column.width - column.slack
    if len(paragraph) == 1 and ((DOCUMENT.search(last.text) and not hangs) or _stands_alone(last.text)):
        return False
    if len(paragraph) == 1 and not last.indent and is_bare(last.text) and DATED.match(line.text):
        return False
    first = INDENT if len(paragraph) == 1 and not last.indent else 0.0
    unbroken = _UNBROKEN.match(line.text)
    spare = max(0, unbroken.end() - TOLERANCE) if unbroken else 0  # what the last line had no room for
    return last.width + first + spare >= column.width - TOLERANCE


def _is_page_number(paragraph: Sequence[Line], line: Line) -> bool:
    """Whether a line in the middle of a sentence is the number of the page that it goes on over."""
    if not PAGE_NUMBER.match(line.text) or paragraph[-1].row or is_closed(paragraph[-1].text):
        return False
    return not is_bare("".join(above.text for above in paragraph))


def _is_opening(paragraph: Sequence[Line]) -> bool:
    """Whether nothing but a dispatch line was printed: ``本报讯`` over ``(记者 林帆)3月3日,…``."""
    if len(paragraph) > 2:
        return False
    text = "".join(line.text for line in paragraph)
    opening = DISPATCH.match(text)
    return opening is not None and opening.end() == len(text)


def _is_next_entry(first: Line, line: Line) -> bool:
    """Whether the numbers of a list go on: 2.玉带湾水厂,… below 1.云岭污水处理厂,…,在建; or its places,
    梧桐树乡:… below 郝家桥镇:….
    """
    if _OF_TOWN.match(line.text) and _OF_TOWN.match(first.text):
        return True
    this = _NUMBERED.match(first.text)
    following = _NUMBERED.match(line.text) if this else None
    if this is None or following is None or this["mark"] != following["mark"]:
        return False
    return int(following["number"]) == int(this["number"]) + 1


def _stands_alone(text: str) -> bool:
    """Whether a line is one bracket: ``(2024年第3号)``."""
    return text.startswith("(") and text.find(")") == len(text) - 1
