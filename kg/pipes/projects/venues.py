"""Where a ceremony is held, of the projects on whose ground it is: 主会场所在的|风电塔筒项目."""

from __future__ import annotations

import re

from kg.pipes.clauses import sentence_bounds
from kg.pipes.projects.mention import Mention
from kg.pipes.projects.scopes import Scope
from kg.pipes.projects.surroundings import Places
from kg.types import Entity

_VENUE = re.compile(
    "主会场[^,。;]{0,6}(?:的|(?:项目)?[为是][^,。;]{0,16}的?)$|会场[^,。;]{0,4}[摆设放选开搬]在[^,。;]{0,24}的?$"
)
_ON_GROUND = re.compile(
    "(?:在|走进|来到)?(?:(?:活动|仪式|[开动]工)?主会场|(?P<works>[开动]工|奠基|仪式|活动){1,2}现场)(?:上|里|内|中|这边|一侧)?,"
    "|(?:作为)?主会场项目"
)
"""Opens a sentence on what lies where the ceremony is held: |主会场上,|唱主角的是A基地."""


def of_venue(mention: Mention, scope: Scope, places: Places) -> Entity | None:
    """Where a ceremony is held, of the project on whose ground it is: 主会场所在的|风电塔筒项目."""
    text = places.text
    if not (_VENUE.search(text, scope.before[0], mention.start) or _is_on_ground(text, mention, places)):
        return None
    return next((m.entity for m in places.apart.back(mention.start) if places.is_venue(m)), None)


def _is_on_ground(text: str, mention: Mention, places: Places) -> bool:
    """Whether a sentence is about what lies where the ceremony is held: |主会场上|,唱主角的是A基地."""
    start, _ = sentence_bounds(text, mention.start, mention.start)
    ground = _ON_GROUND.match(text, start, mention.start)
    if ground is None or (ground["works"] and text.find("签约", places.body, ground.start()) >= 0):
        return False  # what is signed for on the spot need not be built there
    return not any(places.is_narrow(mark) for mark in places.apart.within(ground.end(), mention.start))
