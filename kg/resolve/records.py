"""What the graph keeps of a node, beside the facts of its page."""

from __future__ import annotations

from dataclasses import dataclass

from kg.resolve.messages import Names
from kg.resolve.parts import PersonIs, ProjectIs, ProjectNamed, Seen
from kg.types import BodyChange, Observation, Status


@dataclass(frozen=True, slots=True)
class PageRecord:
    """FINAL: how the names of a page resolve; its facts say the rest."""

    names: Names
    people: tuple[PersonIs, ...]
    projects: tuple[ProjectIs, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """Two things that are or may be one, and why."""

    kind: str
    """``official``, ``company`` or ``project``."""
    left: str
    right: str
    """Keys, left before right."""
    score: float
    """0–1."""
    reasons: tuple[str, ...]
    """Features that spoke for or against, strongest first."""
    verdict: str
    """``same`` (joined), ``unsure`` (proposed) or ``different``."""
    one: str = ""
    """Key of what the two were joined to, empty where they weren't."""


@dataclass(frozen=True, slots=True)
class LinksRecord:
    """PERSON, VARIANT: proposals and judgements."""

    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class DatedProject:
    """A project's news on one page."""

    page: str
    seen: ProjectNamed


@dataclass(frozen=True, slots=True)
class ProjectOne:
    """One project over all its pages."""

    key: str
    name: str
    news: tuple[DatedProject, ...]
    phase_of: str = ""
    """Key of the project that it's a phase of."""
    disorder: tuple[tuple[str, str, str, str], ...] = ()
    """Milestones out of order: stage, date, later stage, its earlier date."""


@dataclass(frozen=True, slots=True)
class ProjectRecord:
    """PROJECT: the projects of one brand, and the pairs that may be one."""

    projects: tuple[ProjectOne, ...]
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class End:
    """How a term ended."""

    date: str
    precision: str
    """``exact`` or ``notLaterThan``."""
    how: str
    """``removed``, ``former``, ``successor``, ``promoted``, ``confirmed``, ``renamed`` or ``merged``."""
    page: str
    """Hash of the page that shows it."""
    who: str = ""


@dataclass(frozen=True, slots=True)
class Term:
    """One tenure over all its pages."""

    number: int
    """1 for the first term of a post."""
    sightings: tuple[tuple[str, Seen], ...]
    """Page hash and what it says, those that tell of the end included."""
    start: str
    """ISO date on which the holder was appointed, empty where no page says so."""
    end: End | None
    level: str
    rank: str


@dataclass(frozen=True, slots=True)
class CareerRecord:
    """CAREER: a person's terms."""

    person: str
    name: str
    terms: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class SeatClash:
    """Two who hold a single-seat post at one time."""

    left: tuple[str, str]
    """Person's key and name."""
    right: tuple[str, str]
    left_term: int
    right_term: int
    left_status: Status
    right_status: Status
    dates: tuple[str, ...]
    """Days on which both are printed, or the days around which each is."""


@dataclass(frozen=True, slots=True)
class PostRecord:
    """POST: conflicts over one seat."""

    post: str
    clashes: tuple[SeatClash, ...]


@dataclass(frozen=True, slots=True)
class FigureRecord:
    """FIGURE: values of one figure that contradict each other."""

    scope: str
    """What tells the subject from others of its name."""
    observations: tuple[Observation, ...]


@dataclass(frozen=True, slots=True)
class DatedChange:
    """A renaming or merger, with the page and day of its report."""

    page: str
    date: str
    change: BodyChange


@dataclass(frozen=True, slots=True)
class SuccessionRecord:
    """REFORM: by the table of reforms one department of a place took over another."""

    place: str
    old: str
    new: str
    """Without the place."""
    year: str


@dataclass(frozen=True, slots=True)
class ReformRecord:
    """REFORM: renamings and mergers in one place."""

    changes: tuple[DatedChange, ...]


Record = (
    PageRecord
    | LinksRecord
    | ProjectRecord
    | CareerRecord
    | PostRecord
    | FigureRecord
    | ReformRecord
    | SuccessionRecord
)
