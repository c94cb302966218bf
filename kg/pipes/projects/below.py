"""How lines below a list speak of its rows: by number, by a mark that they bear, of where they lie.

Of all of them (:mod:`kg.pipes.projects.closings`) or of some (:mod:`kg.pipes.projects.notes`).
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.pipes.amounts.numerals import arabic, chinese
from kg.pipes.projects.mention import Mention, line_of_row

_LETTERS = ("甲乙丙丁戊己庚辛壬癸", "壹贰叁肆伍陆柒捌玖拾")
LETTER = f"[{''.join(_LETTERS)}]"
"""A letter that rows are numbered by: 甲项目."""
COUNT = r"\d{1,2}|[一二两三四五六七八九十]{1,3}"
"""How many rows, or which: 前|两|个项目, 第|8|项."""
MARKED = r"(?:标|带|注|加|有|打)[注有“]*(?P<mark>[※*▲△★☆#●○◎])”?(?:号|者)?的?(?:项目)?"
"""Those that bear a mark: 除|标注※的|落户三垛镇外."""
SITE = r"(?P<site>[^,。;:()在于均\n]{2,16}?)"
LIES = rf"(?:落户|选址|位于|坐落|布局|落在|建在|放在|设在|在)[在于到]?{SITE}"
"""Where they lie, up to what the pattern goes on with: 均|落户城南工业园|."""


def numbered(printed: str) -> int:
    """Which row a number or letter means, from 1 on: 8, 三, 丙."""
    order = next((letters for letters in _LETTERS if printed in letters), "")
    if order:
        return order.index(printed) + 1
    return int(arabic(printed) if printed.isdecimal() else chinese(printed))


def marked(text: str, rows: Sequence[Mention], mark: str) -> list[int]:
    """Which of some rows bear a mark, from 0 on."""
    return [i for i, row in enumerate(rows) if mark in line_of_row(text, row)]
