"""The administrative divisions of China, by name, short name and code.

Codes carry the hierarchy: 32 江苏省, 3210 扬州市, 321084 高邮市, 321084101 三垛镇.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from kg import lexicon
from kg.types import PlaceLevel
from kg.wordfinder import Heads, find_words, heads_of

_LEVELS = {2: PlaceLevel.PROVINCE, 4: PlaceLevel.CITY, 6: PlaceLevel.COUNTY}
_GROUPS = (
    "蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|"
    "达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|塔吉克|怒|鄂温克|保安|裕固|独龙|普米|阿昌|德昂|基诺|门巴|珞巴|赫哲|鄂伦春|京|"
    "塔塔尔|乌孜别克|俄罗斯|高山|各"
)
_ETHNIC = re.compile(rf"(?:(?:{_GROUPS})族)+$|(?<=..)(?:蒙古|哈萨克|柯尔克孜|锡伯|塔吉克)$")
_TOWN_OF_NATION = re.compile(rf"([\u4e00-\u9fff]{{2,4}}?)(?:(?:{_GROUPS}|民)族)+乡")
_CLASS = re.compile(r"(?:特别行政区|自治区|自治州|自治县|自治旗|林区|特区|新区|地区|省|市|县|区|旗|盟)$")
_AUTONOMOUS = re.compile(r"自治[区州县旗]$")
_SHORT_CLASS = {"自治州": "州", "自治县": "县", "自治旗": "旗"}
# Banners that print shorter than their stem: 西乌珠穆沁旗 is 西乌旗 in its own paper.
_CUSTOMARY = {
    "东乌珠穆沁旗": "东乌旗",
    "伊金霍洛旗": "伊旗",
    "克什克腾旗": "克旗",
    "准格尔旗": "准旗",
    "博尔塔拉蒙古自治州": "博州",
    "克孜勒苏柯尔克孜自治州": "克州",
    "乌拉特中旗": "乌中旗",
    "乌拉特前旗": "乌前旗",
    "乌拉特后旗": "乌后旗",
    "土默特右旗": "土右旗",
    "土默特左旗": "土左旗",
    "察哈尔右翼中旗": "察右中旗",
    "察哈尔右翼前旗": "察右前旗",
    "察哈尔右翼后旗": "察右后旗",
    "巴音郭楞蒙古自治州": "巴州",
    "科尔沁右翼中旗": "科右中旗",
    "科尔沁右翼前旗": "科右前旗",
    "科尔沁左翼中旗": "科左中旗",
    "科尔沁左翼后旗": "科左后旗",
    "苏尼特右旗": "苏右旗",
    "苏尼特左旗": "苏左旗",
    "前郭尔罗斯蒙古族自治县": "前郭县",
    "和布克赛尔蒙古自治县": "和丰县",
    "喀喇沁左翼蒙古族自治县": "喀左县",
    "塔什库尔干塔吉克自治县": "塔县",
    "杜尔伯特蒙古族自治县": "杜蒙县",
    "莫力达瓦达斡尔族自治旗": "莫旗",
    "鄂伦春自治旗": "鄂伦春旗",
    "鄂温克族自治旗": "鄂温克旗",
    "阜新蒙古族自治县": "阜蒙县",
    "西乌珠穆沁旗": "西乌旗",
    "西双版纳傣族自治州": "版纳州",
    "达尔罕茂明安联合旗": "达茂旗",
    "达拉特旗": "达旗",
    "鄂托克前旗": "鄂前旗",
    "鄂托克旗": "鄂旗",
    "锡林郭勒盟": "锡盟",
    "阿拉善右旗": "阿右旗",
    "阿拉善左旗": "阿左旗",
    "额济纳旗": "额旗",
}


_NO_DISTRICT = frozenset(
    (
        "新建",
        "老城",
        "振兴",
        "前进",
        "解放",
        "运河",
        "港口",
        "工农",
        "城关",
        "新城",
        "城东",
        "城西",
        "城北",
        "城中",
    )
)
"""Words that are a district's short name as well."""


