"""How much of a task is done: 对照全年90亿元的进出口目标,任务完成46.2%; 税收目标已完成九成."""

from __future__ import annotations

import re

from kg.pipes.observations.frame import Frame, Spot, add, lead_of
from kg.pipes.observations.kinds import clause_kind
from kg.pipes.observations.measure import phrase_before
from kg.types import ObservationKind

_TASK = re.compile(
    "(?:(?:年度|全年|工作|序时|形象)*(?P<what>(?:目标|任务|计划|指标|进度){1,2})(?:已经?|目前|实际)*|^(?:眼下|目前|现在|如今|截至目前)?已经?|^)"
    "完成(?:率|比例|了|近|约|超过?|将近|达到?|为)*$"
)
"""Before a rate that tells how much is done: 进出口|任务完成|46.2%, 税收|目标已完成|九成."""


def read_task(spot: Spot, frame: Frame) -> bool:
    """Read a rate that a task is done by, of what was aimed at or told right before; whether it is one.

    It is of the time that was told of, not of the year that the aim is for.
    """
    task = _TASK.search(spot.own_words) if "完成" in spot.words else None
    if task is None or spot.state.project:
        return False
    end = spot.begin + task.start()
    own = phrase_before(spot.text, lead_of(spot, end).position, end)
    told = [r for r in spot.state.told if r.amount.unit != "%"]
    measure = own or (told[-1].measure if told else "")
    if not measure:
        return False
    frame.kind = clause_kind(spot.words, ObservationKind.ACTUAL)
    done = (r.period for r in reversed(told) if r.kind is ObservationKind.ACTUAL)
    frame.period = spot.period or next(done, frame.period)
    add(spot, frame, f"{measure}{task['what'] or ''}完成率", "rate")
    return True
