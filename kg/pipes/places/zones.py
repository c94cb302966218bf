"""Finding zones and parks in a text, and reading what a zone's name is made of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from kg import gazetteer, lexicon
from kg.currencies import CURRENCY
from kg.pipes.left_edge import left_edge, protected
from kg.pipes.places.patterns import (
    AFAR,
    ALLIED,
    BASES,
    BEFORE_SITES,
    BONDED,
    BORDER,
    BY_SIDE,
    ECONOMIC,
    GENERIC_BEFORE,
    HIGH_TECH,
    NO_NAME,
    OF_OWN,
    OF_TRADE,
    OWN_PARKS,
    PART,
    PROJECT_AFTER,
    PROPER,
    STRONG,
    SUFFIX,
    TOWN_NOT,
    WORD_AFTER,
)
from kg.records import record

LONGEST = 22
MOST_NAME = 14
WEAK = (
    f"{BEFORE_SITES}|[和到为至从向以于市区省内入驻同个项座月日年访暨]|县(?!城)|(?<![\u4e00-\u9fff])[州旗]|(?<=[全我本该各治])州|(?<=[全我本该各治左右前后中翼])旗|"
    "(?<![一二三四五六七八九十百千])里|(?<=[0-9首几多数十])家|"
    "(?<![合协工创制操])作|同样|完|落[户子定]|叮嘱|(?<![\u4e00-\u9fff])(?:落|去|选定)"
    "|[租放](?=[\u4e00-\u9fff]{2,}园)|(?<!先)进(?!出口|贤|宁|步)|签[下了]|任(?!丘|城|县|泽)|结果"
    "|本[报刊镇乡]|建设|建成|发展|租用|签订|共建|做靓|放大|依据|当场|交流(?!中心)|取经|推广|公司"
    "|[下简]称为?|[请问据说看夸聊盯]"
)
"""What a zone's name can't have inside, besides what no name can (see :func:`left_edge`)."""
_CHOSEN = re.compile("(?:落户|位于|坐落于|坐落在|入驻|进驻)$")
_STOPS = re.compile("[,。;的内]")
_RECEIVES = re.compile("进账|入账|揽[下入]|签下|拿下|迎来|新添|收获|引来|引进")
"""What a park gets that a sentence begins with: 循环经济示范园|进账两单."""
_SITE_OF_BONDED = re.compile("[\u4e00-\u9fff]{1,5}[港园湖场]")
"""By what bonded zones of one city are told apart: 成都|国际铁路港|综合保税区, 苏州|工业园|综合保税区."""
_SPELLINGS = (ECONOMIC, HIGH_TECH, BONDED, BORDER)
_KINDS = {ECONOMIC[0]: "开发区", HIGH_TECH[0]: "高新区"}
"""One word for kinds of which many spellings go round; the first spelling for others."""
GOVERNS = re.compile("党工委|管委会|管理委员会")
_LONGEST_TRADE = 6
"""Letters between a place and its 工业集中区: 汉阴县|新型建材|工业集中区."""
_SHORT_DISTRICT = re.compile("[\u4e00-\u9fff]{2}$")
_LONGEST_SHARERS = 4
"""Letters for the two that share a park: 甬扬, 苏陕."""
_LANDFORMS = tuple("湖江河山港湾岛洲")
"""Behind a place whose lake or hill a zone is named after: 高邮湖高新区."""
_PAID_FOR = re.compile(rf"投资约?\d[\d.]*[万亿]{{1,2}}(?:{CURRENCY})?的$")
"""In front of a park that is a project: 总投资3亿元的|三垛食品产业园."""
_SITE_PART = re.compile("([\u4e00-\u9fff]{2,3})园区?")
"""A part of a zone that lies in another county: 张江科技城|高邮园."""
_HAN = re.compile("[\u4e00-\u9fff]")
_LEVELS = "省市县区州旗盟"
_AREAS = ("城区", "郊区", "矿区")
"""Parts of any town, though districts are called so: 城区工业园区 is the page's own."""
_TOWN = re.compile("[\u4e00-\u9fff]{2,3}镇")


@record
class ZoneName:
    """A zone's name in its parts: 江苏|高邮|城南|经济新区."""

    stem: str
    """Short name of its place (高邮), empty where not printed."""
    middle: str
    """What is between the place and the kind (城南, 庙滩云计算)."""
    kind: str
    """The kind, all spellings of one kind alike (经开区 and 经济开发区 are 开发区)."""


def kind_of(suffix: str) -> str:
    """One word for all spellings: 经济技术开发区 → 开发区, 高新技术产业开发区 → 高新区."""
    for spellings in _SPELLINGS:
        if suffix in spellings:
            return _KINDS.get(spellings[0], spellings[0])
    return suffix.removesuffix("区") if suffix.endswith("园区") else suffix


