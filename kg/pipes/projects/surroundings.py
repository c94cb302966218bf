"""The places of an article: which of them may say where a project lies that is told of after them."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable
from functools import cached_property

from spacy.tokens import Doc

from kg.gazetteer import stem_in_full
from kg.pipes.clauses import sentence_bounds
from kg.pipes.extensions import context_of, text_of
from kg.pipes.places.resolve import resolve_place, resolve_zone
from kg.pipes.projects.afar import is_abroad, is_far
from kg.pipes.projects.marks import Marked, Marks
from kg.pipes.projects.narrow import NO_SITE, borders, is_site
from kg.pipes.projects.offices import holds_two_posts, leads_out, only_attends, speak_in_turn
from kg.pipes.projects.openings import (
    LEARNT,
    is_listed,
    is_of_item,
    is_one_of_parts,
    sets_scene,
    tells_of_part,
)
from kg.pipes.projects.patterns import HELD_IN, SETTLES, SUM
from kg.pipes.projects.sections import Sections
from kg.pipes.projects.stops import alone, is_first, is_second, leaves, one_of_several
from kg.pipes.projects.turnings import HOLDS, WHOLE, has_share, turns_away, turns_whole
from kg.types import Entity, EntityKind

_OBJECT = re.compile(
    r"(?:落户|选址于?|位于|坐落于?|落[在到地]|落子|入驻|布局[于在]?|[放建搬设选定迁投移][到在进]|[对把将向从给为]|[共新兴续扩]建|(?:项目|工程|基地|[二三四]期)[就也正]在)$"
)
"""Before a place that is chosen for something, or that something is done to: no scene of what follows."""
_FIRM_COMES = re.compile(
    rf"(?:已经?|正式|日前|近日|再[次度]|[也又就]|成功|最终|决定|率先|[去今前]年|\d{{1,2}}月)*“?(?:{SETTLES})了?[于在到]?”?"
)
"""Between a firm and the place where it builds from then on: 恒朗集团|正式落户|三垛镇."""
_COMES_TO = re.compile(
    r"(?:走进|来到|走访|探访|(?:^|[,。;\n“])(?:今天|近日,|日前,)?在|(?:^|[。\n]|(?:[近今]日|日前|[今昨]天|眼下|如今|目前|\d日|[上下]午),))了?(?:位于|坐落[于在]|地处)$"
)
_OF_HOUSE = re.compile("的[^,。;]{2,30}?(?:公司|集团|厂|合作社|车间|企业)")
"""Around the place of a house that a story begins at: 走进位于|三垛镇|的恒昇食品有限公司."""
_OF_THE = re.compile("的[^,。;、]{2,24}[,。]")
"""Behind the place that somebody comes to: 在位于|高新区|的恒昇仪表,…."""
_TURNS_HOME = re.compile(r"(?:^|[,;。\n])(?:回到|来到|在)[\u4e00-\u9fff]+,$")
"""Where a tour comes to the page's own place: 在定南工业园,…;在龙南,…."""
_ITEM = re.compile("的[^,。;:、\n]{2,24}(?:、|[和与](?=[\u4e00-\u9fff]{2,6}(?:镇|乡|街道|村)的))")
"""After a place that only one item of a row belongs to: 三垛镇|的烘干坊、|临泽镇的仓储中心."""
_BUILT_THERE = re.compile(
    rf"(?:投资(?:约?{SUM},?)?|规划)?(?:建(?:设|造)?|新建|兴建|打造|新上)(?![成设造,。;])"
)
"""After the site of one project: 在城北片区|建年产45万吨特种纸项目."""
_ALL_THERE = re.compile("(?:全部|一律|均|都)[\u4e00-\u9fff]{0,4}$")
"""Before a zone that all projects go to: 全部布局|湾坞产业园."""
_SUB_VENUE = re.compile("分会场[^,。;]{0,3}[设放选搭摆]?在$")
"""Before the town where one of several ceremonies is held, which the text then tells of."""
_STARTS = re.compile("(?:破土|正式)?(?:奠基|开工|动工|投产|竣工|落成|投用|启用|封顶|试产)")
"""After the zone where only what is named in front of it starts: 云岭分拨中心二期在|城北保税区|奠基."""
_STATION = re.compile("(?:第[一二三四五六七八九十]|首|末|头一|最后一|下一)站(?:就|也|便)?[放选设定落]在$")
"""Before where a tour stops: 观摩第一站放在|三垛医药园|."""
_ADDRESS = re.compile(r"[\u4e00-\u9fff]{2,6}?(?:路|街|大道|地块)")
"""After a zone where a ceremony stands on the ground that is broken: 在高新区|南华路|举行."""
_ITS_OCCASION = re.compile("[^,。;、]{2,30}(?:活动|仪式|大会)在")
"""Between a zone and a place in it where it holds something."""


