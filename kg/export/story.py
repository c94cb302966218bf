"""The graph as the explorer tells it: plain records that point at each other by number.

Nodes are the things with names, and figures. Lines join two nodes. What a page states (a tenure,
a project, an amount, a meeting, a figure) is a :class:`Fact` with its quotes.
"""

from __future__ import annotations

from dataclasses import dataclass

from kg.export.words import Pair

NONE = -1
"""Points at nothing."""


@dataclass(frozen=True, slots=True)
class Node:
    """A thing with a name, or a figure."""

    iri: str
    kind: int
    """Index into :data:`kg.export.words.KINDS`."""
    type: Pair
    """Label of its most special class: 政府机构 rather than 机构."""
    label: str
    aliases: tuple[str, ...] = ()
    fact: int = NONE
    """The fact that the node itself is: a project, an event, a figure."""


@dataclass(frozen=True, slots=True)
class Line:
    """A relation between two nodes."""

    start: int
    end: int
    relation: str
    """Key of :data:`kg.export.words.RELATIONS`."""
    fact: int = NONE
    """What states it; the start's own fact where it is a shortcut: a meeting and who took part."""


@dataclass(frozen=True, slots=True, order=True)
class Article:
    """Where a quote stands."""

    date: str
    """ISO date, empty where it has none."""
    page: str
    """File name."""
    number: int
    """Position on the page; 0 where unknown."""
    headline: str


@dataclass(frozen=True, slots=True, order=True)
class Quote:
    """The words that state a fact, in their sentence."""

    article: int
    start: int
    end: int
    """Character offsets in the decoded file, end exclusive."""
    before: str
    exact: str
    after: str


@dataclass(frozen=True, slots=True)
class Fact:
    """One statement and all that supports it."""

    iri: str
    quotes: tuple[int, ...]
    """Oldest first."""
    confidence: float
    rules: str


@dataclass(frozen=True, slots=True)
class Post:
    """A tenure, for search, time line and tables."""

    official: int
    body: int
    """:data:`NONE` where the page names none."""
    title: str
    """As printed."""
    role: str
    status: Pair
    """代理, 拟任, 原任; empty where it is simply held."""
    days: tuple[str, ...]
    """When articles state it."""
    since: str
    until: str
    rank: str
    """正处级; empty where unknown."""
    fact: int


@dataclass(frozen=True, slots=True)
class Money:
    """One amount of a project."""

    project: int
    kind: Pair
    value: float
    currency: str
    bound: str
    superseded: bool
    """Whether later news put another amount in its place."""
    fact: int


@dataclass(frozen=True, slots=True)
class Figure:
    """What a figure node states."""

    node: int
    subject: int
    measure: str
    period: str
    value: float
    unit: str
    growth: float | None
    kind: Pair
    """实际, 预计, 目标."""
    bound: str


@dataclass(frozen=True, slots=True)
class Rank:
    """How high somebody stands."""

    subject: int
    measure: str
    scope: str
    """全省118家经开区."""
    position: int
    bound: str
    moved: int | None
    period: str
    kind: Pair
    fact: int


@dataclass(frozen=True, slots=True)
class Saying:
    """What somebody said at an event."""

    event: int
    speaker: int
    quote: int


@dataclass(frozen=True, slots=True)
class Reached:
    """A stage of a project, or one that is only planned."""

    project: int
    stage: int
    """Place in :attr:`Story.stage_names`."""
    day: str
    """When a page first told of it, empty where unknown."""
    planned: bool


@dataclass(frozen=True, slots=True)
class Conflict:
    """Facts that can't all be true."""

    kind: Pair
    """一职两人, 数值不一, 进度倒置."""
    facts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """A word or number about a node: its date, place, industry, capacity or code."""

    node: int
    key: str
    value: str


@dataclass(frozen=True, slots=True)
class Story:
    """All of it, in an order that depends on the graph alone."""

    nodes: tuple[Node, ...] = ()
    lines: tuple[Line, ...] = ()
    facts: tuple[Fact, ...] = ()
    quotes: tuple[Quote, ...] = ()
    articles: tuple[Article, ...] = ()
    posts: tuple[Post, ...] = ()
    money: tuple[Money, ...] = ()
    figures: tuple[Figure, ...] = ()
    ranks: tuple[Rank, ...] = ()
    sayings: tuple[Saying, ...] = ()
    notes: tuple[Note, ...] = ()
    stages: tuple[Reached, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    stage_names: tuple[Pair, ...] = ()
    """In their order: 洽谈, 签约 … 达产."""
