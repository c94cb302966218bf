"""The jurisdiction that a page reports on, and the zone that its short forms mean."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace

from kg import gazetteer, lexicon
from kg.context.evidence import best_place
from kg.context.mastheads import is_own_paper, titled_zone
from kg.context.tableless import former_county, invented_place
from kg.gazetteer import Division
from kg.pipes.left_edge import left_edge
from kg.pipes.places.own import own_stems
from kg.pipes.places.patterns import STRONG
from kg.pipes.places.resolve import full_zone_name
from kg.pipes.places.zones import (
    ZoneName,
    find_zones,
    read_zone,
    split_part,
    suffix_of,
)
from kg.types import Article, Page, PageContext, PlaceLevel
from kg.wordfinder import gated, occurrences

_MOST = 200_000
"""Letters that are read for the context; a page has a few thousand."""
_LEVELS = {
    "省": PlaceLevel.PROVINCE,
    "市": PlaceLevel.CITY,
    **dict.fromkeys("县区旗", PlaceLevel.COUNTY),
    **dict.fromkeys("镇乡", PlaceLevel.TOWN),
}
"""The level of a place that no table has, by the last letter of its name."""
Jurisdiction = tuple[str, str, PlaceLevel | None, str]
"""Full name, code, level, and the name of the place above."""
_NO_TABLE = 0.7
"""How sure a place is that the gazetteer lacks."""
_BY_TITLE = 0.7
"""How sure a place is that only the title of its zone's paper names: 白银市 of 白银高新区专版."""
_KIND_ALONE = re.compile(
    r"(?<![\u4e00-\u9fff])(示范区|合作区|试验区|实验区|度假区|经济区|港区|科学城|生态城)(?:党工委|管委会|工委|[\u4e00-\u9fff]{2,8}局)"
)
_OF_TOWN = gated(
    "乡全我镇",
    r"(?<![\u4e00-\u9fff])[我全]?(?:镇|乡)(?:党委|委(?!员|会)|政府|人大|长|领导)"
    r"|[我全][镇乡](?!村)",
)
_OF_COUNTY = re.compile(r"(?<![\u4e00-\u9fff])(?:[县区旗](?:委|政府|长)|市[委长]|[我全][县市区旗])")
_BULLETIN = re.compile(
    r"(?:中共)?(?:[\u4e00-\u9fff]{2,4}[市县区旗])?([\u4e00-\u9fff]{2,8}?(?:镇|(?<![侨水茶花酒瓷家故])乡|街道|苏木))(?:党委|政府|党政办|工作)?"
    r"(?:情简报|情通报|简报|通讯|工作动态|动态|快报|周报|月报|之声|新闻|信息|报)"
)
"""The title of a town's bulletin; 福清侨乡报 is a city's paper."""
_STEM_NEWS = re.compile(r"([\u4e00-\u9fff]{2,3})(?:简报|通讯|动态|快报|月报)")
_IMPRINT = re.compile(
    r"(?<![\u4e00-\u9fff])(?:中共)?(?:[\u4e00-\u9fff]{2,4}[市县区旗])?([\u4e00-\u9fff]{2,8}?(?:镇|乡|街道|苏木))"
    r"(?:党委|委|人民政府|党政)?[\u4e00-\u9fff]{0,8}(?:办公室|宣传办|党建办|党政办|宣传科)(?:主办|编印?|印发?)"
)
"""Who makes a bulletin: 茶山镇党政综合办公室编."""
_BONDED_KINDS = ("综合保税区", "保税港区", "保税区")
_HEAD = 150
_TITLE = 40
_GOVERNED = re.compile("区?(?:党工委|管委会|管理委员会|领导)")
_OF_PLACE = re.compile(r"全[市县旗州]|我[市县旗州](?!场)|[市县旗州](?:委(?!员|会)|政府|领导|人大|政协)")
"""Whom a page speaks for that is about a county or city; a zone's page has none of them."""
_ZONE_AUTHORITY = re.compile(r"区领导|党工委|管委会|全区|我区")


def place_context(page: Page, articles: Sequence[Article], context: PageContext) -> PageContext:
    """Fill in ``place`` and what belongs to it, ``town``, ``zone`` and ``zones``."""
    texts = _page_texts(page, articles)
    text = "\n".join(texts)
    if page.stated.place:
        (name, code, level, above), sure = _stated(page.stated.place), 1.0
        evidence: tuple[str, ...] = (page.stated.source,) if page.stated.source else ()
    else:
        (name, code, level, above), sure = _printed(texts)
        evidence = _evidence(text, name)
    head = re.sub(r"[^\S\n]+", " ", page.text[:_HEAD])
    titled = titled_zone(head, text)
    if not name and titled and (found := gazetteer.with_stem(read_zone(titled).stem)):
        (name, code, level, above), sure = _known(found[0]), _BY_TITLE
    zones = _zones(text, name, above, titled)
    own = titled or _main_zone(text, zones, name)
    by_kind = "" if own else _zone_by_kind(text, name)
    alone = own and _OF_PLACE.search(text) is None and not is_own_paper(head, name)
    return replace(
        context,
        place=name,
        place_code=code,
        level=level,
        parent=above,
        place_confidence=sure,
        place_evidence=evidence,
        town=_town(text, code, head),
        zone=own or by_kind,
        of_zone=bool(titled or by_kind or alone),
        zones=tuple(zones),
    )


