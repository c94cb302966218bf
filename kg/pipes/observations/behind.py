"""Measures told behind their figure: 5.03亿元。这是园区前11个月入库的税金; 承担着市区85%的供热."""

from __future__ import annotations

import re

from kg.pipes.observations.frame import Spot
from kg.pipes.observations.gates import is_measure
from kg.pipes.observations.measure import Lead
from kg.pipes.observations.patterns import COUNTED, MONEY_HEADS
from kg.pipes.observations.shared_words import MEASURED

_IS = re.compile("这(?:[就便正也]|不仅)?是")
_THIS_IS = re.compile(f"[^\u4e00-\u9fff\\n\\d]{{1,3}}{_IS.pattern}(?P<what>[^,;:。!?“”\\n]{{4,40}})")
"""Behind a figure that stands alone: 41.3万人次,|这是市医院上半年的门诊量."""
_ALONE = re.compile("[^,;。]{0,12}(?:数字|答卷|成绩单?|账单?|结果|数)?[“「]?")
"""In front of it: 大屏上跳出一个数字:|41.3万人次."""
_NAME = re.compile("(?:的|[去今]年|季度|[上下]半年|\\d月份?)(?P<name>(?:(?!的)[\u4e00-\u9fffA-Za-z]){2,14})$")
_MEASURE = re.compile(rf"{MEASURED.pattern}|(?:{MONEY_HEADS.pattern}|税金|货款)$")
_HOLDS = re.compile(
    "(?:承担|贡献|供[应给]|提供|创造|占[据有领]|撑起|拿[下走]|包揽|解决|吸纳|出产|生产|消化|集[中聚]|汇[集聚]|囊括)[着了]?"
    "(?P<of>[^,;。\\d的]{0,10}?)的?(?:将?近|接近|超过?|[约逾])*$"
)
"""In front of the share that somebody has of what stands behind: 承担着|市区|85%的供热."""
_HELD = re.compile("(?:以上|左右)?的(?P<what>[\u4e00-\u9fff“”]{2,10})(?=[,;。、]|$)")


def told_behind(spot: Spot) -> tuple[Lead, str] | None:
    """Whose figure stands alone and what it measures, where the next clause tells: 5.03亿元。|这是…的税金."""
    if "这" not in spot.text[spot.figure.end : spot.figure.end + 6] or not _ALONE.fullmatch(spot.own_words):
        return None
    told = _THIS_IS.match(spot.text, spot.figure.end)
    name = told and _NAME.search(spot.text, *told.span("what"))
    if told is None or name is None or not is_measure(name["name"], spot.unit):
        return None
    if not (_MEASURE.search(name["name"]) or COUNTED.fullmatch(name["name"])):
        return None
    whose = spot.source.mentions_in(*told.span("what"))
    spot.state.sentence_period = spot.source.period_in(*told.span("what")) or spot.state.sentence_period
    return Lead(spot.begin, whose[0] if whose else None), name["name"]


def is_about_last(words: str) -> bool:
    """Whether a clause says what the figure before it is of, so that what follows goes on about that."""
    return _IS.match(words) is not None


def held_of(spot: Spot) -> tuple[str, int] | None:
    """What a share is of that is told behind it, and where that ends: 贡献了全市六成的|税收."""
    held = _HELD.match(spot.text, spot.figure.end)
    holds = _HOLDS.search(spot.own_words) if held is not None else None
    if held is None or holds is None:
        return None
    return f"{holds['of']}{held['what']}占比", held.end()
