"""What zones of a page are called that no place is: 丽缙 of 丽缙高新区."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from kg.lexicon import word_set
from kg.pipes.left_edge import left_edge
from kg.pipes.places.patterns import BONDED, ECONOMIC, HIGH_TECH, ONE_OF_A_KIND, STRONG
from kg.pipes.places.zones import (
    GOVERNS,
    LONGEST,
    WEAK,
    can_name,
    read_zone,
    says_what,
    split_place,
    suffix_of,
    zone_words,
)

_OWN_STEM = re.compile("[\u4e00-\u9fff]{2,3}")
_IN_FULL = (ECONOMIC[0], HIGH_TECH[0], BONDED[0])


def own_stems(text: str) -> tuple[str, ...]:
    """What zones of a page are called that is no place's name: 丽缙 of 丽缙高新区.

    It must be printed twice, or once with the zone's administration behind it, or where a clause begins
    with it in full: 融侨经济技术开发区完成产值…. Verbs are a name in the last case alone.
    """
    seen: Counter[str] = Counter()
    for match in zone_words(text):
        if match.group() not in STRONG or match.group() in ONE_OF_A_KIND:
            continue
        start = left_edge(text, match.start(), limit=LONGEST, weak=WEAK)
        head = text[start : match.start()]
        head = split_place(head)[1] or head  # 鄂尔多斯|蒙苏|经济开发区
        if _OWN_STEM.fullmatch(head) and not can_name(head, match.group(), ()):
            if match.group() in _IN_FULL and text[start - 1 : start] in ",;。:\n":
                seen[head] += 2
            elif head not in word_set("name_followers"):  # 希望|经开区党工委抓紧落实
                seen[head] += 2 if GOVERNS.match(text, match.end()) else 1
    return tuple(sorted(stem for stem, count in seen.items() if count > 1))


@lru_cache(8)  # of the page's zones, for each of its articles
def stems_of(zones: tuple[str, ...]) -> tuple[str, ...]:
    """Such names in zones spelled out: 丽缙 of 丽缙高新技术产业开发区, or of 江苏丽缙高新技术产业开发区."""
    named = (read_zone(zone) for zone in zones if suffix_of(zone) in STRONG)
    own = (z.middle for z in named if _OWN_STEM.fullmatch(z.middle) and not (z.stem and says_what(z.middle)))
    return tuple(dict.fromkeys(own))
