"""What sounds like a project and is less: a part, a hall, a phase, a house, the site of another."""

from __future__ import annotations

import re

from kg.pipes.clauses import sentence_bounds
from kg.pipes.projects.mention import Mention
from kg.pipes.projects.patterns import BUILDS, COMES_TO, HELD_IN, SETTLES, SUM

_SEATED = re.compile(f"(?:{COMES_TO})了?[在于到]?”?$")
"""In front of where another lies: 中试线项目选址|创新中心二期|."""
_SEATED_IN = re.compile(
    "(?<=[\u4e00-\u9fff])(?<![日年月天将已])(?:落户|花落|入驻|进驻|[选改迁]址)[在于到]?"
    "[\u4e00-\u9fff]{2,12}(?:[区园镇乡村城侧边旁]|街道)[内里]?的$"
)
"""In front of a house in the zone that another comes to: 设计分中心落户羊绒园区的|电商大厦|."""
_SETTLED = re.compile(f"(?:{SETTLES}|签约)$")
_THERE = re.compile(rf"(?<=[园港城]),(?:计划|拟|将)?总?投资约?{SUM}(?:的|{BUILDS})")
"""Behind the park where another is built: 恒朗集团落子|三垛智造产业园|,总投资2亿元的轴承项目…."""
_HALL = re.compile(
    "(?:[一二三四五六七八九十\\d]+号)?[\u4e00-\u9fff]{1,4}(?:车间|厂房|罐区|装置|主楼|塔架|库房|仓房)"
)
_LINE = re.compile("[\u4e00-\u9fff]{2,6}(?:生产线|产线)")
_AT_SITE = re.compile("(?:建设|施工|生产)?(?:现场|工地|车间)[里内]?,")
"""Between a project and what is seen there: 绿色铸造项目|现场,|数控生产线正在试车."""
_COSTING = re.compile("(?<!设备)投资[^,。;、]{0,10}[万亿](?:美|欧|港)?元的$")
"""In front of what has a sum of its own: 投资2000万元的|薯粉加工车间."""
_GUESSED = ("projects.work", "projects.model", "projects.guess")
"""Rules that go by what is said of a name."""
_PHASE_ALONE = re.compile("(?:[该本此]?(?:项目|工程)|[今明后去]年)[一二三四五六首]期(?:项目|工程)?")


def is_lesser(text: str, mention: Mention, ends: set[int]) -> bool:
    """Whether a mention is no project of its own; ``ends``: where all names of projects end."""
    return any(is_such(text, mention, ends) for is_such in _LESSER)


def _is_part(text: str, mention: Mention, ends: set[int]) -> bool:
    """Whether a work is a part of the project in front of it: 生产基地二期的|发酵罐区刚刚封顶."""
    owner = mention.start - 1
    return (
        mention.rule in ("projects.work", "projects.model")
        and text[owner : mention.start] == "的"
        and owner in ends
    )


def _is_hall(text: str, mention: Mention, ends: set[int]) -> bool:
    """Whether a hall is that of the project in front: X项目现场,看到…的|发酵车间|已封顶."""
    if _LINE.fullmatch(mention.name):
        return any(_AT_SITE.fullmatch(text, end, mention.start) for end in ends)
    if not _HALL.fullmatch(mention.name) or _COSTING.search(text, mention.lead, mention.start):
        return False
    start, _ = sentence_bounds(text, mention.start, mention.end)
    return any(start <= end < mention.start for end in ends)


def _is_seat(text: str, mention: Mention, ends: set[int]) -> bool:
    """Whether a work is but where another lies: 中试线项目已经签约,选址|创新中心二期|,投资6000万元."""
    guessed = mention.rule in _GUESSED
    before = (text, max(0, mention.start - 4), mention.start)
    seated = _SEATED.search(*before) or _SEATED_IN.search(text, max(0, mention.start - 20), mention.start)
    seated = seated or (_THERE.match(text, mention.end) and _SETTLED.search(*before))
    return guessed and seated is not None


def _is_phase_of_another(text: str, mention: Mention, ends: set[int]) -> bool:
    """Whether words only tell which phase of what was named is told of: |项目一期|已投产, |明年二期|开工."""
    return mention.rule in _GUESSED and _PHASE_ALONE.fullmatch(mention.name) is not None


def _is_venue(text: str, mention: Mention, ends: set[int]) -> bool:
    """Whether something is held in a house, which is then none that is built: 在|三垛会展中心|举行."""
    at = text.find(f"在{mention.name}") if mention.rule in _GUESSED else -1
    return at >= 0 and HELD_IN.match(text, at + 1 + len(mention.name)) is not None


_LESSER = (_is_part, _is_hall, _is_seat, _is_phase_of_another, _is_venue)
