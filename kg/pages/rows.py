"""Which lines of a page are rows of a list: one entry a line, none of them ends as sentences do.

A project, who pays for it, what it costs and where it lies stand in a row, or each in a line of its own:

    【玉门市】
    东方风华风机总装基地项目,28亿元,玉门经济开发区
    老君庙石油工业遗址旅游项目,2.4亿元

Such lines flow into no other, and none of them is the headline of an article, whatever its form.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from kg.pages.bylines import whole_byline
from kg.pages.columns import INDENT, TOLERANCE, WIDEST
from kg.pages.forms import is_balanced, is_bare, is_byline, is_closed, is_lead, is_paused
from kg.pages.lines import Line
from kg.pages.patterns import DATE_LINE, LABEL, LIST_ITEM, MARKS, MASTHEAD
from kg.records import record

_SUM = r"\d[\d,.]*[百千]?[万亿]{1,2}(?:[美欧港日]?元|元?人民币|[英]镑)"
_MONEY = re.compile(_SUM)
_CELL = re.compile(rf"(?:[一-鿿]{{2,8}}[: ])?(?:[一-鿿]{{0,6}}?){_SUM}(?:人民币|左右)?(?:\([^()]*\))?")
"""A line that holds a sum and no more: ``5.8亿元``, ``总投资:2.35亿元``."""
_FIELD = re.compile(r"[一-鿿]{2,8}:(?=.)")
"""What a line of a card begins with: ``建设地点:``."""
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
_TITLE = re.compile(
    r"(?:附[:：]?)?(?:(?:部分|主要|重点|其中|本次|此次|具体|以下|新|集中|现场)*"
    r"(?:签约|开工|动工|奠基|竣工|投产|在建|落户|洽谈)(?:的)?(?:重[点大]|主要|部分|产业|招商)*(?:项目|名单|清单)*"
    r"|(?:部分|主要|重点|具体)(?:重[点大]|产业|招商)?项目|(?:项目)?(?:名单|清单|名录|一览表?))"
    r"(?:名单|清单|名录|一览表?|摘登|节选)?(?:[(][^()]*[)]|:)*$"
)
"""What heads a list and says neither where nor when: the report above it does: ``部分签约项目``."""
_COLUMNS = re.compile(
    r"(?:序号|编号|备注|(?:签约|投资|建设|实施|项目|拟建|拟选|拟|落户|落|所[在属]|引进|合同|协议|计划|目前|形象|责任|总)*"
    r"(?:项目|名称?|方|主体|单位|企业|业主|投资|金?额|规模|地[点址区]?|选址|位置|[落]?点|园区|区域|乡镇|镇街|县区|进[度展]|阶段|状态|类别))"
    r"(?:\([^()]*\))?"
)
"""The title of a column in a line of its own."""
_NAMED = re.compile(r"(?:名单|名录|一览表?|清单|项目表|摘登|节选)(?:\([^()]*\))?$")
"""What the next list is called: ``二季度开工项目名单``."""
_PART = re.compile("[,(、]|其中|[一二三四]期|设备|年|达产")
"""What goes on with an entry that its sum might end."""
_HEADLINES = 4
_LONGEST = 90
_LONGEST_ITEM = 180
_BETWEEN = 8
"""Blocks between two rows of one list, where a row has a line for each of its fields, or a head."""
_CARD = 3
"""Lines with labels that make a card."""
_ALIKE = 2
_MANY = 5


@record
class _Block:
    """Lines that are one entry, if they are one at all: ``groups[chunk][start:end]``."""

    chunk: int
    start: int
    end: int
    text: str
    first: Line

    @property
    def gap(self) -> bool:
        """Whether an empty line stands above it."""
        return self.first.gap


def with_rows(groups: Sequence[Sequence[Line]], widths: Sequence[float]) -> list[list[Line]]:
    """The chunks of a page with the lines of its lists marked.

    Args:
        widths: how wide the column of each chunk is, infinite where its lines are not wrapped.
    """
    found = [list(chunk) for chunk in groups]
    blocks = [b for i, chunk in enumerate(groups) for b in _blocks(i, chunk, widths[i])]
    for start, end in _runs(blocks):
        for block in blocks[slice(*_listing(blocks, start, end))]:
            for k in range(block.start, block.end):
                line = found[block.chunk][k]
                found[block.chunk][k] = replace(line, listed=True, goes_on=k > block.start)
    return found


def _blocks(number: int, chunk: Sequence[Line], width: float) -> Iterator[_Block]:
    """The lines of a chunk, each with those that it is wrapped to."""
    wrapped = width <= WIDEST
    hanging = wrapped and len({line.indent > 0 for line in chunk}) == 2
    fields = [_FIELD.match(line.text) is not None for line in chunk]
    card = sum(fields) >= _CARD and 2 * sum(fields) >= len(chunk)
    start, text = 0, ""
    for k, line in enumerate(chunk):
        if k and (
            (card and fields[k]) or not _goes_on(chunk[k - 1], line, text, k - start, (width, hanging))
        ):
            yield _Block(number, start, k, text, chunk[start])
            start, text = k, ""
        text += line.text
    yield _Block(number, start, len(chunk), text, chunk[start])


def _goes_on(last: Line, line: Line, text: str, count: int, column: tuple[float, bool]) -> bool:
    """Whether a block goes on with a line: its column was too narrow, or it stops in mid-field."""
    width, hanging = column
    if last.row or line.row or last.level or line.level or is_lead(line.text) or LIST_ITEM.match(line.text):
        return False
    if hanging and line.indent:
        return False
    if is_paused(text) or not is_balanced(text):
        return True
    if _is_entry(text) and _is_entry(line.text) and not _PART.match(line.text):
        return False
    if hanging and not is_closed(text):
        return True
    first = INDENT if count == 1 and not last.indent else 0.0
    return width <= WIDEST and last.width + first >= width - TOLERANCE


def _runs(blocks: Sequence[_Block]) -> Iterator[tuple[int, int]]:
    """Where blocks follow each other that may be of one list, without the headlines of what follows."""
    start = 0
    for i, block in enumerate(blocks):
        fits = _may_be_listed(block)
        if not fits or (block.gap and _NAMED.search(block.text) and not _leads_in(block)):
            if start < i:
                yield start, _without_headlines(blocks, start, i)
            start = i if fits else i + 1
    if start < len(blocks):
        yield start, len(blocks)


def _without_headlines(blocks: Sequence[_Block], start: int, end: int) -> int:
    """Where a run ends: above the lines that stand right over a dispatch line."""
    below = blocks[end]
    if below.gap or not is_lead(below.text):
        return end
    above = [i for i in range(max(start, end - _HEADLINES), end) if blocks[i].gap]
    if above:
        return above[-1]
    return next((i for i in range(end, start, -1) if _is_row(blocks[i - 1])), start)


def _may_be_listed(block: _Block) -> bool:
    text = block.text
    item = LIST_ITEM.match(text) is not None
    if (
        (block.first.level and not _is_part(block))
        or len(text) > (_LONGEST_ITEM if item else _LONGEST)
        or "。" in text[:-1]
    ):
        return False
    if is_lead(text) or DATE_LINE.match(text) or MASTHEAD.match(text):
        return False
    if is_closed(text):
        return _is_row(block) and (item or text[-1] in ";")
    return text[0] in MARKS or not (is_byline(text) or whole_byline(text))


def _is_part(block: _Block) -> bool:
    """Whether a Markdown heading is over a part of an article's list: ``## 集中开工项目``."""
    return block.first.level > 1 and _TITLE.match(block.text) is not None


