"""Whether a name is one project's at all: not a class, a count or a slogan, and not too short."""

from __future__ import annotations

import re
from functools import lru_cache

from kg import gazetteer
from kg.pipes.projects.brands import brand, place_prefix
from kg.pipes.projects.names import capacity, core, is_product, phase, product_at
from kg.pipes.projects.patterns import CLASS_END, GENERIC, MODIFIER, PUBLIC_WORKS, SHORT_CLASS_END

_SEVERAL = re.compile(
    r"[近上数][百千][余多]?[个项]|(?<![年第\d.产])\d{1,5}[余多]?(?:[家座项所处条批]"
    "|个(?!泊位|床位|机位|车位))|(?<!第)[两三四五六七八九十]+项(?!目)|[镇乡村道市县区旗州]一个"
    "|(?<![^区园市县镇乡旗州港添增签了有下])[两三四五六七八九十]+(?:[座所条个]"
    "|家(?![子店沟渠庄堡台湾河寨营]))"
)
"""A count in a name makes it several, or any: 13个城中村改造项目, 40家智能工厂, 三垛镇一个冷库项目."""
_DAY = re.compile(r"\d{1,2}月\d{1,2}日")
_OF_PERIOD = re.compile(r"[\u4e00-\u9fff]{2,14}?(?=\d{4}年)(?:\d{4}年)?(?:度|第?[一二三四]季度|[上下]半年)?")
_WHEN = re.compile(r"(?:\d{4}年)?(?:度|第?[一二三四]季度|[上下]半年|\d{1,2}[-—~至到]\d{1,2}月份?)?(?=.)")
_ALONE = re.compile(r"[\u4e00-\u9fff]{2,8}(?:(?<![小古新名])镇|乡|街道|开发区|高新区|经开区|新区)")
"""A town or zone, whose 项目建设 is that of all: 三垛镇项目建设忙."""
_PURSUED = re.compile("[\u4e00-\u9fff]{2,}[推抓跑引谋盯促拼争招攻]")
"""What is done to projects at large: 以不服输的|干劲推|项目, |用真情引|项目."""
_JOINT = re.compile("[与跟].{2,}(?:合作|对接|共建|签约)")
"""What is shared with somebody and not named: |与云岭茶学会合作|项目."""
_MADE = re.compile("[\u4e00-\u9fff]{3,}(?<![业品技术果])产业化")
"""A product that is long enough to be one: |核桃肽|产业化项目; not 畜牧业产业化."""
_SECTIONS = re.compile("[\u4e00-\u9fff]{2,}[两三四五六七八九十\\d](?:个|大)*(?:部分|板块|区域|功能区|类)")
"""What something is divided into: 分为冲压生产区及|组装生产区三部分|."""
_LEVEL = re.compile("[省市县区州旗]")
_OF_PLACE = re.compile(r"[\u4e00-\u9fff]{1,6}?(?:[市县旗州]|(?<![街片厂景小社灌库校院林矿])区)")
_ACTS = frozenset(("提升", "利用", "开发", "配套", "建设", "改造", "服务", "保护", "加工", "生产", "研究"))


@lru_cache(4096)
def is_class(name: str, *, paid: bool = False) -> bool:
    """Whether a noun with 项目 is a class, a count or a slogan rather than one project.

    10亿元以上, 设备投资5000万元以上制造业, “1号工程”, 重大产业.

    Args:
        paid: whether a sum stands in front, which a class has rarely: 投资1.2亿元的|智能路灯技改项目.
    """
    text = _behind(_OF_PERIOD, core(name).strip("“”\"'"))
    if (
        not text
        or MODIFIER.fullmatch(text)
        or any(shape.fullmatch(text) for shape in (_ALONE, _PURSUED, _JOINT, _SECTIONS))
        or text.endswith(("同款", "同类", "同样", "季度", "半年", "年度", "春季", "夏季", "秋季", "冬季"))
    ):
        return True
    text = _behind(_WHEN, text)
    text = _behind(_LEVEL, text[place_prefix(text) :]) or text
    text = _behind(_WHEN, text)
    if any(gazetteer.meant(text[:n]) and GENERIC.fullmatch(text, n) for n in (3, 2)):
        return True  # 高邮大项目
    rest = _behind(_WHEN, _behind(_OF_PLACE, text))
    if GENERIC.fullmatch(rest) or GENERIC.fullmatch(name.removesuffix("项目")):
        return True
    if len(text) < 2 or "以上" in text or CLASS_END.search(text):
        return True
    if GENERIC.fullmatch(text) or _SEVERAL.search(text) or _DAY.match(text):
        return True
    # 覆铜板|技改, not 设备|技改
    named = _MADE.fullmatch(text) or (len(text) > 4 and text.endswith("技改") and is_product(text[:-2]))
    short = len(text) <= (4 if paid else 6) and not named
    return short and bool(SHORT_CLASS_END.search(text)) and not brand(name)


def _behind(opening: re.Pattern[str], text: str) -> str:
    """A text without the words that it opens with."""
    found = opening.match(text)
    return text[found.end() :] if found else text


@lru_cache(4096)
def is_weak(name: str) -> bool:
    """Whether a name is so short that only money or a longer printing makes it one (蓝莓项目)."""
    text = core(name)
    found = brand(name)
    return len(text) <= 4 and (not found or not product_at(text, 2) or text[2:] in _ACTS)


def is_plain(name: str) -> bool:
    """Whether a name only says what is made (新能源汽车项目): a project if something is said of it."""
    text = core(name)
    public = bool(PUBLIC_WORKS.search(text))
    return len(text) <= 7 and not public and not brand(name) and not phase(name) and not capacity(name)
