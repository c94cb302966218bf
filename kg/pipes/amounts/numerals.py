"""Numbers as they are written: Arabic, Chinese, mixed."""

from __future__ import annotations

import re
from decimal import Decimal

from kg.pipes.amounts.patterns import MAGNITUDES

_DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_TENS = {"十": 10, "百": 100, "千": 1000}
_PIECE = re.compile(rf"([\d,.]+)({'|'.join(MAGNITUDES)})?")


def arabic(text: str) -> Decimal:
    """The value of digits with separators and magnitudes: ``1亿2000万`` is 120000000."""
    total = Decimal(0)
    for number, magnitude in _PIECE.findall(text):
        total += Decimal(number.replace(",", "")) * MAGNITUDES.get(magnitude, 1)
    return total


def chinese(text: str) -> Decimal:
    """The value of a Chinese numeral: ``三十亿`` is 3000000000, ``三点五`` 3.5, ``两三`` the lower 2."""
    total, section, digit = 0, 0, 0
    whole, _, fraction = text.partition("点")
    decimals = fraction.rstrip("万亿千百")
    scale = MAGNITUDES.get(fraction[len(decimals) :], 1)
    for i, c in enumerate(whole):
        if c in _DIGITS:
            # 两三家: the second of two neighbouring digits only says "or so"
            digit = digit if i and whole[i - 1] in _DIGITS and digit else _DIGITS[c]
        elif c in _TENS:
            section += (digit or 1) * _TENS[c]
            digit = 0
        else:
            scaled, smaller = MAGNITUDES[c], total < MAGNITUDES[c]  # 三万亿, but 三亿五千万
            total = (
                (total + section + digit or 1) * scaled
                if smaller
                else total + (section + digit or 1) * scaled
            )
            section, digit = 0, 0
    digits = "".join(str(_DIGITS[c]) for c in decimals if c in _DIGITS)
    return (Decimal(total + section + digit) + Decimal(f"0.{digits or 0}")) * scale


def plain(value: Decimal) -> Decimal:
    """Without an exponent or trailing zeros, so that equal amounts are written alike."""
    whole = value.to_integral_value()
    return Decimal(int(whole)) if whole == value else value.normalize()
