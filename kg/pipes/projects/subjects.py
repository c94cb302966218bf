"""Who pays for a project by a clause that doesn't name him: 恒昌琴业看中手艺,|计划投资8000万元建设|…."""

from __future__ import annotations

import re

from kg.pipes.clauses import behind_marks, sentence_bounds
from kg.pipes.projects.marks import Marks
from kg.pipes.projects.mention import Mention
from kg.pipes.projects.patterns import BUILDS, PAYS
from kg.pipes.projects.scopes import Scope
from kg.pipes.projects.speakers import NEXT_SCENE, last_named
from kg.types import Entity

_ITS_OWN = re.compile(
    rf"(?:^|[是,。;:“”]|得知|了解到?|获悉|听说|看到)(?P<who>(?:该|这家|本)?(?:[老本新][\u4e00-\u9fff]?)?(?:公司|企业|集团))(?:[今去前明]年|此前|目前)?"
    rf"(?:{PAYS}(?:的|{BUILDS}的?|上马的|)|{BUILDS}的)$"
)
"""``这是|企业|投资2600万元的``, ``这家企业投资1.8亿元建设的``: the firm named before."""
_ITS = re.compile(r"(?:^|[,。;:“”])(?P<who>(?:该|这家|本)?(?:公司|企业|集团)|它)(?:自己|自主)?的$")
"""Right in front of what the firm named before has: |公司|的电源适配器智能车间."""
_GOES_ON = re.compile(rf"(?:[今去前明]年|此次)?{PAYS}(?:的|[,、]?{BUILDS}的?)$")
"""A clause without a subject that ends in front of a name: ``计划投资8000万元建设``."""
_SAYS_WHERE = re.compile("的|[、和与及]|[^,;。]{0,6}(?:董事长|总经理|总裁|负责人|厂长)|(?:等|一行)")
"""Behind a firm that does nothing itself there."""


def by_subject(text: str, mention: Mention, scope: Scope, companies: Marks) -> Entity | None:
    """The firm that pays for a project by a clause that leaves it out or calls it 企业."""
    clause = text[scope.clause[0] : mention.list_start]
    if its := _ITS_OWN.search(clause) or _ITS.search(clause):
        return _named_before(text, scope.clause[0] + its.start("who"), companies)
    if scope.clause[0] < mention.list_start and _GOES_ON.match(clause):
        return _opens_sentence(text, mention, scope.clause[0], companies)
    return None


def _named_before(text: str, position: int, companies: Marks) -> Entity | None:
    """The firm that 企业 means: the last one, of this paragraph or the one before."""
    last = last_named(text, position, companies)
    if last is None or NEXT_SCENE.search(text, last.end, position):
        return None
    return last.entity


def _opens_sentence(text: str, mention: Mention, clause: int, companies: Marks) -> Entity | None:
    """The firm that a clause before begins with, in the same part of the sentence."""
    start, _ = sentence_bounds(text, mention.start, mention.start)
    start = behind_marks(text, ";:", start, clause)
    for firm in companies.within(start, clause):
        opens = firm.start == start or text[firm.start - 1] in ",“”"
        if opens and not _SAYS_WHERE.match(text, firm.end):
            return firm.entity
    return None
