"""Ratios in words: 增长近〔三成〕, 占全县的〔四分之一〕, 占了〔一半〕."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from kg.types import Amount
from kg.wordfinder import gated

_DIGITS = {digit: value for value, digit in enumerate("一二三四五六七八九十", 1)} | {"两": 2}
_DIGIT = "[一二两三四五六七八九]"
_RATIO = gated(
    "一二两三四五六七八九十半",
    rf"(?<![第十百千万\d])(?:(?P<tenths>{_DIGIT}){_DIGIT}?成(?P<rest>半|{_DIGIT})?"
    rf"|(?P<of>[二两四五十])分之(?P<parts>{_DIGIT})"  # thirds are no round share
    r"|(?P<half>一半|半数)(?=[强是]|以[上下]|左右|[^\u4e00-\u9fff]|$))"
    # 三成立方, 一成功 and 九成熟 are other words, 四成多 is no figure
    r"(?![立为功员果效分熟新型交活绩衣本都多])",
)


def ratios(text: str) -> Iterator[tuple[int, int, Amount]]:
    """Where ratios stand that words spell, and how many per cent they are."""
    for m in _RATIO.finditer(text):
        yield m.start(), m.end(), Amount(_percent(m), "%")


def _percent(m: re.Match[str]) -> Decimal:
    """一成半 is 15, 三成五 35, 四分之一 25."""
    if m["half"]:
        return Decimal(50)
    if m["of"]:
        return Decimal(100 * _DIGITS[m["parts"]] // _DIGITS[m["of"]])
    rest = m["rest"] or ""
    return Decimal(10 * _DIGITS[m["tenths"]] + (5 if rest == "半" else _DIGITS.get(rest, 0)))
