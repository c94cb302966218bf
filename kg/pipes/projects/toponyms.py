"""Where a project lies by its own name: 修齐镇|山地鸡产业孵化园, 神湾游艇码头 of 神湾镇, 海桓(高邮)产业园."""

from __future__ import annotations

import re
from itertools import chain

from kg import gazetteer
from kg.gazetteer import stem_in_full
from kg.pipes.places.patterns import STRONG
from kg.pipes.places.resolve import REGIMENT, resolve_named, resolve_place, resolve_zone
from kg.pipes.places.zones import suffix_of
from kg.pipes.projects.marks import Marked
from kg.pipes.projects.mention import Mention
from kg.pipes.projects.names import core, without_phase
from kg.pipes.projects.narrow import COUNTY_CODE, is_county, is_site
from kg.pipes.projects.patterns import HEADS, PUBLIC_WORKS
from kg.pipes.projects.scopes import Scope
from kg.pipes.projects.surroundings import Places
from kg.types import Entity, EntityKind, PageContext

_OF_COUNTRYSIDE = re.compile(
    r"[渔文农林茶体康]旅|旅游|民宿|养殖|种植|庄园|康养|温泉|乡村|漂流|初制|田园|烘干|气调"
)
"""What a town's name rather than a brand stands in front of: 衢山风光渔旅综合体."""
_TOWN_FIRST = re.compile(r"[\u4e00-\u9fff]{2,14}?(?:镇|乡|街道|苏木)(?=.{3})")
_MOVES_OUT = ("搬迁", "迁建", "退城", "异地")
"""Behind the place that something leaves: 农化园区|搬迁项目."""
_OF_ITSELF = re.compile("[一二三四五]期|配套|提升|改造|扩建|扩容")
"""Behind a park that is what is built itself: 三垛乐器产业园|二期标准厂房."""
_BRACKETED = re.compile(r"[(](?P<place>[\u4e00-\u9fff]{2,5})[)](?![^()]*(?:公司|集团))")
"""A place in a name: 海桓(高邮)|产业园."""
_KIND = re.compile("(?:化工|工业|产业|物流|科技|循环经济)园区?|(?:工业|产业)集[聚中]区")
"""A kind of park that a name begins with and no name of one: |化工园|污水处理厂."""
_SEAT = re.compile("县城|(?:主|老|新|中心)?城区")
"""In front of what lies in the page's own town: |县城|第二水厂."""
_OWN_HOUSE = re.compile("[市县区旗州](?![区域场内级属直政中外民辖长委道际情])(?=[\u4e00-\u9fff\\d])")
"""In front of what a city or county keeps for itself: |县|特殊教育学校, not |市|政管网 or |市|场."""
_WATER = re.compile("[溪河江湖渠](?![边畔滨岸湾口])")
"""Behind a name that is then that of running water: 三垛|河引水工程."""
_STRETCH = re.compile("(?P<of>[\u4e00-\u9fff]{3})段")
"""The stretch of a work that is named after a town: 北澄子河|三垛|段."""
_PORT = re.compile(
    r"[\u4e00-\u9fff—]{0,8}?(?P<port>[\u4e00-\u9fff]{1,5}港区)(?=.)"
    r"|(?P<harbour>[\u4e00-\u9fff]{2,3}港)(?=[\u4e00-\u9fff\d]{0,8}(?:码头|泊位|航道|堆场|锚地|防波堤|整治|疏浚))"
)


def in_town(mention: Mention, scope: Scope, places: Places) -> Entity | None:
    """The town of the page's, or the county, that a name begins with in full: 修齐镇|山地鸡产业孵化园,
    建湖县|盛达建材项目 beside the project of another place.
    """
    own = places.context.place_code
    in_front = places.marks.at(mention.start - len(mention.full) + len(mention.name)) if mention.full else ()
    for mark in in_front:
        if is_county(mark) and places.is_local(mark):
            return mark.entity
    town = _TOWN_FIRST.match(mention.full or mention.name)
    if town is None or not own:
        return None
    found = resolve_place(town.group(), places.context)
    if len(found.code) > len(own) and found.code.startswith(own):
        return found
    inside = (m for m in places.marks.within(mention.start + 1, mention.end - 1) if m.label == "PLACE")
    return next((m.entity for m in inside if is_site(m) and places.is_narrow(m)), None)


def named_after(mention: Mention, scope: Scope, places: Places) -> Entity | None:
    """``刘集乡集中安置点基础设施项目``, ``六十六团50兆瓦…项目``, ``神湾游艇码头改造项目`` (神湾镇)."""
    context = places.context
    if _SEAT.match(mention.name) and places.of_page is not None:
        return places.of_page
    for reader in (_opening, _county, _lot, _zone_told_of):
        if (found := reader(mention, places)) is not None:
            return found
    if (house := _OWN_HOUSE.match(mention.name)) is not None:
        return _seat_of(mention, house.group(), places)
    if m := REGIMENT.match(mention.name):
        return resolve_named(m.group(), context)
    if m := _PORT.match(mention.name):
        return resolve_zone(m["port"] or m["harbour"], context)
    if (named := _namesake(mention, places)) is not None:
        return named
    if (bracket := _BRACKETED.search(mention.name)) and gazetteer.meant(bracket["place"]):
        found = resolve_place(bracket["place"], context)
        if not (found.code and context.place_code.startswith(found.code)):
            return found  # 恒昇(云南)|模组项目 says no more than that it is of the page's province
    return _town(mention, context)