class Places:
    """The places of an article, and what holds for all projects in it."""

    def __init__(self, doc: Doc, marks: Marks, firms: Marks, named: Iterable[tuple[int, int]]) -> None:
        """``named``: the stretches that are names of projects, places in them included."""
        self.text, self.context = text_of(doc), context_of(doc)
        self.marks, self.firms = marks, firms
        self.sections = Sections(doc)
        self.body = self.sections.body
        stretches = list(named)
        self._starts = sorted(start for start, _ in stretches)
        self.names = {self.text[start:end] for start, end in stretches}
        """The names of projects, some of which are those of parks: no site of others."""
        self.apart = Marks(m for m in _outside(marks, stretches) if m.text not in self.names)
        """Those that lie in no name and no row of a table, and are no project themselves."""

    @cached_property
    def settings(self) -> Marks:
        """Those that may say where what follows is: local ones in the body, alone and not chosen."""
        return Marks(m for m in self.apart.all if m.start >= self.body and self._may_set(m))

    def _may_set(self, mark: Marked) -> bool:
        first = self._chain_start(mark)
        object_of = _OBJECT.search(self.text[max(0, first - 4) : first]) and not self._is_visited(mark)
        holds = LEARNT.match(self.text, mark.end) or HOLDS.match(self.text, mark.end)
        holds = holds or _ALL_THERE.search(self.text[max(0, first - 8) : first])
        holds = holds or _STATION.search(self.text[max(0, first - 10) : first])
        holds = holds or _SUB_VENUE.search(self.text[max(0, first - 8) : first])
        if has_share(self.text, mark):
            return False
        leads = leads_out(self.text, mark) or is_first(self.text, mark, self.marks)
        chosen = object_of and not (holds or self._is_home(mark, first))
        if chosen or (is_listed(self.text, mark) and not leads):
            return False
        if _BUILT_THERE.match(self.text, mark.end) or self._has_item(mark):
            return False
        if (
            borders(self.text, mark)
            or leaves(self.text, mark)
            or is_second(self.text, mark, self.marks)
            or holds_two_posts(self.text, mark, self.marks)
        ):
            return False
        if only_attends(self.text, mark) or speak_in_turn(self.text, mark, self.marks):
            return False
        if is_of_item(self.text, mark, self._starts):
            return False
        if one_of_several(self.text, mark):
            return alone(self.text, mark)
        if mark.entity is not None and mark.entity.name == self.context.place:
            return bool(_TURNS_HOME.search(self.text[max(0, mark.start - 3) : mark.end + 1]))
        return self.is_narrow(mark) and not is_far(self.text, mark, self.marks, self.context)

    def _is_home(self, mark: Marked, first: int) -> bool:
        """Whether a firm has come to a place, or is there: 恒朗集团|落户|三垛镇, 位于|三垛镇|的恒朗公司."""
        if self.text.startswith("的", mark.end) and self.text.endswith(("位于", "坐落于", "地处"), 0, first):
            return any(firm.end > mark.end for firm in self.firms.at(mark.end + 1))
        firm = next(self.firms.back(first), None)
        return firm is not None and _FIRM_COMES.fullmatch(self.text, firm.end, first) is not None

    def _is_visited(self, mark: Marked) -> bool:
        """Whether a story begins at a house there: 走进位于|三垛镇|的恒昇食品有限公司,…."""
        first = self._chain_start(mark)
        comes = _COMES_TO.search(self.text, max(0, first - 14), first)
        of_house = _OF_HOUSE if comes is None or "位于" not in comes.group() else _OF_THE
        return comes is not None and of_house.match(self.text, mark.end) is not None

    def _chain_start(self, mark: Marked, *, beyond_sites: bool = True) -> int:
        """Where the places begin that stand one behind the other: |渭南高新区|卤阳湖片区.

        Without ``beyond_sites`` only what a place lies in counts that is none itself: |如皋市|长江镇.
        """
        start = mark.start
        for before in self.marks.back(start):
            if before.end != start or (is_site(before) and not beyond_sites):
                break
            start = before.start
        return start

    def _has_item(self, mark: Marked) -> bool:
        """Whether a place has one item of a row, the next its own: |三垛镇|的烘干坊、临泽镇的仓储中心."""
        item = _ITEM.match(self.text, mark.end)
        if item is not None and any(is_site(other) for other in self.marks.at(item.end())):
            return True
        return is_one_of_parts(self.text, mark, self.marks) and not self.tells_of_part(mark)

    @cached_property
    def scenes(self) -> Marks:
        """Those of them that hold beyond their paragraph."""
        opens = (
            m
            for m in self.settings.all
            if sets_scene(self.text, m, self._chain_start(m, beyond_sites=False)) or self._is_visited(m)
        )
        return Marks(m for m in opens if not (self.hosts(m) or self._is_of_one(m) or self.tells_of_part(m)))

    def _is_of_one(self, mark: Marked) -> bool:
        """Whether only one project is said to start at a place: 分拨中心二期项目在|城北保税区|奠基."""
        one = self.text.endswith(("项目在", "工程在"), 0, mark.start)
        return one and _STARTS.match(self.text, mark.end) is not None

    def section_start(self, position: int) -> int:
        """Where the section begins that a position lies in: what a section tells of holds for no other.

        0 in the first, and in that below a lead where no heading names a place.
        """
        start, _ = self.sections.heading_of(position)
        if start < self.body or not self.sections.heads:
            return 0
        led = start == self.sections.heads[0][0] and not self.sections.first_is_headed
        return 0 if led and not any(map(self._site_in, self.sections.heads)) else start

    def of_section(self, position: int) -> Entity | None:
        """The zone or town that the heading of a section names: |头灶镇|:小镇有了新车间."""
        return self._site_in(self.sections.heading_of(position))

    def _site_in(self, heading: tuple[int, int]) -> Entity | None:
        sites = (m.entity for m in self.apart.within(*heading) if self.is_narrow(m))
        return next(sites, None)

    @cached_property
    def of_heading(self) -> Entity | None:
        """The zone or town that an article's headings name."""
        heads = (m for m in self.apart.all if self.sections.in_heading(m.start))
        heading = (m.entity for m in heads if self.is_narrow(m) and not is_abroad(self.text, m))
        return next(heading, None)

    def hosts(self, mark: Marked) -> bool:
        """Whether a place only hosts what is about a whole city (全市集中开工仪式在经济开发区举行), or about
        the zone that it lies in: 高新区重大项目集中开工活动在|航空产业园|举行. A county does that on the page
        of its prefecture: 沪滇协作项目签约仪式在|大理市|举行.
        """
        if HELD_IN.match(self.text, mark.end) is None or _ADDRESS.match(self.text, mark.end):
            return False
        if not is_site(mark):
            return True
        start, _ = sentence_bounds(self.text, mark.start, mark.end)
        wider = (m for m in self.marks.within(start, mark.start) if m.label == "ZONE" and self.is_narrow(m))
        if any(_ITS_OCCASION.fullmatch(self.text, m.end, mark.start) for m in wider):
            return True
        before, own = self.text[start : mark.start], self.context.place
        own = (
            own[own.rfind(stem_in_full(own)) :] if own else ""
        )  # 仙桃市三季度重大项目集中开工活动在彭场镇举行
        return bool(WHOLE.search(before)) or bool(own and own in before)

    def only_hosts(self, mark: Marked) -> bool:
        """Whether a place hosts what is about another: 在|苏州工业园区|举行的高邮市推介会上."""
        afar = HELD_IN.match(self.text, mark.end) and is_far(self.text, mark, self.marks, self.context)
        return bool(afar) or self.hosts(mark)

    def is_venue(self, mark: Marked) -> bool:
        """Whether a ceremony is said to be held in a zone or town: 集中开工活动在|城南产业园|举行."""
        return self.is_narrow(mark) and HELD_IN.match(self.text, mark.end) is not None

    def tells_of_part(self, mark: Marked) -> bool:
        """See :func:`tells_of_part`."""
        return tells_of_part(self.text, mark, self._starts)

    def is_part(self, mark: Marked) -> bool:
        """Whether a place is a part of a zone that only its sentence is about, no heading (——装备片区。)."""
        return mark.text.endswith("片区") and self.text[mark.end : mark.end + 1] not in ("。", ":", "\n")

    def turns_whole(self, start: int, end: int) -> bool:
        """See :func:`turns_whole`, for the page's own place."""
        return turns_whole(self.text, start, end, self.context.place or "")

    def turns_away(self, start: int, end: int) -> bool:
        """See :func:`turns_away`."""
        return turns_away(self.text, start, end)

    @cached_property
    def of_page(self) -> Entity | None:
        """The jurisdiction of the page: where a city-wide list's projects lie."""
        context = self.context
        if context.of_zone:
            return self.of_zone
        if context.town:
            return resolve_place("全" + context.town[-1], context)
        if context.place:
            return Entity(EntityKind.PLACE, context.place, code=context.place_code)
        return self.of_zone

    @cached_property
    def of_zone(self) -> Entity | None:
        """The zone that a page is about, none where it is about a place."""
        return resolve_zone(self.context.zone, self.context) if self.context.zone else None

    def is_narrow(self, mark: Marked) -> bool:
        """Whether a place is a site, or a county of the page's city."""
        entity, own = mark.entity, self.context.place_code
        below = entity is not None and own and entity.code.startswith(own) and len(entity.code) > len(own)
        return is_site(mark) or (bool(below) and not NO_SITE.search(mark.text))

    def lies_before_name(self, mark: Marked) -> bool:
        """Whether a site stands right in front of a project's name: 主会场设在|城南化工园|恒昇磷酸项目."""
        named = any(self.text.startswith(name, mark.end) for name in self.names)
        return named and self.is_narrow(mark)

    def is_local(self, mark: Marked) -> bool:
        """Whether a project of the page may lie there: a site, a county or town, but not 北京 or 香港."""
        if mark.entity is None or mark.entity.name == self.context.place:
            return False
        return self.is_narrow(mark) or len(mark.entity.code) >= 6


def _outside(marks: Marks, named: Iterable[tuple[int, int]]) -> list[Marked]:
    """The places that lie in no name."""
    found, reach, names = [], 0, deque(sorted(named))
    for mark in marks.all:
        while names and names[0][0] <= mark.start:
            reach = max(reach, names.popleft()[1])
        if mark.end > reach:
            found.append(mark)
    return found
