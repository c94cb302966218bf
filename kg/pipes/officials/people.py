"""People that a page names without a post, or names again: 金锋强调 after 管委会主任金锋."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator
from functools import lru_cache

from spacy.tokens import Doc

from kg import gazetteer
from kg.lexicon import word_set, words
from kg.pipes.extensions import article_of, context_of, text_of
from kg.pipes.officials.following import NONE, STRONG, WORD, follow, runs_on
from kg.pipes.officials.lists import is_common, is_of_a_kind
from kg.pipes.officials.names import is_scrap, is_words, name_end, named_clearly, plausible
from kg.pipes.officials.patterns import NAME_CAPABLE, NAME_STOPS, SINGLE_FOLLOWERS
from kg.pipes.precedence import heard
from kg.types import Article, BlockKind, Stretch
from kg.wordfinder import Taken, any_of, gated, occurrences

WITHOUT_POST = gated(
    "".join(sorted({word[0] for word in words("occupations")})),
    any_of(words("occupations")) + "(?!家|义务|卡)",
)
"""What people are who have no post: 村民李四, 炉工王五."""
_FREE = frozenset(NAME_STOPS) | {""}
"""In front of a name that nothing in front can belong to."""
_JOINING = ("和", "与", "及")
"""What a model takes for the end of the name in front: 金锋和退役军人事务局局长毛礼良."""
_LAST = "来和为向先同"
"""What a name may end with, and nobody does at the end of a sentence: 陈望来。"""
_SLOGAN = re.compile("[“‘《][^“”‘’《》,。;]*、[^“”‘’《》,。;]*[”’》]")
_LISTED = re.compile(
    "(?:、[一-鿿]{1,4})*(?:等[^,。;、]{0,6}(?:药材|作物|产品|品种|原料|食品|水果|果树|蔬菜|花卉|树种|苗木|林木|材料|品牌|植物|动物)"
    "|(?:、[一-鿿]{1,4}|等)[\\d两三四五六七八九十]+个?(?:[县市]?区|县市|[县市镇乡旗村]|街道|[社园]区|乡镇|镇街))"
)
_HAN_NAME = re.compile("(?![一二两三四五六七八九十几多各][路组批队名位人])[一-鿿·]{2,16}")
"""A name, no count of people: 两路 of 分|两路|带队."""
_NATION = re.compile("[一-鿿]{1,5}族(?:自治县|乡|镇)")
_ADVERBS = "很最没不"
"""古今很 in 古今很干脆: a letter that no name ends with."""
_CREDIT = gated(
    "记通摄实责编校版美制审监统",
    r"(?:记者|通讯员|摄影|实习生|责编|编辑|校对|版式|美编|制图|审核|监制|统筹)[^。,;)\n]{0,20}$",
)


def model_people(doc: Doc) -> frozenset[str]:
    """Names that the model read, where one ran.

    None that holds a name known from a post (向金锋), and none of a zone that the page knows (临港区).
    """
    text, article, posted = text_of(doc), article_of(doc), context_of(doc).people
    names = {_settled(text, a, b) for a, b in heard(doc, "PERSON") if not in_byline(article, text, a)}
    names = {name for name in names if _HAN_NAME.fullmatch(name) and not (is_words(name) or is_common(name))}
    zones = {text[s.start_char : s.end_char] for s in doc.spans.get("kg_places", ()) if s.label_ == "ZONE"}
    names = {n for n in names if n in posted or n not in zones}
    names = {n for n in names if n in posted or not gazetteer.meant(n) or _is_titled(text, n)}
    names = {n for n in names if n in posted or not (_is_village(text, n) or _is_listed(text, n))}
    names = {n for n in names if n in posted or plausible(n[1:]) or len(n) > 2 or _is_titled(text, n)}
    names = {n for n in names if not (n[-1] in _JOINING and n[:-1] in names)}
    return frozenset(n for n in names if not any(known in n and known != n for known in posted))


def _is_village(text: str, name: str) -> bool:
    """Whether the page prints what was heard as a name as that of a village as well: 卢屋, and 卢屋村.

    Or as the beginning of one's whose people are told: 伊车嘎|善锡伯族乡.
    """
    if any(_NATION.match(text, end) for _, end in occurrences(text, name)):
        return True
    return any(f"{name}{level}" in text for level in ("村委", "村集体", "村党", "社区", "街道"))


def _is_listed(text: str, name: str) -> bool:
    """Whether a name stands in a list that says what it lists: 砂仁、姜黄|等林下中药材, 向阳|、石桥两镇."""
    start = text.find(name)
    end = start + len(name)
    return is_of_a_kind(text, start, end) or _LISTED.match(text, end) is not None


def _is_titled(text: str, name: str) -> bool:
    """Whether a name that a place has as well (柏乡, 白杨) stands right behind a title."""
    at = text.find(name)
    return any(text[max(0, at - size) : at] in word_set("title_heads") for size in (2, 3, 4, 5))


@lru_cache(4096)  # the page's context asks first, then each article's officials
def _settled(text: str, start: int, end: int) -> str:
    """Where the model is a letter off and the grammar knows the word behind.

    宋子健 in 宋子健一同督导 where the model read 宋子健一, 冯秋月 in 冯秋月5月5日 where it read 冯秋,
    杜娟花 in 杜娟花问 where it read 杜娟.
    """
    if end - start == 3 and text[end - 1] in _JOINING and named_clearly(text, end):
        end -= 1  # 温如和石川一道
    read = name_end(text, start, bounded=True) or end
    shorter = read == end - 1 and (follow(text, end - 1) == WORD or _goes_on(text[end - 1]))
    shorter = shorter or (end - start > 2 and (runs_on(text, end) or text[end - 1] in _ADVERBS))
    longer = (
        read > end
        and end < len(text)
        and (not follow(text, end) or (text[end] in _LAST and follow(text, read) == STRONG))
        and (
            (read == end + 1 and follow(text, read) == STRONG)
            or (follow(text, read) and plausible(text[end:read]))
        )
    )
    return text[start : end - 1 if shorter else read if longer else end]


def _goes_on(letter: str) -> bool:
    """Whether a letter goes on behind a name, and is none that names end with: 率 in 李开元率督导组."""
    return letter in SINGLE_FOLLOWERS and letter not in NAME_CAPABLE


def named_again(doc: Doc, names: Collection[str], held: Collection[Stretch]) -> Iterator[Stretch]:
    """Every other place of the text that prints one of the names, bylines left out."""
    text, others = text_of(doc), _of_other_names(doc, names)
    taken = sorted(held)
    starts = [start for start, _ in taken]
    for start, end in _printed(text, names):
        near = taken[max(0, bisect_left(starts, start) - 1) :][:2]
        inside = any(a < end and start < b for a, b in near) or others.overlaps(start, end)
        if (
            not inside
            and not _is_part_of_word(text, start, end)
            and not in_byline(article_of(doc), text, start)
        ):
            yield start, end


def _of_other_names(doc: Doc, names: Collection[str]) -> Taken:
    """Firms and projects whose names may hold a person's by chance: 高原 in 高原蔬菜集配中心项目.

    None in 齐鸣和前海科创集团, before which somebody stands.
    """
    text = text_of(doc)
    firms = ((span.start_char, span.end_char) for span in doc.spans.get("kg_companies", ()))
    spans = ((_past_name(text, start, names), end) for start, end in (*firms, *heard(doc, "PROJECT")))
    return Taken(text, spans)


def _past_name(text: str, start: int, names: Collection[str]) -> int:
    """Past a person and the 和 behind, where what was read as another name begins with them."""
    joints = (start + size for size in (2, 3, 4) if text[start : start + size] in names)
    return next((at + 1 for at in joints if text[at : at + 1] in _JOINING), start)


def _is_part_of_word(text: str, start: int, end: int) -> bool:
    """Whether words go on around two letters that are a name elsewhere: 就高原特色农业交换意见."""
    return end - start == 2 and follow(text, end) == NONE and text[start - 1 : start] not in _FREE


def bystanders(text: str) -> Iterator[Stretch]:
    """People without a post who speak or act: 退休吊车司机孟繁星说."""
    for start in without_post(text):
        end = name_end(text, start, bounded=True)
        if end and follow(text, end) and not (follow(text, start) or _is_no_name(text[start:end])):
            yield start, end


def _is_no_name(printed: str) -> bool:
    """职工|宿舍, 职工|运动会, 委员|来永,: words behind what somebody is."""
    return is_words(printed) or is_scrap(printed)


@lru_cache(1)  # an article's officials ask, then its events
def without_post(text: str) -> tuple[int, ...]:
    """Where the name of somebody without a post may begin; not in a slogan (“市民素养、城市生态”)."""
    found = WITHOUT_POST.finditer(text)
    return tuple(match.end() for match in found if not _SLOGAN.match(text, match.start() - 1))


def _printed(text: str, names: Collection[str]) -> Iterator[Stretch]:
    """Where names stand, the longest at each place, left to right."""
    found = [span for name in names for span in occurrences(text, name)]
    past = 0
    for start, end in sorted(found, key=lambda span: (span[0], -span[1])):
        if start >= past:
            past = end
            yield start, end


def in_byline(article: Article | None, text: str, position: int) -> bool:
    """Whether a place belongs to the lines that name reporters: (记者 武晓燕 通讯员 白璐)."""
    block = article.block_at(position) if article else None
    if block is not None and block.kind is BlockKind.BYLINE:
        return True
    before = text[max(0, position - 30) : position]
    return bool(_CREDIT.search(before))
