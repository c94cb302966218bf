"""Empty lines: whether what stands below one goes on with what stands above it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from kg.pages.candidates import is_heading_like
from kg.pages.columns import TOLERANCE
from kg.pages.forms import is_closed
from kg.pages.patterns import POSTING
from kg.pages.units import Role, Unit

INDENT = 2
"""By how many letters a paragraph is set in."""
_FULL = 1.0
"""By how much the full lines of a column differ in width."""
_GAPS = 0.05
_FOOTED = 3


def begins_anew(last: Unit, unit: Unit) -> bool:
    """Whether a paragraph begins, by its indent, behind one that was cut off: what goes on has none."""
    cut = len(last.lines) > 1 and not last.lines[-1].indent
    full = len(unit.lines) > 1 and abs(last.lines[0].width - unit.lines[0].width) <= _FULL
    return unit.lines[0].indent >= INDENT and (cut or full)


def interrupts(last: Unit, unit: Unit, below: Unit) -> bool:
    """Whether a line by itself stands in a torn sentence: too short to be a line of it, or the text goes on
    below without the indent that paragraphs have.

    ``…副县长石川`` / ``石川率队招商`` / ``带队赴杭州拜访企业。``, with empty lines between.
    """
    if last.closed or len(last.lines) == 1 or not below.gap or below.role is not Role.BODY or below.dated:
        return False
    full = last.lines[-1].width
    torn = full >= max(line.width for line in last.lines) - TOLERANCE
    short = unit.lines[0].width < full - TOLERANCE
    set_out = len(unit.lines) == 1 < len(below.lines) and last.lines[0].indent > 0 == below.lines[0].indent
    return torn and (short or set_out)


def leaves_a_roll(last: Unit, unit: Unit) -> bool:
    """Whether running text goes on below the last line of a roll.

    ``市人民法院院长:应佳``, in a box, or ``方晓 市审计局局长`` in a list of appointments.
    """
    boxed = last.lines[0].indent and ":" in last.text
    rolled = len(last.lines) == 1 and (boxed or POSTING.match(last.raw))
    return bool(rolled) and len(unit.lines) > 1 and not unit.lines[0].indent


def is_gapless(units: Sequence[Unit]) -> bool:
    """Whether paragraphs of one article follow each other without empty lines on this page."""
    gaps = plain = 0
    for last, unit in pairwise(units):
        if (
            last.role is unit.role is Role.BODY
            and not unit.strand
            and is_closed(last.text)
            and not unit.begins
        ):
            gaps += unit.gap
            plain += not unit.gap
    return plain >= 2 * gaps and plain > 0


def is_dense(units: Sequence[Unit]) -> bool:
    """Whether a page has no empty lines, but around its masthead and foot."""
    inner = [unit for last, unit in pairwise(units) if Role.FURNITURE not in (last.role, unit.role)]
    return sum(unit.gap for unit in inner) <= _GAPS * len(inner)


def is_footed(units: Sequence[Unit]) -> bool:
    """Whether the headlines of a page stand right below their texts: most blocks of lines end with one."""
    blocks = footed = 0
    for i, (last, unit) in enumerate(pairwise(units), 2):
        if unit.role is not Role.BODY or (i < len(units) and not units[i].gap):
            continue
        blocks += 1
        told = last.role is Role.BODY and last.closed and not unit.gap
        footed += told and is_heading_like(unit)
    return footed >= _FOOTED and 2 * footed > blocks
