"""Interviews: questions and answers are one article, however many empty lines stand between them.

记者:今年的“大块头”有哪些?

齐望山:恒朗集团的调味品产业园项目8月开工。

记者:全年的账怎么算?
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from kg.pages.candidates import is_heading_like
from kg.pages.insets import is_picture
from kg.pages.patterns import QUESTION
from kg.pages.questions import BARE, is_asker, is_asking, kind_of, questions
from kg.pages.signed import is_signed
from kg.pages.units import Role, Unit

_PRESENTS = re.compile("—{0,2}(?:访|专访|对话|对谈|访谈)")
"""How the next interview is headed: ``——访县发改局局长白露``."""
_APART = 12
"""Paragraphs of an answer at most, where only their form tells the questions."""
_HEADS = 2


def talks(units: Sequence[Unit]) -> Iterator[tuple[int, ...]]:
    """The interviews of a page, each by its questions."""
    if not any("?" in unit.text or QUESTION.match(unit.text) for unit in units):
        return
    asked = [i for i in questions([unit.raw for unit in units]) if _may_ask(units, i)]
    run: list[int] = []
    for i, k in pairwise([*asked, len(units)]):
        run.append(i)
        if k == len(units) or _parts(units, i, k):
            if len(run) > 1:
                yield tuple(run)
            run = []


def _may_ask(units: Sequence[Unit], i: int) -> bool:
    """Whether a question has its answer below it, and is not the headline of a report."""
    unit, below = units[i], units[i + 1] if i + 1 < len(units) else None
    if unit.listed or unit.begins or not (unit.role in (Role.BODY, Role.HEAD) or unit.closed):
        return False
    if below is None or below.role in (Role.NOTICE, Role.TURN) or below.begins:
        return False
    if kind_of(unit.raw) != BARE:
        return True
    return not (below.dated or below.role is Role.BYLINE or is_asker(below.raw))


def _parts(units: Sequence[Unit], i: int, k: int) -> bool:
    """Whether another article begins between two questions: it has its byline, or two lines of a headline."""
    between = units[i + 1 : k]
    if i and _asks_alone(units[i - 1]) and _asks_alone(units[k - 1]):
        return True  # each question of a reader below a headline of its own
    if kind_of(units[k].raw) == BARE and len(between) > _APART:
        return True
    heads = 0
    before, after = (kind_of(unit.raw) for unit in (units[i + 1], units[min(k + 1, len(units) - 1)]))
    for unit in between:
        heads = heads + 1 if is_heading_like(unit) and kind_of(unit.raw) == BARE else 0
        if unit.begins or unit.role in (Role.NOTICE, Role.TURN) or heads >= _HEADS:
            return True
        named = BARE != after != before and after in unit.text[len(after) :]
        if named and unit.gap and is_heading_like(unit):
            return True  # 云岭镇镇长石川:让水变清, over the answers of another than those above
        if _PRESENTS.match(unit.text) or (is_signed(unit) and not is_picture(unit)):
            return True
    return False


def _asks_alone(unit: Unit) -> bool:
    """Whether a headline puts the question that the text below it answers: ``卡丢了怎么补?``."""
    return unit.gap and is_asking(unit.text) and kind_of(unit.raw) == BARE and is_heading_like(unit)
