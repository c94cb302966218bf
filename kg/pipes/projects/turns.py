"""Zones that a sentence gives to the projects of a list in their order: A、B分别落户|高新区|和|三垛镇|."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.pipes.projects.mention import Mention
from kg.pipes.projects.scopes import Scope
from kg.pipes.projects.surroundings import Places
from kg.types import Entity

_BEHIND = re.compile(
    "分别(?:计划|将|拟|已)?(?:落户|位于|坐落[于在]|选址|入驻|布局[于在]?|[建落放][在于到])[于在]?|分别在(?=[^,。;]{2,40}(?:落户|建设|开工|落地))"
)


def zones_in_turn(members: Sequence[Mention], scope: Scope, places: Places) -> dict[Mention, Entity]:
    """One zone or town for each project of a list, where as many are named."""
    told = _BEHIND.search(places.text, *scope.after)
    if told is None:
        return {}
    end = next((i for i in range(told.end(), scope.after[1]) if places.text[i] in ",;"), scope.after[1])
    named = [mark for mark in places.marks.within(told.end(), end) if places.is_local(mark)]
    sites = [mark.entity for mark in named if mark.entity is not None]
    return dict(zip(members, sites, strict=True)) if len(sites) == len(members) else {}
