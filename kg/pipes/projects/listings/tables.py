"""Tables of projects: titles of columns, and below them one project a line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.currencies import CURRENCY
from kg.pipes.amounts.units import SUM_UNIT
from kg.pipes.cells import rows_of
from kg.pipes.projects.listings.fields import kind_of, may_name
from kg.pipes.projects.listings.gaps import held
from kg.pipes.projects.listings.labels import NUMBER, Header, amount_in, header, in_units, opened, unit_over
from kg.pipes.projects.listings.same import Pointed, resolved, same_as
from kg.pipes.projects.listings.sums import other_sums, stages_of
from kg.pipes.projects.marks import Marks
from kg.pipes.projects.mention import Mention, Row
from kg.types import Stretch

ORDINAL = re.compile(r"\d{1,3}[.、)]?|[①-⑳]|\(\d{1,2}\)")
_LED = re.compile(r"(?:\d{1,3}[.、)]|[①-⑳]|\(\d{1,2}\))(?=\D)")
_UNIT = re.compile(rf"{SUM_UNIT}|{CURRENCY}")
_UNITS = re.compile(rf"[增长幅速率同比±]{{0,4}}\((?:单位:)?(?:{SUM_UNIT}|[%个家项户人亩])\)|{SUM_UNIT}")
_RULE = re.compile(r"[|\s:+-]+")
PROSE = re.compile(r"[。!?;]")
_SUMS_UP = re.compile("(?:合|小|总|共)计")
_TITLED = re.compile("项目|建设内容")
_SPREAD = {kind: [(kind, 0)] for kind in ("owner", "site", "stage")}
"""What a first column that is printed once for several rows gives to those below: as the row above has it."""
_MOST_GAPS = 3
"""Lines between the rows of one table that are none themselves (a group's name, a page break)."""
_LONGEST_CELL = 40


def read_tables(
    text: str, offsets: tuple[int, ...] | range, places: Marks, companies: Marks
) -> tuple[list[Mention], list[Stretch]]:
    """Read every table of projects: its rows, and the lines that it takes.

    Args:
        offsets: page offset of every character: where they jump in a line, columns lay apart.
    """
    rows: list[Pointed] = []
    lines: list[Stretch] = []
    found: list[Mention] = []
    title: Header | None = None
    gaps, group = 0, None
    for (start, end), cells in rows_of(text, offsets):
        if title is None and not _TITLED.search(text, start, end):
            continue
        if (own := header(text, cells)) is not None:
            found += resolved(rows)
            unit = own.unit or unit_over(text, start)
            title, gaps, group, rows = replace(own, unit=unit), 0, None, []
            lines.append((start, end))
        elif title is None or _RULE.fullmatch(text, start, end):
            continue
        elif all(_UNITS.fullmatch(text, *cell) for cell in cells):
            title = in_units(text, cells, title)  # 总投资 年产值 over (亿元) (万元)
            lines.append((start, end))
        elif (row := _row(text, (start, end), cells, title, group, places, companies)) is not None:
            rows.append(row)
            lines.append((start, end))
            gaps = 0
        elif PROSE.search(text, start, end) or gaps == _MOST_GAPS:
            title = None
        else:
            gaps, group = gaps + 1, cells[0] if len(cells) == 1 else group
            lines += [(start, end)] if _SUMS_UP.match(text, start) else []
    return [*found, *resolved(rows)], lines


def _filled(
    text: str, cells: Sequence[Stretch], kinds: tuple[str, ...], places: Marks, companies: Marks
) -> tuple[str, ...]:
    """The kinds of a row's cells, those of titles that tell nothing (去处, 盘子) by what the cells show."""
    if len(cells) != len(kinds) or "" not in kinds:
        return kinds
    found = list(kinds)
    for i, (kind, cell) in enumerate(zip(kinds, cells, strict=True)):
        shown = "" if kind else kind_of(text, *cell, places, companies)[0]
        if shown in ("owner", "money", "site") and shown not in found:
            found[i] = shown
    return tuple(found)


def _row(
    text: str,
    line: Stretch,
    cells: Sequence[Stretch],
    title: Header,
    group: Stretch | None,
    places: Marks,
    companies: Marks,
) -> Pointed | None:
    """Read a line as a row; a number in front of it needs no title, and cells may be left empty."""
    kinds = title.kinds
    cells = opened(text, cells, title.double) if title.double else cells
    if cells and (led := _LED.match(text, *cells[0])):
        cells = [(cells[0][0], led.end()), (led.end(), cells[0][1]), *cells[1:]]
    numbered = bool(cells) and bool(ORDINAL.fullmatch(text, *cells[0]))
    if numbered and kinds[0] != "number":
        kinds = ("number", *kinds)
    elif not numbered and kinds[0] == "number":
        kinds = kinds[1:]
    cells = cells if len(cells) == len(kinds) else _with_units(text, cells)
    kinds = _filled(text, cells, kinds, places, companies)
    spread = _SPREAD.get(kinds[numbered]) if len(cells) == len(kinds) - 1 else None
    if spread is not None and may_name(text, *cells[numbered]):
        kinds = (*kinds[:numbered], *kinds[numbered + 1 :])
    if not cells or _SUMS_UP.match(text, *cells[0]):
        return None
    if len(cells) != len(kinds):
        own = held(text, line, cells, kinds)
        if own is None:
            return None
        kinds = own
    row = of_cells(text, cells, replace(title, kinds=kinds), group)
    return row and (row[0], [*row[1], *spread]) if spread else row


def of_cells(
    text: str, cells: Sequence[Stretch], title: Header, group: Stretch | None = None
) -> Pointed | None:
    """The project of cells that stand in the order of a table's columns."""
    named: dict[str, Stretch] = {}
    taken: list[tuple[str, int]] = []
    for kind, cell in zip(title.kinds, cells, strict=True):
        pointer = same_as(text, cell, kind) if kind in ("owner", "site") else None
        if pointer is not None:
            taken.append(pointer)
        elif kind and cell[0] < cell[1]:  # 阀体二期(): the brackets of a row may be empty
            named[kind] = cell
    start, end = named["name"]
    if not 2 <= end - start <= _LONGEST_CELL or not re.search(r"[\u4e00-\u9fff]", text[start:end]):
        return None
    row = Row(
        owner=named.get("owner"),
        money=named.get("money"),
        site=named.get("site", group),
        stages=stages_of(text, named),
        amount=amount_in(text, named.get("money"), title.unit_of("money")),
        others=other_sums(text, named, title),
        span=(min(a for a, _ in cells), max(b for _, b in cells)),
    )
    return Mention.alone(text, start, end, "projects.table", row=row), taken


def _with_units(text: str, cells: Sequence[Stretch]) -> list[Stretch]:
    """The cells of a row, a number and the unit printed apart from it as one: 6.6| |亿元."""
    joined: list[Stretch] = []
    for start, end in cells:
        if joined and _UNIT.fullmatch(text, start, end) and NUMBER.fullmatch(text, *joined[-1]):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined
