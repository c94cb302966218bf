"""Whose a project is by its own name: the brand that it begins with, a firm in full, a school."""

from __future__ import annotations

import re

from spacy.tokens import Doc

from kg import gazetteer
from kg.lexicon import word_set
from kg.pipes.extensions import context_of, text_of
from kg.pipes.places.resolve import divisions_of
from kg.pipes.precedence import hinted, unheard
from kg.pipes.projects.brands import place_prefix
from kg.pipes.projects.marks import Marks
from kg.pipes.projects.mention import Mention
from kg.pipes.projects.names import ends_in_act, ends_in_works, is_product, is_public_work, product_at
from kg.pipes.projects.patterns import COMPANY_WORDS, DIRECTIONS
from kg.types import Entity, EntityKind, PageContext
from kg.wordfinder import occurrences

_SCHOOL = re.compile(
    r"[\u4e00-\u9fff]{2,10}?(?:大学|学院|职大|医大|师大|中学)(?!新校区)(?=[\u4e00-\u9fff]{1,6}(?:校区|分校|院区))"
)
"""Whose branch a project is: 扬州职大|高邮校区项目."""
_SPOT = re.compile(
    "孵化器|[村镇乡屯寨]|街道|社区|苏木|沙漠|草原|牧场|林场|景区|水库|古[镇村]|运河|船闸|高铁|铁路|口岸"
)
_LEISURE = re.compile(
    "温泉|康养|民宿|庄园|[文茶农商]旅|文创|度假|旅游|夜游|研学|露营|小镇|交易(?:中心|市场)|集散|展销|(?:农贸|批发|专业)市场"
)
"""Where people go rather than what a firm makes: named by its place (烟云茶旅综合体)."""
_SHORT_BRAND = 2
_LONGEST_FIRM_ALONE = 3
_LONGEST_ITEM = 7
_SUBSTANCE = re.compile("[氟硅铝铜镁锂钛碳磷硫钠氢氧氮锌镍钨][系基]|无.")
"""What opens the name of a substance or a device: 磷系, 无级."""
_NOT_ITS = re.compile("再(?=制造|生)|新(?=厂|车间|产线|生产线|基地)")
"""What a model may take for the end of a brand: 恒昇煤机|再制造基地."""
_COUNTY = re.compile("[\u4e00-\u9fff]{2,8}?(?:[县区旗市镇乡]|街道|苏木)")


def without_county(name: str) -> str:
    """共和县|茶卡盐湖康养小镇项目: the county in front is no brand."""
    county = _COUNTY.match(name)
    return name[county.end() :] if county and gazetteer.named(county.group()) else name


def town_in(name: str, context: PageContext) -> int:
    """How many letters of a name are a town or county of the page (纳日松 of 纳日松镇) and no brand."""
    own = context.place_code
    if not own:
        return 0
    if any(division.code[:2] == own[:2] for division in gazetteer.meant(name)):
        return len(name)  # 绵竹 of 绵竹市, on a page of the same province
    stems = (name[:size] for size in (len(name), 3, 2))
    return next((len(stem) for stem in stems if _is_town(stem, context)), 0)


def _is_town(stem: str, context: PageContext) -> bool:
    """Whether a town of the page's is called so."""
    towns = (town for level in ("镇", "乡", "街道", "苏木") for town in divisions_of(stem + level))
    return any(len(town.code) > 6 and town.code.startswith(context.place_code) for town in towns)


def is_spot(named: str, name: str, text: str) -> bool:
    """Whether what a name begins with is a place: 大畲 where 大畲村 is told of, 烟云 of 烟云茶旅综合体."""
    return bool(_LEISURE.search(name)) or any(_SPOT.match(text, end) for _, end in occurrences(text, named))


def is_work(named: str) -> bool:
    """Whether what a name begins with is what is built, or what it is made of: 云岭游客中心|三期改造,
    煤筒仓技改, |磷系|阻燃剂. A short 恒沣线材 may still be a firm.
    """
    built = len(named) > _LONGEST_FIRM_ALONE and (ends_in_works(named) or ends_in_act(named))
    return built or _SUBSTANCE.match(named) is not None


