"""Sums of money: 规上工业产值124亿元, 18600万元融资需求, 签约项目总投资73亿元."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from kg.currencies import CURRENCY
from kg.pipes.clauses import sentence_start
from kg.pipes.observations.carried import carried, completes, is_carried, of_the_same
from kg.pipes.observations.frame import Frame, Spot, add
from kg.pipes.observations.gates import is_free, is_investment, is_measure, is_sum
from kg.pipes.observations.measure import aimed_after, money_after
from kg.pipes.observations.parts import (
    SPENT,
    is_part_of_sum,
    measured_in_parts,
    of_sector,
    sum_of_counted,
)
from kg.pipes.observations.patterns import (
    BOUNDARY,
    COMPANY_MEASURES,
    MONEY_HEADS,
    YEARLY,
)
from kg.pipes.observations.state import Reading, State
from kg.pipes.observations.sums import those_summed
from kg.pipes.observations.yields import sold
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
_YIELDS = re.compile("(?:年|可)(?:可?新增|可?实现|均)?")
_EARNED = re.compile("(?:进账|入账|创收)(?:了|近|约|超过?)*$")
"""What somebody has earned, where nothing like it was told: 黄桃卖了3600吨,|进账2800万元."""
_KIND_OF_FIRM = re.compile("^(?:规模以上|规上|限上|限额以上).*企业$|类企业$")
_THEIR = re.compile("^项目(?=(?:实际|累计|已)?(?:到位|拨付))")
"""In front of what has come of their sum, where their number was told: 3个项目开工,|项目|到位资金1.85亿元."""
_CAME_IN = re.compile("(?:实际|累计|已)?到位(?:国内|省外|市外|县外|区外|外来)?(?:资金|内资|外资)")
"""What counted projects brought, where those of others are told as well: 续建项目204个,|到位资金|17.8亿元."""
_SETTLED = re.compile("(?:落户|签约|引进|招引|入驻|入园|进驻|注册|新设|新办)[^,;。]*(?:企业|公司|商户)$")
_AGREED = re.compile(
    "(?:(?:计划|协议|合同|意向|总)*(?:投资|引资)|注册(?:资[本金]|外资)|(?:协议|合同)外资)(?:总额|额)?"
)
"""What firms bring that settle somewhere."""
_TO_BE_INVESTED = re.compile("拟(?:总?投资|投入|引资)")
_EACH = re.compile("项目[^,;。]{0,20},?(?:计划|协议)?总?投资(?:分别|依次)[^,;。\\d]{0,3}$")
"""In front of the sums of several, one each: 两个项目总投资|分别为|1.2亿元和8600万元."""
_OF_EACH = re.compile(
    r"(?:投资(?:总?额|规模)?(?:分别|依次|均|都|各|皆)|(?:分别|依次|各)(?:计划|协议)?总?投[资入])[^,;。\d]{0,3}"
    rf"(?:\d[\d.]*[万亿]{{1,2}}{CURRENCY}(?:以及|[、和及]))*$"
)
"""The same behind projects that are named: A和B,总投资|分别为1.2亿元和|8600万元, |均为|3亿元."""
_THAN = re.compile(r"[较比][^,;。]{0,12}的$")


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
    before = sold(spot.words, spot.figure.amount.value) or of_sector(spot.state, before)
    part = is_part_of_sum(spot, before)
    before += measured_in_parts(spot) if part else ""
    if not before and completes(spot):
        return end
    rule = "money"
    if not before:
        before, rule, words = _meant(spot, frame, words)
    if _yields_too(spot, before):
        before = (_YIELDS.search(spot.state.last_measure) or [""])[0] + before
    before = of_the_same(spot.state, before)
    if _is_of_firms(spot.state, before):
        before = spot.state.thing + before
    _add_money(spot, frame, before, rule, words, part=part)
    return end


def _meant(spot: Spot, frame: Frame, words: Stretch) -> tuple[str, str, Stretch]:
    """What a sum without a measure of its own is of, by which rule, and its words: 累计已完成|18亿元."""
    state = spot.state
    if state.named and (spot.words or spot.text[spot.clause.start - 1] == ":"):
        return state.named, "money", state.named_at
    if state.counted is not None and _FINISHED.search(spot.words) and not _of_another(spot, frame):
        return "完成投资", "money", words
    if told := sum_of_counted(spot, frame):
        return told, "total", words
    if state.project or SPENT.search(spot.words) or not is_carried(spot):
        return ("进账", "money", words) if _EARNED.search(spot.words) else ("", "money", words)
    told = carried(spot)
    return told + ("" if MONEY_HEADS.search(told) else "金额"), "carried", words


def _of_another(spot: Spot, frame: Frame) -> bool:
    """Whether a sum is another place's of the measure told last: 高新区完成产值9亿元,三垛镇完成|6亿元."""
    told = spot.state.told_like(spot.figure.amount)
    return frame.named and told is not None and told.rule == "money" and told.subject != frame.subject