@lru_cache(512)  # a page names the same few zones all over
def read_zone(printed: str, known: tuple[str, ...] = ()) -> ZoneName:
    """Take a zone's name apart: 江苏高邮经济开发区 is the 开发区 of 高邮.

    Args:
        known: short names of places that the gazetteer may lack.
    """
    printed = re.sub("^国家级|^国家|^省级", "", printed)
    suffix = suffix_of(printed)
    head = printed.removesuffix(suffix)
    stem, middle = split_place(head, known)
    return ZoneName(stem, middle, kind_of(suffix))


@lru_cache(512)
def suffix_of(printed: str) -> str:
    """The zone word that a name ends in, as printed: 高新技术产业开发区, not 开发区."""
    return next((m.group() for m in SUFFIX.finditer(printed) if m.end() == len(printed)), "")


def split_part(printed: str) -> tuple[str, str]:
    """A zone and its part: 天津经开区|西区, 霍尔果斯经济开发区|兵团分区; the part is empty mostly."""
    for match in SUFFIX.finditer(printed):
        if match.group() in STRONG and match.end() < len(printed) and PART.fullmatch(printed, match.end()):
            return printed[: match.end()], printed[match.end() :]
    return printed, ""


@lru_cache(512)
def split_place(head: str, known: tuple[str, ...] = ()) -> tuple[str, str]:
    """The short name of the last place that a name begins with, and the rest: 江苏高邮城南 → 高邮, 城南."""
    if len(head) > 2 and is_town(head):
        return "", head  # 上海庙 is a town, not a temple of 上海
    stem, rest = "", head
    while rest:
        name = next((rest[:n] for n in range(min(15, len(rest)), 1, -1) if _is_place(rest[:n], known)), "")
        if not name or name in _AREAS:
            break
        stem, rest = gazetteer.stem_of(name), rest[len(name) :]
    return stem, rest


def _is_place(name: str, known: tuple[str, ...]) -> bool:
    return bool(gazetteer.meant(name)) or any(
        name == stem or (name[:-1] == stem and name[-1] in _LEVELS) for stem in known if stem
    )


@lru_cache(1)  # what zones are called is asked first, then where they are
def zone_words(text: str) -> tuple[re.Match[str], ...]:
    """The words of a text that make a zone, whatever stands around them."""
    return tuple(SUFFIX.finditer(text))


def says_what(middle: str) -> bool:
    """Whether what stands between a place and a zone's kind only tells what it is for: 绿色化工, 现代."""
    return bool(OF_TRADE.fullmatch(middle) or NO_NAME.fullmatch(middle))


