"""Short forms of places and zones to full ones, through the page's context."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from kg import gazetteer, lexicon
from kg.gazetteer import Division
from kg.pipes.places.patterns import (
    BONDED,
    BORDER,
    ECONOMIC,
    HIGH_TECH,
    OWN_PARKS,
    PROPER,
    STRONG,
    TOWN_TAIL,
)
from kg.pipes.places.zones import ZoneName, read_zone, split_part, suffix_of
from kg.types import Entity, EntityKind, PageContext, PlaceLevel

_HERE = re.compile(r"(?:全|我|本|该|整)?([市县区旗州盟省镇乡])(?:里|内|上下)?")
_KINDS = ("地区", "自治区", "自治州", "自治县", "自治旗", "林区", "特区")
REGIMENT = re.compile("(?:第?[一二三四五六七八九十]{1,3}师)?([一二三四五六七八九十百零〇]{1,6}团)")
"""What the towns of a corps city are: 一八三团, 十师一八五团."""
CORPS = {
    "阿拉尔市": "第一师",
    "铁门关市": "第二师",
    "图木舒克市": "第三师",
    "可克达拉市": "第四师",
    "双河市": "第五师",
    "五家渠市": "第六师",
    "胡杨河市": "第七师",
    "石河子市": "第八师",
    "白杨市": "第九师",
    "北屯市": "第十师",
    "新星市": "第十三师",
    "昆玉市": "第十四师",
}
"""Cities of the Xinjiang corps and the divisions whose regiments stand for towns there."""
_EXPANDED = {
    "开发区": "经济开发区",
    "经开区": "经济技术开发区",
    "高新区": HIGH_TECH[0],
    "综保区": BONDED[0],
    "边合区": BORDER[0],
}
_DEICTIC_ZONE = re.compile("[全我该本]?区|区内|园区|新区")
_ZONE_END = re.compile("(?:区|园|城|港|基地|中心|新城)$")
_WHERE = re.compile(r"城[东西南北中]|沿海|临港|临空|空港|港口|高铁|滨[江海湖河]|[东西南北]部|经济$")


@lru_cache(maxsize=1024)  # a page names the same few places all over
def resolve_zone(printed: str, context: PageContext) -> Entity:
    """The zone or park that a printing means: 开发区 on a 高邮 page is 高邮经济开发区."""
    by_kind = len(printed) == 3 and context.zone.endswith(printed)
    if context.zone and (by_kind or _DEICTIC_ZONE.fullmatch(printed)):
        return Entity(EntityKind.ZONE, context.zone, (printed,), context.place)
    stem = gazetteer.stem_in_full(context.place)
    base, part = split_part(printed)
    name = read_zone(base, (stem,))
    full = (_on_page(base, name, context, stem) or full_zone_name(base, name, stem)) + part
    full = full.replace("(", "（").replace(")", "）")
    called = base.endswith(STRONG) and not PROPER.fullmatch(name.middle)
    districts = gazetteer.zone_districts().get(name.middle, ()) if called else ()
    here = name.stem in ("", stem) and not districts
    place = context.place if here else _place_of(districts or gazetteer.with_stem(name.stem), context)
    also = (printed, stem + printed if printed in STRONG else printed)
    return Entity(
        EntityKind.ZONE, full, tuple(dict.fromkeys(alias for alias in also if alias != full)), place
    )


def _on_page(printed: str, name: ZoneName, context: PageContext, stem: str) -> str:
    """The zone among those printed on the page: same kind, same name, same place where both have one."""
    for full in context.zones:
        other = read_zone(full, (stem,))
        same = (name.kind, name.middle) == (other.kind, other.middle)
        if same and (name.stem or stem) == (other.stem or stem):
            return full
    if name.stem:
        return ""
    longer = [full for full in context.zones if _is_spelled_out(full, printed, name, stem)]
    if name.middle or not longer:
        return longer[0] if longer else ""
    # A district's bare 高新区 is its city's, where the page prints that and no other.
    above = gazetteer.stem_of(context.parent)
    own_city = [full for full in longer if read_zone(full).stem == above]
    if context.place.endswith("区") and own_city:
        return own_city[0]
    return longer[0] if len(longer) == 1 and _is_below(read_zone(longer[0]).stem, context) else ""


def _is_below(stem: str, context: PageContext) -> bool:
    """Whether a county of the page's prefecture is called so: 阿拉山口, on a page of 博尔塔拉."""
    own = context.place_code
    return len(own) == 4 and any(d.code.startswith(own) for d in gazetteer.with_stem(stem))


def _is_spelled_out(full: str, printed: str, name: ZoneName, stem: str) -> bool:
    """Whether a zone of the page may be what is printed: 新芮经开区, of 安徽新芮经济开发区."""
    if full.endswith(printed):
        return True
    other = read_zone(full, (stem,))
    own = not name.middle or (other.middle == name.middle and printed.endswith(STRONG))
    return own and other.kind == name.kind


def full_zone_name(printed: str, name: ZoneName, here: str) -> str:
    """A zone's name spelled out: 高新区 → 高邮高新技术产业开发区, 霍尔果斯综保区 → 霍尔果斯综合保税区.

    Args:
        here: short name of the page's place.
    """
    stem, suffix = name.stem or here, suffix_of(printed)
    if not stem:
        return printed
    stem += "县" if len(stem) == 1 else ""  # 沛县经济开发区
    if not name.middle and (known := _zone_table().get(ZoneName(stem, "", name.kind))):
        return known
    if suffix not in STRONG or name.middle:
        by_side = not name.stem and (_WHERE.match(name.middle) or printed in OWN_PARKS)
        kind = suffix if name.middle.endswith(("技术", "科技")) else _EXPANDED.get(suffix, suffix)
        return (stem if by_side else "") + printed.removesuffix(suffix) + kind
    return stem + _EXPANDED.get(suffix, suffix)


