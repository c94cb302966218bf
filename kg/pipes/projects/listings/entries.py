"""Entries of a list: name, firm, place and sum of a project, in any order, between commas or in brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from kg.currencies import CURRENCIES, CURRENCY
from kg.pipes.projects.brands import brand
from kg.pipes.projects.listings.fields import (
    COST,
    fields,
    is_any,
    is_firm,
    is_name,
    kind_of,
    may_be_firm,
    site_in,
)
from kg.pipes.projects.listings.same import same_as
from kg.pipes.projects.marks import Marks
from kg.pipes.projects.mention import Mention, Row
from kg.pipes.projects.names import is_han
from kg.pipes.projects.patterns import ENTRY_MARK, HEAD, SUM
from kg.pipes.projects.progress import stages_in
from kg.types import Stretch
from kg.wordfinder import has_any

_MARK = rf"{ENTRY_MARK}(?:(?<![\d.])|(?![\d,.]))"
_ENTRY = re.compile(
    rf"(?:(?<![^\n;。:])|(?<=[)元])(?={_MARK})) ?"
    rf"(?:{_MARK}|——|(?=“))"
    rf"(?P<body>(?:[^;。\n,:]{{4,30}}。(?=[^\n]))?(?:(?!(?<=[)元]){_MARK})[^;。\n]){{6,160}})"
)
_BRACKETED = re.compile(
    r"(?:^|(?<=[\n:、;。])|(?<=包括)|(?<=分别[是为])) ?(?!其中)(?P<name>[^\n,。;:、()]{4,30}?)"
    rf"\((?P<in>[^()。;\n]{{2,40}}(?:[万亿]{CURRENCY}|(?P<unsaid>[待未](?:定|公布|披露|公开))|[万亿]{CURRENCY},(?P<reached>[^()。,;\n]{{2,12}})))\)"
)
"""A name with place and sum in brackets, or its sum and how far it is: 包括|面粉生产线(4.6亿元,开工)、…."""
_SUM_BEHIND = re.compile(
    r"(?:^|(?<=[\n:、;,])) ?(?!其中)(?P<name>[^\n,。;:、()]{4,30}?)"
    rf"\((?P<in>[^()。;\n]{{2,24}})\)(?P<money>(?:总?投资)?(?:约|达)?{SUM})(?=[、,;。\n]|$)"
)
"""A name with its firm in brackets and its sum behind them: 石磨面粉生产线(恒朗集团)5亿元."""
_COUNTS = re.compile(r"^[^,(]{2,12}\((?:共|计|合计)?\d+[个项家宗]|^[^,。;:()\d]{2,16}\d+[个项家宗](?:项目)?,")
"""What a heading says of all that stand below it (二、食品加工(3个,7.2亿元)), or an entry of all it names
(——元洪投资区签约6个,总投资33.6亿元,包括…).
"""
_OF_RANK = re.compile("级|招商|引资|[内外国民]资|[一二三四五六]期")
"""In what a bracket may open with that is no firm: 省级重点."""
_CLASS_ALONE = re.compile(r"[\u4e00-\u9fff]{3,20}(?:建设|改造|提升|整治|修复|扩建|治理|保障)(?:项目|工程)")
"""A class in running text, the name of an entry that has its own sum: 12.|城区老旧小区改造项目|。…."""
_BEFORE_SUM = tuple(f"){first}" for first in "123456789总投约达")
_BRACKET_ENDS = ("元,", *(f"{word[-1]})" for word in (*CURRENCIES, "定", "布", "露", "开")))


def read_marked(text: str, places: Marks, companies: Marks) -> Iterator[Mention]:
    """The projects of numbered entries that give a sum, a place or a firm in a field of its own."""
    for entry in _ENTRY.finditer(text):
        if _COUNTS.search(entry["body"]):
            continue
        mention = _entry(text, list(fields(text, *entry.span("body"), companies)), places, companies)
        if mention is not None:
            yield mention


def read_bracketed(text: str, places: Marks, companies: Marks) -> Iterator[Mention]:
    """Items of a list with place, firm and sum of each in brackets."""
    within = _BRACKETED.finditer(text) if has_any(text, _BRACKET_ENDS) else ()
    behind = _SUM_BEHIND.finditer(text) if has_any(text, _BEFORE_SUM) else ()
    for item in chain(within, behind):
        lead, end = item.span("name")
        start = text.rfind("的", lead, end) + 1 or lead  # 三垛镇的稻田酒店(…)
        inside = list(fields(text, *item.span("in"), companies))
        before = [(lead, start - 1)] if start > lead else []
        site = next((zone for field in (*inside, *before) if (zone := site_in(text, *field, places))), None)
        told = item.groupdict()
        money = next((field for field in inside if COST.match(text, *field)), None)
        money = item.span("money") if told.get("money") else money
        owner = next((field for field in inside if is_firm(text, *field, companies)), None)
        if owner is None and money is not None and inside[0] not in (money, site) and _leads(text, inside[0]):
            owner = inside[0]
        stages = stages_in(told.get("reached") or "", of_class=True)
        if (money is not None or told.get("unsaid")) and (site or owner or stages):
            row = Row(owner=owner, money=money, site=site, stages=stages)
            yield Mention.alone(text, start, end, "projects.table", row=row)


def pointers(text: str, start: int, end: int, companies: Marks) -> list[tuple[str, int]]:
    """What an entry takes from others: 投资方|与1号项目相同|, 地点同1."""
    found = (same_as(text, field, "owner") for field in fields(text, start, end, companies))
    return [pointer for pointer in found if pointer is not None]


def _entry(text: str, found: Sequence[Stretch], places: Marks, companies: Marks) -> Mention | None:
    own: dict[str, Stretch] = {}
    for field in found:
        kind, words = kind_of(text, *field, places, companies)
        if same_as(text, field, "owner") is None:
            own.setdefault(kind, words)
    name, money, site, owner = (own.get(kind) for kind in ("name", "money", "site", "owner"))
    if owner is None and name is not None and (site or money):
        owner = next((field for field in found if _is_in_brackets(text, name, field, site)), None)
    label = site is not None and text.startswith(":", site[1]) and not COST.match(text, site[1] + 1)
    park = site is not None and site == found[0] and money is not None and not label
    if name is None and site is not None and park and is_name(text[slice(*site)]):
        name, site = site, None  # 1.扬眉竹材循环利用产业园。总投资1.2亿元,…: what is built is a park
    if name is None and money is not None and _CLASS_ALONE.fullmatch(text, *found[0]):
        name = found[0]
    if name is None and owner is not None and money is not None:
        rest = (field for field in found if field not in (owner, money, site) and field[0] != owner[0])
        name = next((field for field in rest if is_any(text, *field)), None)
    if name is None or _is_label(text, name, companies):
        return None
    if owner is not None and money is not None and owner[1] == money[0] and owner[0] < name[0]:
        return None  # ★宏祥智慧工厂试投产,宏祥农业|出资8000万元|,一期温室3.2万平方米: a brief
    if not (money or site or owner):
        return None
    start, end = name
    row = Row(owner=owner, money=money, site=site)
    return Mention.alone(text, start, end, "projects.table", row=row)


def _leads(text: str, field: Stretch) -> bool:
    """Whether what opens a bracket in front of a sum is called as firms are: (|朔川电机|,3.1亿元,三垛镇)."""
    name = text[slice(*field)]
    known = brand(name) and may_be_firm(text, *field) and not _OF_RANK.search(name)
    return bool(known) and not is_name(name)


def _is_label(text: str, name: Stretch, companies: Marks) -> bool:
    """Whether a name only says where the project behind it lies: ▲桐花里文创园:|恒朗打造的街区项目…."""
    behind = text.startswith(":", name[1])
    field = next(fields(text, name[1] + 1, len(text), companies), None) if behind else None
    head = HEAD.search(text, *field) if field and not HEAD.search(text, *name) else None
    return head is not None and "的" in text[name[1] : head.start()]


def _is_in_brackets(text: str, name: Stretch, field: Stretch, site: Stretch | None) -> bool:
    """Whether a field opens the brackets behind a name, beside a place: X项目(|华夏绿能|,卧凤沟乡)."""
    start, end = field
    first = start == name[1] + 1 and text[name[1]] in "(〔[【" and text[end : end + 1] in (",", "·")
    return first and field != site and 3 <= end - start <= 12 and is_han(text[start:end])
