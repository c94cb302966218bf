"""Finding companies in a text: full names by their legal form, then the short forms of those."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from kg import gazetteer, lexicon
from kg.pipes.companies.names import brand_of, short_forms
from kg.pipes.companies.patterns import (
    ACTS,
    AGENT_AFTER,
    FOLLOWS_BRAND,
    GENERIC,
    GROUPS,
    NO_COMPANY,
    NO_HEAD,
    OFFICER_AFTER,
    PEOPLE_END,
    PUBLIC_PLANT,
    SUFFIX,
    VISITED,
)
from kg.pipes.left_edge import left_edge
from kg.wordfinder import Heads, find_words, heads_of

LONGEST = 32
_WEAK = (
    r"(?:签约|投资|建设|承建|实施|施工|用地)单位|投资方"
    r"|(?:龙头|领军|领先|知名|上市|骨干|配送|制造|生产)企业(?!集团|有限|公司)|[还另]有(?!限)|其中|下属|[子母]公司|(?<=[式会动坛工])暨|到(?!家)|[从至向某]|(?<!华)为|以(?![色岭])|[省市县区]属|(?<=[、,])和"
)

_LEAD = re.compile("(?:其中|其?下属的?|其?[子母]公司)(?=.{4})")
"""What a model may take for the beginning of a firm's name: 其中|恒昇新材料公司."""
_TOWN = re.compile("[\u4e00-\u9fff]{2,6}?(?:镇|乡|街道|苏木)")
_IN_ZONE = re.compile("(?:开发|高新|经开|园|新)区|(?:工业|产业|科技)园")
"""In front of a plant that is told by where it stands: 云岭经济开发区|马达厂."""
_HELD = ("全资", "控股", "参股", "独资")
"""How a firm holds another: its |全资|子公司."""
_ALLIED = re.compile("(?:(?:牵头|领衔),)?(?:计划|[拟将已]|强强)*(?:联合|联手|携手|会同)")
"""Between two firms that do something together: 恒昇集团|联合|白露新材料公司."""
_SHORTEST_BEHIND = 4
_SHORTEST_HEARD = 3
_LONGEST_SHORT = 8
_JOINTS = "和与及、"
_FOREIGN = "是由与和及、,。;:(“有为系"
"""In front of a country that belongs to a firm's name; 出口韩国 and 在泰国 are about the country."""


@lru_cache(64)  # the context of a page asks for those of all its articles, then each article's companies
def find_named(text: str) -> tuple[tuple[int, int], ...]:
    """Where names with a company's ending stand: 由|佛山三角洲化工有限公司|投资, 徐工集团."""
    return tuple(_named(text))


def _named(text: str) -> Iterator[tuple[int, int]]:
    past = 0
    for match in SUFFIX.finditer(text):
        edge = max(past, left_edge(text, match.start(), limit=LONGEST, weak=_WEAK))
        start = _behind_town(text, _start(text, edge, match.start()), match.start())
        if past and (allied := _ALLIED.match(text, past)):
            start = max(start, allied.end())
        if ")" not in text[start : match.end()]:
            start = max(start, text.rfind("(", start, match.end()) + 1)
        head = text[start : match.start()]
        if not _can_name(head, match.group("loose") or ""):
            continue
        past = match.end()
        yield start, past


def _start(text: str, edge: int, end: int) -> int:
    """Drop what stands before the place or country that a full name begins with."""
    head = text[edge:end]
    for country in lexicon.words("countries"):
        at = head.find(country)
        if at > 0 and head[at - 1] != "(":
            return edge + at
    for start, stop, found in gazetteer.scan(head):
        word = head[start:stop]
        opens = len(found[0].code) == 2 or word in gazetteer.short_names(found[0])
        if start and opens and head[start - 1] != "(" and not GROUPS.search(head[:start]):
            return edge + start
    return edge


def _behind_town(text: str, start: int, end: int) -> int:
    """Where a firm's name begins behind the town it lies in: 送桥镇|恒昇新材料有限公司."""
    town = _TOWN.match(text, start, end)
    if town is None or end - town.end() < _SHORTEST_BEHIND or not gazetteer.named(town.group()):
        return start
    return town.end()


