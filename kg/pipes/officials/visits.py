"""Where an article has gone when it speaks of bodies there: 访问日本大阪,与〔当地〕商会会长山本健一座谈."""

from __future__ import annotations

import re

from kg.lexicon import words
from kg.pipes.clauses import line_start
from kg.pipes.officials.patterns import HAN

THERE = "当地"
_ABROAD = "中国商会"
"""One that is of wherever the article has gone, whether or not it says so."""
_WENT = re.compile(
    rf"(?:在|赴|抵达|飞抵|访问|来到|走进)(?P<place>[{HAN}]{{2,8}}?)"
    "(?=[,、]|举行|举办|召开|开展|拜[访会]|考察|招商|推介|期间|会见|参加|会晤)"
)
_NO_PLACE = re.compile("[会场馆楼店厅园室上下中里内间馆校]$|公司|集团|[当各多]地|现场|活动")


def place_there(text: str, position: int, body: str) -> str:
    """The place that 当地 means in front of a body or as its first word; empty where it isn't printed."""
    if not (body.startswith((THERE, _ABROAD)) or text.endswith(THERE, 0, position)):
        return ""
    went = [m["place"] for m in _WENT.finditer(text, line_start(text, position), position)]
    named = next((place for place in reversed(went) if not _NO_PLACE.search(place)), "")
    country = next((c for c in words("countries") if named.startswith(c) and len(named) > len(c) + 1), "")
    return named.removeprefix(country)  # 日本|大阪
