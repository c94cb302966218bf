"""Parts of what was told: 总产值67亿元,其中〔磷化工〕47亿元; 签约项目36个,其中〔工业类12个、86亿元〕."""

from __future__ import annotations

import re

from kg.pipes.clauses import sentence_start
from kg.pipes.observations.frame import OPENS_PART, Frame, Spot
from kg.pipes.observations.measure import action_of
from kg.pipes.observations.patterns import BRANCH, HEAD_NOUN, MONEY_HEADS, SUM_AHEAD
from kg.pipes.observations.shared_words import HEAD
from kg.pipes.observations.state import Reading, State

SPENT = re.compile(r"投入|投资|出资|获得|贷|捐|奖")
"""Words before a sum that measure it themselves: 企业去年〔投入〕2.2亿元对装置实施改造."""
BY_BRANCH = re.compile(
    "从(?:行业|产业|领域|区域|地域|板块|类型|规模|投向)[\u4e00-\u9fff]{0,4}看|[分按](?:行业|产业|领域|门类|品种|板块|区域|经济类型|注册类型|三大门类|经营地|消费类型)[看分]"
)
"""Opens a paragraph or sentence that takes the figure before it apart."""
_KIND = re.compile("[\u4e00-\u9fff]{1,6}(?:属|级|类|企业|部分)")
"""What a part may be that is no branch of industry: 其中〔市县属〕完成4.5亿元."""
_ZONE = re.compile("[\u4e00-\u9fff]{2,8}(?:园区|片区)")
_NAMED = re.compile("[\u4e00-\u9fffA-Za-z“”]{2,10}")
PLACED = re.compile(
    "(?:都|均|将|要|拟|则|就)*(?:落|位于|来自|分布[在于]|布局|集中[在于]|放[在到]|进(?![场行])|入驻|选址|坐落)"
)
"""Behind those of what is taken apart that are in one place: 有7个|要进〔高新区〕."""
_SECTOR = re.compile("第?(?P<number>[一二三])(?:次)?(?:产业|产)")
_WHOLE_OUTPUT = re.compile("生产总值|GDP")
_REACH, _NEAR = 40, 6
_WHOSE = re.compile("^(?:规模以上|规上|全部|全体)?(?:工业|服务业)?(?:企业)?(?:实现|完成)?(?=.{2})")


def is_part_of_sum(spot: Spot, before: str) -> bool:
    """Whether a figure is a part of the one before: 营业收入268.7亿元,其中〔电子信息产业〕163.5亿元."""
    last = spot.state.last
    same = last is not None and last.amount.unit == spot.unit and not spot.state.project
    if not same or SPENT.search(before):
        return False
    if OPENS_PART.match(spot.words):
        return bool(_NAMED.fullmatch(before)) and not MONEY_HEADS.search(before)
    if last is None or not last.aside:
        return bool(BRANCH.fullmatch(before) and last and _head_of_branch(last.measure))
    # 其中磷化工47.9亿元;|新能源材料|9.6亿元
    if spot.clause.listed and _NAMED.fullmatch(before) and not MONEY_HEADS.search(before):
        return True  # 其中精细化工87亿元、〔食品饮料〕61.5亿元
    return bool(BRANCH.fullmatch(before) or _KIND.fullmatch(before))


def of_sector(state: State, part: str) -> str:
    """A sector's part in the output of a place: 地区生产总值128亿元。|一产14亿元 → 第一产业增加值."""
    sector = _SECTOR.fullmatch(part)
    if sector is None or not any(_WHOLE_OUTPUT.search(r.measure) for r in (*state.told, *state.found)):
        return part
    return f"第{sector['number']}产业增加值"


def _head_of_branch(measure: str) -> str:
    """What a branch's measure is of any branch: 第一产业|增加值|; empty where it is no branch's."""
    head = HEAD.search(measure)
    return head.group() if head and BRANCH.fullmatch(measure, 0, head.start()) else ""


def measured_in_parts(spot: Spot) -> str:
    """What parts are told of, as each of them has it: 规上工业总产值67亿元,其中磷化工47亿元 → 总产值."""
    told = (r for r in reversed(spot.state.readings) if r.amount.unit == spot.unit and not r.aside)
    whole = next((r.measure for r in told), spot.state.last_measure)
    return _head_of_branch(whole) or _WHOSE.sub("", whole)


