"""Where a paragraph plays that tells of a project: the last place before it that nothing turns away from."""

from __future__ import annotations

import re
from itertools import chain, takewhile

from kg.pipes.clauses import line_start, sentence_bounds
from kg.pipes.places.resolve import resolve_named
from kg.pipes.projects.marks import Marked
from kg.pipes.projects.mention import Mention
from kg.pipes.projects.narrow import is_site
from kg.pipes.projects.patterns import ENTRY_MARK
from kg.pipes.projects.scopes import Scope
from kg.pipes.projects.surroundings import Places
from kg.types import Entity, EntityKind

_APPOSED = 30
"""Letters between a dash and the name that it leads up to: ——总投资1.1亿元的“勐伴米市”项目."""
_ENTRY = re.compile(rf"[■●◆▲★◎◇○□△▪▶►※•]|{ENTRY_MARK}(?![\d,.])")
_LABELLED = re.compile(
    r" ?[◇◆■●▲]?(?![问答]:)[\u4e00-\u9fff]{1,4}(?<!的[是有])[。:](?=[\u4e00-\u9fff\d])"
    r"|[\u4e00-\u9fff]{2,8}[市县区旗镇乡园村团]。"
)
"""A paragraph that opens with a scene of its own: 河口。|跨境经济合作区的…."""
_NUMBERED = re.compile("(?<=[,。;:])(?:[一二三四五六七八九]是|其[一二三四五六七])")
"""What an item of a sentence begins with: ;二是|三垛镇的A项目;三是|B项目."""
_SUMS_UP = re.compile(
    r"(?:在?)(?:督[查导]|调研|检查|观摩|走访|巡查|考察|视察)(?:中|期间|时|过程中|结束[时后]|途中),"
)
"""A paragraph on a whole tour: 督查中,聂从容要求,…."""
_BESIDES = re.compile("(?:除此之外|除此以外|此外|另外)[,、]?还有")
"""A paragraph on what lies elsewhere than the last: 除此之外,还有…."""
_NEXT_DOOR = re.compile("一[路墙街河]之隔|隔壁|不远处|(?<![\u4e00-\u9fff])(?:马路)?对面|紧挨着|与之相邻")
"""Where a paragraph stays beside what the one before told of: 与之一路之隔的,是|B项目."""
_VILLAGES = ("村", "社区")
_SAYS = re.compile("(?:会上,|最后,)?(?P<who>[\u4e00-\u9fff]{2,4}?)(?:说|要求|强调|指出|提出|明确|表示)[,:“]?")
_HEADS = re.compile("(?:[市县区州旗]委书记|(?<!副)[市县区州旗]长)$")
_MEETING = re.compile("(?:召开|举行)[^。;]{0,30}会|会议?(?:召开|举行)")
_LEAD = 200
"""Letters of a text in which it says that it is about a meeting."""
_OPENS = re.compile(
    r"(?:(?:随后|接着|之后|最后|当天|[上下]午),)?(?:(?:(?!项目|工程|基地)[^,。;:\n]){0,12}(?:的|在|到|走进))?"
    r"(?P<place>[\u4e00-\u9fff]{2,4}(?:园区?|镇|乡|街道|口岸|港区|基地)),"
)
"""A paragraph that opens with where it plays: 几公里外的|石空园|,气氛一样热."""


