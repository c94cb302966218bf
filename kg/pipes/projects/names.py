"""What the name of a project is made of: a brand, a product, a phase, a capacity."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from kg import gazetteer
from kg.lexicon import table, words
from kg.pipes.projects.patterns import (
    CAMPAIGN,
    CAPACITY,
    CLASS_END,
    COMPANY_WORDS,
    DIRECTIONS,
    GENERIC,
    MODIFIER,
    NO_BRAND_END,
    PHASE,
    PUBLIC_WORKS,
    SHORT_CLASS_END,
)

_HEAD = re.compile(r"(?:建设)?(?:项目|工程)$")
_WORKS_END = re.compile(
    rf"(?:{'|'.join(sorted(words('works'), key=lambda w: (-len(w), w)))})(?:{PHASE.pattern})?$"
)
_LONGEST_BRAND = 7
_LONGEST_FIRST = tuple(sorted(COMPANY_WORDS, key=len, reverse=True))


@cache
def _products() -> tuple[frozenset[str], int]:
    known = words("products")
    return frozenset(known), max(map(len, known))


def is_product(name: str) -> bool:
    """Whether a name is that of a product or a kind of building and no more: 光伏电池, 邻里中心."""
    return name in _products()[0]


def core(name: str) -> str:
    """A name without the noun that ends it: 聚谦高端硅基电容（一期）项目 → 聚谦高端硅基电容（一期）."""
    return _HEAD.sub("", name) or name


def without_phase(name: str) -> str:
    """富乐德石英三期项目 → 富乐德石英项目."""
    return PHASE.sub("", name)


def phase(name: str) -> str:
    """The phase that a name states (二期), empty where it states none."""
    found = PHASE.search(name)
    return found.group().strip("()") if found else ""


def capacity(name: str) -> str:
    """The capacity that a name states (10GW, 年产8万吨), empty where it states none."""
    found = CAPACITY.search(name)
    return found.group() if found else ""


@cache
def _sectors() -> tuple[dict[str, str], re.Pattern[str]]:
    known = {row["word"]: row["sector"] for row in table("sectors")}
    words = "|".join(map(re.escape, sorted(known, key=lambda w: (-len(w), w))))
    return known, re.compile(f"(?=({words}))")


def sector(name: str) -> str:
    """The line of business that a name tells of, by its longest word, the last of equals.

    鸿沃储能电池壳体 → 新能源, 小街风电场二期 → 新能源; empty where no word of it is known.
    """
    known, pattern = _sectors()
    found = [(len(match[1]), match.start(), match[1]) for match in pattern.finditer(name)]
    return known[max(found)[2]] if found else ""


def product_at(text: str, start: int) -> int:
    """Length of the product word that begins at a position, 0 where none does."""
    known, longest = _products()
    for size in range(min(longest, len(text) - start), 1, -1):
        if text[start : start + size] in known:
            return size
    return 0


@lru_cache(4096)
def brand(name: str, home: tuple[str, ...] = ()) -> str:
    """The company's short name that a project's name begins with, empty where it has none.

    领胜电子精密功能件二期项目 → 领胜电子, 鸿沃储能电池壳体 → 鸿沃, 济南云杉数字呼叫中心项目 → 济南云杉;
    大仇庄河道综合整治工程 → none. A place in front (``home``: the page's own) is no brand by itself.
    """
    text = core(without_phase(name))
    if quoted := _QUOTED.match(text):
        return quoted[1] if product_at(text, quoted.end()) else ""
    if is_public_work(name) or text in ("项目", "工程"):
        return ""
    place = place_prefix(text, home)
    if len(text) == place + 1 and text[-1] not in _NO_BRAND_END:
        place = 0  # 吉安特 and 金昌泰: nobody is called by one letter behind a place
    place += bool(place) and text.startswith(("省", "市"), place)  # 江苏省|大数据产业基地
    found = _plain_brand(text[place:])
    return text[:place] + found if found else ""


_REGION = re.compile("[苏皖鲁浙闽粤桂湘鄂豫冀晋陕甘川滇黔赣琼辽吉黑蒙疆][东西南北中]")
"""A part of a province: 苏北, 皖南."""
_NO_BRAND_END = frozenset("省市县区旗州盟镇乡村路街港站桥河湖山岛城园厂库东南西北中")


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


_QUOTED = re.compile(r"“([\u4e00-\u9fff]{2,4})”")
"""A brand in quotation marks: “老豆记”豉油智能酿造车间."""
_COUNTED = re.compile(r"[百千万亿十](?:[吨头亩只台套件辆人户锭羽枚峰尾箱公平立张片兆千瓦]|[百千万亿])")
_LATIN = re.compile(r"[A-Z][A-Za-z]{1,9}(?![A-Za-z\d])")
_LATIN_PRODUCT = re.compile(r"[A-Z]{4}|LED|PCB|IGBT|AI|OLED|PVC|BOPP|MEMS|SMT|EPS|PTA|LNG|PPP|[VA]R|[\d]")


_LIVES = re.compile(r"[鸭鸡鹅猪羊鱼虾蟹薯椒瓜菌菇稻麦蚕莓橘橙柚枣梨桃杏式木苓芪参茸]")
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
_NUMBER_IN = re.compile(
    r"[一二三四五六七八九十百千](?:$|[米号级纬经环连团队村组社])|^(?:[\u4e00-\u9fff]{1,2}族)"
)


def _plain_brand(text: str) -> str:
    end = _brand_end(text)
    if end is None or not 2 <= end <= _LONGEST_BRAND or text[end - 1] in NO_BRAND_END:
        return ""
    works = PUBLIC_WORKS.match(text)
    if _OF_PLACE.match(text) or _PEOPLE.match(text) or (works and len(works.group()) > 1):
        return ""
    if shop := _SHOP.match(text):
        return shop.group()
    if (
        DIRECTIONS.match(text)
        or _LIVES.search(text[:2] + text[end - 1])
        or _DESCRIBES.match(text)
        or _NUMBER_IN.search(text[:end])
    ):
        return ""
    if _LANDSCAPE.search(text[:end]):
        return ""
    if firm := _in_front_of_place(text[:end]):
        return firm
    rest = text[end:]
    if len(rest) == 2 and len(text) <= 5:
        return text  # 华能电缆 is as much the company as what it makes
    return text[:end] + _company_word(rest)


def _in_front_of_place(brand: str) -> str:
    """海岚酱业|高邮, of 海岚酱业高邮生产基地: a place behind a firm's name says where it builds."""
    fronts = (brand[:-size] for size in (3, 2) if gazetteer.meant(brand[-size:]))
    return next((f for f in fronts if len(f) > 1 and f[-1] not in NO_BRAND_END), "")


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


_FURTHER_WORD = re.compile("(?:科技|股份|集团)(?=.{2})(?!园|城|产业|孵化|中心|大厦|小镇|馆|创新)")
"""What a firm's name has behind the word for its trade: 桓越电子|科技."""


def _company_word(rest: str) -> str:
    for word in filter(rest.startswith, _LONGEST_FIRST):
        after = rest[len(word) :]
        ends_there = product_at(rest, 0) <= len(word) or not is_han(after[:1])
        if after and ends_there and (product_at(after, 0) or not is_han(after[:1])):
            further = _FURTHER_WORD.match(after)
            return word + (further.group() if further else "")
    return ""


def is_han(text: str) -> bool:
    """Whether a text is all Chinese characters, and not empty."""
    return bool(text) and all("\u4e00" <= c <= "\u9fff" for c in text)


_PUBLIC_END = re.compile("|".join(words("public_works")))
_ACT_END = re.compile(f"(?:{'|'.join(words('project_acts'))})$")


def is_public_work(name: str) -> bool:
    """Whether a name is of a work that no investor brands: a road, a school, a river's mending."""
    return name.endswith("工程") or bool(_PUBLIC_END.search(core(without_phase(name))[-8:]))


def ends_in_act(name: str) -> bool:
    """Whether a name ends in what is done, or in a short noun of what is built (灌装线技改, 烘干坊)."""
    return bool(_ACT_END.search(name))


def ends_in_works(name: str) -> bool:
    """Whether a name ends in a thing that is built (产业园, 泵站, 综合体二期)."""
    return bool(_WORKS_END.search(name))


_SEVERAL = re.compile(
    r"[近上数][百千][余多]?[个项]|(?<![年第\d.产])\d{1,5}[余多]?(?:[家座项所处条批]|个(?!泊位|床位|机位|车位))|(?:^|(?<=[区园市县镇乡旗州港添增签了有]))[两三四五六七八九十]+(?:[座项所条个]|家(?![子店沟渠庄堡台湾河寨营]))"
)
"""A count in a name makes it several: 13个城中村改造项目, 40家智能工厂."""
_NTH_ROUND = re.compile(r"第[一二三四五六七八九十\d]{1,2}[期批轮]")
"""What only counts the rounds of an occasion: 2023年第二期|项目集中签约."""
_DAY = re.compile(r"\d{1,2}月\d{1,2}日")


_OF_PERIOD = re.compile(r"^[\u4e00-\u9fff]{2,14}?(?=\d{4}年)(?:\d{4}年)?(?:度|第?[一二三四]季度|[上下]半年)?")
_WHEN = re.compile(r"^(?:\d{4}年)?(?:度|第?[一二三四]季度|[上下]半年|\d{1,2}[-—~至到]\d{1,2}月份?)?(?=.)")


def is_class(name: str) -> bool:
    """Whether a noun with 项目 is a class, a count or a slogan rather than one project.

    10亿元以上, 设备投资5000万元以上制造业, “1号工程”, 重大产业.
    """
    text = _OF_PERIOD.sub("", core(name).strip("“”\"'"))
    if (
        not text
        or MODIFIER.fullmatch(text)
        or text.endswith(("同款", "同类", "同样", "季度", "半年", "年度", "春季", "夏季", "秋季", "冬季"))
    ):
        return True
    text = _WHEN.sub("", text)
    text = re.sub(r"^[省市县区州旗]", "", text[place_prefix(text) :]) or text
    if any(gazetteer.meant(text[:n]) and GENERIC.fullmatch(text, n) for n in (3, 2)):
        return True  # 高邮大项目
    if GENERIC.fullmatch(re.sub(r"^[\u4e00-\u9fff]{1,6}?(?:[市县旗州]|(?<![街片厂景])区)", "", text)):
        return True
    if GENERIC.fullmatch(name.removesuffix("项目")):
        return True
    if len(text) < 2 or GENERIC.fullmatch(text) or "以上" in text or CLASS_END.search(text):
        return True
    if _SEVERAL.search(text) or _DAY.match(text) or _NTH_ROUND.fullmatch(text):
        return True
    return len(text) <= 6 and bool(SHORT_CLASS_END.search(text)) and not brand(name)


_AGENT = re.compile(
    r"书记|主任|常委|市长|县长|区长|局长|董事长|总经理|部门|干部|记者|负责人|委员|一行|指挥长|各地|大家|我们"
)


@lru_cache(4096)
def is_weak(name: str) -> bool:
    """Whether a name is so short that only money or a longer printing makes it one (蓝莓项目)."""
    text = core(name)
    found = brand(name)
    return len(text) <= 4 and (
        not found or (found == text and (not product_at(text, 2) or text[2:] in _ACTS))
    )


_ACTS = frozenset(("提升", "利用", "开发", "配套", "建设", "改造", "服务", "保护", "加工", "生产", "研究"))


def is_plain(name: str) -> bool:
    """Whether a name only says what is made (新能源汽车项目): a project if something is said of it."""
    text = core(name)
    public = bool(PUBLIC_WORKS.search(text))
    return len(text) <= 7 and not public and not brand(name) and not phase(name) and not capacity(name)


def names_an_agent(name: str) -> bool:
    """Whether what stands in front of the noun is somebody doing something (区长王强谋划项目)."""
    return bool(_AGENT.search(name))


def is_built_work(name: str) -> bool:
    """Whether something called 工程 is built (大仇庄河道综合整治工程) and not a campaign (培育工程)."""
    text = core(name)
    built = bool(phase(text) or PUBLIC_WORKS.search(text))
    return len(text) >= 4 and built and not CAMPAIGN.search(text)
