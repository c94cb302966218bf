"""Projects that a list names by whose they are: 白露茶业的|白茶萃取液|、石川茶业的|智能萎凋车间|."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from kg.pipes.clauses import sentence_bounds
from kg.pipes.projects.brands import place_prefix
from kg.pipes.projects.classes import is_class
from kg.pipes.projects.mention import Mention
from kg.pipes.projects.patterns import CUT, GENERIC, HEAD, NUMBER, TRADE_END
from kg.pipes.projects.segments import Spans

_FIRM = re.compile(r"(?:公司|集团|株式会社|企业|合作社|研究院|厂)$")
_NAME = re.compile(
    r"的(?P<name>[\u4e00-\u9fffA-Za-z\d]{3,14}?)(?:\([^()]{2,24}\))?(?=[、,。;]|和(?=[\u4e00-\u9fff()A-Za-z]{4,24}的))"
)
_JOINT = re.compile("[、和]|、?以及|、?还有|,(?:以及|还有)")
_CUE = re.compile(
    rf"{NUMBER}个(?:[^,。;:、]{{0,6}}项目|是)|(?:签约|签下|签了|开工|动工|破土|落户|引进|引来|拿下|在谈|谈了?过?[两三四]轮)"
)
"""What shows that a sentence is about projects: 另两个是…, …两个项目都落在三垛镇."""
_SEEN = re.compile("察看|查看|参观|走进|考察|调研|展示|展出|走访|检查|代表|董事长|总经理|负责人")
"""What shows that it is about what firms have already."""
_NO_PROJECT = re.compile(
    "产品|订单|展[台厅位]|工人|员工|代表|团队|老板|企业|公司|客商|股份|股权|技术|经验|做法|需求|问题|诉求|样[品机]$|合同|仪式|项目|工程"
)


def possessed(text: str, joined: Spans) -> Iterator[Mention]:
    """The members of such lists; ``joined``: the firms and places of the text."""
    items = [item for span in joined if (item := _item(text, *span)) is not None]
    row: list[tuple[int, int, int]] = []
    for item, following in pairwise([*items, (len(text), len(text), len(text))]):
        row.append(item)
        joint = _JOINT.fullmatch(text, _past(text, item[2]), following[0])
        if joint is None:
            yield from _members(text, row)
            row = []


def _item(text: str, start: int, end: int) -> tuple[int, int, int] | None:
    """A firm, and from where to where stands what is its: |恒昇公司|的|车用香氛|."""
    if text[end : end + 1] != "的":
        return None
    who, named = text[start:end], _NAME.match(text, end)
    if named is None or not (_FIRM.search(who) or TRADE_END.fullmatch(who) or _is_from_afar(who)):
        return None
    name = named["name"]
    barred = _NO_PROJECT.search(name) or HEAD.search(name) or CUT.search(name) or GENERIC.fullmatch(name)
    return None if barred or is_class(name) else (start, *named.span("name"))


def _is_from_afar(who: str) -> bool:
    """Whether a short name says where its firm is from: 上海|白露."""
    return 0 < place_prefix(who) < len(who) - 1


def _past(text: str, end: int) -> int:
    """Behind the bracket that gives a sum: 白茶萃取液(2亿元)|、…."""
    return text.find(")", end) + 1 if text.startswith("(", end) else end


def _members(text: str, row: list[tuple[int, int, int]]) -> Iterator[Mention]:
    if len(row) < 2:
        return
    start, end = sentence_bounds(text, row[0][0], row[-1][2])
    if _SEEN.search(text, start, end) or not _CUE.search(text, start, end):
        return
    first, tail = row[0][1], row[-1][2]
    for lead, begin, stop in row:
        yield Mention(begin, stop, lead, tail, first, "projects.list", text[begin:stop])
