"""Measured quantities and rates: 盘活低效用地130亩, 不良贷款率1.8%."""

from __future__ import annotations

import re

from kg.pipes.observations.behind import held_of
from kg.pipes.observations.carried import carried, completes, goes_to, is_carried, of_the_same
from kg.pipes.observations.frame import Frame, Spot, add
from kg.pipes.observations.gates import MONEY, is_free, is_measure
from kg.pipes.observations.parts import head_of_whole, is_part_of_sum, measured_in_parts
from kg.pipes.observations.patterns import (
    ACTION,
    BOUNDARY,
    MEASURE_END,
    MONEY_HEADS,
    STAGE_RATE,
)
from kg.pipes.observations.shared_words import HEAD, each_of
from kg.pipes.observations.state import State
from kg.pipes.observations.tasks import read_task
from kg.pipes.observations.yields import moved, planted, produced
from kg.types import EntityKind, ObservationKind, Stretch

_GROWING = re.compile("(?:增加值|生产总值|GDP|总产值|投资|零售总?额|收入)$")
"""What a rate that is aimed at can only be the growth of: 规上工业增加值力争达到|8%."""
_RATE = re.compile("(?:同比)?(?:增长|(?:增长)?(?:增[速幅]|涨幅))$")
"""What a rate is the growth of: 增加值|增速比全省高0.4个百分点,达6.8%."""
_SHARE_IN = re.compile("占比|在[^,。;]{2,12}中的?(?:占比|比重|份额)")
"""A share of what the figure before it is of: 完成投资64亿元,|在服务业投资中的占比|为31%."""
_GIVES_TO = re.compile("对[^,。;\\d]{2,16}?贡献率")
"""What the figure before it gives to another: 农业投资增长11%,|对服务业投资的贡献率|达12%."""
_BESIDE = re.compile("(?<![同环])[比较]|[高低]于")
"""Before a rate that another is compared with: 增长9.1%,|比全省平均水平|(7.3%)高1.8个百分点."""
_ON_THE_WAY = re.compile(
    "距|绕|一圈|来回|往返|单程|车程|行程|驱车|行驶|步行|徒步|[走跑骑飞开]了|最远|全程|[东南西北](?:行|去|走)|[往朝向][东南西北]"
)
"""Before how far somebody goes, or how far off something is: 从库房往西|20公里, 绕茶海一圈|8公里."""
_SERVED = re.compile("(?:供[热暖水气]|清扫|保洁|销售|服务|管护|作业|流转|租赁)面积$")
_GROWN_ON = re.compile(
    "的?(?P<what>[\u4e00-\u9fff]{0,5}?(?:[茶果梨柚桃橘橙柑枣杏桑竹榴莓枇李柿棉药花菌蕉藕稻][园林田海]|果林|竹海)"
    "|[\u4e00-\u9fff]{2,6}?(?=(?:喜获|喜迎|迎来|陆续|进入|全面|即将)*(?:丰收|成熟|开镰|开采|开园|采摘|采收|收割|挂果|开花|盛放|上市)))"
)
"""Behind the acres of an orchard or a crop: 4700亩|梨园产梨5100吨, 8000亩|陈皮柑丰收."""


def read_quantity(spot: Spot, frame: Frame, before: str, position: int) -> int:
    """Read land, output, capacity or a rate; return where the words of the next figure begin."""
    state, unit, words = spot.state, spot.unit, (position, spot.figure.start)
    if not before and completes(spot):
        return spot.figure.end
    if not before and state.named and (spot.words or spot.text[spot.clause.start - 1] == ":"):
        before, words = state.named, state.named_at
        if unit == "%" and (rate := _RATE.search(before)) and rate.start():
            measure = before[: rate.start()].removesuffix("的")
            measure += head_of_whole(state, spot.text, spot.clause.start, measure)
            add(spot, frame, measure, "growth", growth=spot.figure.amount.value, words=words)
            return spot.figure.end
    if unit == "亩" and (grown := _GROWN_ON.match(spot.following)) and not state.project:
        words = (spot.figure.end, spot.figure.end + grown.end("what"))
        add(spot, frame, f"{grown['what']}面积", "quantity", words=words)
        return words[1]
    if unit == "亩" and (crop := planted(spot)) and is_free(state, frame, crop["what"]):
        add(spot, frame, f"{crop['what']}种植面积", "quantity", words=(spot.figure.end, crop.end()))
        return crop.end()
    if unit == "%" and not state.project and (held := held_of(spot)) is not None:
        add(spot, frame, held[0], "share", words=(spot.figure.end, held[1]))
        return held[1]
    if unit != "%" or not _read_share(spot, frame):
        _read_measured(spot, frame, before, words)
    return spot.figure.end


