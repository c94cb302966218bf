"""What an entry says by pointing at another: 同第一项, 投资方与1号项目相同, 同一投资方的研发中心."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.columns import TITLES
from kg.pipes.projects.below import COUNT, LETTER, numbered
from kg.pipes.projects.mention import Mention, Row
from kg.types import Stretch

_NTH = rf"(?:第|上述|序号)?(?P<number>{COUNT}|{LETTER})(?:号|项|条|个|站)?(?:项目)?(?:相同|一致|一样|同)?"
_SAME = re.compile(
    rf"(?:(?P<owner>{TITLES['owner']})|(?P<site>{TITLES['site']}))?(?:均|也)?"
    rf"(?:[与和同]{_NTH}|〃|[“”]|同[上前](?:一?项)?|[与和]上(?:一?项|个项目)(?:相同|一致))"
)
"""A field that gives what another row's gives: 同上, 投资方与1号项目相同."""
_POINTS = frozenset("与和同〃“”")
"""Without one of these no field does."""
_ITS = re.compile(
    r"(?:同一|上述|该|同)(?:家|个)?(?P<what>投资方|企业|公司|业主|投资主体|客商|集团)(?:投资|建设|实施)?的(?=.{3})"
)
"""In front of a name: whose it is, the row above has told."""

Pointed = tuple[Mention, list[tuple[str, int]]]
"""A row with the kinds that it takes from others, and the numbers of those (0: the one above)."""


def same_as(text: str, field: Stretch, kind: str) -> tuple[str, int] | None:
    """The kind that a field takes from another row, and that row's number (0: the one above)."""
    printed = text[slice(*field)]
    found = None if _POINTS.isdisjoint(printed) else _SAME.fullmatch(printed)
    if found is None:
        return None
    named = next((each for each in ("owner", "site") if found[each]), kind)
    return named, numbered(found["number"]) if found["number"] else 0


def own_name(text: str, start: int, end: int) -> int:
    """Where a name begins behind the words that give its investor as that of the row above."""
    found = _ITS.match(text, start, end)
    return found.end() if found else start


def resolved(rows: Sequence[Pointed]) -> list[Mention]:
    """Rows with what they take from others, each given with the kinds and numbers that it points at."""
    found: list[Mention] = []
    for mention, pointers in rows:
        row = mention.row or Row()
        for kind, number in pointers:
            other = _nth(found, number)
            if other is not None and other.row is not None:
                row = _with(row, kind, other)
        found.append(replace(mention, row=row))
    return found


def _nth(found: Sequence[Mention], number: int) -> Mention | None:
    if number > len(found) or not found:
        return None
    return found[number - 1]


def _with(row: Row, kind: str, other: Mention) -> Row:
    assert other.row is not None
    if kind == "stage":
        return row if row.stages else replace(row, stages=other.row.stages)
    if kind == "site":
        return row if row.site else replace(row, site=other.row.site)
    if row.owner is not None:
        return row
    return replace(row, owner=other.row.owner, owner_of=other.row.owner_of or other)
