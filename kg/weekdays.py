"""The days of the week as pages print them: 星期三, 周三, 礼拜三."""

from __future__ import annotations

LETTERS = "一二三四五六日天"
"""The letter of each day behind the word for a week; Sunday has two."""
OF_WEEK = "(?:星期|周|礼拜)"
"""In front of that letter."""
WEEKDAY = f"{OF_WEEK}[{LETTERS}]"


def weekday_number(letter: str) -> int:
    """The number of a day by its letter, as :meth:`datetime.date.weekday` counts: 0 of 一, 6 of 日 and 天."""
    return min(LETTERS.index(letter), 6)