def _can_name(head: str, loose: str) -> bool:
    """Whether words make a company's name with their ending: 秦邮特钢公司 does, 劳务派遣公司 doesn't."""
    bare = head.strip("()·—-")
    if len(bare) < 2 or GENERIC.fullmatch(bare) or bare.startswith("企业") or NO_HEAD.search(bare):
        return False
    if loose == "厂":
        return (
            not PUBLIC_PLANT.search(bare)
            and len(bare) > 3
            and not _IN_ZONE.search(bare)
            and bool(gazetteer.meant(bare[:2]) or gazetteer.meant(bare[:3]))
        )
    if loose == "公司" and bare.endswith(("分", "子")):
        whose = bare[:-1]  # 企业|福清分公司, 恒昇集团在|津子公司, 恒昇集团的|全资子公司
        if len(whose) == 1 or whose in _HELD or gazetteer.meant(whose):
            return False
    if loose == "公司":
        return len(brand_of(bare + loose)) > 1
    return True


@lru_cache(maxsize=16)  # one set of companies a page mostly
def _forms(companies: frozenset[str]) -> tuple[frozenset[str], Heads]:
    """The short forms of companies, and their index."""
    known = frozenset(form for company in companies for form in short_forms(company))
    return known, heads_of(known)


def find_short(text: str, companies: Iterable[str]) -> Iterator[tuple[int, int]]:
    """Where short forms of given companies stand: 鼎盛重工, 鼎盛|项目."""
    known, heads = _forms(frozenset(companies))
    for start, end in find_words(text, known, heads):
        certain = end - start > 3
        if certain or (FOLLOWS_BRAND.match(text, end) and _opens(text, start)):
            yield start, end


def _opens(text: str, start: int) -> bool:
    """Whether a name can begin here: after punctuation, a digit or a word that ends before names."""
    return start == 0 or left_edge(text, start, limit=6, weak=_WEAK) == start


def as_printed(text: str, start: int, end: int, people: Iterable[str]) -> tuple[int, int] | None:
    """A company that the model heard, with the country in front (是|韩国世美电子); none that begins with a
    person of the page (古月和孵化器), nor people (旅日乡亲), nor what is done with a plant (腾让|闲置厂房).
    """
    if any(text.startswith(tuple(name + joint for joint in _JOINTS), start) for name in people):
        return None
    lead = _LEAD.match(text, start, end)
    start = lead.end() if lead else start
    name = text[start:end]
    if name in people or name in lexicon.word_set("land_verbs") or PEOPLE_END.search(name):
        return None
    if text[end - 1] in "县区市旗" and gazetteer.named(text[start:end]):
        return None  # 看了临江区的|重熔车间改造
    for country in lexicon.words("countries"):
        before = start - len(country)
        if (
            country != "中国"
            and text.endswith(country, 0, start)
            and (not before or text[before - 1] in _FOREIGN)
        ):
            return before, end
    return start, end


def find_visited(text: str) -> Iterator[tuple[int, int]]:
    """Companies that somebody comes to: 走进洪山镇的|源古陶瓷|,…."""
    for match in VISITED.finditer(text):
        start, end = match.span("name")
        begin = left_edge(text, end, limit=end - start, weak=_WEAK)
        if _is_short(text[begin:end]):
            yield begin, end


def find_officers(text: str) -> Iterator[tuple[int, int]]:
    """Companies by the posts behind them: 金穗生物|总经理韩志刚."""
    for match in OFFICER_AFTER.finditer(text):
        start = left_edge(text, match.start(), limit=10, weak=_WEAK)
        if match.start() - start <= _LONGEST_SHORT and _is_short(text[start : match.start()]):
            yield start, match.start()


def borne_out(text: str, hinted: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Companies that a model may hear where the words beside them tell of what a firm does or has."""
    for start, end in hinted:
        opens = not start or text[start - 1] in AGENT_AFTER
        if not opens or end - start < _SHORTEST_HEARD or NO_COMPANY.search(text[start:end]):
            continue
        if ACTS.match(text, end) and left_edge(text, end, limit=end - start, weak=_WEAK) == start:
            yield start, end


def _is_short(name: str) -> bool:
    """Whether words are a firm's short name, a brand and its trade: 金穗|生物."""
    return len(name) >= 4 and brand_of(name) != name and not NO_COMPANY.search(name)
