"""Where a project lies: the zone, park, town or place that its words or its article give."""

from __future__ import annotations

import re

from spacy.tokens import Doc, Span

from kg.pipes.clauses import sentence_bounds
from kg.pipes.extensions import text_of
from kg.pipes.places.resolve import resolve_place, resolve_zone
from kg.pipes.projects.mentions import Mention
from kg.pipes.projects.scopes import Scope
from kg.types import BlockKind, Entity, EntityKind, PageContext

_AT = re.compile(r"(?:落户|选址于?|位于|坐落于?|落在|落子|落地|入驻|在|设在|建在|布局在)$")
_CHOSEN = re.compile(r"(?:落户|选址于?|位于|坐落于?|落在|落子|入驻)$")
_SITE = re.compile(
    r"(?:选址于?|位于|坐落于?|落户于?|落在|落子)"
    r"(?P<place>[\u4e00-\u9fff()—]{1,20}?[区园城港镇乡村道团岛湖山湾市县旗州场基地心谷][东西南北]?[片区]?区?)"
    r"(?=[,;。!?的]|$|规划|占地|总投资|用地|内)"
)
_SCENE = re.compile(
    r"(?:^|[,;。\n“])在(?P<place>[\u4e00-\u9fff]{2,10}(?:镇|乡|街道|村|团|湖|岛|园|区|港|城|湾|山)),"
)
_REGIMENT = re.compile(r"[一二三四五六七八九十〇零]{2,5}团(?![长队体])")
_SUBJECT = re.compile(r"(?:签下|引来|引进|与|引入|迎来|新增|招引)")
_OF = re.compile(r"(?:[^,;。的、]{0,14}的)?")
_SMALLER = re.compile(
    r"(?P<place>[\u4e00-\u9fff]{1,8}(?:镇|乡|街道|村|社区|产业园|工业园|片区))(?=[的,]|总?投资|新建|实施|建设)"
)
_TOWN = re.compile(r"(?:镇|乡|街道|村|团|社区|苏木)$")
_NO_SITE = re.compile(r"(?:发达|城关|重点|特色小|中心|建制)镇$|^新区$")
_OFFICES = (
    *(
        "管委会",
        "党工委",
        "党委",
        "纪委",
        "政府",
        "办事处",
        "书记",
        "镇长",
        "工委",
        "人大",
        "区长",
        "市长",
        "县长",
    ),
    *("投资促进局", "商务局", "发改局", "派出所", "招商局"),
)


def site(
    doc: Doc, mention: Mention, scope: Scope, places: list[Span], around: list[Span]
) -> tuple[Entity | None, int]:
    """The most telling place, and how surely it is this mention's own: 5 stated … 0 the page's.

    ``around``: the places that are no part of a project's name.
    """
    readers = (
        (5, _stated(doc, scope, places)),
        (4, _in_front(doc, mention, scope, places)),
        (3, _in_name(doc, mention, places)),
        (2, _before(doc, mention, around)),
        (1, _of_article(doc, around)),
        (0, _of_page(doc._.context)),
    )
    return next(((entity, rank) for rank, entity in readers if entity is not None), (None, 0))


def is_site(span: Span) -> bool:
    """Whether a place is narrow enough to hold a project: a zone, town or village, not a city."""
    return (span.label_ == "ZONE" or bool(_TOWN.search(span.text))) and not _NO_SITE.search(span.text)


def _stated(doc: Doc, scope: Scope, places: list[Span]) -> Entity | None:
    """``选址翠亨新区起步区``, ``在沿海经济区破土``, ``落户千阳县工业集中区``."""
    text = text_of(doc)
    for part in (scope.clause, scope.after, *scope.later):
        for span in places:
            inside = part[0] <= span.start_char and span.end_char <= part[1]
            at = _AT.search(text[max(0, span.start_char - 4) : span.start_char])
            if inside and at and _is_local(doc, span) and not _is_office(text, span):
                return _entity(span)
        if m := _SITE.search(text, part[0], part[1]):
            return _read(m["place"], doc._.context)
    return None


def _in_front(doc: Doc, mention: Mention, scope: Scope, places: list[Span]) -> Entity | None:
    """``在煤山镇,总投资8亿元的…``, ``太湖街道的…``, ``港口生态工业园签下了…``, ``开发区中来光电…``."""
    text, start = text_of(doc), scope.before[0]
    best: Entity | None = None
    for span in places:
        inside = start <= span.start_char and span.end_char <= mention.start
        if inside and not _is_office(text, span):
            between = text[span.end_char : mention.start]
            if not (_leads(text, span.start_char, between) or _OF.fullmatch(between)):
                continue
            if m := _SMALLER.match(between):
                best = _read(span.text + m["place"], doc._.context)
            elif _is_local(doc, span):
                best = _entity(span)
    if best is None and (m := _SCENE.search(text, max(0, start - 1), mention.start)):
        return _read(m["place"], doc._.context)
    return best