def _seat_of(mention: Mention, letter: str, places: Places) -> Entity | None:
    """Whose house a name is of that says only of which level: |县|中医医院迁建项目, |市|第二水厂.

    The page's own place, else the county that the article has named last.
    """
    if places.context.place and letter == gazetteer.class_letter(places.context.place):
        return places.of_page
    counties = (m.entity for m in places.marks.back(mention.start) if m.label == "PLACE" and m.entity)
    return next((c for c in counties if c.name.endswith(letter) and len(c.code) == COUNTY_CODE), None)


def _opening(mention: Mention, places: Places) -> Entity | None:
    """The place or zone that a name opens with: |刘集乡|集中安置点, |经开区|半导体产业园, |兴化市|冷库.

    Or that stands behind the firm which it opens with: 恒朗食品有限公司|弥渡县|蔬菜加工项目.
    """
    firms = [firm.end for firm in places.firms.at(mention.start) if firm.end < mention.end]
    for mark in chain.from_iterable(places.marks.at(start) for start in (mention.start, *firms)):
        rest = core(without_phase(mention.name[mark.end - mark.start :]))
        more = len(rest) > 1 and rest not in HEADS and not rest.startswith(_MOVES_OUT)
        if (
            mark.label == "ZONE"
            and suffix_of(mark.text) not in STRONG
            and _OF_ITSELF.match(mention.name, mark.end - mark.start)
        ):
            continue
        elsewhere = is_county(mark) and places.is_local(mark) and not places.firms.at(mention.start)
        if more and mark.end < mention.end and (places.is_narrow(mark) or elsewhere):
            return mark.entity
    return None


def _county(mention: Mention, places: Places) -> Entity | None:
    """The county of the page's city that a park is named after: |巴东|金果坪茶叶园."""
    own = places.context.place_code
    whole = any(m.end >= mention.end and m.label == "ZONE" for m in places.marks.at(mention.start))
    for size in (4, 3, 2) if whole and len(own) == 4 else ():
        if any(found.code.startswith(own) for found in gazetteer.meant(mention.name[:size])):
            return resolve_place(mention.name[:size], places.context)
    return None


def _lot(mention: Mention, places: Places) -> Entity | None:
    """The county or town that one lot of a work lies in: 滇中引水二期|石屏|段."""
    inside = places.marks.within(mention.start, mention.end + len("石屏县段"))
    lots = (m for m in inside if places.text[m.end : m.end + 1] == "段")
    return next((m.entity for m in lots if places.is_narrow(m)), None)


def _zone_told_of(mention: Mention, places: Places) -> Entity | None:
    """The zone that a name's 园区 means: |园区|综合能源站, of the heading or named last.

    And the one zone of its kind: |化工园|污水处理厂 beside the 城北化工园.
    """
    if kind := _KIND.match(mention.name):
        alike = {m.entity for m in places.marks.all if m.label == "ZONE" and _is_of_kind(m, kind.group())}
        return alike.pop() if len(alike) == 1 else None
    if not mention.name.startswith("园区"):
        return None
    heading = places.of_heading
    if heading is not None and heading.kind is EntityKind.ZONE:
        return heading
    return next((m.entity for m in places.settings.back(mention.start) if m.label == "ZONE"), None)


def _is_of_kind(zone: Marked, kind: str) -> bool:
    return zone.text != kind and zone.text.removesuffix("区").endswith(kind.removesuffix("区"))


def _town(mention: Mention, context: PageContext) -> Entity | None:
    """The town of the page's whose short name opens a public work's: 神湾|游艇码头 is in 神湾镇."""
    public = PUBLIC_WORKS.search(mention.name) or _OF_COUNTRYSIDE.search(mention.name)
    for size in (3, 2) if public else (3,):
        if _means_more(mention.name[:size], context) or _WATER.match(mention.name, size):
            continue  # 凭祥万通 is of the city 凭祥, not of the 凭祥镇; 穆阳|溪 flows through more towns
        for level in ("镇", "乡", "街道") if context.place_code else ():
            town = mention.name[:size] + level
            if any(found.code.startswith(context.place_code) for found in gazetteer.named(town)):
                return resolve_place(town, context)
    return None


def _means_more(stem: str, context: PageContext) -> bool:
    """Whether a short name is that of a city, or of a county near the page, rather than of its town."""
    near = context.place_code[:4]
    return any(len(d.code) < COUNTY_CODE or d.code.startswith(near) for d in gazetteer.with_stem(stem))


def _namesake(mention: Mention, places: Places) -> Entity | None:
    """The zone or town of the article that a name begins like: 龙邦二通道 (龙邦口岸), 滚马扩繁场 (滚马乡).

    Or the town or village whose stretch it is: 通湖渠|闸河|段加固工程 (闸河村).
    """
    own = stem_in_full(places.context.place)
    stretch = _STRETCH.search(mention.name)
    stems = (mention.name[:3], mention.name[:2], *([stretch["of"], stretch["of"][1:]] if stretch else ()))
    for stem in stems:
        if len(stem) < 2 or stem == own[: len(stem)] or _means_more(stem, places.context):
            continue
        for mark in places.marks.all:
            if mention.start <= mark.start < mention.end:
                continue
            town = mark.text.endswith((f"{stem}镇", f"{stem}乡", f"{stem}街道", f"{stem}村"))
            zone = mark.label == "ZONE" and mark.text.startswith(stem)
            if town or (zone and suffix_of(mark.text) == mark.text[len(stem) :]):
                return mark.entity
    return None
