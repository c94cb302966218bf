"""Whose a project is by what an article knows of firms: its only one, the one asked, the one named alike."""

from __future__ import annotations

import re
from collections import Counter

from spacy.tokens import Doc

from kg.pipes.companies.names import core_of
from kg.pipes.companies.resolve import resolve_company
from kg.pipes.extensions import context_of
from kg.pipes.interviews import speaks_for
from kg.pipes.places.own import stems_of
from kg.pipes.projects.brands import place_prefix
from kg.pipes.projects.marks import Marks
from kg.pipes.projects.names import product_at
from kg.types import Entity, EntityKind, PageContext

_LEVEL = re.compile("(?:自治县|自治州|自治旗|[省市县区州旗盟])$")
_OFTEN = 3


def homes(context: PageContext) -> tuple[str, ...]:
    """Short forms of the page's own places, and what its zones are called, which are no brands
    (宁国 of 宁国市, 新芮 of 新芮经开区).
    """
    places = (_LEVEL.sub("", name) for name in (context.place, context.parent) if name)
    return (*places, *stems_of(context.zones))


def of_article(doc: Doc, companies: Marks) -> Entity | None:
    """The one company that an article is about: its name stands three times, no other's twice."""
    often = Counter(mark.entity for mark in companies.all if mark.entity is not None).most_common(2)
    if not often or often[0][1] < _OFTEN or (len(often) > 1 and often[1][1] > 1):
        return None
    return often[0][0]


def of_interview(doc: Doc) -> Entity | None:
    """The company whose people are asked, which tell of their own projects: 我们在园区投了8亿元做…."""
    speaks = speaks_for(doc)
    return speaks if speaks is not None and speaks.kind is EntityKind.COMPANY else None


def by_stem(doc: Doc, name: str, companies: Marks) -> Entity | None:
    """The company on the page whose name a project's begins with.

    中晟锂电池隔膜项目 is 安徽中晟新材料有限公司's.
    """
    context = context_of(doc)
    text = name[place_prefix(name, homes(context)) :] or name
    others = [resolve_company(full, context) for full in context.companies]
    shared = [
        (_shared_start(text, core_of(entity.name)), entity) for entity in (*companies.entities, *others)
    ]
    size, best = max(shared, key=lambda found: found[0], default=(0, None))
    if best is None or size < 2 or (size == 2 and product_at(text, 0)):
        return None
    return best


def _shared_start(left: str, right: str) -> int:
    return next(
        (i for i, (a, b) in enumerate(zip(left, right, strict=False)) if a != b), min(len(left), len(right))
    )


def as_company(who: str, companies: Marks) -> Entity:
    """The company of the article that some words name, in full or in part, or a new one called so."""
    for span in sorted(companies.all, key=lambda s: -len(s.text)):
        entity = span.entity
        if entity is not None and (
            span.text == who or span.text in who or who in (entity.name, *entity.aliases)
        ):
            return entity
    return Entity(EntityKind.COMPANY, who)
