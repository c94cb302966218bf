"""Which lines that look like headings are the headings of articles.

A subheading inside an article, or a line of text that a column cut off, stands alone as a headline
does. What follows tells them apart: articles begin with a dispatch line, a date or a byline, or the
one before has just been signed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from kg.pages.bylines import is_name_line, trailing_byline
from kg.pages.clean import width
from kg.pages.lines import is_bare, is_closed, is_paused
from kg.pages.overlap import grams
from kg.pages.patterns import (
    BOX,
    BRIEFS,
    CAPTION,
    DISPATCH,
    DOCUMENT,
    EDITOR_NOTE,
    LEAD_DATE,
    LIST_ITEM,
    MARKS,
    POSTING,
    SENTENCE_LIKE,
    SIGNATURE,
    TURN_TO,
)
from kg.pages.units import Role, Unit

_LONGEST = 50
_SHORT = 12
_NEAR = 40
_AHEAD = 4
_PAIRS = ("“”", "‘’", "《》", "()")


def mark_headings(units: Sequence[Unit]) -> list[Unit]:
    """The units with every heading marked as one."""
    counts = Counter(gram for unit in units for gram in grams(unit.text))
    marked: list[Unit] = []
    for i, unit in enumerate(units):
        last = marked[-1] if marked else None
        after = units[i + 1 : i + 1 + 2 * _AHEAD]
        if unit.role is Role.BODY and _is_name_line(unit, last, after):
            marked.append(replace(unit, role=Role.BYLINE))
            continue
        heading = unit.role is Role.BODY and (
            _is_heading(unit, last, after) or _is_retold(unit, last, counts)
        )
        marked.append(replace(unit, role=Role.HEAD) if heading else unit)
    return _settle(marked)


def _is_name_line(unit: Unit, last: Unit | None, after: Sequence[Unit]) -> bool:
    """Whether a line of names signs the text between a headline and the next one."""
    if last is None or len(unit.lines) > 1 or not is_name_line(unit.raw):
        return False
    if last.role is Role.HEAD:
        return bool(after) and after[0].role is Role.BODY and not _is_heading_like(after[0])
    return last.role is Role.BODY and is_closed(last.text) and (not after or after[0].gap or _leads(after))


def _is_heading(unit: Unit, last: Unit | None, after: Sequence[Unit]) -> bool:
    """Whether a line is set apart as a heading rather than cut off by the column."""
    text = unit.text
    if text.startswith("—") and last is not None and last.role is Role.HEAD:
        return True
    if _is_kicker(unit, last, after):
        return True
    if not _is_heading_like(unit) or _is_listed(unit, last, after):
        return False
    if not unit.gap and "," in text and (not after or after[0].gap):
        return False
    if SIGNATURE.match(text) and _signs(unit, last, after):
        return False
    if last is None or last.role is not Role.BODY or _leads(after):
        return True
    attached = bool(after) and not after[0].gap
    if not unit.gap:
        return last.closed and (not attached or _is_announced(unit, last, after[0]))
    if last.text.endswith(":") or is_paused(last.text):
        return False
    listed = len(last.lines) == 1 and not last.gap and is_bare(last.text)
    return last.closed or attached or listed or bool(SIGNATURE.match(last.text) or DOCUMENT.search(text))


def _is_announced(unit: Unit, last: Unit, below: Unit) -> bool:
    """Whether a line between paragraphs without any empty line is a headline all the same."""
    if SIGNATURE.match(unit.text):
        return False
    return _is_signed(last) or bool(DOCUMENT.match(unit.text)) or (below.role is Role.BODY and below.dated)


def _is_kicker(unit: Unit, last: Unit | None, after: Sequence[Unit]) -> bool:
    """Whether a place with a colon opens a headline: ``祥云县:`` over ``铜产业链“链”出新动能``."""
    if not unit.text.endswith(":") or not 3 <= width(unit.text) <= _SHORT or len(unit.lines) > 1:
        return False
    set_apart = unit.gap or last is None or last.role is not Role.BODY
    return set_apart and bool(after) and _is_heading_like(after[0]) and _leads(after)


def _signs(unit: Unit, last: Unit | None, after: Sequence[Unit]) -> bool:
    """Whether the name of a body stands below what it has issued, not over an article about it."""
    if last is None or last.role is not Role.BODY or (after and not after[0].gap):
        return False
    return not unit.gap or unit.text.startswith("中共") or not _leads(after)


def _is_heading_like(unit: Unit) -> bool:
    """Whether a unit has the form of a heading: one short line that is no sentence."""
    text = unit.text
    if BRIEFS.match(text) and len(unit.lines) == 1:
        return True
    if len(unit.lines) > 1 or not 3 <= width(text) <= _LONGEST or POSTING.match(unit.raw):
        return False
    if is_closed(text) and text[-1] not in "!?”":
        return False
    if any(mark in text for mark in "。;") or text.count(",") > 2 or text[-1:] in ":、,":
        return False
    if CAPTION.search(text) or BOX.match(text):
        return False
    if any(text.count(pair[0]) != text.count(pair[1]) for pair in _PAIRS):
        return False
    return not (LIST_ITEM.match(text) or DISPATCH.match(text) or LEAD_DATE.match(text) or text[0] == "(")


def _is_retold(unit: Unit, last: Unit | None, counts: Counter[str]) -> bool:
    """Whether a line that interrupts a torn sentence sums up what the page says elsewhere."""
    if not unit.gap or not _is_heading_like(unit) or "," in unit.text or last is None or last.closed:
        return False
    wanted = grams(unit.text)
    return len(wanted) >= 6 and sum(counts[gram] > 1 for gram in wanted) >= 0.6 * len(wanted)


def _is_listed(unit: Unit, last: Unit | None, after: Sequence[Unit]) -> bool:
    """Whether a line is one of many alike: items of a list, not five headings of one article."""
    if last is not None and last.role is not Role.HEAD and last.text.endswith(":") and not unit.gap:
        return True
    if last is not None and last.role is Role.BODY and not unit.gap and _is_heading_like(last):
        return True
    following = after[:_AHEAD]
    if _leads(list(takewhile(lambda below: not below.gap, after))):
        return False
    return len(following) == _AHEAD and all(
        u.role is Role.BODY and _is_heading_like(u) and not u.gap for u in following
    )


def _leads(after: Sequence[Unit]) -> bool:
    """Whether an article begins below, at most a few more headings away."""
    for unit in after:
        if unit.role is Role.BYLINE or unit.level or unit.begins or LEAD_DATE.match(unit.text):
            return True
        if unit.text[0] in MARKS and is_name_line(unit.raw):
            return True
        if not _is_heading_like(unit):
            return False
    return False


def _settle(units: Sequence[Unit]) -> list[Unit]:
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
    return unit.role is Role.BYLINE or trailing_byline(unit.raw) is not None


def _is_allowed(units: Sequence[Unit], start: int, end: int) -> bool:
    """Whether a heading may stand without such proof."""
    group = units[start:end]
    if any(unit.level or DOCUMENT.match(unit.text) for unit in group):
        return True
    if not any(SENTENCE_LIKE.search(unit.text) for unit in group) and not _is_subheading(units, start, end):
        return True
    if (
        not any(unit.role is Role.BODY for unit in units[:start])
        or end == len(units)
        or units[end].role is not Role.BODY
    ):
        return True
    last = units[start - 1]
    if EDITOR_NOTE.match(units[end].text) or LIST_ITEM.match(units[end].text):
        return True
    if TURN_TO.search(last.text) or SIGNATURE.match(last.text):
        return True
    return _ends_signed(units, end)


def _is_subheading(units: Sequence[Unit], start: int, end: int) -> bool:
    """Whether a lone short line says something else than the text below: 营商环境再优化."""
    if end - start > 1 or width(units[start].text) > _SHORT:
        return False
    wanted = grams(units[start].text)
    near = max(
        len(wanted & grams(text))
        for text in (_run(units[end : end + _NEAR]), _run(units[max(0, start - _NEAR) : start][::-1]))
    )
    return near < 0.3 * len(wanted)


def _run(units: Sequence[Unit]) -> str:
    """The body text up to the next heading or break."""
    return "\n".join(unit.text for unit in takewhile(lambda unit: unit.role is Role.BODY, units))


def _ends_signed(units: Sequence[Unit], start: int) -> bool:
    """Whether the text from ``start`` to the next heading ends with a byline of its own."""
    for i in range(start, len(units)):
        unit = units[i]
        if unit.role is Role.HEAD or unit.begins:
            return False
        after = units[i + 1] if i + 1 < len(units) else None
        if unit.role is Role.BYLINE:
            return after is None or not after.begins
        if trailing_byline(unit.raw):
            return True
    return False
