"""Names that no word of their own shows to be a project's: what is done with them does.

靠路的85亩给|恒朗磷酸铁锂前驱体|, 围挡上写着“|中草药加工厂|”, |恒朗手术衣|、|白露敷料|两个已经交工.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.pipes.projects.brands import brand
from kg.pipes.projects.classes import is_class
from kg.pipes.projects.mention import Mention
from kg.pipes.projects.names import ends_in_act, ends_in_works, names_an_agent, phase
from kg.pipes.projects.patterns import COMPANY_WORDS, COUNTS, CUT, GENERIC
from kg.pipes.projects.progress import stages_in
from kg.pipes.projects.segments import Spans, clause_start

_NAME = r"[\u4e00-\u9fffA-Za-z\d“”]"
_LAND = re.compile(
    rf"\d亩(?:土?地)?(?:留|划|分|批|供|拨)?(?:给|归)了?(?P<name>{_NAME}{{5,24}}?)(?=[,。;、(])"
)
"""Land that is given to what is built on it."""
_FENCE = re.compile(
    r"(?:围挡|[公标展告指]?[示牌]?[牌板]|横幅|效果图|沙盘|规划图)[\u4e00-\u9fff]{0,2}(?:写|印|标|挂|刷|喷)[着有了]“"
    r"(?P<name>[^“”,。;]{5,24})”"
)
"""What a site tells of itself."""
_COUNT = re.compile(
    r"(?<=[^第\d的每])(?P<number>[两三四五六七八])个(?P<told>(?:均|都|也|已|全部|正|将|要|年|\d)[^,。;]{2,20})"
)
"""How many a list names and what they have come to: A、B、C|三个|已经交工|."""
_FIRMS = tuple(COMPANY_WORDS)
_NO_NAME = re.compile(
    r"^[要抓推让把为从对在做促保强]|[的了着]|\d[个家项人户]|企业|老板|工人|居民|村民|同志|记者"
    "|^(?:首|头|第[一二三])[批台套条座]|(?:设备|机组|厂房|主体|桩基|土建|地块|图纸)$"
)
_LONGEST_LIST = 90


def _named(text: str, joined: Spans) -> Iterator[Mention]:
    """What land is given to, and what a fence bears."""
    for found in _LAND.finditer(text) if "亩" in text else ():
        start, end = found.span("name")
        if may_name(text[start:end]) and (start, end) not in joined:
            yield Mention.alone(text, start, end, "projects.work", clause_start(text, start))
    for found in _FENCE.finditer(text) if "“" in text else ():
        start, end = found.span("name")
        if not is_class(found["name"]) and (ends_in_works(found["name"]) or brand(found["name"])):
            yield Mention.alone(text, start, end, "projects.work", start)


def _counted(text: str, joined: Spans) -> Iterator[Mention]:
    """The members of a list that counts as many things, where it says how far they are."""
    for count in _COUNT.finditer(text) if "、" in text else ():
        if not stages_in(count["told"]):
            continue
        lead = clause_start(text, count.start(), "", _LONGEST_LIST)
        joints = [lead + m.start() for m in re.finditer("、", text[lead : count.start()])]
        members = list(zip([lead, *(at + 1 for at in joints)], [*joints, count.start()], strict=True))
        names = [text[a:b] for a, b in members]
        if len(members) != COUNTS[count["number"]] or any(member in joined for member in members):
            continue
        if all(map(may_name, names)) and sum(map(_shows, names)) > 1:
            for (start, end), name in zip(members, names, strict=True):
                yield Mention(start, end, lead, count.start("told"), lead, "projects.list", name)


def may_name(name: str) -> bool:
    """Whether words may name a project where they stand as one does: no firm, no class, nobody who acts."""
    if not 4 <= len(name) <= 24 or name.endswith(("公司", "集团", *_FIRMS)) or GENERIC.fullmatch(name):
        return False
    return not (is_class(name) or names_an_agent(name) or CUT.search(name) or _NO_NAME.search(name))


def _shows(name: str) -> bool:
    """Whether a name is a firm's with its product, or that of something built."""
    bare = name.replace("“", "").replace("”", "")
    return bool(brand(bare)) or is_of_works(bare)


def is_of_works(name: str) -> bool:
    """Whether a name is that of something built or done, or of a phase."""
    return bool(ends_in_works(name) or ends_in_act(name) or phase(name))


STATED = (_named, _counted)
"""In the order in which they may claim a stretch of text."""
