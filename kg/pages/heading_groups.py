"""Headings that follow each other, and whether what stands around them shows that articles meet there."""

from __future__ import annotations

from collections.abc import Sequence

from kg.pages.questions import is_asker, is_asking, is_said
from kg.pages.signed import is_signed
from kg.pages.units import Role, Unit
from kg.records import record


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
