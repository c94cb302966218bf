"""For whom officers speak: a firm's manager for the firm, 镇长 for the town, 管委会主任 for the zone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from kg.pipes.observations.subjects import Mention
from kg.types import Entity, EntityKind, Tenure

_RULES = re.compile("(?:党委|党工委|人民政府|政府|办事处|管委会|管理委员会|管理局)$")
"""What a town or zone is run by: 桃源镇|人民政府, 临江经开区|管委会."""
_TOWN = re.compile("[镇乡]$|街道$|苏木$")
_SAYS = (
    "说|告诉|介绍|表示|坦言|算[了过]|透露|补充|给出|报告|汇报|通报|报[了出]"
    "|讲|定下|提出|宣布|预[计测]|估[计算]|盘算|直言|坦陈|谈到"
)
_SPEAKS = re.compile(f"[^,。;:“]{{0,6}}?(?:{_SAYS})")


def spoken_for(posts: Iterable[Tenure], mentions: Iterable[Mention]) -> dict[str, Entity]:
    """The firm, zone or town by the names of those who have posts nowhere else."""
    named = {m.entity.name: m.entity for m in mentions}
    found: dict[str, set[Entity | None]] = {}
    for tenure in posts:
        found.setdefault(tenure.person, set()).add(_run_by(tenure.body, named))
    return {
        person: entity
        for person, entities in found.items()
        if len(entities) == 1 and (entity := next(iter(entities))) is not None
    }


def _run_by(body: Entity | None, named: Mapping[str, Entity]) -> Entity | None:
    """The firm itself, the town or zone that a body runs; None for the bodies of greater places."""
    if body is None or body.kind is EntityKind.COMPANY:
        return body
    run = _RULES.sub("", body.name)
    if run == body.name:
        return None
    if run == body.place and _TOWN.search(run):
        return named.get(run) or Entity(EntityKind.PLACE, run)
    entity = named.get(run)
    return entity if entity is not None and entity.kind is EntityKind.ZONE else None


def speaker_of(text: str, start: int, officers: Mapping[str, Entity]) -> Entity | None:
    """For whom the one speaks with whom a sentence opens: 镇党委书记|温如玉|介绍,…."""
    stop = min((i for mark in ",:。;“" if (i := text.find(mark, start)) >= 0), default=len(text))
    for name, entity in officers.items():
        at = text.find(name, start, stop)
        if at >= 0 and _SPEAKS.match(text, at + len(name), stop):
            return entity
    return None
