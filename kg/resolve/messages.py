"""What the nodes of the network tell each other: frozen records of plain values."""

from __future__ import annotations

from dataclasses import dataclass

from kg.resolve.parts import (
    Break,
    CompanySeen,
    NameIs,
    PersonIs,
    Place,
    ProjectIs,
    ProjectNamed,
    Seen,
    Sighting,
)
from kg.types import BodyChange, Observation


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """PAGE → HINT: a page of this place has the reporter, company or newspaper; ``None`` asks for one."""

    place: Place | None


@dataclass(frozen=True, slots=True)
class Hint:
    """HINT → PLACED: pages that share the reporter, company or newspaper are of this one place."""

    place: Place


@dataclass(frozen=True, slots=True)
class Located:
    """PLACED → NAMED: where a page without a place of its own belongs."""

    place: Place


@dataclass(frozen=True, slots=True)
class Changes:
    """PLACED → REFORM: renamings and mergers of bodies that a page reports."""

    changes: tuple[BodyChange, ...]
    date: str
    """ISO date of the article, empty where it has none."""


@dataclass(frozen=True, slots=True)
class Departments:
    """PLACED → REFORM: departments of a place, without it, that the reforms made or ended."""

    organs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Successor:
    """REFORM → BODY: the name goes on as another, or ended."""

    name: str
    """Name of today; the body's own where it was only dissolved or merged into another."""
    date: str
    page: str
    how: str
    """``renamed`` or ``merged``."""


@dataclass(frozen=True, slots=True)
class ZoneNamed:
    """PLACED → ZONE: a spelling of a zone's name, and whether the page prints it in full."""

    spellings: tuple[tuple[str, bool], ...]


@dataclass(frozen=True, slots=True)
class BodyAsked:
    """PLACED → BODY: the page names the body."""


@dataclass(frozen=True, slots=True)
class CompanyNamed:
    """PLACED → COMPANY: full names that shorten to the form, or the form itself (``asks``)."""

    place: str
    full: tuple[str, ...]
    asks: bool


@dataclass(frozen=True, slots=True)
class CompaniesSeen:
    """PLACED → VARIANT: companies of a page whose names look alike."""

    companies: tuple[CompanySeen, ...]


@dataclass(frozen=True, slots=True)
class NamesAre:
    """ZONE, BODY, COMPANY, VARIANT → NAMED: canonical names."""

    names: tuple[NameIs, ...]


@dataclass(frozen=True, slots=True)
class Names:
    """NAMED → FINAL: the place found for the page, and the names that differ from its own reading."""

    place: Place | None
    names: tuple[NameIs, ...]


@dataclass(frozen=True, slots=True)
class Sightings:
    """NAMED → PERSON: a name on a page, and others that judgements hold for the same."""

    sightings: tuple[Sighting, ...]


@dataclass(frozen=True, slots=True)
class PeopleAre:
    """PERSON → FINAL: who the names are."""

    people: tuple[PersonIs, ...]


@dataclass(frozen=True, slots=True)
class ProjectsNamed:
    """NAMED → PROJECT: the page's projects of one brand."""

    place: str
    code: str
    projects: tuple[ProjectNamed, ...]


@dataclass(frozen=True, slots=True)
class ProjectsAre:
    """PROJECT → FINAL: which projects the page's are."""

    projects: tuple[ProjectIs, ...]


@dataclass(frozen=True, slots=True)
class SeatTaken:
    """FINAL → POST: who holds a single-seat post according to a page."""

    holders: tuple[Seen, ...]


@dataclass(frozen=True, slots=True)
class TenuresSeen:
    """FINAL → CAREER: a person's posts according to a page."""

    tenures: tuple[Seen, ...]


@dataclass(frozen=True, slots=True)
class Breaks:
    """POST → CAREER: where successors cut a person's terms of a post."""

    post: str
    breaks: tuple[Break, ...]


@dataclass(frozen=True, slots=True)
class Figures:
    """FINAL → FIGURE: what a page gives for one subject, measure and period."""

    observations: tuple[Observation, ...]
    scope: str
    """What tells the subject from others of its name."""


Message = (
    Whereabouts
    | Hint
    | Located
    | Changes
    | Departments
    | Successor
    | ZoneNamed
    | BodyAsked
    | CompanyNamed
    | CompaniesSeen
    | NamesAre
    | Names
    | Sightings
    | PeopleAre
    | ProjectsNamed
    | ProjectsAre
    | SeatTaken
    | TenuresSeen
    | Breaks
    | Figures
)
