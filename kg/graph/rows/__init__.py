"""What a graph holds, as flat rows: for tables, spreadsheets, notebooks and other programs.

Each function reads one class of things, sorted by name, then IRI. Names stand beside IRIs, so
that a row can be read by itself; text that is absent is empty, a number that is absent is
``None``. Quotes are the words of the pages, oldest first.
"""

from kg.graph.rows.events import articles, events, figures, rankings
from kg.graph.rows.people import bodies, officials, posts
from kg.graph.rows.places import places, zones
from kg.graph.rows.projects import money, projects
from kg.graph.rows.types import (
    ArticleRow,
    BodyRow,
    EventRow,
    FigureRow,
    MoneyRow,
    OfficialRow,
    PlaceRow,
    PostRow,
    ProjectRow,
    RankingRow,
    ZoneRow,
)

__all__ = [
    "ArticleRow",
    "BodyRow",
    "EventRow",
    "FigureRow",
    "MoneyRow",
    "OfficialRow",
    "PlaceRow",
    "PostRow",
    "ProjectRow",
    "RankingRow",
    "ZoneRow",
    "articles",
    "bodies",
    "events",
    "figures",
    "money",
    "officials",
    "places",
    "posts",
    "projects",
    "rankings",
    "zones",
]
