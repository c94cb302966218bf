"""Whether a figure is reported, expected or aimed at."""

from __future__ import annotations

import re
from functools import lru_cache

from kg.pipes.clauses import lies_in
from kg.pipes.observations.aims import (
    APPEAL,
    EXPECTED,
    FACTUAL,
    FUTURE,
    IMPERATIVE,
    OWN_PERIOD,
    PLANNED,
    PROPOSED,
    SETS_TASK,
    TARGET,
)
from kg.pipes.observations.patterns import (
    MEASURE_END,
    REPORTED,
    SPOKEN,
)
from kg.types import ObservationKind

_SUM_PLANNED = re.compile(r"(?:年度)?计划(?:完成)?(?:总)?投资")
_BARE = re.compile("(?:全年|今年|年底|将|可|能|有望|会|突破|达到?|实现|完成|超过?|过|迈上|升至|近|约)+")
_SINCE = re.compile("[^,;。]*(?:项目|工程|企业)[^,;。]*?(?:已|实际|实现(?=[开竣复完]工|[投达]产))")
"""Behind an aim, when what was aimed at is told to be done: 计划|投产的10个项目已|投产7个."""
_COMPARED = re.compile("同比|[比较](?:去年|上年)(?:同期)?")
_BEGINS = re.compile(
    r"(?P<year>\d{4})(?:-(?:Q(?P<quarter>\d)|H(?P<half>\d)|(?P<month>\d\d)))?(?P<day>-\d\d)?"
)
_DAY = len("2024-05-09")
_DIGIT = re.compile(r"\d")
_YEAR = re.compile(r"(?<!\d)20\d\d(?=年)")


@lru_cache(4)  # whatever is asked of a clause's kind asks for it
def _aim(clause: str) -> re.Match[str] | None:
    return TARGET.search(clause)


@lru_cache(4)
def _expectation(clause: str) -> re.Match[str] | None:
    return EXPECTED.search(clause)


def clause_kind(clause: str, carried: ObservationKind, *, planned: bool = False) -> ObservationKind:
    """The kind that the words of a clause up to its figure give, else the one carried there.

    ``预计一季度完成`` is expected, ``力争上半年签约`` a target, ``一季度已完成`` actual whatever stood
    before; a target holds on through ``力争签约20个、〔开工12个〕``, but a plan only until the next
    period: ``今年安排重点项目42个,〔上半年开工39个〕``.
    """
    if (aim := _aim(clause)) and not (aim.group() == "将" and carried is ObservationKind.EXPECTED):
        return ObservationKind.ACTUAL if _SINCE.match(clause, aim.end()) else ObservationKind.TARGET
    if _expectation(clause):
        return ObservationKind.EXPECTED
    # 全年固定资产投资同比增长8%, or 比上年增加2亿元, is as much a target, or expected, as what is before it.
    words = clause if carried is ObservationKind.ACTUAL else _COMPARED.sub("", clause)
    words = words if carried is ObservationKind.ACTUAL or planned else words.replace("累计", "")
    done = FACTUAL.search(words) or (planned and OWN_PERIOD.search(clause))
    if done:
        return ObservationKind.ACTUAL
    return ObservationKind.TARGET if FUTURE.search(clause) else carried


def is_to_come(period: str, issued: str) -> bool:
    """Whether a period begins only after the page was issued, so that nothing can be reached in it."""
    return bool(issued) and _months(period)[0] > issued


def has_ended(period: str, issued: str) -> bool:
    """Whether a period, if one is known, was over when the page was issued."""
    return not (period and issued) or _months(period.rpartition("/")[2])[1] <= issued


@lru_cache(64)  # of each figure of a paragraph
def _months(period: str) -> tuple[str, str]:
    """The first day of a period, and of the month behind it; empty where it tells none."""
    begins = _BEGINS.match(period)
    if begins is None:
        return "", ""
    year, day = int(begins["year"]), begins["day"]
    lengths = ((begins["quarter"], 3), (begins["half"], 6), (begins["month"], 1))
    number, length = next(((int(n), size) for n, size in lengths if n), (1, 12))
    first, behind = length * (number - 1) + 1, length * number + 1
    ends = f"{year + behind // 13}-{(behind - 1) % 12 + 1:02}-01"
    return f"{year}-{first:02}{day or '-01'}", period if day else ends


def is_over(period: str, issued: str, clause: str) -> bool:
    """Whether a clause tells what is so by a time gone by, whatever was expected before: 到5月9日,….

    It must not aim at anything itself.
    """
    over = bool(period and issued) and (
        period <= issued if len(period) == _DAY else has_ended(period, issued)
    )
    return over and _aim(clause) is None and _expectation(clause) is None


def is_hedged(clause: str) -> bool:
    """Whether a clause expects its own measure alone: 生产总值|预计完成402亿元.

    Or what the one before has told of: …1035亿元,|预计全年突破1480亿元.
    """
    expected = _expectation(clause)
    if expected is None:
        return False
    return bool(MEASURE_END.search(clause, 0, expected.start()) or _BARE.fullmatch(clause, expected.end()))


def is_planned(clause: str, before: bool) -> bool:
    """Whether the target that holds after a clause is a plan (今年安排…), not an appeal (力争…)."""
    if m := _aim(clause):
        return bool(PLANNED.search(m.group()))
    return before


def is_sum_planned(clause: str) -> bool:
    """Whether it is but the name of a sum that makes a clause a target: 计划投资总额, 年度计划投资."""
    if _aim(clause) is None:
        return False
    aims = [m.start() for m in TARGET.finditer(clause)]
    names = [m.span() for m in _SUM_PLANNED.finditer(clause)]
    return all(lies_in(aim, names) for aim in aims)


def orders(sentence: str, before: bool, year: int | None) -> bool:
    """Whether a sentence belongs to what somebody demands or plans: 要…, and the sentences after it."""
    if year and any(int(m.group()) < year for m in _YEAR.finditer(sentence)):
        return False
    if IMPERATIVE.search(sentence) or PROPOSED.search(sentence) or sets_task(sentence):
        return True
    if not before or REPORTED.search(sentence):
        return False
    return not (FACTUAL.search(sentence) and re.search(r"\d", sentence))


def sets_task(sentence: str) -> bool:
    """Whether a sentence begins with somebody who hands out tasks: 石川给各镇定下任务,一季度…."""
    task = SETS_TASK.search(sentence)
    return task is not None and _DIGIT.search(sentence, 0, task.start()) is None


def plans(sentence: str) -> bool:
    """Whether a sentence speaks of what is to come, so that those after it may: 高邮镇将全力…."""
    return bool(APPEAL.search(sentence) or (TARGET.search(sentence) and SPOKEN.search(sentence)))