@cache
def _zone_table() -> dict[ZoneName, str]:
    """Zones of cities and counties by their parts; the technological 开发区 wins over a plain one."""
    found: dict[ZoneName, str] = {}
    for row in sorted(lexicon.table("zones"), key=lambda row: (ECONOMIC[0] not in row["name"], row["name"])):
        name = read_zone(row["name"])
        if name.stem and not name.middle and suffix_of(row["name"]) not in _EXPANDED:
            found.setdefault(name, row["name"].replace(f"{name.stem}市", name.stem))
    return found


def _place_of(found: tuple[Division, ...], context: PageContext) -> str:
    division = _nearest(found, context)
    return gazetteer.full_name(division) if division else ""


@lru_cache(maxsize=1024)
def resolve_place(printed: str, context: PageContext) -> Entity:
    """The place or zone that a printing means: 全市 → 高邮市, 送桥镇 → 高邮市送桥镇, 全区 → the zone."""
    if regiment := REGIMENT.fullmatch(printed):
        return _place(CORPS.get(context.place, "") + regiment[1], "", printed, regiment[1])
    if corps := _corps_city(printed, context):
        return corps
    here = _HERE.fullmatch(printed)
    if here or printed == "师市":
        return _jurisdiction(printed, here.group(1) if here else "市", context)
    if printed == "地" or (printed.endswith("地") and gazetteer.named(printed + "区")):
        return resolve_place(printed + "区", context)
    if printed in _KINDS and (own := _own_kind(printed, context)):
        return own
    if printed in ("兵团", "新疆兵团"):
        return _place("新疆生产建设兵团", "", printed)
    if printed in ("新区", "园区"):
        return _jurisdiction(printed, "区", context)
    if context.place and printed in (context.place, gazetteer.stem_in_full(context.place)):
        return _place(context.place, context.place_code, printed)
    division = _nearest(divisions_of(printed), context)
    if division:
        return _place(gazetteer.full_name(division), division.code, printed, division.name)
    if TOWN_TAIL.search(printed) and context.place and context.level is not PlaceLevel.CITY:
        return _place(context.place + printed, "", printed)
    return _place(printed, "", printed)


def _corps_city(printed: str, context: PageContext) -> Entity | None:
    """第十师北屯市 by its printings on a page of 北屯市: 师市, 十师北屯市."""
    corps = CORPS.get(context.place, "")
    if not corps or printed not in ("师市", corps[1:] + context.place, corps + context.place):
        return None
    full = corps + context.place
    return _place(full, context.place_code, printed, context.place, corps[1:] + context.place, corps, "师市")


def _own_kind(printed: str, context: PageContext) -> Entity | None:
    """The page's place, or the one above it, that is a 自治区, 林区 or 特区."""
    division = gazetteer.divisions().get(context.place_code)
    while division and not division.name.endswith(printed):
        division = gazetteer.parent(division)
    return _place(gazetteer.full_name(division), division.code, printed) if division else None


def _jurisdiction(printed: str, letter: str, context: PageContext) -> Entity:
    if letter == gazetteer.class_letter(context.place):
        return _place(context.place, context.place_code, printed)
    if letter == "区" and context.zone:
        return Entity(EntityKind.ZONE, context.zone, (printed,), context.place)
    if context.town and context.town.endswith(letter):
        return _place(context.place + context.town, "", printed, context.town)
    division = gazetteer.divisions().get(context.place_code)
    while division:
        if division.letter == letter or (letter == "省" and len(division.code) == 2):
            return _place(gazetteer.full_name(division), division.code, printed)
        division = gazetteer.parent(division)
    return _place(f"全{letter}" if printed[0] in "我本" else printed, "", printed)


def _place(name: str, code: str, *printed: str) -> Entity:
    stem = gazetteer.stem_in_full(name)
    wanted = (*printed, stem) if len(stem) > 1 and not TOWN_TAIL.search(name) else printed
    aliases = tuple(dict.fromkeys(alias for alias in wanted if alias != name))
    return Entity(EntityKind.PLACE, name, aliases, code=code)


def divisions_of(printed: str) -> tuple[Division, ...]:
    """Divisions of a name, also of one with the places above in front: 钦南区康熙岭镇, 广西贺州市八步区."""
    if found := gazetteer.named(printed) or gazetteer.with_stem(printed):
        return found
    for cut in range(len(printed) - 2, 1, -1):
        above = gazetteer.meant(printed[:cut])
        if above:
            below = divisions_of(printed[cut:])
            return tuple(d for d in below if any(d.code.startswith(a.code) for a in above))
    return ()


def _nearest(found: tuple[Division, ...], context: PageContext) -> Division | None:
    """The one of several of a name that fits the page: in it, above it, beside it, else the only one.

    No town elsewhere that is called like others: 城关镇 on a county's page is its own, known or not.
    """
    code = context.place_code
    for prefix in (code, code[:4], code[:2]):
        fitting = [d for d in found if prefix and (d.code.startswith(prefix) or prefix.startswith(d.code))]
        if fitting and (len(fitting) == 1 or fitting[0].level is not PlaceLevel.TOWN):
            return fitting[0]
    above = [d for d in found if d.level is not PlaceLevel.TOWN]
    return above[0] if above else (found[0] if len(found) == 1 and not (code or context.place) else None)


def resolve_named(printed: str, context: PageContext) -> Entity:
    """The zone or place that a printing means, by its last noun: 石空园 is a zone, 修齐镇 a place."""
    return (resolve_zone if _ZONE_END.search(printed) else resolve_place)(printed, context)
