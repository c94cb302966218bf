"""The records that travel between the stages: pages, articles, mentions and facts.

All of them are frozen and hold plain values, so that a page's result can be sent from one
process to another and compared as a whole. They are imported from here, wherever they stand.
"""

from __future__ import annotations

from kg.types.context import PageContext, PlaceLevel
from kg.types.events import Event, EventKind, Statement
from kg.types.facts import Amount, Entity, EntityKind, Fact
from kg.types.judgements import Judgement, Verdict
from kg.types.observations import Observation, ObservationKind, Ranking
from kg.types.pages import (
    HEADINGS,
    SENTENCE_END,
    Article,
    Block,
    BlockKind,
    Page,
    Passage,
    Stated,
    Stretch,
)
from kg.types.posts import BodyChange, Status, Tenure
from kg.types.projects import AmountKind, Investment, Project, Stage, StageTold, only_planned
from kg.types.results import ArticleRecord, Named, PageFacts

__all__ = [
    "HEADINGS",
    "SENTENCE_END",
    "Amount",
    "AmountKind",
    "Article",
    "ArticleRecord",
    "Block",
    "BlockKind",
    "BodyChange",
    "Entity",
    "EntityKind",
    "Event",
    "EventKind",
    "Fact",
    "Investment",
    "Judgement",
    "Named",
    "Observation",
    "ObservationKind",
    "Page",
    "PageContext",
    "PageFacts",
    "Passage",
    "PlaceLevel",
    "Project",
    "Ranking",
    "Stage",
    "StageTold",
    "Stated",
    "Statement",
    "Status",
    "Stretch",
    "Tenure",
    "Verdict",
    "only_planned",
]
