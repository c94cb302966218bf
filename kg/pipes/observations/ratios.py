"""Ratios without a unit: 增长近〔三成〕, 占全县的〔四分之一〕, 缩小到〔1.86:1〕, 调整为〔8:46:46〕."""

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
_AND_A_HALF = re.compile(f"(?P<times>{_DIGIT})倍半")
_NUMBER = r"\d{1,4}(?:\.\d{1,3})?"
_JOINED = re.compile(r"\d:\d")
_TO_OTHERS = gated(
    r"\d",
    rf"(?<![\d.:])(?:(?P<of_one>{_NUMBER}):1|(?P<shares>{_NUMBER}:{_NUMBER}:{_NUMBER}))(?![\d:]|\.\d)"
    "(?!(?:调整|优化|转变|演变|变化|提升)?[为至到])",  # 由9:45:46|调整为8:46:46: only what they have become
)
TO_ONE = ":1"
"""The unit of how many times one thing another is: 城乡收入比缩小到1.86:1."""


def ratios(text: str) -> Iterator[tuple[int, int, Amount]]:
    """Where ratios stand that words or colons spell, and how many per cent or times one they are."""
    for m in _RATIO.finditer(text):
        yield m.start(), m.end(), Amount(_percent(m), "%")
    for m in _AND_A_HALF.finditer(text):
        yield m.start(), m.end(), Amount(_DIGITS[m["times"]] + Decimal("0.5"), "倍")
    for m in _TO_OTHERS.finditer(text) if _JOINED.search(text) else ():
        if m["of_one"]:
            yield m.start(), m.end(), Amount(Decimal(m["of_one"]), TO_ONE)
        else:
            yield from _shares(m)


def _shares(m: re.Match[str]) -> Iterator[tuple[int, int, Amount]]:
    """The parts of a hundred: 8.2:46.3:45.5."""
    parts = [Decimal(part) for part in m["shares"].split(":")]
    if round(sum(parts)) == 100:
        start = m.start()
        for part, printed in zip(parts, m["shares"].split(":"), strict=True):
            yield start, start + len(printed), Amount(part, "%")
            start += len(printed) + 1


def _percent(m: re.Match[str]) -> Decimal:
    """一成半 is 15, 三成五 35, 四分之一 25."""
    if m["half"]:
        return Decimal(50)
    if m["of"]:
        return Decimal(100 * _DIGITS[m["parts"]] // _DIGITS[m["of"]])
    rest = m["rest"] or ""
    return Decimal(10 * _DIGITS[m["tenths"]] + (5 if rest == "半" else _DIGITS.get(rest, 0)))
