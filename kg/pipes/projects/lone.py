"""The one zone or town of an article: all of it plays where its first paragraph does, in whatever words.

四面环江的三垛镇,曾经连一袋水泥都要靠船运进来。/ 粮食烘干中心去年秋天投用。
"""

from __future__ import annotations

from kg.pipes.clauses import line_end, line_start
from kg.pipes.projects.afar import is_far
from kg.pipes.projects.mention import Mention
from kg.pipes.projects.offices import is_office
from kg.pipes.projects.openings import has_one_project
from kg.pipes.projects.scenes import kind_of_entry, stands_apart
from kg.pipes.projects.scopes import Scope
from kg.pipes.projects.surroundings import Places
from kg.types import Entity


def of_lone(mention: Mention, scope: Scope, places: Places) -> Entity | None:
    """The only site that an article names, in its first paragraph, of what stands in a later one."""
    text = places.text
    sites = [
        mark
        for mark in places.apart.all
        if places.is_narrow(mark) and not is_far(text, mark, places.marks, places.context)
    ]
    if len({mark.entity for mark in sites}) != 1 or mention.start < line_end(text, places.body):
        return None
    first = next((mark for mark in places.settings.all if places.is_narrow(mark)), None)
    if first is None or first.end > line_end(text, places.body) or is_office(text, first):
        return None
    if (
        has_one_project(text, first)
        or places.hosts(first)
        or first.start < places.section_start(mention.start)
    ):
        return None
    apart = stands_apart(text, line_start(text, mention.start), places)
    if apart or places.turns_whole(places.body, mention.start):
        return None
    is_brief = kind_of_entry(text, line_start(text, first.start))
    return None if is_brief else first.entity
