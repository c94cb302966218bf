"""The words a figure belongs to: before it (规上工业产值124亿元) or after it (44个亿元以上项目)."""

from __future__ import annotations

import re
from collections.abc import Mapping

from kg.pipes.observations.patterns import (
    ACTION,
    AIMED_AFTER,
    ATTRIBUTE,
    COUNTED,
    HELD,
    INNER_PERIOD,
    LEAD,
    MONEY_AFTER,
    PERIOD,
    SKIP,
    TRAIL,
)
from kg.pipes.observations.subjects import Mention
from kg.records import record

REACH = 80
"""Characters before a figure that are read: no measure is longer."""
_FORECAST = re.compile(
    r"打算|想(?:要|(?=[再把让]))|准备|预计|预期|可望|有望|力争|确保|务必|必须|争取|拟|要|将|计划(?!.{0,2}投资)|目标(?:是|为)?|年度目标|突破|超过"
)
_BEFORE_MEASURE = re.compile(
    rf"(?:{PERIOD.pattern})|{_FORECAST.pattern}|{SKIP.pattern}|(?P<verb>{LEAD.pattern})"
)
"""A piece of what stands before a measure; the verb is one whose object the measure is."""
_ONE_OF = ("级", "籍", "唯一", "最大")
_POINTING = "全我本该这"
_AT = re.compile(r"[在为由]")
_BELONGS = re.compile("(?:[里内中]|旗下)?的")
"""Between a zone and what is its: 〔石泉高新区〕里的〔宏远公司〕产值."""
_TOLD_OF = re.compile("[^,。;]的|——")
_OWN_MEASURE = re.compile("[\u4e00-\u9fff]{0,4}(?:产值|收入|投入|销售|税收|纳税|利润|出口|营收)")
"""What a firm may report right behind its name: 宏远公司|研发投入."""
_INNER = re.compile(
    r"(?<=[\u4e00-\u9fff]{2})(?:合计|累计|共)?(?:完成|实现|取得|贡献了?)(?!投资|率|度|任务|签约)"
)
_LED = re.compile(
    "^.*(?:——|(?:活动|[仪幕]式|[^社协工商]会)上?(?:现场|当场|当[天日])?(?:共?有|共(?=签|引|达成)|(?:集中|一举|成功)?(?=签[约下订署]))(?=.{2})|(?:盘子|担子|目标|任务|指标)(?:就?是|为)(?:[今明]年|全年)?(?=.{2}))"
)
"""In front of a measure that begins behind a dash, or is what an occasion saw: 签约活动共有|项目."""
_BASE = re.compile(
    r"在(?:去年|上年|上年度|前年)?同?期?[\d.]+%[^,。;]*(?:基础|基数)(?:之?上|下)(?:增长|下降)?$"
)
"""Behind a measure: GDP|在去年同期15.2%增速基础上|增长20.1%."""
_EACH = re.compile("(?<=[价度])每[\u4e00-\u9fff]{1,3}$")
"""Behind a price: 批发均价|每公斤|5.6元."""
_LAST_PERIOD = re.compile(rf"(?<=[\u4e00-\u9fff]{{2}})(?:{INNER_PERIOD.pattern})$")
"""Behind a measure: 固定资产投资|全年|达到2.5亿元."""
_WHOLE = re.compile("[全我][省市县区旗州盟镇乡村]")
_PART_OF = re.compile("[占为在对比较于与和及以、给向到从等居由经据列]")
"""Before a place that is no subject: 占|全市的四成."""
_ALL_OF = re.compile("全[省市县区旗州](?:各|所有)?(?:开发区|园区|工业园区|高新区|经开区)")
"""All the zones of a place are the place's: 全市|开发区完成产值618亿元."""
BESIDE = ("、", "和", "及", "以及")
_JOINED = tuple("和与及、")
"""Behind a verb that is part of a name: 实施|技术改造|和新产品开发项目."""
_NEAR = 8
_SHORT_NAME = re.compile(
    r"\((?:[A-Za-z]{2,5}|不?含[^()]{1,10}|现价|可比价|营业额|[^()]{1,6}口径|[^()]*[以之][上下][^()]*)\)$"
)
"""Behind a measure: 地区生产总值|(GDP), 固定资产投资|(不含农户), 新签约项目|(2000万元以上农业项目)."""
_RANKED = re.compile("^[\u4e00-\u9fff]{0,6}?(?:最[大快高多强好]|(?:居|排|位列|排名)第?[一二三首])的(?=.{2})")
"""What only says why something is told of: 〔增速最快的〕纺织业投资."""
_NO_MEASURE = re.compile(
    "[^,;。]{0,6}从[^,;。]{1,8}到[^,;。]{1,8}|(?:公司|企业)(?:又|再|还|已)*(?:投入|投资)|"
    "(?:[给为][^,;。]{1,6}定的)?(?:年度|全年)?(?:锁定|定[为在下]?)?(?:[一二三四五两]年[内后])?"
    "(?:再|还|得|想|能)*(?:拿下|[^,;。]{0,12}(?:盘子|担子"
    "|(?:[定签领立下接压]下?|我们)的(?:[一-鿿]{0,4}(?:目标|任务|指标)|军令状|责任[书状]))"
    "|(?:年度|全年)?(?:目标|任务|指标|计划)(?:任务)?|[入报收交缴]|入[库账]|揽[了下回]|斩获|录得|收获"
    "|一(?:家|地|镇|县|个[镇县乡村园]区?)(?:就|便|也)*[来占拿卖]?|冲[刺击]?"
    "|[过跨闯奔抢争扩冲干][到过上向出]?)?"
)
"""What only says how a figure is aimed at (全年目标|锁定|1亿美元), how far it is, or what a firm pays for."""
_MORE_OF = frozenset("建改扩增种栽修铺")
_AGAIN = ("再", "还")
"""In front of a verb with what was told of before: 建成高标准农田54万亩,今年|再建|3万亩."""
MAX_LENGTH = 30


