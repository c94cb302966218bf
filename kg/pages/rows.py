"""Which lines of a page are rows of a list: one entry a line, none of them ends as sentences do.

Rows are told by their form, which they share with the next one (see :mod:`kg.pages.shapes`), or by what
they tell: a project, who pays for it, what it costs and where it lies stand in a row, or each in a line:

    【玉门市】
    东方风华风机总装基地项目,28亿元,玉门经济开发区
    老君庙石油工业遗址旅游项目,2.4亿元

Such lines flow into no other, and none of them is the headline of an article, whatever its form.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from kg.pages.blocks import Block, blocks
from kg.pages.borders import CELL, SUM, bottom, top
from kg.pages.bylines import whole_byline
from kg.pages.columns import Column
from kg.pages.forms import is_bare, is_byline, is_closed, is_lead
from kg.pages.lines import Line
from kg.pages.listwords import HEADER, NAMED, TITLE, leads_in
from kg.pages.patterns import DATE_LINE, LIST_ITEM, MARKS, MASTHEAD, ROLE
from kg.pages.shapes import NOTED, is_strong
from kg.pages.web import POST_LINE, WEB_LINE

_MONEY = re.compile(SUM)
_PARTS = re.compile(r"[,()|/、:]|——|\s{2,}")
_BARE_SUM = re.compile(r"[/|]\d[\d.]*[万亿](?:[/|]|$)")
"""A field that leaves out 元: ``二期/恒昇公司/3.1亿/三垛镇``."""
_DASHES = re.compile("——|……")
"""What parts the fields of a row and stands in no sentence twice: ``二期——恒昇公司——3亿元``."""
_ENDS = re.compile(
    r"(?:元|人民币|[)】%]|[区园镇乡村团港场城]|街道|苏木|基地|口岸|项目|工程|公司|集团|厂|中心|[一二三四五六]期"
    r"|待定|签约|开工|动工|竣工|投产|在建|建设中|落地|落户|完工|达产)[;。]?$"
)
"""How a row ends: with one of its fields."""
_DIGIT = re.compile(r"\d")
_HEADLINES = 4
_LINES = 2
"""Lines of a headline at most that nothing but the text below it tells."""
_LONGEST = 90
_LONGEST_ITEM = 180
_BETWEEN = 8
"""Blocks between two rows of one list, where a row has a line for each of its fields, or a head."""
_ALIKE = 2
_MANY = 5
_WEAKLY = 3
"""Rows that show a list by a form that other lines have too."""
_FAR = 3
"""Spaces before what goes on with a row: the names below 成员:…."""
_ABOVE = 5
"""Lines between a headline and the first row."""
_TITLES = 3


def with_rows(groups: Sequence[Sequence[Line]], columns: Sequence[Column]) -> list[list[Line]]:
    """The chunks of a page with the lines of its lists marked.

    Args:
        columns: what each chunk is wrapped to.
    """
    found = [list(chunk) for chunk in groups]
    page = _Page([b for i, chunk in enumerate(groups) for b in blocks(i, chunk, columns[i], _is_entry)])
    for start, end in _runs(page):
        for block in (block for span in _listings(page, start, end) for block in page.blocks[slice(*span)]):
            for k in range(block.start, block.end):
                line = found[block.chunk][k]
                goes_on = k > block.start and not _has_fields(found[block.chunk], k, columns[block.chunk])
                found[block.chunk][k] = replace(line, listed=True, goes_on=goes_on)
    return found


def _has_fields(chunk: Sequence[Line], k: int, column: Column) -> bool:
    """Whether a line, set in below a name that had room left, tells what there is to tell of it."""
    above, line = chunk[k - 1 : k + 1]
    room = above.width < column.width - 1 and is_bare(above.text) and line.indent > 0 == above.indent
    return room and _MONEY.search(line.text) is not None


class _Page:
    """The blocks of a page, and which of them are rows."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self.blocks = blocks
        self.dense = not any(block.gap for block in blocks[1:])  # no empty lines tell where a list ends
        self.fits = [_may_be_listed(block) for block in blocks]
        self.rows = [fits and _tells(block) for fits, block in zip(self.fits, blocks, strict=True)]
        for start, end in self._alike():
            self.rows[start:end] = [True] * (end - start)
        for i, k in self._alternating():
            self.rows[i] = self.rows[k] = True
        self._extend(range(1, len(blocks)), -1)
        self._extend(range(len(blocks) - 2, -1, -1), 1)
        for i, (one, other) in enumerate(pairwise(blocks)):
            if self.rows[i + 1] and not other.gap and DATE_LINE.match(one.text) and "年" not in one.text:
                self.fits[i] = True

    def _alike(self) -> Iterator[tuple[int, int]]:
        """Blocks below each other that have the same form, or some form each."""
        for fewest, is_alike in ((2, _is_same), (_WEAKLY, _is_shaped)):
            start = 0
            for i in range(1, len(self.blocks) + 1):
                above = self.blocks[start]
                fits = i < len(self.blocks) and self.fits[i] and self.fits[start]
                if fits and is_alike(above, self.blocks[i]):
                    continue
                first = start + (i - start > 1 and _is_set_apart(above, self.blocks[start + 1]))
                if i - first >= fewest:
                    yield first, i
                start = i

    def _extend(self, places: Iterable[int], step: int) -> None:
        """Add what has the form of a row beside it, or beside the line that heads a part of the list."""
        for i in places:
            block = self.blocks[i]
            if self.rows[i] or not (self.fits[i] and block.shape) or block.gap:
                continue
            near = (k for k in (i + step, i + 2 * step) if 0 <= k < len(self.blocks))
            self.rows[i] = any(self.rows[k] and self.blocks[k].shape == block.shape for k in near)

    def _alternating(self) -> Iterator[tuple[int, int]]:
        """Blocks of the same form with a line of another between them, which names the next entry."""
        for i, one in enumerate(self.blocks):
            if self.fits[i] and is_strong(one.shape):
                for k in range(i + 2, min(i + _TITLES + 1, len(self.blocks))):
                    other = self.blocks[k]
                    if other.gap or not all(self.fits[i + 1 : k + 1]):
                        break
                    if other.shape == one.shape:
                        yield i, k


