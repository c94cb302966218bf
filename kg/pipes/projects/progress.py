"""The milestones that words state or push: what tells of 开工 and what only sounds like it."""

from __future__ import annotations

import re
from functools import lru_cache

from kg.pipes.projects.cues import CUES
from kg.types import Stage
from kg.wordfinder import gated

_NOT_YET = r"(?<!何时)(?<![未没][能有])(?<![未没])(?<!尚未)(?<!没有)(?<!不)"
_READ = tuple((stage, gated(letters, f"{_NOT_YET}(?:{cue})")) for stage, letters, cue in CUES)
_OF_PART = re.compile(
    "(?:主体|桩基|土建|土方|地基|(?<!产业)(?<!科研)基础|结构|宿舍楼?)(?:结构|工程|部分|施工|建设)?(?:已经?|[也均都]|刚|基本|全部|顺利|全面|提前|月底前?)*$"
)
"""In front of 完工 where only part of the works is done: 职工宿舍月底|完工, 主体结构已全部|竣工."""
_ROOMS = re.compile("(?:厂房|样板[间房]|[一二三四五六七八九十\\d]+号[楼库]|车间)[^,。;]{0,8}$")
_LINES = re.compile("(?:管[线道网]|隧[道洞]群?|路基|主线)[^,。;]{0,2}$")
_PARTS = {"完工": _OF_PART, "竣工": _OF_PART, "交付": _ROOMS}
_GOODS = re.compile("(?:第[一二]|首)[批台件套座艘架]|[^,。;]{0,6}(?:产品|订单|货|厂房)")
"""Behind 交付 what is handed over of a project or made by it: 6月可|交付|第一批产品."""
_BY_OTHERS = re.compile("(?:企业|商户|商家|公司|客户|住户|居民|师生|患者|搬迁)[^,。;]{0,6}$")
"""In front of 入驻 where others move into what stands: 首批企业已陆续|入驻."""
_TRADE = re.compile(r"(?:采购|设备|施工|监理|供货|购销|供应|贸易)[^,。;]{0,2}(?:合同|协议)")
"""What is signed about a project that is agreed on long since: 设备采购合同|签订完毕."""
_OUTLOOK = re.compile(
    r"(?:达产|达效|达标|满产|见效|运营)*(?:后(?!续|方)(?!\w{0,6}(?:一直|已))|之[后日年时]|首年|第一年)"
    r"|(?:使用)?条件|仪式前|时起"
)
_OF_CLASS = re.compile(r"的?(?:\d+个|亿元|重大|重点|产业|优质|省|市|[^,;。:\n的]{0,8}项目|一批)")
_OF_THIS = re.compile("这[个项座条处][^,。;:的]{0,12}$")
"""In front of what is said of one project, not of a class: |这个去年4月|开工的项目总投资5亿元."""
_BY_THEN = re.compile(
    r"(?:年[底内中]|[今明]年|月[底初份]?|[上中下]旬|[上下]半年|季度|国庆|春节)(?:前|左右)?$"
)
"""A time that makes an outlook a plan: |年底|投产后产值能增加6亿元."""
_HEDGED = re.compile(r"(?<![就即])可$|有望$")
_INTENDED = re.compile("能$|(?:打算|准备(?!就绪)|有意)[^,。;]{0,12}$")
"""In front of works still to come: 6月就能|调试, 打算一面改造车间、一面|调试机台."""
_TOOK = re.compile("(?<=安装|调试)(?:调试)?[只仅才就一共]*(?:用了|用时|花了|耗时)(?![^,。;]*元)")
"""Behind works that are told of for the time they took: 设备安装|调试只用了半年."""
BUILT_UP = ("建起来", "建好", "立起来")
WANTED = re.compile(r"(?:[要想将先]|打算|准备|计划|争取)把[^,。;]*$")
"""In front of what is to be built yet: 还要把屠宰线|建起来."""
_TOPIC = re.compile(
    "(?:的|等|验收)?(?:进展|推进|办理|审批|准备)?(?:情况|时间表|路线图|方案|手续|流程|事宜|问题|容易|难(?!题))"
)
"""Behind what a tour or a talk is about, not what has happened (达产 has): 督查重大项目|开竣工|情况."""


@lru_cache(256)  # of the same few words once for each who asks what a project has come to
def stages_in(words: str, *, of_class: bool = False) -> frozenset[Stage]:
    """The milestones that a stretch of text states; ``of_class``: as a class of projects (在建项目)."""
    return frozenset(
        stage
        for stage, cue in _READ
        if any(_is_stated(stage, words, m, of_class=of_class) for m in cue.finditer(words))
    )


def _is_stated(stage: Stage, words: str, m: re.Match[str], *, of_class: bool) -> bool:
    """Whether what sounds like a milestone is one: no outlook, no topic, no class of projects, no part of the
    works, nothing that others do.
    """
    if (
        stage is not Stage.SIGNED
        and _OUTLOOK.match(words, m.end())
        and not _BY_THEN.search(words, 0, m.start())
    ):
        return False
    if stage not in (Stage.BUILDING, Stage.FULL_OUTPUT) and _TOPIC.match(words, m.end()):
        return False
    if (
        not of_class
        and stage is not Stage.BUILDING
        and _OF_CLASS.match(words, m.end())
        and not _is_of_one(words, m)
    ):
        return False
    return not (_ends_a_part(words, m) or _is_of_others(stage, words, m))


def _is_of_one(words: str, m: re.Match[str]) -> bool:
    """Whether what reads like a class is one project: 列入“投产|一批”名单, |这个去年4月|开工的项目."""
    return words.startswith("一批”", m.end()) or _OF_THIS.search(words, 0, m.start()) is not None


def _is_of_others(stage: Stage, words: str, m: re.Match[str]) -> bool:
    """Whether it is another's, another thing's, or may only come: 企业|入驻, 采购合同|签订, 6月就能|调试."""
    if stage is Stage.SIGNED:
        return _TRADE.search(words[max(0, m.start() - 10) : m.end() + 10]) is not None
    if stage is Stage.SETTLED:
        others = m.group() in ("入驻", "进驻") and _BY_OTHERS.search(words, max(0, m.start() - 10), m.start())
        return bool(others)
    if stage is Stage.BUILDING:
        return _INTENDED.search(words, 0, m.start()) is not None or _TOOK.match(words, m.end()) is not None
    if stage in (Stage.PRODUCING, Stage.FULL_OUTPUT):
        return _HEDGED.search(words, 0, m.start()) is not None
    return False


def _ends_a_part(words: str, m: re.Match[str]) -> bool:
    """Whether only a part of the works is finished or handed over: 主体|完工, 标准厂房10月|交付."""
    if m.group() == "交付" and _GOODS.match(words, m.end()):
        return True
    part = _PARTS.get(m.group(), _LINES)
    ends = m.group() in _PARTS or m.group().endswith("贯通")
    return ends and part.search(words, max(0, m.start() - 14), m.start()) is not None


def places_of(stage: Stage, text: str) -> list[tuple[int, int]]:
    """Where a text may tell of a milestone: 动工 and 破土 for 开工; whether it states it is not asked."""
    return [m.span() for known, cue in _READ if known is stage for m in cue.finditer(text)]
