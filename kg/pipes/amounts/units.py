"""Numbers whose unit stands apart from them, in the title of a column or over a list: 总投资(亿欧元)."""

from __future__ import annotations

import re
from decimal import Decimal

from kg.currencies import CURRENCIES, CURRENCY
from kg.pipes.amounts.numerals import plain
from kg.pipes.amounts.patterns import IN_BULK, MAGNITUDES, POINTS, UNITS
from kg.types import Amount
from kg.wordfinder import any_of

MAGNITUDE = any_of(MAGNITUDES)
COUNTS, BULK = any_of(UNITS - POINTS), any_of(IN_BULK)
_PARTS = re.compile(rf"(?P<magnitude>{MAGNITUDE})??(?P<unit>{COUNTS}|{CURRENCY}|{BULK})")
SUM_UNIT = rf"(?:{MAGNITUDE}){CURRENCY}"
"""A unit of sums: 亿元, 万美元, 百万英镑."""


def amount_of(value: Decimal, unit: str) -> Amount:
    """A number in the unit printed behind it or in its column: 12.4 under 完成(亿元)."""
    parts = _PARTS.fullmatch(unit)
    if parts is None:
        return Amount(value, unit)
    base = parts["unit"]
    return Amount(
        plain(value * MAGNITUDES.get(parts["magnitude"] or "", 1)) if parts["magnitude"] else value,
        CURRENCIES.get(base, base),
    )