def _is_same(one: Block, other: Block) -> bool:
    """Whether two blocks have the same form, which only rows have."""
    return is_strong(one.shape) and one.shape == other.shape


def _is_shaped(one: Block, other: Block) -> bool:
    """Whether two blocks may be rows, the second one right below others: of its own form, or set far in."""
    return bool(one.shape and (other.shape or other.first.indent >= _FAR)) and not other.gap


def _is_set_apart(first: Block, second: Block) -> bool:
    """Whether a line heads rows of another form: 重点项目(节选) over 投资方:朗晨, ■数说云岭 over ①税收."""
    if not first.gap:
        return False
    marked = first.text[0] in MARKS and first.text[0] != second.text[0]
    return marked or first.shape == NOTED != second.shape


def _runs(page: _Page) -> Iterator[tuple[int, int]]:
    """Where blocks follow each other that may be of one list, without the headlines of what follows."""
    start = 0
    for i, fits in enumerate(page.fits):
        if not fits or _is_title(page, start, i):
            if start < i:
                yield start, _without_headlines(page, start, i)
            start = i if fits else i + 1
    if start < len(page.blocks):
        yield start, len(page.blocks)


def _is_title(page: _Page, start: int, i: int) -> bool:
    """Whether a block names another list than that of the rows above it."""
    block = page.blocks[i]
    if not block.gap or page.rows[i]:
        return False
    mark = block.text[0]
    lone = mark in MARKS and all(mark != above.text[0] for above in page.blocks[start:i])
    if leads_in(block.text) and not lone:
        return False
    if NAMED.search(block.text):
        return True
    above = next((k for k in range(i - 1, start - 1, -1) if page.rows[k]), None)
    below = next((k for k in range(i + 1, min(i + _ABOVE, len(page.blocks))) if page.rows[k]), None)
    if above is None or below is None:
        return False
    if page.blocks[below].shape != page.blocks[above].shape or _names_columns(page.blocks[below : below + 2]):
        return True
    return not _is_part_of(page, start, i, below)


def _is_part_of(page: _Page, start: int, i: int, below: int) -> bool:
    """Whether a line set apart heads a part of the list above it, as others do, or another card of it."""
    rows = [k for k in range(start, i) if page.rows[k]]
    if any(page.blocks[k].gap for k in range(rows[0] + 1, i)):
        return True
    label = page.blocks[below].text.partition(":")[0]
    carded = any(page.blocks[k].text.startswith(f"{label}:") for k in rows)
    first = page.blocks[rows[0] - 1].text if rows[0] else ""
    return carded or page.blocks[i].text[-2:] == first[-2:] or _tells(page.blocks[below])


def _names_columns(rows: Sequence[Block]) -> bool:
    """Whether the first of two rows says what the cells below it tell: 日期 带班领导 over 2月10日 白露."""
    first, second = rows[0], rows[-1]
    told = not _DIGIT.search(first.text) and _DIGIT.search(second.text)
    return bool(told) or HEADER.match(first.text) is not None


