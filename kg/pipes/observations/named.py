"""Measures that a clause tells of in words, before the figure in the next one."""

from __future__ import annotations

import re

from kg.pipes.clauses import first_mark
from kg.pipes.observations.figures import Clause, Figure
from kg.pipes.observations.gates import is_count, is_people
from kg.pipes.observations.measure import REACH, phrase_before, strip_lead
from kg.pipes.observations.patterns import COUNTED
from kg.pipes.observations.source import Source

_TOLD = re.compile(
    "(?P<measure>(?!总[量额值])[\u4e00-\u9fff]{0,12}(?:[产总销用发电]量|吞吐量|[产总净]值|增加值|收入|投[资入]|额|支出|进出口|税收|利润))"
    "(?!的|等|和|与|及|占|项目|企业|工作|任务|目标|指标|方面|公司|集团|基金|平台|结构)[\u4e00-\u9fff“”]{2,14}$"
)
"""A measure and what is said of it: 工业增加值|由负转正, 财政收入|再上台阶."""


_TOPIC = re.compile(
    "(?P<measure>[\u4e00-\u9fff]{0,12}(?:[产总销用发电]量|吞吐量|[产总净]值|增加值|收入|投资|[售口税]额|总额|支出|进出口|税收|[内外]资|开票(?:销售)?|面积|余额))(?P<turn>方面|[这那]一块)?$"
)
"""A measure that a sentence turns to: |固定资产投资|方面,完成126亿元, |全产业链产值|,预计今年能到80亿元."""
_KIND = re.compile(
    "(?:(?:像|类似)[^,;。]{0,12}?(?:[这那]样|一样|这般)的|[这那]样的|类似的)(?P<such>[\u4e00-\u9fff“”]{2,12})"
    f"|(?P<things>{COUNTED.pattern})"
)
"""Those of whom the clause behind tells how many there are: |像他这样的|养殖户|,全镇有870户."""
_WHEN = re.compile(",(?:预计|预期|有望)?(?:今年|去年|上年|全年)?(?:预计|预期|有望|[能可将是]|[拢总一]共)")
_THERE_ARE = frozenset("有共达到是为")
_STOPS = ",;:。\n"
_PLACE = "[\u4e00-\u9fff]{1,8}[市县区镇乡旗州园港盟]"
_BY_PLACE = re.compile(
    rf",{_PLACE}(?:[、和与及]{_PLACE})*+(?:分别)?(?:完成|实现|收了|增长|下降|为|达到?|是|约|以)*[\d(]"
)
"""Behind a measure that is told place by place: 地方财政收入|,柳河镇8.4亿元,云岭镇6.1亿元."""
_BY_RATE = re.compile(
    "[从论看按就]?(?P<measure>[\u4e00-\u9fff]{2,16}?的?(?:增[速幅]|涨幅))(?:来[看说讲]|而言|上?看|排[名序位]|方面)?$"
)
"""A rate that is told of place by place: 从|规上工业增加值增速|看,三垛镇9.6%、临泽镇9.1%."""
_FASTEST = re.compile(
    "(?P<measure>[\u4e00-\u9fff]{2,16}?(?:增[速幅]|涨幅|增长))(?:更|最|较|也|均|都|尤为|相对)*(?:快|高|大|明显|迅速|迅猛|突出|领先)"
)
"""What is said to have grown most, before its growth: |居民用电增速|最快,达到16.8%."""
_POINTS = "个百分点"
_BY_POINTS = re.compile(
    "(?P<measure>[\u4e00-\u9fff]{3,20}?)(?:同比|环比|(?<!占)[比较][^,;。\\d]{1,12}?)?(?:又|再|还|均|已)?"
    "(?:增长|提[高升]|[上回]升|下[降滑]|回落|降低|收窄|[高快低慢]|[增上下]?[升降])(?:出|了|约|近)*[\\d.]+个百分点$"
)
"""What differs by points before its level is told: 财政收入|增长0.4个百分点,达85.6亿元."""
_ANNOUNCED = re.compile(
    "(?:[^,;。]*[是为看讲])?(?P<measure>[\u4e00-\u9fff]{0,8}(?:[产总销用发吞吐电][量]|[产总净]值|增加值|收入|支出|税收|投资|进出口|[内外]资|开票(?:销售)?|销售|总?额))$"
)
"""第一笔账是|吞吐量|:前三季度3.9亿吨."""


