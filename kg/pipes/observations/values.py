"""Money and measured quantities: 规上工业产值124亿元, 盘活低效用地130亩, 不良贷款率1.8%."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.pipes.observations.frame import Frame, Spot, add
from kg.pipes.observations.gates import MONEY, is_free, is_investment, is_measure, is_sum
from kg.pipes.observations.measure import aimed_after, money_after, produced, sold
from kg.pipes.observations.parts import (
    SPENT,
    head_of_whole,
    is_part_of_sum,
    measured_in_parts,
    sum_of_counted,
)
from kg.pipes.observations.patterns import (
    ACTION,
    BOUNDARY,
    COMPANY_MEASURES,
    MEASURE_END,
    MONEY_HEADS,
    REACHED,
    STAGE_RATE,
    TO_LEVEL,
    YEARLY,
)
from kg.pipes.observations.shared_words import HEAD
from kg.pipes.observations.state import State
from kg.pipes.observations.tasks import read_task
from kg.types import ObservationKind, Stretch

_PAID = re.compile("(?:投资|投入|出资|捐[资款赠建]|集资|筹[资款]|自筹(?:资金)?|募[集捐]?(?:资金|善款)?)$")
"""Words before a sum that somebody puts into what follows it: 乡亲捐资|320万元兴建的书屋."""
_INVESTOR = re.compile(
    "(?:由|[和与])[^,;。\\d]{2,24}?(?:分别|共同|联合)?(?:投资|出资)$|(?:分别|共同|联合)(?:投资|出资)$"
)
_GROWS = re.compile("[,、(](?:同比|[比较](?:上年|去年))(?:同期)?(?:[增降减涨多少翻扩]|提高|下降)")
_FINISHED = re.compile("完成了?$")
"""8个重点项目,年度计划投资30亿元,累计已完成|18亿元: of what is to be invested."""
_YIELD = re.compile(
    "(?:年|可)(?:可?新增|可?实现|均)?(?:产值|税收|开票(?:销售)?|应税销售|销售额?|销售收入|营业收入|利税)|新增(?:产值|税收|开票销售)"
)
"""What counted projects are to yield: 88个项目集中开工,总投资730亿元,预计〔年产值〕1171亿元."""
_MARK = re.compile("大关|关口|台阶|门槛")
"""Behind a round sum that was passed: 迈过300亿元|关口,达到306.8亿元."""
_GROWING = re.compile("(?:增加值|生产总值|GDP|总产值|投资|零售总?额|收入)$")
"""What a rate that is aimed at can only be the growth of: 规上工业增加值力争达到|8%."""
_RATE = re.compile("(?:同比)?(?:增长)?(?:增[速幅]|涨幅)$")
"""What a rate is the growth of: 增加值|增速比全省高0.4个百分点,达6.8%."""
_AIMS = re.compile("目标|任务|冲|力争|确保|[今明]年")
_BESIDE = re.compile("(?<![同环])[比较]|[高低]于")
"""Before a rate that another is compared with: 增长9.1%,|比全省平均水平|(7.3%)高1.8个百分点."""
_YIELDS = re.compile("(?:年|可)(?:可?新增|可?实现|均)?")
_KIND_OF_FIRM = re.compile("^(?:规模以上|规上|限上|限额以上).*企业$|类企业$")
_THAN = re.compile(r"[较比][^,;。]{0,12}的$")

_GROWN_ON = re.compile(
    "的?(?P<what>[\u4e00-\u9fff]{0,5}?(?:[茶果梨柚桃橘橙柑枣杏桑竹榴莓枇李柿棉药花菌蕉藕稻][园林田海]|果林|竹海)"
    "|[\u4e00-\u9fff]{2,6}?(?=(?:喜获|喜迎|迎来|陆续|进入|全面|即将)*(?:丰收|成熟|开镰|开采|开园|采摘|采收|收割|挂果|开花|盛放|上市)))"
)
"""Behind the acres of an orchard or a crop: 4700亩|梨园产梨5100吨, 8000亩|陈皮柑丰收."""


def read_money(spot: Spot, frame: Frame, before: str, position: int) -> int:
    """Read a sum; return where the words of the next figure begin."""
    words, end = (position, spot.figure.start), spot.figure.end
    if _THAN.search(spot.words):
        _read_base(spot, frame)
        return end
    after = money_after(spot.text, end, spot.clause.end)
    aimed = aimed_after(spot.text, end, spot.clause.end)
    if aimed is not None and is_measure(aimed.noun, spot.unit):
        after, before = aimed, ""
    if after is not None and not is_measure(before, spot.unit):
        before, words, end = after.noun, (spot.figure.end, after.end), after.end
    before = sold(spot.words, spot.figure.amount.value) or before
    part = is_part_of_sum(spot, before)
    before += measured_in_parts(spot) if part else ""
    if not before and _completes(spot):
        return end
    rule = "money"
    if not before:
        before, rule, words = _meant(spot, frame, words)
    if _yields_too(spot, before):
        before = (_YIELDS.search(spot.state.last_measure) or [""])[0] + before
    if _is_of_firms(spot.state, before):
        before = spot.state.thing + before
    _add_money(spot, frame, before, rule, words, part=part)
    return end


def _meant(spot: Spot, frame: Frame, words: Stretch) -> tuple[str, str, Stretch]:
    """What a sum without a measure of its own is of, by which rule, and its words: 累计已完成|18亿元."""
    state = spot.state
    if state.named and spot.words:
        return state.named, "money", state.named_at
    if state.counted is not None and _FINISHED.search(spot.words):
        return "完成投资", "money", words
    if told := sum_of_counted(spot, frame):
        return told, "total", words
    if state.project or SPENT.search(spot.words) or not _is_carried(spot):
        return "", "money", words
    told = _carried(spot)
    return told + ("" if MONEY_HEADS.search(told) else "金额"), "carried", words


def _add_money(spot: Spot, frame: Frame, before: str, rule: str, words: Stretch, *, part: bool) -> None:
    """Add a sum as that of counted projects, of several, or of a place or firm; drop one project's."""
    state = spot.state
    totals = rule == "total" or is_sum(before) or _YIELD.fullmatch(before) is not None
    if state.counted is not None and totals and not _is_put_into(spot, before):
        frame.subject = frame.subject if frame.named else state.counted.subject
        name = before if "项目" in before else f"{state.counted.measure}{before}"
        add(spot, frame, name, "total", words=words)
    elif state.several and before == "总投资" and not state.project and "分别" not in spot.words:
        add(spot, frame, f"项目{before}", "total", words=words)
    elif _is_of_project(spot, frame, before) or not is_measure(before + _grown(spot, before), spot.unit):
        state.drop()
    else:
        if COMPANY_MEASURES.search(before) and not frame.named:
            frame.subject = spot.source.company_before(spot.figure.start, state.begin) or frame.subject
        add(spot, frame, before, rule, words=words).aside |= part


