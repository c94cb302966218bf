"""What the lines below a list say of all its rows: how far they are, where they lie.

★铜箔项目——恒昇电子材料(12亿元)
★米酒项目——清溪酒业(5600万元)※
以上项目均已开工,除标注※的落户三垛镇外,其余均落户城南工业园。
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.pipes.projects.below import LIES, MARKED, SITE
from kg.pipes.projects.mention import Mention, Rubric, line_of_row
from kg.pipes.projects.patterns import COUNTS, NUMBER
from kg.pipes.projects.progress import stages_in

_STAGE = "签约|落户|开工|动工|奠基|竣工|投产"
_ALL = (
    rf"(?:以上|上述|上列|上表|表中|表内)(?:所列|的|各)?(?:(?P<count>{NUMBER})[个项宗])?"
    rf"[^,。;:()\n\d]{{0,6}}?项目"
)
_CLOSING = re.compile(
    rf"(?:(?P<before>{_STAGE})了?)?{_ALL}(?P<said>[^。;\n]{{0,60}})"
    r"|(?<![^\n])(?:各|以上)?项目(?P<at>所在地|地点|地址|选址)均?[:为在][^\n]{2,60}"
)
"""A sentence about all rows above it: (|上述项目均已于4月正式开工|); 共|签约上述项目5个|."""
_REACHED = re.compile(
    rf"^[^,。;:]{{0,4}}?(?:均|都|全部|皆|已)[^,。;:]{{0,12}}?(?P<stage>{_STAGE})(?!率|前|后|条件|准备)"
)
_TO_COME = re.compile("力争|争取|确保|要求|目标|计划|预计|将|拟|尚未|未能|有望")
_ALL_IN = re.compile(rf"(?:均|都|全部|一律)(?:拟|已|将)?{LIES}(?=[,。;:)]|$)")
_AT = re.compile(rf"(?:所在地|地点|地址|选址)均?[:为在]{SITE}(?=[,。;(]|$)")
_MARKED = re.compile(rf"{MARKED}{LIES}(?=外|[,。;)]|$)")
"""Where those rows lie that bear a mark: 除标注|※|的落户|三垛镇|外."""


def under_closings(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions, the rows of a list with what the line below it says of them all."""
    found = list(mentions)
    for closing in _CLOSING.finditer(text) if any(m.is_entry for m in mentions) else ():
        own = _listed(text, found, closing)
        said = _said(text, closing)
        marked = _MARKED.search(text, *closing.span())
        for i in own:
            mention, rubric = found[i], said
            if marked and marked["mark"] in line_of_row(text, mention):
                rubric = replace(said, sites=(marked.span("site"),))
            elif text[mention.start : mention.end] in closing.group():
                rubric = replace(said, sites=())  # 项目所在地:城南产业园(|坚果深加工项目|在三垛镇)
            led = mention.rubric
            stages = led.of_list or (frozenset() if led.stages else rubric.of_list)
            sites = (*led.sites, *rubric.sites)
            found[i] = replace(mention, rubric=replace(led, sites=sites, of_list=stages))
    return found


def _listed(text: str, mentions: Sequence[Mention], closing: re.Match[str]) -> list[int]:
    """The rows that a closing line is about: as many as it counts, else those since the last prose."""
    rows = [i for i, m in enumerate(mentions) if m.is_entry and m.end <= closing.start()]
    count = closing["count"]
    if count:
        number = COUNTS.get(count) or (int(count) if count.isdecimal() else 0)
        return rows[-number:] if 0 < number <= len(rows) else []
    begin = text.rfind("。\n", 0, closing.start())
    return [i for i in rows if mentions[i].start > begin]


def _said(text: str, closing: re.Match[str]) -> Rubric:
    """What a closing line says: the stage in its first clause, the place of all rows."""
    all_in = (_AT if closing["at"] else _ALL_IN).search(text, *closing.span())
    sites = (all_in.span("site"),) if all_in else ()
    reached = _REACHED.search(closing["said"] or "")
    word = closing["before"] or (reached["stage"] if reached else "")
    if not word or (reached and _TO_COME.search(reached.group())):
        return Rubric(sites)
    return Rubric(sites, of_list=stages_in(word, of_class=True))
