"""Groups of projects that a sentence counts and lists: where they lie, how far they are and what each costs.

经开区3个,分别是恒昇电机壳、朗晨切片和云禾云仓,总投资依次为2.2亿元、11.5亿元和9000万元;
三垛镇2个,为白露米酒、禾泉冻干,总投资均为1.3亿元;送桥镇开工1个:佳途内饰件(8000万元)。
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.pipes.amounts.numerals import arabic, chinese
from kg.pipes.clauses import behind_marks, first_mark, line_start
from kg.pipes.projects.brands import brand
from kg.pipes.projects.classes import is_class
from kg.pipes.projects.marks import Marks
from kg.pipes.projects.mention import Mention, Row
from kg.pipes.projects.names import is_han, names_an_agent
from kg.pipes.projects.patterns import SUM
from kg.pipes.projects.progress import stages_in
from kg.types import Stage, Stretch
from kg.wordfinder import gated

_COUNT = gated(
    r"\d一二两三四五六七八九十",
    r"(?P<number>\d{1,2}|[一二两三四五六七八九十])[个项宗](?:(?:重[点大]|产业|工业)*项目)?"
    r"(?P<mark>[,:(](?:它们)?(?:分别|依次|具体)?(?:[是为有即]|包括)?:?|,?(?:分别|依次)?(?:[是为即]|包括):?)",
)
_MILESTONE = "签约|签下|落户|开工|动工|竣工|完工|建成|投产|投用|续建|在建"
_LEAD = re.compile("(?:其中|另外|此外)?,?(?:落户|选址|位于|布局|来自)?[在于]?")
_SAID = re.compile(rf"(?:的|共|有|项目|[新已现场集中当天]{{1,2}}|{_MILESTONE})*")
"""Between where the counted lie and how many they are: 三垛镇|新开工项目|3个."""
_CLASS = re.compile(
    rf"(?:其中,?)?(?P<said>(?:[新已拟]?(?:{_MILESTONE})|[\u4e00-\u9fff]{{2,6}}(?=项目))(?:的|项目|工程)*(?:共|有)*)"
)
"""In front of a count that only says what or how far they are: 竣工项目|2个, 工业项目|3个."""
_ITEMS = re.compile(r"(?:[^,;。:\n()]|\([^()\n]{2,40}\))+")
_JOINT = re.compile("以及|[和与及]")
_ITEM = re.compile(
    rf"(?P<name>[^()]{{4,30}}?)等?(?:\([^()]*?(?P<money>(?:总?投资)?{SUM})?[^()]*\)|(?P<behind>(?:总?投资)?{SUM}))?"
)
"""An item of a list with its sum: 白露米酒(|8000万元|), 三垛防洪堤|2.5亿元|."""
_OF_SERIES = re.compile(rf"(?P<name>[^,;。:()\n]{{4,30}}),[^;。\n]*?{SUM}[^;。\n]*")
"""An item of a list that semicolons part: 恒昇电机壳|,总投资3亿元,三垛镇."""
_SUMS = re.compile(
    r",(?:计划|协议|合同|预计|规划)?总?(?:投资|投入)(?:总?额|规模)?(?P<each>分别|依次|均|都|各|皆)?[为达约是]*"
    rf"(?P<sums>{SUM}(?:(?:以及|[、,和及]){SUM})*)"
)
_SUM = re.compile(SUM)
_PART = re.compile("[^;]+")
_NO_ITEM = re.compile(r"(?:公司|集团|[镇乡村区市县]|街道)$|\d[个家项]|等$|[说将已了]")
_BUILT = re.compile(
    "(?:项目|工程|厂|园|基地|中心|改造|整治|扩建|更新|提升|建设|[一二三四]期|[线路桥库校院区站])$"
)
"""How the name of what is built ends, which a sum may stand right behind: 三垛|防洪堤整治|2.5亿元."""
_PROJECTS = "项目"
_Head = tuple[Stretch | None, str]
"""Where a group lies, and the words that say more of it."""


def read_counted(text: str, places: Marks) -> Iterator[Mention]:
    """The projects of every group that lists as many as it counts."""
    for count in _COUNT.finditer(text):
        begin = behind_marks(text, ",;。:\n(", 0, count.start())
        head = _head(text, begin, count.start(), places)
        items = _ITEMS.match(text, count.end()) if head is not None else None
        if head is None or items is None or not _tells_of_projects(text, count.start(), items.end()):
            continue
        number = int(arabic(count["number"]) if count["number"].isdecimal() else chinese(count["number"]))
        split = _split(text, items.span(), number)
        if found := _named([_ITEM.fullmatch(text, *span) for span in split], number):
            if count["mark"][0] != "(" or number > 1 or brand(found[0]["name"]):
                yield from _group(text, found, head, _sums(text, items.end(), number))
        elif found := _named(_series(text, count.end()), number):
            for item in found:
                row = Row(site=head[0], stages=_stages(head), in_sentence=True)
                yield Mention.alone(text, *item.span("name"), "projects.list", row=row)


def _series(text: str, start: int) -> list[re.Match[str] | None]:
    """The items of a list that semicolons part, to the end of its sentence."""
    end = first_mark(text, "。\n", start)
    return [
        _OF_SERIES.fullmatch(text, start + m.start(), start + m.end())
        for m in _PART.finditer(text[start:end])
    ]


def _named(items: Sequence[re.Match[str] | None], number: int) -> list[re.Match[str]]:
    """The items of a list, where each has a name and they are as many as counted."""
    found = [item for item in items if item is not None and _names(item)]
    return found if len(found) == len(items) == number else []


def _stages(head: _Head) -> frozenset[Stage]:
    return stages_in(head[1].replace("新", ""), of_class=True)


def _head(text: str, start: int, end: int, places: Marks) -> _Head | None:
    """Where the counted lie and what is said of them all; none where neither is told."""
    if said := _CLASS.fullmatch(text, start, end):
        return None, said["said"]
    for mark in places.within(start, end):
        if _LEAD.fullmatch(text, start, mark.start) and _SAID.fullmatch(text, mark.end, end):
            return (mark.start, mark.end), text[mark.end : end]
    return None


def _tells_of_projects(text: str, start: int, end: int) -> bool:
    """Whether what is counted are projects: the group or the paragraph in front of it says so."""
    return text.find(_PROJECTS, line_start(text, start), end) >= 0


def _split(text: str, items: Stretch, number: int) -> list[Stretch]:
    """The items of a list, the last two parted by 和 where they are as many as counted only then."""
    found: list[Stretch] = []
    begin, depth = items[0], 0
    for i in range(*items):
        depth += (text[i] == "(") - (text[i] == ")")
        if text[i] == "、" and not depth:
            found.append((begin, i))
            begin = i + 1
    joint = _JOINT.search(text, begin + 2, items[1]) if len(found) + 2 == number else None
    if joint is not None:
        found.append((begin, joint.start()))
        begin = joint.end()
    return [*found, (begin, items[1])]


def _sums(text: str, start: int, number: int) -> list[Stretch]:
    """What each costs, behind all of them: 总投资|分别为|2亿元、3亿元, |均|为1.3亿元; else none."""
    told = _SUMS.match(text, start)
    found = [sum_.span() for sum_ in _SUM.finditer(text, *told.span("sums"))] if told else []
    if told is not None and len(found) == 1 and (number == 1 or (told["each"] or "分别") in "均都各皆"):
        return found * number
    return found if len(found) == number else []


def _group(
    text: str, items: Sequence[re.Match[str]], head: _Head, sums: Sequence[Stretch]
) -> Iterator[Mention]:
    """The mentions of a group, each with where all lie, how far all are, and its own sum."""
    first, last = items[0].start(), items[-1].end()
    for i, item in enumerate(items):
        lead, end = item.span("name")
        start = text.rfind("的", lead, end) + 1 or lead  # 清源水务的|西沟污水厂提标
        own = next((item.span(group) for group in ("money", "behind") if item[group]), None)
        money = sums[i] if sums else own
        row = Row(site=head[0], money=money, stages=_stages(head), in_sentence=True)
        yield Mention(
            start, end, lead, last, first if i else start, "projects.list", text[start:end], row=row
        )


def _names(item: re.Match[str]) -> bool:
    """Whether an item names a project; right in front of a sum also a measure may stand: 产值|2亿元."""
    behind = "behind" in item.re.groupindex and item["behind"]
    return _is_name(item["name"]) and (not behind or _BUILT.search(item["name"]) is not None)


def _is_name(name: str) -> bool:
    letters = re.sub(r"[“”\dA-Za-z.·-]", "", name)
    return is_han(letters) and not (is_class(name) or names_an_agent(name) or _NO_ITEM.search(name))
