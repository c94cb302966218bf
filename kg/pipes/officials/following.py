"""What goes on behind a name: a mark, a verb (强调), a single word (说), or more of the name."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from kg.lexicon import words
from kg.pipes.officials.patterns import HAN, NAME_STOPS, SINGLE_FOLLOWERS
from kg.wordfinder import any_of

STRONG, WORD, SINGLE, NONE = 3, 2, 1, 0
_ACTING = re.compile(f"[{HAN}](?:着(?![重力眼手实])|了(?![解结却然])|来(?=\\d+[家个名位批]))")
"""秦朗掰着指头, 温如玉约来7家企业: whatever verb it is, its particle shows that it is one."""
_GIVING = re.compile(
    "作(?:了|[^,。;]{0,8}?(?:发言|汇报|报告|讲话|致辞|说明|介绍|检讨|点评|总结|推介|交流|讲解|动员|部署|解读|回应|表态"
    "|批示|答复|宣讲))"
)
"""党员代表作了发言, 镇长作专题汇报."""
_TOWARDS = re.compile(
    "[向对][^,。;、]{1,10}?(?:表示|表达|介绍|汇报|致[以敬]|颁发|授[予牌旗]|赠送|提出|报告|透露|反映|讲解|通报|说明|展示|发出|道贺|祝贺)"
)
"""书记石川向当选人员表示祝贺: somebody stands between a preposition and its verb."""
_AT_ONCE = re.compile(f"边(?=[{HAN}]{{1,4}}边[{HAN}])")
"""厂长石川边说边递来图纸."""
_WHEN = frozenset(",强指说介表要")
"""见到镇长韦冬青时,: what goes on after a 时 that is no part of the name."""


@cache
def followers() -> re.Pattern[str]:
    """The words of more than one character that go on behind a name: 强调, 主持召开."""
    return re.compile(any_of(words("name_followers")))


@lru_cache(1024)  # a name is tried at several lengths, by several who look for one
def follow(text: str, end: int) -> int:
    """How clearly a name may end here: punctuation, a verb (强调), a single word (说), or nothing."""
    if end >= len(text) or text[end] in NAME_STOPS:
        return STRONG
    if text[end].isascii() or followers().match(text, end) or _GIVING.match(text, end):
        return WORD
    if text[end] in "向对" and is_towards(text, end):
        return WORD
    if _ACTING.match(text, end) and not followers().match(text, end - 1):
        return WORD  # 张进解|读了: no name where a word began before
    if text[end] == "边" and _AT_ONCE.match(text, end):
        return WORD
    if text[end] == "时" and text[end + 1 : end + 2] in _WHEN:
        return WORD
    return SINGLE if text[end] in SINGLE_FOLLOWERS else NONE


def is_towards(text: str, start: int) -> bool:
    """Whether 向 or 对 stands in front of those to whom something is said: 书记石川|向来宾介绍."""
    return _TOWARDS.match(text, start) is not None


def follower(text: str, end: int) -> int:
    """Length of the verb or other word that goes on behind a name, 0 where none is known."""
    word = followers().match(text, end)
    return len(word.group()) if word else 0


def runs_on(text: str, end: int) -> bool:
    """Whether a name that is said to end here has a letter of the next word: 芒来开|会, 党参作|发言."""
    word = followers().match(text, end - 1)
    longer = word is not None and (len(word.group()) > 2 or not follow(text, end))
    return longer or _GIVING.match(text, end - 1) is not None