def _read_share(spot: Spot, frame: Frame) -> bool:
    """Read how many of what was counted are done with, or how much of a task: 28个项目100%|开工."""
    action = ACTION.match(spot.following)
    if action and spot.state.last is not None and spot.state.thing:
        add(spot, frame, f"{spot.state.thing}{action.group()}率", "rate")
        return True
    return read_task(spot, frame)


def _read_measured(spot: Spot, frame: Frame, before: str, words: Stretch) -> None:
    """A figure of what stands before it, or that goes on with another."""
    state, unit = spot.state, spot.unit
    before = of_the_same(state, before)
    if before.endswith("占") and is_part_of_sum(spot, before[:-1]):
        before = before[:-1]  # 其中小龙虾|占1.4万亩
    if (unit in ("公里", "千米") and _ON_THE_WAY.search(spot.words)) or _is_of_works(frame, unit, before):
        state.drop()
    elif not BOUNDARY.match(spot.following):
        state.drop()  # 60万吨玉米深加工项目
    elif is_measure(before, unit) and is_free(state, frame, before):
        for name in _sharing(spot, _whole_name(spot, before)):
            add(spot, frame, moved(produced(name)), "quantity", words=words)
    elif unit == "%" and (grows := _grown_too(spot, frame, before)):
        add(spot, frame, grows, "growth", growth=spot.figure.amount.value, words=words if before else (0, 0))
    elif not before and goes_to(spot) and not state.project and is_carried(spot):
        add(spot, frame, carried(spot), "carried")
    elif unit != "%":
        state.drop()


def _is_of_works(frame: Frame, unit: str, before: str) -> bool:
    """Whether a figure only says how big a firm's works are: 公司建有标准化厂房6.8万平方米, not 供热面积."""
    return unit == "平方米" and frame.subject.kind is EntityKind.COMPANY and not _SERVED.search(before)


def _whole_name(spot: Spot, before: str) -> str:
    """A measure with what the one before it lends it: 重点项目|开工率, 水产品产量…,其中|鱼类|6.3万吨."""
    state = spot.state
    if STAGE_RATE.match(before) and "项目" in state.thing:
        return state.thing + before
    if _SHARE_IN.match(before) or _is_share_of_last(spot, before):
        return state.last_measure + before
    if (gives := _GIVES_TO.match(spot.own_words)) and (giver := _last_level(state)):
        return giver + gives.group()
    if is_part_of_sum(spot, before) and not MEASURE_END.search(before):
        head = HEAD.search(measured_in_parts(spot))
        return before + (head.group() if head else "")
    return before


def _last_level(state: State) -> str:
    """What the sentence has told of last that is no share: 农业投资增长11%,占比8%."""
    told = (r.measure for r in reversed(state.readings) if r.amount.unit != "%" or r.is_growth)
    return next(told, "") if not state.project else ""


def _grown_too(spot: Spot, frame: Frame, before: str) -> str:
    """What a bare rate is the growth of: one that is aimed at, or that goes on from growth.

    工业增加值力争达到8%; 工业增加值增长8.1%,〔固定资产投资〕9.2%; 甲镇工业投资增长11%,〔乙镇〕9.6%.
    """
    if frame.kind is not ObservationKind.ACTUAL and _GROWING.search(before):
        return before
    state = spot.state
    if state.project or state.last is None or not state.last.is_growth or _BESIDE.search(spot.own_words):
        return ""
    if not before:
        return state.last_measure if frame.named else ""
    measured = MEASURE_END.search(before) or MONEY_HEADS.search(before)
    return before if measured else before + head_of_whole(state, spot.text, spot.figure.start, before)


def _is_share_of_last(spot: Spot, before: str) -> bool:
    """Whether a share of money is one of the sum right before: 一般公共预算收入33.8亿元,|税收占比78.4%."""
    part, last = before.removesuffix("重").removesuffix("占比"), spot.state.last
    of_sum = last is not None and last.amount.unit in MONEY and part != before and part not in last.measure
    return of_sum and bool(MONEY_HEADS.search(part)) and spot.text[spot.clause.start - 1] == ","


def _sharing(spot: Spot, before: str) -> list[str]:
    """Measures that share one figure: 占比、注册率〔均〕达70%."""
    return each_of(before) if "均" in spot.words[-4:] else [before]
