"""What the name of a project is made of: a product, a phase, a capacity, the noun that ends it."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from kg.lexicon import table, words
from kg.pipes.projects.patterns import CAMPAIGN, CAPACITY, PHASE, PUBLIC_WORKS
from kg.wordfinder import any_of, gated, has_any

_HEAD = re.compile(r"(?:建设)?(?:项目|工程)$")
_PHASE_END = re.compile(f"{PHASE.pattern}$")
_PLANT = re.compile("车间|产线|厂房")
_AGENT = gated(
    "一主书代区县各大委局市常干总我指董记说负部",
    r"书记|主任|常委|(?<!部)总裁|(?<![小学传])说年|市长|县长|区长|局长|董事长|总经理|部门|干部|记者|负责人|委员|一行|指挥长|代表大会|各地|大家|我们",
)

_NAMES = 512
"""Names that are remembered: those of an article are compared with one another."""


@cache
def _products() -> tuple[frozenset[str], int]:
    known = words("products")
    return frozenset(known), max(map(len, known))


def is_product(name: str) -> bool:
    """Whether a name is that of a product or a kind of building and no more: 光伏电池, 邻里中心."""
    return name in _products()[0]


@lru_cache(_NAMES)
def core(name: str) -> str:
    """A name without the noun that ends it: 聚谦高端硅基电容（一期）项目 → 聚谦高端硅基电容（一期）."""
    return _HEAD.sub("", name) or name


@lru_cache(_NAMES)
def without_phase(name: str) -> str:
    """富乐德石英三期项目 → 富乐德石英项目."""
    return PHASE.sub("", name)


@lru_cache(_NAMES)
def phase(name: str) -> str:
    """The phase that a name states (二期), empty where it states none."""
    found = PHASE.search(name)
    return found.group().strip("()") if found else ""


def capacity(name: str) -> str:
    """The capacity that a name states (10GW, 年产8万吨), empty where it states none."""
    found = CAPACITY.search(name)
    return found.group() if found else ""


@cache
def _sectors() -> tuple[dict[str, str], re.Pattern[str]]:
    known = {row["word"]: row["sector"] for row in table("sectors")}
    return known, re.compile(f"(?=({any_of(known)}))")


def sector(name: str) -> str:
    """The line of business that a name tells of, by its longest word, the last of equals.

    鸿沃储能电池壳体 → 新能源, 小街风电场二期 → 新能源; empty where no word of it is known.
    """
    known, pattern = _sectors()
    found = [(len(match[1]), match.start(), match[1]) for match in pattern.finditer(name)]
    return known[max(found)[2]] if found else ""


def product_at(text: str, start: int) -> int:
    """Length of the product word that begins at a position, 0 where none does."""
    known, longest = _products()
    for size in range(min(longest, len(text) - start), 1, -1):
        if text[start : start + size] in known:
            return size
    return 0


def is_han(text: str) -> bool:
    """Whether a text is all Chinese characters, and not empty."""
    return bool(text) and all("\u4e00" <= c <= "\u9fff" for c in text)


def is_public_work(name: str) -> bool:
    """Whether a name is of a work that no investor brands: a road, a school, a river's mending."""
    if _PLANT.search(name):
        return False  # 烘焙车间改扩建工程 is its firm's
    return name.endswith("工程") or has_any(core(without_phase(name))[-8:], words("public_works"))


def ends_in_act(name: str) -> bool:
    """Whether a name ends in what is done, or in a short noun of what is built (灌装线技改, 烘干坊)."""
    return name.endswith(words("project_acts"))


@lru_cache(_NAMES)
def ends_in_works(name: str) -> bool:
    """Whether a name ends in a thing that is built (产业园, 泵站, 综合体二期)."""
    works, phased = words("works"), _PHASE_END.search(name)
    return name.endswith(works) or (phased is not None and name.endswith(works, 0, phased.start()))


def names_an_agent(name: str) -> bool:
    """Whether what stands in front of the noun is somebody doing something (区长王强谋划项目)."""
    return bool(_AGENT.search(name))


def is_built_work(name: str) -> bool:
    """Whether something called 工程 is built (大仇庄河道综合整治工程) and not a campaign (培育工程)."""
    text = core(name)
    built = bool(phase(text) or PUBLIC_WORKS.search(text))
    return len(text) >= 4 and built and not CAMPAIGN.search(text)
