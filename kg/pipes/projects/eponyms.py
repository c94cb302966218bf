"""Whose a project is by its own name: the brand that it begins with, a firm in full, a school."""

from __future__ import annotations

import re

from kg import gazetteer
from kg.pipes.places.resolve import resolve_place
from kg.pipes.projects.brands import place_prefix
from kg.pipes.projects.marks import Marks
from kg.pipes.projects.mention import Mention
from kg.pipes.projects.patterns import DIRECTIONS
from kg.types import Entity, EntityKind, PageContext

_SCHOOL = re.compile(
    r"[\u4e00-\u9fff]{2,10}?(?:大学|学院|职大|医大|师大|中学)(?=[\u4e00-\u9fff]{1,6}(?:校区|分校|院区))"
)
"""Whose branch a project is: 扬州职大|高邮校区项目."""
_COUNTY = re.compile("[\u4e00-\u9fff]{2,8}?(?:[县区旗市镇乡]|街道|苏木)")


def without_county(name: str) -> str:
    """共和县|茶卡盐湖康养小镇项目: the county in front is no brand."""
    county = _COUNTY.match(name)
    return name[county.end() :] if county and gazetteer.named(county.group()) else name


def is_town(name: str, context: PageContext) -> bool:
    """Whether a name begins with a town of the page's rather than a brand (纳日松 of 纳日松镇)."""
    stems = {name, name[:2], name[:3]}
    towns = (resolve_place(stem + level, context) for stem in stems for level in ("镇", "乡", "街道", "苏木"))
    own = context.place_code
    if own and any(_is_county(name[:n], own) and DIRECTIONS.match(name, n) for n in (2, 3)):
        return True  # 宝应|华东光电产业园
    if own and any(division.code[:2] == own[:2] for division in gazetteer.meant(name)):
        return True  # 绵竹 of 绵竹市, on a page of the same province
    return bool(own) and any(len(town.code) > 6 and town.code.startswith(own) for town in towns)


def _is_county(stem: str, own: str) -> bool:
    """Whether a county of the page's city is called so."""
    return any(division.code[:4] == own[:4] for division in gazetteer.meant(stem))


def in_name(mention: Mention, companies: Marks) -> Entity | None:
    """``江苏恒力碳材股份有限公司年产3000吨碳纤维预浸料项目``."""
    if school := _SCHOOL.match(mention.name):
        return Entity(EntityKind.COMPANY, school.group())
    for span in companies.around(mention.start + 1):
        if mention.start < span.end < mention.end - 2:
            return span.entity
    if m := re.match(r"(?!该|这家)(.{2,20}?(?:有限公司|股份公司|公司|集团|株式会社))(?=.{3})", mention.name):
        return Entity(EntityKind.COMPANY, m.group(1))
    return None


def of_brand(named: str) -> Entity:
    """A company known by its brand alone, with the shorter forms that others may print (领胜电子: 领胜)."""
    bare = named[place_prefix(named) :] or named
    short = bare[: len(bare) - 2] if len(bare) >= 4 else bare
    aliases = dict.fromkeys(form for form in (bare, short) if form != named and len(form) >= 2)
    return Entity(EntityKind.COMPANY, named, tuple(aliases))
