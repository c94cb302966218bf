"""Tables whose cells commas part, as pasted from a sheet: 园区,产值(亿元),增速(%) over 高新区,8.2,5.1."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

_LEAST_COMMAS = 2
_LEAST_ROWS = 3
"""Lines of such a table, with its titles."""
_COMMA = re.compile(r",(?!\d{3}(?!\d))(?![^()\n]*\))|(?<!\d),(?![^()\n]*\))")
_ANY_COMMA = re.compile(r",(?![^()\n]*\))")
_TOLD = re.compile("[。;!?“”]|[^,]{24}")
"""What no cell of such a table has."""
_FIGURE = re.compile(r"(?<![^,])[-+]?\d[\d.,]*(?:[%万亿个家户]|$|(?=,))")


def comma_tables(lines: Iterable[str]) -> Iterator[tuple[int, int, int]]:
    """Which lines are such tables, and of how many columns: titles without figures over rows
    of as many cells.

    Args:
        lines: what each line says, nothing where it can be of none.
    """
    start = size = i = 0
    for i, line in enumerate(lines):
        may = line.count(",") >= _LEAST_COMMAS and not _TOLD.search(line)
        figures = may and _FIGURE.search(line) is not None
        width = len(comma_cells(line, size)) if may else 0
        if figures and width > _LEAST_COMMAS and width == size:
            continue
        if i - start >= _LEAST_ROWS and size:
            yield start, i, size
        start, size = i, width if width > _LEAST_COMMAS and not figures else 0
    if i + 1 - start >= _LEAST_ROWS and size:
        yield start, i + 1, size


def comma_cells(line: str, size: int) -> list[tuple[int, int]]:
    """The cells between the commas of a line, those in a number among them where only so there are as many
    as titles: 650|,|640 under 全年预计,年初目标, but 1,250.
    """
    cells: list[tuple[int, int]] = []
    for comma in (_COMMA, _ANY_COMMA):
        cuts = [found.span() for found in comma.finditer(line)]
        cells = list(zip([0, *(b for _, b in cuts)], [*(a for a, _ in cuts), len(line)], strict=True))
        if len(cells) >= size:
            break
    return cells