def _town(text: str, code: str, head: str) -> str:
    """The town that 我镇 and 镇党委 mean: the one that a page of a town names most, empty on any other.

    A bulletin of a town (街津口乡简报, 茶山镇党政综合办公室编) is about it; else the page must not speak of
    a county. ``head`` is the beginning of the page. A city without counties has towns of its own; one that
    no table has may lie anywhere.
    """
    title = text.replace(" ", "").replace("\n", "", 1)[:_TITLE]
    titled = _BULLETIN.match(_in_full(title, code)) or _BULLETIN.match(head.lstrip()) or _IMPRINT.search(head)
    if len(code) != 6 and not (titled and len(code) in (0, 4)):
        return ""
    cues = len(_OF_TOWN.findall(text))
    if cues < 2 or (titled is None and _OF_COUNTY.search(text)):
        return ""
    names = Counter(
        text[start:end]
        for start, end, found in gazetteer.scan(text)
        if any(d.level is PlaceLevel.TOWN and d.code.startswith(code) for d in found)
    )
    if titled is not None:
        towns = (town.name for town in gazetteer.towns_of(code))
        own = (name for name in towns if name[:2] == titled[1][:2] and name[-1] == titled[1][-1])
        town = next(own, titled[1])
        full = re.search(f"{town[:-1]}[\u4e00-\u9fff]{{2,8}}?族{town[-1]}", text)
        return full.group() if full else town  # 街津口乡 is 街津口赫哲族乡
    (name, count), *_ = names.most_common(1) or [("", 0)]
    return name if count * 2 > names.total() else ""


def _in_full(title: str, code: str) -> str:
    """A bulletin's title with its town in full: 拔山简报 → 拔山镇简报."""
    named = _STEM_NEWS.match(title)
    if named is None:
        return title
    town = next((d.name for d in gazetteer.towns_of(code) if d.name[:-1] == named[1]), "")
    return town + title[named.end(1) :] if town else title


def _printed(texts: Sequence[str]) -> tuple[Jurisdiction, float]:
    """The jurisdiction that a page's text speaks for, and how surely."""
    best = best_place(texts)
    division = best.division if best else None
    text = "\n".join(texts)
    if former := former_county(text, division):
        name, district = former
        above = gazetteer.parent(district)
        return (name, district.code, PlaceLevel.COUNTY, above.name if above else ""), _NO_TABLE
    if invented := invented_place(text, division):
        return (invented, "", PlaceLevel.CITY, ""), _NO_TABLE
    return (_known(best.division), best.share) if best else (("", "", None, ""), 0.0)


def _evidence(text: str, name: str) -> tuple[str, ...]:
    """How often the page prints its place, in full and by its short name: 高邮市 12×."""
    short = gazetteer.stem_in_full(name)
    last = name[name.rfind(short) :]
    counted = [(word, text.count(word)) for word in dict.fromkeys((last, short)) if word]
    return tuple(f"{word} {count}×" for word, count in counted if count)


def _stated(name: str) -> Jurisdiction:
    """A jurisdiction that the user names; it need not be in the gazetteer."""
    found = gazetteer.called(name)
    return _known(found[0]) if found else (name, "", _LEVELS.get(gazetteer.class_letter(name)), "")


def _known(division: Division) -> Jurisdiction:
    parent = gazetteer.parent(division)
    above = parent.name if parent else ""
    return gazetteer.full_name(division), division.code, division.level, above


def _page_texts(page: Page, articles: Sequence[Article]) -> list[str]:
    """The articles' texts, and the page's first and last lines where they left out a masthead."""
    texts, left = [], _MOST
    for article in articles:
        texts.append(article.text[:left])
        left -= len(texts[-1])
    body = "\n".join(texts)
    edges = ("\n".join(edge.split()) for edge in (page.text[:120], page.text[-120:]))
    return [*texts, *(edge for edge in edges if edge[:20] not in body)]


def _zones(text: str, place: str, above: str, titled: str) -> Counter[str]:
    """Full names of the zones on a page, most frequent first, each with its mentions.

    ``titled``: the zone whose paper the page is of, which bare words of its kind mean.
    """
    stem = gazetteer.stem_in_full(place)
    printed: dict[ZoneName, Counter[str]] = {}
    for start, end in find_zones(text, (place, stem), own_stems(text)):
        word, _ = split_part(text[start:end])
        printed.setdefault(read_zone(word, (stem,)), Counter())[word] += 1
    spelled: dict[ZoneName, Counter[str]] = {}
    for name, words in printed.items():
        spelled.setdefault(_owned(name, printed, stem, place, above), Counter()).update(words)
    full: Counter[str] = Counter()
    for name, words in spelled.items():
        own = titled and name == replace(read_zone(titled), stem=stem, middle="")
        full[titled if own else _fullest(name, words, stem)] += words.total()
    return Counter(dict(full.most_common()))


def _owned(name: ZoneName, printed: Collection[ZoneName], stem: str, place: str, above: str) -> ZoneName:
    """Whose zone a short name means.

    A bare 高新区 is the page's own, a district's its city's where the page prints that; 云计算产业园
    is the 庙滩云计算产业园 that the page prints in full.
    """
    if name.middle and not name.stem:
        longer = [n for n in printed if n.kind == name.kind and n.middle.endswith(name.middle)]
        return max(longer, key=lambda n: len(n.stem + n.middle))
    if name.stem:
        return name
    if name.kind in _BONDED_KINDS:
        others = [n for n in printed if n.kind == name.kind and (n.stem or n.middle)]
        if len(others) == 1:
            return others[0]  # 保税港区 is the 洋浦保税港区
    citys = replace(name, stem=gazetteer.stem_of(above))
    inside = [n for n in printed if n.kind == name.kind and n.stem == citys.stem and n.middle]
    if len(inside) == 1 and replace(name, stem=stem) not in printed:
        return inside[0]  # 开发区 is the 鄂尔多斯蒙苏经济开发区 on a page of 伊金霍洛旗
    return citys if place.endswith("区") and citys in printed else replace(name, stem=stem)


def _fullest(name: ZoneName, words: Counter[str], here: str) -> str:
    """The fullest spelling of one zone's printings: 经济技术开发区 before 经开区 before 开发区."""
    rank = {suffix: i for i, suffix in enumerate(STRONG)}
    word = min(sorted(words), key=lambda word: (rank.get(suffix_of(word), len(rank)), -len(word)))
    return full_zone_name(word, name, here)


def _main_zone(text: str, zones: Counter[str], place: str) -> str:
    """The zone that 全区 and 区领导 mean: the one that the page names most, with an administration.

    A district's page means the district; a park that nobody administers (美宜佳智慧物流园) is a site.
    """
    if not _ZONE_AUTHORITY.search(text) or (place.endswith("区") and not place.endswith("自治区")):
        return ""
    governed = {
        name: count
        for name, count in zones.items()
        if _is_governed(name, text) and not _is_elsewhere(name, place)
    }
    name, mentions = next(iter(governed.items()), ("", 0))
    return name if mentions > 1 and mentions * 3 >= sum(governed.values()) else ""


def _is_elsewhere(zone: str, place: str) -> bool:
    """Whether a zone is another prefecture's: 泰兴经济开发区 on a page of 寿光市."""
    own, whose = gazetteer.named(place), gazetteer.with_stem(read_zone(zone).stem)
    if not own or not whose:
        return False
    return not any(here.code.startswith(division.code[:4]) for here in own for division in whose)


def _zone_by_kind(text: str, place: str) -> str:
    """The zone that a page calls by its kind alone: 示范区 on a page of the 沈抚改革创新示范区.

    Where the page never prints its name, it is the ``place``'s: 实验区 on a page of 平潭.
    """
    kinds = Counter(match[1] for match in _KIND_ALONE.finditer(text))
    kind, count = next(iter(kinds.most_common(1)), ("", 0))
    if count < 2:
        return ""
    named: Counter[str] = Counter()
    for name in re.findall(f"[\u4e00-\u9fff]{{2,9}}{kind}(?![\u4e00-\u9fff]{{0,2}}县)", text):
        edge = left_edge(name, len(name) - len(kind), limit=len(name) - len(kind))
        named.update(name[start:] for start in range(edge, len(name) - len(kind) - 1))
    named.update([gazetteer.stem_of(place) + kind] if place and not named else [])
    known = {name: _known_zone(name, kind) for name in named}
    full = max(sorted(named), key=lambda name: (named[name], bool(known[name]), len(name)), default="")
    return known.get(full) or full


def _known_zone(name: str, kind: str) -> str:
    """The national zone that a short name means: 杨凌示范区 is the 杨凌农业高新技术产业示范区."""
    stem = name.removesuffix(kind)
    found = [
        zone for zone in lexicon.words("national_zones") if zone.startswith(stem) and zone.endswith(kind)
    ]
    return found[0] if len(found) == 1 else ""


def _is_governed(name: str, text: str) -> bool:
    if suffix_of(name) in (*STRONG, "新区"):
        return True
    return any(_GOVERNED.match(text, end) for _, end in occurrences(text, name[-5:]))
