"""What the headings over the rows of a list say of each row: where it lies, how far it is.

    签约项目(10个,总投资63亿元)
    ■高新区
    轴承滚子项目,山东恒昇轴承有限公司,3.2亿元
    ■柳河镇
    食用菌深加工项目,清溪菌业集团,9800万元
    开工项目

A heading governs the rows below it up to the next of its own form, and up to the end of the list; those of
other forms between stand under it.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.pipes.projects.closings import under_closings
from kg.pipes.projects.mention import NO_RUBRIC, Mention, Rubric
from kg.pipes.projects.notes import under_notes
from kg.pipes.projects.patterns import NUMBER, STOP, SUM
from kg.pipes.projects.placed import under_heads
from kg.pipes.projects.progress import stages_in
from kg.records import record
from kg.types import Stretch
from kg.wordfinder import Taken

_LINE = re.compile(r"[^\n]+")
_LONGEST_HEAD = 40
_LONGEST_ROW = 160
_FORMS = (
    ("stop", re.compile(rf" ?{STOP}[ :、|]?(?P<core>[^,。;:|]{{2,24}})")),
    ("tag", re.compile(r" ?[【〔\[|](?P<core>[^】〕\]|]{2,30})[】〕\]|](?P<rest>.{0,24})")),
    ("figure", re.compile(r" ?[一二三四五六七八九十]{1,3}、(?P<core>.+)")),
    ("figure in brackets", re.compile(r" ?\([一二三四五六七八九十]{1,3}\)、?(?P<core>.+)")),
    ("number", re.compile(r" ?\(?\d{1,2}[.、)](?P<core>\D.+)")),
    ("mark", re.compile(r" ?(?P<mark>[■●◆▲★◎◇○□△▪▶►※•])+ ?(?P<core>[^■●◆▲★◎◇○□△▪▶►※•]+)\1?")),
    ("dashes", re.compile(r" ?(?:——|——)(?P<core>.+?)(?:——)?")),
)
_PLAIN = re.compile(
    r" ?(?P<core>[一-鿿]{2,24}?(?:项目|名单|清单|[区园镇乡县市旗类]|街道|苏木|签约|开工|竣工|投产)"
    rf"(?:共?{NUMBER}[个项宗])?(?:\([^()]{{1,30}}\))?[:：]?)(?:——)?"
)
"""A heading without a mark: ``签约项目(10个,总投资63亿元)``, ``高新区(3个)``."""
_COUNTED = re.compile(rf"(?:\(|,|:)?(?:共|计|签约|项目)*{NUMBER}[个项宗].*$|\([^()]*\)$|[:：]$|——$")
"""What a heading says after its name: (3个,总投资63亿元)."""
_ANNOUNCED = re.compile(r"(?:[:：]|——|(?:如下|摘登|公布|附后|刊登|列出|见下表?)(?:如下)?[。.])$")
"""How a paragraph ends that a list follows: 签约的部分项目是:, 现将主要项目摘登如下。"""
_TO_COME = re.compile("力争|争取|确保|要求|目标|计划(?!总?投资|的)|达到|不少于")
_STAGE = r"签约|签下|落户|开工|动工|奠基|竣工|投产|在建|洽谈|在谈"
_OF_CLASS = re.compile(
    rf"(?P<before>{_STAGE})(?:了|的)?[^,。;:、]{{0,12}}?项目(?!率)"
    rf"|{NUMBER}[个项宗][^,。;:\d]{{0,12}}?项目[^,。;:\d]{{0,8}}?(?P<behind>{_STAGE})(?!率)"
)
"""Which projects are listed: 三季度|竣工|亿元以上项目11个, 21个项目同日|动工|."""
_LAST = 2
"""Sentences of a paragraph that say what the list below it is of."""
_SUM = re.compile(SUM)
_CLOSED = ("。", "!", "?", ";", "。”")
_ALL_IN = re.compile(
    r"(?:(?:未|没有|不)[加作]?(?:注明|标注?明?|说明|列明?)[^,。;()]{0,8}?|除[^,。;()]{0,10}外,?"
    r"|(?:以下|下列|上述|全部|所有|各)?项目,?|[,;(])(?:均|都|全部|一律|皆)(?:拟|已|将)?"
    r"(?:(?:落户|选址|位|坐落|布局|落|建|放|设)[在于到]?|在)(?P<site>[^,。;:()在于]{2,16})(?=[,。;:)]|$)"
)
"""Where all rows of a list lie that say nothing else: (…,未注明地点的均在|高新区):."""


@record
class _Head:
    """A line that heads rows."""

    form: str
    rubric: Rubric


def under_rubrics(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions, those in the rows of a list with what the headings over them say."""
    ruled = list(_ruled(text, mentions))
    starts = [start for start, _ in ruled]
    found = []
    for mention in mentions:
        last = bisect_right(starts, mention.start) - 1
        rubric = ruled[last][1] if last >= 0 else NO_RUBRIC
        if mention.row is not None and mention.row.stages:
            rubric = replace(rubric, stages=mention.row.stages, of_list=frozenset())
        found.append(mention if rubric == NO_RUBRIC else replace(mention, rubric=rubric))
    return under_notes(text, under_heads(text, under_closings(text, found)))


