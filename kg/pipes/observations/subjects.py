"""Whom a figure is about: the mentions of a text, and what 全市, 园区 and 公司 mean there."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from spacy.tokens import Doc

from kg.pipes.observations.patterns import DEICTIC
from kg.pipes.places.resolve import resolve_place
from kg.types import Article, BlockKind, Entity, EntityKind, PageContext

_POST = re.compile(
    r"(?:党工委|工委|管委会|党委|市委|县委|区委|旗委|州委|政府|[市县区镇乡旗州]长|人大|政协|纪委|监委|发改|统计局|[\u4e00-\u9fff]{1,8}局)"
)
_ZONE_WORD = re.compile(r"园区|新区|区内|[该这]个?(?:园区|港)")
_COMPANY_WORD = re.compile(r"公司|厂里|[该这]个?(?:行|公司|企业|集团|厂|矿)")
_TOWN_WORD = re.compile(r"[镇村]里|[该这]个?[镇乡村]")
_HEADINGS = (BlockKind.KICKER, BlockKind.HEADLINE, BlockKind.SUBTITLE)


@dataclass(frozen=True, slots=True)
class Mention:
    """A place, zone or company, by its name or by a word for it."""

    start: int
    end: int
    entity: Entity
    in_post: bool = False
    """Whether it only says where an official belongs (〔高新区〕管委会主任)."""


def mentions(doc: Doc, home: Entity | None) -> list[Mention]:
    """All mentions in order, none inside another."""
    text, context = doc.text, doc._.context
    named = [
        Mention(span.start_char, span.end_char, span._.entity, bool(_POST.match(text, span.end_char)))
        for group in ("kg_places", "kg_companies")
        for span in doc.spans.get(group, ())
        if span._.entity is not None
    ]
    named = _chained(_longest(named))
    taken = {i for mention in named for i in range(mention.start, mention.end)}
    words = [m for m in DEICTIC.finditer(text) if m.start() not in taken]
    merged = sorted([*named, *(Mention(m.start(), m.end(), _UNKNOWN) for m in words)], key=lambda m: m.start)
    return [*_resolved(text, merged, home, context)]


_UNKNOWN = Entity(EntityKind.PLACE, "")


def _longest(found: Iterable[Mention]) -> list[Mention]:
    kept: list[Mention] = []
    for mention in sorted(found, key=lambda m: (m.start, -m.end)):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept


def _chained(found: list[Mention]) -> list[Mention]:
    """钦南区康熙岭镇横山村 is one mention, of the village."""
    kept: list[Mention] = []
    for mention in found:
        if kept and kept[-1].end == mention.start:
            kept[-1] = replace(mention, start=kept[-1].start)
        else:
            kept.append(mention)
    return kept


def _resolved(
    text: str, found: list[Mention], home: Entity | None, context: PageContext
) -> Iterable[Mention]:
    """Give words like 园区 and 公司 the entity last named that they can mean."""
    last: dict[str, Entity] = {}
    if home is not None:
        last[_sort(home)] = home
    for mention in found:
        if mention.entity is _UNKNOWN:
            word = text[mention.start : mention.end]
            meant = last.get(_asked(word)) or resolve_place(word, context)
            aliases = tuple(dict.fromkeys((*meant.aliases, word)))
            yield replace(mention, entity=replace(meant, aliases=aliases))
        else:
            last[_sort(mention.entity)] = mention.entity
            yield mention


def _sort(entity: Entity) -> str:
    if entity.kind is EntityKind.PLACE:
        return "town" if entity.name.endswith(("镇", "乡", "村", "街道")) else "place"
    return entity.kind.value


def _asked(word: str) -> str:
    """Which sort of entity a word can mean, empty where the page's context knows it."""
    if _ZONE_WORD.fullmatch(word):
        return "zone"
    if _COMPANY_WORD.fullmatch(word):
        return "company"
    return "town" if _TOWN_WORD.fullmatch(word) else ""


def home(doc: Doc) -> Entity:
    """Whom an article is about: of the places in its heading, or else in its first sentence, the one
    it names most often; else the place of the page."""
    context: PageContext = doc._.context
    heading = _heading_ranges(doc)
    spans = [s for s in doc.spans.get("kg_places", ()) if s._.entity is not None]
    named = Counter(span._.entity.name for span in spans)
    for ranges in (heading, [_lead(doc, heading)]):
        inside = [s._.entity for s in spans if any(a <= s.start_char < b for a, b in ranges)]
        if inside:
            most: Entity = max(inside, key=lambda entity: named[entity.name])
            return most
    if context.place:
        return Entity(EntityKind.PLACE, context.place, code=context.place_code)
    return resolve_place("全市", context)


def _heading_ranges(doc: Doc) -> list[tuple[int, int]]:
    article: Article | None = doc._.article
    return [] if article is None else [(b.start, b.end) for b in article.of_kind(*_HEADINGS)]


def _lead(doc: Doc, headings: list[tuple[int, int]]) -> tuple[int, int]:
    start = max((end for _, end in headings), default=0)
    stop = doc.text.find("。", start)
    return start, stop if stop >= 0 else len(doc.text)
