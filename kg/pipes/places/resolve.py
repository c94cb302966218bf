"""Short forms of places and zones to full ones, through the page's context."""

from __future__ import annotations

import re
from functools import cache

from kg import lexicon
from kg.pipes.places import gazetteer
from kg.pipes.places.gazetteer import Division
from kg.pipes.places.patterns import BONDED, ECONOMIC, HIGH_TECH, STRONG, SUFFIX, TOWN_TAIL
from kg.pipes.places.zones import ZoneName, read_zone
from kg.types import Entity, EntityKind, PageContext, PlaceLevel

_HERE = re.compile(r"(?:全|我|本|该|整)?([市县区旗州盟省镇乡])(?:里|内|上下)?")
_EXPANDED = {"开发区": "经济开发区", "经开区": "经济技术开发区", "高新区": HIGH_TECH[0], "综保区": BONDED[0]}
_WHERE = re.compile(r"城[东西南北中]|沿海|临港|临空|空港|港口|高铁|滨[江海湖河]|[东西南北]部|经济$")


def resolve_zone(printed: str, context: PageContext) -> Entity:
    """The zone or park that a printing means: 开发区 on a 高邮 page is 高邮经济开发区."""
    stem = gazetteer.stem_in_full(context.place)
    if printed in ("园区", "全区", "我区", "该区", "区", "新区", "区内") and context.zone:
        return Entity(EntityKind.ZONE, context.zone, (printed,), context.place)
    name = read_zone(printed, (stem,))
    here = not name.stem or name.stem == stem
    full = _printed_in_full(printed, name, context) or full_zone_name(printed, name, stem)
    place = context.place if here else _place_of(name.stem, context)
    return Entity(EntityKind.ZONE, full, tuple(a for a in (printed,) if a != full), place)


def _printed_in_full(printed: str, name: ZoneName, context: PageContext) -> str:
    """The zone among those printed on the page: same kind, same name, same place where both have one."""
    stem = gazetteer.stem_in_full(context.place)
    for full in context.zones:
        other = read_zone(full, (stem,))
        same = (name.kind, name.middle) == (other.kind, other.middle)
        if same and (name.stem or stem) == (other.stem or stem):
            return full
    if name.middle and not name.stem:
        return next((full for full in context.zones if full.endswith(printed)), "")
    return ""


def full_zone_name(printed: str, name: ZoneName, here: str) -> str:
    """A zone's name spelled out: 高新区 → 高邮高新技术产业开发区, 霍尔果斯综保区 → 霍尔果斯综合保税区.

    Args:
        here: short name of the page's place.
    """
    stem = name.stem or here
    if not name.middle and (known := _zone_table().get(ZoneName(stem, "", name.kind))):
        return known
    if not stem:
        return printed
    suffix = next((s for s in STRONG if printed.endswith(s)), "")
    if not suffix or name.middle:
        named_by_side = not name.stem and _WHERE.match(name.middle)
        short = printed.removesuffix(suffix) + _EXPANDED.get(suffix, suffix)
        return here + short if named_by_side and here else short
    return stem + _EXPANDED.get(suffix, suffix)


@cache
def _zone_table() -> dict[ZoneName, str]:
    """Zones of cities and counties by their parts; the technological 开发区 wins over a plain one."""
    found: dict[ZoneName, str] = {}
    for row in sorted(lexicon.table("zones"), key=lambda row: (ECONOMIC[0] not in row["name"], row["name"])):
        name = read_zone(row["name"])
        suffix = next((m.group() for m in SUFFIX.finditer(row["name"])), "")
        if name.stem and not name.middle and suffix not in ("开发区", "经开区", "高新区"):
            found.setdefault(name, name.stem + suffix)
    return found


def _place_of(stem: str, context: PageContext) -> str:
    division = _nearest(gazetteer.with_stem(stem), context)
    return gazetteer.full_name(division) if division else ""


def resolve_place(printed: str, context: PageContext) -> Entity:
    """The place or zone that a printing means: 全市 → 高邮市, 送桥镇 → 高邮市送桥镇, 全区 → the zone."""
    here = _HERE.fullmatch(printed)
    if here or printed == "师市":
        return _jurisdiction(printed, here.group(1) if here else "市", context)
    if printed in ("新区", "园区"):
        return _jurisdiction(printed, "区", context)
    if context.place and printed in (context.place, gazetteer.stem_in_full(context.place)):
        return _place(context.place, context.place_code, printed)
    division = _nearest(_divisions(printed), context)
    if division:
        return _place(gazetteer.full_name(division), division.code, printed, division.name)
    if TOWN_TAIL.search(printed) and context.place and context.level is not PlaceLevel.CITY:
        return _place(context.place + printed, "", printed)
    return _place(printed, "", printed)


def _jurisdiction(printed: str, letter: str, context: PageContext) -> Entity:
    if letter == gazetteer.class_letter(context.place):
        return _place(context.place, context.place_code, printed)
    if letter == "区" and context.zone:
        return Entity(EntityKind.ZONE, context.zone, (printed,), context.place)
    division = gazetteer.divisions().get(context.place_code)
    while division:
        if division.letter == letter or (letter == "省" and len(division.code) == 2):
            return _place(gazetteer.full_name(division), division.code, printed)
        division = gazetteer.parent(division)
    return _place(printed, "", printed)


def _place(name: str, code: str, *printed: str) -> Entity:
    stem = gazetteer.stem_in_full(name)
    wanted = (*printed, stem) if len(stem) > 1 and not TOWN_TAIL.search(name) else printed
    aliases = tuple(dict.fromkeys(alias for alias in wanted if alias != name))
    return Entity(EntityKind.PLACE, name, aliases, code=code)


def _divisions(printed: str) -> tuple[Division, ...]:
    """Divisions of a name, also of one with the place above in front: 钦南区康熙岭镇."""
    if found := gazetteer.named(printed) or gazetteer.with_stem(printed):
        return found
    for cut in range(len(printed) - 2, 1, -1):
        above = gazetteer.meant(printed[:cut])
        if above:
            below = gazetteer.named(printed[cut:])
            return tuple(d for d in below if any(d.code.startswith(a.code) for a in above))
    return ()


def _nearest(found: tuple[Division, ...], context: PageContext) -> Division | None:
    """The one of several of a name that fits the page: in it, above it, beside it, else the only one."""
    code = context.place_code
    for prefix in (code, code[:4], code[:2]):
        fitting = [d for d in found if prefix and (d.code.startswith(prefix) or prefix.startswith(d.code))]
        if fitting:
            return fitting[0]
    above = [d for d in found if d.level is not PlaceLevel.TOWN]
    return above[0] if above else (found[0] if len(found) == 1 and not code else None)
