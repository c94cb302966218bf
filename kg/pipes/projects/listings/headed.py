"""Names in lines of their own, each over a line of what else there is to tell of it, without labels.

1.高强紧固件智能工厂
恒朗集团|3.2亿元|三垛镇
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from kg.pipes.cells import lines_of
from kg.pipes.projects.listings.fields import kind_of, may_be_firm, may_name
from kg.pipes.projects.listings.rows import parts_of
from kg.pipes.projects.marks import Marks
from kg.pipes.projects.mention import Mention, Row
from kg.pipes.projects.patterns import ENTRY_MARK, SUM
from kg.pipes.projects.progress import stages_in
from kg.types import Stretch

_NAME = re.compile(rf" ?(?:{ENTRY_MARK} ?|《|“)?(?P<name>[^,。;:|/\n]{{4,40}}?)[》”]?")
_SUM = re.compile(SUM)
_LEAST = 2
"""Rows, and fields of each."""
_LONGEST = 80


def read_headed(text: str, offsets: Sequence[int], places: Marks, companies: Marks) -> Iterator[Mention]:
    """The projects of such pairs of lines, where there are two or more."""
    if sum(map(text.count, "亿万")) < _LEAST:
        return  # no sums
    found = [
        row
        for above, line in pairwise(lines_of(text))
        if above[1] + 1 == line[0]
        and max(above[1] - above[0], line[1] - line[0]) <= _LONGEST
        and (row := _row(text, above, line, offsets, places, companies))
    ]
    if len(found) >= _LEAST:
        yield from found


def _row(
    text: str, above: Stretch, line: Stretch, offsets: Sequence[int], places: Marks, companies: Marks
) -> Mention | None:
    """The project of two lines: the name, and below it two fields or more, each of another kind."""
    if text.find("。", *line) >= 0 or not _SUM.search(text, *line):
        return None
    name = _NAME.fullmatch(text, *above)
    if name is None or _SUM.search(text, *above) or not may_name(text, *name.span("name")):
        return None
    own: dict[str, Stretch] = {}
    for field in parts_of(text, *line, offsets, companies):
        kind, words = kind_of(text, *field, places, companies)
        if not kind and may_be_firm(text, *field):
            kind = "owner"
        if kind in own or kind not in ("owner", "money", "site", "stage"):
            return None
        own[kind] = words
    if len(own) < _LEAST or "money" not in own:
        return None
    stages = stages_in(text[slice(*own["stage"])], of_class=True) if "stage" in own else frozenset()
    row = Row(own.get("owner"), own["money"], own.get("site"), stages=stages, span=(above[0], line[1]))
    return Mention.alone(text, *name.span("name"), "projects.table", row=row)
