"""What the columns of a list are: by a line of titles, a legend in brackets, the label before a value."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from kg.pipes.projects.mention import Stretch
from kg.records import record
from kg.types import Amount

_COLUMNS = (
    ("number", r"序号|编号|№"),
    ("name", r"(?:[签新拟在续开竣投入]?[约工建产库]?(?:重[大点])?(?:产业)?项目|工程)(?:名称|名)?|名称"),
    (
        "owner",
        r"(?:投资|出资|建设|实施|业主|引进|落户|签约|项目|承建|申报|运营)?(?:方|主体|单位|企业|公司|业主|客商|法人|企业方)(?:名称)?"
        r"|投资者|投资商|业主|谁来投",
    ),
    (
        "money",
        r"(?:计划|拟|估算|概算|签约|合同|协议|项目)?(?:总?投资|签约|合同|协议)?(?:总)?(?:金?额|投资额?|规模|资金|概算|估算|体量)"
        r"(?:\((?P<unit>亿元|万元|亿美元|万美元)\)|[/:,](?P<per>亿元|万元))?",
    ),
    (
        "site",
        r"(?:拟|项目|建设|投资|实施|所在|落户|落地|落位|拟落户|责任|属地|拟建)?(?:选址|地点|地址|位置|落户|落地|落点|区域|园区|镇街|乡镇|镇乡|所在地"
        r"|镇\(?街道\)?|地|镇\(?[区园乡、]+\)?|载体|属地|县区|区县|板块)",
    ),
    (
        "stage",
        r"(?:项目|建设|形象|工程|目前|当前|推进|最新)?(?:进度|进展|状态|阶段|节点)(?:情况)?|(?:项目)?(?:类别|性质)|备注",
    ),
)
_CONTENT = re.compile("(?:建设|项目|投资|工程)(?:建设)?内容|(?:建设|投资|产业|主要)项目")
"""The title that names the projects where no other does: 企业|建设内容|总投资."""
_TITLES = tuple((kind, re.compile(pattern)) for kind, pattern in _COLUMNS)
_NEEDED = frozenset({"owner", "money", "site", "stage"})
"""A list of projects tells one of these besides the names."""
LONGEST_TITLE = 12
_UNITS = {
    "亿元": (100_000_000, "CNY"),
    "万元": (10_000, "CNY"),
    "亿美元": (100_000_000, "USD"),
    "万美元": (10_000, "USD"),
}
_IN_UNITS = re.compile(r".+?[(/](?P<unit>亿元|万元|亿美元|万美元)\)?")
"""Any title that gives a unit is one of sums: 盘子(亿元)."""
_SHORT_SUM = re.compile(r"(?P<number>\d[\d.]*)(?P<unit>[万亿])")
NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_LEGEND = re.compile(
    r"\((?P<in>(?:(?P<bracketed>括号[内里中]的?(?:依次|分别|为|是)*)|(?:以下|表中|各项|每项)?(?:依次|顺序|分别|按)?(?:为|是|:)?)?"
    r"(?P<titles>[^()\n,。;:]{2,60}(?:\((?:亿|万)(?:美)?元\)[^()\n,。;:]{0,40})*)(?:[,;][^()\n]{0,40})?)\)"
)
_PARTS = re.compile("—+|[/、|\t\\-]|和|及| +")
_UNIT = re.compile("单位:?(?P<unit>亿元|万元|亿美元|万美元)")
_NEAR = 80
_REACH = 240
"""Letters in front of a list's first row in which its legend stands."""


@record
class Header:
    """The kinds of a list's columns in order, empty for those that tell nothing here."""

    kinds: tuple[str, ...]
    unit: str = ""
    in_brackets: bool = False
    """Of what stands in brackets behind each name alone: (括号内为投资方和总投资)."""


def kind_of_title(text: str, start: int, end: int) -> tuple[str, str]:
    """What a title or label calls for, and the unit that it gives: 总投资(万元) → money, 万元."""
    for kind, pattern in _TITLES:
        if m := pattern.fullmatch(text, start, end):
            return kind, (m["unit"] or m["per"] or "") if kind == "money" else ""
    in_units = _IN_UNITS.fullmatch(text, start, end)
    return ("money", str(in_units["unit"])) if in_units else ("", "")


def header(text: str, cells: Sequence[Stretch], *, least: int = 3) -> Header | None:
    """Read cells as the titles of a list's columns."""
    if len(cells) < least or any(b - a > LONGEST_TITLE for a, b in cells):
        return None
    kinds: list[str] = []
    unit = ""
    for a, b in cells:
        kind, own = kind_of_title(text, a, b)
        kinds.append(kind if kind not in kinds else "")
        unit = unit or own
    if "name" not in kinds:
        told = next((i for i, cell in enumerate(cells) if _CONTENT.fullmatch(text, *cell)), None)
        kinds = ["name" if i == told else kind for i, kind in enumerate(kinds)]
    if "name" not in kinds or not _NEEDED & set(kinds):
        return None
    return Header(tuple(kinds), unit)


def legend(text: str, position: int) -> Header | None:
    """The legend of the list whose first row begins at a position: (项目——投资方——投资额——落点)."""
    begin = max(0, position - _REACH)
    for found in reversed(list(_LEGEND.finditer(text, begin, position))):
        kinds, unit = [], ""
        for part in _PARTS.split(found["titles"]):
            kind, own = kind_of_title(part, 0, len(part))
            kinds.append(kind if kind not in kinds else "")
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


def amount_of(text: str, cell: Stretch | None, unit: str) -> Amount | None:
    """A bare number under 总投资(万元), or a sum without 元 (3.1亿)."""
    if cell is not None and (short := _SHORT_SUM.fullmatch(text, *cell)):
        return Amount(_whole(Decimal(short["number"]) * _UNITS[short["unit"] + "元"][0]), "CNY")
    if cell is None or unit not in _UNITS or not NUMBER.fullmatch(text, *cell):
        return None
    factor, currency = _UNITS[unit]
    return Amount(_whole(Decimal(text[cell[0] : cell[1]].replace(",", "")) * factor), currency)


def is_short_sum(text: str, start: int, end: int) -> bool:
    """Whether a cell is a sum that leaves out 元: 3.1亿."""
    return _SHORT_SUM.fullmatch(text, start, end) is not None


def _whole(value: Decimal) -> Decimal:
    return Decimal(int(value)) if value == value.to_integral_value() else value
