"""What the columns of a row tell besides name, firm, place and the whole sum: other sums (年税收, 设备投资),
and how far the project is (建设进度 竣工, 已开工 √).
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from kg.pipes.projects.listings.fields import COST
from kg.pipes.projects.listings.labels import REACHED, TICK, Header, amount_in, sum_of
from kg.pipes.projects.mention import Sum
from kg.pipes.projects.progress import stages_in
from kg.types import AmountKind, Stage, Stretch

_PART = re.compile("[^,;。、]+")
_WORKS = re.compile(
    r"施工|建设|安装|浇筑|铺设|铺轨|开挖|吊装|装修|砌筑|平整|场平|清表|调试|打桩|桩基|主体|基础|封顶|架设|硬化|绿化"
    r"|完成[^,。;]{0,6}\d+%|^\d{1,2}(?:\.\d+)?%$"
)
_AHEAD = re.compile(
    "前期|手续|[审报]批|许可|设计|方案|招标|招投标|征[地收]|拆迁|筹|[未待拟没]|环评|能评|立项|可研|规划|办理|停|缓|选址|计划"
)
"""In what comes before all works, or instead of them: 施工|许可|证正在|办理|."""
_KINDS = {
    "equipment": AmountKind.EQUIPMENT,
    "foreign": AmountKind.FOREIGN,
    "output": AmountKind.OUTPUT,
    "tax": AmountKind.TAX,
    "spent": AmountKind.OTHER,
}


def other_sums(text: str, own: Mapping[str, Stretch], title: Header) -> tuple[Sum, ...]:
    """The sums in cells that are not the whole, by the kinds of their columns or labels."""
    found = []
    for kind in sorted(own, key=lambda kind: own[kind]):
        told = _KINDS.get(sum_of(kind))
        if told is None:
            continue
        amount = amount_in(text, own[kind], title.unit_of(kind))
        if amount is not None and not amount.value:
            continue  # nothing is put in yet
        if amount is not None or COST.match(text, *own[kind]):
            found.append(Sum(told, own[kind], amount))
    return tuple(found)


def _said(cell: str) -> frozenset[Stage]:
    """What a cell of progress says; works alone say that it is being built: 上水库|清表|, 管网|铺设|8公里."""
    told = stages_in(cell, of_class=True)
    works = (part for part in _PART.findall(cell) if _WORKS.search(part))
    at_works = not told and any(_AHEAD.search(part) is None for part in works)
    return frozenset({Stage.BUILDING}) if at_works else told


def stages_of(text: str, own: Mapping[str, Stretch]) -> frozenset[Stage]:
    """What a project has reached, by the cell that says so and by the columns that are ticked."""
    said = _said(text[slice(*own["stage"])]) if "stage" in own else frozenset[Stage]()
    titles = (kind.removeprefix(REACHED) for kind in own if kind.startswith(REACHED))
    ticked = (title for title in titles if TICK.fullmatch(text, *own[f"{REACHED}{title}"]))
    return said.union(*(stages_in(title, of_class=True) for title in ticked))
