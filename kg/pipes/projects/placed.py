"""What a sentence says in front of the projects that it lists: where they lie, and that they have come there.

落户城南工业区的有:恒昇公司岩板生产线项目,2.6亿元;恒朗公司釉料项目,1.8亿元。
选址三垛镇的是米酒项目和预制菜项目;布局在高新区的则有芯片封装项目。
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from kg.pipes.clauses import sentence_bounds
from kg.pipes.projects.mention import Mention
from kg.pipes.projects.patterns import NUMBER
from kg.types import Stage
from kg.wordfinder import gated

_HEAD = gated(
    "落入进花选布位坐放建",
    r"(?:(?P<come>落户|入驻|进驻|落子|花落|落地)|选址|布局|位于|坐落|[落放建]在)(?:[在于到])?"
    rf"(?P<site>[^,。;:、的\d]{{2,16}}?)的(?:项目)?(?:(?:共|则|也|还)?[有是]?{NUMBER}[个项宗家](?:项目)?,?)?"
    r"(?:主要|分别|还|则|也)*(?:有|是|为|包括|:)+",
)
"""In front of a list in a sentence: 落户|城南工业区|的有:."""
_OTHERS = re.compile("其余|其他|此外|[另还]有|另外")
_NEAR = 40
"""Letters at most between the head of a list and the first name: a firm, and what it puts in."""


def under_heads(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions, those of a list that a sentence heads with where they lie."""
    found = list(mentions)
    starts = [m.start for m in found]
    heads = list(_HEAD.finditer(text)) if found else []
    for i, head in enumerate(heads):
        _, end = sentence_bounds(text, head.start(), head.end())
        stop = min(end, heads[i + 1].start() if i + 1 < len(heads) else end)
        first, last = bisect_left(starts, head.end()), bisect_left(starts, stop)
        if first < last and starts[first] - head.end() > _NEAR:
            continue
        come = frozenset({Stage.SETTLED}) if head["come"] else frozenset()
        for j in range(first, last):
            if _OTHERS.search(text, head.end(), found[j].start):
                break
            found[j] = replace(found[j], rubric=replace(found[j].rubric, head=head.span("site"), come=come))
    return found
