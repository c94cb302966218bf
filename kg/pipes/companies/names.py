"""What a company's name is made of: 南通|鼎盛|重工|有限公司."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from kg import lexicon
from kg.gazetteer import class_letter, meant
from kg.lookalikes import folded
from kg.pipes.companies.patterns import LEGAL
from kg.pipes.places.zones import split_place, suffix_of

_LEGAL_END = re.compile(rf"(?:{LEGAL}|集团|公司|总厂|厂)$")
_FULL_END = re.compile(rf"(?:{LEGAL})$")
_BRACKETS = re.compile(r"\([^()]*\)")


@cache
def _industries() -> frozenset[str]:
    return frozenset(lexicon.words("industries"))


def without_place(name: str) -> str:
    """A name without the places it begins with: 深圳市大疆创新 → 大疆创新; 徐州能源 needs its place."""
    while True:
        lengths = range(min(11, len(name) - 2), 1, -1)
        place = next(
            (n for n in lengths if name[:n] in lexicon.word_set("countries") or _is_place(name[:n])), 0
        )
        if not place or _is_industry(name, place):
            return name
        name = name[place:]


def _is_industry(name: str, start: int) -> bool:
    return any(name[start : start + n] in _industries() for n in (2, 3, 4, 5))


def _is_place(word: str) -> bool:
    return bool(meant(word)) and (len(word) > 2 or class_letter(word) not in "县区")


@lru_cache(4096)
def core_of(company: str) -> str:
    """A name without place and legal form: 南通鼎盛重工有限公司 → 鼎盛重工."""
    core = _LEGAL_END.sub("", _BRACKETS.sub("", company))
    core = core.removesuffix("集团")
    return without_place(core) if len(core) > 2 else core


def is_full(company: str) -> bool:
    """Whether a name is one in full, which no other company has: 安徽智纬传感科技有限公司, not 智纬科技."""
    return bool(_FULL_END.search(company)) and len(company) > 7


def brand_of(company: str) -> str:
    """The brand alone: 南通鼎盛重工有限公司 → 鼎盛, 江苏中能硅业科技发展有限公司 → 中能."""
    core = core_of(company)
    for i in range(2, len(core)):
        if _is_industry(core, i):
            return core[:i]
    return core


def _is_placed(form: str) -> bool:
    """Whether a firm without its last words is called as its place or zone is: 渤海新区|城投公司."""
    return not split_place(form)[1] or bool(suffix_of(form))


@lru_cache(4096)
def short_forms(company: str) -> tuple[str, ...]:
    """Printings to expect of a company, longest first: 南通鼎盛重工, 鼎盛重工, 鼎盛."""
    bare = _LEGAL_END.sub("", _BRACKETS.sub("", company))
    core, brand = core_of(company), brand_of(company)
    place = bare[: len(bare) - len(core)] if bare.endswith(core) else ""
    place = re.sub(r"[省市]$", "", place)
    forms = [bare, place + core, core, place + brand, brand]
    if company.endswith(("集团", "集团有限公司", "集团股份有限公司")):
        forms += [core + "集团", brand + "集团"]
    kept = {form for form in forms if len(form) > 1 and form != company and not _is_placed(form)}
    return tuple(sorted(kept, key=lambda form: (-len(form), form)))


def is_called(printed: str, company: str) -> bool:
    """Whether a firm in full may be printed so: 鼎盛公司, 鼎盛精密 for 南通鼎盛精密重工有限公司.

    A brand is any beginning: the industry of 湘远弹性体 may stand in no table.
    """
    stem = printed.removesuffix("公司")
    known = is_full(company) and len(stem) >= 2 and not stem.endswith("集团")
    return known and printed != company and core_of(company).startswith(stem)


def is_short_for(name: str, longer: str) -> bool:
    """Whether two firms of one project are one, printed short and more fully.

    >>> [is_short_for(name, "深圳智纬科技股份有限公司") for name in ("智纬", "智玮科技", "恒昇")]
    [True, True, False]
    """
    short, core = folded(name.removesuffix("公司")), folded(core_of(longer))
    if is_full(name) or len(short) < 2 or len(name) >= len(longer):
        return False
    return core.startswith(short) or short in map(folded, short_forms(longer))
