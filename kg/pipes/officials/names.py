"""Where a person's name ends, without word segmentation."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache

from kg import gazetteer
from kg.lexicon import word_set, words
from kg.pipes.officials.following import NONE, SINGLE, STRONG, WORD, follow, followers, is_towards
from kg.pipes.officials.foreign import (
    DOTTED,
    LATIN,
    dotted_end,
    japanese,
    japanese_surname,
    of_four,
    of_many,
    transliterated,
    typical,
)
from kg.pipes.officials.patterns import (
    DOTS,
    DOUBTFUL_SURNAMES,
    FUNCTION_WORDS,
    GIVEN,
    HAN_LETTER,
    HONORIFICS,
    NAME_CAPABLE,
    RARE_SURNAMES,
    SINGLE_FOLLOWERS,
)
from kg.pipes.officials.titles import heads

LONGEST = 16
_COMMONEST = 300
"""Entries of the table of surnames, which falls by frequency, that are met everywhere; only what stands
around it tells one beyond them from a word."""
_HONORIFIC = re.compile("|".join(HONORIFICS))
_NICKNAME = re.compile("“[^“”]{2,6}”")
_JOINING = "和与及"
_MOVING = frozenset("到在把被将让使从赴去来")
"""Leads a phrase, no name of two letters: 县领导到镇检查."""
_GOING = frozenset("上下进问")
"""Leads to what no given name is: 镇长|上工地, 书记|下车间."""
_DISTRICT = re.compile("区(?:人大|政[府协]|委|纪委|监委|直|级|属|内|域|法院|检察|领导|武装|总工会)|[区镇]里")
"""What begins with 区 or 镇 and is no Mr Ou: 主席温如玉及|区人大|、政府各领导, 与|镇里|签约."""
_LEADING_ON = frozenset("则让将把被给从对及与由以因率")
"""What goes on behind a name and never ends a clause."""
_OF_FIRM = re.compile("[(][一-鿿]{2,4}[)][一-鿿]{0,10}?(?:公司|集团)")
"""Behind the brand of a firm that says where it is."""

_GUESTS = frozenset("员表组团行商家")
"""What those end with who come to a place: 委员|来澜, nobody of the name of Lai."""


def is_surname(letter: str) -> bool:
    """Whether a letter alone is a surname."""
    return letter in word_set("surnames")


def skip_honorific(text: str, start: int) -> int:
    """Past 拿督斯里 or a nickname in quotes (村支书“冯大炮”冯解放) before a name."""
    match = _HONORIFIC.match(text, start) or _NICKNAME.match(text, start)
    return match.end() if match else start


def name_end(text: str, start: int, known: Collection[str] = (), *, bounded: bool = False) -> int | None:
    """End of the name that starts at ``start``, or ``None`` where there is no name.

    ``known`` are names read elsewhere on the page; ``bounded`` asks for a clear end, as in a
    list: in 周启泉、史美山、张继东参加会议 each name is followed by 、or a verb.
    """
    if text[start : start + 1].isascii() and (latin := LATIN.match(text, start)):
        return latin.end()
    dotted = None if DOTS.isdisjoint(text[start : start + LONGEST]) else DOTTED.match(text, start)
    if start and text.startswith("来", start) and text[start - 1] in _GUESTS:
        return None
    if start >= len(text) or not (dotted or HAN_LETTER.match(text[start])):
        return None
    if known:
        window = text[start : start + LONGEST]
        shortest = max(2, japanese_surname(text, start))  # 小日 is no name where 小日向久治 stands
        for size in range(len(window), shortest - 1, -1):
            if window[:size] in known:
                return start + size
    if dotted:
        return dotted_end(text, dotted)
    size = _surnamed(text, start, bounded)
    if not size or follow(text, start + size) < WORD:
        titled = not size and heads().match(text, start)
        size = 0 if titled else japanese(text, start) or size or transliterated(text, start)
        if size == 2 and text[start] in _MOVING:
            return None  # 政协委员|来永,
    if not size or _OF_FIRM.match(text, start + size):
        return None  # 董事长石川、|恒朗|(北京)技术公司总经理
    return start + size + _has_more(text, start + size)


def _has_more(text: str, end: int) -> bool:
    """常委勒格日|则,; 镇长丹正才|让等: what needs something behind it is the name's where nothing stands."""
    if text[end : end + 1] not in _LEADING_ON:
        return False
    if text.startswith("才让", end - 1):  # 旦木知才|让委员
        return follow(text, end + 1) > NONE or heads().match(text, end + 1) is not None
    return follow(text, end + 1) == STRONG


def _surname(text: str, start: int) -> int:
    """Length of the surname here: 2 for 司徒, 1 for 李, 0 for none."""
    if _DISTRICT.match(text, start):
        return 0
    if text[start] in FUNCTION_WORDS:
        return 1 if _is_rare_surname(text, start) else 0
    if text[start : start + 2] in word_set("surnames"):
        return 2
    return 1 if text[start] in word_set("surnames") else 0


@cache
def _commonest() -> frozenset[str]:
    return frozenset(words("surnames")[:_COMMONEST])


def is_words(name: str) -> bool:
    """Whether what was taken for a name is a word (迅速, 运动会), or a particle leads it (但王强没有去)."""
    if followers().fullmatch(name) or (len(name) == 2 and name[0] in _MOVING):
        return True
    if len(name) != 3:
        return False
    led = name[0] in FUNCTION_WORDS and name[1] in _commonest()
    return led or (name[0] not in _commonest() and name in word_set("ordinary_words"))


