"""Finding provinces, cities, counties, towns and villages in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg import gazetteer, lexicon
from kg.gazetteer import Division
from kg.pipes.left_edge import left_edge
from kg.pipes.places.homographs import is_part_of_word
from kg.pipes.places.patterns import BEFORE_SITES, TOWN_NOT, TOWN_TAIL
from kg.pipes.places.resolve import CORPS, REGIMENT
from kg.types import PageContext
from kg.wordfinder import Taken, occurrences

WEAK = (
    f"{BEFORE_SITES}|(?<=第[一二三四五六七八九十])站|(?<=[镇乡村县])上|就用|租用|盘活|建设|建成|规划|服务|利用|引领|承接|协调|联合|"
    "投资|展示|融合|联通|再造|管理|开发|升级|保障|保护|治理|整治|评价|"
    "[和到为至从向以于市县区州旗省里入驻同月日年乡镇村道看逛问说]"
)
_REGIMENT = re.compile(rf"{REGIMENT.pattern}(?![长队体结员委])")
_VILLAGE = re.compile(
    r"(?<![新农乡全各本该城山渔自行])(?:村(?![里民屯委庄镇级企干支居落集两])|社区(?![里居工]))"
)


def find_places(text: str, context: PageContext) -> list[tuple[int, int]]:
    """Where places are named, longest first, none overlapping.

    Towns count by the table or by their shape (送桥镇), villages by their shape (闸河村);
    a province, city or county also by its short name (高邮).
    """
    found = list(_divisions(text, context))
    found += _shaped(text, context)
    found.sort(key=lambda span: (span[0] - span[1], span[0]))
    kept: list[tuple[int, int]] = []
    taken = Taken(text)
    for start, end in found:
        if not taken.overlaps(start, end):
            taken.add(start, end)
            kept.append((start, end))
    return sorted(kept)


def _divisions(text: str, context: PageContext) -> Iterator[tuple[int, int]]:
    for start, end, found in gazetteer.scan(text):
        if _is_certain(text[start:end], found, context) and not is_part_of_word(text, start, end):
            yield start, end
    if context.place and not context.place_code:
        stem = gazetteer.stem_in_full(context.place)
        yield from (m.span() for m in re.finditer(f"{re.escape(stem)}{context.place[len(stem) :]}?", text))


def _is_certain(word: str, found: tuple[Division, ...], context: PageContext) -> bool:
    """A full name, the page's own short name, or the short name of a city or of a neighbour."""
    near = context.place_code[:4]
    in_full = any(word == name for division in found for name in gazetteer.short_names(division))
    if word in lexicon.word_set("place_words"):  # 城区 is a district of 阳泉, elsewhere a part of any town
        return in_full and bool(near) and any(d.code.startswith(near) for d in found)
    if in_full:
        return True
    return any(len(d.code) < 6 or (near and d.code.startswith(near)) for d in found)


def _shaped(text: str, context: PageContext) -> Iterator[tuple[int, int]]:
    """Towns and villages that no table knows."""
    known = tuple(filter(None, (context.place, gazetteer.stem_in_full(context.place))))
    own = context.place_code
    seen: set[str] = set()
    if context.place in CORPS:
        yield from (m.span() for m in _REGIMENT.finditer(text))
    for pattern, most in ((TOWN_TAIL, 6), (_VILLAGE, 5)):
        for match in pattern.finditer(text):
            if TOWN_NOT.search(text, max(0, match.start() - 4), match.start()):
                continue
            start = left_edge(text, match.start(), limit=7, weak=WEAK, known=known)
            start = _behind_towns(text, start, match.start())
            start = _own_town(text, start, match.end(), own)
            name = text[start : match.end()]
            in_word = text.startswith("区", match.end()) or name[:-1] in lexicon.word_set("ordinary_words")
            if (in_word and not gazetteer.named(name)) or name.endswith(known):
                continue  # 消除|镇区|泥巴路, 实现|镇村|全覆盖, 在外|宁乡|籍企业家
            length = match.start() - start
            longest = most + 3 * text.endswith("族", start, match.start())  # 伊车嘎善锡伯族|乡
            if 2 <= length < longest and name not in seen and re.fullmatch(r"[\u4e00-\u9fff]+", name):
                seen.add(name)
                yield from occurrences(text, name)  # 店塔村, then 店塔村集体经济


def _own_town(text: str, start: int, end: int, own: str) -> int:
    """Where the town of the page's own place begins that a name ends in: 同意|临泽镇, 到了|送桥镇."""
    towns = (
        cut
        for cut in range(start + 1, end - 2)
        for town in gazetteer.named(text[cut:end])
        if own and town.code.startswith(own)
    )
    return next(towns, start)


def _behind_towns(text: str, start: int, end: int) -> int:
    """Where a name begins behind the places in full that it lies in: 送桥镇|闸河村."""
    for _, stop, found in gazetteer.scan(text[start:end]):
        inside = text[start : start + stop] in (
            name for each in found for name in gazetteer.short_names(each)
        )
        if inside and start + stop < end:
            return _behind_towns(text, start + stop, end)
    return start