def _ruled(text: str, mentions: Sequence[Mention]) -> Iterator[tuple[int, Rubric]]:
    """Where a rubric begins to hold; what holds for no row begins as well."""
    lines = [line.span() for line in _LINE.finditer(text)]
    rows = set(_rows(text, lines, mentions))
    if not rows:
        return  # as in most articles
    told = [m.row for m in mentions if m.row is not None]
    cells = Taken(text, (cell for row in told for cell in (row.span, row.owner, row.money, row.site) if cell))
    over: list[_Head] = []
    waiting: list[_Head] = []
    everywhere = Rubric()
    for start, end in lines:
        if start in rows:
            for head in waiting:
                over = _joined(over, head)
            waiting = []
            yield start, _sum_of(over, everywhere)
        elif cells.overlaps(start, end):
            continue
        elif (heads := _head(text, start, end)) is not None:
            waiting.append(heads)
        elif text.endswith((*_CLOSED, ":"), start, end) or end - start > _LONGEST_ROW:
            over, waiting, everywhere = [], [], _announced(text, start, end)
            yield start, NO_RUBRIC
        elif all_in := _ALL_IN.search(text, start, end):
            everywhere = replace(everywhere, sites=(all_in.span("site"),))


def _rows(text: str, lines: Sequence[Stretch], mentions: Sequence[Mention]) -> Iterator[int]:
    """Where the lines begin that are rows."""
    listed = sorted(m.start for m in mentions if m.row is not None)
    names = sorted(m.start for m in mentions)
    for start, end in lines:
        if _any_in(listed, start, end) or (_any_in(names, start, end) and _is_row(text, start, end)):
            yield start


def _announced(text: str, start: int, end: int) -> Rubric:
    """What a paragraph says of all rows of the list that it leads to."""
    all_in = _ALL_IN.search(text, start, end)
    sites = (all_in.span("site"),) if all_in else ()
    if not _ANNOUNCED.search(text, start, end):
        return Rubric(sites)
    told = [part for part in re.split("[。!?]", text[start:end]) if part][-_LAST:]
    for sentence in reversed(told):
        found = {m["before"] or m["behind"] for m in _OF_CLASS.finditer(sentence)}
        said = stages_in("、".join(sorted(found)), of_class=True)
        if said:
            one = len(said) == 1 and not _TO_COME.search(sentence)
            return Rubric(sites, of_list=said if one else frozenset())
    return Rubric(sites)


def _head(text: str, start: int, end: int) -> _Head | None:
    """Read a line as a heading: its form, and what it says."""
    if end - start > _LONGEST_HEAD or text.endswith(_CLOSED, start, end):
        return None
    for form, pattern in _FORMS:
        if match := pattern.fullmatch(text, start, end):
            named = form if form != "mark" else match["mark"]
            return _Head(named, _rubric(text, *match.span("core")))
    plain = _PLAIN.fullmatch(text, start, end)
    return _Head("plain", _rubric(text, *plain.span("core"))) if plain else None


def _rubric(text: str, start: int, end: int) -> Rubric:
    counted = _COUNTED.search(text, start + 2, end)
    end = counted.start() if counted else end
    said = text[start:end].replace("新", "")  # 新开工项目
    return Rubric(((start, end),), stages_in(said, of_class=True))


def _joined(over: Sequence[_Head], head: _Head) -> list[_Head]:
    """The headings that hold with one more: it takes the place of the last of its form."""
    same = next((i for i, other in enumerate(over) if other.form == head.form), len(over))
    return [*over[:same], head]


def _sum_of(over: Sequence[_Head], everywhere: Rubric) -> Rubric:
    """What headings say together, the nearest first."""
    stages = next((head.rubric.stages for head in reversed(over) if head.rubric.stages), frozenset())
    sites = tuple(site for head in reversed(over) for site in head.rubric.sites)
    return Rubric((*sites, *everywhere.sites), stages, everywhere.of_list)


def _is_row(text: str, start: int, end: int) -> bool:
    """Whether a line that names a project is a row: it has a sum, and no sentence ends with it."""
    closed = text.endswith(_CLOSED, start, end) or end - start > _LONGEST_ROW
    return not closed and _SUM.search(text, start, end) is not None


def _any_in(starts: Sequence[int], start: int, end: int) -> bool:
    i = bisect_left(starts, start)
    return i < len(starts) and starts[i] < end
