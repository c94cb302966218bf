"""Jurisdictions that a page only receives, calls on or lies in: they are named, and aren't its own.

江山市党政代表团来我市考察 makes 江山市 a guest of the article, 赴鄂尔多斯市考察 makes 鄂尔多斯市 its
host; 来通渭考察 says where the newspaper is, for 来 is said from there.
"""

from __future__ import annotations

import re

_MANDATE = r"[市县区旗州盟]?(?:党政|经贸|政府|政协|人大|商务|友好|教育|医疗|企业家?|文旅|招商|学习)*"
_PARTY = (
    r"(?:代表团|考察[团组]|学习[团组]|访问团|客商|客人|来宾|商会|援[疆藏青]|对口|帮扶|企业家|"
    r"代表(?=来|观摩|参加|到|出席))"
)
VISITING = re.compile(
    rf"{_MANDATE}{_PARTY}(?!赴|前往|出?访|启程|出席|参加|抵|走进|走访|拜访|应邀|考察(?!我)|在(?!我))"
)
_LISTED = re.compile(r"[市县区旗州盟]?[、和]")
_AWAY = re.compile(r"(?:赴|前往|远赴|走进)[^,。;\n]{0,9}$|(?:访问|考察学习)$")
_REACH = 12
_CITY = 4
"""Digits of a city's code."""
_PROVINCE = 2
RANKED = re.compile(
    r"[市州盟]?(?:前列|首位|榜首|前[一二三四五六七八九十茅]|第[一二三四五六七八九十\d]+[位名,。、;”]|平均(?:水平|增速))"
)
"""What is said of a place behind the name of the one above it: 均居鄂尔多斯市前列."""

Names = list[tuple[int, int, tuple[str, ...]]]
"""Start, end and codes of the place names of an article, in order."""


def guests_of(text: str, names: Names, hosts: frozenset[str]) -> frozenset[str]:
    """Codes of the jurisdictions that come from elsewhere, or lie elsewhere, in an article, but for its
    ``hosts``. The chamber of a province settled where it is: 深圳市山东商会 makes no county of 山东 a guest.
    """
    found: set[str] = set()
    following: tuple[int, bool] = (len(text) + 1, False)
    for start, end, codes in reversed(names):
        joined = following[1] and _LISTED.fullmatch(text, end, following[0])
        adjacent = following[1] and end == following[0]
        away = bool(_AWAY.search(text, max(0, start - _REACH), start))
        above_town = any(len(code) <= 6 for code in codes)
        settled = text.startswith("商会", end) and any(len(code) == _PROVINCE for code in codes)
        guest = above_town and not settled and bool(joined or adjacent or away or VISITING.match(text, end))
        if guest:
            found.update(codes)
        following = (start, guest)
    return frozenset(found - hosts)


def hosts_of(text: str, names: Names) -> frozenset[str]:
    """Codes of the jurisdictions that somebody is said to come to: 来通渭县考察."""
    return frozenset(code for start, _, codes in names if text.endswith("来", 0, start) for code in codes)


def above_of(text: str, names: Names) -> frozenset[str]:
    """Codes of the cities that a place is ranked in, which is one of theirs: 增速居鄂尔多斯市首位."""
    return frozenset(
        code for _, end, codes in names if RANKED.match(text, end) for code in codes if len(code) == _CITY
    )


def is_guest(code: str, guests: frozenset[str]) -> bool:
    """Whether a jurisdiction, or one above it, is a guest: 准格尔旗 where 鄂尔多斯市 is."""
    return any(code[:size] in guests for size in (2, 4, 6, 9))
