"""Names in a row behind a label that says how far they are: ``新开工:面粉生产线(4.6亿元)、轴承二期;…``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.pipes.clauses import behind_marks, first_mark
from kg.pipes.projects.brands import brand
from kg.pipes.projects.listings.fields import fields, is_any, is_name, kind_of
from kg.pipes.projects.listings.items import Item, read_row
from kg.pipes.projects.marks import Marks
from kg.pipes.projects.mention import Mention, Row
from kg.pipes.projects.patterns import ENTRY_MARK, NUMBER
from kg.pipes.projects.progress import stages_in
from kg.types import Stretch
from kg.wordfinder import gated

_MILESTONE = (
    "签约|签下|落户|开工|动工|复工|破土|续建|在建|竣工|完工|建成|投产|投用|投运|达产|洽谈|在谈|前期|储备"
)
_WHEN = (
    r"(?:[今明本上]年|[上下]半年|[一二三四]季度|年内|[年月]?底前?|[\d一二三四五六七八九十]{1,4}[年月日]"
    "|[上中下]旬|[本上]周|前|初)"
)
_HOW = "[新已拟将可]|计划|力争|确保|预计|集中|现场|正式|即将|正在|准备"
_LABEL = gated(
    "签落开动复破续在竣完建投达洽前储",
    rf"(?:{_MILESTONE})(?:[、和暨]?(?:{_MILESTONE}))?(?:的|类|项目|工程|名单|清单|阶段|一?[批组榜席栏]){{0,2}}"
    rf"(?:\(?(?:共|有|计)?{NUMBER}[个项宗](?:项目)?(?:,[^()\n]{{0,16}})?\)?)?:",
)
"""The label from its milestone on: 9月底前|竣工(3个):|."""
_STAGE = re.compile(_MILESTONE)
_OPENS = re.compile(rf" ?(?:{ENTRY_MARK})?(?:{_WHEN}|{_HOW}){{0,6}}")
"""What may stand in front of the milestone, up to where the line or the part of the sentence begins."""
_LONGEST_OPENING = 16
_MARK = re.compile(rf" ?{ENTRY_MARK} ?")
_OWNED = re.compile("(?P<who>[^的]{3,12})的(?=.{3})")
"""Whose an item is, in front of its name: |三联彩印|的数字印刷线."""


def read_labelled(text: str, places: Marks, companies: Marks) -> Iterator[Mention]:
    """The projects behind every such label, each with what the label says of it."""
    labels = [
        (start, label) for label in _LABEL.finditer(text) if (start := _opening(text, label)) is not None
    ]
    for i, (_, label) in enumerate(labels):
        end = first_mark(text, "。\n", label.end())
        if i + 1 < len(labels):
            end = min(end, labels[i + 1][0])
        items = [_unnumbered(text, *item) for item in _items(text, label.end(), end)]
        rows = [row for item in items if (row := _row(text, item, label, places, companies))]
        sure = sum(_is_sure(row) for row in rows)
        if sure and len(rows) == len(items) and sure * 2 >= len(rows):
            yield from rows


def _opening(text: str, label: re.Match[str]) -> int | None:
    """Where a label begins; none where the words in front of its milestone belong to a sentence."""
    since = max(0, label.start() - _LONGEST_OPENING)
    start = behind_marks(text, "\n。;", since, label.start())
    if start == since > 0:
        return None
    return start if _OPENS.fullmatch(text, start, label.start()) else None


def _items(text: str, start: int, end: int) -> Iterator[Stretch]:
    """The items of a row: between semicolons where it has some, else between the stops of a list."""
    stop = ";" if text.find(";", start, end - 1) >= 0 else "、"
    begin, depth = start, 0
    for i in range(start, end):
        depth += (text[i] in "(“") - (text[i] in ")”")
        if text[i] == stop and depth <= 0:
            yield begin, i
            begin = i + 1
    if begin < end:
        yield begin, end


def _unnumbered(text: str, start: int, end: int) -> Stretch:
    """An item without the number in front of it: |1.|恒昌棉纺智能纺纱(送桥镇)."""
    mark = _MARK.match(text, start, end)
    return (mark.end(), end) if mark else (start, end)


def _is_sure(mention: Mention) -> bool:
    """Whether an item shows that it is a project's: by its name, or by the sum behind it."""
    priced = mention.row is not None and mention.row.money is not None
    return priced or is_name(mention.name) or bool(brand(mention.name))


def _row(text: str, item: Stretch, label: re.Match[str], places: Marks, companies: Marks) -> Mention | None:
    """An item as a row of a list, which its label tells how far it is."""
    parts = list(fields(text, *item, companies))
    if not parts:
        return None
    stages = stages_in(",".join(_STAGE.findall(label.group())), of_class=True)
    kinds = tuple(kind_of(text, *part, places, companies) for part in parts)
    bracket = text.find("(", *item)
    bracketed = next((i for i, part in enumerate(parts) if -1 < bracket < part[0]), len(parts))
    told = read_row(text, Item(item, kinds, bracketed), None, {})
    if told is not None:
        mention = told[0]
        return replace(mention, row=replace(mention.row or Row(), stages=stages))
    start, end = parts[0]
    owner = _OWNED.match(text, start, end)
    start = owner.end() if owner else start
    if not (is_any(text, start, end) or is_name(text[start:end])):
        return None
    row = Row(owner=owner.span("who") if owner else None, span=item, stages=stages)
    return Mention.alone(text, start, end, "projects.table", row=row)