def _add_money(spot: Spot, frame: Frame, before: str, rule: str, words: Stretch, *, part: bool) -> None:
    """Add a sum as that of counted projects, of several, or of a place or firm; drop one project's."""
    state = spot.state
    totals = rule == "total" or is_sum(before) or _YIELD.fullmatch(before) is not None
    totals = totals or (_THEIR.match(before) is not None and state.has_counted())
    totals = totals or _is_told_apart(state, before)
    counted = state.counted or (_settled(state) if _AGREED.fullmatch(before) else None)
    if totals and _is_of_one(spot):
        state.drop()
        return
    if counted is not None and totals and not _is_put_into(spot, before):
        counted = those_summed(spot, counted)
        state.counted = counted if state.counted is not None else None
        frame.subject = frame.subject if frame.named else counted.subject
        if _TO_BE_INVESTED.search(spot.own_words):
            frame.kind = ObservationKind.TARGET
        if _CAME_IN.fullmatch(before) and not counted.aside:
            _tell_apart(state, before)
        own = _THEIR.sub("", before)
        name = before if "项目" in own else f"{counted.measure}{own}"
        add(spot, frame, name, "total", words=words)
    elif state.several and before == "总投资" and not state.project and "分别" not in spot.words:
        add(spot, frame, f"项目{before}", "total", words=words)
    elif _is_of_project(spot, frame, before) or not is_measure(before + _grown(spot, before), spot.unit):
        state.drop()
    else:
        if COMPANY_MEASURES.search(before) and not frame.named:
            frame.subject = spot.source.company_before(spot.figure.start, state.begin) or frame.subject
        add(spot, frame, before, rule, words=words).aside |= part


def _is_of_one(spot: Spot) -> bool:
    """Whether a sum is one of several's that are told in turn, or that of each."""
    begin, end = sentence_start(spot.text, spot.figure.start), spot.figure.start
    if _EACH.search(spot.text, begin, end):
        return True
    return spot.source.projects_in(begin, end) > 0 and _OF_EACH.search(spot.text, begin, end) is not None


def _settled(state: State) -> Reading | None:
    """The firms just counted that came to settle: 新落户企业6家,|协议投资27亿元."""
    told = (r for r in reversed(state.readings) if r.rule in ("count", "counted"))
    last = next(told, None)
    return last if last is not None and _SETTLED.search(last.measure) and not state.project else None


def _is_told_apart(state: State, before: str) -> bool:
    """Whether a sum is that of the projects just counted, beside that of all or of others.

    ``到位资金49亿元,其中新建项目91个,〔到位资金〕4.6亿元;续建项目204个,〔到位资金〕17.8亿元``
    """
    if state.counted is None or not state.has_counted() or not _CAME_IN.fullmatch(before):
        return False
    return state.counted.aside or any(r.measure.endswith(before) for r in state.told)


def _tell_apart(state: State, before: str) -> None:
    """Name a sum of the sentence by the projects in front of it, as it isn't that of all."""
    for counted, told in pairwise(state.readings):
        if told.measure == before and counted.thing.endswith("项目"):
            told.measure = counted.measure + before


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
