"""What the columns of a list are: by a line of titles, a legend in brackets, the label before a value."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from kg.columns import ANY_TITLE, SUMS
from kg.pipes.amounts.units import SUM_UNIT, amount_of
from kg.pipes.projects.progress import stages_in
from kg.records import record
from kg.types import Amount, Stretch

_CONTENT = re.compile("(?:建设|项目|投资|工程)(?:建设)?内容|(?:建设|投资|产业|主要)项目")
"""The title that names the projects where no other does: 企业|建设内容|总投资."""
_SOME = re.compile(
    "(?:包[联保抓]|挂[点钩联]|联[系点]|帮[扶包]|服务|责任|牵头|负责|分管|领办|督办|推进)(?:的)?(?:重[点大]|产业)?项目(?:名称)?"
)
"""The title that names the projects which somebody looks after: 包联项目."""
_TITLE = re.compile(ANY_TITLE)
_NEEDED = frozenset({"owner", "site", "stage", *SUMS})
"""A list of projects tells one of these besides the names."""
LONGEST_TITLE = 12
_LONGEST_WITH_UNIT = 20
_FEWEST_TITLES = 3
_LONGEST_MILESTONE = 4
REACHED = "reached "
"""The kind of a column that is ticked for what a project has reached, in front of its title: 已开工 √."""
_AGAIN = " again"
_WHEN = re.compile(
    r"(?=[截自至到前今去当本上下全一二三四\d])(?:截[至止]到?|[自至到])?(?:20\d\d年度?|[今去当本全]年度?)?"
    r"(?:\d{1,2}月?(?:[-—~至]\d{1,2})?月(?:\d{1,2}日|[底份末初])?|前?[一二三四]季度|[上下]半年"
    r"|前[一二三四五六七八九十\d]{1,2}个?月)?(?:[前止]|为止)?"
)
"""What may open a title: |1-9月|完成投资, |2024年|计划投资, |一季度|进展."""
TICK = re.compile(r"[√✓✔●■★☑✅]|是|[^\n]{0,6}\d{1,2}月[^\n]{0,4}|20\d\d[.年/-]\d{0,2}[^\n]{0,4}")
_DAY_OF = re.compile("(?:计划|拟|预计|实际)?(?:签约|开工|竣工|完工|投产|投用)(?:时间|日期|年月|月份)")
"""The title of a column that says when: 计划开工时间."""
_IN_UNITS = re.compile(rf"(?P<title>.+?)(?:\((?:单位:?)?(?P<unit>{SUM_UNIT})\)|[/:,(](?P<per>{SUM_UNIT}))")
"""Any title that gives a unit is one of sums: 盘子(亿元)."""
_SHORT_SUM = re.compile(r"(?P<number>\d[\d.]*)(?P<unit>[万亿])")
NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_LEGEND = re.compile(
    r"\((?P<in>(?:(?P<bracketed>括号[内里中]的?(?:依次|分别|为|是)*)|(?:以下|表中|各项|每项)?(?:依次|顺序|分别|按)?(?:为|是|:)?)?"
    rf"(?P<titles>[^()\n,。;:]{{2,60}}(?:\({SUM_UNIT}\)[^()\n,。;:]{{0,40}})*)(?:[,;][^()\n]{{0,40}})?)\)"
)
_PARTS = re.compile("—+|[/、|\t\\-]|和|及| +")
_UNIT = re.compile(rf"(?:单位|均)(?:均|一律)?[:为]?(?P<unit>{SUM_UNIT})")
_NEAR = 80
_REACH = 240
"""Letters in front of a list's first row in which its legend stands."""


@record
class Header:
    """The kinds of a list's columns in order, empty for those that tell nothing here."""

    kinds: tuple[str, ...]
    unit: str = ""
    """That of all sums, by the first title that gives one or by a line over the list."""
    in_brackets: bool = False
    """Of what stands in brackets behind each name alone: (括号内为投资方和总投资)."""
    double: tuple[int, ...] = ()
    """The columns that tell two things, one in brackets: 项目(业主)."""
    units: tuple[tuple[str, str], ...] = ()
    """The unit that the title of a kind gives: 总投资(亿元), 年税收(万元)."""

    def unit_of(self, kind: str) -> str:
        """The unit of the bare numbers of a kind."""
        return dict(self.units).get(kind) or self.unit


def further(kind: str, known: Collection[str]) -> str:
    """The kind of a column or label that is not the first of what is put in: 年度计划, |累计完成|."""
    while kind in known and kind.startswith("spent"):
        kind += _AGAIN
    return kind


def sum_of(kind: str) -> str:
    """What a column's kind is, whether or not it is the first of that kind."""
    return kind.partition(_AGAIN)[0]


def kind_of_title(text: str, start: int, end: int) -> tuple[str, str]:
    """What a title or label calls for, and the unit that it gives: 总投资(万元) → money, 万元."""
    return _kind_of(text[start:end]) if end - start <= _LONGEST_WITH_UNIT else ("", "")


@lru_cache(4096)
def _kind_of(title: str) -> tuple[str, str]:
    in_units = _IN_UNITS.fullmatch(title)
    unit = (in_units["unit"] or in_units["per"]) if in_units else ""
    kind = called(in_units["title"] if in_units else title)
    if not kind and len(title) <= _LONGEST_MILESTONE and stages_in(title, of_class=True):
        return f"{REACHED}{title}", ""
    return (kind if kind in SUMS else "money", unit) if unit else (kind, "")


