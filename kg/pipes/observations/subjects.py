"""Whom a figure is about: the mentions of a text, and what 全市, 园区 and 公司 mean there."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator
from dataclasses import replace
from functools import lru_cache

from spacy.tokens import Doc

from kg.pipes.clauses import lies_in
from kg.pipes.extensions import article_of, context_of, text_of, value_of
from kg.pipes.left_edge import left_edge
from kg.pipes.observations.patterns import DEICTIC, HELD, INSTITUTION
from kg.pipes.places.resolve import resolve_place, resolve_zone
from kg.records import record
from kg.types import HEADINGS, Entity, EntityKind, PageContext

_WHOLE_TOWN = re.compile("[全该]([镇乡村])")
"""What means the town that its sentence has named: 〔临泽镇〕红枣熟了,去年|全镇|红枣产量9600吨."""
_POST = re.compile(
    r"(?:党工委|工委|管委会|党委|[市县区旗州省盟镇乡]委|政府|副?[市县区镇乡旗州省盟]长|书记|人大|政协|纪委|监委|发改|代表团|客商|企业家"
    r"|[\u4e00-\u9fff]{1,8}局|毕业生|(?:副|助理)?教授|学生|研究员|专家|医生)"
)
_ZONE_WORD = re.compile(r"园区|新区|合作区|集[聚中]区|区内|[该这]个?(?:园区|港)")
_BARE = re.compile("基地|片区|工业城|科技城|产业城|物流港|综保区|保税区|示范区|工业园|产业园")
"""What stands for the name that it ends: 片区 after 川南临港片区."""
_COMPANY_WORD = re.compile(r"公司|企业|厂里|[全我本]行|[该这][个家]?(?:行|公司|企业|集团|厂|矿)")
_LEVELS = "省市州盟县区旗镇乡村团"
_BELOW = "县区旗镇乡村团"
_SEVERAL = re.compile("[各等]$|所有$|各类$")
"""In front of a word that means more than one: 各|园区."""
_VENUE = re.compile(r"[在于进入到赴向对与和把将]“?$")
_JOINTS = ("、", "和", "与", "及")
_OWN = re.compile("[全我]([省市县区旗州盟镇乡])(?![属管委级直民])")
"""What a page without a known place is about: 我县, 全区."""
_AT = re.compile(r"在[^,。;\n]*$")
_NEAR = 20
_SCENE = re.compile("[^,。;:、的在]{0,24}(?:项目|工程|工厂|园区?|基地)(?:建设|施工)?(?:现场|工地)")
"""Behind the place where somebody stands: 柳泉新区|云帆电池项目现场."""


@record
class Mention:
    """A place, zone or company, by its name or by a word for it."""

    start: int
    end: int
    entity: Entity
    in_post: bool = False
    """Whether it only says where an official belongs (〔高新区〕管委会主任)."""


def mentions(doc: Doc, named: list[Mention], home: Entity) -> list[Mention]:
    """All mentions in order, none inside another; ``named`` are those by name."""
    text = text_of(doc)
    taken = {i for mention in named for i in range(mention.start, mention.end)}
    cues = (*DEICTIC.finditer(text), *_institution_words(text))
    words = [m for m in cues if m.start() not in taken]
    words = [m for m in words if not _SEVERAL.search(text, max(0, m.start() - 2), m.start())]
    merged = [*named, *(Mention(_begin_of(text, m, taken), m.end(), _UNKNOWN) for m in words)]
    merged += _inside(doc, named)
    merged.sort(key=lambda m: (m.start, m.start - m.end))
    return [*_resolved(text, merged, home, context_of(doc))]


def _begin_of(text: str, word: re.Match[str], taken: Container[int]) -> int:
    """Where a word for something named before begins, with whose it is: 〔市〕医院."""
    own = _WHOSE.match(text, word.start() - 1) and word.start() - 1 not in taken
    return word.start() - 1 if own and INSTITUTION.fullmatch(word.group()) else word.start()


def _inside(doc: Doc, named: Iterable[Mention]) -> Iterator[Mention]:
    """Towns inside longer names, only to be remembered: 〔新源镇〕牧民合作社, 〔新源镇〕石桥村, then 全镇."""
    around = {i: m for m in named for i in range(m.start, m.end)}
    for span in doc.spans.get("kg_places", ()):
        entity: Entity | None = value_of(span, "entity")
        whole = around.get(span.start_char)
        if whole is None or whole.end == span.end_char or entity is None:
            continue
        if entity.kind is EntityKind.PLACE:
            yield Mention(span.start_char, span.start_char, entity)


def named_mentions(doc: Doc) -> list[Mention]:
    """Places, zones, companies and institutions by their names."""
    text = text_of(doc)
    found = [
        Mention(span.start_char, span.end_char, entity, bool(_POST.match(text, span.end_char)))
        for group in ("kg_places", "kg_companies")
        for span in doc.spans.get(group, ())
        if (entity := value_of(span, "entity")) is not None and not _ANY_FARM.fullmatch(entity.name)
    ]
    return _chained(_longest([*found, *_institutions(doc)]))


@lru_cache(1)  # asked for those with names, then for all
def _institution_words(text: str) -> tuple[re.Match[str], ...]:
    return tuple(INSTITUTION.finditer(text))


def _institutions(doc: Doc) -> Iterator[Mention]:
    """Hospitals, mines, ports: 县人民医院, 白音华二号露天矿."""
    text, context = text_of(doc), context_of(doc)
    for m in _institution_words(text):
        start = left_edge(text, m.start(), limit=14)
        name = text[start : m.end()]
        if (
            m.start() - start < 2
            or not name.isalnum()
            or _NO_NAME.search(name)
            or text[start - 1 : start] == "的"
        ):
            continue
        full = context.place + name[1:] if context.place and name[0] in "市县区旗州" else name
        entity = Entity(EntityKind.BODY, full, (name,) if name != full else (), context.place)
        yield Mention(start, m.end(), entity, bool(_POST.match(text, m.end())))


_ANY_FARM = re.compile("(?:农民|农业|农村|林业|专业|股份|经济|集体)+合作社")
"""个体工商户3.3万户、〔农民专业合作社〕986户: a kind, not a name."""
_NO_NAME = re.compile(
    rf"\d|元|[A-Z]级|落子|全年|[今去]年|半年|^全[市县区镇乡村旗州]|家庭农场$|^{_ANY_FARM.pattern}$"
)
_WHOSE = re.compile("(?<![\u4e00-\u9fff])[市县区旗州镇乡我全本]")
"""市|医院: in front of a word for an institution of the place."""
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


def _resolved(text: str, found: list[Mention], home: Entity, context: PageContext) -> Iterator[Mention]:
    """Give words like 全镇, 园区 and 公司 the entity last named that they can mean."""
    last: dict[str, Entity] = {}
    ends: dict[str, int] = {}
    _remember(last, home)
    for mention in found:
        if mention.entity is not _UNKNOWN:
            _remember(last, mention.entity)
            ends[mention.entity.name[-1:]] = mention.end
            if mention.start < mention.end:
                yield mention
            continue
        word = text[mention.start : mention.end]
        whole = _WHOLE_TOWN.fullmatch(word)
        here = whole is not None and "。" not in text[ends.get(whole[1], 0) : mention.start]
        near = last.get(whole[1]) if whole is not None and here else None
        meant = near or _meant(word, home, last, context)
        if meant is not None:
            aliases = tuple(dict.fromkeys((*meant.aliases, word)))
            yield replace(mention, entity=replace(meant, aliases=aliases))


def _remember(last: dict[str, Entity], entity: Entity) -> None:
    """Keep an entity as the last one of its kind, of its ending and of its level."""
    for key in (entity.kind.value, entity.name[-2:]):
        last[key] = entity
    if entity.kind is not EntityKind.BODY:  # 全镇 is no 气动小镇
        last[entity.name[-1:]] = entity
    if entity.kind is EntityKind.ZONE:
        last["区"] = entity


def _meant(word: str, home: Entity, last: dict[str, Entity], context: PageContext) -> Entity | None:
    """What a word means: 公司 the last company, 全区 the zone the article is about, 该县 the last county."""
    if _COMPANY_WORD.fullmatch(word):
        return last.get(EntityKind.COMPANY)
    if INSTITUTION.search(word):
        return last.get(word[-2:])
    if _ZONE_WORD.fullmatch(word):
        return last.get(word[-2:]) or last.get(EntityKind.ZONE) or resolve_place(word, context)
    if _BARE.fullmatch(word):
        return last.get(word[-2:])
    letter = next((c for c in word if c in _LEVELS), "")
    if word[0] in "该这":
        return last.get(letter) or resolve_place(word, context)
    if letter in _BELOW and not context.place.endswith(letter):
        own = (
            home if home.name.endswith(letter) or (letter == "区" and home.kind is EntityKind.ZONE) else None
        )
        return own or last.get(letter) or resolve_place(word, context)
    return resolve_place(word, context)


def home(doc: Doc, mentions: list[Mention]) -> Entity:
    """Whom an article is about: of the places in its heading, or else in its first sentence, the one
    it names most often; else the place of the page."""
    text: str = text_of(doc)
    context = context_of(doc)
    heading = _heading_ranges(doc)
    if (institution := _headed_by(mentions, heading)) is not None:
        return institution
    local = [m for m in mentions if _is_here(m.entity, context)]
    starts, ends = {m.start for m in local}, {m.end for m in local}
    named = [m for m in local if not _is_one_of_several(text, m, starts, ends)]
    often = Counter(mention.entity.name for mention in named)
    for ranges in (heading, [_lead(text, heading)]):
        inside = [m for m in named if lies_in(m.start, ranges)]
        inside = [m for m in inside if not _is_venue(text, m)]
        inside = _without_scene(text, inside, ranges, context)
        if inside:
            return max(inside, key=lambda mention: often[mention.entity.name]).entity
        if any(_says_own(text[a:b], context) for a, b in ranges if ranges is heading):
            break
    if context.of_zone:
        return resolve_zone(context.zone, context)
    if context.place and not context.town:
        return Entity(EntityKind.PLACE, context.place, code=context.place_code)
    called = _OWN.search(text) if not context.place else None
    return resolve_place(f"全{context.town[-1:] or (called[1] if called else '市')}", context)


def _says_own(heading: str, context: PageContext) -> bool:
    """Whether a heading is about the whole place of the page: 我县一季度经济数据出炉."""
    own = _OWN.search(heading)
    return own is not None and context.place.endswith(own[1])


def _is_one_of_several(text: str, mention: Mention, starts: set[int], ends: set[int]) -> bool:
    """Whether a text names others beside a place or zone: 研究〔经济合作区〕、〔综合保税区〕提质增效工作."""
    before = mention.start - 1 in ends and text[mention.start - 1] in _JOINTS
    return before or (mention.end + 1 in starts and text[mention.end] in _JOINTS)


def _is_venue(text: str, mention: Mention) -> bool:
    """Whether something is only held there: 在〔柳泉新区〕, 现场会在柳泉新区〔云桥产业园〕主会场召开."""
    if _VENUE.search(text[max(0, mention.start - 2) : mention.start]):
        return True
    at = _AT.search(text, max(0, mention.start - _NEAR), mention.start)
    return at is not None and bool(HELD.match(text, mention.end))


def _without_scene(
    text: str, inside: list[Mention], ranges: list[tuple[int, int]], context: PageContext
) -> list[Mention]:
    """Those not named for a site alone in a lead that tells of the whole place: 全市重大项目集中开工,
    〔云桥产业园〕电池项目现场机器轰鸣.
    """
    scenes = {m.entity.name for m in inside if _SCENE.match(text, m.end)}
    of_whole = scenes and any(_says_own(text[a:b], context) or context.place in text[a:b] for a, b in ranges)
    return [m for m in inside if m.entity.name not in scenes] if of_whole and context.place else inside


def _headed_by(mentions: list[Mention], heading: list[tuple[int, int]]) -> Entity | None:
    """The institution or firm that headings name alone: 花湖国际机场货邮吞吐量突破100万吨."""
    inside = [m for m in mentions if lies_in(m.start, heading)]
    names = {m.entity.name for m in inside}
    firms = {m.entity.name for m in mentions if m.entity.kind is EntityKind.COMPANY}
    alone = len(names) == 1 and (inside[0].entity.kind is EntityKind.BODY or firms == names)
    institution = alone and not inside[0].in_post
    institution = institution and not inside[0].entity.name.endswith("小镇")  # 气动小镇里跑出“加速度”
    return inside[0].entity if institution else None


def _is_here(entity: Entity, context: PageContext) -> bool:
    """Whether a place or zone is the page's or lies in it; any will do where that is unknown."""
    if entity.kind not in (EntityKind.PLACE, EntityKind.ZONE):
        return False
    here = context.place
    if not here or entity.place == here or entity.name.startswith(here):
        return True
    code = entity.code or resolve_place(entity.place, context).code if entity.place or entity.code else ""
    return bool(context.place_code) and code.startswith(context.place_code)


def _heading_ranges(doc: Doc) -> list[tuple[int, int]]:
    article = article_of(doc)
    return [] if article is None else [(b.start, b.end) for b in article.of_kind(*HEADINGS)]


def _lead(text: str, headings: list[tuple[int, int]]) -> tuple[int, int]:
    start = max((end for _, end in headings), default=0)
    stop = text.find("。", start)
    return start, stop if stop >= 0 else len(text)
