"""Whose the figures of a row are: the place, zone, firm, bank or department that its cell names."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.pipes.observations.captions import Caption
from kg.pipes.observations.columns import WHOLE
from kg.pipes.observations.source import Source
from kg.pipes.officials.bodies import resolve_body
from kg.pipes.officials.organisations import split_body
from kg.pipes.places.resolve import resolve_place, resolve_zone
from kg.types import Entity, EntityKind, PageContext, Stretch

_TOWN = re.compile("[镇乡区县市旗州园]$|街道$")
_BODIES = ("局", "委", "办", "中心", "银行", "海关")
_BANKS = ("支行", "分行", "农商行", "商业银行", "农商银行", "信用社", "联社", "分公司")


def whole_of(source: Source, caption: Caption, context: PageContext) -> Entity:
    """Whom a total is of: whom the heading names, else the place of the page, which the rows lie in."""
    if caption.subject is not None:
        return caption.subject
    if context.of_zone or context.town or not context.place:
        return source.home
    return resolve_place(f"全{context.place[-1]}", context)


def subject_of(
    source: Source, cell: Stretch, context: PageContext, whole: Entity, *, of_firms: bool
) -> Entity:
    """Whom a line is of: the place, zone or firm that its cell names."""
    printed = re.sub("\\s", "", source.text[slice(*cell)])
    if printed[0] == "全" and context.place.endswith(printed[1:2]):
        return resolve_place(printed[:2], context)
    if WHOLE.fullmatch(printed):
        return whole
    of_body = printed.endswith(_BODIES) and not printed.endswith("街道办")
    named = source.mentions_in(*cell)
    of_bank = printed.endswith(_BANKS)
    if named and not ((of_body or of_bank) and named[-1].end < cell[1]):  # 高邮市|教育局 is not the place
        return named[-1].entity
    if of_bank or printed.endswith(("公司", "集团", "厂")) or (of_firms and not _TOWN.search(printed)):
        return Entity(EntityKind.COMPANY, printed)
    if of_body:
        return _department(printed, context)
    zone = printed.endswith(("区", "园", "基地", "新城"))
    return resolve_zone(printed, context) if zone else resolve_place(printed, context)


def _department(printed: str, context: PageContext) -> Entity:
    """市教育局 and 教育局 are 高邮市教育局; 市场监管局 says no more of whose it is than the latter."""
    body = resolve_body(printed, context)
    if body.place or not context.place or len(split_body(printed)[0]) > 1:
        return body
    body = resolve_body(context.place + printed, context)
    return replace(body, aliases=(printed, *body.aliases))
