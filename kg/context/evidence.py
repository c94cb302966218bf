"""Weighing what a page prints for one jurisdiction or another."""

from __future__ import annotations

import re
from collections import Counter, defaultdict

from kg import lexicon
from kg.pipes.left_edge import left_edge
from kg.pipes.places import gazetteer
from kg.pipes.places.gazetteer import Division
from kg.types import PlaceLevel

_ORGAN = re.compile(r"委|人民政府|政府|人大|政协|监察|纪委|人民法院|人民检察院|[市县区州旗]长|公安局")
_MASTHEAD = re.compile(r"日报|晚报|晨报|时报|时讯|新闻|讯[(\n“]|垦区报|报\d|市民|港湾|发布|融媒")
_IN_A_NAME = re.compile(r"[\u4e00-\u9fff()]{0,16}?(?:公司|集团|大学|学院|银行|研究院)")
_DEICTIC = re.compile(r"[我全](?=([市县区州旗盟省]))")
_BARE_ORGAN = re.compile(r"(?<![\u4e00-\u9fff])([市县区州旗盟省])(?:委|政府|长|人大|政协|领导|直)")
_TAILS = r"([市县区]委|[市县]人民|[市县]政府|经开区|高新区|经济技术开发区|经济开发区|日报|晚报|[市县]税务局)"
_INVENTED = re.compile(rf"(?<![\u4e00-\u9fff])(?:中共|本报|[在到从对])?([\u4e00-\u9fff]{{2,3}}?){_TAILS}")
_UNBOUND = re.compile(rf"([\u4e00-\u9fff]{{2}}){_TAILS}")


def level_cues(text: str) -> Counter[str]:
    """How often each class of jurisdiction is meant without its name: 我市 全县 州委 区长."""
    cues: Counter[str] = Counter()
    for match in _DEICTIC.finditer(text):
        cues[match.group(1)] += 2
    for match in _BARE_ORGAN.finditer(text):
        cues[match.group(1)] += 1
    return cues


def best_place(text: str) -> Division | None:
    """The division with the most evidence, ``None`` where a page names none."""
    scores = _scores(text)
    if not scores:
        return None
    cues = level_cues(text)
    total = cues.total() or 1
    weighed = {
        code: score * (0.4 + cues[gazetteer.divisions()[code].letter] / total)
        for code, score in scores.items()
        if len(code) > 2 or cues["省"] > total / 2
    }
    if not weighed:
        return None
    code = max(sorted(weighed), key=lambda code: weighed[code])
    return gazetteer.divisions()[code]


def _scores(text: str) -> dict[str, float]:
    """Evidence for every province, city and county by code."""
    direct: dict[str, float] = defaultdict(float)
    towns: dict[str, float] = defaultdict(float)
    seen: Counter[tuple[str, ...]] = Counter()
    for start, end, found in gazetteer.scan(text):
        word = text[start:end]
        if word in lexicon.words("place_words"):
            continue
        codes = tuple(division.code for division in found)
        seen[codes] += 1
        weight = _weight(text, word, end, found[0]) / len(codes) / (1 + seen[codes] / 8)
        for division in found:
            if division.level is PlaceLevel.TOWN:
                towns[division.code[:6]] += weight
            else:
                direct[division.code] += weight
    return _agreed(direct, towns)


def _weight(text: str, word: str, end: int, division: Division) -> float:
    if division.level is PlaceLevel.TOWN:
        return 2.5
    in_full = word in gazetteer.short_names(division)
    if _MASTHEAD.match(text, end):
        return 7.0
    if in_full and _ORGAN.match(text, end):
        return 5.0
    return (2.0 if in_full else 1.0) * (0.15 if _IN_A_NAME.match(text, end) else 1)


def _agreed(direct: dict[str, float], towns: dict[str, float]) -> dict[str, float]:
    """Let towns, counties and cities support each other.

    A county gains from its towns and from its city; a city gains from several of its counties.
    """
    places = gazetteer.divisions()
    scores = {code: score for code, score in direct.items() if code in places}
    for code in sorted(towns):
        known = code if code in places else code[:4]
        if known in places:
            scores[known] = scores.get(known, 0) + towns[code]
    below: dict[str, list[float]] = defaultdict(list)
    for code, score in scores.items():
        if len(code) == 6 and code[:4] in places:
            below[code[:4]].append(score)
    result = {}
    for code, score in sorted(scores.items()):
        gain = 0.0
        if len(code) == 6:
            gain = min(score, 0.5 * scores.get(code[:4], 0) + 0.2 * scores.get(code[:2], 0))
        elif len(code) == 4 and len(below[code]) > 1:
            gain = sum(sorted(below[code])[:-1])
        result[code] = score + gain if len(code) > 2 else score / 3
    return result


def invented_place(text: str, known: Division | None) -> str:
    """A jurisdiction that no table has, where the page names it more than any other: 澜州市."""
    stems: Counter[str] = Counter()
    for match in (_INVENTED if known else _UNBOUND).finditer(text):
        stem, tail = match.groups()
        if not gazetteer.meant(stem) and left_edge(stem, len(stem), limit=len(stem)) == 0:
            stems[stem] += 6 if tail in ("日报", "晚报") else 1
    weighed = {stem: text.count(stem) + n for stem, n in stems.items() if text.count(stem) > 1 or n > 5}
    if not weighed:
        return ""
    stem = max(sorted(weighed), key=lambda stem: weighed[stem])
    rival = text.count(known.stem) if known and known.stem not in lexicon.words("place_words") else 0
    if weighed[stem] < 3 or weighed[stem] <= rival:
        return ""
    letters = Counter(m.group(1) for m in re.finditer(f"{re.escape(stem)}([市县区旗州])", text))
    return stem + (letters.most_common(1)[0][0] if letters else "市")
