"""Rows without marks: lines, or items between semicolons, that give the same things of one project each.

年产20万吨再生铝项目,昇辉铝业公司(16.5亿元)
焊管二期,联管业有限公司(6亿元)
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from kg.currencies import CURRENCY
from kg.pipes.cells import cells_of, lines_of
from kg.pipes.projects.listings.fields import fields, kind_of, may_name
from kg.pipes.projects.listings.items import Item, read_row, usual_kinds
from kg.pipes.projects.listings.labels import NUMBER, is_short_sum, kind_of_title, legend
from kg.pipes.projects.listings.same import own_name, resolved, same_as
from kg.pipes.projects.marks import Marks
from kg.pipes.projects.mention import Mention
from kg.pipes.projects.patterns import COMPANY_WORD, ENTRY_MARK
from kg.types import Stretch

_MARK = re.compile(rf" ?(?:{ENTRY_MARK}|——|·) ?")
_PROSE = re.compile(r"[。!?](?!$)|[说道:]“|;(?!$)")
_HEADING = re.compile(r"[^。;!?]{2,30}")
_MOST_GAPS = 2
"""Lines between two rows that head the second: 开工项目, ■三垛镇."""
_INTRODUCED = re.compile(
    r"项目(?:名单|名录|一览|清单|目录|表|如下|简介|节选|摘登|有|是|为|包括|[^。\n,]{0,8}[:——]|\()|(?:如下|名单|一览表?|名录|清单)(?:\([^()\n]*\))?:?$|(?:签约|开工|竣工|投产|在建|重[点大])项目"
)
_REACH = 160
"""Letters in front of a list in which it is called one of projects."""
_SERIES = re.compile(r"[::](?P<items>[^:。\n;]{6,140}(?:;[^:。\n;]{6,140})+)")
_LONGEST = 140
_COUNTS = re.compile(r"\((?:共|计|合计)?\d+[个项家宗]")
"""What a heading says of all that stand below it: 二、食品加工(3个,7.2亿元)."""
_TELLING = re.compile(
    r"\d|(?:公司|集团|[厂社”业]|[区园镇乡村港]|街道|苏木|基地|口岸|"
    rf"{COMPANY_WORD})(?=[,:()〔〕\[\]【】 \t|/│┃—。;…\n]|$)"
)
"""What a sum, a firm or a place has, if nothing marks it: a number, or how a field ends."""
_ORDINAL = re.compile(r"\d{1,2}|[①-⑳]")
_TAG = re.compile(rf"[\[【〔](?P<in>[^\[\]【】〔〕\n]{{2,12}}(?:{CURRENCY}|[待未]定))[\]】〕]")
"""A sum in brackets in front of a name: [10.5亿元]滤波器项目."""
_STOPS = re.compile("[,(]")
_BARS = "|│┃/;"
_SEVERAL = re.compile(rf"(?<=[\d万亿]){CURRENCY}[^()]{{0,12}}\)[、;和][^()、;]{{3,24}}\([^()]*{CURRENCY}")
"""Two projects in one line, each with its sum in brackets: 面粉线(4亿元,开工)、轴承二期(2亿元)."""
_LEAST_BARS = 2
_LEAST_FIELDS = 2
_LONGEST_CELL = 30
_HOMED = re.compile(r"[^(),]{2,16}\([\u4e00-\u9fff]{2,6}\)")


def read_rows(text: str, offsets: Sequence[int], places: Marks, companies: Marks) -> Iterator[Mention]:
    """The projects of every block of like rows."""
    for block in _blocks(text, offsets, places, companies):
        start = block[0].fields[0][1][0]
        title = legend(text, start)
        listed = _called_list(text, start) or bool(title and title.kinds)
        strict = sum("name" in item.kinds for item in block)
        if not listed and strict * 2 < len(block):
            continue
        usual = usual_kinds(block)
        rows = [found for item in block if (found := read_row(text, item, title, usual))]
        if len(rows) > 1:
            yield from resolved(rows)


def _called_list(text: str, start: int) -> bool:
    before = text[max(0, start - _REACH) : start].rstrip("\n")
    return any(_INTRODUCED.search(line) for line in before.split("\n")[-3:])


def _blocks(text: str, offsets: Sequence[int], places: Marks, companies: Marks) -> Iterator[list[Item]]:
    block: list[Item] = []
    gaps, reach = 0, 0
    lines = list(lines_of(text))
    likely = _likely(text, lines, places, companies)
    for i, (start, end) in enumerate(lines):
        item = _item(text, start, end, offsets, places, companies) if i in likely else None
        if item is not None and not (block and _is_sentence(text, block[-1], end)):
            block.append(item)
            gaps = 0
        elif block and gaps < _MOST_GAPS and _HEADING.fullmatch(text, start, end):
            gaps += 1
        else:
            yield from [block] if len(block) > 1 else []
            block, gaps = [], 0
        reach = end
    yield from [block] if len(block) > 1 else []
    for series in _SERIES.finditer(text, 0, reach or len(text)):
        items = re.finditer("[^;]+", text[slice(*series.span("items"))])
        first = series.start("items")
        spans = [(first + m.start(), first + m.end()) for m in items]
        found = [
            _item(text, *span, offsets, places, companies)
            for span in spans
            if _may_be_item(text, *span, places, companies)
        ]
        block = [replace(item, span=None) for item in found if item is not None and _is_told(item)]
        if len(block) > 1 and len(block) == len(spans):
            yield block


def _likely(text: str, lines: Sequence[Stretch], places: Marks, companies: Marks) -> set[int]:
    """The numbers of the lines that may be rows and stand near another such line: a cheap look first."""
    may = [i for i, line in enumerate(lines) if _may_be_item(text, *line, places, companies)]
    near = [(a, b) for a, b in pairwise(may) if b - a <= _MOST_GAPS + 1]
    return {i for pair in near for i in pair}


def _may_be_item(text: str, start: int, end: int, places: Marks, companies: Marks) -> bool:
    """Whether a line is short, no sentence, and holds what may be a sum, a firm or a place."""
    if end - start > _LONGEST or text[end - 1] == ":" or _is_prose(text, start, end):
        return False
    told = _TELLING.search(text, start, end) or places.within(start, end) or companies.within(start, end)
    return bool(told) and _COUNTS.search(text, start, end) is None


def _is_sentence(text: str, last: Item, end: int) -> bool:
    """Whether a line stops as sentences do, and the row above it does not: 白露说,日子要一天天过。"""
    return text[end - 1] == "。" and last.span is not None and text[last.span[1] - 1] not in ";。"


def _is_told(item: Item) -> bool:
    """Whether an item of a sentence begins with a name, or with a firm in front of one, and is no prose."""
    kinds = [kind for kind, _ in item.fields]
    unread = sum(not kind for kind in kinds)
    return unread <= 1 and (kinds[0] == "name" or kinds[:2] == ["owner", "name"])


def _item(
    text: str, start: int, end: int, offsets: Sequence[int], places: Marks, companies: Marks
) -> Item | None:
    """A line as an item: two fields or more, one of them a sum, a firm or a place."""
    mark = _MARK.match(text, start, end)
    first = mark.end() if mark else start
    found: list[tuple[str, Stretch]] = []
    bracketed = -1
    parts = list(parts_of(text, first, end, offsets, companies))
    if parts and _ORDINAL.fullmatch(text, *parts[0]):
        del parts[0]
    if len(parts) < _LEAST_FIELDS:
        return None
    for a, b in parts:
        if bracketed < 0 and text[a - 1] in "(〔[【":
            bracketed = len(found)
        if same_as(text, (a, b), "owner"):
            found.append(("same", (a, b)))
            continue
        if is_short_sum(text, a, b):
            found.append(("money", (a, b)))
            continue
        if NUMBER.fullmatch(text, a, b):
            found.append(("number", (a, b)))
            continue
        named = own_name(text, a, b)
        kind, words = kind_of(text, named, b, places, companies)
        found.append((kind, (a if named > a else words[0], words[1]) if kind == "name" else words))
    if text.startswith(":", found[0][1][1]) and kind_of_title(text, *found[0][1])[0]:
        return None  # 项目所在地:城南产业园(米酒项目在三垛镇)
    typed = {"money", "owner", "site", "number"} & {kind for kind, _ in found}
    told = [kind for kind, _ in found if kind in ("name", "money")]
    if _SEVERAL.search(text, first, end):
        return None
    if ["name", "money", "name"] in ([*told[i : i + 3]] for i in range(len(told))):
        return None  # 恒昇包装产业园(4亿元)、恒瑞冷链物流园(2亿元): two projects
    if not typed or not any(k in ("name", "") and may_name(text, *s) for k, s in found[:3]):
        return None
    return Item((start, end), tuple(found), bracketed if bracketed >= 0 else len(found))


def _is_prose(text: str, start: int, end: int) -> bool:
    """Whether a line tells in sentences; semicolons part short fields: 阀体二期;恒昇公司;2亿元."""
    found = _PROSE.search(text, start, end)
    if found is None or found.group() != ";" or text.count(";", start, end) < _LEAST_BARS:
        return found is not None
    return any(len(cell) > _LONGEST_CELL or "," in cell for cell in text[start:end].split(";"))


def parts_of(text: str, start: int, end: int, offsets: Sequence[int], companies: Marks) -> Iterator[Stretch]:
    """The fields of a line; between bars a firm keeps its town in brackets: |恒昇电子(高邮)|."""
    if tag := _TAG.match(text, start, end):
        yield tag.span("in")
        start = tag.end()
    barred = any(text.count(bar, start, end) >= _LEAST_BARS for bar in _BARS)
    whole = [(start, end)]
    cells = whole if not barred and _STOPS.search(text, start, end) else cells_of(text, start, end, offsets)
    for cell in cells:
        if barred and _HOMED.fullmatch(text, *cell):
            yield cell
        else:
            yield from fields(text, *cell, companies)
