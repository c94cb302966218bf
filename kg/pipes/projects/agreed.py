"""Agreements on a project in the words before it: 双方握手签约:甬羽公司将拿出2亿元,建一座|轴承厂|."""

from __future__ import annotations

import re

from kg.pipes.clauses import line_start
from kg.pipes.projects.mention import Mention
from kg.pipes.projects.patterns import SUM
from kg.pipes.projects.scopes import Scope
from kg.types import Stage

_PLANNED = re.compile(
    rf"(?:拟|将|计划)(?:在|投资|总投资|落户)|投资{SUM}[^。]{{0,14}}(?:建设|兴建|新上)|公司的$|在[^,。;]{{2,12}}建$"
)
_PLEDGED = re.compile(
    r"(?:将|拟|计划|准备|打算|还|要|再|会(?!上)|一次性)[^,。;]{0,10}?(?:拿出|出资|投[入资]?|斥资|建|设立?|上)(?!了)"
    rf"|(?<![已经累])(?:拿出|出资|投[入资]?|斥资)约?{SUM}[^。;]{{0,20}}?(?:[建做设上搞]|开发|打造)[^,。;]{{0,8}}$"
)
"""What somebody is to put in: |准备投资6亿元建设|红木产业园, |投3.6亿元在苍梧路做|缝合线项目."""
_AGREED = re.compile(r"签约仪式|签[下订署][^,。;]{0,14}(?:协议|合同)|签下的|签约席|签约会")
"""A signing that the sentences before tell of: 双方签订框架协议:甬羽公司计划投资1.5亿元建设…."""
_SHOOK_HANDS = re.compile(
    r"签约(?=[:。,;台桌席]|仪式|会)|签了?字|草签|牵手|握[了着住]?手|按下手印|[当现]场敲定|当面约定|签[署订][^,。;]{0,14}(?:框架|备忘录|意向)"
)
"""A signing in other words: 分别|签字|。甬羽公司计划投入2亿元,开发…."""
_AT_MEETING = re.compile(
    r"(?<![^。\n])[^。\n]{0,24}(?:会上|仪式上|活动[上中]|现场|桌上|当天)[^。\n]*?签(?!约(?:项目|率))[^。\n]*;[^;。\n]*$"
)
"""A list of what a meeting signs, whose first item has the verb."""
_MET = re.compile(r"(?:进行|深入|展开|开展)(?:了)?(?:洽谈|商谈|磋商)")
"""Talks that the sentences before tell of: 就肉羊加工进行洽谈。林帆表示,集团计划投资建设…."""
_BY_CONTRACT = re.compile(
    "(?:按照?|根据|依照?|依据|据)(?:双方)?(?:(?:签[订署]|达成)的?)?(?:[投资合作框架]{2,4})?(?:协议|合同)[^,。;]{0,6},$"
)
"""Right in front of what an agreement is on: 按照协议,|研究院项目由恒昇集团承建."""
_SIGNED_FOR = re.compile(
    r"(?:签约|(?:此[番次]|这次|本次|双方|正式)签约之?后|(?:签[订署下]了?|达成)[^,;。]{0,14}(?:协议|合同|备忘录|意向书))[,:]$"
)
"""The clause in front of a project's own: 旭诚电气与我旗签订合作协议,|储能变流器组装项目落户…."""

_SIGNS = re.compile("(?:公司|集团)(?:就|围绕|举行|签[署订下])$")
_SIGNED = re.compile("(?:投资|合作|建设|正式|成功|顺利|现场)*(?:签约|协议|合同)")
"""In front of and behind what a firm signs for: 恒朗集团|举行|储能项目|签约仪式."""


def agreed(text: str, mention: Mention, scope: Scope, front: tuple[int, int]) -> set[Stage]:
    """Talks and signings that the words before a mention tell of."""
    found: set[Stage] = set()
    planned = _PLANNED.search(text, *front)
    since = _said_before(text, mention)
    if planned and _AGREED.search(text, *since):
        found.add(Stage.SIGNED)
    if planned and _MET.search(text, *since):
        found.add(Stage.TALKS)
    if _BY_CONTRACT.search(text, scope.before[0], mention.start):
        found.add(Stage.SIGNED)
    if _SIGNED_FOR.search(text, scope.before[0], mention.lead):
        found.add(Stage.SIGNED)
    own = text[scope.before[0] : mention.list_start].rpartition(";")[2]
    if _PLEDGED.search(own) and _SHOOK_HANDS.search(text, *since):
        found.add(Stage.SIGNED)
    return found


def is_signed_with(text: str, mention: Mention) -> bool:
    """Whether the items before a mention say that all are signed: 会上,A签下甲项目;B与C合作的|乙项目|,…."""
    begin, _ = _said_before(text, mention)
    own = text[max(begin, text.rfind(";", begin, mention.start)) : mention.start]
    theirs = _PLEDGED.search(own) or own.endswith("合作的") or text.startswith("落户", mention.tail)
    return bool(theirs) and _AT_MEETING.search(text, begin, mention.start) is not None


def is_signed_by(text: str, mention: Mention) -> bool:
    """Whether a firm is said to sign for a project, however plain its name: 恒朗集团就|储能项目|签约."""
    led = _SIGNS.search(text, max(0, mention.list_start - 6), mention.list_start)
    return led is not None and _SIGNED.match(text, mention.tail) is not None


def _said_before(text: str, mention: Mention) -> tuple[int, int]:
    """The paragraph up to a mention, its last two sentences at most."""
    begin = line_start(text, mention.start)
    last = text.rfind("。", begin, mention.start)
    before = text.rfind("。", begin, last) if last >= 0 else -1
    return max(begin, before + 1), mention.start
