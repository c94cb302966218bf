"""What makes two mentions the same thing.

* A **page** is its bytes; an **article** and a **passage** are places on a page.
* A **place** is its full name with its division code, where it has one; a **company** is its name.
* A **body** or **zone** is its full name. A bare one (开发区管委会, 市发改委) means another thing
  in another city, so that the page's jurisdiction belongs to it.
* An **official** is a name with the place and body of one of the posts, a **project** a name with its
  place: the first in order of those that were found to be one (:mod:`kg.resolve`).
* A **document** is its title in a jurisdiction; an **event** is its name, date and jurisdiction, and
  one without a full date is the page's own.
* A **tenure** is person, post, status and term; an **investment** is project, kind and amount; an
  **observation** is all that it states. The same statement on two pages is one node.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from hashlib import sha256

from kg import gazetteer
from kg.pipes.officials.organisations import split_body
from kg.types import Entity, EntityKind, PageContext, PageFacts

_BARE = re.compile(
    r"(?!全国)[省市县区州旗盟镇乡村我全本](?!\w{1,4}[省市县区州旗盟镇乡])"
    r"|(?:国家级?|省级)?(?:经济|高新|高新技术|技术|产业|工业|旅游|综合|临港|临空)*"
    r"(?:开发|经开|高新|度假|保税|示范|园|新|港)区"
    r"|街道|社区|管委会|党工委|党组|党委|政府|人大|政协|法院|检察院"
)
"""Beginnings without a place: 市发改委, 开发区管委会, 政协 — but not those of 镇江市 or 全国人大."""

_DEPARTMENT = re.compile(r"\w{0,8}(?:委员会|委|局|厅|部|办|办公室|中心|商会|协会|联合会|工会)")
"""A short name that every town has a body of: 发展和改革委员会, 商会."""

_PLACED = re.compile(r"\w{2,}?(?:[省市县区旗州盟镇乡]|街道)\w")
"""A beginning that reads like a place: 汀阳市委, 桐溪县财政局."""


def jurisdiction(facts: PageFacts) -> str:
    """What tells one page's 王伟 and 开发区 from another's."""
    context = facts.context
    place = Entity(EntityKind.PLACE, context.place, code=context.place_code)
    return place_code(place) or context.place or context.zone or facts.page.sha256


def place_code(place: Entity) -> str:
    """The division code of a place, empty where it has none or could have several."""
    division = gazetteer.division_of(place.name)
    return division.code if division else place.code


@lru_cache(8192)
def _is_bare(entity: Entity) -> bool:
    """Does the name need its page to say which body or zone it means?"""
    if entity.kind is EntityKind.COMPANY:
        return False
    if _BARE.match(entity.name):
        return True
    if entity.kind is not EntityKind.BODY or entity.place or not _DEPARTMENT.fullmatch(entity.name):
        return False
    return not (_PLACED.match(entity.name) or _begins_with_place(entity.name))


def _begins_with_place(name: str) -> bool:
    """江苏省委, 高邮商会: a division's full or short name stands in front."""
    return any(gazetteer.meant(name[:end]) for end in range(2, len(name)))


def scope_of(entity: Entity, facts: PageFacts) -> str:
    """What belongs to an entity's identity beside its name; empty where the name says it all."""
    if entity.kind is EntityKind.PLACE:
        return place_code(entity)
    if not _is_bare(entity):
        return ""
    elsewhere = entity.place not in {"", facts.context.place}
    return entity.place if elsewhere else jurisdiction(facts)


def home_of(entity: Entity | None, context: PageContext) -> tuple[str, str]:
    """Full name and code of the place that a body works in, the page's own where the name tells none."""
    place = context.place
    if entity is not None:
        place = entity.place or _owner(entity) or place
    if place == context.place:
        return place, context.place_code
    division = gazetteer.division_of(place)
    return place, division.code if division else ""


@lru_cache(8192)
def _owner(entity: Entity) -> str:
    """汀阳市 of 汀阳市委, for places that no table has."""
    if entity.kind is not EntityKind.BODY:
        return ""
    owner, _ = split_body(entity.name)
    return owner if len(owner) > 2 and owner[-1] in "省市县区州旗盟" else ""


def tail_of(kind: str, name: str, *scope: str) -> str:
    """The end of a named thing's IRI: ``official/金锋-0d3c9f2a17``."""
    return f"{kind}/{_slug(name)}{digest(name, *scope)[:10]}"


def digest(*parts: str) -> str:
    """A hash of some texts, in hexadecimal."""
    return sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


def _slug(name: str) -> str:
    """The letters and digits of a name, all of them legal in an IRI, with a hyphen behind."""
    folded = unicodedata.normalize("NFKC", name)
    letters = "".join(c for c in folded if c.isalnum() and not 0xE000 <= ord(c) <= 0xF8FF)[:24]
    return f"{letters}-" if letters else ""