def called(title: str) -> str:
    """What a title without its unit calls for, one with a time in front too: 一季度|进展."""
    if found := _TITLE.fullmatch(title):
        return str(found.lastgroup)
    if _DAY_OF.fullmatch(title):
        return f"{REACHED}{title}"
    when = _WHEN.match(title)
    kind = called(title[when.end() :]) if when and when.end() else ""
    return "spent" if kind == "money" else kind


def opened(text: str, cells: Sequence[Stretch], places: Sequence[int]) -> list[Stretch]:
    """Cells, those at some places parted from what stands in brackets at their end: 阀体二期|(恒昇公司)."""
    found: list[Stretch] = []
    for i, (start, end) in enumerate(cells):
        bracket = text.rfind("(", start + 1, end) if i in places and text[end - 1] == ")" else -1
        found += [(start, end)] if bracket < 0 else [(start, bracket), (bracket + 1, end - 1)]
    return found


def _are_two(text: str, start: int, end: int) -> bool:
    """Whether a title gives two, one in brackets: 项目(业主)."""
    both = opened(text, [(start, end)], [0])
    return len(both) > 1 and all(_kind_of(text[a:b])[0] not in ("", "other") for a, b in both)


def header(text: str, cells: Sequence[Stretch]) -> Header | None:
    """Read cells as the titles of a list's columns."""
    double = tuple(i for i, cell in enumerate(cells) if text[cell[1] - 1] == ")" and _are_two(text, *cell))
    cells = opened(text, cells, double) if double else cells
    if len(cells) < _FEWEST_TITLES:
        return None
    if any(b - a > LONGEST_TITLE and not kind_of_title(text, a, b)[0] for a, b in cells):
        return None
    kinds: list[str] = []
    units: dict[str, str] = {}
    for a, b in cells:
        kind, own = kind_of_title(text, a, b)
        kind = further(kind, kinds)
        kinds.append(kind if kind not in kinds and kind != "other" else "")
        units |= {kind: own} if own else {}
    if "name" not in kinds:
        told = next(
            (
                i
                for i, cell in enumerate(cells)
                if _CONTENT.fullmatch(text, *cell) or _SOME.fullmatch(text, *cell)
            ),
            None,
        )
        kinds = ["name" if i == told else kind for i, kind in enumerate(kinds)]
    if "name" not in kinds or not _NEEDED & set(kinds):
        return None
    return Header(tuple(kinds), next(iter(units.values()), ""), units=tuple(units.items()), double=double)


def in_units(text: str, cells: Sequence[Stretch], title: Header) -> Header | None:
    """The titles of a list with the units in the line below them: 总投资, 年产值 over (亿元), (万元).

    ``None`` where these count what the list would name, or are not one for every sum.
    """
    sums = [kind for kind in title.kinds if sum_of(kind) in SUMS]
    told = [text[slice(*cell)].strip("()").removeprefix("单位:") for cell in cells]
    if not all(re.fullmatch(SUM_UNIT, unit) for unit in told) or len(told) not in (1, len(sums)):
        return None
    units = tuple(zip(sums, told if len(told) > 1 else told * len(sums), strict=True))
    return replace(title, unit=told[0], units=units)


def legend(text: str, position: int) -> Header | None:
    """The legend of the list whose first row begins at a position: (项目——投资方——投资额——落点)."""
    begin = max(0, position - _REACH)
    for found in reversed(list(_LEGEND.finditer(text, begin, position))):
        kinds, unit = [], ""
        for part in _PARTS.split(found["titles"]):
            kind, own = kind_of_title(part, 0, len(part))
            kinds.append(kind if kind not in kinds and kind != "other" else "")
            unit = unit or own
        bracketed = found["bracketed"] is not None
        known = _NEEDED & set(kinds)
        if known and (bracketed or (len(kinds) > 1 and len(known) * 2 >= len(kinds))):
            return Header(tuple(kinds), unit or unit_over(text, position), bracketed)
    unit = unit_over(text, position)
    return Header((), unit) if unit else None


def unit_over(text: str, position: int) -> str:
    """The unit that the lines over a list give for all of its sums: (单位:亿元)."""
    return _unit(text, max(0, position - _NEAR), position)


def _unit(text: str, start: int, end: int) -> str:
    found = _UNIT.search(text, start, end)
    return found["unit"] if found else ""


def amount_in(text: str, cell: Stretch | None, unit: str) -> Amount | None:
    """A bare number under 总投资(万元), or a sum without 元 (3.1亿)."""
    if cell is not None and (short := _SHORT_SUM.fullmatch(text, *cell)):
        return amount_of(Decimal(short["number"]), short["unit"] + "元")
    if cell is None or not unit or not NUMBER.fullmatch(text, *cell):
        return None
    return amount_of(Decimal(text[cell[0] : cell[1]].replace(",", "")), unit)


def is_short_sum(text: str, start: int, end: int) -> bool:
    """Whether a cell is a sum that leaves out 元: 3.1亿."""
    return _SHORT_SUM.fullmatch(text, start, end) is not None
