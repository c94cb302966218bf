"""Departments and other organs of a place, spelled out."""

from __future__ import annotations

import re
from functools import cache

from kg import lexicon
from kg.types import EntityKind

_DEPARTMENT = re.compile("(?P<field>[一-鿿]{2,12}?)(?P<kind>分局|局|厅|委员会|委)")
"""What a department is for, and what it is called: 发改|局, 农业农村|委."""
_COMMISSION = re.compile(
    "(?!国务院|国家|全国|.*(?:[党纪团]|[^商]工|[^体]政|常|组|编|监|[^城]管))[一-鿿]{2,8}委"
)
"""A department that is called a 委, not a committee of a party: 农业农村委, 商务委."""
_OFFICE = re.compile("(?!.*(?:街道|乡|镇))[一-鿿]{2,6}(?<!委)办")
"""口岸办, 粮储办; not 街道办, which is a 办事处."""


@cache
def _abbreviations() -> dict[str, str]:
    return {row["short"]: row["full"] for row in lexicon.table("body_abbreviations")}


@cache
def _fields() -> dict[str, str]:
    """What departments are called for: 工信 is 工业和信息化, as is 工业信息化."""
    found: dict[str, str] = {}
    for short, full in _abbreviations().items():
        stem, field = _DEPARTMENT.fullmatch(short), _DEPARTMENT.fullmatch(full)
        if stem and field:
            found[stem["field"]] = field["field"]
            found[field["field"].replace("和", "")] = field["field"]
    return found


def _department(organ: str) -> str:
    """One that no table has spelled out, by its field: 农业农村委 → 农业农村委员会, 发改厅 → 发展和改革厅."""
    if _OFFICE.fullmatch(organ):
        return organ + "公室"
    match = _DEPARTMENT.fullmatch(organ)
    if match is None or (match["kind"] == "委" and not _COMMISSION.fullmatch(organ)):
        return ""
    field = _fields().get(match["field"], match["field"])
    return field + ("委员会" if match["kind"] == "委" else match["kind"])


def expanded(organ: str, kind: EntityKind) -> str:
    """The organ spelled out, with its 党组 kept: 工信局党组 → 工业和信息化局党组."""
    if kind is EntityKind.ZONE and organ.startswith("政府"):
        return organ
    if kind is EntityKind.ZONE and organ == "工委":
        return "党工委"
    for tail in ("党组", "党委", "办公室", ""):
        stem = organ.removesuffix(tail)
        if organ.endswith(tail) and (full := _abbreviations().get(stem) or _department(stem)):
            return full + tail
    return organ
