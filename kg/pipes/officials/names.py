"""Where a person's name ends, without word segmentation."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache

from kg import gazetteer
from kg.lexicon import words
from kg.pipes.officials.patterns import (
    DOT,
    DOUBTFUL_SURNAMES,
    FUNCTION_WORDS,
    HAN,
    HONORIFICS,
    NAME_CAPABLE,
    NAME_STOPS,
    NEVER_IN_NAME,
    RARE_SURNAMES,
    SINGLE_FOLLOWERS,
)
from kg.wordfinder import any_of, gated

LONGEST = 16
_COMMONEST = 300
"""Entries of the table of surnames, which falls by frequency, that are met everywhere."""
_HAN = re.compile(f"[{HAN}]")
_PART = rf"(?:[A-Z](?=[{DOT}])|(?:(?!与)[{HAN}]){{1,8}}(?:-[{HAN}]{{1,6}}(?=[{DOT}]))?)"
_DOTTED = re.compile(rf"{_PART}(?:[{DOT}]{_PART}){{1,3}}")
_LATIN = re.compile(r"[A-Z][A-Za-z'-]{1,20}\.?(?: [A-Z][A-Za-z.'-]{0,20}){1,3}(?![A-Za-z])")
_HONORIFIC = re.compile("|".join(HONORIFICS))
_NICKNAME = re.compile("“[^“”]{2,6}”")
_NEVER = frozenset(NEVER_IN_NAME)
_GIVEN = re.compile(f"(?:(?![{''.join(sorted(_NEVER))}])[{HAN}])+")
_NEVER_LAST = frozenset(SINGLE_FOLLOWERS) | frozenset("家省市县区旗州镇乡村")

STRONG, WORD, SINGLE, NONE = 3, 2, 1, 0
_MOVING = frozenset("到在把被将让使从赴去来")
"""Leads a phrase, no name of two letters: 县领导到镇检查."""
_ACTING = re.compile(f"[{HAN}](?:着(?![重力眼手实])|了(?![解结却然]))")
"""秦朗掰着指头: whatever verb it is, its particle shows that it is one."""
_GIVING = re.compile(
    "作(?:了|[^,。;]{0,8}?(?:发言|汇报|报告|讲话|致辞|说明|介绍|检讨|点评|总结|推介|交流|讲解|动员|部署|解读|回应|表态"
    "|批示|答复|宣讲))"
)
"""党员代表作了发言, 镇长作专题汇报."""
_WHEN = frozenset(",强指说介表要")
"""见到镇长韦冬青时,: what goes on after a 时 that is no part of the name."""


@cache
def _surnames() -> frozenset[str]:
    return frozenset(words("surnames"))


@cache
def _japanese_surnames() -> frozenset[str]:
    return frozenset(words("japanese_surnames"))


@cache
def _characters(name: str) -> frozenset[str]:
    """``transliterated``: of foreign, Mongolian, Tibetan names; ``given_characters``: of Chinese ones."""
    return frozenset(words(name))


@cache
def _followers() -> re.Pattern[str]:
    return re.compile(any_of(words("name_followers")))


@cache
def _heads() -> re.Pattern[str]:
    heads = words("title_heads")
    return gated("".join({"副"} | {head[0] for head in heads}), f"副?(?:{any_of(heads)})")


def follow(text: str, end: int) -> int:
    """How clearly a name may end here: punctuation, a verb (强调), a single word (说), or nothing."""
    if end >= len(text) or text[end] in NAME_STOPS:
        return STRONG
    if text[end].isascii() or _followers().match(text, end) or _GIVING.match(text, end):
        return WORD
    if _ACTING.match(text, end) and not _followers().match(text, end - 1):
        return WORD  # 张进解|读了: no name where a word began before
    if text[end] == "时" and text[end + 1 : end + 2] in _WHEN:
        return WORD
    return SINGLE if text[end] in SINGLE_FOLLOWERS else NONE


def follower(text: str, end: int) -> int:
    """Length of the verb or other word that goes on behind a name, 0 where none is known."""
    word = _followers().match(text, end)
    return len(word.group()) if word else 0


def runs_on(text: str, end: int) -> bool:
    """Whether a name that is said to end here has a letter of the next word: 芒来开|会, 党参作|发言."""
    word = _followers().match(text, end - 1)
    longer = word is not None and (len(word.group()) > 2 or not follow(text, end))
    return longer or _GIVING.match(text, end - 1) is not None


def skip_honorific(text: str, start: int) -> int:
    """Past 拿督斯里 or a nickname in quotes (村支书“冯大炮”冯解放) before a name."""
    match = _HONORIFIC.match(text, start) or _NICKNAME.match(text, start)
    return match.end() if match else start


def name_end(text: str, start: int, known: Collection[str] = (), *, bounded: bool = False) -> int | None:
    """End of the name that starts at ``start``, or ``None`` where there is no name.

    ``known`` are names read elsewhere on the page; ``bounded`` asks for a clear end, as in a
    list: in 周启泉、史美山、张继东参加会议 each name is followed by 、or a verb.
    """
    if latin := _LATIN.match(text, start):
        return latin.end()
    dotted = _DOTTED.match(text, start)
    if start >= len(text) or not (dotted or _HAN.match(text[start])):
        return None
    window = text[start : start + LONGEST]
    shortest = max(2, _japanese_surname(text, start))  # 小日 is no name where 小日向久治 stands
    for size in range(min(len(window), LONGEST), shortest - 1, -1):
        if window[:size] in known:
            return start + size
    if dotted:
        first = start + min(dotted.group().find(dot) for dot in DOT if dot in dotted.group())
        posted = any(len(m[0]) > 1 for m in _heads().finditer(text, start, first))
        return None if posted else _dotted_end(text, dotted)  # 市商务局局长吾兰·巴特尔
    size = _surnamed(text, start, bounded)
    if not size or follow(text, start + size) < WORD:
        titled = not size and _heads().match(text, start)
        size = 0 if titled else _japanese(text, start) or size or _transliterated(text, start)
    return start + size if size else None


def _dotted_end(text: str, match: re.Match[str]) -> int:
    """托马斯·克莱因专程赶来 ends before 专程; a last part of one character only before punctuation."""
    last = max(match.group().rfind(dot) for dot in DOT) + match.start() + 1
    typical = last
    while typical < match.end() and text[typical] in _characters("transliterated"):
        typical += 1
    for end in range(last + 1, match.end() + 1):
        if last + 2 <= typical <= end - 2:
            return typical
        strength = follow(text, end)
        if strength == STRONG or (strength and end - last > 1 and not _continues(text, end)):
            return end
    return min(match.end(), max(typical, last + 2))


_DISTRICT = re.compile("区(?:人大|政[府协]|委|纪委|监委|直|级|属|内|域|法院|检察|领导|武装|总工会)")
"""What begins with 区 and is no Mr Ou: 主席温如玉及|区人大|、政府各领导."""


def _surname(text: str, start: int) -> int:
    """Length of the surname here: 2 for 司徒, 1 for 李, 0 for none."""
    if _DISTRICT.match(text, start):
        return 0
    if text[start] in FUNCTION_WORDS:
        return 1 if _is_rare_surname(text, start) else 0
    if text[start : start + 2] in _surnames():
        return 2
    return 1 if text[start] in _surnames() else 0


def is_words(name: str) -> bool:
    """Whether what was taken for a name is a word (迅速), or a particle leads it (但王强 in 但王强没有去)."""
    if _followers().fullmatch(name) or (len(name) == 2 and name[0] in _MOVING):
        return True
    return len(name) == 3 and name[0] in FUNCTION_WORDS and name[1] in words("surnames")[:_COMMONEST]


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
        return _plausible(given) and follow(text, start + 3) >= WORD
    if _followers().match(text, start + 1):
        return False
    if text[start] == "和":  # 书记和文光等: a post without its holder is joined to nobody
        return _plausible(given) and (follow(text, start + 3) >= WORD or text[start + 3] == "等")
    another = given[0] in words("surnames")[:_COMMONEST]
    return _plausible(given) and not another and follow(text, start + 3) > NONE


def _surnamed(text: str, start: int, bounded: bool) -> int:
    surname = _surname(text, start)
    if not surname:
        return 0
    fits = [
        size
        for size in (surname + 1, surname + 2)
        if _given(text[start + surname : start + size], size - surname)
    ]
    headed = [
        size for size in fits if _heads().match(text, start + size) and follow(text, start + size) < WORD
    ]
    if _heads().match(text, start) or any(text[start + size - 1] not in "任为兼是和及与" for size in headed):
        return 0
    fits = [size for size in fits if size not in headed]
    chosen = _choose(text, start, fits)
    longer = _foreign(text, start) or _transliterated(text, start) or _of_four(text, start)
    if longer > surname + 2 and (not chosen or follow(text, start + chosen) < WORD):
        return longer
    listed = text.startswith("、", start - 1) and text[start + chosen : start + chosen + 1] in (
        "、",
        ",",
        "。",
    )
    doubtful = surname == 1 and text[start] in DOUBTFUL_SURNAMES and not (listed and chosen)
    if doubtful and (_followers().match(text, start + 1) or not _plausible(text[start + 1 : start + chosen])):
        return 0
    unclear = chosen and not follow(text, start + chosen)
    if unclear and not any(_plausible(char) for char in text[start + surname : start + chosen]):
        return 0
    least = SINGLE if bounded or doubtful else NONE
    return chosen if chosen and follow(text, start + chosen) >= least else 0


def _plausible(given: str) -> bool:
    return all(char in _characters("given_characters") for char in given)


def plausible(name: str) -> bool:
    """Whether a name could be one by its characters, Chinese or rendered from another language."""
    return all(char in _characters("given_characters") | _characters("transliterated") for char in name)


def _given(given: str, size: int) -> bool:
    return len(given) == size and _GIVEN.fullmatch(given) is not None


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
    single = start + short < len(text) and text[start + short] in SINGLE_FOLLOWERS
    if single and text[start + short] not in NAME_CAPABLE:
        return short
    word = _followers().match(text, start + short)
    if after_short == STRONG or (after_short == WORD and after_long < WORD) or (word and len(word[0]) > 2):
        return short
    if after_short == SINGLE and not after_long:
        return short
    if not after_long and text[start + short] not in _characters("given_characters"):
        return short
    return long


def _japanese_surname(text: str, start: int) -> int:
    """Length of the Japanese surname here, or 0."""
    return next((size for size in (3, 2) if text[start : start + size] in _japanese_surnames()), 0)


def _japanese(text: str, start: int) -> int:
    """山本健一: surname of two or three characters, given name of one to three."""
    surname = _japanese_surname(text, start)
    sizes = range(surname + 1, surname + 4) if surname else ()
    return next(
        (size for size in sizes if follow(text, start + size) and not _continues(text, start + size)), 0
    )


def _transliterated(text: str, start: int) -> int:
    """乌云达来, 阿拉坦巴根, 拉斯穆森: up to the first clear end, of characters that such names have."""
    others = 0
    for size in range(1, 9):
        if start + size > len(text) or not _HAN.match(text[start + size - 1]):
            return 0
        others += text[start + size - 1] not in _characters("transliterated")
        if others > 2:
            return 0
        if size > 1 and others <= _strangers(text, start, size) and not _continues(text, start + size):
            return size
    return 0


def _foreign(text: str, start: int) -> int:
    """施泰因迈尔访问: four or more characters that such names have, up to a clear end."""
    for size in range(1, 9):
        if text[start + size - 1 : start + size] not in _characters("transliterated"):
            return 0
        if size > 3 and follow(text, start + size) >= WORD:
            return size
    return 0


def _of_four(text: str, start: int) -> int:
    """曲比建军, 李阿支莫: four characters with a clear end, two of them typical of such names."""
    name = text[start : start + 4]
    typical = sum(char in _characters("transliterated") for char in name)
    whole = (
        len(name) == 4
        and name[3] not in _NEVER_LAST  # 王老七都, 巴特尔家
        and _GIVEN.fullmatch(name)
    )
    head = _heads().match(text, start + 2) or _heads().match(text, start + 3)
    return 4 if whole and typical > 1 and not head and follow(text, start + 4) >= WORD else 0


def _strangers(text: str, start: int, size: int) -> int:
    """How many untypical characters a name may have: two where 、 ends it; -1 for no name."""
    end = start + size
    if not follow(text, end) or (_heads().match(text, end) and follow(text, end) < WORD):
        return -1
    if text[end - 1] in "省市县区州国镇乡局部厅院校家":
        return -1
    if size < 4 or text[start] in FUNCTION_WORDS or any(c in _NEVER for c in text[start:end]):
        return 0
    if size < 6 and text[end : end + 1] == "、":
        return 2
    return 1 if follow(text, end) >= WORD or size == 4 else 0


def _continues(text: str, end: int) -> bool:
    """A single word such as 和 or 来 that is a character of the name as well (乌云达来)."""
    return (
        follow(text, end) == SINGLE
        and text[end] in _characters("transliterated") | {"一"}
        and follow(text, end + 1) > NONE
    )
