"""Headings that follow each other, and whether what stands around them shows that articles meet there."""

from __future__ import annotations

from collections.abc import Sequence

from kg.pages.forms import is_alike
from kg.pages.patterns import TORN_OFF
from kg.pages.questions import is_asker, is_asking, is_said
from kg.pages.signed import is_signed
from kg.pages.units import Role, Unit
from kg.records import record

_SECOND = 2
"""The level of Markdown headings from which on they may part what another one heads."""
_SHORT = 12
"""Letters of such a heading at most."""


@record
class Group:
    """Headings that follow each other: ``units[start:end]``."""

    start: int
    end: int
    proven: bool


def heading_groups(units: Sequence[Unit]) -> list[Group]:
    """The groups of a page, first to last."""
    groups: list[tuple[int, int]] = []
    for i, unit in enumerate(units):
        if unit.role is not Role.HEAD:
            continue
        start = groups.pop()[0] if groups and groups[-1][1] == i else i
        groups.append((start, i + 1))
    return [Group(start, end, _is_proven(units, start, end)) for start, end in groups]


def is_lower(units: Sequence[Unit], groups: Sequence[Group], i: int) -> bool:
    """Whether a Markdown heading parts the text that a higher one heads: ``## 一问钱从哪来``.

    The name of a section (``# 要闻``) stands over headlines, without a text of its own; where levels
    are but guesses, headlines have the lower one too, but are not alike, and stand over days.
    """
    group = groups[i]
    head = units[group.start]
    beside = (units[other.start] for other in (*groups[max(0, i - 1) : i], *groups[i + 1 : i + 2]))
    if not any(other.level == head.level and is_alike(other.text, head.text) for other in beside):
        return False
    if head.level < _SECOND or group.proven or group.end == len(units) or len(head.text) > _SHORT:
        return False
    top = next((i for i in range(group.start - 1, -1, -1) if 0 < units[i].level < head.level), None)
    if top is None or units[group.end].role is not Role.BODY:
        return False
    first = next(i for i in range(top, len(units)) if units[i].role not in (Role.HEAD, Role.BYLINE))
    return first < group.start and units[first].role is Role.BODY


def _is_proven(units: Sequence[Unit], start: int, end: int) -> bool:
    """Whether what stands around a heading shows that articles meet there."""
    after = units[end] if end < len(units) else None
    if after is not None and (after.role is Role.BYLINE or after.dated):
        return True
    if after is not None and after.strand and (is_asking(after.raw) or is_said(after.raw)):
        return True  # the headline of an interview
    if after is not None and is_asking(units[end - 1].text) and is_asker(after.raw):
        return True  # 养老金怎么认证? over what a reader asks
    return bool(start) and is_signed(units[start - 1])


def resumes(unit: Unit) -> bool:
    """Whether a block of lines begins in the middle of a sentence, set out from the paragraphs."""
    if not unit.gap or unit.role not in (Role.BODY, Role.TURN):
        return False
    set_out = len(unit.lines) > 1 and not (unit.lines[0].indent or unit.dated or unit.begins)
    return set_out or TORN_OFF.match(unit.text) is not None
