"""What is set into an article and is no part of its text: pictures with their words, quotes in large type."""

from __future__ import annotations

from collections.abc import Sequence

from kg.pages.bylines import is_photo, trailing_byline
from kg.pages.clean import width
from kg.pages.patterns import MARKS
from kg.pages.units import Role, Unit

_CAPTION = 90
_WORDS = 40
_QUOTE = range(8, 60)
_POINTING = "▲▼△▽"
"""Marks in front of what a picture shows, and of items."""


def past_insets(last: Unit | None, units: Sequence[Unit], quoted: Sequence[Unit]) -> int:
    """How many of ``units`` are set into the text of ``last``, which goes on behind them.

    ``重大项 / 厂区俯瞰图 / 目开工`` tears a sentence; between paragraphs stand ``图为…。`` and ``白露 摄``,
    or words of the article once more: ``quoted`` are the units around.
    """
    if last is None or last.role is not Role.BODY:
        return 0
    size = 0
    while size < len(units):
        step = _picture(units[size:], torn=not last.closed, above=units[size - 1] if size else last)
        step = step or _quote(units[size:], quoted) or _words(last, units[size:], quoted)
        if not step:
            break
        size += step
    after = units[size] if size < len(units) else None
    signed = after is not None and after.role is Role.BYLINE and units[0].text[0] in _POINTING and last.closed
    goes_on = after is not None and after.role is Role.BODY and not (_leads(after) or after.photo)
    return size if (goes_on or signed) and (last.closed or units[0].lines[0].parted) else 0


def _leads(unit: Unit) -> bool:
    """Whether a text is the first of its article; ``记者在现场了解到`` stands inside as often."""
    return unit.begins or (unit.dated and not unit.text.startswith("记者"))


def credits_photo(unit: Unit | None) -> bool:
    """Whether a unit is the byline of a picture: ``李铁军 摄``."""
    return unit is not None and unit.role is Role.BYLINE and is_photo(unit.raw)


def is_picture(unit: Unit) -> bool:
    """Whether a unit is a picture's words, or the byline of one."""
    return unit.photo or credits_photo(unit)


def is_pictured(units: Sequence[Unit], i: int) -> bool:
    """Whether a unit is of a picture, or stands over the line that credits one."""
    credit = units[i + 1] if i + 1 < len(units) and not units[i + 1].gap else None
    return is_picture(units[i]) or credits_photo(credit)


def _picture(units: Sequence[Unit], *, torn: bool, above: Unit) -> int:
    """How many units at the front are a picture's words and credit."""
    first = units[0]
    if credits_photo(first):
        return 1
    credited = len(units) > 1 and not units[1].gap and credits_photo(units[1])
    if first.role is not Role.BODY or not (first.photo or (credited and first.lines[0].parted)):
        return 0
    if not torn and (width(first.text) > _CAPTION or first.begins):
        return 0
    plain = first.text[0] not in MARKS or _points(above, first, units[1:])
    if not torn and (first.dated or not plain) and not (credited or trailing_byline(first.raw)):
        return 0  # an item of a list: ▲县人大常委会第三次会议召开,…
    return 1 + credited


def _points(above: Unit, caption: Unit, after: Sequence[Unit]) -> bool:
    """Whether a mark points at the picture over a line, which no item of a list stands next to."""
    if caption.text[0] not in _POINTING or len(caption.text) > _WORDS or caption.dated:
        return False
    apart = caption.gap and bool(after) and (after[0].gap or after[0].index > caption.index + 1)
    return apart and caption.text[0] not in (above.text[0], after[0].text[0])


def _words(last: Unit, units: Sequence[Unit], page: Sequence[Unit]) -> int:
    """Whether a sentence alone stands where a paragraph was torn in the middle of a word of the page.

    ``全市重大项 / 工人在检查设备。 / 目开工``: 项目 stands elsewhere on the page too, 项工 does not.
    """
    first, after = units[0], units[1] if len(units) > 1 else None
    if last.closed or after is None or first.role is not Role.BODY or after.role is not Role.BODY:
        return 0
    apart = first.lines[0].parted and after.lines[0].parted
    if not (apart and first.closed and len(first.text) < _WORDS) or first.dated:
        return 0
    this, other = last.text[-1] + first.text[0], last.text[-1] + after.text[0]
    return int(_on(page, other) and not _on(page, this))


def _on(page: Sequence[Unit], pair: str) -> bool:
    """Whether two letters stand together on a page, as in one word."""
    return pair.isalpha() and any(pair in unit.text for unit in page)


def _quote(units: Sequence[Unit], quoted: Sequence[Unit]) -> int:
    """Whether a sentence of the paragraphs around stands alone between two empty lines."""
    first = units[0]
    if (
        first.role is not Role.BODY
        or not first.lines[0].parted
        or not (len(units) > 1 and units[1].lines[0].parted)
    ):
        return 0
    text = first.text.strip("“”。!?…")
    if len(text) not in _QUOTE or trailing_byline(first.raw):
        return 0
    return int(any(text in unit.text and len(unit.text) > len(first.text) for unit in quoted))
