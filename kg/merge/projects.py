"""The same project stated in two articles of a page is one, with a passage for each place."""

from __future__ import annotations

from collections.abc import Iterable

from kg.pipes.projects.assemble import distinct_owners, without_rounded
from kg.pipes.projects.identity import same_name
from kg.types import Entity, EntityKind, Project, Stage, only_planned


def merge_projects(found: Iterable[Project]) -> tuple[Project, ...]:
    """Join projects whose names are printings of one; phases stay apart."""
    groups: list[list[Project]] = []
    for project in found:
        home = next((g for g in groups if any(_same(p, project) for p in g)), None)
        if home is None:
            groups.append([project])
        else:
            home.append(project)
    return tuple(_joined(group) for group in groups)


def _same(left: Project, right: Project) -> bool:
    return any(same_name(a, b) for a in (left.name, *left.aliases) for b in (right.name, *right.aliases))


def _joined(group: list[Project]) -> Project:
    if len(group) == 1:
        return group[0]
    best = max(group, key=lambda p: (p.rule == "projects.head", len(p.name)))
    names = dict.fromkeys(name for p in group for name in (p.name, *p.aliases) if name != best.name)
    money = {(i.kind, i.amount.value, i.amount.unit): i for p in reversed(group) for i in p.investments}
    stages = {stage for p in group for stage in p.stages}
    return Project(
        name=best.name,
        aliases=tuple(names),
        companies=distinct_owners([p.companies for p in group]),
        zone=max((p.zone for p in group), key=_exactness),
        stages=tuple(stage for stage in Stage if stage in stages),
        planned=only_planned(group),
        told=tuple(told for p in group for told in p.told),
        investments=without_rounded(tuple(sorted(money.values(), key=lambda i: i.passages[0].start))),
        industry=next((p.industry for p in group if p.industry), ""),
        capacity=next((p.capacity for p in group if p.capacity), ""),
        passages=tuple(dict.fromkeys(passage for p in group for passage in p.passages)),
        rule=best.rule,
        confidence=max(p.confidence for p in group),
    )


def _exactness(zone: Entity | None) -> int:
    """A zone or town tells more than a city."""
    if zone is None:
        return 0
    if zone.kind is EntityKind.ZONE or zone.name.endswith(("镇", "乡", "街道", "村", "苏木")):
        return 2
    return 1