def is_ordinary(named: str, name: str) -> bool:
    """Whether what a name begins with are words that everybody uses, and so no brand: |烟花|无人机编队项目.

    A firm may be called so where the word for its trade goes on: |远航|粮油大豆加工项目.
    """
    return (
        _is_of_words(named)
        and not name[len(named) :].startswith(COMPANY_WORDS)
        and not (len(named) > _SHORT_BRAND and named.endswith(COMPANY_WORDS))
    )


def is_called_by_trade(words: str) -> bool:
    """Whether two letters that mean nothing stand in front of what is made: 恒昇|高分子, 白露|颜料."""
    short, known = words[:_SHORT_BRAND], word_set("ordinary_words")
    if short in known or gazetteer.meant(short) or not is_product(words[_SHORT_BRAND:]):
        return False
    return not (words[1:3] in known or product_at(words, 0) or product_at(words, 1))


def brand_in_list(name: str, context: PageContext) -> str:
    """The two letters that mean nothing in front of words that all know, in a list of projects:
    温羽|水洗绒、恒昇光电二期|两个项目.
    """
    known, short = word_set("ordinary_words"), name[:_SHORT_BRAND]
    if any(part in known for part in (short, name[:3], name[1:3])) or product_at(name, 1):
        return ""
    if gazetteer.meant(short) or town_in(short, context) or DIRECTIONS.match(name) or is_public_work(name):
        return ""
    return short if _LONGEST_FIRM_ALONE + 1 < len(name) <= _LONGEST_ITEM and _is_of_words(name[2:]) else ""


def _is_of_words(text: str) -> bool:
    """Whether a text is made of ordinary words: 运动鞋, 油田|助剂."""
    known = word_set("ordinary_words")
    return any(text[:n] in known and (n >= len(text) or _is_of_words(text[n:])) for n in (2, 3))


def in_name(mention: Mention, companies: Marks) -> Entity | None:
    """``江苏恒力碳材股份有限公司年产3000吨碳纤维预浸料项目``."""
    if school := _SCHOOL.match(mention.name):
        return Entity(EntityKind.COMPANY, school.group())
    for span in companies.around(mention.start + 1):
        if mention.start < span.end < mention.end - 2:
            return span.entity
    if m := re.match(r"(?!该|这家)(.{2,20}?(?:有限公司|股份公司|公司|集团|株式会社))(?=.{3})", mention.name):
        return Entity(EntityKind.COMPANY, m.group(1))
    return None


def heard_brand(doc: Doc, mention: Mention) -> str:
    """The brand that a model hears a name begin with, where no word list tells the product behind it:
    云川|杧果精深加工项目. No product's (压力机), no ordinary word (古筝)
    and no place's, though a firm may be called so.
    """
    heard = (end for start, end in hinted(doc, "COMPANY", "PROJECT") if start == mention.start)
    end = next((end for end in heard if end < mention.end - 1), mention.start)
    if _NOT_ITS.match(text_of(doc), end - 1):
        end -= 1
    named = text_of(doc)[mention.start : end]
    if len(named) < _SHORT_BRAND or product_at(mention.name, 0) or is_ordinary(named, mention.name):
        return ""
    if town_in(named.removesuffix("工厂"), context_of(doc)):  # 荣成工厂|扩建项目
        return ""
    heads = (named[:size] for size in range(2, len(named) + 1))  # 大畲|果蔬 of 大畲村
    return "" if any(is_spot(head, mention.name, text_of(doc)) for head in heads) else named


def is_unheard(doc: Doc, mention: Mention, named: str) -> bool:
    """Whether a model hears neither a firm nor a place in what a name begins with, unless it stands in
    quotation marks or in a list of projects: |蒜苗|冷链基地, “|老豆记|”酿造车间.
    """
    if mention.name.startswith("“") or mention.rule == "projects.list":
        return False
    at = [(mention.start, mention.start + mention.name.find(named) + len(named))]
    return all(unheard(doc, label, at) for label in ("COMPANY", "PLACE", "ZONE"))


def of_brand(named: str) -> Entity:
    """A company known by its brand alone, with the shorter forms that others may print (领胜电子: 领胜)."""
    bare = named[place_prefix(named) :] or named
    short = bare[: len(bare) - 2] if len(bare) >= 4 else bare
    aliases = dict.fromkeys(form for form in (bare, short) if form != named and len(form) >= 2)
    return Entity(EntityKind.COMPANY, named, tuple(aliases))
