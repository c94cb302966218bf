"""Projects, the money in them, and how far they are."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from kg.types.facts import Amount, Entity, Fact
from kg.types.pages import Passage


class AmountKind(StrEnum):
    """What an investment figure measures; local names of the ``kg:amountKind`` concepts."""

    TOTAL = "total"
    EQUIPMENT = "equipment"
    FOREIGN = "foreign"
    OUTPUT = "output"
    TAX = "tax"
    OTHER = "other"


class Stage(StrEnum):
    """Milestones of a project, in order."""

    TALKS = "洽谈"
    SIGNED = "签约"
    SETTLED = "落户"
    STARTED = "开工"
    BUILDING = "在建"
    COMPLETED = "竣工"
    PRODUCING = "投产"
    FULL_OUTPUT = "达产"


@dataclass(frozen=True, slots=True, kw_only=True)
class Investment(Fact):
    """One amount of one project."""

    kind: AmountKind
    amount: Amount
    text: str
    """The words as printed (总投资100亿元)."""


@dataclass(frozen=True, slots=True)
class StageTold:
    """The words that tell of a stage: 去年4月开工."""

    stage: Stage
    passage: Passage


@dataclass(frozen=True, slots=True, kw_only=True)
class Project(Fact):
    """A named investment or construction project."""

    name: str
    aliases: tuple[str, ...] = ()
    companies: tuple[Entity, ...] = ()
    zone: Entity | None = None
    stages: tuple[Stage, ...] = ()
    planned: tuple[Stage, ...] = ()
    """Those of them that the page only plans, aims at or pushes for, and says of none that it is reached."""
    told: tuple[StageTold, ...] = ()
    """Where each stage is told: one of the passages, the first where its words aren't found."""
    investments: tuple[Investment, ...] = ()
    industry: str = ""
    capacity: str = ""

    @property
    def reached(self) -> tuple[Stage, ...]:
        """The stages that are not only planned."""
        return tuple(stage for stage in self.stages if stage not in self.planned)


def only_planned(told: Collection[Project]) -> tuple[Stage, ...]:
    """What is only planned by all that is told of one project: a stage is reached where one says so."""
    planned = {stage for project in told for stage in project.planned}
    reached = {stage for project in told for stage in project.reached}
    return tuple(stage for stage in Stage if stage in planned - reached)
