"""Two companies whose names differ in look-alike characters (智纬, 智玮)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.lookalikes import differing
from kg.pipes.companies.names import is_full
from kg.resolve.compare.weigh import verdict, weigh
from kg.resolve.parts import CompanySeen
from kg.resolve.records import Link

_PRIOR = -3.0
_FULL = 3.0
_SHORT = 1.0
_TWO_SLIPS = -3.0
_OFFICER = 6.0
_PLACE = 1.5
_ELSEWHERE = -5.0
_ZONE = 1.0


def compare_companies(left: Sequence[CompanySeen], right: Sequence[CompanySeen]) -> Link:
    """Weigh all that pages say of one name against all that they say of the other."""
    weighed = weigh(_PRIOR, _features(left, right))
    one, other = sorted((left[0].name, right[0].name))
    return Link("company", one, other, weighed.score, weighed.reasons, verdict(weighed))


def _features(left: Sequence[CompanySeen], right: Sequence[CompanySeen]) -> Iterator[tuple[str, float]]:
    one, other = left[0].name, right[0].name
    yield "one look-alike character", _FULL if is_full(one) else _SHORT
    yield "several slips", _TWO_SLIPS if differing(one, other) > 1 else 0.0
    officers = {o for seen in left for o in seen.officers} & {o for seen in right for o in seen.officers}
    yield "same officer", _OFFICER if officers else 0.0
    places, others = {s.place for s in left} - {""}, {s.place for s in right} - {""}
    if places and others:
        yield ("same city", _PLACE) if places & others else ("another city", _ELSEWHERE)
    zones = {z for s in left for z in s.zones} & {z for s in right for z in s.zones}
    yield "same zone", _ZONE if zones else 0.0
