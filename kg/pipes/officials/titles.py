"""Titles in running text: head noun, modifiers in front, brackets behind."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from kg.lexicon import words
from kg.pipes.officials.patterns import KINDS, STATUS_WORDS, TITLE_MODIFIERS
from kg.records import record
from kg.types import Status
from kg.wordfinder import any_of, gated

_HAN = re.compile("[一-鿿]")
_STATUS_WORDS = sorted(STATUS_WORDS, key=len, reverse=True)


@record
class Title:
    """One title: 原常务副市长(挂职) has the words 常务副市长(挂职), the head 市长, the status former."""

    start: int
    end: int
    words: str
    head: str
    status: Status


_RULED = "首席[一-鿿]{2,3}官(?![员方])|(?<=党[组委])成员|(?<=党组原)成员|(?<=党工委)成员"
"""Heads that no table has: |首席运营官|, 党组|成员|."""
_BRACKET = (
    r"\((?:[^()]{0,6}挂职[^()]{0,6}|分管[^()]{1,8}|兼|主持工作|援[疆藏青]|常务"
    r"|正?副?[处科厅县]级|试用期[^()]{1,4})\)"
)
_WORD_OF_POSTS = (
    "学院|征|办公|班子|小组|干部|热线|质量|候选|人选|提名|室|人员|之|联席|见面|分工|带头人|联络|活动|视察|履职|建议|提案"
    "|任上|任内|岗位|职位|记|名单"
)
"""What makes another word of a title: 主任|办公|会, 书记|热线."""
_PLACE_IN_CHANG = (
    "(?<=[省市县区]长)(?:[沙春](?:[市路街籍]|商会)|治市|宁[区路街]|葛市|兴县|汀县|岭县|乐区|丰县|清区|安[区街路]|寿区|垣市"
    "|阳县|江(?:[大沿干流段上中下岸水路边航三生禁口支]|经济|新区|保护)|城|子县|武县|顺县|泰县|海县)"
)
"""What makes 市长 a 市 and a place that begins with 长: 全市|长江经济带."""


@cache
def _pattern() -> re.Pattern[str]:
    heads, modifiers = any_of(words("title_heads")), any_of(TITLE_MODIFIERS.split("|"))
    kinds = "|".join(f"(?:{kind})(?={heads_of})" for heads_of, kind in KINDS.items())
    # Kinds are patterns: whatever letter stands in one may begin a match.
    kind_letters = "".join(sorted(set(_HAN.findall(kinds))))
    first = {word[0] for word in (*words("title_heads"), *TITLE_MODIFIERS.split("|"))}
    kind = rf"(?:(?P<kind>(?=[{kind_letters}])(?:{kinds})|[一二三四]级)(?P<vice>副)?)?"
    head = rf"(?P<head>{heads}|{_RULED})(?P<assistant>助理)?(?P<bracket>{_BRACKET})?"
    no_title = (
        rf"[会团处们级界馆]|(?<=省长)沙(?![马木])|(?<=主席)台|{_WORD_OF_POSTS}|{_PLACE_IN_CHANG}|级别"
        "|(?<=总工)程|(?<=中校)长"
    )
    return gated(
        "".join(sorted(first)) + kind_letters + "一二三四成",
        f"(?P<modifiers>(?:{modifiers})*){kind}{head}(?!{no_title})",
    )


def find_titles(text: str) -> list[Title]:
    """All titles of a text, in order, whether a name follows or not."""
    return [_title(match) for match in _pattern().finditer(text)]


@lru_cache(64)  # the context of a page asks for those of all its articles, then each article's officials
def titles_of(text: str) -> tuple[Title, ...]:
    """The titles of an article."""
    return tuple(find_titles(text))


def titles_within(text: str, start: int, end: int) -> list[Title]:
    """Those of a stretch of an article, with offsets of the stretch."""
    return [
        Title(title.start - start, title.end - start, title.words, title.head, title.status)
        for title in titles_of(text)
        if start <= title.start and title.end <= end
    ]


def _title(match: re.Match[str]) -> Title:
    modifiers = match["modifiers"]
    status = Status.HELD
    for word in _STATUS_WORDS if modifiers else ():
        if modifiers.startswith(word):
            status = Status(STATUS_WORDS[word])
            modifiers = modifiers if modifiers.startswith("代理") else modifiers[len(word) :]
            break
    modifiers = modifiers.removeprefix("现任")
    bracket = match["bracket"] if match["bracket"] == "(挂职)" else ""
    kind, vice, head, assistant = match.group("kind", "vice", "head", "assistant")
    stem = f"{modifiers}{kind or ''}{vice or ''}{head}{assistant or ''}"
    return Title(match.start(), match.end(), stem + bracket, head, status)


@cache
def heads() -> re.Pattern[str]:
    """The noun that ends a title, with no more in front of it than 副: 书记, 副县长."""
    known = words("title_heads")
    return gated("".join(sorted({"副", *(head[0] for head in known)})), f"副?(?:{any_of(known)})")
