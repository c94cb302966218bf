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

from kg.pipes.projects.mention import NO_RUBRIC, Mention, Rubric, Stretch
from kg.pipes.projects.patterns import NUMBER
from kg.pipes.projects.progress import stages_in
from kg.records import record

_LINE = re.compile(r"[^\n]+")
_LONGEST_HEAD = 40
_LONGEST_ROW = 160
_FORMS = (
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
_SUM = re.compile(r"\d[\d.]*[百千]?[万亿]{1,2}(?:美|欧|港|日)?元")
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
        found.append(mention if rubric == NO_RUBRIC else replace(mention, rubric=rubric))
    return found


def _ruled(text: str, mentions: Sequence[Mention]) -> Iterator[tuple[int, Rubric]]:
    """Where a rubric begins to hold; what holds for no row begins as well."""
    rows = sorted(m.start for m in mentions if m.row is not None)
    names = sorted(m.start for m in mentions)
    told = [m.row for m in mentions if m.row is not None]
    cells = [cell for row in told for cell in (row.span, row.owner, row.money, row.site) if cell]
    over: list[_Head] = []
    waiting: list[_Head] = []
    everywhere: Stretch | None = None
    for line in _LINE.finditer(text):
        start, end = line.span()
        if _any_in(rows, start, end) or (_any_in(names, start, end) and _is_row(text, start, end)):
            for head in waiting:
                over = _joined(over, head)
            waiting = []
            yield start, _sum_of(over, everywhere)
        elif any(a < end and start < b for a, b in cells):
            continue
        elif (heads := _head(text, start, end)) is not None:
            waiting.append(heads)
        elif all_in := _ALL_IN.search(text, start, end):
            over, waiting, everywhere = [], [], all_in.span("site")
        elif text.endswith(_CLOSED, start, end) or end - start > _LONGEST_ROW or text[end - 1] == ":":
            over, waiting, everywhere = [], [], None
            yield start, NO_RUBRIC


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
    return Rubric(((start, end),), stages_in(text[start:end], of_class=True))


def _joined(over: Sequence[_Head], head: _Head) -> list[_Head]:
    """The headings that hold with one more: it takes the place of the last of its form."""
    same = next((i for i, other in enumerate(over) if other.form == head.form), len(over))
    return [*over[:same], head]


def _sum_of(over: Sequence[_Head], everywhere: Stretch | None) -> Rubric:
    """What headings say together, the nearest first."""
    stages = next((head.rubric.stages for head in reversed(over) if head.rubric.stages), frozenset())
    sites = tuple(site for head in reversed(over) for site in head.rubric.sites)
    return Rubric((*sites, *((everywhere,) if everywhere else ())), stages)


def _is_row(text: str, start: int, end: int) -> bool:
    """Whether a line that names a project is a row: it has a sum, and no sentence ends with it."""
    closed = text.endswith(_CLOSED, start, end) or end - start > _LONGEST_ROW
    return not closed and _SUM.search(text, start, end) is not None


def _any_in(starts: Sequence[int], start: int, end: int) -> bool:
    i = bisect_left(starts, start)
    return i < len(starts) and starts[i] < end
