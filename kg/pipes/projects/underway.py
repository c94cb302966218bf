"""What is told of a thing, whatever it is called, that shows it to be built: 织造共享工厂|的桩机已经进场.

The words of a building site (封顶, 征地, 试车) are said of projects alone; here they must be said of what
they follow, and not of a part of a project that has been named.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from kg.lexicon import words
from kg.pipes.clauses import PART_END, first_mark, sentence_start
from kg.pipes.projects.mention import Mention
from kg.pipes.projects.names import names_an_agent
from kg.wordfinder import any_of

SITE_WORD = re.compile(any_of(words("site_words")))
_CLAUSE_END = re.compile("[,:]")
_AS_PLACE = re.compile(
    "[里内中旁边上下前后外、和与及以·]|[东南西北]侧|附近|对面|主任|书记|经理|负责人|[厂园站场]?长|联合"
)
"""Behind what only says where something is, or whose somebody is."""
_OWNS = re.compile(f"的(?=[^,。;、]{{0,8}}(?:{SITE_WORD.pattern}))")
"""Between a project and what is seen at its site: 恒朗减速器|的|承台模板."""
_PART_NAME = re.compile(
    "第?[\\d一二三四五六七八九十首]+[号期条座栋][\u4e00-\u9fff]{1,8}|[\u4e00-\u9fff]{1,4}(?:(?<!车)间|厅|带|塔|架|室|池|墙|楼|线|路)"
    "|\\d+[千万]?伏[\u4e00-\u9fff]{2,5}"
)
"""What any project has: 洁净间, 联检大厅, 2号厂房."""
_NO_PROJECT = re.compile("(?:机组|设备|机器|土建|地块|路口)$")
"""Ends of what a site has that is not built for itself."""
_FRONT = re.compile("(?:配套的?|附属的?|期的|[就在因受]|由于|沿着?|隔着)$")
"""In front of what belongs to another project, is talked about, or says only where."""
OF_ANOTHER = re.compile("(?:据[^,。;]{2,12},)?(?:该|此|这[个一]?|本)?(?:项目|工程)")
"""Opens what is told of a project named before: 这一项目总投资8.5亿元,目前|一期厂房|已封顶."""


def is_told_of(text: str, mention: Mention, known: Iterable[Mention], clauses: int = 3) -> bool:
    """Whether a site is told of in the clauses behind a name.

    Args:
        known: the projects that the text has beside it.
        clauses: how many of them, which the words between may leave for something else.
    """
    name = mention.name
    part = _PART_NAME.fullmatch(name) or _NO_PROJECT.search(name) or name.count("“") != name.count("”")
    if part or _AS_PLACE.match(text, mention.end) or text.startswith(words("project_acts"), mention.end):
        return False
    begin = sentence_start(text, mention.start, PART_END)
    if _FRONT.search(text, begin, mention.start) or OF_ANOTHER.match(text, begin):
        return False
    stop = first_mark(text, PART_END, mention.end)
    for other in known:
        if begin <= other.start < mention.start:
            return False
        if mention.end <= other.start < stop:
            stop = other.start
    if text.startswith("的", mention.end):
        return _OWNS.match(text, mention.end, stop) is not None
    told = _CLAUSE_END.split(text[mention.end : stop])[:clauses]
    return any(SITE_WORD.search(clause) and not names_an_agent(clause) for clause in told)
