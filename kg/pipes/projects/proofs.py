"""Which words of an article prove what is said of a project: its stages, its firms, where it lies.

The clauses that name a project seldom say all of it: 由恒昇公司投资建设,|去年4月开工,|落户高新区. What has
been found is looked for once more, and the clause that says it joins the project's passages.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import lru_cache

from kg.pipes.clauses import CLAUSE_END, clause_bounds, line_end, line_start
from kg.pipes.projects.marks import Marked, Marks
from kg.pipes.projects.mention import Mention
from kg.pipes.projects.offices import is_office
from kg.pipes.projects.parts import is_at_work
from kg.pipes.projects.progress import places_of, stages_in
from kg.pipes.projects.prospects import Told, told
from kg.pipes.projects.scopes import Scope
from kg.pipes.projects.times import Times
from kg.types import Entity, Stage, Stretch

_CLAUSE = re.compile(f"[^{CLAUSE_END}\n]+")
_NEVER_PLANNED = (Stage.TALKS, Stage.BUILDING)
_BY_VERBS = (Stage.STARTED, Stage.COMPLETED)
"""Stages that a verb in front of a name may tell of, whatever it means elsewhere: |建成|恒昇安置小区."""
_ABOUT = (False, True, False)
"""The rank of a clause that only goes on about a project: it may tell of its goods, or of all of a zone."""


class Words:
    """The words around the mentions of one project."""

    def __init__(
        self, text: str, group: Sequence[Mention], about: Iterable[Scope], others: Sequence[Stretch]
    ) -> None:
        """``others``: where the mentions of all projects of the article stand, in order."""
        self._text = text
        self._names = [(m.start, m.end) for m in group]
        self._own = [clause_bounds(text, m.start, m.end) for m in group]
        self._about = [part for s in about for part in (s.before, s.after, *s.later)]
        self._lines = [(line_start(text, m.start), line_end(text, m.end)) for m in group]
        self._others = others
        around = (*self._own, *self._about, *self._lines)
        self._reach = (min(start for start, _ in around), max(end for _, end in around))

    def of_stage(self, stage: Stage) -> Stretch | None:
        """The clause that tells of a stage: its own, one about it, or what leads to it: 集中开工仪式."""
        told = self._nearest(_told(stage, self._text))
        return told or (self._at_work() if stage is Stage.BUILDING else None)

    def is_planned(self, stage: Stage, times: Times) -> bool:
        """Whether the words on a stage only plan it or push for it, and none beside it say it is reached."""
        if stage in _NEVER_PLANNED:
            return False
        near, ahead = self._near(_told(stage, self._text))
        places = near or ahead[-1:]
        if not places:
            return stage in _BY_VERBS and self._told(self._names[0], times) is Told.PLANNED
        ranks = {at: self._rank(clause_bounds(self._text, *at))[:3] for at in places}
        nearest = min(ranks.values())
        best = {self._told(at, times) for at in places if ranks[at] == nearest}
        beside = [at for at in places if ranks[at] != nearest and not ranks[at][0] and self._is_near(at)]
        if Told.REACHED in best or any(self._told(at, times) is Told.REACHED for at in beside):
            return False
        return Told.PLANNED in best and (nearest == _ABOUT or Told.BARE not in best)

    def _told(self, at: Stretch, times: Times) -> Told:
        return told(self._text, at, times)

    def of_firm(self, firm: Entity, firms: Marks) -> Stretch | None:
        """The clause that names its firm elsewhere than in its own name."""
        return self._nearest(self._naming(firm, firms))

    def of_site(self, site: Entity, places: Marks) -> Stretch | None:
        """The clause that names where it lies; an officer of a zone proves it only beside the project."""
        offices = {(m.start, m.end) for m in _marks_of(site, places) if is_office(self._text, m)}
        named = self._naming(site, places)
        return self._nearest([at for at in named if at not in offices or self._is_near(at)])

    def is_own(self, clause: Stretch) -> bool:
        """Whether a clause is, or is part of, one that names the project."""
        return _inside(clause, self._own)

    def _at_work(self) -> Stretch | None:
        """The clause that shows works going on without saying so: 首批设备正在调水平."""
        for start, end in self._about:
            for m in _CLAUSE.finditer(self._text, start, end):
                if is_at_work(m.group()):
                    return clause_bounds(self._text, *m.span())
        return None

    def _naming(self, entity: Entity, marks: Marks) -> list[Stretch]:
        found = [(m.start, m.end) for m in _marks_of(entity, marks)]
        found = found or list(_printed(self._text, (entity.name, *entity.aliases)))
        return [at for at in found if not _inside(at, self._names)]

    def _is_near(self, place: Stretch) -> bool:
        return _inside(place, self._own) or _inside(place, self._about)

    def _nearest(self, places: Sequence[Stretch]) -> Stretch | None:
        """The clause of the nearest place beside the project, or of one in front, as a heading is."""
        near, ahead = self._near(places)
        clauses = [clause_bounds(self._text, *at) for at in near]
        if ahead:
            clauses.append(self._last_free(ahead))
        return min(clauses, key=self._rank, default=None)

    def _near(self, places: Sequence[Stretch]) -> tuple[list[Stretch], list[Stretch]]:
        """Those of some places that stand beside the project, and of the others those in front of it."""
        first, stop = self._names[0][0], self._reach[1]
        near, ahead = [], []
        for at in places:
            if self._reach[0] <= at[0] < stop and (self._is_near(at) or _inside(at, self._lines)):
                near.append(at)
            elif at[0] < first:
                ahead.append(at)
        return near, ahead

    def _last_free(self, ahead: Sequence[Stretch]) -> Stretch:
        """The clause of the last of some places that tells of no project, else that of the last one."""
        clauses = (clause_bounds(self._text, *at) for at in reversed(ahead))
        free = next((clause for clause in clauses if not self._is_of_another(clause)), None)
        return free or clause_bounds(self._text, *ahead[-1])

    def _rank(self, clause: Stretch) -> tuple[bool, bool, bool, bool, int]:
        own, about = _inside(clause, self._own), self._is_near(clause)
        of_another = not own and self._is_of_another(clause)
        away = min(max(start - clause[1], clause[0] - end, 0) for start, end in self._names)
        return of_another, not own, not about, not _inside(clause, self._lines), away

    def _is_of_another(self, clause: Stretch) -> bool:
        """Whether a clause names a project; of those that begin in it, the last ends in it as well."""
        upto = bisect_left(self._others, (clause[1], 0))
        return upto > 0 and self._others[upto - 1][0] >= clause[0]


def _marks_of(entity: Entity, marks: Marks) -> list[Marked]:
    return [m for m in marks.all if m.entity is not None and m.entity.name == entity.name]


def _inside(place: Stretch, stretches: Iterable[Stretch]) -> bool:
    return any(start <= place[0] and place[1] <= end for start, end in stretches)


@lru_cache(16)  # all projects of an article ask for the same few stages
def _told(stage: Stage, text: str) -> tuple[Stretch, ...]:
    """Where a text states a stage, as far as its clause alone shows."""
    places = places_of(stage, text)
    stated = [p for p in places if stage in stages_in(text[slice(*clause_bounds(text, *p))], of_class=True)]
    return tuple(sorted(stated or places))


def _printed(text: str, names: Iterable[str]) -> Iterable[Stretch]:
    for name in names:
        at = text.find(name)
        while at >= 0:
            yield at, at + len(name)
            at = text.find(name, at + 1)
