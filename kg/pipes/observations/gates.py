"""What is an indicator, and what only looks like one."""

from __future__ import annotations

import re

from kg.pipes.observations.patterns import (
    ACTION,
    MONEY_HEADS,
    NO_THINGS,
    OF_PROJECT,
    PEOPLE,
    RATE_HEADS,
)

MONEY = frozenset({"CNY", "USD", "EUR", "HKD", "JPY", "GBP", "KRW", "TWD", "SGD", "AUD", "MOP"})
_THINGS = frozenset(
    {"个", "家", "户", "件", "项", "所", "座", "栋", "处", "台", "套", "辆", "间", "宗", "只", "头", "对"}
)
_PEOPLE = frozenset({"人", "名", "位", "人次"})
_ROUNDS = frozenset({"场", "次", "批", "起", "期", "班", "单", "份", "条", "例", "种", "支", "组", "款"})
_SINGLE_PROJECT = re.compile(r"工程|基地|[一二三四]期|产业园项目")
_CLASS = re.compile(r"以上|重点|重大|签约|开工|项目$|“")
_INVESTMENT = re.compile(
    r"^(?:其中|计划|总|完成|累计|已|协议|注册|设备|拟|固定资产|新增)*(?:投资|外资|资金|产值|税收)$"
)


def is_measure(phrase: str, unit: str) -> bool:
    """Whether a phrase in front of a figure names what it measures."""
    if len(phrase) < 2 or OF_PROJECT.search(phrase) or NO_THINGS.search(phrase):
        return False
    if unit in MONEY:
        return bool(MONEY_HEADS.search(phrase)) and not (
            _SINGLE_PROJECT.search(phrase) and not _CLASS.search(phrase)
        )
    if unit == "%":
        return bool(RATE_HEADS.search(phrase))
    if unit in _PEOPLE:
        return bool(PEOPLE.search(phrase))
    return True


def is_investment(phrase: str) -> bool:
    """Whether a measure is a bare sum that belongs to projects named or counted before: 总投资."""
    return bool(_INVESTMENT.match(phrase))


def is_count(unit: str) -> bool:
    """Whether a unit counts things that a noun after the number may name."""
    return unit in _THINGS


def is_round(unit: str) -> bool:
    """Whether a unit counts occasions or kinds, which small numbers of are no indicator."""
    return unit in _ROUNDS


def is_people(unit: str) -> bool:
    return unit in _PEOPLE


def acts(text: str) -> bool:
    """Whether something is done to what is counted: 签约, 开工, 惠及."""
    return bool(ACTION.search(text))
