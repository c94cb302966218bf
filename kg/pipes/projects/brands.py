"""The company's short name that a project's begins with, and the places that may stand in front of it."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from kg import gazetteer
from kg.lexicon import table, words
from kg.pipes.companies.patterns import GROUPS
from kg.pipes.projects.names import core, is_han, is_public_work, product_at, without_phase
from kg.pipes.projects.patterns import CAPACITY, COMPANY_WORDS, DIRECTIONS, PUBLIC_WORKS, TRADES

_LONGEST_BRAND = 7
_LONGEST_FIRST = tuple(sorted(COMPANY_WORDS, key=len, reverse=True))
_REGION = re.compile("[苏皖鲁浙闽粤桂湘鄂豫冀晋陕甘川滇黔赣琼辽吉黑蒙疆][东西南北中]")
"""A part of a province: 苏北, 皖南."""
_NO_BRAND_END = frozenset(
    "山母纸翠陶茶酒米果药菜瓷蚝竹笋镁锰锡蔸砖板胶膜纱绒毯肉糖醋酸碱铵炔酯醚酮烯烷醇地上下里口湾河村镇乡岛路街区县市州旗团省坡沟屯庄院队湖岭岛滩峡站"
)
"""Characters that end a place or a product rather than a brand (崖口, 坭兴陶, 镁碳砖)."""
_PLACE_TAIL = frozenset("省市县区旗州盟镇乡村路街港站桥河湖山岛城园厂库东南西北中")
"""The one letter behind a place that goes on naming it: 江苏|省, 吉安|港."""
_QUOTED = re.compile(r"“([\u4e00-\u9fff]{2,4})”")
"""A brand in quotation marks: “老豆记”豉油智能酿造车间."""
_COUNTED = re.compile(r"[百千万亿十](?:[吨头亩只台套件辆人户锭羽枚峰尾箱公平立张片兆千瓦]|[百千万亿])")
_LATIN = re.compile(r"[A-Z][A-Za-z]{1,9}(?![A-Za-z\d])")
_LATIN_PRODUCT = re.compile(r"[A-Z]{4}|LED|PCB|IGBT|AI|OLED|PVC|BOPP|MEMS|SMT|EPS|PTA|LNG|PPP|[VA]R|[\d]")
_LIVES = re.compile(r"[鸭鸡鹅猪羊鱼虾蟹薯椒瓜菌菇稻麦蚕莓橘柑柠橙柚枣梨桃杏式木苓芪参茸]")
_SHOP = re.compile(r"[\u4e00-\u9fff]{2}[堂斋轩阁]")
"""What shops and makers of medicine are called: 百枣堂."""
_OF_PLACE = re.compile(
    "[市县区](?=..)|[县区镇乡村旗](?:冷链|级|城|属)|[\u4e00-\u9fff]{2,3}(?:新城|新区|片区|组团|古镇)"
)
"""What a place rather than a firm stands in front of: 县冷链物流城, 永桐新城污水处理厂."""
_PEOPLE = re.compile("游客|职工|学生|市民|村民|居民|农民|老年|儿童|妇女|青年|青少年|退役|失地|残疾")
"""Whom a work is for: 游客服务综合体."""
_DESCRIBES = re.compile("[含脱耐][\u4e00-\u9fff]")
"""What opens a substance's name: 含氟, 脱毒."""
_LANDSCAPE = re.compile(r"(?<=.)(?:[百千万]亩|[镇乡村](?=.)|河谷)|(?<=..)[李茶参梅蜜笋]$")
"""What is named by its land or its crop rather than by a firm: 银川河谷万亩…, 茵红李…."""
_MATERIAL = re.compile("(?<=..)(?:[氟硅铝铜镁锂钛碳磷硫钠氢氧氮锌镍钨][系基]?|副产)$")
"""What goes with the product behind it rather than with the brand in front: 恒沣|氟|橡胶密封件."""
_ORDINARY = re.compile(
    "国际|国家|中央|现代|智[慧能]|数字|经济|科技|城市|自贸|保税|开发|高新|新[区城]|[东南西北中][部区站郊]|[滨沿临]|大[学道桥]|学院|中医|人民|第"
)
"""What may follow a place without being a brand: 长沙|国际会展…."""
_NUMBER_IN = re.compile(
    r"[一二三四五六七八九十百千](?:$|[米号级纬经环连团队村组社])|^(?:[\u4e00-\u9fff]{1,2}族)"
)
_TRADE = re.compile(rf"[\u4e00-\u9fff]{{2,3}}[{TRADES}]业(?=.{{2}})")
"""A firm that is called by its trade: 德胜钛业|氯化法钛白粉."""
_FURTHER_WORD = re.compile("(?:科技|股份|集团)(?=.{2})(?!园|城|产业|孵化|中心|大厦|小镇|馆|创新)")
"""What a firm's name has behind the word for its trade: 桓越电子|科技."""


