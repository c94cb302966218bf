"""Places that no table has: counties of before, and jurisdictions that are invented or newer than it."""

from __future__ import annotations

import re
from collections import Counter

from kg import gazetteer, lexicon
from kg.context.evidence import level_cues
from kg.gazetteer import Division
from kg.pipes.left_edge import left_edge

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