def find_zones(text: str, known: tuple[str, ...], own: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """Where zones are named, bare 开发区 and 高新区 included: 落户高新区 → 高新区.

    Args:
        known: names of places that the gazetteer may lack.
        own: what zones are called that no place is (see :mod:`kg.pipes.places.own`).
    """
    past = 0
    for match in zone_words(text):
        if match.start() < past or WORD_AFTER.match(text, match.end()):
            continue
        start = _start(text, match, known, own)
        if start is None or start < past:
            start = match.start() if match.group() in STRONG else None
        if start is None or not _is_named(text, start, match):
            continue
        past = _with_part(text, match)
        yield start, past


def _start(text: str, match: re.Match[str], places: tuple[str, ...], own: tuple[str, ...]) -> int | None:
    """Where the name around a zone word begins; the word itself where nothing names it."""
    known = (*places, *own)
    edge = left_edge(text, match.start(), limit=LONGEST, weak=WEAK, known=known)
    edge = _before_shared(text, edge, known)
    closed = text.rfind(")", edge, match.start())
    if closed < 0 or "(" not in text[edge:closed]:  # (|恒口经济产业园, 试验区)|恒口经济产业园
        edge = max(edge, closed + 1, text.rfind("(", edge, match.start()) + 1)
    head = text[edge : match.start()]
    first = next((start for start, _ in protected(head, known)), 0)
    if first:
        allied = ALLIED.search(head[:first]) or _ends_in_district(head[:first])
        first = allied.start() if allied else first
        if first == 1 and match.group() not in STRONG and not head.startswith(places, 1):
            first = 0  # 首阳山|片区 is not called after 阳山
        edge, head = edge + first, head[first:]
    named = can_name(head, match.group(), known) or _is_meant(text, edge, match)
    named = named or head.startswith(own)  # 丽缙|智能装备|高新区
    if len(head) <= MOST_NAME and named:
        return edge
    side = BY_SIDE.search(head) if match.group() in STRONG else None
    return edge + side.start() if side else match.start()


def _ends_in_district(words: str) -> re.Match[str] | None:
    """The district that shares a park with the place behind it: 考察|吴江|沭阳工业园."""
    name = _SHORT_DISTRICT.search(words)
    return name if name and gazetteer.named(name.group() + "区") else None


def _before_shared(text: str, edge: int, known: tuple[str, ...]) -> int:
    """Where the name of a shared park begins: |滨江甬扬共建|产业园, but not 双方共建|产业园."""
    if not text.endswith("共建", 0, edge):
        return edge
    start = left_edge(text, edge - 2, limit=LONGEST, weak=WEAK, known=known)
    stem, middle = split_place(text[start : edge - 2], known)
    return start if stem and 2 <= len(middle) <= _LONGEST_SHARERS else edge


def can_name(head: str, suffix: str, known: tuple[str, ...]) -> bool:
    """Whether words can name a zone: 高邮 or 庙滩云计算 can, 特色 can't; before 高新区 only a place does."""
    stem, middle = split_place(head, known)
    if suffix in BASES:
        return bool(stem and middle)
    if suffix in STRONG:
        if head in gazetteer.zone_districts() or head in _zone_stems():
            return True
        afar = stem and not stem.startswith(known) and AFAR.fullmatch(middle)
        bonded = stem and suffix in BONDED and _SITE_OF_BONDED.fullmatch(middle)
        trade = stem and (
            OF_TRADE.fullmatch(middle) or (suffix == "工业集中区" and len(middle) <= _LONGEST_TRADE)
        )
        proper = (
            (stem and middle in _LANDFORMS)
            or trade
            or PROPER.fullmatch(middle)
            or is_town(middle)
            or is_town(head)
            or any(is_town(head[:size]) and OF_TRADE.fullmatch(head, size) for size in (2, 3))
        )
        return bool(proper or afar or bonded if middle else stem)
    return bool(stem) or not (NO_NAME.fullmatch(head) or (suffix == "新区" and len(head) > 4))


@cache
def _zone_stems() -> frozenset[str]:
    """What zones of the table are called that are named after no place: 东侨 of 东侨经济技术开发区."""
    zones = ((read_zone(row["name"]), suffix_of(row["name"])) for row in lexicon.table("zones"))
    stems = (name.middle for name, suffix in zones if suffix in STRONG and len(name.middle) > 1)
    return frozenset(stem for stem in stems if not says_what(stem) and stem not in _AREAS)


def _is_meant(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether a park without a name of its own is one that the page knows: |循环经济示范园|进账两单."""
    if match.group() in STRONG or match.start() - start < len("循环"):
        return False
    chosen = _CHOSEN.search(text, max(0, start - 4), start) and _STOPS.match(text, match.end())
    return bool(chosen or (text[start - 1 : start] in "\n。;" and _RECEIVES.match(text, match.end())))


def is_town(stem: str) -> bool:
    """Whether a town has this name, short or in full: 大龙 of 大龙镇 names the 大龙开发区."""
    if _TOWN.fullmatch(stem):
        return TOWN_NOT.search(stem[:-1]) is None or bool(gazetteer.named(stem))
    return len(stem) > 1 and any(gazetteer.named(stem + letter) for letter in ("镇", "街道"))


def _is_named(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether the words name one zone: not 各园区, not 230家国家级经开区, not 产业园二期项目."""
    if match.group() in STRONG:
        return not (start == match.start() and GENERIC_BEFORE.search(text, max(0, start - 4), start))
    generic = GENERIC_BEFORE.search(text, max(0, match.start() - 4), match.start())
    if _PAID_FOR.search(text, max(0, start - 16), start):
        return False
    if start == match.start() and match.group() in OWN_PARKS:
        return _is_own(text, start, match.end())
    return start < match.start() and not generic and not PROJECT_AFTER.match(text, match.end())


def _is_own(text: str, start: int, end: int) -> bool:
    """Whether a park without a name is the one of the page's own county: 县|工业园区, 、|工业园区|管委会."""
    governs = GOVERNS.match(text, end) and not _HAN.match(text[start - 1 : start])
    return bool(governs or OF_OWN.search(text, max(0, start - 2), start))


def _with_part(text: str, match: re.Match[str]) -> int:
    """The end, with a part of the zone that is printed after it: 天津经开区|西区."""
    site = _SITE_PART.match(text, match.end())
    if site and gazetteer.with_stem(site[1]) and not PROJECT_AFTER.match(text, site.end()):
        return site.end()
    part = PART.match(text, match.end()) if match.group() in STRONG or match.group() == "新区" else None
    if part and not PROJECT_AFTER.match(text, part.end()):
        inside = part.end() - match.end() - 1
        if left_edge(text, part.end() - 1, limit=inside, weak=WEAK) == match.end():
            return part.end()
    return match.end()
