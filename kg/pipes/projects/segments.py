"""Where a project's name may begin: the clause in front of its last noun, and the last cue in it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from kg.currencies import CURRENCY
from kg.pipes.clauses import SENTENCE_STOP
from kg.pipes.projects.names import ends_in_works
from kg.pipes.projects.patterns import CLASS_OF, CUT, MODIFIER

_STOPS = frozenset("。！？!?\n;；:：,，—…■●▲◆★◎◇○☆□△|→①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳")
_PAIRS = {"”": "“", "’": "‘", "」": "「", ")": "(", "）": "（", "》": "《", "】": "【"}
_OPENERS = frozenset(_PAIRS.values())
_ORDINAL = re.compile(
    r"(?:\(?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[.)](?!\d)|[①-⑳]|第[一二三四五六七八九十]{1,2}[,:]|[一二三四五六七八九十]{1,2}是(?=.{4}))+"
)
"""What counts an entry of a list: 1.皖北医药物流中心项目."""
_LONGEST = 60
_MONEY_BEFORE = re.compile(
    rf"\d[\d.,]*[万亿千百]{{0,2}}(?:余|多)?{CURRENCY}(?:以上|左右)?(?:人民币)?"
    r"(?:的|[做搞](?!大|强|优)|(?:建设|兴建|新建|打造)(?=.{2}))?"
)
_LIST_GOES_ON = ("和", "与", "及", "以及")
_ENDS_HEAD = re.compile(r"项目(?:建设|施工)?(?:现场|工地)|项目(?!建设)|工程(?=[和与及暨]|有|是|的|为)")
AND = ("和", "与", "及")
_JOINT = re.compile("[和与及](?!配套|附属|其)")
_HALF = re.compile(
    "(?:生产|研发|制造|智造|销售|物流|仓储|运营|结算|检测|试验|区域)+(?:基地|中心|工厂|园|总部)(?:项目|工程|[一二三]期|[,。])"
)
"""The other half of one project: 恒昇公司总部及|生产基地项目."""
_WORK = 6
"""Letters that a work joined to another has at least."""
_NEIGHBOUR = 4
"""Letters that a neighbour's name, or a firm's, has at least."""
Spans = Sequence[tuple[int, int]]
"""Stretches of text that belong together (companies, places), sorted: no cue is read inside them."""
_DECLARES = re.compile("(?:以下)?简?称为?|下称")
"""Opens the bracket in which a firm gets a short name: …公司(|以下简称恒朗精密)年产5万套轴承项目."""
_LONGEST_JOINED = 100
"""Letters of the longest of them: names of companies have at most half as many."""


def clause_start(text: str, end: int, stops: str = "、", longest: int = _LONGEST) -> int:
    """Start of the stretch before ``end`` that holds no stop outside quotes and brackets."""
    i, lowest = end, max(0, end - longest)
    while i > lowest:
        c = text[i - 1]
        if c in _PAIRS:
            opened = text.rfind(_PAIRS[c], lowest, i - 1)
            if opened > 0 and _DECLARES.match(text, opened + 1):
                return i
            if c == ")" and text.startswith(_LIST_GOES_ON, i):
                return i  # 清洁生产园二期(总投资3.1亿元)|和西北冷鲜交易中心
            if c == "】" and text[i - 2] in "区园镇乡港城心道县市旗":
                return i  # 【保税区】|棉纱交割库项目
            if opened < 0 or SENTENCE_STOP.search(text, opened, i):
                return i  # “工期不能缺。”该项目
            i = opened
            continue
        if c == "—" and text[i - 2] != "—" and text[i] != "—":
            i -= 1  # 天津—昌都产业协作孵化楼
            continue
        if c in _STOPS or c in stops or c in _OPENERS:
            return i
        i -= 1
    return i


def name_start(text: str, start: int, end: int, joined: Spans) -> int | None:
    """Where in ``text[start:end]`` the name that ends at ``end`` begins; None for a class of projects.

    ``推动总投资20亿元的领胜电子精密功能件二期`` begins at 领胜.
    """
    ordinal = _ORDINAL.match(text, start, end)
    begin = start = ordinal.end() if ordinal else start
    for pattern in (_ENDS_HEAD, CUT, _MONEY_BEFORE):
        for found in pattern.finditer(text, begin, end):
            if pattern is _MONEY_BEFORE or not _inside(found.start(), found.end(), joined):
                begin = found.end()
    begin = _after_neighbour(text, _after_owner(text, begin, end), end, joined)
    begin = _at_site(text, begin, end, joined)
    dotted = text.rfind("·", begin, end)
    if dotted > 0 and any(stop == dotted for _, stop in joined[: bisect_right(joined, (dotted,))][-2:]):
        begin = dotted + 1  # 三垛镇·|万亩梨园灌溉工程
    if CLASS_OF.search(text, begin, end) or text.startswith("系列", begin):
        return None
    return _after_modifiers(text, begin, end, joined)


def _after_modifiers(text: str, start: int, end: int, joined: Spans) -> int:
    while (found := MODIFIER.match(text, start, end)) and end - found.end() >= 2:
        if _inside(start, found.end(), joined) or (found.group() in AND and text[start - 1] in "的,;:。“\n"):
            break  # 望海街道的|和风电梯智能工厂: nothing is joined there
        start = found.end()
    return start


def _after_owner(text: str, start: int, end: int) -> int:
    """After the last 的 that has a whole name behind it: 德国独资的韦尔莫高端液压阀."""
    found = text.rfind("的", start, end - 1)
    return found + 1 if found >= 0 else start


def _at_site(text: str, start: int, end: int, joined: Spans) -> int:
    """At the place in which somebody is: 副县长齐望山在|双凤经开区石禾汽车座椅."""
    if text.find("在", start, end) < 0:
        return start
    near = joined[bisect_right(joined, (start,)) : bisect_right(joined, (end,))]
    return max((a for a, b in near if text[a - 1] == "在" and b < end - 1), default=start)


def _after_neighbour(text: str, start: int, end: int, joined: Spans) -> int:
    """After what 和 joins a project to: 粮食监管场地和|木薯精深加工, 碳纤维基地和|第三污水处理厂."""
    for joint in _JOINT.finditer(text, start + _WORK, end - _NEIGHBOUR):
        if _HALF.match(text, joint.end()):
            continue
        if ends_in_works(text[start : joint.start()]) and not _inside(*joint.span(), joined):
            return joint.end()
    near = joined[bisect_right(joined, (start + _NEIGHBOUR,)) : bisect_right(joined, (end,))]
    firms = (a for a, b in near if text[a - 1] in "和与及" and a + _NEIGHBOUR <= b < end - 1)
    return next(firms, start)


def _inside(start: int, end: int, joined: Spans) -> bool:
    near = joined[bisect_right(joined, (start - _LONGEST_JOINED,)) : bisect_right(joined, (start + 1,))]
    return any(a <= start and end <= b and (start, end) != (a, b) for a, b in near)
