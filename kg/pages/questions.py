"""Which paragraphs of a text ask: the questions of an interview, by what they open and end with.

Papers set questions off in many ways: ``记者:``, ``问:``, ``Q1:``, ``【清溪日报】``, ``——``, ``■``, ``一、``,
or in bold letters, of which the text of a page keeps nothing. What they share is that each ends with a
question mark and opens as the others do.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from kg.pages.clean import width
from kg.pages.forms import is_closed
from kg.pages.patterns import BULLETS, CLOSERS

_ASKER = (
    r"(?:[一-鿿]{0,4}(?:记 ?者|主持人?)|提?问(?:题|者)?|Q|[一-鿿]{0,6}(?:网友|市民|读者|听众|村民)(?:提?问)?)"
)
_MARK = rf"[{re.escape(BULLETS)}●•·]*"
_SAID = re.compile(
    rf"{_MARK} ?[【〔\[]?(?P<who>[《“]?[一-鿿·A-Za-z ]{{1,14}}?[》”]?)(?:问|答)?\d{{0,2}}[】〕\]]?"
    r"(?:\([^()]{2,40}\))?:"
)
"""Who says it, before a colon: ``记者:``, ``Q1:``, ``《清溪日报》:``, ``白露(县商务局局长):``."""
_BRACKETED = re.compile(rf"{_MARK} ?[【〔\[](?P<who>[^【】〔〕\[\]。,;:]{{1,14}}?)\d{{0,2}}[】〕\]] ?")
_KEYED = re.compile(rf"(?P<who>{_ASKER})\d{{0,2}}(?:[ .、]|$)")
"""Who asks, before a space or alone in a line: ``问 今年怎么干?``."""
_OPENED = re.compile(
    rf"(?P<mark>[{re.escape(BULLETS)}])|\d{{1,2}}(?P<dot>[.、)])(?!\d)|[一二三四五六七八九十]{{1,2}}(?P<comma>、)"
    r"|\((?P<number>[\d一二三四五六七八九十]{1,2})\)"
)
_ASKS = re.compile(rf"(?:{_ASKER})$")
BARE = ""
"""The class of what opens with no mark."""
_NUMBER = "("
_LONGEST = 200
_SHORT = 50
"""Width of a question that nothing but its mark of interrogation shows."""
_OFTEN = 2


def questions(texts: Sequence[str]) -> list[int]:
    """Which of a text's paragraphs are questions of an interview: two or more that open alike."""
    kinds = {i: kind_of(text) for i, text in enumerate(texts) if is_asking(text)}
    often = Counter(kinds.values())
    found = {i for i, kind in kinds.items() if often[kind] >= _OFTEN and (kind or is_short(texts[i]))}
    found.update(i for i, text in enumerate(texts) if is_asker(text))
    return sorted(found) if len(found) >= _OFTEN else []


def is_asking(text: str) -> bool:
    """Whether a paragraph ends with a question: ``记者:今年怎么干?``."""
    return len(text) <= _LONGEST and text.rstrip(CLOSERS)[-1:] == "?"


def is_answered(text: str) -> bool:
    """Whether a paragraph has both a question and its answer: ``问:路何时通?答(县交通局):明年。``."""
    return "?" in text and not is_asking(text) and is_closed(text)


def is_short(text: str) -> bool:
    """Whether a paragraph is one question and no more."""
    return "。" not in text and ";" not in text and width(text) <= _SHORT


def is_said(text: str) -> bool:
    """Whether a paragraph names who says it, by more than a space: no byline does, ``记者 白露``."""
    return bool(_SAID.match(text) or _BRACKETED.match(text) or _ASKS.fullmatch(text))


def is_asker(text: str) -> bool:
    """Whether a paragraph names who asks: ``问:``, ``记者:``."""
    return is_said(text) and _ASKS.fullmatch(kind_of(text)) is not None


def kind_of(text: str) -> str:
    """What a paragraph opens with, without its number: 记者 of ``记者:``, — of ``——``, 、 of ``一、``."""
    said = _SAID.match(text) or _BRACKETED.match(text) or _KEYED.match(text)
    if said:
        return said["who"].replace(" ", "")
    opened = _OPENED.match(text)
    mark = next(filter(None, opened.groups()), BARE) if opened else BARE
    return _NUMBER if mark.isalnum() else mark