def _is_row(block: _Block) -> bool:
    """Whether a block has a sum among its fields, or alone, or is a row of a table."""
    return block.first.row or _is_entry(block.text)


def _is_entry(text: str) -> bool:
    if len(_DASHES.findall(text)) > 1 or _BARE_SUM.search(text) or _CELL.fullmatch(text):
        return True
    if _MONEY.search(text) is None or _ENDS.search(text) is None:
        return False
    return _PARTS.search(text) is not None


def _leads_in(block: _Block) -> bool:
    """Whether a block heads rows or columns by its form: ``【玉门市】``, ``■高新区``, ``建设地点``."""
    text = block.text
    marked = text[0] in MARKS or LIST_ITEM.match(text) or LABEL.match(text)
    return bool(
        marked or _TITLE.match(text) or _COLUMNS.fullmatch(text) or _FIELD.match(text) or text[0] == "("
    )


def _listing(blocks: Sequence[_Block], first: int, last: int) -> tuple[int, int]:
    """The blocks of a run from what heads its first row to its last one, none where it has too few."""
    rows = [i for i in range(first, last) if _is_row(blocks[i])]
    if len(rows) < 2 or any(b - a > _BETWEEN for a, b in pairwise(rows)) or _are_cut(blocks, rows):
        return first, first
    return _top(blocks, first, rows), _bottom(blocks, last, rows)


def _top(blocks: Sequence[_Block], first: int, rows: Sequence[int]) -> int:
    """Where a list begins: with what heads its first row, but not with a headline of its own."""
    start = rows[0]
    if _CELL.fullmatch(blocks[start].text):  # the fields above the sum are as many as in the next entry
        begins = next((i for i in range(rows[1], start, -1) if blocks[i].gap), rows[1])
        start = max(first, start - (rows[1] - begins))
    opened = first > 0 and blocks[first - 1].text.endswith((":", "——"))
    while start > first and (opened or _leads_in(blocks[start - 1]) or not blocks[start].gap):
        if not opened and blocks[start - 1].gap and not _leads_in(blocks[start - 1]):
            break
        start -= 1
    return start


def _bottom(blocks: Sequence[_Block], last: int, rows: Sequence[int]) -> int:
    """Where a list ends: with the fields of its last row."""
    end = rows[-1] + 1
    while end < last and not blocks[end].gap:
        end += 1
    return end


def _are_cut(blocks: Sequence[_Block], rows: Sequence[int]) -> bool:
    """Whether rows are lines of running text that a column cut: all are as long."""
    lengths = [len(blocks[i].text) for i in rows if not is_bare(blocks[i].text)]
    return len(lengths) >= _MANY and max(lengths) - min(lengths) <= _ALIKE
