"""Where the text of an article says who wrote it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from kg.pages.bylines import is_name_line, is_photo, is_sender, leading_byline, trailing_byline
from kg.pages.candidates import is_heading_like
from kg.pages.names import is_sure_name
from kg.pages.patterns import DATE_LINE, MARKS, REPLY, ROLE, SIGNATURE
from kg.pages.units import Role, Unit

_DISPATCH = 12
"""Letters within which a dispatch line names the reporter: 本报讯(记者 白露)."""
_BRACKETED = re.compile(r"[(][^()]{2,12}[)]")
_SIGNATORY = re.compile("[^ ]{2,20}(?:书记|主任|主席|经理|委员|代表|会计|[一-鿿]长) (?P<name>[一-鿿·]{2,6})$")
_SOURCED = re.compile(r"[(](?:本报综合|综合|根?据|来源:|[摘转选]自)[^()]{0,30}[)]$")
"""What an article was made of, behind its last sentence: ``(本报综合县公安局消息)``."""
_REPLY = re.compile(rf"[^。,;:]{{0,20}}(?:回复|答复|回应|复信|回音|编者)[^。,;:]{{0,4}}:|{REPLY.pattern}$")
"""How what is answered to a letter begins: ``县交通运输局回复:``, ``【回音】``."""
_PLACE = 2
"""Letters that the name of a place often has."""
_LINES = 5
"""Most lines that a byline is looked for in, and what is below it: 记者 石川 / 通讯员 白露."""


def below(units: Sequence[Unit], i: int) -> Unit | None:
    """What stands below a unit; below a line of authors, what stands below all of them."""
    signed = units[i].role is Role.BYLINE
    under = (u for u in units[i + 1 : i + _LINES] if u.gap or not (signed and u.role is Role.BYLINE))
    return next(under, None)


def heads_next(last: Unit, byline: Unit, after: Unit) -> bool:
    """Whether a byline is of the text below it, not of the one above: a dispatch line or a gap tells.

    A name in brackets is of the text above, where the one below begins with authors of its own.
    """
    if after.begins and last.closed and _BRACKETED.fullmatch(byline.text) and not byline.gap:
        dispatch = leading_byline(after.raw)
        if dispatch is not None and dispatch.authors:
            return False
    if after.gap and is_photo(byline.raw):
        return False  # 石川 摄, between empty lines
    if after.begins:
        return not after.gap or byline.gap or not last.closed
    told = last.closed and byline.text[0] != "(" and after.role is Role.BODY
    return (after.dated or told) and byline.gap and not after.gap


def is_signed(unit: Unit) -> bool:
    """Whether a byline stands in a unit or at its end, or where the article was taken from."""
    if unit.role is Role.BYLINE or trailing_byline(unit.raw) is not None:
        return True
    return unit.text[-1] == ")" and _SOURCED.search(unit.text) is not None


def opens_signed(units: Sequence[Unit], end: int) -> bool:
    """Whether the article above has said who wrote it: what has a byline below is another one then."""
    above = takewhile(lambda unit: unit.role is not Role.HEAD, reversed(units[:end]))
    return any(unit.role is Role.BYLINE or ROLE.search(unit.text, 0, _DISPATCH) for unit in above)


def ends_signed(units: Sequence[Unit], start: int) -> bool:
    """Whether the text from ``start`` to the next heading ends with a byline of its own."""
    for i in range(start, len(units)):
        unit = units[i]
        after = units[i + 1] if i + 1 < len(units) else None
        last = unit.role is Role.BYLINE and (after is None or after.role is Role.HEAD)
        if unit.role is Role.HEAD or (unit.begins and not last):
            return False
        if unit.role is Role.BYLINE:
            return after is None or not after.begins
        if trailing_byline(unit.raw):
            return True
    return False


def is_postscript(last: Unit, unit: Unit) -> bool:
    """Whether what stands below the line of who sent a letter is its day, or answers it."""
    if not unit.gap and DATE_LINE.match(unit.text):
        return True
    return is_sender(last.raw) and (not unit.gap or _REPLY.match(unit.text) is not None)


def signs_below(unit: Unit, below: Unit) -> bool:
    """Whether marked names stand over the report they wrote, wherever its headline is: ``■石川 白露``.

    One name alone may be whom a portrait is of, unless what is below begins as news do; of two letters,
    where the news is from.
    """
    if not (unit.gap and unit.text[0] in MARKS) or below.role is not Role.BODY or below.gap:
        return False
    names = unit.raw.strip(f"{MARKS} ").split()
    several = len(names) > 1 and max(map(len, names)) > _PLACE and not is_heading_like(below)
    alone = len(names) == 1 and below.dated and len(names[0]) > _PLACE
    return (several or alone) and all(map(is_sure_name, names)) and is_name_line(unit.raw)


def signs_paper(unit: Unit, last: Unit | None, after: Sequence[Unit], *, dense: bool, leads: bool) -> bool:
    """Whether a line is the name of a body or of somebody below what they have issued or written.

    Args:
        leads: whether an article begins below it.
    """
    if last is None or last.role is not Role.BODY:
        return False
    if last.closed and (_is_signatory(unit) or _is_over_date(after)):
        return True
    if not SIGNATURE.match(unit.text) or (after and not after[0].gap and not dense):
        return False
    return not unit.gap or unit.text.startswith("中共") or not leads


def _is_signatory(unit: Unit) -> bool:
    """Whether a line names who wrote the letter that ends above it: ``柳河村党支部书记 石川``."""
    signed = None if unit.gap else _SIGNATORY.match(unit.raw)
    return signed is not None and is_sure_name(signed["name"])


def _is_over_date(after: Sequence[Unit]) -> bool:
    """Whether a line stands over a day, as who signs a text does: ``患者家属:顾林``."""
    return bool(after) and after[0].role is Role.BODY and DATE_LINE.match(after[0].text) is not None
