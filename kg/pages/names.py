"""Names of reporters as bylines print them: with and without separators, padded, minority names."""

from __future__ import annotations

import re
from functools import cache

from kg import lexicon

_HAN_NAME = re.compile(r"^[㐀-䶿一-鿿]{2,5}$")
_NO_NAME = re.compile(
    r"[的了在是从与及对将获悉]|记者|通讯员|报道|本报|了解|现场|介绍|走|观察|调查|追踪|回访|连线|手记|见闻|体验|综合"
    r"|强调|提醒|提示|说法|问答|策划|统筹|动态|要闻|新闻|速递|快[报讯]|县区|乡镇|第.{1,4}[号次届期]"
    r"|^[百千万亿]{1,2}(?:[美欧港日]?元|吨|亩|株|头|羽|只|件|台|套|人次?|户|平方米|公里|千瓦时?)$"
)
_LONG_NAME = re.compile(r"^[一-鿿]{1,8}(?:·[一-鿿]{1,8}){1,3}$")
_COMMON = 150
"""Only so many frequent surnames may cut glued names apart: most characters are surnames somewhere,
also those of minority names (萨仁高娃, 才仁措)."""

_LONGEST = 16


@cache
def surnames() -> frozenset[str]:
    """All surnames, compound ones included."""
    return frozenset(lexicon.words("surnames"))


@cache
def _ranks() -> dict[str, int]:
    return {surname: rank for rank, surname in enumerate(lexicon.words("surnames"))}


def has_surname(name: str) -> bool:
    """Whether a name begins like a Chinese one of two to four characters (令狐明, 王林)."""
    if name[:2] in surnames():
        return 3 <= len(name) <= 4
    return name[:1] in surnames() and 2 <= len(name) <= 3


def is_sure_name(name: str) -> bool:
    """Whether a text can hardly be a word: behind a frequent surname (胡雪松), a compound one, with a dot."""
    if "·" in name or name[:2] in surnames():
        return is_name(name) and (has_surname(name) or "·" in name)
    return len(name) in (2, 3) and _price(name) is not None


def is_name(text: str) -> bool:
    """Whether a text can be one name: a Chinese one, or one with middle dots (巴合提·努尔兰)."""
    return bool(_LONG_NAME.match(text) or _HAN_NAME.match(text)) and not _NO_NAME.search(text)


def split_names(text: str) -> tuple[str, ...]:
    """Names in the order printed; empty where the text is something else.

    ``赵晓蕾 巴合提·努尔兰``, ``马晓东 王 霞`` (one name is padded), ``杨植芹郭萌`` (glued).
    """
    result: list[str] = []
    for part in separated(text):
        names = _separate(part)
        if not names:
            return ()
        result.extend(names)
    return tuple(dict.fromkeys(result))


def separated(text: str) -> list[str]:
    """The parts of a list of names, padded ones closed: ``马晓东 王 霞``, ``刘 文武``, ``林小 帆``."""
    closed: list[str] = []
    parts = [part for part in re.split(r"[\s、,/]+", text.strip()) if part]
    for i, part in enumerate(parts):
        alone = bool(closed) and len(closed[-1]) == 1 and closed[-1] in surnames() and len(part) <= 2
        after = parts[i + 1] if i + 1 < len(parts) else ""
        last = len(part) == 1 and bool(closed) and len(closed[-1]) == 2 and len(after) != 1
        last = last and not (part in surnames() and 0 < len(after) <= 2)
        glued = _glued(closed[-1], part) if closed else ()
        if glued:
            closed[-1:] = glued
        elif closed and ((len(part) == 1 and len(closed[-1]) == 1) or alone or last):
            closed[-1] += part
        else:
            closed.append(part)
    return closed


def _glued(left: str, right: str) -> tuple[str, ...]:
    """A padded name and one that the end of a line parts from it: ``翟 鹏|靳小丽``, ``靳小丽|翟 鹏``."""
    if len(left) == 1 and left in surnames() and has_surname(right[1:]):
        return left + right[0], right[1:]
    if len(right) == 1 and len(left) == 4 and left[-1] in surnames() and has_surname(left[:-1]):
        return left[:-1], left[-1] + right
    return ()


def _separate(text: str) -> tuple[str, ...]:
    """One name, or several glued together: 赵妍东方 is 赵妍 and 东方."""
    if len(text) <= 3 or "·" in text or (text[:2] in surnames() and len(text) <= 4):
        return (text,) if is_name(text) else ()
    cut = _cut(text)
    if cut:
        return cut
    if is_name(text):
        return (text,)
    if len(text) == 8 and is_name(text[:4]) and is_name(text[4:]):
        return (text[:4], text[4:])  # 次仁央宗普布扎西: Tibetan and Mongolian names mostly have four
    ends = (text[:-size] for size in (3, 2) if _price(text[-size:]) is not None and is_name(text[:-size]))
    head = next(ends, "")
    return (head, text[len(head) :]) if head else ()


def _cut(text: str) -> tuple[str, ...]:
    """The cut into names of two or three characters whose surnames are the most frequent."""
    best: dict[int, tuple[int, tuple[str, ...]]] = {0: (0, ())}
    for start in range(min(len(text), _LONGEST)):
        if start not in best:
            continue
        cost, names = best[start]
        for size in (2, 3, 4):
            name = text[start : start + size]
            price = _price(name) if len(name) == size else None
            if price is None:
                continue
            option = (cost + price, (*names, name))
            if start + size not in best or option < best[start + size]:
                best[start + size] = option
    return best.get(len(text), (0, ()))[1]


def _price(name: str) -> int | None:
    """How rare a name's surname is; ``None`` where it can't be cut out as a name."""
    if name[:2] in surnames():
        return _COMMON
    rank = _ranks().get(name[0], _COMMON)
    return rank if rank < _COMMON and len(name) < 4 else None