def _yields_too(spot: Spot, before: str) -> bool:
    """Whether a sum goes on with what counted projects are to yield: 年产值46亿元、〔税收〕2.3亿元."""
    last = spot.state.last
    told = last is not None and last.rule == "total" and spot.clause.listed
    return (
        told and before in ("税收", "利税", "利润", "税金") and bool(_YIELD.search(spot.state.last_measure))
    )


def _is_of_firms(state: State, before: str) -> bool:
    """Whether firms of a kind are told of, whose output it is: 规上家电企业4家,创造〔产值〕401亿元."""
    last = state.last
    counted = last is not None and last.rule == "count"
    return counted and bool(_KIND_OF_FIRM.search(state.thing) and COMPANY_MEASURES.fullmatch(before))


def _grown(spot: Spot, before: str) -> str:
    """What makes any words the measure of a sum that is said to grow: 采购特产9.8亿元,|同比增长22%."""
    return "额" if len(before) > 2 and _GROWS.match(spot.text, spot.figure.end) else ""


def _goes_on(spot: Spot) -> bool:
    """Whether a figure gives the one before it in another unit: 发运班列312列、〔2.94万标箱〕."""
    return spot.clause.listed and spot.state.last is not None and spot.words == ""


def _is_carried(spot: Spot) -> bool:
    """Whether a bare figure goes on with one before it, in its unit or ahead of it: …,〔今年冲20亿元〕."""
    if spot.state.last_unit == spot.unit or _goes_on(spot):
        return True
    return (
        bool(spot.period or _AIMS.search(spot.words)) and spot.state.told_like(spot.figure.amount) is not None
    )


def _carried(spot: Spot) -> str:
    """The measure of a bare figure: that of the last one like it."""
    told = spot.state.told_like(spot.figure.amount)
    if told is None or (spot.state.last_unit != spot.unit and _goes_on(spot)):
        return spot.state.last_measure
    return told.measure


def _goes_to(spot: Spot) -> bool:
    """Whether a bare figure may go on with the one before it, a rate as its new level: 由58%|提高到61%."""
    return spot.unit != "%" or bool(TO_LEVEL.search(spot.text, spot.begin, spot.figure.start))


def _completes(spot: Spot) -> bool:
    """Let a figure complete the one before it: 增长22.8%,达124亿元; 突破400亿元,达412.6亿元."""
    last = spot.state.last
    if last is None or last.kind is not ObservationKind.ACTUAL or not REACHED.match(spot.words):
        return False
    if spot.unit == "%" and last.growth is not None and last.amount.unit != "%":
        last.growth, last.end = spot.figure.amount.value, spot.clause.end  # 增幅超一成半,|为15.6%
        return True
    grown = last.rule == "growth"
    passed = last.amount.bound == "min" or _MARK.search(spot.text, last.at, last.end)
    rounded = bool(passed) and last.amount.unit == spot.unit
    if grown or rounded:
        last.amount, last.end = spot.figure.amount, spot.clause.end
        spot.state.resume(last)
    return grown or rounded