@dataclass(frozen=True, slots=True)
class Division:
    """A province, city, county or town."""

    code: str
    name: str

    @property
    def level(self) -> PlaceLevel:
        return _LEVELS.get(len(self.code), PlaceLevel.TOWN)

    @property
    def stem(self) -> str:
        """高邮 of 高邮市, 临夏 of 临夏回族自治州."""
        return stem_of(self.name)

    @property
    def letter(self) -> str:
        """The one-letter class in 市委, 全县, 我旗, 州长: 市 县 区 旗 州 盟 省 镇 …"""
        return class_letter(self.name)


def class_letter(name: str) -> str:
    """市 of 高邮市, 州 of 临夏回族自治州, 区 of 滨海新区."""
    return "地" if name.endswith("地区") else name[-1:]


def stem_of(name: str) -> str:
    """A name without its class: 高邮 of 高邮市, 积石山 of 积石山保安族东乡族撒拉族自治县."""
    stem = _CLASS.sub("", name)
    if _AUTONOMOUS.search(name):
        stem = _ETHNIC.sub("", stem) or stem.removesuffix("族")
    return stem or name


@cache
def short_names(division: Division) -> tuple[str, ...]:
    """Printings of a name with its class: 积石山县, 临夏州, 西乌旗."""
    names = [division.name]
    match = _AUTONOMOUS.search(division.name)
    if match and match.group() in _SHORT_CLASS:
        names.append(division.stem + _SHORT_CLASS[match.group()])
    if division.name in _CUSTOMARY:
        names.append(_CUSTOMARY[division.name])
    return tuple(dict.fromkeys(names))


@cache
def divisions() -> dict[str, Division]:
    """Every division by its code."""
    return {row["code"]: Division(row["code"], row["name"]) for row in lexicon.table("places")}


@cache
def _towns() -> dict[str, list[Division]]:
    found: dict[str, list[Division]] = {}
    for division in divisions().values():
        if division.level is PlaceLevel.TOWN:
            found.setdefault(division.code[:4], []).append(division)
    return found


def towns_of(code: str) -> list[Division]:
    """The towns of a city or county: those of 3210, of 321084."""
    return [town for town in _towns().get(code[:4], ()) if town.code.startswith(code)]


@cache
def _by_name() -> dict[str, tuple[Division, ...]]:
    found: dict[str, list[Division]] = {}
    for division in divisions().values():
        for name in _names_of_town(division) if division.level is PlaceLevel.TOWN else short_names(division):
            found.setdefault(name, []).append(division)
    return {name: tuple(same) for name, same in found.items()}


def _names_of_town(town: Division) -> tuple[str, ...]:
    """A town's name, and without its nationality where it has one: 户撒乡 of 户撒阿昌族乡."""
    short = _TOWN_OF_NATION.fullmatch(town.name)
    return (town.name, f"{short[1]}乡") if short else (town.name,)


@cache
def _by_stem() -> dict[str, tuple[Division, ...]]:
    found: dict[str, list[Division]] = {}
    for division in divisions().values():
        # Districts are never printed by their stem: 朝阳 is the city, 城关 is any town.
        district = division.level is PlaceLevel.COUNTY and division.letter == "区"
        if division.level is not PlaceLevel.TOWN and not district and len(division.stem) > 1:
            found.setdefault(division.stem, []).append(division)
    return {stem: tuple(same) for stem, same in found.items()}


@cache
def district_stems() -> dict[str, tuple[Division, ...]]:
    """Districts by their short names: 通州 of 通州区. Only for weighing evidence: most are common words."""
    found: dict[str, list[Division]] = {}
    for division in divisions().values():
        if division.level is PlaceLevel.COUNTY and division.letter == "区" and len(division.stem) > 1:
            found.setdefault(division.stem, []).append(division)
    return {stem: tuple(same) for stem, same in found.items()}