def head_of_whole(state: State, text: str, end: int, part: str) -> str:
    """What grows of a branch that stands alone: 工业增加值增长8.6%,其中制造业|增长9.3%; 分行业看,…."""
    if not (BRANCH.fullmatch(part) or _KIND.fullmatch(part)):
        return ""
    if state.readings and (beside := _head_of_branch(state.readings[-1].measure)):
        return beside  # 第一产业投资增长3.1%,|第二产业|增长6.9%
    words = text[sentence_start(text, end) : end]
    by_branch = BY_BRANCH.search(words) is not None
    if not (by_branch or "其中" in words):
        return ""
    told = [*(state.found if by_branch else ()), *state.told]
    return next((head.group() for r in reversed(told) if (head := HEAD.search(r.measure))), "")


def whole_of(spot: Spot, part: str) -> Reading | None:
    """Those counted before of whom a number tells a part: 签约项目36个,…,其中〔工业类〕12个,〔文旅类〕3个."""
    state, figure, opened = spot.state, spot.figure, spot.opens_part
    alike = [r for r in state.told if r.amount.unit == figure.amount.unit and r.thing]
    wholes = [r for r in reversed(alike) if not r.aside]
    if not wholes or state.project or action_of(part):
        return None
    if _is_placed(part) and spot.source.mentions_in(spot.begin, figure.start):
        # 签约项目21个。其中,文旅项目5个。|入驻高新区|9个, 三垛镇|项目|2个
        whole = next((r for r in wholes if action_of(r.measure)), wholes[0])
        return whole if figure.amount.value <= whole.amount.value else None
    begin = sentence_start(spot.text, figure.start)
    opened = opened or BY_BRANCH.search(spot.text, begin, figure.start) is not None
    bracketed = _in_brackets(spot.text, figure.start, alike)
    opened, whole = opened or bracketed is not None, bracketed or wholes[0]
    if not _NAMED.fullmatch(part) or not (opened or (alike[-1].aside and alike[-1] in state.readings)):
        return None
    if whole.thing.endswith("项目") or (opened and (HEAD_NOUN.search(part) or PLACED.match(part))):
        return whole
    firms = whole.thing.endswith("企业") and any(rx.fullmatch(part) for rx in (BRANCH, _KIND, _ZONE))
    return whole if firms else None


def _in_brackets(text: str, at: int, told: list[Reading]) -> Reading | None:
    """Those counted in front of the brackets that a number stands in: 建设项目27个(〔省级〕6个)."""
    opens = text.rfind("(", max(0, at - _REACH), at)
    if opens < 0 or ")" in text[opens:at]:
        return None
    return next((r for r in told if r.at < opens <= r.at + _NEAR), None)


def _is_placed(part: str) -> bool:
    return part == "项目" or PLACED.match(part) is not None


def named_part(spot: Spot, frame: Frame, whole: Reading, part: str) -> tuple[str, str, str]:
    """What a part of those counted is called, its verb and its noun: 新签约〔工业类〕项目.

    ``其中落在高新区4个`` are the projects of the 高新区.
    """
    action = action_of(whole.measure)
    where = next(iter(spot.source.mentions_in(spot.begin, spot.figure.start)), None)
    if where is not None and _is_placed(part):
        frame.subject = where.entity
        frame.kind = spot.state.kind = whole.kind  # 拟入驻高新区8个 are signed as all are
        return whole.measure, action, whole.thing
    thing = part if HEAD_NOUN.search(part) else part + whole.thing
    return action + thing, action, thing


def sum_of_counted(spot: Spot, frame: Frame) -> str:
    """What a bare sum behind counted projects is of: 签约项目36个,总投资218亿元,其中高新区12个、|86亿元."""
    state, counted = spot.state, spot.state.counted
    if counted is None or state.last is not counted or spot.words:
        return ""
    total = next((r for r in reversed(state.told) if r.rule == "total"), None)
    named = SUM_AHEAD.search(total.measure) if total is not None else None
    if total is not None:
        frame.kind = total.kind
    return counted.measure + (named["sum"] if named else "总投资")
