"""Numbers without a noun: 5个落在经开区, 已有2个动工, 再增加12万台."""

from __future__ import annotations

import re

from kg.pipes.clauses import sentence_start
from kg.pipes.observations.frame import Frame, Spot, add
from kg.pipes.observations.parts import BY_BRANCH, PLACED
from kg.pipes.observations.patterns import ACTION, TO_LEVEL
from kg.pipes.observations.state import Reading
from kg.types import ObservationKind

THINGS = frozenset({"个", "家", "户", "项", "宗"})
"""Units of projects and firms."""
TOTALS = ("总数", "总量", "总计", "累计")
_CHANGED = re.compile("增|累计|总[数量计]")
_TO = re.compile(
    "(?:[到至达为]了?|变成了?|累计)$|[到至成]了?(?:今年|目前|现在|如今|\\d{4}年)[底末]?的?$|^总[数量计](?!.*增)"
)
"""Before the number that something has come to."""
_IS = re.compile("(?:为|是|[仅只]?有|达|到)$")
_SOME = re.compile("(?:其中|当中)?(?:已经?|现|就|约)?有?")
"""In front of a number of some of those counted: 企业36家,|其中已有|5家上了国家榜单."""
_PREDICATE = re.compile("(?:已经?|均|都|正|也)*(?P<does>[\u4e00-\u9fff“”A-Z\\d]{2,18})(?=[。!?”]*$)")
"""Behind it, what is so of them: 5家|跻身国家级“小巨人”."""
_COUNTS = ("count", "counted")
_AIMED = re.compile("力争|计划|[还要今明][年]?再|确保|争取|冲刺|突破|目标|务必|瞄准|[担盘]子|任务")
_TASK = re.compile("的(?:年度|全年|目标)*(?:任务|目标)")


def read_bare(spot: Spot, frame: Frame) -> None:
    """A number without a noun: 5个落在〔经开区〕, 已有2个〔动工〕, 再增加12万台."""
    state, follow = spot.state, spot.following[:8]
    action = ACTION.search(follow)
    if state.topic and spot.unit in THINGS and (frame.named or PLACED.match(follow)):
        _read_part(spot, frame)
    elif state.thing and state.last is not None and (action or follow.startswith(("落在", "位于", "来自"))):
        where = next(iter(spot.source.mentions_in(spot.figure.end, spot.clause.end)), None)
        name = f"{action.group()}{state.thing}" if action else (state.counted or state.last).measure
        if where is not None and follow.startswith("来自"):
            name = f"来自{spot.text[where.start : where.end]}的{name}"
        elif where is not None:
            frame.subject = where.entity
        add(spot, frame, name, "carried")
    elif frame.named and state.last_unit == spot.unit and (state.last or state.counted):
        whole = _taken_apart(spot)
        told, thing = (whole.measure, whole.thing) if whole else (state.last_measure, state.thing)
        add(spot, frame, told, "carried", thing=thing)  # 其中,宝应县12个
    elif frame.named and state.counted is not None and state.counted.amount.unit == spot.unit:
        # 石湾镇签下项目11宗,计划投资额63亿元;〔园洲镇9宗〕
        add(spot, frame, state.counted.measure, "carried", thing=state.counted.thing)
    elif (
        not state.project
        and state.last_unit == spot.unit
        and (_CHANGED.search(spot.words) or TO_LEVEL.search(spot.words))
    ):
        level = _TO.search(spot.words)  # 由118家增至153家
        if level and spot.words.startswith(("累计", *TOTALS)):
            name = state.thing or state.last_measure  # 新增规上企业9家,|总数增至|103家
        else:
            name = state.last_measure if level else f"新增{state.last_measure}"
        add(spot, frame, name, "carried", thing=state.thing)
    elif spot.period and not state.project and state.last_unit == spot.unit and _IS.search(spot.words):
        add(spot, frame, state.last_measure, "carried", thing=state.thing)  # 上年同期为72万人次
    elif (predicate := _PREDICATE.match(spot.following)) and (whole := _whole_of_some(spot)) is not None:
        name = f"{predicate['does']}{whole.thing or whole.measure}"
        add(spot, frame, name, "carried", thing=state.thing).aside = True
    elif (last := _aimed_on(spot)) is not None:
        frame.kind = ObservationKind.TARGET
        add(spot, frame, last.measure, "carried", thing=state.thing)
    elif (last := _finished_of(spot)) is not None:
        more = spot.figure.amount.value > last.amount.value
        name = last.measure if more else f"完成{last.measure}"
        add(spot, frame, name, "carried", thing=state.thing)
    else:
        state.drop()


def _taken_apart(spot: Spot) -> Reading | None:
    """What a sentence takes apart place by place behind other parts: 现代农业4个;从板块看,|开发区15个."""
    if not BY_BRANCH.search(spot.text, sentence_start(spot.text, spot.figure.start), spot.figure.start):
        return None
    alike = (r for r in reversed(spot.state.told) if r.amount.unit == spot.unit and r.thing)
    return next((r for r in alike if not r.aside), None)


def _read_part(spot: Spot, frame: Frame) -> None:
    """How many of what is taken apart lie in one place: 签约项目里,〔高新区7个〕,〔有5个要进综保区〕."""
    where = next(iter(spot.source.mentions_in(spot.figure.end, spot.clause.end)), None)
    if not frame.named and where is not None:
        frame.subject = where.entity
    add(spot, frame, spot.state.topic, "carried", thing=spot.state.topic)


def _whole_of_some(spot: Spot) -> Reading | None:
    """Those counted right before, of whom a bare number is but a part: 企业36家,〔其中5家〕上了国家榜单."""
    last = spot.state.last
    if last is None or spot.state.project or last.amount.unit != spot.unit or last.rule not in _COUNTS:
        return None
    part = _SOME.fullmatch(spot.words) is not None and spot.figure.amount.value < last.amount.value
    return last if part else None


def _aimed_on(spot: Spot) -> Reading | None:
    """What is aimed at of what was counted: 企业317家,〔全年力争突破350家〕; 超额完成全年|15家的任务."""
    last = spot.state.last
    if last is None or last.amount.unit != spot.unit:
        last = spot.state.told_like(spot.figure.amount)
    if last is None or spot.state.project:
        return None
    return last if (spot.period and _AIMED.search(spot.words)) or _TASK.match(spot.following) else None


def _finished_of(spot: Spot) -> Reading | None:
    """What a number tells how many are done of: 改造小区22个,上半年〔完成13个〕; more are still to come."""
    last = spot.state.last
    if last is None or last.amount.unit != spot.unit or not spot.words.endswith(("完成", "完成了")):
        return None
    return last
