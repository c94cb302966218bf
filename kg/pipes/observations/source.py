"""What the finders know about a whole article."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter

from spacy.tokens import Doc

from kg.pipes.extensions import context_of, doc_value, text_of
from kg.pipes.interviews import speaks_for, turns
from kg.pipes.observations.figures import Figure
from kg.pipes.observations.kinds import is_over
from kg.pipes.observations.patterns import HELD
from kg.pipes.observations.periods import issued, periods_of, year_reviewed
from kg.pipes.observations.speakers import spoken_for
from kg.pipes.observations.subjects import Mention, home, mentions, named_mentions
from kg.types import Entity, EntityKind, Project, Tenure
from kg.wordfinder import Taken


def _outside(text: str, projects: list[tuple[int, int]], found: list[Figure]) -> list[Figure]:
    """Figures that are no part of a project's name: not 卫星终端〔100万台〕, not 职工公寓(〔1200套〕)."""
    taken = Taken(text, projects)
    ends = {end for _, end in projects}
    return [
        figure
        for figure in found
        if not taken.overlaps(figure.start, figure.end)
        and not (text[figure.start - 1 : figure.start] in "(（" and figure.start - 1 in ends)
        and not (figure.start in ends and figure.amount.unit == "个")
    ]


_WITH_ALL = re.compile("各[^,。;:]{1,10}[和及、](?:[^,。;:、()]{2,10}\\()?$")
"""In front of one beside all of another kind: 给各乡镇(街道)和|园区|定下任务."""
_LONGEST = 24
_LISTED_PROJECT = re.compile("(?:、[^,。;]{2,80}?)?等\\d+[个项][^,。;、]{0,12}(?:项目|工程)")


def _is_project(mention: Mention, projects: Iterable[Project]) -> bool:
    """Whether a centre is itself what is built: 亚欧集散中心 where 亚欧集散中心项目 is begun."""
    name = mention.entity.name
    return mention.entity.kind is EntityKind.BODY and any(p.name.startswith(name) for p in projects)