@record
class Lead:
    """Where the measure begins once period, subject and cues are taken off."""

    position: int
    subject: Mention | None
    several: bool = False
    """Whether the subject is but the first of those it is of together: 〔甲镇〕、乙镇完成投资12亿元."""


def strip_lead(text: str, start: int, end: int, at: Mapping[int, Mention]) -> Lead:
    """Take off what stands before a measure: 今年1至4月,开发区已〔盘活存量土地〕."""
    position, joint, subject, taken, of_all = start, start, None, False, False
    while position < end:
        mention = at.get(position)
        classes = mention and text[position] not in _POINTING and ATTRIBUTE.match(text, mention.end)
        if classes and (taken or classes.group() in _ONE_OF):
            break
        if mention:
            if subject is not None and joint != position and not of_all:
                return Lead(position, subject, text[joint:position] in BESIDE)
            # 各县(市、区)、〔石泉高新区〕签约项目30个 are of the whole
            if not of_all and (subject is None or not _ALL_OF.match(text, subject.start, mention.end)):
                subject = mention
            end_of_name = _also_called(text, mention.end, at)
            belongs = _BELONGS.match(text, end_of_name)
            position = joint = belongs.end() if belongs else end_of_name
            continue
        piece = _BEFORE_MEASURE.match(text, position, end)
        if piece is None:
            break
        of_all = of_all or text[position] == "各"
        position, taken = piece.end(), piece["verb"] is not None  # 拥有〔江苏省〕专精特新企业12家
    if subject is None:
        named = [mention for i in range(position + 1, end) if (mention := at.get(i))]
        begin = (
            _head_of(text, named, end)
            or _after_period(text, position, end)
            or _whole(text, position, named, end)
            or _inner_subject(text, named, end)
        )
        if begin:
            return strip_lead(text, begin, end, at)
    return Lead(position, subject)


