"""Who holds which post, and what becomes of the bodies."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kg.types.facts import Entity, Fact


class Status(StrEnum):
    """How a post is held; local names of the ``kg:tenureStatus`` concepts."""

    HELD = ""
    ACTING = "acting"
    DESIGNATE = "designate"
    FORMER = "former"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tenure(Fact):
    """A person holds a post in a body."""

    person: str
    title: str
    """The title without the organisation (副书记, 管委会主任)."""
    body: Entity | None
    post: str
    """The post as printed, with an inherited organisation put in front."""
    status: Status = Status.HELD
    attested: str = ""
    """ISO date of the article that says so, empty where it has none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyChange(Fact):
    """A body gets another name, or several are merged into a new one (机构改革)."""

    old: tuple[Entity, ...]
    new: Entity
    merged: bool
    """Several bodies became one, or one took over another; else a renaming, one body all along."""
    attested: str = ""
    """ISO date of the article that says so, empty where it has none."""