@cache
def zone_districts() -> dict[str, tuple[Division, ...]]:
    """Districts by the short names that their zones bear: 吴江 of 吴江经济技术开发区.

    Without those that are called like a city or county, and those that are no name in front of a zone: 新建.
    """
    return {
        stem: districts
        for stem, districts in district_stems().items()
        if stem not in _NO_DISTRICT and not with_stem(stem)
    }


@lru_cache(256)  # of the few places that a page is about
def stem_in_full(place: str) -> str:
    """The short name of the last place in a full name: 雁塔 of 西安市雁塔区, 高邮 of 高邮市."""
    for cut in range(2, len(place) - 1):
        if named(place[:cut]) and named(place[cut:]):
            return stem_of(place[cut:])
    return stem_of(place)


def named(name: str) -> tuple[Division, ...]:
    """Divisions of a full name (高邮市, 三垛镇), highest level first."""
    return _by_name().get(name, ())


def with_stem(stem: str) -> tuple[Division, ...]:
    """Provinces, cities and counties that 高邮 can mean, highest level first."""
    return _by_stem().get(stem, ())


def meant(name: str) -> tuple[Division, ...]:
    """Divisions above town that a full or a short name can mean."""
    return _meant().get(name, ())


@cache
def _meant() -> dict[str, tuple[Division, ...]]:
    found = dict(_by_stem())
    for name, same in _by_name().items():
        if above := tuple(d for d in same if d.level is not PlaceLevel.TOWN):
            found[name] = above
    return found


def called(name: str) -> tuple[Division, ...]:
    """Divisions that a name means by itself or behind those above it: 高邮, 鼓楼区, 江苏省徐州市鼓楼区."""
    ends = (name[cut:] for cut in range(len(name) - 1))
    found = {d.code: d for end in ends for d in named(end) if _stands_behind(d, name.removesuffix(end))}
    return tuple(found.values()) or meant(name)


def _stands_behind(division: Division, words: str) -> bool:
    """Are some words names of what is above a division, in order: 江苏省, 江苏省徐州市, none?"""
    above = parent(division)
    while above is not None:
        words = words.removesuffix(above.name)
        above = parent(above)
    return not words


def parent(division: Division) -> Division | None:
    """The division above: 扬州市 of 高邮市, 江苏省 of 扬州市, 湖北省 of 仙桃市."""
    for length in (6, 4, 2):
        if length < len(division.code) and division.code[:length] in divisions():
            return divisions()[division.code[:length]]
    return None


def full_name(division: Division) -> str:
    """A name that says which one: 宝鸡市凤翔区, 天津市滨海新区, 高邮市送桥镇; 高邮市 stays."""
    above = parent(division)
    if above is None:
        return division.name
    district = division.level is PlaceLevel.COUNTY and division.letter == "区"
    if division.level is PlaceLevel.TOWN:
        return full_name(above) + division.name
    return above.name + division.name if district else division.name


@cache
def division_of(name: str) -> Division | None:
    """The only division of a full name: 高邮市, 徐州市鼓楼区, 张北县公会镇."""
    tails = (name[cut:] for cut in range(len(name) - 1))
    found = {d.code: d for tail in tails for d in named(tail) if full_name(d) == name}
    return next(iter(found.values())) if len(found) == 1 else None


@cache
def _names() -> tuple[dict[str, tuple[Division, ...]], Heads]:
    names = {**_by_stem(), **_by_name()}
    return names, heads_of(names)


@lru_cache(256)  # the context of a page and each of its articles ask for the same text
def scan(text: str) -> tuple[tuple[int, int, tuple[Division, ...]], ...]:
    """Names and short names in a text, longest first, left to right, none overlapping."""
    names, heads = _names()
    return tuple((start, end, names[text[start:end]]) for start, end in find_words(text, names, heads))
