"""Weighing what a page prints for one jurisdiction or another."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from kg import gazetteer, lexicon
from kg.context.guests import above_of, guests_of, hosts_of, is_guest
from kg.gazetteer import Division
from kg.pipes.places.homographs import is_part_of_word
from kg.pipes.places.patterns import STRONG
from kg.pipes.places.resolve import CORPS
from kg.types import PlaceLevel

_ORGAN = re.compile(r"委|人民政府|政府|人大|政协|监察|纪委|人民法院|人民检察院|[市县区州旗]长|公安局")
_NAMED_PAPER = re.compile(r"今日[\u4e00-\u9fff]{2,5}(?![\u4e00-\u9fff])")  # the paper 今日高邮
_MASTHEAD = re.compile(r"日报|晚报|晨报|时报|时讯|新闻|讯[(\n“]|垦区报|报[\d(]|市民|港湾|发布|融媒")
_IN_A_NAME = re.compile(r"[\u4e00-\u9fff()]{0,16}?(?:公司|集团|大学|学院|银行|研究院)")
_DEICTIC = re.compile(r"(?:我|全(?!省))(?=([市县区州旗盟省]|地(?=区)))|师(?=(市))")
_BARE_ORGAN = re.compile(
    r"(?<![\u4e00-\u9fff])([市县区州旗盟省地])(?:委(?!托|员会)|政府|长|人大|政协|领导|直|行署)"
)
_OWN_KIND = re.compile(
    r"(?<!族)自治([州县旗])(?=党委|人民政府|政府|人大|政协|领导|[一二三四五六七八九十]{1,3}届)"
)
_ZONE = re.compile("|".join(STRONG))
_ZONE_ORGAN = re.compile(
    r"(?:开发区|高新区|经开区|园区|保税区|综保区|新区|实验区|试验区|示范区|合作区)(?:党工委|管委会|领导)"
)
# Municipalities are provinces by code and cities by every other token.
_SATURATION = 0.5
_GUEST = 0.1
_NEVER_IN_FULL = 0.4
"""Short names that are never printed in full may be words: 延长, 江山, 新平."""
_LEAST = 0.15
"""A county whose short name stands once on a page of another level is a word: 三江口."""
_DOUBT = 0.3
"""What could speak for another place on any page, so that little evidence is never sure."""
_MUNICIPALITIES = ("11", "12", "31", "50")


@lru_cache(1)  # of a whole page, of which it is asked twice
def level_cues(text: str) -> Counter[str]:
    """How often each class of jurisdiction is meant without its name: 我市 全县 州委 区长."""
    cues: Counter[str] = Counter()
    for match in _DEICTIC.finditer(text):
        cues[match.group(1) or match.group(2)] += 2
    if _ZONE_ORGAN.search(text):
        del cues["区"]  # 全区 is a zone's on such a page, 区委 and 区长 are still a district's
    for match in _BARE_ORGAN.finditer(text):
        cues[match.group(1)] += match.group() not in ("区领导", "区直")
    cues.update(match.group(1) for match in _OWN_KIND.finditer(text))
    return cues


@dataclass(frozen=True, slots=True)
class Weighed:
    """A division, and its share of all evidence on the page."""

    division: Division
    share: float
    """0–1."""


def best_place(texts: Sequence[str]) -> Weighed | None:
    """The division with the most evidence, ``None`` where a page names none.

    Args:
        texts: the articles of the page, and its masthead.
    """
    cues = level_cues("\n".join(texts))
    scores = _scores(texts, cues)
    total = cues.total() or 1
    weighed = {
        code: score * (0.12 + cues[gazetteer.divisions()[code].letter] / total)
        for code, score in scores.items()
        if len(code) > 2 or code in _MUNICIPALITIES or cues["省"] > total / 2
    }
    if not weighed:
        return None
    code = max(sorted(weighed), key=lambda code: weighed[code])
    best = weighed[code]
    beside = [w for c, w in weighed.items() if not (c.startswith(code) or code.startswith(c))]
    share = best / (best + max(beside, default=0.0) + _DOUBT)
    return Weighed(gazetteer.divisions()[code], round(share, 2)) if best >= _LEAST else None


def _scores(texts: Sequence[str], cues: Counter[str]) -> dict[str, float]:
    """Evidence for every province, city and county by code.

    What one article repeats counts less than what several say: a visit fills one, the page's own
    place is in all.
    """
    direct: dict[str, float] = defaultdict(float)
    towns: dict[str, float] = defaultdict(float)
    whole_page = "\n".join(texts)

    @cache  # a page names the same counties over and over
    def in_full(county: Division) -> bool:
        return any(name in whole_page for name in gazetteer.short_names(county))

    for text in texts:
        for code, weight in _votes(text, in_full).items():
            target, votes = (code[:6], towns) if len(code) > 6 else (code, direct)
            votes[target] += weight
    _add_towns(direct, towns, whole=cues["区"] * 2 > cues.total())
    _add_district_stems(whole_page, direct)
    _add_corps(whole_page, direct)
    return _agreed(direct)


def _votes(text: str, in_full: Callable[[Division], bool]) -> dict[str, float]:
    """Evidence of one article by code, towns for themselves; a guest has next to none.

    ``in_full`` tells whether the page prints a county by more than its short name.
    """
    votes: dict[str, float] = defaultdict(float)
    names = sorted(
        (*(name for name in gazetteer.scan(text) if not _is_word(text, *name[:2])), *_with_zones(text)),
        key=lambda name: name[:2],
    )
    places = [(start, end, tuple(division.code for division in found)) for start, end, found in names]
    hosts, above = hosts_of(text, places), above_of(text, places)
    guests = guests_of(text, places, hosts)
    for start, end, found in names:
        weight = _weight(text, text[start:end], end, found[0]) / len(found)
        county = found[0].level is PlaceLevel.COUNTY
        if county and not in_full(found[0]):
            weight *= _NEVER_IN_FULL
        for division in found:
            votes[division.code] += weight * (2.0 if division.code in hosts else 1.0)
    return {
        code: weight**_SATURATION * (_GUEST if code in above or is_guest(code, guests) else 1.0)
        for code, weight in votes.items()
    }


def _with_zones(text: str) -> Iterator[tuple[int, int, tuple[Division, ...]]]:
    """Where a district is named by its zone: |颍泉|经济开发区, where no 颍泉市 is printed."""
    known = gazetteer.zone_districts()
    for zone in _ZONE.finditer(text):
        for start in (zone.start() - 3, zone.start() - 2):
            stem = text[max(0, start) : zone.start()]
            if stem in known and not (f"{stem}市" in text or f"{stem}县" in text):
                yield start, zone.start(), known[stem]


def _is_word(text: str, start: int, end: int) -> bool:
    """Whether a name is a common word, or a stretch of others."""
    return text[start:end] in lexicon.word_set("place_words") or is_part_of_word(text, start, end)


def _add_corps(text: str, direct: dict[str, float]) -> None:
    """Count 第四师 for 可克达拉市; only the corps' cities are both, a 师市."""
    for city, corps in CORPS.items():
        code = gazetteer.named(city)[0].code
        if corps in text or code in direct:
            direct[code] += min(text.count(corps), 4) + min(text.count("师市"), 6)


