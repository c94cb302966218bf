"""A text that the page goes on with below a headline in its middle.

      5月16日,县政协视察古镇,先后来到
    老街修缮工程、

    县政协视察文旅项目

    水车码头。委员们建议…

What stands above the headline stops in mid-sentence, what stands below it has no beginning.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from kg.pages.segments import Layout, Segment
from kg.pages.units import Role, Unit

_SET_IN = 0.3
"""Share of the paragraphs of a page that are set in, where the others are torn."""


def close_over_headlines(layout: Layout) -> None:
    """Make one segment, above the headline, of the two that a headline stands between."""
    if not _is_set_in(layout):
        return
    torn = [i for i, (above, below) in enumerate(pairwise(layout.runs)) if _is_torn(above, below)]
    for i in torn:
        above = layout.runs[i]
        units = above.pop().units
        k = _start(units)
        above += [Segment(part) for part in (units[:k], units[k:]) if part]
    for i in reversed(torn):  # what is torn twice is joined from its end
        above, below = layout.runs[i : i + 2]
        above[-1] = Segment([*above[-1].units, *below.pop(0).units])


def _is_set_in(layout: Layout) -> bool:
    """Whether paragraphs of the page are set in, so that one that isn't has lost its beginning."""
    wrapped = [u for run in layout.runs for s in run for u in s.body if len(u.lines) > 1]
    return sum(unit.lines[0].indent > 0 for unit in wrapped) > _SET_IN * len(wrapped)


def _start(units: Sequence[Unit]) -> int:
    """Where the torn article begins among what is above a headline: below the last empty line."""
    starts = (k for k in range(len(units) - 1, 0, -1) if units[k].gap and units[k - 1].closed)
    return next(starts, 0)


def _is_torn(above: Sequence[Segment], below: Sequence[Segment]) -> bool:
    """Whether a text stops in mid-sentence above a headline, and one without any beginning is below it."""
    if not (above and below and above[-1].open and len(above[-1].units[-1].lines) > 1):
        return False
    segment, first = below[0], below[0].units[0]
    if segment.dated or segment.loose or segment.turned or first.listed or first.role is not Role.BODY:
        return False
    return len(first.lines) > 1 and not first.lines[0].indent
