"""The rows that a graph can be read as; see :mod:`kg.graph.rows`."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class PostRow:
    """One official in one role of one body: a spell as the pages attest it."""

    person: str
    """贺承远"""
    body: str
    """Full name (澜州市人民政府), empty where the page names none."""
    role: str
    """副市长"""
    title: str
    """The post as printed, of several printings the first in sorted order."""
    status: str
    """``acting``, ``designate``, ``former``, or empty where the post is simply held."""
    start: str
    """ISO date on which it began, only where a page says so."""
    end: str
    """ISO date by which it had ended, only where the pages show it."""
    first_seen: str
    """ISO date of the oldest article by which it was held, empty where none has a full date."""
    last_seen: str
    place: str
    """The body's jurisdiction (澜州市)."""
    level: str
    """Of that place: ``province``, ``city``, ``county``, ``town`` or ``unknown``; may be empty."""
    rank: str
    """Rank of the post (正处级 …), ``unknown`` where it doesn't follow from body and title."""
    confidence: float
    quotes: tuple[str, ...]
    iri: str
    person_iri: str
    body_iri: str


@dataclass(frozen=True, slots=True)
class OfficialRow:
    """A person with the posts that the pages attest."""

    name: str
    aliases: tuple[str, ...]
    posts: tuple[PostRow, ...]
    """By first sighting."""
    iri: str


@dataclass(frozen=True, slots=True)
class BodyRow:
    """A body or company."""

    name: str
    aliases: tuple[str, ...]
    kind: str
    """Local name of its narrowest class: ``GovernmentBody``, ``Body``, ``Company`` …"""
    place: str
    iri: str
    place_iri: str
    parent_iris: tuple[str, ...]
    """Bodies that it is part of."""


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """An administrative division."""

    name: str
    aliases: tuple[str, ...]
    adcode: str
    level: str
    iri: str
    parent_iris: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ZoneRow:
    """A development zone or park."""

    name: str
    aliases: tuple[str, ...]
    places: tuple[str, ...]
    """Where it lies."""
    administrations: tuple[str, ...]
    """The bodies that run it."""
    projects: int
    """How many projects lie in it."""
    total: Decimal | None
    """Sum of its projects' total investments in yuan; ``None`` where none has one."""
    iri: str
    place_iris: tuple[str, ...]
    administration_iris: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MoneyRow:
    """One amount of one project."""

    project: str
    kind: str
    """``total``, ``equipment``, ``foreign``, ``output``, ``tax`` or ``other``."""
    value: Decimal
    """In whole units of the currency."""
    currency: str
    bound: str
    """``min``, ``max``, ``about`` or empty."""
    text: str
    """总投资约100亿元"""
    superseded: bool
    """Whether later news put another amount in its place."""
    confidence: float
    quotes: tuple[str, ...]
    iri: str
    project_iri: str


@dataclass(frozen=True, slots=True)
class ProjectRow:
    """A project with its money, place and progress."""

    name: str
    aliases: tuple[str, ...]
    investors: tuple[str, ...]
    zones: tuple[str, ...]
    stages: tuple[str, ...]
    """In their order: 签约, 开工 …"""
    planned: tuple[str, ...]
    """Those of them that the pages only plan or push for."""
    total: Decimal | None
    """Total investment in yuan: the last that news tell, the largest where they leave it open."""
    money: tuple[MoneyRow, ...]
    industry: str
    capacity: str
    first_seen: str
    last_seen: str
    confidence: float
    quotes: tuple[str, ...]
    iri: str
    investor_iris: tuple[str, ...]
    zone_iris: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EventRow:
    """A meeting, inspection, visit or ceremony."""

    name: str
    aliases: tuple[str, ...]
    kind: str
    """Local name of its narrowest class: ``Meeting``, ``Event`` …"""
    date: str
    location: str
    organizers: tuple[str, ...]
    chairs: tuple[str, ...]
    attendees: tuple[str, ...]
    confidence: float
    quotes: tuple[str, ...]
    iri: str
    organizer_iris: tuple[str, ...]
    chair_iris: tuple[str, ...]
    attendee_iris: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A figure that a place, zone, body or company reports."""

    subject: str
    measure: str
    period: str
    kind: str
    """``actual``, ``expected`` or ``target``."""
    value: Decimal
    unit: str
    bound: str
    growth: Decimal | None
    """Percent against the year before."""
    confidence: float
    quotes: tuple[str, ...]
    iri: str
    subject_iri: str


@dataclass(frozen=True, slots=True)
class RankingRow:
    """How high a place, zone, body or company stands among its like."""

    subject: str
    measure: str
    """By what it is ranked; 排名 where the page doesn't say."""
    scope: str
    """Among whom, as printed: 全省118家经开区."""
    position: int
    out_of: int | None
    bound: str
    """``max`` where the position is the last that is meant (前30名), else empty."""
    moved: int | None
    """Places gained, negative for places lost."""
    period: str
    kind: str
    """``actual``, ``expected`` or ``target``."""
    confidence: float
    quotes: tuple[str, ...]
    iri: str
    subject_iri: str


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """An article with its page."""

    headline: str
    date: str
    authors: tuple[str, ...]
    page: str
    """File name."""
    number: int
    iri: str
    page_iri: str