def _add_towns(direct: dict[str, float], towns: dict[str, float], *, whole: bool) -> None:
    """Add the towns' votes to their county; to the city where the page never names the district.

    A zone's towns belong by code to districts that its page has nothing to do with. Where the
    page speaks of a district all over (``whole``: 区委, 区长), they are the district's.
    """
    places = gazetteer.divisions()
    for code in sorted(towns):
        unnamed = code in places and places[code].letter == "区" and not (code in direct or whole)
        target = code[:4] if unnamed or code not in places else code
        if target in places:
            direct[target] = direct.get(target, 0) + towns[code]


def _add_district_stems(text: str, direct: dict[str, float]) -> None:
    """Count 通州 for 通州区, once a page prints 通州区."""
    for code in sorted(direct):
        division = gazetteer.divisions()[code]
        if len(code) == 6 and division.letter == "区" and len(division.stem) > 1:
            direct[code] += 0.7 * min(8, text.count(division.stem) - text.count(division.name))


def _weight(text: str, word: str, end: int, division: Division) -> float:
    if division.level is PlaceLevel.TOWN:
        return 2.5
    in_full = word in gazetteer.short_names(division)
    if _ZONE.match(text, end):
        return 3.0
    if _MASTHEAD.match(text, end) or _NAMED_PAPER.match(text, end - len(word) - len("今日")):
        return 7.0
    if in_full and _ORGAN.match(text, end):
        return 5.0
    stem = 0.5 if division.level is PlaceLevel.COUNTY else 1.0
    return (2.0 if in_full else stem) * (0.15 if _IN_A_NAME.match(text, end) else 1)


def _agreed(scores: dict[str, float]) -> dict[str, float]:
    """Let counties and cities support each other.

    A county gains from its city and province; a city gains from several of its counties.
    """
    places = gazetteer.divisions()
    below: dict[str, list[float]] = defaultdict(list)
    for code, score in scores.items():
        above = gazetteer.parent(places[code])
        if above:
            below[above.code].append(score)
    result = {}
    unnamed = {code: 0.0 for code, found in below.items() if len(code) == 4 and len(found) > 1}
    for code, score in sorted({**unnamed, **scores}.items()):
        gain = 0.0
        if len(code) == 6:
            gain = min(score, 0.5 * scores.get(code[:4], 0) + 0.2 * scores.get(code[:2], 0))
        elif len(below[code]) > 1:
            gain = sum(sorted(below[code])[:-1])
        result[code] = score + gain
    return result
