"""Which places open what is told behind them: 在|三垛镇|,…; 记者从|高新区|管委会了解到,…."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from kg.pipes.clauses import behind_marks, first_mark, sentence_bounds
from kg.pipes.projects.marks import Marked, Marks
from kg.pipes.projects.narrow import is_site, is_used
from kg.pipes.projects.patterns import ENTRY_MARK, NUMBER

_LEVELS = tuple("市县区旗州")
_HELD_THERE = ("举行的", "举办的", "召开的", "在")
_OCCASION = re.compile(
    "[^,。;]{0,24}(?:(?:活动|仪式|会议?|现场)[上中]?|(?:[谈介商]会|大会)[\u4e00-\u9fff]{1,6}),"
)
"""After a zone whose occasion it is: 昨日举行的|襄垣经济技术开发区|“三个一批”活动上,…."""
_HEADS_GROUP = re.compile(rf"(?:^|\n) ?{ENTRY_MARK}\s*$")
"""Before a place that an entry of an outline begins with: (一)|屏山经济开发区石盘片区."""
_OF_ONE = re.compile("的[^,。;]{2,30}(?:项目|工程)(?!建设现场)")
"""After a zone that only one project is said to lie in: 专汽产业园|的氢能环卫车项目跑在前面."""
_WHEN = re.compile("(?:^|\\n)[^,。;:、\\n]{1,8}[里天午晨夜季春夏秋冬日时节后]的$")
"""In front of the place that a story opens with: |正月里的|城南工业园,罐头一箱挨一箱."""
_NTH = re.compile(r"(?:^|\n)[一二三四五六七八九十\d]{1,2}、$")
_OF_IT = re.compile("的")
_COUNT = re.compile(rf"(?:签约|开工|落户|[占共有])?(?:\d[\d.]*|{NUMBER})[个家宗项]")
"""After a place of which a sentence only says how many it has: 三垛镇|9个、总投资71亿元,临泽镇|8个."""
_SOME_OF_COUNT = re.compile(rf"{_COUNT.pattern}(?:项目)?,(?:其中|包括|有|以|如|包含|分别)")
"""After a place of whose projects a sentence names some: 三垛镇|9个,其中恒昇铜箔项目投资20亿元."""
LEARNT = re.compile(
    r"(?:\([^()]{2,16}\))?(?:党工委|管委会|管理委员会|管理局|人民政府|政府|招商办|经发办)?(?:了解到|获悉|得知|看到)"
)
"""After a zone from which a whole article is told: 记者从芦溪工业园区|管委会了解到."""


def sets_scene(text: str, span: Marked, first: int) -> bool:
    """Whether a place opens what is told behind it; ``first``: where those begin that it lies in."""
    if _HEADS_GROUP.search(text, max(0, span.start - 7), span.start):
        return text[span.end : span.end + 1] in (":", "\n", "")
    if has_one_project(text, span):
        return False
    if _OCCASION.match(text, span.end) and text.endswith(_HELD_THERE, 0, span.start):
        return True
    before = text[max(0, first - 4) : first]
    before = before[:-1] if before.endswith(_LEVELS) else before  # 深入|县|先进制造业开发区
    if text[span.end : span.end + 1] in ",里内" and _WHEN.search(text, max(0, span.start - 14), span.start):
        return True
    return bool(LEARNT.match(text, span.end)) or before.endswith(
        ("在", "到", "到了", "走进", "开进了", "驶入", "深入", "赴", ",", "\n", "。", ":", ";", "、")
    )


def has_one_project(text: str, span: Marked) -> bool:
    """Whether only one project is said to lie in a place: 专汽产业园|的氢能环卫车项目跑在前面."""
    return _OF_ONE.match(text, span.end) is not None


def is_listed(text: str, span: Marked) -> bool:
    """Whether a place is one of an enumeration (开发区、高新区、头灶镇依次发言)."""
    first = text[span.start - 1 : span.start] == "、" and not _NTH.search(
        text[max(0, span.start - 4) : span.start]
    )
    return first or text[span.end : span.end + 1] == "、"


def is_one_of_parts(text: str, span: Marked, marks: Marks) -> bool:
    """Whether the parts of a sentence each tell of a place of their own: |三垛镇|的A项目…;|临泽镇|的B项目….

    So does a count: |三垛镇|9个、总投资71亿元,|临泽镇|8个.
    """
    ends, of_it = (";", _OF_IT) if text.startswith("的", span.end) else (",;", _COUNT)
    if of_it.match(text, span.end) is None:
        return False
    start, end = sentence_bounds(text, span.start, span.end)
    return any(
        is_site(other)
        and other.entity != span.entity
        and of_it.match(text, other.end) is not None
        and text[max(span.start, other.start) - 1] in ends
        for other in marks.within(start, end)
    )


def tells_of_part(text: str, span: Marked, names: Sequence[int]) -> bool:
    """Whether some of those that a place is said to have are named: |三垛镇|9个,其中A项目…;|临泽镇|8个.

    ``names``: where the names of projects begin, in order.
    """
    some = _SOME_OF_COUNT.match(text, span.end)
    if some is None:
        return False
    first = bisect_left(names, some.end())
    return first < len(names) and names[first] < first_mark(text, ";。\n", some.end())


def is_of_item(text: str, span: Marked, names: Sequence[int]) -> bool:
    """Whether a place is told of the project of one part of a sentence: A项目…,在|三垛镇|征地50亩;B项目….

    Or what one is built in stands there: A项目租用|三垛镇|闲置厂房。B项目….

    ``names``: where the names of projects begin, in order.
    """
    start, end = sentence_bounds(text, span.start, span.end)
    if text.find(";", span.end, end) < 0 and not is_used(text, span):
        return False
    start = behind_marks(text, ";", start, span.start)
    last = bisect_left(names, span.start)
    return last > 0 and names[last - 1] >= start
