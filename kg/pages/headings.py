"""Which lines that look like headings are the headings of articles.

A subheading inside an article, or a line of text that a column cut off, stands alone as a headline
does. What follows tells them apart: articles begin with a dispatch line, a date or a byline, or the
one before has just been signed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.pages.bylines import trailing_byline
from kg.pages.patterns import DOCUMENT, EDITOR_NOTE, SENTENCE_LIKE, SIGNATURE, TURN_TO
from kg.pages.units import Role, Unit


def settle_headings(units: Sequence[Unit]) -> list[Unit]:
    """The units with every doubtful heading made body text.

    Doubt needs a page whose articles are recognisable otherwise; where none is signed or dated,
    every line set apart stays a heading.
    """
    groups = _groups(units)
    proofs = [_is_proven(units, start, end) for start, end in groups]
    if not any(proofs):
        return list(units)
    result = list(units)
    for (start, end), proven in zip(groups, proofs, strict=True):
        if proven or _is_allowed(units, start, end):
            continue
        for i in range(start, end):
            result[i] = replace(units[i], role=Role.BODY)
    return result


def _groups(units: Sequence[Unit]) -> list[tuple[int, int]]:
    """Index ranges of headings that follow each other."""
    groups: list[tuple[int, int]] = []
    for i, unit in enumerate(units):
        if unit.role is not Role.HEAD:
            continue
        if groups and groups[-1][1] == i:
            groups[-1] = (groups[-1][0], i + 1)
        else:
            groups.append((i, i + 1))
    return groups


def _is_proven(units: Sequence[Unit], start: int, end: int) -> bool:
    """Whether what stands around a heading shows that articles meet there."""
    after = units[end] if end < len(units) else None
    if after is not None and (after.role is Role.BYLINE or after.dated):
        return True
    return _is_signed(units[start - 1]) if start else False


def _is_signed(unit: Unit) -> bool:
    return unit.role is Role.BYLINE or trailing_byline(unit.text) is not None


def _is_allowed(units: Sequence[Unit], start: int, end: int) -> bool:
    """Whether a heading may stand without such proof."""
    group = units[start:end]
    if any(unit.level or DOCUMENT.match(unit.text) for unit in group):
        return True
    if not any(SENTENCE_LIKE.search(unit.text) for unit in group):
        return True
    before = [unit for unit in units[:start] if unit.role is Role.BODY]
    if not before or end == len(units) or units[end].role is not Role.BODY:
        return True
    last = units[start - 1]
    if EDITOR_NOTE.match(units[end].text) or TURN_TO.search(last.text) or SIGNATURE.match(last.text):
        return True
    return _ends_signed(units, end)


def _ends_signed(units: Sequence[Unit], start: int) -> bool:
    """Whether the text from ``start`` to the next heading ends with a byline of its own."""
    for i in range(start, len(units)):
        unit = units[i]
        if unit.role is Role.HEAD or unit.begins:
            return False
        after = units[i + 1] if i + 1 < len(units) else None
        if unit.role is Role.BYLINE:
            return after is None or not after.begins
        if trailing_byline(unit.text):
            return True
    return False
