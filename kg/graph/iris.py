"""What makes two mentions the same thing, and the IRI that follows from it.

Every IRI is the base, the kind, and a hash of what identifies the thing; names stand in front
of the hash for people who read Turtle (``…/official/金锋-0d3c9f2a17``). Nothing else goes in, so
the same input gives the same IRIs on every machine and in any order of pages.

Identity:

* A **page** is its bytes; an **article** and a **passage** are places on a page.
* A **place** is its full name with its division code, where it has one; a **company** is its name.
* A **body** or **zone** is its full name. A bare one (开发区管委会, 市发改委) means another thing
  in another city, so that the page's jurisdiction belongs to it.
* An **official** is a name in the jurisdiction of the page: two people of one name in two
  cities stay two. A page of unknown place is a jurisdiction of its own.
* A **project** is its name in a jurisdiction, a **document** its title; an **event** is its name,
  date and jurisdiction, and one without a full date is the page's own.
* A **tenure** is person, role, body and status; an **investment** is project, kind and amount;
  an **observation** is all that it states. The same statement on two pages is one node.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from hashlib import sha256

from rdflib import URIRef

from kg import gazetteer
from kg.gazetteer import Division
from kg.types import Entity, EntityKind, PageFacts

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


@dataclass(frozen=True, slots=True)
class Minter:
    """Mints the IRIs of one base."""

    base: str

    def named(self, kind: str, name: str, *scope: str) -> URIRef:
        """The IRI of a thing with a name, which is part of its identity."""
        return URIRef(f"{self.base}{kind}/{_slug(name)}{_hash(name, *scope)[:10]}")

    def numbered(self, kind: str, *identity: str) -> URIRef:
        """The IRI of a thing without a name of its own."""
        return URIRef(f"{self.base}{kind}/{_hash(*identity)[:16]}")

    def entity(self, entity: Entity, facts: PageFacts) -> URIRef:
        """The IRI of a body, company, zone or place that a page names."""
        if entity.kind is EntityKind.PLACE:
            return self.named("place", entity.name, place_code(entity))
        if not _is_bare(entity):
            return self.named(entity.kind.value, entity.name)
        elsewhere = entity.place not in {"", facts.context.place}
        return self.named(entity.kind.value, entity.name, entity.place if elsewhere else jurisdiction(facts))


def jurisdiction(facts: PageFacts) -> str:
    """What tells one page's 王伟 and 开发区 from another's."""
    context = facts.context
    place = Entity(EntityKind.PLACE, context.place, code=context.place_code)
    return place_code(place) or context.place or context.zone or facts.page.sha256


def place_code(place: Entity) -> str:
    """The division code of a place, empty where it has none or could have several."""
    division = division_of(place.name)
    return division.code if division else place.code


@cache
def division_of(name: str) -> Division | None:
    """The only division of a full name: 高邮市, 徐州市鼓楼区, 张北县公会镇."""
    tails = (name[cut:] for cut in range(len(name) - 1))
    found = {d.code: d for tail in tails for d in gazetteer.named(tail) if gazetteer.full_name(d) == name}
    return next(iter(found.values())) if len(found) == 1 else None


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


def _hash(*parts: str) -> str:
    return sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


def _slug(name: str) -> str:
    """The letters and digits of a name, all of them legal in an IRI, with a hyphen behind."""
    folded = unicodedata.normalize("NFKC", name)
    letters = "".join(c for c in folded if c.isalnum() and not 0xE000 <= ord(c) <= 0xF8FF)[:24]
    return f"{letters}-" if letters else ""
