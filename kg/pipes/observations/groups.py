"""Headings in a list of projects that tell how many lie in each place: 【高新区】3个,11.9亿元.

一季度签约项目名单
一、高新区(3个,总投资11.9亿元)
…
■柳河镇:2个项目,4.7亿元
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from kg.pipes.amounts.units import SUM_UNIT, amount_of
from kg.pipes.cells import Line
from kg.pipes.observations.captions import Caption
from kg.pipes.observations.printed import BULLET
from kg.pipes.observations.source import Source
from kg.pipes.observations.state import Reading
from kg.pipes.observations.subject_cells import subject_of, whole_of
from kg.types import Amount, PageContext, Stretch

_GROUP = re.compile(
    rf"{BULLET}[【〔\[]?(?P<name>[一-鿿A-Za-z]{{1,14}}(?:[区园镇乡县市旗]|街道|苏木|基地|新城))[】〕\]]?[:,(\s|]*"
    rf"(?:共|计|签约|项目)*(?P<count>\d{{1,3}})(?P<unit>[个项宗])(?:项目)?"
    rf"(?:[,、;\s|]*(?:计划|协议|合同|预计|合计|共)*(?:总?投资额?|总金额|金额|投资总额)?[约达为共]*"
    rf"(?P<sum>\d[\d.]*)(?P<money>{SUM_UNIT}))?\)?:?"
)
_DONE = re.compile("签约|落户|开工|竣工|投产|在建|洽谈|在谈|储备|前期")
_COUNT = re.compile("[0-9][个项宗]")
_LONGEST = 44
_FEWEST = 2
_REACH = 3
"""Lines in front of the first heading that may say what projects are listed."""
_CONFIDENCE = 0.88


def read_groups(
    source: Source, rows: Sequence[Line], context: PageContext
) -> tuple[list[Reading], list[Stretch]]:
    """How many projects the headings of a list count in each place, and what those cost; their lines.

    Under ``签约项目名单`` each of ``【高新区】3个,11.9亿元`` gives 签约项目 and 签约项目总投资 of a zone.
    """
    lines = [line for line, _ in rows]
    heads = [(i, m) for i, line in enumerate(lines) if (m := _head(source.text, line)) is not None]
    if len(heads) < _FEWEST:
        return [], []
    first, head = heads[0]
    above = [source.text[slice(*line)] for line in lines[max(0, first - _REACH) : first]]
    above.append(source.text[lines[first][0] : head.start()])
    if not any("项目" in line for line in above):
        return [], []
    done = next((m.group() for line in reversed(above) if (m := _DONE.search(line))), "")
    whole = whole_of(source, Caption(), context)
    found: list[Reading] = []
    for i, head in heads:
        subject = subject_of(source, head.span("name"), context, whole, of_firms=False)
        count = Amount(Decimal(head["count"]), head["unit"])
        sums = [amount_of(Decimal(head["sum"]), head["money"])] if head["sum"] else []
        for measure, amount in zip((f"{done}项目", f"{done}项目总投资"), (count, *sums), strict=False):
            found.append(
                Reading(
                    subject=subject,
                    measure=measure,
                    amount=amount,
                    kind=Caption().kind,
                    start=lines[i][0],
                    end=lines[i][1],
                    at=lines[i][0],
                    rule="table",
                    confidence=_CONFIDENCE,
                )
            )
    return found, [lines[i] for i, _ in heads]


def _head(text: str, line: Stretch) -> re.Match[str] | None:
    """A line that is such a heading; few have a count, and those are short."""
    start, end = line
    if end - start > _LONGEST or not _COUNT.search(text, start, end):
        return None
    boxed = text.find("【", start, end)  # 一季度签约项目名单|【伍市镇】2个
    return _GROUP.fullmatch(text, max(start, boxed), end)
