"""The jurisdiction that a page reports on, and the zone that its short forms mean."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from kg.context.evidence import best_place, invented_place
from kg.pipes.places import gazetteer
from kg.pipes.places.patterns import STRONG
from kg.pipes.places.resolve import full_zone_name
from kg.pipes.places.zones import ZoneName, find_zones, read_zone
from kg.types import Article, Page, PageContext, PlaceLevel

_MOST = 200_000
"""Letters that are read for the context; a page has a few thousand."""
_ZONE_AUTHORITY = re.compile(r"区领导|党工委|管委会|全区|我区")


def place_context(page: Page, articles: Sequence[Article], context: PageContext) -> PageContext:
    """Fill in ``place``, ``place_code``, ``level``, ``parent``, ``zone`` and ``zones``."""
    text = _page_text(page, articles)
    division = best_place(text)
    name, code, level, above = "", "", None, ""
    if division:
        name, code, level = gazetteer.full_name(division), division.code, division.level
        parent = gazetteer.parent(division)
        above = parent.name if parent else ""
    invented = invented_place(text, division)
    if invented:
        name, code, level, above = invented, "", PlaceLevel.CITY, ""
    zones = _zones(text, name, above)
    return replace(
        context,
        place=name,
        place_code=code,
        level=level,
        parent=above,
        zone=_main_zone(text, zones, name),
        zones=tuple(zones),
    )


def _page_text(page: Page, articles: Sequence[Article]) -> str:
    """The articles' text, with the page's first and last lines where they left out a masthead."""
    body = "\n".join(article.text for article in articles)
    edges = ("".join(edge.split()) for edge in (page.text[:120], page.text[-120:]))
    return "\n".join((*(edge for edge in edges if edge[:20] not in body), body))[:_MOST]


def _zones(text: str, place: str, above: str) -> Counter[str]:
    """Full names of the zones on a page, most frequent first, each with its mentions."""
    stem = gazetteer.stem_in_full(place)
    printed: dict[ZoneName, Counter[str]] = {}
    for start, end in find_zones(text, (place, stem)):
        word = text[start:end]
        printed.setdefault(read_zone(word, (stem,)), Counter())[word] += 1
    full: Counter[str] = Counter()
    spelled: dict[ZoneName, Counter[str]] = {}
    for name, words in printed.items():
        spelled.setdefault(_owned(name, set(printed), stem, place, above), Counter()).update(words)
    for name, words in spelled.items():
        full[_fullest(name, words, stem)] += words.total()
    return Counter(dict(full.most_common()))


def _owned(name: ZoneName, printed: set[ZoneName], stem: str, place: str, above: str) -> ZoneName:
    """A bare 高新区 is the page's own; a district has its city's, where the page prints that."""
    if name.stem or name.middle:
        return name
    citys = replace(name, stem=gazetteer.stem_of(above))
    return citys if place.endswith("区") and citys in printed else replace(name, stem=stem)


def _fullest(name: ZoneName, words: Counter[str], here: str) -> str:
    """The fullest spelling of one zone's printings: 经济技术开发区 before 经开区 before 开发区."""
    rank = [next((i for i, s in enumerate(STRONG) if word.endswith(s)), len(STRONG)) for word in words]
    word = min(zip(rank, words, strict=True), key=lambda pair: (pair[0], -len(pair[1])))[1]
    return full_zone_name(word, name, here)


def _main_zone(text: str, zones: Counter[str], place: str) -> str:
    """The zone that 全区 and 区领导 mean: the only one that the page often names, where no district could."""
    if not zones or gazetteer.class_letter(place) == "区" or not _ZONE_AUTHORITY.search(text):
        return ""
    administered = [(name, n) for name, n in zones.items() if name.endswith((*STRONG, "新区"))]
    return administered[0][0] if administered else ""
