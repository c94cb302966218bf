"""Headlines that stand together, away from their texts, are put over them.

A copy of a page may print its headlines first, or last, in whatever order their frames were made:

    县图书馆新馆开馆

    柳河大桥合龙

    县图书馆新馆昨日开馆。…

    柳河大桥昨日合龙。…
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from kg.pages.headlines import is_tied
from kg.pages.overlap import Overlap
from kg.pages.signed import is_signed
from kg.pages.units import Role, Unit
from kg.records import record

_FEWEST = 3
"""Headlines that stand together; of two, one may be of the text above and one of the text below."""
_TOLD = 0.2
"""Overlap of a headline with its text, at least."""
_SPARE = 2
"""Texts without a headline, a picture's words among them, that stand beside a stack."""
_AS_PRINTED = 0.5
"""How much of what the best order tells the printed one must tell."""
_MOST = 40
"""Texts compared with each headline: a page has a few, and a file without sense shall cost no hours."""


@record
class _Text:
    """Paragraphs that are surely of one article, and where they start."""

    start: int
    text: str


def put_in_place(units: Sequence[Unit]) -> list[Unit]:
    """The units of a page, each headline of a stack over the text that it tells of."""
    for start, end in _stacks(units):
        heads = list(_headlines(units, start, end))
        if len(heads) < _FEWEST:
            continue
        texts = max(_texts(units, start, -1, len(heads)), _texts(units, end, 1, len(heads)), key=len)
        if not len(heads) <= len(texts) <= _MOST:
            continue
        owned = _deal([" ".join(u.text for u in units[a:b]) for a, b in heads], texts)
        if len(owned) < len(heads) - 1:
            continue
        moved = {texts[k].start: units[slice(*heads[i])] for i, k in owned.items()}
        gone = {j for i in owned for j in range(*heads[i])}
        return [u for j, unit in enumerate(units) for u in (*moved.get(j, ()), unit) if j not in gone]
    return list(units)


def _stacks(units: Sequence[Unit]) -> Iterator[tuple[int, int]]:
    """Where headings follow each other, with nothing but furniture between."""
    start: int | None = None
    for i, unit in enumerate([*units, None]):
        if unit is not None and unit.role is Role.HEAD:
            start = i if start is None else start
        elif start is not None and (unit is None or unit.role is not Role.FURNITURE):
            yield start, i
            start = None


def _headlines(units: Sequence[Unit], start: int, end: int) -> Iterator[tuple[int, int]]:
    """The headlines of a stack: lines without an empty one between are one, and what is tied to it."""
    first = start
    for i in range(start + 1, end + 1):
        if i == end or (units[i].gap and not is_tied(units[i - 1], units[i])):
            yield first, i
            first = i


def _texts(units: Sequence[Unit], i: int, step: int, heads: int) -> list[_Text]:
    """The texts above or below a stack, up to the next heading, in the order printed.

    Each ends at an empty line, unless these part paragraphs too: there are far more of them than ``heads``.
    """
    way = range(i, len(units)) if step > 0 else range(i - 1, -1, -1)
    near = sorted(takewhile(lambda k: units[k].role is not Role.HEAD, way))
    body = [k for k in near if units[k].role is Role.BODY]
    cuts = [k for k in body if k == body[0] or units[k].begins or (units[k].gap and _is_ended(units[k - 1]))]
    if len(cuts) > heads + _SPARE:
        cuts = [k for k in cuts if k == body[0] or units[k].dated or is_signed(units[k - 1])]
    bounds = pairwise([*cuts, near[-1] + 1] if cuts else [])
    return [_Text(a, "\n".join(u.text for u in units[a:b] if u.role is Role.BODY)) for a, b in bounds]


def _is_ended(unit: Unit) -> bool:
    return unit.closed or unit.role is not Role.BODY


def _deal(heads: Sequence[str], texts: Sequence[_Text]) -> dict[int, int]:
    """Which headline is of which text: as printed where as many stand there, unless that tells far less."""
    overlap = Overlap([text.text for text in texts])
    told = {(i, k): overlap.headline(h, t.text) for i, h in enumerate(heads) for k, t in enumerate(texts)}
    owned: dict[int, int] = {}
    for i, k in sorted(told, key=lambda pair: (-told[pair], pair)):  # the surest pairs first
        if told[i, k] >= _TOLD and i not in owned and k not in owned.values():
            owned[i] = k
    best = sum(told[i, k] for i, k in owned.items())
    if len(heads) == len(texts) and best and sum(told[i, i] for i in owned) >= _AS_PRINTED * best:
        return {i: i for i in range(len(heads))}
    if 2 * len(owned) < len(heads):
        return {}
    rest = [i for i in range(len(heads)) if i not in owned]
    free = [k for k in range(len(texts)) if k not in owned.values()]
    return {**owned, **dict(zip(rest, free, strict=True))} if len(rest) == len(free) else owned
