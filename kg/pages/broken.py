"""Headlines that the column broke over two lines or more."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.pages.candidates import is_heading_like
from kg.pages.clean import width
from kg.pages.forms import is_balanced, is_bare, is_closed
from kg.pages.units import Role, Unit

_RESUMED = re.compile("[的,、)”]")
_HAN = re.compile("[一-鿿]+")
_SHORTEST = 3
_PROSE = 40
_LINES = 3
_NEAR = 40
_HALVES = 2


def whole_headline(units: Sequence[Unit], i: int) -> Unit | None:
    """The heading that starts at ``units[i]`` and that the next lines end, in one unit.

    ``第十三期“三个一批”项目建 / 设活动举行``: a quotation or bracket goes on, or letters from both sides of
    the break stand together in the text of the page.
    """
    whole = units[i]
    if not _is_line(whole):
        return None
    around = units[max(0, i - _NEAR) : i + _NEAR]
    for below in units[i + 1 : i + _LINES]:
        if below.gap or not _is_line(below):
            break
        joined = replace(
            whole, lines=whole.lines[:1], text=whole.text + below.text, raw=whole.raw + below.raw
        )
        if not is_heading_like(joined) or not _goes_on(whole, below, around):
            break
        whole = replace(joined, lines=(*whole.lines, *below.lines))
    return whole if len(whole.lines) > len(units[i].lines) else None


def _is_line(unit: Unit) -> bool:
    """Whether a unit may be a line of a headline: more than a word, without the end of a sentence."""
    if unit.role is not Role.BODY or width(unit.text) < _SHORTEST:
        return False
    return is_bare(unit.text) or not is_closed(unit.text)


def _goes_on(above: Unit, below: Unit, around: Sequence[Unit]) -> bool:
    """Whether nothing but the column's width explains the break between two lines."""
    if above.text[-1] in ":—":
        return False
    if not is_balanced(above.text):
        return not is_balanced(below.text)
    if _RESUMED.match(below.text):
        return True
    if not is_heading_like(replace(above, lines=above.lines[:1])) or not is_heading_like(below):
        return False
    joints = [above.text[-2:] + below.text[:1], above.text[-1:] + below.text[:2]]
    if abs(width(above.text) - width(below.text)) <= _HALVES:
        joints.append(above.text[-1] + below.text[0])
    texts = [unit.text for unit in around if len(unit.text) > _PROSE]
    return any(_HAN.fullmatch(joint) and joint in text for joint in joints for text in texts)
