"""Level and rank of posts by the tables ``place_ranks.csv`` and ``post_ranks.csv``.

A place has a rank by its level, or by its code where it is a municipality or a sub-provincial
city; places below those stand two steps below them, as everywhere. A post stands so many steps
below its place: 县委书记 none, 副县长 one (half a grade), 县发改委主任 two. Zones, institutions,
companies, and places of unknown level have no rank that follows from the name.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from kg import gazetteer, lexicon
from kg.types import Entity, EntityKind

RANKS = (
    "正部级",
    "副部级",
    "正厅级",
    "副厅级",
    "正处级",
    "副处级",
    "正科级",
    "副科级",
)
UNKNOWN = "unknown"

_ORGANS = (
    ("discipline", re.compile(r"纪委(?:监委)?$|监委$|纪律检查委员会$|监察委员会$")),
    ("congress", re.compile(r"人大(?:常委会)?$|人民代表大会(?:常务委员会)?$")),
    ("consultative", re.compile(r"政协(?:.+委员会)?$")),
    ("court", re.compile(r"人民法院$")),
    ("procuratorate", re.compile(r"人民检察院$")),
    ("government", re.compile(r"人民政府$|行政公署$")),
    ("committee", re.compile(r"[省市县区旗州盟]委$|[镇乡]党委$")),
    ("department", re.compile(r"(?:局|厅|部|办公室|委员会)$")),
)
_NO_RANK = re.compile(r"分局|支队|大队|学校|医院|大学|协会|商会|公司|管委会|街道|居委会|村委会|村民")


@cache
def _steps() -> dict[tuple[str, str], int]:
    return {(row["organ"], row["title"]): int(row["steps"]) for row in lexicon.table("post_ranks")}


@cache
def _place_ranks() -> dict[str, int]:
    return {row["code"]: RANKS.index(row["rank"]) for row in lexicon.table("place_ranks")}


def place_rank(code: str) -> int | None:
    """Index in :data:`RANKS` of the place with a division code: 2 for a prefecture (3210)."""
    known = _place_ranks()
    if code in known:
        return known[code]
    if len(code) == 2:
        return known["province"]
    above = next((known[code[:n]] for n in (4, 2) if code[:n] in known), None)
    if len(code) == 4:
        return known["city"]
    county = above + 2 if above is not None else known["county"]
    return {6: county, 9: county + 2}.get(len(code))


def level_of(body: Entity | None) -> str:
    """``province``, ``city``, ``county`` or ``town`` of the body's place; else ``unknown``."""
    if body is None or body.kind is not EntityKind.BODY:
        return UNKNOWN
    division = gazetteer.division_of(body.place) if body.place else None
    return division.level.value if division else UNKNOWN


@lru_cache(8192)
def rank_of(body: Entity | None, title: str) -> int | None:
    """Index in :data:`RANKS` of a post, ``None`` where it doesn't follow from body and title."""
    if body is None or body.kind is not EntityKind.BODY or not body.place or _NO_RANK.search(body.name):
        return None
    division = gazetteer.division_of(body.place)
    if division is None or not body.name.startswith(body.place):
        return None
    organ = next((name for name, pattern in _ORGANS if pattern.search(body.name)), "")
    above = place_rank(division.code)
    steps = _steps().get((organ, _bare(title)))
    if above is None or steps is None or above + steps >= len(RANKS):
        return None
    return above + steps


def _bare(title: str) -> str:
    """A title without the organ in front and 常务: 管委会主任 → 主任, 常务副市长 → 副市长."""
    found = re.search(r"(?:党组|党委|党工委|常委会|管委会|管理委员会)(?=[副主书])", title)
    return title[found.end() if found else 0 :].removeprefix("常务")


def rank_name(rank: int | None) -> str:
    """正厅级, or ``unknown``."""
    return UNKNOWN if rank is None else RANKS[rank]
