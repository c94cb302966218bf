"""Entries of a list that say what they say in lines of their own, each with its label.

●航空部件维修基地
投资方:山东翼桓动力科技有限公司
总投资:18.5亿元
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.pipes.projects.classes import is_class
from kg.pipes.projects.mention import Mention, Row, Stretch
from kg.pipes.projects.names import is_han, names_an_agent
from kg.pipes.projects.patterns import ENTRY_MARK

_BLOCK = re.compile(
    rf"(?<![^\n]) ?(?:{ENTRY_MARK} ?)?(?:项目名称:)?(?P<name>[^\n,。;:]{{4,36}})\n"
    r"(?P<lines>(?: ?[\u4e00-\u9fff]{2,6}:[^\n]{2,60}(?:\n|$)){2,})"
)
_LINE = re.compile(r"(?P<label>[\u4e00-\u9fff]{2,6}):(?P<value>[^\n]+)")
_LABELS = {
    "owner": re.compile("投资方|业主|(?:投资|建设|实施|申报)(?:单位|主体|企业)|企业|公司"),
    "money": re.compile("投资(?:额|规模|总额)?$|概算"),
    "site": re.compile("地点|选址|地址|落户|位置|园区"),
}


def read_labelled(text: str) -> Iterator[Mention]:
    """The project of each entry whose lines give at least its sum or who invests."""
    for block in _BLOCK.finditer(text):
        start, end = block.span("name")
        fields = dict(_fields(text, *block.span("lines")))
        if not {"owner", "money"} & fields.keys() or not _is_name(text[start:end]):
            continue
        row = Row(owner=fields.get("owner"), money=fields.get("money"), site=fields.get("site"))
        yield Mention.alone(text, start, end, "projects.table", row=row)


def _fields(text: str, start: int, end: int) -> Iterator[tuple[str, Stretch]]:
    for line in _LINE.finditer(text, start, end):
        for kind, label in _LABELS.items():
            if label.search(line["label"]):
                yield kind, line.span("value")
                break


def _is_name(name: str) -> bool:
    letters = re.sub(r"[A-Za-z\d.()“”·—-]", "", name)
    return is_han(letters) and not is_class(name) and not names_an_agent(name)