def _also_called(text: str, end: int, at: Mapping[int, Mention]) -> int:
    """Where a name ends behind which another of its bearer stands in brackets: 云桥产业园|(石泉高新区)."""
    other = at.get(end + 1) if text.startswith("(", end) else None
    return other.end + 1 if other is not None and text.startswith(")", other.end) else end


def _head_of(text: str, named: list[Mention], end: int) -> int:
    """Where a name begins that words before it tell of: 集团控股的〔宏远公司〕营业收入; 0 where none does."""
    told = (m for m in reversed(named) if m.end < end and _TOLD_OF.match(text, m.start - 2))
    last = next(told, None)
    if last is None:
        return 0
    return last.start if any(rx.match(text, last.end) for rx in (PERIOD, LEAD, _OWN_MEASURE)) else 0


def _whole(text: str, start: int, named: list[Mention], end: int) -> int:
    """Where 全市, 全镇 or 我区 stands behind words that lead up to it: 算下来|全镇; 0 where none does."""
    if not named or named[0].start >= start + _NEAR:
        return 0
    first = named[0]
    own = _WHOLE.match(text, first.start) and not _PART_OF.match(text, first.start - 1)
    return first.start if own and first.end < end and not ATTRIBUTE.match(text, first.end) else 0


def _after_period(text: str, start: int, end: int) -> int:
    """Where a measure begins behind a period in the middle: 上半年全部开工、〔11月底前〕投资完成率."""
    periods = [m.end() for m in INNER_PERIOD.finditer(text, start + 1, end)]
    named = periods and TRAIL.sub("", text[periods[-1] : end])
    return periods[-1] if named and periods[-1] < end - 1 else 0


def _inner_subject(text: str, named: list[Mention], end: int) -> int:
    """Where the place begins in which it happens: 市税务局在〔桐溪县〕办理增值税留抵退税."""
    inside = (
        m.start for m in named if m.end < end and _AT.match(text, m.start - 1) and not HELD.match(text, m.end)
    )
    return next(inside, 0)


def phrase_before(text: str, start: int, end: int) -> str:
    """The measure before a figure, without verbs at its end: 固定资产投资〔完成〕97亿元."""
    phrase = TRAIL.sub("", text[start:end])
    if timed := _LAST_PERIOD.search(phrase):
        phrase = TRAIL.sub("", phrase[: timed.start()])
    phrase = _EACH.sub("", _BASE.sub("", phrase))
    phrase = _SHORT_NAME.sub("", phrase)
    phrase = _RANKED.sub("", _INNER.sub("", _LED.sub("", phrase)))
    if _NO_MEASURE.fullmatch(phrase) or (phrase in _MORE_OF and text[start - 1 : start] in _AGAIN):
        return ""
    if phrase.count("“") != phrase.count("”"):
        phrase = phrase.replace("“", "").replace("”", "")
    return phrase.replace("的项目", "项目").strip("的、 ()=")[-MAX_LENGTH:]


@record
class After:
    """A measure that follows its figure."""

    noun: str
    end: int


def counted_after(text: str, start: int, end: int) -> After | None:
    """What a number counts: 44个〔亿元以上项目〕实现100%开工."""
    m = COUNTED.match(text, start, end)
    return After(m[1], m.end()) if m else None


def money_after(text: str, start: int, end: int) -> After | None:
    """What money is, after it: 18600万元〔融资需求〕, 3.2亿元的〔线上销售额〕."""
    m = MONEY_AFTER.match(text, start, end)
    return After(m[1], m.end()) if m else None


def aimed_after(text: str, start: int, end: int) -> After | None:
    """What a sum is that is aimed at: 对照全年90亿元的〔进出口〕目标."""
    m = AIMED_AFTER.match(text, start, end) if text.startswith("的", start) else None
    return After(m["what"], m.end("what")) if m else None


def action_of(phrase: str) -> str:
    """The verbs a counted measure begins with: 〔新签约〕亿元以上项目."""
    ends = [m.end() for m in ACTION.finditer(phrase, 0, 12) if phrase[m.end() : m.end() + 1] not in _JOINED]
    return phrase[: ends[-1]] if ends else ""