_FROM_NOTHING = re.compile(
    "(?P<measure>[\u4e00-\u9fff]{2,14}?)[从由](?:零|无到有|一张白纸)(?:起步|开始|做起|起家|干起|出发)?"
)
"""What there was nothing of before: 光伏装机|从零起步,干到了32万千瓦."""
_COMPARED = re.compile("(?:[远均都也仅]|明显|大幅|显著|普遍|略)*[高低快慢大小好优强多少]于")
"""Opens what the figure before is compared with: 增长11.5%,|明显快于全部投资增幅."""


def named_in(source: Source, clause: Clause, begin: int) -> tuple[str, tuple[int, int]]:
    """The measure that a clause without a figure is about, and where it stands.

    Of ``规上工业增加值由负转正,增长2.8%`` the growth is that of 规上工业增加值; of ``城镇化率提高0.4个百分点,
    达61.5%`` the level that of 城镇化率.

    Args:
        begin: where its words begin once period, subject and cues are taken off.
    """
    end = min(clause.end, clause.start + REACH)
    if _COMPARED.match(source.text, begin, end):
        return "", (0, 0)
    announced = source.text.startswith(":", clause.end) and _ANNOUNCED.match(source.text, begin, end)
    if announced:
        return announced["measure"], announced.span("measure")
    topic = _TOPIC.match(source.text, begin, end)
    if topic is not None and (topic["turn"] or _is_told_next(source, clause.end)):
        return topic["measure"], topic.span("measure")
    kind = _KIND.fullmatch(source.text, begin, end)
    if kind is not None and _are_counted_next(source, clause.end):
        group = "such" if kind["such"] else "things"
        return kind[group], kind.span(group)
    if by_rate := _BY_RATE.match(source.text, begin, end) or _FASTEST.fullmatch(source.text, begin, end):
        return by_rate["measure"], by_rate.span("measure")
    if from_nothing := _FROM_NOTHING.fullmatch(source.text, begin, end):
        return from_nothing["measure"], from_nothing.span("measure")
    pointed = source.text.endswith(_POINTS, clause.start, end)
    told = (_BY_POINTS if pointed else _TOLD).match(source.text, begin, end)
    return (told["measure"], told.span("measure")) if told else ("", (0, 0))


def _is_told_next(source: Source, end: int) -> bool:
    """Whether the clause behind a measure gives its figure and names none: 产值,|年初定的盘子是|80亿元."""
    if _WHEN.match(source.text, end) or _BY_PLACE.match(source.text, end):
        return True
    return _next_bare(source, end) is not None


def _are_counted_next(source: Source, end: int) -> bool:
    """Whether the clause behind a kind of things says how many of them there are: 养殖户,|全镇有870户."""
    figure = _next_bare(source, end)
    if figure is None or source.text[figure.start - 1] not in _THERE_ARE:
        return False
    return is_count(figure.amount.unit) or is_people(figure.amount.unit)


def _next_bare(source: Source, end: int) -> Figure | None:
    """The first figure of the clause behind a comma, where that has no measure of its own."""
    figures = source.figures_in(end, first_mark(source.text, _STOPS, end + 1))
    if not figures or not source.text.startswith(",", end):
        return None
    first = figures[0].start
    lead = strip_lead(source.text, end + 1, first, source.mention_at)
    return None if phrase_before(source.text, lead.position, first) else figures[0]


_APART = re.compile(
    "(?P<things>[\u4e00-\u9fff“”]{0,8}?(?:项目|企业))(?:(?:当|之)?[里中]|(?:主要)?(?:分布|分落|散落|落)[在于到][^,。;]{2,12})$"
)
"""签约项目|里,高新区7个、综保区6个; 签约项目|分布在三个板块:…."""


def taken_apart(words: str) -> str:
    """What a clause without a figure says is to be told place by place; empty where it tells of none."""
    told = _APART.search(words)
    return told["things"].removeprefix("的") if told else ""
