"""Two projects of one brand and region: one, or two?

Prior and features are in bits; see :mod:`kg.resolve.compare`. 智纬传感产业园项目 (25亿元) and
智纬科技智能传感器项目 (25亿元) in one zone are one; a 二期 never is its 一期.
"""

from __future__ import annotations

from difflib import SequenceMatcher
from itertools import pairwise, product

from kg.lookalikes import folded
from kg.pipes.companies.names import brand_of
from kg.pipes.projects.brands import brand
from kg.pipes.projects.identity import key, same_name
from kg.pipes.projects.names import phase
from kg.resolve.compare.project import ProjectProfile
from kg.resolve.compare.weigh import Weighed, weigh
from kg.types import Stage

_PRIOR = -2.0
_FIRST_PHASES = ("", "一期", "首期")


def names(left: ProjectProfile, right: ProjectProfile) -> tuple[str, float]:
    """Printings of one name, also with a misread character; else how much of the rest is alike."""
    pairs = [(folded(a), folded(b)) for a, b in product(left.names, right.names)]
    if any(same_name(a, b) for a, b in pairs):
        return "same name", 5.0
    alike = max(_likeness(a, b) for a, b in pairs)
    if alike >= 0.75:
        return "like names", 2.5
    return ("names share words", 0.0) if alike >= 0.5 else ("other name", -4.0)


def _likeness(left: str, right: str) -> float:
    """Share of the shorter name, its brand left out, that stands in the other."""
    one, other = sorted((key(n).removeprefix(brand(n)) or key(n) for n in (left, right)), key=len)
    if len(one) < 2:
        return 0.0
    match = SequenceMatcher(None, one, other, autojunk=False).find_longest_match()
    return match.size / len(one) if match.size > 1 else 0.0


def phases(left: ProjectProfile, right: ProjectProfile) -> tuple[str, float]:
    """一期 and 二期 are two; without a word of it, the first is meant."""
    one, other = ({phase(name) for name in p.names} - {""} for p in (left, right))
    if (one or other) and not one & other:
        first = all(p in _FIRST_PHASES for p in one | other)
        return ("first phase", 0.0) if first else ("other phase", -12.0)
    return "phase", 0.0


def owners(left: ProjectProfile, right: ProjectProfile) -> tuple[str, float]:
    """The same company, another of its brand, or quite another."""
    if not left.companies or not right.companies:
        return "owner unknown", 0.0
    if left.companies & right.companies:
        return "same company", 3.0
    brands, others = ({folded(brand_of(c))[:2] for c in p.companies} for p in (left, right))
    return ("same brand", 1.0) if brands & others else ("other company", -3.0)


def sites(left: ProjectProfile, right: ProjectProfile) -> tuple[str, float]:
    """The same zone or a part of it, another zone, or at least the same city."""
    if any(a.startswith(b) or b.startswith(a) for a in left.zones for b in right.zones):
        return "same zone", 2.5
    if left.zones and right.zones:
        return "other zone", -1.5
    return ("same place", 1.0) if left.place == right.place else ("other place", -3.0)


def amounts(left: ProjectProfile, right: ProjectProfile) -> tuple[str, float]:
    """The same total investment, one that may have been raised, or quite another."""
    if not left.totals or not right.totals:
        return "no amount", 0.0
    if left.totals & right.totals:
        return "same amount", 3.0
    low, high = sorted((max(left.totals), max(right.totals)))
    return ("like amount", -0.5) if high < low * 2 else ("other amount", -3.0)


def order(left: ProjectProfile, right: ProjectProfile) -> tuple[str, float]:
    """News of one that falls behind what the other had reached before."""
    stages = list(Stage)
    news = sorted((*left.reached(), *right.reached()), key=lambda n: (n[0], stages.index(n[1])))
    behind = any(stages.index(b) + 2 <= stages.index(a) for (_, a), (_, b) in pairwise(news))
    return ("stages out of order", -2.0) if behind else ("stages", 0.0)


def together(left: ProjectProfile, right: ProjectProfile) -> tuple[str, float]:
    """A page that tells of both holds them for two."""
    return ("on one page", -3.0) if left.pages & right.pages else ("pages", 0.0)


FEATURES = (names, phases, owners, sites, amounts, order, together)


def compare_projects(left: ProjectProfile, right: ProjectProfile) -> Weighed:
    """Weigh two profiles."""
    return weigh(_PRIOR, (feature(left, right) for feature in FEATURES))