def is_scrap(name: str) -> bool:
    """Whether two letters would be a name of a rare surname, where not even a post vouches for it."""
    return len(name) == 2 and name[0] not in _commonest()


def _is_rare_surname(text: str, start: int) -> bool:
    """市长及永乾到综保区调研: two characters of given names behind it, and then an end."""
    given = text[start + 1 : start + 3]
    if (
        text[start] not in RARE_SURNAMES
        or len(given) < 2
        or given in ("国家", "家人")
        or gazetteer.meant(given)
    ):
        return False
    if text[start] == "从":  # 书记从文斌: nobody stands in front of where he comes from
        return _are_given(given) and follow(text, start + 3) >= WORD
    if followers().match(text, start + 1):
        return False
    if text[start] == "向":  # 副主任向明昆带队: nobody whom he speaks to
        return _are_given(given) and follow(text, start + 3) == WORD and not is_towards(text, start)
    if text[start] == "和":  # 书记和文光等: a post without its holder is joined to nobody
        return _are_given(given) and (follow(text, start + 3) >= WORD or text[start + 3] == "等")
    another = given[0] in _commonest()
    return _are_given(given) and not another and follow(text, start + 3) > NONE


def _surnamed(text: str, start: int, bounded: bool) -> int:
    """Length of the name that begins with a surname of the table here, or 0: 韩冬, 司徒望山."""
    surname = _surname(text, start)
    if not surname:
        return 0
    fits = [
        size
        for size in (surname + 1, surname + 2)
        if _given(text[start + surname : start + size], size - surname)
    ]
    headed = [
        size for size in fits if heads().match(text, start + size) and follow(text, start + size) < WORD
    ]
    if heads().match(text, start) or any(text[start + size - 1] not in "任为兼是和及与" for size in headed):
        return 0
    fits = [size for size in fits if size not in headed]
    chosen = _choose(text, start, fits)
    longer = of_many(text, start) or transliterated(text, start) or of_four(text, start)
    if longer > surname + 2 and (not chosen or follow(text, start + chosen) < WORD):
        return longer
    behind = text[start + chosen : start + chosen + 1]
    listed = text.startswith("、", start - 1) and behind in ("、", ",", "。")
    doubtful = surname == 1 and text[start] in DOUBTFUL_SURNAMES and not (listed and chosen)
    if doubtful and (followers().match(text, start + 1) or not _are_given(text[start + 1 : start + chosen])):
        return 0
    if text[start] in _GOING and text[start + 1 : start + chosen] in word_set("ordinary_words"):
        return 0
    unclear = chosen and not follow(text, start + chosen)
    if unclear and not any(_are_given(char) for char in text[start + surname : start + chosen]):
        return 0
    least = SINGLE if bounded or doubtful else NONE
    return chosen if chosen and follow(text, start + chosen) >= least else 0


def _are_given(letters: str) -> bool:
    """Whether Chinese given names have such characters."""
    return word_set("given_characters").issuperset(letters)


def plausible(name: str) -> bool:
    """Whether a name could be one by its characters, Chinese or rendered from another language."""
    known, rendered = word_set("given_characters"), typical()
    return all(char in known or char in rendered for char in name)


def _given(given: str, size: int) -> bool:
    """Whether a stretch of text has so many characters, and none that no given name has."""
    return len(given) == size and GIVEN.fullmatch(given) is not None


def named_clearly(text: str, start: int) -> bool:
    """Whether a name begins here that a mark or a word ends: 温如玉|一道."""
    surname = _surname(text, start) if start < len(text) else 0
    for size in (surname + 2, surname + 1) if surname else ():
        given = text[start + surname : start + size]
        if _given(given, size - surname) and _are_given(given) and follow(text, start + size) >= WORD:
            return not followers().match(text, start)
    return False


def _choose(text: str, start: int, sizes: list[int]) -> int:
    """Between 韩冬 and 韩冬说: the shorter where a verb follows it, else the longer."""
    if not sizes:
        return 0
    if len(sizes) == 1:
        return sizes[0]
    short, long = sizes
    after_short, after_long = follow(text, start + short), follow(text, start + long)
    if after_short == WORD and text[start + short] == "时":
        return short  # 见到局长李军时,
    if text.startswith("刚到", start + short):
        return long  # 副书记牟志刚|到红白镇
    if text[start + short] in _JOINING and named_clearly(text, start + short + 1):
        return short  # 镇长石川|和温如玉一道: a 和 in a name has no other right behind it
    single = start + short < len(text) and text[start + short] in SINGLE_FOLLOWERS
    if single and text.startswith("、", start + long) and named_clearly(text, start + long + 1):
        return long  # 常委顾怀教、白露: what is listed has no verb
    if single and text[start + short] not in NAME_CAPABLE:
        return short
    word = followers().match(text, start + short)
    if after_short == STRONG or (after_short == WORD and after_long < WORD) or (word and len(word[0]) > 2):
        return short
    if after_short == SINGLE and not after_long:
        return short
    takes = word is not None and word[0].endswith("任")  # 县委书记石川|兼任局长
    if (takes or not after_long) and not _are_given(text[start + short]):
        return short
    return long