@dataclass(frozen=True, slots=True)
class Source:
    """An article's text with its figures and mentions, to be looked up by position."""

    text: str
    year: int | None
    """The year that the page appeared in."""
    issued: str
    """The day of the page's issue, or the last of its news, empty where it is unknown."""
    reviewed: str
    """The year before, where the page is of the first months of its own."""
    home: Entity
    whole: Entity | None
    """The place of the page, None where that is a town or unknown."""
    figures: list[Figure]
    figure_starts: list[int]
    mentions: list[Mention]
    mention_at: Mapping[int, Mention]
    mention_starts: list[int]
    projects: list[tuple[int, int]]
    project_starts: list[int]
    dates: list[tuple[int, str]]
    date_starts: list[int]
    ahead: Mapping[str, str]
    """Periods taken for those of the year before, with what they are where they are aimed at."""
    officers: Mapping[str, Entity]
    """Firms, zones and towns by the names of those who have posts there."""
    answers: Sequence[tuple[int, Entity]] = ()
    """Where each of several who are asked begins to speak, and for whom."""

    @classmethod
    def of(cls, doc: Doc, found: list[Figure]) -> Source:
        """``found``: all figures of the article, those in names of projects included."""
        text, context = text_of(doc), context_of(doc)
        built: tuple[Project, ...] = doc_value(doc, "projects")
        posts: tuple[Tenure, ...] = doc_value(doc, "tenures")
        by_name = [m for m in named_mentions(doc) if not _is_project(m, built)]
        subject = speaks_for(doc) or home(doc, by_name)
        projects = sorted((s.start_char, s.end_char) for s in doc.spans.get("kg_projects", ()))
        numbers = _outside(text, projects, found)
        named = mentions(doc, by_name, subject)
        dates, ahead = periods_of(doc)
        return cls(
            text=text,
            year=context.year,
            issued=issued(context),
            reviewed=year_reviewed(context),
            home=subject,
            whole=Entity(EntityKind.PLACE, context.place, code=context.place_code)
            if context.place and not context.town
            else None,
            figures=numbers,
            figure_starts=[f.start for f in numbers],
            mentions=named,
            mention_at={m.start: m for m in named},
            mention_starts=[m.start for m in named],
            projects=projects,
            project_starts=[start for start, _ in projects],
            dates=dates,
            date_starts=[start for start, _ in dates],
            ahead=ahead,
            officers=(officers := spoken_for(posts, named)),
            answers=[(at, officers.get(who) or home(doc, [])) for at, who in turns(doc)],
        )

    def home_at(self, position: int) -> Entity:
        """Whose figures are told at a position where none is named: those of the one who answers there."""
        last = bisect_right(self.answers, position, key=itemgetter(0)) - 1
        return self.answers[last][1] if last >= 0 else self.home

    def figures_in(self, start: int, end: int) -> list[Figure]:
        return self.figures[bisect_left(self.figure_starts, start) : bisect_left(self.figure_starts, end)]

    def mentions_in(self, start: int, end: int) -> list[Mention]:
        return self.mentions[bisect_left(self.mention_starts, start) : bisect_left(self.mention_starts, end)]

    def projects_in(self, start: int, end: int) -> int:
        """How many names of projects begin there."""
        return bisect_left(self.project_starts, end) - bisect_left(self.project_starts, start)

    def is_entry(self, start: int, end: int) -> bool:
        """Whether a sentence is but the name of a project: 3.圩镇污水管网二期工程。|投资960万元,…."""
        first = bisect_left(self.project_starts, start)
        last = self.projects[first][1] if first < len(self.projects) else 0
        return 0 < last <= end and not self.text[last:end].strip("。")

    def listed_until(self, start: int, end: int) -> int:
        """Where a list of projects ends: A、B、C……|总投资278亿元; 0 where there is none."""
        first, last = bisect_left(self.project_starts, start), bisect_left(self.project_starts, end)
        reach = self.projects[last - 1][1] if last - first > 1 else 0
        return reach if reach < end and self.text[reach] in "…等.、" else 0

    def period_in(self, start: int, end: int) -> str:
        """The last day or period that begins there, empty where none does."""
        last = bisect_left(self.date_starts, end) - 1
        return self.dates[last][1] if last >= 0 and self.date_starts[last] >= start else ""

    def is_over(self, period: str, clause: str) -> bool:
        """Whether a clause tells what is so by a time gone by, and not what one in January hopes for."""
        hoped = period in self.ahead and period[:4] not in clause
        return not hoped and is_over(period, self.issued, clause)

    def company_before(self, position: int, begin: int) -> Entity | None:
        """The company named last before a position, if nothing else was named since."""
        before = [m for m in self.mentions_in(begin, position) if not self._is_object(m)]
        if before and self.text.startswith("等", before[-1].end):
            return None  # 入驻宏远公司、〔安达公司〕等企业86家
        if before and before[-1].entity.kind is EntityKind.COMPANY:
            return before[-1].entity
        return None

    def _is_object(self, mention: Mention) -> bool:
        """Whether something is brought or sold to a company: 装进〔山姆会员店〕的货架."""
        return self.text[mention.start - 1 : mention.start] in "进与和给向到在为由被从供"

    def _is_venue(self, mention: Mention) -> bool:
        """Whether something is only held, done or compared there: 把〔园区〕当成抓手, 增速比〔全省〕高."""
        before = self.text[mention.start - 1 : mention.start]
        return before in ("把", "将", "赴", "比", "较") or (
            before == "在" and bool(HELD.match(self.text, mention.end))
        )

    def _is_item(self, mention: Mention) -> bool:
        """Whether it is one of a list of projects: 检测中心、〔绿色产业园〕、云帆创业基地等5个项目."""
        return bool(_LISTED_PROJECT.match(self.text, mention.end))

    def only_named(self, begin: int, end: int) -> Entity | None:
        """The one place, zone or institution that a stretch names, if it names a single one."""
        named = {
            m.entity.name: m.entity
            for m in self.mentions_in(begin, end)
            if not self._is_venue(m)
            and not _WITH_ALL.search(self.text, max(0, m.start - _LONGEST), m.start)
            and not m.entity.name.endswith("海关")  # what the customs tell is the whole place's
            and not self._is_item(m)
        }
        return next(iter(named.values())) if len(named) == 1 else None
