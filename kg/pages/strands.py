"""What goes on over empty lines: an interview with its answers, a series of items or parts with one mark."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from kg.pages.candidates import is_heading_like, is_headline_apart
from kg.pages.gaps import is_dense
from kg.pages.insets import is_picture
from kg.pages.questions import is_answered
from kg.pages.series import are_headlines, is_title, series, titles
from kg.pages.talks import talks
from kg.pages.units import Role, Unit


def with_strands(units: Sequence[Unit]) -> list[Unit]:
    """The units of a page with those of its interviews and series marked, and the headlines among them."""
    found = list(units)
    dense = is_dense(units)
    heads = titles(units)
    for i in heads:
        found[i] = replace(units[i], role=Role.HEAD)
    for number, (marked, end) in enumerate(_strands(units, dense), 1):
        if any(unit.strand for unit in found[marked[0] : end]) or {*marked} <= {*heads}:
            continue  # the questions of an interview have a mark
        if are_headlines(units, marked):
            for i in marked:
                found[i] = replace(units[i], role=Role.HEAD)
            continue
        for i in range(marked[0], _end(units, marked, end, dense)):
            unit = units[i]
            if (unit.role is not Role.FURNITURE or unit.closed) and (i in marked or not is_picture(unit)):
                found[i] = replace(unit, role=Role.BODY, level=0, strand=number)
    return found


def _strands(units: Sequence[Unit], dense: bool) -> Iterator[tuple[tuple[int, ...], int]]:
    """The strands of a page: each by its questions or marked lines, and the end of what surely is of it."""
    for asked in talks(units):
        yield asked, asked[-1] + (1 if is_answered(units[asked[-1]].text) else 2)
    for marked in series(units, dense=dense):
        yield marked, marked[-1] + 1 + _is_over_text(units, marked[-1])


def _is_over_text(units: Sequence[Unit], i: int) -> bool:
    """Whether the text of the last part stands below the line that heads it, not another headline."""
    below = units[i + 1] if i + 1 < len(units) else None
    return is_title(units[i]) and below is not None and not (below.gap and is_heading_like(below))


def _end(units: Sequence[Unit], marked: Sequence[int], end: int, dense: bool) -> int:
    """Where a strand ends: at a headline, or at an empty line where none stands inside what is above it."""
    parts = [unit for i, k in pairwise(marked) for unit in units[i + 1 : k]]
    gapped = any(unit.gap for unit in parts if not is_picture(unit))
    while end < len(units):
        unit = units[end]
        if unit.role is not Role.BODY or unit.begins or (unit.gap and (not gapped or _is_apart(unit))):
            break
        if is_headline_apart(units[end - 1], unit, dense=dense):
            break
        end += 1
    return min(end, len(units))


def _is_apart(unit: Unit) -> bool:
    """Whether a paragraph below an empty line tells of something else: it has a day, or is a headline."""
    return unit.dated or unit.photo or is_heading_like(unit)
