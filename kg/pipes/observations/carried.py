"""Bare figures that go on with one before them: 1-8月产值18.6亿元,今年冲|20亿元|; 增长22.8%,达|124亿元|."""

from __future__ import annotations

import re

from kg.pipes.observations.frame import Spot
from kg.pipes.observations.patterns import REACHED, TO_LEVEL
from kg.pipes.observations.state import State
from kg.types import ObservationKind

_PASSES = re.compile(
    "(?:首次|首(?=破)|历史性地?|成功|一举|再次|稳稳|顺利|正式|如期|提前|已经?|更?是|也|(?:已经?)?连续[^,;。]{1,6}[年月])*"
    "(?:突破|[迈跨站踏登][上入过越稳]|越过|冲破|超过|[超破逾])了?"
)
"""In front of a mark that is passed, all the words of its clause."""
_MARK = re.compile("大关|关口|台阶|门槛")
"""Behind a round sum that was passed: 迈过300亿元|关口,达到306.8亿元."""
_OVER = re.compile("(?:突破|超过?|[过逾])$")
"""In front of a round share that was passed: 占比已超过|九成,达91.3%."""
_PACE = re.compile("(?:增[速幅势]|涨[幅势])[\u4e00-\u9fff]{2,5},$")
"""Announces the growth of the figure before: 集装箱8万标箱,|增势更猛|,达到两成四."""
_OUTPUT = re.compile("(?P<what>.+?)[总净]?产值")
_FIELDS = re.compile("(?P<what>.+?)(?:(?:播种|种植|栽培|养殖)?面积|总产量?|单产|平均亩产)")
_SAME = {
    "增加值": _OUTPUT,
    "余额": re.compile("(?P<what>.*?[存贷]款).*"),
    **dict.fromkeys(("总产量", "总产", "产量", "单产", "平均亩产", "平均单产", "面积"), _FIELDS),
}
"""What tells nothing alone, and the measure in front of it that does: 粮食|播种面积86万亩,总产量42万吨."""
_PER = frozenset(("人均", "户均", "亩均", "村均", "社均", "日均", "月均", "每户", "每人", "每亩"))
_EARNED = re.compile(
    "^(?P<whose>.*?)总?(?P<what>(?:[纯净]|毛)?(?:收入|收益|利润|效益|产值|产量)|增收|分红|补[贴助]|销售额|销量|税收)$"
)
"""What comes to so much for each: 烟农|总|收入|4310万元,户均13.5万元."""
_NEAR = 10
_AIMS = re.compile("目标|任务|冲|力争|确保|[今明]年")


def _goes_on(spot: Spot) -> bool:
    """Whether a figure gives the one before it in another unit: 发运班列312列、〔2.94万标箱〕."""
    return spot.clause.listed and spot.state.last is not None and spot.words == ""


def is_carried(spot: Spot) -> bool:
    """Whether a bare figure goes on with one before it, in its unit or ahead of it: …,〔今年冲20亿元〕."""
    if spot.state.last_unit == spot.unit or _goes_on(spot):
        return True
    return (
        bool(spot.period or _AIMS.search(spot.words)) and spot.state.told_like(spot.figure.amount) is not None
    )


def carried(spot: Spot) -> str:
    """The measure of a bare figure: that of the last one like it."""
    told = spot.state.told_like(spot.figure.amount)
    reports = spot.state.kind is ObservationKind.ACTUAL  # an aim is for what was told: 目标是20万辆、|16亿元
    if told is None or (reports and spot.state.last_unit != spot.unit and _goes_on(spot)):
        return spot.state.last_measure
    return told.measure


def of_the_same(state: State, measure: str) -> str:
    """A bare measure with what the one before it is of: 工业总产值60亿元,〔增加值〕16亿元;…〔户均〕2万元."""
    if measure in _PER:
        whole = _EARNED.search(state.last.measure) if state.last else None
        return f"{whole['whose']}{measure}{whole['what']}" if whole else measure
    told = _SAME[measure].fullmatch(state.last.measure) if measure in _SAME and state.last else None
    return told["what"] + measure if told else measure


def goes_to(spot: Spot) -> bool:
    """Whether a bare figure may go on with the one before it, a rate as its new level: 由58%|提高到61%."""
    return spot.unit != "%" or bool(TO_LEVEL.search(spot.text, spot.begin, spot.figure.start))


def _is_passed(spot: Spot) -> bool:
    """Whether a figure is but a mark that the one before it has left behind: 126.7亿元,〔首破百亿元大关〕."""
    return _PASSES.fullmatch(spot.words) is not None


def completes(spot: Spot) -> bool:
    """Let a figure complete the one before it: 增长22.8%,达124亿元; 突破400亿元,达412.6亿元."""
    last = spot.state.last
    if last is None or last.kind is not ObservationKind.ACTUAL:
        return False
    if last.amount.unit == spot.unit and spot.figure.amount.value <= last.amount.value and _is_passed(spot):
        spot.state.resume(last)
        return True
    if not REACHED.match(spot.words):
        return False
    paced = _PACE.search(spot.text, max(0, spot.clause.start - _NEAR), spot.clause.start)
    if spot.unit == "%" and (last.growth is not None or paced) and last.amount.unit != "%":
        last.growth, last.end = spot.figure.amount.value, spot.clause.end  # 增幅超一成半,|为15.6%
        return True
    grown = last.rule == "growth"
    passed = last.amount.bound == "min" or _MARK.search(spot.text, last.at, last.end)
    passed = passed or _OVER.search(spot.text, max(0, last.at - _NEAR), last.at)
    rounded = bool(passed) and last.amount.unit == spot.unit
    if grown or rounded:
        last.amount, last.end = spot.figure.amount, spot.clause.end
        spot.state.resume(last)
    return grown or rounded
