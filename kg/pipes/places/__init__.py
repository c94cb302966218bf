"""``kg_places``: provinces, cities, counties, towns and villages, and the zones among them.

Writes ``doc.spans["kg_places"]`` with labels ``PLACE`` and ``ZONE``; ``span._.entity`` is the
place or zone in full.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from spacy.language import Language
from spacy.tokens import Doc, Span

from kg.gazetteer import stem_in_full
from kg.pipes.extensions import context_of, mark, set_value, text_of, write_group
from kg.pipes.left_edge import left_edge
from kg.pipes.places.beside import towns_beside
from kg.pipes.places.mentions import find_places
from kg.pipes.places.own import stems_of
from kg.pipes.places.patterns import STRONG
from kg.pipes.places.resolve import resolve_place, resolve_zone
from kg.pipes.places.short import called_districts, find_short
from kg.pipes.places.stems import towns_by_stem
from kg.pipes.places.zones import WEAK, find_zones, suffix_of
from kg.pipes.precedence import heard, together
from kg.types import Stretch
from kg.wordfinder import Taken

_ZONE_END = re.compile("(?:[区园城港谷岛湾镇岸带坊]|基地|中心|码头|枢纽|走廊)$")
_HAN = re.compile("[\u4e00-\u9fff]+")
_GOES_ON = re.compile("区(?:块链|域|间|别|分|位)")


@Language.component("kg_places")
def places(doc: Doc) -> Doc:
    """Mark places and zones; a place inside a zone's name is part of that name."""
    context = context_of(doc)
    text = text_of(doc)
    known = tuple(filter(None, (context.place, stem_in_full(context.place))))
    found = list(find_zones(text, known, stems_of(context.zones)))
    found = without_ends(text, found, [_from_edge(text, zone, known) for zone in heard(doc, "ZONE")])
    taken = Taken(text, found)
    found += [span for span in find_short(text, context.zones) if not taken.overlaps(*span)]
    seen = (zone if zone in found else _from_edge(text, zone, known) for zone in together(doc, "ZONE", found))
    districts = [*called_districts(text, context)]
    taken = Taken(text, [(start, end) for start, end, _ in districts])
    zones = [zone for zone in seen if zone in found or _is_named(text, zone)]
    spans = [_span(doc, text, start, end, "ZONE") for start, end in zones if not taken.overlaps(start, end)]
    spans += [_span(doc, text, start, end, "ZONE", full) for start, end, full in districts]
    short = [*towns_beside(text, context)]
    taken = Taken(text, [(start, end) for start, end, _ in short])
    short += [town for town in towns_by_stem(text, context) if not taken.overlaps(*town[:2])]
    for start, end, full in short:
        spans.append(_span(doc, text, start, end, "PLACE", full))
    taken = Taken(text, [(span.start_char, span.end_char) for span in spans])
    for start, end in find_places(text, context):
        if not taken.overlaps(start, end) and not _is_in_person(text, start, end, context.people):
            spans.append(_span(doc, text, start, end, "PLACE"))
    _give_towns(doc, text, spans)
    write_group(doc, "kg_places", spans)
    return doc


def _give_towns(doc: Doc, text: str, spans: list[Span]) -> None:
    """Say of a zone behind a bare 镇 or 乡 that it is the one of the town named last: 选在镇|工业集中区."""
    for zone in spans:
        level = text[zone.start_char - 1 : zone.start_char]
        if zone.label_ != "ZONE" or level not in ("镇", "乡"):
            continue
        towns = (s for s in spans if s.label_ == "PLACE" and s.end_char < zone.start_char)
        last = max(((s.start_char, s.end_char) for s in towns), default=(0, 0))
        town, named = text[slice(*last)], text[zone.start_char : zone.end_char]
        if town.endswith(level):
            set_value(zone, "entity", resolve_zone(town + named, context_of(doc)))


def without_ends(text: str, found: list[Stretch], seen: Collection[Stretch]) -> list[Stretch]:
    """The zones found but a bare 开发区 that ends a name which the model surely sees: 北湖科技|开发区."""
    longer = {end: start for start, end in seen if _HAN.fullmatch(text, start, end)}
    return [
        (start, end)
        for start, end in found
        if text[start:end] not in STRONG or longer.get(end, start) >= start
    ]


def _from_edge(text: str, zone: tuple[int, int], known: tuple[str, ...]) -> tuple[int, int]:
    """What a model sees, from where a name can begin: 幺立新到|现代产业区."""
    start, end = zone
    return max(start, left_edge(text, end - 1, limit=end - 1 - start, weak=WEAK, known=known)), end


def _is_named(text: str, zone: tuple[int, int]) -> bool:
    """Not a bare 科创园, whose place no model can know, nor 中贸区|块链, nor what ends like no zone."""
    if _GOES_ON.match(text, zone[1] - 1) or not _ZONE_END.search(text[slice(*zone)]):
        return False
    return suffix_of(text[slice(*zone)]) != text[slice(*zone)]


def _is_in_person(text: str, start: int, end: int, people: Collection[str]) -> bool:
    """Whether a place is part of somebody's name on the page: 青海|蓉主持会议, 市长温|朝阳."""
    place = text[start:end]
    longer = (name for name in people if len(name) > len(place) and place in name)
    return any(text.startswith(name, max(0, start - name.index(place))) for name in longer)


def _span(doc: Doc, text: str, start: int, end: int, label: str, full: str = "") -> Span:
    span = mark(doc, start, end, label)
    resolve = resolve_zone if label == "ZONE" else resolve_place
    set_value(span, "entity", resolve(full or text[start:end], context_of(doc)))
    return span
