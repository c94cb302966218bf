"""Where a list of a page begins and ends: with what heads its first row, and the fields of its last one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.currencies import CURRENCY
from kg.pages.blocks import Block
from kg.pages.forms import is_bare, is_closed
from kg.pages.listwords import is_own_title, leads_in
from kg.pages.patterns import MARKS
from kg.pages.shapes import FIGURE

SUM = rf"\d[\d,.]*[百千]?[万亿]{{1,2}}{CURRENCY}"
CELL = re.compile(rf"(?:[一-鿿]{{2,8}}[: ])?(?:[一-鿿]{{0,6}}?){SUM}(?:人民币|左右)?(?:\([^()]*\))?")
"""A line that holds a sum and no more: ``5.8亿元``, ``总投资:2.35亿元``."""
_HEADLINE = 6


def top(blocks: Sequence[Block], first: int, rows: Sequence[int], *, dense: bool) -> int:
    """Where a list begins: with what heads its first row, but not with a headline of its own.

    Args:
        first: the first block that may be of the list.
        dense: whether no empty lines tell where it begins.
    """
    start = rows[0]
    if CELL.fullmatch(blocks[start].text):  # the fields above the sum are as many as in the next entry
        begins = next((i for i in range(rows[1], start, -1) if blocks[i].gap), rows[1])
        start = max(first, start - (rows[1] - begins))
    elif start > first and _is_under_label(blocks, start, rows):
        start -= 1
    opened = first > 0 and blocks[first - 1].text.endswith((":", "——"))
    while start > first and (opened or leads_in(blocks[start - 1].text) or not blocks[start].gap):
        above = blocks[start - 1]
        if (
            not opened
            and above.gap
            and (not leads_in(above.text) or _is_marked(blocks, start - 1, rows) or is_own_title(above.text))
        ):
            break
        if not (opened or above.gap or leads_in(above.text)) and _is_headline(blocks, first, start, rows):
            break
        start -= 1
    return start + (dense and start == first < rows[0] and _is_over(blocks, start))


def _is_under_label(blocks: Sequence[Block], start: int, rows: Sequence[int]) -> bool:
    """Whether the figures of a box stand under what they count: the last of them ends it."""
    below = blocks[rows[-1] + 1] if rows[-1] + 1 < len(blocks) else None
    return blocks[start].shape == FIGURE and not blocks[start].gap and (below is None or below.gap)


def _is_marked(blocks: Sequence[Block], i: int, rows: Sequence[int]) -> bool:
    """Whether a line has a mark that no other of its list has: ``■一图读懂政府工作报告``."""
    mark = blocks[i].text[0]
    return mark in MARKS and all(blocks[k].text[0] != mark for k in range(i + 1, rows[-1] + 1))


def _is_over(blocks: Sequence[Block], i: int) -> bool:
    """Whether a line between the end of a text and a list is the headline of the list."""
    if not i or not is_closed(blocks[i - 1].text):
        return False
    return is_bare(blocks[i].text) and not (blocks[i].shape or leads_in(blocks[i].text))


def _is_headline(blocks: Sequence[Block], first: int, start: int, rows: Sequence[int]) -> bool:
    """Whether the line above is the second one of a headline, whose first has an empty line above it."""
    if start - 2 < first or not blocks[start - 2].gap or leads_in(blocks[start - 2].text):
        return False
    inner = {blocks[i].text[-1] for i in range(rows[0], rows[-1]) if i not in rows}
    return len(blocks[start - 1].text) >= _HEADLINE and blocks[start - 1].text[-1] not in inner


def bottom(blocks: Sequence[Block], last: int, rows: Sequence[int]) -> int:
    """Where a list ends: with the fields of its last row."""
    end = rows[-1] + 1
    while end < last and not blocks[end].gap:
        end += 1
    return end
