"""Tables of projects: a line of column titles, and one project a line below it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal

from kg.pipes.cells import cells_of, lines_of
from kg.pipes.projects.mention import Mention, Row, Stretch
from kg.records import record
from kg.types import Amount

_COLUMNS = (
    ("number", r"序号|编号|№"),
    ("name", r"(?:[签新拟在续开竣投入]?[约工建产库]?(?:重[大点])?(?:产业)?项目|工程)(?:名称|名)?"),
    (
        "owner",
        r"(?:投资|建设|实施|业主|引进|落户|签约|项目)?(?:方|主体|单位|企业|公司|业主|客商|法人|企业方)(?:名称)?"
        r"|投资者|业主",
    ),
    (
        "money",
        r"(?:计划|拟|估算|概算|签约|合同|协议|项目)?(?:总?投资|签约|合同|协议)?(?:总)?(?:金?额|投资|规模|资金)"
        r"(?:\((?P<unit>亿元|万元|亿美元|万美元)\)|/(?P<per>亿元|万元))?",
    ),
    (
        "site",
        r"(?:拟|项目|建设|投资|实施|所在|落户|落地|落位|拟落户|责任|属地)?(?:选址|地点|地址|位置|落户|落地|区域|园区|镇街|乡镇|镇乡|所在地"
        r"|镇\(?街道\)?|地|镇\(?[区园乡、]+\)?|载体|属地|县区|区县|板块)",
    ),
    (
        "stage",
        r"(?:项目|建设|形象|工程|目前|当前|推进)?(?:进度|进展|状态|阶段|节点)(?:情况)?|(?:项目)?(?:类别|性质)|备注",
    ),
)
_TITLES = tuple((kind, re.compile(pattern)) for kind, pattern in _COLUMNS)
_NEEDED = frozenset({"owner", "money", "site", "stage"})
"""A table of projects tells one of these besides the names."""
_ORDINAL = re.compile(r"\d{1,3}[.、)]?|[①-⑳]|\(\d{1,2}\)")
_LED = re.compile(r"(?:\d{1,3}[.、)]|[①-⑳]|\(\d{1,2}\))(?=\D)")
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_UNIT = re.compile(r"[千百]?[万亿]?(?:元|美元|欧元|港元)")
_RULE = re.compile(r"[|\s:+-]+")
_PROSE = re.compile(r"[。!?;]")
_LONGEST_TITLE = 12
_MOST_GAPS = 3
"""Lines between the rows of one table that are none themselves (a group's name, a page break)."""
_UNITS = {
    "亿元": (100_000_000, "CNY"),
    "万元": (10_000, "CNY"),
    "亿美元": (100_000_000, "USD"),
    "万美元": (10_000, "USD"),
}


@record
class _Header:
    """The kinds of a table's columns in order, empty for those that tell nothing here."""

    kinds: tuple[str, ...]
    unit: str


@record
class Tables:
    """The rows of a text's tables, and the lines that the tables take."""

    rows: tuple[Mention, ...]
    lines: tuple[Stretch, ...]

    def joined(self, entries: Iterable[Mention]) -> Tables:
        """With the entries of lists that stand in none of the tables."""
        apart = [e for e in entries if not any(a <= e.start < b for a, b in self.lines)]
        sites = (e.row.site for e in apart if e.row and e.row.site)
        return Tables((*self.rows, *apart), (*self.lines, *((e.start, e.end) for e in apart), *sites))


NO_TABLES = Tables((), ())


def read_tables(text: str, offsets: Sequence[int]) -> Tables:
    """Read every table of projects.

    Args:
        offsets: page offset of every character: where they jump in a line, columns lay apart.
    """
    rows: list[Mention] = []
    lines: list[Stretch] = []
    header: _Header | None = None
    gaps, group = 0, None
    for start, end in lines_of(text):
        cells = cells_of(text, start, end, offsets) if header or "项目" in text[start:end] else []
        if (title := _header(text, cells)) is not None:
            header, gaps, group = title, 0, None
            lines.append((start, end))
        elif header is None or _RULE.fullmatch(text, start, end):
            continue
        elif (row := _row(text, cells, header, group)) is not None:
            rows.append(row)
            lines.append((start, end))
            gaps = 0
        elif _PROSE.search(text, start, end) or gaps == _MOST_GAPS:
            header = None
        else:
            gaps, group = gaps + 1, cells[0] if len(cells) == 1 else group
    return Tables(tuple(rows), tuple(lines))


def _header(text: str, cells: list[Stretch]) -> _Header | None:
    """Read a line as the titles of a table's columns."""
    if len(cells) < 3 or any(b - a > _LONGEST_TITLE for a, b in cells):
        return None
    kinds: list[str] = []
    unit = ""
    for a, b in cells:
        kind = ""
        for name, pattern in _TITLES:
            m = pattern.fullmatch(text, a, b)
            if m and name not in kinds:
                kind = name
                if name == "money":
                    unit = m["unit"] or m["per"] or ""
                break
        kinds.append(kind)
    if "name" not in kinds or not _NEEDED & set(kinds):
        return None
    return _Header(tuple(kinds), unit)


def _row(text: str, cells: list[Stretch], header: _Header, group: Stretch | None) -> Mention | None:
    """Read a line as a row; a number in front of it needs no title."""
    kinds = header.kinds
    if cells and (led := _LED.match(text, *cells[0])):
        cells = [(cells[0][0], led.end()), (led.end(), cells[0][1]), *cells[1:]]
    numbered = bool(cells) and bool(_ORDINAL.fullmatch(text, *cells[0]))
    if numbered and kinds[0] != "number":
        kinds = ("number", *kinds)
    elif not numbered and kinds[0] == "number":
        kinds = kinds[1:]
    cells = cells if len(cells) == len(kinds) else _with_units(text, cells)
    if len(cells) != len(kinds):
        return None
    named = {kind: cell for kind, cell in zip(kinds, cells, strict=True) if kind}
    start, end = named["name"]
    if not 2 <= end - start <= 40 or not re.search(r"[\u4e00-\u9fff]", text[start:end]):
        return None
    row = Row(
        owner=named.get("owner"),
        money=named.get("money"),
        site=named.get("site", group),
        amount=_amount(text, named.get("money"), header.unit),
    )
    return Mention.alone(text, start, end, "projects.table", row=row)


def _with_units(text: str, cells: list[Stretch]) -> list[Stretch]:
    """The cells of a row, a number and the unit printed apart from it as one: 6.6| |亿元."""
    joined: list[Stretch] = []
    for start, end in cells:
        if joined and _UNIT.fullmatch(text, start, end) and _NUMBER.fullmatch(text, *joined[-1]):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _amount(text: str, cell: Stretch | None, unit: str) -> Amount | None:
    """A bare number under 总投资(万元)."""
    if cell is None or unit not in _UNITS or not _NUMBER.fullmatch(text, *cell):
        return None
    factor, currency = _UNITS[unit]
    value = Decimal(text[cell[0] : cell[1]].replace(",", "")) * factor
    return Amount(Decimal(int(value)) if value == value.to_integral_value() else value, currency)
