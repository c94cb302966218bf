"""Headings over the rows of a list that end as names of projects do: 二、农林水项目 over (一)续建, 7.…."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.types import Stretch

_NUMBER = r"(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)、?)"
_GROUP = re.compile(
    rf"(?<![^\n]) ?{_NUMBER}(?P<name>[^。;:\n]{{2,20}}(?:项目|工程))(?:\([^()\n]*\))?:?\n"
    rf" ?(?:\([一二三四五六七八九十]{{1,3}}\)|\d{{1,3}}[.、)|]|[①-⑳◎●■◆▲★·])"
)


def group_names(text: str) -> Iterator[Stretch]:
    """What such headings call the rows below them: a class, no project of its own."""
    return (found.span("name") for found in _GROUP.finditer(text))
