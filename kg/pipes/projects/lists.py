"""Lists of projects that share a head, and what is said of all their members: A、B、C等项目."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import replace

from kg.currencies import CURRENCY
from kg.pipes.projects.brands import brand
from kg.pipes.projects.classes import is_class
from kg.pipes.projects.mention import Mention
from kg.pipes.projects.names import capacity, ends_in_works, names_an_agent, phase, product_at
from kg.pipes.projects.patterns import COUNTS, CUT, GENERIC, HEAD, NUMBER
from kg.pipes.projects.segments import Spans, clause_start, name_start
from kg.wordfinder import gated

_COUNT = rf"{NUMBER}[个项]"
_KIND = (
    r"(?:重大|重点|特大|在谈|在建|[国省市州盟县区旗镇乡村]家?级|省|市|县|区|产业|基础设施|民生|工业|制造业|服务业|外资|优质|龙头|签约|新开工|功能性|一批|的|类|型|骨干"
    r"|支撑|计划|拟|招商|招引|新建|续建|在?\d{1,2}月份?|竣工|重特大|标志性|合作|意向|建设|(?<=[两三四五六七八九十\d]个)[\u4e00-\u9fff]{2,6}?(?=项目|工程)|(?:[去今前]年|[上本]月|已|新)+(?:建成|投产|竣工|开工|签约|落户|引进)的?)"
)
_SIZE = (
    rf"(?:[亿千]万?元(?:以上)?|\d[\d.]*[百千万]?[亿万](?:{CURRENCY})?(?:以上|级)?|[十百千]亿元?级?(?:以上)?)"
)
_LIST_END = gated(
    r"\d七三两九五八六十四等",
    rf"(?:等(?:{_COUNT})?|(?<=[^第一\d的])(?P<count>{_COUNT}))(?P<size>{_SIZE})?(?:{_KIND}){{0,3}}(?P<head>项目|工程)(?!部|经理|为王)",
)
_JOINS = re.compile(r"(?:\([^()\d]{1,16}\))?(?:用地|建设|[一二三四五]期)?(?:[、和与暨]|以?及)")
_OWN_BRACKET = re.compile(r"\([^()]{0,12}\d[^()]{0,20}\)(?:[、和与暨]|以?及)")
"""Between two names of a list, each with its sum: 签下A项目|(1.8亿元)、|B项目(9000万元)."""
_AND = re.compile(r"[和与]|以及|及")
_LONGEST_LIST = 240


def listed(text: str, joined: Spans) -> Iterator[Mention]:
    """``A、B、C等项目``, ``A、B两个在建项目``."""
    for end in _LIST_END.finditer(text):
        start = clause_start(text, end.start(), "", _LONGEST_LIST)
        found = _list_items(
            text,
            start,
            end.start(),
            joined,
            is_work=end["head"] == "工程",
            count=COUNTS.get((end["count"] or "")[:-1], 0),
        )
        if not found or (len(found) < 2 and not _may_stand_alone(end, found[0])):
            continue
        for a, b in found:
            yield Mention(
                a,
                b,
                start,
                end.end(),
                found[0][0],
                "projects.list",
                text[a:b],
                end["size"] or "",
                end.start("size"),
            )


def _may_stand_alone(end: re.Match[str], item: tuple[int, int]) -> bool:
    """Whether a list has one item: 桓朗储能等项目, but 就怕人等项目."""
    return end.group().startswith("等") and item[1] - item[0] > 2


def _list_items(
    text: str, start: int, end: int, joined: Spans, *, is_work: bool, count: int
) -> list[tuple[int, int]]:
    """The names of a list from the right: the one with a verb in front of it is the first.

    Where as many stand there as the text counts (A、B两个项目), all of them are names.
    """
    found: list[tuple[int, int]] = []
    unsure: list[tuple[int, int]] = []
    for a, b in reversed(list(_items(text, start, end, count))):
        begin = name_start(text, a, b, joined)
        if begin is None:
            break
        if text[begin] in "(,":
            continue  # A项目(二期)、B等项目; A(恒昇公司,2亿元|,三垛镇)|、B两个项目
        head = HEAD.search(text, begin, b)
        if (head is None or head.end() == b) and (not is_work or b - begin >= 6):
            named = _is_item(text[begin:b]) or _is_item(text[_behind_place(begin, b, joined) : b])
            (found if named else unsure).append((begin, b))
        if CUT.search(text, a, begin):
            break
    if len(found) < count == len(found) + len(unsure) and not any(is_class(text[a:b]) for a, b in unsure):
        return sorted(found + [(a, b) for a, b in unsure if b - a >= 4])
    # 航天锂电 could be a product, but not beside 同翎新能源, 思创致源
    found += [(a, b) for a, b in unsure if len(found) >= 2 and b - a == 4 and not is_class(text[a:b])]
    return sorted(found)


def _items(text: str, start: int, end: int, count: int) -> Iterator[tuple[int, int]]:
    """The stretches between the stops of a list that counts so many (0 where it doesn't)."""
    begin, depth, number = start, 0, 1
    for i in range(start, end):
        depth += (text[i] in "(“‘") - (text[i] in ")”’")
        if text[i] == "、" and depth <= 0:
            yield begin, i
            begin, number = i + 1, number + 1
    if begin < end:
        joint = next((m for m in _AND.finditer(text, begin + 3, end - 3)), None)
        if joint and (number == count - 1 or (begin > start and _ends_name(text[joint.end() : end]))):
            yield begin, joint.start()
            begin = joint.end()
        yield begin, end


def _behind_place(begin: int, end: int, joined: Spans) -> int:
    """Where a name goes on behind the zone or town that it opens with: 高新区|恒昇氢能阀门."""
    near = joined[bisect_left(joined, (begin,)) : bisect_right(joined, (begin, end))]
    return max((stop for start, stop in near if start == begin and stop < end - 3), default=begin)


def _ends_name(name: str) -> bool:
    """Whether what stands behind 和 is a name by itself: 北交大管件热处理实验室和|纬二路西延工程."""
    return bool(brand(name)) or (len(name) >= 5 and (ends_in_works(name) or name.endswith("工程")))


def _is_item(name: str) -> bool:
    """Whether an item of a list with a shared head is a name: not 教育, 保税加工, 送桥镇."""
    if not 2 <= len(name) <= 30 or GENERIC.fullmatch(name):
        return False
    if re.search(r"企业|问题|困难|部门|\d个|[。!?]", name) or names_an_agent(name):
        return False
    proper = brand(name) or (ends_in_works(name) and len(name) >= 5) or phase(name) or capacity(name)
    return bool(proper or (len(name) >= 5 and not product_at(name, 0)))


def share_lists(text: str, found: list[Mention]) -> list[Mention]:
    """Join ``A项目、B项目、C项目等``: what follows the last is said of all, as is what stands in front.

    Of ``A项目(2亿元)、B项目(3亿元)`` only what stands in front.
    """
    found = sorted(found, key=lambda m: m.start)
    for i in range(len(found) - 1, 0, -1):
        left, right = found[i - 1], found[i]
        between = text[left.end : right.start]
        if left.tail == left.end and _JOINS.match(between) and not re.search(r"[,。;:!?\n]", between):
            found[i - 1] = replace(left, tail=max(right.tail, right.end))
    for i in range(1, len(found)):
        together = found[i].tail == found[i - 1].tail or _OWN_BRACKET.fullmatch(
            text, found[i - 1].end, found[i].start
        )
        if together and found[i].list_start == found[i].start:
            found[i] = replace(found[i], list_start=found[i - 1].list_start)
    return found