def _leads(text: str, start: int, between: str) -> bool:
    if "项目" in between and len(between) > 30:
        return False
    return text[max(0, start - 2) : start].endswith(("在", "来到", "走进", "到")) or bool(
        _SUBJECT.match(between)
    )


def _in_name(doc: Doc, mention: Mention, places: list[Span]) -> Entity | None:
    """``刘集乡集中安置点基础设施项目``, ``六十六团50兆瓦…项目``, ``神湾游艇码头改造项目`` (神湾镇)."""
    context = doc._.context
    for span in places:
        if span.start_char == mention.start and span.end_char < mention.end and is_site(span):
            return _entity(span)
    if m := _REGIMENT.match(mention.name):
        return _read(m.group(), context)
    for size in (2, 3):
        for level in ("镇", "乡", "街道"):
            found = resolve_place(mention.name[:size] + level, context)
            if context.place_code and found.code.startswith(context.place_code):
                return found
    return None


def _before(doc: Doc, mention: Mention, places: list[Span]) -> Entity | None:
    """The last place before a mention: in its paragraph any, further back one that sets the scene."""
    text, paragraph = text_of(doc), text_of(doc).rfind("\n", 0, mention.start) + 1
    body = _body_start(doc)
    sentence, _ = sentence_bounds(text, mention.start, mention.start)
    for span in reversed(places):
        if span.start_char < body or span.end_char > mention.start or not _narrow(doc, span):
            continue
        if _CHOSEN.search(text[max(0, span.start_char - 4) : span.start_char]) or _is_listed(text, span):
            continue
        if "——" in text[span.end_char : mention.start]:
            continue
        if span.end_char <= sentence and _hosts(text, span):
            continue
        if span.start_char >= paragraph or _sets_scene(text, span):
            return _entity(span)
    return None


def _hosts(text: str, span: Span) -> bool:
    """Whether a place only hosts what is about a whole city (全市集中开工仪式在经济开发区举行)."""
    start, _ = sentence_bounds(text, span.start_char, span.end_char)
    held = text.startswith(("举行", "举办", "召开"), span.end_char)
    return held and bool(re.search(r"全[市县区旗州盟省]", text[start : span.start_char]))


def _of_article(doc: Doc, places: list[Span]) -> Entity | None:
    """The zone or town an article is about: in its headline, else the only one it names."""
    body = _body_start(doc)
    for span in places:
        if span.end_char <= body and _narrow(doc, span):
            return _entity(span)
    named = {e.name: e for span in places if is_site(span) and (e := _entity(span)) is not None}
    return next(iter(named.values())) if len(named) == 1 else None


def _of_page(context: PageContext) -> Entity | None:
    """The jurisdiction of the page: where a city-wide list's projects lie."""
    if context.place:
        return Entity(EntityKind.PLACE, context.place, code=context.place_code)
    return resolve_zone(context.zone, context) if context.zone else None


def _narrow(doc: Doc, span: Span) -> bool:
    """Whether a place is a site, or a county of the page's city."""
    entity, own = _entity(span), doc._.context.place_code
    below = entity is not None and own and entity.code.startswith(own) and len(entity.code) > len(own)
    return is_site(span) or (bool(below) and not _NO_SITE.search(span.text))


def _is_local(doc: Doc, span: Span) -> bool:
    """Whether a project of the page may lie there: a site, a county or town, but not 北京 or 香港."""
    entity = _entity(span)
    if entity is None or entity.name == doc._.context.place:
        return False
    return _narrow(doc, span) or len(entity.code) >= 6


def _sets_scene(text: str, span: Span) -> bool:
    return text[max(0, span.start_char - 3) : span.start_char].endswith(
        ("在", "到", "到了", "走进", "深入", "赴", ",", "\n", "。")
    )


def _is_listed(text: str, span: Span) -> bool:
    """Whether a place is one of an enumeration (开发区、高新区、头灶镇依次发言)."""
    return "、" in (text[span.start_char - 1 : span.start_char], text[span.end_char : span.end_char + 1])


def _body_start(doc: Doc) -> int:
    blocks = () if doc._.article is None else doc._.article.blocks
    return next((b.start for b in blocks if b.kind in (BlockKind.PARAGRAPH, BlockKind.CAPTION)), 0)


def _is_office(text: str, span: Span) -> bool:
    """Whether a place is part of a body or post (开发区管委会, 煤山镇党委书记)."""
    return text[span.end_char : span.end_char + 6].startswith(_OFFICES)


def _entity(span: Span) -> Entity | None:
    entity: Entity | None = span._.entity
    return entity


def _read(printed: str, context: PageContext) -> Entity:
    zone = re.search(r"(?:区|园|城|港|基地|中心|新城)$", printed)
    return resolve_zone(printed, context) if zone else resolve_place(printed, context)
