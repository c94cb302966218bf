"""The zone whose officer signs for a project or is behind the news of it, where no words give its site."""

from __future__ import annotations

from kg.pipes.clauses import sentence_bounds
from kg.pipes.projects.mention import Mention
from kg.pipes.projects.offices import is_office, officers_of, reports
from kg.pipes.projects.patterns import SIGNS
from kg.pipes.projects.scopes import Scope
from kg.pipes.projects.surroundings import Places
from kg.types import Entity


def of_signer(mention: Mention, scope: Scope, places: Places) -> Entity | None:
    """The zone whose officer signs: 叶知秋与|柘荣经济开发区|管委会副主任袁野代表签字, 施密特与袁野签下."""
    text = places.text
    start, end = sentence_bounds(text, mention.start, mention.end)
    named = (mark for mark in places.marks.within(start, end) if mark.label == "ZONE")
    zones = [mark for mark in named if is_office(text, mark)]
    if not SIGNS.search(text, start, end):
        return None
    zones = zones or officers_of(text, (start, end), places.marks, places.context.people)
    return zones[0].entity if len(zones) == 1 and places.is_local(zones[0]) else None


def of_reporter(mention: Mention, scope: Scope, places: Places) -> Entity | None:
    """The zone whose officer is behind the news: 装置打桩的消息,是|临港经开区|管委会副主任白露报告的."""
    _, end = sentence_bounds(places.text, mention.start, mention.end)
    zones = [mark for mark in places.marks.within(mention.tail, end) if mark.label == "ZONE"]
    told = len(zones) == 1 and reports(places.text, zones[0], end) and places.is_local(zones[0])
    return zones[0].entity if told else None
