"""Firms that build as one: 由|恒昇集团|、|白露公司|两方共同出资建设, |恒昇集团|联合|白露公司|建设的…."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from kg.pipes.projects.marks import Marked, Marks
from kg.pipes.projects.patterns import BUILD_VERBS
from kg.pipes.projects.scopes import Scope
from kg.types import Entity

_LIST = re.compile("(?:[、和与及]|以及|(?:计划|[拟将])[与和同跟])")
_HOLDS = r"(?:控股|参股|入股|[持占]股|出资)(?:比例)?[约为]?(?:\d[\d.]*(?:%|[万亿]{1,2}元))?"
_ALLIED = re.compile(
    "(?:牵头|领衔)?,?(?:计划|[拟将已]|强强)*(?:联合|联手|携手|会同)"
    rf"|{_HOLDS}[,、和]"
)
"""Between two firms that build as one: 恒昇集团|牵头,联合|白露公司, 恒昇集团|控股、|白露公司参股."""
_HOW = "(?:共同|联合|联手|携手|合作|合力)"
_AT = r"(?:在[\u4e00-\u9fff]{2,12}?)?"
_SIGNED = r"(?:[与和同在][\u4e00-\u9fff]{2,12}?签约,)?"
_MANY = "等?(?:[两双三四五]方|[两三四五]家(?:公司|企业|单位)?)?"
_TOGETHER = re.compile(
    rf"{_MANY}{_SIGNED}(?:(?:强强)?(?:联合|联手),)?(?:计划|[拟将已]|强强)*"
    rf"(?:{_AT}{_HOW}{_AT}(?:{BUILD_VERBS}|[出投筹]资|研发)|合作的|合资|各自?出资|{_HOLDS}[,。;])"
)
"""Behind firms that build as one: |三方共同|出资; not |共同|签约."""
_MEETS = re.compile(rf"{_AT}(?:共同)?(?:举[办行]|主办|召开|开展|发起|签|申报|参[加展])")
"""Behind firms that only hold something together: 恒昇集团联合白露公司|举办|交流会."""


def with_partners(text: str, scope: Scope, found: Sequence[Entity], companies: Marks) -> tuple[Entity, ...]:
    """The owners of a project with those that are said to build it together with them."""
    end = max(scope.after[1], *(stop for _, stop in scope.later), scope.before[1])
    for run in _runs(text, companies.within(scope.before[0], end)):
        firms = [mark.entity for mark in run if mark.entity is not None]
        if _build_as_one(text, run) and (not found or any(firm in found for firm in firms)):
            return tuple(dict.fromkeys((*firms, *found)))
    return tuple(found)


def _build_as_one(text: str, run: list[Marked]) -> bool:
    """Whether what parts firms or follows them says that they build together."""
    if _TOGETHER.match(text, run[-1].end):
        return True
    allied = any(_ALLIED.fullmatch(text, a.end, b.start) for a, b in pairwise(run))
    return allied and not _MEETS.match(text, run[-1].end)


def _runs(text: str, marks: Sequence[Marked]) -> list[list[Marked]]:
    """Firms that only a joint parts, two at least."""
    runs: list[list[Marked]] = []
    for mark in marks:
        last = runs[-1][-1].end if runs else mark.end
        if runs and (_LIST.fullmatch(text, last, mark.start) or _ALLIED.fullmatch(text, last, mark.start)):
            runs[-1].append(mark)
        else:
            runs.append([mark])
    return [run for run in runs if len(run) > 1]
