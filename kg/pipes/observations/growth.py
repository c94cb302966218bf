"""Growth, shares and increases: figures that belong to the figure before them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from kg.pipes.amounts.numerals import plain
from kg.pipes.observations.gates import MONEY
from kg.pipes.observations.patterns import (
    BEYOND,
    DOUBLED,
    FALLS,
    FLAT,
    GROWTH,
    INCREASE,
    SHARE,
    TIMES,
    TO_LEVEL,
)
from kg.pipes.observations.printed import DOWN, UP
from kg.types import Amount

_RATES = ("增速", "增幅", "涨幅", "降幅", "跌幅")
"""Words for growth itself, so that a level of it is growth: 增速提高到|8%."""

_AVERAGE = re.compile(r"(?:(?<!\d)近?[两二三四五六七八九十\d]{1,2})?(?<!\d{4})[年月]平?均(?:复合|实现)?$")
"""Before growth over several years, a figure of its own: 两年平均|增长, 年均复合|增长率."""

_OF = re.compile(
    "^(?:大?约|[仅只已]|还?不[到足])*(?P<as>为|是|相当于|等于|恢复[到至])(?P<of>(?:20\\d\\d年)?[^,;。\\d]{2,14}?)的(?:将?近|接近|超过?|[约逾])*$"
)
"""Before a part of what is named: 参保13.7万人,|约为应参保人数的|62%."""
_PAST = re.compile("[去上前]年|同期|\\d{4}年")
_OF_THIS_YEAR = re.compile("上月|上季|^[^年同]*(?:季度|半年|月)")
"""What growth is against that is no year: 较上月, 比一季度; not 比去年一季度."""
_BASE = re.compile(r"\(?(?!20\d\d年)(?<!\d)[\d.,]+[^\d的(),;。]{1,5}\)?(?=的$)")
"""What a share is taken of: 完成年度任务|589亿元|的37%."""


_AGAINST = re.compile("(?:同比|[较比](?:上年|去年)(?:同期)?)[(:]?$|^$")
"""Before growth with a minus of its own: 投资9.8亿元,|同比|-6.2%."""
_SIGNS = frozenset(UP + DOWN)
_SIGN = re.compile(
    rf"(?:(?:同比|[较比](?:上年|去年)(?:同期)?)[(:]?|^)(?:[{re.escape(UP)}]|(?P<down>[{re.escape(DOWN)}]))$"
)
"""Before growth that a sign tells: 产值62.7亿元,|同比+|13.4%, (|↓|6.2%)."""


class Relation(StrEnum):
    """What a figure is to the one before it."""

    GROWTH = "growth"
    INCREASE = "increase"
    SHARE = "share"


@dataclass(frozen=True, slots=True)
class Relative:
    """A figure that says how another changed or what part it is."""

    relation: Relation
    value: Decimal
    head: str
    """The words before it: a measure of its own, or nothing."""
    name: str = ""
    """What is put behind the measure: 占年度任务, 较年初增加, 两年平均增长."""
    yearly: bool = True
    """Whether it compares with the year before (not 环比)."""


def relative(left: str, amount: Amount) -> Relative | None:
    """Read the words before a figure as growth, increase or share.

    ``规上工业增加值同比增长`` 8.9% is growth with its own measure, ``占年初预算的`` 47.2% a share,
    ``较年初增加`` 9.8亿元 an increase.
    """
    left = _BASE.sub("", left)
    ratio = amount.unit in ("%", "倍")
    if ratio and (m := GROWTH.search(left)) and (m["verb"] in _RATES or not TO_LEVEL.search(left, m.start())):
        value = _percent(amount)
        base = m["base"] or ""
        falls = m["verb"].startswith(FALLS)
        average = _AVERAGE.search(left, 0, m.start("verb"))
        return Relative(
            Relation.GROWTH,
            -value if falls else value,
            left[: average.start() if average else m.start()],
            name=left[average.start() : m.end("verb")] if average else "",
            yearly="环" not in base and _OF_THIS_YEAR.search(base) is None,
        )
    if ratio and amount.value < 0 and (m := _AGAINST.search(left)):
        return Relative(Relation.GROWTH, _percent(amount), left[: m.start()])
    if ratio and left[-1:] in _SIGNS and (m := _SIGN.search(left)):
        return Relative(
            Relation.GROWTH, -_percent(amount) if m["down"] else _percent(amount), left[: m.start()]
        )
    if ratio and (m := (TIMES if amount.unit == "倍" else BEYOND).search(left)):
        value = _percent(amount) - (100 if amount.unit == "倍" else 0)
        return Relative(Relation.GROWTH, value, left[: m.start()])
    if amount.unit == "%" and (m := SHARE.search(left)):
        name = (m["part"] or f"完成{m['plan']}").rstrip("的达到了约为由从")
        ratio_of = m["ratio"] or ("比" if name == "占" else "")
        return Relative(Relation.SHARE, amount.value, left[: m.start()], name + ratio_of)
    if amount.unit == "%" and (m := _OF.search(left)):
        past = "恢复到" if "恢复" in m["as"] else "相当于"
        return Relative(Relation.SHARE, amount.value, "", (past if _PAST.search(m["of"]) else "占") + m["of"])
    if not ratio and (m := INCREASE.search(left)) and (m["alone"] != "增加" or amount.unit in MONEY):
        return Relative(Relation.INCREASE, amount.value, left[: m.start()], m.group().rstrip("了"))
    return None


def _percent(amount: Amount) -> Decimal:
    """增长1.3倍 is 130."""
    return plain(amount.value * 100) if amount.unit == "倍" else amount.value


def unchanged(clause: str) -> Decimal | None:
    """The growth that words alone state: 持平 is 0, 翻一番 100, 翻两番 300."""
    if FLAT.search(clause):
        return Decimal(0)
    doubled = DOUBLED.search(clause)
    return Decimal(300 if doubled["two"] else 100) if doubled else None