def _is_of_project(spot: Spot, frame: Frame, before: str) -> bool:
    """Whether a sum is one project's: a bare 总投资, 某公司投资6.8亿元兴建, what follows on a project."""
    if is_investment(before):
        return not (_goes_on_investing(spot.state, before) or _is_of_whole(spot.state, frame, before))
    if not is_free(spot.state, frame, before):
        return True
    if is_sum(before) and spot.state.after_project and not frame.named:
        return True
    if YEARLY.match(before) and (spot.state.after_project or spot.state.sentence_subject is None):
        return True
    return _is_put_into(spot, before)


def _is_put_into(spot: Spot, before: str) -> bool:
    """Whether a sum is put into what follows it, or is one investor's: 投资30亿元|建设功率模块项目,
    由宏远公司投资|3亿元."""
    if _PAID.search(before) and not BOUNDARY.match(spot.following):
        return True
    return before.endswith(("投资", "出资")) and bool(_INVESTOR.search(spot.words))


def _is_of_whole(state: State, frame: Frame, before: str) -> bool:
    """Whether a sum is all that a place has invested: “十四五”以来,全市累计|完成投资|1260亿元."""
    return frame.of_place and before.endswith("完成投资") and not state.project


def _goes_on_investing(state: State, before: str) -> bool:
    """Whether a sum is a place's, of whose investment is told: 固定资产投资增长9%,〔完成投资〕210亿元."""
    told = state.last_measure.endswith("投资") and "项目" not in state.last_measure
    return told and state.last is not None and "总" not in before


def _read_base(spot: Spot, frame: Frame) -> None:
    """The figure of the year before: 119.4亿元,比去年一季度的〔108.5亿元〕增长10%."""
    last = spot.state.last
    if last is None or last.amount.unit != spot.unit:
        return
    base = replace(frame, subject=last.subject, kind=ObservationKind.ACTUAL, period=spot.period)
    add(spot, base, last.measure, "base")
    spot.state.resume(last)


def read_quantity(spot: Spot, frame: Frame, before: str, position: int) -> int:
    """Read land, output, capacity or a rate."""
    state, unit, words = spot.state, spot.unit, (position, spot.figure.start)
    action = ACTION.match(spot.following)
    if not before and _completes(spot):
        return spot.figure.end
    if not before and state.named and spot.words:
        before, words = state.named, state.named_at
        if unit == "%" and (rate := _RATE.search(before)) and rate.start():
            add(spot, frame, before[: rate.start()], "growth", growth=spot.figure.amount.value, words=words)
            return spot.figure.end
    if unit == "亩" and (grown := _GROWN_ON.match(spot.following)) and not state.project:
        words = (spot.figure.end, spot.figure.end + grown.end("what"))
        add(spot, frame, f"{grown['what']}面积", "quantity", words=words)
        return words[1]
    if unit == "%" and action and state.last is not None and state.thing:
        add(spot, frame, f"{state.thing}{action.group()}率", "rate")
    elif unit == "%" and read_task(spot, frame):
        pass
    elif not BOUNDARY.match(spot.following):
        state.drop()  # 60万吨玉米深加工项目
    elif is_measure(before, unit) and is_free(state, frame, before):
        if STAGE_RATE.match(before) and "项目" in state.thing:
            before = state.thing + before
        elif before.startswith("占比") or _is_share_of_last(spot, before):
            before = state.last_measure + before
        elif is_part_of_sum(spot, before) and not MEASURE_END.search(before):
            head = HEAD.search(measured_in_parts(spot))  # 水产品产量11.8万吨,其中|鱼类|6.3万吨
            before += head.group() if head else ""
        for name in _sharing(spot, before):
            add(spot, frame, produced(name), "quantity", words=words)
    elif unit == "%" and (grows := _grown_too(spot, frame, before)):
        add(spot, frame, grows, "growth", growth=spot.figure.amount.value, words=words if before else (0, 0))
    elif not before and _goes_to(spot) and not state.project and _is_carried(spot):
        add(spot, frame, _carried(spot), "carried")
    elif unit != "%":
        state.drop()
    return spot.figure.end


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
    of_sum = last is not None and last.amount.unit in MONEY and part != before
    return of_sum and bool(MONEY_HEADS.search(part)) and spot.text[spot.clause.start - 1] == ","


def _sharing(spot: Spot, before: str) -> list[str]:
    """Measures that share one figure: 占比、注册率〔均〕达70%."""
    return before.split("、") if "均" in spot.words[-4:] else [before]
