"""What messages are made of: what a page tells of one place, name, person, project or post."""

from __future__ import annotations

from dataclasses import dataclass

from kg.types import EntityKind, PlaceLevel, Project, Tenure


@dataclass(frozen=True, slots=True)
class Place:
    """A jurisdiction as a page's context has it."""

    name: str
    code: str
    level: PlaceLevel | None
    parent: str


@dataclass(frozen=True, slots=True)
class CompanySeen:
    """A company of a page, with what tells it from others."""

    name: str
    place: str
    zones: tuple[str, ...]
    officers: tuple[tuple[str, str], ...]
    """Name and title of those who hold a post there."""


@dataclass(frozen=True, slots=True)
class NameIs:
    """The canonical name of something, and when the body of the old name ended."""

    kind: EntityKind
    old: str
    new: str
    ended: str = ""
    ended_by: str = ""
    """Hash of the page that says so."""
    how: str = ""


@dataclass(frozen=True, slots=True)
class Held:
    """A post of a sighting, as far as it matters for telling people apart."""

    body: str
    title: str
    place: str
    """Full name of the body's jurisdiction."""
    code: str
    rank: int | None
    """Steps below 正国级; ``None`` where it doesn't follow from body and title."""
    former: bool
    dates: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sighting:
    """One name on one page."""

    name: str
    place: str
    """Jurisdiction of the page, the page's hash where unknown."""
    code: str
    posts: tuple[Held, ...]


@dataclass(frozen=True, slots=True)
class PersonIs:
    """Who a name on a page is."""

    name: str
    key: str
    label: str
    """The name that the person goes by."""


@dataclass(frozen=True, slots=True)
class ProjectNamed:
    """A project of a page, with the news of it."""

    index: int
    project: Project
    date: str


@dataclass(frozen=True, slots=True)
class ProjectIs:
    """Which project one of a page's is."""

    index: int
    key: str
    label: str
    """The name that the project goes by."""
    shorts: tuple[str, ...] = ()
    """Investors that its news name more fully elsewhere: 智纬 beside 深圳智纬科技股份有限公司."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A tenure that a page states, with its person and body resolved."""

    tenure: Tenure
    person: str
    """Key of the person."""
    scope: str
    """What tells its body from others of the name, the page's jurisdiction where it has no body."""
    dates: tuple[str, ...]
    """Full days, else the page's year alone, else nothing."""
    ended: str = ""
    """When the body of that name ended, with page and manner."""
    ended_by: str = ""
    how: str = ""
    name_then: str = ""
    """The body's name at that time, empty where it has the same today."""


@dataclass(frozen=True, slots=True, order=True)
class Break:
    """Something that ends a term of a post."""

    date: str
    how: str
    """``removed``, ``former`` or ``successor``."""
    page: str
    who: str = ""
    """Name of the successor."""
