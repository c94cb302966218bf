"""What is an indicator, and what only looks like one."""

from __future__ import annotations

import re

from kg.currencies import CURRENCIES
from kg.pipes.observations.frame import Frame
from kg.pipes.observations.patterns import (
    ACTION,
    AGGREGATE,
    COMPANY_MEASURES,
    MONEY_HEADS,
    NO_THINGS,
    OF_PROJECT,
    PEOPLE,
    RATE_HEADS,
)
from kg.pipes.observations.ratios import TO_ONE
from kg.pipes.observations.state import State

MONEY = frozenset(CURRENCIES.values())
_THINGS = frozenset(
    {"个", "家", "户", "件", "项", "所", "座", "栋", "处", "台", "套", "辆", "间", "宗", "只", "头", "对"}
)
_PEOPLE = frozenset({"人", "名", "位", "人次"})
_ROUNDS = frozenset({"场", "次", "批", "起", "期", "班", "单", "份", "条", "例", "种", "支", "组", "款"})
_PROJECT = re.compile(r"项目|工程|基地|[一二三]期")
_OF_CLASS = re.compile(
    r"(?:以上|重点|重大|(?:重点|重大)建设|签约|开工|动工|新建|续建|在建|竣工|投产|落户|产业|工业|援疆|协作|民生|实施|制造业|外资|一批|类|列省|省|市|级)项目|项目(?:数|库|资金|企业)"
)
_SUM = re.compile(
    r"^(?:年度|年内|年(?=预计|计划)|依次|分别|预计|计划|总|设备|完成|累计|概算|估算|协议|合同|注册|拟|再)*(?:投资(?:总额|额)?|引资额?|总额|外资额?|资金)$"
    "|^注册资本$|^(?:涉及)?(?:协议|合同|意向|签约)?总?金额$|总投资$"
)
_INVESTOR = re.compile(r"(?:公司|集团|企业|厂)投资$|^[^项年度]{2,8}(?:计划|拟|将)投资$")

_PACE = re.compile("^(?:超|高于|快于|低于|慢于|落后|滞后).*进度$")
"""重点项目完成投资24亿元,|超序时进度|5.9%: how far ahead, not what."""
_AT_ONCE = re.compile(
    "[一每](?:趟|车|炉|锅|小时|分钟|秒)|小时|分钟|^每(?![万百千年])[一-鿿](?![一-鿿]*价$)|^一(?:[亩人户株头只箱盒]|个?班)(?=[能可要得卖赚挣产])|^一[年季]$|^[只仅][需要用剩]要?$|(?:^|[把对给])[村镇乡县市区园街厂店这那][里上内]$"
)
"""How much goes at once, or how fast, and words that only say where: 冷链车|一趟拉|3吨, |村里|137户."""
_OF_ONE = re.compile(
    "(?:[\u4e00-\u9fff]{0,8}(?:[种养][植殖粮养]?(?:大?户|能手))|[村农渔牧]民|社员|店主|老板)[\u4e00-\u9fff]{2,3}(?:承包|流转|租|种|养|买|添|借|贷|投)"
)
"""What somebody has of his own: 种植户白露|承包了25亩."""
_APART = re.compile("^[东南西北离]*[离距]|[时车]速$|半径$|距离$|[路桥道河线坝渠堤程总]长$")
_OF_BUILDING = re.compile("(?:中心|馆|楼|站|院|校|区|店|园|场|工程|车间|厂房?)(?:总|建筑|占地)?面积$")
_NO_ACCOUNT = re.compile(
    "出动(?!率)|[还尚相]差$|展出|陈列|过火|余票|限[购额量]|(?:(?:缴费|收费|补助|补偿|资助|奖励)标准|票价|门票|[售单票]价|报名费|押金|学费)(?:[是为]?每[一-鿿]{1,3})?$"
)
"""What is told of an occasion, an offer or an operation: 出动机械120台次, 门票30元, 展出照片120幅."""
_HANDLED = re.compile("(?:累计|共|新)*(?:受理|办结|审结|办理)[一-鿿]{0,6}案件$")
"""Cases of which a court gives account: 受理|案件5680件; other cases and questions are none."""
_SIGNED = re.compile("签[订署下]了")


def is_measure(phrase: str, unit: str) -> bool:
    """Whether a phrase in front of a figure names what it measures."""
    of_class = phrase.endswith(("以上项目", "企业")) and "容纳" not in phrase
    if (
        len(phrase) < 2
        or phrase[0] in "他她我你由凡给|"
        or phrase.startswith(("最高", "前者", "后者", "一批", "这批"))
        or (is_count(unit) and phrase.endswith(("量重", "难点", "短板")))
        or _NO_ACCOUNT.search(phrase)
        or (unit in ("公里", "千米") and _APART.search(phrase))
        or (unit == "平方米" and _OF_BUILDING.search(phrase))
        or _SIGNED.search(phrase)
        or phrase.endswith(("平均水平", "幅度", "拆分后", "合并后"))
        or _PACE.search(phrase)
        or phrase in ("超额", "面积")  # 超额完成全年|15家|的任务; a building's
        or (NO_THINGS.search(phrase) and not _HANDLED.fullmatch(phrase))
        or _AT_ONCE.search(phrase)
        or _OF_ONE.match(phrase)
        or (OF_PROJECT.search(phrase) and not of_class)
    ):
        return False
    single = bool(_PROJECT.search(phrase)) and not _OF_CLASS.search(phrase)
    if unit in MONEY:
        return bool(MONEY_HEADS.search(phrase)) and not single and not _INVESTOR.search(phrase)
    if (
        "项目" in phrase
        and single
        and not (is_count(unit) or is_round(unit) or is_people(unit) or unit == "%")
    ):
        return False  # 昂多光伏项目已并网60万千瓦
    if unit == "倍":
        return False  # 是坡地的1.6倍; growth is read elsewhere
    if unit == TO_ONE:
        return phrase.endswith(("比", "比例"))  # not 比分为|3:1
    if unit == "%":
        return bool(RATE_HEADS.search(phrase))
    if unit in _PEOPLE and unit != "人次":
        return bool(PEOPLE.search(phrase))
    return True


def is_sum(phrase: str) -> bool:
    """Whether a measure is a bare sum that belongs to the projects counted before: 总投资."""
    return bool(_SUM.search(phrase))


def is_investment(phrase: str) -> bool:
    """Whether a sum is always somebody's: a bare 总投资, where no projects were counted."""
    return is_sum(phrase) and not phrase.endswith(("外资", "资金", "投资总额", "金额"))


def is_free(state: State, frame: Frame, noun: str) -> bool:
    """Whether a figure is not about the one project that the sentence tells of."""
    if frame.of_place or (frame.named and COMPANY_MEASURES.search(noun)) or AGGREGATE.search(noun):
        state.project = False
    return not state.project or noun.endswith(("项目", "企业"))


def is_count(unit: str) -> bool:
    """Whether a unit counts things that a noun after the number may name."""
    return unit in _THINGS


def is_round(unit: str) -> bool:
    """Whether a unit counts occasions or kinds, which small numbers of are no indicator."""
    return unit in _ROUNDS


def is_people(unit: str) -> bool:
    """Whether a unit counts people."""
    return unit in _PEOPLE


def acts(text: str) -> bool:
    """Whether something is done to what is counted: 签约, 开工, 惠及."""
    return bool(ACTION.search(text))
