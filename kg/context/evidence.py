"""Weighing what a page prints for one jurisdiction or another."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from kg import gazetteer, lexicon
from kg.context.guests import above_of, guests_of, hosts_of, is_guest
from kg.gazetteer import Division
from kg.pipes.left_edge import left_edge
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
_NO_STEM = re.compile(
    r"[全我本各该两某区市县省向从与和把让在到的了为任免兼是及等将由被话访]|^原|时间|希望|速度|民族|人民|农民|工人|青年"
    r"|[年月日期度]$|近来|以来|目前|当前|法[治制]|科技|经济|经贸|文化|教育|健康|消费|劳动|交通|商务|财经|信息|都市|大众|生活|农村|国家|国际|边贸|口岸|综合"
    "|^[冀晋蒙辽沪苏浙皖闽赣鲁豫鄂湘粤桂琼川渝黔滇藏陕陇][东西南北中]$"
)
"""No short name of a place has these: 对话界首, 民族日报, 上半年经开区; 闽西日报 is of a region."""
_TAILS = r"([市县区]委|[市县]人民|[市县]政府|经开区|高新区|经济技术开发区|经济开发区|日报|晚报|[市县]税务局)"
_ZONE_TAILS = ("经开区", "高新区", "经济技术开发区", "经济开发区")
"""Parks bear the names of towns and hills as well."""
_INVENTED = re.compile(rf"(?<![\u4e00-\u9fff])(?:中共|本报|[在到从对])?([\u4e00-\u9fff]{{2,3}}?){_TAILS}")
_UNBOUND = re.compile(rf"([\u4e00-\u9fff]{{2}}){_TAILS}")


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
    names = [name for name in gazetteer.scan(text) if not _is_word(text, *name[:2])]
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


def former_county(text: str, known: Division | None) -> tuple[str, Division] | None:
    """A county that has become a district since, with the district: 溧水县 on a page of 2012.

    It counts where the page speaks of a county (县委, 我县) and ``known`` is none.
    """
    cues = level_cues(text)
    if known is not None and cues[known.letter] * 2 >= cues.total():
        return None
    printed: Counter[str] = Counter()
    for letter in "县市":
        if cues[letter] * 2 > cues.total():
            printed.update(re.findall(f"[\u4e00-\u9fff]{{2,3}}?{letter}(?![长委场])", text))
    for name, count in sorted(printed.items(), key=lambda item: (-item[1], item[0])):
        for cut in range(len(name) - 2):
            found = gazetteer.district_stems().get(name[cut:-1], ())
            near = [d for d in found if _is_near(d, text, known)]
            if count > 1 and len(near) == 1 and not gazetteer.named(name[cut:]):
                return name[cut:], near[0]
    return None


def _is_near(district: Division, text: str, known: Division | None) -> bool:
    """Whether a page has to do with the city of a district, by its own place or by what it names: an
    invented 青原市 is not what became the 青原区 of 吉安市.
    """
    if known is not None:
        return district.code[:4] == known.code[:4]
    above = gazetteer.parent(district)
    city = above.stem if above else ""
    return (len(city) > 1 and city in text) or any(
        town.name in text for town in gazetteer.towns_of(district.code) if len(town.name) > 2
    )


def _is_known(stem: str, text: str) -> bool:
    """Whether a place bears a name, at the level that a page prints: none does where 青原市 is printed."""
    levels = [stem + letter for letter in "市县" if stem + letter in text]
    if levels and not any(map(gazetteer.named, levels)):
        return stem + "区" in text.replace(stem + "市区", "")
    towns = (gazetteer.named(stem + letter) for letter in ("镇", "乡", "街道"))
    return bool(gazetteer.meant(stem)) or stem in gazetteer.district_stems() or any(towns)


def _printed(text: str, known: Division) -> int:
    """How often a page names a division; in full it counts twice, as an organ of an invented one does."""
    in_full = text.count(known.name)
    return in_full + (
        text.count(known.stem) if known.stem not in lexicon.word_set("place_words") else in_full
    )


def invented_place(text: str, known: Division | None) -> str:
    """A jurisdiction that no table has, where the page names it more than any other: 澜州市."""
    stems: Counter[str] = Counter()
    for match in (_INVENTED if known else _UNBOUND).finditer(text):
        stem, tail = match.groups()
        if (
            not _NO_STEM.search(stem)
            and stem not in lexicon.word_set("regional_papers")
            and not _is_known(stem, text)
            and not (known and any(stem in name for name in gazetteer.short_names(known)))
            and not (known and (known.stem in stem or (tail in _ZONE_TAILS and f"{stem}市" not in text)))
            and left_edge(stem, len(stem), limit=len(stem)) == 0
        ):
            stems[stem] += 6 if tail in ("日报", "晚报") else 1
    weighed = {stem: text.count(stem) + n for stem, n in stems.items() if n > 1 or not known}
    if not weighed:
        return ""
    stem = max(sorted(weighed), key=lambda stem: weighed[stem])
    rival = _printed(text, known) if known else 0
    if weighed[stem] < 3 or weighed[stem] <= rival:
        return ""
    letters = Counter(m.group(1) for m in re.finditer(f"{re.escape(stem)}([市县区旗州])", text))
    if known and not letters and any(name in text for name in gazetteer.short_names(known) if len(name) > 2):
        return ""  # 左江日报 is a paper of 崇左市, 柴达木日报 of 海西州
    return stem + (letters.most_common(1)[0][0] if letters else "市")
