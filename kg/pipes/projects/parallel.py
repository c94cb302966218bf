"""Names by the entries that they open, where other entries of the same form open with known ones.

第十小学|9月底交付;旗中医院康养楼改造12月15日前完工;雨水主管网工程10月底通水;三垛镇卫生院|下周就能开诊.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.pipes.clauses import lines
from kg.pipes.projects.brands import brand
from kg.pipes.projects.mention import Mention
from kg.pipes.projects.names import product_at
from kg.pipes.projects.patterns import SUM
from kg.pipes.projects.progress import stages_in
from kg.pipes.projects.stated import is_of_works, may_name
from kg.pipes.projects.underway import SITE_WORD

_PART = re.compile("[^。;:!?]+(?P<stop>[。;:!?]|$)")
_LEAD = re.compile(r"(?:[一二三四五六七八]是|其中,|还有,?|最后,?)?(?:[^,。;:的(\d]{2,14}的(?=.{4}))?")
"""In front of a name: what counts the entry, and whose or how far it is."""
_OPENING = re.compile(
    r"(?P<name>[\u4e00-\u9fffA-Za-z\d“”—]{4,24}?)"
    r"(?=[,(;。]|\d{1,2}月|[今明去]年|年[内底]|[上下本]周|[已正将则因也还要需才刚]|提前|预计|计划|推迟)"
)
"""What an entry opens with, up to where it goes on to tell of it."""
_TOLD = re.compile(rf"{SUM}|{SITE_WORD.pattern}")
_LEAST = 2


def parallel(text: str, known: Sequence[Mention]) -> Iterator[Mention]:
    """Further names in a paragraph of entries between semicolons, two or more of which open with one."""
    if ";" not in text:
        return
    for start, end in lines(text):
        entries = list(_entries(text, start, end)) if text.find(";", start, end) >= 0 else []
        free = [at for at in entries if not any(at[1] <= m.start < at[2] for m in known)]
        opened = sum(any(at[1] <= m.start <= at[1] + 1 for m in known) for at in entries)
        further = [found for at in free if (found := _further(text, *at)) is not None]
        sure = opened + len(further)
        if sure >= _LEAST and sure * 2 >= len(entries):
            yield from further


def _further(text: str, lead: int, begin: int, end: int) -> Mention | None:
    """The name that an entry opens with, where the entry tells how far it is or what it costs."""
    name = _OPENING.match(text, begin, end)
    if name is None or not (may_name(name["name"]) and _shows(name["name"])):
        return None
    told = f"{text[lead:begin]},{text[name.end() : end]}"
    if not (stages_in(told) or _TOLD.search(told)):
        return None
    return Mention.alone(text, begin, name.end(), "projects.work", lead)


def _shows(name: str) -> bool:
    """Whether a name is of something built or done, or of a firm and its product: 恒朗“再生瓶片”."""
    bare = name.replace("“", "").replace("”", "")
    makes = brand(bare) and any(product_at(bare, len(bare) - size) == size for size in (2, 3, 4, 5))
    return bool(makes or name.endswith("”")) or is_of_works(bare)


def _entries(text: str, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """The entries of a paragraph, and where each comes to its name."""
    row: list[tuple[int, int, int]] = []
    for part in _PART.finditer(text, start, end):
        if part["stop"] == ":":
            continue
        lead = _LEAD.match(text, *part.span())
        row.append((part.start(), lead.end() if lead else part.start(), part.end()))
        if part["stop"] != ";":
            yield from row if len(row) > 1 else ()
            row = []
