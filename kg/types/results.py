"""All that is read from one page."""

from __future__ import annotations

from dataclasses import dataclass

from kg.types.context import PageContext
from kg.types.events import Event
from kg.types.facts import Entity
from kg.types.observations import Observation, Ranking
from kg.types.pages import Page
from kg.types.posts import BodyChange, Tenure
from kg.types.projects import Project


@dataclass(frozen=True, slots=True)
class Named:
    """A body or company that a page names, with the numbers of the articles that do."""

    entity: Entity
    articles: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ArticleRecord:
    """What the graph keeps of an article."""

    number: int
    headline: str
    authors: tuple[str, ...]
    date: str
    start: int
    end: int
    """Page offsets of its first and past its last character."""


@dataclass(frozen=True, slots=True)
class PageFacts:
    """Everything that one page says: the result of extraction."""

    page: Page
    context: PageContext
    articles: tuple[ArticleRecord, ...] = ()
    tenures: tuple[Tenure, ...] = ()
    projects: tuple[Project, ...] = ()
    events: tuple[Event, ...] = ()
    observations: tuple[Observation, ...] = ()
    rankings: tuple[Ranking, ...] = ()
    changes: tuple[BodyChange, ...] = ()
    named: tuple[Named, ...] = ()
    """Bodies and companies, whether or not the page tells a fact of them."""
    notes: tuple[str, ...] = ()
    """Remarks for the run's report, such as a page without a single article."""
