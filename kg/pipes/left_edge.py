"""Where a name begins whose end is known: 由佛山三角洲化工有限公司 begins at 佛山.

Chinese prints no spaces, so a name is bounded on its left by what can't be inside it:
punctuation, function words, verbs. Known place names are whole: 和平镇 isn't cut at 和.
"""

from __future__ import annotations

import re
from functools import cache

from kg import gazetteer, lexicon
from kg.wordfinder import any_of, gated, occurrences

_STOPS = re.compile(
    r"[^\u4e00-\u9fffA-Za-z0-9()·—+-]|—{2,}(?:访(?!仙))?|\d+(?:月份|[年月日号])|[上下中]午|[一二三四首]季度|[上下]半年|[今去前明]年|近年来|年内|以来|目前|当前"
    r"|(?<![\d.A-Za-z])0\d(?=[\u4e00-\u9fff])"
)
_LETTERS = (
    r"[的了着在对与是将把被并或等各该这那我你他她赴让给跟也又则却但而且仅]"
    r"|(?<!自)由|(?<!埃)及|(?<=[长理任席裁监])兼"
)
_JOINERS = "和同向到从至为以"
_HAN = re.compile("[\u4e00-\u9fff]")
_JOINER = re.compile(f"[{_JOINERS}]")
_AFTER_NAME = "公司|集团|工厂|企业|分行|大学|学院|医院|街道|乡镇|开发区|高新区|经开区|新区|园区|银行|项目"


@cache
def _breaks(weak: str) -> re.Pattern[str]:
    verbs = any_of(lexicon.words("name_breaks"))
    joined = "|".join(f"(?<={tail})[和同为]" for tail in _AFTER_NAME.split("|"))
    pattern = "|".join(filter(None, (verbs, weak, _LETTERS, joined)))
    return gated("".join(sorted(set(_HAN.findall(pattern)))), pattern)


def protected(text: str, extra: tuple[str, ...]) -> list[tuple[int, int]]:
    """Where known place names, and the given names, stand."""
    found = [(start, end) for start, end, _ in gazetteer.scan(text)]
    for name in extra:
        found += occurrences(text, name)
    return sorted(found)


def left_edge(text: str, end: int, *, limit: int, weak: str = "", known: tuple[str, ...] = ()) -> int:
    """The leftmost position at which a name that reaches to ``end`` may begin.

    Args:
        limit: most letters that the name can have.
        weak: pattern of words that part names of this kind, though not of all kinds (和, 到).
        known: place names that the gazetteer may lack.
    """
    left = max(0, end - limit)
    window = text[left:end]
    start = 0
    for stop in _STOPS.finditer(window):
        start = stop.end()
    breaks = _breaks(weak)
    if not _JOINER.search(window, start) and not breaks.search(window, start):
        return left + start  # nothing that a place could stand behind or protect
    places = protected(window, known)
    start = max([start, *(a for a, _ in places if a > start and window[a - 1] in _JOINERS)])
    for match in breaks.finditer(window, start):
        if not any(a < match.end() and match.start() < b for a, b in places):
            start = match.end()
    return left + start
