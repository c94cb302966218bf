"""Whether words tell of a milestone as reached, or only as planned, aimed at or pushed for.

项目已开工 and 去年4月开工 tell what is so; 计划年底投产, 推动…开工建设 and 8月就能破土 what is to come. What
nothing marks is reached: 恒昇轻量瓶项目在高新区开工.
"""

from __future__ import annotations

import re
from enum import Enum

from kg.pipes.clauses import PART_END, clause_bounds, sentence_start
from kg.pipes.projects.times import Times, When
from kg.types import Stretch
from kg.wordfinder import gated


class Told(Enum):
    """How words tell of a milestone."""

    REACHED = "reached"
    BARE = "bare"
    """Without a word on it, which is reached unless the words around aim at it."""
    PLANNED = "planned"


_FACT = gated(
    "已刚日近昨当同上终宣成完实",
    r"(?<!早)已(?![计拟明确])|刚(?!性)|(?<![\d十])日前|近日|[昨当同]天|[当同昨]日|上周|终于|宣布|宣告|成功|完成了|实现了",
)
"""In front of what has been reached."""
_DONE = re.compile("了(?!没有|吗)")
_DEMAND = (
    "力争|争取|确保(?!了)|务必|必须|一定|承诺|(?<!不)要求|希望(?!小学)|盼(?!着)|尽快|尽早|早日|抓紧"
    r"|目标(?:是|为|[,:])|力[促保推]|督促|(?<![^,;:。\n])待(?!遇)"
)
"""What is to be reached: |力争|总投资5亿元的恒昇轻量瓶项目开工."""
_PUSH = (
    "(?<!成功)(?<!已)(?<!已经)(?:推[动进](?!会|了)|促[成进使](?!了)|加[快速])"
    r"|盯[住紧]|(?<![^,、;:。\n])[抓促]"
)
"""What is worked at: |推动|恒昇轻量瓶项目落地. Of a time that is over it tells what has been reached."""
_INTENT = (
    "有望|可望|不日|即将|预计|计划|打算|准备|有意|原定|预定|约定|拟定?|(?<=[就才即便前底内月份初旬年度节])[可能](?!源|耗|级)|就能"
    "|(?<![来走即])将(?![近军])|(?<![主重需首必纪概不])要(?![素求点闻件道])"
)
"""What holds for its own verb only: |拟|投资5亿元建设的恒昇轻量瓶项目开工."""
_AIM = re.compile(rf"(?P<demand>{_DEMAND})|(?P<push>{_PUSH})|(?P<intent>(?<![模虚])(?:{_INTENT}))")
_OWN_VERB = re.compile(
    "的|^[^,;。]{0,6}?(?:总?投[资入]|投资|投入|建设|新建|用地|占地|年产|兴建|打造|新上|引进|追加|出资|拿出)"
)
"""Behind an intent what it rather is about."""
_CLASS = re.compile("的?(?:重[大点]|产业|优质|亿元)?项目")
"""Behind what the projects that are urged on have reached: 推动|签约|项目尽快开工."""
_OF_SIZE = re.compile("投[资入]|用地|占地|年产|产值|税收|实现|达到")
"""Behind an intent that the next clause doesn't go on with: |计划|总投资5亿元,…."""
_AHEAD = re.compile(
    "前的?(?:准备|手续|工作)|(?:投产|投用|达[产标])*后[^,。;已]{0,4}?(?:可|预计|将|年[产纳销可])"
    "|[^,;。]{0,4}(?:在即|指日可待|没有?问题|不成问题|倒计时|时间(?:节点)?)"
    "|[^,;。]{0,4}(?:进行|展开|开展|深入)?(?:磋商|洽谈|商谈|对接|探讨|沟通|座谈)"
)
"""Behind what is to come."""
_SO_FAR = re.compile("以来|截至|至今")
_OWN_SUBJECT = re.compile(r"[\u4e00-\u9fff]{5}")
_BY_TIME = {When.BEFORE: Told.REACHED, When.AFTER: Told.PLANNED, When.NOW: Told.BARE}
_GOVERNING = 4
"""Clauses back in which an aim may stand."""


def told(text: str, at: Stretch, times: Times) -> Told:
    """How the words around a milestone's own tell of it: 预计|明年3月|〔投产〕."""
    start, end = at
    begin, _ = clause_bounds(text, start, end)
    own = _by_clause(text, (begin, end), start, times)
    if own is not Told.PLANNED and _CLASS.match(text, end):
        return Told.BARE  # 全县前十个月新|签约|项目43个 is no word on one
    return _by_sentence(text, begin, start) if own is Told.BARE else own


def _by_clause(text: str, words: Stretch, verb: int, times: Times) -> Told:
    """``words``: the clause up to the end of what tells of it, which begins at ``verb``."""
    facts = (m.end() for m in _FACT.finditer(text, *words) if "的" not in text[m.end() : verb])
    fact = max(facts, default=-1)
    aims = [m for m in _AIM.finditer(text, *words) if m.end() > fact and _holds(text, m, words, verb)]
    if aims and all(aim["push"] and _is_past(text, aim, verb, times) for aim in aims):
        return Told.REACHED
    if aims or _AHEAD.match(text, words[1]):
        return Told.PLANNED
    if fact >= 0 or _DONE.match(text, words[1]):
        return Told.REACHED
    return _BY_TIME[times.last(text, *words)]


def _holds(text: str, aim: re.Match[str], words: Stretch, verb: int) -> bool:
    """Whether an aim is at what words tell of, not at what others of its clause do."""
    if aim["intent"]:
        return _OWN_VERB.search(text[aim.end() : verb]) is None
    return _CLASS.match(text, words[1]) is None


def _is_past(text: str, push: re.Match[str], verb: int, times: Times) -> bool:
    """Whether what is pushed for is told of a time that is over: 去年,全县|推动|恒昇轻量瓶项目〔开工〕.

    Or is not what is pushed for at all: |推动|去年〔签约〕的恒昇轻量瓶项目开工.
    """
    since = sentence_start(text, push.start())
    if _SO_FAR.search(text, since, push.start()) or times.last(text, since, push.start()) is When.BEFORE:
        return True
    return "的" not in text[push.end() : verb] and times.last(text, push.end(), verb) is When.BEFORE


def _by_sentence(text: str, begin: int, verb: int) -> Told:
    """What the clauses in front aim at and this one goes on with: 力争6月底前开工,|年底|〔投产〕."""
    first = sentence_start(text, begin, PART_END)
    goes_on = not _OWN_SUBJECT.search(text, max(begin, text.rfind("、", begin, verb)), verb)
    for clause in reversed(text[first:begin].split(",")[-_GOVERNING:]):
        if _FACT.search(clause):
            return Told.BARE
        for aim in _AIM.finditer(clause):
            if aim["demand"] or (goes_on and (aim["push"] or not _OF_SIZE.search(clause[aim.end() :]))):
                return Told.PLANNED
    return Told.BARE
