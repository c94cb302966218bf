"""Names rendered from other languages: 托马斯·克莱因, 山本健一, 乌云达来, 曲比建军."""

from __future__ import annotations

import re

from kg.lexicon import word_set, words
from kg.pipes.officials.following import NONE, SINGLE, STRONG, WORD, follow
from kg.pipes.officials.patterns import (
    DOT,
    FUNCTION_WORDS,
    GIVEN,
    HAN,
    NEVER_IN_NAME,
    SINGLE_FOLLOWERS,
)
from kg.pipes.officials.titles import heads
from kg.wordfinder import occurrences

_PART = rf"(?:[A-Z](?=[{DOT}])|(?:(?!与)[{HAN}]){{1,8}}(?:-[{HAN}]{{1,6}}(?=[{DOT}]))?)"
DOTTED = re.compile(rf"{_PART}(?:[{DOT}]{_PART}){{1,3}}")
LATIN = re.compile(r"[A-Z][A-Za-z'-]{1,20}\.?(?: [A-Z][A-Za-z.'-]{0,20}){1,3}(?![A-Za-z])")
_LETTERS = re.compile(f"[{HAN}]{{1,8}}")
_NEVER_LAST = frozenset(SINGLE_FOLLOWERS) | frozenset("家省市县区旗州镇乡村")


def typical() -> frozenset[str]:
    """The characters of foreign, Mongolian and Tibetan names."""
    return word_set("transliterated")


def dotted_end(text: str, match: re.Match[str]) -> int | None:
    """托马斯·克莱因专程赶来 ends before 专程; a last part of one character only before punctuation.

    ``None`` where a title stands in front of the dot: 市商务局局长|吾兰·巴特尔.
    """
    first = match.start() + min(match.group().find(dot) for dot in DOT if dot in match.group())
    if any(len(title[0]) > 1 for title in heads().finditer(text, match.start(), first)):
        return None
    last = max(match.group().rfind(dot) for dot in DOT) + match.start() + 1
    reach = last
    while reach < match.end() and text[reach] in typical():
        reach += 1
    for end in range(last + 1, match.end() + 1):
        if last + 2 <= reach <= end - 2:
            return reach
        strength = follow(text, end)
        if strength == STRONG or (strength and end - last > 1 and not _continues(text, end)):
            return end
    return min(match.end(), max(reach, last + 2))


def japanese_surname(text: str, start: int) -> int:
    """Length of the Japanese surname here, or 0."""
    known = word_set("japanese_surnames")
    return 3 if text[start : start + 3] in known else 2 if text[start : start + 2] in known else 0


def japanese(text: str, start: int) -> int:
    """山本健一: surname of two or three characters, given name of one to three."""
    surname = japanese_surname(text, start)
    sizes = range(surname + 1, surname + 4) if surname else ()
    return next(
        (size for size in sizes if follow(text, start + size) and not _continues(text, start + size)), 0
    )


def transliterated(text: str, start: int) -> int:
    """乌云达来, 阿拉坦巴根, 拉斯穆森: up to the first clear end, of characters that such names have."""
    others = 0
    run = _LETTERS.match(text, start)
    for size in range(1, 1 + (run.end() - start if run else 0)):
        others += text[start + size - 1] not in typical()
        if others > 2:
            return 0
        if size > 1 and others <= _strangers(text, start, size) and not _continues(text, start + size):
            return size
    return 0


def of_many(text: str, start: int) -> int:
    """施泰因迈尔访问: four or more characters that such names have, up to a clear end."""
    for size in range(1, 9):
        if text[start + size - 1 : start + size] not in typical():
            return 0
        if size > 3 and follow(text, start + size) >= WORD:
            return size
    return 0


def of_four(text: str, start: int) -> int:
    """曲比建军, 李阿支莫: four characters with a clear end, two of them typical of such names."""
    name = text[start : start + 4]
    count = sum(char in typical() for char in name)
    whole = (
        len(name) == 4
        and name[3] not in _NEVER_LAST  # 王老七都, 巴特尔家
        and GIVEN.fullmatch(name)
    )
    head = heads().match(text, start + 2) or heads().match(text, start + 3)
    return 4 if whole and count > 1 and not head and follow(text, start + 4) >= WORD else 0


def country_of(province: str, text: str) -> str:
    """The country that a text prints in front of a province of it elsewhere: 越南|老街省."""
    starts = [start for start, _ in occurrences(text, province)]
    named = (c for c in words("countries") if any(text.endswith(c, 0, at) for at in starts))
    return next((country for country in named if country != "中国"), "")


def _strangers(text: str, start: int, size: int) -> int:
    """How many untypical characters a name may have: two where 、 ends it; -1 for no name."""
    end = start + size
    if not follow(text, end) or (heads().match(text, end) and follow(text, end) < WORD):
        return -1
    if text[end - 1] in "省市县区州国镇乡局部厅院校家":
        return -1
    if size < 4 or text[start] in FUNCTION_WORDS or any(c in NEVER_IN_NAME for c in text[start:end]):
        return 0
    if size < 6 and text[end : end + 1] == "、":
        return 2
    return 1 if follow(text, end) >= WORD or size == 4 else 0


def _continues(text: str, end: int) -> bool:
    """A single word such as 和 or 来 that is a character of the name as well (乌云达来)."""
    own = follow(text, end) == SINGLE and (text[end] in typical() or text[end] == "一")
    return own and follow(text, end + 1) > NONE