def _without_headlines(page: _Page, start: int, end: int) -> int:
    """Where a run ends: above the lines that stand over a dispatch line."""
    below = page.blocks[end]
    if below.gap:
        return _above_report(page, start, end) if is_lead(below.text) else end
    if not is_lead(below.text):
        return _above_prose(page, start, end) if page.dense else end
    above = [i for i in range(max(start, end - _HEADLINES), end) if page.blocks[i].gap]
    if above:
        return above[-1]
    if sum(CELL.fullmatch(block.text) is not None for block in page.blocks[start:end]) > 1:
        return end  # the fields of the last entry stand there
    return next((i for i in range(end, start, -1) if page.rows[i - 1]), start)


def _above_report(page: _Page, start: int, end: int) -> int:
    """Where a run ends over an empty line and a report: above its headline, which tells one sum at most."""
    first = next((i for i in range(end - 1, start - 1, -1) if page.blocks[i].gap), start)
    heads = page.blocks[first:end]
    marked = any(LIST_ITEM.match(head.text) for head in heads)
    return end if marked or len(heads) > _TITLES or sum(map(_tells, heads)) > 1 else first


def _above_prose(page: _Page, start: int, end: int) -> int:
    """Where a run ends on a page without empty lines: above a headline that stands over running text."""
    last = next((i for i in range(end, start, -1) if page.rows[i - 1]), end)
    told = "。" in page.blocks[end].text or is_byline(page.blocks[end].text)
    heads = page.blocks[last:end]
    if not told or len(heads) > _LINES or any(leads_in(head.text) or head.shape for head in heads):
        return end
    return last


def _may_be_listed(block: Block) -> bool:
    text = block.text
    if "。" in text[:-1] or (block.first.level and not _is_part(block)):
        return False
    item = LIST_ITEM.match(text) is not None
    if len(text) > (_LONGEST_ITEM if item or is_strong(block.shape) else _LONGEST):
        return False
    if (
        is_lead(text)
        or DATE_LINE.match(text)
        or MASTHEAD.match(text)
        or WEB_LINE.match(text)
        or POST_LINE.match(text)
    ):
        return False
    if is_closed(text):
        return (_tells(block) or is_strong(block.shape)) and (item or text[-1] in ";")
    if text[0] in MARKS:
        return ROLE.match(text, 1) is None  # □本报记者 石川
    return not (is_byline(text) or whole_byline(text))


def _is_part(block: Block) -> bool:
    """Whether a Markdown heading is over a part of an article's list: ``## 集中开工项目``."""
    return block.first.level > 1 and TITLE.match(block.text) is not None


def _tells(block: Block) -> bool:
    """Whether a block has a sum among its fields, or alone, or is a row of a table."""
    own = block.end - block.start == 1 or LIST_ITEM.match(block.text) is not None
    return block.first.row or _is_entry(block.text) or (own and _is_of_fields(block.text))


def _is_of_fields(text: str) -> bool:
    """Whether a text has a sum and ends as rows do: ``1.伺服电机项目`` over ``总投资3亿元``."""
    return bool(_MONEY.search(text) and _ENDS.search(text))


def _is_entry(text: str) -> bool:
    if len(_DASHES.findall(text)) > 1 or ("万" not in text and "亿" not in text):
        return len(_DASHES.findall(text)) > 1
    in_fields = _is_of_fields(text) and _PARTS.search(text)
    return bool(in_fields or _BARE_SUM.search(text) or CELL.fullmatch(text))


def _listings(page: _Page, first: int, last: int) -> Iterator[tuple[int, int]]:
    """The lists of a run, each from what heads its first row to its last one; too few rows make none."""
    rows = [i for i in range(first, last) if page.rows[i]]
    cuts = [k for k in range(1, len(rows)) if rows[k] - rows[k - 1] > _BETWEEN]
    for begin, end in pairwise([0, *cuts, len(rows)]):
        own = rows[begin:end]
        if len(own) > 1 and not _are_cut(page.blocks, own):
            end_of_list = bottom(page.blocks, rows[end] if end < len(rows) else last, own)
            yield top(page.blocks, first, own, dense=page.dense), end_of_list
            first = end_of_list


def _are_cut(blocks: Sequence[Block], rows: Sequence[int]) -> bool:
    """Whether rows are lines of running text that a column cut: all are as long."""
    lengths = [len(blocks[i].text) for i in rows if not is_bare(blocks[i].text)]
    return len(lengths) >= _MANY and max(lengths) - min(lengths) <= _ALIKE
