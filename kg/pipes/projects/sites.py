"""Where a project lies: the zone, park, town or place that its words or its article give."""

from __future__ import annotations

import re
from collections import Counter

from spacy.tokens import Doc, Span

from kg.pipes.places.resolve import resolve_place, resolve_zone
from kg.pipes.projects.mentions import Mention
from kg.pipes.projects.scopes import Scope
from kg.types import BlockKind, Entity, EntityKind, PageContext

_AT = re.compile(r"(?:落户|选址于?|位于|坐落于?|落在|落子|落地|入驻|在|设在|建在|布局在)$")
_SITE = re.compile(
    r"(?:选址于?|位于|坐落于?|落户于?|落在|落子)(?P<place>[\u4e00-\u9fff()—]{2,22}?)(?=[,;。!?的]|$|规划|占地|总投资|用地)"
)
_SUBJECT = re.compile(r"(?:签下|引来|引进|与|引入|迎来|新增|招引)")
_TOWN = re.compile(r"(?:镇|乡|街道|村|苏木|团|社区)$")


def site(doc: Doc, mention: Mention, scope: Scope, places: list[Span]) -> tuple[Entity | None, int]:
    """The most telling place, and how surely it is this mention's own: 3 stated … 0 the page's."""
    readers = (
        (3, _stated(doc, scope, places)),
        (2, _in_front(doc.text, mention, scope, places) or _in_name(mention, places)),
        (1, _inherited(doc, mention, places)),
        (0, page_site(doc._.context)),
    )
    return next(((entity, rank) for rank, entity in readers if entity is not None), (None, 0))


def _stated(doc: Doc, scope: Scope, places: list[Span]) -> Entity | None:
    """``选址翠亨新区起步区``, ``在沿海经济区破土``, ``落户千阳县工业集中区``."""
    text = doc.text
    for part in (scope.clause, scope.after, *scope.later):
        for span in places:
            inside = part[0] <= span.start_char and span.end_char <= part[1]
            if inside and _AT.search(text[: span.start_char][-4:]) and not _is_office(text, span):
                return _entity(span)
        if m := _SITE.search(text, part[0], part[1]):
            return _read(m["place"], doc._.context)
    return None


def _in_front(text: str, mention: Mention, scope: Scope, places: list[Span]) -> Entity | None:
    """``在煤山镇,总投资8亿元的…``, ``太湖街道的…``, ``港口生态工业园签下了…``, ``开发区中来光电…``."""
    start = scope.before[0]
    best = None
    for span in places:
        a, b = span.start_char, span.end_char
        if start <= a and b <= mention.end and not _is_office(text, span):
            own = mention.lead <= a or b <= mention.list_start
            between = text[b : mention.start]
            if own and (b <= mention.start) and (_leads(text, a, between) or between in ("", "的")):
                best = span
    return _entity(best) if best is not None else None


def _leads(text: str, start: int, between: str) -> bool:
    if "项目" in between and len(between) > 30:
        return False
    return text[:start].endswith(("在", "来到", "走进", "到")) or bool(_SUBJECT.match(between))


def _in_name(mention: Mention, places: list[Span]) -> Entity | None:
    """``刘集乡集中安置点基础设施项目``."""
    for span in places:
        if span.start_char == mention.start and span.end_char < mention.end:
            return _entity(span)
    return None


def _inherited(doc: Doc, mention: Mention, places: list[Span]) -> Entity | None:
    """From the paragraph (``开发区分会场``), the headline, the article, the page."""
    paragraph = _block_start(doc, mention.start)
    for span in reversed(places):
        before = paragraph <= span.start_char < mention.start
        if before and _is_site(span) and _sets_scene(doc.text, span):
            return _entity(span)
    return article_site(doc, places)


def article_site(doc: Doc, places: list[Span]) -> Entity | None:
    """The zone or town an article is about: in its headline, else its most frequent zone."""
    article = doc._.article
    blocks = () if article is None else article.blocks
    for block in blocks:
        if block.kind in (BlockKind.PARAGRAPH, BlockKind.CAPTION):
            continue
        for span in places:
            if block.start <= span.start_char and span.end_char <= block.end and _is_site(span):
                return _entity(span)
    zones = [entity for span in places if span.label_ == "ZONE" and (entity := _entity(span)) is not None]
    ranked = Counter(zone.name for zone in zones).most_common(2)
    if ranked and ranked[0][1] >= 2 * max(1, ranked[-1][1] if len(ranked) > 1 else 1):
        return next(zone for zone in zones if zone.name == ranked[0][0])
    return None


def page_site(context: PageContext) -> Entity | None:
    """The jurisdiction of the page: where a city-wide list's projects lie."""
    if context.zone:
        return resolve_zone(context.zone, context)
    return Entity(EntityKind.PLACE, context.place, code=context.place_code) if context.place else None


def _sets_scene(text: str, span: Span) -> bool:
    before, after = text[: span.start_char][-3:], text[span.end_char : span.end_char + 5]
    return before.endswith(("在", "来到", "走进", "到")) or after.startswith(
        ("分会场", "签约", "签下", "实现")
    )


def _block_start(doc: Doc, position: int) -> int:
    return doc.text.rfind("\n", 0, position) + 1


def _is_site(span: Span) -> bool:
    return span.label_ == "ZONE" or bool(_TOWN.search(span.text))


def _is_office(text: str, span: Span) -> bool:
    """Whether a place is part of a body or post (开发区管委会, 煤山镇党委书记)."""
    after = text[span.end_char : span.end_char + 3]
    return after.startswith(
        ("管委会", "党工委", "党委", "纪委", "政府", "办事处", "书记", "镇长", "工委", "人大", "委书", "市长")
    )


def _entity(span: Span) -> Entity | None:
    entity: Entity | None = span._.entity
    return entity


def _read(printed: str, context: PageContext) -> Entity:
    zone = re.search(r"(?:区|园|城|港|基地|中心|新城)$", printed)
    return resolve_zone(printed, context) if zone else resolve_place(printed, context)