@lru_cache(4096)
def brand(name: str, home: tuple[str, ...] = ()) -> str:
    """The company's short name that a project's name begins with, empty where it has none.

    领胜电子精密功能件二期项目 → 领胜电子, 鸿沃储能电池壳体 → 鸿沃, 济南云杉数字呼叫中心项目 → 济南云杉;
    大仇庄河道综合整治工程 → none. A place in front (``home``: the page's own) is no brand by itself.
    """
    text = core(without_phase(name))
    if quoted := _QUOTED.match(text):
        return quoted[1] if product_at(text, quoted.end()) else ""
    if is_public_work(name):
        return ""
    place = place_prefix(text, home)
    if len(text) == place + 1 and text[-1] not in _PLACE_TAIL:
        place = 0  # 吉安特 and 金昌泰: nobody is called by one letter behind a place
    place += bool(place) and text.startswith(("省", "市"), place)  # 江苏省|大数据产业基地
    found = _plain_brand(text[place:]) or _of_far_firm(text[place:] if place else "")
    return text[:place] + found if found else ""


def place_prefix(text: str, home: tuple[str, ...] = ()) -> int:
    """Length of a province, a part of one, a city or country in front of a name (江苏金一辰 → 2)."""
    known = _place_names()
    for size in (4, 3, 2):
        if text[:size] in known or text[:size] in home or (size == 2 and _REGION.match(text)):
            further = next((n for n in (4, 3, 2) if text[size : size + n] in known), 0)
            return size + further  # 江苏|南通|辰欣
    return 0


@cache
def _place_names() -> frozenset[str]:
    names = (row["name"] for row in table("places") if len(row["code"]) <= 4)
    return frozenset(
        re.sub(r"(?:省|市|(?:[^区]{1,3}族)*自治[区州]|特别行政区|地区|盟)$", "", n) for n in names
    ) | set(words("countries"))


def _plain_brand(text: str) -> str:
    """The brand that a name begins with which no place stands in front of: 鸿沃|储能电池壳体."""
    end = _brand_end(text)
    if end is None or not 2 <= end <= _LONGEST_BRAND:
        return ""
    if text[end - 1] in _NO_BRAND_END:
        return _before_spot(text[:end])
    works = PUBLIC_WORKS.match(text)
    if _OF_PLACE.match(text) or _PEOPLE.match(text) or (works and len(works.group()) > 1):
        return ""
    if shop := _SHOP.match(text):
        return shop.group()
    if (
        DIRECTIONS.match(text)
        or _LIVES.search(text[: min(end, 3)] + text[end - 1])
        or _DESCRIBES.match(text)
        or _NUMBER_IN.search(text[:end])
        or _LANDSCAPE.search(text[:end])
    ):
        return ""
    if firm := _in_front_of_place(text[:end]):
        return firm
    trade = _TRADE.match(text)
    if trade and trade.end() <= end + 2:
        return trade.group()
    rest = text[end:]
    if len(rest) == 2 and len(text) <= 5:
        return text  # 华能电缆 is as much the company as what it makes
    return _MATERIAL.sub("", text[:end]) + _company_word(rest)


def _of_far_firm(text: str) -> str:
    """Two letters behind a place, where no product is known: 无锡|远翔|碳陶刹车盘."""
    plain = _ORDINARY.match(text) or product_at(text, 0) or product_at(text, 1) or DIRECTIONS.match(text)
    far = (_brand_end(text) or len(text)) > 3
    return text[:2] if len(text) > 4 and is_han(text[:4]) and far and not plain else ""


def _before_spot(words: str) -> str:
    """The firm in front of the hill or shore that it builds on: 华电|梅花山, 江源绿电|白沙滩."""
    trade = next(filter(words[2:].startswith, _LONGEST_FIRST), "")
    firm = (
        words[: 2 + len(trade)] if trade else next((words[:n] for n in (3, 2) if GROUPS.match(words[:n])), "")
    )
    return firm if len(words) - len(firm) > 1 else ""


def _in_front_of_place(brand: str) -> str:
    """海岚酱业|高邮, of 海岚酱业高邮生产基地: a place behind a firm's name says where it builds."""
    fronts = (brand[:-size] for size in (3, 2) if gazetteer.meant(brand[-size:]))
    return next((f for f in fronts if len(f) > 1 and f[-1] not in _NO_BRAND_END), "")


def _brand_end(text: str) -> int | None:
    """Where the brand ends: before a capacity, Latin letters, or the first product word."""
    if product_at(text, 0) or _LATIN_PRODUCT.match(text) or len(text) < 2 or _COUNTED.match(text):
        return None
    latin = _LATIN.match(text)
    if not latin and not is_han(text[:2]):
        return None
    numbered = CAPACITY.search(text)
    if numbered and 2 <= numbered.start() <= _LONGEST_BRAND and is_han(text[: numbered.start()]):
        return numbered.start()  # 嘉禾储能年产2吉瓦时…: all of it is the company
    for i in range(latin.end() if latin else 2, min(len(text), _LONGEST_BRAND + 1)):
        if product_at(text, i) or not is_han(text[i]):
            return i
    if len(text) <= 4:
        return len(text)
    ends_in_product = any(product_at(text, len(text) - size) == size for size in (2, 3, 4))
    return 2 if ends_in_product and is_han(text) else None  # a product that only ends in a known word


def _company_word(rest: str) -> str:
    """The word for its trade that a firm's brand goes on with: 领胜|电子|精密功能件."""
    for word in filter(rest.startswith, _LONGEST_FIRST):
        after = rest[len(word) :]
        ends_there = product_at(rest, 0) <= len(word) or not is_han(after[:1])
        if after and ends_there and (product_at(after, 0) or not is_han(after[:1])):
            further = _FURTHER_WORD.match(after)
            return word + (further.group() if further else "")
    return ""