def last_place(mention: Mention, scope: Scope, places: Places) -> Entity | None:
    """The last place before a mention: in its paragraph any, further back one that sets the scene."""
    text = places.text
    paragraph = line_start(text, mention.start)
    sentence, _ = sentence_bounds(text, mention.start, mention.start)
    dash = text.rfind("——", sentence, mention.start)
    since = paragraph
    beside = _NEXT_DOOR.search(text, sentence, mention.start) is not None
    if beside:
        since = line_start(text, max(0, paragraph - 1))
    near = takewhile(lambda mark: mark.start >= since, places.settings.back(mention.start))
    own = (mark for mark in near if mark.end > sentence or not _holds_in_sentence(mark, places))
    items = [item.start() for item in _NUMBERED.finditer(text, paragraph, mention.start)]
    if len(items) > 1:
        own = (mark for mark in own if not items[0] < mark.start < items[-1])
    section = places.section_start(paragraph)
    apart = stands_apart(text, paragraph, places)
    further = () if apart else places.scenes.back(_list_start(text, paragraph))
    further = takewhile(lambda mark: mark.start >= section, further)
    if kind_of_entry(text, paragraph):
        further = (mark for mark in further if not _lies_in_entry(text, mark))
    opened = _OPENS.match(text, paragraph, mention.start)
    marks = places.marks.back(mention.start) if beside else ()
    neighbours = filter(places.lies_before_name, takewhile(lambda mark: mark.start >= since, marks))
    last = next(chain(own, neighbours, () if opened else further), None)
    if opened and (last is None or last.end <= opened.start("place")):
        return resolve_named(opened["place"], places.context)
    since = max(paragraph, last.end if last is not None else 0)
    if places.of_heading is None and places.turns_whole(since, mention.start):
        return places.of_page
    apposed = mention.start - dash < _APPOSED and not text.startswith("\n", dash - 1)
    if last is None or (last.end < dash and not apposed):
        return None
    if places.turns_away(last.end, mention.start):
        return places.of_heading or places.of_page
    return _town_around(last, paragraph, places) or last.entity


def _holds_in_sentence(mark: Marked, places: Places) -> bool:
    """Whether what a sentence says of a place holds for nothing behind it."""
    return places.hosts(mark) or places.is_part(mark) or places.tells_of_part(mark)


def stands_apart(text: str, paragraph: int, places: Places) -> bool:
    """Whether a paragraph tells of something else than those before it."""
    opens = any(cue.match(text, paragraph) for cue in (_LABELLED, _BESIDES, _SUMS_UP))
    return opens or _speaks_for_all(text, paragraph, places)


def _town_around(mark: Marked, paragraph: int, places: Places) -> Entity | None:
    """The town that a village lies in: |三垛镇|闸河村, that of a heading, or the only one that is named."""
    if not mark.text.endswith(_VILLAGES):
        return None
    towns = [m for m in places.apart.all if m.label == "PLACE" and _is_town(m)]
    near = (m.entity for m in reversed(towns) if paragraph <= m.start < mark.start)
    if (town := next(near, None)) is not None:
        return town
    heading = places.of_section(mark.start) or places.of_heading
    if heading is not None:
        return heading if heading.kind is EntityKind.PLACE else None
    return towns[0].entity if len({m.entity for m in towns}) == 1 else None


def _is_town(mark: Marked) -> bool:
    return is_site(mark) and not mark.text.endswith(_VILLAGES)


def _speaks_for_all(text: str, paragraph: int, places: Places) -> bool:
    """Whether a paragraph is what the head of the page's place says at a meeting: 石川强调, of |市长|石川."""
    says = _SAYS.match(text, paragraph)
    if says is None or not _MEETING.search(text, places.body, places.body + _LEAD):
        return False
    head = text.find(says["who"], places.body)
    return _HEADS.search(text, max(0, head - 4), head) is not None and not places.marks.at(head - 2)


def _list_start(text: str, entry: int) -> int:
    """Where the list begins that a paragraph is an entry of: one brief sets no scene for the next."""
    kind = kind_of_entry(text, entry)
    while kind and entry:
        before = line_start(text, entry - 1)
        if kind_of_entry(text, before) != kind:
            break
        entry = before
    return entry


def _lies_in_entry(text: str, mark: Marked) -> bool:
    """Whether a place is that of one entry of a list, and does not head what stands below it."""
    start = line_start(text, mark.start)
    return bool(kind_of_entry(text, start)) and text.find("\n", mark.end) > mark.end + 1


def kind_of_entry(text: str, start: int) -> str:
    """The mark of an entry without its number: 3. and 4. are of one list, (三) and 4. are not."""
    mark = _ENTRY.match(text, start)
    return re.sub(r"\d+", "1", re.sub("[一二三四五六七八九十]+", "一", mark.group())) if mark else ""
