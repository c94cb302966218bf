"""What stands at the top of a page and over its parts, and is of no article, by what stands around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from kg.pages.forms import is_bare, is_closed
from kg.pages.patterns import SECTION
from kg.pages.units import Role, Unit
from kg.pages.web import PATH, STAMPED, WEB_LINE

_TOP = 6
_NAME = re.compile("[一-鿿·]{2,10}(?:APP)?$")
_ISSUER = re.compile(
    r"[一-鿿·、 ]{4,40}"
    r"(?:(?:主办|主管|承办|出版|编印)(?: [一-鿿A-Za-z ]{2,24})?|中心|宣传部|报社|编辑部|电视台)$"
)
"""Who issues a paper: 清溪县融媒体中心主办 今日清溪."""
_PRINTED = re.compile("编[辑委]|主编|校对|投稿|赠阅|印[数发刷]|地址|电话|邮箱|热线")
"""What the foot of a page tells, or a line below its masthead."""
_ISSUE = re.compile(r"第 ?\d{1,4} ?期")
_EDITION = re.compile("[(][^()]{2,12}(?:刊|专[辑报栏题号]|[季月旬周]报|[号辑])[)]")
"""What stands below a bulletin's name: (乡村建设专刊)."""


def without_masthead(units: Sequence[Unit]) -> list[Unit]:
    """The units of a page, those that only its place or its neighbours tell from text made furniture."""
    found = _without_title(_without_top(_without_name(units)))
    return _without_foot(_without_motto(found))


def _without_name(units: Sequence[Unit]) -> list[Unit]:
    """The units, the paper (新紫云) or who issues it over its date and its editors made furniture."""
    top = next((i for i, unit in enumerate(units[:_TOP]) if unit.role is not Role.FURNITURE), _TOP)
    dated = len(units) > top + 1 and units[top + 1].role is Role.FURNITURE
    if not dated or not _is_masthead(units[top + 1]):
        return list(units)
    if not (_NAME.match(units[top].text) or _ISSUER.match(units[top].raw)):
        return list(units)
    return [*units[:top], replace(units[top], role=Role.FURNITURE), *units[top + 1 :]]


def _without_top(units: Sequence[Unit]) -> list[Unit]:
    """The units, what stands between the lines of a masthead at the top made furniture too: 工作简报."""
    found = list(units)
    issue = [unit.role is Role.FURNITURE and _ISSUE.search(unit.text) is not None for unit in units[:_TOP]]
    over = units[: issue.index(True)] if any(issue) else []
    if all(unit.role is not Role.HEAD and _is_of_top(unit) for unit in over):
        found[: len(over)] = [replace(unit, role=Role.FURNITURE) for unit in over]
    for i, unit in enumerate(units[:_TOP]):
        if unit.role is Role.HEAD or not _is_of_top(unit):
            break
        if unit.role is Role.FURNITURE:
            continue
        above = i > 0 and found[i - 1].role is Role.FURNITURE
        heads = takewhile(_is_of_top, units[i + 1 : i + 3])
        called = not unit.gap and _PRINTED.search(unit.text)  # 热线 0517-84610000 来信请寄:清溪日报社
        if above and (called or any(_is_masthead(other) for other in heads)):
            found[i] = replace(unit, role=Role.FURNITURE)
    for i, (unit, below) in enumerate(pairwise(units)):
        if SECTION.match(unit.raw) and below.role is Role.FURNITURE and not below.gap:
            found[i] = replace(unit, role=Role.FURNITURE)  # 02 本地, over the editors of the next page
    return found


def _is_of_top(unit: Unit) -> bool:
    """Whether a unit may be of a masthead, by its own form."""
    if unit.role in (Role.FURNITURE, Role.BYLINE):
        return unit.role is Role.FURNITURE
    ended = is_closed(unit.text) and not _EDITION.fullmatch(unit.text)
    return not (ended or unit.begins) and is_bare(unit.text)


def _is_masthead(unit: Unit) -> bool:
    """Whether furniture is of the page or the site, not of a post: 点击上方蓝字关注我们."""
    posted = WEB_LINE.match(unit.raw) and not PATH.match(unit.raw)
    return unit.role is Role.FURNITURE and not (posted or STAMPED.search(unit.raw))


def _without_title(units: Sequence[Unit]) -> list[Unit]:
    """The one topmost Markdown heading over several others names the paper: ``# 今日岱山``."""
    levels = [unit.level for unit in units if unit.level]
    named = levels and units[0].level == 1 and levels.count(1) == 1 and levels.count(2) > 1
    over = named and len(units) > 1 and units[1].level > 1
    return [replace(units[0], role=Role.FURNITURE, level=0), *units[1:]] if over else list(units)


def _without_motto(units: Sequence[Unit]) -> list[Unit]:
    """The units, what stands between the masthead and the rule below it made furniture: a motto."""
    end = next((i for i, unit in enumerate(units[: _TOP + 1]) if i and unit.lines[0].ruled), 0)
    start = next((i for i in range(end - 1, -1, -1) if units[i].gap), 0)
    top = units[start:end]
    if not all(map(_is_of_top, top)) or all(unit.role is not Role.FURNITURE for unit in top):
        return list(units)
    return [*units[:start], *(replace(unit, role=Role.FURNITURE) for unit in top), *units[end:]]


def _without_foot(units: Sequence[Unit]) -> list[Unit]:
    """The units, the last lines of the page made furniture where one of them is: who edits and prints it."""
    start = next((i for i in range(len(units) - 1, -1, -1) if units[i].gap), 0)
    foot = units[start:]
    ends = start and len(foot) <= _TOP and (foot[0].role is Role.FURNITURE or foot[0].lines[0].ruled)
    if not ends or not all(map(_is_of_top, foot)):
        return list(units)
    if not any(unit.role is Role.FURNITURE or _PRINTED.search(unit.text) for unit in foot):
        return list(units)
    return [*units[:start], *(replace(unit, role=Role.FURNITURE) for unit in foot)]
