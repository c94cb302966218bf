"""When two names on a page mean one project."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache

from kg.lookalikes import folded
from kg.pipes.projects.brands import brand, place_prefix
from kg.pipes.projects.names import core, ends_in_works, phase, without_phase
from kg.pipes.projects.patterns import COMPANY_WORDS
from kg.records import record

_LEGAL = re.compile(r"(?:控股|集团)?(?:股份|有限责任|有限)+公司")
_DIGITS = re.compile(r"\d+")
_ALIKE = 0.88
"""How much of two names is the same where one is but misprinted."""
_MARKS = re.compile(r"[\s“”‘’\"'()《》·、,-]")


@record
class _Printed:
    """What two names are compared by."""

    phase: str
    key: str
    folded: str
    numbers: frozenset[str]


@lru_cache(4096)  # each name of an article is compared with all others
def _printed(name: str) -> _Printed:
    own = key(name)
    return _Printed(phase(name), own, folded(own), frozenset(_DIGITS.findall(own)))


@lru_cache(4096)
def key(name: str) -> str:
    """A name without its head noun, phase, quotes and brackets."""
    return _LEGAL.sub("", _MARKS.sub("", core(without_phase(name))))


@lru_cache(65536)
def same_name(left: str, right: str) -> bool:
    """Whether two names are printings of one project.

    中昇锂电池隔膜项目 and 中昇新材锂电池隔膜生产基地项目 are; 一期 and 二期 of one park are not.
    """
    one, other = _printed(left), _printed(right)
    phases = {one.phase, other.phase} - {""}
    if len(phases) > 1:
        return False
    if one.folded == other.folded:
        return True
    if one.numbers and other.numbers and not (one.numbers <= other.numbers or other.numbers <= one.numbers):
        return False  # 1号厂房 and 11号厂房
    short, long = (one, other) if len(one.key) <= len(other.key) else (other, one)
    if phases and len(short.key) >= 3 and long.key.endswith(short.key) and one.phase == other.phase:
        return True  # 示范园二期 is 红河谷现代农业示范园二期
    if _is_part(short.folded, long.folded) or _is_brand_of(short.key, long.key):
        return True
    return _is_slip(short.key, long.key)


def _is_part(short: str, long: str) -> bool:
    """区块链贴片模组 ends 中贸区块链贴片模组; 超创电池 is 超创钠离子电池 shortened."""
    if len(short) < 4:
        return False
    if long.endswith(short) or _is_cut(short, long):
        return True
    if (
        ends_in_works(short)
        and long.startswith(short)
        and not re.match(r"标准化厂房|建设|生产|二期", long[len(short) :])
    ):
        return False
    return long[:2] == short[:2] and _is_subsequence(short, long)


def _is_cut(short: str, long: str) -> bool:
    """Whether a name without a brand leaves something out of another: 橡胶交割库 is 天然橡胶期货交割库."""
    if len(short) < 5 or brand(short) or not ends_in_works(short):
        return False
    return any(
        long.endswith(short[i:]) and short[:i] in long[: i - len(short)] for i in range(2, len(short) - 2)
    )


def _is_brand_of(short: str, long: str) -> bool:
    """同翎新能源 is 同翎太阳能电池, 杭州晶通 is 晶通集成电路: one of the names is the company's alone."""
    a, b = _bare_brand(short), _bare_brand(long)
    if not a or not b or folded(a[:2]) != folded(b[:2]):
        return False
    return _is_company_alone(short, a) or _is_company_alone(long, b)


def _is_company_alone(name: str, bare: str) -> bool:
    rest = name[name.find(bare) + len(bare) :]
    return rest in COMPANY_WORDS or (rest == "" and (bare[2:] in COMPANY_WORDS or len(bare) <= 3))


@lru_cache(4096)
def _bare_brand(name: str) -> str:
    found = brand(name)
    return found[place_prefix(found) :]


def _is_slip(short: str, long: str) -> bool:
    """澄子湖超级城市综合体 and 澄子河超级城市综合体."""
    if len(short) < 8 or len(long) - len(short) > 1:
        return False
    if sum(map(long.__contains__, short)) < _ALIKE * len(short):
        return False
    return SequenceMatcher(None, short, long, autojunk=False).ratio() >= _ALIKE


def _is_subsequence(short: str, long: str) -> bool:
    rest = iter(long)
    return all(c in rest for c in short)
