"""Projects that a headline names in other words than its article: one and the same."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.pipes.projects.mention import Mention
from kg.pipes.projects.names import phase
from kg.types import Project, Stage, only_planned


def with_headlines(found: Sequence[tuple[list[Mention], Project]], body: int) -> tuple[Project, ...]:
    """What a headline names otherwise than its article is the article's only project of that firm.

    德桓循环利用项目 stands over 四川德桓科技有限公司磷石膏综合利用项目.

    Args:
        found: the projects with their mentions.
        body: where the headings end.
    """
    told = [project for group, project in found if group[-1].start >= body]
    meant: dict[int, list[Project]] = {}
    kept = []
    for group, project in found:
        same = [] if group[-1].start >= body else [p for p in told if _may_be(project, p)]
        if len(same) == 1:
            meant.setdefault(id(same[0]), []).append(project)
        else:
            kept.append(project)
    return tuple(_named_also(project, meant.get(id(project), [])) for project in kept)


def _may_be(heading: Project, project: Project) -> bool:
    """Whether they are of one firm, and of no two phases."""
    shared = {firm.name for firm in heading.companies} & {firm.name for firm in project.companies}
    phases = {phase(heading.name), phase(project.name)} - {""}
    return bool(shared) and len(phases) < 2 and not heading.investments


def _named_also(project: Project, others: Sequence[Project]) -> Project:
    if not others:
        return project
    names = [name for other in others for name in (other.name, *other.aliases)]
    stages = {stage for one in (project, *others) for stage in one.stages}
    return replace(
        project,
        aliases=tuple(dict.fromkeys(n for n in (*project.aliases, *names) if n != project.name)),
        stages=tuple(stage for stage in Stage if stage in stages),
        planned=only_planned((project, *others)),
        told=tuple(told for one in (project, *others) for told in one.told),
        passages=tuple(dict.fromkeys((*project.passages, *(p for o in others for p in o.passages)))),
    )
